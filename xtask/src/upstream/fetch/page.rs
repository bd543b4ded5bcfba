//! Reads a page, extracts its part of the specification, and checks the text around it.

use serde_json::Value;

use super::index::Entry;
use crate::model::{
    walk,
    yaml::{self, Aliases},
};
use crate::upstream::failure::{Failure, Notices, Severity};

/// The maximum size of a page in bytes.
const LARGEST: usize = 2 * 1024 * 1024;

/// Refuses a text that is too large or is HTML.
pub(crate) fn check_text(text: &str, slug: &str) -> Result<(), Failure> {
    if text.len() > LARGEST {
        return Err(Failure::new("page-too-large", "the page is larger than 2 MiB").on(slug));
    }
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Err(Failure::new("not-markdown", "the page is HTML")
            .on(slug)
            .hint("Unknown URLs may return 200 with the site's shell: check whether the page still exists."));
    }
    Ok(())
}

/// Reads the page of an endpoint or schema, and returns its part of the specification.
pub(crate) fn read(entry: &Entry, text: &str, notices: &mut Notices) -> Result<Value, Failure> {
    check_text(text, &entry.slug)?;
    let (block, first_line) = block(text, &entry.slug)?;
    let document = yaml::value(&block, Aliases::Follow).map_err(|refused| {
        let line = first_line + refused.line;
        Failure::of_yaml(&refused, &format!("line {line} of the page")).on(&entry.slug)
    })?;
    frame(entry, &document, notices)?;
    Ok(document)
}

/// Extracts the YAML from a page. Returns the YAML, and the number of the line before it.
///
/// Only fences in column 0 count, because descriptions may contain indented code blocks. A search for three backticks
/// would end at those, and a Markdown parser would accept an incomplete page as complete.
fn block(text: &str, slug: &str) -> Result<(String, usize), Failure> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut heading = false;
    let mut open: Option<(usize, Vec<&str>)> = None;
    let mut blocks = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match &mut open {
            Some((_, lines)) if line == "```" => {
                let lines = std::mem::take(lines);
                if let Some((start, _)) = open.take() {
                    blocks.push((lines.join("\n") + "\n", start));
                }
            }
            Some((_, lines)) => lines.push(line),
            None if line == "## OpenAPI Specification" => heading = true,
            None if heading && (line == "```yaml" || line == "```yml") => open = Some((number + 1, Vec::new())),
            None => {}
        }
    }
    if open.is_some() {
        return Err(Failure::new("page-truncated", "the page ends before its specification does").on(slug));
    }
    let count = blocks.len();
    match blocks.pop() {
        Some(block) if count == 1 => Ok(block),
        _ => Err(Failure::new(
            "spec-block-count",
            format!("the page has {count} blocks of specification instead of one"),
        )
        .on(slug)),
    }
}

fn frame(entry: &Entry, document: &Value, notices: &mut Notices) -> Result<(), Failure> {
    let invalid = |why: String| Failure::new("frame-invalid", why).on(&entry.slug);
    if !document.get("openapi").is_some_and(Value::is_string) {
        return Err(invalid("the block is not an OpenAPI document".to_owned()));
    }
    let operations = walk::operations(document);
    match (entry.key.kind(), operations.as_slice()) {
        ('e', [operation]) => {
            let operation = operation.value;
            check_number(entry, operation)?;
            let summary = operation.get("summary").and_then(Value::as_str).unwrap_or_default();
            if summary.trim() != entry.title.trim() {
                notices.add(
                    Severity::Warn,
                    "title-mismatch",
                    &entry.slug,
                    summary,
                    "the operation's title is not the one in the index",
                );
            }
            Ok(())
        }
        ('e', found) => Err(invalid(format!("an endpoint's page holds {} operations instead of one", found.len()))),
        (_, []) => Ok(()),
        (_, found) => Err(invalid(format!("a schema's page holds {} operations", found.len()))),
    }
}

/// Fails if the operation names the number of another page, as in `x-run-in-apidog: https://.../apis/api-41000002-run`.
fn check_number(entry: &Entry, operation: &Value) -> Result<(), Failure> {
    let Some(expected) = entry.key.number() else { return Ok(()) };
    match run_number(operation) {
        Some(found) if found != expected => Err(Failure::new(
            "id-mismatch",
            format!(
                "the page is number {expected}, but the operation on it is number {found}: a cache or a redirect \
                 served another page"
            ),
        )
        .on(&entry.slug)),
        _ => Ok(()),
    }
}

/// Returns the page number in an operation's `x-run-in-apidog` or `x-run-in-apifox`.
pub(crate) fn run_number(operation: &Value) -> Option<u64> {
    let link = ["x-run-in-apidog", "x-run-in-apifox"].iter().find_map(|key| operation.get(*key)?.as_str())?;
    link.strip_suffix("-run")?.rsplit('-').next()?.parse().ok()
}

/// Returns the name of another documentation platform if the page looks like one of that platform's pages.
pub(crate) fn other_platform(text: &str) -> Option<&'static str> {
    if text.contains("> ## Documentation Index") {
        Some("Mintlify")
    } else if text.contains("## OpenAPI 3.1 Webhook Specification") || text.contains("## OpenAPI 3.1 Specification") {
        Some("Fern")
    } else if text.contains("{% ") {
        Some("GitBook")
    } else {
        None
    }
}
