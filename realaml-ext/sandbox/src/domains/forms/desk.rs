//! Functions shared by requests and actions on forms.

use serde_json::{Map, Value, json};

use super::record;
use super::store::{FormStore, StoredForm};
use crate::contract::exchange::{ApiRefusal, Success};
use crate::domains::verifications::store::VerificationStore;
use crate::world::World;
use crate::world::events::Domain;

/// The [`World`], the form submissions, and the verifications that they may refer to.
pub(crate) struct FormDesk<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) records: &'a mut FormStore,
    pub(crate) verifications: &'a VerificationStore,
}

impl FormDesk<'_> {
    /// Returns the submission that a request refers to, with its identifier.
    pub(crate) fn form(&self, text: &str) -> Result<(u64, &StoredForm), ApiRefusal> {
        let id: u64 = text.parse().map_err(|_| ApiRefusal::NotFound)?;
        let form = self.records.forms.get(&id).filter(|form| !form.is_deleted());
        Ok((id, form.ok_or(ApiRefusal::NotFound)?))
    }

    /// Returns the record of a submission.
    pub(crate) fn record(&self, id: u64, form: &StoredForm) -> Success {
        Success::body(record::full(self.world, self.verifications, id, form))
    }

    /// Sends the person a link to the form's page.
    pub(crate) fn send_link(&mut self, form: &StoredForm) {
        let link = record::url(&self.world.settings.origin, form.token);
        self.world.send_to_contact(&form.request, &link, "form");
    }

    /// Logs an event of a submission.
    pub(crate) fn note(&mut self, id: u64, what: &'static str) {
        self.world.note(Domain::Forms, id.to_string(), what);
    }

    /// Schedules the callback of a submission.
    pub(crate) fn notify(&mut self, id: u64, request: &Map<String, Value>) {
        let url = request.get("callback_url").and_then(Value::as_str);
        self.world.call_back(url, &json!({ "id": id.to_string() }));
    }
}
