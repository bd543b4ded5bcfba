//! Reads callback bodies up to a limit, and searches them for a key or id.

use std::collections::VecDeque;

use bytes::Bytes;
use http_body::Body;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use reqwest::Url;
use serde_json::Value;

use super::Refusal;
use crate::core::SignatureKey;

/// The members that may contain the key. The first is the expected one. The format of the API's callbacks is not known.
const NAMES: &[&str] = &["signature_key", "signatureKey"];

/// The members that may contain the id of a form or a document, the most specific first.
const ID_NAMES: &[&str] =
    &["document_id", "envelope_id", "submission_id", "documentId", "envelopeId", "submissionId", "id"];

const LONGEST_KEY: usize = 128;

/// Reads a body of at most `limit` bytes. A body whose announced length is greater is refused without being read.
pub(super) async fn read<B>(body: B, limit: usize) -> Result<Bytes, Refusal>
where
    B: Body,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    if body.size_hint().lower() > limit as u64 {
        return Err(Refusal::TooLarge);
    }
    match Limited::new(body, limit).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(Refusal::TooLarge),
        Err(_) => Err(Refusal::Broken),
    }
}

/// Returns the key that a body or a query claims, if there is one. The key is read from JSON at any depth that the
/// parser allows, from a form, or from a body that consists only of a key. If JSON contains several keys, the outermost
/// is returned.
pub(super) fn claimed_key(body: &[u8], query: Option<&str>) -> Option<SignatureKey> {
    let whole = || std::str::from_utf8(body).ok().and_then(in_text);
    named(body, NAMES).or_else(whole).or_else(|| query.and_then(|it| in_form(it, NAMES))).map(SignatureKey::new)
}

/// Returns the id that a body or a query claims, for records that have no key. It is read from JSON at any depth, or
/// from a form.
pub(super) fn claimed_id(body: &[u8], query: Option<&str>) -> Option<SignatureKey> {
    named(body, ID_NAMES).or_else(|| query.and_then(|it| in_form(it, ID_NAMES))).map(SignatureKey::new)
}

fn named(body: &[u8], names: &[&str]) -> Option<String> {
    let json = || serde_json::from_slice(body).ok().and_then(|it| in_json(it, names));
    let form = || std::str::from_utf8(body).ok().and_then(|it| in_form(it, names));
    json().or_else(form)
}

fn in_json(value: Value, names: &[&str]) -> Option<String> {
    let mut level = VecDeque::from([value]);
    while let Some(value) = level.pop_front() {
        match value {
            Value::Object(members) => {
                let named = names.iter().find_map(|name| match members.get(*name)? {
                    Value::String(text) => plausible(text),
                    // The ids of forms can be numbers, but a key is always a string.
                    Value::Number(number) if names == ID_NAMES => plausible(&number.to_string()),
                    _ => None,
                });
                if named.is_some() {
                    return named;
                }
                level.extend(members.into_iter().map(|it| it.1).filter(|it| it.is_object() || it.is_array()));
            }
            Value::Array(items) => level.extend(items.into_iter().filter(|it| it.is_object() || it.is_array())),
            _ => {}
        }
    }
    None
}

fn in_form(form: &str, names: &[&str]) -> Option<String> {
    if !names.iter().any(|name| form.contains(name)) {
        return None;
    }
    let mut url = Url::parse("form:/").ok()?;
    url.set_query(Some(form.trim()));
    let pairs: Vec<_> = url.query_pairs().collect();
    names.iter().find_map(|wanted| pairs.iter().filter(|(name, _)| name == wanted).find_map(|it| plausible(&it.1)))
}

/// Returns the key if the body consists only of a key in the observed format.
fn in_text(text: &str) -> Option<String> {
    let text = text.trim().trim_matches('"');
    let is_key = text.len() == 32 && text.bytes().all(|it| it.is_ascii_hexdigit());
    is_key.then(|| text.to_owned())
}

/// Returns the trimmed string if it could be a key or an id. It becomes part of a request path, so only ASCII letters,
/// digits, hyphens and underscores are allowed.
fn plausible(text: &str) -> Option<String> {
    let text = text.trim();
    let clean = text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_');
    (clean && !text.is_empty() && text.len() <= LONGEST_KEY).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "6513270e269e0d37f2a74de452e6b438";

    fn claimed(body: impl AsRef<[u8]>) -> Option<String> {
        claimed_key(body.as_ref(), None).map(|it| it.expose().to_owned())
    }

    #[tokio::test]
    async fn a_body_is_read_up_to_its_limit() {
        use http_body_util::{Full, StreamBody};

        for (limit, told) in [(5, Ok("hello".into())), (6, Ok("hello".into())), (4, Err(Refusal::TooLarge))] {
            assert_eq!(read(Full::<Bytes>::from("hello"), limit).await, told, "{limit}");
        }
        // This body does not announce its length, so its size is known only when it has been read.
        let frames = |last: Result<&'static str, std::io::Error>| {
            let frames = [Ok("hello"), last].map(|it| it.map(|it| http_body::Frame::data(Bytes::from(it))));
            StreamBody::new(futures_util::stream::iter(frames))
        };
        assert_eq!(read(frames(Ok(" you")), 9).await, Ok("hello you".into()));
        assert_eq!(read(frames(Ok(" you")), 8).await, Err(Refusal::TooLarge));
        assert_eq!(read(frames(Err(std::io::ErrorKind::ConnectionReset.into())), 9).await, Err(Refusal::Broken));
        // Any other error of the body is reported in the same way, for instance one from a decoder.
        assert_eq!(read(frames(Err(std::io::ErrorKind::InvalidData.into())), 9).await, Err(Refusal::Broken));
        assert!(!Refusal::Broken.to_string().contains("connection"));
    }

    #[test]
    fn a_key_is_found_in_many_forms() {
        let bodies = [
            format!(r#"{{"signature_key": "{KEY}"}}"#),
            format!(r#"{{"event": "changed", "data": {{"verification": {{"signature_key": "{KEY}"}}}}}}"#),
            format!(r#"[{{"signatureKey": "{KEY}", "result": "PASS"}}]"#),
            format!(r#"{{"signature_key": null, "data": {{"signature_key": "{KEY}"}}}}"#),
            format!(r#"{{"signature_key": "a", "signature_key": "{KEY}"}}"#),
            format!("signature_key={KEY}&result=PASS"),
            format!("result=PASS&signature_key=+{KEY}+"),
            format!("{KEY}\n"),
            format!("\"{KEY}\""),
        ];
        for body in bodies {
            assert_eq!(claimed(&body).as_deref(), Some(KEY), "{body}");
        }
        let in_query = claimed_key(b"", Some(&format!("a=b&signature_key={KEY}"))).unwrap();
        assert_eq!(in_query.expose(), KEY);
    }

    #[test]
    fn the_outermost_key_wins() {
        let body = format!(r#"{{"data": {{"signature_key": "inner"}}, "signature_key": "{KEY}"}}"#);
        assert_eq!(claimed(body).as_deref(), Some(KEY));
    }

    #[test]
    fn ids_of_forms_and_documents_are_found() {
        let claimed = |body: &str| claimed_id(body.as_bytes(), None).map(|it| it.expose().to_owned());
        for (body, id) in [
            (r#"{"id": "1042"}"#, "1042"),
            (r#"{"id": 1042, "status": "completed"}"#, "1042"),
            (r#"{"id": "event-1", "document_id": "d-7"}"#, "d-7"),
            (r#"{"event": "signed", "data": {"envelope_id": "d-7"}}"#, "d-7"),
            ("id=event-1&document_id=d-7", "d-7"),
        ] {
            assert_eq!(claimed(body).as_deref(), Some(id), "{body}");
        }
        for body in ["{}", r#"{"id": "../1"}"#, r#"{"id": 1.5}"#, r#"{"id": -1.5}"#, r#"{"id": null}"#, "hello"] {
            assert_eq!(claimed(body), None, "{body}");
        }
        assert_eq!(claimed_key(br#"{"signature_key": 7}"#, None), None);
    }

    #[test]
    fn other_bodies_claim_nothing() {
        let deep = format!("{}{}", r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
        let flat = "[".repeat(10_000);
        let long = format!(r#"{{"signature_key": "{}"}}"#, "a".repeat(129));
        for body in ["", "null", "[]", "{}", "0", "hello", "=&=&", &deep, &flat, &long, r#"{"signature_key": 7}"#] {
            assert_eq!(claimed(body), None, "{:.40}", body);
        }
        for key in ["../verifications", "a/b", "a?b", "a%2Fb", "a b", "", "\u{0}", "ключ"] {
            assert_eq!(claimed(serde_json::json!({ "signature_key": key }).to_string()), None, "{key}");
        }
        assert_eq!(claimed([0xff, 0xfe, b'{', 0x80]), None);
        assert_eq!(claimed([b"signature_key=".as_slice(), &[0xff]].concat()), None);
    }
}
