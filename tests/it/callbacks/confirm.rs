//! Tests which records confirm a callback.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::{FromRef, State},
    http::StatusCode,
    routing::post,
};
use realaml_ext::{
    Client, ErrorKind, SecretUrl,
    callbacks::{Callback, Callbacks, ConfirmErrorKind, HandlingErrorKind, Untrusted},
    forms::FormSubmission,
};
use realaml_tests::{
    clients,
    hostile::{Answer, HostileServer},
};
use serde_json::{Value, json};

use super::{App, naming, secret};

fn callbacks() -> Callbacks {
    Callbacks::new("https://app.example.com/callbacks", secret(1)).unwrap()
}

/// Confirms a callback against a record with these members. Returns the reference and outcome, or the kind of the
/// error.
async fn confirmed(address: &SecretUrl, echoed: Value) -> Result<String, ConfirmErrorKind> {
    let mut record = json!({ "signature_key": clients::key().expose(), "is_completed": true, "result": "PASS" });
    for (name, value) in echoed.as_object().unwrap() {
        record[name] = value.clone();
    }
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let callback = callbacks().recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
    let confirmed = callback.confirm(&clients::client(&server.base_url())).await;
    confirmed.map(|it| format!("{} {:?}", it.reference(), it.verification().outcome())).map_err(|it| it.kind())
}

#[tokio::test]
async fn a_record_has_to_belong_to_the_address() {
    let (address, other) = (callbacks().mint("matter-1").unwrap(), callbacks().mint("matter-1").unwrap());
    let passed = Ok("matter-1 Pass".to_owned());
    assert_eq!(confirmed(&address, json!({ "callback_url": address.expose() })).await, passed);
    assert_eq!(confirmed(&address, json!({ "callback_url": "", "reference": "matter-1" })).await, passed);
    // If the record has a callback address, a matching reference is not enough, since one matter may have several
    // persons.
    let foreign = Err(ConfirmErrorKind::Foreign);
    assert_eq!(confirmed(&address, json!({ "callback_url": other.expose(), "reference": "matter-1" })).await, foreign);
    assert_eq!(confirmed(&address, json!({ "reference": "matter-2" })).await, foreign);
    assert_eq!(
        confirmed(&address, json!({ "reference": null, "callback_url": null })).await,
        Err(ConfirmErrorKind::Unbound)
    );
}

/// A value that determines the owner of a record is not ignored if it has an unexpected type. If the record has an
/// address, the reference is not considered.
#[tokio::test]
async fn a_record_whose_address_or_reference_cannot_be_read_is_not_confirmed() {
    let address = callbacks().mint("matter-1").unwrap();
    let odd = [json!(["https://app.example.com"]), json!({ "url": "https://app.example.com" }), json!(true), json!(7)];
    for value in odd {
        for (member, echoed) in [
            ("callback_url", json!({ "callback_url": value, "reference": "matter-1" })),
            ("reference", json!({ "callback_url": null, "reference": value })),
        ] {
            let refused = confirmed(&address, echoed).await;
            assert_eq!(refused, Err(ConfirmErrorKind::Unreadable(member)), "{value}");
        }
        assert!(confirmed(&address, json!({ "callback_url": address.expose(), "reference": value })).await.is_ok());
    }
    let twice = format!(
        r#"{{"signature_key": "{}", "callback_url": "{}", "callback_url": null, "reference": "matter-1"}}"#,
        clients::key().expose(),
        address.expose()
    );
    let server = HostileServer::always(Answer::json(200, twice)).await;
    let callback = callbacks().recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
    let error = callback.confirm(&clients::client(&server.base_url())).await.unwrap_err();
    assert!(error.to_string().contains("`callback_url`") && !error.is_retryable(), "{error}");
}

#[tokio::test]
async fn a_failed_fetch_gives_the_error_of_the_client() {
    let address = callbacks().mint("matter-1").unwrap();
    let callback = callbacks().recognise(address.expose(), naming(&clients::key()).as_bytes()).unwrap();
    let server = HostileServer::always(Answer::json(404, "{}")).await;
    let error = callback.confirm(&clients::client(&server.base_url())).await.unwrap_err();
    assert_eq!(error.kind(), ConfirmErrorKind::Fetch);
    assert_eq!(error.fetch_error().map(realaml_ext::Error::kind), Some(ErrorKind::NotFound));
}

/// A type without a member for the callback address still keeps the address if the API sends one, and the address must
/// match, as for other types.
#[tokio::test]
async fn an_address_that_the_spec_does_not_list_binds_too() {
    let (address, other) = (callbacks().mint("matter-1").unwrap(), callbacks().mint("matter-1").unwrap());
    let confirmed = async |echoed: Value| {
        let form = json!({ "id": "1042", "status": "completed", "callback_url": echoed, "reference": "matter-1" });
        let server = HostileServer::always(Answer::json(200, form.to_string())).await;
        let callback = callbacks().recognise(address.expose(), br#"{"id": "1042"}"#).unwrap();
        let confirmed = callback.confirm_record::<FormSubmission>(&clients::client(&server.base_url())).await;
        confirmed.map(|it| it.id().to_owned()).map_err(|it| it.kind())
    };
    assert_eq!(confirmed(json!(address.expose())).await, Ok("1042".to_owned()));
    assert_eq!(confirmed(json!(null)).await, Ok("1042".to_owned()));
    assert_eq!(confirmed(json!(other.expose())).await, Err(ConfirmErrorKind::Foreign));
    assert_eq!(confirmed(json!({ "url": 1 })).await, Err(ConfirmErrorKind::Unreadable("callback_url")));
}

/// If the record has neither an address nor a reference, the key stored at creation decides, and the body is ignored.
#[tokio::test]
async fn a_key_of_ones_own_needs_no_body() {
    let record = json!({ "signature_key": clients::key().expose(), "is_completed": true, "result": "FAIL" });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let client = clients::client(&server.base_url());
    let handled = Arc::new(Mutex::new(Vec::new()));
    let ledger = handled.clone();
    let receiver = callbacks()
        .receiver(&client)
        .known_keys(|reference| async move { (reference == "matter-1").then(clients::key) })
        .handle(move |confirmed| {
            ledger.lock().unwrap().push(confirmed.verification().signature_key().clone());
            async { Ok::<_, std::io::Error>(()) }
        });
    let address = callbacks().mint("matter-1").unwrap();
    for body in ["", r#"{"signature_key": "ffffffffffffffffffffffffffffffff"}"#] {
        receiver.accept(callbacks().recognise(address.expose(), body.as_bytes()).unwrap()).unwrap();
        receiver.idle().await;
    }
    assert_eq!(*handled.lock().unwrap(), [clients::key()]);
    assert!(server.received().iter().all(|it| it.target.contains(clients::key().expose())));
}

#[tokio::test]
async fn a_reference_that_is_not_stored_yet_is_asked_for_again() {
    let record = json!({ "signature_key": clients::key().expose() });
    let server = HostileServer::always(Answer::json(200, record.to_string())).await;
    let asked = Arc::new(Mutex::new(0));
    let failures = Arc::new(Mutex::new(Vec::new()));
    let (count, log) = (asked.clone(), failures.clone());
    let receiver = callbacks()
        .receiver(&clients::client(&server.base_url()))
        .known_keys(move |reference| {
            *count.lock().unwrap() += 1;
            let key = (reference == "stored late" && *count.lock().unwrap() == 3).then(clients::key);
            async move { key }
        })
        .on_failure(move |reference, error| log.lock().unwrap().push((reference.to_owned(), error.kind())))
        .handle(async |_| Ok::<_, std::io::Error>(()));
    for (reference, asks, given_up) in [("stored late", 3, 0), ("never stored", 6, 1)] {
        *asked.lock().unwrap() = 0;
        let address = callbacks().mint(reference).unwrap();
        receiver.accept(callbacks().recognise(address.expose(), b"").unwrap()).unwrap();
        receiver.idle().await;
        assert_eq!((*asked.lock().unwrap(), failures.lock().unwrap().len()), (asks, given_up), "{reference}");
    }
    assert_eq!(*failures.lock().unwrap(), [("never stored".into(), HandlingErrorKind::UnknownReference)]);
}

#[derive(Clone, FromRef)]
struct OwnApp {
    callbacks: Callbacks,
    client: Client,
}

async fn changed(State(client): State<Client>, callback: Untrusted<Callback>) -> (StatusCode, String) {
    match callback.confirm(&client).await {
        Ok(confirmed) => (StatusCode::OK, format!("{:?}", confirmed.verification().outcome())),
        Err(error) => (StatusCode::CONFLICT, error.to_string()),
    }
}

#[tokio::test]
async fn the_extractor_gives_handlers_what_is_left_to_confirm() {
    use realaml_ext::reqwest;

    let app = App::start().await;
    let created = app.create("matter-1").await;
    app.sandbox.complete(created.key.expose()).unwrap();
    let own = OwnApp { callbacks: app.callbacks.clone(), client: app.client.clone() };
    let router: Router = Router::new().route("/own/{token}", post(changed)).with_state(own);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());
    let call = async |token: &str, body: String| {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let response = http.post(format!("http://{host}/own/{token}")).body(body).send().await.unwrap();
        (response.status(), response.text().await.unwrap())
    };
    let token = created.address.expose().rsplit('/').next().unwrap();
    assert_eq!(call(token, naming(&created.key)).await, (StatusCode::OK, "Pass".into()));
    assert_eq!(call("guess", naming(&created.key)).await, (StatusCode::NOT_FOUND, String::new()));
    assert_eq!(call(token, "x".repeat(100_000)).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    let (status, text) = call(token, String::new()).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(text.contains("does not name a verification"), "{text}");
}
