//! Tests that no received value causes a failure only because it is new or differs from a guess.

use realaml_api::{SetAside, types::round_trip};
use realaml_tests::{
    clients::client,
    hostile::{Answer, HostileServer},
    instances::{KINDS, Kind, NEW_MEMBER, instance},
    logs::Logs,
    spec::schemas,
};
use serde_json::{Value, json};

fn read(name: &str, value: &Value) -> (Value, Vec<SetAside>) {
    let (written, set_aside, _) = round_trip(name, value.to_string().as_bytes())
        .unwrap_or_else(|| panic!("{name} has no type"))
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    (written, set_aside)
}

/// Returns the value without null members and, if `blank` is set, without empty strings as members. Numbers are
/// converted to floating point and timestamps to one format, so that 0 equals 0.0 and `…00.000Z` equals `…00Z`.
pub(crate) fn without_nothing(value: &Value, blank: bool) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .iter()
                .filter(|(_, it)| !(it.is_null() || blank && **it == ""))
                .map(|(name, it)| (name.clone(), without_nothing(it, blank)))
                .collect(),
        ),
        Value::Array(items) => items.iter().map(|it| without_nothing(it, blank)).collect(),
        Value::Number(number) => json!(number.as_f64()),
        Value::String(text) if text.len() > 19 => match text.parse::<chrono::DateTime<chrono::Utc>>() {
            Ok(instant) => json!(instant),
            Err(_) => value.clone(),
        },
        other => other.clone(),
    }
}

#[test]
fn every_schema_survives_every_kind_of_value() {
    let mut instances = 0;
    for (name, schema) in schemas() {
        for kind in KINDS {
            let sent = instance(schema, kind);
            let (written, set_aside) = read(name, &sent);
            instances += 1;
            match kind {
                Kind::Misshapen => continue,
                Kind::Blank => {
                    assert_eq!(without_nothing(&written, true), without_nothing(&sent, true), "{name} {kind:?}")
                }
                _ => assert_eq!(without_nothing(&written, false), without_nothing(&sent, false), "{name} {kind:?}"),
            }
            let unreadable: Vec<&str> = set_aside.iter().filter(|it| *it.value() != "").map(SetAside::path).collect();
            assert_eq!(unreadable, Vec::<&str>::new(), "{name} {kind:?}");
        }
    }
    assert!(instances >= schemas().count() * KINDS.len(), "{instances}");
}

/// A value of an unexpected type is set aside under its path, and every other member of the object is still read.
#[test]
fn one_misshapen_member_costs_only_itself() {
    let mut checked = 0;
    for (name, schema) in schemas() {
        let full = instance(schema, Kind::Full);
        let wrong = instance(schema, Kind::Misshapen);
        for (member, bad) in wrong.as_object().cloned().unwrap_or_default() {
            if full[&member] == bad || instance(schema, Kind::Minimal).get(&member).is_some() {
                continue;
            }
            let mut sent = full.clone();
            sent[&member] = bad.clone();
            let (written, set_aside) = read(name, &sent);
            let mut expected = full.clone();
            match set_aside.as_slice() {
                // An untyped member accepts any value, so nothing is set aside.
                [] => expected[&member] = bad,
                [first, ..] => {
                    assert!(first.path().starts_with(&member), "{name}.{member}: {}", first.path());
                    expected = drop_member(expected, &member);
                }
            }
            let (written, expected) = (without_nothing(&written, false), without_nothing(&expected, false));
            assert_eq!(drop_member(written, &member), drop_member(expected, &member), "{name}.{member}");
            checked += 1;
        }
    }
    assert!(checked > 500, "{checked}");
}

fn drop_member(mut value: Value, member: &str) -> Value {
    value.as_object_mut().map(|it| it.remove(member));
    value
}

#[test]
fn a_new_member_and_a_new_token_are_kept_everywhere() {
    for (name, schema) in schemas() {
        let sent = instance(schema, Kind::Hostile);
        let (written, _) = read(name, &sent);
        match &sent {
            Value::Object(_) => assert_eq!(written[NEW_MEMBER], json!({"x": [1, null]}), "{name}"),
            token => assert_eq!(&written, token, "{name}"),
        }
    }
}

#[test]
fn what_is_no_record_is_refused_in_words_without_values() {
    for (name, _) in schemas().filter(|(_, it)| it.get("enum").is_none()) {
        for body in ["", "[]", "\"CANARY\"", "7", "<html>CANARY", "{\"signature_key\":"] {
            if let Some(Err(error)) = round_trip(name, body.as_bytes()) {
                assert!(!error.contains("CANARY"), "{name}: {error}");
            } else if body != "[]" {
                panic!("{name} was read from {body:?}");
            }
        }
    }
    let deep = format!("{}{}", "{\"signature_key\":".repeat(10_000), "}".repeat(10_000));
    assert!(round_trip("Verification", deep.as_bytes()).unwrap().is_err());
}

#[test]
fn a_page_of_broken_items_keeps_its_good_ones() {
    let item =
        |n: usize| if n.is_multiple_of(2) { json!({"id": {"not": "text"}}) } else { json!({"id": n.to_string()}) };
    let items: Vec<Value> = (0..20_000).map(item).collect();
    let (written, set_aside) = read("ESignDocumentPage", &json!({"results": items}));
    // Values that are not listed individually are reported for the page as a whole.
    assert_eq!((set_aside.len(), set_aside.last().map(|it| it.path())), (257, Some("")));
    assert_eq!(written.get("results").and_then(Value::as_array).map_or(0, Vec::len), 10_000);
}

/// A member that differs in every response does not fill the log. Its path is logged once per process.
#[tokio::test]
async fn drift_is_logged_once_a_place_and_counted() {
    let logs = Logs::keep();
    let body =
        r#"{"id": "r-1", "only_in_this_test": "\ud800", "sections": [{"only_here": 1e999}, {"only_here": 1e999}]}"#;
    let server = HostileServer::always(Answer::json(200, body)).await;
    let client = client(&server.base_url());
    for _ in 0..50 {
        assert_eq!(client.risk().get("r-1").await.unwrap().reply().set_aside().len(), 3);
    }
    let text = logs.text();
    for place in ["only_in_this_test", "sections[0].only_here"] {
        assert_eq!(text.matches(place).count(), 1, "{place}");
    }
    let count = |path: &str| realaml_api::drift().into_iter().find(|it| it.path == path).map(|it| it.count);
    assert_eq!((count("only_in_this_test"), count("sections[].only_here")), (Some(50), Some(100)));
}
