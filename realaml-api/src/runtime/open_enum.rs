//! The traits of every generated enum. Converting a string cannot fail, and an unknown string is kept.

/// Implements the conversions, `Debug`, `Display`, serde, `Decode` and other traits for a generated enum, by means of
/// its `as_str` and `from_wire`. The second argument is whether the spec lists `""` as a value. The third is the list
/// of every variant in the spec.
macro_rules! implement {
    ($name:ident, $takes_blank:literal, [$($variant:ident),*]) => {
        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::from_wire(value).unwrap_or_else(|| Self::Unknown(value.to_owned()))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from_wire(&value).unwrap_or(Self::Unknown(value))
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        /// Prints the string on the wire. An unknown value is printed only if it is an identifier, because it could be
        /// any string; `as_str` returns it.
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    Self::Unknown(value) => ::std::fmt::Display::fmt(&$crate::runtime::shown::Shown(value), f),
                    known => f.write_str(known.as_str()),
                }
            }
        }

        /// Prints the name of the variant. An unknown value is printed only if it is an identifier, because it could be
        /// any string.
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $(Self::$variant => f.write_str(stringify!($variant)),)*
                    Self::Unknown(value) => {
                        f.debug_tuple("Unknown").field(&$crate::runtime::shown::Shown(value)).finish()
                    }
                }
            }
        }

        impl $crate::runtime::request::Argument for $name {
            fn into_text(self) -> ::std::string::String {
                self.as_str().to_owned()
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                ::std::string::String::deserialize(deserializer).map(Self::from)
            }
        }

        impl $crate::runtime::decode::Decode for $name {
            const EXPECTED: &'static str = "text";
            const IS_REDACTED: bool = true;
            const TAKES_BLANK: bool = $takes_blank;

            fn decode<'t>(
                node: $crate::runtime::decode::Node<'t>,
                _: &mut $crate::runtime::decode::Context<'t>,
            ) -> ::std::option::Option<Self> {
                node.as_text().map(|it| Self::from(&*it))
            }
        }

        impl $crate::runtime::sensitive::Presence for $name {
            fn presence(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("[hidden]")
            }
        }

        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({"type": "string", "enum": Self::KNOWN, "x-extensible-enum": true})
            }
        }
    };
}
pub(crate) use implement;
