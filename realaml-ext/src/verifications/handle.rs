//! The operations on verifications.

use realaml_api::{Reply, types};

use super::{
    Approval, CompanyRequest, CompanyVerification, CreatedVerification, Resend, RunRequest, Settle, Verification,
    VerificationRequest,
};
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

    /// Clears the failed checks, so that the person can do them again. Passed checks are kept. It is not known whether
    /// the API then sends a message: call [`resend`](Self::resend) if none arrives. Returns the short record if the API
    /// returns it. (`reset_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// client.verifications().reset(&key).await?;
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client, key: realaml_ext::SignatureKey) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{Approval, raw::types::VerificationCheck};
    ///
    /// let approval = Approval::of(VerificationCheck::Pep).with_notes("Another person of the same name.");
    /// let verification = client.verifications().approve(&key, &approval).await?;
    /// # let _ = verification;
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

    /// Creates a verification and runs its checks at once, without the person's participation. The verification is
    /// charged whether it passes or fails. (`run_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").birth_date("1990-04-12").consent(true).build_to_run()?;
    /// let verification = client.verifications().run(&request).await?;
    /// println!("{}", verification.quick_id().outcome());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn run(&self, request: &RunRequest) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().run_verification(request.as_raw()).send().await)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Creates a company verification and runs it at once. (`run_company_verification`)
    ///
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::CompanyRequest;
    ///
    /// let request = CompanyRequest::company("Example Holdings Limited", "NZ").company_number("9429000000000").build()?;
    /// let company = client.verifications().run_company(&request).await?;
    /// println!("{}", company.outcome());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn run_company(&self, request: &CompanyRequest) -> Result<CompanyVerification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().run_company_verification(request.as_raw()).send().await)?;
        Ok(CompanyVerification::new(reply, fetched_at))
    }

    /// Accepts the data check. (`approve_quick_id`)
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
