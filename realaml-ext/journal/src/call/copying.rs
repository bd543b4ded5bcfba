//! Drafts that are copies of other documents.

use std::{fmt, future::Future, pin::Pin};

use realaml_ext::{
    Client, Error as ApiError,
    esign::{Document, Draft},
    raw::types::ESignDocumentDuplicateRequest,
};
use serde::Serialize;

use super::making::{Make, sealed};
use crate::kind::Operation;

/// A request to copy a document as a draft, for [`Documents::copy`](super::Documents).
///
/// ```
/// use realaml_journal::CopyRequest;
///
/// let request = CopyRequest::of("env_4711");
/// assert_eq!(request.document(), "env_4711");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CopyRequest(Copied);

/// The content whose digest identifies the request. It includes the id of the document, because copying another
/// document is a different request.
#[doc(hidden)]
#[derive(Clone, PartialEq, Serialize)]
pub struct Copied {
    document: String,
    request: ESignDocumentDuplicateRequest,
}

impl CopyRequest {
    /// Requests a copy of the document with this id. The only member that is sent is the reference, which the journal
    /// sets.
    pub fn of(document: impl Into<String>) -> Self {
        Self::from_raw(document, ESignDocumentDuplicateRequest::new())
    }

    /// Requests a copy of the document with this id. The copy differs from the document in the members set in
    /// `request`.
    pub fn from_raw(document: impl Into<String>, request: ESignDocumentDuplicateRequest) -> Self {
        Self(Copied { document: document.into(), request })
    }

    /// Returns the id of the document to copy.
    pub fn document(&self) -> &str {
        &self.0.document
    }

    /// Returns the raw request. If it has no reference, the journal adds one before sending it.
    pub fn as_raw(&self) -> &ESignDocumentDuplicateRequest {
        &self.0.request
    }
}

impl fmt::Debug for Copied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Copied").field("request", &self.request).finish_non_exhaustive()
    }
}

impl sealed::Sealed for CopyRequest {}

impl Make for CopyRequest {
    type Answer = Document<Draft>;
    type Raw = Copied;

    const OPERATION: Operation = Operation::DuplicateDocument;

    fn raw(&self) -> &Copied {
        &self.0
    }

    /// Returns `None`, because the API takes no callback address for a copy.
    fn callback_url(&self) -> Option<&str> {
        None
    }

    fn reference(&self) -> Option<&str> {
        self.0.request.reference.as_deref().filter(|it| !it.is_empty())
    }

    fn prepared(&self, reference: &str, _callback_url: Option<&str>) -> Self {
        let mut prepared = self.clone();
        if self.reference().is_none() {
            prepared.0.request.reference = Some(reference.to_owned());
        }
        prepared
    }

    fn send<'a>(
        &'a self,
        client: &'a Client,
    ) -> Pin<Box<dyn Future<Output = Result<Document<Draft>, ApiError>> + Send + 'a>> {
        Box::pin(async move { client.esign().copy(&self.0.document, &self.0.request).await })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_that_differs_keeps_its_request() {
        let mut raw = ESignDocumentDuplicateRequest::new();
        raw.name = Some("Renewal".to_owned());
        let request = CopyRequest::from_raw("env_4711", raw);
        assert_eq!(request.as_raw().name.as_deref(), Some("Renewal"));
        assert_eq!(request.prepared("matter-1", None).as_raw().reference.as_deref(), Some("matter-1"));
    }
}
