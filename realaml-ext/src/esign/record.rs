//! A document whose state is part of its type.

mod draft;
mod finished;
mod sent;

use std::{fmt, future::Future, marker::PhantomData, pin::Pin, time::Duration};

use chrono::{DateTime, Utc};
use realaml_api::{Reply, types};

pub use self::{draft::EditorSession, finished::Certificate};
use super::{DocumentState, Recipient, Refused, status::Standing};
use crate::{
    core::{Client, Error, ErrorKind},
    outcome::{states_of, unknown_states},
    settle::{Settling, sealed},
};

/// The document has not been sent yet. It can be changed, sent, and edited in the embedded editor.
#[derive(Debug)]
pub enum Draft {}

/// The document is out for signing, as far as is known.
#[derive(Debug)]
pub enum Sent {}

/// The document was declined or voided, expired, or failed. It can be returned to draft.
#[derive(Debug)]
pub enum Stopped {}

/// Everybody has signed the document.
#[derive(Debug)]
pub enum Completed {}

/// The document is in a state that this version does not know.
#[derive(Debug)]
pub enum Unknown {}

/// An e-sign document in the state `S`: [`Draft`], [`Sent`], [`Stopped`], [`Completed`] or [`Unknown`]. Each state has
/// only the steps that are possible in it:
///
/// | state | steps |
/// | --- | --- |
/// | [`Draft`] | [`update`](Document::update), [`editor`](Document::editor), [`send`](Document::send), [`delete`](Document::delete) |
/// | [`Sent`] | [`settle`](Document::settle), [`resend`](Document::resend), [`void`](Document::void) |
/// | [`Stopped`] | [`reinitiate`](Document::reinitiate), [`delete`](Document::delete) |
/// | [`Completed`] | [`certificate`](Document::certificate), [`signed_file`](Document::signed_file), [`responses`](Document::responses), [`delete`](Document::delete) |
/// | [`Unknown`] | [`delete`](Document::delete) |
/// | any | [`refresh`](Document::refresh), [`duplicate`](Document::duplicate) |
///
/// The value contains the last known state. A recipient may have signed or declined since.
/// [`refresh`](Document::refresh) fetches the document again. If a step that consumes the document fails, it returns
/// [`Refused`], which contains the document.
///
/// ```compile_fail
/// # async fn example(draft: realaml_ext::esign::Document<realaml_ext::esign::Draft>) {
/// draft.void("What was never sent cannot be withdrawn.").await;
/// # }
/// ```
pub struct Document<S> {
    client: Client,
    fetched_at: DateTime<Utc>,
    reply: Box<Reply<types::ESignDocumentDetail>>,
    state: PhantomData<fn() -> S>,
}

impl<S> Document<S> {
    pub(crate) fn new(client: Client, reply: Reply<types::ESignDocumentDetail>, fetched_at: DateTime<Utc>) -> Self {
        Self { client, fetched_at, reply: Box::new(reply), state: PhantomData }
    }

    /// Returns the id of the document. In request paths, the vendor calls it the envelope id.
    pub fn id(&self) -> &str {
        &self.record().id
    }

    /// Returns the title of the document.
    pub fn name(&self) -> Option<&str> {
        self.record().name.as_deref()
    }

    /// Returns the last known status.
    pub fn status(&self) -> Option<&types::ESignEnvelopeStatus> {
        self.record().status.as_ref()
    }

    /// Returns the recipients, as last known.
    pub fn recipients(&self) -> impl Iterator<Item = Recipient<'_>> {
        self.record().recipients.iter().flatten().map(Recipient::new)
    }

    /// Returns the action that somebody has to take before the document can proceed, according to the API.
    pub fn action_required(&self) -> Option<&types::ESignActionRequired> {
        self.record().action_required.as_ref()
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Returns the record as last known. It was fetched and then updated by each step taken since.
    pub fn record(&self) -> &types::ESignDocumentDetail {
        self.reply.value()
    }

    /// Returns the record with the last response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::ESignDocumentDetail> {
        &self.reply
    }

    /// Fetches the document again, whatever its current state.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::AnyDocument;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    ///
    /// let sent = client.esign().draft(&request).await?.send().await?;
    /// // Meanwhile, somebody signs.
    /// # sandbox.sign_document(sent.id(), None)?;
    /// assert!(matches!(sent.refresh().await?, AnyDocument::Completed(_)));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`].
    pub async fn refresh(&self) -> Result<AnyDocument, Error> {
        self.client.esign().document(self.id()).await
    }

    /// Creates a draft that is a copy of this document, whatever its state.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`].
    pub async fn duplicate(&self) -> Result<Document<Draft>, Error> {
        self.duplicate_as(&types::ESignDocumentDuplicateRequest::new()).await
    }

    /// Creates a draft that is a copy of this document with its own name or reference, or without the recipients.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignDocumentDuplicateRequest;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let document = client.esign().draft(&request).await?;
    ///
    /// let request = ESignDocumentDuplicateRequest::new().with_name("Authority to act (second attempt)");
    /// let draft = document.duplicate_as(&request).await?;
    /// assert_eq!(draft.name(), Some("Authority to act (second attempt)"));
    /// assert!(draft.missing().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`].
    pub async fn duplicate_as(&self, request: &types::ESignDocumentDuplicateRequest) -> Result<Document<Draft>, Error> {
        self.client.esign().copy(self.id(), request).await
    }

    /// Treats the document as being in another state, in case this version does not know its state or misreads it. The
    /// API still decides about every step.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{esign::{AnyDocument, Document, Sent}, test_util};
    ///
    /// let document = test_util::record::<AnyDocument>("67e55044").with("status", "on_hold").build();
    /// let AnyDocument::Unknown(document) = document else { panic!("a state that this version knows") };
    /// assert_eq!(document.token(), "on_hold");
    /// let sent: Document<Sent> = document.assume();
    /// assert_eq!(sent.id(), "67e55044");
    /// # }
    /// ```
    pub fn assume<T>(self) -> Document<T> {
        let Self { client, fetched_at, reply, state: _ } = self;
        Document { client, fetched_at, reply, state: PhantomData }
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn replace(&mut self, reply: Reply<types::ESignDocumentDetail>, fetched_at: DateTime<Utc>) {
        (self.reply, self.fetched_at) = (Box::new(reply), fetched_at);
    }

    /// Returns the document after a step. `merge` updates its record, from the response if there was one.
    pub(super) fn after<T, A>(
        self,
        answer: Option<Reply<A>>,
        merge: impl FnOnce(&mut types::ESignDocumentDetail, Option<A>),
    ) -> Document<T> {
        let Self { client, fetched_at, reply, state: _ } = self;
        let reply = match answer {
            Some(answer) => {
                let mut record = reply.into_inner();
                answer.map(|answer| {
                    merge(&mut record, Some(answer));
                    record
                })
            }
            None => reply.map(|mut record| {
                merge(&mut record, None);
                record
            }),
        };
        Document::new(client, reply, fetched_at)
    }

    /// Returns the document and the response to a step. The response is `None` if the API carried out the step and
    /// returned no body. If the step failed, the error contains the document.
    pub(super) fn answered<A>(self, result: Result<Reply<A>, Error>) -> Result<(Self, Option<Reply<A>>), Refused<S>> {
        match result {
            Ok(answer) => Ok((self, Some(answer))),
            // The bodies of these responses are inferred. The HTTP status shows that the step was taken, so an empty
            // body is not a failure.
            Err(error) if error.kind() == ErrorKind::Decode && error.raw_body().is_some_and(|it| it.is_empty()) => {
                Ok((self, None))
            }
            Err(error) => Err(Refused::new(error, self)),
        }
    }
}

/// The states in which a document can be deleted, because nothing is known to be in progress. This trait is sealed:
/// only the states of this crate implement it.
pub trait AtRest: at_rest::Sealed {}

mod at_rest {
    /// Prevents other crates from implementing [`AtRest`](super::AtRest).
    pub trait Sealed {}

    impl Sealed for super::Draft {}
    impl Sealed for super::Stopped {}
    impl Sealed for super::Completed {}
    impl Sealed for super::Unknown {}
}

impl AtRest for Draft {}
impl AtRest for Stopped {}
impl AtRest for Completed {}
impl AtRest for Unknown {}

impl<S: AtRest> Document<S> {
    /// Deletes the document. Drafts can always be deleted. For other states, the API decides. A document that is out
    /// for signing has to be [voided](Document::void) first.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let draft = client.esign().draft(&request).await?;
    /// # sandbox.inject_fault(realaml_sandbox::Fault::status(403).on("delete_esign_document"))?;
    /// let refused = draft.delete().await.unwrap_err();
    /// println!("the document is still there: {}", refused.error());
    /// // The error returns the document.
    /// let (_, draft) = refused.into_parts();
    /// # sandbox.clear_faults();
    /// draft.delete().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`]. The document is returned with the error.
    pub async fn delete(self) -> Result<(), Refused<S>> {
        let result = self.client.esign().delete(self.id()).await;
        result.map_err(|error| Refused::new(error, self))
    }
}

impl Document<Unknown> {
    /// Returns the status as it was received. It is empty if there was none.
    pub fn token(&self) -> &str {
        self.status().map_or("", types::ESignEnvelopeStatus::as_str)
    }
}

/// Prints the status and the number of recipients.
impl<S> fmt::Debug for Document<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("status", &self.status())
            .field("recipients", &self.recipients().count())
            .finish_non_exhaustive()
    }
}

/// A document in any state.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::ErrorKind;
/// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
/// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
/// # let id = client.esign().draft(&request).await?.send().await?.id().to_owned();
///
/// let document = client.esign().document(&id).await?;
/// // It was sent already, so it cannot be changed.
/// assert_eq!(document.draft().unwrap_err().kind(), ErrorKind::Conflict);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum AnyDocument {
    /// The document has not been sent.
    Draft(Document<Draft>),
    /// The document is out for signing.
    Sent(Document<Sent>),
    /// The document was declined or voided, expired, or failed.
    Stopped(Document<Stopped>),
    /// Everybody has signed the document.
    Completed(Document<Completed>),
    /// The document is in a state that this version does not know. [`token`](Document::token) is the API's name for the
    /// state, and [`assume`](Document::assume) treats the document as being in a state of your choice.
    Unknown(Document<Unknown>),
}

/// Evaluates an expression on the document, whatever its state.
macro_rules! each {
    ($any:expr, $document:ident => $value:expr) => {
        match $any {
            AnyDocument::Draft($document) => $value,
            AnyDocument::Sent($document) => $value,
            AnyDocument::Stopped($document) => $value,
            AnyDocument::Completed($document) => $value,
            AnyDocument::Unknown($document) => $value,
        }
    };
}

impl AnyDocument {
    pub(crate) fn new(client: Client, reply: Reply<types::ESignDocumentDetail>, fetched_at: DateTime<Utc>) -> Self {
        let standing = Standing::of(reply.value().status.as_ref());
        let document = Document::<Unknown>::new(client, reply, fetched_at);
        match standing {
            Standing::Draft => Self::Draft(document.assume()),
            Standing::Out => Self::Sent(document.assume()),
            Standing::Completed => Self::Completed(document.assume()),
            Standing::Stopped(_) => Self::Stopped(document.assume()),
            Standing::Unknown => Self::Unknown(document),
        }
    }

    /// Returns the id of the document.
    pub fn id(&self) -> &str {
        each!(self, it => it.id())
    }

    /// Returns the record as last known.
    pub fn record(&self) -> &types::ESignDocumentDetail {
        each!(self, it => it.record())
    }

    /// Returns the last response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::ESignDocumentDetail> {
        each!(self, it => it.reply())
    }

    /// Returns the state as a value that can be stored and compared.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{ErrorKind, esign::{AnyDocument, DocumentState}, test_util};
    ///
    /// let document = test_util::record::<AnyDocument>("67e55044").with("status", "in_progress").build();
    /// assert_eq!(document.state(), DocumentState::Sent);
    /// // To continue with a document in one state, ask for it. Any other state is an error.
    /// assert_eq!(document.completed().unwrap_err().kind(), ErrorKind::Conflict);
    /// # }
    /// ```
    pub fn state(&self) -> DocumentState {
        DocumentState::of(self.record().status.as_ref())
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        each!(self, it => it.fetched_at())
    }

    /// Returns the document if it is a draft.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] for a document in another state. The message names that state.
    pub fn draft(self) -> Result<Document<Draft>, Error> {
        match self {
            Self::Draft(document) => Ok(document),
            other => Err(other.is_not("a draft")),
        }
    }

    /// Returns the document if it is out for signing.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] for a document in another state. The message names that state.
    pub fn sent(self) -> Result<Document<Sent>, Error> {
        match self {
            Self::Sent(document) => Ok(document),
            other => Err(other.is_not("out for signing")),
        }
    }

    /// Returns the document if it has stopped.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] for a document in another state. The message names that state.
    pub fn stopped(self) -> Result<Document<Stopped>, Error> {
        match self {
            Self::Stopped(document) => Ok(document),
            other => Err(other.is_not("stopped")),
        }
    }

    /// Returns the document if everybody has signed.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Conflict`] for a document in another state. The message names that state.
    pub fn completed(self) -> Result<Document<Completed>, Error> {
        match self {
            Self::Completed(document) => Ok(document),
            other => Err(other.is_not("completed")),
        }
    }

    fn is_not(&self, wanted: &str) -> Error {
        let state = match self {
            Self::Draft(_) => "a draft".into(),
            Self::Sent(_) => "out for signing".into(),
            Self::Completed(_) => "completed".into(),
            Self::Stopped(document) => document.reason().map_or("stopped".into(), |it| it.to_string()),
            Self::Unknown(_) => "in an unknown state".to_owned(),
        };
        Error::conflict("get_esign_document", format!("the document is not {wanted}, it is {state}"))
    }
}

impl sealed::Sealed for AnyDocument {}

/// A wait ends when the document is no longer out for signing: completed, stopped, or a draft again.
impl Settling for AnyDocument {
    type Key = String;
    /// The status, and the progress of each recipient.
    type State = (Option<types::ESignEnvelopeStatus>, Vec<Option<types::ESignRecipientStatus>>);

    const OPERATION: &'static str = "get_esign_document";
    const DEADLINE: Duration = Duration::from_secs(30 * 60);
    const PAUSES: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(60));

    fn fetch<'a>(
        client: &'a Client,
        key: &'a String,
    ) -> Pin<Box<dyn Future<Output = Result<Self, Error>> + Send + 'a>> {
        Box::pin(async move { client.esign().document(key).await })
    }

    fn state(&self) -> Self::State {
        let record = self.record();
        let recipients = record.recipients.iter().flatten().map(|it| it.status.clone()).collect();
        (record.status.clone(), recipients)
    }

    fn is_settled(&self) -> bool {
        matches!(self, Self::Draft(_) | Self::Stopped(_) | Self::Completed(_))
    }

    fn unknown_states(&self) -> Vec<String> {
        let token = match self {
            Self::Unknown(document) => Some(document.token()),
            _ => None,
        };
        states_of(token, unknown_states(&self.record().extra))
    }
}
