//! Tests which claims of callbacks resolve a doubt, and that claims that cannot be checked yet are kept.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use realaml_ext::{
    Client, Environment, FormRequest, RetryPolicy, callbacks::Callbacks, esign::DraftRequest, http, raw,
};
use realaml_journal::{CallState, Creation};
use realaml_sandbox::{Fault, Sandbox};

use crate::{
    doubts::{deaf, hosted_key},
    support::{Database, Ledger, client, noting, person, secret, serve, until},
};

/// While the API fails, a claim is kept: it is neither accepted nor deleted.
#[tokio::test]
async fn a_claim_waits_until_the_api_can_confirm_it() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    serve(&journal).await;
    let creation = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
    assert_eq!(creation.state(), CallState::InDoubt);
    sandbox.inject_fault(Fault::status(503).on("get_verification").times(2)).unwrap();
    sandbox.complete(&hosted_key(&sandbox)).unwrap();
    sandbox.callbacks_settled().await;
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("the doubt is resolved", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    assert_eq!(sandbox.callbacks().len(), 1, "no second callback has brought the claim again");
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn what_a_callback_claims_is_not_believed() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    let address = serve(&journal).await;
    let client = client(&sandbox);
    let scope = journal.client(&client);
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    let own = hosted_key(&sandbox);
    let Creation::Created(other) = scope.make("matter-2", &person()).await.unwrap() else { panic!("not created") };
    let calls = sandbox.calls();
    let sent = calls.iter().find_map(|it| it.body.as_ref()?["callback_url"].as_str()).unwrap();
    assert!(sent.starts_with(&address));
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    let http = realaml_ext::reqwest::Client::new();
    let post = async |body: String| http.post(sent).body(body).send().await.unwrap().status().as_u16();
    // These claims contain the key of another record, an unknown key, an invalid key and an empty key.
    for key in [other.signature_key().expose(), "0123456789abcdef0123456789abcdef", "../calls", ""] {
        assert_eq!(post(serde_json::json!({ "signature_key": key }).to_string()).await, 202);
    }
    for number in 0..40 {
        assert_eq!(post(format!(r#"{{"signature_key": "{number:032x}"}}"#)).await, 202);
    }
    // At most 16 claims are kept, so the right one is stored only once the others have been examined.
    until("the claims are examined", async || journal.show("matter-1").await.unwrap().due_at.is_none()).await;
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::InDoubt);
    assert_eq!(post(format!(r#"{{"signature_key": "{own}"}}"#)).await, 202);
    until("the right claim", async || journal.show("matter-1").await.unwrap().state == CallState::Created).await;
    assert_eq!(scope.verifications().get("matter-1").await.unwrap().signature_key().expose(), own);
    // The list has only documents, so it is not read for records of other kinds.
    assert!(sandbox.calls().iter().all(|it| it.operation.as_deref() != Some("list_esign_documents")));
    workers.shutdown(Duration::from_secs(1)).await;
}

/// A claim is kept while nothing in the record says whose record it is. It is accepted once the record contains the
/// reference.
#[tokio::test]
async fn a_claim_about_a_record_that_names_no_owner_is_kept() {
    let database = Database::new().await;
    let journal = database.journal().await;
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret()).unwrap();
    journal.set_callbacks(callbacks.clone());
    let names_owner = Arc::new(AtomicBool::new(false));
    let is_named = names_owner.clone();
    let transport = raw::transport_fn(move |call: raw::Call| {
        let (status, body) = match (call.operation.id, is_named.load(Ordering::SeqCst)) {
            ("create_form_submission", _) => (http::StatusCode::GATEWAY_TIMEOUT, "{}"),
            (_, false) => (http::StatusCode::OK, r#"{"id": "7"}"#),
            (_, true) => (http::StatusCode::OK, r#"{"id": "7", "reference": "matter-1"}"#),
        };
        std::future::ready(Ok(raw::RawResponse::new(status, http::HeaderMap::new(), body.into())))
    });
    let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
    let scope = journal.client(&client.retries(RetryPolicy::never()).build().unwrap());
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
    assert_eq!(scope.make("matter-1", &form).await.unwrap().state(), CallState::InDoubt);
    let address = callbacks.mint("matter-1").unwrap();
    let callback = |body: &str| callbacks.recognise(address.expose(), body.as_bytes()).unwrap();
    assert!(journal.store_callback("", &callback(r#"{"id": "7"}"#)).await.unwrap());
    let workers = noting(&journal, &Ledger::default()).start();
    let summary = async || journal.show("matter-1").await.unwrap();
    until("the claim is examined", async || summary().await.due_at.is_none()).await;
    assert_eq!(summary().await.state, CallState::InDoubt);
    names_owner.store(true, Ordering::SeqCst);
    // This callback makes the record due, but claims nothing itself.
    assert!(journal.store_callback("", &callback("{}")).await.unwrap());
    until("the doubt is resolved", async || summary().await.state == CallState::Created).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

/// Posts a callback to the first callback address that the sandbox received, and makes all stored claims unreadable.
async fn post_and_lose(database: &Database, sandbox: &Sandbox, body: &str) {
    let calls = sandbox.calls();
    let address = calls.iter().find_map(|it| it.body.as_ref()?["callback_url"].as_str()).unwrap();
    let http = realaml_ext::reqwest::Client::new();
    let status = http.post(address).body(body.to_owned()).send().await.unwrap().status();
    assert_eq!(status.as_u16(), 202);
    database.execute("UPDATE realaml_claim SET seal = 'lost'").await;
}

#[tokio::test]
async fn a_claim_that_cannot_be_opened_does_not_block_the_other_claims() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal().await;
    serve(&journal).await;
    let scope = journal.client(&client(&sandbox));
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    post_and_lose(&database, &sandbox, r#"{"signature_key": "0123456789abcdef0123456789abcdef"}"#).await;
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    sandbox.complete(&hosted_key(&sandbox)).unwrap();
    until("the doubt is resolved", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_claim_that_cannot_be_opened_is_checked_when_its_key_is_back() {
    let (database, sandbox) = (Database::new().await, deaf("create_verification").await);
    let journal = database.journal_with(|open| open.lease(Duration::from_secs(3600))).await;
    serve(&journal).await;
    let scope = journal.client(&client(&sandbox));
    assert_eq!(scope.make("matter-1", &person()).await.unwrap().state(), CallState::InDoubt);
    post_and_lose(&database, &sandbox, &format!(r#"{{"signature_key": "{}"}}"#, hosted_key(&sandbox))).await;
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::InDoubt);
    // The claim is tried again long before the lease of the first attempt ends.
    database.execute("UPDATE realaml_claim SET seal = (SELECT seal FROM realaml_secret WHERE name = 'digests')").await;
    until("the doubt is resolved", async || !ledger.of("matter-1").is_empty()).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_claim_that_cannot_be_opened_does_not_block_the_list() {
    let (database, sandbox) = (Database::new().await, deaf("create_esign_document").await);
    let journal = database.journal().await;
    serve(&journal).await;
    let draft = DraftRequest::blank().name("Engagement").build().unwrap();
    assert_eq!(journal.client(&client(&sandbox)).make("draft", &draft).await.unwrap().state(), CallState::InDoubt);
    post_and_lose(&database, &sandbox, r#"{"signature_key": "0123456789abcdef0123456789abcdef"}"#).await;
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("the list is read", async || !ledger.of("draft").is_empty()).await;
    assert_eq!(journal.history("draft").await.unwrap()[2].actor, "list");
    workers.shutdown(Duration::from_secs(1)).await;
}
