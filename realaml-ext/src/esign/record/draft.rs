//! The steps of a draft.

use std::fmt;

use chrono::{DateTime, Utc};
use realaml_api::{Reply, types};

use crate::core::{Error, SecretUrl, SessionKey};
use crate::esign::{Document, Draft, DraftChanges, Refused, Sent, status::Standing};

impl Document<Draft> {
    /// Changes the draft. Only the members that the changes set or clear are sent. If the call fails, the known record
    /// stays as it was.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::{DraftChanges, NewRecipient};
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    ///
    /// let mut draft = client.esign().draft(&request).await?;
    /// let client = NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// draft.update(&DraftChanges::new().subject("Please sign by Friday").add_recipient(client).build()?).await?;
    /// assert_eq!(draft.recipients().count(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn update(&mut self, changes: &DraftChanges) -> Result<(), Error> {
        let fetched_at = self.client().clock().now();
        let reply = self.client().esign().update(self.id(), changes.as_raw()).await?;
        self.replace(reply, fetched_at);
        Ok(())
    }

    /// Opens the embedded editor of the draft for 60 minutes. In the editor, people place fields, add recipients and
    /// send the document themselves. Call [`refresh`](Document::refresh) to fetch their changes.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::hosted::{Frame, Page};
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let draft = client.esign().draft(&request).await?;
    ///
    /// let session = draft.editor().await?;
    /// let frame = Frame::esign_builder(session.record())?;
    /// let page = Page::new(frame).heading("Prepare the document").response()?;
    /// assert!(page.body().contains("<iframe"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn editor(&self) -> Result<EditorSession, Error> {
        Ok(EditorSession { reply: self.client().esign().create_iframe_session(self.id(), None).await? })
    }

    /// Returns the field paths of the members that, according to the record, are still missing before the draft can be
    /// sent. The account's own rules decide whether the API sends it, so nothing is refused here.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{esign::AnyDocument, test_util};
    /// use serde_json::json;
    ///
    /// let recipients = json!([{ "name": "Aroha Ngata" }]);
    /// let draft = test_util::record::<AnyDocument>("67e55044").with("recipients", recipients).build().draft()?;
    /// assert_eq!(draft.missing(), ["recipients[0].email"]);
    /// # }
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn missing(&self) -> Vec<String> {
        let recipients = self.record().recipients.as_deref().unwrap_or_default();
        let mut missing = Vec::new();
        if recipients.is_empty() {
            missing.push("recipients".to_owned());
        }
        for (index, recipient) in recipients.iter().enumerate() {
            let by_text_message = recipient.two_factor_method == Some(types::ESignTwoFactorMethod::Sms);
            for (field, value, needed) in [
                ("name", &recipient.name, true),
                ("email", &recipient.email, true),
                ("phone", &recipient.phone, by_text_message),
            ] {
                if needed && value.as_deref().is_none_or(|it| it.trim().is_empty()) {
                    missing.push(format!("recipients[{index}].{field}"));
                }
            }
        }
        missing
    }

    /// Sends the document to its recipients. The state [`Sent`] means that the API accepted the document and has begun
    /// to notify the recipients. It does not mean that a message arrived: sending can still fail.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// let draft = client.esign().draft(&request).await?;
    /// match draft.send().await {
    ///     Ok(sent) => assert_eq!(sent.recipients().count(), 1), // asked to sign
    ///     Err(refused) => panic!("{}; missing: {:?}", refused.error(), refused.document().missing()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind); the draft is returned with the error.
    /// [`Conflict`](crate::ErrorKind::Conflict) if the API leaves the document a draft because something is missing:
    /// see [`action_required`](Document::action_required).
    pub async fn send(self) -> Result<Document<Sent>, Refused<Draft>> {
        let result = self.client().esign().send(self.id()).await;
        let (document, answer) = self.answered(result)?;
        let still_draft = answer.as_ref().map(Reply::value).is_some_and(|it| match Standing::of(it.status.as_ref()) {
            Standing::Draft => true,
            Standing::Unknown => it.status.is_none() && it.action_required.is_some(),
            _ => false,
        });
        let sent = document.after(answer, merge_sent);
        if still_draft {
            let error = Error::conflict(
                "send_esign_document",
                "the document was not sent and is still a draft; action_required() of the document says what is \
                 missing",
            );
            return Err(Refused::new(error, sent.assume()));
        }
        Ok(sent)
    }
}

fn merge_sent(record: &mut types::ESignDocumentDetail, answer: Option<types::ESignSendDocumentResponse>) {
    let Some(answer) = answer else {
        record.status = Some(types::ESignEnvelopeStatus::Sent);
        return;
    };
    record.status = answer.status.or(match &answer.action_required {
        Some(_) => record.status.take(),
        None => Some(types::ESignEnvelopeStatus::Sent),
    });
    record.sent_at = answer.sent_at.or(record.sent_at);
    record.recipients = answer.recipients.or(record.recipients.take());
    record.action_required = answer.action_required;
}

/// A session of the embedded editor. The page is loaded into an iframe without the key. When the page reports that it
/// is ready, the key is posted to the page's exact origin.
#[derive(Clone)]
pub struct EditorSession {
    reply: Reply<types::ESignIframeSessionResponse>,
}

impl EditorSession {
    /// Returns the URL of the page to embed.
    pub fn iframe_url(&self) -> Option<SecretUrl> {
        self.reply.value().iframe_url.as_deref().filter(|it| !it.is_empty()).map(SecretUrl::new)
    }

    /// Returns the key to post to the page when the page asks for it. It must never be part of a URL.
    pub fn session_key(&self) -> Option<SessionKey> {
        self.reply.value().session_key.as_deref().filter(|it| !it.is_empty()).map(SessionKey::new)
    }

    /// Returns when the session ends.
    pub fn expires_at(&self) -> Option<DateTime<Utc>> {
        self.reply.value().expires_at
    }

    /// Returns the session as it was received.
    pub fn record(&self) -> &types::ESignIframeSessionResponse {
        self.reply.value()
    }
}

/// Prints only the end of the session, because the page's URL and the session key are secret.
impl fmt::Debug for EditorSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EditorSession").field("expires_at", &self.expires_at()).finish_non_exhaustive()
    }
}
