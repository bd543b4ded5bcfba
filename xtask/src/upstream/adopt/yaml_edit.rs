//! Changing a YAML file in place: [`rewrite`] makes a text say a given value and leaves every line alone that says it
//! already, with its comments, its folding and its quotes.

mod render;
mod tree;

use serde_json::Value;

use crate::upstream::{contract::yaml, failure::Failure};
use tree::{Kind, Node};

/// Makes `text` say `wanted`. The order of keys that are there stays; new ones follow the key they follow in `wanted`.
pub(crate) fn rewrite(text: &str, wanted: &Value, file: &str) -> Result<String, Failure> {
    let root = tree::parse(text).map_err(|message| Failure::new("edit-failed", message).on(file))?;
    let mut edits = Edits { text, list: Vec::new() };
    edits.node(&root, wanted, 0);
    let changed = edits.apply();
    // What was meant is what is read back, or nothing is changed.
    let read = yaml::parse(&changed)
        .map_err(|error| Failure::new("edit-failed", format!("line {}: {}", error.line, error.message)).on(file))?;
    if &read == wanted {
        Ok(changed)
    } else {
        Err(Failure::new("edit-failed", "the edited text does not say what it should").on(file))
    }
}

/// Gives the key at `path` another name.
pub(crate) fn rename(text: &str, path: &[&str], name: &str) -> Option<String> {
    let root = tree::parse(text).ok()?;
    let (key, parents) = path.split_last()?;
    let entry = root.at(parents)?.entry(key)?;
    let key = render::inline(&Value::String(name.to_owned()));
    Some(format!("{}{key}{}", &text[..entry.key_start], &text[entry.key_end..]))
}

/// Moves the entry at `path`, with its text as it is, into a new map of the name `name` that follows the parent of the entry.
pub(crate) fn move_beside(text: &str, path: &[&str], name: &str) -> Option<String> {
    let root = tree::parse(text).ok()?;
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

/// Replacements of byte ranges.
struct Edits<'a> {
    text: &'a str,
    list: Vec<(usize, usize, String)>,
}

impl Edits<'_> {
    fn apply(mut self) -> String {
        // Insertions at one place keep the order in which they were made.
        self.list.sort_by_key(|(from, to, _)| (*from, *to));
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (from, to, text) in &self.list {
            // Something inside a part that goes as a whole.
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

    /// Replaces a value. A remark behind it cannot stay when the new value goes on in the next line.
    fn value_text(&mut self, from: usize, to: usize, text: String) {
        let line_end = self.text[to..].find('\n').map_or(self.text.len(), |found| to + found);
        let to = if text.contains('\n') { line_end } else { to };
        self.replace(from, to, text);
    }

    /// Takes out the lines of an entry or item.
    fn delete(&mut self, start: usize, end: usize) {
        let (from, to) = extent(self.text, start, end);
        self.replace(from, to, String::new());
    }

    /// The value of a node that has a line of its own or stands after a dash.
    fn node(&mut self, node: &Node, wanted: &Value, indent: usize) {
        if node.value() == *wanted {
            return;
        }
        match (&node.kind, wanted) {
            (Kind::Map { entries, flow: false }, Value::Object(map)) if !map.is_empty() && !entries.is_empty() => {
                self.map(node, map);
            }
            (Kind::List { items, flow: false }, Value::Array(list)) if !list.is_empty() && !items.is_empty() => {
                self.list(node, items, list);
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
        // After a dash the first key stands on the dash's line: it cannot go, and nothing can stand before it.
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
                    // Paths and schemas stand apart from each other by an empty line.
                    if self.is_spaced(entries, place) {
                        lines.insert(0, '\n');
                    }
                    self.replace(place, place, lines);
                }
            }
        }
    }

    /// Whether the entries of a map have empty lines between them.
    fn is_spaced(&self, entries: &[tree::Entry], place: usize) -> bool {
        let apart = entries.windows(2).all(|pair| self.text[pair[0].value.end..pair[1].key_start].contains("\n\n"));
        let first = extent(self.text, entries[0].key_start, entries[0].key_start).0 == place;
        apart && entries.len() > 1 && !first
    }

    fn value(&mut self, entry: &tree::Entry, wanted: &Value, indent: usize) {
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
        // A list in brackets stays one while it is short.
        let was_flow = matches!(node.kind, Kind::Map { flow: true, .. } | Kind::List { flow: true, .. });
        let short = render::inline(wanted);
        let text = if was_flow && wanted.is_array() && indent + short.len() < 100 && node.end > node.start + 2 {
            format!(" {short}")
        } else {
            render::after_colon(wanted, indent, entry.key.len())
        };
        self.value_text(entry.colon_end, node.end, text);
    }

    /// A list: what is in both in the same order stays.
    fn list(&mut self, node: &Node, items: &[Node], wanted: &[Value]) {
        let dash = |item: &Node| self.text[..item.start].rfind('-').unwrap_or(item.start);
        let indent = column(self.text, dash(&items[0]));
        let dashes: Vec<usize> = items.iter().map(dash).collect();
        let values: Vec<Value> = items.iter().map(Node::value).collect();
        let matched = common(&values, wanted);
        let _ = node;
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

/// The longest run of equal values in both, as pairs of indices.
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

/// The column of a place, in characters.
fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].chars().count()
}

/// The whole lines of something that begins at `start` and ends at `end`, with the comments right above it that are
/// indented like it, and the line break at the end.
fn extent(text: &str, start: usize, end: usize) -> (usize, usize) {
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const TEXT: &str = "\
# A head.
paths:
  # The collection.
  /things/:
    get:
      summary: List things   # a remark
      tags:
        - a
        - b

  /thing/{id}/:
    get:
      description: >-
        A long text that is
        folded by hand.
      x: [1, 2]
    delete:
      summary: 'It''s gone'
components:
  schemas:
    Thing:
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          properties:
            # Why it is there.
            name:
              type: string
            age: {type: integer, minimum: 0}
";

    fn change(edit: impl Fn(&mut Value)) -> (String, Vec<String>, Vec<String>) {
        let mut wanted = yaml::parse(TEXT).expect("well formed");
        edit(&mut wanted);
        let text = rewrite(TEXT, &wanted, "t.yaml").expect("the edit succeeds");
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let (old, new) = (lines(TEXT), lines(&text));
        let gone = old.iter().filter(|line| !new.contains(line)).cloned().collect();
        let came = new.iter().filter(|line| !old.contains(line)).cloned().collect();
        (text, gone, came)
    }

    #[test]
    fn nothing_to_change_changes_nothing() {
        assert_eq!(change(|_| {}).0, TEXT);
    }

    #[test]
    fn one_value_changes_one_line() {
        let (_, gone, came) = change(|it| it["paths"]["/thing/{id}/"]["delete"]["summary"] = json!("Delete: now"));
        assert_eq!(
            (gone, came),
            (vec!["      summary: 'It''s gone'".to_owned()], vec!["      summary: 'Delete: now'".to_owned()])
        );
        // A remark at the end of a line stays.
        let (text, ..) = change(|it| it["paths"]["/things/"]["get"]["summary"] = json!("All things"));
        assert!(text.contains("summary: All things   # a remark"), "{text}");
    }

    #[test]
    fn new_keys_follow_the_key_they_follow() {
        let (_, gone, came) = change(|it| {
            let properties =
                it["components"]["schemas"]["Thing"]["allOf"][1]["properties"].as_object_mut().expect("a map");
            properties.shift_insert(
                1,
                "born".to_owned(),
                json!({"type": "string", "format": "date", "nullable": true}),
            );
        });
        assert_eq!(gone, Vec::<String>::new());
        assert_eq!(came, ["            born:", "              format: date", "              nullable: true"]);
    }

    #[test]
    fn what_goes_takes_its_comment_along() {
        let (text, gone, came) = change(|it| {
            it["components"]["schemas"]["Thing"]["allOf"][1]["properties"]
                .as_object_mut()
                .expect("a map")
                .shift_remove("name");
        });
        assert!(!text.contains("Why it is there"));
        assert_eq!(came, Vec::<String>::new());
        assert!(gone.contains(&"            name:".to_owned()), "{gone:?}");
    }

    #[test]
    fn lists_keep_what_stays() {
        let (_, gone, came) = change(|it| it["paths"]["/things/"]["get"]["tags"] = json!(["a", "c", "b", "d"]));
        assert_eq!((gone, came), (vec![], vec!["        - c".to_owned(), "        - d".to_owned()]));
        let (text, ..) = change(|it| it["paths"]["/thing/{id}/"]["get"]["x"] = json!([1, 2, 3]));
        assert!(text.contains("      x: [1, 2, 3]\n"), "{text}");
    }

    #[test]
    fn values_may_become_anything_else() {
        for value in [
            json!("x"),
            json!(null),
            json!([]),
            json!({}),
            json!([1]),
            json!({"a": [{"b": "c d"}, "e: f", "'"]}),
            json!("l\nm"),
            json!("7"),
        ] {
            for pointer in [
                "/paths/~1things~1/get/tags",
                "/paths/~1thing~1{id}~1/get/description",
                "/paths/~1thing~1{id}~1/get/x",
                "/components/schemas/Thing/allOf/1",
                "/components/schemas/Thing",
                "/paths",
            ] {
                change(|it| *it.pointer_mut(pointer).expect("it is there") = value.clone());
            }
        }
    }

    #[test]
    fn the_first_key_after_a_dash_may_go() {
        let (text, ..) = change(|it| {
            it["components"]["schemas"]["Thing"]["allOf"][1].as_object_mut().expect("a map").shift_remove("type");
        });
        assert!(text.contains("        - properties:\n"), "{text}");
    }

    #[test]
    fn long_text_is_folded() {
        let words = vec!["word"; 60].join(" ");
        let (text, ..) = change(|it| it["paths"]["/things/"]["get"]["summary"] = json!(words));
        assert!(
            text.contains("summary: >-\n        word word") && text.lines().all(|line| line.len() <= 118),
            "{text}"
        );
    }

    #[test]
    fn new_paths_stand_apart() {
        let (text, ..) = change(|it| it["paths"]["/other/"] = json!({"get": {"summary": "Other"}}));
        assert!(
            text.contains("      summary: 'It''s gone'\n\n  /other/:\n    get:\n      summary: Other\ncomponents:\n"),
            "{text}"
        );
    }

    #[test]
    fn keys_are_renamed_and_moved_with_their_text() {
        let renamed = rename(TEXT, &["paths", "/thing/{id}/"], "/thing/{key}/").expect("it is there");
        assert_eq!(renamed, TEXT.replace("/thing/{id}/", "/thing/{key}/"));
        let moved = move_beside(TEXT, &["paths", "/thing/{id}/", "get"], "/thing/{id}/now/").expect("it is there");
        let value = yaml::parse(&moved).expect("well formed");
        assert_eq!(value["paths"]["/thing/{id}/now/"]["get"]["x"], json!([1, 2]));
        assert!(value["paths"]["/thing/{id}/"].get("get").is_none());
        assert!(moved.contains("A long text that is\n        folded by hand."), "{moved}");
    }

    #[test]
    fn our_own_files_are_read_as_the_specification_reads_them() {
        let folder = crate::workspace::root().join("openapi");
        for name in crate::model::FILES {
            let text =
                std::fs::read_to_string(folder.join(format!("{name}.yaml"))).expect("the file is in the repository");
            let value = crate::model::yaml::parse(&text, name).expect("well formed").value;
            assert_eq!(rewrite(&text, &value, name).expect("nothing to do"), text);
            assert_eq!(tree::parse(&text).expect("well formed").value(), value, "{name}");
        }
    }

    #[test]
    fn any_value_of_our_files_may_be_replaced_or_taken_out() {
        let path = crate::workspace::root().join("openapi/forms.yaml");
        let text = std::fs::read_to_string(path).expect("the file is in the repository");
        let value = yaml::parse(&text).expect("well formed");
        let mut pointers = Vec::new();
        crate::model::walk::each(&value, "", &mut |pointer, _| pointers.push(pointer.to_owned()));
        for pointer in pointers.iter().filter(|pointer| !pointer.is_empty()).step_by(7) {
            let mut wanted = value.clone();
            *wanted.pointer_mut(pointer).expect("it is there") = json!({"new": ["a", {"b": 1}]});
            rewrite(&text, &wanted, pointer).expect("it can be replaced");
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
            let mut wanted = value.clone();
            match wanted.pointer_mut(parent) {
                Some(Value::Object(map)) => drop(map.shift_remove(&key.replace("~1", "/").replace("~0", "~"))),
                Some(Value::Array(list)) => drop(list.remove(key.parse().expect("an index"))),
                _ => continue,
            }
            rewrite(&text, &wanted, pointer).expect("it can be taken out");
        }
    }
}
