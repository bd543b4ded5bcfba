//! Types for keys and links that must not be printed.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use zeroize::{ZeroizeOnDrop, Zeroizing};

macro_rules! secret {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// Wraps a secret. Surrounding whitespace, which is easily copied by accident, is removed.
            pub fn new(text: impl Into<String>) -> Self {
                let text = Zeroizing::new(text.into());
                Self(if text.trim().len() == text.len() { text } else { Zeroizing::new(text.trim().to_owned()) })
            }

            /// Returns the secret itself. Keep it out of logs, errors and other URLs.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl ZeroizeOnDrop for $name {}

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.expose().hash(state);
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::new(text)
            }
        }

        impl From<&$name> for $name {
            fn from(secret: &$name) -> Self {
                secret.clone()
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::new(text))
            }
        }

        /// Prints only the name of the type.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([hidden])"))
            }
        }
    };
}

secret! {
    /// The API key of an account. It is wiped from memory when dropped and is never printed.
    ///
    /// ```
    /// let key = realaml_ext::ApiKey::new("0000.example");
    /// assert_eq!(format!("{key:?}"), "ApiKey([hidden])");
    /// ```
    ApiKey
}

secret! {
    /// The key of one verification, observed to have 32 hexadecimal digits. Anyone who has it can fetch the record and
    /// open the hosted page, so keep it as secret as the record itself.
    ///
    /// ```
    /// let key = realaml_ext::SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
    /// assert_eq!(format!("{key:?}"), "SignatureKey([hidden])");
    /// assert_eq!(key.expose().len(), 32);
    /// ```
    SignatureKey
}

secret! {
    /// The key of one session of the e-sign editor. It is posted to the embedded page, and must never be part of a URL.
    ///
    /// ```
    /// let key = realaml_ext::SessionKey::new("session-key");
    /// assert_eq!(format!("{key:?}"), "SessionKey([hidden])");
    /// ```
    SessionKey
}

secret! {
    /// A link that gives access to anyone who has it, such as a link to a hosted page, a report or an embedded editor,
    /// or a callback address.
    ///
    /// ```
    /// let link = realaml_ext::SecretUrl::new("https://v-staging.realaml.com/6513270e269e0d37f2a74de452e6b438");
    /// assert_eq!(format!("{link:?}"), "SecretUrl([hidden])");
    /// ```
    SecretUrl
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ZeroizeOnDrop` is only a marker trait, so the test also checks that the wrapped field implements it.
    #[test]
    fn secrets_are_wiped_when_dropped() {
        fn wiped<T: ZeroizeOnDrop>(_: &T) {}
        let key = ApiKey::new("key");
        wiped(&key);
        wiped(&key.0);
        wiped(&(SignatureKey::new("k").0, SessionKey::new("k").0).0);
        wiped(&SecretUrl::new("https://files.example/").0);
    }

    #[test]
    fn blanks_of_copying_are_dropped() {
        assert_eq!(ApiKey::new(" key\n").expose(), "key");
        assert_eq!(SignatureKey::from("k"), SignatureKey::new("k "));
    }
}
