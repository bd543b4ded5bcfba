//! Tests the simulated behaviour of the vendor, and the settings that change it.

use std::time::Duration;

use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use crate::{CallbackBody, Sandbox, SandboxBuilder};

struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Value,
}

async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Option<Value>) -> Answer {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let request = client.request(method.parse().expect("a method"), format!("{}{path}", sandbox.base_url()));
    let request = request.header("authorization", format!("Api-Key {}", sandbox.api_key()));
    let request = match body {
        Some(body) => request.header("content-type", "application/json").body(body.to_string()),
        None => request,
    };
    let response = request.send().await.expect("a response");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    Answer { status, headers, body: serde_json::from_slice(&bytes).unwrap_or_default() }
}

async fn start(builder: SandboxBuilder) -> Sandbox {
    builder.start().await.expect("a free port")
}

fn person() -> Value {
    json!({ "first_name": "Aroha", "last_name": "Ngata" })
}

#[tokio::test]
async fn an_account_without_embedding_needs_a_contact_and_gets_no_address() {
    let sandbox = start(Sandbox::builder().embedding(false)).await;
    let refused = call(&sandbox, "POST", "/verifications/", Some(person())).await;
    assert_eq!((refused.status, refused.body["non_field_errors"].is_array()), (400, true));
    let mut with_contact = person();
    with_contact["email"] = json!("aroha@example.com");
    let created = call(&sandbox, "POST", "/verifications/", Some(with_contact)).await;
    assert_eq!((created.status, &created.body["url"]), (201, &Value::Null));
    let key = created.body["signature_key"].as_str().expect("a key");
    assert_eq!(call(&sandbox, "GET", &format!("/verification/{key}/"), None).await.body["url"], Value::Null);
    assert!(sandbox.messages()[0].link.ends_with(key), "the person gets the link");
    // The vendor's staff verify the individuals of an outsourced verification themselves, so no contact is needed.
    let order = json!({ "type": "trust", "name": "Ngata Trust" });
    let order = call(&sandbox, "POST", "/outsourced-verifications/", Some(order)).await.body;
    let order = order["signature_key"].as_str().expect("a key");
    sandbox.set_outsourced(order, crate::OutsourcedStatus::Completed, None).expect("it exists");
    let order = call(&sandbox, "GET", &format!("/outsourced-verification/{order}/"), None).await.body;
    assert!(order["individuals"][0]["signature_key"].is_string());
}

#[tokio::test]
async fn texts_of_no_use_are_refused_by_field() {
    let sandbox = Sandbox::start().await.expect("a free port");
    for (path, name, value, word) in [
        ("/verifications/", "first_name", "  ", "blank"),
        ("/verifications/", "phone", "call me", "phone number"),
        ("/verifications/", "callback_url", "ftp://example.com/", "valid URL"),
        ("/verifications/", "birth_date", "2999-01-01", "future"),
        ("/verifications/", "country", "XX", "valid choice"),
        ("/verifications/run/", "last_name", "", "blank"),
        ("/verifications/company/run/", "company_name", "", "blank"),
        ("/form-submissions/", "form", "99", "does not exist"),
        ("/form-submissions/", "phone", "1", "phone number"),
        ("/esign/documents/", "template_id", "6f1d2c3b-4a59-4687-9a0b-1c2d3e4f5a6b", "does not exist"),
    ] {
        let mut body = person();
        body["form"] = json!("12");
        body["company_name"] = json!("Example Ltd");
        body[name] = json!(value);
        let refused = call(&sandbox, "POST", path, Some(body)).await;
        assert_eq!(refused.status, 400, "{path} {name}");
        assert!(refused.body[name][0].as_str().is_some_and(|text| text.contains(word)), "{path}: {}", refused.body);
    }
    assert_eq!(sandbox.counts().verifications, 0);
}

#[tokio::test]
async fn forms_that_the_framework_takes_and_tokens_of_guesses_are_not_refused() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let mut body = person();
    body["capture_two_ids"] = json!("true");
    body["latitude"] = json!("-41.3");
    let created = call(&sandbox, "POST", "/verifications/", Some(body)).await;
    assert_eq!(created.status, 201);
    let path = format!("/verification/{}/", created.body["signature_key"].as_str().expect("a key"));
    assert_eq!(call(&sandbox, "GET", &path, None).await.body["latitude"], -41.3);
    let order = |kind: &str| json!({ "type": kind, "name": "Ngata" });
    let created = call(&sandbox, "POST", "/outsourced-verifications/", Some(order("club"))).await;
    assert_eq!((created.status, &created.body["type"]), (201, &json!("club")));
    assert_eq!(call(&sandbox, "POST", "/outsourced-verifications/", Some(order("a club!"))).await.status, 400);
    let strict = start(Sandbox::builder().refuse_guessed_tokens(true)).await;
    assert_eq!(call(&strict, "POST", "/outsourced-verifications/", Some(order("club"))).await.status, 400);
    assert_eq!(call(&strict, "POST", "/outsourced-verifications/", Some(order("trust"))).await.status, 201);
    // The list of types was observed rather than inferred, so other tokens are refused.
    let mut body = person();
    body["type"] = json!("everything");
    assert_eq!(call(&sandbox, "POST", "/verifications/", Some(body)).await.status, 400);
}

#[tokio::test(start_paused = true)]
async fn a_screening_takes_as_long_as_the_help_centre_says() {
    let sandbox = start(Sandbox::builder().slow_checks(true)).await;
    let mut body = person();
    body["type"] = json!("pep");
    body["birth_date"] = json!("1990-04-12");
    // The runtime's paused clock advances as soon as no other work is left.
    let run = call(&sandbox, "POST", "/verifications/run/", Some(body));
    let early = tokio::time::timeout(Duration::from_millis(9_900), run).await;
    assert!(early.is_err(), "it is not done before ten seconds");
    let list = tokio::time::timeout(Duration::from_secs(2), call(&sandbox, "GET", "/esign/templates/", None)).await;
    assert_eq!(list.expect("other calls are quick").status, 200);
}

#[tokio::test]
async fn too_many_calls_are_answered_with_a_time_to_wait() {
    let start_time = "2026-03-02T20:10:00Z".parse().expect("a time");
    let sandbox = start(Sandbox::builder().calls_a_minute(2).start_time(start_time)).await;
    for _ in 0..2 {
        assert_eq!(call(&sandbox, "GET", "/esign/templates/", None).await.status, 200);
    }
    sandbox.advance_clock(Duration::from_secs(15));
    let throttled = call(&sandbox, "GET", "/esign/templates/", None).await;
    assert_eq!((throttled.status, &throttled.headers["retry-after"]), (429, &"45".parse().expect("a value")));
    assert_eq!(throttled.body["detail"], "Request was throttled. Expected available in 45 seconds.");
    sandbox.advance_clock(Duration::from_secs(45));
    assert_eq!(call(&sandbox, "GET", "/esign/templates/", None).await.status, 200);
}

#[tokio::test]
async fn head_is_answered_as_get_and_methods_stand_in_the_order_of_the_framework() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let head = call(&sandbox, "HEAD", "/esign/templates/", None).await;
    let get = call(&sandbox, "GET", "/esign/templates/", None).await;
    assert_eq!((head.status, &head.headers["content-length"]), (200, &get.headers["content-length"]));
    assert_eq!(head.body, Value::Null);
    assert_eq!(call(&sandbox, "HEAD", "/verifications/", None).await.status, 405);
    let options = call(&sandbox, "OPTIONS", "/esign/documents/", None).await;
    assert_eq!(options.headers["allow"], "GET, POST, HEAD, OPTIONS");
    let put = call(&sandbox, "PUT", "/verifications/", None).await;
    assert_eq!((put.status, &put.headers["allow"]), (405, &"POST, OPTIONS".parse().expect("a value")));
}

#[tokio::test]
async fn a_page_beyond_the_end_does_not_exist() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let page = async |number: &str| call(&sandbox, "GET", &format!("/esign/documents/?page={number}"), None).await;
    assert_eq!((page("1").await.status, page("2").await.status), (200, 404));
    call(&sandbox, "POST", "/esign/documents/", Some(json!({ "name": "Deed" }))).await;
    assert_eq!(page("1").await.body["count"], 1);
    assert_eq!(page("999").await.body["detail"], "Invalid page.");
}

#[tokio::test]
async fn null_clears_every_member_of_a_draft() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let draft = json!({
        "template_id": "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a",
        "reference": "r", "metadata": { "a": 1 }, "field_values": { "fld-5": "Matter 4711" },
        "recipient_overrides": [
            { "role_id": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee02", "name": "Hemi", "email": "hemi@example.com" }
        ],
    });
    let created = call(&sandbox, "POST", "/esign/documents/", Some(draft)).await.body;
    let path = format!("/esign/documents/{}/", created["id"].as_str().expect("an id"));
    let field = |document: &Value, id: &str| {
        document["fields"]
            .as_array()
            .expect("fields")
            .iter()
            .find(|field| field["id"] == id)
            .expect("the field")
            .clone()
    };
    assert_eq!(field(&created, "fld-5")["default_value"], "Matter 4711");
    assert_eq!(created["recipients"][1]["name"], "Hemi");
    let change = async |body: Value| call(&sandbox, "PATCH", &path, Some(body)).await.body;

    let changed = change(json!({ "field_values": null, "recipient_overrides": null, "reference": null })).await;
    assert_eq!(field(&changed, "fld-5")["default_value"], Value::Null);
    assert_eq!((&changed["recipients"][1]["name"], &changed["reference"]), (&json!("Sandbox Associate"), &Value::Null));
    assert_eq!(changed["recipients"][1]["id"], created["recipients"][1]["id"]);
    let changed = change(json!({ "recipients": null })).await;
    assert_eq!((&changed["recipients"], &field(&changed, "fld-1")["recipient_id"]), (&json!([]), &Value::Null));
    let changed = change(json!({ "files": null, "fields": null })).await;
    assert_eq!((&changed["files"], &changed["fields"]), (&json!([]), &json!([])));
    assert_eq!(changed["name"], "Engagement letter", "what is left out stays");
}

#[tokio::test]
async fn callbacks_have_the_form_that_was_chosen() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    for (form, start_of_body, media_type) in [
        (CallbackBody::Key, "{\"signature_key\":\"", "application/json"),
        (CallbackBody::Event, "{\"data\":{\"signature_key\":\"", "application/json"),
        (CallbackBody::Wide, "{\"created_at\":\"", "application/json"),
        (CallbackBody::Form, "signature_key=", "application/x-www-form-urlencoded"),
        (CallbackBody::Empty, "", "application/json"),
    ] {
        let sandbox = start(Sandbox::builder().callback_body(form)).await;
        let receiver = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let mut body = person();
        body["callback_url"] = json!(format!("http://{}/", receiver.local_addr().expect("an address")));
        let created = call(&sandbox, "POST", "/verifications/", Some(body)).await.body;
        let key = created["signature_key"].as_str().expect("a key");
        sandbox.complete(key).expect("it is open");
        let (mut stream, _) = receiver.accept().await.expect("a connection");
        let mut received = vec![0; 4096];
        let mut length = 0;
        let text = loop {
            length += stream.read(&mut received[length..]).await.expect("a request");
            let text = String::from_utf8_lossy(&received[..length]).into_owned();
            let whole = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
                let announced = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                body.len() >= announced.and_then(|length| length.parse().ok()).unwrap_or(0)
            });
            if whole {
                break text;
            }
        };
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await.expect("answered");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        assert!(head.contains(&format!("content-type: {media_type}")), "{head}");
        let body = sorted(body);
        assert!(body.starts_with(start_of_body) && (form == CallbackBody::Empty) != body.contains(key), "{body}");
    }
}

/// Returns a JSON object with its members sorted by name, whatever features other crates enable in `serde_json`. Any
/// other string is returned unchanged.
fn sorted(body: &str) -> String {
    match serde_json::from_str::<std::collections::BTreeMap<String, Value>>(body) {
        Ok(members) => serde_json::to_string(&members).expect("JSON"),
        Err(_) => body.to_owned(),
    }
}

#[tokio::test]
async fn photos_are_uploaded_as_the_mobile_sdks_do() {
    let sandbox = Sandbox::start().await.expect("a free port");
    let key = call(&sandbox, "POST", "/verifications/", Some(person())).await.body["signature_key"].clone();
    let key = key.as_str().expect("a key");
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let slots = async |key: &str, types: &str| {
        let url = format!("{}/files/upload_facematch/{key}/?contentTypes={types}", sandbox.origin());
        let response = client.get(url).send().await.expect("an answer");
        let status = response.status().as_u16();
        (status, serde_json::from_slice::<Value>(&response.bytes().await.expect("a body")).expect("JSON"))
    };
    let (status, list) = slots(key, "image/png,video/mp4").await;
    assert_eq!((status, list.as_array().map(Vec::len)), (200, Some(2)));
    let url = list[0]["url"].as_str().expect("an address");
    assert!(list[0]["key"].as_str().is_some_and(|key| key.ends_with(".png")));
    let put =
        async |url: &str| client.put(url).body(vec![7; 100_000]).send().await.expect("an answer").status().as_u16();
    assert_eq!(put(url).await, 200);
    assert_eq!(put(&url.replace(".png", ".jpg")).await, 403);
    sandbox.advance_clock(Duration::from_secs(901));
    assert_eq!(put(url).await, 403);
    let history = sandbox.record(crate::Domain::Verifications, key).expect("the record").history;
    assert_eq!(history.last().map(|event| &*event.what), Some("uploaded"));
    assert_eq!(slots(key, "").await.0, 400);
    assert_eq!(slots("0123456789abcdef0123456789abcdef", "image/png").await.0, 404);
    sandbox.complete(key).expect("it is open");
    assert_eq!(slots(key, "image/png").await.0, 400);
}
