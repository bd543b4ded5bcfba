//! Stable codes for storing results and states, and for passing them to other programs.
//!
//! A code is never renamed or given a different meaning, and a new variant gets a new code. The vendor's name for a
//! value on the wire can change without changing its code.

use std::fmt;

/// The error for parsing a string that is not one of the codes of a type.
///
/// ```
/// use realaml_ext::{Outcome, UnknownCode};
///
/// assert_eq!("pass".parse(), Ok(Outcome::Pass));
/// assert_eq!("passed".parse::<Outcome>(), Err(UnknownCode));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the string is not a code that this version supports")
    }
}

impl std::error::Error for UnknownCode {}

/// Defines the codes of an enum. The derived `Serialize` has to use the same codes: `rename_all = "snake_case"`.
macro_rules! codes {
    ($name:ident, $test:ident { $($code:literal => $pattern:pat, $value:expr;)+ }) => {
        impl $name {
            /// Returns the code of the variant, without its data. Codes are stable: they can be stored and compared,
            /// and `FromStr` and serde read them.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $($pattern => $code,)+
                }
            }
        }

        /// Parses a code. A variant with data gets empty data.
        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok($value),)+
                    _ => Err($crate::UnknownCode),
                }
            }
        }

        #[cfg(test)]
        #[test]
        fn $test() {
            for code in [$($code),+] {
                let value: $name = code.parse().expect("a code");
                assert_eq!(value.as_str(), code);
                let json = serde_json::to_value(&value).expect("JSON");
                let name = json.as_str().or_else(|| json.as_object()?.keys().next().map(String::as_str));
                assert_eq!(name, Some(code));
                assert_eq!(serde_json::from_value::<$name>(json).expect("a value"), value);
            }
            assert!("no such code".parse::<$name>().is_err());
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::UnknownCode;

    #[test]
    fn an_unknown_code_is_described() {
        assert_eq!(UnknownCode.to_string(), "the string is not a code that this version supports");
    }
}
