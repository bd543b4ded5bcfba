//! Tests HTTP around the API: routes, refusals, redirects, and the start and end of a sandbox.

use realaml_sandbox::Sandbox;
use serde_json::{Value, json};

use super::api::Api;

#[tokio::test]
async fn bad_requests_are_refused_by_field() {
    let api = Api::start().await;
    let body = json!({
        "last_name": null, "birth_date": "12.4.1990", "email": "nobody", "latitude": 91, "consent": "yes",
        "callback_url": "no address", "type": "everything", "national_id_type": "XXX",
    });
    let refused = api.refused("POST", "/verifications/", Some(body)).await;
    assert_eq!(
        refused,
        json!({
            "first_name": ["This field is required."],
            "last_name": ["This field may not be null."],
            "birth_date": ["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],
            "email": ["Enter a valid email address."],
            "latitude": ["Ensure this value is less than or equal to 90."],
            "consent": ["Must be a valid boolean."],
            "callback_url": ["Enter a valid URL."],
            "type": ["\"everything\" is not a valid choice."],
            "national_id_type": ["\"XXX\" is not a valid choice."],
        })
    );
    let nested = json!({ "recipients": [{ "name": "A", "email": "a@example.com" }, { "email": "b" }] });
    let refused = api.refused("POST", "/esign/documents/", Some(nested)).await;
    let expected = json!([{}, { "name": ["This field is required."], "email": ["Enter a valid email address."] }]);
    assert_eq!(refused["recipients"], expected);
    let refused = api.refused("GET", "/esign/documents/?page=0&page_size=x&status=gone", None).await;
    assert_eq!(refused.as_object().expect("an object").len(), 3);
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused() {
    let api = Api::start().await;
    let url = format!("{}/verifications/", api.sandbox.base_url());
    for (content_type, body, word) in [
        ("application/json", "{\"first_name\": ", "JSON parse error"),
        ("text/plain", "hello", "media type"),
        ("application/json", "[]", "dictionary"),
        ("application/json", "null", "null"),
        ("application/json; charset=utf-8", "{}", "required"),
    ] {
        let request = api.http.post(&url).header("authorization", format!("Api-Key {}", api.sandbox.api_key()));
        let response = request.header("content-type", content_type).body(body).send().await.expect("an answer");
        assert_eq!(response.status(), 400, "{body}");
        let answer: Value = response.json().await.expect("JSON");
        assert!(answer.is_object() && answer.to_string().contains(word), "{body}: {answer}");
    }
    let deep = format!("{{\"notes\": {}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let request = api.http.post(&url).header("authorization", format!("Api-Key {}", api.sandbox.api_key()));
    let response = request.header("content-type", "application/json").body(deep).send().await.expect("an answer");
    assert_eq!(response.status(), 400);
}

#[tokio::test]
async fn other_methods_and_missing_slashes_are_answered_as_the_vendor_does() {
    let api = Api::start().await;
    let key = format!("Api-Key {}", api.sandbox.api_key());
    let base = api.sandbox.base_url();
    let put = api.http.put(format!("{base}/esign/documents/")).header("authorization", &key).send().await;
    let put = put.expect("an answer");
    assert_eq!(
        (put.status().as_u16(), &put.headers()["allow"]),
        (405, &"GET, POST, HEAD, OPTIONS".parse().expect("a value"))
    );
    let post = api.http.post(format!("{base}/verifications?x=1")).header("authorization", &key).send().await;
    let post = post.expect("an answer");
    assert_eq!(post.status(), 301);
    assert_eq!(post.headers()["location"], format!("{base}/verifications/?x=1").as_str());
    let nothing = api.call_unchecked("GET", "/nothing/", None).await;
    assert_eq!(nothing, (404, json!({ "detail": "Not found." })));
    let outside = api.http.get(format!("{}/nothing", api.sandbox.origin())).send().await.expect("an answer");
    assert_eq!(outside.status(), 404);
}

#[tokio::test]
async fn the_spec_is_served_in_its_editions_with_the_sandbox_as_server() {
    let api = Api::start().await;
    for edition in ["", "-3.1", "-open"] {
        let url = format!("{}/openapi{edition}.json", api.sandbox.origin());
        let served = api.http.get(url).send().await.expect("an answer");
        assert_eq!(served.headers()["content-type"], "application/json");
        let mut served: Value = served.json().await.expect("JSON");
        let servers = served["servers"].take();
        assert_eq!(
            (servers[0]["url"].as_str(), servers.as_array().map(Vec::len)),
            (Some(api.sandbox.base_url()), Some(1))
        );
        let file = format!("{}/../openapi/realaml{edition}.json", env!("CARGO_MANIFEST_DIR"));
        let mut file: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("the bundle")).expect("JSON");
        // Generated clients use the first server, and checks in production are charged, so the first server is staging.
        assert!(file["servers"][0]["url"].as_str().is_some_and(|it| it.contains("staging")));
        file["servers"].take();
        assert_eq!(served, file);
        if edition.is_empty() {
            let mut own: Value = serde_json::from_str(Sandbox::openapi()).expect("JSON");
            own["servers"].take();
            assert_eq!(own, file);
        }
    }
}

#[tokio::test]
async fn calls_are_logged_with_their_outcome_and_not_printed() {
    let api = Api::start().await;
    let person = json!({ "first_name": "Canary", "last_name": "Person" });
    api.post("/verifications/", person.clone()).await;
    api.refused("POST", "/verifications/", Some(json!({}))).await;
    let calls = api.sandbox.calls();
    let outcome: Vec<_> = calls.iter().map(|call| (call.number, call.status, call.handled)).collect();
    assert_eq!(outcome, [(1, Some(201), true), (2, Some(400), false)]);
    assert_eq!(calls[0].body, Some(person));
    assert_eq!(
        (calls[0].operation.as_deref(), calls[0].path.as_str()),
        (Some("create_verification"), "/verifications/")
    );
    let debug = format!("{calls:?} {:?} {:?}", api.sandbox, Sandbox::builder().api_key("secret"));
    assert!(!debug.contains("Canary") && !debug.contains("secret") && !debug.contains(api.sandbox.api_key()));
    api.sandbox.clear_calls();
    assert!(api.sandbox.calls().is_empty());
}

#[tokio::test]
async fn sandboxes_do_not_share_anything() {
    let (one, two) = tokio::join!(Api::start(), Api::start());
    let key = one.mock("", "PASS", "1900-01-01").await;
    assert_ne!((one.sandbox.address(), one.sandbox.api_key()), (two.sandbox.address(), two.sandbox.api_key()));
    assert_eq!(two.call("GET", &format!("/verification/{key}/"), None).await.0, 404);
    one.sandbox.reset();
    assert_eq!(one.sandbox.counts().verifications, 0);
}

#[tokio::test]
async fn a_seed_makes_keys_and_records_the_same() {
    let start = "2026-03-02T20:10:00Z".parse().expect("a time");
    let mut records = Vec::new();
    for _ in 0..2 {
        let api = Api::with(Sandbox::builder().seed(7).start_time(start).public_origin("http://sandbox.test/")).await;
        let key = api.mock("", "PASS", "1900-01-01").await;
        records.push(api.verification(&key).await);
    }
    assert_eq!(records[0], records[1]);
    assert_eq!(records[0]["created_at"], "2026-03-02T20:10:00.000000Z");
    assert!(records[0]["url"].as_str().is_some_and(|url| url.starts_with("http://sandbox.test/v/")));
}

#[tokio::test]
async fn a_dropped_sandbox_answers_no_more() {
    let Api { sandbox, http } = Api::start().await;
    let url = format!("{}/openapi.json", sandbox.origin());
    let address = sandbox.address();
    assert_eq!(http.get(&url).send().await.expect("an answer").status(), 200);
    drop(sandbox);
    // The listener is closed by a task that runs when this task waits.
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(http.get(&url).send().await.is_err());
    let again = Sandbox::builder().address(address).start().await.expect("the port is free again");
    let taken = Sandbox::builder().address(again.address()).start().await;
    assert_eq!(taken.expect_err("the port is taken").kind(), std::io::ErrorKind::AddrInUse);
}
