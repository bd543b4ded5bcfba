//! Synthetic requests. In a test environment, the name in a request for a verification selects the outcome.

use serde_json::{Map, Value, json};

use super::{Kind, Outcome};

impl Outcome {
    pub(crate) fn token(self) -> &'static str {
        match self {
            Self::Pass => "PASS",
            Self::Partial => "PARTIAL",
            Self::Fail => "FAIL",
        }
    }
}

/// Returns a synthetic request. The request for a person's verification has an address and consent, so that it can also
/// be run immediately.
pub(crate) fn request(kind: Kind, outcome: Outcome) -> Map<String, Value> {
    let last = outcome.token();
    let company = format!("MOCK Holdings {last}");
    let request = match kind {
        Kind::Verification => json!({
            "first_name": "MOCK",
            "last_name": last,
            "birth_date": "1900-01-01",
            "email": "mock@example.com",
            "country": "NZ",
            "address_line_1": "12 Example Road",
            "city": "Wellington",
            "postal_code": "6011",
            "consent": true,
        }),
        Kind::Company => json!({ "company_name": company, "country": "NZ" }),
        Kind::Outsourced => json!({ "type": "company", "name": company, "country": "NZ" }),
        Kind::Risk => json!({ "name": company }),
        Kind::Document => json!({
            "name": "Engagement letter",
            "recipients": [{ "name": "MOCK Signer", "email": "mock@example.com" }],
        }),
        Kind::Form => json!({ "form": "12", "first_name": "MOCK", "last_name": last, "email": "mock@example.com" }),
    };
    match request {
        Value::Object(request) => request,
        _ => Map::new(),
    }
}
