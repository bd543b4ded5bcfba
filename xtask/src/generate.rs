//! Generates the raw crate. It transforms the spec, runs progenitor, reads the Rust types from progenitor's code, and
//! writes its own code with these types, split into files.

mod answers;
mod arguments;
mod by_id;
mod docs;
mod enums;
pub mod facts;
mod families;
pub mod format;
pub mod model;
mod operations;
pub mod progenitor;
mod reach;
mod rust_type;
mod table;
#[cfg(test)]
mod tests;
pub mod transforms;
mod type_files;
mod typed;
mod types;
mod unions;

use std::collections::BTreeMap;

use anyhow::Result;
use quote::format_ident;
use syn::{File, Ident, parse_quote};

use crate::model::Spec;
use model::Model;

/// The first lines of every generated Rust file.
const HEADER: &str =
    "// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.\n\n";

/// The folder of the generated files, relative to the root of the workspace.
pub const FOLDER: &str = "realaml-api/src/generated";

/// Returns the generated files of the raw crate by path relative to [`FOLDER`], before [`format::rustfmt`].
pub fn raw_crate(spec: &Spec) -> Result<BTreeMap<String, String>> {
    let model = Model::new(spec);
    let output = progenitor::run(transforms::all(&spec.bundle))?;
    let typed = typed::typed(&model, &output)?;
    let mut files = type_files::all(&model, &output)?;
    let domains: Vec<&str> =
        spec.domains().filter(|name| typed.iter().any(|it| it.operation.domain == *name)).collect();
    for domain in &domains {
        let operations: Vec<_> = typed.iter().filter(|it| it.operation.domain == *domain).collect();
        files.insert(format!("{domain}.rs"), operations::file(domain, &operations));
    }
    files.insert("table.rs".to_owned(), table::file(&model));
    files.insert("by_id.rs".to_owned(), by_id::file(&typed));
    files.insert("mod.rs".to_owned(), root_module(&domains));
    Ok(files.into_iter().map(|(path, file)| (path, format!("{HEADER}{}", format::print(file)))).collect())
}

fn root_module(domains: &[&str]) -> File {
    let domains: Vec<Ident> = domains.iter().map(|it| format_ident!("{it}")).collect();
    parse_quote! {
        #[cfg(feature = "schemars")]
        pub(crate) mod by_id;
        #(mod #domains;)*
        pub(crate) mod table;
        pub mod types;

        /// The builders of the operations, which the methods of [`Client`](crate::Client) return.
        pub mod builder {
            #(pub use super::#domains::*;)*
        }
    }
}
