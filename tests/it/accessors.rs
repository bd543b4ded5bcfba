//! Tests that each accessor of a record reads the member that it is named after, and not another of the same type.

use realaml_ext::{
    Verification,
    esign::AnyDocument,
    forms::{AnswerValue, FormState, FormSubmission},
    outsourced::OutsourcedVerification,
    risk::RiskRating,
    test_util,
};
use serde_json::{Value, json};

fn read<T: test_util::TestRecord>(record: &Value) -> T {
    test_util::from_json(record.to_string()).unwrap()
}

#[test]
fn a_verification() {
    let mut record = json!({
        "signature_key": "6513", "is_completed": true, "is_cancelled": true, "quick_id_is_completed": true,
        "facematch_is_completed": true, "facematch_ocr_data": {"city": "Wellington"},
        "quick_id_result_sources": [{"name": "PASS", "national_id_type": "PASS"}],
    });
    let verification = read::<Verification>(&record);
    assert!(verification.is_cancelled());
    let source = verification.quick_id().sources().next().unwrap();
    assert_eq!(source.national_id_type().map(|it| it.as_str()), Some("PASS"));
    let city = verification.face_match().document().and_then(|it| it.city.clone());
    assert_eq!(city.as_deref(), Some("Wellington"));

    record["is_cancelled"] = false.into();
    record["facematch_is_completed"] = false.into();
    let verification = read::<Verification>(&record);
    assert!(!verification.is_cancelled() && verification.face_match().document().is_none());
}

#[test]
fn a_form() {
    let mut record =
        json!({"id": "6513", "status": "completed", "is_completed": true, "url": "https://forms.example/x"});
    let form = read::<FormSubmission>(&record);
    assert!(form.is_completed());
    assert_eq!(form.url().unwrap().expose(), "https://forms.example/x");

    record["status"] = "pending".into();
    record["is_completed"] = false.into();
    record["url"] = "".into();
    let form = read::<FormSubmission>(&record);
    assert_eq!((form.state(), form.is_completed()), (FormState::Pending, false));
    assert!(form.url().is_none());
}

#[test]
fn a_risk_rating() {
    let rating = read::<RiskRating>(&json!({"id": "6513", "recommended_action": "Enhanced due diligence"}));
    assert_eq!(rating.recommended_action(), Some("Enhanced due diligence"));
    assert_eq!(read::<RiskRating>(&json!({"id": "6513"})).recommended_action(), None);
}

#[test]
fn the_certificate_of_a_document() {
    let record =
        json!({"id": "6513", "status": "completed", "completion_certificate": {"id": "c", "file_name": "signed.pdf"}});
    let AnyDocument::Completed(document) = read(&record) else { panic!("the document is completed") };
    assert_eq!(document.certificate().unwrap().file_name(), Some("signed.pdf"));
    assert_eq!(document.certificate().unwrap().record().file_name.as_deref(), Some("signed.pdf"));
}

#[test]
fn what_a_document_matches_and_what_it_says() {
    let verification = read::<Verification>(&json!({
        "signature_key": "6513", "type": "facematch", "is_completed": true, "facematch_is_completed": true,
        "facematch_first_name_OCR_result": false, "facematch_last_name_OCR_result": true,
        "facematch_birth_date_OCR_result": false,
    }));
    let face = verification.face_match();
    assert_eq!((face.first_name_matches_document(), face.last_name_matches_document()), (Some(false), Some(true)));
    assert_eq!(face.birth_date_matches_document(), Some(false));
    let verification = read::<Verification>(&json!({
        "signature_key": "6513", "type": "facematch_voi", "is_completed": true,
        "facematch_voi_results": [{"overall_result": "FAIL"}],
    }));
    let document = verification.voi().documents().next().unwrap();
    assert_eq!(document.record().overall_result.as_ref().map(|it| it.as_str()), Some("FAIL"));
}

#[test]
fn an_answer_of_a_form() {
    let answers = json!([
        {"key": "over_18", "label": "Are you over 18?", "section": "You", "value": true},
        {"key": "resident", "label": "Are you a resident?", "section": "Tax", "value": false},
    ]);
    let form = read::<FormSubmission>(&json!({"id": "6513", "values": answers}));
    let answers: Vec<_> = form.answers().map(|it| (it.key(), it.label(), it.section())).collect();
    assert_eq!(answers[0], (Some("over_18"), Some("Are you over 18?"), Some("You")));
    assert_eq!(answers[1], (Some("resident"), Some("Are you a resident?"), Some("Tax")));
    let flag = |key: &str| form.answer(key).unwrap().value().as_flag();
    assert_eq!((flag("over_18"), flag("resident")), (Some(true), Some(false)));
    assert_eq!(AnswerValue::Nothing.as_flag(), None);
    assert_eq!(form.answer("resident").unwrap().record().label.as_deref(), Some("Are you a resident?"));
}

#[test]
fn the_people_behind_an_entity() {
    let people = json!([{"role": "Trustee", "signature_key": "7"}, {"role": "Settlor", "signature_key": ""}]);
    let order = read::<OutsourcedVerification>(&json!({"signature_key": "6513", "individuals": people}));
    let people: Vec<_> = order.individuals().collect();
    assert_eq!((people[0].role(), people[1].role()), (Some("Trustee"), Some("Settlor")));
    assert_eq!(people[0].signature_key().map(|it| it.expose().to_owned()).as_deref(), Some("7"));
    assert!(people[1].signature_key().is_none());
    assert_eq!(people[1].record().role.as_deref(), Some("Settlor"));
}
