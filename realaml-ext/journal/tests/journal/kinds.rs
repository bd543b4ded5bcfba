//! Tests that the id of a record is used only for a record of its kind, because ids are unique only within a domain of
//! the API.

use std::{sync::Arc, time::Duration};

use realaml_ext::{
    Client, CompanyRequest, Environment, FormRequest, RetryPolicy, RiskRequest, SignatureKey, callbacks::Callbacks,
    http, raw,
};
use realaml_journal::{CallState, ErrorKind, Operation, Resolution};
use realaml_sandbox::{Deviation, Fault, Sandbox};
use serde_json::json;

use crate::support::{Database, Ledger, client, noting, secret, serve, until};

#[tokio::test]
async fn a_form_and_a_rating_may_have_the_same_id() {
    let database = Database::new().await;
    let journal = database.journal().await;
    let transport = raw::transport_fn(async |_call| {
        let body = r#"{"id": "7", "name": "MOCK PASS"}"#;
        Ok(raw::RawResponse::new(http::StatusCode::CREATED, http::HeaderMap::new(), body.into()))
    });
    let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
    let scope = journal.client(&client.build().unwrap());
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
    let rating = RiskRequest::of("MOCK PASS").build().unwrap();
    assert_eq!(scope.make("form", &form).await.unwrap().state(), CallState::Created);
    assert_eq!(scope.make("rating", &rating).await.unwrap().state(), CallState::Created);
}

/// The id of one kind of record may belong to somebody else's record of another kind.
#[tokio::test]
async fn a_record_is_neither_fetched_nor_waited_for_as_another_kind() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    let scope = journal.client(&client(&sandbox));
    let rating = RiskRequest::of("MOCK PASS").build().unwrap();
    let company = CompanyRequest::company("MOCK PASS", "NZ").build().unwrap();
    assert_eq!(scope.make("rating", &rating).await.unwrap().state(), CallState::Created);
    assert_eq!(scope.make("company", &company).await.unwrap().state(), CallState::Created);
    sandbox.inject_fault(Fault::reset().on("create_risk_rating").after_handling()).unwrap();
    assert_eq!(scope.make("doubt", &rating).await.unwrap().state(), CallState::InDoubt);
    let (sent, wait) = (sandbox.calls().len(), Duration::from_secs(30));
    for reference in ["rating", "company", "doubt"] {
        let errors = [
            scope.verifications().get(reference).await.unwrap_err(),
            scope.verifications().settle(reference, wait).await.unwrap_err(),
            scope.outsourced().get(reference).await.unwrap_err(),
            scope.outsourced().settle(reference, wait).await.unwrap_err(),
            scope.esign().get(reference).await.unwrap_err(),
            scope.esign().settle(reference, wait).await.unwrap_err(),
            scope.forms().get(reference).await.unwrap_err(),
            scope.forms().settle(reference, wait).await.unwrap_err(),
        ];
        for error in errors {
            assert_eq!(error.to_string(), "the reference belongs to another kind of record", "{reference}");
        }
    }
    assert_eq!(scope.verifications().get_company("rating").await.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(scope.risk().get("company").await.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(sandbox.calls().len(), sent, "nothing was fetched");
}

/// Ratings have no callbacks. The id of a form is not accepted for a rating, even if the form has the callback address
/// of the rating's reference.
#[tokio::test]
async fn a_callback_of_a_form_does_not_resolve_a_rating() {
    let database = Database::new().await;
    let journal = database.journal().await;
    let address = Callbacks::new(&serve(&journal).await, secret()).unwrap().mint("matter-1").unwrap();
    let echoed = json!([{
        "operation": "get_form_submission", "kind": "value", "at": "/callback_url", "value": address.expose(),
    }]);
    let sandbox = Sandbox::builder().deviate(Deviation::read(&echoed.to_string()).unwrap()).start().await.unwrap();
    sandbox.inject_fault(Fault::reset().on("create_risk_rating").after_handling()).unwrap();
    let client = client(&sandbox);
    let rating = RiskRequest::of("MOCK PASS").build().unwrap();
    assert_eq!(journal.client(&client).make("matter-1", &rating).await.unwrap().state(), CallState::InDoubt);
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().callback_url(address.expose()).build().unwrap();
    let form = client.forms().create(&form).await.unwrap();
    sandbox.complete_form(form.id(), &Default::default()).unwrap();
    sandbox.callbacks_settled().await;
    assert_eq!(sandbox.callbacks()[0].attempts[0].status, Some(202));
    let workers = noting(&journal, &Ledger::default()).start();
    until("the callback is examined", async || journal.show("matter-1").await.unwrap().due_at.is_none()).await;
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::InDoubt);
    workers.shutdown(Duration::from_secs(1)).await;
}

/// The reference is used for another operation while the record with the key is being fetched.
#[tokio::test]
async fn a_key_is_not_accepted_for_another_operation_than_the_one_it_was_checked_for() {
    let database = Arc::new(Database::new().await);
    let journal = database.journal().await;
    let shared = database.clone();
    let transport = raw::transport_fn(move |call: raw::Call| {
        let database = shared.clone();
        async move {
            let status = if call.operation.id == "create_form_submission" {
                http::StatusCode::GATEWAY_TIMEOUT
            } else {
                database.execute("UPDATE realaml_record SET operation = 'create_risk_rating'").await;
                http::StatusCode::OK
            };
            Ok(raw::RawResponse::new(status, http::HeaderMap::new(), r#"{"id": "7"}"#.into()))
        }
    });
    let client = Client::builder().environment(Environment::Staging).api_key("0000.example").transport(transport);
    let client = client.retries(RetryPolicy::never()).build().unwrap();
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().build().unwrap();
    assert_eq!(journal.client(&client).make("matter-1", &form).await.unwrap().state(), CallState::InDoubt);
    let error = journal.resolve("matter-1", Resolution::Created(SignatureKey::new("7"))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    let summary = journal.show("matter-1").await.unwrap();
    assert_eq!((summary.operation, summary.state), (Operation::CreateRiskRating, CallState::InDoubt));
}
