// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `forms`.

use super::table;
use crate::{Client, Error, Reply, runtime::request::Request, types};

impl Client {
    /// Create a form submission.
    ///
    /// Asks a person to fill in one of the firm's forms. With an e-mail address or a phone number Realaml is expected
    /// to send the link, so a repeated call sends a second message.
    ///
    /// Forms are built in the web app and no operation lists them: take the identifier from there. Nothing but the
    /// title is public.
    ///
    /// `POST /form-submissions/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. If the
    /// server does not know the path, these are the next guesses: `POST /form_submissions/`. Each call has an effect of
    /// its own: do not repeat it blindly.
    ///
    /// - `body`: Which form goes to whom.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client, body: &types::FormSubmissionCreateRequest) -> Result<(), Error> {
    /// let reply = client.create_form_submission(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_form_submission(&self, body: &types::FormSubmissionCreateRequest) -> CreateFormSubmission<'_> {
        CreateFormSubmission(Request::new(self, &table::CREATE_FORM_SUBMISSION).body(body))
    }

    /// Fetch a form submission.
    ///
    /// Returns one submission with the values entered so far. Links to uploaded files and to the report are expected to
    /// expire after 15 minutes.
    ///
    /// `GET /form-submissions/{id}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. If the
    /// server does not know the path, these are the next guesses: `GET /form_submissions/{id}/`, `GET
    /// /form-submission/{id}/`, `GET /form_submission/{id}/`. It only reads.
    ///
    /// - `id`: The identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.get_form_submission("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_form_submission(&self, id: impl AsRef<str>) -> GetFormSubmission<'_> {
        GetFormSubmission(Request::new(self, &table::GET_FORM_SUBMISSION).path("id", id.as_ref()))
    }

    /// Delete a form submission.
    ///
    /// Withdraws the form: the link is expected to stop working. Whether a submission that was filled in can be deleted
    /// is unknown.
    ///
    /// `DELETE /form-submissions/{id}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. If the
    /// server does not know the path, these are the next guesses: `DELETE /form_submissions/{id}/`, `DELETE
    /// /form-submission/{id}/`, `DELETE /form_submission/{id}/`. Repeating it has no further effect.
    ///
    /// - `id`: The identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.delete_form_submission("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_form_submission(&self, id: impl AsRef<str>) -> DeleteFormSubmission<'_> {
        DeleteFormSubmission(Request::new(self, &table::DELETE_FORM_SUBMISSION).path("id", id.as_ref()))
    }

    /// Resend a form submission.
    ///
    /// Sends the link of an unfinished form again, to the same contact. It sends a message each time. It is expected to
    /// take no body and to answer the submission or nothing.
    ///
    /// `POST /form-submissions/{id}/resend/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with the documented e-sign paths. If the
    /// server does not know the path, these are the next guesses: `POST /form_submissions/{id}/resend/`, `POST
    /// /form-submission/{id}/resend/`, `POST /form_submission/{id}/resend/`. Each call has an effect of its own: do not
    /// repeat it blindly.
    ///
    /// - `id`: The identifier of the form submission. Pass it as text even where it is a number.
    ///
    /// ```no_run
    /// # use realaml_api::{Client, Error, types};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let reply = client.resend_form_submission("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_form_submission(&self, id: impl AsRef<str>) -> ResendFormSubmission<'_> {
        ResendFormSubmission(Request::new(self, &table::RESEND_FORM_SUBMISSION).path("id", id.as_ref()))
    }
}

/// The request of [`Client::create_form_submission`](crate::Client::create_form_submission).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateFormSubmission<'a>(Request<'a>);

impl CreateFormSubmission<'_> {
    /// Sends `POST /form-submissions/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::FormSubmission>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::get_form_submission`](crate::Client::get_form_submission).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct GetFormSubmission<'a>(Request<'a>);

impl GetFormSubmission<'_> {
    /// Sends `GET /form-submissions/{id}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<types::FormSubmission>, Error> {
        self.0.send().await
    }
}

/// The request of [`Client::delete_form_submission`](crate::Client::delete_form_submission).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteFormSubmission<'a>(Request<'a>);

impl DeleteFormSubmission<'_> {
    /// Sends `DELETE /form-submissions/{id}/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<()>, Error> {
        self.0.send_for_nothing().await
    }
}

/// The request of [`Client::resend_form_submission`](crate::Client::resend_form_submission).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendFormSubmission<'a>(Request<'a>);

impl ResendFormSubmission<'_> {
    /// Sends `POST /form-submissions/{id}/resend/`.
    ///
    /// # Errors
    ///
    /// Returns an [`Error`] if the call fails or the status is not 2xx; [`ErrorKind`](crate::ErrorKind) has the cases.
    pub async fn send(self) -> Result<Reply<Option<types::FormSubmission>>, Error> {
        self.0.send().await
    }
}
