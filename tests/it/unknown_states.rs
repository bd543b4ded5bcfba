//! Tests that a state unknown to this version is named by the record that has it, so that a waiting application can say
//! why it waits.

use realaml_ext::{
    CheckResult, Verification,
    esign::AnyDocument,
    forms::{FormState, FormSubmission},
    outsourced::OutsourcedVerification,
    test_util,
};

#[test]
fn each_record_names_members_that_resemble_a_state() {
    let (member, json) = ("is_expired", r#"{"signature_key": "6513", "id": "6513", "is_expired": true}"#);
    assert_eq!(test_util::from_json::<Verification>(json).unwrap().unknown_states(), [member]);
    assert_eq!(test_util::from_json::<OutsourcedVerification>(json).unwrap().unknown_states(), [member]);
    assert_eq!(test_util::from_json::<FormSubmission>(json).unwrap().unknown_states(), [member]);
}

#[test]
fn a_token_of_a_form_or_document_that_is_not_known_is_kept() {
    let json = r#"{"id": "6513", "status": "abandoned"}"#;
    let form = test_util::from_json::<FormSubmission>(json).unwrap();
    assert_eq!(form.state(), FormState::Unknown("abandoned".to_owned()));
    let AnyDocument::Unknown(document) = test_util::from_json::<AnyDocument>(json).unwrap() else {
        panic!("the status is known")
    };
    assert_eq!(document.token(), "abandoned");
}

#[test]
fn an_outsourced_check_without_a_result_has_not_run() {
    let with = |result: &str| {
        let json =
            format!(r#"{{"signature_key": "6513", "individuals": [{{"is_completed": true, "result": "{result}"}}]}}"#);
        let verification = test_util::from_json::<OutsourcedVerification>(json).unwrap();
        verification.individuals().next().unwrap().result()
    };
    assert_eq!(with("PASS"), CheckResult::Pass);
    assert_eq!(with(""), CheckResult::NotRun);
}
