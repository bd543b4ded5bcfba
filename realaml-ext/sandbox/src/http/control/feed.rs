//! The events of the sandbox, as a list or as live server-sent events.

use std::convert::Infallible;

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt, stream};
use http::{HeaderMap, header};
use serde_json::json;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;

use super::bodies::after;
use super::not_understood;
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::events::{Change, SandboxEvent};

/// Returns the events after a number as a list, or as a live feed if the client accepts `text/event-stream`. The number
/// comes from the query, or else from the header `Last-Event-ID`.
pub(crate) async fn events(State(app): SharedApp, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let seen = headers.get("last-event-id").and_then(|value| value.to_str().ok()?.parse().ok());
    let after = match after(query.as_deref()) {
        Ok(after) => after.or(seen),
        Err(why) => return not_understood("query", &why),
    };
    let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepts.contains("text/event-stream") {
        return Sse::new(live(&app, after)).keep_alive(KeepAlive::default()).into_response();
    }
    Json(app.read(|vendor| missed(vendor.world.events.iter(), after.unwrap_or(0)))).into_response()
}

fn missed<'a>(events: impl Iterator<Item = &'a SandboxEvent>, after: u64) -> Vec<SandboxEvent> {
    events.filter(|event| event.number > after).cloned().collect()
}

/// Streams the events that the follower missed since its last event, and then the changes until the sandbox ends.
fn live(app: &SandboxApp, after: Option<u64>) -> impl Stream<Item = Result<Event, Infallible>> + use<> {
    let (missed, receiver) = app.read(|vendor| {
        let events = after.map(|after| missed(vendor.world.events.iter(), after)).unwrap_or_default();
        (events, vendor.world.feed.follow())
    });
    // The first event tells the follower that the feed reports all later changes.
    let start = stream::iter([Event::default().event("ready").data("{}")]);
    let missed = stream::iter(missed).map(|event| shown(&Change::Record(event)));
    let live = stream::unfold(receiver, |receiver| async move { next(receiver).await });
    start.chain(missed).chain(live.take_until(app.stopped())).map(Ok)
}

async fn next(mut receiver: Receiver<Change>) -> Option<(Event, Receiver<Change>)> {
    match receiver.recv().await {
        Ok(change) => Some((shown(&change), receiver)),
        // The follower was too slow, and has to read everything again.
        Err(RecvError::Lagged(_)) => Some((shown(&Change::All), receiver)),
        Err(RecvError::Closed) => None,
    }
}

fn shown(change: &Change) -> Event {
    let (name, data) = match change {
        Change::Record(event) => {
            return Event::default().event("record").id(event.number.to_string()).data(json!(event).to_string());
        }
        Change::Call(number) => ("call", json!({ "number": number })),
        Change::Callback(number) => ("callback", json!({ "number": number })),
        Change::Message => ("message", json!({})),
        Change::Faults => ("faults", json!({})),
        Change::Clock => ("clock", json!({})),
        Change::All => ("all", json!({})),
    };
    Event::default().event(name).data(data.to_string())
}
