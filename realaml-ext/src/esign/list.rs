//! Lists the documents that match a query, page by page.

use std::{
    collections::HashSet,
    fmt,
    future::{Future, poll_fn},
    pin::Pin,
    str::FromStr,
    sync::Arc,
    task::{Context, Poll, ready},
    vec,
};

use futures_core::Stream;
use realaml_api::{Call, Operation, Transport, TransportFuture, types};
use reqwest::Url;

use super::DocumentQuery;
use crate::core::{Client, Error};

const OPERATION: &str = "list_esign_documents";

/// The number of consecutive pages without new documents after which the list ends with an error. Documents that are
/// created meanwhile push others onto the next page, but are unlikely to fill that many pages.
const MOST_WITHOUT_NEWS: u32 = 3;

/// The e-sign documents that match a query. Each is returned once, and pages are fetched as they are needed. Created by
/// [`documents`](super::Esign::documents).
///
/// The type is a [`Stream`]; [`next`](Self::next) can be called without importing the stream traits. The stream ends
/// after the last document or an error. It never follows a link that leads away from the list. A list whose links lead
/// away or in a circle, or whose pages contain nothing new, ends with
/// [`ErrorKind::Pagination`](crate::ErrorKind::Pagination).
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::esign::DocumentQuery;
/// # let request = realaml_ext::esign::DraftRequest::blank().build()?;
/// # for _ in 0..3 { client.esign().draft(&request).await?; }
///
/// // The account has three documents; two pages are fetched.
/// let mut documents = client.esign().documents(&DocumentQuery::new().page_size(2));
/// let mut ids = Vec::new();
/// while let Some(document) = documents.next().await {
///     ids.push(document?.id);
/// }
/// assert_eq!(ids.len(), 3);
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is fetched before it is asked for documents"]
pub struct Documents {
    client: Client,
    /// The query string of the page whose documents are being yielded, or of the page that is fetched next.
    query: String,
    /// The number of documents of that page that have already been yielded or skipped.
    offset: usize,
    page: Option<FetchedPage>,
    fetching: Option<Fetching>,
    total: Option<u64>,
    pages_seen: HashSet<String>,
    documents_seen: HashSet<String>,
    pages_without_news: u32,
    over: bool,
}

type Fetching = Pin<Box<dyn Future<Output = Result<(types::ESignDocumentPage, Option<String>), Error>> + Send>>;

/// A page whose documents are being yielded.
struct FetchedPage {
    documents: vec::IntoIter<types::ESignDocument>,
    next: Option<String>,
    news: bool,
}

impl Documents {
    pub(super) fn new(client: Client, query: &DocumentQuery) -> Self {
        Self::at(client, query.to_query_string(), 0)
    }

    pub(super) fn resume(client: Client, token: &ResumeToken) -> Self {
        Self::at(client, token.query.clone(), token.offset)
    }

    fn at(client: Client, query: String, offset: usize) -> Self {
        Self {
            client,
            query,
            offset,
            page: None,
            fetching: None,
            total: None,
            pages_seen: HashSet::new(),
            documents_seen: HashSet::new(),
            pages_without_news: 0,
            over: false,
        }
    }

    /// Returns the next document, or `None` after the last one or after an error. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<types::ESignDocument, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Returns the total number of documents, as last reported by the API, or `None` if the API has not reported one.
    pub fn total(&self) -> Option<u64> {
        self.total
    }

    /// Returns the current position, from which [`resume_documents`](super::Esign::resume_documents) continues, for
    /// instance after an error or in another process. Documents that are created or deleted meanwhile can shift the
    /// pages. Sort by creation time to minimize such shifts.
    pub fn resume_token(&self) -> ResumeToken {
        ResumeToken { query: self.query.clone(), offset: self.offset }
    }

    /// Opens a page and skips those of its documents that have already been yielded.
    fn open(&mut self, page: types::ESignDocumentPage, next: Option<String>) {
        self.total = page.count.and_then(|it| u64::try_from(it).ok()).or(self.total);
        let mut documents = page.results.into_iter();
        for done in documents.by_ref().take(self.offset) {
            self.documents_seen.insert(done.id);
        }
        self.page = Some(FetchedPage { documents, next, news: self.offset > 0 });
    }

    /// Moves on to the next page, or ends the list if there is none. Fails if the list does not advance.
    fn turn(&mut self, page: &FetchedPage) -> Result<(), Error> {
        let Some(next) = &page.next else {
            self.over = true;
            return Ok(());
        };
        self.pages_without_news = if page.news { 0 } else { self.pages_without_news + 1 };
        if self.pages_seen.contains(&normal(next)) {
            return Err(Error::pagination(
                OPERATION,
                "the list leads back to an earlier page, so the rest cannot be reached",
            ));
        }
        if self.pages_without_news >= MOST_WITHOUT_NEWS {
            let message = format!("{MOST_WITHOUT_NEWS} pages in a row contained nothing new, but the list continues");
            return Err(Error::pagination(OPERATION, message));
        }
        (self.query, self.offset) = (next.clone(), 0);
        Ok(())
    }
}

impl Stream for Documents {
    type Item = Result<types::ESignDocument, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        while !this.over {
            let result = if let Some(mut page) = this.page.take() {
                match page.documents.next() {
                    Some(document) => {
                        this.offset += 1;
                        let is_new = this.documents_seen.insert(document.id.clone());
                        page.news |= is_new;
                        this.page = Some(page);
                        if is_new {
                            return Poll::Ready(Some(Ok(document)));
                        }
                        Ok(())
                    }
                    None => this.turn(&page),
                }
            } else {
                let fetching =
                    this.fetching.get_or_insert_with(|| Box::pin(fetch(this.client.clone(), this.query.clone())));
                let fetched = ready!(fetching.as_mut().poll(context));
                this.fetching = None;
                this.pages_seen.insert(normal(&this.query));
                fetched.map(|(page, next)| this.open(page, next))
            };
            if let Err(error) = result {
                this.over = true;
                return Poll::Ready(Some(Err(error)));
            }
        }
        Poll::Ready(None)
    }
}

/// Prints the progress of the listing, but not the query, which may contain a name.
impl fmt::Debug for Documents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Documents")
            .field("pages", &self.pages_seen.len())
            .field("documents", &self.documents_seen.len())
            .field("total", &self.total)
            .field("over", &self.over)
            .finish_non_exhaustive()
    }
}

/// A position in a list of documents. It can be stored as a string and parsed again. The string contains the query, so
/// keep it out of logs if you search for names.
///
/// ```
/// use realaml_ext::esign::ResumeToken;
///
/// let token: ResumeToken = "25?page=3&page_size=50".parse()?;
/// assert_eq!(token.expose(), "25?page=3&page_size=50");
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ResumeToken {
    query: String,
    offset: usize,
}

impl ResumeToken {
    /// Returns the position as a string: how many documents of the page have already been yielded, and the page's
    /// query.
    pub fn expose(&self) -> String {
        format!("{}?{}", self.offset, self.query)
    }
}

impl FromStr for ResumeToken {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = || Error::configuration("the string is not a resume token of a list of documents");
        let (offset, query) = text.split_once('?').ok_or_else(refused)?;
        if query.contains('#') || query.chars().any(|it| it.is_whitespace() || it.is_control()) {
            return Err(refused());
        }
        Ok(Self { offset: offset.parse().map_err(|_| refused())?, query: query.to_owned() })
    }
}

/// Prints only the name of the type.
impl fmt::Debug for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeToken([hidden])")
    }
}

/// Fetches a page, and returns it with the query of the next page, if there is one.
async fn fetch(client: Client, query: String) -> Result<(types::ESignDocumentPage, Option<String>), Error> {
    let operation = Operation::by_id(OPERATION).unwrap_or(&Operation::CUSTOM);
    let mut place = client.target(operation)?;
    let call = client.call();
    let queried = Queried { client: call.raw().clone(), query: query.clone() };
    let raw = call.raw().clone().with_transport(Arc::new(queried));
    let page = call.done(raw.list_esign_documents().send().await)?.into_inner();
    place.set_query(Some(&query));
    let next = page.next.as_deref().map(str::trim).filter(|it| !it.is_empty());
    let next = next.map(|next| follow(&place, next)).transpose().map_err(|why| Error::pagination(OPERATION, why))?;
    Ok((page, next))
}

/// Replaces the query of each call. A link to the next page can contain parameters that the call has no methods for,
/// such as a cursor.
struct Queried {
    client: realaml_api::Client,
    query: String,
}

impl Transport for Queried {
    fn send<'a>(&'a self, _: &'a reqwest::Client, mut call: Call) -> TransportFuture<'a> {
        call.request.url_mut().set_query(Some(self.query.as_str()).filter(|it| !it.is_empty()));
        Box::pin(self.client.call(call))
    }
}

/// Returns the query of a link to the next page. The link must lead to the same list.
fn follow(place: &Url, link: &str) -> Result<String, &'static str> {
    const FOREIGN: &str = "the link to the next page does not lead to the list and is not followed";
    let Ok(link) = place.join(link) else {
        return Err("the link to the next page is not a URL");
    };
    // Behind a proxy, the vendor's framework may write links with the `http` scheme. Only the query of a link is ever used.
    let same_scheme = link.scheme() == place.scheme() && link.port_or_known_default() == place.port_or_known_default();
    let downgraded =
        (place.scheme(), link.scheme()) == ("https", "http") && (place.port(), link.port()) == (None, None);
    let same_host = link.host() == place.host() && link.username().is_empty() && link.password().is_none();
    let same_path = link.path().trim_end_matches('/') == place.path().trim_end_matches('/');
    if !(same_scheme || downgraded) || !same_host || !same_path {
        return Err(FOREIGN);
    }
    Ok(link.query().unwrap_or_default().to_owned())
}

/// Returns the query with its parameters sorted, so that a page is recognized whatever the order of its parameters.
fn normal(query: &str) -> String {
    let mut parameters: Vec<_> = query.split('&').filter(|it| !it.is_empty()).collect();
    parameters.sort_unstable();
    parameters.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_links_to_the_list_itself_are_followed() {
        let place = Url::parse("https://api.realaml.com/api/v1/esign/documents/?page_size=2").unwrap();
        for (link, query) in [
            ("https://api.realaml.com/api/v1/esign/documents/?page=2", "page=2"),
            (
                "https://API.realaml.com:443/api/v1/esign/documents/?cursor=b%3D%3D&page_size=2",
                "cursor=b%3D%3D&page_size=2",
            ),
            ("http://api.realaml.com/api/v1/esign/documents/?page=2", "page=2"),
            ("https://api.realaml.com/api/v1/esign/documents?page=2", "page=2"),
            ("/api/v1/esign/documents/?page=2", "page=2"),
            ("?page=2", "page=2"),
            ("https://api.realaml.com/api/v1/esign/documents/", ""),
        ] {
            assert_eq!(follow(&place, link).as_deref(), Ok(query), "{link}");
        }
        for link in [
            "https://api-staging.realaml.com/api/v1/esign/documents/?page=2",
            "https://api.realaml.com.example/api/v1/esign/documents/?page=2",
            "https://api.realaml.com:8443/api/v1/esign/documents/?page=2",
            "http://api.realaml.com:443/api/v1/esign/documents/?page=2",
            "https://user@api.realaml.com/api/v1/esign/documents/?page=2",
            "https://api.realaml.com/api/v1/esign/templates/?page=2",
            "https://api.realaml.com/api/v1/esign/documents/../../x/?page=2",
            "//example.com/api/v1/esign/documents/?page=2",
            "ftp://api.realaml.com/api/v1/esign/documents/?page=2",
            "javascript:alert(1)",
            "https://",
        ] {
            assert!(follow(&place, link).is_err(), "{link}");
        }
    }

    #[test]
    fn a_page_is_known_again_in_another_order() {
        assert_eq!(normal("page=2&page_size=5"), normal("page_size=5&page=2&"));
        assert_ne!(normal("page=2"), normal("page=3"));
    }

    #[test]
    fn only_tokens_are_tokens() {
        for text in ["", "page=3", "-1?page=3", "x?", "1?a b", "1?a#b"] {
            assert!(text.parse::<ResumeToken>().is_err(), "{text}");
        }
        let token: ResumeToken = "0?".parse().unwrap();
        assert_eq!(format!("{token:?}"), "ResumeToken([hidden])");
    }
}
