//! The nine countries, and the states and provinces that issue driver licences.

use std::fmt;
use std::str::FromStr;

/// A code or name that is not in a list of countries, states or types. It does not repeat the text it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownName {
    expected: &'static str,
}

impl UnknownName {
    pub(crate) const fn expected(expected: &'static str) -> Self {
        Self { expected }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "not a known code or name; expected {}", self.expected)
    }
}

impl std::error::Error for UnknownName {}

/// An enum of places with codes and English names, read from either in any case.
macro_rules! places {
    ($(#[$doc:meta])* $name:ident expects $expected:literal { $($variant:ident $code:literal $english:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = $english] $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The usual code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The English name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $english,)* }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.write_str(self.code())
            }
        }

        /// Reads a code or an English name in any case.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let text = text.trim();
                Self::ALL
                    .iter()
                    .copied()
                    .find(|place| {
                        place.code().eq_ignore_ascii_case(text) || place.name().eq_ignore_ascii_case(text)
                    })
                    .ok_or($crate::UnknownName::expected($expected))
            }
        }
    };
}
pub(crate) use places;

places! {
    /// A country whose numbers are known here, by its ISO 3166 alpha-2 code.
    ///
    /// ```
    /// use realaml_ids::Country;
    /// assert_eq!("nz".parse(), Ok(Country::NewZealand));
    /// assert_eq!("New Zealand".parse(), Ok(Country::NewZealand));
    /// assert!("NZL".parse::<Country>().is_err());
    /// ```
    Country expects "AU, CA, CN, DK, IN, MX, NZ, US or ZA" {
        Australia "AU" "Australia",
        Canada "CA" "Canada",
        China "CN" "China",
        Denmark "DK" "Denmark",
        India "IN" "India",
        Mexico "MX" "Mexico",
        NewZealand "NZ" "New Zealand",
        UnitedStates "US" "United States",
        SouthAfrica "ZA" "South Africa",
    }
}

/// The state or province that issued a driver licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subdivision {
    /// Of Australia.
    Australia(super::au::State),
    /// Of Canada.
    Canada(super::ca::Province),
    /// Of the United States.
    UnitedStates(super::us::State),
}

impl Subdivision {
    /// The usual code, such as `NSW`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Australia(state) => state.code(),
            Self::Canada(province) => province.code(),
            Self::UnitedStates(state) => state.code(),
        }
    }

    /// The English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Australia(state) => state.name(),
            Self::Canada(province) => province.name(),
            Self::UnitedStates(state) => state.name(),
        }
    }

    /// Reads the state or province of a country.
    pub(crate) fn read(country: Country, text: &str) -> Result<Self, UnknownName> {
        match country {
            Country::Australia => super::au::State::from_str(text).map(Self::Australia),
            Country::Canada => super::ca::Province::from_str(text).map(Self::Canada),
            Country::UnitedStates => super::us::State::from_str(text).map(Self::UnitedStates),
            _ => Err(UnknownName::expected("no state: this country's numbers do not depend on one")),
        }
    }

    /// All states or provinces of a country whose licences depend on them.
    pub(crate) fn all(country: Country) -> Vec<Self> {
        match country {
            Country::Australia => super::au::State::ALL.iter().copied().map(Self::Australia).collect(),
            Country::Canada => super::ca::Province::ALL.iter().copied().map(Self::Canada).collect(),
            Country::UnitedStates => super::us::State::ALL.iter().copied().map(Self::UnitedStates).collect(),
            _ => Vec::new(),
        }
    }
}
