//! Tests that each accessor of a record reads the member that it is named after, and not another of the same type.

use realaml_ext::{
    Verification,
    esign::AnyDocument,
    forms::{FormState, FormSubmission},
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
}
