//! The checks that a verification consists of.

use realaml_api::types::{self, VerificationType as Type};

use super::{
    Check, CheckResult,
    reading::{Reading, Unreadable},
};

/// Returns the checks of a verification type, or `None` for an unknown type.
fn of_type(kind: &Type) -> Option<&'static [Check]> {
    Some(match kind {
        Type::QuickIdFacematch => &[Check::QuickId, Check::FaceMatch],
        Type::QuickId => &[Check::QuickId],
        Type::Facematch => &[Check::FaceMatch],
        Type::FacematchVoi => &[Check::Voi],
        Type::Pep => &[Check::Pep],
        Type::QuickIdBankmatch => &[Check::QuickId, Check::BankMatch],
        Type::QuickIdFacematchBankmatch => &[Check::QuickId, Check::FaceMatch, Check::BankMatch],
        Type::Bankmatch => &[Check::BankMatch],
        Type::Company => &[Check::Company],
        _ => return None,
    })
}

/// Whether a check has finished, or `None` if the record does not say.
pub(super) fn has_finished(record: &types::Verification, check: Check) -> Option<bool> {
    flag_of(record, check).1
}

/// Returns the name and the value of the flag that is true when a check has finished.
fn flag_of(record: &types::Verification, check: Check) -> (&'static str, Option<bool>) {
    match check {
        Check::QuickId => ("quick_id_is_completed", record.quick_id_is_completed),
        Check::FaceMatch => ("facematch_is_completed", record.facematch_is_completed),
        Check::BankMatch => ("bankmatch_is_completed", record.bankmatch_is_completed),
        Check::Pep | Check::Voi | Check::Company | Check::Outsourced => ("is_completed", record.is_completed),
    }
}

/// Fails if one of the checks contradicts the pass of the whole record: its flag is false or unreadable, or this
/// version does not know its result. A failed check is not a contradiction, because a reviewer may have approved it.
pub(crate) fn contradicted(record: &types::Verification, reading: Reading<'_>) -> Result<(), Unreadable> {
    for check in record.type_.as_ref().and_then(of_type).unwrap_or_default() {
        let (member, finished) = flag_of(record, *check);
        if reading.flag(member, finished)? == Some(false) {
            return Err(Unreadable::new(member));
        }
    }
    let results = [
        ("quick_id_overall_result", CheckResult::from(record.quick_id_overall_result.as_ref())),
        ("pep_overall_result", CheckResult::from(record.pep_overall_result.as_ref())),
        ("facematch_overall_result", CheckResult::from(record.facematch_overall_result.as_ref())),
        ("bankmatch_overall_result", CheckResult::from(record.bankmatch_overall_result.as_ref())),
    ];
    let documents = record.facematch_voi_results.iter().flatten();
    let documents = documents.map(|it| ("facematch_voi_results", CheckResult::from(it.overall_result.as_ref())));
    match results.into_iter().chain(documents).find(|it| matches!(it.1, CheckResult::Unknown(_))) {
        Some((member, _)) => Err(Unreadable::new(member)),
        None => Ok(()),
    }
}

/// Whether the check is, or may be, a part of the verification. The type of the verification determines its checks. If
/// the type is not known, a check counts if the record mentions it.
pub(super) fn is_part(record: &types::Verification, check: Check) -> bool {
    match record.type_.as_ref().and_then(of_type) {
        Some(parts) => parts.contains(&check),
        None => has_finished(record, check).is_some(),
    }
}

/// Returns the checks of the verification that have not finished. If its type is not known, these are the checks whose
/// flag is false.
pub(crate) fn unfinished(record: &types::Verification) -> Vec<Check> {
    let all = [Check::QuickId, Check::FaceMatch, Check::BankMatch];
    let parts = record.type_.as_ref().and_then(of_type);
    let open = |check: &&Check| match parts {
        Some(_) => has_finished(record, **check) != Some(true),
        None => has_finished(record, **check) == Some(false),
    };
    parts.unwrap_or(&all).iter().filter(open).copied().collect()
}
