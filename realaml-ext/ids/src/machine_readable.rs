//! The machine-readable lines of passports, identity cards and visas, as defined in ICAO Doc 9303: TD1 (three lines of
//! 30), TD2 (two of 36), TD3 (two of 44), MRV-A (two of 44) and MRV-B (two of 36).
//!
//! ```
//! use realaml_ids::machine_readable::{Format, MachineReadable};
//!
//! // The specimen of ICAO Doc 9303, part 4.
//! let lines = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
//! let read = MachineReadable::parse(lines)?;
//! assert_eq!(read.format(), Format::Td3);
//! assert_eq!(read.expose_number(), "L898902C3");
//! assert_eq!((read.family_names(), read.given_names()), (Some("ERIKSSON"), Some("ANNA MARIA")));
//! assert!(read.checks().all_match() && read.misread().is_empty());
//! # Ok::<(), realaml_ids::machine_readable::Unreadable>(())
//! ```

mod fields;
mod lines;
pub(crate) mod reading;

use std::fmt;

use chrono::NaiveDate;
use zeroize::Zeroizing;

use self::fields::Fields;
use self::lines::Lines;
use super::context::Context;
use super::facts::Sex;

/// The kind of document that the lines belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Three lines of 30 characters: identity cards the size of a bank card.
    Td1,
    /// Two lines of 36 characters: larger identity cards.
    Td2,
    /// Two lines of 44 characters: passports.
    Td3,
    /// Two lines of 44 characters, of which the first begins with V: visas.
    MrvA,
    /// Two lines of 36 characters, of which the first begins with V: smaller visas.
    MrvB,
}

/// The reason why a text could not be read as the machine-readable zone (MRZ) of a document. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// The text is neither two lines of 44 or 36 characters, nor three lines of 30, nor a second line alone. Or it
    /// contains characters that do not occur in such lines.
    Lines,
    /// The date of birth, the sex and the date of expiry are not where they should be.
    Layout,
    /// The document number is missing.
    Number,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Lines => {
                "Not the machine-readable lines of a document: copy two lines of 44 or 36 characters, or three of 30."
            }
            Self::Layout => {
                "The dates and the sex are not where they should be in machine-readable lines: copy the lines again."
            }
            Self::Number => "The machine-readable lines have no document number: copy them again.",
        })
    }
}

impl std::error::Error for Unreadable {}

/// A character that was probably misread, by a camera or by eye.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Misread {
    /// The line, from 1.
    pub line: u8,
    /// The position in the line, from 1.
    pub place: u8,
    /// The character that is probably printed there.
    pub meant: char,
}

/// Prints the position, not the character.
impl fmt::Debug for Misread {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Misread").field("line", &self.line).field("place", &self.place).finish_non_exhaustive()
    }
}

/// Which check digits match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Checks {
    /// Whether the check digit of the document number matches.
    pub number: bool,
    /// Whether the check digit of the date of birth matches.
    pub birth_date: bool,
    /// Whether the check digit of the date of expiry matches.
    pub expiry_date: bool,
    /// Whether the composite check digit matches, or `None` for visas, which have none.
    pub composite: Option<bool>,
}

impl Checks {
    /// Whether all check digits match.
    pub const fn all_match(&self) -> bool {
        self.number && self.birth_date && self.expiry_date && !matches!(self.composite, Some(false))
    }
}

/// The content of machine-readable lines. `Debug` prints only the format.
#[derive(Clone, PartialEq, Eq)]
pub struct MachineReadable {
    format: Format,
    fields: Fields,
}

impl MachineReadable {
    /// Reads the lines of a document, or only the second line of a passport or a larger card.
    ///
    /// Spaces are dropped, and lower case and full-width forms are accepted. A line that lost fillers at its end is
    /// padded. A wrong check digit is not an error: see [`checks`](Self::checks) and [`misread`](Self::misread).
    ///
    /// ```
    /// use realaml_ids::machine_readable::MachineReadable;
    ///
    /// // The second line of the specimen passport in the standard.
    /// let lines = MachineReadable::parse("L898902C36UTO7408122F1204159ZE184226B<<<<<10")?;
    /// assert_eq!(lines.expose_number(), "L898902C3");
    /// assert!(lines.checks().all_match());
    /// assert!(MachineReadable::parse("L898902C3").is_err());
    /// # Ok::<(), realaml_ids::machine_readable::Unreadable>(())
    /// ```
    ///
    /// # Errors
    /// [`Unreadable`] if the text does not have the layout of such lines.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        Self::parse_on(text, Context::system())
    }

    /// Reads lines like [`parse`](Self::parse), with today's date from the context. This date determines the century of
    /// the dates in the lines.
    ///
    /// # Errors
    /// Fails like [`parse`](Self::parse).
    pub fn parse_on(text: &str, context: Context) -> Result<Self, Unreadable> {
        let lines = Lines::read(text).ok_or(Unreadable::Lines)?;
        let (format, fields) = fields::read(&lines, context)?;
        Ok(Self { format, fields })
    }

    /// Returns the kind of document.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// Returns the code of the document, such as `P` for a passport. It is `None` if only the second line was given.
    pub fn document_code(&self) -> Option<&str> {
        self.fields.document_code.as_deref()
    }

    /// Returns the state or organization that issued the document, as a code of up to three letters (Germany: `D`). It
    /// is `None` if only the second line was given.
    pub fn issuer(&self) -> Option<&str> {
        self.fields.issuer.as_deref()
    }

    /// Returns the document number, without fillers. **Clear text.**
    pub fn expose_number(&self) -> &str {
        &self.fields.number
    }

    /// Returns the number with its probably misread character corrected. It is `None` if the check digit matches
    /// without a correction, if no correction of a single character makes it match, or if several do.
    pub fn likely_number(&self) -> Option<&str> {
        self.fields.likely_number.as_ref().map(|number| number.as_str())
    }

    /// Returns the family names as written in the line: without accents, and with spaces between words.
    pub fn family_names(&self) -> Option<&str> {
        self.fields.family_names.as_ref().map(|names| names.as_str())
    }

    /// Returns the given names.
    pub fn given_names(&self) -> Option<&str> {
        self.fields.given_names.as_ref().map(|names| names.as_str())
    }

    /// Returns the nationality, as a code of up to three letters (Germany: `D`).
    pub fn nationality(&self) -> &str {
        &self.fields.nationality
    }

    /// Returns the date of birth, if the line contains the day, month and year. The century is inferred: the latest
    /// past date is assumed.
    pub const fn birth_date(&self) -> Option<NaiveDate> {
        self.fields.birth_date
    }

    /// Returns the sex, or `None` if the line leaves it unspecified.
    pub const fn sex(&self) -> Option<Sex> {
        self.fields.sex
    }

    /// Returns the date of expiry, in the century nearest to today.
    pub const fn expiry_date(&self) -> Option<NaiveDate> {
        self.fields.expiry_date
    }

    /// Returns the issuer's optional data, without fillers at the end. **Clear text.**
    pub fn expose_optional(&self) -> Option<&str> {
        self.fields.optional.as_ref().map(|optional| optional.as_str())
    }

    /// Returns which check digits match.
    pub const fn checks(&self) -> Checks {
        self.fields.checks
    }

    /// Returns the characters that were probably misread, such as O for 0 and I for 1. They are reported where only a
    /// digit or only a letter is possible, and in the number if the correction makes its check digit match.
    pub fn misread(&self) -> &[Misread] {
        &self.fields.misread
    }
}

/// Prints only the format.
impl fmt::Debug for MachineReadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MachineReadable").field("format", &self.format).finish_non_exhaustive()
    }
}

/// A string that is zeroed on drop.
pub(crate) type Secret = Zeroizing<String>;

#[cfg(test)]
mod tests;
