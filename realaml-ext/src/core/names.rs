//! Prepares the names of people and companies for sending: composes and trims them, and refuses invisible characters.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The message about a name that contains invisible characters.
const HIDDEN: &str = "Remove the invisible characters, such as those that change the direction of writing.";

/// Returns the name as it is sent. It is composed (NFC), so that the same name is the same string wherever it was
/// typed. Surrounding whitespace, zero-width spaces and byte order marks are removed. Other invisible characters are
/// refused, because the text that a person reads would differ from the text that is checked. Joiners and variation
/// selectors are kept where the script needs them.
pub(crate) fn name(text: &str) -> Result<String, &'static str> {
    let text = text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '\u{200b}' | '\u{feff}'));
    let mut before = None;
    for letter in text.chars() {
        if is_hidden(letter) && !is_needed(letter, before) {
            return Err(HIDDEN);
        }
        // Several joiners or selectors after a letter all belong to it.
        if !is_hidden(letter) {
            before = Some(letter);
        }
    }
    Ok(if is_nfc(text) { text.to_owned() } else { text.nfc().collect() })
}

/// Whether the character is a control character, changes the writing direction, or is invisible.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether the letter's script needs this invisible character after the letter.
fn is_needed(sign: char, after: Option<char>) -> bool {
    let Some(letter) = after else { return false };
    match sign {
        // Joiners and non-joiners: `ක්‍රි`, `علی‌رضا`.
        '\u{200c}' | '\u{200d}' => joins(letter),
        '\u{180b}'..='\u{180d}' | '\u{180f}' => matches!(letter, '\u{1800}'..='\u{18af}'),
        // Variation selectors, which choose the form of an ideograph that a family uses in its name: `葛󠄀`.
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => {
            is_ideograph(letter) || matches!(letter, '\u{1000}'..='\u{109f}' | '\u{a840}'..='\u{a87f}')
        }
        '\u{34f}' => matches!(letter, '\u{590}'..='\u{5ff}'),
        _ => false,
    }
}

fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether the letter is from a script that uses joiners: Arabic and related scripts, most scripts of South and
/// South-East Asia, and Mongolian.
fn joins(letter: char) -> bool {
    matches!(letter,
        '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1700}'..='\u{18af}'
        | '\u{1900}'..='\u{1c7f}' | '\u{1cd0}'..='\u{1cff}' | '\u{a800}'..='\u{a9ff}' | '\u{aa00}'..='\u{aaff}'
        | '\u{abc0}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{10fff}'
        | '\u{11000}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_composed_and_trimmed() {
        for (typed, sent) in [
            ("Zoe\u{308}", "Zoë"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("  Aroha\t\n", "Aroha"),
            ("\u{3000}山田\u{a0}", "山田"),
            ("\u{feff}Māori\u{200b}", "Māori"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("山田\u{3000}太郎", "山田\u{3000}太郎"),
            ("O'Brien-Smith Jr.", "O'Brien-Smith Jr."),
            ("X Æ A-12", "X Æ A-12"),
            ("", ""),
            (" ", ""),
        ] {
            assert_eq!(name(typed).as_deref(), Ok(sent), "{typed:?}");
        }
    }

    #[test]
    fn joiners_and_selectors_stay_where_a_script_needs_them() {
        for typed in [
            "ක්\u{200d}රිශාන්ත",
            "علی\u{200c}رضا",
            "ജോണ്\u{200d}",
            "क्\u{200d}ष",
            "葛\u{e0100}城",
            "ᠮᠣᠩᠭᠣᠯ\u{180b}",
            "မ\u{fe00}",
        ] {
            assert_eq!(name(typed).as_deref(), Ok(typed), "{typed:?}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for typed in [
            "Aro\u{0}ha",
            "Aroha\nNgata",
            "Aro\u{200d}ha",
            "Aro\u{200b}ha",
            "\u{202e}agatN",
            "Aroha\u{2066}x\u{2069}",
            "Aro\u{ad}ha",
            "Aro\u{feff}ha",
            "A\u{fe0f}",
            "A\u{e0041}",
            "\u{200d}علی",
            "ㅤ김",
            "Aro\u{3164}ha",
            "Aro\u{61c}ha",
            "Aro\u{85}ha",
        ] {
            // A filler at the edge is not whitespace, so it is refused there, too.
            assert_eq!(name(typed), Err(HIDDEN), "{typed:?}");
        }
    }
}
