//! Form submissions: the firm's own forms, which a person fills in.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::FormRequest;
//!
//! let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
//! let created = client.forms().create(&request).await?;
//! // The person opens the link and fills in the form.
//! # sandbox.complete_form(created.id(), &serde_json::from_value(serde_json::json!({ "purpose": "A house" }))?)?;
//! let submission = client.forms().settle(created.id()).await?;
//! let purpose = submission.answer("purpose").ok_or("not asked")?;
//! assert_eq!(purpose.value().as_text(), Some("A house"));
//! # Ok(())
//! # }
//! ```

mod answer;
mod handle;
mod record;
mod request;

pub use self::{
    answer::{AnswerValue, FormAnswer},
    handle::Forms,
    record::{FormState, FormSubmission},
    request::{FormBuilder, FormRequest},
};
