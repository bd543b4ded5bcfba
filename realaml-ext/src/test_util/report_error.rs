//! Builds errors of each kind that concern links, downloads and archives.

use std::io;

use http::StatusCode;

use super::error;
use crate::reports::{Error, ErrorKind, LinkKind, changed, refusal, too_large};

/// Starts building an error of this kind that concerns a link, a download or an archive. An error of a download is
/// about a report unless another kind of link is set.
///
/// ```
/// use realaml_ext::{http::StatusCode, reports::{Error, ErrorKind, LinkKind}, test_util};
///
/// fn http_status(error: &Error) -> u16 {
///     match error.kind() {
///         ErrorKind::NotFound => 404,
///         _ if error.is_retryable() => 503,
///         _ => 500,
///     }
/// }
///
/// let gone = test_util::report_error(ErrorKind::NotFound).link(LinkKind::Selfie).build();
/// assert_eq!((http_status(&gone), gone.to_string().as_str()), (404, "selfie: the file does not exist (404 Not Found)"));
/// let failed = test_util::report_error(ErrorKind::Storage);
/// assert_eq!(http_status(&failed.clone().build()), 503);
/// assert_eq!(http_status(&failed.status(StatusCode::NOT_IMPLEMENTED).build()), 500);
/// for kind in ErrorKind::ALL {
///     assert!(http_status(&test_util::report_error(*kind).build()) >= 404);
/// }
/// ```
pub fn report_error(kind: ErrorKind) -> ReportErrorBuilder {
    ReportErrorBuilder {
        kind,
        link: None,
        status: None,
        disk: io::ErrorKind::Interrupted,
        api: crate::ErrorKind::Connection,
    }
}

/// Builds an error of [`reports`](crate::reports) for a test. Created by [`report_error`]. The kind and the status
/// decide whether the operation may be repeated, as for a real failure.
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct ReportErrorBuilder {
    kind: ErrorKind,
    link: Option<LinkKind>,
    status: Option<StatusCode>,
    disk: io::ErrorKind,
    api: crate::ErrorKind,
}

impl ReportErrorBuilder {
    /// Sets the kind of link that the error is about.
    pub fn link(self, link: LinkKind) -> Self {
        Self { link: Some(link), ..self }
    }

    /// Sets the status of the storage's response, for the kinds `Redirect`, `Denied`, `NotFound` and `Storage`. A
    /// status that belongs to another kind changes the kind of the error.
    pub fn status(self, status: StatusCode) -> Self {
        Self { status: Some(status), ..self }
    }

    /// Sets why the disk failed, for the kind `Store`. A full disk, for instance, is a permanent failure. Default: a
    /// transient failure.
    pub fn disk(self, reason: io::ErrorKind) -> Self {
        Self { disk: reason, ..self }
    }

    /// Sets the kind of the client's error, for the kind `Api`. Default: `Connection`.
    pub fn api(self, kind: crate::ErrorKind) -> Self {
        Self { api: kind, ..self }
    }

    /// Builds the error.
    pub fn build(self) -> Error {
        use ErrorKind as Kind;
        let made = match self.kind {
            Kind::Configuration => Error::configuration("the HTTP client cannot be set up"),
            Kind::Refused => Error::refused("the link does not start with https://"),
            Kind::Redirect => self.answered(StatusCode::FOUND),
            Kind::Denied => self.answered(StatusCode::FORBIDDEN),
            Kind::NotFound => self.answered(StatusCode::NOT_FOUND),
            Kind::Storage => self.answered(StatusCode::SERVICE_UNAVAILABLE),
            Kind::Content => {
                Error::new(Kind::Content, "the file should be application/pdf, but it begins like something else")
            }
            Kind::TooLarge => too_large(100 * 1024 * 1024),
            Kind::Changed => changed(),
            Kind::Connection => Error::new(Kind::Connection, "the storage cannot be reached"),
            Kind::Deadline => Error::new(Kind::Deadline, "no data arrived for 30 s"),
            Kind::Api => Error::api(error(self.api).build()),
            Kind::Exists => Error::disk("the file could not be written", io::ErrorKind::AlreadyExists.into()),
            Kind::NotArchived => Error::new(Kind::NotArchived, "there is no complete archive in this folder"),
            Kind::Manifest => Error::new(Kind::Manifest, "the file manifest.json is far too large for a manifest"),
            Kind::Store => Error::disk("the file could not be written", self.disk.into()),
        };
        match self.link.or_else(|| self.is_of_download().then_some(LinkKind::Report)) {
            Some(link) => made.of(link),
            None => made,
        }
    }

    /// Returns the error for a response from the storage.
    fn answered(&self, usual: StatusCode) -> Error {
        let status = self.status.unwrap_or(usual);
        refusal(status).unwrap_or_else(|| panic!("a response with the status {status} is no error"))
    }

    /// Whether errors of this kind come from downloads.
    fn is_of_download(&self) -> bool {
        use ErrorKind::*;
        !matches!(self.kind, Configuration | Api | Exists | NotArchived | Manifest | Store)
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use super::*;

    #[test]
    fn every_kind_can_be_made() {
        use ErrorKind::*;
        for kind in ErrorKind::ALL {
            let made = report_error(*kind).build();
            assert_eq!(made.kind(), *kind);
            assert!(made.to_string().contains(' '), "{made}");
            let answered = matches!(kind, Redirect | Denied | NotFound | Storage);
            assert_eq!(made.status().is_some(), answered, "{kind:?}");
            let retryable = matches!(kind, Changed | Connection | Deadline | Storage | Api | Store);
            assert_eq!(made.is_retryable(), retryable, "{kind:?}");
            let of_download = !matches!(kind, Configuration | Api | Exists | NotArchived | Manifest | Store);
            assert_eq!(made.link(), of_download.then_some(LinkKind::Report), "{kind:?}");
            assert_eq!(report_error(*kind).link(LinkKind::Selfie).build().link(), Some(LinkKind::Selfie), "{kind:?}");
        }
    }

    #[test]
    fn a_reason_decides_whether_another_attempt_may_help() {
        assert!(!report_error(ErrorKind::Store).disk(io::ErrorKind::StorageFull).build().is_retryable());
        let forbidden = report_error(ErrorKind::Api).api(crate::ErrorKind::Forbidden).build();
        assert!(!forbidden.is_retryable());
        let source = forbidden.source().and_then(|it| it.downcast_ref::<crate::Error>()).map(crate::Error::kind);
        assert_eq!(source, Some(crate::ErrorKind::Forbidden));
        let gone = report_error(ErrorKind::Storage).status(StatusCode::GONE).build();
        assert_eq!((gone.kind(), gone.status()), (ErrorKind::NotFound, Some(StatusCode::GONE)));
    }
}
