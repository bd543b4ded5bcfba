//! Risk ratings. They are internal documents and must not be shown to the person rated.
//!
//! The API cannot list the questions of the firm's profile, but a rating contains them. Create the first rating without
//! answers (with the profile's defaults) or in the web app. Requests for later ratings can then choose answers from
//! that rating:
//!
//! ```no_run
//! # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
//! use realaml_ext::RiskRequest;
//!
//! let profile = client.risk().create(&RiskRequest::of("Example Holdings Limited").build()?).await?;
//! let request = RiskRequest::of("Aroha Ngata")
//!     .from_profile(&profile)
//!     .choose("How was the client met?", ["Met in person"])
//!     .build()?;
//! let rating = client.risk().create(&request).await?;
//! println!("{:?} {:?}", rating.level(), rating.score());
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
