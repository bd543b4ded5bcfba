//! Reads the site's index, `llms.txt`, which lists its pages.

use serde_json::json;

use super::key::Key;
use crate::model::reference::percent_decode;
use crate::upstream::digest::sha256;
use crate::upstream::failure::{Failure, Notices, Severity};

/// The maximum size of the index in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

/// A page in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) key: Key,
    pub(crate) title: String,
    /// The names of the page's folders, joined with ` > `.
    pub(crate) group: String,
    /// The path below the base URL as written in the index, with `.md`.
    pub(crate) path: String,
    /// The decoded path, without the leading slash and `.md`.
    pub(crate) slug: String,
}

/// The parsed index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Index {
    pub(crate) entries: Vec<Entry>,
}

impl Index {
    /// Parses `llms.txt`. `base` is the site's base URL without a trailing slash, and the URL of every page must begin
    /// with it.
    pub(crate) fn parse(text: &str, base: &str, notices: &mut Notices) -> Result<Index, Failure> {
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > LARGEST {
            return Err(Failure::new("index-invalid", "llms.txt is larger than 2 MiB"));
        }
        if text.trim_start().starts_with('<') {
            return Err(unavailable("llms.txt is HTML, such as a login page or an application shell"));
        }
        if !text.starts_with("# ") || !text.lines().any(|line| line.trim_end() == "## API Docs") {
            return Err(unavailable(
                "llms.txt does not have the form of an index (a title and the section `## API Docs`)",
            ));
        }
        let mut entries = Vec::new();
        for line in text.lines() {
            if let Some(section) = line.strip_prefix("## ") {
                if !["Docs", "API Docs", "Schemas"].contains(&section.trim_end()) {
                    notices.add(
                        Severity::Warn,
                        "kind-unknown",
                        "llms.txt",
                        section,
                        "a section unknown to this program",
                    );
                }
            } else if let Some(item) = line.strip_prefix("- ") {
                entries.push(entry(item, base, notices)?);
            }
        }
        Ok(Index { entries })
    }

    /// Returns a hash of the keys, titles, folders and slugs of the pages. Their order and descriptions do not affect
    /// it.
    pub(crate) fn tuples_sha256(&self) -> String {
        let mut tuples: Vec<_> = self
            .entries
            .iter()
            .map(|entry| {
                json!([entry.key.kind().to_string(), entry.key.to_string(), entry.group, entry.title, entry.slug])
            })
            .collect();
        tuples.sort_by_key(ToString::to_string);
        sha256(json!(tuples).to_string())
    }

    /// Returns the page whose title or key is `name`.
    pub(crate) fn find(&self, name: &str) -> Option<&Entry> {
        let by_key = self.entries.iter().find(|entry| entry.key.to_string() == name);
        by_key.or_else(|| self.entries.iter().find(|entry| entry.title.eq_ignore_ascii_case(name)))
    }
}

fn unavailable(message: &str) -> Failure {
    Failure::new("index-unavailable", message).hint(
        "The owner may have switched the index off or protected the site; an export of the project works too: \
         --from-export FILE.",
    )
}

/// Parses an entry, such as `Group > Sub [Title](https://host/slug.md): first line of the description`.
///
/// Titles and folders may contain brackets, and descriptions may contain links. Therefore the link is found by its URL,
/// and the title by searching back for the matching bracket.
fn entry(item: &str, base: &str, notices: &mut Notices) -> Result<Entry, Failure> {
    let invalid = |why: &str| Failure::new("index-invalid", format!("{why}: {item}"));
    let opening = format!("]({base}/");
    let at = item.find(&opening).ok_or_else(|| invalid("an entry has no link to a page of this site"))?;
    let rest = &item[at + 2 + base.len()..];
    let end = rest.find(".md)").ok_or_else(|| invalid("an entry's link does not end in .md"))? + 3;
    let path = &rest[..end];
    if path.contains("..") || path.contains(['?', '#', '\\', ' ']) {
        return Err(invalid("an entry's link is not a plain path"));
    }
    let mut depth = 0;
    let start = item[..at].char_indices().rev().find(|(_, c)| {
        depth += match c {
            ']' => 1,
            '[' => -1,
            _ => 0,
        };
        depth < 0
    });
    let (start, _) = start.ok_or_else(|| invalid("an entry's title has no opening bracket"))?;
    let decoded = percent_decode(path).ok_or_else(|| invalid("an entry's link is not UTF-8"))?;
    let slug = decoded.trim_start_matches('/').trim_end_matches(".md").to_owned();
    let key = Key::of(&slug);
    if !matches!(key.kind(), 'm' | 'e' | 'd' | 'w' | 'f') {
        notices.add(
            Severity::Warn,
            "kind-unknown",
            &slug,
            "",
            "a kind of page unknown to this program; it is not read",
        );
    }
    Ok(Entry {
        key,
        title: item[start + 1..at].to_owned(),
        group: item[..start].trim().to_owned(),
        path: path.to_owned(),
        slug,
    })
}

/// Returns the slugs listed in a sitemap, which are used only to cross-check the index.
pub(crate) fn sitemap(text: &str, base: &str) -> Vec<String> {
    let addresses = text.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>"));
    addresses
        .filter_map(|(address, _)| percent_decode(address.trim().strip_prefix(base)?.trim_start_matches('/')))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://docs.example.com";

    fn parse(items: &str) -> Result<Index, Failure> {
        Index::parse(&format!("# Site\n\n## API Docs\n{items}"), BASE, &mut Notices::default())
    }

    #[test]
    fn titles_folders_and_summaries_may_hold_brackets_and_links() {
        let index = parse(
            "- Old [v1] > Sub [Get [all] (things)](https://docs.example.com/get-5e0.md): See [x](y-6e0) and [z](https://docs.example.com/z-7e0.md)\n\
             - [ ](https://docs.example.com/-8m0.md)\n",
        )
        .expect("both entries are well formed");
        let entry = &index.entries[0];
        assert_eq!(
            (entry.title.as_str(), entry.group.as_str(), entry.slug.as_str()),
            ("Get [all] (things)", "Old [v1] > Sub", "get-5e0")
        );
        assert_eq!(index.entries[1].title, " ");
    }

    #[test]
    fn a_page_on_another_host_is_refused() {
        for link in [
            "https://evil.example/a-1e0.md",
            "http://docs.example.com/a-1e0.md",
            "https://docs.example.com.evil.example/a-1e0.md",
            "/a-1e0.md",
            "https://docs.example.com/../a-1e0.md",
        ] {
            let failure = parse(&format!("- [A]({link}): \n")).expect_err("not a page of the site");
            assert_eq!(
                (failure.code, failure.exit),
                ("index-invalid", crate::upstream::failure::Exit::Fetch),
                "{link}"
            );
        }
    }

    #[test]
    fn a_login_page_is_no_index() {
        for text in ["<!DOCTYPE html><html></html>", "# Site\n\nnothing", "Not found"] {
            let failure = Index::parse(text, BASE, &mut Notices::default()).expect_err("no index");
            assert_eq!(failure.code, "index-unavailable", "{text}");
        }
    }

    #[test]
    fn unknown_kinds_and_sections_are_kept_and_told() {
        let mut notices = Notices::default();
        let text = "# S\n\n## API Docs\n- [Q](https://docs.example.com/q-1z0.md): \n\n## Sockets\n";
        let index = Index::parse(text, BASE, &mut notices).expect("unknown things do not fail");
        assert_eq!(index.entries.len(), 1);
        assert_eq!(notices.iter().filter(|notice| notice.code == "kind-unknown").count(), 2);
    }

    #[test]
    fn a_new_summary_is_no_new_index() {
        let hash = |summary: &str| {
            parse(&format!("- [A](https://docs.example.com/a-1e0.md): {summary}\n"))
                .expect("well formed")
                .tuples_sha256()
        };
        assert_eq!(hash("one"), hash("two"));
    }
}
