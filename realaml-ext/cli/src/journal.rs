//! `realaml journal`: inspects a journal, records the decisions that only a person can make, and serves a journal to
//! applications in any language.

mod look;
mod protocol;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use realaml_journal::{Journal, OpenJournal, SealingKeys};

use crate::exit::{self, complain};

/// Options of `realaml journal`.
#[derive(Parser)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List every record.
    List(look::ListArgs),
    /// Show a record and its history.
    Show(look::OneArgs),
    /// List the calls that may have taken effect.
    Doubtful(look::ListArgs),
    /// List the dead letters.
    Dead(look::ListArgs),
    /// Replay one or all dead letters, so that their records are fetched and handled again.
    Replay(look::ReplayArgs),
    /// Resolve a doubtful call with what you found out.
    Resolve(look::ResolveArgs),
    /// Check that no history has been changed.
    Verify(look::DatabaseArgs),
    /// Reseal the values that were sealed with an earlier key, with the first key in REALAML_SEALING_KEY.
    Reseal(look::DatabaseArgs),
    /// Serve the journal over HTTP to an application in any language.
    Serve(serve::Args),
}

/// Runs a command on a journal.
pub(crate) fn run(args: Args) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed("the runtime could not be started", &error),
    };
    runtime.block_on(async {
        match args.command {
            Command::List(args) => look::list(args, look::Which::All).await,
            Command::Doubtful(args) => look::list(args, look::Which::Doubtful).await,
            Command::Dead(args) => look::list(args, look::Which::Dead).await,
            Command::Show(args) => look::show(args).await,
            Command::Replay(args) => look::replay(args).await,
            Command::Resolve(args) => look::resolve(args).await,
            Command::Verify(args) => look::verify(args).await,
            Command::Reseal(args) => look::reseal(args).await,
            Command::Serve(args) => serve::run(args).await,
        }
    })
}

/// Opens the journal at this address, with the keys in `REALAML_SEALING_KEY` if it is set. The first key seals, and all
/// keys can open.
fn open(address: &str) -> Result<OpenJournal, realaml_journal::Error> {
    let open = Journal::open(address);
    let Ok(keys) = std::env::var("REALAML_SEALING_KEY") else { return Ok(open) };
    let mut keys = keys.split(',').filter(|it| !it.trim().is_empty());
    let Some(first) = keys.next() else { return Ok(open) };
    let keys = keys.try_fold(SealingKeys::from_hex(first)?, SealingKeys::also_opening)?;
    Ok(open.sealing(keys))
}

/// Prints what failed and why, from the outermost error to the innermost. Returns the exit code 2.
fn failed(what: &str, error: &(dyn std::error::Error + 'static)) -> ExitCode {
    complain(format_args!("{what}: {}", exit::with_causes(error)));
    ExitCode::from(2)
}
