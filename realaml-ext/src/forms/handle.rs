//! The operations on form submissions.

use realaml_api::Reply;

use super::{FormRequest, FormSubmission};
use crate::{
    core::{Client, Error},
    settle::Settle,
};

/// The operations on form submissions. Created by [`Client::forms`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::{FormRequest, forms::FormState};
///
/// let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
/// let form = client.forms().create(&request).await?;
/// assert_eq!(client.forms().get(form.id()).await?.state(), FormState::Pending);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Forms<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on form submissions.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::FormRequest;
    ///
    /// let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let form = client.forms().create(&request).await?;
    /// assert!(!form.is_completed());
    /// # Ok(())
    /// # }
    /// ```
    pub fn forms(&self) -> Forms<'_> {
        Forms { client: self }
    }
}

impl Forms<'_> {
    /// Asks a person to fill in a form. A link is sent if an e-mail address or a phone number is given.
    /// (`create_form_submission`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{FormRequest, forms::FormState};
    ///
    /// let request = FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// let form = client.forms().create(&request).await?;
    /// assert_eq!(form.state(), FormState::Pending);
    /// # assert_eq!(sandbox.messages()[0].to, "aroha@example.com");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind). If [`may_have_happened`](Error::may_have_happened) is true, a link may have
    /// been sent nevertheless.
    pub async fn create(&self, request: &FormRequest) -> Result<FormSubmission, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().create_form_submission(request.as_raw()).send().await)?;
        Ok(FormSubmission::new(reply, fetched_at))
    }

    /// Fetches a submission with the values entered so far. (`get_form_submission`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let id = client.forms().create(&request).await?.id().to_owned();
    /// # sandbox.complete_form(&id, &serde_json::from_value(serde_json::json!({ "purpose": "A house" }))?)?;
    /// let form = client.forms().get(&id).await?;
    /// let purpose = form.answer("purpose").ok_or("not asked")?;
    /// assert_eq!(purpose.value().as_text(), Some("A house"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, id: &str) -> Result<FormSubmission, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().get_form_submission(id).send().await)?;
        call.same_record("get_form_submission", id, &reply.value().id)?;
        Ok(FormSubmission::new(reply, fetched_at))
    }

    /// Waits until the form is submitted or withdrawn, or its state cannot be read. Await the returned value for the
    /// final record, or use its [stream of changes](Settle::changes).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let id = client.forms().create(&request).await?.id().to_owned();
    /// # sandbox.complete_form(&id, &serde_json::Map::new())?;
    /// let form = client.forms().settle(&id).await?;
    /// assert!(form.is_completed());
    /// for answer in form.answers() {
    ///     println!("{}: answered", answer.label().unwrap_or("a question"));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, id: &str) -> Settle<FormSubmission> {
        Settle::new(self.client.clone(), id.to_owned())
    }

    /// Withdraws a form. (`delete_form_submission`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::ErrorKind;
    /// # let request = realaml_ext::FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let id = client.forms().create(&request).await?.id().to_owned();
    ///
    /// client.forms().delete(&id).await?;
    /// assert_eq!(client.forms().get(&id).await.unwrap_err().kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, id: &str) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_form_submission(id).send().await).map(drop)
    }

    /// Sends the link to an unfinished form again. Returns the submission if the API returns it.
    /// (`resend_form_submission`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").build()?;
    /// # let id = client.forms().create(&request).await?.id().to_owned();
    /// if let Some(form) = client.forms().resend(&id).await? {
    ///     assert!(!form.is_completed());
    /// }
    /// # assert_eq!(sandbox.messages().len(), 2);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend(&self, id: &str) -> Result<Option<FormSubmission>, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().resend_form_submission(id).send().await).map(Reply::transpose)?;
        if let Some(reply) = &reply {
            call.same_record("resend_form_submission", id, &reply.value().id)?;
        }
        Ok(reply.map(|it| FormSubmission::new(it, fetched_at)))
    }
}
