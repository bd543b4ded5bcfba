//! E-signing: templates, and documents from draft to certificate.
//!
//! The type of a [`Document`] includes its state, so that a step that is impossible in that state does not compile:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::esign::{DraftRequest, NewRecipient};
//!
//! let template = client.esign().template_named("Engagement letter").await?;
//! let request = DraftRequest::from_template(&template)
//!     .role("Client", NewRecipient::new("Aroha Ngata", "aroha@example.com"))
//!     .build()?;
//! let sent = client.esign().draft(&request).await?.send().await?;
//! // Everybody signs.
//! # sandbox.sign_document(sent.id(), None)?;
//! let completed = sent.settle().await?.completed()?;
//! assert!(completed.certificate().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! Each operation is also available by id, as in the API: [`Esign::create`], [`Esign::void`] and so on.

mod changes;
mod handle;
mod list;
mod queries;
mod recipient;
mod record;
mod refused;
mod request;
mod status;
mod templates;

pub use self::{
    changes::{ChangesBuilder, DraftChanges},
    handle::Esign,
    list::{Documents, ResumeToken},
    queries::{DocumentQuery, TemplateQuery},
    recipient::{NewRecipient, Recipient, RecipientChange, RecipientProgress},
    record::{AnyDocument, AtRest, Certificate, Completed, Document, Draft, EditorSession, Sent, Stopped, Unknown},
    refused::Refused,
    request::{DraftBuilder, DraftRequest},
    status::{DocumentState, StopReason},
};
