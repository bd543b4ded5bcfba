//! The pages of the API calls received, with request and response side by side.

use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, empty, heading, not_found, status, time};
use super::sections::Section;
use super::{code, panels};
use crate::http::app::SharedApp;
use crate::world::calls::LoggedCall;

/// The number of calls on a page.
const LIMIT: usize = 50;

pub(crate) async fn list(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let offset = panels::offset(query.as_deref());
    let (facts, content) = app.read(|vendor| {
        let calls = &vendor.world.calls;
        let part = table(calls.iter().rev().skip(offset).take(LIMIT));
        (Facts::of(vendor), html! { (part) (panels::pages("/_console/calls", offset, LIMIT, calls.len())) })
    });
    let frame = Frame { section: Section::Calls, title: "Calls", facts, told: None };
    frame.page(
        StatusCode::OK,
        &html! {
            (heading("Calls", None, &html! {}))
            div data-live="list" { (content) }
        },
    )
}

pub(crate) async fn page(State(app): SharedApp, Path(number): Path<u64>) -> Response {
    let found = app.read(|vendor| {
        let call = vendor.world.calls.iter().rev().find(|call| call.number == number)?;
        Some((Facts::of(vendor), one(call)))
    });
    let Some((facts, content)) = found else { return not_found() };
    Frame { section: Section::Calls, title: "Call", facts, told: None }.page(StatusCode::OK, &content)
}

/// Renders a table of calls.
pub(crate) fn table<'a>(calls: impl Iterator<Item = &'a LoggedCall>) -> Markup {
    let mut calls = calls.peekable();
    if calls.peek().is_none() {
        return empty("No calls", &html! { "Calls to the API appear here as they arrive." });
    }
    html! {
        div.table-box {
            table.calls {
                caption.sr { "Calls, newest first" }
                thead {
                    tr {
                        th scope="col" { "Status" }
                        th scope="col" { "Call" }
                        th.opt.operation scope="col" { "Operation" }
                        th.opt scope="col" { "Time" }
                    }
                }
                tbody {
                    @for call in calls {
                        tr.link {
                            td { (status(call.status, "reset")) }
                            td {
                                a.row-link href={ "/_console/calls/" (call.number) } {
                                    span.method { (call.method) } " " (call.path)
                                }
                            }
                            td.opt.operation { (call.operation.as_deref().unwrap_or("–")) }
                            td.opt { (time(call.at)) }
                        }
                    }
                }
            }
        }
    }
}

fn one(call: &LoggedCall) -> Markup {
    let title = format!("{} {}", call.method, call.path);
    html! {
        (heading(&title, Some(Section::Calls), &html! { p.badges { (status(call.status, "reset")) } }))
        dl.facts.wide {
            div { dt { "Operation" } dd { (call.operation.as_deref().unwrap_or("not in the spec")) } }
            div { dt { "Received" } dd { (time(call.at)) } }
            div { dt { "Number" } dd { (call.number) } }
            div { dt { "Request id" } dd { code { (call.request_id) } } }
            div { dt { "Carried out" } dd { @if call.handled { "yes" } @else { "no" } } }
        }
        div.columns {
            section.panel aria-labelledby="request" {
                h2 #request { "Request" }
                @match call.body.value() {
                    Some(body) => (code::json("Request as JSON", &body)),
                    None => p.hint { "No body, or a body that is not JSON or is longer than 16 KiB." },
                }
            }
            section.panel aria-labelledby="answer" {
                h2 #answer { "Answer" }
                @match call.response.value() {
                    Some(answer) => (code::json("Response as JSON", &answer)),
                    None => p.hint { "No body, or a body that is not JSON or is longer than 16 KiB." },
                }
            }
        }
    }
}
