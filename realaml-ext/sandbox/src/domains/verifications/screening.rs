//! Invented screening hits.

use serde_json::{Value, json};

use crate::domains::verdict::Verdict;

/// Returns the hits for a verdict: none for a pass, a politically exposed person for a partial result, or a sanction
/// for a failure.
pub(crate) fn hits(verdict: Verdict, name: &str) -> Value {
    let (kind, score, list) = match verdict {
        Verdict::Pass => return json!([]),
        Verdict::Partial => ("PEP", 91.5, "Sandbox list of public offices"),
        Verdict::Fail => ("SANCTION", 98.0, "Sandbox sanctions list"),
    };
    json!([{
        "name": name,
        "type": kind,
        "score": score,
        "birth_date": "1900",
        "country": "NZ",
        "gender": null,
        "aliases": [],
        "positions": if verdict == Verdict::Partial { json!(["Member of the Sandbox Assembly"]) } else { json!([]) },
        "description": "Invented entry of the sandbox.",
        "sources": [list],
        "url": "https://example.com/sandbox/list-entry",
        "is_approved": false,
    }])
}
