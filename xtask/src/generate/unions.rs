//! Generates unions of records as enums that keep unknown values.

use proc_macro2::Literal;
use quote::{format_ident, quote};
use syn::{Ident, Item, parse_quote};

use super::{docs, model::Union};
use crate::model::names::OPEN_VARIANT;

/// Returns the name of the variant for a type. If the type is named like the variant for unknown values, its variant
/// gets a different name.
fn variant(ty: &str) -> &str {
    if ty == OPEN_VARIANT { "UnknownValue" } else { ty }
}

/// Generates the open enum for a union of records.
pub fn open(name: &str, model: &Union) -> Vec<Item> {
    let about = docs::union(name, model);
    let name = format_ident!("{name}");
    let types: Vec<Ident> = model.variants.iter().map(|(ty, _)| format_ident!("{ty}")).collect();
    let idents: Vec<Ident> = model.variants.iter().map(|(ty, _)| format_ident!("{}", variant(ty))).collect();
    let variants = model.variants.iter().zip(types.iter().zip(&idents)).map(|((_, wires), (ty, ident))| {
        let text = match (&model.property, wires.as_slice()) {
            (Some(property), [wire]) => format!("`{property}` is `{wire}`."),
            (Some(property), wires) => format!("`{property}` is one of `{}`.", wires.join("`, `")),
            (None, _) => {
                format!("An object with what a [`{ty}`] requires, and more of its members than of the others'.")
            }
        };
        let docs = docs::inner_attributes(&text);
        quote!(#(#docs)* #ident(Box<#ty>))
    });
    let enumeration: Item = parse_quote! {
        #(#about)*
        #[derive(Clone, PartialEq, serde::Serialize)]
        #[serde(untagged)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version of the crate does not know, as it was received.
            Unknown(serde_json::Value),
        }
    };
    let property = match &model.property {
        Some(property) => quote!(Some(#property)),
        None => quote!(None),
    };
    let rows = model.variants.iter().zip(types.iter().zip(&idents)).enumerate();
    let rows = rows.map(|(index, ((_, wires), (ty, ident)))| {
        let index = Literal::usize_unsuffixed(index);
        quote!((#index, #ident, #ty, [#(#wires),*]))
    });
    vec![enumeration, parse_quote!(decode::union!(#name, #property, #(#rows),*);)]
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_record_of_the_name_makes_way_for_what_is_not_known() {
        assert_eq!((super::variant("Unknown"), super::variant("Card")), ("UnknownValue", "Card"));
    }
}
