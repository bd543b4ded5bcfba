//! The facts about a type: its name, the data that providers ask for, how much a check can detect, and the source of
//! the rule.

use super::country::Country;
use super::id_type::IdType;
use super::subdivision::Subdivision;

/// Whether a number carries a check digit, and what a wrong one means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckDigit {
    /// The number has no check digit, or one whose rule is not published, so the number can only be plausible.
    None,
    /// A wrong check digit makes the number invalid.
    Strict,
    /// The issuer has issued numbers that fail the check, so a wrong check digit is only a warning.
    Soft,
    /// A former rule that new numbers need not satisfy. The result is reported, but no number is refused for it.
    Historic,
}

impl CheckDigit {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Strict => "strict",
            Self::Soft => "soft",
            Self::Historic => "historic",
        }
    }
}

/// How reliable the source of a type's rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Certainty {
    /// One weak source.
    Weak,
    /// The source code or tests of a library.
    Library,
    /// A publication of an identity provider.
    Provider,
    /// An official text or the issuer's own page.
    Official,
}

impl Certainty {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Library => "library",
            Self::Provider => "provider",
            Self::Official => "official",
        }
    }
}

/// The kind of holder of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Holder {
    /// A person.
    #[default]
    Person,
    /// A company or another organization.
    Company,
}

impl Holder {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
        }
    }
}

/// The vendor's `national_id_type` code for a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypeCode {
    /// Observed in the vendor's records for this country.
    Observed(&'static str),
    /// Inferred by analogy.
    Inferred(&'static str),
    /// Not known. The caller has to provide a code.
    Unknown,
    /// Not needed. A number of this type is sent together with another number and has no code of its own.
    Part,
}

/// The facts about one type of number, for forms and documentation.
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
    /// The type that these facts are about.
    pub id_type: IdType,
    /// The country of issue.
    pub country: Country,
    /// The kind of holder. If both people and companies have numbers of this type, it is [`Person`](Holder::Person).
    pub holder: Holder,
    /// A stable name within the country, in snake case.
    pub code: &'static str,
    /// The English name, in the form used in the middle of a sentence.
    pub name: &'static str,
    /// The name on the document, if it differs from the English name.
    pub local_name: Option<&'static str>,
    /// The data that providers of identity checks ask for.
    pub asked_for: &'static str,
    /// The expected form, in words.
    pub expected: &'static str,
    /// Whether the number has a check digit, and what a wrong one means.
    pub check_digit: CheckDigit,
    /// A number that passes and, as far as is known, belongs to no person. It was published or made up. A company
    /// number may be in use.
    pub specimen: &'static str,
    /// The state or province of the specimen.
    pub specimen_state: Option<Subdivision>,
    /// The source of the rule.
    pub source: &'static str,
    /// How reliable the source is.
    pub certainty: Certainty,
    /// The law that limits the use of the number, if any.
    pub restriction: Option<&'static str>,
    /// The vendor's code for the type.
    pub type_code: TypeCode,
}
