//! Tests national IDs with test vectors and with junk of every kind, tests the masks, and counts the typing mistakes
//! that each check digit detects.

mod detection;
mod field_cases;
mod junk;
mod machine_readable;
mod masks;
mod vectors;

use realaml_ext::national_ids::{
    BundleError, Country, Entry, IdType, InvalidKind, NationalIds, Params, Progress, au, au::LawfulUse, detect,
    registry,
};

/// Returns parameters with a lawful use, without which Australian tax file numbers are not checked.
fn lawful() -> Params<'static> {
    Params::new().lawful_use(LawfulUse::Tax)
}

/// Returns the parameters that the type's specimen needs.
fn params(entry: &Entry) -> Params<'static> {
    match entry.specimen_state {
        Some(state) => lawful().state(state.code()),
        None => lawful(),
    }
}

#[test]
fn the_registry_is_whole_and_its_specimens_are_good() {
    assert_eq!(registry().count(), IdType::ALL.len());
    for entry in registry() {
        let name = format!("{}/{}", entry.country, entry.code);
        assert_eq!(name.parse(), Ok(entry.id_type), "{name}");
        assert_eq!(entry.specimen_state.is_some(), entry.id_type.needs_state(), "{name}");
        let id = entry.id_type.parse(entry.specimen, &params(entry));
        assert!(id.is_ok_and(|id| id.to_string().contains('*')), "{name}");
    }
    for country in Country::ALL {
        assert!(country.id_types().count() > 0, "{country}");
    }
}

#[test]
fn an_australian_tax_file_number_wants_its_lawful_use_on_every_way_in() {
    let typed = "123 456 782";
    let tfn = IdType::AuTfn;
    for params in [Params::new(), Params::new().lenient(true), Params::new().state("NSW").part("1")] {
        assert_eq!(tfn.validate(typed, &params).unwrap_err().kind(), InvalidKind::Restricted);
        assert_eq!(tfn.parse(typed, &params).unwrap_err().kind(), InvalidKind::Restricted);
        assert!(!matches!(tfn.typing(typed, 0, &params).progress, Progress::Complete(_)));
    }
    for purpose in LawfulUse::ALL {
        assert!(tfn.parse(typed, &Params::new().lawful_use(*purpose)).is_ok());
    }
    // No function suggests this type, and no request can contain it.
    assert!(detect(Country::Australia, typed).iter().all(|candidate| candidate.id_type != tfn));
    for other in Country::Australia.id_types().filter(|other| *other != tfn) {
        let suggested = other.validate(typed, &Params::new().state("SA")).err().and_then(|error| error.other_type());
        assert_ne!(suggested, Some(tfn), "{other:?}");
    }
    let held = au::Tfn::new(typed, LawfulUse::Tax).unwrap();
    assert_eq!(NationalIds::new().with(&held), Err(BundleError::Restricted(tfn)));
    assert_eq!(NationalIds::new().with_as(&held, "TAX"), Err(BundleError::Restricted(tfn)));
}

#[test]
fn the_readme_lists_every_type_in_the_row_of_its_country() {
    let readme = include_str!("../../realaml-ext/ids/README.md");
    for entry in registry() {
        let start = format!("| {} |", entry.country.code());
        let row = readme.lines().find(|line| line.starts_with(&start)).expect("every country has a row");
        assert!(row.contains(&format!("`{}`", entry.code)), "{start} lacks {}", entry.code);
        assert!(row.split(" | ").count() >= 4, "{start} says what is left out, and why");
    }
}

/// A separator between groups does not hide a mistake, and positions refer to the text as typed.
#[test]
fn mistakes_are_named_whatever_stands_between_the_groups() {
    for sign in ["", " ", "-", ".", ",", "/", ":", "|", ";", "~", "\u{2013}"] {
        let width = sign.chars().count();
        let date = format!("110101{sign}19901331{sign}0011");
        let error = IdType::CnResidentId.parse(&date, &lawful()).unwrap_err();
        assert_eq!(error.kind(), InvalidKind::Date, "{sign:?}");
        assert_eq!(error.places_in(&date), Some(7 + width..=14 + width), "{sign:?}");

        let letter = format!("49{sign}098{sign}5?1");
        let error = IdType::NzIrd.parse(&letter, &lawful()).unwrap_err();
        assert_eq!(error.kind(), InvalidKind::Character, "{sign:?}");
        assert_eq!(error.places_in(&letter), Some(7 + 2 * width..=7 + 2 * width), "{sign:?}");

        let digit = format!("49{sign}098{sign}851");
        assert_eq!(IdType::NzIrd.parse(&digit, &lawful()).unwrap_err().kind(), InvalidKind::CheckDigit, "{sign:?}");
    }
}
