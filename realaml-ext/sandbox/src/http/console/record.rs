//! The page of one record: its state, the possible actions, its history, and the record as the API returns it.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, Told, badge, heading, not_found, time};
use super::notices::told;
use super::sections::{Section, domain, slug};
use super::{buttons, calls, code};
use crate::domains::Vendor;
use crate::domains::records::RecordDetails;
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::calls::LoggedCall;
use crate::world::events::Domain;

/// How many calls about the record are shown.
const CALLS: usize = 20;

pub(crate) async fn page(
    State(app): SharedApp,
    Path((name, key)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    match domain(&name) {
        Some(domain) => show(&app, domain, &key, StatusCode::OK, told(query.as_deref())),
        None => not_found(),
    }
}

/// Renders the page of a record, with the result of an action, if there is one.
pub(crate) fn show(app: &SandboxApp, domain: Domain, key: &str, status: StatusCode, told: Option<Told>) -> Response {
    let found = app.read(|vendor| {
        let details = vendor.record(domain, key)?;
        Some((Facts::of(vendor), content(vendor, domain, &details), title(&details)))
    });
    let Some((facts, content, title)) = found else { return not_found() };
    Frame { section: Section::Records(domain), title: &title, facts, told }.page(status, &content)
}

fn title(details: &RecordDetails) -> String {
    let title = &details.summary.title;
    if title.is_empty() { "(without a name)".to_owned() } else { title.clone() }
}

fn content(vendor: &Vendor, domain: Domain, details: &RecordDetails) -> Markup {
    let summary = &details.summary;
    let state = html! {
        p.badges data-live="state" {
            (badge(summary.state))
            @if let Some(result) = &summary.result { (badge(result)) }
        }
    };
    let page = details.page.as_deref().filter(|page| page.starts_with("http"));
    html! {
        (heading(&title(details), Some(Section::Records(domain)), &state))
        dl.facts.wide {
            div { dt { "Key" } dd { code { (summary.key) } } }
            @if let Some(kind) = &summary.kind { div { dt { "Kind" } dd { (kind.replace('_', " ")) } } }
            @if let Some(reference) = &summary.reference { div { dt { "Reference" } dd { (reference) } } }
            div { dt { "Created" } dd { (time(summary.created_at)) } }
            @if let Some(at) = summary.completed_at { div { dt { "Completed" } dd { (time(at)) } } }
            @if let Some(page) = page { div { dt { "The person's page" } dd { a href=(page) { "Open" } } } }
        }
        div.columns.record {
            div {
                section.panel aria-labelledby="acts" data-live="acts" {
                    h2 #acts { "Act" }
                    (buttons::panel(domain, slug(domain), details))
                }
                section.panel aria-labelledby="history" data-live="history" {
                    h2 #history { "History" }
                    (history(details))
                }
                section.panel aria-labelledby="record-calls" data-live="calls" {
                    h2 #record-calls { "Calls about this record" }
                    (calls::table(vendor.world.calls.iter().rev().filter(|call| concerns(call, &summary.key)).take(CALLS)))
                }
            }
            section.panel aria-labelledby="record" data-live="record" {
                h2 #record { "As the API returns it" }
                (code::json("Record as JSON", &details.record))
            }
        }
    }
}

fn history(details: &RecordDetails) -> Markup {
    html! {
        @if details.history.is_empty() {
            p.hint { "The events of this record are too old and were removed." }
        } @else {
            ol.feed {
                @for event in &details.history {
                    li { (time(event.at)) b { (event.what.replace('_', " ")) } }
                }
            }
        }
    }
}

/// Whether a call concerns the record: the key is a segment of the call's path, or appears in the response. A short key
/// could be part of another value, so it counts only in the path.
fn concerns(call: &LoggedCall, key: &str) -> bool {
    call.path.split(['/', '?']).any(|part| part == key) || (key.len() > 8 && call.response.contains(key))
}
