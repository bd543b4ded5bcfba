//! Cleans text from a site before it is printed, because it ends up in terminals and issue bodies.

/// The maximum number of characters of a text from a site that a message shows.
const LONGEST: usize = 200;

/// Returns foreign text in a form that cannot move the cursor, hide itself or fill the screen. Control characters and
/// invisible characters become `?`. After 200 characters, the rest of the text is replaced with `…`.
pub(crate) fn clean(text: &str) -> String {
    let mut out: String = text.chars().take(LONGEST).map(|c| if unsafe_to_print(c) { '?' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out
}

/// Returns cleaned text as a Markdown code span.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", clean(text).replace('`', "'"))
}

fn unsafe_to_print(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_bells_and_turned_text_do_not_reach_a_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{7}c\r\nd\u{202e}e\u{200b}"), "a?[2Jb?c??d?e?");
        assert_eq!(clean("señal 中文"), "señal 中文");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(clean(&"x".repeat(500)).chars().count(), 201);
    }

    #[test]
    fn a_code_span_cannot_be_left() {
        assert_eq!(code("a`b"), "`a'b`");
    }
}
