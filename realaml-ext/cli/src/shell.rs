//! `realaml completions` and `realaml man`: the shell completions and manual pages of this program.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Command;
use clap_complete::Shell;

use crate::exit::{self, Ended};

/// Options of `realaml completions`.
#[derive(clap::Args)]
pub(crate) struct Completions {
    /// Shell for which completions are printed.
    shell: Shell,
}

/// Options of `realaml man`.
#[derive(clap::Args)]
pub(crate) struct Man {
    /// Write a page for each command to this folder, instead of the main page to standard output.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub(crate) fn completions(args: &Completions, mut program: Command) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut program, "realaml", &mut script);
    exit::code("completions", write(&script))
}

pub(crate) fn man(args: &Man, program: Command) -> ExitCode {
    let pages = match &args.out {
        Some(folder) => {
            std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(program, folder)).map_err(Into::into)
        }
        None => page(program),
    };
    exit::code("man", pages)
}

fn page(program: Command) -> Ended {
    let mut text = Vec::new();
    clap_mangen::Man::new(program).render(&mut text)?;
    write(&text)
}

fn write(text: &[u8]) -> Ended {
    Ok(io::stdout().lock().write_all(text)?)
}
