//! One change, as the users of the crates meet it.

use std::fmt;

use serde_json::{Value, json};

use super::rule::Rule;

/// What a change means for a program that uses the crates. The order is the severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Words, examples, evidence, limits that nothing enforces.
    Documentation,
    /// Something new; every program compiles and behaves as before.
    Additive,
    /// Every program compiles, but what is sent, accepted or read may differ.
    Risky,
    /// Some program no longer compiles, or a call that worked can no longer work.
    Breaking,
}

impl Level {
    /// From the worst to the mildest, as reports list them.
    pub(crate) const ALL: [Level; 4] = [Level::Breaking, Level::Risky, Level::Additive, Level::Documentation];

    /// The word for reports and data files.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Level::Documentation => "documentation",
            Level::Additive => "additive",
            Level::Risky => "risky",
            Level::Breaking => "breaking",
        }
    }
}

/// Which way the data travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// What programs send.
    Request,
    /// What programs receive.
    Response,
    /// Both, or the call as a whole.
    Both,
}

impl Direction {
    /// The word for reports.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Direction::Request => "request",
            Direction::Response => "response",
            Direction::Both => "both",
        }
    }
}

/// One change of the contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) level: Level,
    /// `api`, `operation create_verification` or `schema Verification`.
    pub(crate) subject: String,
    pub(crate) direction: Direction,
    pub(crate) kind: Rule,
    /// One sentence with the Rust names.
    pub(crate) text: String,
}

impl Change {
    /// For `--format json`.
    pub(crate) fn to_json(&self) -> Value {
        json!({
            "level": self.level.word(),
            "subject": self.subject,
            "direction": self.direction.word(),
            "kind": self.kind.word(),
            "text": self.text,
        })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.direction {
            Direction::Both => write!(f, "{}", self.text),
            direction => write!(f, "{} ({})", self.text, direction.word()),
        }
    }
}

/// Where rules leave their findings: the subject and direction are the same for a run of them.
pub(crate) struct Sink<'a> {
    pub(crate) changes: &'a mut Vec<Change>,
    pub(crate) subject: String,
    pub(crate) direction: Direction,
}

impl Sink<'_> {
    /// Adds a change of the current subject.
    pub(crate) fn add(&mut self, level: Level, kind: Rule, text: String) {
        let change = Change { level, subject: self.subject.clone(), direction: self.direction, kind, text };
        self.changes.push(change);
    }
}
