// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `forms`.
#[allow(unused_imports)]
use super::{table, types};
#[allow(unused_imports)]
use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};
impl Client {
    /// Create a form submission.
    ///
    /// Asks a person to fill in one of the firm's forms. With an e-mail address or a phone number Realaml is expected to send the link, so a repeated call sends a second message.
    ///
    /// Forms are built in the web app and no operation lists them: take the identifier from there. Nothing but the title is public.
    ///
    /// `POST /form-submissions/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `POST /form_submissions/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: Which form goes to whom.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::FormSubmissionCreateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_form_submission().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_form_submission(&self) -> CreateFormSubmission<'_> {
        CreateFormSubmission::new(self)
    }
    /// Fetch a form submission.
    ///
    /// Answers one submission with the values entered so far. Links to uploaded files and to the report are expected to live 15 minutes.
    ///
    /// `GET /form-submissions/{id}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `GET /form_submissions/{id}/`, `GET /form-submission/{id}/`, `GET /form_submission/{id}/`. Reads only.
    ///
    /// - `id`: Identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_form_submission().id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_form_submission(&self) -> GetFormSubmission<'_> {
        GetFormSubmission::new(self)
    }
    /// Delete a form submission.
    ///
    /// Withdraws the form: the link is expected to stop working. Whether a submission that was filled in can be deleted is unknown.
    ///
    /// `DELETE /form-submissions/{id}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `DELETE /form_submissions/{id}/`, `DELETE /form-submission/{id}/`, `DELETE /form_submission/{id}/`. Twice is the same as once.
    ///
    /// - `id`: Identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.delete_form_submission().id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_form_submission(&self) -> DeleteFormSubmission<'_> {
        DeleteFormSubmission::new(self)
    }
    /// Resend a form submission.
    ///
    /// Sends the link of an unfinished form again, to the same contact. It sends a message each time. It is expected to take no body and to answer the submission or nothing.
    ///
    /// `POST /form-submissions/{id}/resend/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. Should the server not know the path, these are the next guesses: `POST /form_submissions/{id}/resend/`, `POST /form-submission/{id}/resend/`, `POST /form_submission/{id}/resend/`. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `id`: Identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.resend_form_submission().id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_form_submission(&self) -> ResendFormSubmission<'_> {
        ResendFormSubmission::new(self)
    }
}
/// Arguments of [`Client::create_form_submission`](crate::Client::create_form_submission).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFormSubmission<'a> {
    client: &'a Client,
    body: Result<types::FormSubmissionCreateRequest, String>,
}
impl<'a> CreateFormSubmission<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::FormSubmissionCreateRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /form-submissions/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::FormSubmission>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/form-submissions/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_FORM_SUBMISSION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateFormSubmission<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateFormSubmission").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_form_submission`](crate::Client::get_form_submission).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFormSubmission<'a> {
    client: &'a Client,
    id: Result<::std::string::String, String>,
}
impl<'a> GetFormSubmission<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("`id` was not given".to_owned()),
        }
    }
    /// Sets `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value.try_into().map_err(|_| "`id` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /form-submissions/{id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::FormSubmission>, Error> {
        let Self { client, id } = self;
        let id = id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/form-submissions/{}/", client.baseurl, path::parameter("id", & id) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_FORM_SUBMISSION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetFormSubmission<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetFormSubmission").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::delete_form_submission`](crate::Client::delete_form_submission).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFormSubmission<'a> {
    client: &'a Client,
    id: Result<::std::string::String, String>,
}
impl<'a> DeleteFormSubmission<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("`id` was not given".to_owned()),
        }
    }
    /// Sets `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value.try_into().map_err(|_| "`id` cannot be converted".to_owned());
        self
    }
    /// Sends `DELETE /form-submissions/{id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<()>, Error> {
        let Self { client, id } = self;
        let id = id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/form-submissions/{}/", client.baseurl, path::parameter("id", & id) ?
        );
        let request = client.client.delete(url).build().map_err(Error::unbuildable)?;
        reply::receive_nothing(client, &table::DELETE_FORM_SUBMISSION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for DeleteFormSubmission<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteFormSubmission").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::resend_form_submission`](crate::Client::resend_form_submission).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendFormSubmission<'a> {
    client: &'a Client,
    id: Result<::std::string::String, String>,
}
impl<'a> ResendFormSubmission<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            id: Err("`id` was not given".to_owned()),
        }
    }
    /// Sets `id`.
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value.try_into().map_err(|_| "`id` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /form-submissions/{id}/resend/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<::std::option::Option<types::FormSubmission>>, Error> {
        let Self { client, id } = self;
        let id = id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/form-submissions/{}/resend/", client.baseurl, path::parameter("id", & id)
            ?
        );
        let request = client.client.post(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::RESEND_FORM_SUBMISSION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ResendFormSubmission<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ResendFormSubmission").finish_non_exhaustive()
    }
}
