//! The operations on risk ratings.

use super::{RiskRating, RiskRequest};
use crate::core::{Client, Error};

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
        let reply = call.done(call.raw().create_risk_rating(request.as_raw()).send().await)?;
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
        let reply = call.done(call.raw().get_risk_rating(id).send().await)?;
        call.same_record("get_risk_rating", id, &reply.value().id)?;
        Ok(RiskRating::new(reply, fetched_at))
    }
}
