//! The operations on e-sign templates and documents.

mod documents;

use realaml_api::{Reply, types};

use super::{AnyDocument, Document, DocumentQuery, Documents, Draft, DraftRequest, ResumeToken, TemplateQuery};
use crate::{
    core::{Client, Error},
    settle::Settle,
};

/// The operations on e-sign templates and documents, returned by [`Client::esign`].
///
/// The envelope id in request paths is the document's own id.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::esign::{AnyDocument, DraftRequest, NewRecipient};
///
/// let request = DraftRequest::blank()
///     .file("authority.pdf", b"%PDF-1.4 ...")
///     .recipient(NewRecipient::new("Aroha Ngata", "aroha@example.com"))
///     .build()?;
/// let sent = client.esign().draft(&request).await?.send().await?;
/// // Everybody signs.
/// # sandbox.sign_document(sent.id(), None)?;
/// assert!(matches!(client.esign().document(sent.id()).await?, AnyDocument::Completed(_)));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Esign<'a> {
    client: &'a Client,
}

impl Client {
    /// Returns the operations on e-sign templates and documents.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::TemplateQuery;
    ///
    /// let templates = client.esign().list_templates(&TemplateQuery::new()).await?;
    /// assert_eq!(templates.value()[0].name.as_deref(), Some("Engagement letter"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn esign(&self) -> Esign<'_> {
        Esign { client: self }
    }
}

/// Operations on documents whose type shows their state.
impl Esign<'_> {
    /// Creates a draft.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::DraftRequest;
    ///
    /// let draft = client.esign().draft(&DraftRequest::blank().name("Authority to act").build()?).await?;
    /// assert_eq!(draft.missing(), ["recipients"]); // before it can be sent
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind). If [`may_have_happened`](Error::may_have_happened) is true, a draft may
    /// exist: [list](Self::documents) the latest drafts to find out.
    pub async fn draft(&self, request: &DraftRequest) -> Result<Document<Draft>, Error> {
        let fetched_at = self.client.clock().now();
        let reply = self.create(request.as_raw()).await?;
        Ok(Document::new(self.client.clone(), reply, fetched_at))
    }

    /// Creates a draft that is a copy of a document in any state.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignDocumentDuplicateRequest;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// let request = ESignDocumentDuplicateRequest::new().with_reference("matter-4712");
    /// let copy = client.esign().copy(&id, &request).await?;
    /// assert_ne!(copy.id(), id);
    /// assert_eq!(copy.recipients().count(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// The same as for [`draft`](Self::draft).
    pub async fn copy(
        &self,
        id: &str,
        request: &types::ESignDocumentDuplicateRequest,
    ) -> Result<Document<Draft>, Error> {
        let fetched_at = self.client.clock().now();
        let reply = self.duplicate(id, request).await?;
        Ok(Document::new(self.client.clone(), reply, fetched_at))
    }

    /// Waits until a document is no longer out for signing: completed, stopped, or a draft.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::{AnyDocument, StopReason};
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.send().await?.id().to_owned();
    /// # sandbox.decline_document(&id, None, "Not what we agreed.")?;
    ///
    /// match client.esign().settle(&id).await? {
    ///     AnyDocument::Completed(document) => println!("signed, {} answers", document.responses().len()),
    ///     AnyDocument::Stopped(document) => assert_eq!(document.reason(), Some(StopReason::Declined)),
    ///     other => println!("not out for signing: {:?}", other.state()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn settle(&self, id: &str) -> Settle<AnyDocument> {
        Settle::new(self.client.clone(), id.to_owned())
    }

    /// Fetches a document, whatever its state.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::AnyDocument;
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// match client.esign().document(&id).await? {
    ///     AnyDocument::Draft(draft) => assert_eq!(draft.missing(), ["recipients"]),
    ///     other => panic!("it was sent meanwhile: {:?}", other.state()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn document(&self, id: &str) -> Result<AnyDocument, Error> {
        let fetched_at = self.client.clock().now();
        let reply = self.get(id).await?;
        Ok(AnyDocument::new(self.client.clone(), reply, fetched_at))
    }

    /// Lists the documents that match a query, without duplicates. The list begins at the query's page.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{esign::DocumentQuery, test_util::FakeApi};
    /// use serde_json::json;
    ///
    /// let page = json!({ "count": 1, "results": [{ "id": "67e55044", "name": "Authority to act" }] });
    /// let client = FakeApi::new().answer("list_esign_documents", page).client();
    ///
    /// let mut documents = client.esign().documents(&DocumentQuery::new().search("authority"));
    /// let first = documents.next().await.transpose()?;
    /// assert_eq!(first.map(|it| it.id).as_deref(), Some("67e55044"));
    /// assert_eq!(documents.total(), Some(1));
    /// assert!(documents.next().await.is_none());
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    pub fn documents(&self, query: &DocumentQuery) -> Documents {
        Documents::new(self.client.clone(), query)
    }

    /// Continues a list where an earlier one [stopped](Documents::resume_token).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::esign::DocumentQuery;
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let first = client.esign().draft(&request).await?.id().to_owned();
    /// # let second = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// let mut documents = client.esign().documents(&DocumentQuery::new().ordering("created_at"));
    /// assert_eq!(documents.next().await.transpose()?.map(|it| it.id), Some(first));
    /// let stored = documents.resume_token().expose();
    ///
    /// // Later, perhaps in another process:
    /// let mut rest = client.esign().resume_documents(&stored.parse()?);
    /// assert_eq!(rest.next().await.transpose()?.map(|it| it.id), Some(second));
    /// # Ok(())
    /// # }
    /// ```
    pub fn resume_documents(&self, token: &ResumeToken) -> Documents {
        Documents::resume(self.client.clone(), token)
    }
}

/// The API's operations on templates.
impl Esign<'_> {
    /// Returns one page of the templates. (`list_esign_templates`)
    ///
    /// ```
    /// # #[cfg(feature = "test-util")]
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::{esign::TemplateQuery, test_util::FakeApi};
    /// use serde_json::json;
    ///
    /// let templates = json!([{ "id": "12", "name": "Engagement letter" }]);
    /// let client = FakeApi::new().answer("list_esign_templates", templates).client();
    /// let page = client.esign().list_templates(&TemplateQuery::new().search("letter")).await?;
    /// assert_eq!(page.value()[0].name.as_deref(), Some("Engagement letter"));
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "test-util"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn list_templates(&self, query: &TemplateQuery) -> Result<Reply<Vec<types::ESignTemplate>>, Error> {
        let call = self.client.call();
        call.done(query.apply(call.raw().list_esign_templates()).send().await)
    }

    /// Fetches a template. (`get_esign_template`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let id = client.esign().template_named("Engagement letter").await?.id;
    /// // The list of templates leaves out their fields.
    /// let template = client.esign().get_template(&id).await?;
    /// let roles = template.value().recipient_roles.as_deref().unwrap_or_default();
    /// let names: Vec<_> = roles.iter().filter_map(|role| role.name.as_deref()).collect();
    /// assert_eq!(names, ["Client", "Firm"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get_template(&self, template_id: &str) -> Result<Reply<types::ESignTemplate>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().get_esign_template(template_id).send().await)?;
        call.same_record("get_esign_template", template_id, &reply.value().id)?;
        Ok(reply)
    }
}
