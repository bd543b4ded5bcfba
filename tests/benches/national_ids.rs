//! Measures checks of national IDs per second, ours and those of the `stdnum` crate in the same run, and prints them as
//! a Markdown table.
//!
//! Every checked number is valid. It is either a number from the test vectors, as typed, or the specimen of its type.
//! `validate` keeps nothing; `parse` creates the value that a program holds, which is zeroed on drop; `stdnum` returns
//! an owned string. The result is the best of many short rounds, because other work on a shared machine slows some of
//! the rounds down.

use std::hint::black_box;
use std::time::Instant;

use realaml_ext::national_ids::{IdType, Params, au::LawfulUse, registry};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vector {
    country: String,
    r#type: String,
    params: Option<std::collections::BTreeMap<String, String>>,
    input: String,
    valid: bool,
}

impl Vector {
    fn params(&self) -> Params<'_> {
        let state = self.params.as_ref().and_then(|params| params.values().next());
        Params::new().lawful_use(LawfulUse::Tax).state(state.map_or("", String::as_str))
    }
}

/// Returns the name of the type in the `stdnum` crate, or `None` if the crate does not have the type.
fn name_in_stdnum(id_type: IdType) -> Option<&'static str> {
    Some(match id_type {
        IdType::AuTfn => "au/tfn",
        IdType::CaSin => "ca/sin",
        IdType::CnResidentId => "cn/ric",
        IdType::DkCpr => "dk/cpr",
        IdType::InAadhaar => "in/aadhaar",
        IdType::InVid => "in/vid",
        IdType::InEpic => "in/epic",
        IdType::InPan => "in/pan",
        IdType::MxCurp => "mx/curp",
        IdType::MxRfc => "mx/rfc",
        IdType::NzIrd => "nz/ird",
        IdType::UsSsn => "us/ssn",
        IdType::ZaId => "za/idnr",
        _ => return None,
    })
}

/// Returns the nanoseconds of one check in the best of many rounds over all numbers.
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
fn nanoseconds(numbers: &[&Vector], check: impl Fn(&Vector) -> bool) -> f64 {
    let best = (0..300)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..10 {
                for number in numbers {
                    black_box(check(black_box(number)));
                }
            }
            start.elapsed().as_secs_f64()
        })
        .fold(f64::MAX, f64::min);
    best * 1e9 / (10 * numbers.len()) as f64
}

/// Formats the nanoseconds per check and the millions of checks per second.
fn cell(nanoseconds: f64) -> String {
    format!("{nanoseconds:.0} ns, {:.1} M/s", 1e3 / nanoseconds)
}

fn main() {
    let fixtures = [
        include_str!("../fixtures/national_ids/vectors.jsonl"),
        include_str!("../fixtures/national_ids/companies.jsonl"),
    ];
    let mut vectors: Vec<Vector> = fixtures
        .iter()
        .flat_map(|fixture| fixture.lines())
        .map(|line| serde_json::from_str(line).expect("every line of the fixture is a vector"))
        .collect();
    // Types that check only the layout have no vectors. The specimens of all types are added, so that these types are
    // measured, too.
    vectors.extend(registry().map(|entry| Vector {
        country: entry.country.code().to_owned(),
        r#type: entry.code.to_owned(),
        params: entry.specimen_state.map(|state| [("state".to_owned(), state.code().to_owned())].into()),
        input: entry.specimen.to_owned(),
        valid: true,
    }));
    println!("| type | validate | parse | stdnum crate |");
    println!("| --- | ---: | ---: | ---: |");
    for id_type in IdType::ALL {
        let name = format!("{}/{}", id_type.country(), id_type.code());
        let numbers: Vec<&Vector> = vectors
            .iter()
            .filter(|vector| vector.valid && format!("{}/{}", vector.country, vector.r#type) == name)
            .collect();
        let all_pass = numbers.iter().all(|number| id_type.validate(&number.input, &number.params()).is_ok());
        assert!(all_pass, "{name}: a refusal is no measure of the whole check");
        let validate = nanoseconds(&numbers, |number| id_type.validate(&number.input, &number.params()).is_ok());
        let parse = nanoseconds(&numbers, |number| id_type.parse(&number.input, &number.params()).is_ok());
        // `stdnum` rejects some of the numbers early. The time for these checks is counted, too.
        let peer = name_in_stdnum(*id_type).and_then(stdnum::find).map_or_else(String::new, |peer| {
            cell(nanoseconds(&numbers, |number| peer.validate(&number.input).is_ok()))
        });
        println!("| {name} | {} | {} | {peer} |", cell(validate), cell(parse));
    }
}
