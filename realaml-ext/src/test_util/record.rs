//! Builds records for tests, from single values or from JSON.

use std::{fmt, marker::PhantomData};

use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode};
use realaml_api::RawResponse;
use serde_json::{Map, Value};

use super::{FakeApi, TestRecord};
use crate::core::{Client, Error};

/// Starts building a record with this key or id. The record is in its initial state until it is changed: outcomes are
/// [`Pending`](crate::Outcome::Pending), and documents are drafts.
///
/// ```
/// use realaml_ext::{Check, Outcome, Verification, risk::RiskRating, test_util};
///
/// let verification = test_util::record::<Verification>("6513")
///     .completed("PARTIAL")
///     .with("pep_overall_result", "FAIL")
///     .with("pep_hits", serde_json::json!([{ "name": "Aroha Ngata", "score": "high" }]))
///     .with("reference", "matter-4711")
///     .build();
/// assert!(matches!(verification.outcome(), Outcome::Review(_)));
/// assert_eq!(verification.record().reference.as_deref(), Some("matter-4711"));
///
/// let rating = test_util::record::<RiskRating>("4711").with("level", "high").with("score", 4.5).build();
/// assert_eq!(rating.score(), Some(4.5));
/// ```
pub fn record<T: TestRecord>(key: &str) -> RecordBuilder<T> {
    RecordBuilder { members: T::start(key), fetched_at: DateTime::UNIX_EPOCH, client: None, record: PhantomData }
}

/// Reads a record from the JSON of a response, for instance one that you stored.
///
/// ```
/// use realaml_ext::{Outcome, Verification, test_util};
///
/// let stored = r#"{ "signature_key": "6513", "is_completed": true, "result": "SOMETHING_NEW" }"#;
/// let verification: Verification = test_util::from_json(stored)?;
/// assert!(matches!(verification.outcome(), Outcome::Unknown(_)));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
///
/// # Errors
///
/// [`ErrorKind::Decode`](crate::ErrorKind::Decode) if the input is not a JSON object or lacks the key of the record.
pub fn from_json<T: TestRecord>(json: impl AsRef<[u8]>) -> Result<T, Error> {
    read(json.as_ref().to_vec(), DateTime::UNIX_EPOCH, None)
}

fn read<T: TestRecord>(body: Vec<u8>, fetched_at: DateTime<Utc>, client: Option<Client>) -> Result<T, Error> {
    let response = RawResponse::new(StatusCode::OK, HeaderMap::new(), body.into());
    T::read(response, fetched_at, || client.unwrap_or_else(|| FakeApi::new().client()))
}

/// Builds a record for a test. Created by [`record`].
#[must_use = "a builder does nothing before `build`"]
pub struct RecordBuilder<T> {
    members: Map<String, Value>,
    fetched_at: DateTime<Utc>,
    client: Option<Client>,
    record: PhantomData<fn() -> T>,
}

impl<T: TestRecord> RecordBuilder<T> {
    /// Sets a member of the record by its name in the API, whether this version knows it or not.
    pub fn with(mut self, member: &str, value: impl Into<Value>) -> Self {
        self.members.insert(member.to_owned(), value.into());
        self
    }

    /// Removes a member, as if the API had left it out.
    pub fn without(mut self, member: &str) -> Self {
        self.members.remove(member);
        self
    }

    /// Sets when the record was requested. Its links work for 15 minutes from then. Default: the start of 1970, so that
    /// every link has expired according to the system clock.
    pub fn fetched_at(self, fetched_at: DateTime<Utc>) -> Self {
        Self { fetched_at, ..self }
    }

    /// Sets the client that carries out the steps of an e-sign document. Default: a [`FakeApi`] without responses.
    pub fn client(self, client: &Client) -> Self {
        Self { client: Some(client.clone()), ..self }
    }

    /// Returns the body that the API would return, for a [`FakeApi`] or another transport.
    pub fn json(&self) -> Value {
        Value::Object(self.members.clone())
    }

    /// Builds the record.
    ///
    /// # Panics
    ///
    /// Panics if a required member was removed or has the wrong type. For such a body, use [`from_json`].
    pub fn build(self) -> T {
        let body = self.json().to_string().into_bytes();
        match read(body, self.fetched_at, self.client) {
            Ok(record) => record,
            Err(error) => panic!("the record cannot be built: {error}"),
        }
    }
}

impl<T> Clone for RecordBuilder<T> {
    fn clone(&self) -> Self {
        let (members, client) = (self.members.clone(), self.client.clone());
        Self { members, client, fetched_at: self.fetched_at, record: PhantomData }
    }
}

/// Prints the names of the members, not their values.
impl<T> fmt::Debug for RecordBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.members.keys()).finish()
    }
}
