//! Acts for the person and for the vendor's staff.

use serde_json::{Map, Value};

use crate::domains::actions::Action;
use crate::domains::forms::acts::FormAct;
use crate::domains::outsourced::acts::OutsourcedAct;
use crate::domains::verifications::acts::VerificationAct;
use crate::{Completion, ControlError, OutsourcedStatus, Sandbox, Verdict};

impl Sandbox {
    /// Completes a verification as the person would. The data of a person with the first name `MOCK` select the
    /// outcome, as on staging. Every other person passes.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "name": "mock",
    ///     "body": { "first_name": "MOCK", "last_name": "FAIL" }
    /// }] }"#)?)?;
    /// sandbox.complete(&keys["mock"])?;
    /// let details = sandbox.record(Domain::Verifications, &keys["mock"]).ok_or("no such record")?;
    /// assert_eq!(details.record["result"], "FAIL");
    /// assert!(sandbox.complete(&keys["mock"]).is_err()); // it is completed already
    /// # Ok(())
    /// # }
    /// ```
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "name": "aroha",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// }] }"#)?)?;
    /// sandbox.start_checks(&keys["aroha"])?;
    /// let details = sandbox.record(Domain::Verifications, &keys["aroha"]).ok_or("no such record")?;
    /// assert_eq!(details.record["is_completed"], false); // the face check is open
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error in the same cases as [`Sandbox::complete`].
    pub fn start_checks(&self, signature_key: &str) -> Result<(), ControlError> {
        self.app.act(&Action::verification(signature_key, VerificationAct::Start(Completion::default())))
    }

    /// Cancels a verification as the person would.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "name": "aroha",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// }] }"#)?)?;
    /// sandbox.cancel(&keys["aroha"])?;
    /// let details = sandbox.record(Domain::Verifications, &keys["aroha"]).ok_or("no such record")?;
    /// assert_eq!(details.record["is_cancelled"], true);
    /// # Ok(())
    /// # }
    /// ```
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// # let sandbox = Sandbox::start().await?;
    /// # let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    /// #     "operation": "create_verification", "name": "aroha",
    /// #     "body": { "first_name": "Aroha", "last_name": "Ngata", "callback_url": "https://app.example.com/callbacks/1" }
    /// # }] }"#)?)?;
    /// # let key = &keys["aroha"];
    /// // Does the application handle a callback once that arrives three times?
    /// sandbox.deliver_callback(key, 3)?;
    /// sandbox.callbacks_settled().await;
    /// assert_eq!(sandbox.callbacks().len(), 3);
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, OutsourcedStatus, Verdict};
    /// # use realaml_sandbox::{Sandbox, Scenario};
    /// # let sandbox = Sandbox::start().await?;
    /// # let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    /// #     "operation": "create_outsourced_verification", "name": "trust",
    /// #     "body": { "type": "trust", "name": "Example Family Trust" }
    /// # }] }"#)?)?;
    /// # let key = &keys["trust"];
    ///
    /// sandbox.set_outsourced(key, OutsourcedStatus::AwaitingInformation, None)?;
    /// sandbox.set_outsourced(key, OutsourcedStatus::Completed, Some(Verdict::Partial))?;
    /// let order = sandbox.record(Domain::Outsourced, key).ok_or("no such record")?;
    /// assert_eq!(order.record["result"], "PARTIAL");
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// # let sandbox = Sandbox::start().await?;
    /// # let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    /// #     "operation": "create_form_submission", "name": "form",
    /// #     "body": { "form": "12", "first_name": "Aroha", "last_name": "Ngata" }
    /// # }] }"#)?)?;
    /// # let id = &keys["form"];
    /// let values = serde_json::Map::from_iter([("purpose".to_owned(), "A house".into())]);
    /// sandbox.complete_form(id, &values)?;
    /// let form = sandbox.record(Domain::Forms, id).ok_or("no such record")?;
    /// assert_eq!(form.record["status"], "completed");
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
}
