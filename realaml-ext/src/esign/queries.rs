//! Queries that select templates and documents.

use std::fmt;

use realaml_api::{builder, types};
use reqwest::Url;

/// Selects the templates to list. The query parameters are inferred. By default, none is sent.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::esign::TemplateQuery;
///
/// let query = TemplateQuery::new().search("authority").page_size(50);
/// let templates = client.esign().list_templates(&query).await?;
/// assert_eq!(templates.value()[0].name.as_deref(), Some("Authority to act"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TemplateQuery {
    page: Option<u32>,
    page_size: Option<u32>,
    search: Option<String>,
}

/// Selects the documents to list. The query parameters are inferred. By default, none is sent.
///
/// ```
/// # #[cfg(feature = "test-util")]
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), realaml_ext::Error> {
/// use realaml_ext::{esign::DocumentQuery, raw::types::ESignEnvelopeStatus, test_util::FakeApi};
/// use serde_json::json;
///
/// let api = FakeApi::new().answer("list_esign_documents", json!({ "count": 120, "results": [{ "id": "67e55044" }] }));
/// let recent = DocumentQuery::new().status(ESignEnvelopeStatus::InProgress).ordering("-created_at").page_size(20);
/// let page = api.client().esign().list_documents(&recent).await?;
/// assert_eq!((page.value().results.len(), page.value().count), (1, Some(120)));
/// # Ok(())
/// # }
/// # #[cfg(not(feature = "test-util"))]
/// # fn main() {}
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DocumentQuery {
    page: Option<u32>,
    page_size: Option<u32>,
    search: Option<String>,
    status: Option<types::ESignEnvelopeStatus>,
    ordering: Option<String>,
}

/// Defines the constructor and the setters that both queries have.
macro_rules! paging {
    ($name:ident) => {
        impl $name {
            /// Selects everything, from the first page.
            pub fn new() -> Self {
                Self::default()
            }

            /// Sets the page number, counted from 1.
            #[must_use]
            pub fn page(self, page: u32) -> Self {
                Self { page: Some(page), ..self }
            }

            /// Sets the number of items on a page.
            #[must_use]
            pub fn page_size(self, page_size: u32) -> Self {
                Self { page_size: Some(page_size), ..self }
            }

            /// Sets the text to search for.
            #[must_use]
            pub fn search(self, search: impl Into<String>) -> Self {
                Self { search: Some(search.into()), ..self }
            }
        }
    };
}

paging!(TemplateQuery);
paging!(DocumentQuery);

impl TemplateQuery {
    pub(super) fn apply<'a>(&self, mut request: builder::ListEsignTemplates<'a>) -> builder::ListEsignTemplates<'a> {
        if let Some(page) = self.page {
            request = request.page(page.into());
        }
        if let Some(page_size) = self.page_size {
            request = request.page_size(page_size.into());
        }
        if let Some(search) = &self.search {
            request = request.search(search.as_str());
        }
        request
    }
}

impl DocumentQuery {
    /// Selects only documents in this state.
    #[must_use]
    pub fn status(self, status: types::ESignEnvelopeStatus) -> Self {
        Self { status: Some(status), ..self }
    }

    /// Sets the field to order by. A leading minus means descending order, as in `-created_at`.
    #[must_use]
    pub fn ordering(self, ordering: impl Into<String>) -> Self {
        Self { ordering: Some(ordering.into()), ..self }
    }

    pub(super) fn apply<'a>(&self, mut request: builder::ListEsignDocuments<'a>) -> builder::ListEsignDocuments<'a> {
        if let Some(page) = self.page {
            request = request.page(page.into());
        }
        if let Some(page_size) = self.page_size {
            request = request.page_size(page_size.into());
        }
        if let Some(search) = &self.search {
            request = request.search(search.as_str());
        }
        if let Some(status) = &self.status {
            request = request.status(status.clone());
        }
        if let Some(ordering) = &self.ordering {
            request = request.ordering(ordering.as_str());
        }
        request
    }
}

impl DocumentQuery {
    /// Returns the parameters as the query string of a URL.
    pub(super) fn to_query_string(&self) -> String {
        let numbers = [("page", self.page), ("page_size", self.page_size)];
        let numbers = numbers.into_iter().filter_map(|(name, value)| Some((name, value?.to_string())));
        let texts = [
            ("search", self.search.clone()),
            ("status", self.status.as_ref().map(ToString::to_string)),
            ("ordering", self.ordering.clone()),
        ];
        let texts = texts.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let url = Url::parse_with_params("https://localhost/", numbers.chain(texts));
        url.ok().and_then(|it| it.query().map(str::to_owned)).unwrap_or_default()
    }
}

/// Prints whether there is a search text, but never the text, which may be a name.
impl fmt::Debug for TemplateQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TemplateQuery")
            .field("page", &self.page)
            .field("page_size", &self.page_size)
            .field("search", &self.search.is_some())
            .finish()
    }
}

/// Prints all but the ordering. Of the search text, which may be a name, it prints only whether there is one.
impl fmt::Debug for DocumentQuery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DocumentQuery")
            .field("page", &self.page)
            .field("page_size", &self.page_size)
            .field("search", &self.search.is_some())
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
