//! Which checks a verification is made of.

use realaml_api::types::{self, VerificationType as Type};

use super::Check;

/// The checks of a type; `None` for one that is not known.
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

/// What the record itself says of whether a check has finished.
pub(super) fn has_finished(record: &types::Verification, check: Check) -> Option<bool> {
    match check {
        Check::QuickId => record.quick_id_is_completed,
        Check::FaceMatch => record.facematch_is_completed,
        Check::BankMatch => record.bankmatch_is_completed,
        Check::Pep | Check::Voi | Check::Company | Check::Outsourced => record.is_completed,
    }
}

/// Whether the check is, or may be, a part of the verification: by its type, and where that is not known, if the record
/// speaks of the check.
pub(super) fn is_part(record: &types::Verification, check: Check) -> bool {
    match record.type_.as_ref().and_then(of_type) {
        Some(parts) => parts.contains(&check),
        None => has_finished(record, check).is_some(),
    }
}

/// The checks that are part of the verification and have not finished.
pub(crate) fn unfinished(record: &types::Verification) -> Vec<Check> {
    let all = [Check::QuickId, Check::FaceMatch, Check::BankMatch];
    let parts = record.type_.as_ref().and_then(of_type);
    let open = |check: &&Check| match parts {
        Some(_) => has_finished(record, **check) != Some(true),
        None => has_finished(record, **check) == Some(false),
    };
    parts.unwrap_or(&all).iter().filter(open).copied().collect()
}
