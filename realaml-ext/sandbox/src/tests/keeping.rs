//! Tests data files: failed saves and scenarios, restarts, and files that the sandbox cannot use.

use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::json;

use super::perform;
use crate::{Domain, Sandbox, Scenario};

fn scenario(json: &str) -> Scenario {
    Scenario::read(json).expect("a scenario")
}

async fn start(file: &Path) -> Sandbox {
    Sandbox::builder().data(file).start().await.expect("the file is free")
}

#[tokio::test]
async fn what_could_not_be_saved_is_saved_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    drop(start(&file).await);
    let fails = "CREATE TRIGGER fails BEFORE INSERT ON records WHEN NEW.value LIKE '%Unwanted%'
                 BEGIN SELECT RAISE(ABORT, 'unwanted'); END";
    Connection::open(&file).and_then(|file| file.execute_batch(fails)).expect("a trigger");

    let one = start(&file).await;
    let steps = r#"{"steps": [
        {"operation": "create_esign_document", "name": "first", "body": {"name": "Wanted"}},
        {"operation": "create_esign_document", "name": "second", "body": {"name": "Unwanted"}},
        {"operation": "create_risk_rating", "body": {"name": "R"}}
    ]}"#;
    let names = one.apply_scenario(&scenario(steps)).expect("applied");
    assert!(one.app.vendor.problem().is_some(), "the second document is not in the file");
    let delete = format!(r#"{{"steps": [{{"operation": "delete_esign_document", "record": "{}"}}]}}"#, names["second"]);
    one.apply_scenario(&scenario(&delete)).expect("applied");
    assert_eq!(one.app.vendor.problem(), None);
    let (counts, events) = (one.counts(), one.events().len());
    drop(one);
    let two = start(&file).await;
    assert_eq!((two.counts(), two.events().len()), (counts, events));
    assert_eq!((counts.esign, counts.risk), (1, 1));
}

#[tokio::test]
async fn templates_are_the_same_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    let templates = |sandbox: &Sandbox| {
        let list = sandbox.app.change(|vendor| perform(vendor, "list_esign_templates", "", json!({})));
        let templates = list.as_array().expect("a list").iter();
        // The links of a template depend on the current time.
        templates.map(|it| ["id", "created_at", "updated_at"].map(|name| it[name].clone())).collect::<Vec<_>>()
    };
    let one = start(&file).await;
    one.advance_clock(Duration::from_secs(3600));
    let before = templates(&one);
    drop(one);
    let two = start(&file).await;
    assert_eq!(templates(&two), before);
    // A reset creates the templates anew, at the time of the reset.
    two.advance_clock(Duration::from_secs(3600));
    two.reset();
    let after = templates(&two);
    assert_ne!(after, before);
    drop(two);
    assert_eq!(templates(&start(&file).await), after);
}

#[tokio::test]
async fn the_staff_go_on_after_restarts() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    let steps = r#"{"start_time": "2020-01-01T00:00:00Z", "steps": [
        {"operation": "create_outsourced_verification", "body": {"type": "trust", "name": "T"}}
    ]}"#;
    let builder = Sandbox::builder().data(&file).scenario(scenario(steps));
    drop(builder.start().await.expect("the file is free"));
    let mut states = Vec::new();
    for hours in [2, 3, 24] {
        let sandbox = start(&file).await;
        sandbox.advance_clock(Duration::from_secs(hours * 3600));
        states.push(sandbox.records(Domain::Outsourced, 0, 1).records[0].state);
        // Past events remain and do not happen again, even if the clock is set back.
        sandbox.set_clock("2020-01-01T02:00:00Z".parse::<DateTime<Utc>>().expect("a time"));
        let what: Vec<_> = sandbox.events().iter().map(|event| event.what.to_string()).collect();
        assert_eq!(what.iter().filter(|what| *what == "in_progress").count(), 1);
    }
    assert_eq!(states, ["in_progress", "awaiting_information", "completed"]);
}

#[tokio::test]
async fn half_a_scenario_is_not_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    let half = r#"{"steps": [{"operation": "create_risk_rating", "body": {"name": "R"}}, {"operation": "fly"}]}"#;
    let whole = r#"{"steps": [{"operation": "create_risk_rating", "body": {"name": "R"}}]}"#;
    let failed = Sandbox::builder().data(&file).scenario(scenario(half)).start().await;
    assert!(failed.is_err_and(|error| error.to_string().contains("step 2")));
    let one = Sandbox::builder().data(&file).scenario(scenario(whole)).start().await.expect("the file is free");
    assert_eq!(one.counts().risk, 1);
    let key = one.api_key().to_owned();
    drop(one);
    let two = Sandbox::builder().data(&file).scenario(scenario(whole)).start().await.expect("the file is free");
    assert_eq!((two.counts().risk, two.api_key()), (1, key.as_str()));
}

#[tokio::test]
async fn files_of_others_are_left_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, version) in [("unversioned.db", 0), ("versioned.db", 1)] {
        let file = folder.path().join(name);
        let theirs = format!("CREATE TABLE theirs (a); PRAGMA user_version = {version}");
        Connection::open(&file).and_then(|file| file.execute_batch(&theirs)).expect("a file");
        let before = std::fs::read(&file).expect("a file");
        let refused = Sandbox::builder().data(&file).start().await;
        assert!(refused.is_err_and(|error| error.to_string().contains("another program")), "{name}");
        assert!(std::fs::read(&file).expect("a file") == before, "{name} was changed");
    }
    let later = folder.path().join("later.db");
    drop(start(&later).await);
    Connection::open(&later).and_then(|file| file.pragma_update(None, "user_version", 2)).expect("a file");
    let refused = Sandbox::builder().data(&later).start().await;
    assert!(refused.is_err_and(|error| error.to_string().contains("version 2")));
}
