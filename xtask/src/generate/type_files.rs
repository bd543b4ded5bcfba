//! Generates the files of the types and the modules that combine them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{File, Ident, Item, parse_quote};

use super::{
    docs, enums,
    families::{self, Home, UNREFERENCED},
    model::Model,
    progenitor::Output,
    types, unions,
};

/// The content of a file while the types are added to it.
#[derive(Default)]
struct Content {
    items: Vec<Item>,
    /// The names of the types that the file defines.
    own: BTreeSet<String>,
    /// The names of the generated types that the fields and variants use.
    used: BTreeSet<String>,
    has_records: bool,
    has_unions: bool,
}

/// Generates every file of `types`, by path relative to the generated folder.
pub fn all(model: &Model, output: &Output) -> Result<BTreeMap<String, File>> {
    let homes = families::homes(model);
    let mut contents: BTreeMap<&Home, Content> = BTreeMap::new();
    // The model orders the types by name, so the documentation and the file have the same order.
    for (name, structure) in &model.structs {
        let fields = output.structs.get(name).with_context(|| {
            format!("schema {} became no struct; is it an object with properties?", structure.schema)
        })?;
        let content = contents.entry(&homes[name.as_str()]).or_default();
        content.items.extend(types::record(name, fields, structure)?);
        content.own.insert(name.clone());
        content.used.extend(fields.iter().filter_map(|it| it.ty.named()).map(str::to_owned));
        content.has_records = true;
    }
    for (name, enumeration) in &model.enums {
        let content = contents.entry(&homes[name.as_str()]).or_default();
        content.items.extend(enums::open(name, enumeration));
        content.own.insert(name.clone());
    }
    for (name, union) in &model.unions {
        let content = contents.entry(&homes[name.as_str()]).or_default();
        content.items.extend(unions::open(name, union));
        content.own.insert(name.clone());
        content.used.extend(union.variants.iter().map(|(ty, _)| ty.clone()));
        content.has_unions = true;
    }
    let mut files = BTreeMap::new();
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (home, content) in &contents {
        folders.entry(&home.folder).or_default().push(&home.file);
        files.insert(format!("types/{}/{}.rs", home.folder, home.file), file(content, &homes));
    }
    for (folder, modules) in &folders {
        files.insert(format!("types/{folder}/mod.rs"), folder_module(folder, modules));
    }
    let folders: Vec<&str> = folders.into_keys().collect();
    files.insert("types/mod.rs".to_owned(), types_module(&folders));
    files.insert("types/registry.rs".to_owned(), registry(model, &homes));
    Ok(files)
}

fn file(content: &Content, homes: &BTreeMap<&str, Home>) -> File {
    let items = &content.items;
    let runtime = match (content.has_records, content.has_unions) {
        (true, _) => Some(quote!(
            use crate::runtime::{decode, sensitive};
        )),
        (false, true) => Some(quote!(
            use crate::runtime::decode;
        )),
        (false, false) => None,
    };
    let imported = content.used.difference(&content.own);
    let (apart, flat): (Vec<&String>, Vec<&String>) =
        imported.partition(|it| homes.get(it.as_str()).is_some_and(|home| home.folder == UNREFERENCED));
    let import = |module: TokenStream, names: Vec<&String>| {
        let names = names.into_iter().map(|it| format_ident!("{it}"));
        (names.len() > 0).then(|| quote!(use #module::{#(#names),*};))
    };
    let (flat, apart) = (import(quote!(crate::types), flat), import(quote!(crate::types::unreferenced), apart));
    parse_quote! {
        #runtime
        #flat
        #apart

        #(#items)*
    }
}

/// Returns the path of a type in the crate.
fn path(name: &str, homes: &BTreeMap<&str, Home>) -> TokenStream {
    let ident = format_ident!("{name}");
    match homes.get(name) {
        Some(home) if home.folder == UNREFERENCED => quote!(types::unreferenced::#ident),
        _ => quote!(types::#ident),
    }
}

fn folder_module(folder: &str, modules: &[&str]) -> File {
    let about = docs::lines_of(&match folder {
        UNREFERENCED => {
            "Types that no operation takes or answers as they are: parts that the schemas of other types are \
                         composed of, and schemas of the vendor's contents that nothing refers to."
                .to_owned()
        }
        domain => format!("The types of the file `{domain}` of the spec."),
    });
    let modules: Vec<Ident> = modules.iter().map(|it| format_ident!("{it}")).collect();
    parse_quote! {
        #(#![doc = #about])*

        #(mod #modules;)*

        #(pub use self::#modules::*;)*
    }
}

fn types_module(folders: &[&str]) -> File {
    let domains: Vec<Ident> =
        folders.iter().filter(|it| **it != UNREFERENCED).map(|it| format_ident!("{it}")).collect();
    let unreferenced: Option<Item> = folders.contains(&UNREFERENCED).then(|| {
        parse_quote!(
            pub mod unreferenced;
        )
    });
    parse_quote! {
        //! A type for each schema of the spec.
        //!
        //! The types that an operation takes or returns are here, and the others are in [`unreferenced`].

        #(mod #domains;)*
        #[cfg(feature = "schemars")]
        mod registry;
        #unreferenced

        #(pub use self::#domains::*;)*

        #[cfg(feature = "schemars")]
        pub use self::registry::{register_schemas, round_trip};
    }
}

fn registry(model: &Model, homes: &BTreeMap<&str, Home>) -> File {
    let structs = model.structs.iter().map(|(name, it)| (name, &it.schema));
    let enums = model.enums.iter().map(|(name, it)| (name, &it.schema));
    let unions = model.unions.iter().map(|(name, it)| (name, &it.schema));
    let rows = structs.chain(enums).chain(unions).map(|(name, schema)| {
        let path = path(name, homes);
        quote!(Row::of::<#path>(#schema, #name))
    });
    parse_quote! {
        //! Every type with the name of its schema.

        use crate::{
            RoundTrip,
            runtime::registry::{self, Row},
            types,
        };

        const ROWS: &[Row] = &[#(#rows),*];

        /// Registers every type with a JSON Schema generator. Returns each schema's name in the spec with the name of
        /// its type.
        pub fn register_schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, &'static str)> {
            registry::register(ROWS, generator)
        }

        /// Reads JSON as the type of the named schema and writes it again. Returns `None` if the spec has no such
        /// schema. Only the tests of this workspace use this function.
        #[doc(hidden)]
        pub fn round_trip(schema: &str, json: &[u8]) -> Option<RoundTrip> {
            registry::round_trip(ROWS, schema, json)
        }
    }
}
