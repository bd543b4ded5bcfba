//! Checks the links on pages: files and headings must exist, and URLs must be well formed. Nothing is fetched.

use std::{collections::HashSet, fs, path::Path};

use super::Page;

/// Returns a message for each invalid link, in the form `page:line: target problem`.
pub fn check(root: &Path, pages: &[Page]) -> Vec<String> {
    let mut problems = Vec::new();
    for page in pages {
        // Links in the guide name Rust items, which rustdoc checks.
        let is_guide = page.path.starts_with("realaml-ext/src/guide");
        for (number, language, line) in page.lines() {
            if language.is_some() {
                continue;
            }
            for target in targets(line) {
                let problem = match target.split_once("://") {
                    Some(("https" | "http", rest)) if is_host(rest) => None,
                    Some(_) => Some("is not a valid URL"),
                    None if is_guide || target.contains("::") => None,
                    None => local(root, page, target),
                };
                if let Some(problem) = problem {
                    problems.push(format!("{}:{number}: {target} {problem}", page.path.display()));
                }
            }
        }
    }
    problems
}

/// Returns the targets of inline links: `[text](target)`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0.trim()))
}

fn is_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !host.contains(char::is_whitespace)
}

/// Checks a link to a file in the workspace and, if the link has a fragment, to a heading in that file. Returns the
/// problem, or `None` if the link is valid.
fn local(root: &Path, page: &Page, target: &str) -> Option<&'static str> {
    let (file, heading) = target.split_once('#').map_or((target, None), |(file, heading)| (file, Some(heading)));
    // These URLs belong to the repository's website and are not files.
    if file.starts_with("../../security") || file.starts_with("../blob") {
        return None;
    }
    let path = match file {
        "" => root.join(&page.path),
        _ => root.join(&page.path).parent().map(|it| it.join(file)).unwrap_or_default(),
    };
    if !path.exists() {
        return Some("does not exist");
    }
    let text = heading.and_then(|_| fs::read_to_string(&path).ok());
    match (heading, text) {
        (Some(heading), Some(text)) if !anchors(&text).contains(heading) => Some("has no such heading"),
        _ => None,
    }
}

/// Returns the anchors that GitHub generates for headings: in lower case, with hyphens instead of spaces, and without
/// punctuation.
fn anchors(text: &str) -> HashSet<String> {
    let of = |heading: &str| {
        let kept = heading.chars().filter(|it| it.is_alphanumeric() || [' ', '-', '_'].contains(it));
        kept.map(|it| if it == ' ' { '-' } else { it.to_ascii_lowercase() }).collect()
    };
    text.lines().filter(|it| it.starts_with('#')).map(|it| of(it.trim_start_matches('#').trim())).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn broken_links_are_found() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("b.md"), "# The `first` part\n").unwrap();
        let text = "[a](b.md) [b](b.md#the-first-part) [c](https://example.com/x)\n\
                    [d](c.md) and [e](b.md#second)\n```\n[f](not-looked-at.md)\n```\n[g](https://nowhere) [h](#none)\n";
        let page = Page { path: PathBuf::from("a.md"), text: text.to_owned() };
        fs::write(root.path().join("a.md"), text).unwrap();
        let expected = [
            "a.md:2: c.md does not exist",
            "a.md:2: b.md#second has no such heading",
            "a.md:6: https://nowhere is not a valid URL",
            "a.md:6: #none has no such heading",
        ];
        assert_eq!(check(root.path(), &[page]), expected);
    }
}
