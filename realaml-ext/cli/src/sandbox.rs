//! `realaml sandbox`: the vendor's behaviour on this machine, for every language.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use realaml_sandbox::{Deviation, Sandbox};

use crate::lines;
use crate::signals::stopped;

/// Options of `realaml sandbox`.
#[derive(Parser)]
pub(crate) struct Args {
    /// Address to listen on. Anything but a loopback address makes the sandbox reachable for others.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:0")]
    addr: SocketAddr,
    /// API key to accept. A fresh one when left out.
    #[arg(long, value_name = "KEY", env = "REALAML_SANDBOX_API_KEY", hide_env_values = true)]
    api_key: Option<String>,
    /// Scheme, host and port of the addresses handed out, for instance inside a container.
    #[arg(long, value_name = "ORIGIN")]
    public_origin: Option<String>,
    /// Answer to this name as well, for instance inside a container network; may be repeated. By default the sandbox
    /// answers to the names of this machine, to addresses in numbers, and to the host of the public origin.
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// Deliver callbacks to any host, not only to this machine.
    #[arg(long)]
    allow_callbacks_to_any_host: bool,
    /// Complete each verification right after its creation.
    #[arg(long)]
    auto_complete: bool,
    /// Allow this origin to embed the e-sign builder; may be repeated. Any origin on this machine when left out.
    #[arg(long, value_name = "ORIGIN")]
    iframe_origin: Vec<String>,
    /// Play a vendor who differs from the spec as this JSON file says: routes, fields, types, tokens, statuses.
    #[arg(long, value_name = "FILE")]
    deviate: Option<PathBuf>,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
    /// How each call is printed. By default as a line of text on a terminal, and not at all elsewhere.
    #[arg(long, value_name = "FORM")]
    log: Option<LogForm>,
}

/// How calls are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogForm {
    /// A line of text, without keys, queries and bodies.
    Text,
    /// A line of JSON, without keys, queries and bodies.
    Json,
    /// Not at all.
    Off,
}

/// Runs a sandbox until Ctrl-C or SIGTERM: 0 then, 2 if it could not start.
pub(crate) fn run(args: Args) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed("the runtime could not be started", &error),
    };
    runtime.block_on(serve(args))
}

async fn serve(args: Args) -> ExitCode {
    let mut builder = Sandbox::builder()
        .address(args.addr)
        .allow_callbacks_to_any_host(args.allow_callbacks_to_any_host)
        .auto_complete(args.auto_complete);
    if let Some(key) = args.api_key {
        builder = builder.api_key(key);
    }
    if let Some(origin) = args.public_origin {
        builder = builder.public_origin(origin);
    }
    for host in args.allow_host {
        builder = builder.allow_host(host);
    }
    for origin in args.iframe_origin {
        builder = builder.iframe_origin(origin);
    }
    if let Some(file) = &args.deviate {
        match deviations(file) {
            Ok(deviations) => builder = builder.deviate(deviations),
            Err(error) => return failed("the deviations cannot be used", &error),
        }
    }
    let sandbox = match builder.start().await {
        Ok(sandbox) => sandbox,
        Err(error) => return failed(&format!("the sandbox cannot start on {}", args.addr), &error),
    };
    let stopped = stopped();
    announce(&sandbox, args.json);
    let form = args.log.unwrap_or(match std::io::stdout().is_terminal() && !args.json {
        true => LogForm::Text,
        false => LogForm::Off,
    });
    tokio::select! {
        () = stopped => {}
        () = log(&sandbox, form) => {}
    }
    ExitCode::SUCCESS
}

/// Prints each call as it comes. Ends never.
async fn log(sandbox: &Sandbox, form: LogForm) {
    if form == LogForm::Off {
        return std::future::pending().await;
    }
    let mut seen = 0;
    loop {
        for call in sandbox.calls_after(seen).await {
            seen = call.number;
            let call = serde_json::to_value(&call).unwrap_or_default();
            let line = match form {
                LogForm::Json => lines::call_json(&call, false).to_string(),
                LogForm::Text | LogForm::Off => lines::call(&call, false),
            };
            if writeln!(anstream::stdout(), "{line}").is_err() {
                // Nobody reads the output any more; the sandbox goes on.
                return std::future::pending().await;
            }
        }
    }
}

fn deviations(file: &Path) -> std::io::Result<Vec<Deviation>> {
    Deviation::read(&std::fs::read_to_string(file)?).map_err(std::io::Error::other)
}

fn announce(sandbox: &Sandbox, json: bool) {
    let (base_url, api_key, control_url) = (sandbox.base_url(), sandbox.api_key(), sandbox.control_url());
    if json {
        let line = serde_json::json!({ "base_url": base_url, "api_key": api_key, "control_url": control_url });
        println!("{line}");
        return;
    }
    println!("The sandbox is running. Nothing leaves this machine, and nothing here is real.");
    println!();
    println!("  base URL     {base_url}");
    println!("  API key      {api_key}");
    println!("  control URL  {control_url}");
    println!();
    println!("Try:  curl -H 'Authorization: Api-Key {api_key}' {base_url}/esign/templates/");
    println!("Stop with Ctrl-C.");
}

fn failed(what: &str, error: &std::io::Error) -> ExitCode {
    eprintln!("error: {what}: {error}");
    ExitCode::from(2)
}
