//! Tests the data that the types derive from a number, and the equality of numbers.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::{AnyId, Citizenship, IdType, InvalidKind, NationalId, Params, au, ca, cn, dk, in_, mx, us};

#[test]
fn a_medicare_card_tells_its_issue_and_its_line() {
    for (typed, issue, line) in
        [("2123 45670 1/2", 1, Some(2)), ("2123456703", 3, None), ("2123 45670 9 7", 9, Some(7))]
    {
        let medicare = au::Medicare::new(typed).unwrap();
        assert_eq!((medicare.issue_number(), medicare.individual_reference_number()), (issue, line), "{typed}");
    }
}

#[test]
fn only_a_social_insurance_number_with_9_is_temporary() {
    for (typed, is_temporary) in [("912-345-675", true), ("130 692 544", false)] {
        let sin = ca::Sin::new(typed).unwrap();
        assert_eq!(sin.is_temporary(), is_temporary, "{typed}");
        let expected = is_temporary.then_some(Citizenship::TemporaryResident);
        assert!(sin.facts().citizenship == expected, "{typed}");
    }
}

#[test]
fn a_resident_id_of_15_digits_is_upgraded_unless_the_century_is_open() {
    let old = cn::ResidentId15::new("110105491231002").unwrap();
    assert_eq!(old.upgraded().map(|new| new.expose().to_owned()).as_deref(), Some("11010519491231002X"));
}

#[test]
fn only_the_card_of_a_foreigner_tells_a_nationality() {
    assert_eq!(cn::ResidentId::new("11010519491231002X").unwrap().nationality(), None);
    assert_eq!(cn::ResidentId::new("93184019900204001X").unwrap().nationality(), Some("840"));
}

#[test]
fn a_personal_number_of_denmark_tells_whether_the_former_check_digit_matches() {
    for (typed, matches) in [("211062-5629", true), ("0101701234", false)] {
        assert_eq!(dk::Cpr::new(typed).unwrap().satisfies_modulus_11(), matches, "{typed}");
    }
}

#[test]
fn a_licence_of_india_tells_its_year_only_in_its_current_form() {
    // The last four are forms printed on older cards, with a two-digit or four-digit year.
    for (typed, year) in [
        ("KA-04-2023-1234567", 2023),
        ("MH0120090000001", 2009),
        ("RJ-13/DLC/12/ 123456", 2012),
        ("RJ-13/DLC/98/ 123456", 1998),
        ("RJ-13/DLC/2012/ 1234567", 2012),
        ("RJ-13/DLC/1998/ 1234567", 1998),
    ] {
        assert_eq!(in_::DrivingLicence::new(typed).unwrap().year_of_issue(), Some(year), "{typed}");
    }
    assert_eq!(in_::DrivingLicence::lenient("R/DLCAP/04/1234").unwrap().year_of_issue(), None);
    let region = in_::DrivingLicence::new("KA-04-2023-1234567").unwrap().facts().region.unwrap();
    assert_eq!((region.code(), region.name()), ("KA", Some("Karnataka")));
}

#[test]
fn a_passport_of_china_has_the_letters_of_its_series() {
    for typed in ["G12345678", "E12345678", "EA1234567", "DE1234567", "HJ1234567", "MA1234567", "141234567"] {
        assert!(cn::Passport::new(typed).is_ok(), "{typed}");
    }
    for typed in ["DA1234567", "GA1234567", "EI1234567", "HK1234567", "M12345678", "161234567", "A12345678"] {
        assert!(cn::Passport::new(typed).is_err(), "{typed}");
    }
}

#[test]
fn a_number_of_china_tells_where_it_is_wrong() {
    for (typed, place) in [("X10105194912310021", 1), ("1101051949123100X1", 17)] {
        assert_eq!(cn::ResidentId::new(typed).unwrap_err().places(), Some(place..=place), "{typed}");
    }
    let card = cn::ForeignResidentCard::new("can 1100 990204 08").unwrap();
    let born = card.facts().birth_date.map(|birth| birth.date);
    assert_eq!(born, NaiveDate::from_ymd_opt(1999, 2, 4));
}

#[test]
fn a_voter_card_tells_its_series_only_in_its_current_form() {
    assert_eq!(in_::Epic::new("WKH1186253").unwrap().series(), Some("WKH"));
    assert_eq!(in_::Epic::lenient("XX/12/345/678901").unwrap().series(), None);
}

#[test]
fn a_key_of_mexico_tells_its_date_and_an_ocr_number_its_section() {
    for (typed, date) in [
        ("GODE561231GR8", NaiveDate::from_ymd_opt(1956, 12, 31)),
        ("ÑAN000229A18", NaiveDate::from_ymd_opt(2000, 2, 29)),
    ] {
        assert_eq!(mx::Rfc::new(typed).unwrap().date(), date, "{typed}");
    }
    assert_eq!(mx::IneOcr::new("1234567890123").unwrap().section(), "1234");
}

#[test]
fn a_licence_tells_its_state() {
    let licence = au::DriverLicence::new("1234AB", au::State::Nsw, "2163123412").unwrap();
    let card = au::LicenceCard::new("2163123412", au::State::Nsw).unwrap();
    assert_eq!((licence.state(), card.state()), (au::State::Nsw, au::State::Nsw));
    let license = us::DriverLicense::new("F123-456-78-901-2", us::State::Florida).unwrap();
    assert_eq!(license.state(), us::State::Florida);
}

/// Two IDs are equal if their type, number, part and state are equal. Equal IDs have equal hashes, so a set keeps only
/// one of them.
#[test]
fn type_number_part_and_state_make_an_id() {
    let id = |id_type: IdType, typed: &str, params: Params<'_>| -> AnyId { id_type.parse(typed, &params).unwrap() };
    let different = [
        id(IdType::AuMedicare, "2123456701", Params::new()),
        id(IdType::AuMedicare, "2123456701", Params::new().part("2")),
        id(IdType::AuMedicare, "2123456701", Params::new().part("3")),
        id(IdType::AuMedicare, "2123456703", Params::new()),
        id(IdType::AuDriverLicence, "123456", Params::new().state("TAS")),
        id(IdType::AuDriverLicence, "123456", Params::new().state("SA")),
        id(IdType::NzPassport, "LA123456", Params::new()),
        id(IdType::CaPassport, "AB123456", Params::new()),
    ];
    for (place, one) in different.iter().enumerate() {
        for (other_place, other) in different.iter().enumerate() {
            assert_eq!(one == other, place == other_place, "{place} and {other_place}");
        }
    }
    let mut set: HashSet<AnyId> = different.iter().cloned().collect();
    assert_eq!(set.len(), different.len());
    // The same number typed in another way is the same ID.
    assert!(!set.insert(id(IdType::AuMedicare, "2123 45670 1", Params::new().part("2"))));
    assert!(!set.insert(id(IdType::NzPassport, "la 123456", Params::new())));
}

#[test]
fn a_part_that_is_given_twice_has_to_agree() {
    let medicare = |typed: &str, part: &str| IdType::AuMedicare.parse(typed, &Params::new().part(part));
    for (typed, part) in [("2123 45670 1", "2"), ("2123 45670 1/2", "2")] {
        assert_eq!(medicare(typed, part).unwrap().expose_part(), Some("2"), "{typed}");
    }
    let error = medicare("2123 45670 1/2", "3").unwrap_err();
    assert_eq!((error.kind(), error.id_type()), (InvalidKind::Component, IdType::AuMedicareIrn));
    // A part is refused if the type has none. `part` returns the type of the part.
    assert_eq!(IdType::AuMedicare.part(), Some(IdType::AuMedicareIrn));
    assert_eq!(IdType::NzIrd.part(), None);
    let error = IdType::NzIrd.parse("49-091-850", &Params::new().part("1")).unwrap_err();
    assert_eq!(error.kind(), InvalidKind::Component);
}
