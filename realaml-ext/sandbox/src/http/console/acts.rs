//! Handles the buttons of the console: the forms that they send, and the resulting actions.
//!
//! Each button sends a form. The response is a redirect to the button's page. If an action on a record or a new fault
//! is refused, the response is that page with the reason.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use bytes::Bytes;
use chrono::NaiveDateTime;
use http::StatusCode;
use std::time::Duration;

use super::layout::Told;
use super::notices::done;
use super::sections::{domain, slug};
use super::{fault_form, faults, layout, record};
use crate::http::app::SharedApp;
use crate::http::encoding::form_pairs;
use crate::world::World;

mod reading;

fn pairs(body: &Bytes) -> Vec<(String, String)> {
    form_pairs(&String::from_utf8_lossy(body))
}

/// Carries out an action on a record.
pub(crate) async fn on_record(
    State(app): SharedApp,
    Path((name, key, act)): Path<(String, String, String)>,
    body: Bytes,
) -> Response {
    let Some(domain) = domain(&name) else { return layout::not_found() };
    let action = match reading::action(domain, &key, &act, &pairs(&body)) {
        Ok(Some(action)) => action,
        Ok(None) => return layout::not_found(),
        Err(why) => return record::show(&app, domain, &key, StatusCode::BAD_REQUEST, Some(Told::Refused(why))),
    };
    match app.act(&action) {
        Ok(()) => done(&format!("/_console/records/{}/{}", slug(domain), segment(&key)), "act"),
        Err(error) => {
            let told = Told::Refused(format!("Nothing was changed: {error}"));
            record::show(&app, domain, &key, StatusCode::CONFLICT, Some(told))
        }
    }
}

/// Returns a key as a path segment. Only ASCII letters, digits and hyphens are kept, which need no encoding. The keys
/// of existing records have no other characters.
fn segment(key: &str) -> String {
    key.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

pub(crate) async fn resend(State(app): SharedApp, Path(number): Path<u64>) -> Response {
    match app.change(|vendor| vendor.world.resend_callback(number)) {
        Ok(()) => done("/_console/callbacks", "resend"),
        Err(_) => layout::not_found(),
    }
}

pub(crate) async fn add_fault(State(app): SharedApp, body: Bytes) -> Response {
    let fault = match fault_form::read(&pairs(&body)) {
        Ok(fault) => fault,
        Err(why) => return faults::show(&app, StatusCode::BAD_REQUEST, Some(Told::Refused(why))),
    };
    match app.adjust(|world| world.inject_fault(app.contract, fault)) {
        Ok(()) => done("/_console/faults", "fault"),
        Err(error) => {
            faults::show(&app, StatusCode::BAD_REQUEST, Some(Told::Refused(format!("Nothing was changed: {error}"))))
        }
    }
}

pub(crate) async fn clear_faults(State(app): SharedApp) -> Response {
    app.adjust(World::clear_faults);
    done("/_console/faults", "clear")
}

pub(crate) async fn advance_clock(State(app): SharedApp, body: Bytes) -> Response {
    let seconds = pairs(&body).iter().find(|(name, _)| name == "seconds").and_then(|(_, value)| value.parse().ok());
    let Some(seconds) = seconds else { return Redirect::to("/_console/clock").into_response() };
    app.advance_clock(Duration::from_secs(seconds));
    done("/_console/clock", "clock")
}

pub(crate) async fn set_clock(State(app): SharedApp, body: Bytes) -> Response {
    let pairs = pairs(&body);
    let given = pairs.iter().find(|(name, _)| name == "now").map_or("", |(_, value)| value.as_str());
    let read = |format| NaiveDateTime::parse_from_str(given, format);
    // A browser leaves out seconds that are zero.
    let Ok(now) = read("%Y-%m-%dT%H:%M:%S").or_else(|_| read("%Y-%m-%dT%H:%M")) else {
        return Redirect::to("/_console/clock").into_response();
    };
    app.set_clock(now.and_utc());
    done("/_console/clock", "set")
}

pub(crate) async fn reset(State(app): SharedApp) -> Response {
    app.reset();
    done("/", "reset")
}
