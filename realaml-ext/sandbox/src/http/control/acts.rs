//! Actions of people and the vendor's staff on records.

use std::future::{Ready, ready};

use axum::extract::{Path, State};
use axum::response::Response;
use bytes::Bytes;
use serde_json::Error;

use super::{answer, bodies, not_understood};
use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::domains::forms::acts::FormAct;
use crate::domains::verifications::acts::VerificationAct;
use crate::http::app::{SandboxApp, SharedApp};

/// A function that reads an action from the body of a call.
type Reader<T> = fn(&Bytes) -> Result<T, Error>;

pub(crate) fn verification(
    read: Reader<VerificationAct>,
) -> impl Fn(SharedApp, Path<String>, Bytes) -> Ready<Response> + Clone {
    move |State(app), Path(key), body| ready(act(&app, read(&body).map(|act| Action::verification(key, act))))
}

pub(crate) fn document(
    read: Reader<DocumentAct>,
) -> impl Fn(SharedApp, Path<String>, Bytes) -> Ready<Response> + Clone {
    move |State(app), Path(id), body| ready(act(&app, read(&body).map(|act| Action::document(id, act))))
}

pub(crate) fn form(read: Reader<FormAct>) -> impl Fn(SharedApp, Path<String>, Bytes) -> Ready<Response> + Clone {
    move |State(app), Path(id), body| ready(act(&app, read(&body).map(|act| Action::form(id, act))))
}

pub(crate) async fn outsourced(State(app): SharedApp, Path(key): Path<String>, body: Bytes) -> Response {
    act(&app, bodies::outsourced(&body).map(|act| Action::outsourced(key, act)))
}

/// Carries out the action read from a call, or refuses the call if its body is not valid.
fn act(app: &SandboxApp, action: Result<Action, Error>) -> Response {
    match action {
        Ok(action) => answer(app.act(&action)),
        Err(error) => not_understood("body", &error.to_string()),
    }
}
