//! The markup of the hosted page: the steps that the checks need, and the choice of an outcome for developers.

use maud::{Markup, html};
use serde_json::{Map, Value};

use crate::domains::verifications::store::StoredPerson;
use crate::http::pages::markup::document;

/// A step that the person takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Consent,
    Details,
    Document,
    SecondDocument,
    Selfie,
    Bank,
}

impl Step {
    /// Returns the steps that a verification's checks need.
    fn of(person: &StoredPerson) -> Vec<Self> {
        let checks = person.checks;
        let steps = [
            (Self::Consent, true),
            (Self::Details, checks.quick_id || checks.pep),
            (Self::Document, checks.facematch),
            (Self::SecondDocument, checks.facematch && checks.two_documents),
            (Self::Selfie, checks.facematch),
            (Self::Bank, checks.bankmatch),
        ];
        steps.into_iter().filter(|(_, belongs)| *belongs).map(|(step, _)| step).collect()
    }

    fn id(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Details => "details",
            Self::Document => "document",
            Self::SecondDocument => "second-document",
            Self::Selfie => "selfie",
            Self::Bank => "bank",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Details => "your details",
            Self::Document => "your ID",
            Self::SecondDocument => "a second ID",
            Self::Selfie => "your selfie",
            Self::Bank => "your bank account",
        }
    }

    fn fields(self, request: &Map<String, Value>) -> Markup {
        match self {
            Self::Consent => html! {
                label.check { input type="checkbox" name="consent" required; " I agree to my data being checked." }
            },
            Self::Details => details(request),
            Self::Document | Self::SecondDocument => html! {
                p { "The vendor's page takes photos of your document here. The sandbox uses an invented one." }
            },
            Self::Selfie => html! { div.selfie role="img" aria-label="Placeholder for the selfie" {} },
            Self::Bank => {
                html! { p { "The vendor's page lets you sign in to your bank here. The sandbox uses an invented account." } }
            }
        }
    }
}

/// Renders the page of an open verification.
pub(super) fn page(key: &str, person: &StoredPerson) -> String {
    let request = person.request();
    let text = |name: &str| request.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let redirect = Some(text("redirect_url")).filter(|it| it.starts_with("https://") || it.starts_with("http://"));
    let organisation = Some(text("org_name")).filter(|it| !it.is_empty());
    let steps = Step::of(person);
    let body = html! {
        body data-key=(key) data-redirect=(redirect.unwrap_or_default()) {
            main {
                h1 { "Verify your identity" }
                p.note { "This is the sandbox: nothing is checked, and nothing leaves this machine. Do not enter real data." }
                p { (organisation.as_deref().unwrap_or("Sandbox Org")) " asks you to verify your identity." }
                p #status role="status" {}
                noscript { p { "This page needs JavaScript." } }
                @for (place, step) in steps.iter().enumerate() { (section(*step, place + 1, steps.len(), &request)) }
                section #done aria-labelledby="done-title" hidden {
                    h2 #done-title tabindex="-1" { "Thank you" }
                    p #done-text {}
                }
                p { button #cancel.quiet type="button" { "Cancel" } }
                (outcome(person))
            }
        }
    };
    document("Verify your identity", Some("/_pages/hosted.js"), &body)
}

fn section(step: Step, number: usize, of: usize, request: &Map<String, Value>) -> Markup {
    let id = step.id();
    html! {
        section id=(id) data-step aria-labelledby={ (id) "-title" } hidden[number > 1] {
            h2 id={ (id) "-title" } tabindex="-1" { "Step " (number) " of " (of) ": " (step.title()) }
            form {
                (step.fields(request))
                button type="submit" { @if number == of { "Finish" } @else { "Continue" } }
            }
        }
    }
}

fn details(request: &Map<String, Value>) -> Markup {
    let field = |label: &str, name: &str, kind: &str, fixed: bool| {
        html! {
            label {
                (label)
                input type=(kind) name=(name) value=(request.get(name).and_then(Value::as_str).unwrap_or_default())
                    readonly[fixed] required[!fixed] maxlength=[(kind == "text").then_some("60")];
            }
        }
    };
    html! {
        (field("First name", "first_name", "text", true))
        (field("Last name", "last_name", "text", true))
        (field("Date of birth", "birth_date", "date", false))
        (field("Country, as a two-letter code", "country", "text", false))
        (field("Street and number", "address_line_1", "text", false))
        (field("City", "city", "text", false))
        (field("Postal code", "postal_code", "text", false))
    }
}

/// Renders the form in which a developer chooses the outcome. The vendor's pages have no such form.
fn outcome(person: &StoredPerson) -> Markup {
    let checks = person.checks;
    let choices = [
        ("quick_id", "Data check", checks.quick_id),
        ("pep", "PEP check", checks.pep),
        ("facematch", "Face check", checks.facematch),
    ];
    html! {
        details #outcome {
            summary { "For developers: choose the outcome" }
            form {
                @for (name, label, belongs) in choices {
                    @if belongs {
                        label {
                            (label)
                            select name=(name) {
                                option value="" { "As the name says" }
                                option value="PASS" { "Pass" }
                                option value="PARTIAL" { "Partial" }
                                option value="FAIL" { "Fail" }
                            }
                        }
                    }
                }
            }
        }
    }
}
