//! Converts the raw crate's error, and the transport's record of the call, into this crate's error.

use std::error::Error as StdError;

use realaml_api::{ErrorKind as Raw, ProblemDetails, RawResponse, Safety};

use super::{Error, ErrorKind, Inner, text};
use crate::core::{
    retry::Failure,
    status::Meaning,
    transport::{CallRecord, Interruption},
};

/// Keeps the raw error's information. An error from a handle such as `client.verifications()` contains more, for
/// instance the number of attempts.
impl From<realaml_api::Error> for Error {
    fn from(raw: realaml_api::Error) -> Self {
        Self::of_call(raw, None)
    }
}

impl Error {
    /// Converts the raw crate's error and, if there is one, the record of the call.
    pub(crate) fn of_call(raw: realaml_api::Error, record: Option<&CallRecord>) -> Self {
        let operation = raw.operation();
        let told = Told::read(raw);
        // A call about which nothing is known counts as one with an effect.
        let safety = record.and_then(CallRecord::safety).or(operation.map(|it| it.safety)).unwrap_or(Safety::Effect);
        let earlier = record.is_some_and(CallRecord::is_doubtful);
        let doubt = safety != Safety::Read && (earlier || told.failure.is_some_and(|it| it.leaves_doubt(safety)));
        let passing = told.failure.is_some_and(|it| it.may_be_retried(Safety::Read));
        let retry_after = record.and_then(CallRecord::retry_after);
        let message = match &told.response {
            Some(response) if !response.status.is_success() => {
                text::status(operation, response.status, &told.problem, retry_after, doubt)
            }
            _ => told.message,
        };
        Self(Box::new(Inner {
            kind: told.kind,
            message,
            operation,
            response: told.response,
            problem: told.problem,
            attempts: record.map_or(u32::from(told.failure.is_some()), CallRecord::attempts),
            doubt,
            retryable: passing && (safety != Safety::Effect || !doubt),
            retry_after,
            source: told.source,
        }))
    }
}

/// The information that a raw error contains without the record of its call.
struct Told {
    kind: ErrorKind,
    message: String,
    /// `None` if the request cannot be sent at all.
    failure: Option<Failure>,
    response: Option<RawResponse>,
    problem: ProblemDetails,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Told {
    fn read(raw: realaml_api::Error) -> Self {
        let message = raw.message().to_owned();
        let response = response(&raw);
        let told = |kind, message, failure| Self {
            kind,
            message,
            failure,
            response: None,
            problem: ProblemDetails::default(),
            source: None,
        };
        match (raw.kind(), response) {
            (Raw::Status, Some(response)) => {
                let told = told(Meaning::of(response.status).kind, message, Some(Failure::Status(response.status)));
                Self { problem: raw.problem(), response: Some(response), ..told }
            }
            // The response reports success, so the operation has been carried out.
            (Raw::Decode, response) => {
                let message = format!("{message}; raw_body() has the response");
                Self { response, ..told(ErrorKind::Decode, message, Some(Failure::Unusable)) }
            }
            (Raw::Transport, _) => match raw.into_source().map(|it| it.downcast::<Interruption>()) {
                Some(Ok(interruption)) => {
                    let Interruption { kind, message, failure, source } = *interruption;
                    Self { source, ..told(kind, message, failure) }
                }
                // An error of a transport other than this crate's. It is unknown how far the call got.
                foreign => {
                    let told =
                        told(ErrorKind::Connection, "no complete response arrived".into(), Some(Failure::Interrupted));
                    Self { source: foreign.and_then(Result::err), ..told }
                }
            },
            // All other kinds that exist so far report a request that could not be built. The raw crate may add more
            // kinds.
            _ => Self { source: raw.into_source(), ..told(ErrorKind::InvalidRequest, message, None) },
        }
    }
}

fn response(raw: &realaml_api::Error) -> Option<RawResponse> {
    Some(RawResponse::new(raw.status()?, raw.headers()?.clone(), raw.raw_body()?.clone()))
}
