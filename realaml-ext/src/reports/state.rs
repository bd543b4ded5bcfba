//! Decides whether two fetches of a record found the same state.

use serde_json::{Number, Value};

use super::{Digest, secrets::without_secrets};

/// The names of members that contain the time of the fetch or of expiry.
const OF_THE_FETCH: [&str; 6] = ["expires_at", "fetched_at", "generated_at", "now", "retrieved_at", "server_time"];

/// Computes a digest of a record's content. It covers every verdict and every hit, including members that this version
/// does not know. It leaves out secrets, links (except the source pages of screening hits), and times of the fetch or
/// of expiry.
pub(crate) fn state_of(record: &Value) -> Digest {
    let mut text = String::new();
    canonical(&without_secrets(record), &mut text);
    Digest::of(text.as_bytes())
}

/// Writes JSON with sorted members, so that the same record always results in the same string. Times of the fetch or of
/// expiry are left out, and so are members that are null, because the API may leave out members without a value.
fn canonical(value: &Value, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().filter(|it| !it.1.is_null()).collect();
            members.retain(|it| !OF_THE_FETCH.contains(&it.0.as_str()));
            members.sort_unstable_by_key(|it| it.0);
            text.push('{');
            for (name, value) in members {
                text.push_str(&Value::from(name.as_str()).to_string());
                canonical(value, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            items.iter().for_each(|item| {
                canonical(item, text);
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
}
