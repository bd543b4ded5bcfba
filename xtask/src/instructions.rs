//! `cargo xtask instructions` counts, under Valgrind, the instructions of code that must not become slower, and fails
//! if a count exceeds its limit in `tests/instructions/main.rs`.
//!
//! Unlike times, counts do not depend on other work on the machine, so they can be checked in the gate.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::{browser, tool::Tool};

const RUNNER: Tool = Tool { package: "gungraun-runner", program: "gungraun-runner", library: "gungraun" };

/// Runs the benchmark. Exits with 0 if every count is within its limit, and with 1 if one is not or if Valgrind is
/// missing.
pub fn run(root: &Path) -> Result<ExitCode> {
    if browser::find("valgrind", None).is_none() {
        eprintln!("Valgrind is not installed. On Debian: apt-get install valgrind");
        return Ok(ExitCode::FAILURE);
    }
    let runner = RUNNER.find_or_install(root)?;
    let status = Command::new(env!("CARGO"))
        .args(["bench", "--package", "realaml-instructions"])
        .env("GUNGRAUN_RUNNER", runner)
        .current_dir(root)
        .status()
        .context("cargo cannot be started")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
