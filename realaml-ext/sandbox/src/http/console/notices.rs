//! The console's messages after an action. A redirect names the message, and the target page shows it.

use axum::response::{IntoResponse, Redirect, Response};

use super::layout::Told;
use crate::http::encoding::form_pairs;

/// The messages after a redirect, by the word in its query. Any other word shows nothing, so a link cannot put text on
/// a page.
const DONE: [(&str, &str); 7] = [
    ("act", "Done. The record and its history are below."),
    ("resend", "The callback is being sent again."),
    ("fault", "The fault was added."),
    ("clear", "All faults were removed."),
    ("clock", "The clock was moved, and everything that became due has happened."),
    ("set", "The clock was set."),
    ("reset", "The sandbox is empty."),
];

/// Returns the message that the query of a redirect names.
pub(crate) fn told(query: Option<&str>) -> Option<Told> {
    let pairs = form_pairs(query?);
    let (_, word) = pairs.iter().find(|(name, _)| name == "done")?;
    DONE.iter().find(|(known, _)| known == word).map(|(_, text)| Told::Done(text))
}

/// Redirects to a page that shows a message.
pub(crate) fn done(address: &str, word: &str) -> Response {
    Redirect::to(&format!("{address}?done={word}")).into_response()
}
