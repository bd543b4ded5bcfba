//! The operations of a reviewer: approve a check, or let the person repeat the failed ones.

use realaml_api::types;

use super::Verifications;
use crate::{
    core::{Error, SignatureKey},
    verifications::{Approval, CreatedVerification, Verification},
};

impl Verifications<'_> {
    /// Clears the failed checks, so that the person can do them again. Passed checks are kept. It is not known whether
    /// the API then sends a message: call [`resend`](Self::resend) if none arrives. Returns the short record if the API
    /// returns it. (`reset_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # let completion = realaml_sandbox::Completion::default().facematch(realaml_sandbox::Verdict::Fail);
    /// # sandbox.complete_with(key.expose(), completion)?;
    /// // The photo was blurred, so the face check failed. The person may try again.
    /// client.verifications().reset(&key).await?;
    /// assert!(!client.verifications().get(&key).await?.outcome().is_final());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn reset(&self, key: &SignatureKey) -> Result<Option<CreatedVerification>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().reset_verification(key.expose()).send().await)?.transpose();
        if let Some(reply) = &reply {
            call.same_record("reset_verification", key.expose(), &reply.value().signature_key)?;
        }
        Ok(reply.map(CreatedVerification::new))
    }

    /// Records a reviewer's decision to accept a check that did not pass. (`approve_verification_check`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{Approval, raw::types::VerificationCheck};
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # let completion = realaml_sandbox::Completion::default().pep(realaml_sandbox::Verdict::Partial);
    /// # sandbox.complete_with(key.expose(), completion)?;
    ///
    /// assert!(!client.verifications().get(&key).await?.outcome().is_pass()); // the screening has a hit
    /// let approval = Approval::of(VerificationCheck::Pep).with_notes("Another person of the same name.");
    /// let verification = client.verifications().approve(&key, &approval).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn approve(&self, key: &SignatureKey, approval: &Approval) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let request = call.raw().approve_verification_check(key.expose(), approval.as_raw());
        let reply = call.done(request.send().await)?;
        call.same_record("approve_verification_check", key.expose(), &reply.value().signature_key)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Accepts the data check. (`approve_quick_id`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # let completion = realaml_sandbox::Completion::default().quick_id(realaml_sandbox::Verdict::Partial);
    /// # sandbox.complete_with(key.expose(), completion)?;
    /// #[allow(deprecated)]
    /// let verification = client.verifications().approve_quick_id(&key, Some("Seen in person.")).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    #[deprecated = "the vendor replaced it: use `approve` with `VerificationCheck::QuickId`"]
    pub async fn approve_quick_id(&self, key: &SignatureKey, notes: Option<&str>) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        #[allow(deprecated)]
        let request = call.raw().approve_quick_id(key.expose());
        let notes = notes.map(|notes| types::VerificationNotesRequest::new().with_notes(notes));
        let reply = call.done(request.body(notes.as_ref()).send().await)?;
        call.same_record("approve_quick_id", key.expose(), &reply.value().signature_key)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Accepts the screening. (`approve_pep`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # let completion = realaml_sandbox::Completion::default().pep(realaml_sandbox::Verdict::Partial);
    /// # sandbox.complete_with(key.expose(), completion)?;
    /// #[allow(deprecated)]
    /// let verification = client.verifications().approve_pep(&key, Some("Another person of the same name.")).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    #[deprecated = "the vendor replaced it: use `approve` with `VerificationCheck::Pep`"]
    pub async fn approve_pep(&self, key: &SignatureKey, notes: Option<&str>) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        #[allow(deprecated)]
        let request = call.raw().approve_pep(key.expose());
        let notes = notes.map(|notes| types::VerificationNotesRequest::new().with_notes(notes));
        let reply = call.done(request.body(notes.as_ref()).send().await)?;
        call.same_record("approve_pep", key.expose(), &reply.value().signature_key)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Accepts the face check. (`approve_facematch`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let key = client.verifications().create(&request).await?.signature_key().clone();
    /// # let completion = realaml_sandbox::Completion::default().facematch(realaml_sandbox::Verdict::Partial);
    /// # sandbox.complete_with(key.expose(), completion)?;
    /// #[allow(deprecated)]
    /// let verification = client.verifications().approve_facematch(&key, Some("The photo is old.")).await?;
    /// assert!(verification.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    #[deprecated = "the vendor replaced it: use `approve` with `VerificationCheck::Facematch`"]
    pub async fn approve_facematch(&self, key: &SignatureKey, notes: Option<&str>) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        #[allow(deprecated)]
        let request = call.raw().approve_facematch(key.expose());
        let notes = notes.map(|notes| types::VerificationNotesRequest::new().with_notes(notes));
        let reply = call.done(request.body(notes.as_ref()).send().await)?;
        call.same_record("approve_facematch", key.expose(), &reply.value().signature_key)?;
        Ok(Verification::new(reply, fetched_at))
    }
}
