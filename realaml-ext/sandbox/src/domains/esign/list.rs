//! The list of documents, paginated as in Django REST framework.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use super::desk::EsignDesk;
use super::search_text::fold;
use super::slot::Selection;
use super::summary::DocumentSummary;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::contract::spec::BASE_PATH;

/// All characters except the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The default number of documents on a page.
const USUAL: usize = 25;
/// The maximum number of documents on a page.
const MOST: usize = 100;

/// A page of the list.
#[derive(Serialize)]
struct DocumentPage<'a> {
    count: usize,
    next: Option<String>,
    previous: Option<String>,
    results: Vec<DocumentSummary<'a>>,
}

pub(crate) fn list(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    // The query has already been checked, so each number is positive and fits into 32 bits.
    let number = |name: &str| request.query.get(name).map(|text| text.parse().unwrap_or(usize::MAX));
    let size = number("page_size").unwrap_or(USUAL).clamp(1, MOST);
    let page = number("page").unwrap_or(1).max(1);
    let search = request.query.get("search").map(|text| fold(text)).unwrap_or_default();
    let selection = Selection {
        account: desk.world.accounts.acting,
        status: request.query.get("status").map(String::as_str),
        search: &search,
        ordering: request.query.get("ordering").map_or("", String::as_str),
    };
    let start = (page - 1).saturating_mul(size);
    let end = start.saturating_add(size);
    let (count, documents) = desk.records.documents.select(&selection, start, end);
    // The first page exists even if the list is empty.
    if start >= count && page > 1 {
        return Err(ApiRefusal::NoSuchPage);
    }
    let address = |page: usize| {
        let others = request.query.iter().filter(|(name, _)| *name != "page");
        let encode = |text| utf8_percent_encode(text, RESERVED);
        let others: String = others.map(|(name, value)| format!("&{}={}", encode(name), encode(value))).collect();
        format!("{}{BASE_PATH}/esign/documents/?page={page}{others}", desk.world.settings.origin)
    };
    let last = count.div_ceil(size).max(1);
    Ok(Success::written(&DocumentPage {
        count,
        next: (end < count).then(|| address(page + 1)),
        previous: (page > 1).then(|| address((page - 1).min(last))),
        results: documents.iter().map(|document| document.summary(desk.world)).collect(),
    }))
}
