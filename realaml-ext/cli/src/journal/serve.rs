//! `realaml journal serve` runs the journal as a sidecar of an application in any language.

use std::{
    io::{self, Write},
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use clap::Parser;
use realaml_ext::{
    Client,
    callbacks::{CallbackSecret, Callbacks},
    reqwest::{self, Url},
};
use realaml_journal::{AnyRecord, BoxError, Event, Journal, Workers};
use sha2::{Digest, Sha256};
use tokio::net::TcpListener;

use super::{failed, open, protocol};
use crate::exit::complain;
use crate::signals::stopped;

/// How long an application may take to respond to a state.
const FORWARD_TIME: Duration = Duration::from_secs(30);

/// The shortest and the longest pause between attempts to send a state to the application.
const PAUSES: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(30));

/// How long a shutdown waits for work in progress.
const SHUTDOWN: Duration = Duration::from_secs(10);

/// The size of the largest request body, in bytes. A body can contain documents to be signed.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

/// Options of `realaml journal serve`.
///
/// The API's credentials come from REALAML_API_KEY and REALAML_ENVIRONMENT or REALAML_BASE_URL. The secret of callback
/// URLs comes from REALAML_CALLBACK_SECRET (32 random characters or more). The keys for stored data come from
/// REALAML_SEALING_KEY: one key of 32 bytes in hexadecimal, or several such keys separated by commas. The first key
/// seals, and all keys can open. Every process on one database needs the same values.
#[derive(Parser)]
pub(crate) struct Args {
    /// Database of the journal: sqlite:PATH or postgres://USER@HOST/NAME. Any number of processes may share it.
    #[arg(long, value_name = "URL", env = "REALAML_DATABASE", hide_env_values = true)]
    database: String,
    /// Address to listen on. Any address other than a loopback address needs --token.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:0")]
    addr: SocketAddr,
    /// URL under which the API reaches this program; callbacks arrive at /callbacks/ below it. A proxy should let
    /// nothing else through.
    #[arg(long, value_name = "URL")]
    public_url: String,
    /// URL to which each new state of a record is posted, until the response is 2xx.
    #[arg(long, value_name = "URL")]
    forward_to: Url,
    /// Token that calls below /journal/ must carry: `Authorization: Bearer TOKEN`.
    #[arg(long, value_name = "TOKEN", env = "REALAML_JOURNAL_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Make a record a dead letter after this many failed attempts to post a state. By default, each state is posted
    /// until the response is 2xx.
    #[arg(long, value_name = "NUMBER")]
    attempts: Option<u32>,
    /// Maximum number of records per second that all processes together fetch because no callback arrived.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    sweep_rate: u32,
    /// Print one line of JSON, instead of text, when the program is ready.
    #[arg(long)]
    json: bool,
}

/// Runs until Ctrl-C or SIGTERM. The exit code is 0 then, or 2 if the program could not start.
pub(crate) async fn run(args: Args) -> ExitCode {
    if !args.addr.ip().is_loopback() && args.token.is_none() {
        complain(format_args!("{} can be reached from other machines, so --token is required", args.addr));
        return ExitCode::from(2);
    }
    if !["http", "https"].contains(&args.forward_to.scheme()) {
        complain("--forward-to must start with http:// or https://");
        return ExitCode::from(2);
    }
    let journal = match set_up(&args).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let workers = match start(&args, &journal) {
        Ok(workers) => workers,
        Err(error) => return failed("the HTTP client cannot be set up", &error),
    };
    let listener = match TcpListener::bind(args.addr).await {
        Ok(listener) => listener,
        Err(error) => return failed(&format!("cannot listen on {}", args.addr), &error),
    };
    let address = listener.local_addr().unwrap_or(args.addr);
    // From the announcement on, a signal shuts the program down cleanly.
    let (stopping, late) = (stopped(), stopped());
    // The program serves even if its output is closed.
    let _ = announce(address, args.json);
    let router = router(&journal, args.token.as_deref());
    let served = axum::serve(listener, router).with_graceful_shutdown(stopping);
    tokio::select! {
        _ = served => {}
        // Connections that stay open delay the shutdown only briefly.
        () = async { late.await; tokio::time::sleep(SHUTDOWN / 5).await } => {}
    }
    workers.shutdown(SHUTDOWN).await;
    ExitCode::SUCCESS
}

async fn set_up(args: &Args) -> Result<Journal, ExitCode> {
    if std::env::var("REALAML_SEALING_KEY").is_err() {
        complain("REALAML_SEALING_KEY is not set; create one with `openssl rand -hex 32` and store it safely");
        return Err(ExitCode::from(2));
    }
    let client = Client::from_env().map_err(|error| failed("the client cannot be created", &error))?;
    let Ok(secret) = std::env::var("REALAML_CALLBACK_SECRET") else {
        complain("REALAML_CALLBACK_SECRET is not set; create one with `openssl rand -hex 32` and store it safely");
        return Err(ExitCode::from(2));
    };
    let callbacks = format!("{}/callbacks", args.public_url.trim_end_matches('/'));
    let callbacks = CallbackSecret::new(secret).and_then(|secret| Callbacks::new(&callbacks, secret));
    let callbacks = callbacks.map_err(|error| failed("callbacks cannot be received", &error))?;
    let open = open(&args.database).map_err(|error| failed("REALAML_SEALING_KEY cannot be used", &error))?;
    let journal = open.await.map_err(|error| failed("the journal cannot be opened", &error))?;
    let _ = journal.client(&client);
    journal.set_callbacks(callbacks);
    Ok(journal)
}

/// Starts workers that post each state to the application.
fn start(args: &Args, journal: &Journal) -> Result<Workers, reqwest::Error> {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(FORWARD_TIME).build()?;
    let target = args.forward_to.clone();
    let workers = journal.workers().pauses(PAUSES.0, PAUSES.1).sweep_rate(args.sweep_rate);
    let workers = match args.attempts {
        Some(attempts) => workers.attempts(attempts),
        None => workers.until_handled(),
    };
    Ok(workers.on_any(move |event| forward(http.clone(), target.clone(), event)).start())
}

/// Posts a state. Only a 2xx response confirms it.
async fn forward(http: reqwest::Client, target: Url, event: Event<AnyRecord>) -> Result<(), BoxError> {
    let body = serde_json::json!({
        "reference": event.reference(),
        "number": event.number(),
        "outcome": event.outcome(),
        "is_final": event.is_final(),
    });
    let request = http.post(target).header(header::CONTENT_TYPE, "application/json").body(body.to_string());
    let answer = request.send().await.map_err(reqwest::Error::without_url)?;
    if answer.status().is_success() { Ok(()) } else { Err("the application did not respond with 2xx".into()) }
}

/// The state that handlers below `/journal/` need.
#[derive(Clone)]
struct App {
    journal: Journal,
    /// The digest of the token. Digests are compared instead of the tokens, so that the timing of the comparison
    /// reveals nothing about the token.
    token: Option<Arc<[u8]>>,
}

fn router(journal: &Journal, token: Option<&str>) -> Router {
    let token = token.map(|it| Arc::from(Sha256::digest(it).as_slice()));
    let app = App { journal: journal.clone(), token };
    let receiver = journal.receiver();
    Router::new()
        .route("/journal/{reference}", get(show).post(create))
        .route_layer(middleware::from_fn_with_state(app.clone(), guard))
        // The part of a callback's path before the token depends on the proxy, so no fixed route is used.
        .fallback(move |request: Request| async move { receiver.answer(request).await })
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(app)
}

async fn show(State(app): State<App>, Path(reference): Path<String>) -> Response {
    protocol::show(&app.journal, &reference).await
}

async fn create(State(app): State<App>, Path(reference): Path<String>, body: Bytes) -> Response {
    protocol::create(&app.journal, &reference, &body).await
}

/// Admits only the application. If a token is configured, the request must carry it. Otherwise, the request must come
/// directly from this machine, so it must not have a header such as `Origin`, which browsers add, or `Forwarded`, which
/// proxies add.
async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let allowed = match &app.token {
        Some(token) => bearer(headers).is_some_and(|it| Sha256::digest(it).as_slice() == &**token),
        None => !["origin", "forwarded", "x-forwarded-for"].iter().any(|it| headers.contains_key(*it)),
    };
    if allowed {
        return next.run(request).await;
    }
    let detail = "Calls need `Authorization: Bearer TOKEN` or, without --token, must come directly from this machine.";
    protocol::problem(StatusCode::UNAUTHORIZED, "unauthorized", detail)
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

fn announce(address: SocketAddr, json: bool) -> io::Result<()> {
    let (url, mut output) = (format!("http://{address}"), io::stdout().lock());
    if json {
        return writeln!(output, "{}", serde_json::json!({ "url": url }));
    }
    writeln!(output, "The journal is running at {url}.")?;
    writeln!(output)?;
    writeln!(
        output,
        "  create     POST {url}/journal/REFERENCE  {{\"operation\": \"create_verification\", \"request\": {{...}}}}"
    )?;
    writeln!(output, "  show       GET  {url}/journal/REFERENCE")?;
    writeln!(output, "  callbacks  {url}/callbacks/")?;
    writeln!(output)?;
    writeln!(output, "Stop with Ctrl-C.")
}
