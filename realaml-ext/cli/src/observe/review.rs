//! `realaml observe review` prints the findings, asks about names, and writes the file to share.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use realaml_observe::{Finding, Review, Store, findings};

use super::Failure;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The evidence file to review.
    file: PathBuf,
    /// The file to share. By default, it is next to the evidence file and ends in `.reviewed.json`.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print only the findings, as one line of JSON, without asking anything or writing a file.
    #[arg(long, conflicts_with = "out")]
    json: bool,
}

pub(super) fn run(args: &Args) -> Result<(), Failure> {
    let store = Store::at(&args.file);
    if !args.file.is_file() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "the evidence file does not exist").into());
    }
    let mut output = io::stdout().lock();
    if args.json {
        return json(&findings(&store.read()?.total()), &mut output);
    }
    let mut review = Review::of_file(&store)?;
    write!(output, "{}", review.page())?;
    ask(&mut review, &mut output)?;
    let out = args.out.clone().unwrap_or_else(|| args.file.with_extension("reviewed.json"));
    let reviewed = review.finish();
    Store::at(&out).change(|evidence| *evidence = reviewed)?;
    writeln!(output)?;
    writeln!(
        output,
        "Wrote {}, the file to send. Keep {} and its key on this machine.",
        out.display(),
        args.file.display()
    )?;
    Ok(())
}

fn json(found: &[Finding], output: &mut impl Write) -> Result<(), Failure> {
    let (hints, differences): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.kind.is_hint());
    let line = serde_json::json!({ "findings": differences, "hints": hints });
    writeln!(output, "{line}")?;
    Ok(())
}

/// Asks about each name. On a terminal, a name is shown before its answer is read. Otherwise, it is shown only together
/// with an answer that has been read, so that names do not appear in the output of a run that nobody answers.
fn ask(review: &mut Review, output: &mut impl Write) -> io::Result<()> {
    if review.questions().is_empty() {
        return Ok(());
    }
    let (mut input, at_terminal) = (io::stdin().lock(), io::stdin().is_terminal());
    writeln!(output)?;
    writeln!(output, "Is this word part of the API, and does it reveal nothing about a person or a customer?")?;
    for number in 0..review.questions().len() {
        let question = &review.questions()[number];
        let mut answer = String::new();
        if at_terminal {
            write!(output, "  {question}. Keep it? [y/N] ")?;
            output.flush()?;
            input.read_line(&mut answer)?;
        } else if input.read_line(&mut answer)? == 0 {
            writeln!(output, "  {} words were not confirmed and are left out.", review.questions().len() - number)?;
            return Ok(());
        } else {
            writeln!(output, "  {question}. Keep it? [y/N] {}", answer.trim())?;
        }
        if matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes") {
            review.confirm(number);
        }
    }
    Ok(())
}
