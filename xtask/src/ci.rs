//! `cargo xtask ci` runs the steps of the gate, those that fail fastest first. The usual steps need only Rust. `--all`
//! adds steps that take long or need other programs.

use std::{
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

use anyhow::{Context, Result};

/// A command of the gate with its environment variables.
type Step = (&'static str, &'static [(&'static str, &'static str)]);

/// The steps that need only Rust. The last one is the README's test command.
pub const STEPS: &[Step] = &[
    ("cargo fmt --all --check", &[]),
    ("cargo xtask regen --check", &[]),
    ("cargo xtask coverage", &[]),
    ("cargo xtask docs --quick", &[]),
    ("cargo clippy --workspace --all-targets --all-features -- -D warnings", &[]),
    ("cargo doc --workspace --all-features --no-deps", &[("RUSTDOCFLAGS", "-D warnings")]),
    ("cargo check --package realaml-ext --no-default-features", &[]),
    // Packages the crates in publishing order: each depends only on crates before it.
    (
        "cargo package --quiet --no-verify --allow-dirty -p realaml-api -p realaml-ids -p realaml-observe -p realaml-sandbox -p realaml-ext -p realaml-journal -p realaml-cli",
        &[],
    ),
    ("cargo test --workspace --all-features", &[("INSTA_UPDATE", "no")]),
];

/// The steps that take long or need other programs, which `.ci/run` installs. Plain `cargo test` leaves them out.
pub const MORE: &[Step] = &[
    // Runs the examples, and builds the programs of the documentation with the packaged crates. The dependencies are
    // compiled once more.
    ("cargo xtask docs", &[]),
    // Tests the embedded pages in headless Chromium.
    ("cargo xtask browser", &[]),
    // Builds the JavaScript package of the national IDs, and tests it in Node and its form in Chromium.
    ("cargo xtask npm", &[]),
    // Tests the journal on a PostgreSQL server of its own. The earlier steps test it in SQLite.
    ("cargo xtask postgres", &[]),
    // Counts, under Valgrind, the instructions of code that must not become slower.
    ("cargo xtask instructions", &[]),
    // Tests a new operation, observed calls and the steps of CONTRIBUTING in copies of the repository. The workspace is
    // compiled once more.
    ("cargo test --package xtask --test after_regen -- --test-threads=1", &[]),
];

/// Runs the steps and stops at the first failure. Exits with 0 if all steps pass, and with 1 if one fails.
#[expect(clippy::disallowed_methods, reason = "tells how long each step of the gate takes")]
pub fn run(root: &Path, all: bool) -> Result<ExitCode> {
    let start = Instant::now();
    for (line, environment) in STEPS.iter().chain(MORE.iter().filter(|_| all)) {
        let settings: String = environment.iter().map(|(name, value)| format!("{name}={value:?} ")).collect();
        println!("\n$ {settings}{line}");
        let began = Instant::now();
        let mut words = line.split(' ');
        let program = words.next().context("an empty step")?;
        let status = Command::new(program)
            .args(words)
            .envs(environment.iter().copied())
            .current_dir(root)
            .status()
            .with_context(|| format!("`{line}` cannot be started"))?;
        if !status.success() {
            eprintln!(
                "\nThe gate stopped: `{line}` failed ({status}). Run that command alone and fix what it reports."
            );
            return Ok(ExitCode::FAILURE);
        }
        println!("({:.0} s)", began.elapsed().as_secs_f64());
    }
    println!("\nThe gate passed in {:.0} s.", start.elapsed().as_secs_f64());
    if !all {
        println!("The server also runs these steps; `cargo xtask ci --all` includes them:");
        MORE.iter().for_each(|(line, _)| println!("  {line}"));
    }
    Ok(ExitCode::SUCCESS)
}
