//! Prints a record. Personal and secret values are hidden unless they are requested.

use std::io::{self, Write};

use serde_json::Value;

use super::Manner;
use crate::exit::Ended;
use crate::lines::printable;

/// The text that replaces a hidden value.
const HIDDEN: &str = "[hidden]";

pub(crate) fn record(record: &Value, manner: Manner) -> Ended {
    let mut shown = record.clone();
    let mut hidden = 0;
    if !manner.reveal {
        hide(&mut shown, "", true, &mut hidden);
    }
    let mut output = io::stdout().lock();
    if manner.json {
        writeln!(output, "{shown}")?;
    } else {
        let mut lines = Vec::new();
        flatten(&shown, String::new(), &mut lines);
        let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        for (name, value) in lines {
            writeln!(output, "{name:<width$}  {value}")?;
        }
    }
    if hidden > 0 && !manner.json {
        output.flush()?;
        let values = if hidden == 1 { "value is" } else { "values are" };
        // The record has already been printed, so a failure to print this note is ignored.
        let _ = writeln!(io::stderr(), "{hidden} {values} not shown; --reveal shows them.");
    }
    Ok(())
}

/// Hides every value that is not known to be harmless. `top` is true for members of the record itself.
fn hide(value: &mut Value, name: &str, top: bool, hidden: &mut usize) {
    match value {
        Value::Object(members) => {
            let top = top && name.is_empty();
            members.iter_mut().for_each(|(name, value)| hide(value, name, top, hidden));
        }
        // The fields of a PEP hit are only inferred, and any of them may reveal what a person is suspected of.
        Value::Array(hits) if name == "pep_hits" => {
            *hidden += hits.len();
            hits.fill(HIDDEN.into());
        }
        Value::Array(items) => items.iter_mut().for_each(|item| hide(item, name, false, hidden)),
        Value::Null => {}
        value if is_harmless(value, name, top) => {}
        value => {
            *value = HIDDEN.into();
            *hidden += 1;
        }
    }
}

fn is_harmless(value: &Value, name: &str, top: bool) -> bool {
    let word =
        |text: &str| (1..=60).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    match value {
        Value::Bool(_) => name.starts_with("is_") || name.ends_with("_is_completed"),
        // The key or identifier of the requested record.
        Value::String(_) | Value::Number(_) if top && matches!(name, "signature_key" | "id" | "document_id") => true,
        Value::String(text) => match name {
            "status" | "result" | "level" | "code" => word(text),
            // The kind of the record. At a deeper level, a type may say why a person is on a watchlist.
            "type" if top => word(text),
            _ if name.ends_with("_result") || name.ends_with("_status") => word(text),
            _ if name.ends_with("_at") => is_time(text),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a string is a time such as `2026-11-25T22:10:00.000000Z`. No name or ID number has this form, so nothing
/// personal passes as a time.
fn is_time(text: &str) -> bool {
    let allowed = text.bytes().all(|b| b.is_ascii_digit() || b"-:.TZ+".contains(&b));
    allowed && text.len() >= 20 && text.as_bytes()[10] == b'T'
}

/// Collects the members whose values are shown, one per line.
fn flatten(value: &Value, path: String, lines: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                flatten(value, path, lines);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| flatten(item, format!("{path}[{at}]"), lines));
        }
        Value::Null => {}
        Value::String(text) if text == HIDDEN => {}
        Value::String(text) => lines.push((path, printable(text))),
        other => lines.push((path, other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_is_known_to_be_harmless_is_shown() {
        let mut record = json!({
            "signature_key": "0123", "result": "PASS", "is_completed": true, "first_name": "Aroha",
            "type": "Aroha Ngata", "created_at": "2026-11-25T22:10:00.000000Z", "completed_at": "Aroha",
            "birth_date": "1990-04-12", "score": 3, "contact": { "signature_key": "4567", "email": "a@example.com" },
        });
        let mut hidden = 0;
        hide(&mut record, "", true, &mut hidden);
        let expected = json!({
            "signature_key": "0123", "result": "PASS", "is_completed": true, "first_name": HIDDEN,
            "type": HIDDEN, "created_at": "2026-11-25T22:10:00.000000Z", "completed_at": HIDDEN,
            "birth_date": HIDDEN, "score": HIDDEN, "contact": { "signature_key": HIDDEN, "email": HIDDEN },
        });
        assert_eq!((record, hidden), (expected, 7));
    }

    /// Inside a list or a member, everything that the spec marks as sensitive is hidden, even if it looks harmless.
    #[test]
    fn what_the_spec_marks_as_sensitive_is_hidden() {
        let bundle = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi/realaml.json");
        let bundle: Value = serde_json::from_str(&std::fs::read_to_string(bundle).expect("the spec")).expect("JSON");
        let mut names = Vec::new();
        sensitive(&bundle["components"]["schemas"], &mut names);
        assert!(names.contains(&"type".to_owned()), "{names:?}");
        for name in names {
            for value in [json!("SANCTION"), json!("2026-11-25T22:10:00.000000Z"), json!(true), json!(7)] {
                let mut record = json!({ "list": [{ &*name: value }], "member": { &*name: value } });
                hide(&mut record, "", true, &mut 0);
                let expected = json!({ "list": [{ &*name: HIDDEN }], "member": { &*name: HIDDEN } });
                assert_eq!(record, expected);
            }
        }
    }

    #[test]
    fn nothing_of_a_hit_is_shown() {
        let mut record =
            json!({ "pep_hits": [{ "status": "SANCTIONED", "is_approved": false }], "pep_result": "FAIL" });
        let mut hidden = 0;
        hide(&mut record, "", true, &mut hidden);
        assert_eq!((record, hidden), (json!({ "pep_hits": [HIDDEN], "pep_result": "FAIL" }), 1));
    }

    /// Collects the names of the sensitive properties within a part of the spec.
    fn sensitive(value: &Value, names: &mut Vec<String>) {
        match value {
            Value::Object(members) => members.iter().for_each(|(name, member)| {
                if member["x-sensitive"] == true {
                    names.push(name.clone());
                }
                sensitive(member, names);
            }),
            Value::Array(items) => items.iter().for_each(|item| sensitive(item, names)),
            _ => {}
        }
    }
}
