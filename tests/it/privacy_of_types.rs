//! Tests that the `Debug` output of the generated types shows no sensitive value.

use realaml_api::types::round_trip;
use realaml_tests::{
    instances::with_canaries,
    spec::{properties, referred, schemas},
};
use serde_json::{Value, json};

const CANARY: &str = "CANARY-7f3a";

/// In every schema, each member marked as sensitive and an unknown member contain a canary. `Debug` shows none of them.
#[test]
fn no_sensitive_member_is_shown() {
    let mut marked = 0;
    for (name, schema) in schemas() {
        let mut value = with_canaries(schema, CANARY);
        if let Value::Object(members) = &mut value {
            clear_unmarked(members, schema, &mut marked);
            members.insert("zz_unknown".to_owned(), json!({ CANARY: CANARY }));
        }
        let (_, _, shown) = round_trip(name, value.to_string().as_bytes()).unwrap().unwrap();
        assert!(!shown.contains("CANARY"), "{name}: {shown}");
        assert!(!shown.is_empty());
    }
    assert!(marked > 300, "{marked} marked members were checked");
}

/// A date cannot contain a canary. If it is marked as sensitive, its text must not be shown either.
#[test]
fn sensitive_dates_are_hidden_too() {
    for (name, schema) in schemas() {
        for (member, property) in properties(schema).0 {
            if property["x-sensitive"] == true && property["format"] == "date" {
                let mut value = with_canaries(schema, "text");
                value[member] = json!("1987-06-05");
                let (_, _, shown) = round_trip(name, value.to_string().as_bytes()).unwrap().unwrap();
                assert!(!shown.contains("1987"), "{name}.{member}");
            }
        }
    }
}

/// Removes the canary from members that may be shown (a status, a label), and adds the number of sensitive members to
/// `marked`.
fn clear_unmarked(members: &mut serde_json::Map<String, Value>, schema: &'static Value, marked: &mut usize) {
    for (name, property) in properties(schema).0 {
        let Some(value) = members.get_mut(name) else { continue };
        if property["x-sensitive"] == true {
            *marked += 1;
            continue;
        }
        let target = if property["type"] == "array" { &property["items"] } else { property };
        let target = referred(target).and_then(|it| schemas().find(|(name, _)| *name == it)).map(|it| it.1);
        match (value, target) {
            (Value::Object(inner), Some(target)) => clear_unmarked(inner, target, marked),
            (Value::Array(items), Some(target)) => {
                for item in items.iter_mut().filter_map(Value::as_object_mut) {
                    clear_unmarked(item, target, marked);
                }
            }
            (value @ Value::String(_), _) if *value == CANARY => *value = json!("shown"),
            (Value::Array(items), None) => {
                items.iter_mut().filter(|it| **it == CANARY).for_each(|it| *it = json!("shown"));
            }
            _ => {}
        }
    }
}
