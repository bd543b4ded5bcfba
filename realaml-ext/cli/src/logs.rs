//! `realaml logs`: prints the calls that a sandbox receives.

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
    /// Number of previous calls to print first.
    #[arg(long, value_name = "NUMBER", default_value_t = 10)]
    lines: usize,
    /// Print the previous calls and exit.
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
        // The feed is opened before the log is read, so that no call is missed in between.
        let mut feed = if self.no_follow { None } else { Some(sandbox.follow().await?) };
        let mut calls = calls(&sandbox, 0).await?;
        let mut seen = calls.last().cloned();
        calls.drain(..calls.len().saturating_sub(self.lines));
        self.print(&calls)?;
        while let Some(feed) = &mut feed {
            tokio::select! {
                () = &mut stopped => return Ok(()),
                changed = feed.changed("call") => changed?,
            }
            let fresh = following(&sandbox, seen.as_ref()).await?;
            self.print(&fresh)?;
            seen = fresh.last().cloned().or(seen);
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

/// Returns the calls after the last printed call, or all calls if the log has been cleared since then.
async fn following(sandbox: &Sandbox, seen: Option<&Value>) -> Result<Vec<Value>, Failure> {
    let number = seen.and_then(|call| call["number"].as_u64()).unwrap_or(0);
    let mut fresh = calls(sandbox, number.saturating_sub(1)).await?;
    // The request id distinguishes the last printed call from one that got the same number after the log was cleared.
    match seen {
        Some(seen) if fresh.first().is_some_and(|call| call["request_id"] == seen["request_id"]) => {
            fresh.remove(0);
            Ok(fresh)
        }
        Some(_) => calls(sandbox, 0).await,
        None => Ok(fresh),
    }
}

/// Returns the calls whose numbers are greater than `after`.
async fn calls(sandbox: &Sandbox, after: u64) -> Result<Vec<Value>, Failure> {
    match sandbox.get(&format!("calls?after={after}")).await? {
        Value::Array(calls) => Ok(calls),
        _ => Err(Failure::nothing("the sandbox's response is not a list")),
    }
}
