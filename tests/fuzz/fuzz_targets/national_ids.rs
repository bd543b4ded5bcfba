//! Every parser, every lenient reader and `detect` over any text: no panic, both ways of checking agree, and what is
//! accepted stays the same when it is read again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use realaml_ids::{Country, IdType, NationalId, Params, au, au::LawfulUse, ca, detect, in_, mx, nz, us};

/// Up to the first line end is the number, up to the second its part, and then the state.
fn split(text: &str) -> (&str, Option<&str>, &str) {
    let mut lines = text.splitn(3, '\n');
    (lines.next().unwrap_or_default(), lines.next(), lines.next().unwrap_or("NSW"))
}

fuzz_target!(|text: &str| {
    let (number, part, state) = split(text);
    for id_type in IdType::ALL {
        let params = Params::new().lawful_use(LawfulUse::Tax).state(state);
        let parsed = id_type.parse(number, &params);
        assert_eq!(parsed.as_ref().map(NationalId::warnings).map_err(Clone::clone), id_type.validate(number, &params));
        match parsed {
            Err(error) => assert!(!error.to_string().is_empty()),
            Ok(id) => {
                let _ = (id.facts(), id.details());
                assert!(id.masked().contains('*'));
                for again in [id.expose(), id.expose_formatted().as_str()] {
                    let again = id_type.parse(again, &params).expect("an accepted number is accepted again");
                    assert_eq!(again.expose(), id.expose());
                }
            }
        }
        if let Some(part) = part {
            let _ = id_type.parse(number, &params.part(part)).map(|id| id.masked());
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
