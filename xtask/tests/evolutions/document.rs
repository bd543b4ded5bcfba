//! The vendor's document as a value that evolutions change, and the files of the repository that it comes from.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};

/// A bundled OpenAPI document.
#[derive(Clone)]
pub(crate) struct Document(pub(crate) Value);

impl Document {
    /// Returns our bundle as the vendor would publish it, without our own `x-` keys.
    pub(crate) fn published(bundle: &Value) -> Document {
        Document(without_our_keys(bundle, false))
    }

    pub(crate) fn schemas(&mut self) -> &mut Map<String, Value> {
        object(&mut self.0["components"]["schemas"])
    }

    pub(crate) fn paths(&mut self) -> &mut Map<String, Value> {
        object(&mut self.0["paths"])
    }
}

pub(crate) fn object(value: &mut Value) -> &mut Map<String, Value> {
    value.as_object_mut().expect("an object")
}

/// Returns a copy without our own `x-` keys. Names of properties, schemas and paths can also begin with `x-` and are
/// kept.
fn without_our_keys(value: &Value, is_names: bool) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| is_names || !key.starts_with("x-"))
            .map(|(key, it)| {
                let holds_names = !is_names && ["properties", "schemas", "paths"].contains(&key.as_str());
                (key.clone(), without_our_keys(it, holds_names))
            })
            .collect(),
        Value::Array(items) => items.iter().map(|it| without_our_keys(it, false)).collect(),
        other => other.clone(),
    }
}

/// Returns the root of this repository.
pub(crate) fn ours() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the vendor's document before any evolution.
pub(crate) fn published() -> Document {
    let text = fs::read_to_string(ours().join("openapi/realaml.json")).expect("the bundle is in the repository");
    Document::published(&serde_json::from_str(&text).expect("JSON"))
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("readable");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("writable");
        }
    }
}
