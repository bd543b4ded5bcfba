//! Tests `realaml doctor` against sandboxes, one of which differs from the spec, and against other servers.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Output;

use axum::http::{Method, StatusCode, Uri, header};
use axum::response::IntoResponse;
use realaml_ext::{Client, Environment, RiskRequest};
use realaml_observe::{Facts, Store};
use realaml_sandbox::{Deviation, Sandbox};
use serde_json::{Value, json};

/// Returns the operations that the sandbox moves, each with the alternative route at which it is found.
fn moved() -> Vec<(String, String)> {
    let with =
        Facts::bundled().operations().iter().filter_map(|it| Some((it.id.clone(), it.alternatives.first()?.clone())));
    let moved: Vec<_> = with.take(11).collect();
    assert_eq!(moved.len(), 11);
    moved
}

async fn differing(moved: &[(String, String)]) -> Sandbox {
    let list: Vec<_> = moved.iter().map(|(id, to)| json!({"operation": id, "kind": "route", "to": to})).collect();
    let deviations = Deviation::read(&json!(list).to_string()).expect("a list of deviations");
    Sandbox::builder().deviate(deviations).start().await.expect("a sandbox")
}

async fn doctor(folder: &Path, base_url: &str, key: &str, args: &[&str]) -> Output {
    tokio::process::Command::new(env!("CARGO_BIN_EXE_realaml"))
        .arg("doctor")
        .args(args)
        .current_dir(folder)
        .env_remove("REALAML_ENVIRONMENT")
        .env("REALAML_BASE_URL", base_url)
        .env("REALAML_API_KEY", key)
        .output()
        .await
        .expect("the program runs")
}

fn by_status(report: &Value, status: &str) -> BTreeSet<String> {
    let operations = report["operations"].as_array().expect("operations");
    let found = operations.iter().filter(|it| it["status"] == status);
    found.map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn what_is_elsewhere_is_found_without_a_single_write() {
    let moved = moved();
    let sandbox = differing(&moved).await;
    let folder = tempfile::tempdir().expect("a folder");
    let args = ["--json", "--routes", "routes.toml", "--evidence", "evidence.json"];
    let output = doctor(folder.path(), sandbox.base_url(), sandbox.api_key(), &args).await;
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
    assert_eq!(by_status(&report, "elsewhere"), moved.iter().map(|(id, _)| id.clone()).collect());
    assert!(by_status(&report, "missing").is_empty() && by_status(&report, "unclear").is_empty(), "{report}");
    // The program announced its requests.
    assert!(String::from_utf8_lossy(&output.stderr).contains("all OPTIONS or GET"));

    let calls = sandbox.calls();
    assert!(calls.iter().all(|it| it.method == "OPTIONS" || it.method == "GET"));
    assert!(calls.iter().all(|it| it.body.is_none()));
    let reads = calls.iter().filter(|it| it.method == "GET");
    assert!(reads.into_iter().all(|it| it.path.contains("realaml-doctor-no-such-record")));

    let shown = Store::at(folder.path().join("evidence.json")).read().expect("evidence").total();
    let person = &shown.operations["create_verification"].declared.fields;
    assert_eq!((person["birth_date"].types["date"], person["first_name"].required), (1, 1));

    let environment = Environment::custom(sandbox.base_url()).expect("loopback");
    let client = Client::builder().environment(environment).api_key(sandbox.api_key());
    let client = client.routes_file(folder.path().join("routes.toml")).build().expect("the routes are good");
    client.risk().create(&RiskRequest::of("Sample Limited").build().expect("a request")).await.expect("it works now");
}

#[tokio::test]
async fn a_vendor_as_described_is_healthy() {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let folder = tempfile::tempdir().expect("a folder");
    let output = doctor(folder.path(), sandbox.base_url(), sandbox.api_key(), &[]).await;
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(!text.contains(sandbox.api_key()));
    assert_eq!(sandbox.counts().verifications, 0);
}

#[tokio::test]
async fn a_wrong_key_ends_the_examination_and_production_has_to_be_said() {
    let sandbox = Sandbox::start().await.expect("a sandbox");
    let folder = tempfile::tempdir().expect("a folder");
    let output = doctor(folder.path(), sandbox.base_url(), "zc-wrong", &["--json"]).await;
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
    assert_eq!((&report["requests"]["OPTIONS"], &report["requests"]["GET"]), (&json!(0), &json!(1)));
    assert!(!report.to_string().contains("zc-wrong"));

    let production = "https://api.realaml.com/api/v1";
    let output = doctor(folder.path(), production, "k", &[]).await;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--production"));
    assert!(output.stdout.is_empty());
}

#[tokio::test]
async fn a_server_that_cannot_be_reached_is_a_failure_to_connect() {
    let folder = tempfile::tempdir().expect("a folder");
    let routes = folder.path().join("routes.toml");
    std::fs::write(&routes, "# found earlier").expect("the file is written");
    let args = ["--json", "--routes", "routes.toml"];
    let output = doctor(folder.path(), "http://127.0.0.1:9/api/v1", "k", &args).await;
    // The exit code is the one that the help gives for a failure to connect.
    assert_eq!(output.status.code(), Some(2));
    let report: Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
    assert!(
        report["checks"].as_array().expect("checks").iter().any(|it| it["name"] == "connection" && it["ok"] == false)
    );
    assert_eq!(std::fs::read_to_string(&routes).expect("the file"), "# found earlier");
}

/// Starts a server with two routes: verifications as described, and `elsewhere`. Its gateway responds to `OPTIONS` with
/// the same status for every path. Returns the base URL.
async fn without_options(status: StatusCode, elsewhere: &str) -> String {
    let prefix = |path: &str| format!("/api/v1{}", path.split('{').next().unwrap_or_default());
    let known = ["/verification/{".to_owned(), elsewhere.to_owned()].map(|it| prefix(&it));
    let answer = move |method: Method, uri: Uri| async move {
        let rest = known.iter().find_map(|it| uri.path().strip_prefix(it));
        match (method, rest.is_some_and(|it| it.trim_end_matches('/') == "realaml-doctor-no-such-record")) {
            (Method::OPTIONS, _) => status.into_response(),
            (_, true) => {
                let json = [(header::CONTENT_TYPE, "application/json")];
                (StatusCode::NOT_FOUND, json, r#"{"detail":"No record matches the given query."}"#).into_response()
            }
            (_, false) => (StatusCode::NOT_FOUND, "<h1>Not Found</h1>").into_response(),
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = axum::Router::new().fallback(answer);
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/api/v1")
}

#[tokio::test]
async fn a_server_without_options_is_asked_by_get_and_tells_by_the_form_of_its_404() {
    let moved = Facts::bundled().operation("get_risk_rating").expect("it is described");
    let (_, elsewhere) = moved.alternatives[0].split_once(' ').expect("a method and a path");
    // A gateway may treat `OPTIONS` as a request to an unknown path, as a browser's preflight, or as an unknown method.
    for status in [StatusCode::NOT_FOUND, StatusCode::NO_CONTENT, StatusCode::NOT_IMPLEMENTED] {
        let base_url = without_options(status, elsewhere).await;
        let folder = tempfile::tempdir().expect("a folder");
        let output = doctor(folder.path(), &base_url, "k", &["--json"]).await;
        let report: Value = serde_json::from_slice(&output.stdout).expect("a line of JSON");
        assert_eq!(by_status(&report, "found"), ["get_verification".to_owned()].into(), "{status}");
        assert_eq!(by_status(&report, "elsewhere"), ["get_risk_rating".to_owned()].into(), "{status}");
        // An operation that cannot be probed without an effect is not reported as missing.
        assert!(by_status(&report, "unclear").contains("create_verification"), "{status}: {report}");
        assert_eq!(by_status(&report, "missing"), BTreeSet::new(), "{status}");
    }
}
