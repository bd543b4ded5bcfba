//! Rehearses a wrong spec with a vendor whose API differs from the spec in one way at a time. Each call either works,
//! works with a route override, or fails with an error that names the difference.

use realaml_ext::{Client, Error, OutsourcedRequest, RiskRequest, RunRequest, VerificationRequest, esign, raw::types};
use realaml_sandbox::{Deviation, Sandbox};
use realaml_tests::clients;

enum Expected {
    /// The call works without changes, and the description of its result contains this text.
    Works(&'static str),
    /// The call fails with 404 or 405 until this route is set. It then works, and the description of its result
    /// contains this text.
    WorksWithRoute(&'static str, &'static str),
    /// The call fails with an error that contains this text, which names the difference.
    Names(&'static str),
}

use Expected::{Names, Works, WorksWithRoute};

/// The deviations to test. Each entry has the id of the operation, the other members of the deviation as JSON, and the
/// expected result.
const DEVIATIONS: &[(&str, &str, Expected)] = &[
    // Routes: alternatives named in the spec, other paths, other methods.
    (
        "create_risk_rating",
        r#""kind": "route", "to": "POST /risk_ratings/""#,
        WorksWithRoute("POST /risk_ratings/", "rated"),
    ),
    (
        "create_outsourced_verification",
        r#""kind": "route", "to": "POST /outsourced_verifications/""#,
        WorksWithRoute("POST /outsourced_verifications/", "outsourced"),
    ),
    (
        "get_outsourced_verification",
        r#""kind": "route", "to": "GET /outsourced/{signature_key}/details/""#,
        WorksWithRoute("GET /outsourced/{signature_key}/details/", "outsourced"),
    ),
    (
        "run_verification",
        r#""kind": "route", "to": "PUT /run_verification/""#,
        WorksWithRoute("PUT /run_verification/", "pass"),
    ),
    (
        "delete_verification",
        r#""kind": "route", "to": "POST /verification/{signature_key}/cancel/""#,
        WorksWithRoute("POST /verification/{signature_key}/cancel/", "deleted"),
    ),
    (
        "list_esign_templates",
        r#""kind": "route", "to": "GET /templates/""#,
        WorksWithRoute("GET /templates/", "templates"),
    ),
    (
        "get_verification",
        r#""kind": "route", "to": "GET /verifications/{signature_key}/""#,
        WorksWithRoute("GET /verifications/{signature_key}/", "pass"),
    ),
    // Members of responses: renamed, missing, new.
    ("get_verification", r#""kind": "name", "at": "/first_name", "to": "given_name""#, Works("pass")),
    ("get_verification", r#""kind": "name", "at": "/signature_key", "to": "id""#, Names("`signature_key`")),
    ("get_verification", r#""kind": "missing", "at": "/result_sources""#, Works("pass")),
    ("create_verification", r#""kind": "missing", "at": "/signature_key""#, Names("`signature_key`")),
    ("get_verification", r#""kind": "value", "at": "/vendor_added", "value": {"a": [1]}"#, Works("pass")),
    // Types: an object instead of a string, a number instead of a string, an invalid time, a string instead of a list,
    // null.
    ("get_verification", r#""kind": "value", "at": "/reference", "value": {"text": "x"}"#, Works("pass")),
    ("get_verification", r#""kind": "value", "at": "/first_name", "value": 7"#, Works("pass")),
    ("get_verification", r#""kind": "value", "at": "/created_at", "value": "yesterday""#, Works("pass")),
    ("get_verification", r#""kind": "value", "at": "/result_sources", "value": "none""#, Works("")),
    ("get_verification", r#""kind": "value", "at": "/is_completed", "value": null"#, Works("")),
    // Unknown values of enums are never read as a pass and never make decoding fail.
    ("get_verification", r#""kind": "value", "at": "/result", "value": "ESCALATED""#, Works("unknown")),
    ("list_esign_documents", r#""kind": "value", "at": "/results/[]/status", "value": "ARCHIVED""#, Works("listed")),
    // Statuses and forms of the body.
    ("create_verification", r#""kind": "status", "to": 202"#, Works("created")),
    ("delete_verification", r#""kind": "status", "to": 200"#, Works("deleted")),
    ("list_esign_documents", r#""kind": "body", "form": "list""#, Works("listed")),
    ("get_verification", r#""kind": "body", "form": "wrapped""#, Names("`signature_key`")),
    ("create_verification", r#""kind": "body", "form": "empty""#, Names("the body is empty")),
    ("get_verification", r#""kind": "body", "form": "html""#, Names("JSON")),
    // Requests: a renamed member and an additional required one.
    ("create_verification", r#""kind": "sent_name", "name": "first_name", "to": "given_name""#, Names("`given_name`")),
    ("create_verification", r#""kind": "sent_required", "name": "branch""#, Names("`branch`")),
];

#[tokio::test]
async fn every_deviation_works_or_is_named() {
    assert!(DEVIATIONS.len() >= 20);
    for (operation, kind, expected) in DEVIATIONS {
        let json = format!("[{{\"operation\": \"{operation}\", {kind}}}]");
        let deviations = Deviation::read(&json).unwrap_or_else(|error| panic!("{json}: {error}"));
        let sandbox =
            Sandbox::builder().deviate(deviations).start().await.unwrap_or_else(|error| panic!("{json}: {error}"));
        let result = call(&sandbox, &clients::client_of(&sandbox), operation).await;
        match expected {
            Works(what) => {
                let given = result.unwrap_or_else(|error| panic!("{json}: {error}"));
                assert!(given.contains(what), "{json}: {given}");
            }
            WorksWithRoute(route, what) => {
                let error = result.expect_err(&json);
                assert!(matches!(error.status().map(|it| it.as_u16()), Some(404 | 405)), "{json}: {error}");
                let folder = tempfile::tempdir().unwrap();
                let file = folder.path().join("routes.toml");
                std::fs::write(&file, format!("{operation} = \"{route}\"\n")).unwrap();
                let builder = clients::builder(sandbox.base_url()).api_key(sandbox.api_key());
                let client = builder.routes_file(&file).build().unwrap();
                let given = call(&sandbox, &client, operation).await;
                let given = given.unwrap_or_else(|error| panic!("{json}: {error}"));
                assert!(given.contains(what), "{json}: {given}");
            }
            Names(what) => {
                let error = result.expect_err(&json);
                let text = format!("{error}");
                assert!(text.contains(what), "{json}: {text}");
            }
        }
    }
}

#[tokio::test]
async fn a_deviation_that_cannot_be_is_refused() {
    for deviation in [
        r#"{"operation": "no_such", "kind": "status", "to": 202}"#,
        r#"{"operation": "get_verification", "kind": "route", "to": "GET /verification/"}"#,
        r#"{"operation": "get_verification", "kind": "route", "to": "/verification/{signature_key}/"}"#,
        r#"{"operation": "create_verification", "kind": "sent_name", "name": "no_such", "to": "x"}"#,
        r#"{"operation": "get_verification", "kind": "sent_required", "name": "x"}"#,
    ] {
        let deviations = Deviation::read(&format!("[{deviation}]")).unwrap();
        let refused = Sandbox::builder().deviate(deviations).start().await.expect_err(deviation);
        assert!(refused.to_string().contains("the deviation of `"), "{refused}");
    }
    for text in ["{}", r#"[{"operation": "a", "kind": "other"}]"#, r#"[{"operation": "a", "kind": "status"}]"#] {
        assert!(Deviation::read(text).is_err(), "{text}");
    }
}

fn person() -> VerificationRequest {
    let person = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01");
    person.email("mock@example.com").build().unwrap()
}

/// Calls the operation and describes its result.
async fn call(sandbox: &Sandbox, client: &Client, operation: &str) -> Result<String, Error> {
    Ok(match operation {
        "create_verification" => {
            client.verifications().create(&person()).await?;
            "created".to_owned()
        }
        "get_verification" => {
            let created = client.verifications().create(&person()).await?;
            sandbox.complete(created.signature_key().expose()).unwrap();
            client.verifications().get(created.signature_key()).await?.outcome().to_string()
        }
        "delete_verification" => {
            let created = client.verifications().create(&person()).await?;
            client.verifications().delete(created.signature_key()).await?;
            "deleted".to_owned()
        }
        "run_verification" => {
            let request: RunRequest = VerificationRequest::person("MOCK", "PASS")
                .birth_date("1900-01-01")
                .address("1 Sample Street", "Wellington", "6011", "NZ")
                .consent(true)
                .build_to_run()
                .unwrap();
            client.verifications().run(&request).await?.outcome().to_string()
        }
        "create_outsourced_verification" | "get_outsourced_verification" => {
            let request = OutsourcedRequest::of(types::OutsourcedVerificationType::Trust, "Sample Trust");
            let request = request.email("mock@example.com").build().unwrap();
            let created = client.outsourced().create(&request).await?;
            client.outsourced().get(created.signature_key()).await?;
            "outsourced".to_owned()
        }
        "create_risk_rating" => {
            client.risk().create(&RiskRequest::of("Sample Limited").build().unwrap()).await?;
            "rated".to_owned()
        }
        "list_esign_templates" => {
            client.esign().list_templates(&esign::TemplateQuery::new()).await?;
            "templates".to_owned()
        }
        "list_esign_documents" => {
            client.esign().list_documents(&esign::DocumentQuery::new()).await?;
            "listed".to_owned()
        }
        other => panic!("no call of {other}"),
    })
}
