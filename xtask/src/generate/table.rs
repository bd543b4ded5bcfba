//! `table.rs`: what is known of each operation, for retries, route overrides and coverage.

use quote::{format_ident, quote};
use syn::{File, Item, parse_quote};

use super::model::{Model, Operation};
use crate::model::names;

/// The file.
pub fn file(model: &Model) -> File {
    let constants = model.operations.iter().map(constant);
    let names = model.operations.iter().map(|it| format_ident!("{}", names::constant(&it.id)));
    parse_quote! {
        use crate::{Evidence, Operation, Safety};

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
    parse_quote! {
        pub(crate) const #name: Operation = Operation::row(#id, #method, #path, #domain, #safety, #evidence, #deprecated);
    }
}
