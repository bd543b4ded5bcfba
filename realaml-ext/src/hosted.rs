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
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::{VerificationRequest, hosted::{Frame, Page}};
//!
//! let request = VerificationRequest::person("Aroha", "Ngata").embedded().build()?;
//! let created = client.verifications().create(&request).await?;
//! let url = created.url().ok_or("embedding is not switched on for this account")?;
//!
//! // For a page of your own: a tag, and two headers.
//! let frame = Frame::verification(&url)?;
//! assert!(frame.content_security_policy().contains(frame.origin()));
//!
//! // Or a whole page, as a response of `http`, which axum and others give as it is.
//! let response = Page::new(frame).heading("Verify your identity").then("/verifications/matter-4711").response()?;
//! assert_eq!(response.status(), 200);
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
