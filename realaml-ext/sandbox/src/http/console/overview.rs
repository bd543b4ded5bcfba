//! The overview page: how to call the sandbox, how many records it holds, and the latest events and calls.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, empty, heading, time};
use super::notices::told;
use super::sections::{DOMAINS, Section, one, slug};
use super::{calls, panels};
use crate::domains::Vendor;
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::events::SandboxEvent;

/// How many of the latest events and calls are shown.
const SHOWN: usize = 12;

pub(crate) async fn page(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let (facts, content) = app.read(|vendor| {
        let facts = Facts::of(vendor);
        let content = content(&app, vendor, &facts);
        (facts, content)
    });
    let frame = Frame { section: Section::Overview, title: "Overview", facts, told: told(query.as_deref()) };
    frame.page(StatusCode::OK, &content)
}

fn content(app: &SandboxApp, vendor: &Vendor, facts: &Facts) -> Markup {
    let reset = html! {
        form method="post" action="/_console/reset" data-confirm="Delete all records, calls, callbacks, messages and \
                                                                  faults?" {
            button.quiet type="submit" { "Reset the sandbox" }
        }
    };
    html! {
        (heading("Overview", None, &reset))
        section.panel aria-labelledby="start" {
            h2 #start { "Call the sandbox" }
            dl.facts {
                div { dt { "Base URL" } dd { code { (app.base_url) } } }
                div { dt { "Spec" } dd { a href="/openapi.json" { "OpenAPI document" } } }
                div { dt { "Control API" } dd { a href="/_sandbox/openapi.json" { "OpenAPI document" } } }
            }
            (panels::command(&format!("curl -H \"Authorization: Api-Key $REALAML_API_KEY\" {}/esign/templates/", app.base_url)))
            p.hint { "Nothing here is real, and nothing leaves this machine unless you allowed it. Never enter real \
                      data." }
        }
        ul.tiles data-live="tiles" {
            @for domain in DOMAINS {
                @let section = Section::Records(domain);
                li {
                    a href=(section.address()) {
                        span.number { (facts.count(section).unwrap_or(0)) }
                        span { (section.title()) }
                    }
                }
            }
        }
        div.columns data-live="recent" {
            section.panel aria-labelledby="events" {
                h2 #events { "Latest events" }
                @let events: Vec<&SandboxEvent> = vendor.world.events.iter().rev().take(SHOWN).collect();
                @if events.is_empty() {
                    (empty("Nothing yet", &html! { "Create a record with the API, and it appears here." }))
                } @else {
                    ul.feed { @for event in events { (happened(event)) } }
                }
            }
            section.panel aria-labelledby="last-calls" {
                h2 #last-calls { "Latest calls" }
                (calls::table(vendor.world.calls.iter().rev().take(SHOWN)))
            }
        }
    }
}

/// Renders an event with a link to its record.
fn happened(event: &SandboxEvent) -> Markup {
    let address = format!("/_console/records/{}/{}", slug(event.domain), event.key);
    html! {
        li {
            (time(event.at))
            span { (one(event.domain)) " " b { (event.what.replace('_', " ")) } }
            a.key href=(address) { (panels::short(&event.key)) }
        }
    }
}
