//! Tests `create`, `run`, `get`, `send`, `delete`, `complete` and `cancel`.

use crate::support::{Place, text};

/// Returns the key or identifier in a printed record.
fn key(record: &serde_json::Value) -> String {
    let key = record.get("signature_key").or_else(|| record.get("id")).expect("a key");
    key.as_str().map_or_else(|| key.to_string(), str::to_owned)
}

#[tokio::test]
async fn each_kind_is_created_and_got() {
    let place = Place::start().await;
    for kind in ["verification", "outsourced", "risk", "document", "form"] {
        let created = place.json(&["create", kind, "--mock", "pass"]).await;
        let got = place.json(&["get", kind, &key(&created)]).await;
        assert_eq!(key(&got), key(&created), "{kind}");
    }
    for kind in ["verification", "company"] {
        let run = place.json(&["run", kind, "--mock", "fail"]).await;
        assert_eq!((&run["is_completed"], &run["result"]), (&true.into(), &"FAIL".into()), "{kind}");
        assert_eq!(place.json(&["get", kind, &key(&run)]).await["result"], "FAIL");
    }
}

#[tokio::test]
async fn a_record_is_completed_with_the_outcome_that_was_chosen() {
    let place = Place::start().await;
    let verification = key(&place.json(&["create", "verification", "--mock", "pass"]).await);
    place.ok(&["complete", "verification", &verification, "--facematch", "partial"]).await;
    let got = place.json(&["get", "verification", &verification]).await;
    assert_eq!((&got["result"], &got["facematch_overall_result"]), (&"PARTIAL".into(), &"PARTIAL".into()), "{got}");

    let order = key(&place.json(&["create", "outsourced", "--mock", "pass"]).await);
    place.ok(&["complete", "outsourced", &order, "--result", "fail"]).await;
    assert_eq!(place.json(&["get", "outsourced", &order]).await["result"], "FAIL");

    let form = key(&place.json(&["create", "form", "--mock", "pass"]).await);
    place.ok(&["complete", "form", &form]).await;
    assert_eq!(place.json(&["get", "form", &form]).await["status"], "completed");

    let document = key(&place.json(&["create", "document", "--mock", "pass"]).await);
    place.ok(&["send", "document", &document]).await;
    place.ok(&["complete", "document", &document]).await;
    assert_eq!(place.json(&["get", "document", &document]).await["status"], "completed");

    let wrong = place.run(&["complete", "form", &form, "--pep", "fail"]).await;
    assert_eq!(wrong.status.code(), Some(2));
}

#[tokio::test]
async fn records_are_cancelled_and_deleted() {
    let place = Place::start().await;
    let verification = key(&place.json(&["create", "verification", "--mock", "pass"]).await);
    place.ok(&["cancel", "verification", &verification]).await;
    assert_eq!(place.json(&["get", "verification", &verification]).await["is_cancelled"], true);
    // The verification is already cancelled.
    assert_eq!(place.run(&["cancel", "verification", &verification]).await.status.code(), Some(1));

    let document = key(&place.json(&["create", "document", "--mock", "pass"]).await);
    place.ok(&["send", "document", &document]).await;
    place.ok(&["cancel", "document", &document]).await;
    assert_eq!(place.json(&["get", "document", &document]).await["status"], "voided");

    let other = Place::start().await;
    let document = key(&other.json(&["create", "document", "--mock", "pass"]).await);
    other.ok(&["send", "document", &document]).await;
    // The variables name one sandbox, and the option names the other.
    let mut cancel = place.command(&["cancel", "document", &document, "--sandbox", other.sandbox.origin()]);
    cancel.env("REALAML_ENVIRONMENT", place.sandbox.base_url()).env("REALAML_API_KEY", other.sandbox.api_key());
    let output = cancel.output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(other.json(&["get", "document", &document]).await["status"], "voided");

    place.ok(&["delete", "verification", &verification]).await;
    let gone = place.run(&["get", "verification", &verification]).await;
    assert_eq!(gone.status.code(), Some(1), "{}", text(&gone.stderr));
}

#[tokio::test]
async fn cancel_refuses_a_target_that_it_would_not_use() {
    let place = Place::start().await;
    let form = key(&place.json(&["create", "form", "--mock", "pass"]).await);
    let url = place.sandbox.base_url();
    for args in [
        vec!["cancel", "form", &form, "--environment", &url],
        vec!["cancel", "form", &form, "--production"],
        vec!["cancel", "form", &form, "--reason", "Sold"],
        vec!["cancel", "document", "1", "--environment", &url, "--sandbox", &url],
    ] {
        let output = place.run(&args).await;
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", text(&output.stderr));
    }
    assert_eq!(place.json(&["get", "form", &form]).await["status"], "pending");
    // This command ignores the variable that names an environment.
    let mut cancel = place.command(&["cancel", "form", &form]);
    let output = cancel.env("REALAML_ENVIRONMENT", "production").output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[tokio::test]
async fn what_is_sent_comes_from_a_file_or_standard_input() {
    let place = Place::start().await;
    let request = r#"{"first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com"}"#;
    let output = place.run_with(&["create", "verification", "--json"], request).await;
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let sent = place.sandbox.calls().pop().expect("a call").body.expect("a body");
    assert_eq!(sent["first_name"], "Aroha");

    let output = place.run_with(&["create", "verification"], "{\"first_name\": Aroha}").await;
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("line 1") && !text(&output.stderr).contains("Aroha"));
    // The API refuses the request, and its message is shown only on request.
    let refused = r#"{"first_name": "Hine", "last_name": "Moana", "email": "Aroha"}"#;
    let output = place.run_with(&["create", "verification"], refused).await;
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    assert!(
        !text(&output.stderr).contains("Aroha") && !text(&output.stderr).contains("valid"),
        "{}",
        text(&output.stderr)
    );
    let output = place.run_with(&["create", "verification", "--reveal"], refused).await;
    assert!(text(&output.stderr).contains("email: Enter a valid email address."), "{}", text(&output.stderr));
}
