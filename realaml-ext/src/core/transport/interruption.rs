//! The reasons why no complete response arrived.

use std::{error::Error as StdError, fmt, io, time::Duration};

use crate::core::{
    ErrorKind,
    error::{BoxError, seconds},
    retry::Failure,
};

const BROKEN: &str = "the connection broke before the complete response arrived";

/// The reason why no complete response arrived. It is the source of the raw crate's error, and is extracted when that
/// error is converted to this crate's error.
#[derive(Debug)]
pub(crate) struct Interruption {
    pub(crate) kind: ErrorKind,
    pub(crate) message: String,
    /// `None` if the request cannot be sent at all.
    pub(crate) failure: Option<Failure>,
    /// The source. A `reqwest` error is kept without its URL, which can contain keys.
    pub(crate) source: Option<BoxError>,
}

impl Interruption {
    pub(super) fn foreign_origin() -> Self {
        Self::plain(
            ErrorKind::Configuration,
            "the request was not sent: it does not go to the origin of the base URL",
            None,
        )
    }

    pub(super) fn streamed_body() -> Self {
        Self::plain(
            ErrorKind::Configuration,
            "the request was not sent: its body is a stream, which this client does not send",
            None,
        )
    }

    /// Creates the interruption for a call whose deadline has passed.
    pub(super) fn deadline(total: Duration, failure: Failure) -> Self {
        Self::plain(
            ErrorKind::Deadline,
            format!("no complete response within the deadline of {}", seconds(total)),
            Some(failure),
        )
    }

    /// Creates the interruption for an attempt whose deadline has passed.
    pub(super) fn attempt_deadline(limit: Duration, failure: Failure) -> Self {
        let message = format!("no complete response within {}, the deadline of one attempt", seconds(limit));
        Self::plain(ErrorKind::Deadline, message, Some(failure))
    }

    /// Creates the interruption for a body whose next part did not arrive in time.
    pub(super) fn silence(limit: Duration) -> Self {
        let message = format!("no further part of the body within {}, the deadline of one attempt", seconds(limit));
        Self::plain(ErrorKind::Deadline, message, Some(Failure::Interrupted))
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let message =
            format!("the response is larger than {limit} bytes, the limit set with Client::builder().body_limit()");
        Self::plain(ErrorKind::Decode, message, Some(Failure::Unusable))
    }

    /// Creates the interruption for an attempt that failed with a `reqwest` error.
    pub(super) fn broken(error: reqwest::Error, connect_deadline: Duration) -> Self {
        let error = error.without_url();
        if error.is_builder() {
            let unbuildable = Self::plain(ErrorKind::Configuration, "the request cannot be built", None);
            return Self { source: Some(error.into()), ..unbuildable };
        }
        let (kind, message, failure) = if error.is_connect() && error.is_timeout() {
            let message = format!(
                "no connection to the API within {}; check the network, the proxy and the base URL",
                seconds(connect_deadline)
            );
            (ErrorKind::Connection, message, Failure::Unsent)
        } else if error.is_connect() {
            (
                ErrorKind::Connection,
                "no connection to the API; check the network, the proxy, the certificates and the base URL".into(),
                Failure::Unsent,
            )
        } else if is_malformed(&error) {
            let message =
                "the response cannot be decompressed: its content does not have the encoding that it declares";
            (ErrorKind::Decode, message.into(), Failure::Unusable)
        } else {
            (ErrorKind::Connection, BROKEN.into(), Failure::Interrupted)
        };
        Self { source: Some(error.into()), ..Self::plain(kind, message, Some(failure)) }
    }

    /// Creates the interruption for an error from the application's own transport. The call counts as interrupted
    /// unless the error says that nothing was sent. If the source is a `reqwest` error, it determines the kind and the
    /// message. It does not determine whether the request was sent, because the application's client may have followed
    /// a redirect.
    pub(crate) fn foreign(error: realaml_api::Error, connect_deadline: Duration) -> Self {
        let failure = if error.is_unsent() { Failure::Unsent } else { Failure::Interrupted };
        let source = match error.into_source().map(|it| it.downcast::<reqwest::Error>()) {
            Some(Ok(error)) => return Self { failure: Some(failure), ..Self::broken(*error, connect_deadline) },
            other => other.and_then(Result::err),
        };
        let message = match failure {
            Failure::Unsent => "the application's transport did not send the request",
            _ => "the application's transport returned no complete response",
        };
        Self { source, ..Self::plain(ErrorKind::Connection, message, Some(failure)) }
    }

    /// Creates the interruption for an error from this client's own connections.
    pub(crate) fn own(error: realaml_api::Error, connect_deadline: Duration) -> Self {
        let reqwest = |it: BoxError| it.downcast::<reqwest::Error>().ok();
        match error.into_source().and_then(reqwest) {
            Some(error) => Self::broken(*error, connect_deadline),
            None => Self::plain(ErrorKind::Connection, BROKEN, Some(Failure::Interrupted)),
        }
    }

    /// Creates the interruption for an error that came through the application's layers: one of this client's own, one
    /// of the application's transport, or one of a layer. `passed` is whether the attempt had passed all layers.
    pub(super) fn layered(error: BoxError, passed: bool, connect_deadline: Duration) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(own) => return *own,
            Err(other) => other,
        };
        let source = match error.downcast::<realaml_api::Error>() {
            Ok(error) => return Self::foreign(*error, connect_deadline),
            Err(other) => other,
        };
        let (message, failure) = match passed {
            true => ("a layer of the application returned no complete response", Failure::Interrupted),
            false => ("a layer of the application did not send the request", Failure::Unsent),
        };
        Self { source: Some(source), ..Self::plain(ErrorKind::Connection, message, Some(failure)) }
    }

    pub(crate) fn plain(kind: ErrorKind, message: impl Into<String>, failure: Option<Failure>) -> Self {
        Self { kind, message: message.into(), failure, source: None }
    }
}

/// Whether the body arrived but is not in the content encoding that the response declares.
fn is_malformed(error: &reqwest::Error) -> bool {
    let mut source = error.source();
    while let Some(error) = source {
        if error.downcast_ref::<io::Error>().is_some_and(|it| it.kind() == io::ErrorKind::InvalidData) {
            return true;
        }
        source = error.source();
    }
    false
}

impl fmt::Display for Interruption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Interruption {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|it| it as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_client_of_the_application_that_cannot_connect_may_have_been_redirected_before() {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let operation = realaml_api::Operation::by_id("create_verification").unwrap();
        let refused = || reqwest::Client::new().get(format!("http://127.0.0.1:{port}/")).send();
        let error = refused().await.unwrap_err();
        assert!(error.is_connect());
        let foreign = |error| Interruption::foreign(error, Duration::from_secs(1)).failure;
        assert_eq!(foreign(realaml_api::Error::transport(operation, error)), Some(Failure::Interrupted));
        let error = refused().await.unwrap_err();
        assert_eq!(foreign(realaml_api::Error::unsent(operation, error)), Some(Failure::Unsent));
    }
}
