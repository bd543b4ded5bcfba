//! Functions shared by requests and actions on verifications.

use serde_json::{Map, Value, json};

use super::record;
use super::store::{StoredPerson, StoredVerification, VerificationStore};
use crate::contract::exchange::{Answered, ApiRefusal, Success};
use crate::world::World;
use crate::world::events::Domain;
use crate::world::ids::HexKey;

/// The [`World`] and the records that the verification domain may change.
pub(crate) struct VerificationDesk<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) records: &'a mut VerificationStore,
}

impl VerificationDesk<'_> {
    /// Returns the verification that a request refers to, of a person or a company.
    pub(crate) fn entry(&self, text: &str) -> Result<(HexKey, &StoredVerification), ApiRefusal> {
        let key = HexKey::parse(text).ok_or(ApiRefusal::NotFound)?;
        let entry = self.records.get(key).ok_or(ApiRefusal::NotFound)?;
        Ok((key, entry))
    }

    /// Returns the person's verification that a request refers to. Refuses a company's verification.
    pub(crate) fn person(&mut self, text: &str) -> Result<(HexKey, &mut StoredPerson), ApiRefusal> {
        let key = HexKey::parse(text).ok_or(ApiRefusal::NotFound)?;
        match self.records.entries.get_mut(&key) {
            Some(StoredVerification::Person(person)) => Ok((key, person)),
            Some(StoredVerification::Company(_)) => {
                Err(ApiRefusal::detail("A company verification has no such operation."))
            }
            Some(StoredVerification::Deleted) | None => Err(ApiRefusal::NotFound),
        }
    }

    /// Returns the short record of a person's verification.
    pub(crate) fn simple(&self, key: HexKey) -> Answered {
        let person = self.records.person(key).ok_or(ApiRefusal::NotFound)?;
        Ok(Success::body(record::simple(self.world, key, person)))
    }

    /// Returns the full record of a person's verification.
    pub(crate) fn full(&self, key: HexKey) -> Answered {
        let person = self.records.person(key).ok_or(ApiRefusal::NotFound)?;
        Ok(Success::body(record::full(self.world, key, person)))
    }

    /// Sends the person a link to the hosted page.
    pub(crate) fn send_link(&mut self, key: HexKey, contact: &Map<String, Value>) {
        let link = record::hosted_url(&self.world.settings.origin, key);
        self.world.send_to_contact(contact, &link, "verification");
    }

    /// Logs an event of a verification.
    pub(crate) fn note(&mut self, key: HexKey, what: &'static str) {
        self.world.note(Domain::Verifications, key.text(), what);
    }

    /// Logs an event of a verification, and schedules the verification's callback.
    pub(crate) fn tell(&mut self, key: HexKey, what: &'static str) {
        self.note(key, what);
        self.notify(key);
    }

    /// Schedules the callback of a verification.
    pub(crate) fn notify(&mut self, key: HexKey) {
        let request = match self.records.entries.get(&key) {
            Some(StoredVerification::Person(person)) => person.request(),
            Some(StoredVerification::Company(company)) => company.request(),
            Some(StoredVerification::Deleted) | None => return,
        };
        let url = request.get("callback_url").and_then(Value::as_str);
        self.world.call_back(url, &json!({ "signature_key": key.text() }));
    }
}
