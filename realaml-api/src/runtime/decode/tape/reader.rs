//! Reads a document into entries, in one pass and without recursion.

use super::{Entry, Flaw, Kind, Refusal, Span, escape, number, slice};

/// The maximum depth of nesting. A deeper value is a flaw.
const DEEPEST: usize = 127;

pub(super) struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    lossy: bool,
    entries: Vec<Entry>,
}

/// An array or object that is still open.
#[derive(Clone, Copy)]
struct Open {
    /// The index of its entry; `None` below the deepest level, where nothing is recorded.
    entry: Option<u32>,
    is_object: bool,
}

const NOTHING: Span = Span { start: 0, end: 0 };

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, lossy: bool) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, lossy, entries: Vec::with_capacity(text.len() / 10) }
    }

    /// Reads the document and returns its entries.
    pub(super) fn read(mut self) -> Result<Vec<Entry>, Refusal> {
        self.document()?;
        Ok(self.entries)
    }

    fn document(&mut self) -> Result<(), Refusal> {
        let mut open: Vec<Open> = Vec::new();
        let mut name = (NOTHING, Kind::Text(false));
        'value: loop {
            match self.peek()? {
                first @ (b'{' | b'[') => {
                    let is_object = first == b'{';
                    let entry = self.begin(is_object, name, open.len());
                    open.push(Open { entry, is_object });
                    self.at += 1;
                    if self.peek()? == if is_object { b'}' } else { b']' } {
                        // An empty array or object is closed below, like any other.
                    } else {
                        name = if is_object { self.name()? } else { (NOTHING, Kind::Text(false)) };
                        continue 'value;
                    }
                }
                _ => {
                    let (span, kind) = self.scalar()?;
                    if open.len() <= DEEPEST {
                        self.push(name, span, kind);
                    }
                }
            }
            // After a value: close the arrays and objects that end here, or continue with the next member or item.
            loop {
                let Some(top) = open.last().copied() else { return self.end() };
                match (self.peek()?, top.is_object) {
                    (b',', true) => {
                        self.at += 1;
                        name = self.name()?;
                        continue 'value;
                    }
                    (b',', false) => {
                        self.at += 1;
                        name = (NOTHING, Kind::Text(false));
                        continue 'value;
                    }
                    (b'}', true) | (b']', false) => {
                        self.at += 1;
                        open.pop();
                        self.close(top);
                    }
                    _ => return Err(Refusal::Syntax(self.at)),
                }
            }
        }
    }

    /// Records the beginning of an array or object that is nested in `depth` others.
    fn begin(&mut self, is_object: bool, name: (Span, Kind), depth: usize) -> Option<u32> {
        let kind = match depth {
            DEEPEST.. if depth > DEEPEST => return None,
            DEEPEST => Kind::Flawed(Flaw::Depth),
            _ if is_object => Kind::Object,
            _ => Kind::Array,
        };
        let index = self.entries.len() as u32;
        self.push(name, Span { start: self.at as u32, end: self.at as u32 }, kind);
        Some(index)
    }

    fn close(&mut self, open: Open) {
        let Some(index) = open.entry else { return };
        let (next, end) = (self.entries.len() as u32, self.at as u32);
        let entry = &mut self.entries[index as usize];
        entry.value.end = end;
        // Nothing is recorded inside a value that is nested too deeply, so the next entry follows it directly.
        entry.next = next;
    }

    fn push(&mut self, (name, name_kind): (Span, Kind), value: Span, kind: Kind) {
        let next = self.entries.len() as u32 + 1;
        self.entries.push(Entry { name, name_kind, value, kind, next });
    }

    /// Skips whitespace and returns the next byte without consuming it.
    #[inline]
    fn peek(&mut self) -> Result<u8, Refusal> {
        match self.bytes.get(self.at) {
            Some(byte) if *byte > b' ' => Ok(*byte),
            _ => self.peek_after_space(),
        }
    }

    fn peek_after_space(&mut self) -> Result<u8, Refusal> {
        loop {
            match self.bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(byte) => return Ok(*byte),
                None => return Err(Refusal::Truncated),
            }
        }
    }

    fn end(&mut self) -> Result<(), Refusal> {
        match self.peek() {
            Err(_) => Ok(()),
            Ok(_) => Err(Refusal::Syntax(self.at)),
        }
    }

    fn name(&mut self) -> Result<(Span, Kind), Refusal> {
        if self.peek()? != b'"' {
            return Err(Refusal::Syntax(self.at));
        }
        let name = self.string()?;
        if self.peek()? != b':' {
            return Err(Refusal::Syntax(self.at));
        }
        self.at += 1;
        Ok(name)
    }

    fn scalar(&mut self) -> Result<(Span, Kind), Refusal> {
        match self.peek()? {
            b'"' => self.string(),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'+' | b'.' => self.word(),
            _ => Err(Refusal::Syntax(self.at)),
        }
    }

    /// Reads a string, whose opening quote is the next byte.
    #[inline]
    fn string(&mut self) -> Result<(Span, Kind), Refusal> {
        let start = self.at + 1;
        self.at = start + plain(&self.bytes[start..]);
        if self.lossy || self.bytes.get(self.at) != Some(&b'"') {
            return self.unusual_string(start);
        }
        let span = Span { start: start as u32, end: self.at as u32 };
        self.at += 1;
        Ok((span, Kind::Text(false)))
    }

    /// Reads the rest of a string that has escapes, control characters or replaced bytes, or ends with the document.
    fn unusual_string(&mut self, start: usize) -> Result<(Span, Kind), Refusal> {
        let (mut escaped, mut control) = (false, false);
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at = (self.at + 2).min(self.bytes.len());
                }
                Some(byte) => {
                    control |= *byte < 0x20;
                    self.at += 1;
                }
                None => return Err(Refusal::Truncated),
            }
            self.at += plain(&self.bytes[self.at..]);
        }
        let span = Span { start: start as u32, end: self.at as u32 };
        self.at += 1;
        let kind = if control || (escaped && !is_sound(slice(self.text, span))) {
            Kind::Flawed(Flaw::Text)
        } else if self.lossy && slice(self.text, span).contains(char::REPLACEMENT_CHARACTER) {
            Kind::Flawed(Flaw::Encoding)
        } else {
            Kind::Text(escaped)
        };
        Ok((span, kind))
    }

    /// Reads a number, `true`, `false`, `null`, or a word such as `NaN`. Any other word is an error.
    fn word(&mut self) -> Result<(Span, Kind), Refusal> {
        let start = self.at;
        while matches!(self.bytes.get(self.at), Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'+' | b'.')) {
            self.at += 1;
        }
        let span = Span { start: start as u32, end: self.at as u32 };
        let word = slice(self.text, span);
        let kind = match word {
            "true" => Kind::True,
            "false" => Kind::False,
            "null" => Kind::Null,
            // Python's encoder writes these words for numbers that JSON cannot express.
            "NaN" | "Infinity" | "-Infinity" => Kind::Flawed(Flaw::Number),
            _ if is_number(word.as_bytes()) => match word.len() {
                // A number this short is within the range of `f64` unless it has an exponent.
                ..300 if !word.contains(['e', 'E']) => Kind::Number,
                _ if number(word).is_some() => Kind::Number,
                _ => Kind::Flawed(Flaw::Number),
            },
            _ if self.at == self.bytes.len() => return Err(Refusal::Truncated),
            _ => return Err(Refusal::Syntax(start)),
        };
        Ok((span, kind))
    }
}

/// Counts the leading bytes that are neither a quote, nor a backslash, nor a control character. The count may be too
/// low but never too high. Eight bytes are checked at a time.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let mut at = 0;
    for chunk in bytes.chunks_exact(8) {
        let Ok(chunk) = chunk.try_into() else { break };
        let word = u64::from_le_bytes(chunk);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let found = zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5c)) | control;
        if found != 0 {
            // The lowest marked byte is always a match, because a borrow can only mark bytes above it.
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at
}

/// Whether all escapes in a string can be decoded.
fn is_sound(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|it| *it == b'\\') {
        match escape(&bytes[at + found..]) {
            Some((_, length)) => at += found + length,
            None => return false,
        }
    }
    true
}

/// Whether the bytes form a number in JSON's grammar.
fn is_number(bytes: &[u8]) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    let bytes = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let whole = digits(bytes);
    if whole == 0 || (whole > 1 && bytes[0] == b'0') {
        return false;
    }
    let mut rest = &bytes[whole..];
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = &fraction[count..];
    }
    if let Some((b'e' | b'E', exponent)) = rest.split_first() {
        let exponent = exponent.strip_prefix(b"+").or_else(|| exponent.strip_prefix(b"-")).unwrap_or(exponent);
        let count = digits(exponent);
        return count > 0 && count == exponent.len();
    }
    rest.is_empty()
}
