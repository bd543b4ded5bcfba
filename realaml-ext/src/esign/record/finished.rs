//! What can be done with a document that is no longer out: stopped, or signed by everybody.

use chrono::{DateTime, Utc};
use realaml_api::types;

use crate::core::SecretUrl;
use crate::esign::{Completed, Document, Draft, Refused, StopReason, Stopped};

impl Document<Stopped> {
    /// Why it stopped; `None` if this version does not know the status.
    pub fn reason(&self) -> Option<StopReason> {
        self.status().and_then(StopReason::of)
    }

    /// Brings the document back to draft, so that it can be changed and sent again. Nothing is sent by it.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind); the document comes back with it.
    pub async fn reinitiate(self) -> Result<Document<Draft>, Refused<Stopped>> {
        let result = self.client().esign().reinitiate(self.id()).await;
        let (document, answer) = self.answered(result)?;
        Ok(document.after(answer, |record, answer| {
            let answer = answer.unwrap_or_default();
            // Documented as the same document. If the API makes another nevertheless, its id is the one to use.
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
    /// The certificate of completion; it can be made a little after the last signature, so
    /// [`refresh`](Document::refresh) if there is none yet.
    pub fn certificate(&self) -> Option<Certificate<'_>> {
        self.record().completion_certificate.as_ref().map(Certificate)
    }

    /// The link of the signed file. It works for 15 minutes from [`fetched_at`](Document::fetched_at); to download it, take it
    /// from [`links`](Document::links).
    pub fn signed_file(&self) -> Option<SecretUrl> {
        link(&self.record().signed_document_url_temp)
    }

    /// What the recipients entered into the fields.
    pub fn responses(&self) -> &[types::ESignFieldResponse] {
        self.record().field_responses.as_deref().unwrap_or_default()
    }
}

/// The certificate of completion: who signed what, when, and how they were identified.
#[derive(Clone, Copy, Debug)]
pub struct Certificate<'a>(&'a types::ESignCompletionCertificate);

impl<'a> Certificate<'a> {
    /// Its link. It works for 15 minutes from [`fetched_at`](Document::fetched_at); to download it, take it from
    /// [`links`](Document::links).
    pub fn url(&self) -> Option<SecretUrl> {
        link(&self.0.url_temp)
    }

    /// When it was made.
    pub fn generated_at(&self) -> Option<DateTime<Utc>> {
        self.0.generated_at
    }

    /// The name of the file.
    pub fn file_name(&self) -> Option<&'a str> {
        self.0.file_name.as_deref()
    }

    /// The record as it was received.
    pub fn record(&self) -> &'a types::ESignCompletionCertificate {
        self.0
    }
}

fn link(url: &Option<String>) -> Option<SecretUrl> {
    url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
}
