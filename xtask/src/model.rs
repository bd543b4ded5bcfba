//! The curated spec: reading, bundling, checking.

pub mod bundle;
pub mod composition;
pub mod contents;
pub mod json_schema;
pub mod kind;
pub mod names;
pub mod reference;
pub mod shape;
pub mod usage;
pub mod walk;
pub mod yaml;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::finding::{Finding, Findings};
use reference::Schemas;

/// The files of the spec in the order of the bundle; all but `root` and `identity` are domains.
pub const FILES: [&str; 7] = ["root", "identity", "verifications", "outsourced", "risk", "esign", "forms"];

/// One parsed file of the spec.
#[derive(Clone, Debug)]
pub struct Source {
    /// File stem: `root`, `identity` or the domain.
    pub name: String,
    /// What messages call the file.
    pub file: String,
    /// Its content and the lines of its keys.
    pub document: yaml::Document,
}

/// The curated spec.
#[derive(Clone, Debug)]
pub struct Spec {
    /// Where `openapi/` lies.
    pub folder: PathBuf,
    /// The files it was read from, in bundle order.
    pub sources: Vec<Source>,
    /// The one document.
    pub bundle: Value,
    /// The gate of completeness.
    pub contents: contents::Contents,
}

impl Spec {
    /// Reads the files in `folder` and joins them. Names are checked here, everything else by the lint.
    pub fn read(folder: &Path) -> Result<Self, Findings> {
        let sources = read_sources(folder)?;
        let bundle = bundle::join(&sources, folder)?;
        let contents = contents::Contents::read(folder)?;
        Ok(Self { folder: folder.to_owned(), sources, bundle, contents })
    }

    /// The schemas of the bundle in its order.
    pub fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.bundle["components"]["schemas"].as_object().into_iter().flatten()
    }

    /// The schema of that name.
    pub fn schema(&self, name: &str) -> Option<&Value> {
        self.bundle.schema(name)
    }

    /// Which file (stem) each schema stands in.
    pub fn schema_files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for source in &self.sources {
            for name in
                source.document.value["components"]["schemas"].as_object().into_iter().flatten().map(|(name, _)| name)
            {
                files.insert(name.clone(), source.name.clone());
            }
        }
        files
    }

    /// A finding at a JSON pointer of the bundle, with the file and line the pointer comes from.
    pub fn finding(&self, pointer: &str, rule: &'static str, message: impl Into<String>) -> Finding {
        let key = pointer.trim_start_matches('/').replace('/', ".").replace("~1", "/").replace("~0", "~");
        let mut at = pointer;
        while !at.is_empty() {
            for source in &self.sources {
                if let Some(line) = source.document.lines.get(at) {
                    // `components` alone stands in every file: the file that has more of the pointer wins.
                    return Finding::new(&source.file, rule, message).line(*line).key(key);
                }
            }
            at = &at[..at.rfind('/').unwrap_or(0)];
        }
        Finding::new("openapi", rule, message).key(key)
    }
}

fn read_sources(folder: &Path) -> Result<Vec<Source>, Findings> {
    let (mut sources, mut findings) = (Vec::new(), Vec::new());
    for name in FILES {
        let file = format!("openapi/{name}.yaml");
        match std::fs::read_to_string(folder.join(format!("{name}.yaml"))) {
            Ok(text) => match yaml::parse(&text, &file) {
                Ok(document) => sources.push(Source { name: name.to_owned(), file, document }),
                Err(finding) => findings.push(finding),
            },
            Err(error) => findings.push(Finding::new(file, "files", format!("cannot be read: {error}"))),
        }
    }
    for stray in stray_files(folder) {
        let message = format!("is not part of the spec; its files are {}.yaml", FILES.join(".yaml, "));
        findings.push(Finding::new(format!("openapi/{stray}"), "files", message));
    }
    if findings.is_empty() { Ok(sources) } else { Err(Findings(findings)) }
}

fn stray_files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut stray: Vec<String> = names
        .filter(|name| !name.starts_with('.'))
        .filter(|name| {
            name.strip_suffix(".yaml").or(name.strip_suffix(".yml")).is_some_and(|stem| !FILES.contains(&stem))
        })
        .collect();
    stray.sort();
    stray
}
