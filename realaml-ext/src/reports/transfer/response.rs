//! Interprets the storage's responses to downloads.

use http::{HeaderMap, HeaderValue, StatusCode, Version, header};

use super::too_large;
use crate::{
    core::status::{LinkState, Meaning},
    reports::{Error, ErrorKind},
};

/// The meaning of a response from the storage.
pub(super) enum StorageAnswer {
    /// The file, or the requested part of it.
    File(Part),
    /// The storage refused the link, for instance because it has expired.
    Denied(Error),
    /// Another attempt may succeed.
    Passing(Error),
    /// Another attempt would fail too.
    Final(Error),
}

/// The part of the file that a response contains.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) offset: u64,
    /// The length of the whole file.
    pub(super) length: Option<u64>,
    /// The `ETag`, if it is a strong one. A weak one does not promise the same bytes.
    pub(super) etag: Option<HeaderValue>,
}

impl StorageAnswer {
    /// Reads the response to a request for the bytes after the first `received` ones.
    pub(super) fn read(response: &reqwest::Response, received: u64, limit: u64) -> Self {
        Self::of(response.status(), response.version(), response.headers(), received, limit)
    }

    pub(super) fn of(status: StatusCode, version: Version, headers: &HeaderMap, received: u64, limit: u64) -> Self {
        match status.as_u16() {
            200 | 206 => match part(status, version, headers, received) {
                Ok(part) if part.length.is_some_and(|it| it > limit) => Self::Final(too_large(limit)),
                Ok(part) => Self::File(part),
                Err(error) => Self::Final(error),
            },
            _ => {
                let meaning = Meaning::of(status);
                let error = |kind, text| Error::new(kind, text).with_status(status);
                match meaning.link {
                    LinkState::Denied => Self::Denied(error(
                        ErrorKind::Denied,
                        format!("the storage refuses even a new link ({status})"),
                    )),
                    LinkState::Gone => {
                        Self::Final(error(ErrorKind::NotFound, format!("the file does not exist ({status})")))
                    }
                    LinkState::Changed => Self::Final(super::changed()),
                    LinkState::Moved => Self::Final(error(
                        ErrorKind::Redirect,
                        format!("the storage responded with a redirect ({status}), which is never followed"),
                    )),
                    LinkState::Unknown => {
                        let error = error(ErrorKind::Storage, format!("the storage responded with {status}"));
                        if meaning.is_transient { Self::Passing(error) } else { Self::Final(error) }
                    }
                }
            }
        }
    }
}

fn part(status: StatusCode, version: Version, headers: &HeaderMap, received: u64) -> Result<Part, Error> {
    let unfit = |why: &str| Err(Error::new(ErrorKind::Storage, format!("the storage {why}")).with_status(status));
    let text = |name| headers.get(name).and_then(|it| it.to_str().ok());
    if !matches!(text(header::CONTENT_ENCODING), None | Some("" | "identity")) {
        return unfit("compressed the file although it was asked not to");
    }
    let etag = headers.get(header::ETAG).filter(|it| it.as_bytes().starts_with(b"\"")).cloned();
    let length: Option<u64> = text(header::CONTENT_LENGTH).and_then(|it| it.parse().ok());
    if status == StatusCode::PARTIAL_CONTENT {
        return match text(header::CONTENT_RANGE).and_then(range) {
            Some((start, whole)) if received > 0 && start == received => {
                Ok(Part { offset: start, length: whole, etag })
            }
            _ => unfit("sent a different part of the file from the one requested"),
        };
    }
    // Without a length or a transfer encoding, the end of the file cannot be distinguished from a broken connection.
    if length.is_none() && version <= Version::HTTP_11 && !headers.contains_key(header::TRANSFER_ENCODING) {
        return unfit("does not report the size of the file");
    }
    Ok(Part { offset: 0, length, etag })
}

/// Reads the start and the total length from a range such as `bytes 5-9/10`. The length can be unknown.
fn range(text: &str) -> Option<(u64, Option<u64>)> {
    let (range, whole) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (start, end) = range.split_once('-')?;
    let (start, end): (u64, u64) = (start.parse().ok()?, end.parse().ok()?);
    let whole = if whole == "*" { None } else { Some(whole.parse().ok()?) };
    // A part that does not reach the end would look like a broken connection each time, so it is refused.
    (start <= end && whole.is_none_or(|it| it == end.checked_add(1).unwrap_or_default())).then_some((start, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, headers: &[(&'static str, &str)], received: u64) -> StorageAnswer {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        StorageAnswer::of(StatusCode::from_u16(status).unwrap(), Version::HTTP_11, &headers, received, 1000)
    }

    fn kind(answer: StorageAnswer) -> Result<(u64, Option<u64>), (&'static str, ErrorKind)> {
        match answer {
            StorageAnswer::File(part) => Ok((part.offset, part.length)),
            StorageAnswer::Denied(error) => Err(("denied", error.kind())),
            StorageAnswer::Passing(error) => Err(("passing", error.kind())),
            StorageAnswer::Final(error) => Err(("final", error.kind())),
        }
    }

    #[test]
    fn files_and_parts() {
        let cases = [
            (200, vec![("content-length", "10")], 0, Ok((0, Some(10)))),
            (200, vec![("content-length", "10")], 5, Ok((0, Some(10)))),
            (200, vec![("transfer-encoding", "chunked")], 0, Ok((0, None))),
            (206, vec![("content-range", "bytes 5-9/10"), ("content-length", "5")], 5, Ok((5, Some(10)))),
            (206, vec![("content-range", "bytes 5-9/*")], 5, Ok((5, None))),
            (200, vec![("content-length", "1001")], 0, Err(("final", ErrorKind::TooLarge))),
            (206, vec![("content-range", "bytes 5-1000/1001")], 5, Err(("final", ErrorKind::TooLarge))),
            (200, vec![], 0, Err(("final", ErrorKind::Storage))),
            (200, vec![("content-length", "10"), ("content-encoding", "gzip")], 0, Err(("final", ErrorKind::Storage))),
            (206, vec![("content-range", "bytes 0-9/10")], 0, Err(("final", ErrorKind::Storage))),
            (206, vec![("content-range", "bytes 4-9/10")], 5, Err(("final", ErrorKind::Storage))),
            (206, vec![("content-range", "bytes 5-8/10")], 5, Err(("final", ErrorKind::Storage))),
            (206, vec![("content-range", "bytes 5-18446744073709551615/10")], 5, Err(("final", ErrorKind::Storage))),
            (206, vec![], 5, Err(("final", ErrorKind::Storage))),
        ];
        for (status, headers, received, expected) in cases {
            assert_eq!(kind(read(status, &headers, received)), expected, "{status} {headers:?} {received}");
        }
    }

    #[test]
    fn refusals() {
        let cases = [
            (400, "denied", ErrorKind::Denied),
            (401, "denied", ErrorKind::Denied),
            (403, "denied", ErrorKind::Denied),
            (404, "final", ErrorKind::NotFound),
            (410, "final", ErrorKind::NotFound),
            (416, "final", ErrorKind::Changed),
            (301, "final", ErrorKind::Redirect),
            (302, "final", ErrorKind::Redirect),
            (304, "final", ErrorKind::Redirect),
            (307, "final", ErrorKind::Redirect),
            (429, "passing", ErrorKind::Storage),
            (500, "passing", ErrorKind::Storage),
            (503, "passing", ErrorKind::Storage),
            (501, "final", ErrorKind::Storage),
            (204, "final", ErrorKind::Storage),
        ];
        for (status, outcome, error) in cases {
            assert_eq!(kind(read(status, &[], 0)), Err((outcome, error)), "{status}");
        }
    }

    #[test]
    fn only_strong_tags_are_kept() {
        let tag = |etag| match read(200, &[("content-length", "1"), ("etag", etag)], 0) {
            StorageAnswer::File(part) => part.etag,
            _ => panic!("a file is a file"),
        };
        assert_eq!(tag("\"abc\"").unwrap(), "\"abc\"");
        assert_eq!(tag("W/\"abc\""), None);
    }
}
