//! One API call from request to answer: route, key, checks against the spec, faults, handler, log.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde_json::{Value, json};

use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::contract::spec::{ApiContract, Endpoint, RouteMatch};
use crate::domains::state::{State, keep};
use crate::domains::{esign, forms, outsourced, risk, verifications};
use crate::http::callbacks;
use crate::http::connection::Peer;
use crate::http::server::App;
use crate::world::calls::Call;
use crate::world::faults::{Plan, StatusFault};

/// Largest request body that is read: room for a few documents to sign.
pub(crate) const LARGEST_BODY: usize = 20 * 1024 * 1024;

/// Largest body that is kept with the log of calls.
const LARGEST_LOGGED: usize = 16 * 1024;

/// What is answered, before faults.
struct Answer {
    status: StatusCode,
    body: Option<Value>,
    headers: Vec<(header::HeaderName, HeaderValue)>,
}

/// A call as it came in.
pub(crate) struct Incoming {
    pub(crate) method: Method,
    /// Path below the base URL, as it was sent.
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

pub(crate) async fn handle(app: &Arc<App>, peer: &Peer, incoming: Incoming) -> Response {
    let path = percent_decode(&incoming.path);
    let route = ApiContract::bundled().route(&incoming.method, &path);
    let operation = if let RouteMatch::Found(operation, _) = &route { Some(*operation) } else { None };
    let plan = Plan::take(&mut app.state(), operation.map(|operation| operation.id.as_str()));
    if let Some(delay) = plan.delay {
        let mut stop = app.stop.subscribe();
        tokio::select! {
            () = tokio::time::sleep(delay) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
    let (response, outbox) = {
        let mut state = app.state();
        state.tick();
        let answer = (!plan.skip).then(|| answer(app, &mut state, &route, &incoming));
        let handled = answer.as_ref().is_some_and(|answer| answer.status.is_success());
        let request_id = format!("{:016x}", state.ids.number());
        let response = respond(answer, operation, &plan, &request_id);
        log(&mut state, &incoming, operation, (!plan.reset).then(|| response.status()), handled, request_id);
        (response, std::mem::take(&mut state.outbox))
    };
    callbacks::dispatch(app, outbox);
    if plan.reset {
        peer.reset();
    }
    response
}

fn answer(app: &App, state: &mut State, route: &RouteMatch<'_>, incoming: &Incoming) -> Answer {
    let (operation, arguments) = match route {
        RouteMatch::Nothing => return problem(StatusCode::NOT_FOUND, json!({ "detail": "Not found." })),
        RouteMatch::SlashMissing => return redirect(app, incoming),
        RouteMatch::OtherMethods(methods) => {
            return match authenticate(app, &incoming.headers) {
                Some(refusal) => refusal,
                None => method_not_allowed(&incoming.method, methods),
            };
        }
        RouteMatch::Found(operation, arguments) => (*operation, arguments),
    };
    if let Some(refusal) = authenticate(app, &incoming.headers) {
        return refusal;
    }
    let arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
    let handled = {
        let pairs = form_pairs(incoming.query.as_deref().unwrap_or_default());
        ApiContract::bundled().check(operation, arguments, pairs, || read_body(incoming))
    }
    .and_then(|request| call(state, operation, &request));
    match handled {
        Ok(Success::Body(body)) => {
            let status = operation.answer.as_ref().map_or(StatusCode::OK, |(status, _)| *status);
            Answer { status, body: Some(body), headers: Vec::new() }
        }
        Ok(Success::Empty) => {
            let status = operation.empty.unwrap_or(StatusCode::NO_CONTENT);
            Answer { status, body: None, headers: Vec::new() }
        }
        Err(ApiRefusal::NotFound) => problem(StatusCode::NOT_FOUND, json!({ "detail": "Not found." })),
        Err(ApiRefusal::Invalid(body)) => problem(StatusCode::BAD_REQUEST, body),
    }
}

/// Hands a checked request to the operation of its domain.
fn call(state: &mut State, operation: &Endpoint, request: &CheckedRequest) -> Answered {
    match operation.id.as_str() {
        "create_verification" => verifications::create(state, request),
        "get_verification" => verifications::get(state, request),
        "delete_verification" => verifications::delete(state, request),
        "resend_verification" => verifications::resend(state, request),
        "reset_verification" => verifications::reset(state, request),
        "approve_verification_check" => verifications::approve(state, request, request.text("check").unwrap_or("")),
        "approve_quick_id" => verifications::approve(state, request, "quick_id"),
        "approve_pep" => verifications::approve(state, request, "pep"),
        "approve_facematch" => verifications::approve(state, request, "facematch"),
        "run_verification" => verifications::run(state, request),
        "run_company_verification" => verifications::company::run(state, request),
        "create_outsourced_verification" => outsourced::create(state, request),
        "get_outsourced_verification" => outsourced::get(state, request),
        "delete_outsourced_verification" => outsourced::delete(state, request),
        "create_risk_rating" => risk::create(state, request),
        "get_risk_rating" => risk::get(state, request),
        "list_esign_templates" => esign::templates::list(state, request),
        "get_esign_template" => esign::templates::get(state, request),
        "list_esign_documents" => esign::list::list(state, request),
        "create_esign_document" => esign::drafts::create(state, request),
        "get_esign_document" => esign::get(state, request),
        "update_esign_document" => esign::drafts::update(state, request),
        "delete_esign_document" => esign::delete(state, request),
        "duplicate_esign_document" => esign::drafts::duplicate(state, request),
        "create_esign_iframe_session" => esign::sessions::create(state, request),
        "send_esign_document" => esign::signing::send(state, request),
        "resend_esign_document" => esign::signing::resend(state, request),
        "reinitiate_esign_document" => esign::signing::reinitiate(state, request),
        "void_esign_document" => esign::signing::void(state, request),
        "create_form_submission" => forms::create(state, request),
        "get_form_submission" => forms::get(state, request),
        "delete_form_submission" => forms::delete(state, request),
        "resend_form_submission" => forms::resend(state, request),
        other => Err(ApiRefusal::detail(&format!("The sandbox does not know the operation {other} yet."))),
    }
}

fn read_body(incoming: &Incoming) -> Result<Option<Value>, ApiRefusal> {
    if incoming.body.is_empty() {
        return Ok(None);
    }
    let content_type = incoming.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let essence = content_type.split(';').next().unwrap_or("").trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        // The vendor's framework answers 415 here, which no vendor page lists.
        return Err(ApiRefusal::detail(&format!("Unsupported media type \"{essence}\" in request.")));
    }
    serde_json::from_slice(&incoming.body).map(Some).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        ApiRefusal::detail(&format!("JSON parse error - Expecting value: line {line} column {column}"))
    })
}

fn authenticate(app: &App, headers: &HeaderMap) -> Option<Answer> {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let (detail, code) = match given.and_then(|given| given.strip_prefix("Api-Key ")) {
        Some(key) if key == app.api_key => return None,
        Some(_) => ("Invalid API key.", "authentication_failed"),
        None => ("Authentication credentials were not provided.", "not_authenticated"),
    };
    Some(problem(StatusCode::FORBIDDEN, json!({ "detail": detail, "code": code })))
}

fn problem(status: StatusCode, body: Value) -> Answer {
    Answer { status, body: Some(body), headers: Vec::new() }
}

fn method_not_allowed(method: &Method, allowed: &[&'static Method]) -> Answer {
    let mut names: Vec<&str> = allowed.iter().map(|method| method.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut answer =
        problem(StatusCode::METHOD_NOT_ALLOWED, json!({ "detail": format!("Method \"{method}\" not allowed.") }));
    if let Ok(value) = HeaderValue::from_str(&names.join(", ")) {
        answer.headers.push((header::ALLOW, value));
    }
    answer
}

/// The vendor's framework redirects a path without its last slash, whatever the method.
fn redirect(app: &App, incoming: &Incoming) -> Answer {
    let query = incoming.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    let target = format!("{}{}/{query}", app.base_url, incoming.path);
    let location = HeaderValue::from_str(&target).unwrap_or(HeaderValue::from_static("/"));
    Answer { status: StatusCode::MOVED_PERMANENTLY, body: None, headers: vec![(header::LOCATION, location)] }
}

/// Turns the answer into a response, with the faults of the plan applied.
fn respond(answer: Option<Answer>, operation: Option<&Endpoint>, plan: &Plan, request_id: &str) -> Response {
    let (status, content_type, bytes, headers) = match (&plan.status, answer) {
        (Some(fault), _) => faulty(fault),
        (None, Some(Answer { status, body, headers })) => {
            let body = body.map(|mut body| {
                if let Some(operation) = operation.filter(|_| status.is_success()) {
                    plan.alter(ApiContract::bundled(), operation, &mut body);
                }
                body.to_string()
            });
            (status, "application/json", body.unwrap_or_default(), headers)
        }
        (None, None) => (StatusCode::OK, "application/json", String::new(), Vec::new()),
    };
    let mut response = if plan.truncate && !bytes.is_empty() {
        truncated(bytes)
    } else if bytes.is_empty() {
        Response::new(Body::empty())
    } else {
        Response::new(Body::from(bytes))
    };
    *response.status_mut() = status;
    let present = !matches!(status, StatusCode::NO_CONTENT | StatusCode::MOVED_PERMANENTLY);
    if present && !response.headers().contains_key(header::CONTENT_TYPE) {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    if let Ok(value) = HeaderValue::from_str(request_id) {
        response.headers_mut().insert("x-request-id", value);
    }
    for (name, value) in headers {
        response.headers_mut().insert(name, value);
    }
    response
}

type Parts = (StatusCode, &'static str, String, Vec<(header::HeaderName, HeaderValue)>);

fn faulty(fault: &StatusFault) -> Parts {
    let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = fault.headers.iter().filter_map(|(name, value)| {
        Some((header::HeaderName::try_from(name.as_str()).ok()?, HeaderValue::try_from(value.as_str()).ok()?))
    });
    let (content_type, body) = match &fault.body {
        Some(Value::String(text)) => ("text/html", text.clone()),
        Some(body) => ("application/json", body.to_string()),
        None if status == StatusCode::TOO_MANY_REQUESTS => {
            ("application/json", json!({ "detail": "CheckedRequest was throttled.", "code": "throttled" }).to_string())
        }
        None if status.is_client_error() || status.is_server_error() => {
            ("application/json", json!({ "detail": status.canonical_reason().unwrap_or("Error") }).to_string())
        }
        None => ("application/json", String::new()),
    };
    (status, content_type, body, headers.collect())
}

/// A response that announces more than it sends.
pub(crate) fn truncated(bytes: impl Into<Bytes>) -> Response {
    let bytes: Bytes = bytes.into();
    let length = bytes.len();
    let start = futures_util::stream::once(std::future::ready(Ok(bytes.slice(..length / 2))));
    let cut = futures_util::stream::once(async {
        // Without a pause the server would not send what it has before it learns of the end.
        tokio::task::yield_now().await;
        Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof))
    });
    let parts = futures_util::StreamExt::chain(start, cut);
    let mut response = Response::new(Body::from_stream(parts));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}

fn log(
    state: &mut State,
    incoming: &Incoming,
    operation: Option<&Endpoint>,
    status: Option<StatusCode>,
    handled: bool,
    request_id: String,
) {
    let query = incoming.query.as_ref().map(|query| format!("?{query}")).unwrap_or_default();
    let body = (!incoming.body.is_empty() && incoming.body.len() <= LARGEST_LOGGED)
        .then(|| serde_json::from_slice(&incoming.body).ok())
        .flatten();
    let call = Call {
        number: state.calls.back().map_or(0, |call| call.number) + 1,
        at: state.now(),
        method: incoming.method.to_string(),
        path: format!("{}{query}", incoming.path),
        operation: operation.map(|operation| operation.id.clone()),
        status: status.map(|status| status.as_u16()),
        handled,
        body,
        request_id,
    };
    keep(&mut state.calls, call);
}

/// Decodes `%41` and the like; what is no valid escape stays as it is.
pub(crate) fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let escape = (bytes[index] == b'%').then(|| text.get(index + 1..index + 3)).flatten();
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                index += 3;
            }
            None => {
                decoded.push(bytes[index]);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The pairs of a query string or form body.
pub(crate) fn form_pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let decode = |text: &str| percent_decode(&text.replace('+', " "));
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(k, v)| (decode(k), decode(v))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_and_broken_ones_kept() {
        assert_eq!(percent_decode("/a%2Fb%20c%"), "/a/b c%");
        assert_eq!(percent_decode("%zz%é"), "%zz%é");
        assert_eq!(
            form_pairs("page=2&&search=a+b%26"),
            vec![("page".into(), "2".into()), ("search".into(), "a b&".into())]
        );
    }

    /// A regenerated spec must not have operations that the sandbox cannot answer.
    #[test]
    fn every_operation_of_the_spec_has_a_handler() {
        use crate::domains::state::Settings;
        use crate::world::clock::{Clock, Ids};
        let settings = Settings {
            origin: "http://127.0.0.1:1".to_owned(),
            auto_complete: false,
            callback_copies: 1,
            iframe_origins: Vec::new(),
        };
        let mut state = State::new(settings, Clock::new(None), Ids::new(Some(1)));
        for operation in &ApiContract::bundled().endpoints {
            let request = CheckedRequest { arguments: vec!["unknown".to_owned()], ..CheckedRequest::default() };
            if let Err(ApiRefusal::Invalid(body)) = call(&mut state, operation, &request) {
                assert!(!body.to_string().contains("does not know the operation"), "{}", operation.id);
            }
        }
    }
}
