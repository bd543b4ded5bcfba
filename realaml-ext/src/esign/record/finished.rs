//! The steps of a document that is no longer out for signing because it stopped or everybody has signed it.

use chrono::{DateTime, Utc};
use realaml_api::types;

use crate::core::SecretUrl;
use crate::esign::{Completed, Document, Draft, Refused, StopReason, Stopped};

impl Document<Stopped> {
    /// Returns the reason why the document stopped, or `None` if the status gives no reason that this version knows.
    pub fn reason(&self) -> Option<StopReason> {
        self.status().and_then(StopReason::of)
    }

    /// Returns the document to the draft state, so that it can be changed and sent again. Nothing is sent yet.
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
    /// # let sent = client.esign().draft(&request).await?.send().await?;
    /// # sandbox.expire_document(sent.id())?;
    ///
    /// let stopped = sent.settle().await?.stopped()?;
    /// assert_eq!(stopped.reason(), Some(StopReason::Expired));
    /// let sent_again = stopped.reinitiate().await?.send().await?;
    /// assert_eq!(sent_again.id(), sent.id());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind). The document is returned with the error.
    pub async fn reinitiate(self) -> Result<Document<Draft>, Refused<Stopped>> {
        let result = self.client().esign().reinitiate(self.id()).await;
        let (document, answer) = self.answered(result)?;
        Ok(document.after(answer, |record, answer| {
            let answer = answer.unwrap_or_default();
            // According to the documentation, the draft is the same document. If the API creates a new document
            // instead, the new id has to be used.
            if let Some(id) = answer.document_id.or(answer.id).filter(|it| !it.is_empty()) {
                record.id = id;
            }
            record.status = answer.status.or(Some(types::ESignEnvelopeStatus::Draft));
            record.recipients = answer.recipients.or(record.recipients.take());
            (record.sent_at, record.voided_at, record.declined_at) = (None, None, None);
            (record.void_reason, record.action_required, record.field_responses) = (None, None, None);
        }))
    }
}

impl Document<Completed> {
    /// Returns the certificate of completion. It may be created shortly after the last signature, so call
    /// [`refresh`](Document::refresh) if there is none yet.
    pub fn certificate(&self) -> Option<Certificate<'_>> {
        self.record().completion_certificate.as_ref().map(Certificate)
    }

    /// Returns the link to the signed file. It works for 15 minutes from [`fetched_at`](Document::fetched_at). To
    /// download the file, use the link from [`links`](Document::links).
    pub fn signed_file(&self) -> Option<SecretUrl> {
        link(&self.record().signed_document_url_temp)
    }

    /// Returns the values that the recipients entered into the fields.
    pub fn responses(&self) -> &[types::ESignFieldResponse] {
        self.record().field_responses.as_deref().unwrap_or_default()
    }
}

/// The certificate of completion. It shows who signed which document, when, and how the signers were identified.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{esign::AnyDocument, test_util};
/// use serde_json::json;
///
/// let document = test_util::record::<AnyDocument>("67e55044")
///     .with("status", "completed")
///     .with("completion_certificate", json!({ "file_name": "certificate.pdf" }))
///     .build()
///     .completed()?;
/// let certificate = document.certificate().unwrap();
/// assert_eq!(certificate.file_name(), Some("certificate.pdf"));
/// assert_eq!(certificate.generated_at(), None);
/// # }
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Certificate<'a>(&'a types::ESignCompletionCertificate);

impl<'a> Certificate<'a> {
    /// Returns the link to the certificate. It works for 15 minutes from [`fetched_at`](Document::fetched_at). To
    /// download the certificate, use the link from [`links`](Document::links).
    pub fn url(&self) -> Option<SecretUrl> {
        link(&self.0.url_temp)
    }

    /// Returns when the certificate was created.
    pub fn generated_at(&self) -> Option<DateTime<Utc>> {
        self.0.generated_at
    }

    /// Returns the name of the certificate's file.
    pub fn file_name(&self) -> Option<&'a str> {
        self.0.file_name.as_deref()
    }

    /// Returns the certificate's data as it was received.
    pub fn record(&self) -> &'a types::ESignCompletionCertificate {
        self.0
    }
}

fn link(url: &Option<String>) -> Option<SecretUrl> {
    url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
}
