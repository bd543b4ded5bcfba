//! Tests pages in a real browser: the sandbox's pages embedded in a test page, the sandbox's console, and the form of
//! `realaml-ids`. `cargo xtask browser` runs all tests except those of the form, which `cargo xtask npm` runs.
//!
//! The embedding page, the sandbox and the attacker's page have different origins, because their ports differ.

mod console;
mod form;
mod webdriver;

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use axum::{Router, routing::get};
use realaml_ext::{
    Client, Outcome, SignatureKey, VerificationRequest,
    clock::ManualClock,
    hosted::{EsignMessage, Frame, Page, VerificationMessage},
    raw::types,
};
use realaml_sandbox::Sandbox;
use realaml_tests::clients;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use self::webdriver::Browser;

/// Records each message that reaches the window, and each message that the page's script accepts as coming from the
/// embedded page.
const WATCH: &str = r#"
    window.received = [];
    window.taken = [];
    window.addEventListener("message", (event) => window.received.push(event.data));
    document.addEventListener("realaml", (event) => window.taken.push(event.detail));
"#;

/// Waits until the window has received a message of this type.
const UNTIL_RECEIVED: &str = r#"
    const [type, done] = arguments;
    const look = () => window.received.some((it) => (it?.type ?? it) === type) && done(true);
    look() || window.addEventListener("message", look);
"#;

const TAKEN: &str = "return window.taken";
const STATUS: &str = "return document.getElementById('realaml-status').textContent";

/// A site with a single page that embeds a frame.
struct Site {
    origin: String,
}

impl Site {
    /// Serves this page at `/`. At `/done`, serves a page with the outcome that the API reports for the verification.
    async fn start(page: Page, client: Client, key: Option<SignatureKey>) -> Self {
        let done = move || async move {
            let outcome = match key {
                Some(key) => client.verifications().get(&key).await.map(|it| it.outcome().to_string()),
                None => Ok("no verification".into()),
            };
            axum::response::Html(format!("<p id=\"outcome\">{}</p>", outcome.unwrap()))
        };
        let routes =
            Router::new().route("/", get(move || async move { page.response().unwrap() })).route("/done", get(done));
        Self { origin: serve(routes).await }
    }
}

async fn serve(routes: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, routes).into_future());
    origin
}

#[expect(
    clippy::disallowed_methods,
    reason = "the clock of the test starts at today's date and is moved by hand from there"
)]
async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let clock = Arc::new(ManualClock::at(SystemTime::now().into()));
    let client = clients::builder(sandbox.base_url()).api_key(sandbox.api_key()).clock(clock).build().unwrap();
    (sandbox, client)
}

/// Creates a verification that lacks only the photos, and returns its key with the page that embeds it.
async fn verification(client: &Client) -> (SignatureKey, Page) {
    let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01");
    let request = request.address("12 Example Road", "Wellington", "6011", "NZ").embedded().build().unwrap();
    let created = client.verifications().create(&request).await.unwrap();
    let page = Page::new(Frame::verification(&created.url().unwrap()).unwrap());
    (created.signature_key().clone(), page)
}

#[tokio::test]
async fn a_person_completes_a_verification() {
    let (_sandbox, client) = start().await;
    let (key, page) = verification(&client).await;
    let site = Site::start(page.then("/done"), client.clone(), Some(key.clone())).await;
    let browser = Browser::start().await;
    browser.open(&site.origin).await;
    browser.enter("#realaml-frame").await;
    let allowed = "return ['camera', 'fullscreen', 'microphone', 'geolocation'].map(\
                   (it) => document.featurePolicy.allowsFeature(it))";
    assert_eq!(browser.run(allowed, Value::Null).await, json!([true, true, false, false]));

    browser.click("#consent:not([hidden]) input").await;
    browser.click("#consent:not([hidden]) button").await;
    browser.click("#details:not([hidden]) button").await;
    browser.click("#document:not([hidden]) button").await;
    browser.leave().await;
    browser.wait_for_text("realaml-status", "Your document was received.").await;
    browser.enter("#realaml-frame").await;
    browser.click("#selfie:not([hidden]) button").await;
    browser.leave().await;
    // The embedding page continues to the page at `/done`, which asks the API for the outcome.
    browser.wait_for_text("outcome", "pass").await;
    assert_eq!(client.verifications().get(&key).await.unwrap().outcome(), Outcome::Pass);
    browser.quit().await;
}

#[tokio::test]
async fn a_person_cancels_a_verification() {
    let (_sandbox, client) = start().await;
    let (key, page) = verification(&client).await;
    let site = Site::start(page, client.clone(), None).await;
    let browser = Browser::start().await;
    browser.open(&site.origin).await;
    browser.run(WATCH, Value::Null).await;
    browser.enter("#realaml-frame").await;
    browser.click("#cancel").await;
    browser.leave().await;
    browser.wait_for_text("realaml-status", "You have cancelled.").await;
    let taken = browser.run(TAKEN, Value::Null).await;
    let messages: Vec<_> = taken.as_array().unwrap().iter().filter_map(VerificationMessage::read).collect();
    assert_eq!(messages, [VerificationMessage::Cancelled]);
    assert_eq!(client.verifications().get(&key).await.unwrap().outcome(), Outcome::Cancelled);
    browser.quit().await;
}

#[tokio::test]
async fn messages_of_a_wrong_origin_or_source_are_ignored() {
    let (sandbox, client) = start().await;
    let (_key, page) = verification(&client).await;
    let site = Site::start(page.then("/done"), client.clone(), None).await;
    let browser = Browser::start().await;

    // A page of another origin opens the embedding page and sends messages to it.
    let attacker = serve(Router::new().route("/", get(|| async { axum::response::Html("<p>attacker</p>") }))).await;
    browser.open(&attacker).await;
    browser.run(WATCH, Value::Null).await;
    browser.run("window.victim = window.open(arguments[0])", json!(site.origin)).await;
    let windows = browser.windows().await;
    let (first, second) = (&windows[0], &windows[1]);
    browser.switch_to(second).await;
    browser.find("#realaml-frame").await;
    browser.run(WATCH, Value::Null).await;
    browser.switch_to(first).await;
    browser.run("window.victim.postMessage({ type: 'completed' }, '*')", Value::Null).await;
    browser.switch_to(second).await;
    browser.wait(UNTIL_RECEIVED, json!("completed")).await;

    // The message has the right origin, but comes from another sandbox page in a frame next to the embedded page.
    let beside =
        "const frame = document.createElement('iframe'); frame.src = arguments[0]; document.body.append(frame)";
    browser.run(beside, json!(format!("{}/v/nothing-here", sandbox.origin()))).await;
    browser.wait(UNTIL_RECEIVED, json!("notFound")).await;

    // Some messages come from the right frame with a wrong origin. Others have the right origin, and a wrong source or
    // none. The page itself sends the last one.
    let events = r#"
        const embedded = document.getElementById("realaml-frame").contentWindow;
        const send = (origin, source, type) =>
            window.dispatchEvent(new MessageEvent("message", { origin, source, data: { type } }));
        send(arguments[1], embedded, "cancel");
        send("null", embedded, "cancel");
        send("", embedded, "cancel");
        send(arguments[0] + ".example.com", embedded, "cancel");
        send(arguments[0], window, "cancel");
        send(arguments[0], null, "cancel");
        window.postMessage({ type: "completed" }, "*");
    "#;
    let script = events.replace("arguments[1]", &json!(attacker).to_string());
    browser.run(&script, json!(sandbox.origin())).await;

    assert_eq!(browser.run(TAKEN, Value::Null).await, json!([]));
    assert_eq!(browser.run(STATUS, Value::Null).await, "");
    // The same event with the right frame and origin is accepted, so the earlier events were refused because of these
    // two values.
    let right = events.lines().take(4).collect::<Vec<_>>().join("\n") + "\nsend(arguments[0], embedded, 'id')";
    browser.run(&right, json!(sandbox.origin())).await;
    assert_eq!(browser.run(TAKEN, Value::Null).await, json!([{ "type": "id" }]));
    browser.quit().await;
}

/// Creates a draft and returns it with an editor session.
async fn draft(client: &Client) -> (types::ESignDocumentDetail, types::ESignIframeSessionResponse) {
    let request = types::ESignDocumentCreateRequest::new().with_name("Engagement letter");
    let draft = client.esign().create(&request).await.unwrap().into_inner();
    let session = client.esign().create_iframe_session(&draft.id, None).await.unwrap().into_inner();
    (draft, session)
}

#[tokio::test]
async fn a_document_is_prepared_and_sent_in_the_builder() {
    let (sandbox, client) = start().await;
    let (draft, session) = draft(&client).await;
    let site = Site::start(Page::new(Frame::esign_builder(&session).unwrap()), client.clone(), None).await;
    let addresses = Arc::new(Mutex::new(Vec::new()));
    let browser = Browser::start().await;
    browser.open(&site.origin).await;
    browser.run(WATCH, Value::Null).await;
    browser.enter("#realaml-frame").await;
    browser.type_into("#editor:not([hidden]) #recipient-name", "Aroha Ngata").await;
    browser.type_into("#recipient-email", "aroha@example.com").await;
    browser.click("#recipient-form button").await;
    browser.wait_for_text("recipients", "Aroha Ngata").await;
    browser.click("#send").await;
    browser.wait_for_text("status", "The document is being sent.").await;
    let loaded = "return [location.href, document.referrer, ...performance.getEntries().map((it) => it.name)]";
    addresses.lock().unwrap().push(browser.run(loaded, Value::Null).await);
    browser.leave().await;
    browser.wait_for_text("realaml-status", "The document is being sent.").await;
    addresses.lock().unwrap().push(browser.run(loaded, Value::Null).await);

    let taken = browser.run(TAKEN, Value::Null).await;
    let messages: Vec<_> = taken.as_array().unwrap().iter().filter_map(EsignMessage::read).collect();
    let sent = messages.iter().find_map(|it| if let EsignMessage::DocumentSent(sent) = it { Some(sent) } else { None });
    let sent = sent.expect("the builder says that it sent the document");
    assert_eq!(sent.document_id.as_deref(), Some(draft.id.as_str()));
    assert_eq!(sent.iframe_session_id, Some(session.iframe_session_id.to_string()));
    assert!(sent.sent_at.is_some());
    // The message was true, but only the API can confirm that.
    let document = client.esign().get(&draft.id).await.unwrap();
    assert_eq!(document.value().status, sent.status);

    let key = session.session_key.unwrap();
    let addresses = format!("{:?}", addresses.lock().unwrap());
    assert!(addresses.contains(sandbox.origin()) && !addresses.contains(&key));
    let source = browser.run("return document.documentElement.outerHTML", Value::Null).await;
    assert!(
        source.as_str().is_some_and(|it| it.contains("realaml-frame") && !it.contains(&key)),
        "the key is left in the page"
    );
    browser.quit().await;
}

#[tokio::test]
async fn nobody_else_gets_the_session_key() {
    let (_sandbox, client) = start().await;
    let (_draft, session) = draft(&client).await;
    let site = Site::start(Page::new(Frame::esign_builder(&session).unwrap()), client.clone(), None).await;
    let attacker = serve(Router::new().route("/", get(|| async { axum::response::Html("<p>attacker</p>") }))).await;
    let browser = Browser::start().await;
    browser.open(&attacker).await;
    browser.run(WATCH, Value::Null).await;
    browser.run("window.victim = window.open(arguments[0])", json!(site.origin)).await;
    let windows = browser.windows().await;
    browser.switch_to(&windows[1]).await;
    browser.find("#realaml-frame").await;
    browser.run(WATCH, Value::Null).await;
    browser.switch_to(&windows[0]).await;
    browser.run("window.victim.postMessage({ type: 'realaml.esign.ready' }, '*')", Value::Null).await;
    browser.run("window.victim.postMessage({ type: 'over' }, '*')", Value::Null).await;
    browser.switch_to(&windows[1]).await;
    browser.wait(UNTIL_RECEIVED, json!("over")).await;
    // Messages between two windows keep their order, so a leaked key would have arrived before this message.
    browser.run("window.opener.postMessage({ type: 'over' }, '*')", Value::Null).await;
    browser.switch_to(&windows[0]).await;
    browser.wait(UNTIL_RECEIVED, json!("over")).await;
    assert_eq!(browser.run("return window.received", Value::Null).await, json!([{ "type": "over" }]));
    browser.quit().await;
}

#[tokio::test]
async fn a_session_that_ends_is_told() {
    let (sandbox, client) = start().await;
    let (draft, session) = draft(&client).await;
    let site = Site::start(Page::new(Frame::esign_builder(&session).unwrap()), client.clone(), None).await;
    let browser = Browser::start().await;
    browser.open(&site.origin).await;
    browser.run(WATCH, Value::Null).await;
    browser.enter("#realaml-frame").await;
    browser.find("#editor:not([hidden])").await;
    sandbox.advance_clock(Duration::from_secs(61 * 60));
    browser.leave().await;
    browser.wait_for_text("realaml-status", "The time for editing is over.").await;
    let taken = browser.run(TAKEN, Value::Null).await;
    let messages: Vec<_> = taken.as_array().unwrap().iter().filter_map(EsignMessage::read).collect();
    let Some(EsignMessage::SessionExpired(expired)) = messages.last() else { panic!("{messages:?}") };
    assert_eq!((expired.document_id.as_deref(), expired.expires_at), (Some(draft.id.as_str()), session.expires_at));
    browser.quit().await;
}
