//! The state of reading a document: the current path, and the values set aside so far.

use std::{collections::HashMap, fmt};

use serde_json::{Map, Value};

use super::{
    Decode, SetAside,
    tape::{Flaw, Kind, Node, number},
};
use crate::runtime::shown::is_member_name;

/// The maximum number of values that are set aside individually. One entry for the whole response represents all
/// further values.
pub(super) const MOST: usize = 256;
/// The member of a page that contains the list.
pub(super) const RESULTS: &str = "results";

#[derive(Clone, Copy)]
enum Segment<'t> {
    Name(Node<'t>),
    /// A member that the spec does not list. Its name could be any string.
    Extra(Node<'t>),
    Index(usize),
}

/// The current path in a document, and the values set aside so far.
pub struct Context<'t> {
    path: Vec<Segment<'t>>,
    set_aside: Vec<SetAside>,
    more: bool,
    missing: Option<&'static str>,
}

impl<'t> Context<'t> {
    pub(super) fn new() -> Self {
        Self { path: Vec::new(), set_aside: Vec::new(), more: false, missing: None }
    }

    /// Reads a member into `place`. If the member is null, `place` becomes empty, unless null has a meaning for the
    /// type. An empty string leaves `place` unchanged, unless the type decodes empty strings itself
    /// ([`Decode::TAKES_BLANK`]).
    pub(crate) fn read<T: Decode>(&mut self, place: &mut Option<T>, node: Node<'t>) {
        if node.is_null() {
            *place = T::null();
            return;
        }
        if !T::TAKES_BLANK && node.is_blank() {
            return;
        }
        if let Some(value) = self.part(Segment::Name(node), node) {
            *place = Some(value);
        }
    }

    /// Decodes a member or an item. If it cannot be decoded, it is set aside.
    fn part<T: Decode>(&mut self, segment: Segment<'t>, node: Node<'t>) -> Option<T> {
        // Only a value with parts needs its place on the path while it is decoded.
        let is_simple = node.kind().is_simple();
        if !is_simple {
            self.path.push(segment);
        }
        let kept = self.set_aside.len();
        let value = T::decode(node, self);
        if value.is_none() {
            if is_simple {
                self.path.push(segment);
            }
            self.put_aside(kept, T::EXPECTED, node);
            self.path.pop();
        } else if !is_simple {
            self.path.pop();
        }
        value
    }

    /// Reads a member that the spec does not list into `extra`.
    pub(crate) fn extra(&mut self, extra: &mut Map<String, Value>, node: Node<'t>) {
        self.path.push(Segment::Extra(node));
        let (name, flawed) = node.name();
        if flawed {
            self.put_aside(self.set_aside.len(), "a readable name", node);
        } else if let Some(value) = self.value(node) {
            // A repeated member is reported, because it is unclear which value was meant.
            if extra.insert(name.into_owned(), value).is_some() {
                self.report("one value for each member", Value::Null);
            }
        }
        self.path.pop();
    }

    /// Reports that a member appeared more than once.
    pub(crate) fn repeated(&mut self, node: Node<'t>) {
        self.path.push(Segment::Name(node));
        self.report("one value for each member", Value::Null);
        self.path.pop();
    }

    /// Notes that a required member is missing.
    pub(crate) fn lacks(&mut self, name: &'static str) {
        self.missing = Some(name);
    }

    /// Decodes the items of a list. Items that cannot be decoded are set aside.
    pub(crate) fn items<T: Decode>(&mut self, node: Node<'t>) -> Option<Vec<T>> {
        if node.kind() != Kind::Array {
            return None;
        }
        let mut items = Vec::new();
        for (index, item) in node.children().enumerate() {
            if let Some(item) = self.part(Segment::Index(index), item) {
                items.push(item);
            }
        }
        Some(items)
    }

    /// Decodes the members of a map. Members that cannot be decoded are set aside. If several members have the same
    /// name, the first that can be decoded is kept, and the others are reported.
    pub(crate) fn entries<T: Decode>(&mut self, node: Node<'t>) -> Option<HashMap<String, T>> {
        if node.kind() != Kind::Object {
            return None;
        }
        let mut entries = HashMap::new();
        for member in node.children() {
            self.path.push(Segment::Extra(member));
            let (name, flawed) = member.name();
            let kept = self.set_aside.len();
            match T::decode(member, self).filter(|_| !flawed) {
                Some(_) if entries.contains_key(&*name) => self.report("one value for each member", Value::Null),
                Some(value) => drop(entries.insert(name.into_owned(), value)),
                None => self.put_aside(kept, T::EXPECTED, member),
            }
            self.path.pop();
        }
        Some(entries)
    }

    /// Converts the value to JSON. Parts that cannot be read are reported and left out.
    pub(crate) fn value(&mut self, node: Node<'t>) -> Option<Value> {
        Some(match node.kind() {
            Kind::Null => Value::Null,
            Kind::True => Value::Bool(true),
            Kind::False => Value::Bool(false),
            Kind::Number => Value::Number(number(node.raw())?),
            Kind::Text(_) => Value::String(node.as_text()?.into_owned()),
            Kind::Array => {
                let mut items = Vec::new();
                for (index, item) in node.children().enumerate() {
                    self.path.push(Segment::Index(index));
                    items.extend(self.value(item));
                    self.path.pop();
                }
                Value::Array(items)
            }
            Kind::Object => {
                let mut members = Map::new();
                for member in node.children() {
                    self.extra(&mut members, member);
                }
                Value::Object(members)
            }
            Kind::Flawed(flaw) => {
                self.report(flaw.expected(), Value::Null);
                return None;
            }
        })
    }

    /// Sets a value aside. Its entry replaces the entries of values inside it.
    #[cold]
    fn put_aside(&mut self, kept: usize, expected: &'static str, node: Node<'t>) {
        self.missing = None;
        self.set_aside.truncate(kept);
        // What did not fit any more was inside the value, too.
        self.more &= kept >= MOST;
        let expected = match node.kind() {
            Kind::Flawed(flaw) => flaw.expected(),
            _ => expected,
        };
        if self.set_aside.len() >= MOST {
            self.more = true;
            return;
        }
        let value = plain(node).unwrap_or_default();
        self.report(expected, value);
    }

    fn report(&mut self, expected: &'static str, value: Value) {
        if self.set_aside.len() >= MOST {
            self.more = true;
            return;
        }
        self.set_aside.push(SetAside { path: self.written_path(), expected, value });
    }

    fn written_path(&self) -> String {
        let mut path = String::new();
        for segment in &self.path {
            match segment {
                Segment::Name(node) | Segment::Extra(node) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    let name = node.name().0;
                    let shown = matches!(segment, Segment::Name(_)) || is_member_name(&name);
                    path.push_str(if shown { &name } else { "?" });
                }
                Segment::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    /// Whether the current value is the outermost one.
    pub(super) fn is_outermost(&self) -> bool {
        self.path.is_empty()
    }

    /// Returns the name of the missing member that made a record unreadable.
    pub(super) fn missing(&self) -> Option<&'static str> {
        self.missing
    }

    /// Returns the values that were set aside, in document order. If there were more than are kept individually, the
    /// last entry represents the others.
    pub(super) fn finish(mut self) -> Vec<SetAside> {
        if self.more {
            let expected = "at most 256 values of an unexpected type";
            self.set_aside.push(SetAside { path: String::new(), expected, value: Value::Null });
        }
        self.set_aside
    }
}

/// Returns a set-aside value as JSON, without the parts that cannot be converted.
fn plain(node: Node<'_>) -> Option<Value> {
    Some(match node.kind() {
        Kind::Null => Value::Null,
        Kind::True => Value::Bool(true),
        Kind::False => Value::Bool(false),
        Kind::Number => Value::Number(number(node.raw())?),
        Kind::Text(_) => Value::String(node.as_text()?.into_owned()),
        Kind::Array => Value::Array(node.children().filter_map(plain).collect()),
        Kind::Object => {
            let member = |it: Node<'_>| Some((it.name().0.into_owned(), plain(it)?));
            Value::Object(node.children().filter_map(member).collect())
        }
        Kind::Flawed(Flaw::Depth) => return None,
        Kind::Flawed(_) => Value::String(node.raw().to_owned()),
    })
}

impl<'t> Context<'t> {
    /// Reads the list from a page object where a plain list was expected.
    pub(super) fn page<T: Decode>(&mut self, node: Node<'t>) -> Option<Vec<T>> {
        let mut page = Map::new();
        let mut results = None;
        for member in node.children() {
            if member.kind() == Kind::Array && member.name().0 == RESULTS {
                self.path.push(Segment::Name(member));
                results = self.items(member);
                self.path.pop();
            } else {
                self.extra(&mut page, member);
            }
        }
        if results.is_some() {
            self.report("a list without a page around it", Value::Object(page));
        }
        results
    }
}

/// Prints the number of values set aside, but no content.
impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("set_aside", &self.set_aside.len()).finish_non_exhaustive()
    }
}
