//! Everything in the vendor's table of contents is in the spec, and nothing else without a reason.

use std::collections::BTreeSet;

use super::Report;
use crate::{
    finding::Finding,
    model::{Spec, contents, walk},
};

/// `contents`: operations, schemas and national-ID pages against `vendor/contents.json`.
pub fn check(spec: &Spec) -> Vec<Finding> {
    let mut report = Report::new(spec);
    let contents = &spec.contents;
    let schemas: BTreeSet<&str> = spec.schemas().map(|(name, _)| name.as_str()).collect();
    let missing = |what: String, mend: &str| Finding::new(contents::FILE, "contents", format!("{what}; {mend}"));
    for schema in &contents.schemas {
        if !schemas.contains(schema.name.as_str()) {
            report.findings.push(missing(
                format!("the vendor's schema `{}` is not in the spec", schema.name),
                "describe it under components.schemas in the file of its domain, under exactly this name",
            ));
        }
    }
    for name in contents.curated_schemas.keys().filter(|it| !schemas.contains(it.as_str())) {
        report.findings.push(missing(
            format!("the curated schema `{name}` is not in the spec"),
            "take it out of `curated_schemas`",
        ));
    }
    for name in schemas {
        let known = contents.schemas.iter().any(|it| it.name == name) || contents.curated_schemas.contains_key(name);
        if !known {
            let mend = "is not in the vendor's contents; mend the name, or list it with a reason under `curated_schemas` in vendor/contents.json";
            report.add(&format!("/components/schemas/{name}"), "contents", mend);
        }
    }
    let operations = walk::operations(&spec.bundle);
    for entry in &contents.operations {
        match operations.iter().find(|it| it.id() == entry.operation_id) {
            None => report.findings.push(missing(
                format!("the operation `{}` (\"{}\") is not in the spec", entry.operation_id, entry.title),
                "describe it under paths in the file of its domain",
            )),
            Some(found) => {
                let wanted = entry.title.trim_end_matches(" (deprecated)");
                let title = found.value["summary"].as_str().unwrap_or_default().trim_end_matches(" (deprecated)");
                if title != wanted {
                    report.add(
                        &found.pointer(),
                        "contents",
                        format!("the summary is the vendor's title: \"{wanted}\""),
                    );
                }
                if found.value["tags"][0] != entry.domain.as_str() {
                    report.add(&found.pointer(), "contents", format!("belongs to the domain `{}`", entry.domain));
                }
                if found.value["deprecated"].as_bool().unwrap_or_default() != entry.title.ends_with("(deprecated)") {
                    report.add(&found.pointer(), "contents", "`deprecated` has to agree with the vendor's title");
                }
            }
        }
    }
    for found in operations {
        if !contents.operations.iter().any(|it| it.operation_id == found.id()) {
            report.add(
                &found.pointer(),
                "contents",
                format!("`{}` is not in vendor/contents.json; list it there", found.id()),
            );
        }
    }
    national_ids(spec, &mut report);
    report.findings
}

fn national_ids(spec: &Spec, report: &mut Report<'_>) {
    let table = spec.bundle["x-national-ids"].as_object();
    for page in &spec.contents.national_ids {
        let row = table.and_then(|it| it.get(&page.country));
        if row.and_then(|it| it["ids"].as_array()).is_none_or(Vec::is_empty) {
            let message =
                format!("the page \"{}\" has no entry with `ids`; add `{}` to the table", page.title, page.country);
            report.add("/x-national-ids", "contents", message);
        }
    }
    for (country, row) in table.into_iter().flatten() {
        let at = format!("/x-national-ids/{country}");
        if !spec.contents.national_ids.iter().any(|it| it.country == *country) {
            report.add(&at, "contents", "the vendor has no page for this country");
        }
        for (n, id) in row["ids"].as_array().into_iter().flatten().enumerate() {
            for key in ["id", "title", "slots", "evidence", "source"] {
                if id.get(key).is_none_or(serde_json::Value::is_null) {
                    report.add(&format!("{at}/ids/{n}"), "national-ids", format!("needs `{key}`"));
                }
            }
        }
    }
}
