//! Generates records: one struct for each object schema.
//!
//! `new`, which takes the required fields, and a `with_` method per other field replace progenitor's builders. The
//! compiler then checks that required fields are given, and the code has a quarter of the builders' size.

use anyhow::{Context, Result, bail};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::{Number, Value};
use syn::{Ident, Item, parse_quote};

use super::{
    docs,
    model::{Property, Struct},
    progenitor::Field,
    rust_type::RustType,
};
use crate::model::names;

/// A field of a record.
struct Member<'a> {
    property: &'a Property,
    ident: Ident,
    /// The type without the `Option` or `Patch` that `presence` implies.
    inner: RustType,
    presence: Presence,
}

/// Whether and how a member can be absent.
#[derive(Clone, Copy, PartialEq)]
enum Presence {
    Required,
    Option,
    Patch,
}

/// Generates the items of a record: the struct, its constructor and setters, its `Debug`, and the code that reads it.
pub fn record(name: &str, fields: &[Field], model: &Struct) -> Result<Vec<Item>> {
    let docs = docs::structure(name, model);
    let name = format_ident!("{name}");
    let members = members(fields, model).with_context(|| format!("schema `{}`", model.schema))?;
    let fields = members.iter().map(field);
    let default = may_be_empty(&members).then(|| quote!(Default,));
    let structure: Item = parse_quote! {
        #(#docs)*
        #[derive(Clone, #default PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            /// Members that the spec does not define, as received. They are written back.
            #[serde(flatten)]
            pub extra: serde_json::Map<String, serde_json::Value>,
        }
    };
    Ok(vec![structure, methods(&name, &members, model.in_requests), debug(&name, &members), reading(&name, &members)])
}

fn members<'a>(fields: &[Field], model: &'a Struct) -> Result<Vec<Member<'a>>> {
    // The members follow the order of the spec, which follows the record's life cycle. Progenitor sorts its fields by
    // name.
    let found: Result<Vec<Member<'a>>> = model
        .properties
        .iter()
        .map(|property| {
            let field = fields.iter().find(|it| it.wire == property.name);
            let field = field.with_context(|| format!("the property `{}` was not generated", property.wire))?;
            let (inner, presence) = match (field.ty.under_option(), property.three_state, property.required) {
                (Some(inner), true, _) => (inner.clone(), Presence::Patch),
                (Some(inner), false, _) => (inner.clone(), Presence::Option),
                // Progenitor gives an optional list or map no `Option`. One is added here, so that an absent list
                // differs from an empty list.
                (None, true, false) => (field.ty.clone(), Presence::Patch),
                (None, false, false) => (field.ty.clone(), Presence::Option),
                (None, _, true) => (field.ty.clone(), Presence::Required),
            };
            Ok(Member { property, ident: format_ident!("{}", field.name), inner, presence })
        })
        .collect();
    let found = found?;
    if fields.len() != found.len() {
        bail!("it was generated with fields that the spec does not have");
    }
    Ok(found)
}

fn may_be_empty(members: &[Member<'_>]) -> bool {
    members.iter().all(|it| it.presence != Presence::Required)
}

/// Whether the member is an identifier: a string that is called `id` or whose name ends with `_id`. If the vendor sends
/// a whole number instead, it is read as the string of its digits.
fn is_identifier(member: &Member<'_>) -> bool {
    let name = &member.property.wire;
    member.inner == RustType::Text && (name == "id" || name.ends_with("_id"))
}

fn field(member: &Member<'_>) -> TokenStream {
    let Member { property, ident, inner, presence } = member;
    let docs = docs::property(property);
    let ty = match presence {
        Presence::Required => quote!(#inner),
        Presence::Option => quote!(Option<#inner>),
        Presence::Patch => quote!(crate::Patch<#inner>),
    };
    let mut serde: Vec<TokenStream> = Vec::new();
    let wire = &property.wire;
    if ident != wire {
        serde.push(quote!(rename = #wire));
    }
    match presence {
        Presence::Option => {
            serde.push(quote!(default));
            // A required member with an `Option` is nullable, so `None` is written as null. An optional member is
            // left out.
            if !property.required {
                serde.push(quote!(skip_serializing_if = "Option::is_none"));
            }
        }
        Presence::Patch => serde.push(quote!(default, skip_serializing_if = "crate::Patch::is_keep")),
        Presence::Required if matches!(inner, RustType::List(_)) => serde.push(quote!(default)),
        Presence::Required => {}
    }
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    let schemars = schemars(property);
    quote! { #(#docs)* #serde #schemars pub #ident: #ty, }
}

/// Generates the attribute with the facts that the Rust type cannot express but its JSON Schema should contain, such as
/// limits, formats and `readOnly`.
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
            Some(Value::Number(number)) => match syn::parse_str(&literal(number)) {
                Ok(number) => number,
                Err(_) => continue,
            },
            _ => continue,
        };
        pairs.push(quote!(#key = #value));
    }
    (!pairs.is_empty()).then(|| quote!(#[cfg_attr(feature = "schemars", schemars(extend(#(#pairs),*)))]))
}

/// Returns a number as a Rust literal. A whole number that does not fit into `i32` gets a suffix, because it would not
/// compile without one.
fn literal(number: &Number) -> String {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(small), _, _) if i32::try_from(small).is_ok() => small.to_string(),
        (Some(whole), _, _) => format!("{whole}_i64"),
        (_, Some(whole), _) => format!("{whole}_u64"),
        (_, _, Some(real)) => format!("{real:?}"),
        _ => number.to_string(),
    }
}

/// Generates `new` with the required fields. For a record that requests can contain, also generates a `with_` method
/// for every other field.
fn methods(name: &Ident, members: &[Member<'_>], in_requests: bool) -> Item {
    let new = constructor(members);
    if !in_requests {
        return parse_quote! {
            impl #name {
                #new
            }
        };
    }
    let setters = members.iter().filter(|it| it.presence != Presence::Required).flat_map(setters);
    parse_quote! {
        impl #name {
            #new

            #(#setters)*

            /// Adds a member that the spec does not define.
            #[must_use]
            pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
                self.extra.insert(name.into(), value.into());
                self
            }
        }
    }
}

fn constructor(members: &[Member<'_>]) -> TokenStream {
    if may_be_empty(members) {
        return quote! {
            /// Creates a value with no fields set.
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let required = members.iter().filter(|it| it.presence == Presence::Required);
    let arguments = required.map(|it| {
        let (ident, ty) = (&it.ident, &it.inner);
        quote!(#ident: impl Into<#ty>)
    });
    let given = members.iter().map(|it| {
        let ident = &it.ident;
        match it.presence {
            Presence::Required => quote!(#ident: #ident.into()),
            Presence::Option => quote!(#ident: None),
            Presence::Patch => quote!(#ident: crate::Patch::Keep),
        }
    });
    quote! {
        /// Creates a value with only the required fields set.
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#given,)* extra: serde_json::Map::new() }
        }
    }
}

/// Generates the setter of a field. A field with three states also gets a method that clears it.
fn setters(member: &Member<'_>) -> Vec<syn::ImplItem> {
    let Member { property, ident, inner, presence } = member;
    let (with, docs) = (format_ident!("{}", names::of_field("with", &property.name)), docs::setter(property));
    let wrap = match presence {
        Presence::Patch => quote!(crate::Patch::Set),
        Presence::Option | Presence::Required => quote!(Some),
    };
    let mut setters = vec![parse_quote! {
        #(#docs)*
        #[must_use]
        pub fn #with(mut self, #ident: impl Into<#inner>) -> Self {
            self.#ident = #wrap(#ident.into());
            self
        }
    }];
    if *presence == Presence::Patch {
        let clear = format_ident!("{}", names::of_field("clear", &property.name));
        let docs =
            docs::inner_attributes(&format!("Removes `{}` from the record: it is sent as `null`.", property.wire));
        setters.push(parse_quote! {
            #(#docs)*
            #[must_use]
            pub fn #clear(mut self) -> Self {
                self.#ident = crate::Patch::Clear;
                self
            }
        });
    }
    setters
}

/// Generates the code that reads the record, with a row per member in the order of the spec.
fn reading(name: &Ident, members: &[Member<'_>]) -> Item {
    let is_list = |it: &Member<'_>| matches!(it.inner, RustType::List(_));
    let expected = match members.iter().find(|it| it.presence == Presence::Required && !is_list(it)) {
        Some(required) => format!("an object with `{}`", required.property.wire),
        None => "an object".to_owned(),
    };
    let rows = members.iter().enumerate().map(|(index, it)| {
        let (index, wire, ident) = (Literal::usize_unsuffixed(index), &it.property.wire, &it.ident);
        let kind = match it.presence {
            Presence::Option if is_identifier(it) => quote!(optional_identifier),
            Presence::Option => quote!(optional),
            Presence::Required if is_identifier(it) => quote!(identifier),
            Presence::Required if is_list(it) => quote!(default),
            Presence::Required => quote!(required),
            Presence::Patch => quote!(default),
        };
        quote!((#index, #wire, #ident, #kind))
    });
    parse_quote!(decode::record!(#name, #expected, #(#rows),*);)
}

/// Generates a `Debug` implementation that redacts sensitive fields and unknown members, showing only whether they are
/// present.
fn debug(name: &Ident, members: &[Member<'_>]) -> Item {
    let title = name.to_string();
    let fields = members.iter().map(|it| {
        let (ident, label) = (&it.ident, it.ident.to_string());
        if it.property.sensitive {
            quote!(.field(#label, &sensitive::Hidden(&self.#ident)))
        } else {
            quote!(.field(#label, &self.#ident))
        }
    });
    parse_quote! {
        /// Redacts sensitive members, showing only whether each is present.
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(#title)
                    #(#fields)*
                    .field("extra", &sensitive::Hidden(&self.extra))
                    .finish()
            }
        }
    }
}
