//! Risk ratings. They are internal documents and must not be shown to the person rated.
//!
//! The API cannot list the questions of the firm's profile, but a rating contains them. Create the first rating without
//! answers (with the profile's defaults) or in the web app. Requests for later ratings can then choose answers from
//! that rating:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = realaml_sandbox::Sandbox::start().await?;
//! # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
//! # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
//! use realaml_ext::{RiskRequest, raw::types::RiskLevel};
//!
//! let profile = client.risk().create(&RiskRequest::of("Example Holdings Limited").build()?).await?;
//! let request = RiskRequest::of("Aroha Ngata")
//!     .from_profile(&profile)
//!     .choose("How was the customer met?", ["Met in person"])
//!     .build()?;
//! let rating = client.risk().create(&request).await?;
//! assert_eq!(rating.level(), Some(RiskLevel::Low));
//! # Ok(())
//! # }
//! ```

mod handle;
mod profile;
mod record;
mod request;

pub use self::{
    handle::Risk,
    profile::{Choice, Question, Section},
    record::RiskRating,
    request::{RiskBuilder, RiskRequest},
};
