//! The error type for links, downloads and archives.

use std::{error::Error as StdError, fmt};

use http::StatusCode;

use super::LinkKind;
use crate::core::status::Meaning;

/// An error that concerns a link, a download or an archive.
///
/// `Display` prints what happened and what to do, in one line without the [`source`](StdError::source). Neither
/// `Display` nor `Debug` shows a link or any content of a file or a record. The name and the address of a refused host
/// are shown.
///
/// ```
/// use realaml_ext::reports::{Error, ErrorKind};
///
/// fn advice(error: &Error) -> &'static str {
///     match error.kind() {
///         ErrorKind::Refused => "the link leads to a forbidden place; check the host in the text",
///         ErrorKind::Exists => "it is archived already",
///         _ if error.is_retryable() => "try again later",
///         _ => "tell a developer",
///     }
/// }
/// # let _ = advice;
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    link: Option<LinkKind>,
    message: String,
    status: Option<StatusCode>,
    /// Whether a failure of the store is permanent.
    lasting: bool,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kind of failure that an [`Error`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The downloads or the archive are misconfigured.
    Configuration,
    /// The link is invalid, does not use https, or leads to a host or an address that is not allowed. Nothing was sent
    /// there.
    Refused,
    /// The storage responded with a redirect. Redirects are never followed.
    Redirect,
    /// The storage refused even a new link.
    Denied,
    /// The file does not exist, or the record no longer has the link.
    NotFound,
    /// The storage responded with any other unexpected status, or with a response that cannot be used.
    Storage,
    /// The file does not have the expected type.
    Content,
    /// The file is larger than the limit, or the record has more links or larger files than an archive accepts.
    TooLarge,
    /// The file changed while it was downloaded, or the record changed while it was archived. Discard the received
    /// bytes.
    Changed,
    /// The connection could not be opened, or broke repeatedly.
    Connection,
    /// The deadline passed before the complete file was received, or the storage stayed silent for too long.
    Deadline,
    /// The record could not be fetched. The source is an [`Error`](crate::Error) of the client.
    Api,
    /// The target already exists. Nothing is ever overwritten.
    Exists,
    /// The folder contains no complete archive.
    NotArchived,
    /// There is a manifest, but it cannot be used.
    Manifest,
    /// The disk or the object store failed.
    Store,
}

impl ErrorKind {
    /// Every kind that this version knows, for tests and for metrics that start at zero. Later versions may have more.
    pub const ALL: &[Self] = &[
        Self::Configuration,
        Self::Refused,
        Self::Redirect,
        Self::Denied,
        Self::NotFound,
        Self::Storage,
        Self::Content,
        Self::TooLarge,
        Self::Changed,
        Self::Connection,
        Self::Deadline,
        Self::Api,
        Self::Exists,
        Self::NotArchived,
        Self::Manifest,
        Self::Store,
    ];
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, link: None, message: message.into(), status: None, lasting: false, source: None }))
    }

    pub(crate) fn configuration(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, message)
    }

    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::Refused, message)
    }

    pub(crate) fn api(error: crate::Error) -> Self {
        Self::new(ErrorKind::Api, "the record could not be fetched").with_source(error)
    }

    pub(crate) fn disk(message: &str, error: std::io::Error) -> Self {
        let kind = if error.kind() == std::io::ErrorKind::AlreadyExists { ErrorKind::Exists } else { ErrorKind::Store };
        let message =
            if kind == ErrorKind::Exists { "the file already exists, and nothing is overwritten" } else { message };
        let reason = match error.kind() {
            std::io::ErrorKind::NotFound => Some("the folder does not exist"),
            std::io::ErrorKind::PermissionDenied => Some("access is denied; check the permissions of the folder"),
            std::io::ErrorKind::ReadOnlyFilesystem => Some("the disk is read-only"),
            std::io::ErrorKind::StorageFull => Some("the disk is full"),
            std::io::ErrorKind::InvalidInput | std::io::ErrorKind::InvalidFilename => Some("the path cannot be used"),
            std::io::ErrorKind::NotADirectory => Some("part of the path is not a folder"),
            _ => None,
        };
        Self::new(kind, message).because(reason).with_source(error)
    }

    /// Adds the reason why the store failed. A failure with a reason is permanent.
    #[must_use]
    pub(super) fn because(mut self, reason: Option<&str>) -> Self {
        if let Some(reason) = reason {
            self.0.message = format!("{}: {reason}", self.0.message);
            self.0.lasting = true;
        }
        self
    }

    /// Sets the kind of link that the error is about. A kind that is already set is kept.
    #[must_use]
    pub(crate) fn of(mut self, link: LinkKind) -> Self {
        self.0.link.get_or_insert(link);
        self
    }

    #[must_use]
    pub(super) fn with_status(mut self, status: StatusCode) -> Self {
        self.0.status = Some(status);
        self
    }

    #[must_use]
    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Returns the kind of this failure.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the kind of link that the error is about, if it is about one.
    pub fn link(&self) -> Option<LinkKind> {
        self.0.link
    }

    /// Returns the status of the storage's response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// Whether the same operation may succeed later.
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            ErrorKind::Changed | ErrorKind::Connection | ErrorKind::Deadline => true,
            ErrorKind::Store => !self.0.lasting,
            ErrorKind::Storage => self.0.status.is_some_and(|it| Meaning::of(it).is_transient),
            ErrorKind::Api => {
                let api = self.0.source.as_ref().and_then(|it| it.downcast_ref::<crate::Error>());
                api.is_some_and(crate::Error::is_retryable)
            }
            _ => false,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(link) = self.0.link {
            write!(f, "{link}: ")?;
        }
        f.write_str(&self.0.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.to_string())
            .field("status", &self.0.status)
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|it| it as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// Returns the kind that follows this one in the list. The match is exhaustive, so a new kind must be added here.
    fn next(kind: ErrorKind) -> Option<ErrorKind> {
        use ErrorKind::*;
        Some(match kind {
            Configuration => Refused,
            Refused => Redirect,
            Redirect => Denied,
            Denied => NotFound,
            NotFound => Storage,
            Storage => Content,
            Content => TooLarge,
            TooLarge => Changed,
            Changed => Connection,
            Connection => Deadline,
            Deadline => Api,
            Api => Exists,
            Exists => NotArchived,
            NotArchived => Manifest,
            Manifest => Store,
            Store => return None,
        })
    }

    #[test]
    fn the_list_has_every_kind_once() {
        let kinds: Vec<_> = std::iter::successors(Some(ErrorKind::Configuration), |it| next(*it)).collect();
        assert_eq!(kinds, ErrorKind::ALL);
    }

    #[test]
    fn a_failure_of_the_disk_says_why_and_whether_it_passes() {
        for (kind, expected, retryable, reason) in [
            (io::ErrorKind::NotFound, ErrorKind::Store, false, "the folder does not exist"),
            (io::ErrorKind::PermissionDenied, ErrorKind::Store, false, "access is denied"),
            (io::ErrorKind::ReadOnlyFilesystem, ErrorKind::Store, false, "read-only"),
            (io::ErrorKind::StorageFull, ErrorKind::Store, false, "full"),
            (io::ErrorKind::Interrupted, ErrorKind::Store, true, "could not be written"),
            (io::ErrorKind::AlreadyExists, ErrorKind::Exists, false, "nothing is overwritten"),
        ] {
            let error = Error::disk("the file could not be written", kind.into());
            assert_eq!((error.kind(), error.is_retryable()), (expected, retryable), "{error}");
            assert!(error.to_string().contains(reason), "{error}");
        }
    }
}
