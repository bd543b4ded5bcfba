//! Tests `listen` and `trigger`: the callback of a triggered event is forwarded to the application, and can be
//! forwarded again on request.

use std::process::Stdio;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::TcpListener;
use tokio::process::{Child, ChildStdout};

use crate::support::{Place, text};

type Received = Arc<Mutex<Vec<serde_json::Value>>>;

/// Starts an application that responds to callbacks with 202. Returns its URL and the callbacks received.
async fn application() -> (String, Received) {
    let received = Received::default();
    let take = |State(received): State<Received>, body: String| async move {
        received.lock().expect("whole").push(serde_json::from_str(&body).expect("JSON"));
        StatusCode::ACCEPTED
    };
    let routes = Router::new().route("/hooks", post(take)).with_state(Arc::clone(&received));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hooks", listener.local_addr().expect("an address"));
    tokio::spawn(axum::serve(listener, routes).into_future());
    (url, received)
}

/// Starts `realaml listen`. Returns the process, the lines after the first, and the first line.
async fn start(place: &Place, args: &[&str]) -> (Child, Lines<BufReader<ChildStdout>>, serde_json::Value) {
    let args: Vec<_> = ["listen", "--addr", "127.0.0.1:0", "--json"].iter().chain(args).copied().collect();
    let mut child = place.command(&args).stdin(Stdio::piped()).spawn().expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let first = lines.next_line().await.expect("it writes").expect("a line");
    (child, lines, serde_json::from_str(&first).expect("JSON"))
}

/// Starts `realaml listen`. Returns the process, the lines after the first, and the callback URL.
async fn listen(place: &Place, args: &[&str]) -> (Child, Lines<BufReader<ChildStdout>>, String) {
    let (child, lines, first) = start(place, args).await;
    let url = first["callback_url"].as_str().expect("an address").to_owned();
    (child, lines, url)
}

#[tokio::test]
async fn a_callback_is_forwarded_and_again_on_request() {
    let place = Place::start().await;
    let (url, received) = application().await;
    let (mut child, mut lines, callbacks) = listen(&place, &["--forward-to", &url]).await;
    let triggered = place.json(&["trigger", "verification.passed", "--callback-url", &callbacks]).await;
    place.sandbox.callbacks_settled().await;
    let key = triggered["key"].as_str().expect("a key");
    assert_eq!(received.lock().expect("whole").clone(), [serde_json::json!({ "signature_key": key })]);
    // The sender received the status of the application's response.
    assert_eq!(place.sandbox.callbacks()[0].attempts[0].status, Some(202));
    let line = lines.next_line().await.expect("it writes").expect("a line");
    assert!(line.contains("\"status\":202") && !line.contains(key), "{line}");

    let mut input = child.stdin.take().expect("its input");
    input.write_all(b"#1\n").await.expect("it reads");
    lines.next_line().await.expect("it writes").expect("a line");
    assert_eq!(received.lock().expect("whole").len(), 2);
}

#[tokio::test]
async fn without_the_application_the_sender_gets_an_error() {
    let place = Place::start().await;
    let (_child, mut lines, callbacks) = listen(&place, &["--forward-to", "http://127.0.0.1:9/hooks"]).await;
    place.ok(&["trigger", "form.completed", "--callback-url", &callbacks]).await;
    let line = lines.next_line().await.expect("it writes").expect("a line");
    assert!(line.contains("\"status\":null"), "{line}");
    place.sandbox.callbacks_settled().await;
    assert_eq!(place.sandbox.callbacks()[0].attempts[0].status, Some(502));
}

#[tokio::test]
async fn only_the_path_of_callbacks_is_forwarded() {
    let place = Place::start().await;
    let (url, received) = application().await;
    let public = "https://tunnel.example.com/0123456789abcdef01";
    let (_child, _lines, first) = start(&place, &["--forward-to", &url, "--public-url", public]).await;
    assert_eq!(first["callback_url"], public);
    let address = first["address"].as_str().expect("an address");
    let http = realaml_ext::reqwest::Client::builder().no_proxy().build().expect("a client");
    let status = async |path: &str| {
        let sent = http.post(format!("http://{address}{path}")).body("{}").send().await;
        sent.expect("an answer").status().as_u16()
    };
    for path in ["/callbacks", "/", "/0123456789abcdef0", "/0123456789abcdef01/", "/0123456789abcdef01/more"] {
        assert_eq!(status(path).await, 404, "{path}");
    }
    assert!(received.lock().expect("whole").is_empty());
    assert_eq!(status("/0123456789abcdef01").await, 202);
    assert_eq!(received.lock().expect("whole").len(), 1);
    // A path that can be guessed is refused, and so is a target to which callbacks would travel unencrypted.
    for args in [
        ["listen", "--forward-to", &url, "--public-url", "https://tunnel.example.com/hooks"],
        ["listen", "--forward-to", "http://192.0.2.1/hooks", "--addr", "127.0.0.1:0"],
    ] {
        let output = place.run(&args).await;
        assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    }
}

/// Each event occurs and sends a callback.
#[tokio::test]
async fn every_event_can_be_triggered() {
    let place = Place::start().await;
    let (url, received) = application().await;
    let help = place.run(&["trigger", "no.such.event"]).await;
    let told = text(&help.stderr);
    let list = told.split("possible values: ").nth(1).expect("the events").split(']').next().expect("a list");
    let events: Vec<_> = list.split(", ").collect();
    assert!(events.len() > 20, "{events:?}");
    for event in events {
        received.lock().expect("whole").clear();
        place.ok(&["trigger", event, "--callback-url", &url]).await;
        place.sandbox.callbacks_settled().await;
        assert!(!received.lock().expect("whole").is_empty(), "{event} brought no callback");
    }
}

/// If a step after the creation is refused, the exit code says that a record exists.
#[tokio::test]
async fn a_refusal_after_the_creation_is_a_doubt() {
    let place = Place::start().await;
    place.sandbox.inject_fault(realaml_sandbox::Fault::status(403).on("send_esign_document")).expect("a fault");
    let ended = place.run(&["trigger", "document.sent"]).await;
    assert_eq!(ended.status.code(), Some(3), "{}", text(&ended.stderr));
    assert!(text(&ended.stderr).contains("a call took effect before this"), "{}", text(&ended.stderr));
    assert_eq!(place.sandbox.counts().esign, 1);
}
