//! Tests each operation against a mock server: the request, the response, and the error for each failure.

use std::collections::BTreeSet;

use httpmock::{Method, MockServer};
use realaml_api::{Client, ErrorKind, Operation as Row};
use realaml_tests::{
    calls::{KEY, call},
    spec::{Operation, operations},
};
use serde_json::{Value, json};

use crate::tolerance::without_nothing;

const AUTHORIZATION: &str = "Api-Key 0123.secret";

fn client(server: &MockServer) -> Client {
    Client::new(&server.url("/api/v1")).unwrap().with_authorization(AUTHORIZATION).unwrap()
}

/// Returns the path that must be sent, with the base path and the trailing slash.
fn path(operation: &Operation) -> String {
    let segments = operation.path.split('/').map(|it| if it.starts_with('{') { KEY } else { it });
    format!("/api/v1{}", segments.collect::<Vec<_>>().join("/"))
}

fn method(operation: &Operation) -> Method {
    operation.method.to_uppercase().parse().unwrap()
}

#[tokio::test]
async fn every_operation_sends_and_reads_what_the_spec_says() {
    let server = MockServer::start_async().await;
    let client = client(&server);
    let mut called = BTreeSet::new();
    for operation in operations() {
        for (status, answer) in operation.answers() {
            let mock = server
                .mock_async(|when, then| {
                    let when = when
                        .method(method(&operation))
                        .path(path(&operation))
                        .header("authorization", AUTHORIZATION)
                        .header("accept", "application/json")
                        .header_missing("api-version");
                    match operation.request_example() {
                        Some(body) => drop(when.header("content-type", "application/json").is_true(move |request| {
                            let sent: Value = serde_json::from_slice(request.body_ref()).unwrap();
                            without_nothing(&sent, false) == without_nothing(body, false)
                        })),
                        None => drop(when.is_true(|request| request.body_ref().is_empty())),
                    }
                    let then = then.status(status);
                    if let Some(answer) = answer {
                        then.json_body(answer.clone());
                    }
                })
                .await;
            let reply = call(&client, operation.id, operation.request_example()).await;
            let reply = reply.unwrap_or_else(|error| panic!("{}: {error:?}", operation.id));
            mock.assert_calls_async(1).await;
            assert_eq!((reply.status, reply.set_aside), (status, Vec::new()), "{}", operation.id);
            let expected = answer.map_or(Value::Null, |it| without_nothing(it, false));
            assert_eq!(without_nothing(&reply.value, false), expected, "{}", operation.id);
            mock.delete_async().await;
        }
        called.insert(operation.id);
    }
    assert_eq!(called, Row::all().iter().map(|it| it.id).collect());
}

#[tokio::test]
async fn every_failure_form_becomes_the_one_error() {
    let server = MockServer::start_async().await;
    let client = client(&server);
    for operation in operations() {
        let mut failures: Vec<(u16, Value)> =
            operation.failures().into_iter().map(|(code, body)| (code, body.clone())).collect();
        failures.push((401, json!({"detail": "Authentication credentials were not provided."})));
        failures.push((405, json!({"detail": "Method \"POST\" not allowed."})));
        for (status, body) in failures {
            let mock = server
                .mock_async(|when, then| {
                    when.method(method(&operation)).path(path(&operation));
                    then.status(status).header("x-request-id", "r-1").json_body(body.clone());
                })
                .await;
            let error = call(&client, operation.id, operation.request_example()).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Status, "{} {status}", operation.id);
            assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
            assert_eq!(error.operation().map(|it| it.id), Some(operation.id));
            assert_eq!(error.headers().unwrap()["x-request-id"], "r-1");
            assert_eq!(serde_json::from_slice::<Value>(error.raw_body().unwrap()).unwrap(), body);
            let problem = error.problem();
            match body.get("detail").and_then(Value::as_str) {
                Some(detail) => assert_eq!(problem.detail.as_deref(), Some(detail)),
                None => assert!(!problem.fields.is_empty(), "{} {status}: {body}", operation.id),
            }
            mock.delete_async().await;
        }
    }
}

#[tokio::test]
async fn a_failure_that_is_no_json_keeps_its_status() {
    let server = MockServer::start_async().await;
    let client = client(&server);
    for (status, body) in [(502, "<html>Bad gateway CANARY</html>"), (400, ""), (503, "{\"detail\":"), (404, "[1,")] {
        let mock = server
            .mock_async(|when, then| {
                when.any_request();
                then.status(status).body(body);
            })
            .await;
        let error = call(&client, "get_verification", None).await.unwrap_err();
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::Status, Some(status)));
        assert!(error.problem().is_empty());
        assert!(!format!("{error} {error:?}").contains("CANARY"));
        mock.delete_async().await;
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_keeps_its_body() {
    let server = MockServer::start_async().await;
    for body in ["<html>CANARY", "[1]", "{\"type\":\"CANARY\"}", ""] {
        let mock = server
            .mock_async(|when, then| {
                when.any_request();
                then.status(200).body(body);
            })
            .await;
        let error = call(&client(&server), "get_verification", None).await.unwrap_err();
        assert_eq!((error.kind(), error.status().map(|it| it.as_u16())), (ErrorKind::Decode, Some(200)), "{body}");
        assert_eq!(error.raw_body().unwrap(), body.as_bytes());
        assert!(!format!("{error} {error:?}").contains("CANARY"));
        mock.delete_async().await;
    }
}

#[tokio::test]
async fn path_parameters_are_encoded_and_cannot_leave_their_segment() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.path("/api/v1/verification/a%2Fb%3Fc%20%C4%81/");
            then.status(200).json_body(json!({"signature_key": "k"}));
        })
        .await;
    client(&server).get_verification("a/b?c ā").send().await.unwrap();
    mock.assert_async().await;
    for key in ["", ".", "..", "%2e%2E"] {
        let error = client(&server).get_verification(key).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{key}");
    }
    assert_eq!(mock.calls_async().await, 1);
}

/// Query parameters are sent only if they are set, each as a single pair.
#[tokio::test]
async fn query_parameters_are_sent_as_they_are_set() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.path("/api/v1/esign/documents/")
                .query_param("page", "2")
                .query_param("search", "lease & co")
                .query_param_missing("page_size");
            then.status(200).json_body(json!({"results": []}));
        })
        .await;
    client(&server).list_esign_documents().page(2).search("lease & co").send().await.unwrap();
    mock.assert_async().await;
}

#[test]
fn the_table_is_the_spec() {
    let table: BTreeSet<_> = Row::all().iter().map(|it| (it.id, it.method.to_lowercase(), it.path)).collect();
    let spec: BTreeSet<_> = operations().iter().map(|it| (it.id, it.method.to_owned(), it.path)).collect();
    assert_eq!(table, spec);
    let lines: Vec<String> = Row::all()
        .iter()
        .map(|it| {
            let deprecated = if it.deprecated { " deprecated" } else { "" };
            format!(
                "{:<31} {:<6} {:<54} {:<13} {:?} {:?}{deprecated}",
                it.id, it.method, it.path, it.domain, it.safety, it.evidence
            )
        })
        .collect();
    insta::assert_snapshot!("operations", lines.join("\n"));
}

/// Code that progenitor generates adds a version header and a deadline to every request. Our generated code must
/// contain neither.
#[test]
fn the_generated_code_has_no_trace_of_what_is_taken_out() {
    for source in [
        include_str!("../../realaml-api/src/generated/verifications.rs"),
        include_str!("../../realaml-api/src/generated/esign.rs"),
        include_str!("../../realaml-api/src/generated/mod.rs"),
    ] {
        for part in ["api-version", "api_version", "from_secs(15)", "ClientHooks", "ResponseValue"] {
            assert!(!source.contains(part), "{part}");
        }
    }
}
