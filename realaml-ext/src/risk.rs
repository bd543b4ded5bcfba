//! Risk ratings: internal documents, never shown to the person rated.
//!
//! The API cannot list the questions of the firm's profile; a rating shows them, so the first is made without answers (the
//! profile's defaults) or in the web app, and the next ones choose from it:
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

mod profile;
mod rating;
mod request;

pub use self::{
    profile::{Choice, Question, Section},
    rating::RiskRating,
    request::{RiskBuilder, RiskRequest},
};
use crate::{Client, Error};

/// The operations on risk ratings; from [`Client::risk`].
#[derive(Clone, Copy, Debug)]
pub struct Risk<'a> {
    client: &'a Client,
}

impl Client {
    /// Risk ratings.
    pub fn risk(&self) -> Risk<'_> {
        Risk { client: self }
    }
}

impl Risk<'_> {
    /// Rates a client by the firm's own risk profile. (`create_risk_rating`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create(&self, request: &RiskRequest) -> Result<RiskRating, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().create_risk_rating().body(request.as_raw().clone()).send().await)?;
        Ok(RiskRating::new(reply, fetched_at))
    }

    /// Reads a rating. (`get_risk_rating`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, id: &str) -> Result<RiskRating, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        Ok(RiskRating::new(call.done(call.raw().get_risk_rating().id(id).send().await)?, fetched_at))
    }
}
