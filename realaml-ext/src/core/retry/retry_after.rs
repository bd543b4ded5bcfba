//! Parses both forms of the `Retry-After` header.

use std::time::Duration;

use chrono::{DateTime, Utc};
use http::{HeaderMap, header};

/// Returns how long the server asks to wait. The header is a number of seconds, or a date from which `now` is
/// subtracted. A date in the past means that no wait is needed. Any other form is ignored.
pub(crate) fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit()) {
        // A number with too many digits means a very long time.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let date = DateTime::parse_from_rfc2822(text).ok()?;
    Some((date.to_utc() - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_forms() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T08:00:00Z").unwrap().to_utc();
        let read = |text: &str| {
            let headers = HeaderMap::from_iter([(header::RETRY_AFTER, text.parse().unwrap())]);
            retry_after(&headers, now).map(|it| it.as_secs())
        };
        assert_eq!(read("2"), Some(2));
        assert_eq!(read(" 0 "), Some(0));
        assert_eq!(read("99999"), Some(99_999));
        assert_eq!(read("99999999999999999999999"), Some(u64::from(u32::MAX)));
        assert_eq!(read("Mon, 23 Nov 2026 08:00:30 GMT"), Some(30));
        assert_eq!(read("Mon, 23 Nov 2026 07:00:00 GMT"), Some(0));
        for garbage in ["-1", "2.5", "soon", "", "Mon, 99 Nov 2026 08:00:30 GMT", "１"] {
            let headers = http::HeaderValue::from_bytes(garbage.as_bytes())
                .map(|value| HeaderMap::from_iter([(header::RETRY_AFTER, value)]))
                .unwrap();
            assert_eq!(retry_after(&headers, now), None, "{garbage}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }
}
