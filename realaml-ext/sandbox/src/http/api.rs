//! Handles an API call from request to response: finds the route, applies faults, checks the API key and the
//! request, carries out the operation, and logs the call.

use std::time::Duration;

use axum::response::Response;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{HeaderMap, Method, StatusCode, header};
use serde_json::{Value, json};

use super::answers::{ApiAnswer, respond};
use super::app::SandboxApp;
use super::connection::Peer;
use super::encoding::{form_pairs, percent_decode};
use crate::contract::exchange::ApiRefusal;
use crate::contract::spec::RouteMatch;
use crate::domains::Vendor;
use crate::domains::operations::behaviour;
use crate::world::World;
use crate::world::accounts::AccountNumber;
use crate::world::calls::{KeptBody, LoggedCall};

/// The size of the largest body of an API call, in bytes. It leaves room for a few documents to sign.
pub(crate) const LARGEST_BODY: usize = 20 * 1024 * 1024;

/// The size of the largest body of an API call, apart from the contents of files, in bytes.
const LARGEST_WITHOUT_FILES: usize = 256 * 1024;

/// How long a screening takes according to the help centre. The times of other checks and calls are estimates.
const SCREENING: Duration = Duration::from_secs(10);
const CHECK: Duration = Duration::from_secs(3);
const CALL: Duration = Duration::from_millis(150);

/// A received call.
pub(crate) struct IncomingCall {
    pub(crate) method: Method,
    /// The path below the base URL, as it was sent.
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

pub(crate) async fn handle(app: &SandboxApp, peer: &Peer, incoming: IncomingCall) -> Response {
    let path = percent_decode(&incoming.path);
    // The vendor's framework handles `HEAD` like `GET`. The server removes the body from the response.
    let method = if incoming.method == Method::HEAD { &Method::GET } else { &incoming.method };
    let route = app.contract.route(method, &path);
    let endpoint = if let RouteMatch::Found(endpoint, _) = &route { Some(*endpoint) } else { None };
    let operation = endpoint.map(|endpoint| endpoint.id.as_str());
    let plan = app.adjust(|world| world.take_faults(operation));
    let slow = operation
        .filter(|_| app.settings.slow_checks)
        .map_or(Duration::ZERO, |operation| time_of(operation, &incoming));
    let delay = plan.delay.unwrap_or_default().saturating_add(slow);
    if !delay.is_zero() {
        app.wait(delay).await;
    }
    let handle = |vendor: &mut Vendor| {
        let answer = (!plan.skip).then(|| answer(app, vendor, &route, &incoming));
        vendor.world.accounts.acting = 0;
        (answer, vendor.world.ids.number(), vendor.world.now())
    };
    let response = app.change_and_log(handle, |(answer, number, at)| {
        let handled = answer.as_ref().is_some_and(|answer| answer.status.is_success());
        let request_id = format!("{number:016x}");
        let (response, body) = respond(app.contract, endpoint, answer, &plan, &request_id);
        let status = (!plan.reset).then(|| response.status().as_u16());
        (response, logged(&incoming, at, operation, status, handled, body, request_id))
    });
    if plan.reset {
        peer.reset();
    }
    response
}

/// How long the vendor takes for an operation. The ten seconds of the PEP check are documented; the other times are
/// estimates.
fn time_of(operation: &str, incoming: &IncomingCall) -> Duration {
    match operation {
        "run_verification" => {
            let body: Value = serde_json::from_slice(&incoming.body).unwrap_or_default();
            let screened = body["type"].as_str().is_none_or(|kind| kind.contains("quick_id") || kind == "pep");
            if screened || body["run_pep_check"] == true { SCREENING } else { CHECK }
        }
        "run_company_verification" => SCREENING,
        _ => CALL,
    }
}

fn answer(app: &SandboxApp, vendor: &mut Vendor, route: &RouteMatch<'_>, incoming: &IncomingCall) -> ApiAnswer {
    let (endpoint, arguments) = match route {
        RouteMatch::Nothing => return ApiAnswer::not_found(),
        RouteMatch::SlashMissing => return redirect(app, incoming),
        RouteMatch::OtherMethods(methods) => {
            return match authenticate(&vendor.world, &incoming.headers) {
                Err(refusal) => *refusal,
                Ok(_) if incoming.method == Method::OPTIONS => options(app, incoming, methods),
                Ok(_) => ApiAnswer::method_not_allowed(&incoming.method, methods),
            };
        }
        RouteMatch::Found(endpoint, arguments) => (*endpoint, arguments),
    };
    match authenticate(&vendor.world, &incoming.headers) {
        Ok(account) => vendor.world.accounts.acting = account,
        Err(refusal) => return *refusal,
    }
    let takes_files = endpoint.body.as_ref().is_some_and(|body| body.schema.has_member("files", &app.contract.schemas));
    let length = incoming.body.len();
    let large = (length > LARGEST_WITHOUT_FILES && takes_files).then(|| read_body(incoming));
    if large.as_ref().map_or(length, |body| length_without_files(length, body)) > LARGEST_WITHOUT_FILES {
        let detail = format!(
            "The body of a request must not be larger than {LARGEST_WITHOUT_FILES} bytes, apart from the contents of \
             files."
        );
        return ApiAnswer::problem(StatusCode::PAYLOAD_TOO_LARGE, json!({ "detail": detail }));
    }
    let now = vendor.world.now();
    if let Some(wait) = vendor.world.throttle.wait(vendor.world.accounts.acting, app.settings.calls_a_minute, now) {
        return ApiAnswer::throttled(wait);
    }
    let Some(behaviour) = behaviour(&endpoint.id) else { return ApiAnswer::not_implemented(endpoint) };
    if arguments.first().is_some_and(|key| !vendor.may_see(key)) {
        return ApiAnswer::not_found();
    }
    let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
    let query = form_pairs(incoming.query.as_deref().unwrap_or_default());
    let checked = app.contract.check(endpoint, arguments, query, || large.unwrap_or_else(|| read_body(incoming)));
    let answered = checked.and_then(|mut request| {
        app.deviations.received(&endpoint.id, &mut request.body);
        behaviour(vendor, &request)
    });
    ApiAnswer::of(endpoint, answered).deviated(&app.deviations, &endpoint.id)
}

/// Returns the answer to `OPTIONS`, which describes the route as the vendor's framework does.
fn options(app: &SandboxApp, incoming: &IncomingCall, methods: &[&'static Method]) -> ApiAnswer {
    let path = percent_decode(&incoming.path);
    let creates = match app.contract.route(&Method::POST, &path) {
        RouteMatch::Found(endpoint, _) => Some(endpoint),
        _ => None,
    };
    ApiAnswer::options(app.contract, methods, creates)
}

fn read_body(incoming: &IncomingCall) -> Result<Option<Value>, ApiRefusal> {
    if incoming.body.is_empty() {
        return Ok(None);
    }
    let content_type = incoming.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let essence = content_type.split(';').next().unwrap_or("").trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        // The vendor's framework returns 415 here. No vendor page lists that status, so the sandbox returns 400.
        return Err(ApiRefusal::detail(&format!("Unsupported media type \"{essence}\" in request.")));
    }
    serde_json::from_slice(&incoming.body).map(Some).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        ApiRefusal::detail(&format!("JSON parse error - Expecting value: line {line} column {column}"))
    })
}

/// Returns the length of a body without the contents of its files, or 0 if the body cannot be read. Such a body is
/// refused later.
fn length_without_files(length: usize, body: &Result<Option<Value>, ApiRefusal>) -> usize {
    let Ok(Some(body)) = body else { return 0 };
    let files = body["files"].as_array().into_iter().flatten();
    length.saturating_sub(files.filter_map(|file| file["content"].as_str()).map(str::len).sum())
}

/// Returns the account that the caller's API key belongs to, or an answer with status 403 if there is none.
fn authenticate(world: &World, headers: &HeaderMap) -> Result<AccountNumber, Box<ApiAnswer>> {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let (detail, code) = match given.and_then(|given| given.strip_prefix("Api-Key ")) {
        Some(key) => match world.accounts.by_key(key) {
            Some(account) => return Ok(account),
            None => ("Invalid API key.", "authentication_failed"),
        },
        None => ("Authentication credentials were not provided.", "not_authenticated"),
    };
    Err(Box::new(ApiAnswer::problem(StatusCode::FORBIDDEN, json!({ "detail": detail, "code": code }))))
}

/// Redirects to the path with a trailing slash, whatever the method, as the vendor's framework does.
fn redirect(app: &SandboxApp, incoming: &IncomingCall) -> ApiAnswer {
    let query = incoming.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    ApiAnswer::redirect(&format!("{}{}/{query}", app.base_url, incoming.path))
}

/// Returns the log entry of a call, without its number.
fn logged(
    incoming: &IncomingCall,
    at: DateTime<Utc>,
    operation: Option<&str>,
    status: Option<u16>,
    handled: bool,
    response: KeptBody,
    request_id: String,
) -> LoggedCall {
    let query = incoming.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    LoggedCall {
        number: 0,
        at,
        method: incoming.method.to_string(),
        path: format!("{}{query}", incoming.path),
        operation: operation.map(str::to_owned),
        status,
        handled,
        body: KeptBody::new(&incoming.body),
        response,
        request_id,
    }
}
