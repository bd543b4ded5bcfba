//! The commands for developing this workspace: `cargo xtask help`.

mod browser;
mod ci;
mod coverage;
mod diff;
mod docs;
mod editions;
mod finding;
mod generate;
mod instructions;
mod lint;
mod model;
mod npm;
mod postgres;
mod regen;
mod tool;
mod upstream;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Commands of the Realaml workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Regenerate the bundle and the raw crate from the curated spec.
    Regen {
        /// Write nothing; exit with 1 if a generated file is stale, missing or orphaned.
        #[arg(long)]
        check: bool,
        /// Regenerate in another repository instead of this one. Tests use this option.
        #[arg(long, hide = true, value_name = "DIR")]
        root: Option<PathBuf>,
    },
    /// Count operations, schemas, national-ID pages and guides against the vendor's table of contents, and list open
    /// work.
    Coverage {
        /// Also fail if an operation does not yet have a handle, a behaviour in the sandbox or a row in the tests.
        #[arg(long)]
        strict: bool,
    },
    /// Test the sandbox's embedded pages and console in Chromium, acting on them as people do.
    Browser,
    /// Build the npm package of the national IDs, and test it in Node and its form in Chromium.
    Npm,
    /// Count the instructions of code that must not become slower, under Valgrind, against the limits in
    /// `tests/instructions`.
    Instructions,
    /// Start a PostgreSQL server and run the journal's tests on it, or any command after `--`.
    Postgres {
        /// Run this command instead, with the server's address in REALAML_TEST_POSTGRES.
        #[arg(last = true)]
        command: Vec<String>,
    },
    /// Check the documentation: its links, its commands, and its programs with the packaged crates.
    Docs(docs::Flags),
    /// Run the gate: formatting, generated files, lints, docs, tests.
    Ci {
        /// Also run the steps that take long or need a browser, a database, Node or Valgrind, as the server does.
        #[arg(long)]
        all: bool,
    },
    /// Report what changed for users of the crates between two bundled specifications.
    Diff(diff::Flags),
    /// Follow the vendor's documentation site: check, pull, diff, adopt.
    Upstream(upstream::Flags),
}

fn main() -> ExitCode {
    let root = workspace::root();
    let result = match Arguments::parse().command {
        Command::Regen { check, root: other } => regen::run(other.as_deref().unwrap_or(&root), check),
        Command::Coverage { strict } => coverage::run(&root, strict),
        Command::Browser => browser::run(&root),
        Command::Npm => npm::run(&root),
        Command::Instructions => instructions::run(&root),
        Command::Postgres { command } => postgres::run(&root, &command),
        Command::Docs(flags) => docs::run(&root, &flags),
        Command::Ci { all } => ci::run(&root, all),
        Command::Diff(flags) => Ok(diff::run(&root, &flags)),
        Command::Upstream(flags) => Ok(upstream::run(&root, &flags)),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::from(2)
    })
}
