//! Why a number cannot be good.

use std::fmt;
use std::ops::RangeInclusive;

use super::entry::Entry;
use super::hint::Hint;
use super::id_type::IdType;
use super::messages::{Language, english};
use super::text::is_separator;

/// Which rule a number breaks. The order is the order in which the rules are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum InvalidKind {
    /// The law lets this number be asked for only for certain purposes, and none was named.
    Restricted,
    /// Nothing was given, or only separators.
    Empty,
    /// Too short, too long, or over the cap of 64 characters.
    Length,
    /// A character that this number never has.
    Character,
    /// Letters and digits in the wrong places.
    Format,
    /// A part with a value that the issuer does not use, or a state that does not exist.
    Component,
    /// A province, state or entity that does not exist.
    Region,
    /// A date that the calendar does not have.
    Date,
    /// A date of birth that is still to come.
    FutureDate,
    /// A value outside the range that the issuer has reached.
    Range,
    /// A number set aside by the issuer, such as a published sample.
    Reserved,
    /// The check digit does not match.
    CheckDigit,
}

impl InvalidKind {
    /// A stable name for logs and interfaces, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Empty => "empty",
            Self::Length => "length",
            Self::Character => "character",
            Self::Format => "format",
            Self::Component => "component",
            Self::Region => "region",
            Self::Date => "date",
            Self::FutureDate => "future_date",
            Self::Range => "range",
            Self::Reserved => "reserved",
            Self::CheckDigit => "check_digit",
        }
    }

    /// What is wrong, in English, as in the middle of a sentence.
    pub const fn message(self) -> &'static str {
        english::kind(self)
    }

    /// The same in another language.
    pub const fn message_in(self, language: Language) -> &'static str {
        language.kind(self)
    }
}

/// What a rule finds wrong, before the ID type is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    kind: InvalidKind,
    first: u8,
    last: u8,
    expected: Option<&'static str>,
    hint: Option<Hint>,
    other_type: Option<IdType>,
}

impl Fault {
    pub(crate) const fn new(kind: InvalidKind) -> Self {
        Self { kind, first: 0, last: 0, expected: None, hint: None, other_type: None }
    }

    /// Says which places are meant, counted from 1 without separators.
    pub(crate) const fn at(mut self, first: u8, last: u8) -> Self {
        self.first = first;
        self.last = last;
        self
    }

    /// Says what these places expect, where it is more than the layout of the whole.
    pub(crate) const fn expects(mut self, expected: &'static str) -> Self {
        self.expected = Some(expected);
        self
    }

    pub(crate) const fn hint(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Says that the number is a good one of another type.
    pub(crate) const fn of_other_type(mut self, id_type: IdType) -> Self {
        self.other_type = Some(id_type);
        self.hint(Hint::OtherType)
    }

    /// Adds a hint where there is none yet.
    pub(crate) const fn or_hint(self, hint: Hint) -> Self {
        if self.hint.is_some() { self } else { self.hint(hint) }
    }

    pub(crate) const fn the_hint(&self) -> Option<Hint> {
        self.hint
    }

    pub(crate) fn has_hint(&self, hint: Hint) -> bool {
        self.hint == Some(hint)
    }

    /// Whether a rule has said already what is wrong.
    pub(crate) const fn is_specific(&self) -> bool {
        self.hint.is_some()
    }

    pub(crate) const fn kind(&self) -> InvalidKind {
        self.kind
    }

    #[cold]
    pub(crate) const fn of(self, entry: &'static Entry) -> Invalid {
        Invalid { entry, fault: self }
    }
}

/// A number that the issuer's rules make impossible.
///
/// The text says what is wrong, where, and what is expected, so that a form can show it. It never contains the number
/// or any part of it.
///
/// ```
/// use realaml_ids::{Hint, InvalidKind, nz};
///
/// let error = nz::DriverLicence::new("DB512036001", "001").unwrap_err();
/// assert_eq!(error.kind(), InvalidKind::Format);
/// assert_eq!(error.hint(), Some(Hint::NumberAndVersionTogether));
/// assert_eq!(
///     error.to_string(),
///     "New Zealand driver licence number: letters and digits are not where they should be; expected two letters and \
///      six digits. The last three digits look like the card version: they have a field of their own."
/// );
/// ```
#[derive(Clone, Copy)]
pub struct Invalid {
    entry: &'static Entry,
    fault: Fault,
}

impl Invalid {
    /// Which rule is broken.
    pub const fn kind(&self) -> InvalidKind {
        self.fault.kind
    }

    /// The stable name of the broken rule, such as `check_digit`.
    pub const fn code(&self) -> &'static str {
        self.fault.kind.code()
    }

    /// The type that the number was checked as.
    pub const fn id_type(&self) -> IdType {
        self.entry.id_type
    }

    /// The places at fault, counted from 1 over the characters other than separators, where they are known.
    pub fn places(&self) -> Option<RangeInclusive<usize>> {
        (self.fault.first > 0).then(|| usize::from(self.fault.first)..=usize::from(self.fault.last))
    }

    /// The places at fault in the text as typed, counted in characters from 1.
    ///
    /// ```
    /// use realaml_ids::nz;
    ///
    /// let typed = "db-5I-2036";
    /// let error = nz::DriverLicence::new(typed, "001").unwrap_err();
    /// assert_eq!((error.places(), error.places_in(typed)), (Some(4..=4), Some(5..=5)));
    /// ```
    pub fn places_in(&self, typed: &str) -> Option<RangeInclusive<usize>> {
        let places = self.places()?;
        let mut kept = 0;
        let mut first = None;
        let mut last = 0;
        for (place, character) in typed.chars().enumerate() {
            if is_separator(character) {
                continue;
            }
            kept += 1;
            if places.contains(&kept) {
                first.get_or_insert(place + 1);
                last = place + 1;
            }
        }
        first.map(|first| first..=last)
    }

    /// What is wrong, in whole sentences of a language, with an example of a good number. Names and forms of single types
    /// are not translated, so that this says what kind of mistake it is, where, and what a good number looks like.
    ///
    /// ```
    /// use realaml_ids::{Language, dk};
    ///
    /// let error = dk::Cpr::new("CPR-nr. 211062-5629").unwrap_err();
    /// assert_eq!(
    ///     error.message_in(Language::English),
    ///     "A character does not belong here (place 1). Leave out the words before or after the number. Example: \
    ///      211062-5629."
    /// );
    /// ```
    pub fn message_in(&self, language: Language) -> String {
        let wrong = match self.fault.hint {
            Some(Hint::Length) => InvalidKind::Length,
            _ => self.fault.kind,
        };
        let mut message = capitalised(language.kind(wrong));
        match (self.fault.first, self.fault.last) {
            (0, _) => {}
            (first, last) if first == last => message.push_str(&format!(" ({} {first})", language.place())),
            (first, last) => message.push_str(&format!(" ({} {first}\u{2013}{last})", language.place())),
        }
        message.push_str(language.full_stop());
        if let Some(hint) = self.fault.hint.filter(|hint| *hint != Hint::Length) {
            message.push_str(language.hint(hint));
            message.push_str(language.between_sentences());
        }
        message.push_str(&format!("{}{}{}", language.example(), self.entry.specimen, language.full_stop().trim_end()));
        message
    }

    /// What is expected, in words.
    pub fn expected(&self) -> &'static str {
        self.fault.expected.unwrap_or(self.entry.expected)
    }

    /// What is wrong in words: where only the length of a layout is, that.
    fn fault_in_words(&self) -> &'static str {
        match self.fault.hint {
            Some(Hint::Length) => InvalidKind::Length.message(),
            _ => self.fault.kind.message(),
        }
    }

    /// A guess at the mistake, where people commonly make one.
    pub const fn hint(&self) -> Option<Hint> {
        self.fault.hint
    }

    /// The type that the number is a good one of, with [`Hint::OtherType`].
    pub const fn other_type(&self) -> Option<IdType> {
        self.fault.other_type
    }

    /// Whether nothing was entered, so that a form can say "required" instead.
    pub fn is_empty(&self) -> bool {
        self.fault.kind == InvalidKind::Empty
    }

    /// Whether the number has the right form and only its check digit is wrong, which mostly means a typing mistake.
    pub fn is_check_digit(&self) -> bool {
        self.fault.kind == InvalidKind::CheckDigit
    }
}

fn capitalised(clause: &str) -> String {
    let mut characters = clause.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}

impl fmt::Debug for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Invalid").field("id_type", &self.id_type()).field("fault", &self.fault).finish()
    }
}

impl PartialEq for Invalid {
    fn eq(&self, other: &Self) -> bool {
        self.id_type() == other.id_type() && self.fault == other.fault
    }
}

impl Eq for Invalid {}

impl fmt::Display for Invalid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entry = self.entry;
        write!(formatter, "{} {}: {}", entry.country.name(), entry.name, self.fault_in_words())?;
        match (self.fault.first, self.fault.last) {
            (0, _) => {}
            (first, last) if first == last => write!(formatter, " (place {first})")?,
            (first, last) => write!(formatter, " (places {first} to {last})")?,
        }
        write!(formatter, "; expected {}", self.expected())?;
        match self.fault.hint {
            Some(hint) => write!(formatter, ". {}", hint.message()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Invalid {}
