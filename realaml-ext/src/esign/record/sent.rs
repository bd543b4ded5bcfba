//! The steps of a document that is out for signing.

use realaml_api::{Reply, types};

use crate::esign::{AnyDocument, Document, Refused, Sent, Stopped};
use crate::{core::Error, settle::Settle};

impl Document<Sent> {
    /// Waits until the document is no longer out for signing: completed, stopped, or a draft again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::time::Duration;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let sent = client.esign().draft(&request).await?.send().await?;
    /// # sandbox.sign_document(sent.id(), None)?;
    ///
    /// let completed = sent.settle().with_deadline(Duration::from_secs(3600)).await?.completed()?;
    /// assert_eq!(completed.id(), sent.id());
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self) -> Settle<AnyDocument> {
        self.client().esign().settle(self.id())
    }

    /// Reminds everybody whose signature is due. Each call sends messages.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend(&self) -> Result<Reply<types::ESignResendDocumentResponse>, Error> {
        self.client().esign().resend(self.id(), None).await
    }

    /// Reminds the recipients that the request names or, if it names none, everybody whose signature is due. The
    /// request can also contain your own message.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignResendDocumentRequest;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let sent = client.esign().draft(&request).await?.send().await?;
    ///
    /// let request = ESignResendDocumentRequest::new().with_message("Please sign before Friday.");
    /// sent.resend_with(&request).await?;
    /// # assert_eq!(sandbox.messages().len(), 2);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend_with(
        &self,
        request: &types::ESignResendDocumentRequest,
    ) -> Result<Reply<types::ESignResendDocumentResponse>, Error> {
        self.client().esign().resend(self.id(), Some(request)).await
    }

    /// Withdraws the document, so that nobody can sign it any more. The recipients may see the reason.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::StopReason;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    ///
    /// let sent = client.esign().draft(&request).await?.send().await?;
    /// let stopped = sent.void("The engagement ended.").await?;
    /// assert_eq!(stopped.reason(), Some(StopReason::Voided));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind). The document is returned with the error.
    pub async fn void(self, reason: impl Into<String>) -> Result<Document<Stopped>, Refused<Sent>> {
        let reason = reason.into();
        let request = types::ESignVoidDocumentRequest::new().with_reason(reason.as_str());
        let result = self.client().esign().void(self.id(), &request).await;
        let (document, answer) = self.answered(result)?;
        Ok(document.after(answer, |record, answer| {
            let answer = answer.unwrap_or_default();
            record.status = answer.status.or(Some(types::ESignEnvelopeStatus::Voided));
            record.voided_at = answer.voided_at.or(record.voided_at);
            record.void_reason = answer.void_reason.or(Some(reason));
        }))
    }
}
