//! Verifications of companies, which are run at once.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::Entry;
use crate::contract::exchange::{Answered, CheckedRequest, Success};
use crate::domains::countries;
use crate::domains::state::State;
use crate::domains::verdict::Verdict;
use crate::domains::{mocks, pep};
use crate::world::clock::{key_text, timestamp};

pub(crate) struct Company {
    request: Box<str>,
    verdict: Verdict,
    created_at: DateTime<Utc>,
}

impl Company {
    pub(crate) fn request(&self) -> Map<String, Value> {
        serde_json::from_str(&self.request).unwrap_or_default()
    }
}

pub(crate) fn run(state: &mut State, request: &CheckedRequest) -> Answered {
    let company = Company {
        request: Value::Object(request.body.clone()).to_string().into_boxed_str(),
        verdict: mocks::by_name(request.text("company_name").unwrap_or_default()),
        created_at: state.now(),
    };
    let key = state.ids.key();
    let record = record(state, key, &company);
    state.verifications.insert(key, Entry::Company(Box::new(company)));
    super::notify(state, key);
    Ok(Success::Body(record))
}

pub(crate) fn record(state: &State, key: u128, company: &Company) -> Value {
    let request = company.request();
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    let key = key_text(key);
    let hit = json!([{ "label": "Companies Register", "name": match company.verdict {
        Verdict::Fail => "FAIL",
        _ => "PASS",
    }, "birth_date": "NA", "address": "NA", "national_id_type": null }]);
    json!({
        "type": "company",
        "company_name": sent("company_name"),
        "company_number": sent("company_number"),
        "country": request.get("country").and_then(Value::as_str).map(countries::name),
        "email": sent("email"),
        "phone": sent("phone"),
        "is_completed": true,
        "is_cancelled": false,
        "result": company.verdict.as_str(),
        "pep_overall_result": company.verdict.as_str(),
        "pep_hits": pep::hits(company.verdict, request.get("company_name").and_then(Value::as_str).unwrap_or("")),
        "result_sources": hit,
        "final_report_pdf_url_TEMP": state.link(&key, "report_pdf.pdf"),
        "reference": sent("reference"),
        "notes": sent("notes"),
        "org_name": sent("org_name"),
        "created_at": timestamp(company.created_at),
        "completed_at": timestamp(company.created_at),
        "signature_key": key,
    })
}
