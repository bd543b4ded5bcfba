//! Error messages, which say what to do. Of what was sent or received, they quote only field names, unknown states, the
//! status and `Retry-After`.

use std::{collections::BTreeMap, time::Duration};

use http::StatusCode;
use realaml_api::{Evidence, Operation, ProblemDetails};

use crate::core::{
    shown::is_identifier,
    status::{Advice, Meaning},
};

/// The maximum number of field names in a message.
const LISTED: usize = 6;

pub(super) fn invalid_request(fields: &BTreeMap<String, Vec<String>>) -> String {
    let problems: Vec<_> =
        fields.iter().map(|(field, messages)| format!("`{field}`: {}", messages.join(" "))).collect();
    format!("the request was not sent; {}", problems.join(" "))
}

/// Returns the message for a wait that reached its deadline. `states` are the states in the record that this version
/// does not know.
pub(super) fn not_settled(waited: Duration, states: &[String]) -> String {
    let waited = seconds(waited);
    if states.is_empty() {
        return format!("still unfinished after {waited}; call it again to continue waiting, or use callbacks");
    }
    let states: Vec<_> = states.iter().map(|it| format!("`{it}`")).collect();
    format!(
        "still unfinished after {waited}; the record contains {}, which this version does not know and which may mean \
         that it will not finish",
        states.join(", ")
    )
}

/// Returns the message for a status: what happened, and what to do about it.
pub(super) fn status(
    operation: Option<&'static Operation>,
    status: StatusCode,
    problem: &ProblemDetails,
    retry_after: Option<Duration>,
    doubt: bool,
) -> String {
    let code = status.as_u16();
    let reason = status.canonical_reason().map(|it| format!("{code} {it}")).unwrap_or_else(|| code.to_string());
    let mut text = match Meaning::of(status).advice {
        Advice::MendRequest => format!("the API refused the request ({code}); {}", reasons(problem)),
        Advice::CheckKey => format!(
            "the API does not accept the credentials ({code}); check the API key, its prefix, and that it belongs to this \
             environment"
        ),
        Advice::CheckRights => format!(
            "the API refused access ({code}); check that the API key is complete, belongs to this environment, and \
             permits this operation"
        ),
        Advice::CheckRecord => {
            format!("not found ({code}); check the key and that it belongs to this environment")
        }
        Advice::CheckState => {
            format!("the record's current state does not allow this operation ({code}); {}", reasons(problem))
        }
        Advice::Wait => match retry_after {
            Some(pause) => format!("too many requests ({code}); wait {} before the next", seconds(pause)),
            None => format!("too many requests ({code}); wait before the next"),
        },
        Advice::CheckAddress => format!(
            "the API responded with a redirect ({code}), which is never followed; check the base URL, and that the \
             path ends with a slash"
        ),
        // If the call may have taken effect, `Display` adds different advice: find out whether it did.
        Advice::TryLater if doubt => format!("the API failed ({reason})"),
        Advice::TryLater => {
            format!("the API failed ({reason}); try again later, and report it to the vendor if it persists")
        }
        Advice::None => format!("the API responded with {reason}, which was not expected"),
    };
    if let (404 | 405, Some(operation)) = (code, operation.filter(|it| it.evidence == Evidence::Inferred)) {
        text.push_str(&route_hint(operation));
    }
    text
}

/// Explains how to correct a wrongly inferred path.
fn route_hint(operation: &Operation) -> String {
    let Operation { id, method, path, .. } = operation;
    if id == &Operation::CUSTOM.id {
        return String::new();
    }
    let parameters: String = path.split('/').filter(|it| it.starts_with('{')).map(|it| format!("{it}/")).collect();
    format!(
        "; the path of this operation, {method} {path}, is inferred: if the vendor's reference has another, set it \
         with Client::builder().route(\"{id}\", \"{method} /its/path/{parameters}\") or in the file named by REALAML_ROUTES"
    )
}

fn reasons(problem: &ProblemDetails) -> String {
    let named: Vec<_> = problem
        .fields
        .keys()
        .filter(|it| is_field_path(it) && *it != "non_field_errors")
        .take(LISTED)
        .map(|it| format!("`{it}`"))
        .collect();
    match (named.is_empty(), problem.fields.is_empty(), &problem.detail) {
        (false, ..) => format!("check {}; field_errors() has the messages", named.join(", ")),
        (true, false, _) => "field_errors() has the reasons".into(),
        (true, true, Some(_)) => "detail() has the reason".into(),
        (true, true, None) => "it gave no reason in the usual form; raw_body() has the response".into(),
    }
}

/// Whether a name from a response looks like the path of a field, such as `recipients[0].address_line_1`. Any other
/// name could be a value and is not shown.
fn is_field_path(path: &str) -> bool {
    path.len() <= 80
        && path.split('.').all(|segment| {
            let (name, index) = segment.split_once('[').unwrap_or((segment, "0]"));
            let index =
                index.strip_suffix(']').is_some_and(|it| it.len() <= 3 && it.bytes().all(|b| b.is_ascii_digit()));
            let word = |it: &str| is_identifier(it) || (it.len() == 1 && it.bytes().all(|b| b.is_ascii_digit()));
            index && name.split('_').all(word)
        })
}

/// Explains how to find out whether an operation took effect.
pub(super) fn how_to_find_out(operation: Option<&'static Operation>) -> &'static str {
    match operation.map(|it| it.id) {
        Some("create_esign_document" | "duplicate_esign_document") => {
            "list the e-sign documents before creating it again"
        }
        Some(id) if id.starts_with("create_") || id.starts_with("run_") => {
            "look for its reference in the vendor's web app before creating it again, because the API cannot list \
             these records"
        }
        Some(id) if id.starts_with("delete_") => "fetch it; if it is not found, it is gone",
        Some(id) if id != Operation::CUSTOM.id => "fetch it and check its state before repeating the call",
        _ => "check before repeating the call",
    }
}

/// Formats a duration for use in a sentence.
pub(crate) fn seconds(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds >= 120.0 {
        format!("{:.0} min", seconds / 60.0)
    } else {
        format!("{} s", (seconds * 100.0).round() / 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_field_paths_are_named() {
        for path in ["email", "recipients[0].email", "address_line_1", "non_field_errors", "final_report_pdf_url_TEMP"]
        {
            assert!(is_field_path(path), "{path}");
        }
        for value in [
            "aroha@example.com",
            "Aroha Ngata",
            "+64210000000",
            "DB512036",
            "1990-04-12",
            "a[1].b[x]",
            "",
            "Ngāta",
            "a[12345]",
        ] {
            assert!(!is_field_path(value), "{value}");
        }
    }

    #[test]
    fn lengths_of_time_read_well() {
        let cases = [(200, "0.2 s"), (5_000, "5 s"), (60_000, "60 s"), (600_000, "10 min")];
        for (milliseconds, text) in cases {
            assert_eq!(seconds(Duration::from_millis(milliseconds)), text);
        }
    }
}
