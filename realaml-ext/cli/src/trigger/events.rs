//! The events that can be triggered, and the steps that lead to each.

use crate::api::{Kind, Outcome};

/// An event that can be triggered.
pub(crate) struct Event {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The outcome that the mock person or company gets.
    pub(crate) outcome: Outcome,
    /// Whether the record comes from `run` instead of `create`.
    pub(crate) is_run: bool,
    /// The path segment of the domain in the control API.
    pub(crate) domain: &'static str,
    pub(crate) steps: &'static [Step],
}

/// A step taken on a record after its creation.
pub(crate) enum Step {
    /// An action of the control API, with its body in JSON.
    Act(&'static str, &'static str),
    /// The vendor's staff change the state of an outsourced verification, and its result if one is given.
    Put(&'static str, Option<&'static str>),
    /// The API sends the document.
    Send,
    /// The API voids the document.
    Void,
}

const fn event(name: &'static str, kind: Kind, outcome: Outcome, steps: &'static [Step]) -> Event {
    let domain = match kind {
        Kind::Verification | Kind::Company => "verifications",
        Kind::Outsourced => "outsourced",
        Kind::Document => "esign/documents",
        Kind::Form => "forms",
        Kind::Risk => "",
    };
    Event { name, kind, outcome, is_run: matches!(kind, Kind::Company), domain, steps }
}

use Kind::{Company, Document, Form, Outsourced, Verification};
use Outcome::{Fail, Partial, Pass};
use Step::{Act, Put, Send, Void};

/// Every event, by domain.
pub(crate) const EVENTS: &[Event] = &[
    event("verification.started", Verification, Pass, &[Act("start", "{}")]),
    event("verification.passed", Verification, Pass, &[Act("complete", "{}")]),
    event("verification.partial", Verification, Partial, &[Act("complete", "{}")]),
    event("verification.failed", Verification, Fail, &[Act("complete", "{}")]),
    event("verification.cancelled", Verification, Pass, &[Act("cancel", "{}")]),
    event("company.passed", Company, Pass, &[]),
    event("company.failed", Company, Fail, &[]),
    event("outsourced.in_progress", Outsourced, Pass, &[Put("in_progress", None)]),
    event("outsourced.awaiting_information", Outsourced, Pass, &[Put("awaiting_information", None)]),
    event("outsourced.passed", Outsourced, Pass, &[Put("completed", Some("PASS"))]),
    event("outsourced.failed", Outsourced, Fail, &[Put("completed", Some("FAIL"))]),
    event("outsourced.cancelled", Outsourced, Pass, &[Put("cancelled", None)]),
    event("document.sent", Document, Pass, &[Send]),
    event("document.viewed", Document, Pass, &[Send, Act("view", "{}")]),
    event("document.completed", Document, Pass, &[Send, Act("sign", "{}")]),
    event("document.declined", Document, Pass, &[Send, Act("decline", r#"{"reason": "Declined by the sandbox."}"#)]),
    event("document.authentication_failed", Document, Pass, &[Send, Act("fail-authentication", "{}")]),
    event("document.expired", Document, Pass, &[Send, Act("expire", "{}")]),
    event("document.failed", Document, Pass, &[Send, Act("fail", "{}")]),
    event("document.voided", Document, Pass, &[Send, Void]),
    event("form.opened", Form, Pass, &[Act("open", "{}")]),
    event("form.completed", Form, Pass, &[Act("complete", "{}")]),
    event("form.cancelled", Form, Pass, &[Act("cancel", "{}")]),
];
