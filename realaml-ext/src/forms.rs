//! Form submissions: forms of the firm that a person fills in.

use realaml_api::{Reply, types};

use crate::{Client, Error};

/// The operations on form submissions; from [`Client::forms`].
#[derive(Clone, Copy, Debug)]
pub struct Forms<'a> {
    client: &'a Client,
}

impl Client {
    /// Form submissions.
    pub fn forms(&self) -> Forms<'_> {
        Forms { client: self }
    }
}

impl Forms<'_> {
    /// Asks a person to fill in a form; with an e-mail address or a phone number a link is sent. (`create_form_submission`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create(
        &self,
        request: &types::FormSubmissionCreateRequest,
    ) -> Result<Reply<types::FormSubmission>, Error> {
        let call = self.client.call();
        call.done(call.raw().create_form_submission().body(request.clone()).send().await)
    }

    /// Reads a submission with the values entered so far. (`get_form_submission`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, id: &str) -> Result<Reply<types::FormSubmission>, Error> {
        let call = self.client.call();
        call.done(call.raw().get_form_submission().id(id).send().await)
    }

    /// Withdraws a form. (`delete_form_submission`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_form_submission().id(id).send().await).map(drop)
    }

    /// Sends the link of an unfinished form again. The submission comes back if the API gives it. (`resend_form_submission`)
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend(&self, id: &str) -> Result<Option<Reply<types::FormSubmission>>, Error> {
        let call = self.client.call();
        call.done(call.raw().resend_form_submission().id(id).send().await).map(Reply::transpose)
    }
}
