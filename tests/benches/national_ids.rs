//! Checks a second, ours and those of the `stdnum` crate in the same run, over the good numbers of the vectors as
//! typed.
//!
//! `validate` keeps nothing; `parse` makes the value that a program holds, zeroed on drop; `stdnum` returns an owned
//! text. The time of one element is the time of one number.

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use realaml_ext::national_ids::{IdType, NationalId, Params};
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
    fn state(&self) -> &str {
        self.params.as_ref().and_then(|params| params.values().next()).map_or("", String::as_str)
    }
}

/// The name of a type in the `stdnum` crate, where it has it.
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

fn benchmark(criterion: &mut Criterion) {
    let vectors: Vec<Vector> = include_str!("../fixtures/national_ids/vectors.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("every line of the fixture is a vector"))
        .collect();
    for id_type in IdType::ALL {
        let name = format!("{}/{}", id_type.country(), id_type.code());
        let numbers: Vec<&Vector> = vectors
            .iter()
            .filter(|vector| vector.valid && format!("{}/{}", vector.country, vector.r#type) == name)
            .collect();
        let mut group = criterion.benchmark_group(&name);
        group.warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_millis(600)).sample_size(20);
        group.throughput(Throughput::Elements(numbers.len() as u64));
        group.bench_function("validate", |bencher| {
            bencher.iter(|| {
                let good = |vector: &&&Vector| {
                    id_type.validate(black_box(&vector.input), &Params::new().state(vector.state())).is_ok()
                };
                assert_eq!(numbers.iter().filter(good).count(), numbers.len());
            });
        });
        group.bench_function("parse", |bencher| {
            bencher.iter(|| {
                for vector in &numbers {
                    let id = id_type.parse(black_box(&vector.input), &Params::new().state(vector.state()));
                    assert!(black_box(id).is_ok_and(|id| !id.expose().is_empty()));
                }
            });
        });
        if let Some(validator) = name_in_stdnum(*id_type).and_then(stdnum::find) {
            // It refuses some good numbers; what it does with them counts all the same.
            group.bench_function("stdnum", |bencher| {
                bencher.iter(|| {
                    numbers.iter().filter(|vector| validator.validate(black_box(&vector.input)).is_ok()).count()
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
