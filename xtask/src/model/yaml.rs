//! YAML into JSON values, with the line of every key. Anchors, tags and duplicate keys are refused: the spec does not need
//! the first two, and a duplicate key would silently lose the first.

use std::collections::BTreeMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};
use serde_json::{Map, Number, Value};

use crate::finding::Finding;

/// A parsed file.
#[derive(Debug)]
pub struct Document {
    /// Its content.
    pub value: Value,
    /// The line (from 1) of every key and item, by JSON pointer.
    pub lines: BTreeMap<String, usize>,
}

/// Parses one file; `file` is the name used in messages.
pub fn parse(text: &str, file: &str) -> Result<Document, Finding> {
    let mut reader = Reader { parser: Parser::new_from_str(text), file, lines: BTreeMap::new() };
    let value = reader.document()?;
    Ok(Document { value, lines: reader.lines })
}

/// The JSON pointer of `key` below `parent`.
pub fn child(parent: &str, key: &str) -> String {
    format!("{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
}

struct Reader<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    file: &'a str,
    lines: BTreeMap<String, usize>,
}

impl<'a> Reader<'a> {
    fn refuse(&self, at: Marker, message: impl Into<String>) -> Finding {
        Finding::new(self.file, "yaml", message).line(at.line())
    }

    fn next(&mut self) -> Result<(Event<'a>, Marker), Finding> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, span.start)),
            Some(Err(error)) => Err(self.refuse(*error.marker(), format!("this is no valid YAML: {}", error.info()))),
            None => Ok((Event::StreamEnd, Marker::new(0, 0, 0))),
        }
    }

    fn document(&mut self) -> Result<Value, Finding> {
        let mut value = Value::Null;
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(value),
                (Event::DocumentStart(_), _) if value.is_null() => {
                    let (event, at) = self.next()?;
                    value = self.value(event, at, "")?;
                }
                (Event::DocumentStart(_), at) => {
                    return Err(self.refuse(at, "a second document starts here; a spec file holds one"));
                }
                _ => {}
            }
        }
    }

    fn value(&mut self, event: Event<'a>, at: Marker, path: &str) -> Result<Value, Finding> {
        match event {
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                Err(self.refuse(at, "anchors are not used in the spec; use a $ref to a component"))
            }
            Event::Alias(_) => Err(self.refuse(at, "aliases are not used in the spec; use a $ref to a component")),
            Event::Scalar(text, style, ..) => Ok(scalar(&text, style)),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, at) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        return Ok(Value::Array(items));
                    }
                    let path = child(path, &items.len().to_string());
                    self.lines.insert(path.clone(), at.line());
                    items.push(self.value(event, at, &path)?);
                }
            }
            Event::MappingStart(..) => {
                let mut members = Map::new();
                loop {
                    let (event, at) = self.next()?;
                    let key = match event {
                        Event::MappingEnd => return Ok(Value::Object(members)),
                        Event::Scalar(key, ..) => key.into_owned(),
                        _ => return Err(self.refuse(at, "a key has to be plain text")),
                    };
                    let path = child(path, &key);
                    if let Some(first) = self.lines.insert(path.clone(), at.line()) {
                        return Err(
                            self.refuse(at, format!("`{key}` stands here a second time; the first is in line {first}"))
                        );
                    }
                    let (event, at) = self.next()?;
                    let value = self.value(event, at, &path)?;
                    members.insert(key, value);
                }
            }
            other => Err(self.refuse(at, format!("unexpected {other:?}"))),
        }
    }
}

/// Plain scalars by the YAML 1.2 core schema (`no` is text, `0123` is no octal number); quoted ones are text.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let number_like = digits.starts_with(|c: char| c.is_ascii_digit())
        && (!digits.starts_with('0') || digits.len() == 1 || digits.starts_with("0."))
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
    let number = if number_like { text.parse::<Number>().ok() } else { None };
    number.map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_and_lines() {
        let text = "a:\n  - 1\n  - x: -0.5\n    y: '2'\nb: {c: null, d: no, e: 2020-01-01, f: 3.0.3, g: 007}\n";
        let document = parse(text, "f.yaml").unwrap();
        assert_eq!(
            document.value,
            json!({"a": [1, {"x": -0.5, "y": "2"}], "b": {"c": null, "d": "no", "e": "2020-01-01", "f": "3.0.3", "g": "007"}})
        );
        assert_eq!((document.lines["/a/1/y"], document.lines["/b"]), (4, 5));
    }

    #[test]
    fn what_is_refused_names_the_line() {
        for (text, line, part) in [
            ("a: 1\nb: 2\na: 3\n", 3, "second time"),
            ("a: &x 1\n", 1, "anchors"),
            ("a:\n  b: [1\nc: 2\n", 3, "no valid YAML"),
            ("a: 1\n---\nb: 2\n", 2, "second document"),
        ] {
            let finding = parse(text, "f.yaml").unwrap_err().to_string();
            assert!(finding.starts_with(&format!("f.yaml:{line}: ")) && finding.contains(part), "{finding}");
        }
    }
}
