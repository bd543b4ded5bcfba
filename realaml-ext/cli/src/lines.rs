//! Formats calls and callbacks for `sandbox`, `logs` and `listen`. Each takes one line, or two lines if the body of a
//! call is shown.

use anstyle::{AnsiColor, Style};
use realaml_ext::raw::Operation;
use serde_json::Value;

const DIM: Style = Style::new().dimmed();

/// Returns the colour of a status: green for a success, yellow for a redirect or a refusal, and red for a failure or no
/// response.
fn style(status: Option<u64>) -> Style {
    let colour = match status {
        Some(200..=299) => AnsiColor::Green,
        Some(300..=499) => AnsiColor::Yellow,
        _ => AnsiColor::Red,
    };
    Style::new().fg_color(Some(colour.into()))
}

/// Formats a call in the sandbox's log. The path is shown as the operation's template, because the real path contains
/// the key. The real path and the body are shown on request.
pub(crate) fn call(call: &Value, reveal: bool) -> String {
    let status = call["status"].as_u64();
    let text = |name: &str| call[name].as_str().unwrap_or_default();
    let operation = Operation::by_id(text("operation"));
    let path = match operation {
        _ if reveal => printable(text("path")),
        Some(operation) => operation.path.to_owned(),
        None => "(not an operation of the spec)".to_owned(),
    };
    let shown = status.map_or("reset".to_owned(), |status| status.to_string());
    let (style, id) = (style(status), operation.map_or("", |it| it.id));
    let line = format!(
        "{DIM}{}{DIM:#} {style}{shown:>5}{style:#} {:<6} {path}  {DIM}{id}{DIM:#}",
        time(text("at")),
        printable(text("method")),
    );
    match call.get("body").filter(|body| reveal && !body.is_null()) {
        Some(body) => format!("{line}\n         {}", printable(&body.to_string())),
        None => line,
    }
}

/// Returns a call as JSON. Its path and body may contain personal data, so they are included only on request.
pub(crate) fn call_json(call: &Value, reveal: bool) -> Value {
    let mut shown = call.clone();
    if let Some(members) = shown.as_object_mut().filter(|_| !reveal) {
        members.retain(|name, _| {
            matches!(name.as_str(), "number" | "at" | "method" | "operation" | "status" | "handled" | "request_id")
        });
    }
    shown
}

/// Formats a forwarded callback: its number, the record that it is about, and the application's response.
pub(crate) fn forwarded(at: &str, number: usize, body: &Value, outcome: Result<u16, &str>, reveal: bool) -> String {
    let status = outcome.ok().map(u64::from);
    let style = style(status);
    let shown = outcome.map_or_else(|why| why.to_owned(), |status| status.to_string());
    format!("{DIM}{at}{DIM:#} {style}{shown:>5}{style:#} #{number:<4} {}", about(body, reveal))
}

/// Describes the record that a callback is about. A key gives access to its record, so only the beginning of the key is
/// shown unless the whole body is requested.
fn about(body: &Value, reveal: bool) -> String {
    if reveal {
        return printable(&body.to_string());
    }
    let kinds = [("signature_key", "verification"), ("document_id", "document"), ("id", "form")];
    let found = kinds.iter().find_map(|(name, kind)| match &body[*name] {
        Value::String(key) => Some((*kind, key.clone())),
        Value::Number(number) => Some((*kind, number.to_string())),
        _ => None,
    });
    let Some((kind, key)) = found else { return "(without a key)".to_owned() };
    let beginning: String = key.chars().take(6).collect();
    format!("{kind} {}…", printable(&beginning))
}

/// Returns the time of day of a timestamp.
fn time(timestamp: &str) -> String {
    printable(timestamp.get(11..19).unwrap_or(timestamp))
}

/// Replaces control characters, because text from other sources must not control the terminal.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn a_line_shows_neither_key_nor_body_unless_asked() {
        let logged = json!({
            "number": 3, "at": "2026-11-25T22:10:05.000Z", "method": "GET", "path": "/verification/0123456789/",
            "operation": "get_verification", "status": 200, "body": { "first_name": "Aroha" },
        });
        assert_eq!(
            plain(&call(&logged, false)),
            "22:10:05   200 GET    /verification/{signature_key}/  get_verification"
        );
        let revealed = plain(&call(&logged, true));
        assert!(revealed.contains("/verification/0123456789/") && revealed.contains("Aroha"), "{revealed}");

        let body = json!({ "signature_key": "0123456789abcdef" });
        assert_eq!(
            plain(&forwarded("22:10:05", 7, &body, Ok(204), false)),
            "22:10:05   204 #7    verification 012345…"
        );
        let line = plain(&forwarded("22:10:05", 8, &json!(["Aroha"]), Err("no answer"), false));
        assert_eq!(line, "22:10:05 no answer #8    (without a key)");
    }

    #[test]
    fn text_cannot_steer_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\nc"), "a\u{fffd}[2Jb\u{fffd}c");
    }
}
