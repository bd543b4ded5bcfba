//! Checks the commands on pages: the packages, examples, features and subcommands that they name must exist, and the
//! examples must run successfully.

use std::{
    collections::BTreeSet,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Page;

/// A command in a code block or in backticks.
pub struct Shown {
    /// The location in the form `page:line`.
    place: String,
    words: Vec<String>,
}

/// Finds the `cargo` and `realaml` commands in shell blocks and in backticks.
pub fn find(pages: &[Page]) -> Vec<Shown> {
    let mut found = Vec::new();
    for page in pages {
        for (number, language, line) in page.lines() {
            let texts: Vec<&str> = match language {
                Some("sh" | "console") => vec![line.trim_start_matches("$ ")],
                Some(_) => continue,
                None => line.split('`').skip(1).step_by(2).collect(),
            };
            for text in texts {
                let command = text.split(" # ").next().unwrap_or_default();
                for part in command.split(" && ") {
                    let words: Vec<String> = part.split_whitespace().map(str::to_owned).collect();
                    let is_ours = matches!(words.first().map(String::as_str), Some("cargo" | "realaml"));
                    if is_ours && words.len() > 1 {
                        found.push(Shown { place: format!("{}:{number}", page.path.display()), words });
                    }
                }
            }
        }
    }
    found
}

/// Checks that the names in the commands exist. Returns a message for each that does not.
pub fn check(root: &Path, commands: &[Shown]) -> Result<Vec<String>> {
    let workspace = Workspace::read(root)?;
    let mut problems = Vec::new();
    for command in commands {
        for (option, value) in command.options() {
            let (kind, known) = match option {
                "-p" | "--package" => ("package", &workspace.packages),
                "--example" => ("example", &workspace.examples),
                "--features" => ("feature", &workspace.features),
                _ => continue,
            };
            for name in value.split(',').filter(|it| !it.chars().any(char::is_uppercase)) {
                if !known.contains(name) && command.words[1] != "install" {
                    problems.push(format!("{}: there is no {kind} `{name}`", command.place));
                }
            }
        }
        let subcommand = match (command.words[0].as_str(), command.words[1].as_str()) {
            ("cargo", "xtask") => command.words.get(2).map(|it| ("cargo xtask", it, &workspace.xtask)),
            ("realaml", it) if !it.starts_with('-') => Some(("realaml", &command.words[1], &workspace.realaml)),
            _ => None,
        };
        if let Some((program, name, known)) = subcommand {
            let name = name.trim_matches(|it: char| !it.is_alphanumeric());
            if !known.contains(name) && !name.is_empty() {
                problems.push(format!("{}: `{program}` has no command `{name}`", command.place));
            }
        }
    }
    Ok(problems)
}

/// Checks the subcommands and options of the commands that begin with `beginning`, by asking the program for help about
/// each. Returns a message for each that the program does not know.
pub fn check_help(program: &Path, beginning: &[&str], commands: &[Shown]) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    for command in commands {
        if !command.words.iter().take(beginning.len()).eq(beginning) {
            continue;
        }
        let words = arguments(&command.words[beginning.len()..]);
        let asked = Command::new(program).args(&words).arg("--help").stdin(Stdio::null()).output();
        let asked = asked.with_context(|| format!("{} cannot be started", program.display()))?;
        if !asked.status.success() {
            let why = String::from_utf8_lossy(&asked.stderr);
            let why = why.lines().next().unwrap_or_default().to_owned();
            problems.push(format!("{}: `{} {}`: {why}", command.place, beginning.join(" "), words.join(" ")));
        }
    }
    Ok(problems)
}

/// Returns the words up to the end of the command, without placeholders: words in capital letters stand for any value.
fn arguments(words: &[String]) -> Vec<&str> {
    let ends =
        |word: &str| word.contains("$(") || word.starts_with(['|', '>', '<', '&', '#', '\\', '(']) || word == "--";
    let mut arguments: Vec<&str> = Vec::new();
    for word in words.iter().map(|it| it.trim_end_matches([';', ')'])).take_while(|it| !ends(it)) {
        if word.chars().any(|it| !it.is_uppercase()) {
            arguments.push(word);
        } else {
            // The placeholder is the value of an option, so the option is left out, too.
            arguments.pop_if(|it| it.starts_with("--"));
        }
    }
    arguments
}

impl Shown {
    /// Returns each option with the word that follows it.
    fn options(&self) -> impl Iterator<Item = (&str, &str)> {
        self.words.windows(2).filter(|it| it[0].starts_with('-')).map(|it| (it[0].as_str(), it[1].as_str()))
    }
}

/// The names that exist in the workspace.
struct Workspace {
    packages: BTreeSet<String>,
    examples: BTreeSet<String>,
    features: BTreeSet<String>,
    xtask: BTreeSet<String>,
    realaml: BTreeSet<String>,
}

impl Workspace {
    fn read(root: &Path) -> Result<Self> {
        let metadata = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .current_dir(root)
            .output()
            .context("cargo cannot be started")?;
        let metadata: Value =
            serde_json::from_slice(&metadata.stdout).context("`cargo metadata` did not return JSON")?;
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let (mut packages, mut examples, mut features) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for package in list(&metadata["packages"]) {
            packages.extend(package["name"].as_str().map(str::to_owned));
            features.extend(package["features"].as_object().into_iter().flatten().map(|it| it.0.clone()));
            for target in list(&package["targets"]) {
                if list(&target["kind"]).iter().any(|it| it == "example") {
                    examples.extend(target["name"].as_str().map(str::to_owned));
                }
            }
        }
        let xtask = variants(&root.join("xtask/src/main.rs"))?;
        let realaml = variants(&root.join("realaml-ext/cli/src/main.rs"))?;
        Ok(Self { packages, examples, features, xtask, realaml })
    }
}

/// Returns the subcommands of a program: the variants of its `enum Command`, and `help`.
fn variants(file: &Path) -> Result<BTreeSet<String>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let code = syn::parse_file(&text)?;
    let found = code.items.into_iter().find_map(|item| match item {
        syn::Item::Enum(item) if item.ident == "Command" => Some(item.variants),
        _ => None,
    });
    let Some(variants) = found else { bail!("{} has no `enum Command`", file.display()) };
    Ok(variants.iter().map(|it| it.ident.to_string().to_lowercase()).chain(["help".to_owned()]).collect())
}

/// Runs each example in the commands and in the README's table once. Returns a message for each that fails.
pub fn run_examples(root: &Path, commands: &[Shown]) -> Result<Vec<String>> {
    let mut problems = Vec::new();
    let named: BTreeSet<_> =
        commands.iter().flat_map(Shown::options).filter(|it| it.0 == "--example" && it.1 != "NAME").collect();
    let readme = std::fs::read_to_string(root.join("README.md")).context("README.md cannot be read")?;
    let workspace = Workspace::read(root)?;
    let in_table = readme.lines().filter_map(|it| it.strip_suffix(" |")?.rsplit('`').nth(1));
    let names: BTreeSet<&str> =
        named.iter().map(|it| it.1).chain(in_table).filter(|it| workspace.examples.contains(*it)).collect();
    for name in names {
        let package = if root.join(format!("realaml-ext/examples/{name}.rs")).exists() {
            "realaml-ext"
        } else {
            "realaml-journal"
        };
        if package == "realaml-journal" && !root.join(format!("realaml-ext/journal/examples/{name}.rs")).exists() {
            continue;
        }
        println!("$ cargo run --package {package} --all-features --example {name}");
        let status = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--package", package, "--all-features", "--example", name])
            // With this argument, the sandbox plays the person who would use a browser.
            .args(if name == "embed" { &["--", "--no-browser"][..] } else { &[] })
            .current_dir(root)
            .stdout(Stdio::null())
            .status()
            .context("cargo cannot be started")?;
        if !status.success() {
            problems.push(format!("the example `{name}` failed ({status})"));
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::workspace;

    #[test]
    fn commands_that_name_what_is_not_there_are_found() {
        let text = "`cargo run -p realaml-ext --example onboarding`, `cargo run -p realaml-extra --example none`\n\
                    ```sh\ncargo xtask regen --check && cargo xtask nothing   # why\nrealaml id list\n$ realaml fly\n```\n\
                    `cargo test --features axum,wings`, and `cargo` alone\n";
        let page = Page { path: PathBuf::from("a.md"), text: text.to_owned() };
        let problems = check(&workspace::root(), &find(&[page])).unwrap();
        let expected = [
            "a.md:1: there is no package `realaml-extra`",
            "a.md:1: there is no example `none`",
            "a.md:3: `cargo xtask` has no command `nothing`",
            "a.md:5: `realaml` has no command `fly`",
            "a.md:7: there is no feature `wings`",
        ];
        assert_eq!(problems, expected);
    }

    #[test]
    fn placeholders_and_what_follows_a_command_are_no_arguments() {
        let shown = |text: &str| arguments(&text.split(' ').map(str::to_owned).collect::<Vec<_>>()).join(" ");
        assert_eq!(shown("faults add KIND --status 503 --seed SEED --json | jq"), "faults add --status 503 --json");
        assert_eq!(shown("postgres -- cargo test"), "postgres");
        assert_eq!(shown("diff \"$(git describe)\" --format markdown"), "diff");
    }
}
