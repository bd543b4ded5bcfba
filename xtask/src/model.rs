//! The curated spec: how it is read, bundled and located in its files.

pub mod answers;
pub mod bundle;
pub mod composition;
pub mod contents;
pub mod json_schema;
pub mod kind;
pub mod media;
pub mod names;
pub mod parameter;
pub mod reference;
pub mod shape;
pub mod union;
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

/// The files that every spec has, in bundle order. The domain files follow: each tag in `root.yaml` is a domain and has
/// a file of the same name.
pub const SHARED_FILES: [&str; 2] = ["root", "identity"];
/// The names that a domain cannot have, because a shared file or a module of the raw crate has them.
const TAKEN: [&str; 8] = ["root", "identity", "types", "builder", "table", "by_id", "registry", "unreferenced"];

/// Returns the domains of a spec according to its `root.yaml`. Tags whose names cannot be those of domains are left
/// out.
pub fn domains(root: &Value) -> impl Iterator<Item = &str> {
    let tags = root["tags"].as_array().into_iter().flatten();
    tags.filter_map(|tag| tag["name"].as_str()).filter(|name| is_domain(name))
}

/// Whether a domain can have this name, which becomes the name of a file and of a module.
pub fn is_domain(name: &str) -> bool {
    names::is_identifier(name) && name.is_ascii() && name == name.to_lowercase() && !TAKEN.contains(&name)
}

/// A parsed file of the spec.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file stem: `root`, `identity`, or the domain.
    pub name: String,
    /// The file name shown in messages.
    pub file: String,
    /// The content of the file, with the lines of its keys.
    pub document: yaml::Document,
}

/// The curated spec.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The path of the folder `openapi/`.
    pub folder: PathBuf,
    /// The files from which the spec was read, in bundle order.
    pub sources: Vec<Source>,
    /// The spec joined into a single document.
    pub bundle: Value,
    /// The table of contents that completeness is checked against.
    pub contents: contents::Contents,
}

impl Spec {
    /// Reads the files in `folder` and joins them. Reports files that are missing, unknown or invalid, tags that cannot
    /// be domains, and parts that cannot be joined. The lint checks the rest.
    pub fn read(folder: &Path) -> Result<Self, Findings> {
        let sources = read_sources(folder)?;
        let bundle = bundle::join(&sources, folder)?;
        let contents = contents::Contents::read(folder)?;
        Ok(Self { folder: folder.to_owned(), sources, bundle, contents })
    }

    /// Returns the stems of the files in bundle order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(|source| source.name.as_str())
    }

    /// Returns the domains in bundle order.
    pub fn domains(&self) -> impl Iterator<Item = &str> {
        self.files().filter(|name| !SHARED_FILES.contains(name))
    }

    /// Returns the schemas with their names in bundle order.
    pub fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.bundle["components"]["schemas"].as_object().into_iter().flatten()
    }

    /// Returns the schema with this name.
    pub fn schema(&self, name: &str) -> Option<&Value> {
        self.bundle.schema(name)
    }

    /// Returns the name of each schema with the stem of the file that contains it.
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

    /// Creates a finding for a JSON pointer in the bundle, at the line of its longest prefix that a file contains.
    /// Without such a line, the finding is about the folder.
    pub fn finding(&self, pointer: &str, rule: &'static str, message: impl Into<String>) -> Finding {
        let key = pointer.trim_start_matches('/').replace('/', ".").replace("~1", "/").replace("~0", "~");
        let mut at = pointer;
        while !at.is_empty() {
            for source in &self.sources {
                if let Some(line) = source.document.lines.get(at) {
                    // The search begins with the whole pointer, so the longest prefix is found first.
                    return Finding::new(&source.file, rule, message).line(*line).key(key);
                }
            }
            at = &at[..at.rfind('/').unwrap_or(0)];
        }
        Finding::new("openapi", rule, message).key(key)
    }
}

fn read_sources(folder: &Path) -> Result<Vec<Source>, Findings> {
    let (mut sources, mut findings) = (Vec::<Source>::new(), Vec::new());
    let mut names = std::collections::VecDeque::from(SHARED_FILES.map(str::to_owned));
    while let Some(name) = names.pop_front() {
        let file = format!("openapi/{name}.yaml");
        match std::fs::read_to_string(folder.join(format!("{name}.yaml"))) {
            Ok(text) => match yaml::parse(&text, &file) {
                Ok(document) => sources.push(Source { name: name.clone(), file, document }),
                Err(finding) => findings.push(finding),
            },
            Err(_) if !SHARED_FILES.contains(&name.as_str()) && !sources.is_empty() => {
                let tags = sources[0].document.value["tags"].as_array();
                let number = tags.and_then(|tags| tags.iter().position(|tag| tag["name"] == *name)).unwrap_or_default();
                let message = format!("the tag `{name}` is a domain, and its file {file} is not there");
                findings.push(at_tag(&sources[0], number, &message));
            }
            Err(error) => findings.push(Finding::new(file, "files", format!("cannot be read: {error}"))),
        }
        if name == SHARED_FILES[0]
            && let Some(root) = sources.first()
        {
            names.extend(domains(&root.document.value).map(str::to_owned));
            findings.extend(tags_without_a_module(root));
        }
    }
    // Without the root file, it is unknown which files belong to the spec.
    if sources.first().is_some_and(|source| source.name == SHARED_FILES[0]) {
        let known: Vec<_> = SHARED_FILES.into_iter().chain(domains(&sources[0].document.value)).collect();
        for stray in stray_files(folder, &known) {
            let message = "is not part of the spec: a domain is named by a tag in root.yaml";
            findings.push(Finding::new(format!("openapi/{stray}"), "files", message));
        }
    }
    if findings.is_empty() { Ok(sources) } else { Err(Findings(findings)) }
}

fn tags_without_a_module(root: &Source) -> Vec<Finding> {
    let tags = root.document.value["tags"].as_array().into_iter().flatten().enumerate();
    tags.filter(|(_, tag)| !tag["name"].as_str().is_some_and(is_domain))
        .map(|(number, _)| {
            let message = "a tag is a domain, named like the module and the file that it becomes: lower case with `_`";
            at_tag(root, number, message)
        })
        .collect()
}

fn at_tag(root: &Source, number: usize, message: &str) -> Finding {
    let finding = Finding::new(&root.file, "files", message).key(format!("tags.{number}.name"));
    match root.document.lines.get(&format!("/tags/{number}/name")) {
        Some(line) => finding.line(*line),
        None => finding,
    }
}

fn stray_files(folder: &Path, known: &[&str]) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut stray: Vec<String> = names
        .filter(|name| !name.starts_with('.'))
        .filter(|name| {
            name.strip_suffix(".yaml").or(name.strip_suffix(".yml")).is_some_and(|stem| !known.contains(&stem))
        })
        .collect();
    stray.sort();
    stray
}
