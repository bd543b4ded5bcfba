//! Runs every parser on arbitrary text, strictly and leniently. Also reads the text as machine-readable lines and as a
//! number that is still being typed, and passes it to `detect`. Nothing may panic, `parse` and `validate` must agree,
//! and an accepted number must stay the same when it is parsed again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use realaml_ids::machine_readable::MachineReadable;
use realaml_ids::{
    Country, IdType, Language, NationalId, Params, Person, Progress, au, au::LawfulUse, ca, consistency, detect, in_, mx, nz,
    us,
};

/// Splits the input at its first two line ends into a number, a part, and a state.
fn split(text: &str) -> (&str, Option<&str>, &str) {
    let mut lines = text.splitn(3, '\n');
    (lines.next().unwrap_or_default(), lines.next(), lines.next().unwrap_or("NSW"))
}

fuzz_target!(|text: &str| {
    let (number, part, state) = split(text);
    let person = Person::new().given_names(part.unwrap_or_default()).family_names(state);
    for id_type in IdType::ALL {
        let strict = Params::new().lawful_use(LawfulUse::Tax).state(state);
        let typing = id_type.typing(number, number.chars().count() / 2, &strict);
        assert!(typing.caret <= typing.grouped.chars().count());
        for params in [strict, strict.lenient(true)] {
            let parsed = id_type.parse(number, &params);
            let verdict = parsed.as_ref().map(NationalId::warnings).map_err(Clone::clone);
            assert_eq!(verdict, id_type.validate(number, &params));
            match parsed {
                Err(error) => {
                    assert!(!error.to_string().is_empty() && !error.message_in(Language::Maori).is_empty());
                    let length = number.chars().count();
                    assert!(error.places_in(number).is_none_or(|places| *places.end() <= length));
                }
                Ok(id) => {
                    let _ = (id.facts(), id.details(), consistency(&id, &person));
                    assert!(id.masked().contains('*'));
                    for again in [id.expose(), id.expose_formatted().as_str()] {
                        let again = id_type.parse(again, &params).expect("an accepted number is accepted again");
                        assert_eq!(again.expose(), id.expose());
                    }
                    let whole = id_type.typing(id.expose(), 0, &params);
                    assert!(matches!(whole.progress, Progress::Complete(_)));
                }
            }
            if let Some(part) = part {
                let _ = id_type.parse(number, &params.part(part).machine_readable(part)).map(|id| id.masked());
            }
        }
    }
    for lines in [text, number] {
        if let Ok(read) = MachineReadable::parse(lines) {
            let again = MachineReadable::parse(&lines.to_lowercase()).expect("case does not matter");
            assert!(again == read && !read.expose_number().is_empty());
            let _ = (read.birth_date(), read.expiry_date(), read.given_names(), read.misread(), read.likely_number());
        }
    }
    for country in Country::ALL {
        let _ = detect(*country, number);
    }
    let _ = nz::DriverLicence::from_combined(number).map(|id| id.masked());
    let _ = mx::IneCic::from_machine_readable(number).map(|id| id.masked());
    let _ = in_::Epic::lenient(number).map(|id| (id.facts(), id.details(), id.masked()));
    let _ = in_::DrivingLicence::lenient(number).map(|id| (id.facts(), id.details(), id.masked(), id.year_of_issue()));
    for state in au::State::ALL {
        let _ = au::DriverLicence::new(number, *state, part.unwrap_or_default()).map(|id| id.masked());
        let _ = au::LicenceCard::lenient(number, *state).map(|id| id.masked());
    }
    for province in ca::Province::ALL {
        let _ = ca::DriverLicence::new(number, *province).map(|id| (id.facts(), id.masked()));
    }
    for state in us::State::ALL {
        let _ = us::DriverLicense::new(number, *state).map(|id| id.masked());
    }
});
