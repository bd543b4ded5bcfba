//! A strict reader for YAML from outside: aliases are resolved, everything that could lose or multiply data is an error.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, StrInput};
use serde_json::{Map, Number, Value};

/// Deeper nesting is no specification.
const DEEPEST: usize = 128;
/// More values than any page has, counted after aliases are followed.
const MOST_VALUES: usize = 400_000;

/// Why a text was refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct YamlError {
    /// The failure's code.
    pub(crate) code: &'static str,
    /// The line in the text, from 1.
    pub(crate) line: usize,
    pub(crate) message: String,
}

/// Parses one document.
pub(crate) fn parse(text: &str) -> Result<Value, YamlError> {
    let mut reader = Reader { parser: Parser::new_from_str(text), anchors: HashMap::new(), values: 0 };
    let mut value = None;
    loop {
        match reader.next()? {
            (Event::StreamEnd, _) => return value.ok_or_else(|| invalid(1, "the text is empty")),
            (Event::DocumentStart(_), at) if value.is_some() => {
                return Err(invalid(at.line(), "a second document starts here"));
            }
            (Event::DocumentStart(_), _) => {
                let (event, at) = reader.next()?;
                value = Some(reader.value(event, at, 0)?);
            }
            _ => {}
        }
    }
}

fn invalid(line: usize, message: impl Into<String>) -> YamlError {
    YamlError { code: "yaml-invalid", line, message: message.into() }
}

struct Reader<'a> {
    parser: Parser<'a, StrInput<'a>>,
    /// Complete values by anchor, with how many values they hold.
    anchors: HashMap<usize, (Value, usize)>,
    values: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Marker), YamlError> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => Ok((event, span.start)),
            Some(Err(error)) => {
                let alias = error.info().contains("anchor") || error.info().contains("alias");
                let code = if alias { "yaml-alias" } else { "yaml-invalid" };
                Err(YamlError { code, line: error.marker().line(), message: error.info().to_owned() })
            }
            None => Ok((Event::StreamEnd, Marker::new(0, 0, 0))),
        }
    }

    fn count(&mut self, more: usize, at: Marker) -> Result<(), YamlError> {
        self.values += more;
        if self.values > MOST_VALUES {
            Err(invalid(at.line(), "aliases multiply the document beyond any size"))
        } else {
            Ok(())
        }
    }

    fn value(&mut self, event: Event<'a>, at: Marker, depth: usize) -> Result<Value, YamlError> {
        if depth > DEEPEST {
            return Err(invalid(at.line(), "nested more than 128 levels deep"));
        }
        let before = self.values;
        self.count(1, at)?;
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (scalar(&text, style), anchor),
            Event::SequenceStart(anchor, _) => (self.sequence(depth)?, anchor),
            Event::MappingStart(anchor, _) => (self.mapping(depth)?, anchor),
            // An anchor is known once its value is complete, so a value that contains itself meets an unknown one.
            Event::Alias(anchor) => {
                let unknown = || YamlError {
                    code: "yaml-alias",
                    line: at.line(),
                    message: "an alias points at nothing, or at a value that contains it".to_owned(),
                };
                let size = self.anchors.get(&anchor).ok_or_else(unknown)?.1;
                self.count(size, at)?;
                return Ok(self.anchors[&anchor].0.clone());
            }
            other => return Err(invalid(at.line(), format!("unexpected {other:?}"))),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, (value.clone(), self.values - before));
        }
        Ok(value)
    }

    fn sequence(&mut self, depth: usize) -> Result<Value, YamlError> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(Value::Array(items)),
                (event, at) => items.push(self.value(event, at, depth + 1)?),
            }
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<Value, YamlError> {
        let mut members = Map::new();
        loop {
            let (event, at) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Value::Object(members)),
                Event::Scalar(text, ..) => text.into_owned(),
                _ => return Err(invalid(at.line(), "a key is not plain text")),
            };
            let (event, value_at) = self.next()?;
            let value = self.value(event, value_at, depth + 1)?;
            if members.contains_key(&key) {
                let message = format!("the key `{key}` stands twice in one map");
                return Err(YamlError { code: "yaml-duplicate-key", line: at.line(), message });
            }
            members.insert(key, value);
        }
    }
}

/// Plain scalars by YAML's core schema; quoted ones are text.
pub(crate) fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    // JSON's grammar of numbers: `0755` and `1_000` stay text, as the dumper that wrote the pages quotes them.
    text.parse::<Number>().map_or_else(|_| Value::String(text.to_owned()), Value::Number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn aliases_are_resolved_before_anything_is_stripped() {
        let value = parse("x-a:\n  s: &r\n    $ref: '#/x'\nb: *r\nc: [*r, 1.5, '2', ~]\n").expect("well formed");
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
        for (text, code, line) in [
            ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3),
            ("a: *nowhere\n", "yaml-alias", 1),
            ("a: &r\n  b: *r\n", "yaml-alias", 2),
            ("a: 1\n---\nb: 2\n", "yaml-invalid", 2),
            ("a: [1\n", "yaml-invalid", 2),
            ("", "yaml-invalid", 1),
            (bomb.as_str(), "yaml-invalid", 6),
            (deep.as_str(), "yaml-invalid", 1),
        ] {
            let error = parse(text).expect_err(code);
            assert_eq!((error.code, error.line), (code, line), "{}", error.message);
        }
    }

    #[test]
    fn odd_plain_scalars_stay_text() {
        assert_eq!(
            parse("[no, 0755, 1_000, 3.0.1, 2020-01-01]").expect("well formed"),
            json!(["no", "0755", "1_000", "3.0.1", "2020-01-01"])
        );
    }
}
