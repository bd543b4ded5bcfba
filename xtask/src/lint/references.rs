//! References point at something, and only at components.

use super::Report;
use crate::{
    finding::Finding,
    model::{Spec, composition, walk},
};

/// `reference`: every `$ref` is `#/components/...` and leads somewhere; no schema is a part of itself.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    walk::each(&spec.bundle, "", &mut |pointer, value| {
        // Inside an example `$ref` is data.
        if pointer.contains("/examples/") {
            return;
        }
        let Some(target) = value.get("$ref") else { return };
        match target.as_str().and_then(|it| it.strip_prefix('#')) {
            Some(target) if target.starts_with("/components/") => {
                if spec.bundle.pointer(target).is_none() {
                    report.add(
                        pointer,
                        "reference",
                        format!("`#{target}` is defined nowhere; define it or mend the name"),
                    );
                }
            }
            _ => report.add(pointer, "reference", "a reference has the form `#/components/...`, also across files"),
        }
    });
    if report.findings.is_empty() {
        for (name, _) in spec.schemas() {
            if composition::is_circular(&spec.bundle, name) {
                report.add(&format!("/components/schemas/{name}"), "reference", "is a part of itself through allOf");
            }
        }
    }
    report.findings
}
