//! `realaml create`, `run`, `get`, `delete` and `send`: calls to the API for all domains.
//!
//! The request comes from a file or standard input, never from the arguments, which other users of the machine can
//! read.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use realaml_ext::Client;
use serde_json::{Map, Value};

use crate::config::Config;
use crate::exit::{self, Ended, Failure};
use crate::input;
use crate::target::{ApiArgs, Effect};

mod calls;
pub(crate) mod mock;
mod show;

use calls::CallError;
pub(crate) use calls::{create, run, send};

use Kind::{Company, Document, Form, Outsourced, Risk, Verification};

/// A kind of record.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// The verification of a person.
    Verification,
    /// The verification of a company.
    Company,
    /// A verification by the vendor's staff.
    Outsourced,
    /// A risk rating.
    Risk,
    /// A document to be signed.
    Document,
    /// A form for a person to fill in.
    Form,
}

/// The result that a mock person or company gets.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Outcome {
    /// The checks pass.
    Pass,
    /// Some evidence was found, but not enough.
    Partial,
    /// The checks fail.
    Fail,
}

/// Returns a parser for the kinds that a command accepts, so that its help offers no other kinds.
pub(crate) fn one_of(kinds: &'static [Kind]) -> impl TypedValueParser<Value = Kind> {
    let values = PossibleValuesParser::new(kinds.iter().filter_map(ValueEnum::to_possible_value));
    values.try_map(|name| Kind::from_str(&name, false))
}

/// Options of `create`.
#[derive(clap::Args)]
pub(crate) struct Create {
    /// Kind of the record.
    #[arg(value_parser = one_of(&[Verification, Outsourced, Risk, Document, Form]))]
    kind: Kind,
    #[command(flatten)]
    make: Make,
}

/// Options of `run`.
#[derive(clap::Args)]
pub(crate) struct Run {
    /// Kind of record to verify.
    #[arg(value_parser = one_of(&[Verification, Company]))]
    kind: Kind,
    #[command(flatten)]
    make: Make,
}

/// Options of `get`.
#[derive(clap::Args)]
pub(crate) struct Get {
    /// Kind of the record.
    kind: Kind,
    #[command(flatten)]
    one: One,
}

/// Options of `send`.
#[derive(clap::Args)]
pub(crate) struct Send {
    /// Kind of record to send.
    #[arg(value_parser = one_of(&[Document]))]
    kind: Kind,
    #[command(flatten)]
    one: One,
}

/// Options of `delete`.
#[derive(clap::Args)]
pub(crate) struct Delete {
    /// Kind of the record.
    #[arg(value_parser = one_of(&[Verification, Company, Outsourced, Document, Form]))]
    kind: Kind,
    #[command(flatten)]
    one: One,
}

/// The options that `create` and `run` share.
#[derive(clap::Args)]
struct Make {
    /// File with the request in JSON; standard input if it is `-` or left out.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Send a synthetic request whose checks end with this result, instead of the request in `--data`.
    #[arg(long, value_name = "OUTCOME", conflicts_with = "data")]
    mock: Option<Outcome>,
    /// Callback URL of the record, instead of the URL in the request.
    #[arg(long, value_name = "URL", env = "REALAML_CALLBACK_URL", hide_env_values = true)]
    callback_url: Option<String>,
    #[command(flatten)]
    api: ApiArgs,
    #[command(flatten)]
    manner: Manner,
}

/// The options that commands on an existing record share.
#[derive(clap::Args)]
struct One {
    /// Key or identifier of the record.
    #[arg(value_name = "KEY")]
    key: String,
    #[command(flatten)]
    api: ApiArgs,
    #[command(flatten)]
    manner: Manner,
}

/// How records, calls and callbacks are printed.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct Manner {
    /// Print JSON instead of text: one line for each record, call or callback.
    #[arg(long)]
    pub(crate) json: bool,
    /// Print names, addresses, links and all other personal or secret values in clear text.
    #[arg(long)]
    pub(crate) reveal: bool,
}

impl Create {
    pub(crate) fn run(&self) -> ExitCode {
        let Self { kind, make } = self;
        exit::run("create", async {
            let (client, body) = make.prepare(*kind).await?;
            make.manner.show(calls::create(&client, *kind, body).await, Effect::Some)
        })
    }
}

impl Run {
    pub(crate) fn run(&self) -> ExitCode {
        let Self { kind, make } = self;
        exit::run("run", async {
            let (client, body) = make.prepare(*kind).await?;
            make.manner.show(calls::run(&client, *kind, body).await, Effect::Some)
        })
    }
}

impl Get {
    pub(crate) fn run(&self) -> ExitCode {
        let Self { kind, one } = self;
        exit::run("get", async {
            let client = one.api.client(Effect::None).await?;
            one.manner.show(calls::get(&client, *kind, &one.key).await, Effect::None)
        })
    }
}

impl Send {
    pub(crate) fn run(&self) -> ExitCode {
        let Self { kind, one } = self;
        exit::run("send", async {
            let client = one.api.client(Effect::Some).await?;
            one.manner.show(calls::send(&client, *kind, &one.key).await, Effect::Some)
        })
    }
}

impl Delete {
    pub(crate) fn run(&self) -> ExitCode {
        let Self { kind, one } = self;
        exit::run("delete", async {
            let client = one.api.client(Effect::Some).await?;
            one.manner.show(calls::delete(&client, *kind, &one.key).await, Effect::Some)
        })
    }
}

/// Voids a document, for `realaml cancel document`.
pub(crate) async fn void(client: &Client, key: &str, reason: &str, manner: Manner) -> Ended {
    manner.show(calls::void(client, key, reason).await, Effect::Some)
}

/// Voids a document and prints nothing.
pub(crate) async fn void_quietly(client: &Client, key: &str) -> Result<Value, CallError> {
    calls::void(client, key, "Voided by realaml trigger.").await
}

impl Manner {
    /// Prints the result of a call. If the call had an effect, a failure to print is reported as in doubt.
    fn show(self, answer: Result<Value, CallError>, effect: Effect) -> Ended {
        let shown = show::record(&answer.map_err(|error| self.failure(error))?, self);
        shown.map_err(|failure| if effect == Effect::Some { failure.after_effect() } else { failure })
    }

    /// Converts the error of a call into a failure. The API's messages may quote the request, so they are printed only
    /// if `reveal` is set.
    fn failure(self, error: CallError) -> Failure {
        let error = match error {
            CallError::Use(failure) => return failure,
            CallError::Api(error) => error,
        };
        if self.reveal {
            let mut told = io::stderr().lock();
            for (field, messages) in error.field_errors() {
                // If standard error is closed, only the exit code reports the failure.
                let _ = writeln!(told, "{field}: {}", messages.join(" "));
            }
            if let Some(detail) = error.detail() {
                let _ = writeln!(told, "{detail}");
            }
        }
        (*error).into()
    }
}

/// The maximum length of the input in bytes, which is far more than a request with its documents needs.
const MOST_INPUT: u64 = 64 * 1024 * 1024;

impl Make {
    /// Returns the client and the request.
    async fn prepare(&self, kind: Kind) -> Result<(Client, Map<String, Value>), Failure> {
        let body = self.body(kind)?;
        Ok((self.api.client(Effect::Some).await?, body))
    }

    fn body(&self, kind: Kind) -> Result<Map<String, Value>, Failure> {
        let mut body = match self.mock {
            Some(outcome) => mock::request(kind, outcome),
            None => self.sent()?,
        };
        let own = match &self.callback_url {
            Some(url) => Some(url.clone()),
            None if self.mock.is_some() => Config::read()?.callback_url,
            None => None,
        };
        if let Some(url) = own.filter(|_| kind != Risk) {
            body.insert("callback_url".to_owned(), url.into());
        }
        Ok(body)
    }

    fn sent(&self) -> Result<Map<String, Value>, Failure> {
        let text = match self.data.as_deref().filter(|file| file.as_os_str() != "-") {
            Some(file) => input::read(std::fs::File::open(file)?, MOST_INPUT)?,
            None if self.data.is_none() && io::stdin().is_terminal() => {
                return Err(Failure::nothing("give a request with --data FILE, or a synthetic one with --mock pass"));
            }
            None => input::read(io::stdin().lock(), MOST_INPUT)?,
        };
        let place = |error: serde_json::Error| {
            // The parser's message may quote a value, so it is not printed.
            let (line, column) = (error.line(), error.column());
            Failure::nothing(format!("the request is not a JSON object; see line {line}, column {column}"))
        };
        serde_json::from_str(&text).map_err(place)
    }
}
