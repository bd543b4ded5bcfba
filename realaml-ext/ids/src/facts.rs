//! The facts that some numbers encode about their holder.
//!
//! These values are as private as the number: several numbers *are* the birth date. Therefore none of these types
//! prints its value.

use std::fmt;

use chrono::NaiveDate;
use zeroize::Zeroizing;

/// The sex that a number records, which need not be the current one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither, written X (Mexico since 2022).
    X,
}

impl Sex {
    /// `F`, `M` or `X`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::X => "X",
        }
    }

    /// The sex that an odd or even digit means in China and Denmark.
    pub(crate) const fn from_odd_digit(digit: u8) -> Self {
        if digit % 2 == 1 { Self::Male } else { Self::Female }
    }
}

/// How reliable a birth date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateBasis {
    /// The number encodes day, month and full year.
    Encoded,
    /// The century is not in the number. The latest date that is not in the future was taken, so a person of a hundred
    /// years is read as a child.
    CenturyInferred,
    /// The date was read from a place where some issuers put it, without an official source. The century is inferred as
    /// well.
    Hint,
}

/// A date of birth, and how reliable it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BirthDate {
    /// The date.
    pub date: NaiveDate,
    /// How the date was determined.
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
    /// A resident from Hong Kong, Macau or Taiwan in mainland China.
    HongKongMacauTaiwanResident,
}

impl Citizenship {
    /// A stable name, in snake case.
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

/// A province, state or entity that a number encodes: of registration or issue, seldom of residence.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    code: [u8; 6],
    length: u8,
    name: Option<&'static str>,
}

impl Region {
    /// A code of at most six ASCII characters; a longer one is cut.
    pub(crate) fn new(code: &[u8], name: Option<&'static str>) -> Self {
        let mut bytes = [0; 6];
        let length = code.len().min(bytes.len());
        bytes[..length].copy_from_slice(&code[..length]);
        Self { code: bytes, length: length as u8, name }
    }

    /// The code as it is written in the number.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code[..usize::from(self.length)]).unwrap_or_default()
    }

    /// The English name, if the code is in our list.
    pub const fn name(&self) -> Option<&'static str> {
        self.name
    }
}

/// First letters of names, as far as a number encodes them. Registers use the names of the day of registration, so a
/// difference proves nothing.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Initials {
    /// Of the (first) family name.
    pub family: Option<char>,
    /// Of the second family name.
    pub second_family: Option<char>,
    /// Of a given name.
    pub given: Option<char>,
    /// The letters of the second family name and of a given name in the other reading. It applies if the first family
    /// name has one or two letters or there is only one family name, because the key then has its letters elsewhere
    /// (RFC).
    pub otherwise: Option<(Option<char>, Option<char>)>,
    /// Whether the letter of the family name may come from a given name, for people with one name or with another order
    /// of names (PAN).
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
    /// Date of birth.
    pub birth_date: Option<BirthDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Province, state or entity.
    pub region: Option<Region>,
    /// Status in the country of issue.
    pub citizenship: Option<Citizenship>,
    /// First letters of names.
    pub initials: Option<Initials>,
}

impl Facts {
    pub(crate) fn born(date: Option<NaiveDate>, basis: DateBasis) -> Option<BirthDate> {
        date.map(|date| BirthDate { date, basis })
    }
}

/// Prints which facts there are, but none of them.
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
        /// Prints the name of the type only.
        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )*};
}
redacted_debug!(Sex, BirthDate, Citizenship, Region, Initials);

/// One value that was read from a number, for output as JSON or in a table.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Text or a code.
    Text(Zeroizing<String>),
    /// A count or a year.
    Integer(u32),
    /// Yes or no.
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

/// The values that were read from a number, by name, in the order of the number.
pub(crate) type Details = Vec<(&'static str, Detail)>;

/// Adds date of birth and sex under their usual names.
pub(crate) fn push_person(details: &mut Details, facts: &Facts) {
    if let Some(birth) = facts.birth_date {
        details.push(("date_of_birth", birth.date.into()));
    }
    if let Some(sex) = facts.sex {
        details.push(("sex", sex.code().into()));
    }
}
