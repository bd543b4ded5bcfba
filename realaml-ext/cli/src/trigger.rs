//! `realaml trigger`: creates a synthetic record in a sandbox and triggers an event on it, so that the callback is
//! sent.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use realaml_ext::Client;
use serde_json::{Value, json};

use crate::api::{self, mock};
use crate::config::Config;
use crate::exit::{self, Ended, Failure};
use crate::play::act_on;
use crate::target::{Sandbox, SandboxArgs};

mod events;

use events::{EVENTS, Event, Step};

/// Options of `realaml trigger`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Event to trigger.
    #[arg(value_name = "EVENT", value_parser = PossibleValuesParser::new(EVENTS.iter().map(|it| it.name)))]
    event: String,
    /// URL to which the callback is sent. By default, it is the URL in the config, or the one at which `realaml listen`
    /// receives callbacks.
    #[arg(long, value_name = "URL", env = "REALAML_CALLBACK_URL", hide_env_values = true)]
    callback_url: Option<String>,
    #[command(flatten)]
    sandbox: SandboxArgs,
    /// Allow the event on a server that is neither this machine nor staging.
    #[arg(long)]
    production: bool,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(args: &Args) -> ExitCode {
    exit::run("trigger", carry_out(args))
}

async fn carry_out(args: &Args) -> Ended {
    let unknown = || Failure::nothing("unknown event; see --help");
    let event = EVENTS.iter().find(|it| it.name == args.event).ok_or_else(unknown)?;
    let sandbox = args.sandbox.sandbox()?;
    let client = crate::target::client_of(&sandbox, args.production).await?;
    let url = match args.callback_url.clone() {
        Some(url) => url,
        None => Config::read()?.callback_url.unwrap_or_else(|| crate::listen::DEFAULT_ADDRESS.to_owned()),
    };
    let key = make(&client, event, &url).await?;
    let done = happen(&client, &sandbox, event, &key).await.and_then(|()| print(args, event, &key, &url));
    done.map_err(Failure::after_effect)
}

/// Takes the steps that cause the event on the new record.
async fn happen(client: &Client, sandbox: &Sandbox, event: &Event, key: &str) -> Ended {
    for step in event.steps {
        match step {
            Step::Act(act, body) => {
                let body = serde_json::from_str(body).unwrap_or_default();
                sandbox.post(&act_on(key, event.domain, act), body).await?;
            }
            Step::Put(status, result) => {
                let mut body = json!({ "status": status });
                if let Some(result) = result {
                    body["result"] = (*result).into();
                }
                sandbox.post(&format!("outsourced/{key}"), body).await?;
            }
            Step::Send => _ = api::send(client, event.kind, key).await?,
            Step::Void => _ = api::void_quietly(client, key).await?,
        }
    }
    Ok(())
}

fn print(args: &Args, event: &Event, key: &str, url: &str) -> Ended {
    let mut output = io::stdout().lock();
    if args.json {
        writeln!(output, "{}", json!({ "event": event.name, "key": key, "callback_url": url }))?;
    } else {
        writeln!(output, "{}  {key}", event.name)?;
    }
    Ok(())
}

/// Creates the record, and returns its key or identifier.
async fn make(client: &Client, event: &Event, url: &str) -> Result<String, Failure> {
    let mut body = mock::request(event.kind, event.outcome);
    body.insert("callback_url".to_owned(), url.into());
    let record = if event.is_run {
        api::run(client, event.kind, body).await?
    } else {
        api::create(client, event.kind, body).await?
    };
    let key = ["signature_key", "id"].iter().find_map(|name| match &record[*name] {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    });
    key.ok_or_else(|| Failure::Doubt("the response has no key".to_owned()))
}
