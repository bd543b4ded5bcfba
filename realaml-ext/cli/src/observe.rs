//! `realaml observe`: turns captured traffic into evidence about the shape of the API, in a file that may be shared
//! after a review.

mod review;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use realaml_observe::{Error, Evidence, Key, Review, Store, findings, har};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read an HTTP archive, as exported by browsers and proxies, into an evidence file.
    ///
    /// The evidence file contains paths, types, counts and tokens of enums, but no other value. Names that are not in
    /// the API's description stay encrypted until you confirm them in `realaml observe review`. An existing evidence
    /// file is extended.
    Har {
        /// The archive to read.
        file: PathBuf,
        /// The evidence file to create or extend.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// Confirm every name that is frequent enough, without asking.
        #[arg(long)]
        accept_names: bool,
    },
    /// Show what an evidence file reveals, ask about each name in it, and write the file to share.
    Review(review::Args),
    /// Merge evidence files. Their order does not matter, and a file that is merged twice counts once.
    Merge {
        /// The files to merge.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// The merged file. It is replaced if it exists.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

pub(crate) fn run(args: Args) -> ExitCode {
    let outcome = match args.command {
        Command::Har { file, out, accept_names } => read_archive(&file, out, accept_names),
        Command::Review(args) => review::run(&args),
        Command::Merge { files, out } => merge(&files, out),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // If standard error is closed, only the exit code reports the failure.
            let _ = match failure {
                Failure::Observe(error) => writeln!(io::stderr(), "realaml observe: {}", with_source(&error)),
                Failure::Output(error) => writeln!(io::stderr(), "realaml observe: {error}"),
            };
            ExitCode::from(2)
        }
    }
}

/// The reason why a command failed.
enum Failure {
    Observe(Error),
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Observe(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn with_source(error: &Error) -> String {
    match std::error::Error::source(error) {
        Some(source) => format!("{error}: {source}"),
        None => error.to_string(),
    }
}

fn read_archive(file: &PathBuf, out: PathBuf, accept_names: bool) -> Result<(), Failure> {
    let archive = std::fs::read(file)?;
    let store = Store::at(out);
    // The file is checked first, so that no key file is created next to a file that is not an evidence file.
    store.read()?;
    // Names that are confirmed immediately need no lasting key.
    let key = if accept_names { Key::random()? } else { store.key()? };
    let capture = har::read(&archive, key.clone())?;
    let (name, mut shown) = (capture.name, capture.shown);
    let mut accepted = 0;
    if accept_names {
        let mut evidence = Evidence::default();
        evidence.insert(&name, shown);
        let mut review = Review::new(evidence, Some(&key));
        accepted = review.questions().len();
        (0..accepted).for_each(|question| review.confirm(question));
        shown = review.finish().total();
    }
    let mut output = io::stdout().lock();
    writeln!(
        output,
        "Read {} exchanges with the API and skipped {} with other servers.",
        shown.exchanges, capture.foreign
    )?;
    let found = findings(&shown);
    store.change(|evidence| evidence.insert(name, shown))?;
    if accept_names {
        writeln!(output, "Confirmed {accepted} names without asking.")?;
    }
    let (hints, differences): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.kind.is_hint());
    for (title, list) in [("Differences from the description", differences), ("Hints at more", hints)] {
        writeln!(output, "{title}: {}.", list.len())?;
        list.iter().try_for_each(|finding| writeln!(output, "  {finding}"))?;
    }
    writeln!(output, "Next: realaml observe review {}", store.path().display())?;
    Ok(())
}

fn merge(files: &[PathBuf], out: PathBuf) -> Result<(), Failure> {
    let mut merged: Option<Evidence> = None;
    for file in files {
        let evidence = Evidence::parse(&std::fs::read(file)?)?;
        match &mut merged {
            Some(merged) => merged.merge(evidence),
            None => merged = Some(evidence),
        }
    }
    let merged = merged.unwrap_or_default();
    let (sources, total) = (merged.sources().len(), merged.total());
    Store::at(out).change(|evidence| *evidence = merged)?;
    writeln!(io::stdout(), "Merged {sources} sources with {} exchanges.", total.exchanges)?;
    Ok(())
}
