//! The kinds of errors.

/// The kind of failure that an [`Error`](crate::Error) reports.
///
/// ```
/// use realaml_ext::ErrorKind;
///
/// // Counters that start at zero for every kind.
/// let counters: std::collections::BTreeMap<_, _> = ErrorKind::ALL.iter().map(|it| (it.as_str(), 0)).collect();
/// assert_eq!(counters["rate_limited"], 0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client is misconfigured or was given an unusable value. Nothing was sent.
    Configuration,
    /// The request is invalid or cannot be built. Nothing was sent. See
    /// [`Error::field_errors`](crate::Error::field_errors).
    InvalidRequest,
    /// The API refused the request (400, 422). See [`Error::field_errors`](crate::Error::field_errors) and
    /// [`Error::detail`](crate::Error::detail).
    BadRequest,
    /// The API does not accept the credentials (401).
    Authentication,
    /// The API refused access (403): the API key lacks the permission, or is missing or wrong.
    Forbidden,
    /// The requested record or path was not found (404, 410).
    NotFound,
    /// The record's current state does not allow this operation (409, or according to the record).
    Conflict,
    /// Too many requests (429). See [`Error::retry_after`](crate::Error::retry_after).
    RateLimited,
    /// The API or a proxy in front of it failed (5xx).
    Server,
    /// Another status that is not 2xx.
    UnexpectedStatus,
    /// A redirect (3xx). Redirects are never followed, because a redirect could send the key and the body elsewhere or
    /// turn a write into a read.
    Redirect,
    /// A deadline passed before the complete response arrived, or the API reported a timeout (408).
    Deadline,
    /// The connection could not be opened, or broke, or the application's own transport failed.
    Connection,
    /// A successful response could not be decoded, or a response with any status could not be decompressed or was
    /// larger than the limit.
    Decode,
    /// The API returned a different record from the one requested. The response is discarded.
    OtherRecord,
    /// The awaited record was still unfinished at the deadline.
    NotSettled,
    /// A list cannot be read to its end: its links lead in a circle or away from the list, or its pages contain nothing
    /// new.
    Pagination,
}

impl ErrorKind {
    /// Every kind that this version knows, for tests and for metrics that start at zero. Later versions may have more.
    pub const ALL: &[Self] = &[
        Self::Configuration,
        Self::InvalidRequest,
        Self::BadRequest,
        Self::Authentication,
        Self::Forbidden,
        Self::NotFound,
        Self::Conflict,
        Self::RateLimited,
        Self::Server,
        Self::UnexpectedStatus,
        Self::Redirect,
        Self::Deadline,
        Self::Connection,
        Self::Decode,
        Self::OtherRecord,
        Self::NotSettled,
        Self::Pagination,
    ];

    /// Returns the code of the kind, for logs and metrics, such as the `error.type` attribute of a span. It does not
    /// change in later versions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::InvalidRequest => "invalid_request",
            Self::BadRequest => "bad_request",
            Self::Authentication => "authentication",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::RateLimited => "rate_limited",
            Self::Server => "server",
            Self::UnexpectedStatus => "unexpected_status",
            Self::Redirect => "redirect",
            Self::Deadline => "deadline",
            Self::Connection => "connection",
            Self::Decode => "decode",
            Self::OtherRecord => "other_record",
            Self::NotSettled => "not_settled",
            Self::Pagination => "pagination",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the kind that follows this one in the list. The match is exhaustive, so a new kind must be added here.
    fn next(kind: ErrorKind) -> Option<ErrorKind> {
        use ErrorKind::*;
        Some(match kind {
            Configuration => InvalidRequest,
            InvalidRequest => BadRequest,
            BadRequest => Authentication,
            Authentication => Forbidden,
            Forbidden => NotFound,
            NotFound => Conflict,
            Conflict => RateLimited,
            RateLimited => Server,
            Server => UnexpectedStatus,
            UnexpectedStatus => Redirect,
            Redirect => Deadline,
            Deadline => Connection,
            Connection => Decode,
            Decode => OtherRecord,
            OtherRecord => NotSettled,
            NotSettled => Pagination,
            Pagination => return None,
        })
    }

    #[test]
    fn the_list_has_every_kind_once() {
        let kinds: Vec<_> = std::iter::successors(Some(ErrorKind::Configuration), |it| next(*it)).collect();
        assert_eq!(kinds, ErrorKind::ALL);
    }
}
