//! The operations on verifications.

mod reviews;
mod runs;

use realaml_api::{Reply, types};

use super::{CompanyVerification, CreatedVerification, Resend, Settle, Verification, VerificationRequest};
use crate::core::{Client, Error, SignatureKey};

/// The operations on verifications. Created by [`Client::verifications`].
///
/// ```no_run
/// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
/// let verification = client.verifications().get(&key).await?;
/// # let _ = verification;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Verifications<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on verifications of people and companies.
    pub fn verifications(&self) -> Verifications<'_> {
        Verifications { client: self }
    }
}

impl Verifications<'_> {
    /// Creates a verification, and sends the person a link if the request has an e-mail address or a phone number.
    /// (`create_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let created = client.verifications().create(&request).await?;
    /// // Store the key, encrypted: it opens the record.
    /// let key = created.signature_key();
    /// # let _ = key;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind). If [`may_have_happened`](Error::may_have_happened) is true, a link may have
    /// been sent nevertheless.
    pub async fn create(&self, request: &VerificationRequest) -> Result<CreatedVerification, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().create_verification(request.as_raw()).send().await)?;
        Ok(CreatedVerification::new(reply))
    }

    /// Fetches the whole record. (`get_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// let verification = client.verifications().get(&key).await?;
    /// println!("{}", verification.outcome());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, key: &SignatureKey) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().get_verification(key.expose()).send().await)?;
        call.same_record("get_verification", key.expose(), &reply.value().signature_key)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Fetches the record of a company check. (`get_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// let company = client.verifications().get_company(&key).await?;
    /// println!("{}", company.outcome());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get_company(&self, key: &SignatureKey) -> Result<CompanyVerification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.raw().get_verification(key.expose()).send().await;
        let reply: Reply<types::VerificationCompany> =
            call.done(reply.and_then(|it| it.read_as("get_verification")))?;
        call.same_record("get_verification", key.expose(), &reply.value().signature_key)?;
        Ok(CompanyVerification::new(reply, fetched_at))
    }

    /// Waits until the verification is completed or cancelled, or its outcome cannot be read. Await the returned value
    /// for the final record, or use its [stream of changes](Settle::changes).
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// use std::time::Duration;
    ///
    /// let verification = client.verifications().settle(&key).with_deadline(Duration::from_secs(600)).await?;
    /// println!("{:?}", verification.outcome());
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, key: &SignatureKey) -> Settle<Verification> {
        Settle::new(self.client.clone(), key.clone())
    }

    /// Withdraws a verification. Its link then shows a notice. (`delete_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// client.verifications().delete(&key).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, key: &SignatureKey) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_verification(key.expose()).send().await).map(drop)
    }

    /// Sends the same link again, to the previous address or to another. Returns the short record if the API returns
    /// it. (`resend_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::Resend;
    ///
    /// client.verifications().resend(&key, &Resend::to_same()).await?;
    /// client.verifications().resend(&key, &Resend::to_email("aroha@example.com")?).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend(&self, key: &SignatureKey, resend: &Resend) -> Result<Option<CreatedVerification>, Error> {
        let call = self.client.call();
        let reply =
            call.done(call.raw().resend_verification(key.expose()).body(resend.as_raw()).send().await)?.transpose();
        if let Some(reply) = &reply {
            call.same_record("resend_verification", key.expose(), &reply.value().signature_key)?;
        }
        Ok(reply.map(CreatedVerification::new))
    }
}
