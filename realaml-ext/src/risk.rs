//! Risk ratings: internal documents, never shown to the person rated.

use realaml_api::{Reply, types};

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
    pub async fn create(&self, request: &types::RiskRatingCreateRequest) -> Result<Reply<types::RiskRating>, Error> {
        let call = self.client.call();
        call.done(call.raw().create_risk_rating().body(request.clone()).send().await)
    }

    /// Reads a rating. (`get_risk_rating`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, id: &str) -> Result<Reply<types::RiskRating>, Error> {
        let call = self.client.call();
        call.done(call.raw().get_risk_rating().id(id).send().await)
    }
}
