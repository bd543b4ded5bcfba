//! The operations on outsourced verifications.

use super::{CreatedOutsourced, OutsourcedRequest, OutsourcedVerification};
use crate::{
    core::{Client, Error, SignatureKey},
    settle::Settle,
};

/// The operations on outsourced verifications. Created by [`Client::outsourced`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{OutsourcedRequest, outsourced::OutsourcedState, raw::types::OutsourcedVerificationType};
///
/// let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
/// let created = client.outsourced().create(&request).await?;
/// let work = client.outsourced().get(created.signature_key()).await?;
/// assert_eq!(work.state(), OutsourcedState::Pending);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outsourced<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on verifications that the vendor's staff carry out.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    ///
    /// let request = OutsourcedRequest::of(OutsourcedVerificationType::Company, "Example Holdings Limited").build()?;
    /// let created = client.outsourced().create(&request).await?;
    /// assert!(!created.signature_key().expose().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn outsourced(&self) -> Outsourced<'_> {
        Outsourced { client: self }
    }
}

impl Outsourced<'_> {
    /// Orders the verification of a person or an entity. The order starts paid work by people.
    /// (`create_outsourced_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    ///
    /// let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
    /// let created = client.outsourced().create(&request).await?;
    /// // Store the key, encrypted: it opens the record.
    /// let key = created.signature_key();
    /// # assert!(!key.expose().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create(&self, request: &OutsourcedRequest) -> Result<CreatedOutsourced, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().create_outsourced_verification(request.as_raw()).send().await)?;
        Ok(CreatedOutsourced::new(reply))
    }

    /// Fetches the whole record. People work on an order for hours or days, so fetch its record rarely.
    /// (`get_outsourced_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::outsourced::OutsourcedState;
    /// # use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    /// # let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
    /// # let key = client.outsourced().create(&request).await?.signature_key().clone();
    /// # sandbox.set_outsourced(key.expose(), realaml_sandbox::OutsourcedStatus::AwaitingInformation, None)?;
    ///
    /// let work = client.outsourced().get(&key).await?;
    /// // The vendor's staff need something from the person or the firm.
    /// assert_eq!(work.state(), OutsourcedState::AwaitingInformation);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, key: &SignatureKey) -> Result<OutsourcedVerification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().get_outsourced_verification(key.expose()).send().await)?;
        call.same_record("get_outsourced_verification", key.expose(), &reply.value().signature_key)?;
        Ok(OutsourcedVerification::new(reply, fetched_at))
    }

    /// Waits until the work is finished or withdrawn, or its state cannot be read. The record is fetched rarely. Await
    /// the returned value for the final record, or use its [stream of changes](Settle::changes).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::time::Duration;
    /// # use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    /// # let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
    /// # let key = client.outsourced().create(&request).await?.signature_key().clone();
    /// # sandbox.set_outsourced(key.expose(), realaml_sandbox::OutsourcedStatus::Completed, None)?;
    ///
    /// let three_days = Duration::from_secs(3 * 24 * 60 * 60);
    /// let work = client.outsourced().settle(&key).with_deadline(three_days).await?;
    /// assert!(work.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, key: &SignatureKey) -> Settle<OutsourcedVerification> {
        Settle::new(self.client.clone(), key.clone())
    }

    /// Withdraws the order. (`delete_outsourced_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::ErrorKind;
    /// # use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    /// # let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
    /// # let key = client.outsourced().create(&request).await?.signature_key().clone();
    ///
    /// client.outsourced().delete(&key).await?;
    /// assert_eq!(client.outsourced().get(&key).await.unwrap_err().kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, key: &SignatureKey) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_outsourced_verification(key.expose()).send().await).map(drop)
    }
}
