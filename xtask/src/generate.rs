//! Generating the raw crate: transform, generate, post-process, split, format.

mod docs;
mod enums;
pub mod facts;
pub mod model;
mod operations;
mod serde_attributes;
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

/// The generated files of the raw crate by path below [`FOLDER`], formatted.
pub fn raw_crate(spec: &Spec) -> Result<BTreeMap<String, String>> {
    let model = Model::new(spec);
    let generated = run_generator(spec)?;
    let mut files = BTreeMap::new();
    let mut write = |path: &str, file: &File| {
        files.insert(path.to_owned(), format!("{HEADER}{}", prettyplease::unparse(file)));
    };
    let types = split_types(&generated, &model)?;
    for (name, items) in &types {
        let unused: File = parse_quote! {
            #[allow(unused_imports)]
            use super::*;

            #(#items)*
        };
        write(&format!("types/{name}.rs"), &unused);
    }
    write("types/mod.rs", &types_module(&types, &model));
    let domains: Vec<&str> =
        FILES.into_iter().filter(|name| model.operations.iter().any(|it| it.domain == *name)).collect();
    let mut rewritten = operations::rewrite(&generated, &model)?;
    for domain in &domains {
        let ids = model.operations.iter().filter(|it| it.domain == *domain).map(|it| &it.id);
        let found: Vec<operations::Generated> = ids.filter_map(|id| rewritten.remove(id)).collect();
        write(&format!("{domain}.rs"), &operations_file(domain, found));
    }
    write("table.rs", &table::file(&model));
    write("mod.rs", &root_module(&domains));
    Ok(files)
}

fn run_generator(spec: &Spec) -> Result<File> {
    let document = transforms::all(&spec.bundle);
    let document: openapiv3::OpenAPI = serde_json::from_value(document)
        .context("the transformed spec is no OpenAPI 3.0 document the generator can read")?;
    let mut settings = progenitor::GenerationSettings::new();
    settings.with_interface(progenitor::InterfaceStyle::Builder).with_tag(progenitor::TagStyle::Merged);
    let tokens =
        progenitor::Generator::new(&settings).generate_tokens(&document).context("the generator refused the spec")?;
    syn::parse2(tokens).context("the generator made no valid Rust")
}

/// Our form of every generated type, by the spec file it is defined in.
fn split_types(generated: &File, model: &Model) -> Result<BTreeMap<String, Vec<Item>>> {
    let module = generated.items.iter().find_map(|it| match it {
        Item::Mod(it) if it.ident == "types" => it.content.as_ref().map(|(_, items)| items),
        _ => None,
    });
    let items = module.context("the generator made no module `types`")?;
    let mut files: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    // In the order of the model: by name, so that a reader of the docs and of the file finds the same order.
    for (name, structure) in &model.structs {
        let item = items.iter().find_map(|it| match it {
            Item::Struct(it) if it.ident == name => Some(it),
            _ => None,
        });
        let item = item.with_context(|| {
            format!("schema {} became no struct; is it an object with properties?", structure.schema)
        })?;
        files.entry(structure.file.clone()).or_default().extend(types::rewrite(item, structure)?);
    }
    for (name, enumeration) in &model.enums {
        files.entry(enumeration.file.clone()).or_default().extend(enums::open(&format_ident!("{name}"), enumeration));
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
        pub fn round_trip(schema: &str, json: &[u8]) -> ::std::option::Option<crate::RoundTrip> {
            ::std::option::Option::Some(match schema {
                #(#schemas => crate::runtime::decode::round_trip::<#types>(json),)*
                _ => return ::std::option::Option::None,
            })
        }
    }
}

fn operations_file(domain: &str, operations: Vec<operations::Generated>) -> File {
    let about = format!(" Operations of the domain `{domain}`.");
    let (mut starts, mut builders) = (Vec::new(), Vec::new());
    for operation in operations {
        starts.push(operation.start);
        builders.extend(operation.builder);
    }
    parse_quote! {
        #![doc = #about]

        #[allow(unused_imports)]
        use super::{table, types};
        #[allow(unused_imports)]
        use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};

        impl Client {
            #(#starts)*
        }

        #(#builders)*
    }
}

fn root_module(domains: &[&str]) -> File {
    let domains: Vec<Ident> = domains.iter().map(|it| format_ident!("{it}")).collect();
    parse_quote! {
        #(mod #domains;)*
        pub(crate) mod table;
        pub mod types;

        /// The builders of the operations: what the methods of [`Client`](crate::Client) give.
        pub mod builder {
            #(pub use super::#domains::*;)*
        }
    }
}
