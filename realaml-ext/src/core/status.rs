//! The meaning of each HTTP status: one table for retries, errors, error messages and downloads.

use http::StatusCode;

use crate::core::error::kind::ErrorKind;

/// The meaning of a status that does not report success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    /// The kind of error that the status causes.
    pub(crate) kind: ErrorKind,
    /// Whether the status indicates a transient failure, so that the same call may succeed later.
    pub(crate) is_transient: bool,
    /// Whether the server may have carried out the request. After a refusal, it has not. The same is true of 301, 307
    /// and 308, which mean that the resource is elsewhere. The other redirects can be the response to a write that was
    /// carried out. 408 and 5xx can come from a proxy while the server continues.
    pub(crate) leaves_doubt: bool,
    /// The advice for the user.
    pub(crate) advice: Advice,
    /// The meaning of the status for a link to a file.
    pub(crate) link: LinkState,
}

/// The advice for the user about a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Advice {
    /// Correct the request as the body explains.
    MendRequest,
    /// Check the API key.
    CheckKey,
    /// Check what the API key may do.
    CheckRights,
    /// Check the key of the record.
    CheckRecord,
    /// Check the record's state and the reasons in the body.
    CheckState,
    /// Wait before the next call.
    Wait,
    /// Check the base URL and the path.
    CheckAddress,
    /// Try again later, and report the failure to the vendor if it persists.
    TryLater,
    /// There is no specific advice for this status.
    None,
}

/// The meaning of the storage's status for a link to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkState {
    /// The storage refused the link, for instance because it has expired. S3 returns 403 for an expired link, and 400
    /// if the credentials that signed it have expired.
    Denied,
    /// The file does not exist.
    Gone,
    /// The file changed after its beginning was received.
    Changed,
    /// The link redirects elsewhere. Redirects are never followed.
    Moved,
    /// The status says nothing about the link, for instance because the storage failed.
    Unknown,
}

impl Meaning {
    /// Returns the meaning of this status.
    #[allow(clippy::match_overlapping_arm, reason = "as in any table of rules, the first row that fits counts")]
    pub(crate) fn of(status: StatusCode) -> Self {
        use Advice::*;
        use ErrorKind::*;
        use LinkState::*;
        match status.as_u16() {
            //                               kind           transient doubt  advice        link
            301 | 307 | 308 => Self::row(Redirect, false, false, CheckAddress, Moved),
            300..=399 => Self::row(Redirect, false, true, CheckAddress, Moved),
            400 => Self::row(BadRequest, false, false, MendRequest, Denied),
            401 => Self::row(Authentication, false, false, CheckKey, Denied),
            403 => Self::row(Forbidden, false, false, CheckRights, Denied),
            404 | 410 => Self::row(NotFound, false, false, CheckRecord, Gone),
            408 => Self::row(Deadline, true, true, Advice::None, Unknown),
            409 => Self::row(Conflict, false, false, CheckState, Unknown),
            416 => Self::row(UnexpectedStatus, false, false, Advice::None, Changed),
            422 => Self::row(BadRequest, false, false, MendRequest, Unknown),
            425 => Self::row(UnexpectedStatus, true, false, Advice::None, Unknown),
            429 => Self::row(RateLimited, true, false, Wait, Unknown),
            400..=499 => Self::row(UnexpectedStatus, false, false, Advice::None, Unknown),
            500 | 502 | 503 | 504 => Self::row(Server, true, true, TryLater, Unknown),
            500..=599 => Self::row(Server, false, true, TryLater, Unknown),
            _ => Self::row(UnexpectedStatus, false, true, Advice::None, Unknown),
        }
    }

    fn row(kind: ErrorKind, is_transient: bool, leaves_doubt: bool, advice: Advice, link: LinkState) -> Self {
        Self { kind, is_transient, leaves_doubt, advice, link }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_one_meaning() {
        for code in 100..=999 {
            let meaning = Meaning::of(StatusCode::from_u16(code).unwrap());
            let kind = match code {
                300..=399 => ErrorKind::Redirect,
                500..=599 => ErrorKind::Server,
                408 => ErrorKind::Deadline,
                _ => meaning.kind,
            };
            assert_eq!(meaning.kind, kind, "{code}");
            assert_eq!(meaning.is_transient, [408, 425, 429, 500, 502, 503, 504].contains(&code), "{code}");
            let refused = matches!(code, 400..=407 | 409..=499 | 301 | 307 | 308);
            assert_eq!(meaning.leaves_doubt, !refused, "{code}");
        }
    }
}
