//! Tests the features for teams: snapshots, scenarios, seeds, accounts, and a file that outlives the sandbox.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::http::control::OPERATIONS;
use crate::http::scenario::action;
use crate::{Account, Domain, Fault, Sandbox, SandboxBuilder, Scenario};

const DOMAINS: [Domain; 5] = Domain::ALL;

/// A scenario with records in all domains, some of them in later states. The outsourced verification and the
/// verification of its individual belong to a second account.
const SCENARIO: &str = r#"{
    "seed": 7,
    "start_time": "2026-03-02T20:10:00Z",
    "accounts": [{ "name": "partner", "keys": ["partner-key", "second-key"] }],
    "steps": [
        { "operation": "create_verification", "name": "aroha",
          "body": { "first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com", "reference": "m-1" } },
        { "action": "complete_verification", "record": "aroha", "body": { "facematch": "FAIL" } },
        { "operation": "create_verification", "name": "wiremu", "body": { "first_name": "Wiremu", "last_name": "Ngata" } },
        { "operation": "run_company_verification", "name": "company", "body": { "company_name": "MOCK Holdings FAIL" } },
        { "operation": "create_outsourced_verification", "name": "trust", "account": "partner",
          "body": { "type": "trust", "name": "Ngata Trust" } },
        { "operation": "create_risk_rating", "name": "risk", "body": { "name": "Aroha Ngata" } },
        { "operation": "create_esign_document", "name": "deed",
          "body": { "name": "Deed", "recipients": [{ "name": "A", "email": "a@example.com" }] } },
        { "operation": "send_esign_document", "record": "deed" },
        { "action": "sign_document", "record": "deed" },
        { "operation": "create_form_submission", "name": "intake", "body": { "form": "12", "verification": "{aroha}" } },
        { "action": "complete_form", "record": "intake", "body": { "amount": 5 } },
        { "advance_seconds": 90000 }
    ],
    "faults": [{ "kind": "delay", "milliseconds": 1, "jitter_milliseconds": 5, "operation": "get_risk_rating" }]
}"#;

fn builder() -> SandboxBuilder {
    Sandbox::builder().api_key("test").public_origin("http://localhost")
}

/// Returns all records as the API returns them, byte for byte, each with its history.
async fn told(sandbox: &Sandbox) -> String {
    let mut told = String::new();
    for domain in DOMAINS {
        for summary in sandbox.records(domain, 0, 1000).records {
            let path = match domain {
                Domain::Verifications => format!("/verification/{}/", summary.key),
                Domain::Outsourced => format!("/outsourced-verification/{}/", summary.key),
                Domain::Risk => format!("/risk-ratings/{}/", summary.key),
                Domain::Esign => format!("/esign/documents/{}/", summary.key),
                Domain::Forms => format!("/form-submissions/{}/", summary.key),
            };
            let key = if summary.account == "partner" { "second-key" } else { sandbox.api_key() };
            let (status, record) = get(sandbox, key, &path).await;
            assert_eq!(status, 200, "{path}");
            let history = sandbox.record(domain, &summary.key).expect("the record").history;
            told.push_str(&format!("{record}\n{}\n", json!(history)));
        }
    }
    told
}

async fn get(sandbox: &Sandbox, key: &str, path: &str) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let request = client.get(format!("http://{}/api/v1{path}", sandbox.address()));
    let response = request.header("authorization", format!("Api-Key {key}")).send().await.expect("a response");
    (response.status().as_u16(), response.text().await.expect("a text"))
}

async fn filled() -> Sandbox {
    let scenario = Scenario::read(SCENARIO).expect("a scenario");
    builder().scenario(scenario).start().await.expect("a free port")
}

#[tokio::test]
async fn the_same_scenario_gives_the_same_bytes() {
    let (one, two) = (filled().await, filled().await);
    let first = told(&one).await;
    assert!(first.contains("Aroha") && first.contains("completed") && first.len() > 10_000);
    assert_eq!(first, told(&two).await);
    // The result is the same if the scenario is applied over HTTP to a sandbox that had other contents before.
    let other = builder().start().await.expect("a free port");
    other
        .apply_scenario(&Scenario::read(r#"{"steps": [{"operation": "create_risk_rating"}]}"#).expect("a scenario"))
        .expect("applied");
    other.reset();
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let url = format!("http://{}/_sandbox/scenario", other.address());
    let answer = client.post(url).body(SCENARIO).send().await.expect("a response").text().await.expect("a text");
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    let verification = other.records(Domain::Verifications, 0, 100).records.pop().expect("the first verification");
    assert_eq!(answer["records"]["aroha"], verification.key);
    assert_eq!(told(&other).await, first);
}

#[tokio::test]
async fn a_snapshot_gives_the_same_bytes_in_another_sandbox() {
    let one = filled().await;
    let snapshot = one.snapshot().expect("a snapshot");
    let before = told(&one).await;
    let two = builder().api_key("another").start().await.expect("a free port");
    two.restore(&snapshot).expect("restored");
    assert_eq!(told(&two).await, before);
    assert_eq!((two.now(), two.messages().len()), (one.now(), one.messages().len()));
    assert_eq!(json!(two.faults()), json!(one.faults()));
    // Both the key in the snapshot and the key of the sandbox are valid.
    assert_eq!(get(&two, "test", "/esign/templates/").await.0, 200);
    assert_eq!(get(&two, "another", "/esign/templates/").await.0, 200);
    // From here on, both sandboxes behave the same.
    let create = Scenario::read(
        r#"{"steps": [{"operation": "create_verification", "body": {"first_name": "A", "last_name": "B"}}]}"#,
    );
    let create = create.expect("a scenario");
    one.restore(&snapshot).expect("restored");
    two.restore(&snapshot).expect("restored");
    one.apply_scenario(&create).expect("applied");
    two.apply_scenario(&create).expect("applied");
    assert_eq!(told(&one).await, told(&two).await);
    for broken in ["", "{}", r#"{"version": 2}"#, r#"{"version": 1}"#] {
        assert!(two.restore(broken.as_bytes()).is_err_and(|error| !error.is_not_found()), "{broken}");
    }
    assert_eq!(two.counts().verifications, 5);
}

#[cfg(feature = "data")]
#[tokio::test]
async fn a_data_file_gives_the_same_bytes_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    let scenario = Scenario::read(SCENARIO).expect("a scenario");
    let one = builder().data(&file).scenario(scenario.clone()).start().await.expect("a free port");
    let before = told(&one).await;
    let (calls, events, now) = (one.calls().len(), one.events().len(), one.now());
    drop(one);

    // The scenario applies only to a new file, and the key comes from the file.
    let again = Sandbox::builder().public_origin("http://localhost").data(&file).scenario(scenario);
    let two = again.start().await.expect("a free port");
    assert_eq!((two.api_key(), two.calls().len(), two.events().len(), two.now()), ("test", calls, events, now));
    assert_eq!(told(&two).await, before);

    // Later results are the same as without the restart. Changes and deletions are kept.
    let next = Scenario::read(
        r#"{"steps": [
            {"operation": "create_verification", "name": "new", "body": {"first_name": "A", "last_name": "B"}},
            {"operation": "create_esign_document", "name": "gone", "body": {"name": "Gone"}},
            {"operation": "delete_esign_document", "record": "gone"}
        ]}"#,
    );
    two.apply_scenario(&next.expect("a scenario")).expect("applied");
    two.inject_fault(Fault::reset().on("run_verification")).expect("an operation");
    let before = told(&two).await;
    let reopen = async || {
        let builder = Sandbox::builder().public_origin("http://localhost").data(&file);
        builder.start().await.expect("the file is free")
    };
    let taken = Sandbox::builder().data(&file).start().await;
    assert!(taken.is_err_and(|error| error.to_string().contains("locked")));
    drop(two);
    let three = reopen().await;
    assert_eq!(told(&three).await, before);
    assert_eq!((three.counts().esign, three.faults().len()), (1, 2));
    three.reset();
    drop(three);
    let four = reopen().await;
    assert_eq!((four.counts().verifications, four.events().len()), (0, 0));
}

#[tokio::test]
async fn accounts_do_not_see_each_others_records() {
    let sandbox = filled().await;
    let trust = sandbox.records(Domain::Outsourced, 0, 1).records.remove(0);
    assert_eq!(trust.account, "partner");
    let path = format!("/outsourced-verification/{}/", trust.key);
    for (key, status) in [("test", 404), ("partner-key", 200), ("second-key", 200), ("unknown", 403)] {
        assert_eq!(get(&sandbox, key, &path).await.0, status, "{key}");
    }
    // The individual's verification belongs to the account of the order.
    let (_, order) = get(&sandbox, "partner-key", &path).await;
    let order: Value = serde_json::from_str(&order).expect("JSON");
    let individual = order["individuals"][0]["signature_key"].as_str().expect("a key");
    assert_eq!(get(&sandbox, "partner-key", &format!("/verification/{individual}/")).await.0, 200);
    assert_eq!(get(&sandbox, "test", &format!("/verification/{individual}/")).await.0, 404);
    let count = async |key| {
        serde_json::from_str::<Value>(&get(&sandbox, key, "/esign/documents/").await.1).expect("JSON")["count"].clone()
    };
    assert_eq!((count("test").await, count("partner-key").await), (json!(1), json!(0)));
    assert_eq!(get(&sandbox, "partner-key", "/esign/templates/9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a/").await.0, 200);

    sandbox.add_account(Account::new("third", "third-key")).expect("a new account");
    assert!(sandbox.add_account(Account::new("fourth", "third-key")).is_err());
    assert_eq!(sandbox.accounts().len(), 3);
    assert_eq!(get(&sandbox, "third-key", &path).await.0, 404);
}

#[tokio::test]
async fn a_scenario_that_is_wrong_says_where() {
    let sandbox = builder().start().await.expect("a free port");
    for (steps, word) in [
        (r#"[{"operation": "fly"}]"#, "fly"),
        (r#"[{"operation": "create_risk_rating"}, {"operation": "get_verification"}]"#, "step 2"),
        (r#"[{"operation": "create_verification", "body": {}}]"#, "required"),
        (r#"[{"action": "complete_verification", "record": "nobody"}]"#, "no verification"),
        (r#"[{"action": "complete_verification", "record": "x", "body": {"colour": 1}}]"#, "colour"),
        (r#"[{"action": "fly", "record": "x"}]"#, "fly"),
        (r#"[{"operation": "create_risk_rating", "account": "nobody"}]"#, "nobody"),
        (r#"[{"advance_seconds": 1, "action": "open_form"}]"#, "one of"),
    ] {
        let scenario = Scenario::read(&format!(r#"{{"steps": {steps}}}"#)).expect("a scenario");
        let why = sandbox.apply_scenario(&scenario).expect_err(steps).to_string();
        assert!(why.contains(word) && why.contains("step"), "{why}");
    }
    // Keys generated from the same seed again would collide with the keys of existing records.
    let seeded = Scenario::read(r#"{"seed": 7, "accounts": [{"name": "new", "keys": ["new-key"]}]}"#);
    let seeded = seeded.expect("a scenario");
    let why = sandbox.apply_scenario(&seeded).expect_err("there is a record").to_string();
    assert!(why.contains("reset"), "{why}");
    assert_eq!(sandbox.accounts().len(), 1);
    // The same holds for records that were restored without their history.
    let mut snapshot: Value = serde_json::from_slice(&sandbox.snapshot().expect("a snapshot")).expect("JSON");
    snapshot["events"] = json!([]);
    sandbox.restore(snapshot.to_string().as_bytes()).expect("a snapshot");
    let why = sandbox.apply_scenario(&seeded).expect_err("there is a record").to_string();
    assert!(why.contains("reset"), "{why}");
    sandbox.reset();
    sandbox.apply_scenario(&seeded).expect("there is no record any more");
    assert!(Scenario::read(r#"{"colour": 1}"#).is_err_and(|why| why.contains("colour")));
}

/// A scenario can carry out every action on a record that the control API offers.
#[test]
fn every_action_of_the_control_api_is_one_of_scenarios() {
    let acts = OPERATIONS
        .iter()
        .filter(|(_, method, path)| *method == "post" && path.contains('{') && !path.contains("{number}"));
    for (id, ..) in acts {
        assert!(action(id, "key", &bytes::Bytes::new()).is_some(), "{id}");
    }
}

#[tokio::test]
async fn faults_by_chance_concern_the_same_calls_with_the_same_seed() {
    let mut runs: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..2 {
        let sandbox = builder().seed(11).start().await.expect("a free port");
        let fault = Fault::status(503).probability(0.5).on("list_esign_templates");
        sandbox.inject_fault(fault).expect("an operation");
        let mut statuses = String::new();
        for _ in 0..20 {
            statuses.push_str(&format!("{} ", get(&sandbox, "test", "/esign/templates/").await.0));
        }
        assert!(statuses.contains("503") && statuses.contains("200"), "{statuses}");
        *runs.entry(statuses).or_default() += 1;
        for (probability, problem) in [(1.5, true), (-0.1, true), (f64::NAN, true), (1.0, false)] {
            assert_eq!(
                sandbox.inject_fault(Fault::reset().on("run_verification").probability(probability)).is_err(),
                problem
            );
        }
    }
    assert_eq!(runs.len(), 1);
}
