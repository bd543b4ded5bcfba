//! Checks whether strings have the formats that the spec uses. E-mail addresses are checked only roughly.

use base64::Engine as _;
use chrono::{DateTime, NaiveDate};

/// Whether `text` has the named format. An unknown format is not checked; a test ensures that the spec's requests use
/// no unknown format.
pub(crate) fn fits(format: &str, text: &str) -> bool {
    match format {
        "date" => date(text).is_some(),
        "date-time" => DateTime::parse_from_rfc3339(text).is_ok(),
        "email" => email(text),
        "uri" => uri(text),
        "uuid" => uuid(text),
        "byte" => bytes(text).is_some(),
        _ => true,
    }
}

/// The formats that [`fits`] checks.
#[cfg(test)]
pub(crate) const KNOWN: [&str; 6] = ["date", "date-time", "email", "uri", "uuid", "byte"];

/// Parses a calendar date that has exactly the form `YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let digits = |range: std::ops::Range<usize>| text.as_bytes()[range].iter().all(u8::is_ascii_digit);
    if text.len() != 10 || !text.is_ascii() || !digits(0..4) || !digits(5..7) || !digits(8..10) {
        return None;
    }
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// Decodes Base64 with the standard alphabet and padding.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

fn email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let clean = |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control());
    clean(local) && clean(domain)
}

/// Whether a string is a URI with a scheme, and contains only characters and escapes allowed by RFC 3986.
fn uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let scheme_fits = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c);
    let escapes_fit =
        rest.split('%').skip(1).all(|part| part.len() >= 2 && part.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit));
    scheme_fits && rest.chars().all(allowed) && escapes_fit
}

fn uuid(text: &str) -> bool {
    text.len() == 36
        && text.char_indices().all(|(index, c)| match index {
            8 | 13 | 18 | 23 => c == '-',
            _ => c.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_accepts_its_own_and_refuses_others() {
        let cases = [
            ("date", "1990-04-12", true),
            ("date", "1990-4-12", false),
            ("date", "1990-02-30", false),
            ("date", "+990-04-12", false),
            ("date", "１990-04-1", false),
            ("date-time", "2026-03-02T20:10:00.000001Z", true),
            ("date-time", "2026-03-02T20:10:00+13:00", true),
            ("date-time", "2026-03-02T20:10:00", false),
            ("email", "aroha@example.com", true),
            ("email", "aroha", false),
            ("email", "@example.com", false),
            ("uri", "https://example.com/callback?token=a%20b", true),
            ("uri", "urn:example:1", true),
            ("uri", "/callback", false),
            ("uri", "https://example.com/%zz", false),
            ("uri", "https://example.com/a b", false),
            ("uuid", "6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b", true),
            ("uuid", "6f1d2c3b4a5946879a0b1c2d3e4f5a6b", false),
            ("byte", "JVBERi0=", true),
            ("byte", "JVBERi0", false),
        ];
        for (format, text, expected) in cases {
            assert_eq!(fits(format, text), expected, "{format}: {text}");
        }
    }
}
