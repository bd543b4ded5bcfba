// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `verifications`.
#[allow(unused_imports)]
use super::{table, types};
#[allow(unused_imports)]
use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};
impl Client {
    /// Create a verification.
    ///
    /// Creates a verification and, when an e-mail address or a phone number is given, sends the person a link to complete it. Each call creates another one, sends another message and is charged when checked, so it must not be repeated blindly.
    ///
    /// `POST /verifications/`
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 1 and 2; the bodies are inferred. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: The person to verify, where to send the link, and which checks to make.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_verification().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_verification(&self) -> CreateVerification<'_> {
        CreateVerification::new(self)
    }
    /// Get a verification.
    ///
    /// Reads the whole verification: state, combined result, result of each check and links to the report and images. Links in the answer expire after 15 minutes; fetch again for fresh ones. The key of a company verification is expected to answer with the company's record instead.
    ///
    /// `GET /verification/{signature_key}/`
    ///
    /// Documented: vendor guide "Basic Realaml workflow", steps 4 and 5; staging records, 2022 (body). Reads only.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_verification().signature_key("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_verification(&self) -> GetVerification<'_> {
        GetVerification::new(self)
    }
    /// Delete a verification.
    ///
    /// Withdraws a verification. For a link that was not completed this is expected to cancel it, so that the person sees a notice instead of the flow; whether a completed record can be deleted is not known.
    ///
    /// `DELETE /verification/{signature_key}/`
    ///
    /// Inferred (high confidence): vendor contents (the operation exists); same item path as Get a verification. Twice is the same as once.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.delete_verification().signature_key("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_verification(&self) -> DeleteVerification<'_> {
        DeleteVerification::new(self)
    }
    /// Resend a verification.
    ///
    /// Sends the same link again by e-mail or text message, to a corrected address if one is given. Makes sense only before completion; the state does not change, and every call sends another message.
    ///
    /// `POST /verification/{signature_key}/resend/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation and its request schema exist); path extends Get a verification. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    /// - `body`: A corrected address; without a body the last message is repeated. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationResendRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.resend_verification().signature_key("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_verification(&self) -> ResendVerification<'_> {
        ResendVerification::new(self)
    }
    /// Reset a verification.
    ///
    /// Clears the checks that failed so that the person can do them again; those that passed stay. The verification is incomplete afterwards. Whether this also sends a message is not known, so call Resend only if none arrives.
    ///
    /// `POST /verification/{signature_key}/reset/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation exists); help centre, articles on failed checks (meaning). Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.reset_verification().signature_key("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset_verification(&self) -> ResetVerification<'_> {
        ResetVerification::new(self)
    }
    /// Approve a verification check result.
    ///
    /// Records a reviewer's decision to accept one check that did not pass. The decision is the account's own and should be justified in the notes. Replaces the three older operations for one check each.
    ///
    /// `POST /verification/{signature_key}/approve/`
    ///
    /// Inferred (medium confidence): vendor contents (the operation exists); path extends Get a verification. Should the server not know the path, these are the next guesses: `POST /verification/{signature_key}/approve_result/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    /// - `body`: Which check is accepted, and why.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationApprovalRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.approve_verification_check().signature_key("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn approve_verification_check(&self) -> ApproveVerificationCheck<'_> {
        ApproveVerificationCheck::new(self)
    }
    /// Approve Quick IDV result (deprecated).
    ///
    /// Accepts the data check. Use Approve a verification check result with the check `quick_id` instead.
    ///
    /// `POST /verification/{signature_key}/approve_quick_id/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a verification. Should the server not know the path, these are the next guesses: `POST /verification/{signature_key}/approve_quick_idv/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    /// - `body`: Why the check is accepted. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationNotesRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.approve_quick_id().signature_key("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "the vendor replaced this operation; use `approve_verification_check`"
    )]
    pub fn approve_quick_id(&self) -> ApproveQuickId<'_> {
        ApproveQuickId::new(self)
    }
    /// Approve PEP result (deprecated).
    ///
    /// Accepts the PEP check. Use Approve a verification check result with the check `pep` instead.
    ///
    /// `POST /verification/{signature_key}/approve_pep/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a verification. Should the server not know the path, these are the next guesses: `POST /verification/{signature_key}/approve_pep_result/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    /// - `body`: Why the check is accepted. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationNotesRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.approve_pep().signature_key("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "the vendor replaced this operation; use `approve_verification_check`"
    )]
    pub fn approve_pep(&self) -> ApprovePep<'_> {
        ApprovePep::new(self)
    }
    /// Approve FaceMatch result (deprecated).
    ///
    /// Accepts the face check. Use Approve a verification check result with the check `facematch` instead.
    ///
    /// `POST /verification/{signature_key}/approve_facematch/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists and is deprecated); path extends Get a verification. Should the server not know the path, these are the next guesses: `POST /verification/{signature_key}/approve_facematch_result/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `signature_key`: The key that create returned, 32 lower-case hexadecimal characters in the records. It opens the hosted page by itself, so treat it like a password.
    /// - `body`: Why the check is accepted. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationNotesRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.approve_facematch().signature_key("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    #[deprecated(
        note = "the vendor replaced this operation; use `approve_verification_check`"
    )]
    pub fn approve_facematch(&self) -> ApproveFacematch<'_> {
        ApproveFacematch::new(self)
    }
    /// Create and run a verification.
    ///
    /// Creates a verification and runs the data checks at once with what is given, without the person's part. Needs country, names, date of birth, address and consent for Quick IDV; only names and date of birth for PEP. It is charged whether it passes or fails, so it must not be repeated blindly.
    ///
    /// `POST /verifications/run/`
    ///
    /// Inferred (low confidence): vendor contents (the operation exists); help centre, Quick IDV article (what it needs). Should the server not know the path, these are the next guesses: `POST /verifications/create_and_run/`, `POST /run_verification/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: The person, complete enough for the checks asked for.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.run_verification().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn run_verification(&self) -> RunVerification<'_> {
        RunVerification::new(self)
    }
    /// Create and run a company verification.
    ///
    /// Creates a company verification and runs it at once. Which registers and lists are consulted is not known. It is expected to be charged like any other check, so it must not be repeated blindly.
    ///
    /// `POST /verifications/company/run/`
    ///
    /// Inferred (low confidence): vendor contents (the operation and both schemas exist). Should the server not know the path, these are the next guesses: `POST /verifications/run_company/`, `POST /company_verifications/run/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: The company to check.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::VerificationCompanyRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.run_company_verification().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn run_company_verification(&self) -> RunCompanyVerification<'_> {
        RunCompanyVerification::new(self)
    }
}
/// Arguments of [`Client::create_verification`](crate::Client::create_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateVerification<'a> {
    client: &'a Client,
    body: Result<types::VerificationRequest, String>,
}
impl<'a> CreateVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verifications/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::VerificationSimple>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/verifications/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_verification`](crate::Client::get_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
}
impl<'a> GetVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, signature_key } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/", client.baseurl, path::parameter("signature_key", &
            signature_key) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::delete_verification`](crate::Client::delete_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
}
impl<'a> DeleteVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sends `DELETE /verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<()>, Error> {
        let Self { client, signature_key } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/", client.baseurl, path::parameter("signature_key", &
            signature_key) ?
        );
        let request = client.client.delete(url).build().map_err(Error::unbuildable)?;
        reply::receive_nothing(client, &table::DELETE_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for DeleteVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::resend_verification`](crate::Client::resend_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
    body: Result<Option<types::VerificationResendRequest>, String>,
}
impl<'a> ResendVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationResendRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/resend/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<::std::option::Option<types::VerificationSimple>>, Error> {
        let Self { client, signature_key, body } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/resend/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::RESEND_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ResendVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ResendVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::reset_verification`](crate::Client::reset_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ResetVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
}
impl<'a> ResetVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/reset/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<::std::option::Option<types::VerificationSimple>>, Error> {
        let Self { client, signature_key } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/reset/", client.baseurl, path::parameter("signature_key",
            & signature_key) ?
        );
        let request = client.client.post(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::RESET_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ResetVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ResetVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::approve_verification_check`](crate::Client::approve_verification_check).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveVerificationCheck<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
    body: Result<types::VerificationApprovalRequest, String>,
}
impl<'a> ApproveVerificationCheck<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationApprovalRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/approve/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, signature_key, body } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/approve/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::APPROVE_VERIFICATION_CHECK, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ApproveVerificationCheck<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ApproveVerificationCheck").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::approve_quick_id`](crate::Client::approve_quick_id).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveQuickId<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
    body: Result<Option<types::VerificationNotesRequest>, String>,
}
impl<'a> ApproveQuickId<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationNotesRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/approve_quick_id/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, signature_key, body } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/approve_quick_id/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::APPROVE_QUICK_ID, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ApproveQuickId<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ApproveQuickId").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::approve_pep`](crate::Client::approve_pep).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ApprovePep<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
    body: Result<Option<types::VerificationNotesRequest>, String>,
}
impl<'a> ApprovePep<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationNotesRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/approve_pep/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, signature_key, body } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/approve_pep/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::APPROVE_PEP, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ApprovePep<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ApprovePep").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::approve_facematch`](crate::Client::approve_facematch).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ApproveFacematch<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
    body: Result<Option<types::VerificationNotesRequest>, String>,
}
impl<'a> ApproveFacematch<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            signature_key: Err("`signature_key` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `signature_key`.
    pub fn signature_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.signature_key = value
            .try_into()
            .map_err(|_| "`signature_key` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationNotesRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verification/{signature_key}/approve_facematch/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, signature_key, body } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/verification/{}/approve_facematch/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::APPROVE_FACEMATCH, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ApproveFacematch<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ApproveFacematch").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::run_verification`](crate::Client::run_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct RunVerification<'a> {
    client: &'a Client,
    body: Result<types::VerificationRequest, String>,
}
impl<'a> RunVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verifications/run/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::Verification>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/verifications/run/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::RUN_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for RunVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RunVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::run_company_verification`](crate::Client::run_company_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct RunCompanyVerification<'a> {
    client: &'a Client,
    body: Result<types::VerificationCompanyRequest, String>,
}
impl<'a> RunCompanyVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerificationCompanyRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /verifications/company/run/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::VerificationCompany>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/verifications/company/run/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::RUN_COMPANY_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for RunCompanyVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RunCompanyVerification").finish_non_exhaustive()
    }
}
