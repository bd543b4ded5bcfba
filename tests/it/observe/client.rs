//! Tests that the evidence of an observed client describes its calls and contains no values from them.

use realaml_ext::{VerificationRequest, observe::Observer};
use realaml_observe::{ContentType, Header, Store};
use realaml_sandbox::{Deviation, Sandbox};
use realaml_tests::clients;

const CANARY: &str = "zc-canary";

#[tokio::test]
async fn calls_of_a_client_become_evidence_without_values() {
    let moved = r#"[{"operation": "delete_verification", "kind": "route", "to": "POST /verification/{signature_key}/withdraw/"}]"#;
    let sandbox = Sandbox::builder().deviate(Deviation::read(moved).unwrap()).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let observer = Observer::to_file(store.path()).unwrap();
    let client = clients::builder(sandbox.base_url())
        .api_key(sandbox.api_key())
        .route("delete_verification", "POST /verification/{signature_key}/withdraw/")
        .observe(observer.clone())
        .build()
        .unwrap();
    let person = VerificationRequest::person(CANARY, CANARY).birth_date("1987-06-05").email("zc-canary@example.com");
    let created = client.verifications().create(&person.reference(CANARY).build().unwrap()).await.unwrap();
    client.verifications().get(created.signature_key()).await.unwrap();
    client.verifications().delete(created.signature_key()).await.unwrap();
    client.verifications().get(&clients::key()).await.unwrap_err();
    observer.flush().unwrap();

    let shown = store.read().unwrap().total();
    let create = &shown.operations["create_verification"];
    assert_eq!((create.described_route.worked, create.statuses[&201]), (1, 1));
    let sent = create.request.as_ref().unwrap();
    assert_eq!(sent.members["first_name"].seen(), 1);
    let get = &shown.operations["get_verification"];
    assert_eq!((get.statuses[&200], get.statuses[&404], get.content_types[&ContentType::Json]), (1, 1, 2));
    assert!(get.headers.contains_key(&Header::XRequestId));
    assert_eq!(get.answers[&200].members["birth_date"].seen(), 1);
    let delete = &shown.operations["delete_verification"];
    // The route is not one of the alternatives in the spec, so a person has to confirm it.
    assert_eq!((delete.new_routes.seen, delete.new_routes.named.len()), (1, 0));

    let text = std::fs::read_to_string(store.path()).unwrap();
    for secret in [CANARY, "1987", sandbox.api_key(), created.signature_key().expose(), "withdraw", sandbox.origin()] {
        assert!(!text.contains(secret), "{secret}");
        assert!(!format!("{observer:?}").contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_written_fails_no_call() {
    let sandbox = Sandbox::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let deep = folder.path().join("deep");
    let observer = Observer::to_file(deep.join("evidence.json")).unwrap();
    let client = clients::builder(sandbox.base_url()).api_key(sandbox.api_key()).observe(observer.clone()).build();
    std::fs::remove_dir_all(&deep).unwrap();
    std::fs::write(&deep, "a file where the folder was").unwrap();
    client.unwrap().esign().list_templates(&realaml_ext::esign::TemplateQuery::new()).await.unwrap();
    observer.flush().unwrap_err();
}
