//! Bodies other than JSON: files, forms, text and bytes.
//!
//! A form with files (RFC 7578) is built here in memory. The forms of `reqwest` are streams, which cannot be copied,
//! and a transport such as that of `realaml-ext` copies a request before sending it.

use std::{collections::BTreeSet, fmt, ops::Deref};

use bytes::Bytes;
use serde::Serialize;
use serde_json::Value;

/// A file to upload: its bytes, its name and its media type.
///
/// ```
/// use realaml_api::File;
///
/// let passport = File::new("%PDF-1.7 ...", "passport.pdf", "application/pdf");
/// assert_eq!(passport.media_type(), "application/pdf");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct File {
    bytes: Bytes,
    name: String,
    media_type: String,
}

impl File {
    /// Creates a file from its bytes, name and media type.
    pub fn new(bytes: impl Into<Bytes>, name: impl Into<String>, media_type: impl Into<String>) -> Self {
        Self { bytes: bytes.into(), name: name.into(), media_type: media_type.into() }
    }

    /// Returns the bytes.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Returns the file name. It is sent only if the file is part of a form.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the media type.
    pub fn media_type(&self) -> &str {
        &self.media_type
    }
}

/// Prints only the size, because the content and the name may be personal data.
impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("File").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// The text that an operation returns. `Debug` shows only its length in bytes.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Reads a body as text. Bytes that are not UTF-8 are replaced.
    pub(crate) fn of(body: &[u8]) -> Self {
        Self(String::from_utf8_lossy(body).into_owned())
    }

    /// Returns the text.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").field("bytes", &self.0.len()).finish_non_exhaustive()
    }
}

/// The bytes that an operation returns, such as a PDF. `Debug` shows only their number. The transport may limit that
/// number; [`Direct`](crate::Direct) does not.
#[derive(Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Binary(Bytes);

impl Binary {
    pub(crate) fn of(body: &Bytes) -> Self {
        Self(body.clone())
    }

    /// Returns the bytes.
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

impl Deref for Binary {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Binary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Binary").field("bytes", &self.0.len()).finish_non_exhaustive()
    }
}

/// The content of one part of a form.
#[derive(Clone)]
pub(crate) enum Part {
    Text(String),
    Json(Vec<u8>),
    File(File),
}

impl Part {
    /// Returns the parts that a value is sent as: none for null, one for each item of a list, JSON for an object, and
    /// text for anything else.
    pub(crate) fn of(value: Value) -> Vec<Self> {
        match value {
            Value::Null => Vec::new(),
            Value::String(text) => vec![Self::Text(text)],
            Value::Array(items) => items.into_iter().flat_map(Self::of).collect(),
            Value::Object(_) => vec![Self::Json(value.to_string().into_bytes())],
            plain => vec![Self::Text(plain.to_string())],
        }
    }

    pub(crate) fn content(&self) -> &[u8] {
        match self {
            Self::Text(text) => text.as_bytes(),
            Self::Json(json) => json,
            Self::File(file) => &file.bytes,
        }
    }
}

/// Writes a form with files. Returns its media type, which contains the boundary, and the body. Returns `None` if the
/// media type of a file cannot be sent in a header.
pub(crate) fn multipart(parts: &[(&'static str, Part)]) -> Option<(String, Vec<u8>)> {
    let boundary = boundary(parts)?;
    let mut body = Vec::new();
    for (name, part) in parts {
        body.extend_from_slice(
            format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)).as_bytes(),
        );
        match part {
            Part::Text(_) => {}
            Part::Json(_) => body.extend_from_slice(b"\r\nContent-Type: application/json"),
            Part::File(file) => {
                let media = http::HeaderValue::from_str(&file.media_type).ok()?;
                body.extend_from_slice(format!("; filename=\"{}\"\r\nContent-Type: ", quoted(&file.name)).as_bytes());
                body.extend_from_slice(media.as_bytes());
            }
        }
        body.extend_from_slice(b"\r\n\r\n");
        body.extend_from_slice(part.content());
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Some((format!("multipart/form-data; boundary={boundary}"), body))
}

/// The beginning of every boundary, before eight hexadecimal digits.
const BOUNDARY: &str = "realaml-form-";

/// Returns a boundary that no part contains. It is the same for the same parts, so that requests can be compared. Each
/// part is searched once, because a file may have been written to contain many boundaries.
fn boundary(parts: &[(&'static str, Part)]) -> Option<String> {
    let mut taken = BTreeSet::new();
    for (_, part) in parts {
        let boundaries =
            part.content().windows(BOUNDARY.len() + 8).filter_map(|it| it.strip_prefix(BOUNDARY.as_bytes()));
        taken.extend(boundaries);
    }
    let mut numbers = (0..u32::MAX).map(|number| format!("{number:08x}"));
    numbers.find(|it| !taken.contains(it.as_bytes())).map(|it| format!("{BOUNDARY}{it}"))
}

/// Escapes a name as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_form_has_one_part_for_each_value() {
        let mut parts: Vec<(&str, Part)> = Vec::new();
        for (name, value) in
            [("side", json!("front")), ("n", json!([1, 2])), ("meta", json!({"a": 1})), ("none", json!(null))]
        {
            parts.extend(Part::of(value).into_iter().map(|part| (name, part)));
        }
        parts.push(("file", Part::File(File::new("PDF --realaml-form-00000000", "a\"b\r\n.pdf", "application/pdf"))));
        let (media, body) = multipart(&parts).unwrap();
        assert_eq!(media, "multipart/form-data; boundary=realaml-form-00000001");
        let text = String::from_utf8(body).unwrap();
        let expected = [
            ("name=\"side\"", "front"),
            ("name=\"n\"", "1"),
            ("name=\"n\"", "2"),
            ("name=\"meta\"\r\nContent-Type: application/json", "{\"a\":1}"),
            (
                "name=\"file\"; filename=\"a%22b%0D%0A.pdf\"\r\nContent-Type: application/pdf",
                "PDF --realaml-form-00000000",
            ),
        ];
        let expected: String = expected
            .iter()
            .map(|(head, body)| {
                format!("--realaml-form-00000001\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
            })
            .collect();
        assert_eq!(text, format!("{expected}--realaml-form-00000001--\r\n"));
    }

    #[test]
    fn a_file_full_of_boundaries_is_searched_once() {
        let full: String = (0..40_000).map(|number| format!("realaml-form-{number:08x}\n")).collect();
        let (done, written) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let file = File::new(full, "x", "text/plain");
            let _ = done.send(multipart(&[("file", Part::File(file))]).map(|(media, _)| media));
        });
        // With one search for each boundary, this would take many minutes.
        let media = written.recv_timeout(std::time::Duration::from_secs(30)).unwrap();
        assert_eq!(media.as_deref(), Some("multipart/form-data; boundary=realaml-form-00009c40"));
    }

    #[test]
    fn a_media_type_cannot_add_a_header() {
        let file = File::new("x", "x", "text/plain\r\nX-Other: 1");
        assert!(multipart(&[("file", Part::File(file))]).is_none());
    }

    #[test]
    fn nothing_of_a_body_is_printed() {
        let shown = format!(
            "{:?} {:?} {:?}",
            File::new("CANARY", "CANARY", "text/CANARY"),
            Text::of(b"CANARY"),
            Binary::of(&Bytes::from("CANARY"))
        );
        assert!(!shown.contains("CANARY") && shown.contains("bytes: 6"), "{shown}");
    }
}
