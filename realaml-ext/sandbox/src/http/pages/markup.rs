//! Builds pages from templates.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use maud::{DOCTYPE, Markup, html};

/// Fills in the placeholders of a page. Values are escaped, so that they cannot become markup.
pub(crate) fn fill(page: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        filled.push_str(&escape(value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Renders a page for a person. `body` is the whole `body` element, and `script` is the URL of a script.
pub(crate) fn document(title: &str, script: Option<&str>, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/_pages/style.css";
                @if let Some(script) = script { script src=(script) defer {} }
            }
            (body)
        }
    };
    page.into_string()
}

/// Returns a response with a page.
pub(crate) fn html(status: StatusCode, page: String) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

/// Returns a page with a notice. Unless `event` is empty, the page reports the event to the page that embeds it.
pub(crate) fn notice(status: StatusCode, event: &str, title: &str, text: &str) -> Response {
    html(status, fill(include_str!("notice.html"), &[("event", event), ("title", title), ("text", text)]))
}

pub(crate) fn not_found() -> Response {
    notice(StatusCode::NOT_FOUND, "notFound", "Nothing here", "There is nothing under this link.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_cannot_become_markup() {
        let page = "<p title=\"{{a}}\">{{b}}</p>{{unknown}}";
        let filled = fill(page, &[("a", "\"><script>"), ("b", "{{a}} & 'b'")]);
        assert_eq!(filled, "<p title=\"&quot;&gt;&lt;script&gt;\">{{a}} &amp; &#39;b&#39;</p>");
    }
}
