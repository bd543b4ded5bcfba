//! Enums of countries and states with codes and names, parsed from the spellings that forms submit.

use std::fmt;

use super::names::base;

/// The error for a code or name that is not in a list, such as the list of countries, states or types. It does not
/// repeat the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownName {
    expected: &'static str,
}

impl UnknownName {
    pub(crate) const fn expected_words(self) -> &'static str {
        self.expected
    }

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

/// Defines an enum of countries or states with codes and English names.
macro_rules! places {
    ($(#[$doc:meta])* $name:ident in $prefix:literal expects $expected:literal { $($variant:ident $code:literal $english:literal $([$($alias:literal),*])?,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = $english] $variant,)*
        }

        impl $name {
            /// All values.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the usual code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Returns the English name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $english,)* }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                formatter.write_str(self.code())
            }
        }

        /// Parses a code, a name or a usual short name, as forms submit them: in any case, with or without accents and
        /// dots. A state may be given with its country, as in ISO 3166-2.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // Nearly all programs pass the code, so it is tried first.
                const CODES: $crate::places::Codes = $crate::places::Codes::new(&[$($code),*]);
                if let Some(place) = CODES.place_of(text).and_then(|place| Self::ALL.get(place))
                    && place.code().eq_ignore_ascii_case(text)
                {
                    return Ok(*place);
                }
                let names: &[(Self, &[&str])] = &[
                    $((Self::$variant, &[$code, $english $($(, $alias)*)?]),)*
                ];
                $crate::places::find(text, $prefix, names).ok_or($crate::UnknownName::expected($expected))
            }
        }
    };
}
pub(crate) use places;

/// The index of each code in its list, by the code's first two letters, which are unique in the list.
pub(crate) struct Codes([u8; 26 * 26]);

impl Codes {
    const NONE: u8 = u8::MAX;

    pub(crate) const fn new(codes: &[&str]) -> Self {
        let mut places = [Self::NONE; 26 * 26];
        let mut place = 0;
        while place < codes.len() {
            let Some(letters) = Self::letters(codes[place]) else { panic!("a code begins with two letters") };
            assert!(places[letters] == Self::NONE, "two codes begin with the same letters");
            places[letters] = place as u8;
            place += 1;
        }
        Self(places)
    }

    /// Returns the index of the code that begins with the first two letters of the text.
    #[inline]
    pub(crate) const fn place_of(&self, text: &str) -> Option<usize> {
        match Self::letters(text) {
            Some(letters) if self.0[letters] != Self::NONE => Some(self.0[letters] as usize),
            _ => None,
        }
    }

    const fn letters(text: &str) -> Option<usize> {
        let [first, second, ..] = text.as_bytes() else { return None };
        let (first, second) = (first.to_ascii_uppercase(), second.to_ascii_uppercase());
        if !first.is_ascii_uppercase() || !second.is_ascii_uppercase() {
            return None;
        }
        Some((first - b'A') as usize * 26 + (second - b'A') as usize)
    }
}

/// Finds the country or state that the text names. Only letters and digits are compared, without accents.
pub(crate) fn find<T: Copy + PartialEq>(text: &str, prefix: &str, names: &[(T, &[&str])]) -> Option<T> {
    let by_name = |text: &str| {
        let has = |names: &[&str]| names.iter().any(|name| same_letters(name, text));
        names.iter().find(|(_, names)| has(names)).map(|(place, _)| *place)
    };
    let country = country_names(prefix);
    by_name(text)
        .or_else(|| country.iter().find_map(|name| by_name(after_code(text, name)?)))
        .or_else(|| by_name(without_rank(text)?))
        .or_else(|| {
            // Selection lists submit a code with its name, or a name with its country.
            let mut parts =
                text.split([',', '(', ')', '[', ']', '/', '|', ':', '\u{2013}']).flat_map(|part| part.split(" - "));
            parts.try_fold(None, |found, part| match (found, by_name(part)) {
                (None, place @ Some(_)) => Some(place),
                (Some(place), Some(again)) if place == again => Some(found),
                (_, None) if part.trim().is_empty() || country.iter().any(|name| same_letters(name, part)) => {
                    Some(found)
                }
                _ => None,
            })?
        })
}

/// Returns the text after the code or name of a country, as in ISO 3166-2.
fn after_code<'a>(text: &'a str, code: &str) -> Option<&'a str> {
    let (first, rest) = text.trim().split_at_checked(code.len())?;
    rest.strip_prefix(['-', '_', '.', ':', ' ']).filter(|_| first.eq_ignore_ascii_case(code))
}

/// Returns the name without its designation, such as `State of` in `State of California`.
fn without_rank(text: &str) -> Option<&str> {
    const RANKS: [&str; 7] = [
        "State of ",
        "Commonwealth of ",
        "Territory of ",
        "Province of ",
        "Province de ",
        "Province du ",
        "Province d'",
    ];
    RANKS.iter().find_map(|rank| {
        let (first, rest) = text.trim().split_at_checked(rank.len())?;
        Some(rest).filter(|_| first.eq_ignore_ascii_case(rank))
    })
}

/// Returns the code and the names of a country that may accompany the name of a state.
fn country_names(prefix: &str) -> &'static [&'static str] {
    match prefix {
        "AU" => &["AU", "AUS", "Australia"],
        "CA" => &["CA", "CAN", "Canada"],
        "US" => &["US", "USA", "United States", "United States of America"],
        _ => &[],
    }
}

fn same_letters(name: &str, text: &str) -> bool {
    letters(name).eq(letters(text))
}

/// Returns the letters and digits of a name as Latin capitals, without accents, dots, dashes and spaces.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).map(|character| base(character).unwrap_or(character))
}
