//! Generates operations. Each has a client method that takes the required arguments, and a builder with setters for the
//! others.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{File, Ident, ImplItem, Item, parse_quote};

use super::{
    docs,
    model::{Operation, Parameter, Place},
    rust_type::RustType,
    typed::Typed,
};
use crate::model::names;

/// Generates the file of a domain.
pub fn file(domain: &str, operations: &[&Typed<'_>]) -> File {
    let about = format!(" Operations of the domain `{domain}`.");
    let methods = operations.iter().map(|it| method(it));
    let builders = operations.iter().flat_map(|it| builder(it));
    let types = operations.iter().any(|it| it.has_types()).then(|| quote!(, types));
    parse_quote! {
        #![doc = #about]

        use super::table;
        use crate::{Client, Error, Reply, runtime::request::Request #types};

        impl Client {
            #(#methods)*
        }

        #(#builders)*
    }
}

fn builder_name(operation: &Operation) -> Ident {
    format_ident!("{}", names::builder(&operation.id))
}

/// Generates the client's method for an operation.
fn method(typed: &Typed<'_>) -> ImplItem {
    let operation = typed.operation;
    let (id, builder) = (format_ident!("{}", names::method(&operation.id)), builder_name(operation));
    let table = format_ident!("{}", names::constant(&operation.id));
    let docs = docs::operation(typed);
    let deprecated = docs::deprecation(operation);
    let mut arguments: Vec<TokenStream> = typed
        .required()
        .map(|(it, ty)| {
            let (name, ty) = (format_ident!("{}", it.name), argument_type(ty));
            quote!(#name: #ty)
        })
        .collect();
    let mut given: Vec<TokenStream> = typed.required().map(|(it, ty)| give(it, ty)).collect();
    if let Some(ty) = required_body(typed) {
        arguments.push(quote!(body: &#ty));
        given.push(quote!(.body(body)));
    }
    parse_quote! {
        #(#docs)*
        #deprecated
        pub fn #id(&self, #(#arguments),*) -> #builder<'_> {
            #builder(Request::new(self, &table::#table) #(#given)*)
        }
    }
}

/// Returns the reference type of the body, if the operation requires a body.
fn required_body(typed: &Typed<'_>) -> Option<TokenStream> {
    let is_required = typed.operation.body.as_ref().is_some_and(|it| it.required);
    typed.body.as_ref().filter(|_| is_required).map(RustType::borrowed)
}

fn builder(typed: &Typed<'_>) -> [Item; 2] {
    let operation = typed.operation;
    let name = builder_name(operation);
    let docs = docs::attributes(&format!("The request of [`Client::{0}`](crate::Client::{0}).", operation.id));
    let setters = typed.optional().map(|(it, ty)| setter(it, ty));
    let optional = operation.body.as_ref().filter(|it| !it.required).zip(typed.body.as_ref());
    let body = optional.map(|(body, ty)| -> ImplItem {
        let docs = docs::inner_attributes(&docs::markdown(&body.description));
        let ty = ty.borrowed();
        parse_quote! {
            #(#docs)*
            pub fn body<'b>(self, body: impl Into<Option<&'b #ty>>) -> Self {
                Self(self.0.optional_body(body.into()))
            }
        }
    });
    [
        parse_quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            #[must_use = "nothing is sent before `send`"]
            pub struct #name<'a>(Request<'a>);
        },
        {
            let send = send(typed);
            parse_quote! {
                impl #name<'_> {
                    #(#setters)*
                    #body
                    #send
                }
            }
        },
    ]
}

fn setter(parameter: &Parameter, ty: &RustType) -> ImplItem {
    let docs = docs::inner_attributes(&docs::markdown(&parameter.description));
    let (name, argument, give) = (format_ident!("{}", parameter.name), argument_type(ty), give(parameter, ty));
    parse_quote! {
        #(#docs)*
        pub fn #name(self, #name: #argument) -> Self {
            Self(self.0 #give)
        }
    }
}

fn send(typed: &Typed<'_>) -> ImplItem {
    let Operation { method, path, .. } = typed.operation;
    let docs = docs::inner_attributes(&format!(
        "Sends `{method} {path}`.\n\n# Errors\n\nReturns an [`Error`] if the call fails or the status is not 2xx; \
         [`ErrorKind`](crate::ErrorKind) has the cases."
    ));
    let (answer, send) = match &typed.answer {
        Some(answer) => (answer.in_types(), quote!(send)),
        None => (quote!(()), quote!(send_for_nothing)),
    };
    parse_quote! {
        #(#docs)*
        pub async fn send(self) -> Result<Reply<#answer>, Error> {
            self.0.#send().await
        }
    }
}

/// Returns the type of an argument that is sent in the path or the query.
fn argument_type(ty: &RustType) -> TokenStream {
    match ty {
        RustType::Text => quote!(impl AsRef<str>),
        RustType::Named(_) => {
            let ty = ty.in_types();
            quote!(impl Into<#ty>)
        }
        RustType::List(items) => {
            let items = argument_type(items);
            quote!(impl IntoIterator<Item = #items>)
        }
        plain => plain.to_token_stream(),
    }
}

/// Generates the call that adds the argument to the request.
fn give(parameter: &Parameter, ty: &RustType) -> TokenStream {
    let (wire, name) = (&parameter.wire, format_ident!("{}", parameter.name));
    match (parameter.place, ty) {
        (Place::Path, ty) => {
            let value = value(quote!(#name), ty);
            quote!(.path(#wire, #value))
        }
        (_, RustType::List(items)) => {
            let value = value(quote!(it), items);
            quote!(.queries(#wire, #name.into_iter().map(|it| crate::runtime::request::Argument::into_text(#value))))
        }
        (_, ty) => {
            let value = value(quote!(#name), ty);
            quote!(.query(#wire, #value))
        }
    }
}

/// Generates the expression that converts the argument to a type that can be sent as text.
fn value(name: TokenStream, ty: &RustType) -> TokenStream {
    match ty {
        RustType::Text => quote!(#name.as_ref()),
        RustType::Named(_) => quote!(#name.into()),
        RustType::DateTime => quote!(#name.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
        _ => name,
    }
}
