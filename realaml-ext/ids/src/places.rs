//! Enums of places with codes and names, read in any form that a form delivers.

use std::fmt;

use super::names::base;

/// A code or name that is not in a list of countries, states or types. It does not repeat the text it was given.
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

/// An enum of places with codes and English names, read from either in any case.
macro_rules! places {
    ($(#[$doc:meta])* $name:ident in $prefix:literal expects $expected:literal { $($variant:ident $code:literal $english:literal $([$($alias:literal),*])?,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
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

        /// Reads a code, a name or a usual short name in the forms that forms deliver: in any case, with or without accents
        /// and dots, with the country in front as ISO 3166-2 writes it.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                // Nearly all programs give the code.
                if let Some(place) = Self::ALL.iter().find(|place| place.code().eq_ignore_ascii_case(text)) {
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

/// The place that a text names: names are compared by their letters alone, accents aside.
pub(crate) fn find<T: Copy>(text: &str, prefix: &str, names: &[(T, &[&str])]) -> Option<T> {
    let by_name = |text: &str| {
        let has = |names: &[&str]| names.iter().any(|name| letters(name).eq(letters(text)));
        names.iter().find(|(_, names)| has(names)).map(|(place, _)| *place)
    };
    by_name(text).or_else(|| {
        let rest =
            text.trim().strip_prefix(prefix).or_else(|| text.trim().strip_prefix(&*prefix.to_ascii_lowercase()))?;
        by_name(rest.strip_prefix(['-', '_', '.', ':', ' '])?)
    })
}

/// The letters of a name as Latin capitals, without accents, dots, dashes and spaces.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).map(|character| base(character).unwrap_or(character))
}
