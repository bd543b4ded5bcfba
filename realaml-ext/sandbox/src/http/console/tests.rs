//! Tests the console over HTTP.

use reqwest::{Client, Response, StatusCode, redirect};
use serde_json::{Value, json};

use crate::{Fault, Sandbox};

/// A sandbox, and an HTTP client that does not follow redirects.
struct Visit {
    sandbox: Sandbox,
    http: Client,
}

impl Visit {
    async fn start() -> Self {
        let http = Client::builder().no_proxy().redirect(redirect::Policy::none()).build().expect("a client");
        Self { sandbox: Sandbox::start().await.expect("a sandbox"), http }
    }

    async fn get(&self, path: &str) -> Response {
        self.http.get(format!("{}{path}", self.sandbox.origin())).send().await.expect("an answer")
    }

    async fn text(&self, path: &str) -> String {
        let response = self.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        response.text().await.expect("text")
    }

    /// Sends a form as a page of the sandbox does.
    async fn press(&self, path: &str, fields: &str) -> Response {
        let request = self.http.post(format!("{}{path}", self.sandbox.origin()));
        let request = request.header("origin", self.sandbox.origin());
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        request.body(fields.to_owned()).send().await.expect("an answer")
    }

    /// Calls the API, and returns the key or identifier of the record.
    async fn create(&self, path: &str, body: Value) -> String {
        let request = self.http.post(format!("{}{path}", self.sandbox.base_url()));
        let request = request.header("authorization", format!("Api-Key {}", self.sandbox.api_key()));
        let response = request.header("content-type", "application/json").body(body.to_string()).send().await;
        let text = response.expect("an answer").text().await.expect("text");
        let record: Value = serde_json::from_str(&text).expect("JSON");
        let key = record.get("signature_key").or_else(|| record.get("id")).unwrap_or_else(|| panic!("{record}"));
        key.as_str().map_or_else(|| key.to_string(), str::to_owned)
    }

    async fn person(&self, name: &str) -> String {
        self.create("/verifications/", json!({ "first_name": name, "last_name": "Ngata", "email": "a@example.com" }))
            .await
    }
}

#[tokio::test]
async fn every_page_is_there_and_keeps_to_itself() {
    let visit = Visit::start().await;
    let key = visit.person("Aroha").await;
    let record = format!("/_console/records/verifications/{key}");
    let lists =
        ["verifications", "outsourced", "risk", "documents", "forms"].map(|it| format!("/_console/records/{it}"));
    let others = [
        "/",
        "/_console/calls",
        "/_console/calls/1",
        "/_console/callbacks",
        "/_console/messages",
        "/_console/faults",
        "/_console/clock",
    ];
    for path in lists.iter().map(String::as_str).chain(others).chain([record.as_str()]) {
        let response = visit.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let policy = response.headers()["content-security-policy"].to_str().expect("text").to_owned();
        assert!(policy.contains("script-src 'self';") && policy.contains("frame-ancestors 'none'"), "{policy}");
        let page = response.text().await.expect("text");
        assert!(page.contains("<h1>") && !page.contains(" style=") && !page.contains("<script>"), "{path}");
    }
    for path in ["/_console/records/people", "/_console/records/forms/9", "/_console/calls/99", "/_console/nothing"] {
        assert_eq!(visit.get(path).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
    for file in ["console.css", "console.js", "icon.svg"] {
        assert!(!visit.text(&format!("/_console/assets/{file}")).await.is_empty());
    }
}

#[tokio::test]
async fn what_was_sent_stays_text() {
    let visit = Visit::start().await;
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    let key = visit.person(evil).await;
    visit.get(&format!("/api/v1/verification/{key}/?<b>=\"'")).await;
    let url = "http://127.0.0.1:9/'&x";
    visit.create("/form-submissions/", json!({ "form": "12", "first_name": evil, "callback_url": url })).await;
    let record = format!("/_console/records/verifications/{key}");
    let pages = [
        "/",
        "/_console/records/verifications",
        &record,
        "/_console/records/forms",
        "/_console/calls",
        "/_console/calls/1",
        "/_console/calls/2",
        "/_console/callbacks",
        "/_console/messages",
    ];
    for path in pages {
        let page = visit.text(path).await;
        let scripts = page.matches("<script").count();
        assert_eq!((scripts, page.contains("<img"), page.contains("onerror=alert(2)>")), (1, false, false), "{path}");
    }
    assert!(visit.text(&record).await.contains("&lt;script&gt;alert(1)"));
}

#[tokio::test]
async fn a_button_does_what_it_says_with_the_outcome_that_was_chosen() {
    let visit = Visit::start().await;
    let key = visit.person("Aroha").await;
    let record = format!("/_console/records/verifications/{key}");
    let pressed = visit.press(&format!("{record}/complete"), "quick_id=PARTIAL&facematch=FAIL&pep=").await;
    assert_eq!(pressed.status(), StatusCode::SEE_OTHER);
    let location = pressed.headers()["location"].to_str().expect("text").to_owned();
    assert_eq!(location, format!("{record}?done=act"));
    let page = visit.text(&location).await;
    assert!(page.contains("class=\"badge bad\">FAIL") && page.contains("role=\"status\">Done"), "{page}");
    assert!(page.contains("<b>completed</b>"), "the history tells it");
    // The second attempt comes too late, and the page says why.
    let late = visit.press(&format!("{record}/complete"), "").await;
    assert_eq!(late.status(), StatusCode::CONFLICT);
    assert!(late.text().await.expect("text").contains("role=\"alert\">Nothing was changed"));
    assert_eq!(visit.press(&format!("{record}/start"), "pep=MAYBE").await.status(), StatusCode::BAD_REQUEST);
    assert_eq!(visit.press(&format!("{record}/explode"), "").await.status(), StatusCode::NOT_FOUND);

    let order = visit.create("/outsourced-verifications/", json!({ "type": "trust" })).await;
    visit.press(&format!("/_console/records/outsourced/{order}/set"), "status=completed&result=FAIL").await;
    assert!(visit.text(&format!("/_console/records/outsourced/{order}")).await.contains("FAIL"));
    let form = visit.create("/form-submissions/", json!({ "form": "12" })).await;
    visit.press(&format!("/_console/records/forms/{form}/cancel"), "").await;
    assert!(visit.text(&format!("/_console/records/forms/{form}")).await.contains(">cancelled<"));
}

#[tokio::test]
async fn faults_clock_and_callbacks_are_steered() {
    let visit = Visit::start().await;
    let added = visit.press("/_console/faults", "kind=status&status=503&operation=get_verification&times=2").await;
    assert_eq!(added.status(), StatusCode::SEE_OTHER);
    let page = visit.text("/_console/faults").await;
    assert!(page.contains("get_verification, 2 more times") && page.contains("status: 503"), "{page}");
    assert_eq!(visit.press("/_console/faults", "kind=status&status=9999").await.status(), StatusCode::BAD_REQUEST);
    visit.press("/_console/faults/clear", "").await;
    assert!(visit.text("/_console/faults").await.contains("No faults"));
    visit.sandbox.inject_fault(Fault::reset()).expect("a fault");
    visit.press("/_console/reset", "").await;
    assert!(visit.text("/_console/faults").await.contains("No faults"));

    let before = visit.sandbox.now();
    visit.press("/_console/clock/advance", "seconds=3600").await;
    assert!(visit.sandbox.now() - before >= chrono::TimeDelta::hours(1));
    visit.press("/_console/clock/set", "now=2030-01-02T03:04").await;
    assert!(visit.text("/_console/clock").await.contains("2030-01-02"));

    let nowhere = json!({ "form": "12", "callback_url": "http://192.0.2.1/callbacks" });
    let form = visit.create("/form-submissions/", nowhere).await;
    visit.press(&format!("/_console/records/forms/{form}/open"), "").await;
    let number = visit.sandbox.callbacks()[0].number;
    visit.press(&format!("/_console/callbacks/{number}/resend"), "").await;
    assert_eq!(visit.sandbox.callbacks().len(), 2);
    assert!(visit.text("/_console/callbacks").await.contains("the address is not on this machine"));
    assert_eq!(visit.press("/_console/callbacks/1/resend", "").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_of_others_can_press_no_button() {
    let visit = Visit::start().await;
    let key = visit.person("Aroha").await;
    let cancel = format!("{}/_console/records/verifications/{key}/cancel", visit.sandbox.origin());
    for origin in ["https://example.com", "null", "http://127.0.0.1:1"] {
        let response = visit.http.post(&cancel).header("origin", origin).send().await.expect("an answer");
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{origin}");
    }
    assert!(visit.text(&format!("/_console/records/verifications/{key}")).await.contains(">open<"));
}

#[tokio::test]
async fn the_console_answers_to_the_sandboxs_own_names_only() {
    let visit = Visit::start().await;
    let port = visit.sandbox.address().port();
    for (host, expected) in [("rebound.example.com".to_owned(), 421), (format!("localhost:{port}"), 200)] {
        for path in ["/", "/_console/calls", "/_console/assets/console.js"] {
            let request = visit.http.get(format!("{}{path}", visit.sandbox.origin())).header("host", &host);
            assert_eq!(request.send().await.expect("an answer").status().as_u16(), expected, "{host} {path}");
        }
    }
}

#[tokio::test]
async fn a_call_shows_request_and_answer() {
    let visit = Visit::start().await;
    let key = visit.person("Aroha").await;
    let page = visit.text("/_console/calls/1").await;
    let (request, answer) = page.split_once("id=\"answer\"").expect("two sides");
    assert!(request.contains("Aroha") && answer.contains(&key) && !request.contains(&key), "{page}");
}
