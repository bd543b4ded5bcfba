//! Checks a number while it is typed: which characters may follow, and how the number is grouped.

use std::fmt;

use zeroize::Zeroizing;

use super::checked::Checked;
use super::definition::Question;
use super::id_type::IdType;
use super::invalid::Invalid;
use super::params::Params;
use super::shape::{self, Place};
use super::text::scan::Scan;
use super::text::{Alphabet, is_separator};
use super::warning::Warnings;

/// The state of a number while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// Nothing has been typed yet, or only separators.
    Empty,
    /// Not valid yet, but the form of the type allows more characters. Apart from the form, nothing is checked yet.
    Incomplete,
    /// A valid number.
    Complete(Warnings),
    /// No further characters can make the number valid.
    Impossible(Invalid),
}

impl Progress {
    /// Returns a stable name in snake case.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Incomplete => "incomplete",
            Self::Complete(_) => "complete",
            Self::Impossible(_) => "impossible",
        }
    }
}

/// The characters that may follow in a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Next {
    /// Whether a digit may follow.
    pub digit: bool,
    /// Whether a letter may follow.
    pub letter: bool,
}

/// The result of checking a number while it is typed. `Debug` does not print the number.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Typing {
    /// The state of the number.
    pub progress: Progress,
    /// The characters that may follow.
    pub next: Next,
    /// The text in its printed form, with its groups. **Clear text**: use it for the field itself.
    pub grouped: Zeroizing<String>,
    /// The position of the caret in the grouped text, in characters. The letters and digits before the caret are the
    /// same as in the typed text.
    pub caret: usize,
}

impl fmt::Debug for Typing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Typing")
            .field("progress", &self.progress)
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

impl IdType {
    /// Checks a number while it is typed. `caret` is the position of the caret in the text, in characters.
    ///
    /// A field calls this on each keystroke, shows [`grouped`](Typing::grouped) and moves the caret to
    /// [`caret`](Typing::caret). It should show no message about an [`Incomplete`](Progress::Incomplete) number before
    /// the person leaves the field.
    ///
    /// ```
    /// use realaml_ids::{IdType, Params, Progress};
    ///
    /// let typing = IdType::UsSsn.typing("12345", 5, &Params::new());
    /// assert_eq!((typing.progress, typing.next.digit, typing.next.letter), (Progress::Incomplete, true, false));
    /// assert_eq!((typing.grouped.as_str(), typing.caret), ("123-45", 6));
    ///
    /// let typing = IdType::NzDriverLicence.typing("DBX", 3, &Params::new());
    /// assert!(matches!(typing.progress, Progress::Impossible(_)));
    /// ```
    pub fn typing(self, typed: &str, caret: usize, params: &Params<'_>) -> Typing {
        let definition = self.definition();
        let question = params.question(definition).unwrap_or_default();
        let mut plain = Zeroizing::new(String::with_capacity(24));
        let mut before_caret = 0;
        let alphabet = definition.alphabet;
        if let Some(scan) = Scan::read(typed) {
            let kept = scan.bytes().iter().filter(|byte| !is_between(**byte, alphabet));
            plain.extend(kept.map(|byte| char::from(*byte)));
        }
        for character in typed.chars().take(caret) {
            before_caret += usize::from(!is_separator(character, alphabet));
        }
        let next = (definition.forms)(question.subdivision)
            .iter()
            .filter_map(|form| form.next_after(plain.as_bytes()))
            .fold(Next::default(), |next, place| Next {
                digit: next.digit || place != Place::Letter,
                letter: next.letter || place != Place::Digit,
            });
        let progress = match self.validate(typed, params) {
            _ if plain.is_empty() => Progress::Empty,
            Ok(warnings) => Progress::Complete(warnings),
            Err(_) if next != Next::default() => Progress::Incomplete,
            Err(invalid) => Progress::Impossible(invalid),
        };
        let grouped = Zeroizing::new(grouped(self, &plain, &question));
        let caret = place_after(&grouped, before_caret, alphabet);
        Typing { progress, next, grouped, caret }
    }
}

fn is_between(byte: u8, alphabet: Alphabet) -> bool {
    byte.is_ascii() && is_separator(char::from(byte), alphabet)
}

/// Returns the text typed so far in the printed layout of its type.
fn grouped(id_type: IdType, plain: &str, question: &Question) -> String {
    let definition = id_type.definition();
    if definition.by_state && question.subdivision.is_none() {
        return plain.to_owned();
    }
    let checked = Checked {
        number: Zeroizing::new(plain.into()),
        part: None,
        subdivision: question.subdivision,
        context: question.context,
        warnings: Warnings::NONE,
    };
    shape::lay_out(plain, (definition.layout)(&checked))
}

/// Returns the position in the grouped text after this many characters of the number.
fn place_after(grouped: &str, count: usize, alphabet: Alphabet) -> usize {
    if count == 0 {
        return 0;
    }
    let mut kept = 0;
    for (place, character) in grouped.chars().enumerate() {
        kept += usize::from(!is_separator(character, alphabet));
        if kept == count {
            return place + 1;
        }
    }
    grouped.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn progress(id_type: IdType, typed: &str) -> &'static str {
        id_type.typing(typed, typed.chars().count(), &Params::new().state("ON")).progress.code()
    }

    #[test]
    fn every_beginning_of_a_good_number_is_incomplete() {
        for id_type in
            [IdType::NzIrd, IdType::DkCpr, IdType::MxCurp, IdType::InPan, IdType::CaDriverLicence, IdType::MxRfc]
        {
            let specimen = id_type.entry().specimen;
            for (end, _) in specimen.char_indices().skip(1) {
                let found = progress(id_type, &specimen[..end]);
                // An RFC is valid even without its last three characters.
                assert!(matches!(found, "incomplete" | "complete"), "{id_type:?} at {end}: {found}");
            }
            assert_eq!(progress(id_type, specimen), "complete", "{id_type:?}");
        }
    }

    #[test]
    fn what_cannot_become_good_is_told_at_once() {
        for (id_type, typed) in [
            (IdType::DkCpr, "2110A"),
            (IdType::DkCpr, "21106256299"),
            (IdType::DkCpr, "9999999999"),
            (IdType::InPan, "ABCD1"),
            (IdType::NzPassport, "LAA"),
        ] {
            assert_eq!(progress(id_type, typed), "impossible", "{typed}");
        }
        assert_eq!(progress(IdType::DkCpr, " - "), "empty");
    }

    #[test]
    fn the_caret_stays_behind_the_same_character() {
        let typing = |typed: &str, caret| {
            let typing = IdType::NzIrd.typing(typed, caret, &Params::new());
            (typing.grouped.to_string(), typing.caret)
        };
        assert_eq!(typing("49091850", 3), ("49-091-850".to_owned(), 4));
        assert_eq!(typing("49-091-850", 0), ("49-091-850".to_owned(), 0));
        assert_eq!(typing("49 091 850", 10), ("49-091-850".to_owned(), 10));
        assert_eq!(IdType::DkCpr.typing("2110625", 7, &Params::new()).grouped.as_str(), "211062-5");
        // The slashes of an old voter card are part of its number.
        let card = IdType::InEpic.typing("UP/34/1", 7, &Params::new());
        assert_eq!((card.grouped.as_str(), card.caret), ("UP/34/1", 7));
    }
}
