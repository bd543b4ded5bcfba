//! Subjects that would not pass. They are skipped, so that they do not prevent other subjects from being adopted.

use std::collections::BTreeMap;

use super::note::Note;
use crate::{
    finding::{Finding, Findings},
    model::walk::METHODS,
    upstream::compare::{Comparison, Subject},
};

/// The skipped subjects, each with the reason.
#[derive(Debug, Default)]
pub(super) struct Skipped(BTreeMap<Subject, String>);

impl Skipped {
    /// Whether a subject is skipped.
    pub(super) fn holds(&self, subject: &Subject) -> bool {
        self.0.contains_key(subject)
    }

    /// Skips the subjects of the findings. Returns `false` if this adds no subject, so that another attempt would be
    /// useless.
    pub(super) fn learn(&mut self, findings: &Findings, comparison: &Comparison) -> bool {
        let before = self.0.len();
        for finding in &findings.0 {
            if let Some(subject) = subject(finding, comparison) {
                self.0.entry(subject).or_insert_with(|| finding.to_string());
            }
        }
        self.0.len() > before
    }

    /// Returns notes on the subjects that a person has to review.
    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        self.0.values().map(|why| Note::Left(format!("skipped: {why}")))
    }
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
