//! Changes a YAML file in place. [`rewrite`] gives a text a new value, but keeps every line that already matches that
//! value, with its comments, folding and quotes.
//!
//! `yamlpatch` and `yaml-edit` apply single operations, each to a text that they parse anew with a second parser
//! (tree-sitter, or a syntax tree of their own). Here the wanted value is given whole, and the difference is found and
//! written in one pass over the tree of our own reader.

mod edits;
mod render;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::{
    model::yaml::{self, Aliases},
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

/// Moves the entry at `path`, with its text unchanged, to a new map called `name` that follows the entry's parent.
pub(crate) fn move_beside(text: &str, path: &[&str], name: &str) -> Option<String> {
    let root = yaml::tree(text, Aliases::Refuse).ok()?;
    let (key, parents) = path.split_last()?;
    let (parent, above) = parents.split_last()?;
    let parent = root.at(above)?.entry(parent)?;
    let entry = parent.value.entry(key)?;
    let (from, to) = extent(text, entry.key_start, entry.value.end);
    let moved = &text[from..to];
    let end = extent(text, parent.key_start, parent.value.end).1;
    let key = render::inline(&Value::String(name.to_owned()));
    let head = format!("\n{}{key}:\n", " ".repeat(column(text, parent.key_start)));
    Some(format!("{}{}{head}{moved}{}", &text[..from], &text[to..end], &text[end..]))
}
