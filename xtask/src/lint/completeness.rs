//! Checks that the spec contains everything in the vendor's table of contents, and nothing else without a reason.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Report, rule::Rule};
use crate::model::{contents, reference::child, walk};

/// Compares the operations, schemas and national-ID pages with `vendor/contents.json`.
pub(super) fn check(report: &mut Report<'_>) {
    let spec = report.spec;
    let contents = &spec.contents;
    let listed: BTreeSet<&str> = contents.schemas.iter().map(|it| it.name.as_str()).collect();
    for schema in contents.schemas.iter().filter(|it| spec.schema(&it.name).is_none()) {
        let message = format!(
            "the vendor's schema `{}` is not in the spec; describe it under components.schemas in the file of its \
             domain, under exactly this name",
            schema.name
        );
        report.add_in(contents::FILE, Rule::MissingSchema, message);
    }
    for name in contents.curated_schemas.keys().filter(|it| spec.schema(it).is_none()) {
        let message = format!("the curated schema `{name}` is not in the spec; remove it from `curated_schemas`");
        report.add_in(contents::FILE, Rule::CuratedSchema, message);
    }
    for (name, _) in spec.schemas() {
        if !listed.contains(name.as_str()) && !contents.curated_schemas.contains_key(name) {
            let message = "is not in the vendor's contents; correct the name, or list it with a reason under \
                           `curated_schemas` in vendor/contents.json";
            report.add(&child("/components/schemas", name), Rule::UnlistedSchema, message);
        }
    }
    operations(report);
    pages(report);
    national_ids(report);
}

/// Checks that each schema is listed once, and that each page is of the right kind and belongs to a single entry.
fn pages(report: &mut Report<'_>) {
    let contents = &report.spec.contents;
    let operations = contents.operations.iter().map(|it| (it.operation_id.as_str(), it.page.as_deref(), "e0"));
    let schemas = contents.schemas.iter().map(|it| (it.name.as_str(), it.page.as_deref(), "d0"));
    let mut seen = BTreeMap::new();
    for (name, page, kind) in operations.chain(schemas).filter_map(|(name, page, kind)| Some((name, page?, kind))) {
        let number = page.strip_suffix(kind).unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|it| it.is_ascii_digit()) {
            let message = format!("the page `{page}` of `{name}` must be a number followed by `{kind}`");
            report.add_in(contents::FILE, Rule::Page, message);
        } else if let Some(first) = seen.insert(page, name) {
            let message = format!("the page `{page}` of `{name}` is already the page of `{first}`");
            report.add_in(contents::FILE, Rule::Page, message);
        }
    }
    let mut names = BTreeSet::new();
    for schema in contents.schemas.iter().filter(|it| !names.insert(it.name.as_str())) {
        let message = format!("the schema `{}` is listed twice", schema.name);
        report.add_in(contents::FILE, Rule::ListedTwice, message);
    }
}

fn operations(report: &mut Report<'_>) {
    let spec = report.spec;
    let operations: BTreeMap<&str, walk::OperationRef<'_>> =
        walk::operations(&spec.bundle).into_iter().map(|it| (it.id(), it)).collect();
    let mut listed = BTreeSet::new();
    for entry in &spec.contents.operations {
        if !listed.insert(entry.operation_id.as_str()) {
            let message = format!("the operation `{}` is listed twice", entry.operation_id);
            report.add_in(contents::FILE, Rule::ListedTwice, message);
        }
        let Some(found) = operations.get(entry.operation_id.as_str()) else {
            let message = format!(
                "the operation `{}` (\"{}\") is not in the spec; describe it under paths in the file of its domain",
                entry.operation_id, entry.title
            );
            report.add_in(contents::FILE, Rule::MissingOperation, message);
            continue;
        };
        let plain = |title: &str| title.trim_end_matches(" (deprecated)").to_owned();
        let wanted = plain(&entry.title);
        if plain(found.value["summary"].as_str().unwrap_or_default()) != wanted {
            report.add(&found.pointer(), Rule::Title, format!("the summary must be the vendor's title: \"{wanted}\""));
        }
        if found.tag() != entry.domain {
            report.add(&found.pointer(), Rule::Domain, format!("belongs to the domain `{}`", entry.domain));
        }
        if (found.value["deprecated"] == true) != entry.title.ends_with("(deprecated)") {
            let message = "`deprecated` must agree with the vendor's title";
            report.add(&found.pointer(), Rule::Deprecation, message);
        }
    }
    for (id, found) in operations.iter().filter(|(id, _)| !listed.contains(**id)) {
        let message = format!("`{id}` is not in vendor/contents.json; list it there");
        report.add(&found.pointer(), Rule::UnlistedOperation, message);
    }
}

fn national_ids(report: &mut Report<'_>) {
    let spec = report.spec;
    let table = spec.bundle["x-national-ids"].as_object();
    for page in &spec.contents.national_ids {
        let row = table.and_then(|it| it.get(&page.country));
        if row.and_then(|it| it["ids"].as_array()).is_none_or(Vec::is_empty) {
            let message =
                format!("the page \"{}\" has no entry with `ids`; add `{}` to the table", page.title, page.country);
            report.add("/x-national-ids", Rule::MissingIds, message);
        }
    }
    for (country, row) in table.into_iter().flatten() {
        let at = child("/x-national-ids", country);
        if !spec.contents.national_ids.iter().any(|it| it.country == *country) {
            report.add(&at, Rule::UnlistedCountry, "the vendor has no page for this country");
        }
        for (n, id) in row["ids"].as_array().into_iter().flatten().enumerate() {
            for key in ["id", "title", "slots", "evidence", "source"] {
                if id.get(key).is_none_or(Value::is_null) {
                    report.add(&format!("{at}/ids/{n}"), Rule::IncompleteId, format!("needs `{key}`"));
                }
            }
        }
    }
}
