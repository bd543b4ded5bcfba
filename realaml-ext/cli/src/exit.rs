//! The exit codes of commands, and the reasons for failures.

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

use realaml_ext::{Error, ErrorKind};

/// The exit codes of every command, as the help, the manual and the README show them.
pub(crate) const TABLE: &str = "Exit codes:
  0  yes: done, valid or healthy; also a server or a tail stopped by Ctrl-C or SIGTERM
  1  no: an invalid number, a failed check, or a call refused by the API or the sandbox
  2  incorrect use, or a failure to read, write or connect; no call took effect
  3  in doubt: the call may have taken effect, although there was no clear response; find out before repeating it";

/// The environment variables that the program reads, as the help and the manual show them.
pub(crate) const VARIABLES: &str = "Environment variables:
  REALAML_API_KEY          the API key; a sandbox on this machine provides its own
  REALAML_ENVIRONMENT      staging, production or a base URL; by default, the sandbox on this machine
  REALAML_BASE_URL         a base URL, if REALAML_ENVIRONMENT is not set
  REALAML_ROUTES           a TOML file with the routes that differ from the spec
  REALAML_CALLBACK_URL     the callback URL of records that `create`, `run` and `trigger` create
  REALAML_SANDBOX          the address of a sandbox, such as http://127.0.0.1:8080
  REALAML_SANDBOX_API_KEY  the API key of the sandbox on this machine, for `realaml sandbox` and for calls to it
  REALAML_CONFIG           the path of the configuration file
  NO_COLOR                 turns colours off
For the variables of the journal, see `realaml journal serve --help`.";

/// The reason why a command did not succeed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The result is negative, or the call was refused, for this reason.
    No(String),
    /// The command had no effect, for this reason.
    Nothing(String),
    /// The command may have had an effect, for this reason.
    Doubt(String),
    /// The reader of the output has closed it, as `head` does. No message is printed.
    Closed,
}

/// The result of a command.
pub(crate) type Ended = Result<(), Failure>;

impl Failure {
    pub(crate) fn nothing(why: impl Into<String>) -> Self {
        Self::Nothing(why.into())
    }

    pub(crate) fn no(why: impl Into<String>) -> Self {
        Self::No(why.into())
    }

    /// Converts a failure that follows a call with an effect into a doubt, so that the user does not assume that
    /// nothing happened. The failure may be only in the output, or a later call may have been refused.
    pub(crate) fn after_effect(self) -> Self {
        let told = match self {
            Self::Closed => self.to_string(),
            Self::Nothing(why) | Self::No(why) => why,
            Self::Doubt(_) => return self,
        };
        Self::Doubt(format!(
            "a call took effect before this: {told}; check for the record before repeating the command"
        ))
    }

    fn code(&self) -> u8 {
        match self {
            Self::Closed => 0,
            Self::No(_) => 1,
            Self::Nothing(_) => 2,
            Self::Doubt(_) => 3,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::No(why) | Self::Nothing(why) | Self::Doubt(why) => formatter.write_str(why),
            Self::Closed => formatter.write_str("the output was closed"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Nothing(error.to_string()) }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let text = with_causes(&error);
        if error.may_have_happened() {
            return Self::Doubt(text);
        }
        match error.kind() {
            ErrorKind::InvalidRequest
            | ErrorKind::BadRequest
            | ErrorKind::Authentication
            | ErrorKind::Forbidden
            | ErrorKind::NotFound
            | ErrorKind::Conflict
            | ErrorKind::RateLimited
            | ErrorKind::Server
            | ErrorKind::UnexpectedStatus => Self::No(text),
            _ => Self::Nothing(text),
        }
    }
}

/// Returns the text of an error and of its causes, from the outermost to the innermost.
pub(crate) fn with_causes(error: &(dyn std::error::Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    text
}

/// Prints an error. If standard error is closed, only the exit code reports it.
pub(crate) fn complain(error: impl fmt::Display) {
    let _ = writeln!(io::stderr(), "error: {error}");
}

/// Returns the exit code of a command. If the command did not succeed, first prints the reason on standard error.
pub(crate) fn code(command: &str, ended: Ended) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !matches!(failure, Failure::Closed) {
                // If standard error is closed, only the exit code reports the failure.
                let _ = writeln!(io::stderr(), "realaml {command}: {failure}");
            }
            ExitCode::from(failure.code())
        }
    }
}

/// Runs an asynchronous command and returns its exit code, like [`code`].
pub(crate) fn run(command: &str, work: impl Future<Output = Ended>) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    match runtime {
        Ok(runtime) => {
            let ended = runtime.block_on(work);
            // A thread that cannot be interrupted may still be reading standard input, which is no longer needed.
            runtime.shutdown_background();
            code(command, ended)
        }
        Err(error) => code(command, Err(Failure::nothing(format!("the runtime could not be started: {error}")))),
    }
}
