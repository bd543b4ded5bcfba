//! `cargo xtask upstream` follows the vendor's documentation site.
//!
//! The site serves its pages as Markdown. The page of an operation or schema contains its OpenAPI. `check` finds out
//! whether anything has changed, `pull` rebuilds the vendor's contract, `diff` compares it with the curated spec,
//! `adopt` changes the spec to match the contract, and `accept` records that a difference remains.
//!
//! Exit codes: 0 nothing to do, 1 something has changed or differs, 2 the command line or a local file is at fault, 3
//! the site could not be read completely, 4 a page could not be understood, 5 pages contradict each other. With 3 to 5,
//! nothing is written.

mod adopt;
mod clean;
mod compare;
mod config;
mod contract;
mod digest;
mod failure;
mod fetch;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) use self::adopt::observed::CONTRADICTIONS;

use clap::{Args, Subcommand};

use config::Config;
use contract::{files::Files, pull};
use failure::{Failure, Notices, Severity};
use fetch::{
    http, index, key,
    lock::{self, Lock},
    pages,
    site::{Mirror, Site},
};

/// The arguments of `cargo xtask upstream`.
#[derive(Debug, Args)]
pub(crate) struct Flags {
    #[command(subcommand)]
    command: Command,
    /// Use another repository instead of this one. Tests use this option.
    #[arg(long, global = true, hide = true, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find out from the index and the changelog whether the site has changed since the last pull.
    Check(Source),
    /// Read the whole site, or an export, into openapi/vendor/.
    Pull(Pull),
    /// Compare the contract of the last pull with the spec.
    Diff(Diff),
    /// Change the spec to match what the vendor documents.
    Adopt(adopt::Flags),
    /// Record that differences remain, each with a reason.
    Accept(compare::decide::Flags),
}

#[derive(Debug, Args)]
struct Source {
    /// Read a mirrored site from a folder instead of the network.
    #[arg(long, value_name = "DIR")]
    from_dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Pull {
    #[command(flatten)]
    source: Source,
    /// Read an OpenAPI 3.0 or 3.1 export of the whole project (YAML or JSON) instead of the site.
    #[arg(long, value_name = "FILE", conflicts_with = "from_dir")]
    from_export: Option<PathBuf>,
    /// Accept an index that has lost many pages.
    #[arg(long)]
    force: bool,
    /// Print the notices as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Diff {
    /// The format of the output.
    #[arg(long, value_enum, default_value = "text")]
    format: crate::diff::Format,
}

/// Runs the command and prints its result.
pub(crate) fn run(root: &Path, flags: &Flags) -> ExitCode {
    let root = flags.root.as_deref().unwrap_or(root);
    let outcome = match &flags.command {
        Command::Check(source) => check(root, source),
        Command::Pull(pull) => run_pull(root, pull),
        Command::Diff(flags) => diff(root, flags),
        Command::Adopt(flags) => adopt::run(root, flags).map(|_| ExitCode::SUCCESS),
        Command::Accept(flags) => accept(root, flags),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(failure.exit as u8)
        }
    }
}

/// Returns the site that the arguments select.
fn site(root: &Path, config: &Config, source: &Source) -> Result<Box<dyn Site>, Failure> {
    match &source.from_dir {
        Some(folder) if folder.is_dir() => Ok(Box::new(Mirror { folder: folder.clone() })),
        Some(folder) => Err(Failure::new("usage", format!("{} is not a folder", folder.display()))),
        None => {
            let cache = root.join("target/upstream-cache");
            Ok(Box::new(http::Network::new(http::Ureq::new(&config.contact), config, cache)))
        }
    }
}

fn check(root: &Path, source: &Source) -> Result<ExitCode, Failure> {
    let config = Config::read(root)?;
    let mut site = site(root, &config, source)?;
    let mut notices = Notices::default();
    let Some(lock) = Files::at(root).read_lock()? else {
        let index = pages::index(site.as_mut(), &config, None, false, &mut notices)?;
        println!(
            "The site lists {} pages and has never been pulled: run `cargo xtask upstream pull`.",
            index.entries.len()
        );
        return Ok(ExitCode::from(1));
    };
    let index = pages::index(site.as_mut(), &config, Some(&lock), false, &mut notices)?;
    let changelog = pages::changelog(site.as_mut(), &config, &index, &mut notices)?;
    let mut moved = Vec::new();
    if lock.index.as_ref().is_none_or(|known| known.tuples_sha256 != index.tuples_sha256()) {
        moved.extend(moved_pages(&lock, &index));
    }
    if changelog != lock.changelog {
        let newest =
            |known: Option<&lock::ChangelogLock>| known.map_or("none", |known| known.newest.as_str()).to_owned();
        moved.push(format!(
            "changelog: newest entry {}, {} at the last pull",
            newest(changelog.as_ref()),
            newest(lock.changelog.as_ref())
        ));
    }
    notices.iter().for_each(|notice| println!("{notice}"));
    if moved.is_empty() {
        println!(
            "Nothing changed: {} pages, changelog up to {}.",
            index.entries.len(),
            lock.changelog.as_ref().map_or("none", |it| it.newest.as_str())
        );
        return Ok(ExitCode::SUCCESS);
    }
    // The list must fit on one screen.
    const LINES: usize = 18;
    moved.iter().take(LINES).for_each(|line| println!("{line}"));
    if moved.len() > LINES {
        println!("... and {} more", moved.len() - LINES);
    }
    println!("The site has changed since the last pull: run `cargo xtask upstream pull`.");
    Ok(ExitCode::from(1))
}

/// Describes each page that was added, removed, renamed or moved. If there is none, states that only the wording has
/// changed.
fn moved_pages(lock: &Lock, index: &index::Index) -> Vec<String> {
    let old = |entry: &index::Entry| lock.pages.iter().find(|page| key::Key::of(&page.slug) == entry.key);
    let mut moved = Vec::new();
    for entry in &index.entries {
        let title = clean::clean(&entry.title);
        match old(entry) {
            None => moved.push(format!("added:   {title} ({})", entry.key)),
            Some(page) if page.title != entry.title => {
                moved.push(format!("renamed: {} is now {title} ({})", clean::clean(&page.title), entry.key))
            }
            Some(page) if page.group != entry.group || page.slug != entry.slug => {
                moved.push(format!("moved:   {title} ({})", entry.key))
            }
            Some(_) => {}
        }
    }
    for page in
        lock.pages.iter().filter(|page| !index.entries.iter().any(|entry| entry.key == key::Key::of(&page.slug)))
    {
        moved.push(format!("removed: {} ({})", clean::clean(&page.title), key::Key::of(&page.slug)));
    }
    if moved.is_empty() {
        moved.push("the index lists the same pages with different wording".to_owned());
    }
    moved
}

fn run_pull(root: &Path, flags: &Pull) -> Result<ExitCode, Failure> {
    let files = Files::at(root);
    let previous = files.read_lock()?;
    let mut notices = Notices::default();
    let pulled = match &flags.from_export {
        Some(file) => {
            let text = fs::read_to_string(file)
                .map_err(|error| Failure::new("file-unreadable", format!("{}: {error}", file.display())))?;
            let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            pull::export(&text, &name, &mut notices)?
        }
        None => {
            let config = Config::read(root)?;
            let mut site = site(root, &config, &flags.source)?;
            pull::site(site.as_mut(), &config, previous.as_ref(), flags.force, &mut notices)?
        }
    };
    if let Some(previous) = &previous {
        lock::moved(previous, &pulled.lock, &mut notices);
    }
    files.write(&pulled.lock, &pulled.contract)?;
    report(&pulled, previous.as_ref(), &notices, flags.json);
    Ok(if notices.any_fail() { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn report(pulled: &pull::Pulled, previous: Option<&Lock>, notices: &Notices, json: bool) {
    if json {
        println!("{:#}", notices.to_json());
        return;
    }
    let mut sorted: Vec<_> = notices.iter().collect();
    sorted.sort_by_key(|notice| std::cmp::Reverse(notice.severity));
    // The maximum number of informational notices with the same code that are all printed. If there are more, only the
    // first is printed, with the number of the others.
    const MOST: usize = 5;
    let mut told: Vec<&str> = Vec::new();
    for notice in &sorted {
        let alike = sorted.iter().filter(|other| other.code == notice.code).count();
        if notice.severity > Severity::Info || alike <= MOST {
            println!("{notice}");
        } else if !told.contains(&notice.code) {
            println!("{notice}, and {} more of this kind", alike - 1);
            told.push(notice.code);
        }
    }
    let count = |severity: Severity| sorted.iter().filter(|notice| notice.severity == severity).count();
    let moved = match previous {
        Some(previous) if previous.contract_sha256 == pulled.lock.contract_sha256 => {
            "the contract is the same as at the last pull"
        }
        Some(_) => "the contract changed",
        None => "this is the first pull",
    };
    println!(
        "Pulled {} operations and {} schemas; {moved} ({} to decide, {} to look at). Next: `cargo xtask upstream \
         diff`.",
        pulled.contract.operations.values().map(Vec::len).sum::<usize>(),
        pulled.contract.schemas.len(),
        count(Severity::Fail),
        count(Severity::Warn),
    );
}

fn diff(root: &Path, flags: &Diff) -> Result<ExitCode, Failure> {
    let report = compare::decide::differences(root)?;
    match flags.format {
        crate::diff::Format::Text => print!("{}", report.to_text()),
        crate::diff::Format::Markdown => print!("{}", report.to_markdown()),
        crate::diff::Format::Json => println!("{:#}", report.to_json()),
    }
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn accept(root: &Path, flags: &compare::decide::Flags) -> Result<ExitCode, Failure> {
    for line in compare::decide::accept(root, flags)? {
        println!("{}", clean::clean(&line));
    }
    println!(
        "Written to openapi/vendor/deviations.toml. To see the remaining differences, run `cargo xtask upstream diff`."
    );
    Ok(ExitCode::SUCCESS)
}
