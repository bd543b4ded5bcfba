//! The page of the e-mails and text messages that would have been sent, with the links that they contain.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};

use super::layout::{Facts, Frame, empty, heading, time};
use super::panels;
use super::sections::Section;
use crate::http::app::SharedApp;
use crate::world::messages::SentMessage;

/// The number of messages on a page.
const LIMIT: usize = 50;

pub(crate) async fn page(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    let offset = panels::offset(query.as_deref());
    let (facts, content) = app.read(|vendor| {
        let messages = &vendor.world.messages;
        let part = html! {
            @if messages.len() == 0 {
                (empty("No messages", &html! { "A record with an e-mail address or a phone number sends its link there." }))
            } @else {
                ul.cards { @for message in messages.iter().rev().skip(offset).take(LIMIT) { (card(message)) } }
                (panels::pages("/_console/messages", offset, LIMIT, messages.len()))
            }
        };
        (Facts::of(vendor), part)
    });
    let frame = Frame { section: Section::Messages, title: "Messages", facts, told: None };
    frame.page(
        StatusCode::OK,
        &html! {
            (heading("Messages", None, &html! {}))
            p.hint { "Nothing is sent. These messages would have been sent." }
            div data-live="list" { (content) }
        },
    )
}

fn card(message: &SentMessage) -> Markup {
    let channel = if message.channel == "sms" { "Text message" } else { "E-mail" };
    html! {
        li.card {
            div.card-head {
                p { span.badge.flat { (channel) } b { (message.to) } }
                (time(message.at))
            }
            p { "About a " (message.about.replace('_', " ")) ", with the link" }
            p.address { a href=[message.link.starts_with("http").then_some(&message.link)] { (message.link) } }
        }
    }
}
