//! Generates the response enum of an operation that returns different values with different success statuses.

use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::{docs, rust_type::RustType, typed::Typed};
use crate::model::names;

/// Generates the response enum of an operation, with its `Debug` and the code that reads it. Returns no items if the
/// operation has no such enum.
pub fn several(typed: &Typed<'_>) -> Vec<Item> {
    let Some(RustType::Answers(name)) = &typed.answer else { return Vec::new() };
    let name = format_ident!("{name}");
    let id = names::method(&typed.operation.id);
    let docs = docs::attributes(&format!(
        "What [`Client::{id}`](crate::Client::{id}) returns, by the status of the response."
    ));
    let variants = typed.variants.iter().map(|(variant, ty)| -> syn::Variant {
        let name = format_ident!("{}", variant.name);
        let docs = docs::variant(variant);
        let payload = ty.as_ref().map(|ty| {
            let tokens = ty.in_types();
            if is_record(ty) { quote!((Box<#tokens>)) } else { quote!((#tokens)) }
        });
        parse_quote!(#(#docs)* #name #payload)
    });
    let arms = typed.variants.iter().map(|(variant, ty)| {
        let status = match variant.status.parse::<u16>() {
            Ok(status) => quote!(#status),
            Err(_) => quote!(_),
        };
        let name = format_ident!("{}", variant.name);
        match ty {
            None => quote!(#status => Ok((Self::#name, Vec::new())),),
            Some(ty @ (RustType::PlainText | RustType::Binary)) => {
                let media = variant.body.iter().map(|it| &it.media);
                let ty = ty.in_types();
                quote! {
                    #status => crate::runtime::answers::plain(response, &[#(#media),*], |it| Self::#name(#ty::of(&it.body))),
                }
            }
            Some(ty) if is_record(ty) => {
                quote!(#status => crate::runtime::answers::json(response, |it| Self::#name(Box::new(it))),)
            }
            Some(_) => quote!(#status => crate::runtime::answers::json(response, Self::#name),),
        }
    });
    let shown = typed.variants.iter().map(|(variant, ty)| {
        let (name, text) = (format_ident!("{}", variant.name), &variant.name);
        match ty {
            None => quote!(Self::#name => f.write_str(#text),),
            Some(ty) if is_redacted(ty) => {
                quote!(Self::#name(value) => f.debug_tuple(#text).field(value).finish(),)
            }
            Some(_) => quote!(Self::#name(_) => f.debug_tuple(#text).finish_non_exhaustive(),),
        }
    });
    let has_range = typed.variants.iter().any(|(it, _)| it.status.parse::<u16>().is_err());
    let other = (!has_range).then(|| quote!(_ => Ok((Self::Other, Vec::new())),));
    vec![
        parse_quote! {
            #(#docs)*
            #[derive(Clone, serde::Serialize)]
            #[serde(untagged)]
            #[non_exhaustive]
            pub enum #name {
                #(#variants,)*
                /// A success with a status that the spec does not list. [`Reply::raw_body`] has the body.
                Other,
            }
        },
        parse_quote! {
            /// Prints booleans and values of generated types, and hides any other value.
            impl std::fmt::Debug for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    match self {
                        #(#shown)*
                        Self::Other => f.write_str("Other"),
                    }
                }
            }
        },
        parse_quote! {
            impl crate::runtime::answers::Answers for #name {
                fn read(response: &crate::RawResponse) -> Result<(Self, Vec<crate::SetAside>), String> {
                    match response.status.as_u16() {
                        #(#arms)*
                        #other
                    }
                }
            }
        },
    ]
}

/// Whether the `Debug` output of a type contains no personal data. A map, for example, would show its keys.
fn is_redacted(ty: &RustType) -> bool {
    match ty {
        RustType::Named(_) | RustType::Bool => true,
        RustType::List(inner) | RustType::Option(inner) | RustType::Boxed(inner) => is_redacted(inner),
        _ => false,
    }
}

/// Whether the type is a generated type, and not a list or map of one. Its values may be large, so variants box them.
fn is_record(ty: &RustType) -> bool {
    matches!(ty, RustType::Named(_))
}
