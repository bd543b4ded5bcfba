//! The caller's operations on verifications: create, get, delete and resend.

use serde_json::{Map, Value, json};

use super::acts;
use super::checks::PlannedChecks;
use super::company;
use super::desk::VerificationDesk;
use super::record;
use super::store::{StoredPerson, StoredVerification};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::known_formats;
use crate::domains::verdict::Completion;
use crate::world::ids::HexKey;

pub(crate) fn create(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let given = |name: &str| request.text(name).is_some_and(|text| !text.is_empty());
    if !desk.world.settings.embedding && !given("email") && !given("phone") {
        let text = "Give an e-mail address or a phone number, to which the link is sent.";
        return Err(ApiRefusal::Invalid(json!({ "non_field_errors": [text] })));
    }
    let (key, simple) = open(desk, &request.body);
    if desk.world.settings.auto_complete {
        acts::complete(desk, key, &Completion::default());
    }
    Ok(Success::body(simple))
}

/// Creates a verification and sends its link. Returns its key and its short record.
pub(crate) fn open(desk: &mut VerificationDesk<'_>, body: &Map<String, Value>) -> (HexKey, Value) {
    let checks = PlannedChecks::of_link(body);
    let key = desk.world.ids.key();
    let person = StoredPerson::new(body, checks, desk.world.now());
    desk.send_link(key, body);
    let simple = record::simple(desk.world, key, &person);
    desk.records.put(key, StoredVerification::Person(Box::new(person)));
    desk.note(key, "created");
    (key, simple)
}

pub(crate) fn get(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let (key, entry) = desk.entry(request.argument())?;
    match entry {
        StoredVerification::Person(person) => Ok(Success::written(&record::members(desk.world, key, person))),
        StoredVerification::Company(company) => Ok(Success::body(company::record(desk.world, key, company))),
        StoredVerification::Deleted => Err(ApiRefusal::NotFound),
    }
}

pub(crate) fn delete(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let (key, _) = desk.entry(request.argument())?;
    desk.records.put(key, StoredVerification::Deleted);
    desk.note(key, "deleted");
    Ok(Success::Empty)
}

pub(crate) fn resend(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    known_formats::check(desk.world, &request.body)?;
    let (key, person) = desk.person(request.argument())?;
    if !person.is_open() {
        return Err(ApiRefusal::detail("Only a verification that is still open can be sent again."));
    }
    let mut contact = Map::new();
    for name in ["email", "phone"] {
        if let Some(corrected) = request.text(name) {
            contact.insert(name.to_owned(), Value::from(corrected));
        }
    }
    if contact.is_empty() {
        contact = person.request();
    } else {
        let mut corrected = person.request();
        corrected.extend(contact.clone());
        person.set_request(&corrected);
    }
    desk.send_link(key, &contact);
    desk.note(key, "resent");
    desk.simple(key)
}
