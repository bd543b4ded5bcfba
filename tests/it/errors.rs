//! Tests the error for each kind of response.

use std::{error::Error as _, fmt::Write as _, io::Write as _};

use flate2::{Compression, write::GzEncoder};
use realaml_ext::{Error, ErrorKind, RetryPolicy, VerificationRequest};
use realaml_tests::{
    clients::{builder, key},
    hostile::{Act, Answer, HostileServer},
};

/// Personal data that the server repeats in its responses.
const CANARY: &str = "canary.aroha@example.com";
const RECORD: &str = r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn json(status: u16, body: &str) -> Act {
    Answer::json(status, body.replace("CANARY", CANARY)).into()
}

fn html(status: u16) -> Act {
    Answer::new(status, format!("<html><body>Bad Gateway {CANARY}</body></html>"))
        .header("content-type", "text/html")
        .into()
}

/// Returns the responses of the server, each with the kind of error that it causes.
fn table() -> Vec<(&'static str, Act, ErrorKind)> {
    use ErrorKind::*;
    vec![
        ("400 with field errors", json(400, r#"{"email":["CANARY is taken."],"birth_date":["Wrong."]}"#), BadRequest),
        (
            "400 with nested field errors",
            json(400, r#"{"recipients":[{},{"email":["CANARY is bad."]}],"address":{"city":["Needed."]}}"#),
            BadRequest,
        ),
        (
            "400 with non_field_errors",
            json(400, r#"{"non_field_errors":["CANARY: give email or phone."]}"#),
            BadRequest,
        ),
        ("400 with detail", json(400, r#"{"detail":"JSON parse error at CANARY"}"#), BadRequest),
        ("400 with a name as key", json(400, r#"{"CANARY":["unknown"]}"#), BadRequest),
        ("400 empty", Answer::new(400, "").into(), BadRequest),
        ("400 a bare list", json(400, r#"["CANARY"]"#), BadRequest),
        ("400 a bare text", json(400, r#""CANARY""#), BadRequest),
        ("422", json(422, r#"{"phone":["CANARY"]}"#), BadRequest),
        ("401", json(401, r#"{"detail":"Invalid token CANARY."}"#), Authentication),
        ("403", json(403, r#"{"detail":"Authentication credentials were not provided."}"#), Forbidden),
        ("404", json(404, r#"{"detail":"Not found."}"#), NotFound),
        ("404 of a proxy", html(404), NotFound),
        ("405", json(405, r#"{"detail":"Method \"POST\" not allowed."}"#), UnexpectedStatus),
        ("409", json(409, r#"{"detail":"CANARY is completed."}"#), Conflict),
        ("410", json(410, r#"{"detail":"CANARY is gone."}"#), NotFound),
        ("418", json(418, r#"{"detail":"CANARY"}"#), UnexpectedStatus),
        ("429 in seconds", Answer::json(429, "{}").header("retry-after", "12").into(), RateLimited),
        (
            "429 with a date",
            Answer::json(429, "{}").header("retry-after", "Thu, 01 Jan 1970 00:01:00 GMT").into(),
            RateLimited,
        ),
        ("429 with a wish that is none", Answer::json(429, "{}").header("retry-after", CANARY).into(), RateLimited),
        ("500 with a page", html(500), Server),
        ("502 of a proxy", html(502), Server),
        ("503 empty", Answer::new(503, "").into(), Server),
        ("599", Answer::new(599, "").into(), Server),
        ("301", Answer::new(301, "").header("location", format!("https://{CANARY}/")).into(), Redirect),
        ("304", Answer::new(304, "").into(), Redirect),
        ("204 where a record is due", Answer::new(204, "").into(), Decode),
        ("200 empty", Answer::json(200, "").into(), Decode),
        ("200 with a page", html(200), Decode),
        ("200 truncated", json(200, r#"{"signature_key":"CANARY","first_name":"CAN"#), Decode),
        ("200 without the key", json(200, r#"{"first_name":"CANARY"}"#), Decode),
        ("200 a text", json(200, r#""CANARY""#), Decode),
        ("200 a list", json(200, r#"["CANARY"]"#), Decode),
        (
            "200 a gzip bomb",
            Answer::new(200, gzip(&vec![b' '; 50_000_000])).header("content-encoding", "gzip").into(),
            Decode,
        ),
        (
            "200 larger than the limit",
            Answer::json(200, format!("{{\"x\":\"{}\"}}", "y".repeat(2_000_000))).into(),
            Decode,
        ),
        (
            "200 that says it is too long",
            Act::Bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{}".to_vec()),
            Decode,
        ),
        ("200 that calls plain text gzip", Answer::json(200, CANARY).header("content-encoding", "gzip").into(), Decode),
        (
            "200 shorter than it says",
            Act::Bytes(format!("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{RECORD}").into_bytes()),
            Connection,
        ),
        (
            "200 longer than it says",
            Act::Bytes(format!("HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{RECORD}").into_bytes()),
            Decode,
        ),
        (
            "200 with two lengths",
            Act::Bytes(
                format!("HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 50\r\n\r\n{RECORD}").into_bytes(),
            ),
            Connection,
        ),
        (
            "a chunk that breaks off",
            Act::Bytes(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffff\r\n{".to_vec()),
            Connection,
        ),
        ("nothing", Act::Close, Connection),
        ("noise", Act::Bytes(vec![0, 159, 146, 150, b'\r', b'\n', b'\r', b'\n']), Connection),
    ]
}

async fn errors(act: Act) -> [Error; 2] {
    let server = HostileServer::always(act).await;
    let builder = builder(&server.base_url()).retries(RetryPolicy::never()).body_limit(1_000_000);
    let client = builder.build().unwrap();
    let request = VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build().unwrap();
    [client.verifications().get(&key()).await.unwrap_err(), client.verifications().create(&request).await.unwrap_err()]
}

#[tokio::test]
async fn the_table() {
    let mut texts = String::new();
    for (case, act, kind) in table() {
        let errors = errors(act).await;
        for error in &errors {
            assert_eq!(error.kind(), kind, "{case}: {error}");
            assert_eq!(error.attempts(), 1, "{case}");
            let shown = format!("{error} {error:?} {error:#?} {:?}", error.source().map(ToString::to_string));
            assert!(!shown.contains("canary"), "{case}: {shown}");
            if let Some(source) = error.source() {
                assert!(!error.to_string().contains(&source.to_string()), "{case} says its source twice");
            }
        }
        let [read, create] = errors;
        assert!(!read.may_have_happened(), "{case}");
        writeln!(texts, "{case}\n  read   {}{read}", marks(&read)).unwrap();
        writeln!(texts, "  create {}{create}", marks(&create)).unwrap();
    }
    insta::assert_snapshot!(texts);
}

fn marks(error: &Error) -> String {
    format!(
        "[{:?}{}{}] ",
        error.kind(),
        if error.is_retryable() { ", retryable" } else { "" },
        if error.may_have_happened() { ", may have happened" } else { "" },
    )
}

#[tokio::test]
async fn what_the_api_said_is_reachable_on_purpose() {
    let body = r#"{"email":["CANARY is taken."],"recipients":[{},{"email":["Bad.","Worse."]}],"detail":"Look."}"#;
    let act = Answer::json(400, body.replace("CANARY", CANARY)).header("x-request-id", "req-7").into();
    let [error, _] = errors(act).await;
    assert_eq!(error.field_errors()["email"], [format!("{CANARY} is taken.")]);
    assert_eq!(error.field_errors()["recipients[1].email"], ["Bad.", "Worse."]);
    assert_eq!((error.detail(), error.request_id()), (Some("Look."), Some("req-7")));
    assert_eq!(error.raw_body().unwrap(), body.replace("CANARY", CANARY).as_bytes());
    assert_eq!((error.status().unwrap().as_u16(), error.operation().unwrap().id), (400, "get_verification"));
}

#[tokio::test]
async fn answers_that_only_look_odd_are_read() {
    let packed = Answer::new(200, gzip(RECORD.as_bytes())).header("content-encoding", "gzip");
    let chunked =
        format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{RECORD}\r\n0\r\n\r\n", RECORD.len());
    let odd: [(&str, Act); 6] = [
        ("gzip", packed.into()),
        ("a wrong content type", Answer::new(200, RECORD).header("content-type", "text/html").into()),
        ("no content type", Answer::new(200, RECORD).into()),
        ("201 for 200", Answer::json(201, RECORD).into()),
        ("chunks", Act::Bytes(chunked.into_bytes())),
        ("no length", Act::Bytes(format!("HTTP/1.0 200 OK\r\n\r\n{RECORD}").into_bytes())),
    ];
    for (case, act) in odd {
        let server = HostileServer::always(act).await;
        let client = builder(&server.base_url()).build().unwrap();
        let verification = client.verifications().get(&key()).await.unwrap_or_else(|error| panic!("{case}: {error}"));
        assert_eq!(verification.signature_key(), &key(), "{case}");
    }
}
