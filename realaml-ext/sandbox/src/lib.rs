#![doc = include_str!("../README.md")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

mod builder;
mod contract;
mod domains;
mod http;
mod world;

#[cfg(test)]
mod tests;

pub use builder::SandboxBuilder;
pub use contract::deviations::{BodyForm, Deviation, DeviationKind};
pub use domains::RecordCounts;
pub use domains::outsourced::store::OutsourcedStatus;
pub use domains::verdict::{Completion, Verdict};
pub use world::calls::ReceivedCall;
pub use world::control::ControlError;
pub use world::deliveries::{Attempt, Delivery, DeliveryState};
pub use world::faults::Fault;
pub use world::messages::SentMessage;

use contract::spec::DOCUMENT;
use domains::Vendor;
use domains::actions::Action;
use domains::esign::acts::DocumentAct;
use domains::forms::acts::FormAct;
use domains::operations::BEHAVIOURS;
use domains::outsourced::acts::OutsourcedAct;
use domains::verifications::acts::VerificationAct;
use http::app::SandboxApp;

/// A running sandbox. It ends when this value is dropped.
///
/// The methods after [`Sandbox::now`] play everybody who is not the caller of the API: the person, the recipient, the
/// vendor's staff, time, and a bad network. The same can be done over HTTP below [`Sandbox::control_url`].
pub struct Sandbox {
    app: Arc<SandboxApp>,
    address: SocketAddr,
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Sandbox").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.app.stop();
    }
}

impl SandboxBuilder {
    /// Starts the sandbox. It ends when the returned value is dropped.
    ///
    /// # Errors
    ///
    /// Returns an error if the sandbox cannot listen on the address, for instance because it is in use, or if a deviation
    /// does not fit the spec.
    ///
    /// # Panics
    ///
    /// Panics if called outside a Tokio runtime.
    pub async fn start(self) -> std::io::Result<Sandbox> {
        let contract = self.contract()?;
        let (app, address) = self.launch(contract).await?;
        Ok(Sandbox { app, address })
    }
}

impl Sandbox {
    /// Starts a sandbox on a free port of 127.0.0.1 with a fresh API key.
    ///
    /// # Errors
    ///
    /// Returns an error if the sandbox cannot listen on any port.
    ///
    /// # Panics
    ///
    /// Panics if called outside a Tokio runtime.
    pub async fn start() -> std::io::Result<Self> {
        Self::builder().start().await
    }

    /// Configures a sandbox before it starts.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// The base URL of the API, for instance `http://127.0.0.1:41234/api/v1`.
    pub fn base_url(&self) -> &str {
        &self.app.base_url
    }

    /// Scheme, host and port, for instance `http://127.0.0.1:41234`. The hosted pages and files lie below it.
    pub fn origin(&self) -> &str {
        &self.app.settings.origin
    }

    /// The API key that the sandbox accepts.
    pub fn api_key(&self) -> &str {
        &self.app.settings.api_key
    }

    /// Where the control API begins, for instance `http://127.0.0.1:41234/_sandbox/`.
    pub fn control_url(&self) -> String {
        format!("{}/_sandbox/", self.app.settings.origin)
    }

    /// The address that the sandbox listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The bundled spec, as `GET /openapi.json` serves it.
    pub fn openapi() -> &'static str {
        DOCUMENT
    }

    /// The ids of the operations for which the sandbox has a behaviour. It answers 501 to other operations of the spec.
    pub fn behaviours() -> impl Iterator<Item = &'static str> {
        BEHAVIOURS.iter().copied()
    }

    /// The time by the sandbox's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.read(|vendor| vendor.world.now())
    }

    /// Moves the sandbox's clock forward: links and documents expire, and the staff get on with outsourced work.
    pub fn advance_clock(&self, by: Duration) {
        self.app.advance_clock(by);
    }

    /// Lets the person complete a verification, with the outcome that the staging mocks choose.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such verification, or if it is completed or cancelled already.
    pub fn complete(&self, signature_key: &str) -> Result<(), ControlError> {
        self.complete_with(signature_key, Completion::default())
    }

    /// Lets the person complete a verification with a chosen outcome.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::complete`].
    pub fn complete_with(&self, signature_key: &str, completion: Completion) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Complete(completion)))
    }

    /// Lets the person begin: the data checks are made, and the face check is still open.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::complete`].
    pub fn start_checks(&self, signature_key: &str) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Start(Completion::default())))
    }

    /// Lets the person cancel a verification.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::complete`].
    pub fn cancel(&self, signature_key: &str) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Cancel))
    }

    /// Delivers the callback of a verification again, this many times.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such verification.
    pub fn deliver_callback(&self, signature_key: &str, copies: u32) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::CallBack { copies }))
    }

    /// Forces the state of an outsourced verification regardless of the clock, and its result if one is given. Without
    /// one, the result follows from the name.
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

    /// Lets one recipient of an e-sign document sign, or all of them in their order.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such document or recipient, if the document is not out for signing, or if it is
    /// not the recipient's turn.
    pub fn sign_document(&self, document_id: &str, recipient_id: Option<&str>) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::Sign { recipient }))
    }

    /// Lets a recipient open an e-sign document. If none is named, the one whose turn it is acts.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::sign_document`].
    pub fn view_document(&self, document_id: &str, recipient_id: Option<&str>) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::View { recipient }))
    }

    /// Lets a recipient decline an e-sign document. If none is named, the one whose turn it is acts.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::sign_document`].
    pub fn decline_document(
        &self,
        document_id: &str,
        recipient_id: Option<&str>,
        reason: &str,
    ) -> Result<(), ControlError> {
        let (recipient, reason) = (recipient_id.map(str::to_owned), Some(reason.to_owned()));
        self.app.act(&Action::document(document_id, DocumentAct::Decline { recipient, reason }))
    }

    /// Lets a recipient fail the second factor. If none is named, the one whose turn it is acts.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::sign_document`].
    pub fn fail_document_authentication(
        &self,
        document_id: &str,
        recipient_id: Option<&str>,
    ) -> Result<(), ControlError> {
        let recipient = recipient_id.map(str::to_owned);
        self.app.act(&Action::document(document_id, DocumentAct::FailAuthentication { recipient }))
    }

    /// Lets an e-sign document expire now.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such document, or if it is not out for signing.
    pub fn expire_document(&self, document_id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::document(document_id, DocumentAct::Expire))
    }

    /// Lets the sending of an e-sign document fail after it was accepted.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::expire_document`].
    pub fn fail_document(&self, document_id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::document(document_id, DocumentAct::Fail))
    }

    /// Lets the person open a form.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such form submission, or if its state does not allow this.
    pub fn open_form(&self, id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Open))
    }

    /// Lets the person submit a form. `values` are by field key; fields that are left out get an invented value.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::open_form`].
    pub fn complete_form(&self, id: &str, values: &Map<String, Value>) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Complete(values.clone())))
    }

    /// Lets the firm cancel a form.
    ///
    /// # Errors
    ///
    /// As [`Sandbox::open_form`].
    pub fn cancel_form(&self, id: &str) -> Result<(), ControlError> {
        self.app.act(&Action::form(id, FormAct::Cancel))
    }

    /// Lets the next calls go wrong.
    ///
    /// # Errors
    ///
    /// Returns an error if the fault names an operation that does not exist, or a status or header that cannot be sent.
    pub fn inject_fault(&self, fault: Fault) -> Result<(), ControlError> {
        self.app.adjust(|world| world.inject_fault(self.app.contract, fault))
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.app.adjust(|world| world.faults.clear());
    }

    /// The API calls received, oldest first: the last 10,000.
    pub fn calls(&self) -> Vec<ReceivedCall> {
        self.app.read(|vendor| vendor.world.calls.to_vec())
    }

    /// Forgets the calls received so far.
    pub fn clear_calls(&self) {
        self.app.adjust(|world| world.calls.clear());
    }

    /// The callbacks sent, oldest first: the last 10,000.
    pub fn callbacks(&self) -> Vec<Delivery> {
        self.app.read(|vendor| vendor.world.deliveries.to_vec())
    }

    /// Waits until no callback is under way or waiting for another attempt.
    pub async fn callbacks_settled(&self) {
        self.app.courier.settled().await;
    }

    /// The e-mails and text messages that the vendor would have sent, oldest first: the last 10,000.
    pub fn messages(&self) -> Vec<SentMessage> {
        self.app.read(|vendor| vendor.world.messages.to_vec())
    }

    /// How many records the sandbox holds.
    pub fn counts(&self) -> RecordCounts {
        self.app.read(Vendor::counts)
    }

    /// Forgets all records, calls, callbacks, messages and faults. The clock stays where it is.
    pub fn reset(&self) {
        self.app.reset();
    }
}
