//! Parts of pages that several pages share.

use maud::{Markup, html};

/// Renders a shell command, with a button that copies it.
pub(crate) fn command(text: &str) -> Markup {
    html! {
        div.code-box.command {
            button.copy type="button" data-copy aria-label="Copy the command" hidden { "Copy" }
            pre.code tabindex="0" role="region" aria-label="Command" { code { (text) } }
        }
    }
}

/// Shortens a long key to its beginning.
pub(crate) fn short(key: &str) -> String {
    match key.char_indices().nth(10) {
        Some((end, _)) if key.chars().count() > 12 => format!("{}…", &key[..end]),
        _ => key.to_owned(),
    }
}

/// Renders links to newer and older entries of a list.
pub(crate) fn pages(address: &str, offset: usize, limit: usize, count: usize) -> Markup {
    if count <= limit && offset == 0 {
        return html! {};
    }
    let last = count.min(offset + limit);
    html! {
        nav.pages aria-label="Pages of the list" {
            span { (count.min(offset + 1)) "–" (last) " of " (count) }
            @if offset > 0 { a href={ (address) "?offset=" (offset.saturating_sub(limit)) } { "Newer" } }
            @if last < count { a href={ (address) "?offset=" (last) } { "Older" } }
        }
    }
}

/// Returns the offset in a query, or 0.
pub(crate) fn offset(query: Option<&str>) -> usize {
    let pairs = crate::http::encoding::form_pairs(query.unwrap_or_default());
    pairs.iter().find(|(name, _)| name == "offset").and_then(|(_, value)| value.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_cut_between_characters() {
        assert_eq!(short("0123456789abcdef"), "0123456789…");
        assert_eq!(short("1004"), "1004");
        assert_eq!(short(&"é".repeat(20)), format!("{}…", "é".repeat(10)));
    }

    #[test]
    fn a_list_of_one_part_needs_no_links() {
        assert_eq!(pages("/x", 0, 50, 50).into_string(), "");
        let middle = pages("/x", 50, 50, 120).into_string();
        assert!(middle.contains("51–100 of 120") && middle.contains("offset=0") && middle.contains("offset=100"));
    }
}
