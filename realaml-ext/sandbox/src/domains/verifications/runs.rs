//! Verifications that the caller runs without first sending a link.

use serde_json::{Map, Value, json};

use super::checks::PlannedChecks;
use super::company;
use super::desk::VerificationDesk;
use super::record;
use super::store::{StoredCompany, StoredPerson, StoredVerification};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::known_formats;
use crate::domains::mocks;
use crate::domains::verdict::Completion;

/// Runs the data checks immediately. Other checks of the requested type still need the person.
pub(crate) fn run(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let checks = PlannedChecks::of_run(&request.body);
    ApiRefusal::fields(missing_for_run(&request.body, checks))?;
    let key = desk.world.ids.key();
    let now = desk.world.now();
    let mut person = StoredPerson::new(&request.body, checks, now);
    person.run_data_checks(&Completion::default(), now);
    person.settle(now);
    if !person.is_finished() {
        desk.send_link(key, &request.body);
    }
    let record = record::full(desk.world, key, &person);
    desk.records.put(key, StoredVerification::Person(Box::new(person)));
    desk.tell(key, "run");
    Ok(Success::body(record))
}

pub(crate) fn run_company(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let verdict = mocks::by_name(request.text("company_name").unwrap_or_default());
    let company = StoredCompany::new(&request.body, verdict, desk.world.now());
    let key = desk.world.ids.key();
    let record = company::record(desk.world, key, &company);
    desk.records.put(key, StoredVerification::Company(Box::new(company)));
    desk.tell(key, "run");
    Ok(Success::body(record))
}

/// Returns errors for the missing fields that the help centre calls mandatory for a check that runs without the person,
/// and for a missing contact if other checks need the person.
fn missing_for_run(body: &Map<String, Value>, checks: PlannedChecks) -> Map<String, Value> {
    let mut needed = Vec::new();
    if checks.quick_id || checks.pep {
        needed.push("birth_date");
    }
    if checks.quick_id {
        needed.extend(["country", "address_line_1", "city", "postal_code"]);
    }
    let given = |name: &str| body.get(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let mut problems = Map::new();
    for name in needed.into_iter().filter(|name| !given(name)) {
        problems.insert(name.to_owned(), json!(["This field is required to run the check."]));
    }
    if checks.quick_id && body.get("consent") != Some(&Value::Bool(true)) {
        problems.insert("consent".to_owned(), json!(["The person's consent is required to run the check."]));
    }
    if (checks.facematch || checks.bankmatch) && !given("phone") && !given("email") {
        let text = "Give an e-mail address or a phone number, so that the person can do the remaining checks.";
        problems.insert("non_field_errors".to_owned(), json!([text]));
    }
    problems
}
