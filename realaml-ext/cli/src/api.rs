//! `realaml create`, `run`, `get`, `delete`, `send`: calls of the API for all domains.
//!
//! What is sent comes from a file or standard input, never from the arguments, which other users of the machine can read.

use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use serde_json::{Map, Value};

use crate::config::Config;
use crate::exit::{self, Ended, Failure};
use crate::target::{ApiArgs, Effect};

mod calls;
pub(crate) mod mock;
mod show;

pub(crate) use calls::{create, run, send};

/// The kinds of records.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// The verification of a person.
    Verification,
    /// The verification of a company.
    Company,
    /// A verification by the vendor's team.
    Outsourced,
    /// A risk rating.
    Risk,
    /// A document to be signed.
    Document,
    /// A form for a person to fill in.
    Form,
}

/// A result that mock persons and companies choose.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Outcome {
    /// The checks are passed.
    Pass,
    /// Some evidence, not enough.
    Partial,
    /// The checks are failed.
    Fail,
}

/// Options of `create` and `run`.
#[derive(clap::Args)]
pub(crate) struct Make {
    /// Kind of the record.
    kind: Kind,
    /// File with the request in JSON; standard input for `-` or if left out.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Send a synthetic request instead, whose checks end like this.
    #[arg(long, value_name = "OUTCOME", conflicts_with = "data")]
    mock: Option<Outcome>,
    /// Callback address of the record, in place of the request's.
    #[arg(long, value_name = "URL", env = "REALAML_CALLBACK_URL", hide_env_values = true)]
    callback_url: Option<String>,
    #[command(flatten)]
    api: ApiArgs,
    #[command(flatten)]
    manner: Manner,
}

/// Options of commands on a record that exists.
#[derive(clap::Args)]
pub(crate) struct One {
    /// Kind of the record.
    kind: Kind,
    /// Its key or identifier.
    #[arg(value_name = "KEY")]
    key: String,
    #[command(flatten)]
    api: ApiArgs,
    #[command(flatten)]
    manner: Manner,
}

/// How records are printed.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Manner {
    /// Print one line of JSON instead of text.
    #[arg(long)]
    pub(crate) json: bool,
    /// Print names, addresses, links and whatever else is personal or secret, in clear text.
    #[arg(long)]
    pub(crate) reveal: bool,
}

/// What the commands do to the API.
#[derive(Clone, Copy)]
pub(crate) enum Verb {
    Get,
    Delete,
    Send,
}

pub(crate) fn make(command: &'static str, args: &Make) -> ExitCode {
    exit::run(command, async {
        let body = args.body()?;
        let client = args.api.client(Effect::Some)?;
        let record = if command == "run" {
            calls::run(&client, args.kind, body).await
        } else {
            calls::create(&client, args.kind, body).await
        };
        show::record(&record.map_err(|error| args.manner.failure(error))?, args.manner)
    })
}

pub(crate) fn one(command: &'static str, verb: Verb, args: &One) -> ExitCode {
    exit::run(command, async {
        let effect = if matches!(verb, Verb::Get) { Effect::None } else { Effect::Some };
        let client = args.api.client(effect)?;
        let answer = match verb {
            Verb::Get => calls::get(&client, args.kind, &args.key).await,
            Verb::Delete => calls::delete(&client, args.kind, &args.key).await,
            Verb::Send => calls::send(&client, args.kind, &args.key).await,
        };
        show::record(&answer.map_err(|error| args.manner.failure(error))?, args.manner)
    })
}

/// Voids a document: `realaml cancel document` calls the API for it.
pub(crate) async fn void(api: &ApiArgs, key: &str, reason: &str, manner: Manner) -> Ended {
    let client = api.client(Effect::Some)?;
    show::record(&calls::void(&client, key, reason).await.map_err(|error| manner.failure(error))?, manner)
}

/// Voids a document and prints nothing.
pub(crate) async fn void_quietly(client: &realaml_ext::Client, key: &str) -> Result<Value, calls::CallError> {
    calls::void(client, key, "Voided by realaml trigger.").await
}

impl Manner {
    /// The failure of a call. What the API says about it may quote what was sent, and is told on request.
    fn failure(self, error: calls::CallError) -> Failure {
        let error = match error {
            calls::CallError::Use(failure) => return failure,
            calls::CallError::Api(error) => error,
        };
        if self.reveal {
            let mut told = io::stderr().lock();
            for (field, messages) in error.field_errors() {
                // Where even standard error is closed, the exit code has to do.
                let _ = writeln!(told, "{field}: {}", messages.join(" "));
            }
            if let Some(detail) = error.detail() {
                let _ = writeln!(told, "{detail}");
            }
        }
        (*error).into()
    }
}

/// No request with its documents is near this long.
const MOST_INPUT: u64 = 64 * 1024 * 1024;

impl Make {
    fn body(&self) -> Result<Map<String, Value>, Failure> {
        let mut body = match self.mock {
            Some(outcome) => mock::request(self.kind, outcome),
            None => self.sent()?,
        };
        let own = match &self.callback_url {
            Some(url) => Some(url.clone()),
            None if self.mock.is_some() => Config::read()?.callback_url,
            None => None,
        };
        if let Some(url) = own.filter(|_| self.kind != Kind::Risk) {
            body.insert("callback_url".to_owned(), url.into());
        }
        Ok(body)
    }

    fn sent(&self) -> Result<Map<String, Value>, Failure> {
        let mut text = String::new();
        match self.data.as_deref().filter(|file| file.as_os_str() != "-") {
            Some(file) => std::fs::File::open(file)?.take(MOST_INPUT).read_to_string(&mut text)?,
            None if self.data.is_none() && io::stdin().is_terminal() => {
                return Err(Failure::nothing("give the request with --data FILE, or a synthetic one with --mock pass"));
            }
            None => io::stdin().lock().take(MOST_INPUT).read_to_string(&mut text)?,
        };
        let place = |error: serde_json::Error| {
            // The message of the parser may quote a value.
            let (line, column) = (error.line(), error.column());
            Failure::nothing(format!("the request is not a JSON object; see line {line}, column {column}"))
        };
        serde_json::from_str(&text).map_err(place)
    }
}
