//! Responses that are text or a file, or whose type depends on the status.

use http::{HeaderMap, StatusCode, header};

use super::{
    decode::{Decode, SetAside, decode},
    response::RawResponse,
};

/// A result whose type depends on the status of the response. The enums generated for such responses implement this
/// trait.
pub(crate) trait Answers: Sized {
    /// Reads a successful response as the value for its status.
    ///
    /// # Errors
    ///
    /// Returns a message that quotes no values from the body.
    fn read(response: &RawResponse) -> Result<(Self, Vec<SetAside>), String>;
}

/// Reads a JSON body as the value of a variant.
#[allow(dead_code, reason = "only a spec with such a response needs it")]
pub(crate) fn json<T: Decode, A>(
    response: &RawResponse,
    variant: impl FnOnce(T) -> A,
) -> Result<(A, Vec<SetAside>), String> {
    decode::<T>(&response.body).map(|(value, set_aside)| (variant(value), set_aside))
}

/// Reads a text or file body as the value of a variant, unless its media type is refused.
#[allow(dead_code, reason = "only a spec with such a response needs it")]
pub(crate) fn plain<A>(
    response: &RawResponse,
    media: &[&str],
    read: impl FnOnce(&RawResponse) -> A,
) -> Result<(A, Vec<SetAside>), String> {
    check(&response.headers, media)?;
    Ok((read(response), Vec::new()))
}

/// The statuses and media types that the spec lists for a response that is text or a file.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "only a spec with such a response needs it")]
pub(crate) struct Listed {
    /// The statuses whose responses have the body. An empty list stands for all success statuses.
    pub(crate) statuses: &'static [u16],
    /// The media types of the body.
    pub(crate) media: &'static [&'static str],
}

impl Listed {
    /// Returns an error if the spec does not list the status, or if the response is JSON or HTML (such as a login page)
    /// and the spec does not list that media type.
    #[allow(dead_code, reason = "only a spec with such a response needs it")]
    pub(crate) fn check(self, status: StatusCode, headers: &HeaderMap) -> Result<(), String> {
        let status = status.as_u16();
        if !self.statuses.is_empty() && !self.statuses.contains(&status) {
            return Err(format!("the spec does not list the status {status}"));
        }
        check(headers, self.media)
    }
}

/// Refuses JSON and HTML unless the spec lists them. Any other media type is accepted, because servers often name the
/// type of a file imprecisely.
fn check(headers: &HeaderMap, listed: &[&str]) -> Result<(), String> {
    let header = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let media = essence(header);
    let form = if is_json(&media) {
        "JSON"
    } else if matches!(media.as_str(), "text/html" | "application/xhtml+xml") {
        "HTML"
    } else {
        return Ok(());
    };
    let fits = |listed: &&str| {
        let listed = essence(listed);
        let range = listed.strip_suffix('*');
        listed == media
            || listed == "*/*"
            || (form == "JSON" && is_json(&listed))
            || range.is_some_and(|it| media.starts_with(it))
    };
    if listed.iter().any(fits) { Ok(()) } else { Err(format!("it is {form}, which the spec does not list")) }
}

/// Returns a media type in lower case, without its parameters.
fn essence(media: &str) -> String {
    media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_json(media: &str) -> bool {
    matches!(media, "application/json" | "text/json") || media.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderValue;

    use super::*;

    fn response(status: u16, media: &'static str) -> RawResponse {
        let mut headers = HeaderMap::new();
        if !media.is_empty() {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
        }
        RawResponse::new(StatusCode::from_u16(status).unwrap(), headers, Bytes::from_static(b"CANARY"))
    }

    fn check(listed: Listed, status: u16, media: &'static str) -> Result<(), String> {
        let response = response(status, media);
        listed.check(response.status, &response.headers)
    }

    #[test]
    fn another_response_is_not_taken_for_the_file() {
        let report = Listed { statuses: &[200], media: &["application/pdf"] };
        for media in ["", "application/pdf", "APPLICATION/PDF; x=y", "application/octet-stream", "text/plain"] {
            assert!(check(report, 200, media).is_ok(), "{media}");
        }
        for (status, media) in [
            (202, "application/pdf"),
            (204, ""),
            (200, "text/html; charset=utf-8"),
            (200, "Application/JSON"),
            (200, "application/problem+json"),
        ] {
            let why = check(report, status, media).unwrap_err();
            assert!(!why.contains("CANARY"), "{why}");
        }
        let any = Listed { statuses: &[], media: &["application/pdf"] };
        assert!(check(any, 202, "application/pdf").is_ok());
    }

    #[test]
    fn json_and_html_are_read_where_they_are_listed() {
        for (listed, media) in [
            ("text/html", "text/html; charset=utf-8"),
            ("text/*", "text/html"),
            ("*/*", "application/json"),
            ("application/json", "application/vnd.report+json"),
        ] {
            assert!(plain(&response(200, media), &[listed], |_| ()).is_ok(), "{listed} {media}");
        }
        assert!(plain(&response(200, "text/html"), &["text/csv"], |_| ()).is_err());
    }
}
