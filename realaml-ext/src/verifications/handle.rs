//! The operations on verifications.

mod reviews;
mod runs;

use realaml_api::{Reply, types};

use super::{CompanyVerification, CreatedVerification, Resend, Settle, Verification, VerificationRequest};
use crate::core::{Client, Error, SignatureKey};

/// The operations on verifications. Created by [`Client::verifications`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::VerificationRequest;
///
/// let verifications = client.verifications();
/// let request = VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
/// let created = verifications.create(&request).await?;
/// // The person opens the link and does their part.
/// # sandbox.complete(created.signature_key().expose())?;
/// let verification = verifications.settle(created.signature_key()).await?;
/// assert!(verification.outcome().is_pass());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Verifications<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on verifications of people and companies.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let created = client.verifications().create(&request).await?;
    /// let verification = client.verifications().get(created.signature_key()).await?;
    /// assert!(!verification.outcome().is_final()); // the person has not opened the link yet
    /// # Ok(())
    /// # }
    /// ```
    pub fn verifications(&self) -> Verifications<'_> {
        Verifications { client: self }
    }
}

impl Verifications<'_> {
    /// Creates a verification, and sends the person a link if the request has an e-mail address or a phone number.
    /// (`create_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let created = client.verifications().create(&request).await?;
    /// // Store the key, encrypted: it opens the record.
    /// let key = created.signature_key();
    /// # assert_eq!(sandbox.messages()[0].to, "aroha@example.com");
    /// # assert!(!key.expose().is_empty());
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::Outcome;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let created = client.verifications().create(&request).await?;
    /// # sandbox.complete(created.signature_key().expose())?;
    ///
    /// let verification = client.verifications().get(created.signature_key()).await?;
    /// assert_eq!(verification.outcome(), Outcome::Pass);
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::Outcome;
    /// # let request = realaml_ext::CompanyRequest::company("MOCK Holdings FAIL", "NZ").build()?;
    /// # let key = client.verifications().run_company(&request).await?.signature_key().clone();
    ///
    /// let company = client.verifications().get_company(&key).await?;
    /// assert!(matches!(company.outcome(), Outcome::Fail(_)));
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use std::time::Duration;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let created = client.verifications().create(&request).await?;
    /// # let key = created.signature_key();
    /// # sandbox.complete(key.expose())?;
    ///
    /// let verification = client.verifications().settle(key).with_deadline(Duration::from_secs(600)).await?;
    /// assert!(verification.outcome().is_final());
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, key: &SignatureKey) -> Settle<Verification> {
        Settle::new(self.client.clone(), key.clone())
    }

    /// Withdraws a verification. Its link then shows a notice. (`delete_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::ErrorKind;
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    ///
    /// client.verifications().delete(&key).await?;
    /// let error = client.verifications().get(&key).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::NotFound);
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
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::Resend;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    ///
    /// client.verifications().resend(&key, &Resend::to_same()).await?;
    /// client.verifications().resend(&key, &Resend::to_email("aroha.ngata@example.com")?).await?;
    /// # let sent: Vec<_> = sandbox.messages().into_iter().map(|it| it.to).collect();
    /// # assert_eq!(sent, ["aroha@example.com", "aroha@example.com", "aroha.ngata@example.com"]);
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
