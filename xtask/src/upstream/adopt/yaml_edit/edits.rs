//! Computes the text replacements that change the value of a YAML document.

use serde_json::Value;

use super::render;
use crate::model::yaml::{Entry, Kind, Node};

/// Replacements of byte ranges in a text.
pub(super) struct Edits<'a> {
    text: &'a str,
    list: Vec<(usize, usize, String)>,
}

impl<'a> Edits<'a> {
    /// Computes the replacements that give the text the value `wanted`.
    pub(super) fn of(text: &'a str, root: &Node, wanted: &Value) -> Self {
        let mut edits = Self { text, list: Vec::new() };
        edits.node(root, wanted, 0);
        edits
    }

    /// Returns the text with the replacements applied.
    pub(super) fn apply(mut self) -> String {
        // Insertions at the same position keep the order in which they were made.
        self.list.sort_by_key(|(from, to, _)| (*from, *to));
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (from, to, text) in &self.list {
            // This change is inside a range that is replaced as a whole.
            if *from < at {
                continue;
            }
            out.push_str(&self.text[at..*from]);
            out.push_str(text);
            at = *to;
        }
        out.push_str(&self.text[at..]);
        out
    }

    fn replace(&mut self, from: usize, to: usize, text: String) {
        self.list.push((from, to, text));
    }

    /// Replaces a value. A comment after the value is removed if the new value continues on the next line.
    fn value_text(&mut self, from: usize, to: usize, text: String) {
        let line_end = self.text[to..].find('\n').map_or(self.text.len(), |found| to + found);
        let to = if text.contains('\n') { line_end } else { to };
        self.replace(from, to, text);
    }

    /// Deletes the lines of an entry or item.
    fn delete(&mut self, start: usize, end: usize) {
        let (from, to) = extent(self.text, start, end);
        self.replace(from, to, String::new());
    }

    /// Changes the value of a node that has its own line or follows a dash.
    fn node(&mut self, node: &Node, wanted: &Value, indent: usize) {
        if node.value() == *wanted {
            return;
        }
        match (&node.kind, wanted) {
            (Kind::Map { entries, flow: false }, Value::Object(map)) if !map.is_empty() && !entries.is_empty() => {
                self.map(node, map);
            }
            (Kind::List { items, flow: false }, Value::Array(list)) if !list.is_empty() && !items.is_empty() => {
                self.list(items, list);
            }
            _ => {
                self.value_text(node.start, node.end, render::block(wanted, indent).trim_start().to_owned());
            }
        }
    }

    fn map(&mut self, node: &Node, wanted: &serde_json::Map<String, Value>) {
        let Kind::Map { entries, .. } = &node.kind else { return };
        let indent = column(self.text, entries[0].key_start);
        let kept = |key: &str| entries.iter().any(|entry| entry.key == key);
        // The first key after a dash is on the same line as the dash. This key cannot be removed, and no key can be
        // inserted before it.
        let dashed = self.text[line_start(self.text, node.start)..node.start].contains('-');
        let first_goes = !wanted.contains_key(&entries[0].key);
        let first_new = wanted.keys().next().is_some_and(|key| !kept(key));
        let nothing_stays = !entries.iter().any(|entry| wanted.contains_key(&entry.key));
        if (dashed && (first_goes || first_new)) || nothing_stays {
            let text = render::block(&Value::Object(wanted.clone()), indent).trim_start().to_owned();
            self.value_text(node.start, node.end, text);
            return;
        }
        for entry in entries {
            match wanted.get(&entry.key) {
                None => self.delete(entry.key_start, entry.value.end),
                Some(value) if entry.value.value() == *value => {}
                Some(value) => self.value(entry, value, indent),
            }
        }
        let mut place = extent(self.text, entries[0].key_start, entries[0].key_start).0;
        for (key, value) in wanted {
            match entries.iter().find(|entry| entry.key == *key) {
                Some(entry) => place = extent(self.text, entry.key_start, entry.value.end).1,
                None => {
                    let mut lines = render::entry(key, value, indent) + "\n";
                    if !self.text[..place].ends_with('\n') && place > 0 {
                        lines.insert(0, '\n');
                    }
                    // Paths and schemas are separated by an empty line.
                    if self.is_spaced(entries, place) {
                        lines.insert(0, '\n');
                    }
                    self.replace(place, place, lines);
                }
            }
        }
    }

    /// Whether a new entry needs an empty line before it, because the entries of the map are separated by empty lines.
    fn is_spaced(&self, entries: &[Entry], place: usize) -> bool {
        let apart = entries.windows(2).all(|pair| self.text[pair[0].value.end..pair[1].key_start].contains("\n\n"));
        let first = extent(self.text, entries[0].key_start, entries[0].key_start).0 == place;
        apart && entries.len() > 1 && !first
    }

    fn value(&mut self, entry: &Entry, wanted: &Value, indent: usize) {
        let node = &entry.value;
        let recursive = match (&node.kind, wanted) {
            (Kind::Map { flow: false, entries }, Value::Object(map)) => !entries.is_empty() && !map.is_empty(),
            (Kind::List { flow: false, items }, Value::Array(list)) => !items.is_empty() && !list.is_empty(),
            _ => false,
        };
        if recursive {
            self.node(node, wanted, indent + 2);
            return;
        }
        // A list in brackets keeps its brackets while it is short.
        let was_flow = matches!(node.kind, Kind::Map { flow: true, .. } | Kind::List { flow: true, .. });
        let short = render::inline(wanted);
        let text = if was_flow && wanted.is_array() && indent + short.len() < 100 && node.end > node.start + 2 {
            format!(" {short}")
        } else {
            render::after_colon(wanted, indent, entry.key.len())
        };
        self.value_text(entry.colon_end, node.end, text);
    }

    /// Changes a list. Items that are in both lists in the same order are kept.
    fn list(&mut self, items: &[Node], wanted: &[Value]) {
        let dash = |item: &Node| self.text[..item.start].rfind('-').unwrap_or(item.start);
        let indent = column(self.text, dash(&items[0]));
        let dashes: Vec<usize> = items.iter().map(dash).collect();
        let values: Vec<Value> = items.iter().map(Node::value).collect();
        let matched = common(&values, wanted);
        let mut place = extent(self.text, dashes[0], dashes[0]).0;
        let (mut old, mut new) = (0, 0);
        for (next_old, next_new) in matched.into_iter().chain([(items.len(), wanted.len())]) {
            while old < next_old || new < next_new {
                match (old < next_old, new < next_new) {
                    (true, true) => {
                        self.node(&items[old], &wanted[new], indent + 2);
                        place = extent(self.text, dashes[old], items[old].end).1;
                        (old, new) = (old + 1, new + 1);
                    }
                    (true, false) => {
                        self.delete(dashes[old], items[old].end);
                        place = extent(self.text, dashes[old], items[old].end).1;
                        old += 1;
                    }
                    _ => {
                        let mut lines = render::item(&wanted[new], indent) + "\n";
                        if place > 0 && !self.text[..place].ends_with('\n') {
                            lines.insert(0, '\n');
                        }
                        self.replace(place, place, lines);
                        new += 1;
                    }
                }
            }
            if old < items.len() {
                place = extent(self.text, dashes[old], items[old].end).1;
            }
            (old, new) = (old + 1, new + 1);
        }
    }
}

/// Returns the longest common subsequence of two lists, as pairs of indices.
fn common(old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    let mut length = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            length[i][j] =
                if old[i] == new[j] { length[i + 1][j + 1] + 1 } else { length[i + 1][j].max(length[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[i + 1][j] >= length[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |found| found + 1)
}

/// Returns the column of a position, in characters.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().count()
}

/// Returns the range of the whole lines of an element from `start` to `end`, including the comments right above it with
/// the same indentation, and the final line break.
pub(super) fn extent(text: &str, start: usize, end: usize) -> (usize, usize) {
    let indent = column(text, start);
    let mut from = line_start(text, start);
    while from > 0 {
        let above = line_start(text, from - 1);
        let line = &text[above..from];
        if !(line.trim_start().starts_with('#') && line.len() - line.trim_start().len() == indent) {
            break;
        }
        from = above;
    }
    let to = text[end..].find('\n').map_or(text.len(), |found| end + found + 1);
    (from, to)
}
