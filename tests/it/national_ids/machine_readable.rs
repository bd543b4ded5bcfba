//! Tests machine-readable lines: the specimens of ICAO, lines that other readers misread, passports of the nine
//! countries, and the passport types that accept such lines instead of a number.

use chrono::NaiveDate;
use realaml_ext::national_ids::{
    Context, Country, IdType, NationalId, Params, Warning,
    machine_readable::{Format, MachineReadable},
};
use serde::Deserialize;

const LINES: &str = include_str!("../../fixtures/national_ids/machine_readable.jsonl");

/// The specimen passport of ICAO Doc 9303, part 4.
const SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[derive(Deserialize)]
struct Lines {
    lines: String,
    format: String,
    number: String,
    issuer: String,
    nationality: String,
    family: String,
    given: String,
    birth: NaiveDate,
    sex: Option<String>,
    expiry: NaiveDate,
    checks: bool,
    source: String,
}

fn all() -> Vec<Lines> {
    LINES.lines().map(|line| serde_json::from_str(line).expect("every row of the fixture is a document")).collect()
}

fn context() -> Context {
    Context::on(NaiveDate::from_ymd_opt(2026, 6, 15).expect("a date of the calendar"))
}

#[test]
fn every_document_is_read_as_it_says() {
    for it in all() {
        let read = MachineReadable::parse_on(&it.lines, context()).expect(&it.source);
        let format = match read.format() {
            Format::Td1 => "TD1",
            Format::Td2 => "TD2",
            Format::Td3 => "TD3",
            Format::MrvA => "MRVA",
            Format::MrvB => "MRVB",
            _ => "another",
        };
        let said = (format, read.expose_number(), read.issuer(), read.nationality());
        assert_eq!(said, (&*it.format, &*it.number, Some(&*it.issuer), &*it.nationality), "{}", it.source);
        assert_eq!((read.family_names(), read.given_names()), (Some(&*it.family), Some(&*it.given)), "{}", it.source);
        let said = (read.birth_date(), read.sex().map(|sex| sex.code()), read.expiry_date());
        assert_eq!(said, (Some(it.birth), it.sex.as_deref(), Some(it.expiry)), "{}", it.source);
        assert_eq!(read.checks().all_match(), it.checks, "{}: {:?}", it.source, read.checks());
        assert!(!it.checks || read.misread().is_empty(), "{}", it.source);
        // Case and line breaks do not matter, as long as every line is complete.
        let run_together = it.lines.replace('\n', "").to_lowercase();
        let again = MachineReadable::parse_on(&run_together, context());
        assert!(again.as_ref() == Ok(&read) || it.source.contains("lost a filler"), "{}", it.source);
        assert_eq!(format!("{read:?}"), format!("MachineReadable {{ format: {:?}, .. }}", read.format()));
    }
}

#[test]
fn the_passports_of_the_nine_countries_take_their_lines() {
    let mut countries = Vec::new();
    for it in all().into_iter().filter(|it| it.checks) {
        let Some(country) = issuing(&it.issuer) else { continue };
        let passport = IdType::find(country, "passport").expect("every country has passports");
        let second = it.lines.split('\n').nth(1).expect("two lines");
        for typed in [&*it.lines, second, &it.lines.replace('\n', "\r\n"), &second[..it.number.len().max(9)]] {
            let read = passport.parse(typed, &Params::new());
            assert_eq!(read.as_ref().map(NationalId::expose), Ok(&*it.number), "{country}: {typed}");
            assert!(read.is_ok_and(|id| id.warnings().is_empty()), "{country}");
        }
        let agreeing = Params::new().machine_readable(&it.lines);
        assert!(passport.validate(&it.number, &agreeing).is_ok_and(|warnings| warnings.is_empty()), "{country}");
        let last = if it.number.ends_with('1') { '2' } else { '1' };
        let other = format!("{}{last}", &it.number[..it.number.len() - 1]);
        let warnings = passport.validate(&other, &agreeing).expect("the form is the same");
        assert!(warnings.contains(Warning::LineDisagrees), "{country}");
        countries.push(country);
    }
    assert_eq!(countries.len(), Country::ALL.len(), "{countries:?}");
}

fn issuing(code: &str) -> Option<Country> {
    Some(match code {
        "AUS" => Country::Australia,
        "CAN" => Country::Canada,
        "CHN" => Country::China,
        "DNK" => Country::Denmark,
        "IND" => Country::India,
        "MEX" => Country::Mexico,
        "NZL" => Country::NewZealand,
        "USA" => Country::UnitedStates,
        "ZAF" => Country::SouthAfrica,
        _ => return None,
    })
}

#[test]
fn misread_characters_of_machine_readable_lines_are_named() {
    // The date of birth has O instead of 0 and I instead of 1.
    let read = MachineReadable::parse("L898902C36UTO74O8I22F1204159ZE184226B<<<<<10").unwrap();
    assert!(read.checks().all_match());
    let places: Vec<(u8, u8, char)> = read.misread().iter().map(|it| (it.line, it.place, it.meant)).collect();
    assert_eq!(places, [(2, 16, '0'), (2, 18, '1')]);
    // The number may contain letters and has O instead of 0, so the check digit decides.
    let read = MachineReadable::parse("L8989O2C36UTO7408122F1204159ZE184226B<<<<<10").unwrap();
    assert!(!read.checks().number);
    assert_eq!((read.expose_number(), read.likely_number()), ("L8989O2C3", Some("L898902C3")));
    // The fillers at the end of the names were misread as K.
    let read = MachineReadable::parse(&SPECIMEN.replacen("MARIA<<<<<<<<<<<<<<<<<<<", "MARIA<<KKKK<<<KK<<KKKKKK", 1));
    assert!(
        read.is_ok_and(
            |read| read.given_names() == Some("ANNA MARIA KKKK KK") || read.given_names() == Some("ANNA MARIA")
        )
    );
    for wrong in ["", "L898902C3", "P<UTO", "L898902C36UTO74X8122F1204159ZE184226B<<<<<10"] {
        assert!(MachineReadable::parse(wrong).is_err(), "{wrong}");
    }
}
