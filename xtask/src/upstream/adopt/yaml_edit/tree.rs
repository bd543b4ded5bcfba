//! YAML as a tree with the place of every key and value in the text.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, StrInput};
use serde_json::Value;

use crate::upstream::contract::yaml::scalar;

/// A value and where it stands, in bytes. Values in block form end with their last visible character.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
}

/// What a value is; `flow` means in brackets.
#[derive(Debug)]
pub(super) enum Kind {
    Scalar(Value),
    Map { entries: Vec<Entry>, flow: bool },
    List { items: Vec<Node>, flow: bool },
}

/// A member of a map.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_start: usize,
    pub(super) key_end: usize,
    pub(super) colon_end: usize,
    pub(super) value: Node,
}

impl Node {
    /// The value without places.
    pub(super) fn value(&self) -> Value {
        match &self.kind {
            Kind::Scalar(value) => value.clone(),
            Kind::Map { entries, .. } => {
                Value::Object(entries.iter().map(|entry| (entry.key.clone(), entry.value.value())).collect())
            }
            Kind::List { items, .. } => items.iter().map(Node::value).collect(),
        }
    }

    /// The member of that name, if this is a map.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.kind {
            Kind::Map { entries, .. } => entries.iter().find(|entry| entry.key == key),
            _ => None,
        }
    }

    /// The value below these keys.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Node> {
        path.iter().try_fold(self, |node, key| Some(&node.entry(key)?.value))
    }
}

/// Parses one document. Anchors are refused: an edit of a shared value would change several places.
pub(super) fn parse(text: &str) -> Result<Node, String> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut builder = Builder { text, bytes, parser: Parser::new_from_str(text) };
    loop {
        match builder.next()? {
            (Event::StreamEnd, _) => return Err("the text is empty".to_owned()),
            (Event::StreamStart | Event::DocumentStart(_), _) => {}
            (event, span) => return builder.node(event, span, 0),
        }
    }
}

struct Builder<'a> {
    text: &'a str,
    /// The parser counts characters.
    bytes: Vec<usize>,
    parser: Parser<'a, StrInput<'a>>,
}

impl<'a> Builder<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), String> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(format!("line {}: {}", error.marker().line(), error.info())),
            None => Ok((Event::StreamEnd, Span::empty(Marker::new(0, 0, 0)))),
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        self.bytes.get(marker.index()).copied().unwrap_or(self.text.len())
    }

    /// `least` is where the value can begin at the earliest: after the colon or the dash.
    fn node(&mut self, event: Event<'a>, span: Span, least: usize) -> Result<Node, String> {
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        match event {
            Event::Alias(_) => Err("aliases cannot be edited".to_owned()),
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                Err("anchors cannot be edited".to_owned())
            }
            Event::Scalar(text, style, ..) => {
                let kind = Kind::Scalar(scalar(&text, style));
                match style {
                    ScalarStyle::Literal | ScalarStyle::Folded => {
                        let end = start + self.text[start..end].trim_end().len();
                        Ok(Node { start, end, kind })
                    }
                    // A value that is not written stands right after its colon or dash.
                    ScalarStyle::Plain if text.is_empty() => Ok(Node { start: least, end: least, kind }),
                    _ => Ok(Node { start, end, kind }),
                }
            }
            Event::SequenceStart(..) => self.sequence(start, end),
            Event::MappingStart(..) => self.mapping(start, end),
            other => Err(format!("unexpected {other:?}")),
        }
    }

    fn sequence(&mut self, start: usize, end: usize) -> Result<Node, String> {
        let flow = self.text[start..].starts_with('[');
        let mut items: Vec<Node> = Vec::new();
        let mut last = end;
        loop {
            match self.next()? {
                (Event::SequenceEnd, span) => {
                    let end = if flow { self.byte(span.end) } else { items.last().map_or(end, |item| item.end) };
                    let start = if flow {
                        start
                    } else {
                        items.first().map_or(start, |item| self.text[..item.start].rfind('-').unwrap_or(start))
                    };
                    return Ok(Node { start, end, kind: Kind::List { items, flow } });
                }
                (event, span) => {
                    let least = self.text[last..].find('-').map_or(last, |at| last + at + 1);
                    let item = self.node(event, span, least)?;
                    last = item.end;
                    items.push(item);
                }
            }
        }
    }

    fn mapping(&mut self, start: usize, end: usize) -> Result<Node, String> {
        let flow = self.text[start..].starts_with('{');
        let mut entries: Vec<Entry> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::MappingEnd => {
                    let end =
                        if flow { self.byte(span.end) } else { entries.last().map_or(end, |entry| entry.value.end) };
                    let start = if flow { start } else { entries.first().map_or(start, |entry| entry.key_start) };
                    return Ok(Node { start, end, kind: Kind::Map { entries, flow } });
                }
                Event::Scalar(key, ..) => {
                    let (key_start, key_end) = (self.byte(span.start), self.byte(span.end));
                    let colon_end = self.text[key_end..].find(':').map_or(key_end, |at| key_end + at + 1);
                    let (event, span) = self.next()?;
                    let value = self.node(event, span, colon_end)?;
                    entries.push(Entry { key: key.into_owned(), key_start, key_end, colon_end, value });
                }
                other => return Err(format!("a key is no plain text: {other:?}")),
            }
        }
    }
}
