//! What the caller of the API does with verifications: create, get, delete, resend.

use serde_json::{Map, Value};

use super::acts;
use super::checks::PlannedChecks;
use super::company;
use super::desk::VerificationDesk;
use super::record;
use super::store::{StoredPerson, StoredVerification};
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::verdict::Completion;

pub(crate) fn create(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let checks = PlannedChecks::of_link(&request.body);
    let key = desk.world.ids.key();
    let person = StoredPerson::new(&request.body, checks, desk.world.now());
    desk.send_link(key, &request.body);
    let simple = record::simple(desk.world, key, &person);
    desk.records.entries.insert(key, StoredVerification::Person(Box::new(person)));
    desk.note(key, "created");
    if desk.world.settings.auto_complete {
        acts::complete(desk, key, &Completion::default());
    }
    Ok(Success::Body(simple))
}

pub(crate) fn get(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let (key, entry) = desk.entry(request.argument())?;
    match entry {
        StoredVerification::Person(person) => Ok(Success::Body(record::full(desk.world, key, person))),
        StoredVerification::Company(company) => Ok(Success::Body(company::record(desk.world, key, company))),
        StoredVerification::Deleted => Err(ApiRefusal::NotFound),
    }
}

pub(crate) fn delete(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
    let (key, _) = desk.entry(request.argument())?;
    desk.records.entries.insert(key, StoredVerification::Deleted);
    desk.note(key, "deleted");
    Ok(Success::Empty)
}

pub(crate) fn resend(desk: &mut VerificationDesk<'_>, request: &CheckedRequest) -> Answered {
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
