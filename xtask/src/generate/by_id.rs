//! Generates `by_id.rs`, which calls every operation by its id through the operation's method and builder.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Arm, File, parse_quote};

use super::{model::Parameter, rust_type::RustType, typed::Typed};
use crate::model::names;

/// Generates `by_id.rs`.
pub fn file(operations: &[Typed<'_>]) -> File {
    let arms = operations.iter().map(arm);
    parse_quote! {
        //! Calls every operation by its id, for the tests of this workspace.

        use crate::{Client, Error, Operation, Reply, runtime::by_id::{Arguments, json, unknown}, types};

        /// Calls the operation through its method and builder. Returns the value of the reply as JSON.
        #[allow(deprecated)]
        pub async fn call(
            client: &Client,
            operation: &Operation,
            arguments: Arguments<'_>,
        ) -> Result<Reply<serde_json::Value>, Error> {
            match operation.id {
                #(#arms)*
                _ => Err(unknown(operation)),
            }
        }
    }
}

fn arm(typed: &Typed<'_>) -> Arm {
    let operation = typed.operation;
    let (id, method) = (&operation.id, format_ident!("{}", names::method(&operation.id)));
    let mut arguments: Vec<TokenStream> = typed.required().map(|(it, ty)| given(it, ty, "required")).collect();
    let mut statements = TokenStream::new();
    let mut setters = TokenStream::new();
    let mut body_setter = None;
    for (parameter, ty) in typed.optional() {
        let name = format_ident!("{}", parameter.name);
        // The builder is already called `request`.
        let value = if parameter.name == "request" { format_ident!("value") } else { name.clone() };
        let given = given(parameter, ty, "optional");
        setters.extend(match ty {
            _ if parameter.is_borrowed() => quote!(if let Some(#value) = #given { request = request.#name(&#value); }),
            RustType::File => quote!(if let Some(#value) = #given.pop() { request = request.#name(#value); }),
            RustType::List(_) => quote!(request = request.#name(#given);),
            _ => quote!(if let Some(#value) = #given { request = request.#name(#value); }),
        });
    }
    if let Some((body, owned)) = operation.body.as_ref().zip(typed.body.as_ref()) {
        let ty = owned.in_types();
        if owned.is_file() {
            statements.extend(quote!(let body = arguments.body_file();));
            if body.required {
                statements.extend(quote!(let body = body.unwrap_or_else(|| crate::File::new("", "file", "application/octet-stream"));));
                arguments.push(quote!(&body));
            } else {
                body_setter = Some(quote!(.body(body.as_ref())));
            }
        } else if body.required {
            statements.extend(quote!(let body: #ty = arguments.required_body()?;));
            arguments.push(quote!(&body));
        } else {
            statements.extend(quote!(let body: Option<#ty> = arguments.optional_body()?;));
            body_setter = Some(match owned {
                RustType::Text | RustType::List(_) => quote!(.body(body.as_deref())),
                _ => quote!(.body(body.as_ref())),
            });
        }
    }
    if setters.is_empty() {
        parse_quote! { #id => { #statements json(client.#method(#(#arguments),*) #body_setter.send().await) } }
    } else {
        parse_quote! {
            #id => {
                #statements
                let mut request = client.#method(#(#arguments),*) #body_setter;
                #setters
                json(request.send().await)
            }
        }
    }
}

/// Generates the expression that reads a parameter of this type from the arguments.
fn given(parameter: &Parameter, ty: &RustType, get: &str) -> TokenStream {
    let wire = &parameter.wire;
    if parameter.is_borrowed() {
        let (ty, get) = (ty.in_types(), format_ident!("{get}_json"));
        let is_argument = parameter.required.then(|| quote!(&));
        return quote!(#is_argument arguments.#get::<#ty>(#wire)?);
    }
    if ty.is_file() {
        return match (ty, get) {
            (RustType::File, "required") => quote!(arguments.required_file(#wire)?),
            _ => quote!(arguments.each_file(#wire)),
        };
    }
    let (ty, get) = match ty {
        RustType::List(items) => (items.in_types(), format_ident!("each")),
        ty => (ty.in_types(), format_ident!("{get}")),
    };
    quote!(arguments.#get::<#ty>(#wire)?)
}
