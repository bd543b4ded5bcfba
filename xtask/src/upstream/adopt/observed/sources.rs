//! Reads evidence files as JSON, because this program does not depend on the crates that write them.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::upstream::failure::Failure;

/// The sections of all files by source. A source that occurs in several files is counted once.
pub(super) struct Sources(pub(super) BTreeMap<String, Value>);

impl Sources {
    pub(super) fn read(files: &[impl AsRef<Path>]) -> Result<Self, Failure> {
        let mut sources: BTreeMap<String, Value> = BTreeMap::new();
        for file in files {
            let name = file.as_ref().display().to_string();
            let refused = |why: &str| Failure::new("usage", format!("{name} {why}"));
            let bytes = fs::read(file).map_err(|error| refused(&format!("cannot be read: {error}")))?;
            let evidence: Value = serde_json::from_slice(&bytes).map_err(|_| refused("is not a file of evidence"))?;
            if evidence["realaml_evidence"] != 1 {
                return Err(refused("is not a file of evidence of this version"));
            }
            for (source, shown) in evidence["sources"].as_object().into_iter().flatten() {
                match sources.get_mut(source) {
                    Some(known) if fullness(known) >= fullness(shown) => {}
                    Some(known) => *known = shown.clone(),
                    None => drop(sources.insert(source.clone(), shown.clone())),
                }
            }
        }
        Ok(Self(sources))
    }
}

/// Returns the sort key of a source's section. The fullest section wins, as it does when files are merged.
fn fullness(shown: &Value) -> (u64, String) {
    (shown["exchanges"].as_u64().unwrap_or_default(), shown.to_string())
}
