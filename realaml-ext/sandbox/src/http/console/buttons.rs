//! The buttons that the state of a record allows.

use maud::{Markup, html};

use crate::domains::records::RecordDetails;
use crate::world::events::Domain;

/// The possible results of a check, with their labels.
const VERDICTS: [(&str, &str); 3] = [("PASS", "Pass"), ("PARTIAL", "Partial"), ("FAIL", "Fail")];

/// The checks whose result can be chosen: the name of the field, the label, and a string that occurs in the name of
/// every verification type with this check. The string of the PEP check is empty, because every type can include that
/// check.
const CHECKS: [(&str, &str, &str); 3] =
    [("quick_id", "Data check", "quick_id"), ("facematch", "Face check", "facematch"), ("pep", "PEP check", "")];

/// The states of an outsourced verification, with their labels.
const STATES: [(&str, &str); 5] = [
    ("completed", "Completed"),
    ("in_progress", "In progress"),
    ("awaiting_information", "Awaiting information"),
    ("pending", "Pending"),
    ("cancelled", "Cancelled"),
];

/// Renders the actions that the record's state allows.
pub(crate) fn panel(domain: Domain, slug: &str, details: &RecordDetails) -> Markup {
    let summary = &details.summary;
    let base = format!("/_console/records/{slug}/{}", summary.key);
    match domain {
        Domain::Verifications => verification(&base, summary.state, summary.kind.as_deref().unwrap_or_default()),
        Domain::Outsourced => outsourced(&base),
        Domain::Risk => html! { p.hint { "A risk rating is complete as soon as it is created." } },
        Domain::Esign => document(&base, details),
        Domain::Forms => form(&base, summary.state),
    }
}

fn button(base: &str, act: &str, text: &str, class: &str) -> Markup {
    html! {
        form method="post" action={ (base) "/" (act) } { button class=(class) type="submit" { (text) } }
    }
}

fn verdict(name: &str, text: &str) -> Markup {
    html! {
        div {
            label for=(name) { (text) }
            select id=(name) name=(name) {
                option value="" { "As the name says" }
                @for (token, text) in VERDICTS { option value=(token) { (text) } }
            }
        }
    }
}

fn verification(base: &str, state: &str, kind: &str) -> Markup {
    let open = matches!(state, "open" | "in_progress") && kind != "company";
    html! {
        @if open {
            form.stack method="post" action={ (base) "/complete" } {
                div.pickers {
                    @for (name, text, of) in CHECKS { @if kind.contains(of) { (verdict(name, text)) } }
                }
                button.primary type="submit" { "Complete" }
            }
        } @else {
            p.hint { "No further action is possible." }
        }
        div.buttons {
            @if open {
                (button(base, "start", "Finish the data checks only", ""))
                (button(base, "cancel", "Cancel as the person", "danger"))
            }
            (button(base, "callback", "Send the callback again", ""))
        }
    }
}

fn outsourced(base: &str) -> Markup {
    html! {
        form.stack method="post" action={ (base) "/set" } {
            div.pickers {
                div {
                    label for="status" { "State" }
                    select #status name="status" {
                        @for (token, text) in STATES { option value=(token) { (text) } }
                    }
                }
                (verdict("result", "Result"))
            }
            button.primary type="submit" { "Set as the vendor's team" }
        }
    }
}

fn document(base: &str, details: &RecordDetails) -> Markup {
    let out = matches!(details.summary.state, "sent" | "in_progress");
    if !out {
        let text = match details.summary.state {
            "draft" => "This is a draft. Its recipients can act once the API has sent it.",
            _ => "No further action is possible.",
        };
        return html! { p.hint { (text) } };
    }
    let recipients = details.record["recipients"].as_array();
    html! {
        div.buttons {
            (button(base, "sign", "Sign for everybody", "primary"))
            (button(base, "expire", "Expires", ""))
            (button(base, "fail", "Sending fails", "danger"))
        }
        @for recipient in recipients.into_iter().flatten() {
            @let (id, name) = (recipient["id"].as_str().unwrap_or_default(), recipient["name"].as_str().unwrap_or("(no name)"));
            @let status = recipient["status"].as_str().unwrap_or_default();
            fieldset {
                legend { (name) " " (crate::http::console::layout::badge(status)) }
                @if matches!(status, "sent" | "viewed") {
                    form.stack method="post" action={ (base) "/recipient" } {
                        input type="hidden" name="recipient_id" value=(id);
                        label for={ "reason-" (id) } { "Reason, if they decline" }
                        input id={ "reason-" (id) } type="text" name="reason" maxlength="500";
                        div.buttons {
                            button.primary type="submit" name="act" value="sign" { "Sign" }
                            button type="submit" name="act" value="view" { "Open" }
                            button type="submit" name="act" value="decline" { "Decline" }
                            button.danger type="submit" name="act" value="fail-authentication" { "Fail the second factor" }
                        }
                    }
                } @else {
                    p.hint { "It is not this recipient's turn." }
                }
            }
        }
    }
}

fn form(base: &str, state: &str) -> Markup {
    html! {
        @if matches!(state, "pending" | "in_progress") {
            div.buttons {
                (button(base, "complete", "Submit with invented values", "primary"))
                @if state == "pending" { (button(base, "open", "Open", "")) }
                (button(base, "cancel", "Cancel", "danger"))
            }
        } @else {
            p.hint { "No further action is possible." }
        }
    }
}
