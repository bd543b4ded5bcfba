//! `realaml id`: national IDs on the command line. A number never comes from the arguments, which other users of the
//! machine can read, and is printed only on request.

mod jsonl;

use std::io::{self, BufReader, IsTerminal, Read, Write};
use std::process::ExitCode;

use clap::Subcommand;
use realaml_ids::{CheckDigit, Country, Detail, IdType, NationalId, Params, au::LawfulUse, registry};
use zeroize::Zeroizing;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a number, read from standard input or asked for without echo.
    ///
    /// Exits with 0 if it is valid, 1 if it is not.
    Check(Check),
    /// List the types of numbers that can be checked.
    List {
        /// Only those of a country, such as NZ.
        country: Option<Country>,
    },
}

#[derive(clap::Args)]
struct Check {
    /// Country of issue, such as NZ.
    #[arg(required_unless_present = "jsonl", conflicts_with = "jsonl")]
    country: Option<Country>,
    /// Type of the number within the country, such as ird; `realaml id list` has them all.
    #[arg(value_name = "TYPE", required_unless_present = "jsonl", conflicts_with = "jsonl")]
    id_type: Option<String>,
    /// State or province of issue, for driver licences of AU, CA and US.
    #[arg(long, visible_alias = "province", conflicts_with = "jsonl")]
    state: Option<String>,
    /// The law under which an Australian tax file number is asked for: tax, superannuation or personal_assistance.
    #[arg(long, conflicts_with = "jsonl")]
    lawful_use: Option<LawfulUse>,
    /// Also read the part that goes with the number, as a second line: card number (AU licence), card version (NZ
    /// licence).
    #[arg(long, conflicts_with = "jsonl")]
    with_part: bool,
    /// Print the number and what is read out of it, in clear text.
    #[arg(long)]
    reveal: bool,
    /// Answer a stream of requests: a JSON object a line with `country`, `type`, `input` and, where needed, `params`
    /// (`state` or `province`, `card`, `version`, `lawful_use`).
    #[arg(long)]
    jsonl: bool,
}

/// No number with its separators is near this long.
const MOST_INPUT: u64 = 4 * 1024;

pub(crate) fn run(args: Args) -> ExitCode {
    let outcome = match args.command {
        Command::Check(check) if check.jsonl => {
            let requests = BufReader::new(io::stdin().lock());
            jsonl::answer(requests, io::stdout().lock(), check.reveal).map(|()| true)
        }
        Command::Check(check) => check.run(&mut io::stdout().lock()),
        Command::List { country } => list(country, &mut io::stdout().lock()).map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // The reader of our output has gone, as `head` does: nothing is wrong and nobody is there to tell.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Where even standard error is closed, the exit code has to do.
            let _ = writeln!(io::stderr(), "realaml id: {error}");
            ExitCode::from(2)
        }
    }
}

impl Check {
    fn run(&self, output: &mut impl Write) -> io::Result<bool> {
        let id_type = self
            .country
            .zip(self.id_type.as_deref())
            .and_then(|(country, code)| IdType::find(country, code))
            .ok_or_else(|| wrong_use("no such type in this country; `realaml id list` has them all"))?;
        let (number, part) = self.read(id_type)?;
        let mut params = Params::new();
        if let Some(state) = &self.state {
            params = params.state(state);
        }
        if let Some(purpose) = self.lawful_use {
            params = params.lawful_use(purpose);
        }
        if let Some(part) = &part {
            params = params.part(part);
        }
        let id = match id_type.parse(&number, &params) {
            Ok(id) => id,
            Err(invalid) => {
                writeln!(output, "invalid ({}): {invalid}", invalid.code())?;
                return Ok(false);
            }
        };
        writeln!(output, "valid: {id}")?;
        for warning in id.warnings().iter() {
            writeln!(output, "warning ({}): {warning}", warning.code())?;
        }
        if self.reveal {
            writeln!(output, "number: {}", id.expose())?;
            writeln!(output, "printed as: {}", *id.expose_formatted())?;
            for (name, detail) in id.details() {
                writeln!(output, "{name}: {}", text(&detail))?;
            }
        }
        Ok(true)
    }

    /// The number and, if asked for, its part: by prompts on a terminal, or else one a line.
    fn read(&self, id_type: IdType) -> io::Result<(Zeroizing<String>, Option<Zeroizing<String>>)> {
        let entry = id_type.entry();
        if io::stdin().is_terminal() {
            let ask = |what: &str| rpassword::prompt_password(format!("{what}: ")).map(Zeroizing::new);
            let number = ask(entry.name)?;
            let part = self.with_part.then(|| ask("card number or version")).transpose()?;
            return Ok((number, part));
        }
        let mut text = Zeroizing::new(String::new());
        io::stdin().lock().take(MOST_INPUT).read_to_string(&mut text)?;
        if !self.with_part {
            return Ok((text, None));
        }
        let (number, part) = text
            .split_once('\n')
            .ok_or_else(|| wrong_use("`--with-part` wants two lines: the number, then its part"))?;
        Ok((Zeroizing::new(number.to_owned()), Some(Zeroizing::new(part.to_owned()))))
    }
}

fn wrong_use(message: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

fn text(detail: &Detail) -> String {
    match detail {
        Detail::Text(text) => text.to_string(),
        Detail::Integer(integer) => integer.to_string(),
        Detail::Flag(flag) => flag.to_string(),
        Detail::Date(date) => date.to_string(),
        _ => String::new(),
    }
}

fn list(country: Option<Country>, output: &mut impl Write) -> io::Result<()> {
    for entry in registry().filter(|entry| country.is_none_or(|country| country == entry.country)) {
        let check_digit = match entry.check_digit {
            CheckDigit::Strict => "check digit",
            CheckDigit::Soft => "soft check digit",
            CheckDigit::Historic => "former check digit",
            _ => "-",
        };
        let name = match entry.local_name {
            Some(local) => format!("{} ({local})", entry.name),
            None => entry.name.to_owned(),
        };
        let state = if entry.id_type.needs_state() { ", by state" } else { "" };
        writeln!(output, "{}  {:22}  {check_digit:18}  {name}: {}{state}", entry.country, entry.code, entry.expected)?;
    }
    Ok(())
}
