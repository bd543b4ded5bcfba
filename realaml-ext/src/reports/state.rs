//! Decides whether two fetches of a record found the same state.

use serde_json::{Number, Value};

use super::{Digest, secrets::without_secrets, walk::is_file};

/// The names of members that contain the time of the fetch.
const OF_THE_FETCH: [&str; 5] = ["fetched_at", "generated_at", "now", "retrieved_at", "server_time"];

/// The name of the member that contains the time of expiry. Next to a link to a file, it is the expiry of the link,
/// which changes with every fetch. Elsewhere, it belongs to the record, such as the signing deadline of a document.
const EXPIRY: &str = "expires_at";

/// Computes a digest of a record's content. It covers every verdict and every hit, including members that this version
/// does not know. It leaves out secrets, links (except the source pages of screening hits), times of the fetch, and
/// the expiry of links.
pub(crate) fn state_of(record: &Value) -> Digest {
    let mut text = String::new();
    canonical(&without_secrets(record), None, &mut text);
    Digest::of(text.as_bytes())
}

/// Writes JSON with sorted members, so that the same record always results in the same string. Times of the fetch and
/// the expiry of links are left out, and so are members that are null, because the API may leave out members without a
/// value. `parent` is the name of the member that contains the value, or `None` for the record itself.
fn canonical(value: &Value, parent: Option<&str>, text: &mut String) {
    match value {
        Value::Object(members) => {
            // In the record itself, `expires_at` is the expiry of the record, even if links to files are next to it.
            let has_file = parent.is_some_and(|parent| members.keys().any(|it| is_file(it, parent)));
            let is_left_out = |name: &str| OF_THE_FETCH.contains(&name) || (has_file && name == EXPIRY);
            let mut members: Vec<_> = members.iter().filter(|it| !it.1.is_null() && !is_left_out(it.0)).collect();
            members.sort_unstable_by_key(|it| it.0);
            text.push('{');
            for (name, value) in members {
                text.push_str(&Value::from(name.as_str()).to_string());
                canonical(value, Some(name.as_str()), text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            items.iter().for_each(|item| {
                canonical(item, parent, text);
                text.push(',');
            });
            text.push(']');
        }
        Value::Number(number) => text.push_str(&plain(number)),
        other => text.push_str(&other.to_string()),
    }
}

/// Writes a whole number in the same way whether or not it has a decimal point in the JSON.
fn plain(number: &Number) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => format!("{float:.0}"),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_verdict_is_a_state_and_a_link_is_none() {
        let record = json!({ "result": "PASS", "score": 5, "report_pdf_url_TEMP": "https://files.example/1", "pep_hits": [{ "name": "A" }] });
        let same = json!({
            "pep_hits": [{ "name": "A", "notes": null }], "fetched_at": "2026-01-01", "result": "PASS",
            "report_pdf_url_TEMP": "https://files.example/2", "token": "t", "score": 5.0,
        });
        assert_eq!(state_of(&record), state_of(&same));
        let failed = json!({ "result": "FAIL", "score": 5, "pep_hits": [{ "name": "A" }] });
        for other in [json!({ "result": "PASS", "score": 5 }), failed] {
            assert_ne!(state_of(&record), state_of(&other), "{other}");
        }
    }

    #[test]
    fn a_deadline_belongs_to_the_state_and_the_expiry_of_a_link_does_not() {
        let document = |deadline: &str, of_link: &str| {
            json!({
                "id": "d-1", "expires_at": deadline, "signed_document_url_TEMP": null,
                "recipients": [{ "name": "Aroha Ngata", "expires_at": deadline }],
                "files": [{ "url_TEMP": format!("https://files.example/{of_link}"), "expires_at": of_link }],
                "completion_certificate": { "url": "https://files.example/c", "expires_at": of_link },
            })
        };
        let before = state_of(&document("2026-01-01T00:00:00Z", "2025-12-01T00:15:00Z"));
        assert_eq!(state_of(&document("2026-01-01T00:00:00Z", "2025-12-01T00:30:00Z")), before);
        assert_ne!(state_of(&document("2026-02-01T00:00:00Z", "2025-12-01T00:15:00Z")), before);
        let of_recipient = |expires_at: &str| json!({ "id": "d-1", "recipients": [{ "expires_at": expires_at }] });
        assert_ne!(state_of(&of_recipient("2026-01-01")), state_of(&of_recipient("2026-02-01")));
    }
}
