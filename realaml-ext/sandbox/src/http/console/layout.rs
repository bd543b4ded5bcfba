//! The frame of every page: the bar, the navigation and the result of an action.

use axum::response::Response;
use chrono::{DateTime, Utc};
use http::StatusCode;
use maud::{DOCTYPE, Markup, html};

use super::sections::{GROUPS, Section};
use crate::domains::Vendor;
use crate::http::pages::markup;

/// Everything on a page except its content.
pub(crate) struct Frame<'a> {
    pub(crate) section: Section,
    /// The title that the browser shows.
    pub(crate) title: &'a str,
    /// The number of entries in each section, and the sandbox's time.
    pub(crate) facts: Facts,
    /// The result of an action, or the reason why it failed.
    pub(crate) told: Option<Told>,
}

/// The values that the bar and the navigation show.
pub(crate) struct Facts {
    pub(crate) now: DateTime<Utc>,
    counts: [usize; 9],
}

/// The result of an action: a success, or the reason why it was refused.
#[derive(Clone)]
pub(crate) enum Told {
    Done(&'static str),
    Refused(String),
}

impl Facts {
    pub(crate) fn of(vendor: &Vendor) -> Self {
        let (records, world) = (vendor.counts(), &vendor.world);
        let counts = [
            records.verifications,
            records.outsourced,
            records.risk,
            records.esign,
            records.forms,
            world.calls.len(),
            world.deliveries.len(),
            world.messages.len(),
            world.faults.len(),
        ];
        Self { now: world.now(), counts }
    }

    /// Returns how many entries a section has, or `None` if the section is not a list.
    pub(crate) fn count(&self, section: Section) -> Option<usize> {
        let sections = GROUPS.iter().flat_map(|(_, sections)| sections.iter());
        let place = sections.into_iter().position(|one| *one == section)?;
        self.counts.get(place).copied()
    }
}

impl Frame<'_> {
    /// Renders the page with its content.
    pub(crate) fn page(&self, status: StatusCode, content: &Markup) -> Response {
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " · Realaml sandbox" }
                    link rel="icon" href="/_console/assets/icon.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/_console/assets/console.css";
                    script src="/_console/assets/console.js" defer {}
                }
                body {
                    a.skip href="#main" { "Skip to content" }
                    (self.bar())
                    (self.navigation())
                    main #main tabindex="-1" {
                        (self.told())
                        (content)
                    }
                }
            }
        };
        markup::html(status, page.into_string())
    }

    fn bar(&self) -> Markup {
        html! {
            header.bar {
                a.brand href="/" {
                    span.mark aria-hidden="true" { "R" }
                    span { "Realaml " b { "sandbox" } }
                }
                p.bar-facts {
                    a.now href="/_console/clock" data-live="now" {
                        span.sr { "Time of the sandbox: " }
                        (time(self.facts.now))
                    }
                    span.live #live role="status" { "" }
                }
            }
        }
    }

    fn navigation(&self) -> Markup {
        let link = |section: Section| {
            html! {
                li {
                    a href=(section.address()) aria-current=[(section == self.section).then_some("page")] {
                        (section.title())
                        @if let Some(count) = self.facts.count(section) { span.count { (count) } }
                    }
                }
            }
        };
        html! {
            nav aria-label="Sections" data-live="nav" {
                ul { (link(Section::Overview)) }
                @for (name, sections) in GROUPS {
                    p.group { (name) }
                    ul { @for section in sections { (link(*section)) } }
                }
            }
        }
    }

    fn told(&self) -> Markup {
        match &self.told {
            None => html! {},
            Some(Told::Done(text)) => html! { p.told.ok role="status" { (text) } },
            Some(Told::Refused(text)) => html! { p.told.bad role="alert" { (text) } },
        }
    }
}

/// Renders a time to the second.
pub(crate) fn time(at: DateTime<Utc>) -> Markup {
    html! {
        time datetime=(at.to_rfc3339()) {
            span.date { (at.format("%Y-%m-%d")) " " } (at.format("%H:%M:%S"))
        }
    }
}

/// Renders the page for the status 404.
pub(crate) fn not_found() -> Response {
    markup::not_found()
}

/// Renders the heading of a page. The link to the section, if there is one, is above the heading, and other content is
/// beside it.
pub(crate) fn heading(title: &str, up: Option<Section>, beside: &Markup) -> Markup {
    html! {
        div.heading {
            div {
                @if let Some(up) = up {
                    p.up { a href=(up.address()) { "← " (up.title()) } }
                }
                h1 { (title) }
            }
            (beside)
        }
    }
}

/// Renders the text shown in place of an empty list.
pub(crate) fn empty(title: &str, hint: &Markup) -> Markup {
    html! { div.empty { p { b { (title) } } p { (hint) } } }
}

/// Renders a state or result as a badge. The text carries the meaning; the colour only supports it.
pub(crate) fn badge(text: &str) -> Markup {
    let tone = match text.to_ascii_lowercase().as_str() {
        "pass" | "completed" | "delivered" | "submitted" | "low" => "ok",
        "partial" | "awaiting_information" | "viewed" | "medium" => "warn",
        "fail" | "failed" | "declined" | "authentication_failed" | "refused" | "high" => "bad",
        "in_progress" | "sent" | "pending" | "open" => "info",
        _ => "flat",
    };
    html! { span class={ "badge " (tone) } { (text.replace('_', " ")) } }
}

/// Renders the status of a call or attempt, or `otherwise` if there was no response.
pub(crate) fn status(status: Option<u16>, otherwise: &str) -> Markup {
    let tone = match status {
        Some(200..=299) => "ok",
        Some(300..=499) => "warn",
        _ => "bad",
    };
    html! {
        span class={ "badge num " (tone) } {
            @match status { Some(status) => (status), None => (otherwise) }
        }
    }
}
