// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

//! Operations of the domain `esign`.
#[allow(unused_imports)]
use super::{table, types};
#[allow(unused_imports)]
use crate::{Client, Error, Reply, runtime::{path, reply::{self, OptionalJson}}};
impl Client {
    /// List e-sign templates.
    ///
    /// Lists the templates of the account. The vendor names no page schema for templates, so a plain list is expected; paging parameters may be ignored.
    ///
    /// `GET /esign/templates/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with /esign/documents/. Reads only.
    ///
    /// - `page`: Number of the page to return, counted from 1. The first page is expected when it is left out.
    /// - `page_size`: How many items a page holds. The largest size the vendor accepts is not known.
    /// - `search`: Text to look for. Which fields are searched is not known; names and references are likely.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.list_esign_templates().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_esign_templates(&self) -> ListEsignTemplates<'_> {
        ListEsignTemplates::new(self)
    }
    /// Fetch an e-sign template.
    ///
    /// Answers one template, expected with files, fields and the roles that a new document has to fill.
    ///
    /// `GET /esign/templates/{template_id}/`
    ///
    /// Inferred (medium confidence): vendor contents, title; path by analogy with /esign/documents/{envelope_id}/. Reads only.
    ///
    /// - `template_id`: Identifier of the template, as the list answers it.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_esign_template().template_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_esign_template(&self) -> GetEsignTemplate<'_> {
        GetEsignTemplate::new(self)
    }
    /// List e-sign documents.
    ///
    /// Lists documents page by page, expected in the page-number form of Django REST framework. Before you follow `next`, check that it stays on the configured host.
    ///
    /// `GET /esign/documents/`
    ///
    /// Inferred (high confidence): vendor menu (method); path from the collection and item paths on vendor page 36861933e0. Reads only.
    ///
    /// - `page`: Number of the page to return, counted from 1. The first page is expected when it is left out.
    /// - `page_size`: How many items a page holds. The largest size the vendor accepts is not known.
    /// - `status`: Show only documents in this state. Expected to be supported.
    /// - `search`: Text to look for. Which fields are searched is not known; names and references are likely.
    /// - `ordering`: Field to sort by, with a leading `-` for descending, for instance `-created_at`.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.list_esign_documents().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_esign_documents(&self) -> ListEsignDocuments<'_> {
        ListEsignDocuments::new(self)
    }
    /// Create an e-sign draft document.
    ///
    /// Makes a draft; nothing is sent until the send call. Without `template_id` the draft is blank and can be filled in the iframe builder; with it the draft follows the template, and recipient overrides may put people into its roles.
    ///
    /// Path, method and the optional `template_id` are documented, the rest of the bodies is expected. Files may also have to be sent as multipart; only JSON is described here.
    ///
    /// `POST /esign/documents/`
    ///
    /// Documented: vendor page 36861933e0, two ways to get a draft. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `body`: What the draft starts from. An empty object makes a blank draft.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignDocumentCreateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_esign_document().body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_esign_document(&self) -> CreateEsignDocument<'_> {
        CreateEsignDocument::new(self)
    }
    /// Fetch an e-sign document.
    ///
    /// Answers the document in full. This, or the configured callbacks, tells the final state; the answer of the send call does not. The path is documented, the body is expected.
    ///
    /// `GET /esign/documents/{envelope_id}/`
    ///
    /// Documented: vendor page 36861933e0, item path in prose. Reads only.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.get_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_esign_document(&self) -> GetEsignDocument<'_> {
        GetEsignDocument::new(self)
    }
    /// Update an e-sign draft document.
    ///
    /// Changes a draft. Members left out stay as they are, null clears. The template of a draft is fixed. Expected to be refused with 400 in any state but draft. A recipient without `id` may be added again when the call is repeated.
    ///
    /// `PATCH /esign/documents/{envelope_id}/`
    ///
    /// Inferred (high confidence): vendor menu (method); path from the collection and item paths on vendor page 36861933e0. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    /// - `body`: The members to change.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignDocumentUpdateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.update_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_esign_document(&self) -> UpdateEsignDocument<'_> {
        UpdateEsignDocument::new(self)
    }
    /// Delete an e-sign document.
    ///
    /// Deletes a draft. Whether documents in other states can be deleted is unknown; void those that are out for signing.
    ///
    /// `DELETE /esign/documents/{envelope_id}/`
    ///
    /// Inferred (high confidence): vendor menu (method); path from the collection and item paths on vendor page 36861933e0. Twice is the same as once.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.delete_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_esign_document(&self) -> DeleteEsignDocument<'_> {
        DeleteEsignDocument::new(self)
    }
    /// Create an e-sign iframe builder session.
    ///
    /// Opens a session in which the draft is edited and sent inside an iframe of the partner's page. Only for drafts; a session lives 60 minutes, `expires_at` says until when. The account must list the page's domain among its iframe domains.
    ///
    /// Load `iframe_url`, wait for the window message `realaml.esign.ready`, check its origin and source, then post `{type: "realaml.esign.session_key", session_key}` to that exact origin. Never put `session_key` into an address. Later messages are `realaml.esign.document_sent` and `realaml.esign.session_expired`.
    ///
    /// The documented sample sends no body. The success code is not documented; 201 is expected.
    ///
    /// `POST /esign/documents/{envelope_id}/iframe-session/`
    ///
    /// Documented: vendor page 36861933e0. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    /// - `body`: Not needed: the documented sample sends none. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignIframeSessionCreateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.create_esign_iframe_session().envelope_id("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_esign_iframe_session(&self) -> CreateEsignIframeSession<'_> {
        CreateEsignIframeSession::new(self)
    }
    /// Send an e-sign document.
    ///
    /// Sends the draft to its recipients. An answer means that sending was accepted and notifying has begun, not that anything arrived: the document may still become failed, so fetch it later. It messages people and may cost money; never repeat it blindly. An incomplete draft is expected to be refused with 400.
    ///
    /// `POST /esign/documents/{envelope_id}/send/`
    ///
    /// Inferred (high confidence): vendor menu (method); path by analogy with the documented actions iframe-session and reinitiate. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.send_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_esign_document(&self) -> SendEsignDocument<'_> {
        SendEsignDocument::new(self)
    }
    /// Resend an e-sign document.
    ///
    /// Reminds recipients who have not finished yet: all of them, or only those named. It sends messages each time. Expected to be possible only while the document is out for signing.
    ///
    /// `POST /esign/documents/{envelope_id}/resend/`
    ///
    /// Inferred (high confidence): vendor menu (method); path by analogy with the documented actions iframe-session and reinitiate. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    /// - `body`: Whom to remind; without a body everybody outstanding. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignResendDocumentRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.resend_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn resend_esign_document(&self) -> ResendEsignDocument<'_> {
        ResendEsignDocument::new(self)
    }
    /// Void an e-sign document.
    ///
    /// Withdraws a document that is out for signing; recipients can no longer sign. It cannot be undone as such, though reinitiate brings a voided document back to draft.
    ///
    /// `POST /esign/documents/{envelope_id}/void/`
    ///
    /// Inferred (high confidence): vendor menu (method); path by analogy with the documented actions iframe-session and reinitiate. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    /// - `body`: Why the document is withdrawn.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignVoidDocumentRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.void_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn void_esign_document(&self) -> VoidEsignDocument<'_> {
        VoidEsignDocument::new(self)
    }
    /// Reinitiate an e-sign document.
    ///
    /// Puts a failed, declined, expired, voided or authentication-failed document back to draft, so that it can be edited and sent again. It sends nothing itself and takes no body. Path, success code and the error answers 400, 403, 404 and 500 are documented; the body of the answer is expected.
    ///
    /// `POST /esign/documents/{envelope_id}/reinitiate/`
    ///
    /// Documented: vendor page 36861936e0. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client) -> Result<(), realaml_api::Error> {
    /// let reply = client.reinitiate_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn reinitiate_esign_document(&self) -> ReinitiateEsignDocument<'_> {
        ReinitiateEsignDocument::new(self)
    }
    /// Duplicate an e-sign document.
    ///
    /// Makes a new draft from a document in any state. The copy has its own identifier, and nothing is sent.
    ///
    /// `POST /esign/documents/{envelope_id}/duplicate/`
    ///
    /// Inferred (high confidence): vendor menu (method); path by analogy with the documented actions iframe-session and reinitiate. Each call has an effect of its own; do not repeat it blindly.
    ///
    /// - `envelope_id`: Identifier of the document (its envelope), a UUID. Bodies and window messages call the same value `document_id`.
    /// - `body`: How the copy differs; may be left out. Optional: without it no body is sent.
    ///
    /// ```no_run
    /// # #![allow(deprecated)]
    /// # async fn example(client: &realaml_api::Client, body: realaml_api::types::ESignDocumentDuplicateRequest) -> Result<(), realaml_api::Error> {
    /// let reply = client.duplicate_esign_document().envelope_id("6513270e269e0d37f2a74de452e6b438").body(body).send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn duplicate_esign_document(&self) -> DuplicateEsignDocument<'_> {
        DuplicateEsignDocument::new(self)
    }
}
/// Arguments of [`Client::list_esign_templates`](crate::Client::list_esign_templates).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ListEsignTemplates<'a> {
    client: &'a Client,
    page: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    search: Result<Option<::std::string::String>, String>,
}
impl<'a> ListEsignTemplates<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            page: Ok(None),
            page_size: Ok(None),
            search: Ok(None),
        }
    }
    /// Sets `page`.
    pub fn page<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page = value
            .try_into()
            .map(Some)
            .map_err(|_| "`page` cannot be converted".to_owned());
        self
    }
    /// Sets `page_size`.
    pub fn page_size<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page_size = value
            .try_into()
            .map(Some)
            .map_err(|_| "`page_size` cannot be converted".to_owned());
        self
    }
    /// Sets `search`.
    pub fn search<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.search = value
            .try_into()
            .map(Some)
            .map_err(|_| "`search` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /esign/templates/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<::std::vec::Vec<types::ESignTemplate>>, Error> {
        let Self { client, page, page_size, search } = self;
        let page = page.map_err(Error::invalid_request)?;
        let page_size = page_size.map_err(Error::invalid_request)?;
        let search = search.map_err(Error::invalid_request)?;
        let url = format!("{}/esign/templates/", client.baseurl);
        let request = client
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("search", &search))
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::LIST_ESIGN_TEMPLATES, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ListEsignTemplates<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListEsignTemplates").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_esign_template`](crate::Client::get_esign_template).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetEsignTemplate<'a> {
    client: &'a Client,
    template_id: Result<::std::string::String, String>,
}
impl<'a> GetEsignTemplate<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            template_id: Err("`template_id` was not given".to_owned()),
        }
    }
    /// Sets `template_id`.
    pub fn template_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.template_id = value
            .try_into()
            .map_err(|_| "`template_id` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /esign/templates/{template_id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignTemplate>, Error> {
        let Self { client, template_id } = self;
        let template_id = template_id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/templates/{}/", client.baseurl, path::parameter("template_id", &
            template_id) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_ESIGN_TEMPLATE, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetEsignTemplate<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetEsignTemplate").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::list_esign_documents`](crate::Client::list_esign_documents).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ListEsignDocuments<'a> {
    client: &'a Client,
    ordering: Result<Option<::std::string::String>, String>,
    page: Result<Option<i64>, String>,
    page_size: Result<Option<i64>, String>,
    search: Result<Option<::std::string::String>, String>,
    status: Result<Option<types::ESignEnvelopeStatus>, String>,
}
impl<'a> ListEsignDocuments<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            ordering: Ok(None),
            page: Ok(None),
            page_size: Ok(None),
            search: Ok(None),
            status: Ok(None),
        }
    }
    /// Sets `ordering`.
    pub fn ordering<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.ordering = value
            .try_into()
            .map(Some)
            .map_err(|_| "`ordering` cannot be converted".to_owned());
        self
    }
    /// Sets `page`.
    pub fn page<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page = value
            .try_into()
            .map(Some)
            .map_err(|_| "`page` cannot be converted".to_owned());
        self
    }
    /// Sets `page_size`.
    pub fn page_size<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.page_size = value
            .try_into()
            .map(Some)
            .map_err(|_| "`page_size` cannot be converted".to_owned());
        self
    }
    /// Sets `search`.
    pub fn search<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.search = value
            .try_into()
            .map(Some)
            .map_err(|_| "`search` cannot be converted".to_owned());
        self
    }
    /// Sets `status`.
    pub fn status<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignEnvelopeStatus>,
    {
        self.status = value
            .try_into()
            .map(Some)
            .map_err(|_| "`status` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /esign/documents/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignDocumentPage>, Error> {
        let Self { client, ordering, page, page_size, search, status } = self;
        let ordering = ordering.map_err(Error::invalid_request)?;
        let page = page.map_err(Error::invalid_request)?;
        let page_size = page_size.map_err(Error::invalid_request)?;
        let search = search.map_err(Error::invalid_request)?;
        let status = status.map_err(Error::invalid_request)?;
        let url = format!("{}/esign/documents/", client.baseurl);
        let request = client
            .client
            .get(url)
            .query(&progenitor_client::QueryParam::new("ordering", &ordering))
            .query(&progenitor_client::QueryParam::new("page", &page))
            .query(&progenitor_client::QueryParam::new("page_size", &page_size))
            .query(&progenitor_client::QueryParam::new("search", &search))
            .query(&progenitor_client::QueryParam::new("status", &status))
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::LIST_ESIGN_DOCUMENTS, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ListEsignDocuments<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListEsignDocuments").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::create_esign_document`](crate::Client::create_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateEsignDocument<'a> {
    client: &'a Client,
    body: Result<types::ESignDocumentCreateRequest, String>,
}
impl<'a> CreateEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignDocumentCreateRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let Self { client, body } = self;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!("{}/esign/documents/", client.baseurl);
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::get_esign_document`](crate::Client::get_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct GetEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
}
impl<'a> GetEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sends `GET /esign/documents/{envelope_id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let Self { client, envelope_id } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/", client.baseurl, path::parameter("envelope_id", &
            envelope_id) ?
        );
        let request = client.client.get(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::GET_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for GetEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::update_esign_document`](crate::Client::update_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct UpdateEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
    body: Result<types::ESignDocumentUpdateRequest, String>,
}
impl<'a> UpdateEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignDocumentUpdateRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `PATCH /esign/documents/{envelope_id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let Self { client, envelope_id, body } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/", client.baseurl, path::parameter("envelope_id", &
            envelope_id) ?
        );
        let request = client
            .client
            .patch(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::UPDATE_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for UpdateEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("UpdateEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::delete_esign_document`](crate::Client::delete_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DeleteEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
}
impl<'a> DeleteEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sends `DELETE /esign/documents/{envelope_id}/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<()>, Error> {
        let Self { client, envelope_id } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/", client.baseurl, path::parameter("envelope_id", &
            envelope_id) ?
        );
        let request = client.client.delete(url).build().map_err(Error::unbuildable)?;
        reply::receive_nothing(client, &table::DELETE_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for DeleteEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DeleteEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::create_esign_iframe_session`](crate::Client::create_esign_iframe_session).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct CreateEsignIframeSession<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
    body: Result<Option<types::ESignIframeSessionCreateRequest>, String>,
}
impl<'a> CreateEsignIframeSession<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignIframeSessionCreateRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/iframe-session/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignIframeSessionResponse>, Error> {
        let Self { client, envelope_id, body } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/iframe-session/", client.baseurl,
            path::parameter("envelope_id", & envelope_id) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::CREATE_ESIGN_IFRAME_SESSION, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for CreateEsignIframeSession<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateEsignIframeSession").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::send_esign_document`](crate::Client::send_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct SendEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
}
impl<'a> SendEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/send/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignSendDocumentResponse>, Error> {
        let Self { client, envelope_id } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/send/", client.baseurl, path::parameter("envelope_id",
            & envelope_id) ?
        );
        let request = client.client.post(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::SEND_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for SendEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SendEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::resend_esign_document`](crate::Client::resend_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ResendEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
    body: Result<Option<types::ESignResendDocumentRequest>, String>,
}
impl<'a> ResendEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignResendDocumentRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/resend/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignResendDocumentResponse>, Error> {
        let Self { client, envelope_id, body } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/resend/", client.baseurl,
            path::parameter("envelope_id", & envelope_id) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::RESEND_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ResendEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ResendEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::void_esign_document`](crate::Client::void_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct VoidEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
    body: Result<types::ESignVoidDocumentRequest, String>,
}
impl<'a> VoidEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
            body: Err("`body` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignVoidDocumentRequest>,
    {
        self.body = value
            .try_into()
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/void/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignVoidDocumentResponse>, Error> {
        let Self { client, envelope_id, body } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/void/", client.baseurl, path::parameter("envelope_id",
            & envelope_id) ?
        );
        let request = client
            .client
            .post(url)
            .json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::VOID_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for VoidEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VoidEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::reinitiate_esign_document`](crate::Client::reinitiate_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct ReinitiateEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
}
impl<'a> ReinitiateEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/reinitiate/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(
        self,
    ) -> Result<Reply<types::ESignReinitiateDocumentResponse>, Error> {
        let Self { client, envelope_id } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/reinitiate/", client.baseurl,
            path::parameter("envelope_id", & envelope_id) ?
        );
        let request = client.client.post(url).build().map_err(Error::unbuildable)?;
        reply::receive(client, &table::REINITIATE_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for ReinitiateEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ReinitiateEsignDocument").finish_non_exhaustive()
    }
}
/// Arguments of [`Client::duplicate_esign_document`](crate::Client::duplicate_esign_document).
#[derive(Clone)]
#[must_use = "nothing is sent before `send`"]
pub struct DuplicateEsignDocument<'a> {
    client: &'a Client,
    envelope_id: Result<::std::string::String, String>,
    body: Result<Option<types::ESignDocumentDuplicateRequest>, String>,
}
impl<'a> DuplicateEsignDocument<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self {
            client,
            envelope_id: Err("`envelope_id` was not given".to_owned()),
            body: Ok(None),
        }
    }
    /// Sets `envelope_id`.
    pub fn envelope_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.envelope_id = value
            .try_into()
            .map_err(|_| "`envelope_id` cannot be converted".to_owned());
        self
    }
    /// Sets the body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ESignDocumentDuplicateRequest>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| "`body` cannot be converted".to_owned());
        self
    }
    /// Sends `POST /esign/documents/{envelope_id}/duplicate/`.
    ///
    /// # Errors
    ///
    /// As [`ErrorKind`](crate::ErrorKind) says; see [`Error`].
    pub async fn send(self) -> Result<Reply<types::ESignDocumentDetail>, Error> {
        let Self { client, envelope_id, body } = self;
        let envelope_id = envelope_id.map_err(Error::invalid_request)?;
        let body = body.map_err(Error::invalid_request)?;
        let url = format!(
            "{}/esign/documents/{}/duplicate/", client.baseurl,
            path::parameter("envelope_id", & envelope_id) ?
        );
        let request = client
            .client
            .post(url)
            .optional_json(&body)
            .build()
            .map_err(Error::unbuildable)?;
        reply::receive(client, &table::DUPLICATE_ESIGN_DOCUMENT, request).await
    }
}
/// Shows the name only: the arguments are keys and personal data.
impl ::std::fmt::Debug for DuplicateEsignDocument<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DuplicateEsignDocument").finish_non_exhaustive()
    }
}
