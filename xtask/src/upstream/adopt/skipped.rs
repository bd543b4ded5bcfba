//! Subjects, and properties of schemas, that would not pass. They are skipped, so that everything else can be adopted.

use std::collections::BTreeMap;

use super::note::Note;
use crate::{
    finding::{Finding, Findings},
    model::{names, walk::METHODS},
    upstream::compare::{Comparison, Difference, Subject},
};

/// The skipped subjects and properties, each with the reason.
#[derive(Debug, Default)]
pub(super) struct Skipped {
    subjects: BTreeMap<Subject, String>,
    properties: BTreeMap<(Subject, String), String>,
}

impl Skipped {
    /// Whether a subject is skipped.
    pub(super) fn holds(&self, subject: &Subject) -> bool {
        self.subjects.contains_key(subject)
    }

    /// Whether a difference is skipped, alone or with its subject.
    pub(super) fn holds_difference(&self, difference: &Difference) -> bool {
        let property = difference.place.first().map(|step| (difference.subject.clone(), step.clone()));
        self.holds(&difference.subject) || property.is_some_and(|it| self.properties.contains_key(&it))
    }

    /// Skips what the findings are about: a property if a change to it can be the cause, and otherwise the subject.
    /// Returns `false` if this adds nothing, so that another attempt would be useless.
    pub(super) fn learn(&mut self, findings: &Findings, comparison: &Comparison) -> bool {
        let size = |it: &Self| it.subjects.len() + it.properties.len();
        let before = size(self);
        for finding in &findings.0 {
            let subject = subject(finding, comparison).filter(|it| changes(it, comparison));
            let property = match &subject {
                Some(subject) => property(finding, subject, comparison).map(|name| (subject.clone(), name)),
                None => mentioned(finding, comparison),
            };
            match (property.filter(|it| !self.properties.contains_key(it)), subject) {
                (Some(property), _) => drop(self.properties.insert(property, finding.to_string())),
                (None, Some(subject)) => drop(self.subjects.entry(subject).or_insert_with(|| finding.to_string())),
                (None, None) => {}
            }
        }
        size(self) > before
    }

    /// Returns notes on what a person has to review.
    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        self.subjects.values().chain(self.properties.values()).map(|why| Note::Left(format!("skipped: {why}")))
    }
}

/// Whether there is a difference in the subject.
fn changes(subject: &Subject, comparison: &Comparison) -> bool {
    comparison.differences.iter().any(|it| it.subject == *subject)
}

/// Returns a changed property whose name the finding quotes. This is for findings about unchanged parts, such as an
/// example or a schema that is composed of a changed one.
fn mentioned(finding: &Finding, comparison: &Comparison) -> Option<(Subject, String)> {
    let text = finding.to_string();
    let quoted: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    comparison.differences.iter().find_map(|it| {
        let property = it.place.first().filter(|step| quoted.contains(&step.as_str()))?;
        matches!(it.subject, Subject::Schema(_)).then(|| (it.subject.clone(), property.clone()))
    })
}

/// Returns the changed property that a finding about a schema concerns. A schema that the vendor writes inline is named
/// after its owner and the property.
fn property(finding: &Finding, subject: &Subject, comparison: &Comparison) -> Option<String> {
    let Subject::Schema(owner) = subject else { return None };
    let about = finding.about().strip_prefix("components.schemas.")?;
    let concerns = |property: &str| {
        let own = about.strip_prefix(owner.as_str()).is_some_and(|rest| rest.starts_with('.'));
        let key = format!(".properties.{property}");
        let inside = about.find(&key).map(|at| &about[at + key.len()..]);
        (own && inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
            || (!own && about.starts_with(&format!("{owner}{}", names::ty(property))))
    };
    let changed = comparison.differences.iter().filter(|it| it.subject == *subject).filter_map(|it| it.place.first());
    changed.filter(|property| concerns(property)).max_by_key(|property| property.len()).cloned()
}

/// Returns the subject that a finding is about, from a key such as `components.schemas.NAME` or `paths./path/.method`.
fn subject(finding: &Finding, comparison: &Comparison) -> Option<Subject> {
    if let Some(rest) = finding.about().strip_prefix("components.schemas.") {
        let name = rest.split('.').next()?;
        // A schema that the vendor writes inline is named after its owner, so the owner is the longest matching prefix.
        let schemas = comparison.differences.iter().filter_map(|it| match &it.subject {
            Subject::Schema(owner) => Some(owner.as_str()),
            _ => None,
        });
        let owner = schemas.filter(|owner| name.starts_with(owner)).max_by_key(|owner| owner.len());
        return Some(Subject::Schema(owner.unwrap_or(name).to_owned()));
    }
    let rest = finding.about().strip_prefix("paths.")?;
    let (path, method) = METHODS.iter().find_map(|method| {
        let at = rest.find(&format!(".{method}"))?;
        let end = &rest[at + method.len() + 1..];
        (end.is_empty() || end.starts_with('.')).then_some((&rest[..at], *method))
    })?;
    let route = format!("{} {path}", method.to_uppercase());
    Some(Subject::Operation(comparison.operations.get(&route).cloned().unwrap_or(route)))
}
