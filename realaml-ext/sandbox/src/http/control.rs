//! The control API: what a test or a developer does instead of people and time.
//!
//! The functions on [`App`] are what `/_sandbox/` and the methods of [`Sandbox`](crate::Sandbox) have in common.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, Request as HttpRequest, State as Shared};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Json, Router};
use bytes::Bytes;
use http::{StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::contract::exchange::ApiRefusal;
use crate::contract::spec::ApiContract;
use crate::domains::esign::signing::{self, Act};
use crate::domains::forms;
use crate::domains::outsourced::{self, OutsourcedStatus};
use crate::domains::state::State;
use crate::domains::verdict::{Completion, Verdict};
use crate::domains::verifications::{self, Entry, Person};
use crate::http::callbacks;
use crate::http::server::App;
use crate::world::clock::{parse_key, timestamp};
use crate::world::faults::Fault;

/// Why a control call had no effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlError {
    found: bool,
    text: String,
}

impl ControlError {
    /// Whether there is no such record.
    pub fn is_not_found(&self) -> bool {
        !self.found
    }

    fn not_found(what: &str) -> Self {
        Self { found: false, text: format!("the sandbox holds no {what} under this key") }
    }

    fn refused(text: impl Into<String>) -> Self {
        Self { found: true, text: text.into() }
    }
}

impl std::fmt::Display for ControlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl std::error::Error for ControlError {}

pub(crate) type Controlled = Result<(), ControlError>;

impl App {
    /// Changes the state, then delivers the callbacks that follow from it.
    pub(crate) fn change<T>(self: &Arc<Self>, change: impl FnOnce(&mut State) -> T) -> T {
        let (result, outbox) = {
            let mut state = self.state();
            state.tick();
            let result = change(&mut state);
            (result, std::mem::take(&mut state.outbox))
        };
        callbacks::dispatch(self, outbox);
        result
    }

    pub(crate) fn advance_clock(self: &Arc<Self>, by: Duration) {
        self.change(|state| {
            state.clock.advance(by);
            state.tick();
        });
    }

    pub(crate) fn complete(self: &Arc<Self>, key: &str, completion: &Completion) -> Controlled {
        self.with_open(key, |state, key| verifications::complete(state, key, completion))
    }

    pub(crate) fn start_checks(self: &Arc<Self>, key: &str, completion: &Completion) -> Controlled {
        self.with_open(key, |state, key| verifications::start(state, key, completion))
    }

    pub(crate) fn cancel(self: &Arc<Self>, key: &str) -> Controlled {
        self.with_open(key, verifications::cancel)
    }

    /// A verification that the person can still act on.
    fn with_open(self: &Arc<Self>, key: &str, act: impl FnOnce(&mut State, u128)) -> Controlled {
        self.change(|state| {
            let key = parse_key(key).ok_or_else(|| ControlError::not_found("verification"))?;
            match state.verifications.get(&key) {
                Some(Entry::Person(person)) if is_open(person) => {
                    act(state, key);
                    Ok(())
                }
                Some(Entry::Person(_) | Entry::Company(_)) => {
                    Err(ControlError::refused("the verification is completed or cancelled already"))
                }
                Some(Entry::Deleted) | None => Err(ControlError::not_found("verification")),
            }
        })
    }

    pub(crate) fn deliver_callback(self: &Arc<Self>, key: &str, copies: u32) -> Controlled {
        self.change(|state| {
            let known = parse_key(key)
                .filter(|key| matches!(state.verifications.get(key), Some(Entry::Person(_) | Entry::Company(_))));
            let key = known.ok_or_else(|| ControlError::not_found("verification"))?;
            for _ in 0..copies {
                verifications::notify(state, key);
            }
            Ok(())
        })
    }

    pub(crate) fn inject_fault(&self, fault: Fault) -> Controlled {
        if let Some(problem) = fault.problem(ApiContract::bundled()) {
            return Err(ControlError::refused(problem));
        }
        self.state().faults.push(fault);
        Ok(())
    }

    pub(crate) fn set_outsourced(
        self: &Arc<Self>,
        key: &str,
        status: OutsourcedStatus,
        result: Option<Verdict>,
    ) -> Controlled {
        self.change(|state| match parse_key(key) {
            Some(key) if outsourced::set(state, key, status, result) => Ok(()),
            _ => Err(ControlError::not_found("outsourced verification")),
        })
    }

    pub(crate) fn act_on_document(self: &Arc<Self>, id: &str, recipient: Option<&str>, act: &Act) -> Controlled {
        self.change(|state| {
            signing::act(state, id, recipient, act).map_err(|refusal| match refusal {
                ApiRefusal::NotFound => ControlError::not_found("such document or recipient"),
                ApiRefusal::Invalid(body) => ControlError::refused(body["detail"].as_str().unwrap_or("refused")),
            })
        })
    }

    pub(crate) fn open_form(self: &Arc<Self>, id: &str) -> Controlled {
        self.with_form(id, forms::open)
    }

    pub(crate) fn cancel_form(self: &Arc<Self>, id: &str) -> Controlled {
        self.with_form(id, forms::cancel)
    }

    pub(crate) fn complete_form(self: &Arc<Self>, id: &str, values: &Map<String, Value>) -> Controlled {
        self.with_form(id, |state, id| forms::complete(state, id, values))
    }

    fn with_form(self: &Arc<Self>, id: &str, act: impl FnOnce(&mut State, u64) -> bool) -> Controlled {
        self.change(|state| {
            let id = id.parse().ok().filter(|id| state.forms.contains_key(id));
            let id = id.ok_or_else(|| ControlError::not_found("form submission"))?;
            match act(state, id) {
                true => Ok(()),
                false => Err(ControlError::refused("the form is not in a state in which this can happen")),
            }
        })
    }
}

fn is_open(person: &Person) -> bool {
    person.completed_at.is_none() && !person.cancelled
}

pub(crate) fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    Router::new()
        .route("/_sandbox/", get(overview))
        .route("/_sandbox/reset", post(reset))
        .route("/_sandbox/clock", get(clock))
        .route("/_sandbox/clock/advance", post(advance))
        .route("/_sandbox/calls", get(calls).delete(clear_calls))
        .route("/_sandbox/callbacks", get(deliveries))
        .route("/_sandbox/messages", get(messages))
        .route("/_sandbox/faults", get(faults).post(inject).delete(clear_faults))
        .route("/_sandbox/verifications/{key}/{action}", post(verification))
        .route("/_sandbox/outsourced/{key}", post(outsourced_step))
        .route("/_sandbox/esign/documents/{id}/{action}", post(document))
        .route("/_sandbox/forms/{id}/{action}", post(form))
        .route("/_sandbox/{*rest}", any(|| async { answer(Err(ControlError::not_found("such control call"))) }))
        .layer(middleware::from_fn_with_state(Arc::clone(app), same_origin))
}

/// A page of another origin must not steer the sandbox through somebody's browser.
pub(crate) async fn same_origin(Shared(app): Shared<Arc<App>>, request: HttpRequest, next: Next) -> Response {
    let foreign = request.headers().get(header::ORIGIN).is_some_and(|origin| !app.is_own_origin(origin.as_bytes()));
    if foreign {
        let body = json!({ "detail": "Calls from pages of other origins are refused." });
        return (StatusCode::FORBIDDEN, Json(body)).into_response();
    }
    next.run(request).await
}

fn answer(result: Controlled) -> Response {
    match result {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(error) => {
            let status = if error.is_not_found() { StatusCode::NOT_FOUND } else { StatusCode::CONFLICT };
            (status, Json(json!({ "detail": error.to_string() }))).into_response()
        }
    }
}

/// Reads an optional JSON body, whatever its content type, and goes on with it.
fn with<T: DeserializeOwned + Default>(body: &Bytes, go_on: impl FnOnce(T) -> Response) -> Response {
    let parsed = if body.is_empty() { Ok(T::default()) } else { serde_json::from_slice(body) };
    match parsed {
        Ok(parsed) => go_on(parsed),
        Err(error) => {
            (StatusCode::BAD_REQUEST, Json(json!({ "detail": format!("The body is not understood: {error}.") })))
                .into_response()
        }
    }
}

async fn overview(Shared(app): Shared<Arc<App>>) -> Response {
    let state = app.state();
    let calls = state.calls.back().map_or(0, |call| call.number);
    Json(json!({
        "base_url": app.base_url,
        "now": timestamp(state.now()),
        "records": state.counts(),
        "calls": calls,
        "faults": state.faults.len(),
    }))
    .into_response()
}

async fn reset(Shared(app): Shared<Arc<App>>) -> Response {
    app.state().reset();
    answer(Ok(()))
}

async fn clock(Shared(app): Shared<Arc<App>>) -> Response {
    Json(json!({ "now": timestamp(app.state().now()) })).into_response()
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Advance {
    seconds: u64,
}

async fn advance(Shared(app): Shared<Arc<App>>, body: Bytes) -> Response {
    with(&body, |Advance { seconds }| {
        app.advance_clock(Duration::from_secs(seconds));
        Json(json!({ "now": timestamp(app.state().now()) })).into_response()
    })
}

async fn calls(Shared(app): Shared<Arc<App>>) -> Response {
    Json(json!(app.state().calls)).into_response()
}

async fn clear_calls(Shared(app): Shared<Arc<App>>) -> Response {
    app.state().calls.clear();
    answer(Ok(()))
}

async fn deliveries(Shared(app): Shared<Arc<App>>) -> Response {
    Json(json!(app.state().deliveries)).into_response()
}

async fn messages(Shared(app): Shared<Arc<App>>) -> Response {
    Json(json!(app.state().messages)).into_response()
}

async fn faults(Shared(app): Shared<Arc<App>>) -> Response {
    Json(json!(app.state().faults)).into_response()
}

async fn inject(Shared(app): Shared<Arc<App>>, body: Bytes) -> Response {
    match serde_json::from_slice::<Fault>(&body) {
        Ok(fault) => answer(app.inject_fault(fault)),
        Err(error) => {
            (StatusCode::BAD_REQUEST, Json(json!({ "detail": format!("The fault is not understood: {error}.") })))
                .into_response()
        }
    }
}

async fn clear_faults(Shared(app): Shared<Arc<App>>) -> Response {
    app.state().faults.clear();
    answer(Ok(()))
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Copies {
    copies: u32,
}

impl Default for Copies {
    fn default() -> Self {
        Self { copies: 1 }
    }
}

async fn verification(
    Shared(app): Shared<Arc<App>>,
    Path((key, action)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    match action.as_str() {
        "complete" => with(&body, |completion| answer(app.complete(&key, &completion))),
        "start" => with(&body, |completion| answer(app.start_checks(&key, &completion))),
        "cancel" => answer(app.cancel(&key)),
        "callback" => with(&body, |Copies { copies }| answer(app.deliver_callback(&key, copies.min(1000)))),
        _ => answer(Err(ControlError::not_found("action of this name"))),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    status: OutsourcedStatus,
    result: Option<Verdict>,
}

impl Default for Step {
    fn default() -> Self {
        Self { status: OutsourcedStatus::Completed, result: None }
    }
}

async fn outsourced_step(Shared(app): Shared<Arc<App>>, Path(key): Path<String>, body: Bytes) -> Response {
    with(&body, |Step { status, result }| answer(app.set_outsourced(&key, status, result)))
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct DocumentAct {
    recipient_id: Option<String>,
    reason: Option<String>,
}

async fn document(Shared(app): Shared<Arc<App>>, Path((id, action)): Path<(String, String)>, body: Bytes) -> Response {
    with(&body, |DocumentAct { recipient_id, reason }| {
        let act = match action.as_str() {
            "view" => Act::View,
            "sign" => Act::Sign,
            "decline" => Act::Decline { reason },
            "fail-authentication" => Act::FailAuthentication,
            "expire" => Act::Expire,
            "fail" => Act::Fail,
            _ => return answer(Err(ControlError::not_found("action of this name"))),
        };
        answer(app.act_on_document(&id, recipient_id.as_deref(), &act))
    })
}

async fn form(Shared(app): Shared<Arc<App>>, Path((id, action)): Path<(String, String)>, body: Bytes) -> Response {
    match action.as_str() {
        "open" => answer(app.open_form(&id)),
        "cancel" => answer(app.cancel_form(&id)),
        "complete" => with(&body, |values: Map<String, Value>| answer(app.complete_form(&id, &values))),
        _ => answer(Err(ControlError::not_found("action of this name"))),
    }
}
