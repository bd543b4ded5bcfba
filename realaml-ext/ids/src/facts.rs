//! The facts that some numbers encode about their holder.
//!
//! These facts are as private as the number itself: several numbers contain the full birth date. Therefore `Debug`
//! never prints the value of a fact.

use std::fmt;

use chrono::NaiveDate;
use zeroize::Zeroizing;

/// The sex recorded in a number, which may not be the current one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither, written X (in Mexico since 2022).
    X,
}

impl Sex {
    /// Returns the code: `F`, `M` or `X`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::X => "X",
        }
    }

    /// Returns the sex that a digit indicates in Chinese and Danish numbers: odd for male, even for female.
    pub(crate) const fn from_odd_digit(digit: u8) -> Self {
        if digit % 2 == 1 { Self::Male } else { Self::Female }
    }
}

/// How reliable a birth date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateBasis {
    /// The number encodes the day, the month and the full year.
    Encoded,
    /// The number does not encode the century. The latest date that is not in the future is assumed, so a person over a
    /// hundred is taken for a child.
    CenturyInferred,
    /// The date was read from positions where some issuers put it, according to mostly unofficial sources. The century
    /// is inferred too.
    Hint,
}

/// A date of birth, with its reliability.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BirthDate {
    /// The date of birth.
    pub date: NaiveDate,
    /// How reliable the date is.
    pub basis: DateBasis,
}

/// The holder's status in the country of issue.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Citizenship {
    /// A citizen.
    Citizen,
    /// A permanent resident.
    PermanentResident,
    /// A temporary resident.
    TemporaryResident,
    /// A refugee.
    Refugee,
    /// A resident of mainland China from Hong Kong, Macau or Taiwan.
    HongKongMacauTaiwanResident,
}

impl Citizenship {
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::PermanentResident => "permanent_resident",
            Self::TemporaryResident => "temporary_resident",
            Self::Refugee => "refugee",
            Self::HongKongMacauTaiwanResident => "hong_kong_macau_taiwan_resident",
        }
    }
}

/// A province, state or entity encoded in a number. It is the region of birth, registration or issue, seldom of
/// residence.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    code: [u8; 6],
    length: u8,
    name: Option<&'static str>,
}

impl Region {
    /// Creates a region from a code of at most six ASCII characters. A longer code is truncated.
    pub(crate) fn new(code: &[u8], name: Option<&'static str>) -> Self {
        let mut bytes = [0; 6];
        let length = code.len().min(bytes.len());
        bytes[..length].copy_from_slice(&code[..length]);
        Self { code: bytes, length: length as u8, name }
    }

    /// Returns the code as it is written in the number.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code[..usize::from(self.length)]).unwrap_or_default()
    }

    /// Returns the English name, if this crate knows the code.
    pub const fn name(&self) -> Option<&'static str> {
        self.name
    }
}

/// The first letters of names, as far as a number encodes them. Registers use the names at the time of registration, so
/// a difference proves nothing.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Initials {
    /// The first letter of the first family name.
    pub family: Option<char>,
    /// The first letter of the second family name.
    pub second_family: Option<char>,
    /// The first letter of a given name.
    pub given: Option<char>,
    /// The first letters of the second family name and of a given name in an alternative reading (RFC). It applies if
    /// the first family name has one or two letters or is the only family name, because the letters then have other
    /// positions.
    pub otherwise: Option<(Option<char>, Option<char>)>,
    /// Whether the letter of the family name may come from a given name, for people with a single name or a different
    /// order of names (PAN).
    pub family_or_given: bool,
}

/// The facts that a number encodes. Every field is optional, because each type encodes different facts.
///
/// ```
/// use realaml_ids::{NationalId, Sex, za};
///
/// let facts = za::Id::new("8801235111088")?.facts();
/// assert_eq!(facts.birth_date.map(|birth| birth.date.to_string()), Some("1988-01-23".to_owned()));
/// assert!(facts.sex == Some(Sex::Male));
/// // What a number says is as private as the number.
/// assert_eq!(format!("{facts:?}"), "Facts { birth_date, sex, citizenship }");
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facts {
    /// The date of birth.
    pub birth_date: Option<BirthDate>,
    /// The sex recorded in the number.
    pub sex: Option<Sex>,
    /// The region of birth, registration or issue.
    pub region: Option<Region>,
    /// The holder's status in the country of issue.
    pub citizenship: Option<Citizenship>,
    /// The first letters of the holder's names.
    pub initials: Option<Initials>,
}

impl Facts {
    pub(crate) fn born(date: Option<NaiveDate>, basis: DateBasis) -> Option<BirthDate> {
        date.map(|date| BirthDate { date, basis })
    }
}

/// Prints the names of the facts that are present, but not their values.
impl fmt::Debug for Facts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let present = [
            ("birth_date", self.birth_date.is_some()),
            ("sex", self.sex.is_some()),
            ("region", self.region.is_some()),
            ("citizenship", self.citizenship.is_some()),
            ("initials", self.initials.is_some()),
        ];
        let names: Vec<&str> = present.iter().filter(|(_, is)| *is).map(|(name, _)| *name).collect();
        write!(formatter, "Facts {{ {} }}", names.join(", "))
    }
}

macro_rules! redacted_debug {
    ($($name:ident),*) => {$(
        /// Prints only the name of the type.
        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
redacted_debug!(Sex, BirthDate, Citizenship, Region, Initials);

/// A value read from a number, for output as JSON or in a table.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// A string, such as a code.
    Text(Zeroizing<String>),
    /// A number, such as a year or an issue number.
    Integer(u32),
    /// A yes-or-no value.
    Flag(bool),
    /// A date.
    Date(NaiveDate),
}

impl fmt::Debug for Detail {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Detail(..)")
    }
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(Zeroizing::new(text.to_owned()))
    }
}

impl From<bool> for Detail {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Detail {
    fn from(integer: u32) -> Self {
        Self::Integer(integer)
    }
}

impl From<NaiveDate> for Detail {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

/// The values read from a number, with their names.
pub(crate) type Details = Vec<(&'static str, Detail)>;

/// Adds the date of birth and the sex, if known, under their usual names.
pub(crate) fn push_person(details: &mut Details, facts: &Facts) {
    if let Some(birth) = facts.birth_date {
        details.push(("date_of_birth", birth.date.into()));
    }
    if let Some(sex) = facts.sex {
        details.push(("sex", sex.code().into()));
    }
}
