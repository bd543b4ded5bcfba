//! Reads YAML for all parts of this program: as a value, as a value with the line of every key, or as a tree with the
//! position of every node.
//!
//! Everything that could lose or multiply data is refused, such as a duplicate key, a second document or a cycle.
//! Anchors and aliases are followed in documents from outside. They are refused in the files of this repository, where
//! a change to a shared value would change several locations at once.
//!
//! The parser is `saphyr-parser`. Deserializers such as `serde-saphyr` give values without the positions of keys, which
//! messages and edits need.

mod node;
mod reader;

use std::collections::BTreeMap;

use saphyr_parser::ScalarStyle;
use serde_json::{Number, Value};

pub use node::{Entry, Kind, Node};

use crate::finding::Finding;

/// How to handle anchors, aliases and tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aliases {
    /// Replaces every alias with its value, and ignores tags.
    Follow,
    /// Refuses every anchor, alias and tag.
    Refuse,
}

/// The kind of error in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A syntax error, a control character, a key that is not a scalar, a second document, an empty document, too deep
    /// nesting, a tag where none is allowed, or aliases that expand too far.
    Invalid,
    /// A key that appears twice in one map.
    DuplicateKey,
    /// An anchor or alias where none is allowed, or an alias to an unknown anchor or to a value that contains the
    /// alias.
    Alias,
}

/// The reason why a document was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The kind of error.
    pub fault: Fault,
    /// The line of the error, counted from 1.
    pub line: usize,
    /// A message that describes the error.
    pub message: String,
}

/// A parsed file.
#[derive(Clone, Debug)]
pub struct Document {
    /// The content of the file as a value.
    pub value: Value,
    /// The line of every key and item, by JSON pointer. Lines are counted from 1.
    pub lines: BTreeMap<String, usize>,
}

/// Parses a file of this repository. `file` is the file name in messages.
pub fn parse(text: &str, file: &str) -> Result<Document, Finding> {
    let root = tree(text, Aliases::Refuse)
        .map_err(|refused| Finding::new(file, "yaml", refused.message).line(refused.line))?;
    let mut lines = BTreeMap::new();
    root.each_line("", &mut |pointer, line| {
        lines.insert(pointer, line);
    });
    Ok(Document { value: root.into_value(), lines })
}

/// Parses a document as a value.
pub fn value(text: &str, aliases: Aliases) -> Result<Value, Refused> {
    tree(text, aliases).map(Node::into_value)
}

/// Parses a document as a tree.
pub fn tree(text: &str, aliases: Aliases) -> Result<Node, Refused> {
    reader::read(text, aliases)
}

/// Whether an unquoted scalar is read as a string, and not as a number, a boolean or null.
pub fn is_text(plain: &str) -> bool {
    scalar(plain, ScalarStyle::Plain).is_string()
}

/// Reads a scalar. Unquoted scalars follow the YAML 1.2 core schema with JSON's number syntax: `no` and `0123` are
/// strings. Quoted scalars are always strings.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => text.parse::<Number>().map_or_else(|_| Value::String(text.to_owned()), Value::Number),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_and_lines() {
        let text =
            "a:\n  - 1\n  - x: -0.5\n    y: '2'\nb: {c: null, d: no, e: 2020-01-01, f: 3.0.3, g: 007, h: 1_000}\n";
        let document = parse(text, "f.yaml").unwrap();
        let plain = json!({"c": null, "d": "no", "e": "2020-01-01", "f": "3.0.3", "g": "007", "h": "1_000"});
        assert_eq!(document.value, json!({"a": [1, {"x": -0.5, "y": "2"}], "b": plain}));
        assert_eq!((document.lines["/a/1"], document.lines["/a/1/y"], document.lines["/b"]), (3, 4, 5));
    }

    #[test]
    fn what_is_refused_names_the_line() {
        for (text, line, part) in [
            ("a: 1\nb: 2\na: 3\n", 3, "is repeated here; it first appears in line 1"),
            ("a: &x 1\n", 1, "anchors"),
            ("a:\n  b: [1\nc: 2\n", 3, "not valid YAML"),
            ("a: 1\n---\nb: 2\n", 2, "second document"),
            ("? [a]\n: 1\n", 1, "plain text"),
            ("a: !!str 1\n", 1, "tags"),
            ("a: !secret {b: 1}\n", 1, "tags"),
            ("a: 1\nb: x\0y\n", 2, "control character"),
            ("", 1, "empty"),
            ("# only a remark\n", 1, "empty"),
        ] {
            let finding = parse(text, "f.yaml").unwrap_err().to_string();
            assert!(finding.starts_with(&format!("f.yaml:{line}: ")) && finding.contains(part), "{finding}");
        }
    }

    #[test]
    fn aliases_are_the_values_they_stand_for() {
        let text = "x-a:\n  s: &r\n    $ref: '#/x'\nb: *r\nc: [*r, 1.5, '2', ~]\n";
        let value = value(text, Aliases::Follow).unwrap();
        assert_eq!(value["b"], json!({"$ref": "#/x"}));
        assert_eq!(value["c"], json!([{"$ref": "#/x"}, 1.5, "2", null]));
    }

    #[test]
    fn what_could_lose_or_multiply_data_is_refused() {
        let bomb = (1..10).fold("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned(), |text, level| {
            let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
            format!("{text}a{level}: &a{level} [{aliases}]\n")
        });
        let deep = "[".repeat(200) + &"]".repeat(200);
        for (text, fault, line) in [
            ("a: 1\nb: 2\na: 3\n", Fault::DuplicateKey, 3),
            ("a: *nowhere\n", Fault::Alias, 1),
            ("a: &r\n  b: *r\n", Fault::Alias, 2),
            ("a: 1\n---\nb: 2\n", Fault::Invalid, 2),
            ("a: [1\n", Fault::Invalid, 2),
            ("", Fault::Invalid, 1),
            (bomb.as_str(), Fault::Invalid, 6),
            (deep.as_str(), Fault::Invalid, 1),
        ] {
            let refused = value(text, Aliases::Follow).unwrap_err();
            assert_eq!((refused.fault, refused.line), (fault, line), "{}", refused.message);
        }
    }

    #[test]
    fn a_large_document_may_use_many_aliases() {
        let shared = "shared: &shared {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9}\n".to_owned();
        let text = (0..50_000).fold(shared, |text, n| text + &format!("s{n}: {{name: n, kind: k, more: *shared}}\n"));
        assert_eq!(value(&text, Aliases::Follow).unwrap()["s49999"]["more"]["i"], 9);
    }

    #[test]
    fn a_large_document_without_aliases_is_read() {
        let text = "[".to_owned() + &"1, ".repeat(500_000) + "1]";
        assert_eq!(value(&text, Aliases::Follow).unwrap().as_array().unwrap().len(), 500_001);
    }
}
