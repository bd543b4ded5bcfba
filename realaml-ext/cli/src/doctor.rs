//! `realaml doctor`: checks whether the environment is configured correctly and every route exists. It sends only
//! `OPTIONS` and `GET`.

mod connection;
mod report;
mod routes;
mod server;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use realaml_ext::{ApiKey, Environment};
use realaml_observe::{Facts, Store};

use self::report::Report;
use self::server::Server;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Environment of the API: `staging`, `production` or a base URL. If left out, `REALAML_BASE_URL` is used.
    #[arg(long, value_name = "ENVIRONMENT", env = "REALAML_ENVIRONMENT")]
    environment: Option<Environment>,
    /// Allow requests to production, with a production key.
    #[arg(long)]
    production: bool,
    /// Write the routes that differ from the spec to this TOML file, for use with `REALAML_ROUTES`.
    #[arg(long, value_name = "FILE")]
    routes: Option<PathBuf>,
    /// Add the findings to this evidence file.
    #[arg(long, value_name = "FILE")]
    evidence: Option<PathBuf>,
    /// Print one line of JSON instead of text. The requests are then announced on standard error.
    #[arg(long)]
    json: bool,
}

/// Runs the command. The exit code is 0 if everything is as described, 1 if it is not, and 2 for incorrect use, for a
/// server that cannot be reached, and for any other failure.
pub(crate) fn run(args: &Args) -> ExitCode {
    let outcome = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::from);
    match outcome.and_then(|runtime| runtime.block_on(examine(args))) {
        Ok(report) if !report.is_reached() => ExitCode::from(2),
        Ok(report) => ExitCode::from(u8::from(!report.is_healthy())),
        Err(failure) => {
            // If standard error is closed, only the exit code reports the failure.
            let _ = writeln!(io::stderr(), "realaml doctor: {}", failure.0);
            ExitCode::from(2)
        }
    }
}

/// The reason why the checks could not be completed.
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        match error.source() {
            Some(source) => Self(format!("{error}: {source}")),
            None => Self(error.to_string()),
        }
    }
}

async fn examine(args: &Args) -> Result<Report, Failure> {
    let environment = environment(args)?;
    if is_production(&environment) && !args.production {
        return Err(Failure("this is production; confirm with --production, or use staging".to_owned()));
    }
    let key = std::env::var("REALAML_API_KEY").ok().filter(|it| !it.trim().is_empty());
    let key: ApiKey = key.ok_or_else(|| Failure("REALAML_API_KEY is not set".to_owned()))?.into();
    if let Some(file) = &args.evidence {
        // The file is checked first, so that no request is sent if it is not an evidence file.
        Store::at(file).read()?;
    }
    announce(args, &environment)?;

    let server = Server::new(environment.clone(), key.clone())?;
    let mut report = Report::new(&environment);
    connection::examine(&server, &environment, &key, args.production, &mut report).await?;
    if report.is_accepted() {
        routes::examine(&server, Facts::bundled(), &mut report).await;
    }
    report.requests = server.sent();
    // If the routes were not examined, the files of an earlier run are left unchanged.
    if report.is_accepted() {
        if let Some(file) = &args.routes {
            std::fs::write(file, report.routes_file())?;
        }
        if let Some(file) = &args.evidence {
            keep(file, &report)?;
        }
    }
    let mut output = io::stdout().lock();
    if args.json {
        writeln!(output, "{}", report.json())?;
    } else {
        write!(output, "{report}")?;
    }
    Ok(report)
}

fn environment(args: &Args) -> Result<Environment, Failure> {
    if let Some(environment) = &args.environment {
        return Ok(environment.clone());
    }
    let url = std::env::var("REALAML_BASE_URL").ok().filter(|it| !it.trim().is_empty());
    let missing = || Failure("give --environment, or set REALAML_ENVIRONMENT or REALAML_BASE_URL".to_owned());
    Ok(Environment::custom(&url.ok_or_else(missing)?)?)
}

/// Whether the environment is production, even if it was given as a base URL.
fn is_production(environment: &Environment) -> bool {
    let host = |url: &str| url.split("://").nth(1).and_then(|it| it.split('/').next()).map(str::to_ascii_lowercase);
    host(environment.base_url()) == host(Environment::Production.base_url())
}

/// Announces the requests before any of them is sent.
fn announce(args: &Args, environment: &Environment) -> io::Result<()> {
    let facts = Facts::bundled();
    let routes: usize = facts.operations().iter().map(|it| 1 + it.alternatives.len()).sum();
    let text = format!(
        "To {}, with the key in REALAML_API_KEY: at most {} requests, all OPTIONS or GET, none with a body. A \
         failed request is repeated up to twice.\n\
         OPTIONS asks which methods each path accepts. GET requests only the record `{}`, which cannot exist.\n\
         Nothing is created, changed, sent to a person, or charged.\n",
        environment.base_url(),
        2 * routes + connection::MOST_REQUESTS,
        server::NO_RECORD,
    );
    if args.json { io::stderr().write_all(text.as_bytes()) } else { io::stdout().write_all(text.as_bytes()) }
}

/// Adds the report's evidence to the file, replacing only the evidence of an earlier run of this command.
fn keep(file: &Path, report: &Report) -> Result<(), Failure> {
    let store = Store::at(file);
    let earlier = store.read()?.sources().keys().find(|it| it.starts_with("doctor-")).cloned();
    let name = earlier.unwrap_or_else(|| realaml_observe::fresh_source("doctor"));
    store.change(|evidence| evidence.insert(name, report.evidence()))?;
    Ok(())
}
