//! Embeds the vendor's pages in yours: the verification flow and the e-sign builder. The module also hands a
//! verification over to the mobile SDKs.
//!
//! The vendor has to enable embedding for the account. A created verification then has a
//! [`url`](crate::CreatedVerification::url). The e-sign builder opens only on pages whose origin an administrator of
//! the account has registered with the vendor.
//!
//! [`Frame`] is the iframe, with its permissions and the policies that your page needs. [`Page`] is a small, complete
//! page around it. It accepts messages only from the embedded page, and checks the origin and the source of each
//! message. A message is a reason to check the state, never a result: ask your server, which asks the API.
//!
//! ```no_run
//! # async fn example(client: realaml_ext::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use realaml_ext::{VerificationRequest, hosted::{Frame, Page}};
//!
//! let request = VerificationRequest::person("Aroha", "Ngata").embedded().build()?;
//! let created = client.verifications().create(&request).await?;
//! let url = created.url().ok_or("embedding is not switched on for this account")?;
//!
//! // A page of your own needs the frame's tag and, in its headers, the frame's policies.
//! let frame = Frame::verification(&url)?;
//! println!("{}", frame.content_security_policy());
//!
//! // A `Page` is a complete page as an `http` response, which axum and other frameworks accept unchanged.
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
