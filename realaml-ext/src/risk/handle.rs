//! The operations on risk ratings.

use super::{RiskRating, RiskRequest};
use crate::core::{Client, Error};

/// The operations on risk ratings. Created by [`Client::risk`].
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
/// let rating = client.risk().get("4711").await?;
/// println!("{:?}", rating.level());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Risk<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on risk ratings.
    pub fn risk(&self) -> Risk<'_> {
        Risk { client: self }
    }
}

impl Risk<'_> {
    /// Rates a person or an entity according to the firm's own risk profile. (`create_risk_rating`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::RiskRequest;
    ///
    /// let request = RiskRequest::of("Aroha Ngata").answer("201", ["2012"]).reference("matter-4711").build()?;
    /// let rating = client.risk().create(&request).await?;
    /// println!("{:?}", rating.level());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create(&self, request: &RiskRequest) -> Result<RiskRating, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().create_risk_rating(request.as_raw()).send().await)?;
        Ok(RiskRating::new(reply, fetched_at))
    }

    /// Fetches a rating. (`get_risk_rating`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, id: &str) -> Result<RiskRating, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().get_risk_rating(id).send().await)?;
        call.same_record("get_risk_rating", id, &reply.value().id)?;
        Ok(RiskRating::new(reply, fetched_at))
    }
}
