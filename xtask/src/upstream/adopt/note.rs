//! What a person who reviews an adoption reads about it.

use std::fmt;

use crate::upstream::clean::clean;

/// One line for the reviewer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Note {
    /// Our file now matches the vendor.
    Adopted(String),
    /// A description, example or mark of ours that no longer fits.
    Changed(String),
    /// A mark that was set by rule and needs a review.
    Sensitive(String),
    /// A part that only we have.
    Kept(String),
    /// A change that only a person can make.
    Left(String),
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
