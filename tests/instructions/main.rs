//! Counts the instructions of code that every user of the crates runs. Each benchmark fails at about 15 % above its
//! count with Rust 1.95. `cargo xtask instructions` runs the benchmarks.
//!
//! If a change is worth more instructions, raise the limit in the same commit and say why.

#![expect(missing_docs, reason = "the macros of gungraun create public items without documentation")]

use std::hint::black_box;

use gungraun::{Callgrind, EventKind, prelude::*};
use realaml_api::{ProblemDetails, decode, types};
use realaml_ext::{
    Outcome, Verification,
    callbacks::{CallbackSecret, Callbacks},
    national_ids::{IdType, Params, machine_readable::MachineReadable},
    test_util,
};

const COMPLETED: &str = include_str!("../fixtures/records/verification-completed.json");
const IN_PROGRESS: &str = include_str!("../fixtures/records/verification-in-progress.json");

const PASSPORT: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

/// The settings of a benchmark that fails above this many instructions. Caches are not simulated, because their misses
/// depend on the machine.
fn at_most(instructions: u64) -> LibraryBenchmarkConfig {
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::with_args(["--cache-sim=no"]).hard_limits([(EventKind::Ir, instructions)]).clone());
    config
}

/// Returns a recorded response in compact form, as a server sends it.
fn compact(record: &str) -> String {
    serde_json::from_str::<serde_json::Value>(record).expect("a fixture is JSON").to_string()
}

#[library_benchmark(setup = compact)]
#[bench::completed(args = (COMPLETED), config = at_most(147_000))]
#[bench::in_progress(args = (IN_PROGRESS), config = at_most(127_000))]
fn decode_verification(body: String) -> types::Verification {
    decode(body.as_bytes()).expect("a record").0
}

fn problem(_: ()) -> &'static str {
    r#"{"detail": "A reference is missing.", "code": "invalid", "errors": {"reference": ["This field is required."]}}"#
}

#[library_benchmark(setup = problem)]
#[bench::refused(args = (()), config = at_most(9_800))]
fn read_problem(body: &'static str) -> ProblemDetails {
    ProblemDetails::read(body.as_bytes())
}

fn verification(record: &str) -> Verification {
    test_util::from_json(record).expect("a record")
}

#[library_benchmark(setup = verification)]
#[bench::completed(args = (COMPLETED), config = at_most(4_400))]
fn read_outcome(verification: Verification) -> (Outcome, Verification) {
    (verification.outcome(), verification)
}

fn minted(_: ()) -> (Callbacks, String) {
    let secret = CallbackSecret::new("0123456789abcdef".repeat(4)).expect("a secret");
    let callbacks = Callbacks::new("https://app.example.com/callbacks", secret).expect("an address");
    let address = callbacks.mint("matter-4711").expect("an address").expose().to_owned();
    (callbacks, address)
}

#[library_benchmark(setup = minted)]
#[bench::signed(args = (()), config = at_most(32_000))]
fn recognise_callback((callbacks, address): (Callbacks, String)) -> Callbacks {
    let body = br#"{"signature_key": "6513270e269e0d37f2a74de452e6b438", "event": "completed"}"#;
    assert!(black_box(callbacks.recognise(&address, body)).is_some());
    callbacks
}

#[library_benchmark]
#[bench::nz_ird(args = (IdType::NzIrd, "49-091-850"), config = at_most(610))]
#[bench::au_medicare(args = (IdType::AuMedicare, "2428 77813 2"), config = at_most(570))]
#[bench::in_aadhaar(args = (IdType::InAadhaar, "2341 2341 2346"), config = at_most(760))]
#[bench::mx_curp(args = (IdType::MxCurp, "HEGG560427MVZRRL04"), config = at_most(1_300))]
#[bench::cn_resident_id(args = (IdType::CnResidentId, "11010519491231002X"), config = at_most(1_010))]
fn validate(id_type: IdType, number: &str) {
    assert!(id_type.validate(black_box(number), &Params::new()).is_ok());
}

#[library_benchmark]
#[bench::passport(args = (PASSPORT), config = at_most(11_000))]
fn read_machine_readable_lines(lines: &str) -> MachineReadable {
    MachineReadable::parse(lines).expect("ICAO's specimen")
}

library_benchmark_group!(
    name = instructions;
    benchmarks = decode_verification, read_problem, read_outcome, recognise_callback, validate, read_machine_readable_lines
);

main!(library_benchmark_groups = instructions);
