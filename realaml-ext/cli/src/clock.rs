//! `realaml clock`: prints and moves the clock of a sandbox.

use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use realaml_ext::reqwest::Method;
use serde_json::json;

use crate::exit::{self, Ended, Failure};
use crate::target::SandboxArgs;

/// Options of `realaml clock`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the time.
    Show {
        #[command(flatten)]
        sandbox: SandboxArgs,
    },
    /// Move the time forward and run every event that becomes due.
    Advance {
        /// Duration: a number followed by s, m, h or d, such as 15m.
        #[arg(value_parser = duration)]
        by: Duration,
        #[command(flatten)]
        sandbox: SandboxArgs,
    },
    /// Set the time, forward or back. If the time moves forward, every event that becomes due runs.
    Set {
        /// The time with its offset, such as 2026-12-24T09:00:00Z.
        time: String,
        #[command(flatten)]
        sandbox: SandboxArgs,
    },
}

pub(crate) fn run(args: &Args) -> ExitCode {
    exit::run("clock", carry_out(&args.command))
}

async fn carry_out(command: &Command) -> Ended {
    let effect = !matches!(command, Command::Show { .. });
    let clock = match command {
        Command::Show { sandbox } => sandbox.sandbox()?.get("clock").await?,
        Command::Advance { by, sandbox } => {
            let body = json!({ "seconds": by.as_secs() });
            sandbox.sandbox()?.post("clock/advance", body).await?
        }
        Command::Set { time, sandbox } => {
            sandbox.sandbox()?.call(Method::PUT, "clock", Some(json!({ "now": time }))).await?
        }
    };
    let now = clock["now"].as_str().unwrap_or_default();
    let printed = writeln!(io::stdout(), "{now}").map_err(Failure::from);
    printed.map_err(|failure| if effect { failure.after_effect() } else { failure })
}

/// Parses a duration such as `90s`, `15m`, `24h` or `2d`.
fn duration(text: &str) -> Result<Duration, String> {
    let wrong = || "must be a number followed by s, m, h or d, such as 15m".to_owned();
    let unit = text.chars().last().ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return Err(wrong()),
    };
    let number: u64 = text[..text.len() - 1].parse().map_err(|_| wrong())?;
    number.checked_mul(seconds).map(Duration::from_secs).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        assert_eq!(duration("15m"), Ok(Duration::from_secs(900)));
        assert_eq!(duration("2d"), Ok(Duration::from_secs(172_800)));
        for wrong in ["", "15", "m", "-1s", "1w", "1.5h", "é", "99999999999999999999d", "18446744073709551615d"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
