//! Form submissions: the firm's own forms, which a person fills in.
//!
//! ```no_run
//! # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
//! use realaml_ext::FormRequest;
//!
//! let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
//! let created = client.forms().create(&request).await?;
//! let submission = client.forms().settle(created.id()).await?;
//! if let Some(purpose) = submission.answer("purpose") {
//!     println!("purpose: {:?}", purpose.value().as_text());
//! }
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
