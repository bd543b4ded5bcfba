//! Compares the labels of the corpus with the code that the generator produces for each change. A change labelled as
//! harmless must not remove any public item of the crate, and a change labelled as breaking must remove one. The
//! exceptions are named below.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use serde_json::{Value, json};
use syn::{Fields, ImplItem, Item, Visibility};

use super::corpus;
use crate::model::{SHARED_FILES, Source, Spec, contents::Contents, domains, yaml::Document};

/// A breaking change that changes no public item. The member stays an `Option` because it is nullable, but calls
/// without it are refused.
const UNSEEN: &str = "request-optional-becomes-required";
/// A change that renames an argument. The new name appears in the signature, but in no call.
const RENAMED: &str = "path-parameter-renamed";

/// Returns a specification that consists of a single document.
fn spec(bundle: &Value) -> Spec {
    let source = |name: &str| {
        let value = if name == "verifications" { bundle.clone() } else { json!({}) };
        Source { name: name.to_owned(), file: name.to_owned(), document: Document { value, lines: BTreeMap::new() } }
    };
    Spec {
        folder: Default::default(),
        sources: SHARED_FILES.into_iter().chain(domains(bundle)).map(source).collect(),
        bundle: bundle.clone(),
        contents: Contents {
            guides: Vec::new(),
            operations: Vec::new(),
            schemas: Vec::new(),
            national_ids: Vec::new(),
            curated_schemas: BTreeMap::new(),
        },
    }
}

/// Returns the public items of the generated crate: fields with their types, variants, and signatures.
fn public_items(name: &str, bundle: &Value) -> BTreeSet<String> {
    let files = crate::generate::raw_crate(&spec(bundle)).unwrap_or_else(|error| panic!("{name}: {error:#}"));
    let mut items = BTreeSet::new();
    for text in files.values() {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        file.items.iter().for_each(|item| collect(item, &mut items));
    }
    items
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn collect(item: &Item, items: &mut BTreeSet<String>) {
    match item {
        Item::Struct(it) if is_public(&it.vis) => {
            items.insert(format!("struct {}", it.ident));
            let Fields::Named(fields) = &it.fields else { return };
            for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
                items.insert(format!("{}.{}: {}", it.ident, field.ident.to_token_stream(), field.ty.to_token_stream()));
            }
        }
        Item::Enum(it) if is_public(&it.vis) => {
            items.extend(it.variants.iter().map(|variant| format!("{}::{}", it.ident, variant.ident)));
        }
        Item::Impl(it) if it.trait_.is_none() => {
            for part in &it.items {
                if let ImplItem::Fn(method) = part
                    && is_public(&method.vis)
                {
                    items.insert(format!("{} {}", it.self_ty.to_token_stream(), method.sig.to_token_stream()));
                }
            }
        }
        Item::Mod(it) => it.content.iter().flat_map(|(_, inner)| inner).for_each(|inner| collect(inner, items)),
        _ => {}
    }
}

#[test]
fn labels_agree_with_what_the_generator_makes() {
    let old = public_items("base", &corpus::base());
    let mut wrong = Vec::new();
    for (name, label, document) in corpus::documents() {
        let new = public_items(&name, &document);
        let lost: Vec<_> = old.difference(&new).take(2).collect();
        match (label.as_str(), lost.is_empty()) {
            ("breaking", true) if name != UNSEEN => wrong.push(format!("{name}: breaking, and nothing is lost")),
            ("breaking", _) | (_, true) => {}
            (_, false) if name == RENAMED => {}
            (label, false) => wrong.push(format!("{name}: {label}, and {lost:?} is lost")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
