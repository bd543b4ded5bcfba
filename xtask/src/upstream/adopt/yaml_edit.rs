//! Changes the text of a YAML file. [`rewrite`] keeps every line that already matches the new value, with its comments,
//! folding and quotes.
//!
//! `yamlpatch` and `yaml-edit` apply single operations, each to a text that they parse anew with a second parser
//! (tree-sitter, or a syntax tree of their own). Here, the caller gives the whole new value, and one pass over the tree
//! from `model::yaml` finds and writes the differences.

mod edits;
mod render;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::{
    model::yaml::{self, Aliases, Entry, Kind, Node},
    upstream::failure::Failure,
};
use edits::{Edits, column, extent};

/// Changes `text` so that its value is `wanted`. Existing keys keep their order. A new key is inserted after the key
/// that precedes it in `wanted`.
pub(crate) fn rewrite(text: &str, wanted: &Value, file: &str) -> Result<String, Failure> {
    let failed = |refused: yaml::Refused| {
        Failure::new("edit-failed", format!("line {}: {}", refused.line, refused.message)).on(file)
    };
    let root = yaml::tree(text, Aliases::Refuse).map_err(failed)?;
    let changed = Edits::of(text, &root, wanted).apply();
    // The result is parsed again. If its value differs from `wanted`, the edit fails.
    let read = yaml::value(&changed, Aliases::Refuse).map_err(failed)?;
    if &read == wanted {
        Ok(changed)
    } else {
        Err(Failure::new("edit-failed", "the edited text does not say what it should").on(file))
    }
}

/// Renames the key at `path`.
pub(crate) fn rename(text: &str, path: &[&str], name: &str) -> Option<String> {
    let root = yaml::tree(text, Aliases::Refuse).ok()?;
    let (key, parents) = path.split_last()?;
    let entry = root.at(parents)?.entry(key)?;
    let key = render::inline(&Value::String(name.to_owned()));
    Some(format!("{}{key}{}", &text[..entry.key_start], &text[entry.key_end..]))
}

/// Returns the parent of the entry at `path`, and the entry itself.
fn entry_in<'t>(root: &'t Node, path: &[&str]) -> Option<(&'t Entry, &'t Entry)> {
    let (key, parents) = path.split_last()?;
    let (parent, above) = parents.split_last()?;
    let parent = root.at(above)?.entry(parent)?;
    Some((parent, parent.value.entry(key)?))
}

/// Moves the entry at `path`, with its text unchanged, to a new map called `name` that follows the entry's parent.
pub(crate) fn move_beside(text: &str, path: &[&str], name: &str) -> Option<String> {
    let root = yaml::tree(text, Aliases::Refuse).ok()?;
    let (parent, entry) = entry_in(&root, path)?;
    let (from, to) = extent(text, entry.key_start, entry.value.end);
    let moved = &text[from..to];
    let end = extent(text, parent.key_start, parent.value.end).1;
    let key = render::inline(&Value::String(name.to_owned()));
    let head = format!("\n{}{key}:\n", " ".repeat(column(text, parent.key_start)));
    Some(format!("{}{}{head}{moved}{}", &text[..from], &text[to..end], &text[end..]))
}

/// Moves the entry at `path`, with its text unchanged, to the end of the map at `target`. The target must have the same
/// indentation.
pub(crate) fn move_into(text: &str, path: &[&str], target: &[&str]) -> Option<String> {
    let root = yaml::tree(text, Aliases::Refuse).ok()?;
    let (parent, entry) = entry_in(&root, path)?;
    let (from, to) = extent(text, entry.key_start, entry.value.end);
    let end = extent(text, entry.key_start, root.at(target)?.end).1;
    // A parent without entries would have no value, so it becomes an empty map.
    let is_last = matches!(&parent.value.kind, Kind::Map { entries, .. } if entries.len() == 1);
    let left = if is_last { (parent.colon_end, to, " {}\n") } else { (from, to, "") };
    let mut edits = [(left.0, left.1, left.2), (end, end, &text[from..to])];
    edits.sort_by_key(|edit| edit.0);
    let mut out = text.to_owned();
    for (from, to, new) in edits.into_iter().rev() {
        out.replace_range(from..to, new);
    }
    Some(out)
}
