// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `outsourced`.
#[allow(unused_imports)]
use super::{table, types};
#[allow(unused_imports)]
use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};
impl Client {
    /// Create an outsourced verification.
    ///
    /// Hands a person or an entity (company, trust, partnership and so on) over to Realaml staff, who are expected to contact the client, collect documents, verify each person behind the entity and report one result.
    ///
    /// It starts paid work by people and takes hours or days, so never repeat it blindly after a timeout. Nothing but the title is public: path and bodies are expected.
    ///
    /// `POST /outsourced-verifications/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. Should the server not know the path, these are the next guesses: `POST /outsourced_verifications/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: Whom to verify, how the team reaches the client, and how the firm files the matter.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::OutsourcedVerificationRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_outsourced_verification().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_outsourced_verification(&self) -> CreateOutsourcedVerification<'_> {
        CreateOutsourcedVerification::new(self)
    }
    /// Get an outsourced verification.
    ///
    /// Answers the full record: status, result once there is one, and the people behind the entity. People work on it, so ask seldom or wait for the callback. Report and document links in the answer are expected to live 15 minutes, as those of a verification do.
    ///
    /// `GET /outsourced-verification/{signature_key}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. Should the server not know the path, these are the next guesses: `GET /outsourced_verification/{signature_key}/`, `GET /outsourced-verifications/{signature_key}/`. Reads only.
    ///
    /// - `signature_key`: Key of the outsourced verification, as the create call answered it.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_outsourced_verification().signature_key("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_outsourced_verification(&self) -> GetOutsourcedVerification<'_> {
        GetOutsourcedVerification::new(self)
    }
    /// Delete an outsourced verification.
    ///
    /// Withdraws the order. It is expected to cancel work that is still open; whether a completed record can be deleted, and whether work already done is charged, is unknown.
    ///
    /// `DELETE /outsourced-verification/{signature_key}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. Should the server not know the path, these are the next guesses: `DELETE /outsourced_verification/{signature_key}/`, `DELETE /outsourced-verifications/{signature_key}/`. Twice is the same as once.
    ///
    /// - `signature_key`: Key of the outsourced verification, as the create call answered it.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.delete_outsourced_verification().signature_key("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_outsourced_verification(&self) -> DeleteOutsourcedVerification<'_> {
        DeleteOutsourcedVerification::new(self)
    }
}
/// Arguments of [`Client::create_outsourced_verification`](crate::Client::create_outsourced_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateOutsourcedVerification<'a> {
    client: &'a Client,
    body: Result<types::OutsourcedVerificationRequest, String>,
}
impl<'a> CreateOutsourcedVerification<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::OutsourcedVerificationRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /outsourced-verifications/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<types::OutsourcedVerificationSimple>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/outsourced-verifications/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_OUTSOURCED_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateOutsourcedVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateOutsourcedVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_outsourced_verification`](crate::Client::get_outsourced_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetOutsourcedVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
}
impl<'a> GetOutsourcedVerification<'a> {
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
    /// Sends `GET /outsourced-verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::OutsourcedVerification>, Error> {
        let Self { client, signature_key } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/outsourced-verification/{}/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_OUTSOURCED_VERIFICATION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetOutsourcedVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetOutsourcedVerification").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::delete_outsourced_verification`](crate::Client::delete_outsourced_verification).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteOutsourcedVerification<'a> {
    client: &'a Client,
    signature_key: Result<::std::string::String, String>,
}
impl<'a> DeleteOutsourcedVerification<'a> {
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
    /// Sends `DELETE /outsourced-verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<()>, Error> {
        let Self { client, signature_key } = self;
        let signature_key = signature_key.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/outsourced-verification/{}/", client.baseurl,
            path::parameter("signature_key", & signature_key) ?
        );
        let request = client.client.delete(url).build().map_err(Error::unbuildable)?;
        reply::receive_nothing(client, &table::DELETE_OUTSOURCED_VERIFICATION, request)
            .await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for DeleteOutsourcedVerification<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteOutsourcedVerification").finish_non_exhaustive()
    }
}
