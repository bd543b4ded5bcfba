//! Generating the raw crate: transform the spec, run progenitor, write our own code around its types, split, format.

mod by_id;
mod docs;
mod enums;
pub mod facts;
pub mod format;
pub mod model;
mod operations;
pub mod progenitor;
mod rust_type;
mod table;
#[cfg(test)]
mod tests;
pub mod transforms;
mod types;

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use quote::format_ident;
use syn::{File, Ident, Item, parse_quote};

use crate::model::{FILES, Spec};
use model::Model;

/// The first lines of every generated Rust file.
const HEADER: &str =
    "// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.\n\n";

/// Where the generated files lie, below the root of the workspace.
pub const FOLDER: &str = "realaml-api/src/generated";

/// The generated files of the raw crate by path below [`FOLDER`], before [`format::rustfmt`].
pub fn raw_crate(spec: &Spec) -> Result<BTreeMap<String, String>> {
    let model = Model::new(spec);
    let output = progenitor::run(transforms::all(&spec.bundle))?;
    let mut files = BTreeMap::new();
    let mut write = |path: &str, file: File| {
        files.insert(path.to_owned(), format!("{HEADER}{}", format::print(file)));
    };
    let types = split_types(&output, &model)?;
    for (name, items) in &types {
        write(
            &format!("types/{name}.rs"),
            parse_quote! {
                #[allow(unused_imports)]
                use super::*;
                #[allow(unused_imports)]
                use crate::runtime::{decode, sensitive};

                #(#items)*
            },
        );
    }
    write("types/mod.rs", types_module(&types, &model));
    let typed = operations::typed(&model, &output)?;
    let domains: Vec<&str> =
        FILES.into_iter().filter(|name| typed.iter().any(|it| it.operation.domain == *name)).collect();
    for domain in &domains {
        let operations: Vec<_> = typed.iter().filter(|it| it.operation.domain == *domain).collect();
        write(&format!("{domain}.rs"), operations::file(domain, &operations));
    }
    write("table.rs", table::file(&model));
    write("by_id.rs", by_id::file(&typed));
    write("mod.rs", root_module(&domains));
    Ok(files)
}

/// Our form of every generated type, by the spec file it is defined in.
fn split_types(output: &progenitor::Output, model: &Model) -> Result<BTreeMap<String, Vec<Item>>> {
    let mut files: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    // In the order of the model: by name, so that a reader of the docs and of the file finds the same order.
    for (name, structure) in &model.structs {
        let fields = output.structs.get(name).with_context(|| {
            format!("schema {} became no struct; is it an object with properties?", structure.schema)
        })?;
        files.entry(structure.file.clone()).or_default().extend(types::record(name, fields, structure)?);
    }
    for (name, enumeration) in &model.enums {
        files.entry(enumeration.file.clone()).or_default().extend(enums::open(name, enumeration));
    }
    Ok(files)
}

fn types_module(files: &BTreeMap<String, Vec<Item>>, model: &Model) -> File {
    let modules: Vec<Ident> = files.keys().map(|it| format_ident!("{it}")).collect();
    let schemas: Vec<&String> =
        model.structs.values().map(|it| &it.schema).chain(model.enums.values().map(|it| &it.schema)).collect();
    let types: Vec<Ident> = model.structs.keys().chain(model.enums.keys()).map(|it| format_ident!("{it}")).collect();
    parse_quote! {
        #![doc = " A type for each schema of the spec, by the vendor's name."]

        #(mod #modules;)*

        #(pub use #modules::*;)*

        /// Registers every type with a generator of JSON Schemas, and gives the schema's name in the spec with that of the type.
        #[cfg(feature = "schemars")]
        pub fn register_schemas(generator: &mut ::schemars::SchemaGenerator) -> ::std::vec::Vec<(&'static str, &'static str)> {
            #(generator.subschema_for::<#types>();)*
            ::std::vec![#((#schemas, stringify!(#types))),*]
        }

        /// Reads JSON as the type of the named schema and writes it again; `None` if the spec has no such schema. For the
        /// tests of this workspace.
        #[doc(hidden)]
        #[cfg(feature = "schemars")]
        pub fn round_trip(schema: &str, json: &[u8]) -> Option<crate::RoundTrip> {
            Some(match schema {
                #(#schemas => crate::runtime::decode::round_trip::<#types>(json),)*
                _ => return None,
            })
        }
    }
}

fn root_module(domains: &[&str]) -> File {
    let domains: Vec<Ident> = domains.iter().map(|it| format_ident!("{it}")).collect();
    parse_quote! {
        #[cfg(feature = "schemars")]
        pub(crate) mod by_id;
        #(mod #domains;)*
        pub(crate) mod table;
        pub mod types;

        /// The builders of the operations: what the methods of [`Client`](crate::Client) give.
        pub mod builder {
            #(pub use super::#domains::*;)*
        }
    }
}
