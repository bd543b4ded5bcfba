//! Checks of individual fields. They refuse only values that are almost certainly wrong, and leave all others to the
//! vendor.

use std::{collections::BTreeMap, str::FromStr};

use chrono::{Days, NaiveDate};
use country_code_enum::CountryCode;
use phonelib::{ParseError, PhoneNumber};
use realaml_api::is_loopback;

use crate::core::{
    Error,
    clock::{Clock, SystemClock},
    names,
};

/// The problems of a request, by field.
#[derive(Clone, Debug, Default)]
pub(crate) struct Problems(BTreeMap<String, Vec<String>>);

impl Problems {
    /// Records a problem. The message is a complete sentence for the person who fills in the form, and must not contain
    /// the value.
    pub(crate) fn add(&mut self, field: &str, message: &str) {
        let messages = self.0.entry(field.to_owned()).or_default();
        if !messages.iter().any(|it| it == message) {
            messages.push(message.to_owned());
        }
    }

    /// Returns the name as it is sent. If it has a problem, the problem is recorded and the name is returned as typed.
    pub(crate) fn name(&mut self, field: &str, text: String) -> String {
        self.take(field, names::name(&text)).unwrap_or(text)
    }

    /// Checks the first and the last name. A person may have only one of them. If both are empty, that is recorded as a
    /// problem.
    pub(crate) fn names(&mut self, first_name: String, last_name: String) -> (String, String) {
        let names = (self.name("first_name", first_name), self.name("last_name", last_name));
        if names.0.is_empty() && names.1.is_empty() {
            self.add("first_name", "Give a first name, a last name, or both.");
        }
        names
    }

    /// Whether the field has a problem.
    pub(crate) fn has(&self, field: &str) -> bool {
        self.0.contains_key(field)
    }

    /// Returns the checked value, or records the problem and returns `None`.
    pub(crate) fn take<T>(&mut self, field: &str, checked: Result<T, &str>) -> Option<T> {
        checked.map_err(|message| self.add(field, message)).ok()
    }

    /// Returns `value` if there were no problems, and otherwise an error that contains them.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, Error> {
        if self.0.is_empty() { Ok(value) } else { Err(Error::invalid_request(self.0)) }
    }
}

/// Defines builder setters for members of `raw` that contain text. The text is sent as given.
macro_rules! text_setters {
    ($($(#[$doc:meta])* $name:ident)+) => {
        $(
            $(#[$doc])*
            pub fn $name(mut self, $name: impl Into<String>) -> Self {
                self.raw.$name = Some($name.into());
                self
            }
        )+
    };
}
pub(crate) use text_setters;

/// Defines builder setters for members of `raw` that contain names. Names are composed and trimmed, and invisible
/// characters are refused.
macro_rules! name_setters {
    ($($(#[$doc:meta])* $name:ident)+) => {
        $(
            $(#[$doc])*
            pub fn $name(mut self, $name: impl AsRef<str>) -> Self {
                self.raw.$name = self.problems.take(stringify!($name), $crate::core::names::name($name.as_ref()));
                self
            }
        )+
    };
}
pub(crate) use name_setters;

/// A value that can be used as a date: a `NaiveDate` or a string such as `1990-04-12`.
///
/// ```
/// use realaml_ext::IntoDate;
///
/// assert_eq!("1990-04-12".into_date().map(|it| it.to_string()).as_deref(), Some("1990-04-12"));
/// assert_eq!("12.4.1990".into_date(), None);
/// ```
pub trait IntoDate {
    /// Returns the date, or `None` if the string is not a date.
    fn into_date(self) -> Option<NaiveDate>;
}

impl IntoDate for NaiveDate {
    fn into_date(self) -> Option<NaiveDate> {
        Some(self)
    }
}

impl IntoDate for &str {
    fn into_date(self) -> Option<NaiveDate> {
        // chrono would also accept signs, spaces and single digits.
        let shaped = self.len() == 10
            && self
                .bytes()
                .enumerate()
                .all(|(at, it)| if at == 4 || at == 7 { it == b'-' } else { it.is_ascii_digit() });
        shaped.then(|| NaiveDate::from_str(self).ok()).flatten()
    }
}

impl IntoDate for String {
    fn into_date(self) -> Option<NaiveDate> {
        self.as_str().into_date()
    }
}

pub(crate) fn date(value: impl IntoDate) -> Result<NaiveDate, &'static str> {
    value.into_date().ok_or("Give a date in the form YYYY-MM-DD, such as 1990-04-12.")
}

/// Checks a date of birth. The day after today's UTC date is accepted, because it may have begun in another time zone.
pub(crate) fn birth_date(value: impl IntoDate) -> Result<NaiveDate, &'static str> {
    let date = date(value)?;
    let tomorrow = SystemClock.now().date_naive().checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
    if date > tomorrow { Err("Give a date that is not in the future.") } else { Ok(date) }
}

/// Trims an e-mail address, and checks that it has text on both sides of an `@` and contains no whitespace or control
/// characters.
pub(crate) fn email(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let sound = text.rsplit_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !text.contains(|it: char| it.is_whitespace() || it.is_control());
    if sound { Ok(text.to_owned()) } else { Err("Give an e-mail address, such as name@example.com.") }
}

/// Converts a phone number to E.164 form. Spaces, hyphens, dots and brackets are removed. Numbers in ranges that are
/// missing from the numbering tables are accepted.
pub(crate) fn phone(text: &str) -> Result<String, &'static str> {
    const FORM: &str = "Give a phone number in international form, such as +64 21 123 4567.";
    let text = text.trim();
    if !text.starts_with('+') {
        return Err("Start with the calling code of the country, as in +64 21 123 4567.");
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match PhoneNumber::try_parse(text) {
        Ok(number) if number.extension().is_none() => Ok(number.e164().to_owned()),
        Ok(_) => Err("Leave out the extension: a text message cannot reach it."),
        Err(ParseError::UnknownCountryCode) => Err("Check the calling code at the start: no country has it."),
        Err(ParseError::Empty | ParseError::InvalidCharacter | ParseError::TooLong | ParseError::TooShort) => Err(FORM),
        // The other errors concern ranges and lengths, which change more often than the numbering tables.
        Err(_) if digits.starts_with('0') || !(7..=15).contains(&digits.len()) => Err(FORM),
        Err(_) => Ok(format!("+{digits}")),
    }
}

/// Checks a country. Two letters must be an ISO 3166-1 code and are converted to upper case. Longer text is trimmed and
/// sent as given, because the vendor's own responses contain full names.
pub(crate) fn country(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    match text.len() {
        0 | 1 => Err("Give the ISO 3166-1 code of the country: two letters, such as NZ."),
        2 => CountryCode::from_str(text)
            .map(|it| it.to_string())
            .map_err(|_| "Give the ISO 3166-1 code of the country: these two letters are not one."),
        _ => Ok(text.to_owned()),
    }
}

/// Checks a URL that the API will call. It must use https, or http on this machine for a sandbox, and must not have a
/// fragment.
pub(crate) fn callback_url(text: &str) -> Result<String, &'static str> {
    let text = text.trim();
    let Ok(url) = reqwest::Url::parse(text) else {
        return Err("Give a URL that starts with https://.");
    };
    match (url.scheme(), is_loopback(&url)) {
        ("https", _) | ("http", true) if url.fragment().is_none() => Ok(text.to_owned()),
        ("https", _) | ("http", true) => Err("Leave out the fragment of the URL, which is never sent."),
        _ => Err("Give a URL that starts with https://."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        assert_eq!("1990-04-12".into_date(), NaiveDate::from_ymd_opt(1990, 4, 12));
        for text in ["1990-4-12", "12/04/1990", "1990-02-30", "+990-04-12", "１990-04-1", "", "1990-04-12T00:00"] {
            assert_eq!(text.into_date(), None, "{text}");
        }
        assert!(birth_date("1900-01-01").is_ok());
        assert!(birth_date(NaiveDate::MAX).is_err());
    }

    #[test]
    fn phones() {
        for (text, sent) in [
            ("+64 21 123 4567", "+64211234567"),
            ("+64-(0)21-123-4567", "+64211234567"),
            ("+1 (202) 555-0173", "+12025550173"),
            (" +61491570156 ", "+61491570156"),
            // The numbering tables do not list this range, but the number may still exist.
            ("+1 199 555 0173", "+11995550173"),
        ] {
            assert_eq!(phone(text).as_deref(), Ok(sent), "{text}");
        }
        for text in [
            "021 123 4567",
            "+999 123 4567",
            "+64",
            "+6421123456789012345",
            "",
            "+",
            "+٦٤211234567",
            "+64211234567 ext 5",
        ] {
            assert!(phone(text).is_err(), "{text}");
        }
    }

    #[test]
    fn countries() {
        assert_eq!(country("nz").as_deref(), Ok("NZ"));
        assert_eq!(country("New Zealand").as_deref(), Ok("New Zealand"));
        for text in ["", "N", "ZZ", "1A"] {
            assert!(country(text).is_err(), "{text}");
        }
    }

    #[test]
    fn emails() {
        for text in ["aroha@example.com", "\"a@b\"@example.com", "用户@例子.广告", "a@localhost"] {
            assert!(email(text).is_ok(), "{text}");
        }
        for text in ["aroha", "@example.com", "aroha@", "aroha @example.com", "a@b\n.c", ""] {
            assert!(email(text).is_err(), "{text}");
        }
    }

    #[test]
    fn callbacks() {
        for text in ["https://firm.example/callbacks?token=x", "http://127.0.0.1:8080/x", "http://localhost/x"] {
            assert!(callback_url(text).is_ok(), "{text}");
        }
        for text in ["http://firm.example/x", "firm.example/x", "ftp://firm.example", "https://firm.example/#x", ""] {
            assert!(callback_url(text).is_err(), "{text}");
        }
    }
}
