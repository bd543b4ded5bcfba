//! Acts for the recipients of e-sign documents.

use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::{ControlError, Sandbox};

impl Sandbox {
    /// Signs an e-sign document for one recipient, or, if `recipient_id` is `None`, for all recipients in their order.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// # let sandbox = Sandbox::start().await?;
    /// # let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [
    /// #     { "operation": "create_esign_document", "name": "letter", "body": { "recipients": [
    /// #         { "name": "Aroha Ngata", "email": "aroha@example.com" },
    /// #         { "name": "Wiremu Ngata", "email": "wiremu@example.com" }
    /// #     ] } },
    /// #     { "operation": "send_esign_document", "record": "letter" }
    /// # ] }"#)?)?;
    /// # let document_id = &keys["letter"];
    /// # let document = sandbox.record(Domain::Esign, document_id).ok_or("no such record")?.record;
    /// # let recipient_id = document["recipients"][0]["id"].as_str().ok_or("no id")?;
    /// sandbox.sign_document(document_id, Some(recipient_id))?; // one recipient
    /// sandbox.sign_document(document_id, None)?; // everybody else
    /// let document = sandbox.record(Domain::Esign, document_id).ok_or("no such record")?;
    /// assert_eq!(document.record["status"], "completed");
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
}
