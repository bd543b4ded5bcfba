//! Structs: from the generator's to ours.
//!
//! The generator's struct builders are replaced by `new(required...)` and one `with_` method a field: what is required is
//! then checked by the compiler, and the code is a quarter of the size.

use anyhow::{Context, Result, bail};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Field, Fields, GenericArgument, Ident, Item, ItemStruct, PathArguments, Type, parse_quote};

use super::{
    docs,
    model::{Property, Struct},
    serde_attributes,
};
use crate::model::names;

/// One field on its way through.
struct Member<'a> {
    property: &'a Property,
    ident: Ident,
    /// The type, without `Option` or `Patch` where `wrapper` says there is one.
    inner: Type,
    wrapper: Wrapper,
}

#[derive(Clone, Copy, PartialEq)]
enum Wrapper {
    None,
    Option,
    Patch,
}

/// Rewrites a generated struct.
pub fn rewrite(item: &ItemStruct, model: &Struct) -> Result<Vec<Item>> {
    let name = &item.ident;
    let members = members(item, model)?;
    let fields = members.iter().map(field);
    let docs = docs::structure(model);
    let mut derives: TokenStream = quote!(Clone, PartialEq, ::serde::Serialize);
    let empty_is_valid = members.iter().all(|it| it.wrapper != Wrapper::None);
    if empty_is_valid {
        derives = quote!(Clone, Default, PartialEq, ::serde::Serialize);
    }
    let structure: Item = parse_quote! {
        #(#docs)*
        #[derive(#derives)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            /// Members the spec does not know, as they were received; they are written back.
            #[serde(flatten)]
            pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        }
    };
    Ok(vec![structure, constructor(name, &members, model.in_requests), debug(name, &members), reading(name, &members)])
}

fn members<'a>(item: &ItemStruct, model: &'a Struct) -> Result<Vec<Member<'a>>> {
    let Fields::Named(fields) = &item.fields else { bail!("{} is no struct with named fields", item.ident) };
    let of_wire = |wire: &str| fields.named.iter().find(|it| wire_name(it).as_deref() == Some(wire));
    // In the order of the spec, which is the life cycle; the generator sorts by name.
    let found: Result<Vec<Member<'a>>> = model
        .properties
        .iter()
        .map(|property| {
            let field = of_wire(&property.wire)
                .with_context(|| format!("{}.{} was not generated", model.schema, property.wire))?;
            let ident = field.ident.clone().context("a named field")?;
            let (inner, wrapper) = match (peel(&field.ty, "Option"), property.three_state, property.required) {
                (Some(inner), true, _) => (inner, Wrapper::Patch),
                (Some(inner), false, _) => (inner, Wrapper::Option),
                // The generator makes an optional list a `Vec`; null, nothing and an empty list are three things here.
                (None, true, false) => (field.ty.clone(), Wrapper::Patch),
                (None, false, false) => (field.ty.clone(), Wrapper::Option),
                (None, _, true) => (field.ty.clone(), Wrapper::None),
            };
            Ok(Member { property, ident, inner, wrapper })
        })
        .collect();
    let found = found?;
    if fields.named.len() != found.len() + 1 {
        bail!("{} was generated with other fields than the spec has, or without `extra`", model.schema);
    }
    Ok(found)
}

fn wire_name(field: &Field) -> Option<String> {
    serde_attributes::rename(&field.attrs).or_else(|| field.ident.as_ref().map(ToString::to_string))
}

/// The argument of a generic type: `Option<T>` gives `T`.
pub fn peel(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if last.ident == name => Some(inner.clone()),
        _ => None,
    }
}

fn is(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|it| it.ident == name))
}

/// Identifiers are text here; where the vendor sends a number, its digits are the text.
fn is_identifier(member: &Member<'_>) -> bool {
    let name = &member.property.wire;
    is(&member.inner, "String") && (name == "id" || name.ends_with("_id"))
}

fn full_type(member: &Member<'_>) -> Type {
    let inner = &member.inner;
    match member.wrapper {
        Wrapper::None => inner.clone(),
        Wrapper::Option => parse_quote!(::std::option::Option<#inner>),
        Wrapper::Patch => parse_quote!(crate::Patch<#inner>),
    }
}

fn field(member: &Member<'_>) -> TokenStream {
    let Member { property, ident, wrapper, .. } = member;
    let docs = docs::property(property);
    let ty = full_type(member);
    let mut serde: Vec<TokenStream> = Vec::new();
    let wire = &property.wire;
    if ident != wire {
        serde.push(quote!(rename = #wire));
    }
    match wrapper {
        Wrapper::Option => {
            serde.push(quote!(default));
            if property.required {
                // Required and nullable: `None` is written as null.
            } else {
                serde.push(quote!(skip_serializing_if = "::std::option::Option::is_none"));
            }
        }
        Wrapper::Patch => serde.push(quote!(default, skip_serializing_if = "crate::Patch::is_keep")),
        Wrapper::None if is(&member.inner, "Vec") => serde.push(quote!(default)),
        Wrapper::None => {}
    }
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    let schemars = schemars(property);
    quote! { #(#docs)* #serde #schemars pub #ident: #ty, }
}

/// What the Rust type cannot say and the JSON Schema made from it should: limits, formats, the marks for direction.
fn schemars(property: &Property) -> Option<TokenStream> {
    const KEYS: [&str; 14] = [
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "uniqueItems",
        "multipleOf",
        "readOnly",
        "writeOnly",
        "format",
        "deprecated",
        "x-sensitive",
    ];
    let mut pairs: Vec<TokenStream> = Vec::new();
    for key in KEYS {
        let value: syn::Expr = match property.schema.get(key) {
            Some(Value::String(text))
                if key == "format" && ["date", "date-time", "uuid", "double"].contains(&text.as_str()) =>
            {
                continue;
            }
            Some(Value::String(text)) => parse_quote!(#text),
            Some(Value::Bool(flag)) => parse_quote!(#flag),
            Some(Value::Number(number)) => match syn::parse_str(&number.to_string()) {
                Ok(number) => number,
                Err(_) => continue,
            },
            _ => continue,
        };
        pairs.push(quote!(#key = #value));
    }
    (!pairs.is_empty()).then(|| quote!(#[cfg_attr(feature = "schemars", schemars(extend(#(#pairs),*)))]))
}

/// `new` with what is required; for what goes into requests also a `with_` method for every other field.
fn constructor(name: &Ident, members: &[Member<'_>], in_requests: bool) -> Item {
    let (required, optional): (Vec<_>, Vec<_>) = members.iter().partition(|it| it.wrapper == Wrapper::None);
    let arguments = required.iter().map(|it| {
        let (ident, ty) = (&it.ident, &it.inner);
        quote!(#ident: impl ::std::convert::Into<#ty>)
    });
    let given = required.iter().map(|it| {
        let ident = &it.ident;
        quote!(#ident: #ident.into())
    });
    let absent = optional.iter().map(|it| {
        let ident = &it.ident;
        quote!(#ident: ::std::default::Default::default())
    });
    let about = if required.is_empty() { " With nothing set." } else { " With what is required." };
    if !in_requests {
        return parse_quote! {
            impl #name {
                #[doc = #about]
                pub fn new(#(#arguments),*) -> Self {
                    Self { #(#given,)* #(#absent,)* extra: ::std::default::Default::default() }
                }
            }
        };
    }
    let setters = optional.iter().map(|it| setter(it));
    parse_quote! {
        impl #name {
            #[doc = #about]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#given,)* #(#absent,)* extra: ::std::default::Default::default() }
            }

            #(#setters)*

            /// Adds a member the spec does not know.
            #[must_use]
            pub fn with_extra(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::serde_json::Value>,
            ) -> Self {
                self.extra.insert(name.into(), value.into());
                self
            }
        }
    }
}

fn setter(member: &Member<'_>) -> TokenStream {
    let (ident, inner, wire) = (&member.ident, &member.inner, &member.property.wire);
    let with = format_ident!("{}", names::of_field("with", wire));
    let about = format!(" Sets `{wire}`.");
    let wrap: TokenStream = match member.wrapper {
        Wrapper::Patch => quote!(crate::Patch::Set),
        Wrapper::Option | Wrapper::None => quote!(::std::option::Option::Some),
    };
    let clear = (member.wrapper == Wrapper::Patch).then(|| {
        let clear = format_ident!("{}", names::of_field("clear", wire));
        let about = format!(" Removes `{wire}`: it is sent as `null`.");
        quote! {
            #[doc = #about]
            #[must_use]
            pub fn #clear(mut self) -> Self {
                self.#ident = crate::Patch::Clear;
                self
            }
        }
    });
    quote! {
        #[doc = #about]
        #[must_use]
        pub fn #with(mut self, value: impl ::std::convert::Into<#inner>) -> Self {
            self.#ident = #wrap(value.into());
            self
        }
        #clear
    }
}

/// How the record is read: a row a member, in the order of the spec.
fn reading(name: &Ident, members: &[Member<'_>]) -> Item {
    let expected = match members.iter().find(|it| it.wrapper == Wrapper::None && !is(&it.inner, "Vec")) {
        Some(required) => format!("an object with `{}`", required.property.wire),
        None => "an object".to_owned(),
    };
    let rows = members.iter().enumerate().map(|(index, it)| {
        let (index, wire, ident) = (Literal::usize_unsuffixed(index), &it.property.wire, &it.ident);
        let kind = match it.wrapper {
            Wrapper::Option if is_identifier(it) => quote!(optional_identifier),
            Wrapper::Option => quote!(optional),
            Wrapper::None if is_identifier(it) => quote!(identifier),
            Wrapper::None if is(&it.inner, "Vec") => quote!(default),
            Wrapper::None => quote!(required),
            Wrapper::Patch => quote!(default),
        };
        quote!((#index, #wire, #ident, #kind))
    });
    parse_quote!(crate::runtime::decode::record!(#name, #expected, #(#rows),*);)
}

/// `Debug` that shows of sensitive fields and of unknown members only whether they are there.
fn debug(name: &Ident, members: &[Member<'_>]) -> Item {
    let title = name.to_string();
    let fields = members.iter().map(|it| {
        let (ident, label) = (&it.ident, it.ident.to_string());
        if it.property.sensitive {
            quote!(.field(#label, &crate::runtime::sensitive::Hidden(&self.#ident)))
        } else {
            quote!(.field(#label, &self.#ident))
        }
    });
    parse_quote! {
        /// Shows of what is sensitive only whether it is there.
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#title)
                    #(#fields)*
                    .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
                    .finish()
            }
        }
    }
}
