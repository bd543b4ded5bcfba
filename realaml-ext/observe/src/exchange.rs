//! A request and its response, reduced to the parts that an analyst examines.

use std::{borrow::Cow, fmt, sync::Arc};

use bytes::Bytes;
use serde::{Deserialize, Serialize};

/// A request to an operation and its response. Bodies are held only until their shape has been read, and `Debug` does
/// not print them.
///
/// ```
/// use realaml_observe::Exchange;
///
/// let exchange = Exchange::new("create_verification", 201)
///     .at("/verifications/")
///     .header("content-type", b"application/json")
///     .sent(&br#"{"first_name": "Aroha"}"#[..])
///     .answered(&br#"{"signature_key": "6513"}"#[..]);
/// let printed = format!("{exchange:?}");
/// assert!(printed.contains("create_verification") && !printed.contains("Aroha"));
/// ```
#[derive(Clone)]
pub struct Exchange {
    pub(crate) operation: Cow<'static, str>,
    pub(crate) route: Route,
    pub(crate) status: u16,
    pub(crate) path: String,
    pub(crate) content_type: ContentType,
    pub(crate) headers: u32,
    pub(crate) redirect: Option<Redirect>,
    pub(crate) request: Option<Bytes>,
    pub(crate) answer: Bytes,
}

/// The route by which an operation was called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The route in the description.
    #[default]
    Described,
    /// Another route, given as a method and a template, such as `POST /risk_ratings/`.
    Other(Arc<str>),
}

/// The content type that a response declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ContentType {
    /// No `Content-Type` header.
    None,
    /// `application/json`.
    Json,
    /// `application/problem+json`.
    ProblemJson,
    /// `text/html`.
    Html,
    /// `text/plain`.
    PlainText,
    /// `application/pdf`.
    Pdf,
    /// Any other content type.
    Other,
}

/// Where a redirect leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Redirect {
    /// To the same path with a trailing slash.
    Slash,
    /// To any other address.
    Elsewhere,
}

/// A response header whose presence is counted. No other names and no values are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names are those of the headers")]
pub enum Header {
    Allow,
    ApiVersion,
    CacheControl,
    ContentDisposition,
    ContentLanguage,
    Deprecation,
    Etag,
    IdempotencyKey,
    LastModified,
    Link,
    Location,
    RetryAfter,
    Sunset,
    Vary,
    WwwAuthenticate,
    XRatelimitLimit,
    XRatelimitRemaining,
    XRatelimitReset,
    XRequestId,
    XTotalCount,
}

impl Header {
    pub(crate) const ALL: [(Self, &'static str); 20] = [
        (Self::Allow, "allow"),
        (Self::ApiVersion, "api-version"),
        (Self::CacheControl, "cache-control"),
        (Self::ContentDisposition, "content-disposition"),
        (Self::ContentLanguage, "content-language"),
        (Self::Deprecation, "deprecation"),
        (Self::Etag, "etag"),
        (Self::IdempotencyKey, "idempotency-key"),
        (Self::LastModified, "last-modified"),
        (Self::Link, "link"),
        (Self::Location, "location"),
        (Self::RetryAfter, "retry-after"),
        (Self::Sunset, "sunset"),
        (Self::Vary, "vary"),
        (Self::WwwAuthenticate, "www-authenticate"),
        (Self::XRatelimitLimit, "x-ratelimit-limit"),
        (Self::XRatelimitRemaining, "x-ratelimit-remaining"),
        (Self::XRatelimitReset, "x-ratelimit-reset"),
        (Self::XRequestId, "x-request-id"),
        (Self::XTotalCount, "x-total-count"),
    ];
}

impl Exchange {
    /// Creates an exchange of the operation with this id, whose response has this status.
    pub fn new(operation: impl Into<Cow<'static, str>>, status: u16) -> Self {
        Self {
            operation: operation.into(),
            route: Route::Described,
            status,
            path: String::new(),
            content_type: ContentType::None,
            headers: 0,
            redirect: None,
            request: None,
            answer: Bytes::new(),
        }
    }

    /// Sets the path that was called. It distinguishes records and is never stored.
    #[must_use]
    pub fn at(self, path: &str) -> Self {
        Self { path: path.to_owned(), ..self }
    }

    /// Sets the route that was called, if it was not the described one.
    #[must_use]
    pub fn by(self, route: Route) -> Self {
        Self { route, ..self }
    }

    /// Adds a header of the response, with its name in lower case. Call [`at`](Self::at) first, because redirects are
    /// compared with the path.
    #[must_use]
    pub fn header(mut self, name: &str, value: &[u8]) -> Self {
        if name == "content-type" {
            self.content_type = content_type(value);
        } else if let Ok(index) = Header::ALL.binary_search_by_key(&name, |(_, name)| name) {
            self.headers |= 1 << index;
            if name == "location" && (300..400).contains(&self.status) {
                self.redirect = Some(self.redirect_to(value));
            }
        }
        self
    }

    /// Sets the body of the request.
    #[must_use]
    pub fn sent(self, body: impl Into<Bytes>) -> Self {
        Self { request: Some(body.into()), ..self }
    }

    /// Sets the body of the response.
    #[must_use]
    pub fn answered(self, body: impl Into<Bytes>) -> Self {
        Self { answer: body.into(), ..self }
    }

    /// Returns the total size of the bodies in bytes.
    pub(crate) fn size(&self) -> usize {
        self.answer.len() + self.request.as_ref().map_or(0, Bytes::len)
    }

    pub(crate) fn has_header(&self) -> impl Iterator<Item = Header> + '_ {
        let all = Header::ALL.iter().enumerate();
        all.filter(|(index, _)| self.headers & (1 << index) != 0).map(|(_, (header, _))| *header)
    }

    fn redirect_to(&self, location: &[u8]) -> Redirect {
        let path = location.split(|byte| b"?#".contains(byte)).next().unwrap_or_default();
        let with_slash = path.strip_suffix(b"/").is_some_and(|it| it.ends_with(self.path.as_bytes()));
        if with_slash && !self.path.is_empty() && !self.path.ends_with('/') {
            Redirect::Slash
        } else {
            Redirect::Elsewhere
        }
    }
}

fn content_type(value: &[u8]) -> ContentType {
    let value = value.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    let is = |name: &str| value.eq_ignore_ascii_case(name.as_bytes());
    match () {
        () if is("application/json") => ContentType::Json,
        () if is("application/problem+json") => ContentType::ProblemJson,
        () if is("text/html") => ContentType::Html,
        () if is("text/plain") => ContentType::PlainText,
        () if is("application/pdf") => ContentType::Pdf,
        () => ContentType::Other,
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Exchange")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("bytes", &self.size())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_by_name_and_never_by_value() {
        assert!(Header::ALL.is_sorted_by_key(|(_, name)| *name));
        for (header, name) in Header::ALL {
            assert_eq!(serde_json::to_value(header).unwrap(), name);
        }
        let exchange = Exchange::new("get_verification", 301)
            .at("/verification/k")
            .header("retry-after", b"5")
            .header("x-person", b"CANARY")
            .header("content-type", b"Text/HTML; charset=utf-8")
            .header("location", b"https://h/api/v1/verification/k/?a=b");
        assert_eq!(exchange.has_header().collect::<Vec<_>>(), [Header::Location, Header::RetryAfter]);
        assert_eq!(exchange.content_type, ContentType::Html);
        assert_eq!(exchange.redirect, Some(Redirect::Slash));
        assert!(!format!("{exchange:?}").contains("/k"));
        let elsewhere = Exchange::new("get_verification", 302).at("/verification/k").header("location", b"/login/");
        assert_eq!(elsewhere.redirect, Some(Redirect::Elsewhere));
    }
}
