//! The methods that inspect and control a sandbox: they act for everybody except the caller of the API, move the clock
//! and inject faults. The control API offers the same over HTTP; a test compares the two.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::domains::forms::acts::FormAct;
use crate::domains::outsourced::acts::OutsourcedAct;
use crate::domains::verifications::acts::VerificationAct;
use crate::world::World;
use crate::world::calls::LoggedCall;
use crate::{
    Account, Completion, ControlError, Delivery, Domain, Fault, OutsourcedStatus, ReceivedCall, RecordCounts,
    RecordDetails, RecordPage, Sandbox, SandboxEvent, Scenario, SentMessage, Verdict,
};

impl Sandbox {
    /// The OpenAPI document of the control API, as `GET /_sandbox/openapi.json` serves it.
    pub fn control_document() -> &'static str {
        crate::http::control::DOCUMENT
    }

    /// The current time on the sandbox's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.read(|vendor| vendor.world.now())
    }

    /// Sets the sandbox's clock, forward or back. Everything that is due by the new time happens at once. Setting the
    /// clock back does not undo events, but expired links work again.
    pub fn set_clock(&self, now: DateTime<Utc>) {
        self.app.set_clock(now);
    }

    /// Moves the sandbox's clock forward. Links and documents expire, and outsourced verifications progress.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    ///
    /// use realaml_sandbox::Sandbox;
    ///
    /// let start = "2026-03-02T20:10:00Z".parse()?;
    /// let sandbox = Sandbox::builder().start_time(start).start().await?;
    /// sandbox.advance_clock(Duration::from_secs(15 * 60 + 1)); // links from before have expired
    /// assert_eq!((sandbox.now() - start).num_minutes(), 15);
    /// # Ok(())
    /// # }
    /// ```
    pub fn advance_clock(&self, by: Duration) {
        self.app.advance_clock(by);
    }

    /// Completes a verification as the person would. The data of a person with the first name `MOCK` select the
    /// outcome, as on staging. Every other person passes.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such verification, or if it has already been completed or cancelled.
    pub fn complete(&self, signature_key: &str) -> Result<(), ControlError> {
        self.complete_with(signature_key, Completion::default())
    }

    /// Completes a verification as the person would, with a chosen outcome.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Completion, Domain, Sandbox, Scenario, Verdict};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "name": "aroha",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// }] }"#)?)?;
    /// sandbox.complete_with(&keys["aroha"], Completion::default().facematch(Verdict::Fail))?;
    /// let details = sandbox.record(Domain::Verifications, &keys["aroha"]).ok_or("no such record")?;
    /// assert_eq!(details.record["result"], "FAIL");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::complete`].
    pub fn complete_with(&self, signature_key: &str, completion: Completion) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Complete(completion)))
    }

    /// Begins a verification as the person would: the data checks run, and all other checks stay open.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::complete`].
    pub fn start_checks(&self, signature_key: &str) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Start(Completion::default())))
    }

    /// Cancels a verification as the person would.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::complete`].
    pub fn cancel(&self, signature_key: &str) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Cancel))
    }

    /// Sends the callback of a verification again `copies` times, each time as often as
    /// [`SandboxBuilder::callback_copies`](crate::SandboxBuilder::callback_copies) sets. Without a callback URL,
    /// nothing is sent.
    ///
    /// ```no_run
    /// # async fn example(sandbox: realaml_sandbox::Sandbox, key: &str) -> Result<(), realaml_sandbox::ControlError> {
    /// sandbox.deliver_callback(key, 3)?;
    /// sandbox.callbacks_settled().await;
    /// for delivery in sandbox.callbacks() {
    ///     println!("{:?} after {} attempts", delivery.state, delivery.attempts.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such verification.
    pub fn deliver_callback(&self, signature_key: &str, copies: u32) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::CallBack { copies }))
    }

    /// Forces the state of an outsourced verification regardless of the clock. If `result` is `None`, the verification
    /// keeps its result, which initially depends on the `name` in the request.
    ///
    /// ```no_run
    /// # async fn example(sandbox: realaml_sandbox::Sandbox, key: &str) -> Result<(), realaml_sandbox::ControlError> {
    /// use realaml_sandbox::{OutsourcedStatus, Verdict};
    ///
    /// sandbox.set_outsourced(key, OutsourcedStatus::AwaitingInformation, None)?;
    /// sandbox.set_outsourced(key, OutsourcedStatus::Completed, Some(Verdict::Partial))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such outsourced verification.
    pub fn set_outsourced(
        &self,
        signature_key: &str,
        status: OutsourcedStatus,
        result: Option<Verdict>,
    ) -> Result<(), ControlError> {
        self.app.act(&Action::outsourced(signature_key, OutsourcedAct { status, result }))
    }

    /// Signs an e-sign document for one recipient, or, if `recipient_id` is `None`, for all recipients in their order.
    ///
    /// ```no_run
    /// # use realaml_sandbox::{ControlError, Sandbox};
    /// # async fn example(sandbox: Sandbox, document_id: &str, recipient_id: &str) -> Result<(), ControlError> {
    /// sandbox.view_document(document_id, Some(recipient_id))?;
    /// sandbox.sign_document(document_id, Some(recipient_id))?; // one recipient
    /// sandbox.sign_document(document_id, None)?; // everybody else
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such document or recipient, if the document is not out for signing, or if it is
    /// not the recipient's turn.
    pub fn sign_document(&self, document_id: &str, recipient_id: Option<&str>) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::Sign { recipient }))
    }

    /// Opens an e-sign document for a recipient. If `recipient_id` is `None`, it is opened for the first recipient
    /// whose turn it is.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::sign_document`].
    pub fn view_document(&self, document_id: &str, recipient_id: Option<&str>) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::View { recipient }))
    }

    /// Declines an e-sign document for a recipient. If `recipient_id` is `None`, it is declined for the first recipient
    /// whose turn it is.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::sign_document`].
    pub fn decline_document(
        &self,
        document_id: &str,
        recipient_id: Option<&str>,
        reason: &str,
    ) -> Result<(), ControlError> {
        let (recipient, reason) = (recipient_id.map(str::to_owned), Some(reason.to_owned()));
        self.app.act(&Action::document(document_id, DocumentAct::Decline { recipient, reason }))
    }

    /// Makes a recipient fail the second authentication factor. If `recipient_id` is `None`, this happens to the first
    /// recipient whose turn it is.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::sign_document`].
    pub fn fail_document_authentication(
        &self,
        document_id: &str,
        recipient_id: Option<&str>,
    ) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::FailAuthentication { recipient }))
    }

    /// Makes an e-sign document expire now.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such document, or if it is not out for signing.
    pub fn expire_document(&self, document_id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::document(document_id, DocumentAct::Expire))
    }

    /// Makes an e-sign document fail while it is being sent, although the API has accepted the request.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::expire_document`].
    pub fn fail_document(&self, document_id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::document(document_id, DocumentAct::Fail))
    }

    /// Opens a form as the person would.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such form submission, or if its state does not allow this.
    pub fn open_form(&self, id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Open))
    }

    /// Submits a form as the person would. `values` maps field keys to values; a missing field gets an invented value.
    ///
    /// ```no_run
    /// # async fn example(sandbox: realaml_sandbox::Sandbox, id: &str) -> Result<(), realaml_sandbox::ControlError> {
    /// let values = serde_json::Map::from_iter([("purpose".to_owned(), "A house".into())]);
    /// sandbox.complete_form(id, &values)?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::open_form`], or if the form has no field with one of the keys.
    pub fn complete_form(&self, id: &str, values: &Map<String, Value>) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Complete(values.clone())))
    }

    /// Cancels a form as the firm would.
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::open_form`].
    pub fn cancel_form(&self, id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Cancel))
    }

    /// Applies a fault to the next calls.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Fault, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.inject_fault(Fault::status(503).on("get_verification").times(2))?;
    /// assert_eq!(sandbox.faults().len(), 1);
    /// assert!(sandbox.inject_fault(Fault::reset().on("no_such_operation")).is_err());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the fault's operation does not exist, if its status or headers cannot be sent, or if its
    /// probability is not between 0 and 1.
    pub fn inject_fault(&self, fault: Fault) -> Result<(), ControlError> {
        self.app.adjust(|world| world.inject_fault(self.app.contract, fault))
    }

    /// The faults that are not yet used up.
    pub fn faults(&self) -> Vec<Fault> {
        self.app.read(|vendor| vendor.world.faults.clone())
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.app.adjust(World::clear_faults);
    }

    /// The API calls received, oldest first. At most the last 10,000 are kept, and fewer if their bodies are large.
    ///
    /// ```no_run
    /// # async fn example(sandbox: realaml_sandbox::Sandbox) -> Result<(), realaml_sandbox::ControlError> {
    /// for call in sandbox.calls() {
    ///     println!("{} {:?} {:?}", call.method, call.operation, call.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn calls(&self) -> Vec<ReceivedCall> {
        let calls = self.app.read(|vendor| vendor.world.calls_after(0));
        calls.iter().map(LoggedCall::shown).collect()
    }

    /// Removes the calls received so far.
    pub fn clear_calls(&self) {
        self.app.adjust(World::clear_calls);
    }

    /// The callbacks sent or refused, oldest first: at most the last 10,000.
    pub fn callbacks(&self) -> Vec<Delivery> {
        self.app.read(|vendor| vendor.world.callbacks_after(0))
    }

    /// Sends the callback with this number in [`Sandbox::callbacks`] again, as a new callback.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such callback.
    pub fn resend_callback(&self, number: u64) -> Result<(), ControlError> {
        self.app.change(|vendor| vendor.world.resend_callback(number))
    }

    /// Waits until no callback is under way or waiting for another attempt.
    pub async fn callbacks_settled(&self) {
        self.app.courier.settled().await;
    }

    /// The e-mails and text messages that the vendor would have sent, oldest first: at most the last 10,000.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com" }
    /// }] }"#)?)?;
    /// assert_eq!(sandbox.messages()[0].to, "aroha@example.com");
    /// # Ok(())
    /// # }
    /// ```
    pub fn messages(&self) -> Vec<SentMessage> {
        self.app.read(|vendor| vendor.world.messages.to_vec())
    }

    /// The events of the records, oldest first: at most the last 10,000.
    pub fn events(&self) -> Vec<SandboxEvent> {
        self.app.read(|vendor| vendor.world.events.to_vec())
    }

    /// A page of a domain's records, newest first: skips `offset` records and contains at most `limit`.
    pub fn records(&self, domain: Domain, offset: usize, limit: usize) -> RecordPage {
        self.app.read(|vendor| vendor.records(domain, offset, limit))
    }

    /// The record with this key or identifier, and its history; `None` if there is no such record.
    pub fn record(&self, domain: Domain, key: &str) -> Option<RecordDetails> {
        self.app.read(|vendor| vendor.record(domain, key))
    }

    /// The contents of the sandbox as one JSON document: records, logs, clock, faults and accounts.
    ///
    /// # Errors
    ///
    /// Returns an error if the document cannot be built.
    pub fn snapshot(&self) -> Result<Vec<u8>, ControlError> {
        self.app.read(Vendor::snapshot).map_err(ControlError::invalid)
    }

    /// Replaces everything in the sandbox with a snapshot of this or another sandbox. The API key of this sandbox stays
    /// valid, and callbacks that were under way when the snapshot was taken are delivered.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Account, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let before = sandbox.snapshot()?;
    /// sandbox.add_account(Account::new("firm-b", "key-of-firm-b"))?;
    /// sandbox.restore(&before)?;
    /// assert_eq!(sandbox.accounts().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the snapshot cannot be read. In that case, nothing is changed.
    pub fn restore(&self, snapshot: &[u8]) -> Result<(), ControlError> {
        self.app.restore(snapshot)
    }

    /// Fills the sandbox with a scenario. Returns the keys of the records that the scenario names.
    ///
    /// # Errors
    ///
    /// Returns an error if an account, a step or a fault is refused, or if the scenario has a seed and the sandbox has
    /// records or events. The effects of earlier steps remain.
    pub fn apply_scenario(&self, scenario: &Scenario) -> Result<BTreeMap<String, String>, ControlError> {
        scenario.apply(&self.app).map_err(ControlError::invalid)
    }

    /// The accounts. [`Sandbox::api_key`] belongs to the first one.
    pub fn accounts(&self) -> Vec<Account> {
        self.app.read(|vendor| vendor.world.accounts.list().to_vec())
    }

    /// Adds an account, or adds keys to the account with this name.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty, if a key is empty or has leading or trailing whitespace, if a key belongs
    /// to another account, or if there are too many accounts.
    pub fn add_account(&self, account: Account) -> Result<(), ControlError> {
        self.app.adjust(|world| world.accounts.add(account)).map_err(ControlError::invalid)
    }

    /// The numbers of records and messages.
    pub fn counts(&self) -> RecordCounts {
        self.app.read(Vendor::counts)
    }

    /// Removes all records, calls, callbacks, messages, events and faults. The clock and the accounts stay.
    pub fn reset(&self) {
        self.app.reset();
    }
}
