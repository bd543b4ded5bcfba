//! Enums of places with codes and names, read in any form that a form delivers.

use std::fmt;

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
