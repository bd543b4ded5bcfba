//! The kinds of records that tests can build.

use chrono::{DateTime, Utc};
use realaml_api::{Operation, RawResponse, Reply};
use serde_json::{Map, Value, json};

use super::RecordBuilder;
use crate::{
    core::{Client, Error},
    esign::AnyDocument,
    forms::FormSubmission,
    outsourced::{CreatedOutsourced, OutsourcedVerification},
    risk::RiskRating,
    verifications::{CompanyVerification, CreatedVerification, Verification},
};

/// A record that [`record`](super::record) can build. This trait is sealed: only this crate's records implement it.
pub trait TestRecord: sealed::Sealed + Sized {
    /// The operation that returns the record.
    const OPERATION: &'static str;

    /// Returns the body of a record with this key or id in its initial state.
    #[doc(hidden)]
    fn start(key: &str) -> Map<String, Value>;

    /// Reads a response in the same way as the handles do.
    #[doc(hidden)]
    fn read(response: RawResponse, at: DateTime<Utc>, client: impl FnOnce() -> Client) -> Result<Self, Error>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! test_record {
    ($type:ty, $operation:literal, |$key:ident| $start:tt, |$reply:ident, $at:ident, $client:ident| $made:expr) => {
        impl sealed::Sealed for $type {}

        impl TestRecord for $type {
            const OPERATION: &'static str = $operation;

            fn start($key: &str) -> Map<String, Value> {
                match json!($start) {
                    Value::Object(members) => members,
                    _ => Map::new(),
                }
            }

            fn read(
                response: RawResponse,
                $at: DateTime<Utc>,
                $client: impl FnOnce() -> Client,
            ) -> Result<Self, Error> {
                let operation = Operation::by_id(Self::OPERATION).unwrap_or(&Operation::CUSTOM);
                let $reply = Reply::read(operation, response)?;
                Ok($made)
            }
        }
    };
}

test_record!(
    CreatedVerification,
    "create_verification",
    |key| { "signature_key": key },
    |reply, _at, _client| Self::new(reply)
);
test_record!(
    Verification,
    "get_verification",
    |key| { "signature_key": key, "is_completed": false, "is_cancelled": false },
    |reply, at, _client| Self::new(reply, at)
);
test_record!(
    CompanyVerification,
    "run_company_verification",
    |key| { "signature_key": key, "is_completed": false, "is_cancelled": false },
    |reply, at, _client| Self::new(reply, at)
);
test_record!(
    CreatedOutsourced,
    "create_outsourced_verification",
    |key| { "signature_key": key },
    |reply, _at, _client| Self::new(reply)
);
test_record!(
    OutsourcedVerification,
    "get_outsourced_verification",
    |key| { "signature_key": key, "status": "pending" },
    |reply, at, _client| Self::new(reply, at)
);
test_record!(RiskRating, "get_risk_rating", |key| { "id": key }, |reply, at, _client| Self::new(reply, at));
test_record!(
    FormSubmission,
    "get_form_submission",
    |key| { "id": key, "status": "pending", "is_completed": false },
    |reply, at, _client| Self::new(reply, at)
);
test_record!(
    AnyDocument,
    "get_esign_document",
    |key| { "id": key, "status": "draft" },
    |reply, at, client| Self::new(client(), reply, at)
);

/// Defines the methods that put the record of a person's or a company's verification into a final state.
macro_rules! checked {
    ($type:ty) => {
        impl RecordBuilder<$type> {
            /// Marks the record as completed with this result, such as `PASS`, `PARTIAL`, `FAIL`, `NA`, or one that
            /// this version does not know.
            pub fn completed(self, result: &str) -> Self {
                self.with("is_completed", true).with("result", result)
            }

            /// Marks the record as completed and passed.
            pub fn passed(self) -> Self {
                self.completed("PASS")
            }

            /// Marks the record as cancelled.
            pub fn cancelled(self) -> Self {
                self.with("is_cancelled", true)
            }
        }
    };
}

checked!(Verification);
checked!(CompanyVerification);

impl RecordBuilder<OutsourcedVerification> {
    /// Marks the record as completed with this result, such as `PASS`, `PARTIAL`, `FAIL`, `NA`, or one that this
    /// version does not know.
    pub fn completed(self, result: &str) -> Self {
        self.with("status", "completed").with("result", result)
    }
}

impl RecordBuilder<FormSubmission> {
    /// Marks the form as submitted.
    pub fn completed(self) -> Self {
        self.with("status", "completed").with("is_completed", true)
    }
}
