//! Tests the pages on which people act, without a browser.

use std::time::Duration;

use realaml_ext::reqwest::{Method, Response};
use realaml_sandbox::Sandbox;
use serde_json::{Value, json};

use super::api::{Api, text};

async fn page(api: &Api, url: &str) -> (u16, String) {
    let response = api.http.get(url).send().await.expect("an answer");
    let policy = response.headers()["content-security-policy"].to_str().expect("text");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'self'"), "{policy}");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    (response.status().as_u16(), response.text().await.expect("text"))
}

async fn post(api: &Api, path: &str, body: Value) -> u16 {
    let request = api.http.post(format!("{}{path}", api.sandbox.origin())).json(&body);
    request.send().await.expect("an answer").status().as_u16()
}

#[tokio::test]
async fn the_person_completes_a_verification_on_the_hosted_page() {
    let api = Api::start().await;
    let person = json!({
        "first_name": "MOCK", "last_name": "<b>\"PASS'", "org_name": "Org & Co", "redirect_url": "javascript:alert(1)",
    });
    let created = api.post("/verifications/", person).await;
    let (key, url) = (text(&created, "signature_key"), text(&created, "url"));
    let (status, html) = page(&api, url).await;
    assert_eq!(status, 200);
    assert!(html.contains("value=\"&lt;b&gt;&quot;PASS'\"") && html.contains("Org &amp; Co asks you"));
    assert!(!html.contains("javascript:") && !html.contains("{{"));
    let wrong = json!({ "birth_date": "tomorrow" });
    assert_eq!(post(&api, &format!("/v/{key}/details"), wrong).await, 400);
    let details = json!({ "birth_date": "1990-04-12", "country": "NZ", "city": "Wellington", "last_name": "Other" });
    assert_eq!(post(&api, &format!("/v/{key}/details"), details).await, 200);
    let record = api.verification(key).await;
    assert_eq!((&record["birth_date"], &record["country"]), (&json!("1990-04-12"), &json!("New Zealand")));
    assert_eq!((&record["last_name"], &record["quick_id_is_completed"]), (&json!("<b>\"PASS'"), &json!(true)));
    assert_eq!(record["is_completed"], false);
    assert_eq!(post(&api, &format!("/v/{key}/finish"), json!({})).await, 200);
    assert_eq!(api.verification(key).await["result"], "PASS");
    let (status, html) = page(&api, url).await;
    assert_eq!((status, html.contains("data-event=\"openedCompleted\"")), (200, true));
    assert_eq!(post(&api, &format!("/v/{key}/cancel"), json!({})).await, 409);
}

#[tokio::test]
async fn the_hosted_page_has_the_steps_of_the_check_and_takes_the_outcome_that_was_chosen() {
    let api = Api::start().await;
    let steps = |html: &str| html.matches(" data-step ").count();
    for (kind, expected, last) in [
        ("quick_id", 2, "details"),
        ("facematch", 3, "selfie"),
        ("facematch_voi", 4, "selfie"),
        ("quick_id_facematch_bankmatch", 5, "bank"),
        ("pep", 2, "details"),
    ] {
        let person = json!({ "first_name": "MOCK", "last_name": "PASS", "type": kind, "email": "m@example.com" });
        let created = api.post("/verifications/", person).await;
        let (_, html) = page(&api, text(&created, "url")).await;
        assert_eq!(steps(&html), expected, "{kind}");
        let (_, end) = html.split_once(&format!("id=\"{last}\" data-step")).expect("the last step");
        assert!(!end.contains(" data-step ") && end.contains(">Finish<"), "{kind}: {end}");
    }
    // If the data check is the only check, entering the details completes the verification with the chosen outcome.
    let person = json!({ "first_name": "MOCK", "last_name": "PASS", "type": "quick_id", "email": "m@example.com" });
    let created = api.post("/verifications/", person).await;
    let key = text(&created, "signature_key");
    let details = json!({ "birth_date": "1990-04-12", "country": "NZ", "outcome": { "quick_id": "PARTIAL" } });
    assert_eq!(post(&api, &format!("/v/{key}/details"), details).await, 200);
    let record = api.verification(key).await;
    assert_eq!((&record["is_completed"], &record["result"]), (&json!(true), &json!("PARTIAL")));
    assert_eq!(post(&api, &format!("/v/{key}/finish"), json!({ "outcome": { "quick_id": "FAIL" } })).await, 200);
    assert_eq!(api.verification(key).await["result"], "PARTIAL");

    let created = api.post("/verifications/", json!({ "first_name": "MOCK", "last_name": "PASS" })).await;
    let key = text(&created, "signature_key");
    let outcome = json!({ "outcome": { "facematch": "FAIL" } });
    assert_eq!(post(&api, &format!("/v/{key}/finish"), outcome).await, 200);
    assert_eq!(api.verification(key).await["result"], "FAIL");
}

#[tokio::test]
async fn links_that_lead_nowhere_say_so() {
    let api = Api::start().await;
    let created = api.post("/verifications/", json!({ "first_name": "MOCK", "last_name": "PASS" })).await;
    let (key, url) = (text(&created, "signature_key"), text(&created, "url"));
    assert_eq!(post(&api, &format!("/v/{key}/cancel"), json!({})).await, 200);
    assert!(page(&api, url).await.1.contains("data-event=\"openedCancelled\""));
    api.call("DELETE", &format!("/verification/{key}/"), None).await;
    assert!(page(&api, url).await.1.contains("data-event=\"openedCancelled\""));
    for path in ["/v/0123456789abcdef0123456789abcdef", "/v/x", "/f/x", "/s/x", "/esign/builder/x", "/_pages/x"] {
        let (status, html) = page(&api, &format!("{}{path}", api.sandbox.origin())).await;
        assert_eq!((status, html.contains("data-event=\"notFound\"")), (404, true), "{path}");
    }
    for file in ["style.css", "hosted.js", "builder.js", "notice.js"] {
        assert_eq!(page(&api, &format!("{}/_pages/{file}", api.sandbox.origin())).await.0, 200);
    }
}

#[tokio::test]
async fn a_form_is_submitted_on_its_page() {
    let api = Api::start().await;
    let created = api.post("/form-submissions/", json!({ "form": "12" })).await;
    let path = format!("/form-submissions/{}/", text(&created, "id"));
    let url = text(&created, "url");
    assert!(page(&api, url).await.1.contains("Client intake"));
    assert_eq!(api.get(&path).await["status"], "in_progress");
    let body = "purpose=A+house+%26+land&amount=5&sources=salary&sources=savings&office=true";
    let submit = || api.http.post(url).body(body).send();
    assert_eq!(submit().await.expect("an answer").status(), 200);
    let values = api.get(&path).await["values"].clone();
    let values: Vec<&Value> = values.as_array().expect("values").iter().map(|one| &one["value"]).collect();
    assert_eq!(values, [&json!("A house & land"), &json!(5), &json!(["salary", "savings"]), &json!(true)]);
    assert_eq!(submit().await.expect("an answer").status(), 409);
}

#[tokio::test]
async fn a_recipient_signs_or_declines_on_the_signing_page() {
    let api = Api::start().await;
    let recipients = json!([{ "name": "A <i>", "email": "a@example.com" }, { "name": "B", "email": "b@example.com" }]);
    let draft = api.post("/esign/documents/", json!({ "name": "D", "recipients": recipients })).await;
    let path = format!("/esign/documents/{}/", text(&draft, "id"));
    let sent = api.post(&format!("{path}send/"), json!({})).await;
    let urls: Vec<&str> =
        sent["recipients"].as_array().expect("recipients").iter().map(|one| text(one, "signing_url")).collect();
    let (_, html) = page(&api, urls[0]).await;
    assert!(html.contains("A &lt;i&gt;, please read and sign."));
    // The address in the page's iframe returns the document.
    let (_, shown) = html.split_once("<iframe class=\"paper\" src=\"").expect("the document");
    let address = shown.split('"').next().expect("an address").replace("&amp;", "&");
    let file = api.http.get(format!("{}{address}", api.sandbox.origin())).send().await.expect("an answer");
    assert_eq!(
        (file.status().as_u16(), &file.headers()["content-type"]),
        (200, &"application/pdf".parse().expect("text"))
    );
    assert_eq!(api.get(&path).await["recipients"][0]["status"], "viewed");
    let act = |url: &str, body: &'static str| api.http.post(url.to_owned()).body(body).send();
    assert_eq!(act(&format!("{}/sign", urls[0]), "").await.expect("an answer").status(), 200);
    assert_eq!(act(&format!("{}/sign", urls[0]), "").await.expect("an answer").status(), 409);
    assert_eq!(act(&format!("{}/decline", urls[1]), "reason=No+time").await.expect("an answer").status(), 200);
    let document = api.get(&path).await;
    assert_eq!(
        (&document["status"], &document["recipients"][1]["decline_reason"]),
        (&json!("declined"), &json!("No time"))
    );
    assert!(page(&api, urls[0]).await.1.contains("nothing for you to sign"));
}

/// A builder session, with the calls that the page of the builder makes.
struct Builder<'a> {
    api: &'a Api,
    session: Value,
}

impl<'a> Builder<'a> {
    async fn open(api: &'a Api) -> Self {
        let draft = api.post("/esign/documents/", json!({ "name": "Blank" })).await;
        let path = format!("/esign/documents/{}/iframe-session/", text(&draft, "id"));
        Self { api, session: api.post(&path, json!({})).await }
    }

    async fn call(&self, method: Method, path: &str, token: &str, body: Value) -> Response {
        let request = self.api.http.request(method, format!("{}/{path}", text(&self.session, "iframe_url")));
        request.bearer_auth(token).json(&body).send().await.expect("an answer")
    }

    async fn exchange(&self, key: &str, origin: &str) -> (u16, Value) {
        let body = json!({ "session_key": key, "origin": origin });
        let response = self.call(Method::POST, "exchange", "", body).await;
        (response.status().as_u16(), response.json().await.expect("JSON"))
    }
}

#[tokio::test]
async fn the_builder_gives_a_token_for_the_key_and_sends_the_draft() {
    let api = Api::start().await;
    let builder = Builder::open(&api).await;
    let (key, url) = (text(&builder.session, "session_key"), text(&builder.session, "iframe_url"));
    assert!(!url.contains(key));
    let (status, html) = page(&api, url).await;
    assert_eq!((status, html.contains(key)), (200, false));
    let parent = "http://127.0.0.1:3000";
    assert_eq!(builder.exchange("wrong", parent).await.0, 403);
    assert_eq!(builder.exchange(key, "https://example.com").await.0, 403);
    let (status, answer) = builder.exchange(key, parent).await;
    assert_eq!((status, &answer["document"]["name"]), (200, &json!("Blank")));
    let token = text(&answer, "token");
    let recipients =
        json!({ "recipients": [{ "name": "A", "email": "a@example.com" }], "callback_url": "http://127.0.0.1/" });
    assert_eq!(builder.call(Method::PATCH, "document", "wrong", recipients.clone()).await.status(), 403);
    assert_eq!(builder.call(Method::POST, "send", token, json!({})).await.status(), 400);
    assert_eq!(builder.call(Method::PATCH, "document", token, recipients).await.status(), 200);
    let sent: Value = builder.call(Method::POST, "send", token, json!({})).await.json().await.expect("JSON");
    assert_eq!((&sent["status"], &sent["document_id"]), (&json!("sent"), &builder.session["document_id"]));
}

/// The builder refuses what the API refuses, in the same words.
#[tokio::test]
async fn the_builder_checks_a_change_as_the_api_does() {
    let api = Api::start().await;
    let builder = Builder::open(&api).await;
    let (_, answer) = builder.exchange(text(&builder.session, "session_key"), "http://127.0.0.1:3000").await;
    let (token, path) =
        (text(&answer, "token"), format!("/esign/documents/{}/", text(&builder.session, "document_id")));
    for change in [
        json!({ "name": { "text": "Deed" } }),
        json!({ "recipients": "A" }),
        json!({ "recipients": [{ "name": ["A"], "email": "a@example.com" }] }),
        json!({ "recipients": [{ "name": "A", "email": "nobody" }] }),
        json!([]),
    ] {
        let refused = builder.call(Method::PATCH, "document", token, change.clone()).await;
        let (status, problems) = (refused.status().as_u16(), refused.json::<Value>().await.expect("JSON"));
        assert_eq!((status, problems), api.call("PATCH", &path, Some(change.clone())).await, "{change}");
        assert_eq!(status, 400, "{change}");
    }
    let number = builder.call(Method::PATCH, "document", token, json!({ "name": 5 })).await;
    assert_eq!(number.status(), api.call("PATCH", &path, Some(json!({ "name": 5 }))).await.0);
    let document = api.get(&path).await;
    assert!(document["name"].is_string() && document["recipients"] == json!([]), "{document}");
}

#[tokio::test]
async fn a_builder_session_ends_after_sixty_minutes_and_knows_its_origins() {
    let start = "2026-03-02T20:00:00Z".parse().expect("a time");
    let api = Api::with(Sandbox::builder().start_time(start).iframe_origin("https://app.example.com/")).await;
    let builder = Builder::open(&api).await;
    assert_eq!(builder.session["expires_at"], "2026-03-02T21:00:00.000000Z");
    let key = text(&builder.session, "session_key");
    assert_eq!(builder.exchange(key, "http://127.0.0.1:3000").await.0, 403);
    let (status, answer) = builder.exchange(key, "https://app.example.com").await;
    assert_eq!(status, 200);
    let token = text(&answer, "token").to_owned();
    api.sandbox.advance_clock(Duration::from_secs(3599));
    assert_eq!(builder.call(Method::GET, "document", &token, json!({})).await.status(), 200);
    api.sandbox.advance_clock(Duration::from_secs(1));
    let expired = builder.call(Method::GET, "document", &token, json!({})).await;
    assert_eq!(expired.status(), 410);
    let body: Value = expired.json().await.expect("JSON");
    assert_eq!(body["expires_at"], builder.session["expires_at"]);
    assert_eq!(builder.exchange(key, "https://app.example.com").await.0, 410);
}
