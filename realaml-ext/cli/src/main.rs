//! `realaml`: the SDK on the command line.
//!
//! Exit codes of every command: 0 for yes, 1 for no (an invalid number, a failed check), 2 for wrong use or a failure
//! to read or write.

mod doctor;
mod id;
#[cfg(feature = "journal")]
mod journal;
mod observe;
mod sandbox;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Identity verification from the command line.
#[derive(Parser)]
#[command(name = "realaml", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Ask a server whether environment, key and every route are right. Sends OPTIONS and GET only.
    Doctor(doctor::Args),
    /// Check, explain and list national IDs. Works offline.
    Id(id::Args),
    /// Keep a journal: records created once and handled once, for every language.
    #[cfg(feature = "journal")]
    Journal(journal::Args),
    /// Learn the shape of the API from captures, without keeping a value. Works offline.
    Observe(observe::Args),
    /// Run a sandbox of the API on this machine until Ctrl-C.
    Sandbox(sandbox::Args),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Doctor(args) => doctor::run(&args),
        Command::Id(args) => id::run(args),
        #[cfg(feature = "journal")]
        Command::Journal(args) => journal::run(args),
        Command::Observe(args) => observe::run(args),
        Command::Sandbox(args) => sandbox::run(args),
    }
}
