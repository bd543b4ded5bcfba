//! Generates operations. Each has a client method that takes the required arguments, and a builder with setters for the
//! others.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{File, Ident, ImplItem, Item, parse_quote};

use super::{
    answers,
    arguments::{argument_type, give},
    docs,
    model::{Answer, Body, Operation, Parameter},
    rust_type::RustType,
    typed::Typed,
};
use crate::model::{media::Kind, names};

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
            let (name, ty) = (format_ident!("{}", it.name), argument_type(it, ty));
            quote!(#name: #ty)
        })
        .collect();
    let mut given: Vec<TokenStream> = begin(operation);
    given.extend(typed.required().map(|(it, ty)| give(it, ty)));
    if let Some((body, ty)) = operation.body.as_ref().zip(required_body(typed)) {
        arguments.push(quote!(body: &#ty));
        let give = give_body(body);
        given.push(quote!(.#give));
    }
    parse_quote! {
        #(#docs)*
        #deprecated
        pub fn #id(&self, #(#arguments),*) -> #builder<'_> {
            #builder(Request::new(self, &table::#table) #(#given)*)
        }
    }
}

/// Generates the calls that set the encoding of a form and `Accept`. They precede the calls that add the arguments.
fn begin(operation: &Operation) -> Vec<TokenStream> {
    let form = match operation.body.as_ref().map(|it| it.kind) {
        Some(Kind::Multipart) => Some(quote!(Multipart)),
        Some(Kind::Form) => Some(quote!(UrlEncoded)),
        _ => None,
    };
    let form = form.map(|form| quote!(.form(crate::runtime::request::Form::#form)));
    let accept = operation.accepted.as_ref().map(|media| quote!(.accept(#media)));
    form.into_iter().chain(accept).collect()
}

/// Generates the call that passes the body.
fn give_body(body: &Body) -> TokenStream {
    let media = &body.media;
    match body.kind {
        Kind::Text => quote!(text_body(#media, body)),
        Kind::Bytes => quote!(file_body(body)),
        _ if media == "application/json" => quote!(body(body)),
        _ => quote!(body_as(#media, body)),
    }
}

/// Returns the type to which the `body` argument is a reference, or `None` if the operation requires no body.
fn required_body(typed: &Typed<'_>) -> Option<TokenStream> {
    let is_required = typed.operation.body.as_ref().is_some_and(|it| it.required);
    typed.body.as_ref().filter(|_| is_required).map(RustType::borrowed)
}

fn builder(typed: &Typed<'_>) -> Vec<Item> {
    let operation = typed.operation;
    let name = builder_name(operation);
    let docs = docs::attributes(&format!("The request of [`Client::{0}`](crate::Client::{0}).", operation.id));
    let setters = typed.optional().map(|(it, ty)| setter(it, ty));
    let optional = operation.body.as_ref().filter(|it| !it.required).zip(typed.body.as_ref());
    let body = optional.map(|(body, ty)| -> ImplItem {
        let docs = docs::inner_attributes(&docs::markdown(&body.description));
        let ty = ty.borrowed();
        let set = match (body.kind, body.media.as_str()) {
            (Kind::Json, "application/json") => quote!(self.0.optional_body(body.into())),
            _ => {
                let give = give_body(body);
                quote!(match body.into() { Some(body) => self.0.#give, None => self.0.without_body() })
            }
        };
        parse_quote! {
            #(#docs)*
            pub fn body<'b>(self, body: impl Into<Option<&'b #ty>>) -> Self {
                Self(#set)
            }
        }
    });
    let mut items = answers::several(typed);
    items.extend([
        parse_quote! {
            #(#docs)*
            #[derive(Clone, Debug)]
            #[must_use = "nothing is sent before `send`"]
            pub struct #name<'a>(Request<'a>);
        },
        {
            let send = send(typed);
            let stream = stream(typed);
            parse_quote! {
                impl #name<'_> {
                    #(#setters)*
                    #body
                    #send
                    #stream
                }
            }
        },
    ]);
    items
}

fn setter(parameter: &Parameter, ty: &RustType) -> ImplItem {
    let docs = docs::inner_attributes(&docs::markdown(&parameter.description));
    let (name, argument, give) =
        (format_ident!("{}", parameter.name), argument_type(parameter, ty), give(parameter, ty));
    parse_quote! {
        #(#docs)*
        pub fn #name(self, #name: #argument) -> Self {
            Self(self.0 #give)
        }
    }
}

/// Generates the statuses and the media type that the spec lists for a response that is text or a file.
fn listed(answer: &Answer) -> TokenStream {
    let Answer::One { body, statuses, .. } = answer else { return TokenStream::new() };
    let media = &body.media;
    quote!(crate::runtime::answers::Listed { statuses: &[#(#statuses),*], media: &[#media] })
}

fn send(typed: &Typed<'_>) -> ImplItem {
    let Operation { method, path, .. } = typed.operation;
    let docs = docs::inner_attributes(&format!(
        "Sends `{method} {path}`.\n\n# Errors\n\nReturns an [`Error`] if the call fails or the status is not 2xx; \
         [`ErrorKind`](crate::ErrorKind) has the cases."
    ));
    let (answer, send) = match &typed.answer {
        Some(answer) => {
            let listed = listed(&typed.operation.answer);
            let send = match answer {
                RustType::PlainText => quote!(send_for_text(#listed)),
                RustType::Binary => quote!(send_for_bytes(#listed)),
                RustType::Answers(_) => quote!(send_for_answers()),
                _ => quote!(send()),
            };
            (answer.in_types(), send)
        }
        None => (quote!(()), quote!(send_for_nothing())),
    };
    parse_quote! {
        #(#docs)*
        pub async fn send(self) -> Result<Reply<#answer>, Error> {
            self.0.#send.await
        }
    }
}

/// Generates the method that reads a file in chunks, for an operation that returns a file.
fn stream(typed: &Typed<'_>) -> Option<ImplItem> {
    matches!(typed.answer, Some(RustType::Binary)).then(|| {
        let Operation { method, path, .. } = typed.operation;
        let docs = docs::inner_attributes(&format!(
            "Sends `{method} {path}`, and returns the response before the file has arrived, so that a large file need \
             not fit into memory.\n\n# Errors\n\nLike [`send`](Self::send). Reading the file can fail, too."
        ));
        let listed = listed(&typed.operation.answer);
        parse_quote! {
            #(#docs)*
            pub async fn stream(self) -> Result<crate::StreamedResponse, Error> {
                self.0.stream(#listed).await
            }
        }
    })
}
