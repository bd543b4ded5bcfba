//! The report of a comparison: sorted changes, the required semver steps, and three formats.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::change::{Change, Direction, Level, Sink};
use super::model::Spec;
use super::operations;
use super::prose::{prose, without_prose};
use super::rule::Rule;
use super::schemas;
use crate::model::walk::members;

/// The changes between two documents for users of the crates.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    /// The changes, sorted by severity with the worst first, and then by subject.
    pub(crate) changes: Vec<Change>,
}

/// The step of a crate's version in semver terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    None,
    Patch,
    Minor,
    Major,
}

/// Compares two bundled documents.
pub(crate) fn compare(old: &Value, new: &Value) -> Result<Report, String> {
    let old = Spec::new(old)?;
    let new = Spec::new(new)?.called_as(&old);
    let mut changes = Vec::new();
    document(&old, &new, &mut changes);
    operations::compare(&old, &new, &mut changes);
    schemas::compare(&old, &new, &mut changes);
    // If no rule reports a change but the documents differ in more than prose, the difference is reported, so that the
    // documents do not count as unchanged.
    if changes.is_empty() && without_prose(old.document) != without_prose(new.document) {
        let mut sink = Sink { changes: &mut changes, subject: "api".to_owned(), direction: Direction::Both };
        let text = "something changed that nothing described uses, or that has no rule of its own".to_owned();
        sink.add(Level::Documentation, Rule::Other, text);
    }
    changes.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.cmp(b)));
    changes.dedup();
    Ok(Report { changes })
}

/// Compares the parts that belong to neither an operation nor a schema.
fn document<'a>(old: &'a Spec<'a>, new: &'a Spec<'a>, changes: &mut Vec<Change>) {
    let mut sink = Sink { changes, subject: "api".to_owned(), direction: Direction::Both };
    let urls = |spec: &Spec<'_>| {
        let servers = spec.document.get("servers").and_then(Value::as_array).into_iter().flatten();
        servers.filter_map(|server| server["url"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let (from, to) = (urls(old), urls(new));
    if from != to {
        let text = format!("base URLs are {} instead of {}", to.join(", "), from.join(", "));
        sink.add(Level::Risky, Rule::ServersChanged, text);
    }
    let schemes = |spec: &Spec<'_>| {
        let schemes = members(spec.document.pointer("/components/securitySchemes"));
        schemes.map(|(name, scheme)| (name.clone(), without_prose(scheme))).collect::<Vec<_>>()
    };
    if schemes(old) != schemes(new) {
        sink.add(Level::Risky, Rule::CredentialsChanged, "how the API key is sent changed".to_owned());
    }
    if old.document.get("security") != new.document.get("security") {
        let text = "the credentials of operations that name none of their own change".to_owned();
        sink.add(Level::Risky, Rule::ApiSecurity, text);
    }
    let nothing = &Value::Null;
    let hooks = |spec: &Spec<'a>| spec.document.get("webhooks").unwrap_or(nothing);
    sink.direction = Direction::Response;
    operations::calls(&mut sink, "webhook", (old, hooks(old)), (new, hooks(new)));
    sink.direction = Direction::Both;
    let words = |spec: &Spec<'_>| {
        let mut document = spec.document.clone();
        ["paths", "components", "security"]
            .iter()
            .for_each(|key| drop(document.as_object_mut().and_then(|map| map.shift_remove(*key))));
        (
            prose(&document),
            document.get("info").cloned(),
            document.get("tags").cloned(),
            document.get("servers").cloned(),
        )
    };
    if words(old) != words(new) && from == to {
        sink.add(
            Level::Documentation,
            Rule::WordsChanged,
            "the document's head changed (title, version, tags or descriptions)".to_owned(),
        );
    }
}

impl Report {
    /// Returns the level of the most severe change, or `None` if there are no changes.
    pub(crate) fn level(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// Returns the version step that `realaml-api` needs, with the reason.
    pub(crate) fn api_step(&self) -> (Step, String) {
        match self.level() {
            None => (Step::None, "nothing changed".to_owned()),
            Some(Level::Documentation) => (Step::Patch, "only words changed".to_owned()),
            Some(Level::Additive) => {
                (Step::Minor, "there is something new, and nothing that exists changed".to_owned())
            }
            Some(Level::Risky) => {
                (Step::Minor, format!("everything compiles, but behaviour may differ: {}", self.first(Level::Risky)))
            }
            Some(Level::Breaking) => (Step::Major, self.first(Level::Breaking)),
        }
    }

    /// Returns the version step that `realaml-ext` needs, with the reason. The crate re-exports the raw types, so their
    /// breaking changes are breaking changes of its own.
    pub(crate) fn ext_step(&self) -> (Step, String) {
        let (step, reason) = self.api_step();
        let reason = match step {
            Step::None => reason,
            Step::Patch => "it follows realaml-api, of which only words changed".to_owned(),
            Step::Minor if self.changes.iter().any(|change| change.kind == Rule::OperationAdded) => {
                "a new operation gets a method on its handle".to_owned()
            }
            Step::Minor => "it hands on the types of realaml-api".to_owned(),
            Step::Major => format!("it hands on the types of realaml-api: {reason}"),
        };
        (step, reason)
    }

    fn first(&self, level: Level) -> String {
        let of_level = || self.changes.iter().filter(|change| change.level == level);
        let more = of_level().count().saturating_sub(1);
        let text = of_level().next().map_or(String::new(), |change| change.text.clone());
        if more == 0 { text } else { format!("{text}, and {more} more") }
    }

    /// Renders the report for a terminal.
    pub(crate) fn to_text(&self, version: &str) -> String {
        let mut out = String::new();
        for level in Level::ALL {
            for change in self.changes.iter().filter(|change| change.level == level) {
                let _ = writeln!(out, "{:<13}  {}: {change}", level.word(), change.subject);
            }
        }
        let _ = write!(out, "{}", self.steps(version, ""));
        out
    }

    /// Renders the report for CHANGELOG.md and pull requests.
    pub(crate) fn to_markdown(&self, version: &str) -> String {
        let mut out = String::new();
        for (level, title) in Level::ALL.into_iter().zip(["Breaking", "Behaviour", "Added", "Documentation"]) {
            let changes: Vec<_> = self.changes.iter().filter(|change| change.level == level).collect();
            if changes.is_empty() {
                continue;
            }
            let _ = writeln!(out, "### {title}\n");
            for change in changes {
                let _ = writeln!(out, "- {}: {change}", change.subject);
            }
            out.push('\n');
        }
        let _ = write!(out, "{}", self.steps(version, "`"));
        out
    }

    /// Renders the report for programs.
    pub(crate) fn to_json(&self, version: &str) -> Value {
        let step =
            |(step, reason): (Step, String)| json!({"step": step.word(), "next": step.next(version), "reason": reason});
        json!({
            "changes": self.changes.iter().map(Change::to_json).collect::<Vec<_>>(),
            "semver": {"realaml-api": step(self.api_step()), "realaml-ext": step(self.ext_step())},
        })
    }

    /// Returns a single line with the number of changes per level.
    pub(crate) fn summary(&self) -> String {
        let count = |level| self.changes.iter().filter(|change| change.level == level).count();
        let parts: Vec<_> = Level::ALL
            .into_iter()
            .filter(|level| count(*level) > 0)
            .map(|level| format!("{} {}", count(level), level.word()))
            .collect();
        if parts.is_empty() {
            "Nothing changed for users of the crates.".to_owned()
        } else {
            format!("For users of the crates: {}.", parts.join(", "))
        }
    }

    fn steps(&self, version: &str, quote: &str) -> String {
        let line = |name: &str, (step, reason): (Step, String)| match step {
            Step::None => format!("{quote}{name}{quote}: no release needed, {reason}.\n"),
            _ => format!(
                "{quote}{name}{quote}: {} ({version} to {}), because {reason}.\n",
                step.word(),
                step.next(version)
            ),
        };
        format!("{}{}", line("realaml-api", self.api_step()), line("realaml-ext", self.ext_step()))
    }
}

impl Step {
    /// Returns the name of the step in semver terms.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Step::None => "none",
            Step::Patch => "patch",
            Step::Minor => "minor",
            Step::Major => "major",
        }
    }

    /// Returns the next version. Before 1.0, a breaking change raises the second number, and every other change raises
    /// the third.
    pub(crate) fn next(self, version: &str) -> String {
        let mut numbers = version.split('.').map(|part| part.parse::<u64>().unwrap_or(0));
        let mut number = || numbers.next().unwrap_or(0);
        let (major, minor, patch) = (number(), number(), number());
        match (self, major) {
            (Step::None, _) => version.to_owned(),
            (Step::Major, 0) => format!("0.{}.0", minor + 1),
            (Step::Patch, _) | (Step::Minor, 0) => format!("{major}.{minor}.{}", patch + 1),
            (Step::Minor, _) => format!("{major}.{}.0", minor + 1),
            (Step::Major, _) => format!("{}.0.0", major + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_step_by_the_rules_of_cargo() {
        for (step, before, after) in [
            (Step::Major, "0.1.4", "0.2.0"),
            (Step::Minor, "0.1.4", "0.1.5"),
            (Step::Patch, "0.1.4", "0.1.5"),
            (Step::Major, "1.2.3", "2.0.0"),
            (Step::Minor, "1.2.3", "1.3.0"),
            (Step::Patch, "1.2.3", "1.2.4"),
            (Step::None, "1.2.3", "1.2.3"),
        ] {
            assert_eq!(step.next(before), after, "{step:?} of {before}");
        }
    }

    /// Returns a report with one change for each of these levels.
    fn report(levels: &[Level]) -> Report {
        let change = |level: &Level| Change {
            level: *level,
            subject: "schema Note".to_owned(),
            direction: if *level == Level::Risky { Direction::Request } else { Direction::Both },
            kind: if *level == Level::Additive { Rule::TypeAdded } else { Rule::WordsChanged },
            text: format!("something {}", level.word()),
        };
        Report { changes: levels.iter().map(change).collect() }
    }

    #[test]
    fn the_worst_change_decides_the_step_of_both_crates() {
        use Level::{Additive, Breaking, Documentation, Risky};
        for (levels, api, ext) in [
            (&[][..], ("none", "1.2.3", "nothing changed"), ("none", "1.2.3", "nothing changed")),
            (
                &[Documentation],
                ("patch", "1.2.4", "only words changed"),
                ("patch", "1.2.4", "it follows realaml-api, of which only words changed"),
            ),
            (
                &[Additive, Documentation],
                ("minor", "1.3.0", "there is something new, and nothing that exists changed"),
                ("minor", "1.3.0", "it hands on the types of realaml-api"),
            ),
            (
                &[Risky, Risky, Additive],
                ("minor", "1.3.0", "everything compiles, but behaviour may differ: something risky, and 1 more"),
                ("minor", "1.3.0", "it hands on the types of realaml-api"),
            ),
            (
                &[Breaking, Risky],
                ("major", "2.0.0", "something breaking"),
                ("major", "2.0.0", "it hands on the types of realaml-api: something breaking"),
            ),
        ] {
            let semver = &report(levels).to_json("1.2.3")["semver"];
            for (name, (step, next, reason)) in [("realaml-api", api), ("realaml-ext", ext)] {
                assert_eq!(semver[name], json!({"step": step, "next": next, "reason": reason}), "{levels:?} {name}");
            }
        }
        let mut operation = report(&[Additive]);
        operation.changes[0].kind = Rule::OperationAdded;
        let reason = &operation.to_json("1.2.3")["semver"]["realaml-ext"]["reason"];
        assert_eq!(reason, "a new operation gets a method on its handle");
    }

    #[test]
    fn a_report_reads_from_the_worst_change_to_the_least() {
        let report = report(&[Level::Breaking, Level::Risky, Level::Documentation]);
        let steps = |quote: &str| {
            format!(
                "{quote}realaml-api{quote}: major (0.1.0 to 0.2.0), because something breaking.\n\
                 {quote}realaml-ext{quote}: major (0.1.0 to 0.2.0), because it hands on the types of realaml-api: \
                 something breaking.\n"
            )
        };
        let text = "breaking       schema Note: something breaking\n\
                    risky          schema Note: something risky (request)\n\
                    documentation  schema Note: something documentation\n";
        assert_eq!(report.to_text("0.1.0"), format!("{text}{}", steps("")));
        let markdown = "### Breaking\n\n- schema Note: something breaking\n\n\
                        ### Behaviour\n\n- schema Note: something risky (request)\n\n\
                        ### Documentation\n\n- schema Note: something documentation\n\n";
        assert_eq!(report.to_markdown("0.1.0"), format!("{markdown}{}", steps("`")));
        assert_eq!(report.summary(), "For users of the crates: 1 breaking, 1 risky, 1 documentation.");
        let first = json!({
            "level": "breaking", "subject": "schema Note", "direction": "both", "kind": Rule::WordsChanged.word(),
            "text": "something breaking",
        });
        assert_eq!(report.to_json("0.1.0")["changes"][0], first);
        let none = Report { changes: Vec::new() };
        let expected = "realaml-api: no release needed, nothing changed.\n\
                        realaml-ext: no release needed, nothing changed.\n";
        assert_eq!(none.to_text("0.1.0"), expected);
    }

    #[test]
    fn something_that_is_no_openapi_document_is_refused_rather_than_found_equal() {
        assert!(compare(&json!({}), &json!({})).is_err());
    }
}
