//! A YAML tree with the position of every key and value in the text.

use serde_json::Value;

use crate::model::reference::child;

/// A value with its byte range in the text. A value in block style ends with its last visible character.
#[derive(Clone, Debug)]
pub struct Node {
    pub start: usize,
    pub end: usize,
    /// The line of the first character, counted from 1.
    pub line: usize,
    pub kind: Kind,
}

/// The content of a node. `flow` means that the node is written in brackets or braces.
#[derive(Clone, Debug)]
pub enum Kind {
    Scalar(Value),
    Map { entries: Vec<Entry>, flow: bool },
    List { items: Vec<Node>, flow: bool },
}

/// A member of a map.
#[derive(Clone, Debug)]
pub struct Entry {
    pub key: String,
    pub key_start: usize,
    pub key_end: usize,
    pub colon_end: usize,
    /// The line of the key, counted from 1.
    pub line: usize,
    pub value: Node,
}

impl Node {
    /// Returns the value without positions.
    pub fn value(&self) -> Value {
        match &self.kind {
            Kind::Scalar(value) => value.clone(),
            Kind::Map { entries, .. } => {
                Value::Object(entries.iter().map(|entry| (entry.key.clone(), entry.value.value())).collect())
            }
            Kind::List { items, .. } => items.iter().map(Node::value).collect(),
        }
    }

    /// Converts the node to its value, without positions.
    pub fn into_value(self) -> Value {
        match self.kind {
            Kind::Scalar(value) => value,
            Kind::Map { entries, .. } => {
                Value::Object(entries.into_iter().map(|entry| (entry.key, entry.value.into_value())).collect())
            }
            Kind::List { items, .. } => items.into_iter().map(Node::into_value).collect(),
        }
    }

    /// Returns the entry with this key, if the node is a map that contains it.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.kind {
            Kind::Map { entries, .. } => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// Returns the node below these keys.
    pub fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| Some(&node.entry(key)?.value))
    }

    /// Returns the number of values in the node, including the node itself.
    pub(super) fn size(&self) -> usize {
        1 + match &self.kind {
            Kind::Scalar(_) => 0,
            Kind::Map { entries, .. } => entries.iter().map(|entry| entry.value.size()).sum(),
            Kind::List { items, .. } => items.iter().map(Node::size).sum(),
        }
    }

    /// Calls `visit` with the JSON pointer and line of every key and item in the node.
    pub(super) fn each_line(&self, pointer: &str, visit: &mut impl FnMut(String, usize)) {
        match &self.kind {
            Kind::Scalar(_) => {}
            Kind::Map { entries, .. } => {
                for entry in entries {
                    let at = child(pointer, &entry.key);
                    entry.value.each_line(&at, visit);
                    visit(at, entry.line);
                }
            }
            Kind::List { items, .. } => {
                for (number, item) in items.iter().enumerate() {
                    let at = child(pointer, &number.to_string());
                    item.each_line(&at, visit);
                    visit(at, item.line);
                }
            }
        }
    }
}
