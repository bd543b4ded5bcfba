//! The rule for `openapi/vendor/changelog.md`, the mirror of the vendor's changelog.

use std::{fs, path::Path};

use serde::Deserialize;

use crate::finding::Finding;

/// The file name of the mirror in messages.
const MIRROR: &str = "openapi/vendor/changelog.md";

/// The part of `upstream-lock.json` that this check needs. `upstream pull` writes the file.
#[derive(Deserialize)]
struct Lock {
    changelog: Option<Changelog>,
}

#[derive(Deserialize)]
struct Changelog {
    newest: String,
}

/// Checks the rule `changelog`: the form of the mirror in `folder`, which is `openapi/`, and its agreement with the
/// lock.
pub(super) fn check(folder: &Path) -> Vec<Finding> {
    let folder = folder.join("vendor");
    let unreadable = |why: String| vec![Finding::new(MIRROR, "changelog", why)];
    let text = match fs::read_to_string(folder.join("changelog.md")) {
        Ok(text) => text,
        Err(error) => return unreadable(format!("cannot be read: {error}")),
    };
    // Before the first pull, there is neither a lock nor a pulled entry.
    let lock = fs::read_to_string(folder.join("upstream-lock.json")).ok();
    match lock.map(|lock| serde_json::from_str::<Lock>(&lock)).transpose() {
        Ok(lock) => lint(&text, lock.and_then(|lock| lock.changelog).as_ref().map(|it| it.newest.as_str())),
        Err(error) => unreadable(format!("upstream-lock.json cannot be read: {error}")),
    }
}

/// Checks that the mirror is one table with dates in descending order and a valid status in every row, and that it is
/// at least as new as the last pull.
fn lint(text: &str, pulled: Option<&str>) -> Vec<Finding> {
    let problem = |line: usize, message: String| Finding::new(MIRROR, "changelog", message).line(line);
    let mut problems = Vec::new();
    let pulled = pulled.filter(|date| is_date(date));
    let rows: Vec<_> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with('|'))
        .map(|(number, line)| (number + 1, cells(line)))
        .collect();
    if rows.first().map(|(_, cells)| cells.as_slice())
        != Some(&["Date", "What changed", "Our status"].map(str::to_owned))
    {
        let line = rows.first().map_or(1, |row| row.0);
        problems.push(problem(line, "the table must begin with `| Date | What changed | Our status |`".to_owned()));
        return problems;
    }
    let mut last = String::new();
    for (line, cells) in rows.iter().skip(2) {
        let mut wrong = |message: String| problems.push(problem(*line, message));
        let [date, what, status] = cells.as_slice() else {
            wrong(format!("a row must have three cells, and this one has {}", cells.len()));
            continue;
        };
        if !is_date(date) {
            wrong(format!("`{date}` must be a date in the form YYYY-MM-DD"));
            continue;
        }
        if !last.is_empty() && *date > last {
            wrong(format!("{date} is below {last}; the newest entry must come first"));
        }
        last.clone_from(date);
        if what.is_empty() {
            wrong("the row does not say what changed".to_owned());
        }
        let unseen = pulled.is_none_or(|pulled| date.as_str() > pulled);
        match status_problem(status) {
            Some(_) if status.is_empty() && unseen => wrong(format!(
                "the entry of {date} is newer than the last pull and has no status: adopted, ignored because ..., or \
                 open: ..."
            )),
            Some(problem) => wrong(problem),
            None => {}
        }
    }
    let newest = rows.get(2).and_then(|(_, cells)| cells.first()).map(String::as_str).unwrap_or_default();
    if let Some(pulled) = pulled.filter(|pulled| *pulled > newest) {
        let message = format!(
            "the vendor's changelog was pulled up to {pulled}, the mirror ends at {newest}: add the new entries with \
             a status"
        );
        problems.push(problem(rows[0].0, message));
    }
    problems
}

fn status_problem(status: &str) -> Option<String> {
    let says = |rest: Option<&str>| rest.is_some_and(|rest| !rest.trim_matches([' ', ':']).is_empty());
    let fine = status == "adopted"
        || status.starts_with("adopted ")
        || says(status.strip_prefix("ignored because "))
        || status == "open"
        || says(status.strip_prefix("open:"));
    (!fine).then(|| {
        format!(
            "the status `{status}` does not begin with `adopted`, `ignored because <reason>` or \
             `open: <what is missing>`"
        )
    })
}

fn cells(line: &str) -> Vec<String> {
    line.trim().trim_start_matches('|').trim_end_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

/// Whether a string is a date in the form YYYY-MM-DD.
pub(crate) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
    bytes.len() == 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && digits(0..4)
        && digits(5..7)
        && digits(8..10)
        && ("01"..="12").contains(&&text[5..7])
        && ("01"..="31").contains(&&text[8..10])
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "# Mirror\n\n| Date | What changed | Our status |\n| --- | --- | --- |\n";

    fn lint_rows(rows: &str, newest: &str) -> Vec<String> {
        lint(&format!("{HEAD}{rows}"), Some(newest)).into_iter().map(|problem| problem.to_string()).collect()
    }

    #[test]
    fn an_entry_newer_than_the_lock_needs_a_status() {
        let problems = lint_rows("| 2026-10-01 | New field. |  |\n", "2026-09-14");
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0]
                .starts_with("openapi/vendor/changelog.md:5: the entry of 2026-10-01 is newer than the last pull"),
            "{problems:?}"
        );
        for status in ["adopted", "adopted in 0.2.0", "ignored because it is prose", "open: not read", "open"] {
            assert_eq!(
                lint_rows(&format!("| 2026-10-01 | New field. | {status} |\n"), "2026-09-14"),
                Vec::<String>::new(),
                "{status}"
            );
        }
    }

    #[test]
    fn what_was_pulled_has_to_stand_in_the_mirror() {
        let problems = lint_rows("| 2026-08-01 | Old. | adopted |\n", "2026-09-14");
        assert!(problems[0].contains("pulled up to 2026-09-14, the mirror ends at 2026-08-01"), "{problems:?}");
    }

    #[test]
    fn the_form_of_the_table_is_checked() {
        for (rows, part) in [
            ("| 2026-13-01 | X. | open |\n", "must be a date"),
            ("| 2026-01-01 | X. | open |\n| 2026-02-01 | Y. | open |\n", "newest entry must come first"),
            ("| 2026-01-01 | X. | later |\n", "does not begin with"),
            ("| 2026-01-01 | X. | ignored because |\n", "does not begin with"),
            ("| 2026-01-01 |  | open |\n", "does not say what"),
            ("| 2026-01-01 | open |\n", "three cells"),
        ] {
            let problems = lint_rows(rows, "");
            assert!(problems.iter().any(|problem| problem.contains(part)), "{rows}: {problems:?}");
        }
        assert_eq!(lint("no table", None).len(), 1);
    }

    #[test]
    fn two_entries_may_have_one_date_and_an_entry_that_was_pulled_needs_a_status_too() {
        let two = "| 2026-01-02 | X. | open |\n| 2026-01-02 | Y. | adopted |\n";
        assert_eq!(lint_rows(two, "2026-01-02"), Vec::<String>::new());
        let problems = lint_rows("| 2026-01-02 | X. |  |\n", "2026-01-02");
        assert!(problems.len() == 1 && problems[0].contains("does not begin with"), "{problems:?}");
    }

    #[test]
    fn a_mirror_or_a_lock_that_cannot_be_read_is_a_finding() {
        let folder = tempfile::tempdir().unwrap();
        let findings = || check(folder.path()).into_iter().map(|it| it.to_string()).collect::<Vec<_>>();
        assert!(findings()[0].contains("cannot be read"), "{:?}", findings());
        fs::create_dir(folder.path().join("vendor")).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join("vendor").join(name), text).unwrap();
        write("changelog.md", &format!("{HEAD}| 2026-01-02 | X. | open |\n"));
        assert_eq!(findings(), Vec::<String>::new());
        write("upstream-lock.json", r#"{"changelog": {"newest": "2026-01-03"}}"#);
        assert!(findings()[0].contains("pulled up to 2026-01-03"), "{:?}", findings());
        write("upstream-lock.json", "{");
        assert!(findings()[0].contains("upstream-lock.json cannot be read"), "{:?}", findings());
    }

    #[test]
    fn the_mirror_of_this_repository_is_in_order() {
        assert_eq!(check(&crate::workspace::root().join("openapi")), []);
    }
}
