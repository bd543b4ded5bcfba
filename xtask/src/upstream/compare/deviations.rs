//! Reads and writes `openapi/vendor/deviations.toml`, which lists known differences, each with its reason.
//!
//! An entry is valid as long as the vendor's operation or schema is the one that was reviewed. Once that changes, the
//! entry becomes invalid and the difference is reported again. Invalid entries and entries that fit no difference are
//! also reported as differences.

use std::{collections::BTreeMap, fs, path::Path};

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Difference, Subject};
use crate::upstream::failure::{Failure, Severity};

/// The comment at the beginning of the file.
pub(crate) const HEAD: &str = "\
# Where we differ from the vendor's documentation and know it. Read by `cargo xtask upstream diff`.
#
# `class` and `at` are printed by the command; `vendor` is the hash of the vendor's operation or schema that was looked
# at, so that an entry loses its force when the vendor changes it. `cargo xtask upstream accept` adds an entry with a
# reason, `cargo xtask upstream adopt` adds entries for what only we have.
";

/// A known difference.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Deviation {
    pub(crate) class: String,
    pub(crate) at: String,
    pub(crate) reason: String,
    pub(crate) vendor: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileForm {
    #[serde(default, rename = "deviation")]
    deviations: Vec<Deviation>,
}

/// Reads the file of the repository at `root`. If there is no file, there are no entries.
pub(crate) fn read(root: &Path) -> Result<Vec<Deviation>, Failure> {
    let path = root.join("openapi/vendor/deviations.toml");
    if !path.exists() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(&path)
        .map_err(|error| Failure::new("file-unreadable", format!("{}: {error}", path.display())))?;
    let file = "openapi/vendor/deviations.toml";
    let form: FileForm =
        toml::from_str(&text).map_err(|error| Failure::of_toml("file-unreadable", file, &text, &error))?;
    match form.deviations.iter().find(|entry| entry.reason.trim().is_empty()) {
        Some(entry) => Err(Failure::new("file-unreadable", format!("deviations.toml: {} needs a reason", entry.at))),
        None => Ok(form.deviations),
    }
}

/// Returns the text of `deviations.toml` with these entries.
pub(crate) fn write(entries: &[Deviation]) -> String {
    let mut sorted: BTreeMap<_, _> = BTreeMap::new();
    for entry in entries {
        sorted.insert((&entry.at, &entry.class), entry);
    }
    let quoted = |text: &str| json!(text).to_string();
    let blocks = sorted.values().map(|entry| {
        format!(
            "\n[[deviation]]\nclass = {}\nat = {}\nreason = {}\nvendor = {}\n",
            quoted(&entry.class),
            quoted(&entry.at),
            quoted(&entry.reason),
            quoted(&entry.vendor)
        )
    });
    std::iter::once(HEAD.to_owned()).chain(blocks).collect()
}

impl Deviation {
    /// Creates an entry that accepts a difference in its current form.
    pub(crate) fn of(difference: &Difference, reason: &str) -> Deviation {
        Deviation {
            class: difference.class.to_owned(),
            at: difference.pointer(),
            reason: reason.to_owned(),
            vendor: difference.basis[..16].to_owned(),
        }
    }
}

/// Removes known differences, and adds a difference for each entry that is invalid or fits no difference. Returns the
/// number of removed differences.
pub(crate) fn suppress(differences: &mut Vec<Difference>, deviations: &[Deviation]) -> usize {
    let before = differences.len();
    let mut void = Vec::new();
    for entry in deviations {
        let fits = |difference: &Difference| difference.class == entry.class && difference.pointer() == entry.at;
        let Some(found) = differences.iter().position(fits) else {
            // Either the difference is gone, or the entry never matched one. In both cases, the entry can be deleted.
            void.push((entry, "the difference is gone"));
            continue;
        };
        if differences[found].basis.starts_with(&entry.vendor) && entry.vendor.len() >= 16 {
            differences.remove(found);
        } else {
            void.push((entry, "the vendor changed it since"));
        }
    }
    let suppressed = before - differences.len();
    differences.extend(void.into_iter().map(|(entry, why)| Difference {
        severity: Severity::Warn,
        class: "deviation-stale",
        subject: Subject::Api,
        place: vec![entry.class.clone(), entry.at.clone()],
        vendor: Value::Null,
        ours: json!(why),
        basis: String::new(),
    }));
    suppressed
}
