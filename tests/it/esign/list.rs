//! Tests that the list of documents returns each document once and always ends.

use std::collections::HashMap;

use futures_util::{FutureExt as _, StreamExt as _, TryStreamExt as _};
use realaml_ext::{
    Client, ErrorKind,
    esign::{DocumentQuery, Documents, ResumeToken},
    raw::types::ESignDocument,
};
use realaml_tests::{
    clients::{builder, client},
    hostile::{Act, Answer, HostileServer, Received},
};
use serde_json::{Value, json};

/// Returns the query parameters of a request.
fn parameters(request: &Received) -> HashMap<String, String> {
    let query = request.target.split_once('?').map_or("", |it| it.1);
    let pairs = query.split('&').filter_map(|it| it.split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn page(ids: impl IntoIterator<Item = usize>, next: Option<String>) -> Act {
    let results: Vec<Value> = ids.into_iter().map(|it| json!({"id": format!("d-{it}")})).collect();
    Answer::json(200, json!({"count": 10_000, "next": next, "results": results}).to_string()).into()
}

/// Returns the URL of the list, as the server itself writes it.
fn list_at(request: &Received) -> String {
    format!("http://{}/api/v1/esign/documents/", request.header("host").unwrap())
}

/// Starts a server with a list of this many documents, numbered from 0, in pages of the requested size.
async fn numbered(total: usize) -> HostileServer {
    HostileServer::start(move |request, _| {
        let parameters = parameters(request);
        let number = |name: &str, usual: usize| parameters.get(name).map_or(usual, |it| it.parse().unwrap());
        let (page_number, size) = (number("page", 1), number("page_size", 25));
        let (start, end) = ((page_number - 1) * size, (page_number * size).min(total));
        let next = (end < total).then(|| format!("{}?page={}&page_size={size}", list_at(request), page_number + 1));
        page(start..end, next)
    })
    .await
}

fn documents(server: &HostileServer) -> Documents {
    client(&server.base_url()).esign().documents(&DocumentQuery::new())
}

/// Returns the ids of the received documents and, if the list ended with an error, its kind.
async fn drain(mut documents: Documents) -> (Vec<String>, Option<ErrorKind>) {
    let mut ids = Vec::new();
    while let Some(document) = documents.next().await {
        match document {
            Ok(document) => ids.push(document.id),
            Err(error) => {
                assert!(documents.next().await.is_none(), "nothing comes after an error");
                return (ids, Some(error.kind()));
            }
        }
    }
    assert!(documents.next().await.is_none(), "the end stays the end");
    (ids, None)
}

fn ids(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|it| format!("d-{it}")).collect()
}

#[tokio::test]
async fn ten_thousand_documents_arrive_once_each() {
    let server = numbered(10_000).await;
    let query = DocumentQuery::new().page_size(250);
    let documents = client(&server.base_url()).esign().documents(&query);
    let all: Vec<ESignDocument> = documents.try_collect().await.unwrap();
    let all: Vec<_> = all.into_iter().map(|it| it.id).collect();
    assert_eq!(all, ids(0..10_000));
    assert_eq!(server.count(), 40);
}

#[tokio::test]
async fn the_query_is_sent_and_nothing_else() {
    let server = numbered(3).await;
    let client = client(&server.base_url());
    let query = DocumentQuery::new().search("Ngata & Söhne").status("sent".into()).ordering("-created_at").page(1);
    assert_eq!(client.esign().documents(&query).count().await, 3);
    assert_eq!(documents(&server).count().await, 3);
    let targets: Vec<_> = server.received().into_iter().map(|it| it.target).collect();
    assert_eq!(
        targets,
        [
            "/api/v1/esign/documents/?page=1&search=Ngata+%26+S%C3%B6hne&status=sent&ordering=-created_at",
            "/api/v1/esign/documents/",
        ]
    );
    let shown = format!("{:?}", client.esign().documents(&query));
    assert!(!shown.contains("Ngata"), "{shown}");
}

#[tokio::test]
async fn pages_that_shift_meanwhile_give_no_document_twice() {
    // A document is added after each page, so the last document of a page is the first of the next.
    let server = HostileServer::start(|request, number| {
        let next = (number < 9).then(|| format!("{}?page={}", list_at(request), number + 2));
        page(number * 4..number * 4 + 5, next)
    })
    .await;
    assert_eq!(drain(documents(&server)).await, (ids(0..41), None));
}

#[tokio::test]
async fn a_cursor_of_any_kind_is_followed() {
    let server = HostileServer::start(|request, number| match parameters(request).get("cursor").map(String::as_str) {
        None => page(0..2, Some("?cursor=b%3D%3D&x=1".to_owned())),
        Some("b%3D%3D") if number == 1 => page(2..4, Some("/api/v1/esign/documents/?cursor=c".to_owned())),
        Some("c") => page(4..5, Some(String::new())),
        other => panic!("{other:?}"),
    })
    .await;
    assert_eq!(drain(documents(&server)).await, (ids(0..5), None));
    assert_eq!(server.received()[1].target, "/api/v1/esign/documents/?cursor=b%3D%3D&x=1");
}

#[tokio::test]
async fn a_bare_list_is_a_page() {
    let server = HostileServer::always(Answer::json(200, r#"[{"id": "d-0"}, {"id": "d-1"}]"#)).await;
    assert_eq!(drain(documents(&server)).await, (ids(0..2), None));
}

#[tokio::test]
async fn a_list_that_leads_in_a_circle_ends_in_an_error() {
    type Circle = (&'static str, fn(&Received, usize) -> Act, usize, usize);
    let circles: [Circle; 5] = [
        ("the same page again", |request, _| page(0..2, Some(format!("{}?page=2", list_at(request)))), 2, 2),
        ("back to the first", |request, _| page(0..2, Some(list_at(request))), 2, 1),
        (
            "three pages round and round",
            |request, number| {
                page(number * 2..number * 2 + 2, Some(format!("{}?page={}", list_at(request), number % 3)))
            },
            8,
            4,
        ),
        (
            "new cursors, old documents",
            |request, number| page(0..2, Some(format!("{}?cursor={number}", list_at(request)))),
            2,
            4,
        ),
        (
            "empty pages without end",
            |request, number| page(0..0, Some(format!("{}?page={number}0", list_at(request)))),
            0,
            3,
        ),
    ];
    for (case, script, documents_before, requests) in circles {
        let server = HostileServer::start(script).await;
        let (ids, kind) = drain(documents(&server)).await;
        assert_eq!(
            (ids.len(), kind, server.count()),
            (documents_before, Some(ErrorKind::Pagination), requests),
            "{case}"
        );
    }
}

#[tokio::test]
async fn a_link_to_elsewhere_is_not_followed() {
    let elsewhere = numbered(5).await;
    let foreign = elsewhere.base_url();
    for next in [
        format!("{foreign}/esign/documents/?page=2"),
        "http://169.254.169.254/api/v1/esign/documents/?page=2".to_owned(),
        "//firm.example/api/v1/esign/documents/?page=2".to_owned(),
        "/api/v1/verification/6513270e269e0d37f2a74de452e6b438/".to_owned(),
        "/api/v1/esign/documents/%2e%2e/templates/?page=2".to_owned(),
        "file:///etc/passwd".to_owned(),
        "http://[".to_owned(),
    ] {
        let shown = next.clone();
        let server = HostileServer::start(move |_, _| page(0..2, Some(next.clone()))).await;
        let mut documents = documents(&server);
        let error = documents.by_ref().try_next().await.unwrap_err();
        assert_eq!((error.kind(), server.count()), (ErrorKind::Pagination, 1), "{shown}");
        assert!(!error.to_string().contains(&shown), "{error}");
    }
    assert_eq!(elsewhere.count(), 0);
}

#[tokio::test]
async fn a_route_of_ones_own_is_the_place_of_the_list() {
    let server = HostileServer::start(|request, number| {
        let next =
            (number == 0).then(|| format!("http://{}/api/v1/envelopes/?page=2", request.header("host").unwrap()));
        page(number..number + 1, next)
    })
    .await;
    let client = builder(&server.base_url()).route("list_esign_documents", "/envelopes/").build().unwrap();
    assert_eq!(drain(client.esign().documents(&DocumentQuery::new())).await, (ids(0..2), None));
    let targets: Vec<_> = server.received().into_iter().map(|it| it.target).collect();
    assert_eq!(targets, ["/api/v1/envelopes/", "/api/v1/envelopes/?page=2"]);
}

/// Takes `count` documents, drops the list, and resumes it with the resume token. Returns the ids of all documents.
async fn resumed(client: &Client, count: usize) -> Vec<String> {
    let mut documents = client.esign().documents(&DocumentQuery::new().page_size(4));
    let mut all = Vec::new();
    for _ in 0..count {
        all.push(documents.next().await.unwrap().unwrap().id);
    }
    let token: ResumeToken = documents.resume_token().expose().parse().unwrap();
    drop(documents);
    let (rest, error) = drain(client.esign().resume_documents(&token)).await;
    assert_eq!(error, None);
    [all, rest].concat()
}

#[tokio::test]
async fn a_list_goes_on_where_it_stood() {
    let server = numbered(10).await;
    for count in [0, 1, 4, 5, 8, 10] {
        assert_eq!(resumed(&client(&server.base_url()), count).await, ids(0..10), "{count}");
    }
}

#[tokio::test]
async fn a_list_goes_on_after_a_failure() {
    let server = HostileServer::start(|request, number| match number {
        0 => page(0..2, Some(format!("{}?page=2", list_at(request)))),
        1 => Answer::json(403, "{}").into(),
        _ => page(2..4, None),
    })
    .await;
    let mut documents = documents(&server);
    let before: Vec<_> = documents.by_ref().take(2).map(|it| it.unwrap().id).collect().await;
    assert_eq!(documents.next().await.unwrap().unwrap_err().kind(), ErrorKind::Forbidden);
    let (after, _) = drain(client(&server.base_url()).esign().resume_documents(&documents.resume_token())).await;
    assert_eq!([before, after].concat(), ids(0..4));
}

#[tokio::test]
async fn a_dropped_next_loses_nothing() {
    let server = numbered(30).await;
    let mut documents = documents(&server);
    assert!(documents.next().now_or_never().is_none(), "nothing can have arrived yet");
    assert_eq!(documents.next().await.unwrap().unwrap().id, "d-0");
    assert!(documents.next().now_or_never().unwrap().is_some());
    assert_eq!(documents.total(), Some(10_000));
    assert_eq!(documents.count().await, 28);
    assert_eq!(server.count(), 2);
}
