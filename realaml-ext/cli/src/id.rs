//! `realaml id`: national IDs on the command line. Numbers are never read from the arguments, which other users of the
//! machine can see, and are printed only on request.

mod answer;
mod jsonl;
mod list;
mod request;
mod table;

use std::io::{self, BufReader, IsTerminal, Write};
use std::process::ExitCode;

use clap::Subcommand;
use realaml_ids::au::LawfulUse;
use realaml_ids::{Country, Detail, IdType, Language, NationalId, Params};
use zeroize::Zeroizing;

use self::answer::Manner;
use crate::input;

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check a number, which is read from standard input or prompted for without echo.
    ///
    /// Exits with 0 if it is valid, 1 if it is not.
    Check(Check),
    /// List the types of numbers that can be checked.
    List {
        /// List only types of this country, such as NZ.
        country: Option<Country>,
        /// Print all details of each type as a JSON array.
        #[arg(long)]
        json: bool,
    },
}

#[derive(clap::Args)]
struct Check {
    /// Country of issue, such as NZ.
    #[arg(required_unless_present_any = ["jsonl", "csv"], conflicts_with_all = ["jsonl", "csv"])]
    country: Option<Country>,
    /// Type of the number within the country, such as ird; `realaml id list` shows all types.
    #[arg(value_name = "TYPE", required_unless_present_any = ["jsonl", "csv"], conflicts_with_all = ["jsonl", "csv"])]
    id_type: Option<String>,
    /// State or province of issue, for driver licences from AU, CA and US.
    #[arg(long, visible_alias = "province", conflicts_with_all = ["jsonl", "csv"])]
    state: Option<String>,
    /// Law under which an Australian tax file number is requested: tax, superannuation or personal_assistance.
    #[arg(long, conflicts_with_all = ["jsonl", "csv"])]
    lawful_use: Option<LawfulUse>,
    /// Also read the part that belongs to the number, from a second line: card number (AU licence), card version (NZ
    /// licence), individual reference number (Medicare).
    #[arg(long, conflicts_with_all = ["jsonl", "csv"])]
    with_part: bool,
    /// Also accept old and local forms, digits of other scripts, and labels. Numbers accepted this way get a warning.
    #[arg(long, conflicts_with_all = ["jsonl", "csv"])]
    lenient: bool,
    /// Print the number and its decoded details in clear text.
    #[arg(long)]
    reveal: bool,
    /// Language of the messages: en, mi, da, es, fr or zh-Hans.
    #[arg(long, default_value = "en")]
    language: Language,
    /// Process a stream of requests, each a line with a JSON object. Its members are `country`, `type`, `input`,
    /// optionally `ref`, and where needed `params` (`state` or `province`; `part`, `card`, `version`, `irn` or
    /// `file_number`; `machine_readable` or `mrz`; `lawful_use`; `lenient`). The type `detect` asks to which types the
    /// input may belong.
    #[arg(long)]
    jsonl: bool,
    /// Process the requests in a CSV table. Its columns have the names of the members that `--jsonl` accepts, and each
    /// parameter has a column of its own.
    #[arg(long, conflicts_with = "jsonl")]
    csv: bool,
}

/// The maximum length of the input in bytes. No number, even with its separators, comes close to it.
const MOST_INPUT: u64 = 4 * 1024;

pub(crate) fn run(args: Args) -> ExitCode {
    let outcome = match args.command {
        Command::Check(check) if check.jsonl => {
            let requests = BufReader::new(io::stdin().lock());
            jsonl::answer(requests, io::stdout().lock(), check.manner()).map(|()| true)
        }
        Command::Check(check) if check.csv => {
            table::answer(io::stdin().lock(), io::stdout().lock(), check.manner()).map(|()| true)
        }
        Command::Check(check) => check.run(&mut io::stdout().lock()),
        Command::List { country, json: true } => list::json(country, io::stdout().lock()).map(|()| true),
        Command::List { country, json: false } => list::text(country, &mut io::stdout().lock()).map(|()| true),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // The reader of the output has closed it, as `head` does. That is not an error, and no message is printed.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed, only the exit code reports the failure.
            let _ = writeln!(io::stderr(), "realaml id: {error}");
            ExitCode::from(2)
        }
    }
}

impl Check {
    fn manner(&self) -> Manner {
        Manner { reveal: self.reveal, language: self.language }
    }

    fn run(&self, output: &mut impl Write) -> io::Result<bool> {
        let id_type = self
            .country
            .zip(self.id_type.as_deref())
            .and_then(|(country, code)| IdType::find(country, code))
            .ok_or_else(|| wrong_use("unknown type for this country; `realaml id list` lists all types"))?;
        let (number, part) = self.read(id_type)?;
        let mut params = Params::new().lenient(self.lenient);
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
                match self.language {
                    Language::English => writeln!(output, "invalid ({}): {invalid}", invalid.code())?,
                    language => writeln!(output, "invalid ({}): {}", invalid.code(), invalid.message_in(language))?,
                }
                return Ok(false);
            }
        };
        writeln!(output, "valid: {id}")?;
        for warning in id.warnings().iter() {
            writeln!(output, "warning ({}): {}", warning.code(), warning.message_in(self.language))?;
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

    /// Reads the number and, if requested, its part: from prompts on a terminal, and otherwise from one line each.
    fn read(&self, id_type: IdType) -> io::Result<(Zeroizing<String>, Option<Zeroizing<String>>)> {
        let entry = id_type.entry();
        if io::stdin().is_terminal() {
            let ask = |what: &str| rpassword::prompt_password(format!("{what}: ")).map(Zeroizing::new);
            let number = ask(entry.name)?;
            let part = self.with_part.then(|| ask("card number, version or reference number")).transpose()?;
            return Ok((number, part));
        }
        let text = input::read(io::stdin().lock(), MOST_INPUT)?;
        if !self.with_part {
            return Ok((text, None));
        }
        let (number, part) = text
            .split_once('\n')
            .ok_or_else(|| wrong_use("`--with-part` expects two lines: the number, then its part"))?;
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
