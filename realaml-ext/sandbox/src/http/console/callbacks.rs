//! The page of the callbacks, with every attempt and a button to deliver each callback again.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, badge, empty, heading, status, time};
use super::notices::told;
use super::panels;
use super::sections::Section;
use crate::http::app::SharedApp;
use crate::world::deliveries::{Delivery, DeliveryState};

/// The number of callbacks on a page.
const LIMIT: usize = 50;

pub(crate) async fn page(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let offset = panels::offset(query.as_deref());
    let (facts, content) = app.read(|vendor| {
        let deliveries = &vendor.world.deliveries;
        let part = html! {
            @if deliveries.len() == 0 {
                (empty("No callbacks", &html! { "Records that were sent with a " code { "callback_url" } " call back at each change of state." }))
            } @else {
                ul.cards { @for delivery in deliveries.iter().rev().skip(offset).take(LIMIT) { (card(delivery)) } }
                (panels::pages("/_console/callbacks", offset, LIMIT, deliveries.len()))
            }
        };
        (Facts::of(vendor), part)
    });
    let frame = Frame { section: Section::Callbacks, title: "Callbacks", facts, told: told(query.as_deref()) };
    frame.page(
        StatusCode::OK,
        &html! {
            (heading("Callbacks", None, &html! {}))
            div data-live="list" { (content) }
        },
    )
}

fn card(delivery: &Delivery) -> Markup {
    let (name, why) = match delivery.state {
        DeliveryState::Pending => ("pending", None),
        DeliveryState::Delivered => ("delivered", None),
        DeliveryState::Failed => ("failed", None),
        DeliveryState::Refused => ("refused", Some("Not attempted: the address is not on this machine.")),
    };
    html! {
        li.card {
            div.card-head {
                p { (badge(name)) span.key { "#" (delivery.number) } }
                form method="post" action={ "/_console/callbacks/" (delivery.number) "/resend" } {
                    button.small type="submit" { "Resend" span.sr { " callback " (delivery.number) } }
                }
            }
            p.address { (delivery.url) }
            p { code.inline { (delivery.body) } }
            @if let Some(why) = why { p.hint { (why) } }
            @if !delivery.attempts.is_empty() {
                ol.attempts {
                    @for attempt in &delivery.attempts {
                        li { (status(attempt.status, "no answer")) (time(attempt.at)) }
                    }
                }
            }
        }
    }
}
