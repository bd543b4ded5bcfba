//! `cargo xtask docs` checks the links and commands in the documentation, runs its examples, and builds its programs
//! and what readers see of its code with the packaged crates.

mod commands;
mod links;
mod packaged;
mod shown;
#[cfg(test)]
mod workflows;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context, Result};

/// The arguments of the command.
#[derive(clap::Args)]
pub struct Flags {
    /// Check only links, commands and the manifests on pages, which takes a few seconds and builds nothing.
    #[arg(long)]
    quick: bool,
}

/// A page of documentation.
struct Page {
    /// The path relative to the root.
    path: PathBuf,
    text: String,
}

/// Checks the documentation. Exits with 0 if it has no problems, and with 1 otherwise.
#[expect(clippy::disallowed_methods, reason = "tells how long it takes")]
pub fn run(root: &Path, flags: &Flags) -> Result<ExitCode> {
    let start = Instant::now();
    let pages = pages(root)?;
    let mut problems = links::check(root, &pages);
    problems.extend(shown::check_dependencies(&pages));
    let commands = commands::find(&pages);
    problems.extend(commands::check(root, &commands)?);
    problems.extend(commands::check_help(&std::env::current_exe()?, &["cargo", "xtask"], &commands)?);
    println!("{} pages, {} commands", pages.len(), commands.len());
    if problems.is_empty() && !flags.quick {
        problems.extend(commands::run_examples(root, &commands)?);
        problems.extend(packaged::check(root, &pages)?);
        problems.extend(commands::check_help(&packaged::program(root), &["realaml"], &commands)?);
    }
    for problem in &problems {
        eprintln!("{problem}");
    }
    if !problems.is_empty() {
        eprintln!("{} problems: fix the pages, or what they describe.", problems.len());
        return Ok(ExitCode::FAILURE);
    }
    println!("The documentation is correct ({:.0} s).", start.elapsed().as_secs_f64());
    Ok(ExitCode::SUCCESS)
}

/// Returns the Markdown pages at the root, in `.github`, in the folders of the spec, the tests and the crates, and in
/// the guide.
fn pages(root: &Path) -> Result<Vec<Page>> {
    let mut paths = Vec::new();
    for folder in [
        ".",
        ".github",
        "openapi",
        "tests",
        "realaml-api",
        "realaml-ext",
        "realaml-ext/cli",
        "realaml-ext/ids",
        "realaml-ext/ids/js",
        "realaml-ext/journal",
        "realaml-ext/observe",
        "realaml-ext/sandbox",
        "realaml-ext/src/guide",
    ] {
        for entry in fs::read_dir(root.join(folder)).with_context(|| format!("{folder} cannot be read"))? {
            let path = Path::new(folder).join(entry?.file_name());
            if path.extension().is_some_and(|it| it == "md") {
                paths.push(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path));
            }
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let text =
            fs::read_to_string(root.join(&path)).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(Page { path, text })
    };
    paths.into_iter().map(read).collect()
}

impl Page {
    /// Returns the lines of the page, except the fences, with their numbers. A line in a fenced block also has the
    /// block's language.
    fn lines(&self) -> impl Iterator<Item = (usize, Option<&str>, &str)> {
        let mut language = None;
        self.text.lines().enumerate().filter_map(move |(index, line)| {
            match (line.trim_start().strip_prefix("```"), language) {
                (Some(_), Some(_)) => language = None,
                (Some(word), None) => language = Some(word),
                (None, _) => return Some((index + 1, language, line)),
            }
            None
        })
    }

    /// Returns the contents of the blocks in one of these languages, in their order on the page.
    fn blocks(&self, wanted: &[&str]) -> Vec<String> {
        let mut blocks: Vec<(usize, String)> = Vec::new();
        for (number, language, line) in self.lines() {
            if language.is_none_or(|it| !wanted.contains(&it)) {
                continue;
            }
            match blocks.last_mut() {
                Some((last, block)) if *last + 1 == number => (*last, *block) = (number, format!("{block}{line}\n")),
                _ => blocks.push((number, format!("{line}\n"))),
            }
        }
        blocks.into_iter().map(|(_, block)| block).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_block() {
        let text = "a\n```rust\nb\nc\n```\nd\n```sh\ne\n```\n```rust\nf\n```\n".to_owned();
        let page = Page { path: PathBuf::new(), text };
        let lines: Vec<_> = page.lines().collect();
        let expected = [
            (1, None, "a"),
            (3, Some("rust"), "b"),
            (4, Some("rust"), "c"),
            (6, None, "d"),
            (8, Some("sh"), "e"),
            (11, Some("rust"), "f"),
        ];
        assert_eq!(lines, expected);
        assert_eq!(page.blocks(&["rust"]), ["b\nc\n", "f\n"]);
    }
}
