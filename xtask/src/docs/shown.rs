//! Checks that readers can use what they see: rustdoc hides some lines of the examples on pages, so the lines that it
//! shows must make sense without them.

use super::Page;

/// The crates that examples use, apart from the standard library and `realaml-ext`, which every page is about.
const CRATES: &[&str] = &[
    "axum",
    "futures-util",
    "object_store",
    "opentelemetry",
    "opentelemetry-otlp",
    "opentelemetry_sdk",
    "realaml-journal",
    "realaml-sandbox",
    "serde_json",
    "tokio",
    "tower",
    "tower-service",
    "tracing",
    "tracing-opentelemetry",
    "tracing-subscriber",
];

/// The languages of blocks that are compiled. `rustdoc` leaves out the last, because the crate's tests would need the
/// dependencies of the block.
pub(super) const LANGUAGES: &[&str] = &["rust", "rust,no_run", "rust,ignore"];

/// Returns a message for each crate that the examples on a page of the guide use, but that no manifest on that page
/// names.
pub fn check_dependencies(pages: &[Page]) -> Vec<String> {
    let mut problems = Vec::new();
    for page in pages.iter().filter(|it| is_guide(it)) {
        let code = examples(page).concat();
        let manifests = page.blocks(&["toml"]).concat();
        for name in CRATES {
            let path = format!("{}::", name.replace('-', "_"));
            let is_named = manifests.lines().any(|it| it.split_once('=').is_some_and(|it| it.0.trim() == *name));
            if uses(&code, &path) && !is_named {
                problems.push(format!("{}: no manifest names `{name}`, which the code uses", page.path.display()));
            }
        }
    }
    problems
}

/// Returns a library with the shown lines of every example on the page, each in a module of its own. An example without
/// a `main` is the body of a function. The library does not compile if an example needs a hidden line, or imports a name
/// that only hidden lines use.
pub fn library(page: &Page) -> String {
    let mut library = "#![allow(dead_code, unused_must_use, unused_variables)]\n#![deny(unused_imports)]\n".to_owned();
    for (index, code) in examples(page).into_iter().enumerate() {
        let code = match code.contains("fn main(") {
            true => code,
            false => {
                format!("pub async fn example() -> Result<(), Box<dyn std::error::Error>> {{\n{code}\nOk(())\n}}\n")
            }
        };
        library.push_str(&format!("\nmod example_{index} {{\n{code}}}\n"));
    }
    library
}

fn is_guide(page: &Page) -> bool {
    page.path.starts_with("realaml-ext/src/guide")
}

/// Returns the shown lines of each Rust block on the page.
fn examples(page: &Page) -> Vec<String> {
    let shown = |block: String| block.lines().filter(|it| hidden(it).is_none()).map(|it| format!("{it}\n")).collect();
    page.blocks(LANGUAGES).into_iter().map(shown).collect()
}

/// Returns the code of a line that `rustdoc` hides, and `None` for a line that it shows.
pub(super) fn hidden(line: &str) -> Option<&str> {
    let line = line.trim_start();
    if line == "#" { Some("") } else { line.strip_prefix("# ") }
}

/// Whether the code contains this path, and not only as the end of a longer one.
fn uses(code: &str, path: &str) -> bool {
    let is_start = |before: &str| !before.ends_with(|it: char| it.is_alphanumeric() || it == '_' || it == ':');
    code.match_indices(path).any(|(at, _)| is_start(&code[..at]))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn page(text: &str) -> Page {
        Page { path: PathBuf::from("realaml-ext/src/guide/a.md"), text: text.to_owned() }
    }

    #[test]
    fn crates_without_a_manifest_are_found() {
        let text = "```toml\n[dependencies]\ntokio = \"1\"\n```\n```rust\nuse axum::Router;\nuse tokio::spawn;\n\
                    use realaml_ext::callbacks::axum::A;\n# use tracing::Level;\nlet a = serde_json::json!(1);\n```\n";
        let expected = [
            "realaml-ext/src/guide/a.md: no manifest names `axum`, which the code uses",
            "realaml-ext/src/guide/a.md: no manifest names `serde_json`, which the code uses",
        ];
        assert_eq!(check_dependencies(&[page(text)]), expected);
    }

    #[test]
    fn hidden_lines_are_left_out_of_the_library() {
        let text = "```rust\nlet a = b;\n# let b = 1;\n#\n```\n\n```rust,no_run\n#[tokio::main]\nasync fn main() {}\n```\n\
                    ```text\nc\n```\n";
        let library = library(&page(text));
        let modules = library.split_once("\n\n").unwrap().1;
        let expected = "mod example_0 {\n\
                        pub async fn example() -> Result<(), Box<dyn std::error::Error>> {\nlet a = b;\n\nOk(())\n}\n}\n\n\
                        mod example_1 {\n#[tokio::main]\nasync fn main() {}\n}\n";
        assert_eq!(modules, expected);
    }
}
