//! Tests that people's names are sent unchanged, whatever their script, except for blanks around them and Unicode
//! composition.

use std::collections::BTreeSet;

use fake::locales::{
    AR_SA, CY_GB, DE_DE, Data, EN, FA_IR, FR_FR, IT_IT, JA_JP, NL_NL, PT_BR, PT_PT, TR_TR, ZH_CN, ZH_TW,
};
use realaml_ext::{
    CompanyRequest, ErrorKind, FormRequest, OutsourcedRequest, RiskRequest, VerificationRequest,
    esign::{DraftRequest, NewRecipient},
    raw::types::OutsourcedVerificationType,
};

/// Collects pairs of given and family names from a locale.
fn of_locale<L: Data>(names: &mut BTreeSet<(String, String)>) {
    let (given, family) = (L::NAME_FIRST_NAME, L::NAME_LAST_NAME);
    for number in 0..given.len().max(family.len()).max(800) {
        // The two indices advance differently, so pairs do not repeat soon.
        let pair = (given[number % given.len()], family[(number * 7 + number / given.len()) % family.len()]);
        names.insert((pair.0.to_owned(), pair.1.to_owned()));
    }
}

/// Returns pairs of given and family names. Both names of a pair come from the same script of the fixture, or from the
/// same locale of the `fake` crate.
fn names() -> BTreeSet<(String, String)> {
    let mut names = BTreeSet::new();
    for line in include_str!("../fixtures/names.txt").lines().filter(|it| !it.starts_with('#')) {
        let of_script: Vec<_> = line.split_once(": ").unwrap().1.split(' ').collect();
        for given in &of_script {
            names.extend(of_script.iter().map(|family| ((*given).to_owned(), (*family).to_owned())));
        }
    }
    of_locale::<AR_SA>(&mut names);
    of_locale::<CY_GB>(&mut names);
    of_locale::<DE_DE>(&mut names);
    of_locale::<EN>(&mut names);
    of_locale::<FA_IR>(&mut names);
    of_locale::<FR_FR>(&mut names);
    of_locale::<IT_IT>(&mut names);
    of_locale::<JA_JP>(&mut names);
    of_locale::<NL_NL>(&mut names);
    of_locale::<PT_BR>(&mut names);
    of_locale::<PT_PT>(&mut names);
    of_locale::<TR_TR>(&mut names);
    of_locale::<ZH_CN>(&mut names);
    of_locale::<ZH_TW>(&mut names);
    names
}

#[test]
fn ten_thousand_names_leave_as_they_were_typed() {
    let names = names();
    assert!(names.len() >= 10_000, "{} names", names.len());
    for (given, family) in &names {
        let (typed, full) = ((given.trim(), family.trim()), format!("{} {}", given.trim(), family.trim()));
        let person = VerificationRequest::person(given.as_str(), family.as_str()).middle_name(given).embedded();
        let person = person.build().unwrap_or_else(|error| panic!("{given} {family}: {error}"));
        assert_eq!((person.as_raw().first_name.as_str(), person.as_raw().last_name.as_str()), typed);
        let padded = RiskRequest::of(format!("\u{3000}{full}\u{a0}\n")).build();
        assert_eq!(padded.unwrap().as_raw().name.as_deref(), Some(full.as_str()));
    }
}

/// Every builder refuses an invisible character and names the field, without repeating any of its text.
#[test]
fn a_name_with_something_invisible_is_refused_everywhere() {
    let name = "Aro\u{202e}ha";
    let email = "aroha@example.com";
    let draft = || DraftRequest::blank().recipient(NewRecipient::new(name, email)).build().map(drop);
    for (field, refused) in [
        ("first_name", VerificationRequest::person(name, "Ngata").embedded().build().map(drop)),
        ("last_name", VerificationRequest::person("Aroha", name).embedded().build().map(drop)),
        ("middle_name", VerificationRequest::person("Aroha", "").middle_name(name).embedded().build().map(drop)),
        ("first_name", FormRequest::of("12", name, "Ngata").embedded().build().map(drop)),
        ("company_name", CompanyRequest::company(name, "NZ").build().map(drop)),
        ("contact_name", CompanyRequest::company("Example", "NZ").contact_name(name).build().map(drop)),
        ("name", OutsourcedRequest::of(OutsourcedVerificationType::Trust, name).build().map(drop)),
        ("name", RiskRequest::of(name).build().map(drop)),
        ("recipients[0].name", draft()),
    ] {
        let error = refused.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), [field]);
        assert!(!format!("{error:?} {:?}", error.field_errors()).contains("Aro"), "{error:?}");
    }
}

/// The same name is sent as the same string, however it was typed.
#[test]
fn names_are_composed() {
    let person = VerificationRequest::person("Zoe\u{308}", "Nguye\u{302}\u{303}n").embedded().build().unwrap();
    assert_eq!((person.as_raw().first_name.as_str(), person.as_raw().last_name.as_str()), ("Zoë", "Nguyễn"));
}
