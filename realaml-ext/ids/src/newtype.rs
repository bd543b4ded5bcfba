//! Macros that define a Rust type for each type of number.

/// Defines a newtype with the implementations that all types share: masked printing, equality, and the conversion to
/// [`AnyId`].
macro_rules! national_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name($crate::AnyId);

        impl $crate::NationalId for $name {
            fn as_any(&self) -> &$crate::AnyId {
                &self.0
            }
        }

        /// Prints the mask.
        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        /// Prints the mask.
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl From<$name> for $crate::AnyId {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}
pub(crate) use national_id;

/// Defines a newtype that can be read from a single string.
macro_rules! national_id_from_text {
    ($(#[$doc:meta])* $name:ident is $definition:expr) => {
        $crate::newtype::national_id! { $(#[$doc])* $name }

        impl $name {
            /// Reads and checks a number as typed, with today's date from the system clock.
            ///
            /// # Errors
            /// [`Invalid`](crate::Invalid) if the issuer's rules make the number impossible.
            pub fn new(typed: &str) -> Result<Self, $crate::Invalid> {
                <Self as $crate::FromText>::parse(typed, $crate::Context::system())
            }

            /// Reads and checks a number as typed.
            ///
            /// # Errors
            /// Fails like [`new`](Self::new).
            pub fn parse(
                typed: &str,
                context: $crate::Context,
            ) -> Result<Self, $crate::Invalid> {
                <Self as $crate::FromText>::parse(typed, context)
            }

            /// Checks a number without storing it. A number typed as it is printed is checked without allocating.
            ///
            /// # Errors
            /// Fails like [`new`](Self::new).
            pub fn validate(
                typed: &str,
            ) -> Result<$crate::Warnings, $crate::Invalid> {
                <Self as $crate::FromText>::validate(typed)
            }
        }

        impl $crate::FromText for $name {
            const ID_TYPE: $crate::IdType = $definition.entry.id_type;

            fn parse(
                typed: &str,
                context: $crate::Context,
            ) -> Result<Self, $crate::Invalid> {
                let question = $crate::definition::Question { context, ..Default::default() };
                $crate::AnyId::check(&$definition, typed, &question).map(Self)
            }

            fn validate(typed: &str) -> Result<$crate::Warnings, $crate::Invalid> {
                let question = $crate::definition::Question::default();
                $crate::check::read(&$definition, typed, &question).map(|(_, warnings)| warnings)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Invalid;

            fn from_str(typed: &str) -> Result<Self, Self::Err> {
                Self::new(typed)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Invalid;

            fn try_from(typed: &str) -> Result<Self, Self::Error> {
                Self::new(typed)
            }
        }

        /// Deserializes a string and checks the number in it. `Serialize` is deliberately not implemented: see
        /// [`serialize`](crate::serialize).
        impl<'de> ::serde_core::Deserialize<'de> for $name {
            fn deserialize<D: ::serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serialize::from_text(deserializer)
            }
        }
    };
}
pub(crate) use national_id_from_text;

#[cfg(test)]
mod tests;
