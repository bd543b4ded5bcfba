//! The page of the sandbox's clock.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, heading, time};
use super::notices::told;
use super::sections::Section;
use crate::http::app::SharedApp;

/// The steps by which the clock can be moved: seconds, label, and the events that become due.
const STEPS: [(u64, &str, &str); 5] = [
    (60, "1 minute", "waits and pauses"),
    (15 * 60 + 1, "15 minutes", "links to files and reports expire"),
    (60 * 60, "1 hour", "outsourced work begins; builder sessions expire"),
    (24 * 60 * 60, "1 day", "outsourced work is completed"),
    (30 * 24 * 60 * 60, "30 days", "documents with a date expire"),
];

pub(crate) async fn page(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let facts = app.read(Facts::of);
    let content = content(&facts);
    let frame = Frame { section: Section::Clock, title: "Clock", facts, told: told(query.as_deref()) };
    frame.page(StatusCode::OK, &content)
}

fn content(facts: &Facts) -> Markup {
    html! {
        (heading("Clock", None, &html! {}))
        section.panel aria-labelledby="time" {
            h2 #time { "The sandbox's time" }
            p.big data-live="big-time" { (time(facts.now)) " UTC" }
        }
        div.columns {
            section.panel aria-labelledby="advance" {
                h2 #advance { "Move the clock forward" }
                p.hint { "Everything that becomes due happens at once." }
                ul.steps {
                    @for (seconds, name, due) in STEPS {
                        li {
                            form method="post" action="/_console/clock/advance" {
                                input type="hidden" name="seconds" value=(seconds);
                                button type="submit" { "+ " (name) }
                            }
                            span.hint { (due) }
                        }
                    }
                }
                form.line method="post" action="/_console/clock/advance" {
                    label for="seconds" { "Seconds" }
                    input #seconds type="number" name="seconds" min="1" max="31536000000" required;
                    button type="submit" { "Advance" }
                }
            }
            section.panel aria-labelledby="set" {
                h2 #set { "Set the clock" }
                form.line method="post" action="/_console/clock/set" {
                    label for="now" { "Date and time in UTC" }
                    input #now type="datetime-local" name="now" step="1" required
                        value=(facts.now.format("%Y-%m-%dT%H:%M:%S"));
                    button type="submit" { "Set" }
                }
                p.hint { "Setting the clock back makes expired links work again." }
            }
        }
    }
}
