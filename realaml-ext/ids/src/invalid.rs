//! The error for a number that cannot be valid.

use std::fmt;
use std::ops::RangeInclusive;

use super::entry::Entry;
use super::fault::Fault;
use super::hint::Hint;
use super::id_type::IdType;
use super::kind::InvalidKind;
use super::messages::Language;
use super::subdivision::Subdivision;
use super::text::is_separator;

impl Fault {
    #[cold]
    pub(crate) const fn of(self, entry: &'static Entry) -> Invalid {
        Invalid { entry, fault: self }
    }
}

/// The error for a number that the issuer's rules make impossible, or whose check lacks data such as the state of
/// issue.
///
/// The message says what is wrong, where, and what is expected, so that a form can show it. It never contains any part
/// of the number.
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
///      six digits. The last three digits look like the card version, which has its own field."
/// );
/// ```
#[derive(Clone, Copy)]
pub struct Invalid {
    entry: &'static Entry,
    fault: Fault,
}

impl Invalid {
    /// Returns the broken rule.
    pub const fn kind(&self) -> InvalidKind {
        self.fault.kind
    }

    /// Returns the stable name of the broken rule, such as `check_digit`.
    pub const fn code(&self) -> &'static str {
        self.fault.kind.code()
    }

    /// Returns the type that the number was checked as.
    pub const fn id_type(&self) -> IdType {
        self.entry.id_type
    }

    /// Returns the positions of the fault, if known. They are counted from 1, without separators.
    ///
    /// ```
    /// use realaml_ids::nz;
    ///
    /// let error = nz::DriverLicence::new("db-5I-2036", "001").unwrap_err();
    /// assert_eq!(error.places(), Some(4..=4)); // the letter in place of a digit
    /// ```
    pub fn places(&self) -> Option<RangeInclusive<usize>> {
        (self.fault.first > 0).then(|| usize::from(self.fault.first)..=usize::from(self.fault.last))
    }

    /// Returns the positions of the fault in the text as typed, if known. They are counted in characters, from 1.
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
        let alphabet = self.entry.id_type.definition().alphabet;
        let mut kept = 0;
        let mut first = None;
        let mut last = 0;
        for (place, character) in typed.chars().enumerate() {
            if is_separator(character, alphabet) {
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

    /// Explains the fault in whole sentences in the given language: what is wrong and where, a hint if there is one,
    /// and an example of a valid number. The message leaves out the names and forms of individual types, which are
    /// available only in English.
    ///
    /// ```
    /// use realaml_ids::{Language, dk};
    ///
    /// let error = dk::Cpr::new("CPR-nr. 211062-5629").unwrap_err();
    /// assert_eq!(
    ///     error.message_in(Language::English),
    ///     "A character does not belong here (position 1). Leave out the words before or after the number. Example: \
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
            if matches!(hint, Hint::SubdivisionMissing | Hint::SubdivisionUnknown) {
                let codes: Vec<&str> = Subdivision::of(self.entry.country).into_iter().map(Subdivision::code).collect();
                message.push_str(&codes.join(", "));
                message.push_str(language.full_stop());
            }
        }
        message.push_str(&format!("{}{}{}", language.example(), self.entry.specimen, language.full_stop().trim_end()));
        message
    }

    /// Returns the expected form, in words.
    ///
    /// ```
    /// use realaml_ids::nz;
    ///
    /// let error = nz::DriverLicence::new("DB51203", "001").unwrap_err();
    /// assert_eq!(error.expected(), "two letters and six digits");
    /// ```
    pub fn expected(&self) -> &'static str {
        self.fault.expected.unwrap_or(self.entry.expected)
    }

    /// Returns the fault in words. If only the length is wrong, the words say so.
    fn fault_in_words(&self) -> &'static str {
        match self.fault.hint {
            Some(Hint::Length) => InvalidKind::Length.message(),
            _ => self.fault.kind.message(),
        }
    }

    /// Returns a guess at the mistake, if it looks like a common one.
    pub const fn hint(&self) -> Option<Hint> {
        self.fault.hint
    }

    /// Returns the other type for which the number is valid, if the hint is [`Hint::OtherType`].
    pub const fn other_type(&self) -> Option<IdType> {
        self.fault.other_type
    }

    /// Whether nothing was entered, so that a form can say "required" instead.
    pub fn is_empty(&self) -> bool {
        self.fault.kind == InvalidKind::Empty
    }

    /// Whether the number has the right form and only its check digit is wrong, which usually means a typing mistake.
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
            (first, last) if first == last => write!(formatter, " (position {first})")?,
            (first, last) => write!(formatter, " (positions {first} to {last})")?,
        }
        write!(formatter, "; expected {}", self.expected())?;
        match self.fault.hint {
            Some(hint) => write!(formatter, ". {}", hint.message()),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Invalid {}

#[cfg(test)]
mod tests {
    use crate::{Hint, IdType, InvalidKind, Language, Params, dk, nz};

    #[test]
    fn a_message_tells_what_is_wrong_and_where() {
        let english = |id_type: IdType, typed: &str, params: &Params<'_>| {
            id_type.validate(typed, params).unwrap_err().message_in(Language::English)
        };
        // The message names one position, several positions, or none.
        let one = english(IdType::NzPassport, "LA12345I", &Params::new());
        assert!(one.contains(" (position 8)."), "{one}");
        let several = english(IdType::DkCpr, "310262-5629", &Params::new());
        assert!(several.contains(" (position 1\u{2013}"), "{several}");
        let missing = english(IdType::NzIrd, "", &Params::new());
        assert!(!missing.contains("position"), "{missing}");
        assert_eq!(nz::Ird::new("").unwrap_err().places(), None);
        // A wrong length is reported as such, although it is found when the form is compared.
        let short = IdType::NzPassport.validate("LA12345", &Params::new()).unwrap_err();
        assert_eq!(short.hint(), Some(Hint::Length));
        let message = short.message_in(Language::English);
        assert!(message.to_lowercase().starts_with(InvalidKind::Length.message_in(Language::English)), "{message}");
        // The message for a missing or unknown state lists the states.
        for params in [Params::new(), Params::new().state("XX")] {
            let message = english(IdType::AuDriverLicence, "1234AB", &params);
            assert!(message.contains("NSW") && message.contains("TAS"), "{message}");
        }
        assert!(!one.contains("NSW"), "{one}");
    }

    #[test]
    fn a_form_can_tell_nothing_from_a_typing_mistake() {
        for (typed, is_empty, is_check_digit) in
            [("", true, false), (" - ", true, false), ("49-091-851", false, true), ("49-O91-850", false, false)]
        {
            let error = nz::Ird::new(typed).unwrap_err();
            assert_eq!((error.is_empty(), error.is_check_digit()), (is_empty, is_check_digit), "{typed}");
        }
        assert!(!dk::Cpr::new("310262-5629").unwrap_err().is_check_digit());
    }
}
