//! The record of a company verification, which is complete from the beginning.

use serde_json::{Value, json};

use super::store::StoredCompany;
use super::{countries, screening};
use crate::domains::verdict::Verdict;
use crate::world::World;
use crate::world::clock::timestamp;
use crate::world::ids::HexKey;

pub(crate) fn record(world: &World, key: HexKey, company: &StoredCompany) -> Value {
    let request = company.request();
    let sent = |name: &str| request.get(name).cloned().unwrap_or(Value::Null);
    let key = key.text();
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
        "pep_hits": screening::hits(company.verdict, request.get("company_name").and_then(Value::as_str).unwrap_or("")),
        "result_sources": hit,
        "final_report_pdf_url_TEMP": world.link(&key, "report_pdf.pdf"),
        "reference": sent("reference"),
        "notes": sent("notes"),
        "org_name": sent("org_name"),
        "created_at": timestamp(company.created_at.time()),
        "completed_at": timestamp(company.created_at.time()),
        "signature_key": key,
    })
}
