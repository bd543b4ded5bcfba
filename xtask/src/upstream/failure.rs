//! Failures that stop a command, and the notices of a run.

use std::fmt;

use serde_json::{Value, json};

use super::clean::clean;
use crate::model::yaml::{Fault, Refused};

/// The exit codes of a command that fails. With [`Fetch`](Exit::Fetch), [`Page`](Exit::Page) and
/// [`Merge`](Exit::Merge), nothing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// The command, its arguments or a local file is at fault.
    Usage = 2,
    /// The site could not be read completely.
    Fetch = 3,
    /// A page was read but could not be understood.
    Page = 4,
    /// Pages contradict each other.
    Merge = 5,
}

/// A failure that stops a command, with a stable code, the page, what happened, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) code: &'static str,
    pub(crate) exit: Exit,
    page: String,
    message: String,
    hint: String,
}

impl Failure {
    /// Creates a failure with this code, which determines the exit code.
    pub(crate) fn new(code: &'static str, message: impl AsRef<str>) -> Failure {
        let exit = match code {
            "index-unavailable" | "index-suspicious" | "index-invalid" | "index-unstable" | "page-missing"
            | "not-markdown" | "rate-limited" | "robots-disallowed" | "network" => Exit::Fetch,
            "page-truncated" | "page-too-large" | "spec-block-count" | "yaml-invalid" | "yaml-duplicate-key"
            | "yaml-alias" | "frame-invalid" | "id-mismatch" | "ref-unresolved" | "platform-changed" => Exit::Page,
            "schema-conflict" | "operation-collision" => Exit::Merge,
            _ => Exit::Usage,
        };
        Failure { code, exit, page: String::new(), message: clean(message.as_ref()), hint: String::new() }
    }

    /// Creates the failure for a document that the YAML reader refused. `place` names the line.
    pub(crate) fn of_yaml(refused: &Refused, place: &str) -> Failure {
        let code = match refused.fault {
            Fault::Invalid => "yaml-invalid",
            Fault::DuplicateKey => "yaml-duplicate-key",
            Fault::Alias => "yaml-alias",
        };
        Failure::new(code, format!("{place}: {}", refused.message))
    }

    /// Creates the failure for a TOML file that cannot be read, with the line.
    pub(crate) fn of_toml(code: &'static str, file: &str, text: &str, error: &toml::de::Error) -> Failure {
        let line = error.span().map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        Failure::new(code, error.message()).on(&format!("{file}:{line}"))
    }

    /// Adds the page or file to the failure.
    pub(crate) fn on(mut self, page: &str) -> Failure {
        self.page = clean(page);
        self
    }

    /// Adds a hint about what to do.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hint = hint.into();
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.code)?;
        if !self.page.is_empty() {
            write!(f, "{}: ", self.page)?;
        }
        write!(f, "{}", self.message)?;
        if !self.hint.is_empty() {
            write!(f, "\n  {}", self.hint)?;
        }
        Ok(())
    }
}

/// The severity of a notice or difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// For information only.
    Info,
    /// A person should look at it. `diff` then exits with 1.
    Warn,
    /// A person has to decide. `pull` and `diff` then exit with 1.
    Fail,
}

impl Severity {
    /// Returns the name of the severity in reports.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warn => "warn",
            Severity::Fail => "fail",
        }
    }
}

/// An observation about a site or an export, or about a change since the last pull.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Notice {
    pub(crate) severity: Severity,
    pub(crate) code: &'static str,
    pub(crate) page: String,
    pub(crate) at: String,
    pub(crate) message: String,
}

/// Notices in the order in which they were added. Repeated notices are kept only once.
#[derive(Debug, Default)]
pub(crate) struct Notices(Vec<Notice>);

impl Notices {
    /// Adds a notice.
    pub(crate) fn add(&mut self, severity: Severity, code: &'static str, page: &str, at: &str, message: &str) {
        let notice = Notice { severity, code, page: clean(page), at: clean(at), message: clean(message) };
        if !self.0.contains(&notice) {
            self.0.push(notice);
        }
    }

    /// Adds all notices of another list.
    pub(crate) fn append(&mut self, other: Notices) {
        for notice in other.0 {
            if !self.0.contains(&notice) {
                self.0.push(notice);
            }
        }
    }

    /// Iterates over all notices.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.0.iter()
    }

    /// Whether any notice requires a person's decision.
    pub(crate) fn any_fail(&self) -> bool {
        self.0.iter().any(|notice| notice.severity == Severity::Fail)
    }

    /// Returns the notices as JSON.
    pub(crate) fn to_json(&self) -> Value {
        let one = |notice: &Notice| json!({"severity": notice.severity.word(), "code": notice.code, "page": notice.page, "at": notice.at, "message": notice.message});
        self.0.iter().map(one).collect()
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<4}  {}", self.severity.word(), self.code)?;
        for part in [&self.page, &self.at, &self.message] {
            if !part.is_empty() {
                write!(f, ": {part}")?;
            }
        }
        Ok(())
    }
}
