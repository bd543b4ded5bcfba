//! The data check of a verification.

use realaml_api::types;

use super::{
    Check, CheckResult, Outcome, Reason, concerns,
    parts::is_part,
    reading::{Reading, Unreadable},
};

/// The data check (Quick IDV) of a verification. It compares the name, birth date and address with data sources.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{CheckResult, Verification, test_util};
/// use serde_json::json;
///
/// let verification = test_util::record::<Verification>("6513")
///     .with("quick_id_is_completed", true)
///     .with("quick_id_overall_result", "PASS")
///     .with("quick_id_name_result", "PASS")
///     .with("quick_id_result_sources", json!([{ "label": "AU Driver Licence", "name": "PASS", "address": "NA" }]))
///     .build();
/// let check = verification.quick_id();
/// assert!(check.outcome().is_pass() && check.name_result().is_pass());
/// let source = check.sources().next().unwrap();
/// assert_eq!((source.label(), source.address_verdict()), (Some("AU Driver Licence"), CheckResult::NotApplicable));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct QuickId<'a> {
    record: &'a types::Verification,
    reading: Reading<'a>,
}

impl<'a> QuickId<'a> {
    pub(crate) fn new(record: &'a types::Verification, reading: Reading<'a>) -> Self {
        Self { record, reading }
    }

    /// Whether the API reports that the check has finished.
    pub fn is_completed(&self) -> bool {
        self.finished() == Ok(Some(true))
    }

    /// Returns the outcome, which is [`Outcome::NotApplicable`] if the check is not part of the verification.
    pub fn outcome(&self) -> Outcome {
        let readable = self.finished().and_then(|_| self.reading.member("quick_id_overall_result"));
        if let Err(unreadable) = readable {
            return unreadable.into();
        }
        if !self.is_completed() {
            let part = is_part(self.record, Check::QuickId);
            return if part { Outcome::Pending(vec![Check::QuickId].into()) } else { Outcome::NotApplicable };
        }
        Outcome::of(CheckResult::from(self.record.quick_id_overall_result.as_ref()), || self.concerns())
    }

    /// Returns the result for the name, based on how many sources confirm it. It is [`CheckResult::NotRun`] before the
    /// check has finished.
    pub fn name_result(&self) -> CheckResult {
        self.part(self.record.quick_id_name_result.as_ref())
    }

    /// Returns the result for the date of birth, based on how many sources confirm it. It is [`CheckResult::NotRun`]
    /// before the check has finished.
    pub fn birth_date_result(&self) -> CheckResult {
        self.part(self.record.quick_id_birth_date_result.as_ref())
    }

    /// Returns the result for the address, based on how many sources confirm it. It is [`CheckResult::NotRun`] before
    /// the check has finished.
    pub fn address_result(&self) -> CheckResult {
        self.part(self.record.quick_id_address_result.as_ref())
    }

    /// Returns the verdicts of each data source.
    pub fn sources(&self) -> impl Iterator<Item = ResultSource<'a>> + use<'a> {
        self.record.quick_id_result_sources.iter().flatten().map(ResultSource::new)
    }

    fn finished(&self) -> Result<Option<bool>, Unreadable> {
        self.reading.flag("quick_id_is_completed", self.record.quick_id_is_completed)
    }

    pub(crate) fn concerns(&self) -> Vec<Reason> {
        let parts = [
            ("name", self.name_result()),
            ("birth date", self.birth_date_result()),
            ("address", self.address_result()),
        ];
        concerns(Check::QuickId, parts)
    }

    fn part(&self, result: Option<&types::VerificationResult>) -> CheckResult {
        CheckResult::from(result).when(self.is_completed())
    }
}

/// The verdict of one data source on each attribute. In the response, the members are named `name`, `birth_date` and
/// `address`, although they contain verdicts rather than these values.
#[derive(Clone, Copy, Debug)]
pub struct ResultSource<'a> {
    source: &'a types::VerificationResultSource,
}

impl<'a> ResultSource<'a> {
    pub(crate) fn new(source: &'a types::VerificationResultSource) -> Self {
        Self { source }
    }

    /// Returns the display name of the source, such as `AU Driver Licence`.
    pub fn label(&self) -> Option<&'a str> {
        self.source.label.as_deref()
    }

    /// Returns the verdict of the source on the person's name.
    pub fn name_verdict(&self) -> CheckResult {
        self.source.name.as_ref().into()
    }

    /// Returns the verdict of the source on the date of birth.
    pub fn birth_date_verdict(&self) -> CheckResult {
        self.source.birth_date.as_ref().into()
    }

    /// Returns the verdict of the source on the address.
    pub fn address_verdict(&self) -> CheckResult {
        self.source.address.as_ref().into()
    }

    /// Returns the kind of ID that the source matched, if the source is an ID register.
    pub fn national_id_type(&self) -> Option<&'a types::NationalIdTypes> {
        self.source.national_id_type.as_ref()
    }
}
