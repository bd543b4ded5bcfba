//! Reading answers that differ from what the spec guesses.
//!
//! The fast path is serde straight into the type. Only if that fails is the body read as JSON, the value at the failing
//! path taken out and kept, and the type tried again, until it fits.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use serde_path_to_error::{Path, Segment};

/// How many values are set aside before an answer counts as something else entirely.
const MOST: usize = 256;
/// How many values are set aside inside one array before the whole array is: each costs another pass over the answer.
const MOST_IN_ARRAY: usize = 16;

/// A value that did not have the expected shape and was left out of the typed answer.
#[derive(Clone, PartialEq)]
pub struct SetAside {
    path: String,
    expected: String,
    value: Value,
}

impl SetAside {
    /// Where the value stood, e.g. `pep_hits[0].score`. Indices count what was set aside before in the same array.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was expected there, e.g. `f64`.
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// The value. It may be personal data: do not log it.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

/// Shows path and expectation, never the value.
impl fmt::Debug for SetAside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetAside").field("path", &self.path).field("expected", &self.expected).finish_non_exhaustive()
    }
}

/// Reads `body` as a `T`, setting aside what does not fit.
///
/// Also read: an empty body (as `null`), a page object where a list is expected and the other way round, text that is not
/// valid UTF-8 (with replacement characters).
///
/// # Errors
///
/// A sentence without values of the body, if it is no JSON, no object where one is needed, or lacks the record's own key.
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<(T, Vec<SetAside>), String> {
    if body.is_empty() {
        return serde_json::from_value(Value::Null)
            .map(|value| (value, Vec::new()))
            .map_err(|_| "the body is empty".to_owned());
    }
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    match serde_json::from_slice(body) {
        Ok(value) => return Ok((value, Vec::new())),
        Err(error) if error.is_data() => {}
        Err(error) if error.is_eof() => return Err("it ends in the middle".to_owned()),
        Err(_) if std::str::from_utf8(body).is_err() => {
            let (value, mut set_aside) = match String::from_utf8_lossy(body) {
                Cow::Owned(text) => decode(text.as_bytes())?,
                Cow::Borrowed(_) => return Err("it is no JSON".to_owned()),
            };
            set_aside
                .insert(0, SetAside { path: String::new(), expected: "valid UTF-8".to_owned(), value: Value::Null });
            return Ok((value, set_aside));
        }
        Err(error) => return Err(format!("it is no JSON (line {}, column {})", error.line(), error.column())),
    }
    let body = serde_json::from_slice(body).map_err(|_| "it is no JSON".to_owned())?;
    decode_value(body)
}

/// What a value looks like after reading and writing: JSON, what was set aside, and what `Debug` shows.
#[doc(hidden)]
#[cfg(feature = "schemars")]
pub type RoundTrip = Result<(Value, Vec<SetAside>, String), String>;

/// Reads `json` as a `T` and writes it again.
#[cfg(feature = "schemars")]
pub(crate) fn round_trip<T: DeserializeOwned + serde::Serialize + fmt::Debug>(json: &[u8]) -> RoundTrip {
    let (value, set_aside) = decode::<T>(json)?;
    let shown = format!("{value:?} {value:#?}");
    let written = serde_json::to_value(&value).map_err(|error| error.to_string())?;
    Ok((written, set_aside, shown))
}

fn decode_value<T: DeserializeOwned>(mut body: Value) -> Result<(T, Vec<SetAside>), String> {
    let mut set_aside: Vec<SetAside> = Vec::new();
    let mut in_array: BTreeMap<String, usize> = BTreeMap::new();
    let mut reshaped = false;
    loop {
        let error = match serde_path_to_error::deserialize::<_, T>(&body) {
            Ok(value) => return Ok((value, set_aside)),
            Err(error) => error,
        };
        let expected = expectation(&error.inner().to_string());
        if set_aside.len() >= MOST {
            return Err(format!("more than {MOST} of its values have another form than expected"));
        }
        match take(&mut body, error.path(), &mut in_array) {
            Some((path, value)) => set_aside.push(SetAside { path, expected, value }),
            None if reshaped => return Err(refusal(&error)),
            None => {
                reshaped = true;
                body = match reshape(body, &mut set_aside) {
                    Some(body) => body,
                    None => return Err(refusal(&error)),
                };
            }
        }
    }
}

/// A list where a page was expected, or a page where a list was expected.
fn reshape(body: Value, set_aside: &mut Vec<SetAside>) -> Option<Value> {
    match body {
        Value::Array(_) => Some(Value::Object(Map::from_iter([("results".to_owned(), body)]))),
        Value::Object(mut page) => {
            let results = page.remove("results").filter(Value::is_array)?;
            let expected = "a list without a page around it".to_owned();
            set_aside.push(SetAside { path: String::new(), expected, value: Value::Object(page) });
            Some(results)
        }
        _ => None,
    }
}

/// Takes the value at `path` out of `body`; with too many taken from one array, that array.
fn take(body: &mut Value, path: &Path, in_array: &mut BTreeMap<String, usize>) -> Option<(String, Value)> {
    let mut segments: Vec<&Segment> = path.iter().collect();
    // An unknown or enum segment says nothing about where to look: stop before it.
    if let Some(end) = segments.iter().position(|it| !matches!(it, Segment::Map { .. } | Segment::Seq { .. })) {
        segments.truncate(end);
    }
    let mut array = String::new();
    for (depth, segment) in segments.iter().enumerate() {
        if matches!(segment, Segment::Seq { .. }) {
            let count = in_array.entry(array.clone()).or_default();
            *count += 1;
            if *count > MOST_IN_ARRAY && depth > 0 {
                segments.truncate(depth);
                break;
            }
        }
        write_segment(&mut array, segment);
    }
    let (last, parents) = segments.split_last()?;
    let mut at = body;
    let mut name = String::new();
    for segment in parents {
        write_segment(&mut name, segment);
        at = match segment {
            Segment::Map { key } => at.get_mut(key.as_str())?,
            Segment::Seq { index } => at.get_mut(*index)?,
            _ => return None,
        };
    }
    write_segment(&mut name, last);
    let value = match last {
        Segment::Map { key } => at.as_object_mut()?.remove(key)?,
        Segment::Seq { index } => {
            let items = at.as_array_mut()?;
            if *index >= items.len() {
                return None;
            }
            items.remove(*index)
        }
        _ => return None,
    };
    Some((name, value))
}

fn write_segment(path: &mut String, segment: &Segment) {
    match segment {
        Segment::Map { key } => {
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(key);
        }
        Segment::Seq { index } => path.push_str(&format!("[{index}]")),
        _ => {}
    }
}

/// What serde expected. Its message quotes the value before that, which is why only the part behind `expected` is used.
fn expectation(message: &str) -> String {
    if let Some(field) = missing_field(message) {
        return format!("an object with `{field}`");
    }
    match message.rsplit_once(", expected ") {
        Some((_, expected)) if expected.len() <= 60 => expected.trim().to_owned(),
        _ => "another form".to_owned(),
    }
}

fn missing_field(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.split('`').next()
}

fn refusal(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    match missing_field(&error.inner().to_string()) {
        Some(field) => format!("it lacks `{field}`, or has it in another form"),
        None => "it has another form than expected".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Source {
        label: Option<String>,
        score: Option<f64>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    struct Record {
        key: String,
        #[serde(default)]
        at: Option<chrono::DateTime<chrono::Utc>>,
        #[serde(default)]
        sources: Vec<Source>,
        #[serde(flatten)]
        extra: Map<String, Value>,
    }

    // As every generated type, it keeps unknown members: serde then refuses an array in its place.
    #[derive(Debug, Deserialize)]
    struct Page {
        results: Vec<Source>,
        #[serde(flatten)]
        _extra: Map<String, Value>,
    }

    fn read(value: Value) -> Result<(Record, Vec<SetAside>), String> {
        decode(value.to_string().as_bytes())
    }

    fn paths(set_aside: &[SetAside]) -> Vec<&str> {
        set_aside.iter().map(SetAside::path).collect()
    }

    #[test]
    fn what_fits_is_read_and_the_rest_is_kept() {
        let (record, set_aside) = read(json!({
            "key": "k", "at": "yesterday", "new": 1,
            "sources": [{"label": "a", "score": "12"}, "bad", {"label": {"x": 1}, "score": 0.5}],
        }))
        .unwrap();
        assert_eq!(record.key, "k");
        assert_eq!(record.extra["new"], 1);
        assert_eq!(record.sources.len(), 2);
        assert_eq!(paths(&set_aside), ["at", "sources[0].score", "sources[1]", "sources[1].label"]);
        assert_eq!(set_aside[1].expected(), "f64");
        assert_eq!(set_aside[2].value(), "bad");
    }

    #[test]
    fn a_body_without_the_records_key_is_refused_without_quoting_it() {
        for body in [json!({}), json!({"key": 5}), json!("CANARY"), json!(7)] {
            let error = read(body).unwrap_err();
            assert!(!error.contains("CANARY"), "{error}");
        }
        assert_eq!(read(json!({"key": {"a": 1}})).unwrap_err(), "it lacks `key`, or has it in another form");
        assert_eq!(decode::<Record>(b"{\"key\": \"CANA").unwrap_err(), "it ends in the middle");
        assert_eq!(decode::<Record>(b"<html>").unwrap_err(), "it is no JSON (line 1, column 1)");
        assert_eq!(decode::<Record>(b"").unwrap_err(), "the body is empty");
    }

    #[test]
    fn the_expectation_never_quotes_the_value() {
        let (_, set_aside) = read(json!({"key": "k", "sources": "CANARY, expected CANARY"})).unwrap();
        assert_eq!(set_aside[0].expected(), "a sequence");
        assert!(!format!("{set_aside:?}").contains("CANARY"));
    }

    #[test]
    fn an_array_of_bad_items_is_set_aside_whole() {
        let bad: Vec<_> = (0..10_000).map(|n| json!({"label": n})).collect();
        let (record, set_aside) = read(json!({"key": "k", "sources": bad})).unwrap();
        assert!(record.sources.is_empty());
        assert_eq!(set_aside.len(), MOST_IN_ARRAY + 1);
        assert_eq!(set_aside.last().unwrap().path(), "sources");
    }

    #[test]
    fn lists_and_pages_stand_for_each_other() {
        let (list, set_aside) = decode::<Vec<Source>>(br#"{"count":1,"results":[{"label":"a"}]}"#).unwrap();
        assert_eq!((list.len(), set_aside.len()), (1, 1));
        let (page, _) = decode::<Page>(br#"[{"label":"a"}]"#).unwrap();
        assert_eq!(page.results.len(), 1);
    }

    #[test]
    fn nothing_and_bad_text_are_read() {
        assert_eq!(decode::<Option<Record>>(b"").unwrap().0, None);
        assert_eq!(decode::<Record>(b"\xef\xbb\xbf{\"key\":\"k\"}").unwrap().0.key, "k");
        let (record, set_aside) = decode::<Record>(b"{\"key\":\"k\",\"name\":\"\xff\"}").unwrap();
        assert_eq!((record.key.as_str(), set_aside[0].expected()), ("k", "valid UTF-8"));
    }

    #[test]
    fn a_duplicate_key_is_no_reason_to_fail() {
        assert_eq!(decode::<Record>(br#"{"key":"a","key":"b"}"#).unwrap().0.key, "b");
    }
}
