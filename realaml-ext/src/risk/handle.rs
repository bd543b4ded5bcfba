//! The operations on risk ratings.

use super::{RiskRating, RiskRequest};
use crate::core::{Client, Error};

/// The operations on risk ratings. Created by [`Client::risk`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::RiskRequest;
///
/// let rating = client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
/// let again = client.risk().get(rating.id()).await?;
/// assert_eq!(again.level(), rating.level());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Risk<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on risk ratings.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::RiskRequest;
    ///
    /// let rating = client.risk().create(&RiskRequest::of("Example Holdings Limited").build()?).await?;
    /// assert!(rating.level().is_some());
    /// # Ok(())
    /// # }
    /// ```
    pub fn risk(&self) -> Risk<'_> {
        Risk { client: self }
    }
}

impl Risk<'_> {
    /// Rates a person or an entity according to the firm's own risk profile. (`create_risk_rating`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{RiskRequest, raw::types::RiskLevel};
    ///
    /// let request = RiskRequest::of("Aroha Ngata").answer("201", ["2012"]).reference("matter-4711").build()?;
    /// let rating = client.risk().create(&request).await?;
    /// assert_eq!(rating.level(), Some(RiskLevel::Low));
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::RiskRequest::of("Aroha Ngata").reference("matter-4711").build()?;
    /// # let id = client.risk().create(&request).await?.id().to_owned();
    /// let rating = client.risk().get(&id).await?;
    /// assert_eq!(rating.record().reference.as_deref(), Some("matter-4711"));
    /// # Ok(())
    /// # }
    /// ```
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
