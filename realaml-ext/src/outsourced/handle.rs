//! The operations on outsourced verifications.

use super::{CreatedOutsourced, OutsourcedRequest, OutsourcedVerification};
use crate::{
    core::{Client, Error, SignatureKey},
    settle::Settle,
};

/// The operations on outsourced verifications. Created by [`Client::outsourced`].
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
/// let work = client.outsourced().get(&key).await?;
/// println!("{}", work.outcome());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outsourced<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on verifications that the vendor's staff carry out.
    pub fn outsourced(&self) -> Outsourced<'_> {
        Outsourced { client: self }
    }
}

impl Outsourced<'_> {
    /// Orders the verification of a person or an entity. The order starts paid work by people.
    /// (`create_outsourced_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
    ///
    /// let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust").build()?;
    /// let created = client.outsourced().create(&request).await?;
    /// # let _ = created;
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// let three_days = Duration::from_secs(3 * 24 * 60 * 60);
    /// let work = client.outsourced().settle(&key).with_deadline(three_days).await?;
    /// println!("{}", work.outcome());
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, key: &SignatureKey) -> Settle<OutsourcedVerification> {
        Settle::new(self.client.clone(), key.clone())
    }

    /// Withdraws the order. (`delete_outsourced_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// client.outsourced().delete(&key).await?;
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
