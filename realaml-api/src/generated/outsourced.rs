// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `outsourced`.

use super::table;
use crate::{Client, Error, Reply, runtime::request::Request, types};

impl Client {
    /// Create an outsourced verification.
    ///
    /// Hands a person or an entity (company, trust, partnership and so on) over to Realaml staff, who are expected to
    /// contact the client, collect documents, verify each person behind the entity and report one result.
    ///
    /// It starts paid work by people and takes hours or days, so never repeat it blindly after a timeout. Nothing but
    /// the title is public: path and bodies are expected.
    ///
    /// `POST /outsourced-verifications/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. If
    /// the server does not know the path, these are the next guesses: `POST /outsourced_verifications/`. Each call has
    /// an effect of its own: do not repeat it blindly.
    ///
    /// - `body`: Whom to verify, how the team reaches the client, and how the firm files the matter.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::OutsourcedVerificationRequest) -> Result<(), Error> {
    /// let reply = client.create_outsourced_verification(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_outsourced_verification(
        &self,
        body: &types::OutsourcedVerificationRequest,
    ) -> CreateOutsourcedVerification<'_> {
        CreateOutsourcedVerification(Request::new(self, &table::CREATE_OUTSOURCED_VERIFICATION).body(body))
    }

    /// Get an outsourced verification.
    ///
    /// Returns the full record: status, result once there is one, and the people behind the entity. People work on it,
    /// so ask seldom or wait for the callback. Report and document links in the answer are expected to live 15 minutes,
    /// as those of a verification do.
    ///
    /// `GET /outsourced-verification/{signature_key}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. If
    /// the server does not know the path, these are the next guesses: `GET /outsourced_verification/{signature_key}/`,
    /// `GET /outsourced-verifications/{signature_key}/`. It only reads.
    ///
    /// - `signature_key`: The key of the outsourced verification, as the create call returned it.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.get_outsourced_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_outsourced_verification(&self, signature_key: impl AsRef<str>) -> GetOutsourcedVerification<'_> {
        GetOutsourcedVerification(
            Request::new(self, &table::GET_OUTSOURCED_VERIFICATION).path("signature_key", signature_key.as_ref()),
        )
    }

    /// Delete an outsourced verification.
    ///
    /// Withdraws the order. It is expected to cancel work that is still open; whether a completed record can be
    /// deleted, and whether work already done is charged, is unknown.
    ///
    /// `DELETE /outsourced-verification/{signature_key}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path extends "Basic Realaml workflow", steps 1 and 4. If
    /// the server does not know the path, these are the next guesses: `DELETE
    /// /outsourced_verification/{signature_key}/`, `DELETE /outsourced-verifications/{signature_key}/`. Repeating it
    /// has no further effect.
    ///
    /// - `signature_key`: The key of the outsourced verification, as the create call returned it.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.delete_outsourced_verification("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_outsourced_verification(&self, signature_key: impl AsRef<str>) -> DeleteOutsourcedVerification<'_> {
        DeleteOutsourcedVerification(
            Request::new(self, &table::DELETE_OUTSOURCED_VERIFICATION).path("signature_key", signature_key.as_ref()),
        )
    }
}

/// The request of [`Client::create_outsourced_verification`](crate::Client::create_outsourced_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateOutsourcedVerification<'a>(Request<'a>);

impl CreateOutsourcedVerification<'_> {
    /// Sends `POST /outsourced-verifications/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::OutsourcedVerificationSimple>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::get_outsourced_verification`](crate::Client::get_outsourced_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetOutsourcedVerification<'a>(Request<'a>);

impl GetOutsourcedVerification<'_> {
    /// Sends `GET /outsourced-verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::OutsourcedVerification>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::delete_outsourced_verification`](crate::Client::delete_outsourced_verification).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteOutsourcedVerification<'a>(Request<'a>);

impl DeleteOutsourcedVerification<'_> {
    /// Sends `DELETE /outsourced-verification/{signature_key}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<()>, Error> {
        self.0.send_for_nothing().await
    }
}
