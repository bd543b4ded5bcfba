//! Tests that callbacks are stored before they are answered, and that forged callbacks change nothing.

use std::time::Duration;

use realaml_ext::{
    CompanyRequest, FormRequest, OutsourcedRequest, callbacks::Callbacks, esign::DraftRequest,
    raw::types::OutsourcedVerificationType,
};
use realaml_journal::{CallState, Creation};
use realaml_sandbox::Sandbox;

use crate::support::{Database, Ledger, client, noting, person, secret, serve, until};

#[tokio::test]
async fn a_callback_that_was_answered_survives_the_process() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let Creation::Created(created) = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap()
    else {
        panic!("not created")
    };
    sandbox.complete(created.signature_key().expose()).unwrap();
    sandbox.callbacks_settled().await;
    // No worker has seen the callback yet, and everything in memory is lost.
    journal.close().await;
    let journal = database.journal().await;
    journal.client(&client(&sandbox));
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();
    until("it is handled", async || ledger.of("matter-1") == [(1, "pass".to_owned())]).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn every_domain_reaches_its_handler() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let scope = journal.client(&client(&sandbox));
    let ledger = Ledger::default();
    let workers = noting(&journal, &ledger).start();

    let company = CompanyRequest::company("MOCK FAIL", "NZ").build().unwrap();
    assert_eq!(scope.make("company", &company).await.unwrap().state(), CallState::Created);
    let work = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "MOCK PASS").build().unwrap();
    let Creation::Created(work) = scope.outsourced().create("work", &work).await.unwrap() else {
        panic!("not created")
    };
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
    let Creation::Created(form) = scope.forms().create("form", &form).await.unwrap() else { panic!("not created") };
    let draft = DraftRequest::blank()
        .name("Engagement")
        .file("a.pdf", b"%PDF-1.4\n%%EOF\n")
        .recipient(realaml_ext::esign::NewRecipient::new("MOCK PASS", "mock.pass@example.com"))
        .build()
        .unwrap();
    let Creation::Created(draft) = scope.esign().draft("draft", &draft).await.unwrap() else { panic!("not created") };

    until("the company", async || ledger.of("company") == [(1, "fail".to_owned())]).await;
    let status = realaml_sandbox::OutsourcedStatus::Completed;
    sandbox.set_outsourced(work.signature_key().expose(), status, None).unwrap();
    until("the staff", async || ledger.of("work") == [(1, "pass".to_owned())]).await;
    sandbox.complete_form(form.id(), &Default::default()).unwrap();
    until("the form", async || ledger.of("form") == [(1, "completed".to_owned())]).await;
    let id = draft.id().to_owned();
    draft.send().await.unwrap();
    sandbox.sign_document(&id, None).unwrap();
    until("the document", async || ledger.of("draft").last().is_some_and(|it| it.1 == "completed")).await;
    workers.shutdown(Duration::from_secs(1)).await;
}

#[tokio::test]
async fn a_callback_received_by_the_application_is_stored_if_its_record_is_known() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let callbacks = Callbacks::new("https://app.example.com", secret()).unwrap();
    journal.set_callbacks(callbacks.clone());
    let created = journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap();
    assert_eq!(created.state(), CallState::Created);
    let before = journal.show("matter-1").await.unwrap();
    for (reference, is_known) in [("matter-9", false), ("matter-1", true)] {
        let address = callbacks.mint(reference).unwrap();
        let request = realaml_ext::http::Request::post(address.expose()).body("{}".to_owned()).unwrap();
        let callback = callbacks.receive(request).await.unwrap();
        assert_eq!(journal.store_callback("", &callback).await.unwrap(), is_known, "{reference}");
        assert!(!journal.store_callback("firm-a", &callback).await.unwrap(), "{reference}");
        assert_eq!(journal.show("matter-1").await.unwrap() != before, is_known, "{reference}");
    }
}

#[tokio::test]
async fn forged_callbacks_change_nothing() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let address = serve(&journal).await;
    assert_eq!(
        journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap().state(),
        CallState::Created
    );
    let before = journal.show("matter-1").await.unwrap();
    let http = realaml_ext::reqwest::Client::new();
    let post = async |url: &str| http.post(url).body("{}").send().await.unwrap().status().as_u16();
    // An address is refused if it was minted with another secret or for an unknown reference, or if it has no valid
    // token.
    let foreign = realaml_ext::callbacks::CallbackSecret::new("e".repeat(32)).unwrap();
    let forged = Callbacks::new(&address, foreign).unwrap().mint("matter-1").unwrap();
    assert_eq!(post(forged.expose()).await, 404);
    let strange = Callbacks::new(&address, secret()).unwrap().mint("matter-9").unwrap();
    assert_eq!(post(strange.expose()).await, 404);
    let own = Callbacks::new(&address, secret()).unwrap().mint("matter-1").unwrap();
    let token = own.expose().rsplit('/').next().unwrap();
    assert_eq!(post(&format!("{address}/guess")).await, 404);
    assert_eq!(post(&format!("{address}/")).await, 404);
    assert_eq!(http.delete(own.expose()).send().await.unwrap().status().as_u16(), 405);
    assert_eq!(journal.show("matter-1").await.unwrap(), before);
    // The correct address works. So does its token below a name that is not a tenant, because such a name stands for
    // the default tenant.
    assert_eq!(post(&format!("{address}/nobody/{token}")).await, 202);
    assert_eq!(post(own.expose()).await, 202);
    assert_ne!(journal.show("matter-1").await.unwrap().due_at, before.due_at);
}

#[tokio::test]
async fn a_database_that_fails_is_not_answered_with_success() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let address = serve(&journal).await;
    assert_eq!(
        journal.client(&client(&sandbox)).make("matter-1", &person()).await.unwrap().state(),
        CallState::Created
    );
    let own = Callbacks::new(&address, secret()).unwrap().mint("matter-1").unwrap();
    journal.clone().close().await;
    let answer = realaml_ext::reqwest::Client::new().post(own.expose()).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 503);
    assert!(answer.headers().contains_key("retry-after"));
}
