//! Tests the values that requests refuse and the bodies that they send.

use realaml_ext::{
    CompanyRequest, ErrorKind, FormRequest, OutsourcedRequest, Resend, RiskRequest, VerificationRequest,
    esign::{DraftRequest, NewRecipient},
    national_ids::{NationalIds, au, nz},
    raw::types,
};
use serde_json::json;

#[test]
fn every_problem_is_told_at_once_by_field() {
    let error = VerificationRequest::person("", " ")
        .birth_date("12/04/1990")
        .email("aroha")
        .phone("021 123 4567")
        .country("ZZ")
        .coordinates(91.0, f64::NAN)
        .callback_url("http://firm.example/callbacks")
        .build()
        .unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_happened()), (ErrorKind::InvalidRequest, 0, false));
    let fields: Vec<_> = error.field_errors().keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        ["birth_date", "callback_url", "country", "email", "first_name", "latitude", "longitude", "phone"]
    );
    insta::assert_snapshot!(error.to_string().replace(". `", ".\n`"));
}

#[test]
fn a_link_needs_somewhere_to_go() {
    let person = || VerificationRequest::person("Aroha", "Ngata");
    let error = person().build().unwrap_err();
    assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["email"]);
    assert!(person().email("aroha@example.com").build().is_ok());
    assert!(person().phone("+64 21 123 4567").build().is_ok());
    assert!(person().embedded().build().is_ok());
    assert!(person().build_to_run().is_ok());
    // An invalid e-mail address is reported as one problem, not two.
    assert_eq!(person().email("aroha").build().unwrap_err().field_errors()["email"].len(), 1);
}

#[test]
fn what_the_vendor_might_accept_is_sent() {
    let request = VerificationRequest::person("Suharto", "")
        .email("用户@例子.广告")
        .phone("+1 199 555 0173")
        .country("Aotearoa")
        .verification_type("brand_new_check".into())
        .customize(|raw| drop(raw.extra.insert("brand_new_field".into(), json!(true))))
        .build()
        .unwrap();
    assert_eq!(
        serde_json::to_value(request.as_raw()).unwrap(),
        json!({
            "first_name": "Suharto", "last_name": "", "email": "用户@例子.广告", "phone": "+11995550173",
            "country": "Aotearoa", "type": "brand_new_check", "brand_new_field": true,
        })
    );
}

#[test]
fn a_whole_request_is_sent_as_the_vendor_writes_it() {
    let request = VerificationRequest::person("Aroha", "Ngata")
        .middle_name("Mere")
        .birth_date("1990-04-12")
        .email(" aroha@example.com ")
        .phone("+64 (0)21-123 4567")
        .unit_no("3")
        .address("12 Example Road", "Wellington", "6011", "nz")
        .address_line_2("Te Aro")
        .state("Wellington")
        .coordinates(-41.2865, 174.7762)
        .verification_type(types::VerificationType::QuickIdFacematch)
        .capture_two_ids(true)
        .run_pep_check(true)
        .algorithm("NZ")
        .consent(true)
        .reference("matter-4711")
        .notes("Referred by a client.")
        .org_name("Example Legal")
        .callback_url("https://firm.example/callbacks/7f3a")
        .redirect_url("https://firm.example/thanks")
        .build()
        .unwrap();
    insta::assert_json_snapshot!(request.as_raw());
}

#[test]
fn a_check_at_once_tells_what_it_lacks_without_refusing() {
    let lacks =
        |request: realaml_ext::verifications::PersonBuilder| request.build_to_run().unwrap().expected_but_missing();
    let person = || VerificationRequest::person("Aroha", "Ngata");
    assert_eq!(lacks(person()), ["birth_date", "country", "address_line_1", "consent"]);
    assert_eq!(lacks(person().verification_type(types::VerificationType::Pep)), ["birth_date"]);
    let complete =
        person().birth_date("1990-04-12").address("12 Example Road", "Wellington", "6011", "NZ").consent(true);
    assert!(lacks(complete).is_empty());
}

#[test]
fn companies_outsourced_work_and_resends_are_checked_too() {
    let company = CompanyRequest::company(" ", "XX").email("x").incorporation_date("2015").build().unwrap_err();
    let outsourced = OutsourcedRequest::of(types::OutsourcedVerificationType::Trust, "")
        .phone("1")
        .requested_by_email("x")
        .callback_url("x")
        .build()
        .unwrap_err();
    let resend = [Resend::to_email("x").unwrap_err(), Resend::to_phone("x").unwrap_err()];
    let told = [&company, &outsourced, &resend[0], &resend[1]].map(ToString::to_string);
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_company_takes_a_number_of_its_country_that_was_checked() {
    let company = || CompanyRequest::company("Example Pty Ltd", "AU");
    let request = company().registered_as(au::Abn::new("51 824 753 556").unwrap()).build().unwrap();
    assert_eq!(request.as_raw().company_number.as_deref(), Some("51824753556"));
    let by_name = CompanyRequest::company("Example Limited", "New Zealand");
    let request = by_name.registered_as(nz::Nzbn::new("9429041535110").unwrap()).build().unwrap();
    assert_eq!(request.as_raw().company_number.as_deref(), Some("9429041535110"));
    let refused = [
        company().registered_as(nz::Nzbn::new("9429041535110").unwrap()),
        company().registered_as(au::Passport::new("PA1234567").unwrap()),
        CompanyRequest::company("Example Limited", "New Zealand").registered_as(au::Abn::new("51824753556").unwrap()),
    ];
    for builder in refused {
        let error = builder.build().unwrap_err();
        assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["company_number"]);
        assert!(!error.to_string().contains("123456") && !error.to_string().contains("94290"), "{error}");
        assert!(!error.to_string().contains("518247"), "{error}");
    }
}

#[test]
fn national_ids_take_their_slots() {
    let person = || VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com");
    let licence = nz::DriverLicence::new("DB512036", "001").unwrap();
    let passport = nz::Passport::new("LA123456").unwrap();
    let builder = person().national_id(licence.clone()).national_id(passport.clone());
    assert!(!format!("{builder:?}").contains("2036"), "{builder:?}");
    let sent = serde_json::to_value(builder.clone().build().unwrap().as_raw()).unwrap();
    assert_eq!(
        sent,
        json!({
            "first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com",
            "national_id": "DB512036", "national_id_type": "DRV", "national_id_secondary": "001",
            "national_id_tertiary": "LA123456", "national_id_tertiary_type": "PASS",
        })
    );
    let error = builder.national_id(licence).build().unwrap_err();
    assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["national_id"]);
    insta::assert_snapshot!(error, @"the request was not sent; `national_id`: This national ID cannot be sent: all three slots for national IDs are taken; send fewer.");
    let ids = NationalIds::new().with_as(&passport, "PPT").unwrap();
    let request = person().national_ids(ids).build().unwrap();
    assert_eq!(request.as_raw().national_id_type.as_ref().map(|it| it.as_str()), Some("PPT"));
}

/// Messages are shown next to the field to the person who completes the form, so each is a whole sentence that says
/// what to do.
#[test]
fn every_problem_is_a_whole_sentence() {
    let person = || VerificationRequest::person("", "");
    let licence = || nz::DriverLicence::new("DB512036", "001").unwrap();
    let mut sentences = 0;
    for error in [
        person().build().unwrap_err(),
        person().birth_date("2999-01-01").email("x").phone("+1").country("Z").embedded().build().unwrap_err(),
        person().birth_date("x").phone("+999 1").country("ZZ").coordinates(99.0, 999.0).build().unwrap_err(),
        person().phone("+64211234567 ext 5").callback_url("https://a.example/#x").build().unwrap_err(),
        person().phone("x").callback_url("x").build().unwrap_err(),
        person().callback_url("http://a.example").middle_name("a\u{0}b").build().unwrap_err(),
        person().national_id(licence()).national_id(licence()).build().unwrap_err(),
        CompanyRequest::company("", "").incorporation_date("x").build().unwrap_err(),
        CompanyRequest::company("x", "AU").registered_as(licence()).build().unwrap_err(),
        CompanyRequest::company("x", "AU").registered_as(nz::Nzbn::new("9429041535110").unwrap()).build().unwrap_err(),
        OutsourcedRequest::of(types::OutsourcedVerificationType::Trust, "").build().unwrap_err(),
        FormRequest::of("", "", "").build().unwrap_err(),
        RiskRequest::of("").choose("a", ["b"]).note("c").answer("", [""]).build().unwrap_err(),
        RiskRequest::of("x")
            .answer("a", ["b"])
            .answer("a", ["b"])
            .override_level(types::RiskLevel::Low, "")
            .build()
            .unwrap_err(),
        DraftRequest::from_template_id("")
            .role("a", NewRecipient::new("", "x").order(0).message("m"))
            .build()
            .unwrap_err(),
        DraftRequest::blank().file("", []).role("a", NewRecipient::new("a", "a@b.c")).build().unwrap_err(),
        Resend::to_email("x").unwrap_err(),
    ] {
        for (field, messages) in error.field_errors() {
            for message in messages {
                let first = message.chars().next().unwrap();
                assert!(first.is_uppercase() && message.ends_with('.'), "{field}: {message}");
                assert!(!message.contains("embedded()"), "{field}: {message}");
                sentences += 1;
            }
        }
    }
    assert!(sentences >= 30, "{sentences} sentences");
}
