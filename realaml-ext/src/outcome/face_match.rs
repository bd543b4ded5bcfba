//! The face and document check.

use realaml_api::types;

use super::{
    Check, CheckResult, Outcome, Reason, concerns,
    parts::is_part,
    reading::{Reading, Unreadable},
};

/// The face and document check (FaceMatch) of a verification.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Verification, test_util};
///
/// let verification = test_util::record::<Verification>("6513")
///     .with("facematch_is_completed", true)
///     .with("facematch_overall_result", "FAIL")
///     .with("facematch_document_expiry_result", "FAIL")
///     .with("facematch_last_name_OCR_result", true)
///     .build();
/// let check = verification.face_match();
/// let failed: Vec<_> = check.parts().into_iter().filter(|(_, it)| it.as_str() == "fail").map(|it| it.0).collect();
/// assert_eq!(failed, ["document expiry"]);
/// assert_eq!(check.last_name_matches_document(), Some(true));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FaceMatch<'a> {
    record: &'a types::Verification,
    reading: Reading<'a>,
}

impl<'a> FaceMatch<'a> {
    pub(crate) fn new(record: &'a types::Verification, reading: Reading<'a>) -> Self {
        Self { record, reading }
    }

    /// Whether the API reports that the check has finished.
    pub fn is_completed(&self) -> bool {
        self.finished() == Ok(Some(true))
    }

    /// Returns the outcome, which is [`Outcome::NotApplicable`] if the check is not part of the verification.
    pub fn outcome(&self) -> Outcome {
        let readable = self.finished().and_then(|_| self.reading.member("facematch_overall_result"));
        if let Err(unreadable) = readable {
            return unreadable.into();
        }
        if !self.is_completed() {
            let part = is_part(self.record, Check::FaceMatch);
            return if part { Outcome::Pending(vec![Check::FaceMatch].into()) } else { Outcome::NotApplicable };
        }
        Outcome::of(CheckResult::from(self.record.facematch_overall_result.as_ref()), || self.concerns())
    }

    /// Returns the name of each part of the check in plain words, with its result. Every result is
    /// [`CheckResult::NotRun`] before the check has finished.
    pub fn parts(&self) -> [(&'static str, CheckResult); 13] {
        let record = self.record;
        let parts = [
            ("identity document", &record.facematch_identity_document_result),
            ("data comparison", &record.facematch_data_comparison_result),
            ("document expiry", &record.facematch_document_expiry_result),
            ("anti tamper", &record.facematch_anti_tamper_result),
            ("document liveliness", &record.facematch_id_doc_liveliness_result),
            ("agency duplicate", &record.facematch_agency_duplicate_result),
            ("anti fraud", &record.facematch_anti_fraud_result),
            ("portraits comparison", &record.facematch_portraits_comparison_result),
            ("machine-readable zone", &record.facematch_mrz_result),
            ("portrait age", &record.facematch_portrait_age_result),
            ("public figure", &record.facematch_public_figure_result),
            ("photo liveliness", &record.facematch_photo_liveliness_result),
            ("face comparison", &record.facematch_face_comparison_result),
        ];
        parts.map(|(part, result)| (part, CheckResult::from(result.as_ref()).when(self.is_completed())))
    }

    /// Whether the first name read from the document matches the given one. It is `None` before the check has finished,
    /// because the API returns `false` then.
    pub fn first_name_matches_document(&self) -> Option<bool> {
        self.when_completed(self.record.facematch_first_name_ocr_result)
    }

    /// Whether the last name read from the document matches the given one. It is `None` before the check has finished.
    pub fn last_name_matches_document(&self) -> Option<bool> {
        self.when_completed(self.record.facematch_last_name_ocr_result)
    }

    /// Whether the birth date read from the document matches the given one. It is `None` before the check has finished.
    pub fn birth_date_matches_document(&self) -> Option<bool> {
        self.when_completed(self.record.facematch_birth_date_ocr_result)
    }

    /// Returns the data read from the document, or `None` before the check has finished.
    pub fn document(&self) -> Option<&'a types::DocumentOcrData> {
        self.record.facematch_ocr_data.as_ref().filter(|_| self.is_completed())
    }

    fn finished(&self) -> Result<Option<bool>, Unreadable> {
        self.reading.flag("facematch_is_completed", self.record.facematch_is_completed)
    }

    pub(crate) fn concerns(&self) -> Vec<Reason> {
        concerns(Check::FaceMatch, self.parts())
    }

    fn when_completed(&self, value: Option<bool>) -> Option<bool> {
        value.filter(|_| self.is_completed())
    }
}
