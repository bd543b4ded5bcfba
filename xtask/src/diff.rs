//! `cargo xtask diff` reports how the differences between two specifications affect users of the crates. It can also
//! compare any two OpenAPI documents, for users of code generated from them.
//!
//! The levels refer to the crate as it is actually generated: structs are `#[non_exhaustive]` and have constructors and
//! setters, enums are open, responses are read leniently, and the paths of operations do not appear in Rust names. A
//! new enum value is therefore additive, a moved path is a change of behaviour, and a changed Rust type of a field is a
//! breaking change.

mod change;
mod content;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod json_patch;
mod model;
mod operations;
mod parameters;
mod prose;
mod read;
mod report;
mod returned;
mod rule;
mod rust;
mod schemas;
mod shapes;
mod values;

use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::Value;

use read::{BUNDLE, load};
use report::compare;

/// The arguments of `cargo xtask diff`.
#[derive(Debug, Args)]
pub(crate) struct Flags {
    /// The document to compare with: an OpenAPI 3.0 or 3.1 file (JSON or YAML), or a git revision, whose bundle is
    /// used.
    #[arg(default_value = "HEAD", value_name = "REV|FILE")]
    old: String,
    /// The newer document. Defaults to the bundle in the working tree.
    #[arg(value_name = "FILE")]
    new: Option<String>,
    /// The format of the output.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exit with 1 if there is a change of this level or worse.
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_on: Option<FailOn>,
}

/// The formats of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Lines for a terminal.
    Text,
    /// Sections for CHANGELOG.md and pull requests.
    Markdown,
    /// JSON for programs.
    Json,
}

/// The thresholds for `--fail-on`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    /// A program may no longer compile.
    Breaking,
    /// Behaviour may differ.
    Risky,
    /// Something is new.
    Additive,
    /// Anything changed.
    Documentation,
}

/// Runs the command. Returns exit code 1 if there is a change at or above `--fail-on`, 2 if a document cannot be read,
/// and 0 otherwise.
pub(crate) fn run(root: &Path, flags: &Flags) -> ExitCode {
    let version = &version(root);
    let compared = load(root, &flags.old).and_then(|old| {
        let new = load(root, flags.new.as_deref().unwrap_or(BUNDLE))?;
        compare(&old, &new)
    });
    let report = match compared {
        Ok(report) => report,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::from(2);
        }
    };
    match flags.format {
        Format::Text => println!("{}{}", report.to_text(version), report.summary()),
        Format::Markdown => print!("{}", report.to_markdown(version)),
        Format::Json => println!("{:#}", report.to_json(version)),
    }
    let threshold = flags.fail_on.map(|level| match level {
        FailOn::Breaking => change::Level::Breaking,
        FailOn::Risky => change::Level::Risky,
        FailOn::Additive => change::Level::Additive,
        FailOn::Documentation => change::Level::Documentation,
    });
    match (threshold, report.level()) {
        (Some(threshold), Some(level)) if level >= threshold => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

/// Summarises for `regen` what the new bundle changes for users, compared with the bundle on disk. Returns `None` if
/// the bundle on disk is missing, or if one of the two cannot be compared.
pub(crate) fn told(root: &Path, new: &Value) -> Option<String> {
    let old = load(root, BUNDLE).ok()?;
    let report = compare(&old, new).ok()?;
    let worst = report.changes.iter().filter(|change| change.level > change::Level::Documentation).take(8);
    let lines: Vec<_> =
        worst.map(|change| format!("  {}: {}: {change}", change.level.word(), change.subject)).collect();
    let more = if lines.is_empty() { "" } else { "\n  `cargo xtask diff` lists all of them." };
    Some([vec![report.summary()], lines].concat().join("\n") + more)
}

/// Returns the current version of the crates from the workspace's manifest, or `0.0.0` if there is none.
pub(crate) fn version(root: &Path) -> String {
    let manifest =
        std::fs::read_to_string(root.join("Cargo.toml")).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let version = manifest.as_ref().and_then(|table| table.get("workspace")?.get("package")?.get("version")?.as_str());
    version.unwrap_or("0.0.0").to_owned()
}
