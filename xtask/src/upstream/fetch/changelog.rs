//! Reads the date of the newest entry in the vendor's changelog.

use crate::{lint::changelog::is_date, upstream::clean::clean};

/// Returns the date of the newest entry as `YYYY-MM-DD`, taken from the first heading with a date. If no heading has a
/// date, returns the first heading below the title, or the title if there is no other heading.
pub(crate) fn newest(text: &str) -> String {
    let headings: Vec<_> = text
        .lines()
        .filter_map(|line| line.strip_prefix('#').map(|rest| rest.trim_start_matches('#').trim()))
        .collect();
    let dated = headings.iter().find_map(|heading| date_in(heading));
    dated.unwrap_or_else(|| clean(headings.get(1).or(headings.first()).unwrap_or(&"")))
}

/// Finds a date in a heading, such as `2026-09-14`, `14 September 2026` or `September 14th, 2026`.
fn date_in(heading: &str) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<_> =
        heading.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).collect();
    if let Some(date) = words.iter().find(|word| is_date(word)) {
        return Some((*date).to_owned());
    }
    let month =
        words.iter().find_map(|word| MONTHS.iter().position(|month| word.to_ascii_lowercase().starts_with(month)))?;
    let number = |word: &&str| word.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<u32>().ok();
    let day = words.iter().filter_map(number).find(|number| (1..=31).contains(number))?;
    let year = words.iter().filter_map(number).find(|number| (2000..=2200).contains(number))?;
    Some(format!("{year:04}-{:02}-{day:02}", month + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_entry_is_found_in_the_usual_headings() {
        for (heading, expected) in [
            ("## 2026-09-14", "2026-09-14"),
            ("## v3 (14 September 2026)", "2026-09-14"),
            ("### September 4th, 2026", "2026-09-04"),
            ("## Release 7", "Release 7"),
        ] {
            assert_eq!(newest(&format!("# Changelog\n\n{heading}\n\n- x\n")), expected);
        }
        assert_eq!(newest(""), "");
    }
}
