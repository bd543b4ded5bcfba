//! The API's operations on documents, by id.

use realaml_api::{Reply, types};

use super::Esign;
use crate::{core::Error, esign::DocumentQuery};

/// The API's operations on documents.
impl Esign<'_> {
    /// Returns one page of the documents. (`list_esign_documents`)
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
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn delete(&self, envelope_id: &str) -> Result<(), Error> {
        let call = self.client.call();
        call.done(call.raw().delete_esign_document(envelope_id).send().await).map(drop)
    }

    /// Creates a draft that is a copy of a document. (`duplicate_esign_document`)
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::raw::types::ESignVoidDocumentRequest;
    ///
    /// let request = ESignVoidDocumentRequest::new().with_reason("The engagement ended.");
    /// client.esign().void("67e55044-10b1-426f-9247-bb680e5fe0c8", &request).await?;
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
