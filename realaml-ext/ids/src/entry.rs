//! What is known about a type: what it is called, who asks for them, how much a check can tell, where the rule is from.

use super::country::Country;
use super::id_type::IdType;
use super::subdivision::Subdivision;

/// Whether a number carries a check digit, and what a wrong one means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckDigit {
    /// None, or none that is published: a number can only be plausible.
    None,
    /// A wrong one makes the number invalid.
    Strict,
    /// The issuer gave out numbers that fail it, so a wrong one is a warning.
    Soft,
    /// A former rule that new numbers need not follow; reported, never held against a number.
    Historic,
}

impl CheckDigit {
    /// A stable name, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Strict => "strict",
            Self::Soft => "soft",
            Self::Historic => "historic",
        }
    }
}

/// How well the rule for a type is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Certainty {
    /// One weak source.
    Weak,
    /// Taken from the source or tests of a library.
    Library,
    /// Published by an identity provider.
    Provider,
    /// An official text, or the issuer's own page.
    Official,
}

impl Certainty {
    /// A stable name, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Library => "library",
            Self::Provider => "provider",
            Self::Official => "official",
        }
    }
}

/// Whose number it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Holder {
    /// A person's.
    #[default]
    Person,
    /// A company's or another organisation's.
    Company,
}

impl Holder {
    /// A stable name, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
        }
    }
}

/// How the vendor's `national_id_type` names a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypeCode {
    /// Seen in the vendor's records for this country.
    Observed(&'static str),
    /// A guess by analogy.
    Inferred(&'static str),
    /// Nobody knows; the caller has to name one.
    Unknown,
    /// Goes with another number and has no code of its own.
    Part,
}

/// One type of number: what is known about it, for forms and documentation.
///
/// ```
/// use realaml_ids::{CheckDigit, Country, Holder, registry};
///
/// let strict = registry()
///     .filter(|entry| entry.country == Country::India && entry.holder == Holder::Person)
///     .filter(|entry| entry.check_digit == CheckDigit::Strict)
///     .map(|entry| entry.code);
/// assert!(strict.eq(["aadhaar", "vid"]));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Entry {
    /// The type.
    pub id_type: IdType,
    /// The country of issue.
    pub country: Country,
    /// Whose number it is. A tax key that both have counts as a person's.
    pub holder: Holder,
    /// A stable name within the country, in snake case.
    pub code: &'static str,
    /// The English name, as in the middle of a sentence.
    pub name: &'static str,
    /// The name on the document, where it is not the English one.
    pub local_name: Option<&'static str>,
    /// What providers of identity checks ask for together with it.
    pub asked_for: &'static str,
    /// The form in words.
    pub expected: &'static str,
    /// Whether there is a check digit.
    pub check_digit: CheckDigit,
    /// A number that passes and is nobody's as far as is known: published by the issuer, or made up.
    pub specimen: &'static str,
    /// The state or province that the specimen is of.
    pub specimen_state: Option<Subdivision>,
    /// Where the rule is from.
    pub source: &'static str,
    /// How well it is founded.
    pub certainty: Certainty,
    /// A law that limits its use.
    pub restriction: Option<&'static str>,
    /// How the vendor names it.
    pub type_code: TypeCode,
}
