//! Parses JSON in one pass into a flat list of entries, and tolerates flaws inside individual values.
//!
//! `serde_json` rejects an entire document because of a lone surrogate, a raw control character, a number beyond the
//! range of `f64`, or a value nested too deeply. Here, such a value becomes an entry that is marked as flawed, and
//! everything around it remains readable. The document is read once, without recursion. Strings and numbers are decoded
//! only on demand.

mod reader;

use std::{borrow::Cow, fmt};

use serde_json::Number;

use self::reader::Reader;

/// Why a value cannot be read, although the rest of the document can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// A string with half of a surrogate pair, an invalid escape, or a raw control character.
    Text,
    /// A string whose bytes are not valid UTF-8.
    Encoding,
    /// A number beyond the range of `f64`, or a word such as `NaN`.
    Number,
    /// A value nested more than 127 levels deep.
    Depth,
}

impl Flaw {
    /// Returns a description of the expected form, for reports that must not quote the value.
    pub(crate) fn expected(self) -> &'static str {
        match self {
            Self::Text => "a string without control characters and with complete escapes",
            Self::Encoding => "valid UTF-8",
            Self::Number => "a valid JSON number",
            Self::Depth => "at most 127 levels",
        }
    }
}

/// The kind of value that an entry holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    True,
    False,
    Number,
    /// A string. Its span excludes the quotes; `true` means that it contains escapes.
    Text(bool),
    Array,
    Object,
    Flawed(Flaw),
}

impl Kind {
    /// Whether the value is a word, a number or a string that can be read.
    #[inline]
    pub(super) fn is_simple(self) -> bool {
        !matches!(self, Self::Array | Self::Object | Self::Flawed(_))
    }
}

/// A byte range in the document. `u32` is enough, because [`Tape::read`] refuses documents of 4 GiB or more.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    /// The member's name without its quotes; empty for items and the root.
    name: Span,
    name_kind: Kind,
    value: Span,
    kind: Kind,
    /// The index of the first entry after this one and everything inside it.
    next: u32,
}

/// A parsed document.
pub(crate) struct Tape<'a> {
    text: &'a str,
    entries: Vec<Entry>,
}

/// Why a document cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The document ends too early.
    Truncated,
    /// There is an unexpected character at this byte offset. Offset 0 also stands for a document of 4 GiB or more.
    Syntax(usize),
}

impl<'a> Tape<'a> {
    /// Parses a document. If `lossy` is set, replacement characters in a string mean that its bytes were not valid
    /// UTF-8.
    pub(crate) fn read(text: &'a str, lossy: bool) -> Result<Self, Refusal> {
        if u32::try_from(text.len()).is_err() {
            return Err(Refusal::Syntax(0));
        }
        Ok(Self { text, entries: Reader::new(text, lossy).read()? })
    }

    /// Returns the outermost value.
    pub(crate) fn root(&self) -> Node<'_> {
        Node { tape: self, index: 0 }
    }
}

/// A value in a document.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tape: &'t Tape<'t>,
    index: u32,
}

impl<'t> Node<'t> {
    #[inline]
    fn entry(self) -> &'t Entry {
        &self.tape.entries[self.index as usize]
    }

    /// Returns the kind of the value.
    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.entry().kind
    }

    pub(crate) fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    /// Whether the value is the empty string.
    pub(crate) fn is_blank(self) -> bool {
        let entry = self.entry();
        entry.kind == Kind::Text(false) && entry.value.start == entry.value.end
    }

    /// Returns the name of the member that this value belongs to, and whether the name itself has a flaw.
    pub(crate) fn name(self) -> (Cow<'t, str>, bool) {
        let entry = self.entry();
        let raw = slice(self.tape.text, entry.name);
        match entry.name_kind {
            Kind::Text(true) => (unescape(raw), false),
            Kind::Text(false) => (Cow::Borrowed(raw), false),
            _ => (Cow::Borrowed(raw), true),
        }
    }

    /// Whether the member has this name, spelled without escapes.
    #[inline]
    pub(crate) fn is_named(self, name: &str) -> bool {
        let entry = self.entry();
        let raw = self.tape.text.as_bytes().get(entry.name.start as usize..entry.name.end as usize);
        entry.name_kind == Kind::Text(false) && raw == Some(name.as_bytes())
    }

    /// Returns the decoded string; `None` for other values.
    #[inline]
    pub(crate) fn as_text(self) -> Option<Cow<'t, str>> {
        match self.kind() {
            Kind::Text(true) => Some(unescape(self.raw())),
            Kind::Text(false) => Some(Cow::Borrowed(self.raw())),
            _ => None,
        }
    }

    /// Returns the value exactly as it appears in the document; for strings, without the quotes.
    #[inline]
    pub(crate) fn raw(self) -> &'t str {
        slice(self.tape.text, self.entry().value)
    }

    /// Returns the values in an array or object.
    pub(crate) fn children(self) -> Children<'t> {
        Children { node: Node { index: self.index + 1, ..self }, end: self.entry().next }
    }
}

/// Prints the kind of the value, never its content.
impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Node").field(&self.kind()).finish()
    }
}

/// Iterates over the values in an array or object.
pub(crate) struct Children<'t> {
    node: Node<'t>,
    end: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    #[inline]
    fn next(&mut self) -> Option<Node<'t>> {
        if self.node.index >= self.end {
            return None;
        }
        let node = self.node;
        self.node.index = node.entry().next;
        Some(node)
    }
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// Returns the value of a valid number; `None` if it is beyond the range of `f64`.
pub(crate) fn number(text: &str) -> Option<Number> {
    if let Ok(number) = text.parse::<i64>() {
        // `-0` becomes a float, because an integer cannot hold its sign.
        return if text == "-0" { Number::from_f64(-0.0) } else { Some(number.into()) };
    }
    if let Ok(number) = text.parse::<u64>() {
        return Some(number.into());
    }
    Number::from_f64(text.parse::<f64>().ok()?)
}

/// Decodes the escapes of a string that has already been validated.
fn unescape(raw: &str) -> Cow<'_, str> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let (character, length) = match escape(&rest.as_bytes()[at..]) {
            Some(found) => found,
            None => return Cow::Borrowed(raw),
        };
        text.push(character);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// Decodes the escape at the beginning of the bytes. Returns its character and its length in bytes.
fn escape(bytes: &[u8]) -> Option<(char, usize)> {
    let simple = match bytes.get(1)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(bytes),
        _ => return None,
    };
    Some((simple, 2))
}

fn unicode(bytes: &[u8]) -> Option<(char, usize)> {
    let unit = |at: usize| -> Option<u32> {
        let digits = bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
    };
    let first = unit(2)?;
    if (0xd800..0xdc00).contains(&first) {
        if bytes.get(6..8)? != b"\\u" {
            return None;
        }
        let second = unit(8).filter(|it| (0xdc00..0xe000).contains(it))?;
        return Some((char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))?, 12));
    }
    Some((char::from_u32(first)?, 6))
}

/// Returns the line and column of a byte offset, both counted from 1.
pub(crate) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text.as_bytes()[..at.min(text.len())];
    let line = before.iter().filter(|it| **it == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|it| **it != b'\n').count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Result<Vec<Kind>, Refusal> {
        let tape = Tape::read(text, false)?;
        Ok(tape.entries.iter().map(|it| it.kind).collect())
    }

    #[test]
    fn reads_what_json_is_and_refuses_the_rest() {
        use Kind::{Array, False, Null, Number, Object, True};
        assert_eq!(kinds(" [true,false , null,-0.5e+3]\n").unwrap(), [Array, True, False, Null, Number]);
        assert_eq!(kinds(r#"{"a":{"b":[]},"c":"d\n"}"#).unwrap(), [Object, Object, Array, Kind::Text(true)]);
        for text in ["1", "0", "-1.5", "1e5", "1E-5", "12345678901234567890123"] {
            assert_eq!(kinds(text), Ok(vec![Number]), "{text}");
        }
        for text in
            ["01", "+1", ".5", "1.", "1e", "tru", "[1,]", "{\"a\":1,}", "{a:1}", "[1}", "1 2", "'a'", "]", "\u{feff}1"]
        {
            assert!(kinds(text).is_err(), "{text}");
        }
        for text in ["", " ", "[", "{\"a\"", "{\"a\":", "\"abc", "\"ab\\", "[1,", "nul"] {
            assert_eq!(kinds(text), Err(Refusal::Truncated), "{text}");
        }
    }

    #[test]
    fn agrees_with_serde_json_on_values() {
        for text in [
            r#"{"a":[1,2.5,-3,18446744073709551615,1e3],"b":"\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t","":{"x":null}}"#,
            r#"[[[]],{},"plain","",0,-0,1e-400,0.1]"#,
        ] {
            let (ours, set_aside) = crate::decode::<serde_json::Value>(text.as_bytes()).unwrap();
            assert_eq!(ours, serde_json::from_str::<serde_json::Value>(text).unwrap());
            assert!(set_aside.is_empty(), "{set_aside:?}");
        }
    }

    #[test]
    fn a_flaw_stays_in_its_value() {
        let flaw = |text: &str| kinds(&format!("[{text},1]")).unwrap()[1];
        for text in
            ["\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\x\"", "\"\\u12g4\"", "\"a\u{1}b\"", "\"a\nb\""]
        {
            assert_eq!(flaw(text), Kind::Flawed(Flaw::Text), "{text}");
        }
        for text in ["1e999", "-1e999", "NaN", "Infinity", "-Infinity"] {
            assert_eq!(flaw(text), Kind::Flawed(Flaw::Number), "{text}");
        }
        let nested = |levels: usize| kinds(&format!("{}{}", "[".repeat(levels), "]".repeat(levels))).unwrap();
        assert_eq!(nested(127).last(), Some(&Kind::Array));
        assert_eq!((nested(128).len(), nested(128).last()), (128, Some(&Kind::Flawed(Flaw::Depth))));
        assert_eq!(nested(100_000).len(), 128);
    }

    #[test]
    fn long_texts_end_where_they_end() {
        for length in 0..40 {
            for special in ["\"", "\\n", "\u{1f}", "é", "\u{7f}", "\u{80}"] {
                let text = format!("[\"{}{}\",2]", "x".repeat(length), if special == "\"" { "" } else { special });
                let tape = Tape::read(&text, false).unwrap();
                assert_eq!(tape.entries.len(), 3, "{text}");
            }
        }
    }
}
