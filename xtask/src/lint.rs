//! The house rules of the spec. Each rule has a name, which stands at the end of its message.

pub(crate) mod changelog;
mod completeness;
mod evidence;
mod examples;
mod operations;
mod references;
mod schemas;
#[cfg(test)]
mod tests;

use crate::finding::{Finding, Findings};
use crate::model::Spec;

/// Checks every rule; the findings come sorted by file and line.
pub fn check(spec: &Spec) -> Result<(), Findings> {
    // With a dangling reference the other rules would report its consequences.
    let mut findings = references::check(spec);
    if findings.is_empty() {
        findings.extend(completeness::check(spec));
        findings.extend(operations::check(spec));
        findings.extend(schemas::check(spec));
        findings.extend(evidence::check(spec));
        findings.extend(changelog::check(&spec.folder));
    }
    if findings.is_empty() {
        findings.extend(examples::check(spec));
    }
    findings.sort();
    findings.dedup();
    if findings.is_empty() { Ok(()) } else { Err(Findings(findings)) }
}

/// The findings of a rule, collected.
struct Report<'a> {
    spec: &'a Spec,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    fn new(spec: &'a Spec) -> Self {
        Self { spec, findings: Vec::new() }
    }

    fn add(&mut self, pointer: &str, rule: &'static str, message: impl Into<String>) {
        self.findings.push(self.spec.finding(pointer, rule, message));
    }
}
