//! `realaml config`: the settings that other commands use if neither an option nor a variable overrides them.
//!
//! The configuration file is not meant for keys of staging or production. Those come only from `REALAML_API_KEY`.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use realaml_ext::Environment;
use realaml_ext::reqwest::Url;
use serde::{Deserialize, Serialize};

use crate::exit::{self, Ended, Failure};

#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print every setting, one per line.
    List,
    /// Print one setting. Exits with 1 if it is not set.
    Get {
        /// The name of the setting.
        name: Name,
    },
    /// Change a setting.
    Set {
        /// The name of the setting.
        name: Name,
        /// The new value of the setting.
        value: String,
    },
    /// Remove a setting.
    Unset {
        /// The name of the setting.
        name: Name,
    },
    /// Print the path of the configuration file, even if the file does not exist.
    Path,
}

/// The names of the settings.
#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// Environment of the API: `staging`, `production` or a base URL.
    Environment,
    /// Address of the sandbox, such as `http://127.0.0.1:8080`.
    Sandbox,
    /// API key of the sandbox. It is stored as plain text, so never use a key for the vendor's API here.
    SandboxApiKey,
    /// URL to which `realaml listen` forwards callbacks.
    ForwardTo,
    /// Callback URL of the records that `realaml trigger`, `realaml create --mock` and `realaml run --mock` create.
    CallbackUrl,
}

/// The settings in the configuration file.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) environment: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sandbox: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sandbox_api_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) forward_to: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) callback_url: Option<String>,
}

impl Config {
    /// Reads the configuration file. If it does not exist, all settings are unset.
    pub(crate) fn read() -> Result<Self, Failure> {
        let Some(path) = path() else { return Ok(Self::default()) };
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(Failure::nothing(format!("{} cannot be read: {error}", path.display()))),
        };
        // The parser's message quotes the line, which may contain a key, so it is not printed.
        toml::from_str(&text).map_err(|_| {
            Failure::nothing(format!("{} is not a valid configuration file; correct or remove it", path.display()))
        })
    }

    fn write(&self) -> Ended {
        let path = path().ok_or_else(|| Failure::nothing("there is no home directory; set REALAML_CONFIG"))?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let text = toml::to_string(self).map_err(|error| Failure::nothing(error.to_string()))?;
        Ok(std::fs::write(path, text)?)
    }

    fn slot(&mut self, name: Name) -> &mut Option<String> {
        match name {
            Name::Environment => &mut self.environment,
            Name::Sandbox => &mut self.sandbox,
            Name::SandboxApiKey => &mut self.sandbox_api_key,
            Name::ForwardTo => &mut self.forward_to,
            Name::CallbackUrl => &mut self.callback_url,
        }
    }
}

/// Returns the path of the configuration file: `REALAML_CONFIG`, or `realaml/config.toml` in the user's configuration
/// folder.
fn path() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    let folder =
        || set("XDG_CONFIG_HOME").or_else(|| set("APPDATA")).or_else(|| set("HOME").map(|home| home.join(".config")));
    set("REALAML_CONFIG").or_else(|| Some(folder()?.join("realaml").join("config.toml")))
}

pub(crate) fn run(args: &Args) -> ExitCode {
    exit::code("config", carry_out(&args.command))
}

fn carry_out(command: &Command) -> Ended {
    let mut output = io::stdout().lock();
    match command {
        Command::Path => match path() {
            Some(path) => writeln!(output, "{}", path.display())?,
            None => return Err(Failure::nothing("there is no home directory; set REALAML_CONFIG")),
        },
        Command::List => {
            let mut config = Config::read()?;
            for name in Name::value_variants() {
                let value = config.slot(*name).take().map_or("(not set)".to_owned(), |it| shown(*name, it));
                writeln!(output, "{:<16} {value}", text(*name))?;
            }
        }
        Command::Get { name } => match Config::read()?.slot(*name).take() {
            Some(value) => writeln!(output, "{value}")?,
            None => return Err(Failure::no(format!("{} is not set", text(*name)))),
        },
        Command::Set { name, value } => {
            check(*name, value)?;
            let mut config = Config::read()?;
            *config.slot(*name) = Some(value.clone());
            config.write()?;
        }
        Command::Unset { name } => {
            let mut config = Config::read()?;
            *config.slot(*name) = None;
            config.write()?;
        }
    }
    Ok(())
}

fn text(name: Name) -> String {
    name.to_possible_value().map(|it| it.get_name().to_owned()).unwrap_or_default()
}

/// Returns the value as `realaml config list` shows it. A key is shown only as `(set)`; `realaml config get` prints it.
fn shown(name: Name, value: String) -> String {
    if matches!(name, Name::SandboxApiKey) { "(set)".to_owned() } else { value }
}

fn check(name: Name, value: &str) -> Ended {
    match name {
        Name::Environment => _ = value.parse::<Environment>()?,
        Name::SandboxApiKey => {}
        Name::Sandbox | Name::ForwardTo | Name::CallbackUrl => {
            let url = Url::parse(value).ok().filter(|it| matches!(it.scheme(), "http" | "https"));
            url.ok_or_else(|| Failure::nothing(format!("{} must be an http:// or https:// URL", text(name))))?;
        }
    }
    Ok(())
}
