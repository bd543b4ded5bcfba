//! Decides which strings from a server may be printed.

use std::fmt;

/// The maximum length of a string that is shown, in bytes.
const LONGEST: usize = 64;

/// A token from the server, for `Debug` and `Display`. It is shown only if it is empty or an identifier, because it
/// could be any string, for instance a person's name with line breaks.
pub struct Shown<'a>(pub &'a str);

/// Whether a string looks like the name of a state rather than personal data: words of ASCII letters in one case,
/// joined by underscores or hyphens, at most 64 bytes in all. People's names usually mix upper and lower case, and
/// document numbers contain digits.
pub fn is_identifier(text: &str) -> bool {
    let one_case = |letter: fn(&u8) -> bool| text.bytes().all(|it| letter(&it) || matches!(it, b'_' | b'-'));
    (1..=LONGEST).contains(&text.len()) && (one_case(u8::is_ascii_lowercase) || one_case(u8::is_ascii_uppercase))
}

/// Whether a string looks like the name of a member: an identifier whose words may end in a digit or two, as in
/// `address_line_1`.
pub(crate) fn is_member_name(text: &str) -> bool {
    let mut letters = text.to_owned();
    letters.retain(|it| !it.is_ascii_digit());
    let short = |word: &str| word.bytes().filter(u8::is_ascii_digit).count() <= 2;
    let trailing =
        |word: &str| !word.trim_end_matches(|it: char| it.is_ascii_digit()).contains(|it: char| it.is_ascii_digit());
    text.len() <= LONGEST && is_identifier(&letters) && text.split(['_', '-']).all(|it| short(it) && trailing(it))
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() || is_identifier(self.0) { self.0 } else { "[hidden]" })
    }
}

/// Prints the token in quotation marks if it is shown.
impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() || is_identifier(self.0) { write!(f, "\"{}\"", self.0) } else { f.write_str("[hidden]") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::VerificationResult;

    #[test]
    fn an_unknown_value_of_an_open_enum_is_shown_only_if_it_is_an_identifier() {
        let shown = |text: &str| {
            let value = VerificationResult::from(text);
            assert_eq!(value.as_str(), text);
            format!("{value:?} {value}")
        };
        assert_eq!(shown("PASS"), "Pass PASS");
        assert_eq!(shown("APPROVED"), "Unknown(\"APPROVED\") APPROVED");
        for text in ["Aroha\nNgata", "Aroha", "DB512036", "aroha@example.com", "a b", "ng\u{101}", &"A".repeat(65)] {
            assert_eq!(shown(text), "Unknown([hidden]) [hidden]", "{text}");
        }
    }

    #[test]
    fn names_of_members_may_be_numbered() {
        for name in ["address_line_1", "liveness_video2", "email", "non-field"] {
            assert!(is_member_name(name), "{name}");
        }
        for name in ["DB512036", "Aroha", "1990-04-12", "021", "a1b", "", "aroha ngata", "+64"] {
            assert!(!is_member_name(name), "{name}");
        }
    }
}
