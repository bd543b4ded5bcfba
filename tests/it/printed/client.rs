//! Tests what the client, its settings, its errors, and its callbacks print.

use std::{
    error::Error as _,
    sync::{Arc, Mutex},
    time::Duration,
};

use realaml_ext::{
    ApiKey, CallOptions, Environment, ErrorKind, RetryPolicy, SecretUrl, SessionKey, SignatureKey, UnknownCode,
    Verification, VerificationRequest, Wakeups,
    callbacks::{CallbackSecret, CallbackWakeups, Callbacks, Refusal, Subject},
    http::{HeaderName, HeaderValue, Request},
    test_util::{self, FakeApi},
};
use realaml_tests::printed::{CANARY, KEY, Printed};

const ADDRESS: &str = "https://app.example.com/realaml/callbacks";

/// Operations that only read, and operations whose effect is determined in different ways.
const OPERATIONS: [&str; 5] =
    ["get_verification", "run_verification", "create_esign_document", "send_esign_document", "delete_verification"];

fn callbacks() -> Callbacks {
    let old = CallbackSecret::new("canary0c0e8a3b4f6d9c1e2a7b8d4f6031").unwrap();
    Callbacks::new(ADDRESS, CallbackSecret::new(KEY).unwrap()).unwrap().also_accepting(old)
}

#[test]
fn a_client_and_its_settings() {
    let options = CallOptions::new().with_deadline(Duration::from_secs(7));
    let options =
        options.with_header(HeaderName::from_static("x-tenant"), HeaderValue::from_static("canary of the firm"));
    let builder = FakeApi::new().client_builder().api_key(KEY).user_agent(CANARY).deadline(Duration::from_secs(9));
    let mut printed = Printed::default();
    printed.debug(&builder).debug(&options);
    let client = builder.build().unwrap();
    printed.debug(&client).debug(client.with(options));
    printed.debug(client.verifications().settle(&SignatureKey::new(KEY)));
    let wakeups = Arc::new(CallbackWakeups::default());
    printed.debug(client.verifications().settle(&SignatureKey::new(KEY)).with_wakeups(wakeups));
    let local = Environment::custom("http://127.0.0.1:8080/api/v1").unwrap();
    printed.both(Environment::Production).both(Environment::Staging).both(local);
    printed.debug(ApiKey::new(KEY)).debug(SignatureKey::new(KEY)).debug(SessionKey::new(KEY));
    printed.debug(SecretUrl::new(KEY)).both(UnknownCode);
    printed.debug(VerificationRequest::person(CANARY, CANARY).email("canary@example.com").birth_date("1987-06-05"));
    insta::assert_snapshot!(printed.text());
}

#[test]
fn errors_of_every_kind() {
    let mut printed = Printed::default();
    for kind in ErrorKind::ALL {
        for operation in OPERATIONS {
            let mut error = test_util::error(*kind).operation(operation).detail(CANARY).attempts(3);
            // If a request was not sent, the texts of its problems are the client's own, so they are printed.
            if *kind != ErrorKind::InvalidRequest {
                error = error.field(CANARY, CANARY).retry_after(Duration::from_secs(9));
            }
            let error = error.build();
            printed.causes(&error, &format!("{operation} {kind:?} because"));
        }
    }
    insta::assert_snapshot!(printed.text());
}

#[tokio::test]
async fn callbacks_and_why_they_are_refused() {
    let callbacks = callbacks();
    let api = FakeApi::new();
    let client = api.client();
    let mut printed = Printed::default();
    printed.debug(&callbacks).debug(CallbackSecret::new(KEY).unwrap());
    let address = callbacks.mint(KEY).unwrap();
    let body = format!(r#"{{"signature_key": "{KEY}"}}"#);
    printed.debug(callbacks.recognise(address.expose(), body.as_bytes()).unwrap());
    let (wakeups, key) = (CallbackWakeups::default(), SignatureKey::new(KEY));
    let mut waiting = wakeups.changed(&key);
    assert!(futures_util::poll!(&mut waiting).is_pending());
    printed.debug(&wakeups).both(Subject::of(&SignatureKey::new("6513")));
    let builder = callbacks.receiver(&client).deadline(Duration::from_secs(3));
    printed.debug(&builder).debug(builder.handle(async |_| Ok::<_, std::io::Error>(())));
    use Refusal::{Broken, Busy, Method, NotRecognised, TooLarge, TooMany, TooSlow};
    for refusal in [NotRecognised, Method, TooSlow, TooLarge, Broken, Busy, TooMany] {
        printed.both(refusal);
    }
    insta::assert_snapshot!(printed.text());
}

/// Returns what a callback's failed confirmation prints if the API returns this record, or no record.
async fn unconfirmed(printed: &mut Printed, record: Option<test_util::RecordBuilder<Verification>>, body: &str) {
    let callbacks = callbacks();
    let api = match record {
        Some(record) => FakeApi::new().answer("get_verification", record.json()),
        None => FakeApi::new(),
    };
    let address = callbacks.mint("matter-4711").unwrap();
    let callback = callbacks.recognise(address.expose(), body.as_bytes()).unwrap();
    let error = callback.confirm(&api.client()).await.unwrap_err();
    printed.both(&error);
    let source = error.source().map(ToString::to_string);
    printed.line(&format!("because {source:?}"));
}

#[tokio::test]
async fn confirmations_that_fail() {
    let mut printed = Printed::default();
    let named = format!(r#"{{"signature_key": "{KEY}"}}"#);
    let record = || test_util::record::<Verification>(KEY);
    unconfirmed(&mut printed, Some(record()), "{}").await;
    unconfirmed(&mut printed, None, &named).await;
    unconfirmed(&mut printed, Some(record()), &named).await;
    unconfirmed(&mut printed, Some(record().with("callback_url", "https://example.com/canary")), &named).await;
    unconfirmed(&mut printed, Some(record().with("callback_url", 7)), &named).await;
    insta::assert_snapshot!(printed.text());
}

#[tokio::test]
async fn handlers_that_fail() {
    let callbacks = callbacks();
    let record = |address: &SecretUrl| {
        test_util::record::<Verification>(KEY).passed().with("callback_url", address.expose()).json()
    };
    let failures = Arc::new(Mutex::new(Printed::default()));
    for case in ["fails", "panics", "is not confirmed"] {
        let address = callbacks.mint("matter-4711").unwrap();
        let api = match case {
            "is not confirmed" => FakeApi::new(),
            _ => FakeApi::new().answer("get_verification", record(&address)),
        };
        let heard = failures.clone();
        let receiver = callbacks.receiver(&api.client()).on_failure(move |_, error| {
            let mut printed = heard.lock().unwrap();
            printed.line(case).both(error).line(&format!("has a source: {}", error.source().is_some()));
        });
        let receiver = receiver.handle(move |_| async move {
            match case {
                "panics" => panic!("{CANARY}"),
                _ => Err::<(), _>(std::io::Error::other(CANARY)),
            }
        });
        let request = Request::post(address.expose()).body(format!(r#"{{"signature_key": "{KEY}"}}"#)).unwrap();
        assert_eq!(receiver.answer(request).await.status(), 202);
        receiver.idle().await;
    }
    insta::assert_snapshot!(failures.lock().unwrap().text());
}

#[tokio::test]
async fn the_causes_of_a_broken_connection() {
    let mut printed = Printed::default();
    for sent in [true, false] {
        let api = FakeApi::new().break_connection("get_verification", sent);
        let client = api.client_builder().retries(RetryPolicy::never()).build().unwrap();
        let error = client.verifications().get(&SignatureKey::new(KEY)).await.unwrap_err();
        printed.causes(&error, "because");
    }
    insta::assert_snapshot!(printed.text());
}
