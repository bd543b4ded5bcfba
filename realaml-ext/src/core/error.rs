//! The error of a call: what went wrong, what to do about it, and whether the call may have taken effect.

mod convert;
pub(crate) mod kind;
mod text;

pub use self::kind::ErrorKind;
pub(crate) use self::text::seconds;

use std::{collections::BTreeMap, error::Error as StdError, fmt, time::Duration};

use bytes::Bytes;
use http::StatusCode;
use realaml_api::{Operation, ProblemDetails, RawResponse};

/// An error from code of the application, such as a layer or a handler.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// An error from a call to the API, or from preparing one.
///
/// `Display` prints what happened and what to do, in one line without the [`source`](StdError::source). Apart from the
/// status, `Retry-After`, the names of fields, and unknown states of an unfinished record, neither `Display` nor
/// `Debug` prints anything that was sent or received, such as personal data, keys, links or bodies. The API's messages
/// are available from [`field_errors`](Self::field_errors), [`detail`](Self::detail) and [`raw_body`](Self::raw_body).
///
/// ```
/// use realaml_ext::{Error, ErrorKind};
///
/// fn advice(error: &Error) -> &'static str {
///     match error.kind() {
///         _ if error.may_have_happened() => "find out before repeating it",
///         ErrorKind::BadRequest => "show field_errors() beside the form",
///         ErrorKind::RateLimited => "wait for retry_after()",
///         _ if error.is_retryable() => "try again later",
///         _ => "tell a developer",
///     }
/// }
/// # let _ = advice;
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    message: String,
    operation: Option<&'static Operation>,
    response: Option<RawResponse>,
    problem: ProblemDetails,
    attempts: u32,
    doubt: bool,
    retryable: bool,
    retry_after: Option<Duration>,
    source: Option<BoxError>,
}

impl Error {
    /// Returns the kind of this failure.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the operation that was called, or `None` if the failure is not about an operation.
    pub fn operation(&self) -> Option<&'static Operation> {
        self.0.operation
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|it| it.status)
    }

    /// Returns how long the server asked to wait before the next call, if it did. The value is not capped.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use std::time::Duration;
    ///
    /// use realaml_ext::{ErrorKind, test_util};
    ///
    /// let error = test_util::error(ErrorKind::RateLimited).retry_after(Duration::from_secs(30)).build();
    /// let pause = error.retry_after().unwrap_or(Duration::from_secs(5));
    /// assert_eq!(pause.as_secs(), 30);
    /// # }
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the id that the server or a proxy gave the request, if the response contains one. The vendor's support
    /// may ask for it.
    ///
    /// ```
    /// use realaml_ext::Error;
    ///
    /// /// A line for the log, which contains nothing personal.
    /// fn line(error: &Error) -> String {
    ///     let operation = error.operation().map_or("none", |it| it.id);
    ///     format!("{operation}: {error} (request id {})", error.request_id().unwrap_or("unknown"))
    /// }
    /// # let _ = line;
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        let headers = &self.0.response.as_ref()?.headers;
        ["x-request-id", "x-amzn-requestid", "x-amz-cf-id", "cf-ray"]
            .iter()
            .find_map(|name| headers.get(*name)?.to_str().ok())
    }

    /// Returns how many attempts the failed call made. The number is 0 if the error is not from a failed call, for
    /// instance if the request was invalid and therefore not sent. For an error converted from the generated client, it
    /// is at most 1, because that client does not count attempts.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether a retry is safe and could succeed.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{ErrorKind, test_util};
    ///
    /// let failed = |operation: &str| test_util::error(ErrorKind::Server).operation(operation).build();
    /// assert!(failed("get_verification").is_retryable());
    /// assert!(!failed("create_verification").is_retryable()); // the person may have received a link
    /// # }
    /// ```
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    /// Whether the call may have taken effect although it failed. This is the case if the call asked for a change, may
    /// have arrived, and was not clearly refused. Repeating the call can send a second message or cost money again. The
    /// error's message says how to find out whether the call took effect.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{VerificationRequest, test_util::FakeApi};
    ///
    /// // The connection breaks after the request was sent.
    /// let client = FakeApi::new().break_connection("create_verification", true).client();
    /// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// match client.verifications().create(&request).await {
    ///     Ok(created) => println!("created: {:?}", created.signature_key()),
    ///     Err(error) => assert!(error.may_have_happened(), "somebody has to find out: {error}"),
    /// }
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    pub fn may_have_happened(&self) -> bool {
        self.0.doubt
    }

    /// Returns the problems of the request by field path, such as `email` or `recipients[0].email`. Problems of the
    /// whole request are under `non_field_errors`. The messages for [`ErrorKind::InvalidRequest`] are this library's
    /// own. All others come from the API, usually with [`ErrorKind::BadRequest`], and may quote what was sent. Show
    /// those messages only to the person who entered the data, and keep them out of logs.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let error = VerificationRequest::person("Aroha", "").email("aroha@example.com").birth_date("12.4.1990").build().unwrap_err();
    /// for (field, messages) in error.field_errors() {
    ///     println!("{field}: {}", messages.join(" "));
    /// }
    /// assert!(error.field_errors().contains_key("birth_date"));
    /// ```
    pub fn field_errors(&self) -> &BTreeMap<String, Vec<String>> {
        &self.0.problem.fields
    }

    /// Returns the API's message about the failure as a whole, if there is one. It may quote what was sent, so keep it
    /// out of logs.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{ErrorKind, test_util};
    ///
    /// let error = test_util::error(ErrorKind::Forbidden).detail("This account has no e-signing.").build();
    /// assert_eq!(error.detail(), Some("This account has no e-signing."));
    /// assert!(!error.to_string().contains("e-signing")); // what the API says stays out of logs
    /// # }
    /// ```
    pub fn detail(&self) -> Option<&str> {
        self.0.problem.detail.as_deref()
    }

    /// Returns the body of the response as it was received, if there was a response. It may contain personal data, so
    /// keep it out of logs.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|it| &it.body)
    }

    /// Reports that the client is misconfigured or was given an unusable value. The message is printed, so it must not
    /// contain values.
    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::local(ErrorKind::Configuration, message.into())
    }

    /// Reports an invalid request, with its problems by field. The messages are printed, so they must not contain
    /// values.
    pub(crate) fn invalid_request(fields: BTreeMap<String, Vec<String>>) -> Self {
        let mut error = Self::local(ErrorKind::InvalidRequest, text::invalid_request(&fields));
        error.0.problem.fields = fields;
        error
    }

    /// Reports that a wait reached its deadline.
    pub(crate) fn not_settled(
        operation: &'static Operation,
        waited: Duration,
        states: &[String],
        last: Option<Self>,
    ) -> Self {
        let mut error = Self::local(ErrorKind::NotSettled, text::not_settled(waited, states));
        error.0.operation = Some(operation);
        error.0.retryable = true;
        error.0.source = last.map(Into::into);
        error
    }

    /// Reports that, according to the response, the record's current state does not allow the operation. The message is
    /// printed, so it must not contain values.
    pub(crate) fn conflict(operation: &str, message: impl Into<String>) -> Self {
        Self::of_operation(operation, ErrorKind::Conflict, message.into())
    }

    /// Reports that the record in the response is not the requested one.
    pub(crate) fn other_record(operation: &str, attempts: u32, doubt: bool) -> Self {
        let message = "the API returned a different record from the one requested, so it was discarded; report this \
                       to the vendor";
        let mut error = Self::of_operation(operation, ErrorKind::OtherRecord, message.to_owned());
        error.0.attempts = attempts;
        error.0.doubt = doubt;
        error
    }

    /// Reports a list that cannot be read to its end. The message is printed, so it must not contain values.
    pub(crate) fn pagination(operation: &str, message: impl Into<String>) -> Self {
        Self::of_operation(operation, ErrorKind::Pagination, message.into())
    }

    fn of_operation(operation: &str, kind: ErrorKind, message: String) -> Self {
        let mut error = Self::local(kind, message);
        error.0.operation = Operation::by_id(operation);
        error
    }

    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    fn local(kind: ErrorKind, message: String) -> Self {
        Self(Box::new(Inner {
            kind,
            message,
            operation: None,
            response: None,
            problem: ProblemDetails::default(),
            attempts: 0,
            doubt: false,
            retryable: false,
            retry_after: None,
            source: None,
        }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{}: ", operation.id)?;
        }
        f.write_str(&self.0.message)?;
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        if self.0.doubt {
            write!(f, "; it may have taken effect nevertheless: {}", text::how_to_find_out(self.0.operation))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.to_string())
            .field("status", &self.status())
            .field("attempts", &self.0.attempts)
            .field("may_have_happened", &self.0.doubt)
            .field("source", &self.0.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|it| it as &(dyn StdError + 'static))
    }
}
