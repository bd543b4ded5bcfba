//! The links of the records that handles return.

use serde_json::Value;

use super::{Links, RecordKey};
use crate::{
    esign::Document, forms::FormSubmission, outsourced::OutsourcedVerification, risk::RiskRating,
    verifications::CompanyVerification, verifications::Verification,
};

impl Verification {
    /// Returns the links of this record, such as those to the report, the identity documents, the selfie and the
    /// liveness recordings. They work for 15 minutes from [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        let key = RecordKey::Verification(self.signature_key().clone());
        Links::in_body(key, self.reply().raw_body(), self.fetched_at())
    }
}

impl CompanyVerification {
    /// Returns the links of this record. The only known one leads to the report. Links work for 15 minutes from
    /// [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        let key = RecordKey::Verification(self.signature_key().clone());
        Links::in_body(key, self.reply().raw_body(), self.fetched_at())
    }
}

impl OutsourcedVerification {
    /// Returns the links of this record: to the report, the evidence, and the files of the people in it. They work for
    /// 15 minutes from [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        let key = RecordKey::Outsourced(self.signature_key().clone());
        Links::in_body(key, self.reply().raw_body(), self.fetched_at())
    }
}

impl RiskRating {
    /// Returns the links of this record. The only known one leads to the report. Links work for 15 minutes from
    /// [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        Links::in_body(RecordKey::RiskRating(self.id().to_owned()), self.reply().raw_body(), self.fetched_at())
    }
}

impl FormSubmission {
    /// Returns the links of this record: to the report and the uploaded files. They work for 15 minutes from
    /// [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        Links::in_body(RecordKey::FormSubmission(self.id().to_owned()), self.reply().raw_body(), self.fetched_at())
    }
}

impl<S> Document<S> {
    /// Returns the links of this document: to its files and, once it is completed, to the signed document and the
    /// certificate. They work for 15 minutes from [`fetched_at`](Self::fetched_at).
    pub fn links(&self) -> Links {
        // The record may combine several responses by now, so the links are read from the record and not from a body.
        // The conversion cannot fail, because values that were decoded from JSON can be encoded as JSON.
        let record = serde_json::to_value(self.record()).unwrap_or(Value::Null);
        Links::in_record(RecordKey::ESignDocument(self.id().to_owned()), &record, self.fetched_at())
    }
}
