//! Generates open enums, which keep unknown values as received.

use quote::format_ident;
use syn::{Ident, Item, parse_quote};

use super::{docs, model::Enum};

/// Generates the open enum for a schema.
pub fn open(name: &str, model: &Enum) -> Vec<Item> {
    let about = docs::enumeration(name, model);
    let name = format_ident!("{name}");
    let wires: Vec<&str> = model.values.iter().map(|it| it.wire.as_str()).collect();
    let variants: Vec<Ident> = model.values.iter().map(|it| format_ident!("{}", it.variant)).collect();
    let variant_docs = model.values.iter().map(|it| {
        let mut text = format!("`{}`", it.wire);
        if it.wire.is_empty() {
            text = "The empty text".to_owned();
        }
        if !it.description.is_empty() {
            text = format!("{text}: {}", docs::markdown(&it.description));
        }
        if let Some(evidence) = &it.evidence {
            text = format!("{text} {}.", docs::capital(evidence));
        }
        docs::inner_attributes(&text)
    });
    let enumeration: Item = parse_quote! {
        #(#about)*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum #name {
            #(#(#variant_docs)* #variants,)*
            /// A value that this version of the crate does not know, as received.
            Unknown(String),
        }
    };
    let names: Item = parse_quote! {
        impl #name {
            /// Every value listed in the spec, in the same order.
            pub const KNOWN: &'static [&'static str] = &[#(#wires),*];

            /// Returns the string on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wires,)*
                    Self::Unknown(value) => value,
                }
            }

            /// Whether the spec lists the value.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }

            fn from_wire(value: &str) -> Option<Self> {
                Some(match value {
                    #(#wires => Self::#variants,)*
                    _ => return None,
                })
            }
        }
    };
    let takes_blank = wires.contains(&"");
    vec![
        enumeration,
        names,
        parse_quote!(crate::runtime::open_enum::implement!(#name, #takes_blank, [#(#variants),*]);),
    ]
}
