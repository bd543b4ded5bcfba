//! The verification of identity with two documents.

use realaml_api::types;

use super::{Check, CheckResult, Outcome, Reason, concerns, reading::Reading};

/// The verification of identity with two documents (VOI).
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Outcome, Verification, test_util};
/// use serde_json::json;
///
/// let documents = json!([{ "overall_result": "PASS" }, { "overall_result": "FAIL", "mrz_result": "FAIL" }]);
/// let verification =
///     test_util::record::<Verification>("6513").completed("FAIL").with("facematch_voi_results", documents).build();
/// assert!(matches!(verification.voi().outcome(), Outcome::Fail(_)));
/// assert_eq!(verification.voi().documents().filter(|it| it.result().is_pass()).count(), 1);
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Voi<'a> {
    done: bool,
    is_part: bool,
    documents: &'a [types::FaceMatchVoiResult],
    reading: Reading<'a>,
}

impl<'a> Voi<'a> {
    pub(crate) fn new(record: &'a types::Verification, reading: Reading<'a>) -> Self {
        let documents = record.facematch_voi_results.as_deref().unwrap_or_default();
        let is_part = record.type_ == Some(types::VerificationType::FacematchVoi) || !documents.is_empty();
        let done = reading.flag("is_completed", record.is_completed) == Ok(Some(true));
        Self { done, is_part, documents, reading }
    }

    /// Returns the outcome. It is a pass only if there are at least two documents and each of them passed. It is
    /// [`Outcome::NotApplicable`] if the check is not part of the verification.
    pub fn outcome(&self) -> Outcome {
        // A document that was set aside may be the one that failed.
        if let Err(unreadable) = self.reading.member("facematch_voi_results") {
            return unreadable.into();
        }
        if !self.is_part {
            return Outcome::NotApplicable;
        }
        if !self.done {
            return Outcome::Pending(vec![Check::Voi].into());
        }
        let mut results = self.documents().map(|it| it.result());
        match (self.documents.len(), results.find(|it| !it.is_pass())) {
            (0, _) => Outcome::Unknown(String::new()),
            (1, None) => Outcome::Review(vec![Reason::new(Check::Voi, "second document", CheckResult::NotRun)]),
            (_, None) => Outcome::Pass,
            (_, Some(CheckResult::NotRun)) => Outcome::Unknown(String::new()),
            (_, Some(_)) => self.worst(),
        }
    }

    /// Returns the documents, each with its results.
    pub fn documents(&self) -> impl Iterator<Item = VoiDocument<'a>> + use<'a> {
        let done = self.done;
        self.documents.iter().map(move |record| VoiDocument { done, record })
    }

    /// Returns the outcome of the document with the worst result.
    fn worst(&self) -> Outcome {
        let results: Vec<_> = self.documents().map(|it| it.result()).collect();
        let severity = |it: &&CheckResult| match it {
            CheckResult::Fail => 0,
            CheckResult::Unknown(_) => 1,
            CheckResult::Partial | CheckResult::Review => 2,
            CheckResult::NotRun => 3,
            CheckResult::NotApplicable => 4,
            CheckResult::Pass => 5,
        };
        let worst = results.iter().min_by_key(severity).cloned().unwrap_or(CheckResult::NotRun);
        Outcome::of(worst, || self.concerns())
    }

    pub(crate) fn concerns(&self) -> Vec<Reason> {
        self.documents().flat_map(|it| concerns(Check::Voi, it.parts())).collect()
    }
}

/// One document of a two-document verification.
#[derive(Clone, Copy, Debug)]
pub struct VoiDocument<'a> {
    done: bool,
    record: &'a types::FaceMatchVoiResult,
}

impl<'a> VoiDocument<'a> {
    /// Returns the result of this document's checks. It is [`CheckResult::NotRun`] before the verification is
    /// completed.
    pub fn result(&self) -> CheckResult {
        CheckResult::from(self.record.overall_result.as_ref()).when(self.done)
    }

    /// Returns the name of each of this document's checks in plain words, with its result. Every result is
    /// [`CheckResult::NotRun`] before the verification is completed.
    pub fn parts(&self) -> [(&'static str, CheckResult); 13] {
        let record = self.record;
        let parts = [
            ("identity document", &record.identity_document_result),
            ("data comparison", &record.data_comparison_result),
            ("document expiry", &record.document_expiry_result),
            ("anti tamper", &record.anti_tamper_result),
            ("document liveliness", &record.id_doc_liveliness_result),
            ("agency duplicate", &record.agency_duplicate_result),
            ("anti fraud", &record.anti_fraud_result),
            ("portraits comparison", &record.portraits_comparison_result),
            ("machine-readable zone", &record.mrz_result),
            ("portrait age", &record.portrait_age_result),
            ("public figure", &record.public_figure_result),
            ("photo liveliness", &record.photo_liveliness_result),
            ("face comparison", &record.face_comparison_result),
        ];
        parts.map(|(part, result)| (part, CheckResult::from(result.as_ref()).when(self.done)))
    }

    /// Returns the document's results as they were received.
    pub fn record(&self) -> &'a types::FaceMatchVoiResult {
        self.record
    }
}
