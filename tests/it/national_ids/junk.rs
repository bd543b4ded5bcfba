//! Tests junk of every kind. No parser panics, `parse` and `validate` agree, and accepted numbers are stable.

use proptest::prelude::*;
use realaml_ext::national_ids::{Country, IdType, NationalId, Subdivision, au, ca, detect, in_, mx, nz, registry, us};

use super::{lawful, params};

/// Returns text that a form may send: printable and unprintable text of every script, numbers with typing mistakes, and
/// wrong lengths.
fn junk() -> impl Strategy<Value = String> {
    let specimens: Vec<&str> = registry().map(|entry| entry.specimen).collect();
    prop_oneof![
        any::<String>(),
        "[0-9]{0,20}",
        "[A-Z0-9 /&*-]{0,30}",
        "[\\u{0660}-\\u{0669}\\u{0966}-\\u{096f}\\u{ff10}-\\u{ff19}0-9A-Z]{0,20}",
        "[0-9ñÑXx\\u{200b}\\u{feff}\\u{2011}\\u{3000}\\u{0}\\t]{0,80}",
        // A specimen with one character replaced.
        (prop::sample::select(specimens), any::<prop::sample::Index>(), any::<char>()).prop_map(|(text, place, by)| {
            let at = place.index(text.chars().count());
            text.chars().enumerate().map(|(place, old)| if place == at { by } else { old }).collect()
        }),
    ]
}

fn states(id_type: IdType) -> Vec<&'static str> {
    match id_type.country() {
        _ if !id_type.needs_state() => vec![""],
        Country::Australia => au::State::ALL.iter().map(|state| state.code()).collect(),
        Country::Canada => ca::Province::ALL.iter().map(|province| province.code()).collect(),
        _ => us::State::ALL.iter().map(|state| state.code()).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_type_panics_and_what_it_accepts_is_stable(text in junk()) {
        for id_type in IdType::ALL {
            for state in states(*id_type) {
                let params = lawful().state(state);
                let parsed = id_type.parse(&text, &params);
                let verdict = parsed.as_ref().map(NationalId::warnings).map_err(Clone::clone);
                prop_assert_eq!(verdict, id_type.validate(&text, &params));
                let Ok(id) = parsed else { continue };
                // Facts must be available for any accepted number.
                let (facts, details) = (id.facts(), id.details());
                // Parsing the plain form returns the plain form, and the printed form represents the same number.
                for again in [id.expose(), id.expose_formatted().as_str()] {
                    let again = id_type.parse(again, &params);
                    prop_assert_eq!(again.as_ref().map(NationalId::expose), Ok(id.expose()));
                    let again = again.unwrap();
                    prop_assert!(again.facts() == facts);
                    prop_assert!(again.details().iter().all(|detail| details.contains(detail)));
                }
            }
        }
    }

    #[test]
    fn nothing_else_that_takes_text_panics(text in junk(), second in junk()) {
        for country in Country::ALL {
            let found = detect(*country, &text);
            prop_assert!(found.is_sorted_by_key(|candidate| std::cmp::Reverse(candidate.likelihood)));
            for candidate in found {
                let state = candidate.states.first().map_or("", |state| state.code());
                prop_assert!(candidate.id_type.validate(&text, &lawful().lenient(true).state(state)).is_ok());
            }
        }
        for id_type in IdType::ALL {
            let _ = id_type.parse(&text, &lawful().state(&second).part(&second)).map(|id| id.masked());
        }
        let _ = nz::DriverLicence::from_combined(&text).map(|licence| licence.masked());
        let _ = mx::IneCic::from_machine_readable(&text).map(|cic| cic.masked());
        let _ = in_::Epic::lenient(&text).map(|id| (id.details(), id.facts(), id.masked()));
        let _ = in_::DrivingLicence::lenient(&text).map(|id| (id.details(), id.facts(), id.masked()));
        let _ = au::LicenceCard::lenient(&text, au::State::Nsw).map(|card| card.masked());
    }

    #[test]
    fn separators_and_case_do_not_matter(
        place in any::<prop::sample::Index>(),
        separator in "[ \\-\\u{a0}\\u{2011}\\u{3000}\\u{200b}]",
    ) {
        for entry in registry() {
            let params = params(entry);
            let plain = entry.id_type.parse(entry.specimen, &params).unwrap();
            let mut typed = plain.expose().to_lowercase();
            let at = typed.char_indices().nth(place.index(typed.chars().count())).map_or(0, |(at, _)| at);
            typed.insert_str(at, &separator);
            prop_assert_eq!(entry.id_type.parse(&typed, &params), Ok(plain));
        }
    }

    #[test]
    fn errors_and_debug_output_never_repeat_the_input(digits in "[0-9]{7,20}") {
        for id_type in IdType::ALL {
            let params = lawful().state("NSW").part(&digits);
            let text = match id_type.parse(&digits, &params) {
                Ok(id) => format!("{id} {id:?} {:?} {:?}", id.facts(), id.details()),
                Err(error) => format!("{error} {error:?} {params:?}"),
            };
            prop_assert!(!text.contains(&digits), "{}", text);
        }
    }
}

#[test]
fn a_subdivision_is_what_the_caller_said() {
    let licence = IdType::CaDriverLicence.parse("1234567", &lawful().state("british columbia")).unwrap();
    assert_eq!(licence.subdivision(), Some(Subdivision::Canada(ca::Province::BritishColumbia)));
}

/// Tests strings that `tests/fuzz` found.
#[test]
fn found_by_fuzzing() {
    let old = IdType::InEpic.parse("ABC/1234.67", &lawful()).unwrap();
    assert_eq!(old.expose(), "ABC/123467");
    for again in [old.expose(), old.expose_formatted().as_str()] {
        for params in [lawful(), lawful().lenient(true)] {
            assert_eq!(IdType::InEpic.parse(again, &params).as_ref(), Ok(&old));
        }
    }
}
