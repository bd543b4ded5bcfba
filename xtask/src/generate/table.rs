//! Generates `table.rs`, which contains facts about each operation for requests, retries, route overrides, tests and
//! coverage.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{File, Item, parse_quote};

use super::model::{Answer, Body, Content, Model, Operation};
use crate::model::{names, parameter::Place};

/// Generates `table.rs`.
pub fn file(model: &Model) -> File {
    let constants = model.operations.iter().map(constant);
    let names = model.operations.iter().map(|it| format_ident!("{}", names::constant(&it.id)));
    parse_quote! {
        //! The facts known about each operation.

        use crate::{Evidence, Operation, RequestBody, ResponseBody, Safety};

        /// Every operation, in the order of the spec.
        pub(crate) const OPERATIONS: &[Operation] = &[#(#names),*];

        #(#constants)*
    }
}

fn constant(operation: &Operation) -> Item {
    let name = format_ident!("{}", names::constant(&operation.id));
    let Operation { id, method, path, domain, deprecated, .. } = operation;
    let safety = match operation.safety.as_str() {
        "read" => quote!(Safety::Read),
        "idempotent" => quote!(Safety::Idempotent),
        _ => quote!(Safety::Effect),
    };
    let evidence = match operation.evidence.level.as_str() {
        "documented" => quote!(Evidence::Documented),
        "observed" => quote!(Evidence::Observed),
        _ => quote!(Evidence::Inferred),
    };
    let parameters = |place| operation.parameters.iter().filter(move |it| it.place == place).map(|it| &it.wire);
    let (in_path, in_query) = (parameters(Place::Path), parameters(Place::Query));
    let (in_headers, in_cookies) = (parameters(Place::Header), parameters(Place::Cookie));
    let body = option(
        operation.body.as_ref(),
        |Body { schema, required, .. }| quote!(RequestBody { schema: #schema, required: #required }),
    );
    let answer = option(
        answer(operation).as_ref(),
        |(Content { schema, list, .. }, optional)| quote!(ResponseBody { schema: #schema, is_list: #list, is_optional: #optional }),
    );
    parse_quote! {
        pub(crate) const #name: Operation = Operation {
            id: #id,
            method: #method,
            path: #path,
            domain: #domain,
            safety: #safety,
            evidence: #evidence,
            deprecated: #deprecated,
            header_parameters: &[#(#in_headers),*],
            cookie_parameters: &[#(#in_cookies),*],
            path_parameters: &[#(#in_path),*],
            query_parameters: &[#(#in_query),*],
            body: #body,
            response: #answer,
        };
    }
}

fn option<T>(value: Option<&T>, tokens: impl Fn(&T) -> TokenStream) -> TokenStream {
    match value {
        Some(value) => {
            let tokens = tokens(value);
            quote!(Some(#tokens))
        }
        None => quote!(None),
    }
}

/// Returns the body of a successful response, and whether a response can come without one. Of several bodies, the first
/// is returned.
fn answer(operation: &Operation) -> Option<(&Content, bool)> {
    match &operation.answer {
        Answer::Nothing => None,
        Answer::One { body, optional, .. } => Some((body, *optional)),
        Answer::Several { variants, .. } => {
            let body = variants.iter().find_map(|it| it.body.as_ref())?;
            Some((body, variants.iter().any(|it| it.body.is_none())))
        }
    }
}
