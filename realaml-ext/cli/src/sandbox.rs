//! `realaml sandbox` simulates the vendor on this machine, for clients in every language.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::{Parser, ValueEnum};
use realaml_sandbox::{Account, CallbackBody, Deviation, Sandbox, SandboxBuilder, Scenario};

use crate::exit::complain;
use crate::lines;
use crate::signals::stopped;

/// Options of `realaml sandbox`.
#[derive(Parser)]
pub(crate) struct Args {
    /// Address to listen on. On any address other than a loopback address, others can reach the sandbox. Port 0 selects
    /// a free port.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8080")]
    addr: SocketAddr,
    /// API key to accept. By default, it is the key in the data file, or a fresh key.
    #[arg(long, value_name = "KEY", env = "REALAML_SANDBOX_API_KEY", hide_env_values = true)]
    api_key: Option<String>,
    /// Additional account, which sees only its own records; may be repeated, also with the same name and another key.
    #[arg(long, value_name = "NAME=KEY", value_parser = account)]
    account: Vec<Account>,
    /// Keep everything in this SQLite file, and continue from its contents.
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
    /// Fill the sandbox from this JSON file: records, faults, clock, accounts. Ignored if the data file already holds a
    /// sandbox.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// Make keys and identifiers the same in every run.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Stop the clock at this time until it is moved, for instance 2026-03-02T20:10:00Z.
    #[arg(long, value_name = "TIME")]
    start_time: Option<DateTime<Utc>>,
    /// Send each callback this many times.
    #[arg(long, value_name = "NUMBER", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
    callback_copies: u32,
    /// Allow the account to embed the hosted page. If this is off, as for most new accounts, the `url` of records is
    /// null, and a link needs an e-mail address or a phone number.
    #[arg(long, value_name = "ON", default_value = "on")]
    embedding: Switch,
    /// Whose response times to simulate. With `vendor`, calls take as long as the vendor's, about ten seconds for a
    /// check with screening.
    #[arg(long, value_name = "WHOSE", default_value = "none")]
    latency: Latency,
    /// Respond with 429 and `Retry-After` to an account that makes more calls than this in a minute.
    #[arg(long, value_name = "CALLS", value_parser = clap::value_parser!(u32).range(1..))]
    throttle: Option<u32>,
    /// Whether to take or refuse tokens that the spec does not list, if it only infers the list. Tokens that are taken
    /// appear in records, which then no longer match the spec.
    #[arg(long, value_name = "HOW", default_value = "take")]
    guessed_tokens: Tokens,
    /// Format of callback bodies. The vendor's format is unknown.
    #[arg(long, value_name = "FORM", default_value = "key")]
    callback_body: Body,
    /// Scheme, host and port of the URLs that the sandbox hands out, for instance inside a container.
    #[arg(long, value_name = "ORIGIN")]
    public_origin: Option<String>,
    /// Also answer to this host name, for instance inside a container network; may be repeated. By default, the sandbox
    /// answers to the names of this machine, to IP addresses, and to the host of the public origin.
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// Deliver callbacks to any host, not only to this machine.
    #[arg(long)]
    allow_callbacks_to_any_host: bool,
    /// Complete each verification that has a link immediately after its creation.
    #[arg(long)]
    auto_complete: bool,
    /// Origin that may embed the e-sign builder and the other pages on which people act; may be repeated. By default,
    /// any HTTP origin on this machine may.
    #[arg(long, value_name = "ORIGIN")]
    iframe_origin: Vec<String>,
    /// Simulate a vendor whose API differs from the spec as this JSON file describes: routes, fields, types, tokens,
    /// statuses.
    #[arg(long, value_name = "FILE")]
    deviate: Option<PathBuf>,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
    /// Print each call in this format. By default, calls are printed as text on a terminal unless --json is given, and
    /// otherwise not at all.
    #[arg(long, value_name = "FORM")]
    log: Option<LogForm>,
}

/// How calls are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogForm {
    /// A line of text without keys, queries or bodies.
    Text,
    /// A line of JSON without keys, queries or bodies.
    Json,
    /// Not at all.
    Off,
}

#[derive(Clone, Copy, ValueEnum)]
enum Switch {
    On,
    Off,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tokens {
    Take,
    Refuse,
}

#[derive(Clone, Copy, ValueEnum)]
enum Latency {
    None,
    Vendor,
}

#[derive(Clone, Copy, ValueEnum)]
enum Body {
    /// A JSON object with the key of the record.
    Key,
    /// An event that contains the key.
    Event,
    /// A JSON object with the key and other members.
    Wide,
    /// A form with the key.
    Form,
    /// No body.
    Empty,
}

/// Runs a sandbox until Ctrl-C or SIGTERM. The exit code is 0 then, or 2 if the sandbox could not start.
pub(crate) fn run(args: Args) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed("the runtime could not be started", &error),
    };
    runtime.block_on(serve(args))
}

async fn serve(args: Args) -> ExitCode {
    let (address, json, log_form) = (args.addr, args.json, args.log);
    let callbacks_anywhere = args.allow_callbacks_to_any_host;
    let builder = match configure(args) {
        Ok(builder) => builder,
        Err((what, error)) => return failed(what, &error),
    };
    let sandbox = match builder.start().await {
        Ok(sandbox) => sandbox,
        Err(error) => return failed(&format!("the sandbox cannot start on {address}"), &error),
    };
    let stopped = stopped();
    // The sandbox serves even if its output is closed.
    let _ = announce(&sandbox, json, callbacks_anywhere);
    let form = log_form.unwrap_or(match std::io::stdout().is_terminal() && !json {
        true => LogForm::Text,
        false => LogForm::Off,
    });
    tokio::select! {
        () = stopped => {}
        () = log(&sandbox, form) => {}
    }
    ExitCode::SUCCESS
}

/// Prints each call as it is received. Never returns.
async fn log(sandbox: &Sandbox, form: LogForm) {
    if form == LogForm::Off {
        return std::future::pending().await;
    }
    let mut calls = sandbox.follow_calls();
    loop {
        for call in calls.next().await {
            let call = serde_json::to_value(&call).unwrap_or_default();
            let line = match form {
                LogForm::Json => lines::call_json(&call, false).to_string(),
                LogForm::Text | LogForm::Off => lines::call(&call, false),
            };
            if writeln!(anstream::stdout(), "{line}").is_err() {
                // Nobody reads the output any more, but the sandbox continues.
                return std::future::pending().await;
            }
        }
    }
}

/// Configures the sandbox that the options describe. The error says which file cannot be used.
fn configure(args: Args) -> Result<SandboxBuilder, (&'static str, std::io::Error)> {
    let mut builder = Sandbox::builder()
        .address(args.addr)
        .allow_callbacks_to_any_host(args.allow_callbacks_to_any_host)
        .auto_complete(args.auto_complete)
        .callback_copies(args.callback_copies)
        .embedding(matches!(args.embedding, Switch::On))
        .slow_checks(matches!(args.latency, Latency::Vendor))
        .refuse_guessed_tokens(matches!(args.guessed_tokens, Tokens::Refuse))
        .callback_body(match args.callback_body {
            Body::Key => CallbackBody::Key,
            Body::Event => CallbackBody::Event,
            Body::Wide => CallbackBody::Wide,
            Body::Form => CallbackBody::Form,
            Body::Empty => CallbackBody::Empty,
        });
    if let Some(calls) = args.throttle {
        builder = builder.calls_a_minute(calls);
    }
    if let Some(key) = args.api_key {
        builder = builder.api_key(key);
    }
    if let Some(origin) = args.public_origin {
        builder = builder.public_origin(origin);
    }
    if let Some(seed) = args.seed {
        builder = builder.seed(seed);
    }
    if let Some(time) = args.start_time {
        builder = builder.start_time(time);
    }
    if let Some(file) = args.data {
        builder = builder.data(file);
    }
    builder = args.allow_host.into_iter().fold(builder, SandboxBuilder::allow_host);
    builder = args.iframe_origin.into_iter().fold(builder, SandboxBuilder::iframe_origin);
    builder = args.account.into_iter().fold(builder, SandboxBuilder::account);
    if let Some(file) = &args.deviate {
        let deviations = read(file, Deviation::read).map_err(|error| ("the deviations cannot be used", error))?;
        builder = builder.deviate(deviations);
    }
    if let Some(file) = &args.scenario {
        let scenario = read(file, Scenario::read).map_err(|error| ("the scenario cannot be used", error))?;
        builder = builder.scenario(scenario);
    }
    Ok(builder)
}

fn account(text: &str) -> Result<Account, String> {
    let (name, key) = text.split_once('=').ok_or("expected a name and a key, as in partner=secret")?;
    Ok(Account::new(name, key))
}

fn read<T>(file: &Path, understand: impl Fn(&str) -> Result<T, String>) -> std::io::Result<T> {
    understand(&std::fs::read_to_string(file)?).map_err(std::io::Error::other)
}

fn announce(sandbox: &Sandbox, json: bool, callbacks_anywhere: bool) -> std::io::Result<()> {
    let (base_url, api_key, control_url) = (sandbox.base_url(), sandbox.api_key(), sandbox.control_url());
    let mut output = std::io::stdout().lock();
    if json {
        let address = sandbox.address().to_string();
        let line = serde_json::json!({
            "base_url": base_url, "api_key": api_key, "control_url": control_url, "address": address,
        });
        return writeln!(output, "{line}");
    }
    writeln!(output, "The sandbox is running. {}", reach(sandbox.address(), callbacks_anywhere))?;
    writeln!(output)?;
    writeln!(output, "  base URL     {base_url}")?;
    writeln!(output, "  API key      {api_key}")?;
    writeln!(output, "  control URL  {control_url}")?;
    writeln!(output, "  console      {}/", sandbox.origin())?;
    writeln!(output)?;
    writeln!(output, "Try:  curl -H 'Authorization: Api-Key {api_key}' {base_url}/esign/templates/")?;
    writeln!(output, "Stop with Ctrl-C.")
}

/// Describes who can reach the sandbox, and whom it can reach.
fn reach(address: SocketAddr, callbacks_anywhere: bool) -> &'static str {
    match (address.ip().is_loopback(), callbacks_anywhere) {
        (true, false) => "Nothing leaves this machine, and nothing here is real.",
        (true, true) => "Callbacks may leave this machine; nothing here is real.",
        (false, false) => "Other machines can reach it; nothing here is real.",
        (false, true) => "Other machines can reach it, and callbacks may leave this machine; nothing here is real.",
    }
}

fn failed(what: &str, error: &std::io::Error) -> ExitCode {
    complain(format_args!("{what}: {error}"));
    ExitCode::from(2)
}
