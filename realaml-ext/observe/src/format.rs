//! Recognizes the format of a string, such as a date or an e-mail address.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The format of a string. Only the format is kept, never the string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[non_exhaustive]
pub enum Format {
    /// The empty string.
    Empty,
    /// `YYYY-MM-DD`.
    Date,
    /// A date followed by a time.
    DateTime,
    /// A UUID with hyphens.
    Uuid,
    /// A string that starts with `http://` or `https://`.
    Uri,
    /// A name and a host, separated by one `@`.
    Email,
    /// Digits, optionally with a minus sign and a decimal point.
    Decimal,
    /// This many hexadecimal digits: 16 to 128, of which at least one is a letter.
    Hex(u8),
    /// Anything else.
    Text,
}

impl Format {
    /// Determines the format of `text`.
    ///
    /// ```
    /// use realaml_observe::Format;
    ///
    /// assert_eq!(Format::of("1990-04-12"), Format::Date);
    /// assert_eq!(Format::of("aroha@example.com"), Format::Email);
    /// assert_eq!(Format::of("Aroha Ngata"), Format::Text);
    /// ```
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        match bytes {
            [] => Self::Empty,
            _ if is_date(bytes) => Self::Date,
            _ if bytes.len() >= 13 && is_date_time(bytes) => Self::DateTime,
            _ if is_uuid(bytes) => Self::Uuid,
            _ if text.starts_with("https://") || text.starts_with("http://") => Self::Uri,
            _ if is_email(text) => Self::Email,
            _ if is_decimal(bytes) => Self::Decimal,
            _ if (16..=128).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_hexdigit) => {
                Self::Hex(u8::try_from(bytes.len()).unwrap_or(u8::MAX))
            }
            _ => Self::Text,
        }
    }

    /// Whether a string in this format meets the described format. Returns `None` if this crate cannot recognize the
    /// described format.
    pub(crate) fn meets(self, described: &str) -> Option<bool> {
        let expected = match described {
            "date" => Self::Date,
            "date-time" => Self::DateTime,
            "uuid" => Self::Uuid,
            "uri" => Self::Uri,
            "email" => Self::Email,
            _ => return None,
        };
        Some(self == expected)
    }
}

fn digits(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit)
}

fn is_date(bytes: &[u8]) -> bool {
    matches!(bytes, [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1]
        if digits(&[*y0, *y1, *y2, *y3, *m0, *m1, *d0, *d1]))
}

fn is_date_time(bytes: &[u8]) -> bool {
    let (date, time) = bytes.split_at(10);
    is_date(date)
        && matches!(time, [b'T' | b't' | b' ', h0, h1, b':', ..] if digits(&[*h0, *h1]))
        && time[1..].iter().all(|byte| byte.is_ascii_digit() || b":.+-Zz".contains(byte))
}

fn is_uuid(bytes: &[u8]) -> bool {
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
}

fn is_decimal(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"-").unwrap_or(bytes);
    match bytes.iter().position(|byte| *byte == b'.') {
        Some(point) => digits(&bytes[..point]) && digits(&bytes[point + 1..]),
        None => digits(bytes),
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Uuid => "uuid",
            Self::Uri => "uri",
            Self::Email => "email",
            Self::Decimal => "decimal",
            Self::Hex(length) => return write!(f, "hex-{length}"),
            Self::Text => "text",
        })
    }
}

impl FromStr for Format {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Ok(match name {
            "empty" => Self::Empty,
            "date" => Self::Date,
            "date-time" => Self::DateTime,
            "uuid" => Self::Uuid,
            "uri" => Self::Uri,
            "email" => Self::Email,
            "decimal" => Self::Decimal,
            "text" => Self::Text,
            _ => {
                let length = name.strip_prefix("hex-").and_then(|it| it.parse().ok());
                Self::Hex(length.ok_or("unknown string format")?)
            }
        })
    }
}

impl From<Format> for String {
    fn from(format: Format) -> Self {
        format.to_string()
    }
}

impl TryFrom<String> for Format {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        for (text, name) in [
            ("", "empty"),
            ("1990-04-12", "date"),
            ("1990-04-12T10:11:12Z", "date-time"),
            ("1990-04-12 10:11:12.5+13:00", "date-time"),
            ("1990-04-12 and more", "text"),
            ("0b5dbf0c-9f4b-4d0c-8a53-6b1a3c1e9f77", "uuid"),
            ("https://example.com/x?y", "uri"),
            ("ftp://example.com", "text"),
            ("aroha@example.com", "email"),
            ("a b@example.com", "text"),
            ("12", "decimal"),
            ("-12.50", "decimal"),
            ("1.2.3", "text"),
            ("6513270e269e0d37f2a74de452e6b438", "hex-32"),
            ("Ada", "text"),
            ("ā", "text"),
        ] {
            let format = Format::of(text);
            assert_eq!(format.to_string(), name, "{text}");
            assert_eq!(name.parse(), Ok(format));
        }
    }
}
