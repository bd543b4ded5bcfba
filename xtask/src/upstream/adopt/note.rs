//! Notes for the person who reviews an adoption.

use std::fmt;

use crate::upstream::clean::clean;

/// A note, printed on one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Note {
    /// A change that was adopted.
    Adopted(String),
    /// A change that follows from adopted ones, or a description that may no longer fit.
    Changed(String),
    /// A field that was marked as sensitive by rule and needs a review.
    Sensitive(String),
    /// A part that only we have and that was kept.
    Kept(String),
    /// A change that is left to a person.
    Left(String),
}

impl Note {
    /// Notes that a field was marked as sensitive by rule.
    pub(super) fn hidden(field: &str) -> Note {
        Note::Sensitive(format!("{field}: marked as sensitive until somebody looks"))
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, text) = match self {
            Note::Adopted(text) => ("adopted", text),
            Note::Changed(text) => ("changed", text),
            Note::Sensitive(text) => ("review", text),
            Note::Kept(text) => ("ours alone", text),
            Note::Left(text) => ("by hand", text),
        };
        write!(f, "{word:<10}  {}", clean(text))
    }
}
