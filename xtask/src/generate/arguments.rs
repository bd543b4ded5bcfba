//! Generates the arguments of operations and the calls that pass them to the request.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Ident;

use super::{model::Parameter, rust_type::RustType};
use crate::model::parameter::{Place, Style};

/// Returns the type of a parameter's argument.
pub fn argument_type(parameter: &Parameter, ty: &RustType) -> TokenStream {
    if parameter.is_borrowed() {
        let ty = ty.borrowed();
        return quote!(&#ty);
    }
    given_type(ty)
}

/// Returns the type of an argument that is passed by value.
fn given_type(ty: &RustType) -> TokenStream {
    match ty {
        RustType::Text => quote!(impl AsRef<str>),
        RustType::Named(_) => {
            let ty = ty.in_types();
            quote!(impl Into<#ty>)
        }
        RustType::List(items) => {
            let items = given_type(items);
            quote!(impl IntoIterator<Item = #items>)
        }
        plain => plain.to_token_stream(),
    }
}

/// Generates the call that adds the argument to the request.
pub fn give(parameter: &Parameter, ty: &RustType) -> TokenStream {
    let (wire, name) = (&parameter.wire, format_ident!("{}", parameter.name));
    let place = match parameter.place {
        Place::Path => quote!(path),
        Place::Query => quote!(query),
        Place::Header => quote!(header),
        Place::Cookie => quote!(cookie),
        Place::Form => quote!(part),
    };
    if parameter.place == Place::Form {
        return give_member(wire, &name, parameter, ty);
    }
    match (parameter.style, ty) {
        (Some(Style::Deep), _) => return quote!(.deep(#wire, #name)),
        (Some(Style::Members), _) => return quote!(.members(#wire, #name)),
        (Some(Style::Json), _) => return quote!(.#place(#wire, crate::runtime::request::Json(#name))),
        _ => {}
    }
    match ty {
        RustType::List(items) => {
            let value = value(quote!(it), items);
            let texts = quote!(#name.into_iter().map(|it| crate::runtime::request::Argument::into_text(#value)));
            match parameter.style {
                Some(Style::Joined(separator)) => {
                    let separator = format_ident!("{separator:?}");
                    let (place, separator) = (
                        format_ident!("{place}_joined", place = place.to_string()),
                        quote!(crate::runtime::request::Separator::#separator),
                    );
                    quote!(.#place(#wire, #separator, #texts))
                }
                _ if parameter.place == Place::Cookie => quote!(.cookies(#wire, #texts)),
                _ => quote!(.queries(#wire, #texts)),
            }
        }
        ty => {
            let value = value(quote!(#name), ty);
            quote!(.#place(#wire, #value))
        }
    }
}

/// Generates the call that passes a member of a form.
fn give_member(wire: &str, name: &Ident, member: &Parameter, ty: &RustType) -> TokenStream {
    match ty {
        RustType::File => quote!(.files(#wire, [#name])),
        _ if ty.is_file() => quote!(.files(#wire, #name)),
        _ if member.is_borrowed() => quote!(.part(#wire, #name)),
        RustType::List(items) => {
            let value = value(quote!(it), items);
            let collected = match &**items {
                RustType::Text => quote!(it.as_ref().to_owned()),
                RustType::Named(_) => {
                    let ty = items.in_types();
                    quote!(Into::<#ty>::into(it))
                }
                _ => value,
            };
            quote!(.part(#wire, #name.into_iter().map(|it| #collected).collect::<Vec<_>>()))
        }
        RustType::Named(_) => {
            let ty = ty.in_types();
            quote!(.part(#wire, Into::<#ty>::into(#name)))
        }
        ty => {
            let value = value(name.to_token_stream(), ty);
            quote!(.part(#wire, #value))
        }
    }
}

/// Generates the expression that converts the argument for the request.
fn value(name: TokenStream, ty: &RustType) -> TokenStream {
    match ty {
        RustType::Text => quote!(#name.as_ref()),
        RustType::Named(_) => quote!(#name.into()),
        RustType::DateTime => quote!(#name.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
        _ => name,
    }
}
