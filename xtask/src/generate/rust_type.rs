//! The Rust types of values in the API.

use std::fmt;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

/// The Rust type of a value in the API. Its display form and its tokens are those of the generated code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType {
    /// A string whose format has no type of its own.
    Text,
    Bool,
    /// An integer type: `i64`, or the type that corresponds to the format in the spec.
    Integer(String),
    /// A floating-point type.
    Number(String),
    Uuid,
    Date,
    DateTime,
    /// Any JSON value.
    Value,
    /// Any JSON object.
    Map,
    /// An object whose values all have the same type.
    Dictionary(Box<RustType>),
    List(Box<RustType>),
    Option(Box<RustType>),
    /// A boxed type, for a record that contains itself.
    Boxed(Box<RustType>),
    /// A file to upload.
    File,
    /// The text that an operation returns.
    PlainText,
    /// The bytes that an operation returns.
    Binary,
    /// The enum for an operation that can return one of several types.
    Answers(String),
    /// A generated type.
    Named(String),
}

impl RustType {
    /// Returns the type inside an `Option`, or `None` for any other type.
    pub fn under_option(&self) -> Option<&Self> {
        match self {
            Self::Option(inner) => Some(inner),
            _ => None,
        }
    }

    /// Returns the tokens of the type, with generated types in the module `types`.
    pub fn in_types(&self) -> TokenStream {
        self.tokens(&|name| {
            let name = format_ident!("{name}");
            quote!(types::#name)
        })
    }

    /// Returns the tokens of the type behind a reference: `str` for a string, a slice for a list, and the type itself
    /// for any other. Generated types are in the module `types`.
    pub fn borrowed(&self) -> TokenStream {
        match self {
            Self::Text => quote!(str),
            Self::List(inner) => {
                let inner = inner.in_types();
                quote!([#inner])
            }
            other => other.in_types(),
        }
    }

    /// Returns [`borrowed`](Self::borrowed) as text with the usual spacing.
    pub fn written_borrowed(&self) -> String {
        as_users_write(&self.borrowed())
    }

    /// Returns [`in_types`](Self::in_types) as users of the crate write it.
    pub fn written(&self) -> String {
        as_users_write(&self.in_types())
    }

    /// Whether the type is a file or a list of files.
    pub fn is_file(&self) -> bool {
        match self {
            Self::File => true,
            Self::List(items) => items.is_file(),
            _ => false,
        }
    }

    /// Returns the name of the generated type that this type is or contains, if there is one.
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Dictionary(inner) | Self::List(inner) | Self::Option(inner) | Self::Boxed(inner) => inner.named(),
            _ => None,
        }
    }

    fn tokens(&self, named: &impl Fn(&str) -> TokenStream) -> TokenStream {
        match self {
            Self::Text => quote!(String),
            Self::Bool => quote!(bool),
            Self::Integer(name) | Self::Number(name) => format_ident!("{name}").into_token_stream(),
            Self::Uuid => quote!(uuid::Uuid),
            Self::Date => quote!(chrono::NaiveDate),
            Self::DateTime => quote!(chrono::DateTime<chrono::Utc>),
            Self::Value => quote!(serde_json::Value),
            Self::Map => quote!(serde_json::Map<String, serde_json::Value>),
            Self::Dictionary(inner) => {
                let inner = inner.tokens(named);
                quote!(std::collections::HashMap<String, #inner>)
            }
            Self::List(inner) => {
                let inner = inner.tokens(named);
                quote!(Vec<#inner>)
            }
            Self::Option(inner) => {
                let inner = inner.tokens(named);
                quote!(Option<#inner>)
            }
            Self::Boxed(inner) => {
                let inner = inner.tokens(named);
                quote!(Box<#inner>)
            }
            Self::File => quote!(crate::File),
            Self::PlainText => quote!(crate::Text),
            Self::Binary => quote!(crate::Binary),
            Self::Answers(name) => format_ident!("{name}").into_token_stream(),
            Self::Named(name) => named(name),
        }
    }
}

/// Returns a type as the users of the crate write it.
fn as_users_write(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "").replace(',', ", ").replace("crate::", "realaml_api::")
}

impl ToTokens for RustType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens(&|name| format_ident!("{name}").into_token_stream()));
    }
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_token_stream().to_string().replace(' ', ""))
    }
}
