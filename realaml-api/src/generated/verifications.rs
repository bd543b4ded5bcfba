// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `verifications`.

use super::table;
use crate::{Client, Error, Reply, runtime::request::Request, types};

impl Client {
    /// Create a verification.
    ///
    /// Creates a verification and, when an e-mail address or a phone number is given, sends the person a link to
    /// complete it. Each call creates another one, sends another message and is charged when checked, so it must not be
    /// repeated blindly.
    ///
    /// `POST /verifications/`
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 1 and 2; the bodies are inferred. Each call has an
    /// effect of its own: do not repeat it blindly.
    ///
    /// - `body`: The person to verify, where to send the link, and which checks to make.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::VerificationRequest) -> Result<(), Error> {
    /// let reply = client.create_verification(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_verification(&self, body: &types::VerificationRequest) -> CreateVerification<'_> {
        CreateVerification(Request::new(self, &table::CREATE_VERIFICATION).body(body))
    }

    /// Get a verification.
    ///
    /// Reads the whole verification: state, combined result, result of each check and links to the report and images.
    /// Links in the response expire after 15 minutes; fetch again for fresh ones. The key of a company verification is
    /// expected to answer with the company's record instead.
    ///
    /// `GET /verification/{signature_key}/`
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 4 and 5; staging records, 2022 (body). It only reads.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.get_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_verification(&self, signature_key: impl AsRef<str>) -> GetVerification<'_> {
        GetVerification(Request::new(self, &table::GET_VERIFICATION).path("signature_key", signature_key.as_ref()))
    }

    /// Delete a verification.
    ///
    /// Withdraws a verification. For a link that was not completed this is expected to cancel it, so that the person
    /// sees a notice instead of the flow; whether a completed record can be deleted is not known.
    ///
    /// `DELETE /verification/{signature_key}/`
    ///
    /// Inferred (high confidence): vendor contents (the operation exists); same item path as Get a verification.
    /// Repeating it has no further effect.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.delete_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_verification(&self, signature_key: impl AsRef<str>) -> DeleteVerification<'_> {
        DeleteVerification(
            Request::new(self, &table::DELETE_VERIFICATION).path("signature_key", signature_key.as_ref()),
        )
    }

    /// Resend a verification.
    ///
    /// Sends the same link again by e-mail or text message, to a corrected address if one is given. Makes sense only
    /// before completion; the state does not change, and every call sends another message.
    ///
    /// `POST /verification/{signature_key}/resend/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation and its request schema exist); path extends Get a
    /// verification. Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.resend_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_verification(&self, signature_key: impl AsRef<str>) -> ResendVerification<'_> {
        ResendVerification(
            Request::new(self, &table::RESEND_VERIFICATION).path("signature_key", signature_key.as_ref()),
        )
    }

    /// Reset a verification.
    ///
    /// Clears the checks that failed so that the person can do them again; those that passed stay. The verification is
    /// incomplete afterwards. Whether this also sends a message is not known, so call Resend only if none arrives.
    ///
    /// `POST /verification/{signature_key}/reset/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation exists); help centre, articles on failed checks
    /// (meaning). Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.reset_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_verification(&self, signature_key: impl AsRef<str>) -> ResetVerification<'_> {
        ResetVerification(Request::new(self, &table::RESET_VERIFICATION).path("signature_key", signature_key.as_ref()))
    }

    /// Approve a verification check result.
    ///
    /// Records a reviewer's decision to accept one check that did not pass. The decision is the account's own and
    /// should be justified in the notes. Replaces the three older operations for one check each.
    ///
    /// `POST /verification/{signature_key}/approve/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation exists); path extends Get a verification. If the
    /// server does not know the path, these are the next guesses: `POST /verification/{signature_key}/approve_result/`.
    /// Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    /// - `body`: Which check is accepted, and why.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::VerificationApprovalRequest) -> Result<(), Error> {
    /// let reply = client.approve_verification_check("6513270e269e0d37f2a74de452e6b438", body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn approve_verification_check(
        &self,
        signature_key: impl AsRef<str>,
        body: &types::VerificationApprovalRequest,
    ) -> ApproveVerificationCheck<'_> {
        ApproveVerificationCheck(
            Request::new(self, &table::APPROVE_VERIFICATION_CHECK)
                .path("signature_key", signature_key.as_ref())
                .body(body),
        )
    }

    /// Approve Quick IDV result (deprecated).
    ///
    /// Accepts the data check. Use Approve a verification check result with the check `quick_id` instead.
    ///
    /// `POST /verification/{signature_key}/approve_quick_id/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a
    /// verification. If the server does not know the path, these are the next guesses: `POST
    /// /verification/{signature_key}/approve_quick_idv/`. Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.approve_quick_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the vendor replaced this operation; use `approve_verification_check`")]
    pub fn approve_quick_id(&self, signature_key: impl AsRef<str>) -> ApproveQuickId<'_> {
        ApproveQuickId(Request::new(self, &table::APPROVE_QUICK_ID).path("signature_key", signature_key.as_ref()))
    }

    /// Approve PEP result (deprecated).
    ///
    /// Accepts the PEP check. Use Approve a verification check result with the check `pep` instead.
    ///
    /// `POST /verification/{signature_key}/approve_pep/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a
    /// verification. If the server does not know the path, these are the next guesses: `POST
    /// /verification/{signature_key}/approve_pep_result/`. Each call has an effect of its own: do not repeat it
    /// blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.approve_pep("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the vendor replaced this operation; use `approve_verification_check`")]
    pub fn approve_pep(&self, signature_key: impl AsRef<str>) -> ApprovePep<'_> {
        ApprovePep(Request::new(self, &table::APPROVE_PEP).path("signature_key", signature_key.as_ref()))
    }

    /// Approve FaceMatch result (deprecated).
    ///
    /// Accepts the face check. Use Approve a verification check result with the check `facematch` instead.
    ///
    /// `POST /verification/{signature_key}/approve_facematch/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a
    /// verification. If the server does not know the path, these are the next guesses: `POST
    /// /verification/{signature_key}/approve_facematch_result/`. Each call has an effect of its own: do not repeat it
    /// blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens
    ///   the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.approve_facematch("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the vendor replaced this operation; use `approve_verification_check`")]
    pub fn approve_facematch(&self, signature_key: impl AsRef<str>) -> ApproveFacematch<'_> {
        ApproveFacematch(Request::new(self, &table::APPROVE_FACEMATCH).path("signature_key", signature_key.as_ref()))
    }

    /// Create and run a verification.
    ///
    /// Creates a verification and runs the data checks at once with what is given, without the person's part. Needs
    /// country, names, date of birth, address and consent for Quick IDV; only names and date of birth for PEP. It is
    /// charged whether it passes or fails, so it must not be repeated blindly.
    ///
    /// `POST /verifications/run/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists); help centre, Quick IDV article (what it
    /// needs). If the server does not know the path, these are the next guesses: `POST /verifications/create_and_run/`,
    /// `POST /run_verification/`. Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `body`: The person, complete enough for the checks asked for.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::VerificationRequest) -> Result<(), Error> {
    /// let reply = client.run_verification(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn run_verification(&self, body: &types::VerificationRequest) -> RunVerification<'_> {
        RunVerification(Request::new(self, &table::RUN_VERIFICATION).body(body))
    }

    /// Create and run a company verification.
    ///
    /// Creates a company verification and runs it at once. Which registers and lists are consulted is not known. It is
    /// expected to be charged like any other check, so it must not be repeated blindly.
    ///
    /// `POST /verifications/company/run/`
    ///
    /// Inferred (low confidence): vendor contents (the operation and both schemas exist). If the server does not know
    /// the path, these are the next guesses: `POST /verifications/run_company/`, `POST /company_verifications/run/`.
    /// Each call has an effect of its own: do not repeat it blindly.
    ///
    /// - `body`: The company to check.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::VerificationCompanyRequest) -> Result<(), Error> {
    /// let reply = client.run_company_verification(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn run_company_verification(&self, body: &types::VerificationCompanyRequest) -> RunCompanyVerification<'_> {
        RunCompanyVerification(Request::new(self, &table::RUN_COMPANY_VERIFICATION).body(body))
    }
}

/// The request of [`Client::create_verification`](crate::Client::create_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateVerification<'a>(Request<'a>);

impl CreateVerification<'_> {
    /// Sends `POST /verifications/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::VerificationSimple>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::get_verification`](crate::Client::get_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetVerification<'a>(Request<'a>);

impl GetVerification<'_> {
    /// Sends `GET /verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::delete_verification`](crate::Client::delete_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteVerification<'a>(Request<'a>);

impl DeleteVerification<'_> {
    /// Sends `DELETE /verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<()>, Error> {
        self.0.send_for_nothing().await
    }
}

/// The request of [`Client::resend_verification`](crate::Client::resend_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendVerification<'a>(Request<'a>);

impl ResendVerification<'_> {
    /// A corrected address; without a body the last message is repeated.
    pub fn body<'b>(self, body: impl Into<Option<&'b types::VerificationResendRequest>>) -> Self {
        Self(self.0.optional_body(body.into()))
    }

    /// Sends `POST /verification/{signature_key}/resend/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<Option<types::VerificationSimple>>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::reset_verification`](crate::Client::reset_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResetVerification<'a>(Request<'a>);

impl ResetVerification<'_> {
    /// Sends `POST /verification/{signature_key}/reset/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<Option<types::VerificationSimple>>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::approve_verification_check`](crate::Client::approve_verification_check).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveVerificationCheck<'a>(Request<'a>);

impl ApproveVerificationCheck<'_> {
    /// Sends `POST /verification/{signature_key}/approve/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::approve_quick_id`](crate::Client::approve_quick_id).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveQuickId<'a>(Request<'a>);

impl ApproveQuickId<'_> {
    /// Why the check is accepted.
    pub fn body<'b>(self, body: impl Into<Option<&'b types::VerificationNotesRequest>>) -> Self {
        Self(self.0.optional_body(body.into()))
    }

    /// Sends `POST /verification/{signature_key}/approve_quick_id/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::approve_pep`](crate::Client::approve_pep).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApprovePep<'a>(Request<'a>);

impl ApprovePep<'_> {
    /// Why the check is accepted.
    pub fn body<'b>(self, body: impl Into<Option<&'b types::VerificationNotesRequest>>) -> Self {
        Self(self.0.optional_body(body.into()))
    }

    /// Sends `POST /verification/{signature_key}/approve_pep/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::approve_facematch`](crate::Client::approve_facematch).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveFacematch<'a>(Request<'a>);

impl ApproveFacematch<'_> {
    /// Why the check is accepted.
    pub fn body<'b>(self, body: impl Into<Option<&'b types::VerificationNotesRequest>>) -> Self {
        Self(self.0.optional_body(body.into()))
    }

    /// Sends `POST /verification/{signature_key}/approve_facematch/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::run_verification`](crate::Client::run_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RunVerification<'a>(Request<'a>);

impl RunVerification<'_> {
    /// Sends `POST /verifications/run/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::run_company_verification`](crate::Client::run_company_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct RunCompanyVerification<'a>(Request<'a>);

impl RunCompanyVerification<'_> {
    /// Sends `POST /verifications/company/run/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::VerificationCompany>, Error> {
        self.0.send().await
    }
}
