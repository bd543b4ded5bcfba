//! Media types: how the client handles a body, and which of several media types it uses.

use serde_json::Value;

use super::{reference::Schemas, shape::Shape, walk::members};

/// How the client handles the body of a media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// JSON, which is converted to or from a Rust type.
    Json,
    /// `multipart/form-data`, whose members are fields and files.
    Multipart,
    /// `application/x-www-form-urlencoded`, whose members are fields.
    Form,
    /// Any text.
    Text,
    /// Any bytes.
    Bytes,
}

/// The media type that the client uses for a request body or a response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen<'a> {
    pub media: &'a str,
    pub kind: Kind,
    pub schema: &'a Value,
}

impl Chosen<'_> {
    /// Returns the media type without parameters. The vendor's site writes `*/*` if its authors chose no media type, so
    /// `*/*` or an empty type becomes `application/octet-stream` for bytes, and `application/json` otherwise.
    pub fn sent(&self) -> &str {
        match (plain(self.media), self.kind) {
            ("*/*" | "", Kind::Bytes) => "application/octet-stream",
            ("*/*" | "", _) => "application/json",
            (other, _) => other,
        }
    }

    /// Returns the media type to send with a request body. A range such as `text/*` cannot be sent, so a JSON body gets
    /// `application/json` instead, and a text body gets `text/plain`. A range for bytes is returned unchanged.
    pub fn written(&self) -> &str {
        match (self.sent(), self.kind) {
            (range, Kind::Json) if range.contains('*') => "application/json",
            (range, Kind::Text) if range.contains('*') => "text/plain",
            (one, _) => one,
        }
    }
}

/// Whether a schema describes a file: bytes that JSON cannot hold.
pub fn is_file<S: Schemas + ?Sized>(schemas: &S, schema: &Value) -> bool {
    let shape = Shape::of(schemas, schema);
    shape.types.iter().eq(["string"]) && shape.format.as_deref() == Some("binary")
}

/// Whether a schema describes a file or a list of files.
pub fn has_files<S: Schemas + ?Sized>(schemas: &S, schema: &Value) -> bool {
    is_file(schemas, schema) || Shape::of(schemas, schema).items.is_some_and(|items| is_file(schemas, &items))
}

/// Returns how the client handles a media type, or `None` if the client can neither send nor read it.
pub fn kind<S: Schemas + ?Sized>(schemas: &S, media: &str, schema: &Value) -> Option<Kind> {
    let media = plain(media).to_ascii_lowercase();
    if !media.bytes().all(|it| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~/".contains(&it)) {
        return None;
    }
    Some(match media.as_str() {
        "multipart/form-data" => Kind::Multipart,
        "application/x-www-form-urlencoded" => Kind::Form,
        _ if media.starts_with("multipart/") => return None,
        _ if is_file(schemas, schema) => Kind::Bytes,
        "application/json" | "text/json" | "*/*" | "" => Kind::Json,
        _ if media.ends_with("+json") => Kind::Json,
        "application/xml" => Kind::Text,
        _ if media.starts_with("text/") || media.ends_with("+xml") => Kind::Text,
        _ if media.contains('/') => Kind::Bytes,
        _ => return None,
    })
}

/// Returns the media type in which the client sends a request body that lists several: a multipart form with files, or
/// else JSON, another multipart form, a URL-encoded form, text or bytes, in this order. Returns `None` if the client
/// can send none of them.
pub fn sent<'a, S: Schemas + ?Sized>(schemas: &S, body: &'a Value) -> Option<Chosen<'a>> {
    let known = known(schemas, body);
    let with_files = known.iter().find(|it| {
        it.kind == Kind::Multipart
            && Shape::of(schemas, it.schema).members.values().any(|member| has_files(schemas, &member.schema))
    });
    let order = [Kind::Json, Kind::Multipart, Kind::Form, Kind::Text, Kind::Bytes];
    let first = || order.iter().find_map(|kind| known.iter().find(|it| it.kind == *kind));
    with_files.or_else(first).copied()
}

/// Returns the media type that the client reads if a response lists several: JSON, or else the first text or bytes.
/// Returns `None` if the client can read none of them.
pub fn received<'a, S: Schemas + ?Sized>(schemas: &S, response: &'a Value) -> Option<Chosen<'a>> {
    let known = known(schemas, response);
    let read = |it: &&Chosen<'a>| matches!(it.kind, Kind::Json | Kind::Text | Kind::Bytes);
    known.iter().find(|it| it.kind == Kind::Json).or_else(|| known.iter().find(read)).copied()
}

/// Returns the media types of a body or response that the client supports. The body or response may come from a
/// document or from a contract in normal form.
fn known<'a, S: Schemas + ?Sized>(schemas: &S, holder: &'a Value) -> Vec<Chosen<'a>> {
    static NOTHING: Value = Value::Null;
    let all = members(holder.get("content")).filter_map(|(media, content)| {
        let schema = content.get("schema").unwrap_or(&NOTHING);
        Some(Chosen { media, kind: kind(schemas, media, schema)?, schema })
    });
    all.collect()
}

/// Returns the media type without parameters such as the charset.
fn plain(media: &str) -> &str {
    media.split(';').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_media_type_has_a_kind() {
        let file = json!({"type": "string", "format": "binary"});
        for (media, schema, expected) in [
            ("application/json", json!({}), Some(Kind::Json)),
            ("application/json; charset=utf-8", json!({}), Some(Kind::Json)),
            ("application/problem+json", json!({}), Some(Kind::Json)),
            ("*/*", json!({"type": "object"}), Some(Kind::Json)),
            ("*/*", file.clone(), Some(Kind::Bytes)),
            ("application/json", file.clone(), Some(Kind::Bytes)),
            ("application/pdf", Value::Null, Some(Kind::Bytes)),
            ("image/*", file, Some(Kind::Bytes)),
            ("text/csv", json!({"type": "string"}), Some(Kind::Text)),
            ("application/soap+xml", Value::Null, Some(Kind::Text)),
            ("multipart/form-data", json!({}), Some(Kind::Multipart)),
            ("multipart/mixed", json!({}), None),
            ("application/\u{e9}", json!({}), None),
            ("text/a b", json!({}), None),
            ("application/x-www-form-urlencoded", json!({}), Some(Kind::Form)),
        ] {
            assert_eq!(kind(&json!({}), media, &schema), expected, "{media}");
        }
    }

    #[test]
    fn json_goes_before_other_bodies_unless_there_are_files() {
        let plain = json!({"schema": {"properties": {"a": {"type": "string"}}}});
        let files = json!({"schema": {"properties": {"a": {"type": "array", "items": {"type": "string", "format": "binary"}}}}});
        let media = |form: &Value| {
            let body = json!({"content": {"text/plain": {}, "application/json": plain, "multipart/form-data": form}});
            sent(&json!({}), &body).map(|it| it.media.to_owned())
        };
        assert_eq!(media(&plain).as_deref(), Some("application/json"));
        assert_eq!(media(&files).as_deref(), Some("multipart/form-data"));
        for (range, schema, written) in [
            ("text/*", json!({}), "text/plain"),
            ("application/*+json", json!({}), "application/json"),
            ("image/*", json!({"type": "string", "format": "binary"}), "image/*"),
            ("text/csv; charset=utf-8", json!({}), "text/csv"),
        ] {
            let body = json!({"content": {range: {"schema": schema}}});
            assert_eq!(sent(&json!({}), &body).unwrap().written(), written);
        }
        let answer = json!({"content": {"application/pdf": {}, "text/html": {}}});
        let read = received(&json!({}), &answer).unwrap();
        assert_eq!((read.media, read.sent(), read.kind), ("application/pdf", "application/pdf", Kind::Bytes));
        assert_eq!(received(&json!({}), &json!({"content": {"multipart/mixed": {}}})), None);
    }
}
