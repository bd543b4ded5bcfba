//! The API's operations on documents. They select an existing document by its id.

use realaml_api::{Reply, types};

use super::Esign;
use crate::{core::Error, esign::DocumentQuery};

/// The API's operations on documents.
impl Esign<'_> {
    /// Returns one page of the documents. (`list_esign_documents`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::{esign::DocumentQuery, raw::types::ESignEnvelopeStatus};
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # client.esign().draft(&request).await?;
    ///
    /// let drafts = DocumentQuery::new().status(ESignEnvelopeStatus::Draft).page_size(20);
    /// let page = client.esign().list_documents(&drafts).await?;
    /// assert_eq!(page.value().results.len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn list_documents(&self, query: &DocumentQuery) -> Result<Reply<types::ESignDocumentPage>, Error> {
        let call = self.client.call();
        call.done(query.apply(call.raw().list_esign_documents()).send().await)
    }

    /// Creates a draft, either blank or from a template. (`create_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::{ESignDocumentCreateRequest, ESignEnvelopeStatus};
    ///
    /// let request = ESignDocumentCreateRequest::new().with_name("Authority to act");
    /// let created = client.esign().create(&request).await?;
    /// assert_eq!(created.value().status, Some(ESignEnvelopeStatus::Draft));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create(
        &self,
        request: &types::ESignDocumentCreateRequest,
    ) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let call = self.client.call();
        call.done(call.raw().create_esign_document(request).send().await)
    }

    /// Fetches a document. (`get_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// # let request = realaml_ext::esign::DraftRequest::blank().name("Authority to act").build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    /// let document = client.esign().get(&id).await?;
    /// assert_eq!(document.value().name.as_deref(), Some("Authority to act"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn get(&self, envelope_id: &str) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().get_esign_document(envelope_id).send().await)?;
        call.same_record("get_esign_document", envelope_id, &reply.value().id)?;
        Ok(reply)
    }

    /// Changes the members of a draft that the request sets or clears. (`update_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignDocumentUpdateRequest;
    /// # let request = realaml_ext::esign::DraftRequest::blank().name("Authority to act").build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// let request = ESignDocumentUpdateRequest::new().with_subject("Please sign by Friday");
    /// let document = client.esign().update(&id, &request).await?;
    /// assert_eq!(document.value().subject.as_deref(), Some("Please sign by Friday"));
    /// assert_eq!(document.value().name.as_deref(), Some("Authority to act")); // not in the request
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn update(
        &self,
        envelope_id: &str,
        request: &types::ESignDocumentUpdateRequest,
    ) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().update_esign_document(envelope_id, request).send().await)?;
        call.same_record("update_esign_document", envelope_id, &reply.value().id)?;
        Ok(reply)
    }

    /// Deletes a document. (`delete_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::ErrorKind;
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// client.esign().delete(&id).await?;
    /// assert_eq!(client.esign().get(&id).await.unwrap_err().kind(), ErrorKind::NotFound);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, envelope_id: &str) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_esign_document(envelope_id).send().await).map(drop)
    }

    /// Creates a draft that is a copy of a document. (`duplicate_esign_document`)
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
    /// // The same letter for somebody else.
    /// let request = ESignDocumentDuplicateRequest::new().with_include_recipients(false);
    /// let copy = client.esign().duplicate(&id, &request).await?;
    /// assert_ne!(copy.value().id, id);
    /// assert_eq!(copy.value().recipients.as_deref(), Some(&[][..]));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn duplicate(
        &self,
        envelope_id: &str,
        request: &types::ESignDocumentDuplicateRequest,
    ) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let call = self.client.call();
        call.done(call.raw().duplicate_esign_document(envelope_id).body(request).send().await)
    }

    /// Opens a session of the embedded editor for a draft. The session lasts 60 minutes. Pass `None` as the request
    /// unless you know from the vendor which members it takes. The vendor's own example sends no body.
    /// (`create_esign_iframe_session`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::hosted::Frame;
    /// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// let session = client.esign().create_iframe_session(&id, None).await?;
    /// let frame = Frame::esign_builder(session.value())?;
    /// assert_eq!(frame.origin(), sandbox.origin());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn create_iframe_session(
        &self,
        envelope_id: &str,
        request: Option<&types::ESignIframeSessionCreateRequest>,
    ) -> Result<Reply<types::ESignIframeSessionResponse>, Error> {
        let call = self.client.call();
        call.done(call.raw().create_esign_iframe_session(envelope_id).body(request).send().await)
    }

    /// Sends a draft to its recipients. The response says that sending has begun, not that it has finished.
    /// (`send_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignEnvelopeStatus;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.id().to_owned();
    ///
    /// client.esign().send(&id).await?;
    /// assert_ne!(client.esign().get(&id).await?.value().status, Some(ESignEnvelopeStatus::Draft));
    /// # assert_eq!(sandbox.messages()[0].to, "aroha@example.com");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send(&self, envelope_id: &str) -> Result<Reply<types::ESignSendDocumentResponse>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().send_esign_document(envelope_id).send().await)?;
        let named = [reply.value().id.as_deref(), reply.value().document_id.as_deref()];
        call.same_record_if_named("send_esign_document", envelope_id, &named)?;
        Ok(reply)
    }

    /// Reminds recipients who have not signed: all of them, or those in the request. (`resend_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignResendDocumentRequest;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.send().await?.id().to_owned();
    ///
    /// let request = ESignResendDocumentRequest::new().with_message("Please sign before Friday.");
    /// client.esign().resend(&id, Some(&request)).await?;
    /// # assert_eq!(sandbox.messages().len(), 2);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn resend(
        &self,
        envelope_id: &str,
        request: Option<&types::ESignResendDocumentRequest>,
    ) -> Result<Reply<types::ESignResendDocumentResponse>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().resend_esign_document(envelope_id).body(request).send().await)?;
        let named = [reply.value().id.as_deref(), reply.value().document_id.as_deref()];
        call.same_record_if_named("resend_esign_document", envelope_id, &named)?;
        Ok(reply)
    }

    /// Returns a document to the draft state after it failed, expired, or was declined or voided.
    /// (`reinitiate_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::ESignEnvelopeStatus;
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.send().await?.id().to_owned();
    /// # sandbox.expire_document(&id)?;
    ///
    /// assert_eq!(client.esign().get(&id).await?.value().status, Some(ESignEnvelopeStatus::Expired));
    /// client.esign().reinitiate(&id).await?;
    /// assert_eq!(client.esign().get(&id).await?.value().status, Some(ESignEnvelopeStatus::Draft));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn reinitiate(&self, envelope_id: &str) -> Result<Reply<types::ESignReinitiateDocumentResponse>, Error> {
        let call = self.client.call();
        // The draft may be a new document, so the response may name another id.
        call.done(call.raw().reinitiate_esign_document(envelope_id).send().await)
    }

    /// Voids a document that has been sent. (`void_esign_document`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::raw::types::{ESignEnvelopeStatus, ESignVoidDocumentRequest};
    /// # let recipient = realaml_ext::esign::NewRecipient::new("Aroha Ngata", "aroha@example.com");
    /// # let request = realaml_ext::esign::DraftRequest::blank().recipient(recipient).build()?;
    /// # let id = client.esign().draft(&request).await?.send().await?.id().to_owned();
    ///
    /// let request = ESignVoidDocumentRequest::new().with_reason("The engagement ended.");
    /// client.esign().void(&id, &request).await?;
    /// assert_eq!(client.esign().get(&id).await?.value().status, Some(ESignEnvelopeStatus::Voided));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn void(
        &self,
        envelope_id: &str,
        request: &types::ESignVoidDocumentRequest,
    ) -> Result<Reply<types::ESignVoidDocumentResponse>, Error> {
        let call = self.client.call();
        let reply = call.done(call.raw().void_esign_document(envelope_id, request).send().await)?;
        let named = [reply.value().id.as_deref(), reply.value().document_id.as_deref()];
        call.same_record_if_named("void_esign_document", envelope_id, &named)?;
        Ok(reply)
    }
}
