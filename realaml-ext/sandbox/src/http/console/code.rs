//! Renders JSON for people, with indentation and syntax colours.

use maud::{Markup, PreEscaped, html};
use serde_json::Value;

/// The number of characters of a string that are shown. A longer string, such as a document in Base64, is truncated.
const LONGEST: usize = 2000;

/// Renders a value in a scrolling box that the keyboard can reach.
pub(crate) fn json(label: &str, value: &Value) -> Markup {
    html! {
        div.code-box {
            button.copy type="button" data-copy aria-label={ "Copy " (label) } hidden { "Copy" }
            pre.code tabindex="0" role="region" aria-label=(label) { code { (coloured(value, 0)) } }
        }
    }
}

fn coloured(value: &Value, depth: usize) -> Markup {
    let line = |depth: usize| PreEscaped(format!("\n{}", "  ".repeat(depth)));
    match value {
        Value::Object(members) if !members.is_empty() => html! {
            "{"
            @for (place, (name, value)) in members.iter().enumerate() {
                @if place > 0 { "," }
                (line(depth + 1))
                span.k { (Value::from(name.as_str()).to_string()) } ": " (coloured(value, depth + 1))
            }
            (line(depth)) "}"
        },
        Value::Array(items) if !items.is_empty() => html! {
            "["
            @for (place, value) in items.iter().enumerate() {
                @if place > 0 { "," }
                (line(depth + 1)) (coloured(value, depth + 1))
            }
            (line(depth)) "]"
        },
        Value::String(text) => html! { span.s { (quoted(text)) } },
        Value::Null => html! { span.n { "null" } },
        other => html! { span.v { (other) } },
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => Value::from(text).to_string(),
        Some((end, _)) => format!("{} … ({} characters)", Value::from(&text[..end]), text.chars().count()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_escaped_and_long_texts_cut() {
        let shown = json("x", &json!({ "<b>": "</pre><script>", "list": [1, null, {}], "long": "é".repeat(3000) }));
        let shown = shown.into_string();
        assert!(!shown.contains("<b>") && !shown.contains("<script>"), "{shown}");
        assert!(shown.contains("(3000 characters)") && shown.len() < 6000);
        assert!(shown.contains("<span class=\"n\">null</span>"));
    }
}
