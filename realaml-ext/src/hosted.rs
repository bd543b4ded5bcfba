//! The vendor's pages inside yours: the verification flow, the e-sign builder, and the hand-off to the mobile SDKs.
//!
//! Embedding has to be switched on for the account by the vendor; the answer to a created verification then has a
//! [`url`](crate::CreatedVerification::url). The e-sign builder opens only on pages whose origin an administrator of the
//! account has listed with the vendor.
//!
//! [`Frame`] is the iframe, with what it may do and the policies your page needs. [`Page`] is a whole small page around it,
//! which listens to the messages of the embedded page, and to nobody else: it checks origin and source of each. A message is
//! a reason to look, never a result: ask your server, which asks the API.
//!
//! ```no_run
//! # async fn example(client: realaml_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use realaml_ext::{VerificationRequest, hosted::{Frame, Page}};
//!
//! let request = VerificationRequest::person("Aroha", "Ngata").embedded().build()?;
//! let created = client.verifications().create(&request).await?;
//! let url = created.url().ok_or("embedding is not switched on for this account")?;
//!
//! // For a page of your own: a tag, and two headers.
//! let frame = Frame::verification(&url)?;
//! println!("{}", frame.content_security_policy());
//!
//! // Or a whole page, as a response of `http`, which axum and others give as it is.
//! let response = Page::new(frame).heading("Verify your identity").then("/verifications/matter-4711").response()?;
//! # let _ = response;
//! # Ok(())
//! # }
//! ```

mod esign;
mod frame;
mod mobile;
mod page;
mod verification;

pub use self::{
    esign::{
        DOCUMENT_SENT, DocumentSent, EsignMessage, READY, SESSION_EXPIRED, SESSION_KEY, SessionExpired,
        SessionKeyMessage,
    },
    frame::{Frame, Permission},
    mobile::{MobileEnvironment, MobileHandOff},
    page::Page,
    verification::VerificationMessage,
};
