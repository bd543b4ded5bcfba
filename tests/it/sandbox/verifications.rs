//! Tests verifications: records like those on staging, outcomes of the mocks, and every change of state.

use std::collections::BTreeSet;

use realaml_sandbox::{Completion, Sandbox, Verdict};
use realaml_tests::spec::operations;
use serde_json::{Map, Value, json};

use super::api::{Api, text};

fn staging(name: &str) -> Map<String, Value> {
    let path = format!("{}/fixtures/records/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON")
}

/// Returns the operation's path from the spec, with the key filled in.
fn path_of(operation: &str, key: &str) -> String {
    let operations = operations();
    let found = operations.iter().find(|it| it.id == operation).expect("an operation of the spec");
    found.path.replace("{signature_key}", key)
}

fn keys(record: &Value) -> BTreeSet<&str> {
    record.as_object().expect("a record").keys().map(String::as_str).collect()
}

/// Returns the members of a staging record that a request can contain.
fn request(record: &Map<String, Value>) -> Value {
    const SENT: [&str; 20] = [
        "type",
        "first_name",
        "middle_name",
        "last_name",
        "birth_date",
        "country",
        "unit_no",
        "address_line_1",
        "address_line_2",
        "city",
        "state",
        "postal_code",
        "national_id",
        "national_id_type",
        "national_id_secondary",
        "national_id_secondary_type",
        "national_id_tertiary",
        "national_id_tertiary_type",
        "latitude",
        "longitude",
    ];
    let members = SENT.into_iter().filter_map(|name| Some((name.to_owned(), record.get(name)?.clone())));
    Value::Object(members.collect())
}

#[tokio::test]
async fn records_have_the_keys_of_staging() {
    let api = Api::start().await;
    let (completed, in_progress) = (staging("verification-completed"), staging("verification-in-progress"));
    let expected: BTreeSet<&str> = completed.keys().chain(in_progress.keys()).map(String::as_str).collect();
    assert_eq!(expected.len(), 93);
    let created = api.post("/verifications/", request(&completed)).await;
    let key = text(&created, "signature_key");
    assert_eq!(keys(&api.verification(key).await), expected);
    api.sandbox.start_checks(key).expect("it is open");
    assert_eq!(keys(&api.verification(key).await), expected);
    api.sandbox.complete(key).expect("it is open");
    // Staging returned these members in only one completed record, which is not a fixture.
    let times = ["completed_at", "facematch_completed_at", "quick_id_completed_at", "unique_ip_addresses"];
    let with_times: BTreeSet<&str> = expected.into_iter().chain(times).collect();
    assert_eq!(keys(&api.verification(key).await), with_times);
}

/// Creates two of the mock persons of staging in the sandbox. Every verdict, flag and echoed value must equal staging's
/// response.
#[tokio::test]
async fn mocks_answer_what_staging_answered() {
    // Links, keys, times, the name of the account and the invented document differ. The sources are compared below.
    let differs = |name: &str| {
        name.ends_with("_url_TEMP")
            || matches!(
                name,
                "signature_key"
                    | "url"
                    | "created_at"
                    | "org_name"
                    | "facematch_ocr_data"
                    | "facematch_id_type"
                    | "facematch_id_country"
                    | "facematch_id_expiry"
                    | "result_sources"
                    | "quick_id_result_sources"
            )
    };
    for name in ["verification-completed", "verification-in-progress"] {
        let expected = staging(name);
        let api = Api::start().await;
        let created = api.post("/verifications/", request(&expected)).await;
        let key = text(&created, "signature_key");
        match expected["is_completed"] == true {
            true => api.sandbox.complete(key).expect("it is open"),
            false => api.sandbox.start_checks(key).expect("it is open"),
        }
        let record = api.verification(key).await;
        for (member, value) in expected.iter().filter(|(member, _)| !differs(member)) {
            assert_eq!(&record[member], value, "{name}: {member}");
        }
        for sources in ["result_sources", "quick_id_result_sources"] {
            let rows =
                record[sources].as_array().expect("rows").iter().zip(expected[sources].as_array().expect("rows"));
            for (row, expected) in rows {
                for attribute in ["label", "name", "birth_date", "address"] {
                    assert_eq!(row[attribute], expected[attribute], "{name}: {sources}");
                }
            }
        }
        assert!(
            expected
                .iter()
                .all(|(member, value)| !member.ends_with("_TEMP") || value.is_null() == record[member].is_null())
        );
    }
}

#[tokio::test]
async fn mocks_choose_the_outcome_of_each_check() {
    let cases = [
        (("FM1", "PASS", "1900-01-01"), ("PASS", "PASS", "NA", "PASS")),
        (("", "PARTIAL", "1960-01-01"), ("PARTIAL", "PASS", "NA", "PARTIAL")),
        (("", "FAIL", "1900-01-01"), ("FAIL", "PASS", "NA", "FAIL")),
        (("FM2", "PASS", "1900-01-01"), ("PASS", "FAIL", "NA", "FAIL")),
        (("FM3", "PARTIAL", "1900-01-01"), ("PARTIAL", "FAIL", "NA", "FAIL")),
        (("FM8", "PASS", "1900-01-01"), ("PASS", "PARTIAL", "NA", "PARTIAL")),
        (("", "PASS", "1900-01-02"), ("PASS", "PASS", "PASS", "PASS")),
        (("", "PASS", "1900-01-03"), ("PASS", "PASS", "PARTIAL", "PARTIAL")),
        (("", "PASS", "1900-01-04"), ("PASS", "PASS", "FAIL", "FAIL")),
    ];
    let api = Api::start().await;
    for ((middle, last, born), (quick_id, facematch, pep, result)) in cases {
        let key = api.mock(middle, last, born).await;
        assert_eq!(api.verification(&key).await["result"], Value::Null);
        api.sandbox.complete(&key).expect("it is open");
        let record = api.verification(&key).await;
        let found = ["quick_id_overall_result", "facematch_overall_result", "pep_overall_result", "result"];
        assert_eq!(found.map(|name| text(&record, name)), [quick_id, facematch, pep, result], "{middle} {last} {born}");
        let hits = record["pep_hits"].as_array().map(Vec::len);
        assert_eq!(
            hits,
            match pep {
                "NA" => None,
                "PASS" => Some(0),
                _ => Some(1),
            }
        );
        if middle == "FM2" {
            assert_eq!(record["facematch_face_comparison_result"], "FAIL");
        }
        if middle == "FM3" {
            assert_eq!(record["facematch_photo_liveliness_result"], "FAIL");
        }
    }
}

#[tokio::test]
async fn an_outcome_can_be_chosen_for_anybody() {
    let api = Api::start().await;
    let person = json!({ "first_name": "Aroha", "last_name": "Example", "type": "facematch", "run_pep_check": true });
    let created = api.post("/verifications/", person).await;
    let key = text(&created, "signature_key");
    let completion = Completion::default().facematch(Verdict::Partial).pep(Verdict::Pass);
    api.sandbox.complete_with(key, completion).expect("it is open");
    let record = api.verification(key).await;
    assert_eq!(record["result"], "PARTIAL");
    assert_eq!(record["facematch_face_comparison_result"], "PARTIAL");
    assert_eq!((&record["quick_id_is_completed"], &record["quick_id_overall_result"]), (&Value::Null, &Value::Null));
    assert_eq!((&record["pep_overall_result"], &record["pep_hits"]), (&json!("PASS"), &json!([])));
    assert!(api.sandbox.complete(key).expect_err("it is completed").to_string().contains("completed"));
    assert!(api.sandbox.complete("0".repeat(32).as_str()).expect_err("no such key").is_not_found());
}

#[tokio::test]
async fn reset_clears_what_failed_and_approve_accepts_it() {
    let api = Api::start().await;
    let key = api.mock("FM2", "PASS", "1900-01-01").await;
    let item = format!("/verification/{key}");
    let refused = api.refused("POST", &format!("{item}/approve/"), Some(json!({ "check": "facematch" }))).await;
    assert!(refused["check"].is_array());
    api.sandbox.complete(&key).expect("it is open");
    let reset = api.post(&format!("{item}/reset/"), json!({})).await;
    assert_eq!(reset["is_completed"], false);
    let record = api.verification(&key).await;
    assert_eq!(
        (&record["quick_id_overall_result"], &record["facematch_overall_result"]),
        (&json!("PASS"), &Value::Null)
    );
    assert_eq!((&record["is_completed"], &record["result"]), (&json!(false), &Value::Null));
    api.sandbox.complete(&key).expect("it is open again");
    assert_eq!(api.verification(&key).await["result"], "FAIL");
    let approval = json!({ "check": "facematch", "notes": "Compared in person." });
    let approved = api.post(&format!("{item}/approve/"), approval).await;
    assert_eq!((&approved["result"], &approved["facematch_overall_result"]), (&json!("PASS"), &json!("PASS")));
    assert_eq!(approved["facematch_face_comparison_result"], "FAIL");
}

#[tokio::test]
async fn deprecated_approvals_accept_one_check_each() {
    let api = Api::start().await;
    let key = api.mock("FM2", "FAIL", "1900-01-04").await;
    api.sandbox.complete(&key).expect("it is open");
    for (operation, check, result) in [
        ("approve_quick_id", "quick_id_overall_result", "FAIL"),
        ("approve_pep", "pep_overall_result", "FAIL"),
        ("approve_facematch", "facematch_overall_result", "PASS"),
    ] {
        let approved = api.post(&format!("/verification/{key}/{operation}/"), json!({ "notes": "Seen." })).await;
        assert_eq!((&approved[check], &approved["result"]), (&json!("PASS"), &json!(result)));
    }
}

#[tokio::test]
async fn messages_go_to_the_contacts_and_again_to_corrected_ones() {
    let api = Api::start().await;
    let person = json!({ "first_name": "A", "last_name": "B", "email": "a@example.com", "phone": "+64210000000" });
    let created = api.post("/verifications/", person).await;
    let key = text(&created, "signature_key");
    let resend = path_of("resend_verification", key);
    api.post(&resend, json!({ "email": "b@example.com" })).await;
    let (status, _) = api.call("POST", &resend, None).await;
    assert_eq!(status, 200);
    let messages = api.sandbox.messages();
    let sent: Vec<_> = messages.iter().map(|message| (&*message.channel, message.to.as_str())).collect();
    let phone = ("sms", "+64210000000");
    assert_eq!(
        sent,
        [("email", "a@example.com"), phone, ("email", "b@example.com"), ("email", "b@example.com"), phone]
    );
    assert!(messages.iter().all(|message| message.link == text(&created, "url")));
    assert!(!format!("{messages:?}").contains("example.com"));
    api.sandbox.cancel(key).expect("it is open");
    api.refused("POST", &resend, None).await;
    let record = api.verification(key).await;
    assert_eq!((&record["is_cancelled"], &record["is_completed"]), (&json!(true), &json!(false)));
}

#[tokio::test]
async fn a_deleted_verification_is_gone() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let item = format!("/verification/{key}/");
    assert_eq!(api.call("DELETE", &item, None).await.0, 204);
    for method in ["GET", "DELETE"] {
        assert_eq!(api.call(method, &item, None).await.0, 404);
    }
    assert_eq!(api.call("POST", &path_of("resend_verification", &key), None).await.0, 404);
    assert_eq!(api.sandbox.counts().verifications, 0);
    assert!(api.sandbox.complete(&key).expect_err("it is gone").is_not_found());
}

#[tokio::test]
async fn run_answers_at_once_and_says_what_is_missing() {
    let api = Api::start().await;
    let refused =
        api.refused("POST", "/verifications/run/", Some(json!({ "first_name": "A", "last_name": "B" }))).await;
    let missing: BTreeSet<&str> = refused.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(
        missing.into_iter().collect::<Vec<_>>(),
        ["address_line_1", "birth_date", "city", "consent", "country", "postal_code"]
    );
    let mut person = json!({
        "first_name": "MOCK", "last_name": "PARTIAL", "birth_date": "1900-01-01", "country": "AU",
        "address_line_1": "1 Sample Street", "city": "Sydney", "postal_code": "2000", "consent": true,
        "national_id": "12345678", "national_id_type": "DRV", "national_id_secondary": "NSW",
    });
    let record = api.post("/verifications/run/", person.clone()).await;
    assert_eq!((&record["is_completed"], &record["result"]), (&json!(true), &json!("PARTIAL")));
    assert_eq!((&record["type"], &record["country"]), (&json!("quick_id"), &json!("Australia")));
    assert_eq!(record["quick_id_result_sources"][4]["national_id_type"], "DRV");
    assert_eq!(record, {
        let mut fetched = api.verification(text(&record, "signature_key")).await;
        // The two links may or may not have been created within the same second.
        for link in ["final_report_pdf_url_TEMP", "report_pdf_url_TEMP"] {
            fetched[link] = record[link].clone();
        }
        fetched
    });
    // If the type includes a face check, that check is left to the person.
    person["type"] = json!("quick_id_facematch");
    assert!(api.refused("POST", "/verifications/run/", Some(person.clone())).await["non_field_errors"].is_array());
    person["phone"] = json!("+61491570006");
    let record = api.post("/verifications/run/", person).await;
    assert_eq!((&record["quick_id_is_completed"], &record["is_completed"]), (&json!(true), &json!(false)));
    assert_eq!(api.sandbox.messages().len(), 1);
    let pep = json!({ "type": "pep", "first_name": "MOCK", "last_name": "X", "birth_date": "1900-01-04" });
    let record = api.post("/verifications/run/", pep).await;
    assert_eq!((&record["result"], &record["pep_hits"][0]["type"]), (&json!("FAIL"), &json!("SANCTION")));
}

#[tokio::test]
async fn a_company_is_run_at_once_and_fetched_by_its_key() {
    let api = Api::start().await;
    let company = json!({ "company_name": "MOCK Holdings PARTIAL", "country": "NZ", "reference": "matter-1" });
    let record = api.post("/verifications/company/run/", company).await;
    assert_eq!((&record["result"], &record["country"]), (&json!("PARTIAL"), &json!("New Zealand")));
    let fetched = api.verification(text(&record, "signature_key")).await;
    assert_eq!((&fetched["company_name"], &fetched["type"]), (&record["company_name"], &json!("company")));
    let reset = format!("/verification/{}/reset/", text(&record, "signature_key"));
    assert!(api.refused("POST", &reset, None).await["detail"].is_string());
}

#[tokio::test]
async fn two_documents_give_two_sets_of_results() {
    let api = Api::start().await;
    let person = json!({ "first_name": "MOCK", "middle_name": "FM5", "last_name": "PASS", "type": "facematch_voi" });
    let created = api.post("/verifications/", person).await;
    api.sandbox.complete(text(&created, "signature_key")).expect("it is open");
    let record = api.verification(text(&created, "signature_key")).await;
    let both = record["facematch_voi_results"].as_array().expect("results");
    assert_eq!(both.len(), 2);
    assert!(both.iter().all(|one| one["anti_tamper_result"] == "FAIL" && one["ocr_data"]["first_name"] == "MOCK"));
}

#[tokio::test]
async fn verifications_can_complete_by_themselves() {
    let api = Api::with(Sandbox::builder().auto_complete(true)).await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    assert_eq!(api.verification(&key).await["result"], "PASS");
}
