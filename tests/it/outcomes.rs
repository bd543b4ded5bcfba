//! Tests the outcomes read from records. An outcome is `Pass` only if the API reports that the completed verification
//! passed.

use std::fmt::Write as _;

use realaml_ext::{Check, CheckResult, Client, CompanyRequest, CompanyVerification, Outcome, Verification, test_util};
use realaml_tests::{
    clients::{client, key},
    hostile::{Act, Answer, HostileServer},
    spec::operations,
};
use serde_json::{Value, json};

/// Reads records through a client.
struct Reader {
    server: HostileServer,
    client: Client,
}

impl Reader {
    async fn new() -> Self {
        let server = HostileServer::always(Act::Close).await;
        Self { client: client(&server.base_url()), server }
    }

    async fn read(&self, record: &Value) -> Verification {
        let mut record = record.clone();
        record["signature_key"] = key().expose().into();
        self.server.becomes(Answer::json(200, record.to_string()));
        self.client.verifications().get(&key()).await.unwrap()
    }

    async fn read_company(&self, record: &Value) -> CompanyVerification {
        self.server.becomes(Answer::json(201, record.to_string()));
        let request = CompanyRequest::company("Example Holdings Limited", "NZ").build().unwrap();
        self.client.verifications().run_company(&request).await.unwrap()
    }
}

async fn read(record: &Value) -> Verification {
    Reader::new().await.read(record).await
}

fn example(name: &str) -> &'static Value {
    let get = operations().into_iter().find(|it| it.id == "get_verification").expect("an operation of the spec");
    &get.value["responses"]["200"]["content"]["application/json"]["examples"][name]["value"]
}

/// Tests every combination of completed, cancelled and result. Only a few of them pass.
#[tokio::test]
async fn one_mixture_in_hundreds_is_a_pass() {
    let flags =
        [json!(true), json!(false), json!(null), json!("true"), json!(1), json!({}), Value::String(String::new())];
    let results = ["PASS", "pass", "Pass", "PASSED", "PASS ", "PARTIAL", "FAIL", "NA", "REVIEW", "APPROVED", ""];
    let results: Vec<_> =
        results.iter().map(|it| json!(it)).chain([json!(null), json!(true), json!(["PASS"])]).collect();
    let reader = Reader::new().await;
    let mut passes = 0;
    for completed in &flags {
        for cancelled in &flags {
            for result in &results {
                let record = json!({
                    "signature_key": key().expose(), "is_completed": completed, "is_cancelled": cancelled, "result": result,
                    // These members must not be mistaken for the result.
                    "overall_result": "PASS", "quick_id_overall_result": "PASS", "facematch_overall_result": "PASS",
                });
                let is_pass = reader.read(&record).await.outcome().is_pass();
                // Only `true`, `"true"` and `1` are read as true, because they cannot mean anything else.
                let is_true = |it: &Value| [json!(true), json!("true"), json!(1)].contains(it);
                // Any other value could be a cancellation in another form, so the record does not pass.
                let is_open = [json!(false), json!(null), json!("")].contains(cancelled);
                let may_pass = is_true(completed) && is_open && *result == json!("PASS");
                assert_eq!(is_pass, may_pass, "{record}");
                passes += usize::from(is_pass);
            }
        }
    }
    assert_eq!(passes, 9);
}

#[tokio::test]
async fn incomplete_says_what_is_missing() {
    let record = |kind: &str, quick: Option<bool>, face: Option<bool>| {
        json!({
            "signature_key": key().expose(), "type": kind, "is_completed": false, "result": "PASS",
            "quick_id_is_completed": quick, "facematch_is_completed": face, "quick_id_overall_result": "PASS",
        })
    };
    for (record, missing) in [
        (record("quick_id_facematch", Some(true), Some(false)), vec![Check::FaceMatch]),
        (record("quick_id_facematch", None, None), vec![Check::QuickId, Check::FaceMatch]),
        (record("facematch", None, Some(false)), vec![Check::FaceMatch]),
        (record("pep", None, None), vec![Check::Pep]),
        (record("facematch_voi", None, None), vec![Check::Voi]),
        (record("brand_new", Some(false), Some(true)), vec![Check::QuickId]),
        (record("brand_new", None, None), vec![]),
    ] {
        assert_eq!(read(&record).await.outcome(), Outcome::Pending(missing.into()), "{record}");
    }
}

#[tokio::test]
async fn a_check_that_has_not_finished_says_nothing() {
    let verification = read(&json!({
        "signature_key": key().expose(), "is_completed": false, "quick_id_is_completed": false, "facematch_is_completed": false,
        "quick_id_overall_result": "PASS", "quick_id_name_result": "PASS", "pep_overall_result": "PASS",
        "facematch_overall_result": "PASS", "facematch_face_comparison_result": "PASS",
        "facematch_first_name_OCR_result": false, "facematch_ocr_data": {}, "bankmatch_is_completed": false,
        "bankmatch_overall_result": "PASS", "facematch_voi_results": [{"overall_result": "PASS"}, {"overall_result": "PASS"}],
    }))
    .await;
    let outcomes = [
        (verification.quick_id().outcome(), Check::QuickId),
        (verification.pep().outcome(), Check::Pep),
        (verification.face_match().outcome(), Check::FaceMatch),
        (verification.voi().outcome(), Check::Voi),
        (verification.bank_match().outcome(), Check::BankMatch),
    ];
    for (outcome, check) in outcomes {
        assert_eq!(outcome, Outcome::Pending(vec![check].into()));
    }
    assert_eq!(verification.quick_id().name_result(), CheckResult::NotRun);
    assert!(verification.face_match().parts().iter().all(|it| it.1 == CheckResult::NotRun));
    assert_eq!(verification.face_match().first_name_matches_document(), None);
    assert!(verification.face_match().document().is_none());
}

/// A record counts as passed only once every check that belongs to the type of its verification has finished.
#[tokio::test]
async fn a_pass_with_an_unfinished_check_is_no_pass() {
    let reader = Reader::new().await;
    let flags = ["quick_id_is_completed", "facematch_is_completed", "bankmatch_is_completed"];
    for (kind, consists_of) in [
        ("quick_id_facematch", &flags[..2]),
        ("quick_id", &flags[..1]),
        ("facematch", &flags[1..2]),
        ("quick_id_bankmatch", &[flags[0], flags[2]]),
        ("quick_id_facematch_bankmatch", &flags[..]),
        ("bankmatch", &flags[2..]),
    ] {
        let mut record = json!({"type": kind, "is_completed": true, "result": "PASS"});
        flags.iter().for_each(|flag| record[*flag] = true.into());
        assert_eq!(reader.read(&record).await.outcome(), Outcome::Pass, "{kind}");
        for flag in flags {
            record[flag] = false.into();
            let passes = reader.read(&record).await.outcome() == Outcome::Pass;
            assert_eq!(passes, !consists_of.contains(&flag), "{kind} with {flag}");
            record[flag] = true.into();
        }
    }
}

#[tokio::test]
async fn a_finished_face_match_says_what_the_document_matches() {
    let reader = Reader::new().await;
    let mut record = json!({"is_completed": true, "facematch_is_completed": true});
    let members =
        ["facematch_first_name_OCR_result", "facematch_last_name_OCR_result", "facematch_birth_date_OCR_result"];
    for (number, member) in members.into_iter().enumerate() {
        record[member] = (number != 1).into();
    }
    let verification = reader.read(&record).await;
    let face_match = verification.face_match();
    assert_eq!(face_match.first_name_matches_document(), Some(true));
    assert_eq!(face_match.last_name_matches_document(), Some(false));
    assert_eq!(face_match.birth_date_matches_document(), Some(true));
}

#[tokio::test]
async fn two_documents_have_to_pass_both() {
    let reader = Reader::new().await;
    let outcome = async |results: &[&str]| {
        let documents: Vec<_> = results.iter().map(|it| json!({"overall_result": it})).collect();
        let record = json!({"signature_key": key().expose(), "is_completed": true, "facematch_voi_results": documents});
        reader.read(&record).await.voi().outcome()
    };
    assert!(outcome(&["PASS", "PASS"]).await.is_pass());
    for results in [
        &["PASS"] as &[&str],
        &[],
        &["PASS", "NA"],
        &["PASS", ""],
        &["PASS", "FAIL"],
        &["REVIEW", "PASS"],
        &["PASS", "OK"],
    ] {
        assert!(!outcome(results).await.is_pass(), "{results:?}");
    }
    assert!(matches!(outcome(&["PARTIAL", "FAIL"]).await, Outcome::Fail(_)));
    assert!(matches!(outcome(&["PASS", "OK"]).await, Outcome::Unknown(token) if token == "OK"));
}

#[tokio::test]
async fn companies() {
    let reader = Reader::new().await;
    let company = async |record: Value| reader.read_company(&record).await.outcome();
    let record = |completed: Value, result: &str| json!({"signature_key": key().expose(), "is_completed": completed, "result": result});
    assert!(company(record(json!(true), "PASS")).await.is_pass());
    assert_eq!(company(record(json!(false), "PASS")).await, Outcome::Pending(vec![Check::Company].into()));
    assert_eq!(company(record(json!(null), "PASS")).await, Outcome::Pending(vec![Check::Company].into()));
    assert_eq!(company(record(json!(true), "NA")).await, Outcome::NotApplicable);
    assert_eq!(company(record(json!(true), "")).await, Outcome::Unknown(String::new()));
}

#[tokio::test]
async fn what_is_no_part_of_a_verification_does_not_apply() {
    let reader = Reader::new().await;
    let record = json!({"signature_key": key().expose(), "type": "facematch", "is_completed": false, "facematch_is_completed": false});
    let verification = reader.read(&record).await;
    assert_eq!(verification.quick_id().outcome(), Outcome::NotApplicable);
    assert_eq!(verification.voi().outcome(), Outcome::NotApplicable);
    assert_eq!(verification.bank_match().outcome(), Outcome::NotApplicable);
    assert_eq!(verification.face_match().outcome(), Outcome::Pending(vec![Check::FaceMatch].into()));
    let record =
        json!({"signature_key": key().expose(), "type": "facematch_voi", "is_completed": true, "result": "PASS"});
    assert_eq!(reader.read(&record).await.voi().outcome(), Outcome::Unknown(String::new()));
}

/// Tests how the example records of the spec are read, including the two from staging.
#[tokio::test]
async fn the_records() {
    let mut shown = String::new();
    for name in ["completed", "in_progress", "two_documents_with_pep_hit"] {
        let verification = read(example(name)).await;
        writeln!(shown, "{name}: {:?}", verification.outcome()).unwrap();
        for reason in match verification.outcome() {
            Outcome::Fail(reasons) | Outcome::Review(reasons) => reasons,
            _ => Vec::new(),
        } {
            writeln!(shown, "  because of {reason}").unwrap();
        }
        writeln!(shown, "  data check    {:?}", verification.quick_id().outcome()).unwrap();
        for source in verification.quick_id().sources() {
            let verdicts =
                [source.name_verdict(), source.birth_date_verdict(), source.address_verdict()].map(|it| it.to_string());
            writeln!(shown, "    {}: {}", source.label().unwrap_or("?"), verdicts.join(" ")).unwrap();
        }
        writeln!(shown, "  PEP screening {:?}, {} hits", verification.pep().outcome(), verification.pep().hits().len())
            .unwrap();
        writeln!(shown, "  face check    {:?}", verification.face_match().outcome()).unwrap();
        writeln!(shown, "  two documents {:?}", verification.voi().outcome()).unwrap();
        writeln!(shown, "  bank login    {:?}", verification.bank_match().outcome()).unwrap();
    }
    insta::assert_snapshot!(shown);
}

#[tokio::test]
async fn the_time_of_the_fetch_is_known() {
    let verification = read(&json!({"signature_key": key().expose()})).await;
    assert_eq!(verification.fetched_at().timestamp(), 0);
}

#[test]
fn the_type_of_a_verification_says_which_check_is_open() {
    for (kind, check) in [("company", Check::Company), ("pep", Check::Pep), ("quick_id", Check::QuickId)] {
        let verification = test_util::record::<Verification>("6513").with("type", kind).build();
        assert_eq!(verification.outcome(), Outcome::Pending(vec![check].into()), "{kind}");
    }
}

#[test]
fn two_documents_and_a_bank_login_give_their_reasons() {
    let documents = json!([{ "overall_result": "FAIL", "anti_tamper_result": "FAIL" }, { "overall_result": "PASS" }]);
    let record = test_util::record::<Verification>("6513").with("type", "facematch_voi").completed("FAIL");
    let verification = record.with("facematch_voi_results", documents).build();
    assert_eq!(verification.voi().outcome().to_string(), "failed (two-document check: anti tamper FAIL)");
    let record = test_util::record::<Verification>("6513").with("bankmatch_is_completed", true);
    let verification = record.with("bankmatch_overall_result", "FAIL").build();
    assert_eq!(verification.bank_match().outcome().to_string(), "failed (bank login: login FAIL)");
}
