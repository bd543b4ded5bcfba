//! The states and provinces that issue driver licences.

pub(crate) mod au;
pub(crate) mod ca;
pub(crate) mod us;

use std::str::FromStr;

use super::country::Country;
use super::places::UnknownName;

/// The state or province that issued a driver licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subdivision {
    /// A state or territory of Australia.
    Australia(au::State),
    /// A province or territory of Canada.
    Canada(ca::Province),
    /// A state, the federal district or a territory of the United States.
    UnitedStates(us::State),
}

impl Subdivision {
    /// Returns the usual code, such as `NSW`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Australia(state) => state.code(),
            Self::Canada(province) => province.code(),
            Self::UnitedStates(state) => state.code(),
        }
    }

    /// Returns the English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Australia(state) => state.name(),
            Self::Canada(province) => province.name(),
            Self::UnitedStates(state) => state.name(),
        }
    }

    /// Parses a state or province of a country.
    pub(crate) fn read(country: Country, text: &str) -> Result<Self, UnknownName> {
        match country {
            Country::Australia => au::State::from_str(text).map(Self::Australia),
            Country::Canada => ca::Province::from_str(text).map(Self::Canada),
            Country::UnitedStates => us::State::from_str(text).map(Self::UnitedStates),
            _ => Err(UnknownName::expected("no state: this country's numbers do not depend on one")),
        }
    }

    /// Lists the states or provinces of a country. The list is empty if the country's licences do not depend on them.
    ///
    /// ```
    /// use realaml_ids::{Country, Subdivision};
    ///
    /// // The options of a form that asks for the state.
    /// let states = Subdivision::of(Country::Australia);
    /// assert!(states.iter().any(|it| (it.code(), it.name()) == ("NSW", "New South Wales")));
    /// assert!(Subdivision::of(Country::NewZealand).is_empty());
    /// ```
    pub fn of(country: Country) -> Vec<Self> {
        match country {
            Country::Australia => au::State::ALL.iter().copied().map(Self::Australia).collect(),
            Country::Canada => ca::Province::ALL.iter().copied().map(Self::Canada).collect(),
            Country::UnitedStates => us::State::ALL.iter().copied().map(Self::UnitedStates).collect(),
            _ => Vec::new(),
        }
    }
}
