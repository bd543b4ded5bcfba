//! The page of the active faults, with a form that adds a fault.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use http::StatusCode;
use maud::{Markup, html};
use serde_json::{Value, json};

use super::fault_form;
use super::layout::{Facts, Frame, Told, empty, heading};
use super::notices::told;
use super::sections::Section;
use crate::http::app::{SandboxApp, SharedApp};
use crate::world::faults::Fault;

pub(crate) async fn page(State(app): SharedApp, RawQuery(query): RawQuery) -> Response {
    show(&app, StatusCode::OK, told(query.as_deref()))
}

/// Renders the page, with the result of an action, if there is one.
pub(crate) fn show(app: &SandboxApp, status: StatusCode, told: Option<Told>) -> Response {
    let (facts, list) = app.read(|vendor| (Facts::of(vendor), list(&vendor.world.faults)));
    let clear = html! {
        form method="post" action="/_console/faults/clear" { button.quiet type="submit" { "Remove all" } }
    };
    let content = html! {
        (heading("Faults", None, &clear))
        div.columns {
            section.panel aria-labelledby="set-faults" data-live="list" {
                h2 #set-faults { "Set" }
                (list)
            }
            section.panel aria-labelledby="add" {
                h2 #add { "Add a fault" }
                (fault_form::form())
            }
        }
    };
    Frame { section: Section::Faults, title: "Faults", facts, told }.page(status, &content)
}

/// Describes the members of a fault other than its kind, operation and number of calls. Members that are null, false or
/// an empty list are left out.
fn more(members: &Value) -> String {
    let told = ["kind", "operation", "times"];
    let quiet = |value: &Value| value.is_null() || *value == false || *value == json!([]);
    let rest = members
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(name, value)| !told.contains(&name.as_str()) && !quiet(value));
    rest.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(", ")
}

fn list(faults: &[Fault]) -> Markup {
    if faults.is_empty() {
        return empty("No faults", &html! { "Calls are answered normally." });
    }
    html! {
        ul.cards {
            @for fault in faults {
                @let members = json!(fault);
                @let more = more(&members);
                li.card {
                    p { b { (members["kind"].as_str().unwrap_or_default().replace('_', " ")) } }
                    p {
                        (members["operation"].as_str().unwrap_or("every operation")) ", "
                        @match members["times"].as_u64() {
                            Some(1) => "once more",
                            Some(times) => { (times) " more times" },
                            None => "from now on",
                        }
                    }
                    @if !more.is_empty() { p { code.inline { (more) } } }
                }
            }
        }
    }
}
