//! `realaml faults`: lists, adds and removes faults in a sandbox.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use realaml_ext::reqwest::Method;
use serde_json::{Value, json};

use crate::exit::{self, Ended, Failure};
use crate::target::{self, SandboxArgs};

/// Options of `realaml faults`.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the active faults, one line of JSON each.
    List {
        #[command(flatten)]
        sandbox: SandboxArgs,
    },
    /// Add a fault to upcoming calls.
    Add(Add),
    /// Remove all faults.
    Clear {
        #[command(flatten)]
        sandbox: SandboxArgs,
    },
}

#[derive(clap::Args)]
struct Add {
    /// Kind of the fault.
    kind: Kind,
    /// Operation to which the fault applies, such as get_verification or download_file; all if left out.
    #[arg(long, value_name = "ID")]
    operation: Option<String>,
    /// Number of calls to which the fault applies; all from now on if left out.
    #[arg(long, value_name = "NUMBER")]
    times: Option<u32>,
    /// Status code, for the kind `status`.
    #[arg(long, value_name = "STATUS", required_if_eq("kind", "status"))]
    status: Option<u16>,
    /// Length of the wait, for the kind `delay`.
    #[arg(long, value_name = "NUMBER", required_if_eq("kind", "delay"))]
    milliseconds: Option<u64>,
    /// Longest random addition to the wait, for the kind `delay`.
    #[arg(long, value_name = "NUMBER")]
    jitter_milliseconds: Option<u64>,
    /// Probability of the fault in each call, from 0 to 1. If omitted, the fault always occurs.
    #[arg(long, value_name = "NUMBER")]
    probability: Option<f64>,
    /// Carry out the operation before the fault occurs, for `status` and `reset`.
    #[arg(long)]
    after_handling: bool,
    /// Another member of the fault in JSON, such as headers='[["Retry-After","2"]]'; may be repeated.
    #[arg(long, value_name = "NAME=JSON", value_parser = member)]
    set: Vec<(String, Value)>,
    #[command(flatten)]
    sandbox: SandboxArgs,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// Respond with the status that `--status` gives.
    Status,
    /// Wait before the call is handled.
    Delay,
    /// Reset the connection.
    Reset,
    /// Send half of the announced body.
    Truncate,
    /// Respond with enum values that the spec does not list.
    UnknownEnumValue,
    /// Respond with members that the spec does not list.
    ExtraField,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Delay => "delay",
            Self::Reset => "reset",
            Self::Truncate => "truncate",
            Self::UnknownEnumValue => "unknown_enum_value",
            Self::ExtraField => "extra_field",
        }
    }
}

/// Parses a member of the form `NAME=JSON`.
fn member(text: &str) -> Result<(String, Value), String> {
    let (name, json) = text.split_once('=').ok_or("must have the form NAME=JSON")?;
    let value = serde_json::from_str(json).map_err(|error| format!("the value is not JSON: {error}"))?;
    Ok((name.to_owned(), value))
}

pub(crate) fn run(args: &Args) -> ExitCode {
    exit::run("faults", carry_out(&args.command))
}

async fn carry_out(command: &Command) -> Ended {
    match command {
        Command::List { sandbox } => list(&sandbox.sandbox()?.get("faults").await?),
        Command::Clear { sandbox } => {
            let answer = sandbox.sandbox()?.call(Method::DELETE, "faults", None).await?;
            target::print(false, &answer, "All faults were removed.")
        }
        Command::Add(add) => {
            let answer = add.sandbox.sandbox()?.post("faults", add.fault()).await?;
            target::print(false, &answer, "The fault was added.")
        }
    }
}

fn list(faults: &Value) -> Ended {
    let none = || Failure::nothing("the sandbox's response is not a list");
    let mut output = io::stdout().lock();
    for fault in faults.as_array().ok_or_else(none)? {
        writeln!(output, "{fault}")?;
    }
    Ok(())
}

impl Add {
    fn fault(&self) -> Value {
        let mut fault = json!({ "kind": self.kind.name() });
        let members = [
            ("operation", self.operation.clone().map(Value::from)),
            ("times", self.times.map(Value::from)),
            ("status", self.status.map(Value::from)),
            ("milliseconds", self.milliseconds.map(Value::from)),
            ("jitter_milliseconds", self.jitter_milliseconds.map(Value::from)),
            ("probability", self.probability.map(Value::from)),
            ("after_handling", self.after_handling.then_some(Value::Bool(true))),
        ];
        for (name, value) in members {
            if let Some(value) = value {
                fault[name] = value;
            }
        }
        for (name, value) in &self.set {
            fault[name] = value.clone();
        }
        fault
    }
}
