// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `risk`.
#[allow(unused_imports)]
use super::{table, types};
#[allow(unused_imports)]
use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};
impl Client {
    /// Create a risk rating.
    ///
    /// Rates a client by the firm's own risk profile (sections, questions, answers). A rating is internal: it sends no message and is never shown to the person rated.
    ///
    /// No operation reads the profile, so question and answer identifiers come from the web app or from an earlier rating; answers left out are expected to take the profile's defaults. The method is documented, path and bodies are expected.
    ///
    /// `POST /risk-ratings/`
    ///
    /// Inferred (medium confidence): vendor menu (method); path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `POST /risk_ratings/`, `POST /risk-assessments/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: Whom to rate and the answers that differ from the defaults.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::RiskRatingCreateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_risk_rating().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_risk_rating(&self) -> CreateRiskRating<'_> {
        CreateRiskRating::new(self)
    }
    /// Get risk rating details.
    ///
    /// Answers one rating, expected with sections, questions and the chosen answers expanded.
    ///
    /// `GET /risk-ratings/{id}/`
    ///
    /// Inferred (medium confidence): vendor menu (method); path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `GET /risk_rating/{id}/`. Reads only.
    ///
    /// - `id`: Identifier of the risk rating. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_risk_rating().id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_risk_rating(&self) -> GetRiskRating<'_> {
        GetRiskRating::new(self)
    }
}
/// Arguments of [`Client::create_risk_rating`](crate::Client::create_risk_rating).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateRiskRating<'a> {
    client: &'a Client,
    body: Result<types::RiskRatingCreateRequest, String>,
}
impl<'a> CreateRiskRating<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::RiskRatingCreateRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /risk-ratings/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::RiskRating>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/risk-ratings/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_RISK_RATING, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateRiskRating<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateRiskRating").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_risk_rating`](crate::Client::get_risk_rating).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetRiskRating<'a> {
    client: &'a Client,
    id: Result<::std::string::String, String>,
}
impl<'a> GetRiskRating<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("`id` was not given".to_owned()),
        }
    }
    /// Sets `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value.try_into().map_err(|_| "`id` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /risk-ratings/{id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::RiskRating>, Error> {
        let Self { client, id } = self;
        let id = id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/risk-ratings/{}/", client.baseurl, path::parameter("id", & id) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_RISK_RATING, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetRiskRating<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetRiskRating").finish_non_exhaustive()
    }
}
