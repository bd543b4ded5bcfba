//! `cargo xtask ci` runs the gate, starting with the steps that fail fastest.

use std::{
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

use anyhow::{Context, Result};

/// The commands of the gate with their environment variables. The last one is the README's test command.
const STEPS: &[(&str, &[(&str, &str)])] = &[
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

/// Runs the steps and stops at the first failure. Exits with 0 if all steps pass, and with 1 if one fails.
#[expect(clippy::disallowed_methods, reason = "tells how long each step of the gate takes")]
pub fn run(root: &Path) -> Result<ExitCode> {
    let start = Instant::now();
    for (line, environment) in STEPS {
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
    Ok(ExitCode::SUCCESS)
}
