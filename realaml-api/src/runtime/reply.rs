//! A typed response with its status, headers and raw body.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::{
    decode::{Decode, SetAside, decode},
    response::RawResponse,
    sensitive::PLACEHOLDER,
};
use crate::{Error, Operation};

/// A typed response with its status, headers and raw body, and the values that did not fit the type.
///
/// ```no_run
/// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
/// let reply = client.get_esign_document("67e55044-10b1-426f-9247-bb680e5fe0c8").send().await?;
/// println!("HTTP status {}, state of the document {:?}", reply.status(), reply.value().status);
/// let document = reply.into_inner();
/// # let _ = document;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    set_aside: Vec<SetAside>,
    response: RawResponse,
    /// Whether `Debug` may print the value.
    is_redacted: bool,
}

impl<T> Reply<T> {
    pub(crate) fn new(value: T, set_aside: Vec<SetAside>, response: RawResponse) -> Self {
        Self { value, set_aside, response, is_redacted: true }
    }

    /// Creates a reply whose value is printed only if its type redacts personal data ([`Decode::IS_REDACTED`]).
    pub(crate) fn decoded(value: T, set_aside: Vec<SetAside>, response: RawResponse) -> Self
    where
        T: Decode,
    {
        Self { value, set_aside, response, is_redacted: T::IS_REDACTED }
    }

    /// Reads a response in the same way as the generated operations do. Use this for responses that did not come from a
    /// [`Client`](crate::Client), such as stored bodies, and for tests.
    ///
    /// ```
    /// use realaml_api::{Operation, RawResponse, Reply, types::RiskRating};
    ///
    /// let operation = Operation::by_id("get_risk_rating").unwrap();
    /// let response = RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), r#"{"id": "4711"}"#.into());
    /// let reply: Reply<RiskRating> = Reply::read(operation, response)?;
    /// assert_eq!(reply.value().id, "4711");
    /// # Ok::<(), realaml_api::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Status`](crate::ErrorKind::Status) for a status other than 2xx, and
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) if the body does not fit the type.
    pub fn read(operation: &'static Operation, response: RawResponse) -> Result<Self, Error>
    where
        T: Decode,
    {
        if !response.status.is_success() {
            return Err(Error::status_of(operation, response));
        }
        match decode::<T>(&response.body) {
            Ok((value, set_aside)) => Ok(Self::decoded(value, set_aside, response)),
            Err(error) => Err(Error::decode(operation, response, &error)),
        }
    }

    /// Returns the typed value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the typed value without the rest of the response.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the HTTP status of the response, which is always 2xx.
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// Returns the headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// Returns the body as it was received. It contains personal data, so keep it out of logs.
    pub fn raw_body(&self) -> &Bytes {
        &self.response.body
    }

    /// Returns the values that were left out of the typed value because their shape differed from the spec.
    ///
    /// ```
    /// use realaml_api::{Operation, RawResponse, Reply, types::RiskRating};
    ///
    /// let operation = Operation::by_id("get_risk_rating").unwrap();
    /// let body = r#"{"id": "4711", "score": {"value": 3}}"#;
    /// let response = RawResponse::new(http::StatusCode::OK, http::HeaderMap::new(), body.into());
    /// let reply: Reply<RiskRating> = Reply::read(operation, response)?;
    /// let flaw = &reply.set_aside()[0];
    /// assert_eq!((flaw.path(), flaw.expected()), ("score", "a number"));
    /// assert_eq!(reply.value().score, None);
    /// # Ok::<(), realaml_api::Error>(())
    /// ```
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// Reads the response again as another type, for an operation that returns one of several types. `operation_id` is
    /// used only for the error.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) if the body does not fit the type.
    pub fn read_as<U: Decode>(self, operation_id: &str) -> Result<Reply<U>, Error> {
        match decode::<U>(&self.response.body) {
            Ok((value, set_aside)) => Ok(Reply::decoded(value, set_aside, self.response)),
            Err(error) => {
                let operation = Operation::by_id(operation_id).unwrap_or(&Operation::CUSTOM);
                Err(Error::decode(operation, self.response, &error))
            }
        }
    }

    /// Returns the same response with the value converted. `Debug` no longer prints the value, because it is unknown
    /// whether the new type redacts personal data.
    ///
    /// ```no_run
    /// # async fn example(client: realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_risk_rating("4711").send().await?.map(|rating| rating.level);
    /// println!("{:?} with the status {}", reply.value(), reply.status());
    /// # Ok(())
    /// # }
    /// ```
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        let Self { value, set_aside, response, .. } = self;
        Reply { value: change(value), set_aside, response, is_redacted: false }
    }
}

impl<T> Reply<Option<T>> {
    /// Returns the reply if it has a value, for an operation that returns a record or nothing.
    pub fn transpose(self) -> Option<Reply<T>> {
        let Self { value, set_aside, response, is_redacted } = self;
        value.map(|value| Reply { value, set_aside, response, is_redacted })
    }
}

/// Prints the status and what was set aside, without the values. The typed value is printed only if its type is known
/// to redact personal data, as every record does.
impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value: &dyn fmt::Debug = if self.is_redacted { &self.value } else { &Hidden };
        f.debug_struct("Reply")
            .field("status", &self.response.status)
            .field("value", value)
            .field("set_aside", &self.set_aside)
            .finish_non_exhaustive()
    }
}

/// Prints the placeholder for a hidden value.
struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PLACEHOLDER)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::Value;

    use super::*;
    use crate::types::RiskRating;

    fn shown<T: Decode + fmt::Debug>(body: &'static str) -> String {
        let response = RawResponse::new(StatusCode::OK, HeaderMap::new(), body.into());
        format!("{:?}", Reply::<T>::read(&Operation::CUSTOM, response).unwrap())
    }

    #[test]
    fn only_what_redacts_itself_is_printed() {
        assert!(!shown::<String>("\"CANARY\"").contains("CANARY"));
        assert!(!shown::<Vec<Option<String>>>("[\"CANARY\"]").contains("CANARY"));
        assert!(!shown::<HashMap<String, String>>("{\"CANARY\": \"CANARY\"}").contains("CANARY"));
        assert!(!shown::<Value>("\"CANARY\"").contains("CANARY"));
        assert!(!shown::<i64>("4711").contains("4711"));
        assert!(shown::<bool>("true").contains("true"));
        let rating = shown::<Option<Vec<RiskRating>>>("[{\"id\": \"4711\", \"score\": 2.5, \"new\": \"CANARY\"}]");
        assert!(rating.contains("2.5") && !rating.contains("CANARY"), "{rating}");
    }

    #[test]
    fn a_converted_value_is_hidden() {
        let response = RawResponse::new(StatusCode::OK, HeaderMap::new(), "{\"id\": \"CANARY\"}".into());
        let reply = Reply::<RiskRating>::read(&Operation::CUSTOM, response).unwrap();
        assert!(!format!("{:?}", reply.map(|rating| rating.id)).contains("CANARY"));
    }
}
