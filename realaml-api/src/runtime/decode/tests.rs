//! Tests the reading of records that differ from their type.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use super::{SetAside, decode, from_value, record, record::Seen};
use crate::Patch;

#[derive(Debug, Default, PartialEq)]
struct Source {
    label: Option<String>,
    score: Option<f64>,
    extra: Map<String, Value>,
}
record!(Source, "an object", (0, "label", label, optional), (1, "score", score, optional));

#[derive(Debug, PartialEq)]
struct Record {
    key: String,
    id: Option<String>,
    at: Option<chrono::DateTime<chrono::Utc>>,
    born: Option<chrono::NaiveDate>,
    done: Option<bool>,
    count: Option<i64>,
    sources: Option<Vec<Source>>,
    inner: Option<Inner>,
    free: Option<Value>,
    extra: Map<String, Value>,
}
record!(
    Record,
    "an object with `key`",
    (0, "key", key, required),
    (1, "id", id, optional_identifier),
    (2, "at", at, optional),
    (3, "born", born, optional),
    (4, "done", done, optional),
    (5, "count", count, optional),
    (6, "sources", sources, optional),
    (7, "inner", inner, optional),
    (8, "free", free, optional)
);

#[derive(Debug, PartialEq)]
struct Inner {
    number: String,
    extra: Map<String, Value>,
}
record!(Inner, "an object with `number`", (0, "number", number, identifier));

#[derive(Debug, PartialEq)]
struct Page {
    results: Vec<Source>,
    extra: Map<String, Value>,
}
record!(Page, "an object", (0, "results", results, default));

fn read(value: Value) -> Result<(Record, Vec<SetAside>), String> {
    decode(value.to_string().as_bytes())
}

fn read_text(text: &str) -> (Record, Vec<(String, &'static str)>) {
    let (record, set_aside) = decode::<Record>(text.as_bytes()).unwrap();
    (record, set_aside.iter().map(|it| (it.path().to_owned(), it.expected())).collect())
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
    assert_eq!(record.sources.unwrap().len(), 2);
    assert_eq!(paths(&set_aside), ["at", "sources[0].score", "sources[1]", "sources[2].label"]);
    assert_eq!(set_aside[1].expected(), "a number");
    assert_eq!((set_aside[2].value(), set_aside[3].value()), (&json!("bad"), &json!({"x": 1})));
}

#[test]
fn a_body_without_the_records_key_is_refused_without_quoting_it() {
    for body in [json!({}), json!({"key": 5}), json!("CANARY"), json!(7), json!([{"key": "CANARY"}])] {
        let error = read(body).unwrap_err();
        assert!(!error.contains("CANARY"), "{error}");
    }
    assert_eq!(read(json!({"key": {"a": 1}})).unwrap_err(), "`key` is missing or has an unexpected type");
    assert_eq!(decode::<Record>(b"{\"key\": \"CANA").unwrap_err(), "it ends too early");
    assert_eq!(decode::<Record>(b"<html>").unwrap_err(), "it is not JSON (line 1, column 1)");
    assert_eq!(decode::<Record>(b"{\n  \"key\": 'x'}").unwrap_err(), "it is not JSON (line 2, column 10)");
    assert_eq!(decode::<Record>(b"").unwrap_err(), "the body is empty");
}

#[test]
fn nothing_in_every_spelling() {
    for nothing in [
        r#"{"key":"k"}"#,
        r#"{"key":"k","at":null,"born":null,"done":null,"sources":null,"inner":null,"id":null}"#,
        r#"{"key":"k","at":"","born":"","done":"","count":"","inner":""}"#,
    ] {
        let (record, set_aside) = read_text(nothing);
        assert_eq!((record.at, record.born, record.done, record.count), (None, None, None, None));
        assert!(record.sources.is_none() && record.inner.is_none() && set_aside.is_empty(), "{nothing}");
    }
    // An empty string is a valid string, but not a list.
    let (record, set_aside) = read_text(r#"{"key":"","id":"","sources":""}"#);
    assert_eq!((record.key.as_str(), record.id.as_deref()), ("", Some("")));
    assert_eq!(set_aside, [("sources".to_owned(), "a list")]);
}

#[test]
fn identifiers_may_be_numbers_and_flags_may_be_text() {
    for (sent, id) in [("5", Some("5")), ("-5", Some("-5")), ("\"a\"", Some("a")), ("null", None), ("1.5", None)] {
        assert_eq!(read_text(&format!("{{\"key\":\"k\",\"id\":{sent}}}")).0.id.as_deref(), id, "{sent}");
    }
    let flag = |sent: &str| read_text(&format!("{{\"key\":\"k\",\"done\":{sent}}}"));
    for sent in ["true", "\"true\"", "\"True\"", "1", "\"1\""] {
        assert_eq!(flag(sent).0.done, Some(true), "{sent}");
    }
    for sent in ["false", "\"false\"", "0"] {
        assert_eq!(flag(sent).0.done, Some(false), "{sent}");
    }
    for sent in ["2", "\"yes\"", "[true]", "{\"at\":1}", "1.0", "\"tRue\""] {
        let (record, set_aside) = flag(sent);
        assert_eq!((record.done, set_aside.len()), (None, 1), "{sent}");
    }
}

#[test]
fn a_record_that_lacks_its_own_key_is_set_aside_as_a_whole() {
    let body = br#"{"key": "k", "count": 1.5, "inner": {"other": [1], "number": {}}}"#;
    let (record, set_aside) = decode::<Record>(body).unwrap();
    assert!(record.inner.is_none());
    assert_eq!(paths(&set_aside), ["count", "inner"]);
    assert_eq!(set_aside[1].expected(), "an object with `number`");
    assert_eq!(set_aside[1].value()["other"], json!([1]));
}

#[test]
fn a_flaw_loses_one_member_only() {
    let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
    for (sent, expected) in [
        ("\"\\ud800\"", "a string without control characters and with complete escapes"),
        ("\"a\nb\"", "a string without control characters and with complete escapes"),
        ("1e999", "a valid JSON number"),
        ("NaN", "a valid JSON number"),
        (deep.as_str(), "at most 127 levels"),
    ] {
        let (record, set_aside) = read_text(&format!("{{\"unknown\":{sent},\"key\":\"k\",\"id\":{sent}}}"));
        assert_eq!((record.key.as_str(), record.id), ("k", None), "{sent}");
        assert!(set_aside.iter().all(|it| it.1 == expected || it.1 == "a string or a whole number"), "{set_aside:?}");
        assert_eq!(set_aside.len(), 2, "{set_aside:?}");
    }
    let (record, set_aside) = read_text("{\"key\":\"k\",\"a\\ud800\":1,\"free\":{\"x\":[1,NaN,2]}}");
    assert_eq!(record.free, Some(json!({"x": [1, 2]})));
    assert_eq!(set_aside[0], ("?".to_owned(), "a readable name"));
    assert_eq!(set_aside[1].0, "free.x[1]");
}

#[test]
fn bytes_that_are_not_text_lose_one_member_only() {
    let (record, set_aside) = decode::<Record>(b"{\"key\":\"k\",\"id\":\"\xff\",\"free\":\"\xc4\x81\"}").unwrap();
    assert_eq!((record.key.as_str(), record.id, record.free), ("k", None, Some(json!("ā"))));
    assert_eq!((paths(&set_aside), set_aside[0].expected()), (vec!["id"], "valid UTF-8"));
    assert_eq!(decode::<Option<Record>>(b"").unwrap().0, None);
    assert_eq!(decode::<Record>(b"\xef\xbb\xbf{\"key\":\"k\"}").unwrap().0.key, "k");
}

#[test]
fn members_that_come_twice_are_reported() {
    let (record, set_aside) = read_text(r#"{"key":"a","done":true,"new":1,"key":"b","done":null,"new":2}"#);
    assert_eq!((record.key.as_str(), record.done, &record.extra["new"]), ("b", None, &json!(2)));
    assert_eq!(set_aside.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["key", "done", "new"]);
    assert!(set_aside.iter().all(|it| it.1 == "one value for each member"));
}

#[test]
fn a_list_with_many_bad_items_keeps_its_good_ones() {
    let items: Vec<_> =
        (0..1_000).map(|n| if n % 3 == 0 { json!({"label": n}) } else { json!({"label": "x"}) }).collect();
    let (record, set_aside) = read(json!({"key": "k", "sources": items})).unwrap();
    let sources = record.sources.unwrap();
    assert_eq!(sources.len(), 1_000);
    assert_eq!(sources.iter().filter(|it| it.label.is_some()).count(), 666);
    // Values beyond the limit are still reported, in one entry for the whole response.
    assert_eq!((set_aside.len(), set_aside[256].path()), (257, ""));
}

#[test]
fn paths_show_no_names_that_are_not_identifiers() {
    let (_, set_aside) =
        read_text(&format!("{{\"key\":\"k\",\"Aroha Ngata\":NaN,\"{}\":NaN,\"a_b-1\":NaN}}", "x".repeat(65)));
    assert_eq!(set_aside.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["?", "?", "a_b-1"]);
    let (_, set_aside) = read(json!({"key": "k", "sources": "CANARY, expected CANARY"})).unwrap();
    assert!(!format!("{set_aside:?}").contains("CANARY"));
}

#[test]
fn lists_and_pages_stand_for_each_other() {
    let (list, set_aside) = decode::<Vec<Source>>(br#"{"count":1,"results":[{"label":"a"}]}"#).unwrap();
    assert_eq!((list.len(), set_aside.len(), set_aside[0].value()), (1, 1, &json!({"count": 1})));
    let (page, _) = decode::<Page>(br#"[{"label":"a"}]"#).unwrap();
    assert_eq!(page.results.len(), 1);
    // Only a whole response is converted: inside a record, a list is not accepted as an object.
    assert_eq!(read_text(r#"{"key":"k","inner":[{"number":1}]}"#).1[0].0, "inner");
}

#[test]
fn a_stored_record_has_to_fit() {
    let stored = json!({"key": "k", "done": true, "sources": [{"label": "a"}], "new": [1, {"x": null}]});
    let record: Record = serde_json::from_value(stored).unwrap();
    assert_eq!((record.done, &record.extra["new"]), (Some(true), &json!([1, {"x": null}])));
    let error = from_value::<Record>(&json!({"key": "k", "done": "CANARY"})).unwrap_err();
    assert_eq!(error, "`done` is not true or false");
}

#[test]
fn maps_and_whole_numbers_of_every_size_lose_what_does_not_fit() {
    let text = r#"{"a": {"label": "x"}, "Aroha Ngata": 7, "a": {"label": "y"}, "b": {"score": "high"}}"#;
    let (map, set_aside) = decode::<HashMap<String, Source>>(text.as_bytes()).unwrap();
    assert_eq!((map.len(), map["a"].label.as_deref(), map["b"].score), (2, Some("x"), None));
    let paths: Vec<_> = set_aside.iter().map(SetAside::path).collect();
    assert_eq!(paths, ["?", "a", "b.score"]);
    assert!(decode::<HashMap<String, Source>>(b"[]").is_err());
    assert_eq!(decode::<Box<Inner>>(br#"{"number": 4}"#).unwrap().0.number, "4");
    assert_eq!(decode::<i8>(b"-128").unwrap().0, -128);
    assert!(decode::<i8>(b"128").is_err() && decode::<i32>(b"2147483648").is_err());
    assert_eq!((decode::<u8>(b"255").unwrap().0, decode::<u16>(b"65535").unwrap().0), (u8::MAX, u16::MAX));
    assert_eq!(decode::<u32>(b"4294967295").unwrap().0, u32::MAX);
    assert_eq!(decode::<u64>(b"18446744073709551615").unwrap().0, u64::MAX);
    assert!(decode::<u8>(b"256").is_err() && decode::<u64>(b"-1").is_err());
    assert_eq!(decode::<f32>(b"0.5").unwrap().0, 0.5);
}

#[test]
fn a_value_that_is_set_aside_replaces_all_entries_inside_it() {
    let broken = vec!["NaN"; 300].join(",");
    let (_, lost) = read_text(&format!(r#"{{"key": "k", "inner": {{"free": [{broken}]}}}}"#));
    assert_eq!(lost.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["inner"]);
    let (_, lost) = read_text(&format!(r#"{{"key": "k", "free": [{broken}], "inner": {{}}}}"#));
    assert_eq!((lost.len(), lost.last().unwrap().0.as_str()), (257, ""));
}

#[test]
fn a_list_in_a_page_is_known_by_its_name_alone() {
    let page = br#"{"warnings": [1], "count": 1, "results": [{"label": "a"}], "next": null}"#;
    let (list, set_aside) = decode::<Vec<Source>>(page).unwrap();
    assert_eq!(list.iter().map(|it| it.label.as_deref()).collect::<Vec<_>>(), [Some("a")]);
    assert_eq!(set_aside[0].value(), &json!({"warnings": [1], "count": 1, "next": null}));
    for other in [&br#"{"results": "none"}"#[..], br#"{"results": {"label": "a"}}"#, br#"{"items": [{"label": "a"}]}"#]
    {
        assert!(decode::<Vec<Source>>(other).is_err(), "{}", String::from_utf8_lossy(other));
    }
    // Below the top level, an object is not accepted as a list, and a list is not accepted as a record.
    let (record, lost) = read_text(r#"{"key": "k", "sources": {"results": []}, "inner": [{"number": "1"}]}"#);
    let lost: Vec<_> = lost.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!((record.sources, record.inner, lost), (None, None, vec!["sources", "inner"]));
}

#[test]
fn an_escaped_name_is_the_name_that_it_spells() {
    let (record, lost) = read_text(r#"{"k\u0065y": "a", "d\u006fne": true, "n\u0065w": 1, "key": "b"}"#);
    // If a member appears twice, the later value is kept, and the repetition is reported.
    assert_eq!((record.key.as_str(), record.done, lost.len()), ("b", Some(true), 1));
    assert_eq!(record.extra, Map::from_iter([("new".to_owned(), json!(1))]));
}

#[derive(Debug, PartialEq)]
struct Change {
    name: Patch<String>,
    flag: Patch<bool>,
    extra: Map<String, Value>,
}
record!(Change, "an object", (0, "name", name, default), (1, "flag", flag, default));

#[test]
fn null_clears_a_member_of_a_patch() {
    let change = |text: &str| decode::<Change>(text.as_bytes()).map(|(read, _)| (read.name, read.flag)).unwrap();
    assert_eq!(change("{}"), (Patch::Keep, Patch::Keep));
    assert_eq!(change(r#"{"name": null, "flag": true}"#), (Patch::Clear, Patch::Set(true)));
    assert_eq!(change(r#"{"name": "", "flag": null}"#), (Patch::Set(String::new()), Patch::Clear));
}

#[test]
fn a_member_is_seen_again_at_every_index() {
    let mut seen = Seen::default();
    // The indices are shuffled, because members may arrive in any order.
    let indices: Vec<usize> = (0..400).map(|number| number * 7 % 400).collect();
    for index in &indices {
        assert!(!seen.again(*index), "{index} was not seen before");
    }
    for index in &indices {
        assert!(seen.again(*index), "{index} was seen before");
    }
}
