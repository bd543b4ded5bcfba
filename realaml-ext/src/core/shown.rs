//! Decides which strings from a server may be printed.

use std::fmt;

pub(crate) use realaml_api::is_identifier;

/// A string from the server, for `Debug` and `Display`. It is shown if it is empty, looks like the name of a state, or
/// names an unreadable member of a record. Any other string is hidden, because it could be a person's name, for
/// instance.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

/// The prefix of a string that names an unreadable member of a record.
pub(crate) const UNREADABLE: &str = "unreadable: ";

/// Whether the string looks like the path of a member, such as `individuals[0].result`.
fn is_place(text: &str) -> bool {
    let number = |it: &str| it.len() <= 3 && it.bytes().all(|it| it.is_ascii_digit());
    text.len() <= 80 && text.split(['.', '[', ']', '_']).all(|it| number(it) || is_identifier(it))
}

impl Shown<'_> {
    fn is_shown(&self) -> bool {
        self.0.is_empty() || is_identifier(self.0) || self.0.strip_prefix(UNREADABLE).is_some_and(is_place)
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_shown() { self.0 } else { "[hidden]" })
    }
}

/// Prints the string in quotation marks if it is shown.
impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_shown() { write!(f, "\"{}\"", self.0) } else { f.write_str("[hidden]") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_identifiers_are_shown() {
        for text in ["APPROVED", "in_progress", "auth-failed", "", "unreadable: individuals[12].OCR_result"] {
            assert_eq!(Shown(text).to_string(), text);
        }
        let long = "a".repeat(65);
        for text in [
            "Aroha",
            "Aroha\nNgata",
            "aroha@example.com",
            "DB512036",
            "+6421",
            "ngā",
            "a b",
            "In Progress",
            "unreadable: Aroha",
            &long,
        ] {
            assert_eq!(
                (format!("{}", Shown(text)), format!("{:?}", Shown(text))),
                ("[hidden]".into(), "[hidden]".into())
            );
        }
    }
}
