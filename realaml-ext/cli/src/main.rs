//! `realaml`: the SDK on the command line.

mod api;
mod clock;
mod config;
mod doctor;
mod exit;
mod faults;
mod id;
mod input;
#[cfg(feature = "journal")]
mod journal;
mod lines;
mod listen;
mod logs;
mod observe;
mod play;
mod sandbox;
mod shell;
mod signals;
mod target;
mod trigger;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

/// Identity verification from the command line: the API, a sandbox of it, and national IDs.
#[derive(Parser)]
#[command(name = "realaml", version, after_help = exit::TABLE, after_long_help = long_help())]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

fn long_help() -> String {
    format!("{}\n\n{}", exit::TABLE, exit::VARIABLES)
}

#[derive(Subcommand)]
enum Command {
    /// Run a sandbox of the API on this machine until Ctrl-C.
    Sandbox(sandbox::Args),
    /// Receive callbacks and forward them to an application on this machine.
    Listen(listen::Args),
    /// Trigger an event in a sandbox, so that its callback is sent.
    Trigger(trigger::Args),
    /// Print the calls that a sandbox receives.
    Logs(logs::Args),
    /// Create a record through the API, from a JSON request or a synthetic one.
    Create(api::Create),
    /// Verify a person or a company immediately through the API.
    Run(api::Run),
    /// Get a record from the API.
    Get(api::Get),
    /// Send a draft document for signing through the API.
    Send(api::Send),
    /// Delete a record through the API.
    Delete(api::Delete),
    /// Complete a record in a sandbox as the person, the recipients or the vendor's staff.
    Complete(play::Complete),
    /// Cancel a record in a sandbox as the person or the vendor's staff, or void a document through the API.
    Cancel(play::Cancel),
    /// List, add and remove faults in a sandbox.
    Faults(faults::Args),
    /// Show and move the clock of a sandbox.
    Clock(clock::Args),
    /// Check the environment, the key and every route of a server. Sends only OPTIONS and GET.
    Doctor(doctor::Args),
    /// Check national IDs, and list their types. Works offline.
    Id(id::Args),
    /// Keep a journal for an application in any language. Records are created once, and their states are handled once.
    #[cfg(feature = "journal")]
    Journal(journal::Args),
    /// Learn the shape of the API from captured traffic, without keeping personal data. Works offline.
    Observe(observe::Args),
    /// Show and change the settings of this program.
    Config(config::Args),
    /// Print the completions for a shell.
    Completions(shell::Completions),
    /// Print or write the manual pages.
    Man(shell::Man),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Sandbox(args) => sandbox::run(args),
        Command::Listen(args) => listen::run(&args),
        Command::Trigger(args) => trigger::run(&args),
        Command::Logs(args) => logs::run(&args),
        Command::Create(args) => args.run(),
        Command::Run(args) => args.run(),
        Command::Get(args) => args.run(),
        Command::Send(args) => args.run(),
        Command::Delete(args) => args.run(),
        Command::Complete(args) => play::complete(&args),
        Command::Cancel(args) => play::cancel(&args),
        Command::Faults(args) => faults::run(&args),
        Command::Clock(args) => clock::run(&args),
        Command::Doctor(args) => doctor::run(&args),
        Command::Id(args) => id::run(args),
        #[cfg(feature = "journal")]
        Command::Journal(args) => journal::run(args),
        Command::Observe(args) => observe::run(args),
        Command::Config(args) => config::run(&args),
        Command::Completions(args) => shell::completions(&args, Cli::command()),
        Command::Man(args) => shell::man(&args, Cli::command()),
    }
}
