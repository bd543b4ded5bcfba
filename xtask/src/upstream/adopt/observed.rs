//! `upstream adopt --observed FILE...` marks facts observed in calls as `observed` in the spec.
//!
//! The evidence files are those that `realaml observe` and `realaml doctor` write. They contain paths, types, values of
//! enums and counts. Facts documented by the vendor are not overwritten, and contradictions are listed. A change to a
//! Rust type is adopted only with `--breaking`, since handwritten code may use the type.

mod claims;
mod routes;
mod schemas;
mod sources;

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Map, Value, json};

use self::{claims::Claims, sources::Sources};
use super::{
    Adopted,
    draft::Draft,
    note::Note,
    staged::{Staged, refused},
};
use crate::upstream::failure::Failure;

/// The file of contradictions between documented and observed facts, one per line.
pub(crate) const CONTRADICTIONS: &str = "openapi/vendor/contradictions.txt";

/// The minimum number of observations for marking a property, changing its type or format, or adding a member. A member
/// that the server declares needs none.
const FEWEST: u64 = 5;

/// The state of an adoption.
struct Observed {
    draft: Draft,
    claims: Claims,
    breaking: bool,
    contradictions: Vec<String>,
}

/// Adopts the observed facts without writing anything. Returns the changed files.
pub(super) fn adopt(root: &Path, files: &[impl AsRef<Path>], breaking: bool) -> Result<Adopted, Failure> {
    let sources = Sources::read(files)?;
    let draft = Draft::read(root)?;
    let claims = Claims::of(&sources, &draft.bundle());
    let mut observed = Observed { draft, claims, breaking, contradictions: Vec::new() };
    observed.adopt_routes()?;
    observed.adopt_schemas();
    observed.draft.fit_examples();
    let Observed { mut draft, mut contradictions, .. } = observed;
    let mut changed: BTreeMap<String, String> =
        draft.changed()?.into_iter().map(|(path, text)| (format!("openapi/{path}"), text)).collect();
    Staged::new(root, &changed)?.verified().map_err(|it| refused(&it))?;
    contradictions.sort();
    contradictions.dedup();
    let text: String = contradictions.iter().map(|line| format!("{line}\n")).collect();
    let before = fs::read_to_string(root.join(CONTRADICTIONS)).unwrap_or_default();
    if before != text {
        changed.insert(CONTRADICTIONS.to_owned(), text);
    }
    let mut notes: Vec<_> = draft.notes.iter().cloned().collect();
    notes.extend(contradictions.into_iter().map(|it| Note::Left(format!("contradicts what is documented: {it}"))));
    Ok(Adopted { files: changed, notes })
}

impl Observed {
    fn contradiction(&mut self, text: String) {
        self.contradictions.push(text);
    }

    fn by_hand(&mut self, text: String) {
        self.draft.note(Note::Left(text));
    }

    fn adopted(&mut self, text: String) {
        self.draft.note(Note::Adopted(text));
    }
}

/// Returns the text of the source mark of a fact seen in records, such as `observed in 117 records`.
fn source(records: u64) -> String {
    format!("observed in {}", counted(records, "record"))
}

/// Returns a number with its noun, such as `1 record` or `117 records`.
fn counted(number: u64, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Marks a fact as observed. Returns whether this changed anything.
fn set_observed(map: &mut Map<String, Value>, source: &str) -> bool {
    let before = map.clone();
    map.shift_remove("x-confidence");
    map.insert("x-evidence".to_owned(), json!("observed"));
    map.insert("x-source".to_owned(), json!(source));
    *map != before
}

fn level(value: &Value) -> &str {
    value["x-evidence"].as_str().unwrap_or("inferred")
}
