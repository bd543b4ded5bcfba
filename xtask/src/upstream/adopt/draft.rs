//! The working copy: the spec's files as values that can be changed. Values are converted back to text with as few
//! edits as possible.

mod moves;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value, json};

use super::{contents::Contents, marks::UNDESCRIBED, note::Note, yaml_edit};
use crate::{
    model::{
        SHARED_FILES, domains, is_domain,
        reference::{self, Schemas, referred_through, to_schema},
        walk,
        yaml::{self, Aliases},
    },
    upstream::{clean::clean, failure::Failure},
};

/// A file of the specification: its text, with the moves so far applied, and the value that it should have.
#[derive(Clone, Debug)]
struct File {
    text: String,
    value: Value,
}

impl File {
    /// Sets the text and its value. Returns `None`, and changes nothing, if the text is not valid.
    fn set_text(&mut self, text: String) -> Option<()> {
        self.value = yaml::value(&text, Aliases::Refuse).ok()?;
        self.text = text;
        Some(())
    }
}

/// The working copy, with the notes for the person who reviews the changes.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    folder: PathBuf,
    files: BTreeMap<String, File>,
    /// The names of the files in bundle order.
    order: Vec<String>,
    /// The vendor's table of contents.
    pub(super) contents: Contents,
    examples: BTreeMap<String, Value>,
    /// Our names for schemas of error responses that the vendor writes inline, by schema.
    pub(super) refusals: BTreeMap<String, String>,
    /// The bodies and responses that were replaced as a whole, as `id/request` and `id/answer 200`.
    pub(super) replaced: BTreeSet<String>,
    /// The changes made to schemas that the vendor writes inline, possibly in several operations.
    pub(super) changed_inline: BTreeSet<String>,
    /// The schemas that were replaced with the vendor's and may have a different type now.
    pub(super) retyped: BTreeSet<String>,
    /// Notes on changes that were made, and on changes that are left to a person.
    pub(super) notes: BTreeSet<Note>,
}

/// Sets the parameters of an operation. If it had none, they are placed before the body and the responses.
pub(super) fn set_parameters(operation: &mut Map<String, Value>, parameters: Vec<Value>) {
    if operation.contains_key("parameters") {
        operation.insert("parameters".to_owned(), Value::Array(parameters));
    } else {
        let before = operation
            .keys()
            .position(|key| ["requestBody", "responses"].contains(&key.as_str()))
            .unwrap_or(operation.len());
        operation.shift_insert(before, "parameters".to_owned(), Value::Array(parameters));
    }
}

/// Whether both are the same reference, or parameters with the same name and location.
fn is_same_parameter(a: &Value, b: &Value) -> bool {
    a == b || (a.get("name").is_some() && a.get("name") == b.get("name") && a.get("in") == b.get("in"))
}

fn match_types(value: &mut Value, types: &BTreeMap<String, String>) {
    if let (Some(target), Some(_)) = (referred_through(value), value.get("type")) {
        if let Some(kind) = types.get(target) {
            value["type"] = json!(kind);
        }
        return;
    }
    match value {
        Value::Object(map) => map.values_mut().for_each(|it| match_types(it, types)),
        Value::Array(list) => list.iter_mut().for_each(|it| match_types(it, types)),
        _ => {}
    }
}

impl Schemas for Draft {
    fn schema(&self, name: &str) -> Option<&Value> {
        self.files.values().find_map(|file| file.value.schema(name))
    }

    fn target(&self, reference: &str) -> Option<&Value> {
        self.files.values().find_map(|file| file.value.target(reference))
    }
}

impl Draft {
    /// Reads the spec of the repository at `root`.
    pub(super) fn read(root: &Path) -> Result<Draft, Failure> {
        let folder = root.join("openapi");
        let read = |path: PathBuf| {
            fs::read_to_string(&path)
                .map_err(|error| Failure::new("file-unreadable", format!("{}: {error}", path.display())))
        };
        let (mut files, mut order) = (BTreeMap::new(), SHARED_FILES.map(str::to_owned).to_vec());
        let mut at = 0;
        while let Some(name) = order.get(at).cloned() {
            let text = read(folder.join(format!("{name}.yaml")))?;
            let value = yaml::value(&text, Aliases::Refuse)
                .map_err(|refused| Failure::new("spec-invalid", refused.message).on(&name))?;
            if at == 0 {
                order.extend(domains(&value).map(str::to_owned));
            }
            files.insert(name, File { text, value });
            at += 1;
        }
        let contents = Contents::new(read(folder.join("vendor/contents.json"))?);
        Ok(Draft {
            folder,
            files,
            order,
            contents,
            examples: BTreeMap::new(),
            refusals: BTreeMap::new(),
            replaced: BTreeSet::new(),
            changed_inline: BTreeSet::new(),
            retyped: BTreeSet::new(),
            notes: BTreeSet::new(),
        })
    }

    /// Whether a domain with this name exists.
    pub(super) fn has_domain(&self, name: &str) -> bool {
        is_domain(name) && self.files.contains_key(name)
    }

    /// Adds a domain, which has a tag in the root file and a file of its own.
    pub(super) fn add_domain(&mut self, name: &str, title: &str) {
        let text = format!("# {}: as the vendor documents it, and not looked at yet.\n\npaths: {{}}\n", clean(title));
        let value = json!({"paths": {}});
        self.files.insert(name.to_owned(), File { text, value });
        self.order.push(name.to_owned());
        let root = self.files.get_mut(SHARED_FILES[0]).map(|file| &mut file.value);
        if let Some(Value::Array(tags)) = root.and_then(|value| value.get_mut("tags")) {
            tags.push(json!({"name": name, "description": UNDESCRIBED}));
        }
    }

    /// Adds a note.
    pub(super) fn note(&mut self, note: Note) {
        self.notes.insert(note);
    }

    /// Returns the files as a single document, with references to examples instead of their values.
    pub(super) fn bundle(&self) -> Value {
        let mut bundle = json!({"paths": {}, "components": {}});
        for name in &self.order {
            let value = &self.files[name].value;
            for (path, item) in value["paths"].as_object().into_iter().flatten() {
                bundle["paths"][path] = item.clone();
            }
            for (section, members) in value["components"].as_object().into_iter().flatten() {
                for (name, member) in members.as_object().into_iter().flatten() {
                    bundle["components"][section][name] = member.clone();
                }
            }
        }
        bundle
    }

    /// Returns the operation with this id.
    pub(super) fn operation(&self, id: &str) -> Option<&Value> {
        let (file, path, method) = self.place(id)?;
        self.files[&file].value["paths"].get(&path)?.get(&method)
    }

    /// Returns the file that contains the component.
    pub(super) fn file_of(&self, section: &str, name: &str) -> Option<String> {
        self.files
            .iter()
            .find(|(_, file)| file.value["components"][section].get(name).is_some())
            .map(|(stem, _)| stem.clone())
    }

    /// Returns the schema with this name, mutably.
    pub(super) fn schema_mut(&mut self, name: &str) -> Option<&mut Value> {
        self.component_mut("schemas", name)
    }

    /// Returns the component with this name, mutably.
    pub(super) fn component_mut(&mut self, section: &str, name: &str) -> Option<&mut Value> {
        let file = self.file_of(section, name)?;
        self.files.get_mut(&file)?.value.get_mut("components")?.get_mut(section)?.get_mut(name)
    }

    /// Removes a component.
    pub(super) fn remove_component(&mut self, section: &str, name: &str) {
        let file = self.file_of(section, name).and_then(|file| self.files.get_mut(&file));
        let Some(components) = file.and_then(|file| file.value["components"].as_object_mut()) else { return };
        if let Some(members) = components.get_mut(section).and_then(Value::as_object_mut) {
            members.shift_remove(name);
            if members.is_empty() {
                components.shift_remove(section);
            }
        }
    }

    /// Returns the type of each schema, which stands next to every nullable reference to it.
    fn types(&self) -> BTreeMap<String, String> {
        let schemas = self.files.values().flat_map(|file| walk::members(file.value.pointer("/components/schemas")));
        let kind = |schema| reference::through(self, schema)["type"].as_str().unwrap_or("object").to_owned();
        schemas.map(|(name, schema)| (name.clone(), kind(schema))).collect()
    }

    /// Returns the number of references to a schema.
    pub(super) fn uses(&self, name: &str) -> usize {
        let reference = to_schema(name);
        let mut count = 0;
        for file in self.files.values() {
            walk::each(&file.value, "", &mut |_, value| count += usize::from(*value == reference));
        }
        count
    }

    /// Corrects the `type` next to every nullable reference. OpenAPI 3.0 requires it there, and it must be the type of
    /// the target.
    pub(super) fn match_types(&mut self) {
        let types = self.types();
        self.files.values_mut().for_each(|file| match_types(&mut file.value, &types));
    }

    /// Adds a schema at the end of a file, or replaces it.
    pub(super) fn add_schema(&mut self, file: &str, name: &str, schema: Value) {
        if let Some(file) = self.files.get_mut(file) {
            if file.value.pointer("/components/schemas").is_none() {
                file.value["components"]["schemas"] = json!({});
            }
            file.value["components"]["schemas"][name] = schema;
        }
    }

    /// Returns the file, path and method of an operation.
    pub(super) fn place(&self, id: &str) -> Option<(String, String, String)> {
        self.files.iter().find_map(|(stem, file)| {
            let found = walk::operations(&file.value).into_iter().find(|operation| operation.id() == id)?;
            Some((stem.clone(), found.path.to_owned(), found.method.to_owned()))
        })
    }

    /// Returns the operation with this id, mutably.
    pub(super) fn operation_mut(&mut self, id: &str) -> Option<&mut Map<String, Value>> {
        let (file, path, method) = self.place(id)?;
        self.files.get_mut(&file)?.value.get_mut("paths")?.get_mut(&path)?.get_mut(&method)?.as_object_mut()
    }

    /// Returns all parameters of an operation, including those of its path item, with references resolved.
    pub(super) fn parameters(&self, id: &str) -> Vec<Value> {
        let Some((file, path, method)) = self.place(id) else { return Vec::new() };
        let item = &self.files[&file].value["paths"][&path];
        walk::parameters(self, item, &item[&method]).into_iter().cloned().collect()
    }

    /// Returns the parameters that an operation's path item defines for all its operations.
    pub(super) fn shared_parameters(&self, id: &str) -> Vec<Value> {
        let Some((file, path, _)) = self.place(id) else { return Vec::new() };
        self.files[&file].value["paths"][&path]["parameters"].as_array().cloned().unwrap_or_default()
    }

    /// Removes the parameters that a path item defines for all its operations. The operations other than `id` get their
    /// own copies.
    pub(super) fn drop_shared_parameters(&mut self, stem: &str, path: &str, id: &str) {
        let others = self.operations_at(stem, path).into_iter().filter(|other| other != id);
        let written: Vec<_> = others.map(|id| (self.written_parameters(&id), id)).collect();
        let item =
            self.files.get_mut(stem).and_then(|file| file.value.get_mut("paths")?.get_mut(path)?.as_object_mut());
        if item.and_then(|item| item.shift_remove("parameters")).is_none() {
            return;
        }
        for (parameters, id) in written {
            self.operation_mut(&id).into_iter().for_each(|it| set_parameters(it, parameters.clone()));
        }
    }

    /// Adds an operation to a file.
    pub(super) fn add_operation(&mut self, file: &str, path: &str, method: &str, operation: Value) {
        if let Some(file) = self.files.get_mut(file) {
            let paths = &mut file.value["paths"];
            if paths.get(path).is_none() {
                paths[path] = json!({});
            }
            paths[path][method] = operation;
        }
    }

    /// Rewrites the text of a file to match its value.
    fn flush(&mut self, stem: &str) -> Result<(), Failure> {
        if let Some(file) = self.files.get_mut(stem) {
            file.text = yaml_edit::rewrite(&file.text, &file.value, stem)?;
        }
        Ok(())
    }

    /// Returns an example by its path relative to `examples/`.
    pub(super) fn example(&self, name: &str) -> Option<Value> {
        if let Some(changed) = self.examples.get(name) {
            return Some(changed.clone());
        }
        let text = fs::read_to_string(self.folder.join("examples").join(name)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Sets the value of an example.
    pub(super) fn set_example(&mut self, name: &str, value: Value) {
        self.examples.insert(name.to_owned(), value);
    }

    /// Removes a new example that is not used.
    pub(super) fn remove_example(&mut self, name: &str) {
        self.examples.remove(name);
    }

    /// Returns the text of every changed file, by path relative to `openapi/`.
    pub(super) fn changed(&mut self) -> Result<BTreeMap<String, String>, Failure> {
        let mut changed = BTreeMap::new();
        for name in self.order.clone() {
            self.flush(&name)?;
            self.keep(&mut changed, format!("{name}.yaml"), self.files[&name].text.clone());
        }
        self.keep(&mut changed, "vendor/contents.json".to_owned(), self.contents.text()?.to_owned());
        for (name, value) in &self.examples {
            self.keep(&mut changed, format!("examples/{name}"), format!("{value:#}\n"));
        }
        Ok(changed)
    }

    fn keep(&self, changed: &mut BTreeMap<String, String>, path: String, text: String) {
        if fs::read_to_string(self.folder.join(&path)).ok().as_deref() != Some(&text) {
            changed.insert(path, text);
        }
    }
}
