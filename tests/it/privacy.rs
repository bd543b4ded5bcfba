//! Tests that no output shows personal or secret values, for all operations and every kind of success and failure.

use std::{
    error::Error as _,
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

use realaml_ext::{ApiKey, Client, Environment, Error, RetryPolicy, SecretUrl, SignatureKey, VerificationRequest};
use realaml_tests::{
    clients::builder,
    handles::{Arguments, METHODS, call_by_handle},
    hostile::{Act, Answer, HostileServer},
    instances::{Kind, instance, with_secrets},
    logs::Logs,
    spec::operations,
};
use serde_json::Value;

const CANARY: &str = "canary-aroha-ngata";
const KEY: &str = "canary.api.key";
const RECORD_KEY: &str = "canary0269e0d37f2a74de452e6b43800";
/// Strings that must not be found: the canary, and the values that replace it where a field does not accept text.
const TRACES: [&str; 5] = ["canary", "1987-06-05", "211234567", "41.2865", "174.7762"];

fn clean(text: &str, what: &str) {
    let lower = text.to_lowercase();
    for trace in TRACES {
        if let Some(at) = lower.find(trace) {
            let from = lower[..at].char_indices().rev().nth(120).map_or(0, |it| it.0);
            panic!("{what} shows {trace}: …{}", &lower[from..at + trace.len()]);
        }
    }
}

/// Returns the ways in which the server acts, with canaries wherever possible.
fn acts(answer: &Value) -> Vec<(&'static str, Act)> {
    let text = answer.to_string();
    let detail =
        format!(r#"{{"detail":"{CANARY} was refused","email":["{CANARY}@example.com is taken"],"{CANARY}@x":["y"]}}"#);
    let page = format!("<html>{CANARY}</html>");
    let cut = text.len() * 2 / 3;
    let cut = (0..=cut).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
    let broken =
        [format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", text.len()).as_bytes(), &text.as_bytes()[..cut]]
            .concat();
    let json = |status| Act::from(Answer::json(status, detail.as_str()).header("x-request-id", CANARY));
    vec![
        ("success", Answer::json(200, text.as_str()).header("set-cookie", CANARY).into()),
        ("400", json(400)),
        ("401", json(401)),
        ("403", json(403)),
        ("404", json(404)),
        ("405", json(405)),
        ("409", json(409)),
        ("418", json(418)),
        ("429", Answer::json(429, detail.as_str()).header("retry-after", CANARY).into()),
        ("500", Answer::new(500, page.as_str()).into()),
        (
            "302",
            Answer::new(302, page.as_str()).header("location", format!("https://{CANARY}.example/?{CANARY}")).into(),
        ),
        ("a page", Answer::new(200, page).into()),
        ("a text", Answer::json(200, format!("\"{CANARY}\"")).into()),
        ("a list", Answer::json(200, format!("[\"{CANARY}\"]")).into()),
        ("cut JSON", Answer::json(200, &text[..cut]).into()),
        ("broken off", Act::Bytes(broken)),
        ("noise", Act::Bytes(CANARY.as_bytes().to_vec())),
        ("closed", Act::Close),
        ("too large", Answer::json(200, CANARY.repeat(100_000)).into()),
    ]
}

/// Calls every operation through its handle, and checks the output of the response or the error.
async fn drive(client: &Client, what: &str) {
    for (id, _) in METHODS {
        look(client, id, what).await;
    }
}

async fn look(client: &Client, id: &str, what: &str) {
    let what = format!("{id}, {what}");
    match call_by_handle(client, id, Arguments { key: RECORD_KEY, text: CANARY }).await {
        Ok(shown) => clean(&shown, &what),
        Err(error) => {
            clean(&format!("{error} {error:#} {error:?} {error:#?}"), &what);
            let mut source = error.source();
            while let Some(inner) = source {
                clean(&format!("{inner} {inner:#} {inner:?} {inner:#?}"), &format!("{what}: a source"));
                source = inner.source();
            }
            clean(&text_of_panic(Err(error)), &format!("{what}: a panic"));
        }
    }
}

fn text_of_panic(result: Result<(), Error>) -> String {
    let payload = catch_unwind(AssertUnwindSafe(|| result.unwrap())).unwrap_err();
    payload.downcast_ref::<String>().expect("unwrap panics with a text").clone()
}

fn one_attempt(base_url: &str) -> Client {
    builder(base_url).api_key(KEY).retries(RetryPolicy::never()).body_limit(1_000_000).build().unwrap()
}

#[tokio::test]
async fn answers_of_every_kind() {
    let logs = Logs::keep();
    let server = HostileServer::always(Act::Close).await;
    let client = one_attempt(&server.base_url());
    for operation in operations().into_iter().filter(|it| METHODS.iter().any(|(id, _)| *id == it.id)) {
        let answer =
            operation.answer_schema().map(|it| with_secrets(it, CANARY, "1987-06-05", 41.2865)).unwrap_or(Value::Null);
        let misshapen = operation.answer_schema().map(|it| instance(it, Kind::Misshapen)).unwrap_or(Value::Null);
        let mut acts = acts(&answer);
        acts.push(("misshapen", Answer::json(200, misshapen.to_string()).into()));
        for (what, act) in acts {
            server.becomes(act);
            look(&client, operation.id, what).await;
        }
    }
    let text = logs.text();
    assert!(text.contains("get_verification") && text.contains("hyper"), "nothing was logged");
    clean(&text, "the log");
}

#[tokio::test]
async fn no_answer_at_all() {
    let logs = Logs::keep();
    let silent = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let client = builder(&silent.base_url()).api_key(KEY).deadline(Duration::from_millis(20)).build().unwrap();
    drive(&client, "silence").await;
    let nobody = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}/api/v1", listener.local_addr().unwrap())
    };
    drive(&one_attempt(&nobody), "no server").await;
    // The server does not speak TLS.
    let environment = Environment::custom(&silent.base_url().replace("http://", "https://")).unwrap();
    let client =
        Client::builder().environment(environment).api_key(KEY).deadline(Duration::from_millis(20)).build().unwrap();
    drive(&client, "no TLS").await;
    clean(&logs.text(), "the log");
}

#[tokio::test]
async fn retries_log_nothing_either() {
    let logs = Logs::keep();
    let server =
        HostileServer::always(Answer::json(503, format!("{{\"detail\":\"{CANARY}\"}}")).header("retry-after", "1"))
            .await;
    let client = builder(&server.base_url()).api_key(KEY).build().unwrap();
    drive(&client, "503").await;
    assert!(server.count() > 40);
    let text = logs.text();
    assert!(text.contains("trying again"), "no retry was logged");
    clean(&text, "the log");
}

#[test]
fn settings_requests_and_secrets_show_nothing() {
    let builder = Client::builder().environment(Environment::Staging).api_key(KEY).user_agent("x");
    clean(&format!("{builder:?}"), "the builder");
    clean(&format!("{:?}", builder.build().unwrap()), "the client");
    let person =
        VerificationRequest::person(CANARY, CANARY).email(format!("{CANARY}@example.com")).birth_date("1987-06-05");
    clean(&format!("{person:?} {:?}", person.clone().build().unwrap()), "a request");
    clean(
        &format!("{:?} {:?} {:?}", ApiKey::new(KEY), SignatureKey::new(RECORD_KEY), SecretUrl::new(CANARY)),
        "a secret",
    );
    let wrong = VerificationRequest::person(CANARY, "")
        .email(CANARY)
        .phone(CANARY)
        .birth_date(CANARY)
        .country("ca")
        .country("cq")
        .callback_url(CANARY)
        .build()
        .unwrap_err();
    clean(&format!("{wrong} {wrong:?} {:?}", wrong.field_errors()), "a refused request");
    let wrong = Environment::custom(&format!("https://{CANARY}:{CANARY}@h/")).unwrap_err();
    clean(&format!("{wrong} {wrong:?}"), "a refused URL");
}

/// A caller with the account's key can fetch a rating, form or document by its id, so ids are not printed.
#[tokio::test]
async fn ids_are_not_shown_either() {
    let logs = Logs::keep();
    let body = serde_json::json!({
        "id": RECORD_KEY, "status": "sent", "level": "LOW", "document_id": RECORD_KEY, "form": { "id": "12" },
    });
    let server = HostileServer::always(Answer::json(200, body.to_string())).await;
    let client = one_attempt(&server.base_url());
    let rating = client.risk().get(RECORD_KEY).await.unwrap();
    let form = client.forms().get(RECORD_KEY).await.unwrap();
    let document = client.esign().document(RECORD_KEY).await.unwrap();
    assert_eq!((rating.id(), form.id(), document.id()), (RECORD_KEY, RECORD_KEY, RECORD_KEY));
    clean(&format!("{rating:?} {:?} {form:?} {:?}", rating.reply(), form.reply()), "a record");
    clean(&format!("{document:?} {:?} {:?}", document.reply(), document.record()), "a document");
    clean(&format!("{:?} {:?}", client.forms().settle(RECORD_KEY), form.links()), "a wait");
    clean(&format!("{:?}", document.completed().unwrap_err()), "a refused step");
    clean(&logs.text(), "the log");
}
