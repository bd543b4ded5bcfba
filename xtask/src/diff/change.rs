//! A change, described for the users of the crates.

use std::fmt;

use serde_json::{Value, json};

use super::rule::Rule;

/// The effect of a change on a program that uses the crates, ordered by severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// A change that no program notices, such as wording, examples, evidence, or limits that nothing enforces.
    Documentation,
    /// An addition. Every program still compiles and behaves as before.
    Additive,
    /// Every program still compiles, but the data that is sent, accepted or read may differ.
    Risky,
    /// Some programs no longer compile, or a call that worked can no longer succeed.
    Breaking,
}

impl Level {
    /// All levels from the most to the least severe, which is their order in reports.
    pub(crate) const ALL: [Level; 4] = [Level::Breaking, Level::Risky, Level::Additive, Level::Documentation];

    /// Returns the name of the level in reports and data files.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Level::Documentation => "documentation",
            Level::Additive => "additive",
            Level::Risky => "risky",
            Level::Breaking => "breaking",
        }
    }
}

/// The direction in which the data travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Direction {
    /// Data that programs send.
    Request,
    /// Data that programs receive.
    Response,
    /// Both directions, or the call as a whole.
    Both,
}

impl Direction {
    /// Returns the name of the direction in reports.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Direction::Request => "request",
            Direction::Response => "response",
            Direction::Both => "both",
        }
    }
}

/// A change of the contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) level: Level,
    /// The subject of the change: `api`, `operation create_verification` or `schema Verification`.
    pub(crate) subject: String,
    pub(crate) direction: Direction,
    pub(crate) kind: Rule,
    /// A sentence that describes the change with the Rust names.
    pub(crate) text: String,
}

impl Change {
    /// Returns the change as JSON for `--format json`.
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

/// Collects the changes that the rules find. Each change gets the current subject and direction.
pub(crate) struct Sink<'a> {
    pub(crate) changes: &'a mut Vec<Change>,
    pub(crate) subject: String,
    pub(crate) direction: Direction,
}

impl Sink<'_> {
    /// Adds a change to the current subject.
    pub(crate) fn add(&mut self, level: Level, kind: Rule, text: String) {
        let change = Change { level, subject: self.subject.clone(), direction: self.direction, kind, text };
        self.changes.push(change);
    }
}
