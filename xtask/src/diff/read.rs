//! Reads a document for comparison. The document can be JSON or YAML, from a file in any folder or from a git revision.
//! In a file, references to other files are replaced with their targets.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::model::{
    reference::{SCHEMAS, decoded_name, percent_decode},
    yaml::{self, Aliases},
};

/// The path of the bundle in the repository.
pub(super) const BUNDLE: &str = "openapi/realaml.json";
/// The maximum nesting of references between files. Deeper references are not replaced, because they are probably part
/// of a cycle.
const DEEPEST: usize = 24;

/// Reads a document. If `name` is the path of a file, relative to the working folder or the repository, reads that
/// file. Otherwise reads the bundle at the git revision `name`.
pub(crate) fn load(root: &Path, name: &str) -> Result<Value, String> {
    let file = [PathBuf::from(name), root.join(name)].into_iter().find(|file| file.is_file());
    match file {
        Some(file) => document(&file),
        None => parse(&at_revision(root, name)?, name),
    }
}

fn document(file: &Path) -> Result<Value, String> {
    let mut files = Files { read: HashMap::new() };
    let mut value = files.value(file)?.clone();
    // A reference stays unchanged if its target cannot be read from here, for example because it is a URL.
    files.write_in(&mut value, file, 0);
    canonical(&mut value);
    Ok(value)
}

fn parse(text: &str, name: &str) -> Result<Value, String> {
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
        && let Ok(value) = serde_json::from_str(text.trim_start_matches('\u{feff}'))
    {
        return Ok(value);
    }
    yaml::value(text, Aliases::Follow)
        .map_err(|refused| format!("{name} is neither JSON nor YAML: line {}: {}", refused.line, refused.message))
}

/// The files of a document that is split into several files.
struct Files {
    read: HashMap<PathBuf, Value>,
}

impl Files {
    fn value(&mut self, file: &Path) -> Result<&Value, String> {
        if !self.read.contains_key(file) {
            let name = file.display().to_string();
            let text = fs::read_to_string(file).map_err(|error| format!("{name}: {error}"))?;
            self.read.insert(file.to_owned(), parse(&text, &name)?);
        }
        Ok(&self.read[file])
    }

    /// Replaces references to other files with the content that they refer to.
    fn write_in(&mut self, value: &mut Value, file: &Path, depth: usize) {
        match value {
            Value::Object(map) => {
                if depth <= DEEPEST
                    && let Some((target, from)) =
                        map.get("$ref").and_then(Value::as_str).and_then(|it| self.target(it, file))
                {
                    *value = target;
                    self.write_in(value, &from, depth + 1);
                    return;
                }
                map.values_mut().for_each(|it| self.write_in(it, file, depth));
            }
            Value::Array(list) => list.iter_mut().for_each(|it| self.write_in(it, file, depth)),
            _ => {}
        }
    }

    fn target(&mut self, reference: &str, from: &Path) -> Option<(Value, PathBuf)> {
        let (path, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        if path.is_empty() || path.contains("://") {
            return None;
        }
        let file = from.parent()?.join(percent_decode(path)?);
        let target = self.value(&file).ok()?.pointer(pointer)?.clone();
        Some((target, file))
    }
}

/// Writes all references to schemas in the same way, with the plain name instead of escapes.
fn canonical(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(target)) = map.get_mut("$ref")
                && let Some(name) = decoded_name(target)
            {
                *target = format!("{SCHEMAS}{name}");
            }
            map.values_mut().for_each(canonical);
        }
        Value::Array(list) => list.iter_mut().for_each(canonical),
        _ => {}
    }
}

fn at_revision(root: &Path, revision: &str) -> Result<String, String> {
    // A name that begins with a hyphen would be read as an option.
    if revision.starts_with('-') {
        return Err(format!("`{revision}` is neither a file nor a git revision"));
    }
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(["show", &format!("{revision}:{BUNDLE}")])
        .output()
        .map_err(|error| format!("git could not be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{revision}` is neither a file nor a git revision that holds {BUNDLE}"));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{BUNDLE} at {revision} is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_and_yaml_of_any_folder_with_other_files_written_in() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        put(
            "a.yaml",
            "openapi: 3.1.0\na: {$ref: 'b.json#/x'}\nb: {$ref: '#/components/schemas/A%20B'}\nc: [{$ref: '#/components/schemas/A%20B'}]\n",
        );
        put("b.json", r##"{"x": {"y": {"$ref": "a.yaml#/openapi"}, "z": {"$ref": "nowhere.json"}}}"##);
        let name = folder.path().join("a.yaml").display().to_string();
        let value = load(Path::new("/nowhere"), &name).unwrap();
        assert_eq!(value["a"], json!({"y": "3.1.0", "z": {"$ref": "nowhere.json"}}));
        assert_eq!(value["b"], json!({"$ref": "#/components/schemas/A B"}));
        assert_eq!(value["c"], json!([{"$ref": "#/components/schemas/A B"}]));
        put("broken.yaml", "a: [");
        let error = load(folder.path(), "broken.yaml").unwrap_err();
        assert!(error.contains("neither JSON nor YAML: line"), "{error}");
    }

    #[test]
    fn the_bundle_of_a_revision_is_read_from_git() {
        let folder = tempfile::tempdir().unwrap();
        let git = |arguments: &[&str]| {
            let settings = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
            let run = Command::new("git").arg("-C").arg(folder.path()).args(settings).args(arguments).output().unwrap();
            assert!(run.status.success(), "{run:?}");
        };
        fs::create_dir(folder.path().join("openapi")).unwrap();
        fs::write(folder.path().join(BUNDLE), r#"{"openapi": "3.0.3"}"#).unwrap();
        git(&["init", "-q"]);
        git(&["add", "."]);
        git(&["commit", "-q", "-m", "First"]);
        fs::write(folder.path().join(BUNDLE), r#"{"openapi": "3.1.0"}"#).unwrap();
        assert_eq!(load(folder.path(), "HEAD"), Ok(json!({"openapi": "3.0.3"})));
        assert_eq!(load(folder.path(), BUNDLE), Ok(json!({"openapi": "3.1.0"})));
        for name in ["HEAD~1", "nowhere.json", "--output=x"] {
            let error = load(folder.path(), name).unwrap_err();
            assert!(error.starts_with(&format!("`{name}` is neither a file nor a git revision")), "{error}");
        }
    }

    #[test]
    fn files_that_refer_to_each_other_end() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.yaml"), "openapi: 3.0.0\nx: {$ref: 'a.yaml#/x'}\n").unwrap();
        assert!(load(folder.path(), "a.yaml").is_ok());
    }
}
