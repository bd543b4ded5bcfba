//! Builds a tree from the parser's events.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span, StrInput};

use super::{Aliases, Entry, Fault, Kind, Node, Refused, scalar};

/// The maximum nesting depth. Real specifications are nested far less deeply.
const DEEPEST: usize = 128;
/// The number of values that aliases may add to any document.
const FREE_COPIES: usize = 400_000;
/// The number of values that aliases may add for each value in the text itself. A large document may use many aliases,
/// but a small document that becomes large through its aliases is treated as an attack.
const MOST_EXPANSION: usize = 16;

/// Reads a single document.
pub(super) fn read(text: &str, aliases: Aliases) -> Result<Node, Refused> {
    if let Some(line) = unprintable(text) {
        return Err(refused(Fault::Invalid, line, "this is not valid YAML: a control character"));
    }
    let mut reader = Reader {
        text,
        bytes: (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect()),
        parser: Parser::new_from_str(text),
        aliases,
        anchors: HashMap::new(),
        values: 0,
        copies: 0,
    };
    let mut root = None;
    loop {
        match reader.next()? {
            (Event::StreamEnd, _) => {
                return root.ok_or_else(|| refused(Fault::Invalid, 1, "the text is empty"));
            }
            (Event::DocumentStart(_), span) if root.is_some() => {
                return Err(refused(
                    Fault::Invalid,
                    span.start.line(),
                    "a second document starts here; a file must contain only one",
                ));
            }
            (Event::DocumentStart(_), _) => {
                let (event, span) = reader.next()?;
                root = Some(reader.node(event, span, 0, 0)?);
            }
            _ => {}
        }
    }
}

/// Whether a value has an explicit type tag.
fn is_tagged(event: &Event<'_>) -> bool {
    match event {
        Event::Scalar(_, _, _, tag) | Event::SequenceStart(_, tag) | Event::MappingStart(_, tag) => tag.is_some(),
        _ => false,
    }
}

/// Returns the line of the first control character that YAML does not allow. The parser would treat some of these
/// characters as the end of the text.
fn unprintable(text: &str) -> Option<usize> {
    let at = text.find(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}'))?;
    Some(1 + text[..at].matches('\n').count())
}

fn refused(fault: Fault, line: usize, message: impl Into<String>) -> Refused {
    Refused { fault, line, message: message.into() }
}

struct Reader<'a> {
    text: &'a str,
    /// The byte offset of each character, which is needed because the parser counts characters. `None` if the text is
    /// ASCII.
    bytes: Option<Vec<usize>>,
    parser: Parser<'a, StrInput<'a>>,
    aliases: Aliases,
    /// The complete values by anchor, each with the number of values in it.
    anchors: HashMap<usize, (Node, usize)>,
    /// The number of values in the text itself.
    values: usize,
    /// The number of values that aliases added.
    copies: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Refused> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let alias = error.info().contains("anchor") || error.info().contains("alias");
                let fault = if alias { Fault::Alias } else { Fault::Invalid };
                let message = format!("this is not valid YAML: {}", error.info());
                Err(refused(fault, error.marker().line(), message))
            }
            None => Ok((Event::StreamEnd, Span::empty(Marker::new(0, 0, 0)))),
        }
    }

    fn byte(&self, marker: Marker) -> usize {
        match &self.bytes {
            Some(bytes) => bytes.get(marker.index()).copied().unwrap_or(self.text.len()),
            None => marker.index().min(self.text.len()),
        }
    }

    /// Reads a node. `least` is the earliest position at which the value can begin, right after the colon or dash.
    fn node(&mut self, event: Event<'a>, span: Span, least: usize, depth: usize) -> Result<Node, Refused> {
        let line = span.start.line();
        if depth > DEEPEST {
            return Err(refused(Fault::Invalid, line, "nested more than 128 levels deep"));
        }
        let anchor = match &event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _) => {
                *anchor
            }
            Event::Alias(anchor) => *anchor,
            _ => 0,
        };
        if anchor != 0 && self.aliases == Aliases::Refuse {
            let message = "anchors and aliases are not used in the spec; use a $ref to a component";
            return Err(refused(Fault::Alias, line, message));
        }
        if self.aliases == Aliases::Refuse && is_tagged(&event) {
            return Err(refused(
                Fault::Invalid,
                line,
                "tags are not used in the spec; quote a value to make it a string",
            ));
        }
        if matches!(event, Event::Alias(_)) {
            return self.copy(anchor, line);
        }
        self.values += 1;
        let (start, end) = (self.byte(span.start), self.byte(span.end));
        let (start, end, kind) = match event {
            Event::Scalar(text, style, ..) => {
                let kind = Kind::Scalar(scalar(&text, style));
                match style {
                    ScalarStyle::Literal | ScalarStyle::Folded => {
                        (start, start + self.text[start..end].trim_end().len(), kind)
                    }
                    // An empty value is located right after its colon or dash.
                    ScalarStyle::Plain if text.is_empty() => (least, least, kind),
                    _ => (start, end, kind),
                }
            }
            Event::SequenceStart(..) => self.sequence(start, end, depth)?,
            Event::MappingStart(..) => self.mapping(start, end, depth)?,
            other => return Err(refused(Fault::Invalid, line, format!("unexpected {other:?}"))),
        };
        let node = Node { start, end, line, kind };
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), node.size()));
        }
        Ok(node)
    }

    /// Copies the value of an alias. An anchor is known only once its value is complete, so an alias within its own
    /// value refers to an unknown anchor.
    fn copy(&mut self, anchor: usize, line: usize) -> Result<Node, Refused> {
        let Some((node, size)) = self.anchors.get(&anchor) else {
            return Err(refused(Fault::Alias, line, "an alias refers to nothing, or to a value that contains it"));
        };
        self.copies += size;
        if self.copies > FREE_COPIES.max(self.values * MOST_EXPANSION) {
            return Err(refused(Fault::Invalid, line, "aliases multiply the document beyond any size"));
        }
        Ok(node.clone())
    }

    fn sequence(&mut self, start: usize, end: usize, depth: usize) -> Result<(usize, usize, Kind), Refused> {
        let flow = self.text[start..].starts_with('[');
        let mut items: Vec<Node> = Vec::new();
        let mut last = end;
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                let end = if flow { self.byte(span.end) } else { items.last().map_or(end, |item| item.end) };
                let start = match items.first() {
                    Some(first) if !flow => self.text[..first.start].rfind('-').unwrap_or(start),
                    _ => start,
                };
                return Ok((start, end, Kind::List { items, flow }));
            }
            let dash = if flow { None } else { self.text[last..].find('-') };
            let least = dash.map_or(last, |at| last + at + 1);
            let item = self.node(event, span, least, depth + 1)?;
            last = item.end;
            items.push(item);
        }
    }

    fn mapping(&mut self, start: usize, end: usize, depth: usize) -> Result<(usize, usize, Kind), Refused> {
        let flow = self.text[start..].starts_with('{');
        let mut entries: Vec<Entry> = Vec::new();
        let mut seen: HashMap<String, usize> = HashMap::new();
        loop {
            let (event, span) = self.next()?;
            let line = span.start.line();
            let key = match event {
                Event::MappingEnd => {
                    let end =
                        if flow { self.byte(span.end) } else { entries.last().map_or(end, |entry| entry.value.end) };
                    let start = if flow { start } else { entries.first().map_or(start, |entry| entry.key_start) };
                    return Ok((start, end, Kind::Map { entries, flow }));
                }
                Event::Scalar(key, ..) => key.into_owned(),
                _ => return Err(refused(Fault::Invalid, line, "a key must be plain text")),
            };
            if let Some(first) = seen.insert(key.clone(), line) {
                let message = format!("the key `{key}` is repeated here; it first appears in line {first}");
                return Err(refused(Fault::DuplicateKey, line, message));
            }
            let (key_start, key_end) = (self.byte(span.start), self.byte(span.end));
            let colon_end = self.text[key_end..].find(':').map_or(key_end, |at| key_end + at + 1);
            let (event, span) = self.next()?;
            let value = self.node(event, span, colon_end, depth + 1)?;
            entries.push(Entry { key, key_start, key_end, colon_end, line, value });
        }
    }
}
