//! `realaml logs`: the calls that a sandbox receives.

use std::io::Write;
use std::process::ExitCode;

use clap::Subcommand;
use serde_json::Value;

use crate::api::Manner;
use crate::exit::{self, Ended, Failure};
use crate::lines;
use crate::signals::stopped;
use crate::target::{Sandbox, SandboxArgs};

/// Options of `realaml logs`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the last calls, then each new one until Ctrl-C.
    Tail(Tail),
}

#[derive(clap::Args)]
struct Tail {
    /// How many of the calls so far are printed first.
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    lines: usize,
    /// Print the calls so far and end.
    #[arg(long)]
    no_follow: bool,
    #[command(flatten)]
    sandbox: SandboxArgs,
    #[command(flatten)]
    manner: Manner,
}

pub(crate) fn run(args: &Args) -> ExitCode {
    let Command::Tail(tail) = &args.command;
    exit::run("logs", tail.follow())
}

impl Tail {
    async fn follow(&self) -> Ended {
        let stopped = stopped();
        tokio::pin!(stopped);
        let sandbox = self.sandbox.sandbox()?;
        // Followed first, so that no call falls between.
        let mut feed = if self.no_follow { None } else { Some(sandbox.follow().await?) };
        let mut calls = calls(&sandbox).await?;
        let mut seen = calls.last().map(id);
        calls.drain(..calls.len().saturating_sub(self.lines));
        self.print(&calls)?;
        while let Some(feed) = &mut feed {
            tokio::select! {
                () = &mut stopped => return Ok(()),
                changed = feed.changed("call") => changed?,
            }
            let mut fresh = self::calls(&sandbox).await?;
            let last = fresh.iter().rposition(|call| Some(id(call)) == seen);
            // Without the last one that was printed, the log was cleared.
            fresh.drain(..last.map_or(0, |last| last + 1));
            self.print(&fresh)?;
            seen = fresh.last().map(id).or(seen);
        }
        Ok(())
    }

    fn print(&self, calls: &[Value]) -> Ended {
        let mut output = anstream::stdout().lock();
        for call in calls {
            if self.manner.json {
                writeln!(output, "{}", lines::call_json(call, self.manner.reveal))?;
            } else {
                writeln!(output, "{}", lines::call(call, self.manner.reveal))?;
            }
        }
        Ok(output.flush()?)
    }
}

async fn calls(sandbox: &Sandbox) -> Result<Vec<Value>, Failure> {
    match sandbox.get("calls").await? {
        Value::Array(calls) => Ok(calls),
        _ => Err(Failure::nothing("the sandbox answered something else than a list")),
    }
}

/// What no other call of the sandbox has.
fn id(call: &Value) -> String {
    call["request_id"].as_str().unwrap_or_default().to_owned()
}
