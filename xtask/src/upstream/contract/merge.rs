//! Merges pages into one contract. If pages describe an operation or a schema differently, that is an error until a
//! person decides which page is correct. All operations of a route are kept, with the chosen one first.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::model::reference::{decoded_name, references, referred};

use super::Contract;
use crate::upstream::config::Config;
use crate::upstream::failure::{Failure, Notices, Severity};
use crate::upstream::fetch::index::Entry;

/// Merges the contracts of pages in the order of the index.
pub(crate) fn merge(pages: &[(Entry, Contract)], config: &Config, notices: &mut Notices) -> Result<Contract, Failure> {
    let mut merged = Contract::default();
    for (entry, page) in pages {
        for (route, operations) in &page.operations {
            let known = merged.operations.entry(route.clone()).or_default();
            for operation in operations {
                if !known.iter().any(|other| bare(other) == bare(operation)) {
                    known.push(operation.clone());
                }
            }
        }
        for (name, scheme) in &page.security_schemes {
            let known = merged.security_schemes.entry(name.clone()).or_insert_with(|| scheme.clone());
            if known != scheme {
                notices.add(
                    Severity::Warn,
                    "security-conflict",
                    &entry.slug,
                    name,
                    "an earlier page differs, and is believed",
                );
            }
        }
        merged.servers.extend(page.servers.iter().cloned());
        let says_something = page.security.as_array().is_some_and(|list| !list.is_empty());
        if says_something && merged.security.is_null() {
            merged.security = page.security.clone();
        }
    }
    collisions(&mut merged, config, notices)?;
    schemas(&mut merged, pages, config, notices)?;
    local_references(&merged, pages, notices);
    check_references(&merged, "the site")?;
    Ok(merged)
}

/// Returns an operation without its `id` and `page`.
pub(crate) fn bare(value: &Value) -> Value {
    let mut value = value.clone();
    if let Some(map) = value.as_object_mut() {
        map.shift_remove("id");
        map.shift_remove("page");
    }
    value
}

fn collisions(merged: &mut Contract, config: &Config, notices: &mut Notices) -> Result<(), Failure> {
    for (route, operations) in merged.operations.iter_mut().filter(|(_, operations)| operations.len() > 1) {
        let pages: Vec<_> = operations.iter().filter_map(|operation| operation["page"].as_str()).collect();
        let pages = pages.join(" + ");
        let Some(known) = config.collisions.iter().find(|known| known.operation == *route) else {
            return Err(Failure::new("operation-collision", format!("several pages describe {route} differently")).on(&pages).hint(format!(
                "If they really share the route, add a [[collision]] entry for `{}` with the primary page and a reason to upstream.toml.",
                crate::upstream::clean::clean(route)
            )));
        };
        operations.sort_by_key(|operation| operation["id"].as_u64() != Some(known.primary));
        if operations.first().and_then(|operation| operation["id"].as_u64()) != Some(known.primary) {
            let message = format!("upstream.toml names page {} for {route}, which does not describe it", known.primary);
            return Err(Failure::new("operation-collision", message));
        }
        notices.add(Severity::Warn, "operation-collision", &pages, route, &known.reason);
    }
    Ok(())
}

fn schemas(
    merged: &mut Contract,
    pages: &[(Entry, Contract)],
    config: &Config,
    notices: &mut Notices,
) -> Result<(), Failure> {
    let names: BTreeSet<_> = pages.iter().flat_map(|(_, page)| page.schemas.keys()).collect();
    for name in names {
        let holders: Vec<_> = pages.iter().filter_map(|(entry, page)| Some((entry, page.schemas.get(name)?))).collect();
        let (_, first) = holders[0];
        let differing: Vec<_> = holders.iter().filter(|(_, schema)| *schema != first).collect();
        let Some((other, _)) = differing.first() else {
            merged.schemas.insert(name.clone(), first.clone());
            continue;
        };
        let involved = format!("{} + {}", holders[0].0.key, other.key);
        let decided = config.conflicts.iter().find(|known| known.schema == *name);
        let chosen = decided.and_then(|known| holders.iter().find(|(entry, _)| entry.key.to_string() == known.page));
        match (decided, chosen) {
            (Some(known), Some((_, schema))) => {
                notices.add(Severity::Warn, "schema-conflict", &involved, name, &known.reason);
                merged.schemas.insert(name.clone(), (*schema).clone());
            }
            _ => {
                let own = holders.iter().find(|(entry, _)| entry.key.kind() == 'd' && entry.title == *name);
                let believed = own.map_or(holders[0].0, |(entry, _)| entry);
                return Err(Failure::new("schema-conflict", format!("pages describe {name} differently")).on(&involved).hint(format!(
                    "Perhaps two versions are published side by side. To believe one page ({}, say), add a [[conflict]] entry for `{}` with a reason to upstream.toml.",
                    believed.key,
                    crate::upstream::clean::clean(name)
                )));
            }
        }
    }
    Ok(())
}

/// Reports references to schemas that only other pages define. A page should define every schema to which it refers.
fn local_references(merged: &Contract, pages: &[(Entry, Contract)], notices: &mut Notices) {
    for (entry, page) in pages {
        let used = page.operations.values().flatten().chain(page.schemas.values());
        let names: BTreeSet<_> = used.flat_map(references).collect();
        for name in
            names.into_iter().filter(|name| !page.schemas.contains_key(*name) && merged.schemas.contains_key(*name))
        {
            notices.add(Severity::Warn, "ref-not-local", &entry.slug, name, "not on the page; taken from another one");
        }
    }
}

/// Refuses a contract with references to undefined schemas. An undefined schema is unknown rather than empty, so an
/// incomplete contract would be worse than none.
pub(crate) fn check_references(contract: &Contract, name: &str) -> Result<(), Failure> {
    let used = contract
        .operations
        .iter()
        .flat_map(|(route, operations)| operations.iter().map(move |operation| (route, operation)));
    for (at, value) in used.chain(&contract.schemas) {
        if let Some(missing) = references(value).iter().find(|name| !contract.schemas.contains_key(**name)) {
            return Err(
                Failure::new("ref-unresolved", format!("{at} refers to {missing}, which no page defines")).on(name)
            );
        }
    }
    Ok(())
}

/// Replaces each reference to a schema that an export does not define with a schema for any value, and reports it. No
/// other page could define the schema.
pub(crate) fn leave_out_dangling(contract: &mut Contract, name: &str, notices: &mut Notices) {
    let known: BTreeSet<String> = contract.schemas.keys().cloned().collect();
    let operations = contract.operations.iter_mut().flat_map(|(at, list)| list.iter_mut().map(move |it| (at, it)));
    for (at, value) in operations.chain(contract.schemas.iter_mut()) {
        let mut missing = BTreeSet::new();
        leave_out(value, &known, &mut missing);
        for missing in missing {
            let message = "refers to a schema that the export does not define; read as any value";
            notices.add(Severity::Warn, "ref-unresolved", name, &format!("{at}: {missing}"), message);
        }
    }
}

fn leave_out(value: &mut Value, known: &BTreeSet<String>, missing: &mut BTreeSet<String>) {
    if let Some(name) = referred(value).filter(|name| !known.contains(*name)) {
        missing.insert(name.to_owned());
        *value = json!({});
        return;
    }
    match value {
        Value::Object(map) => {
            if let Some(mapping) = map.get_mut("mapping").and_then(Value::as_object_mut) {
                mapping.retain(|_, target| {
                    let name = target.as_str().and_then(decoded_name);
                    let is_known = name.as_ref().is_none_or(|name| known.contains(name));
                    missing.extend(name.filter(|_| !is_known));
                    is_known
                });
            }
            map.values_mut().for_each(|it| leave_out(it, known, missing));
            // In the normal form, the values of an open object are not described.
            if map.get("additionalProperties") == Some(&json!({})) {
                map.shift_remove("additionalProperties");
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|it| leave_out(it, known, missing)),
        _ => {}
    }
}

/// Returns the name of the schema that the page of a schema describes: the one that equals the page's title, or else
/// the first that differs from it only in case and punctuation.
pub(crate) fn own_schema(entry: &Entry, page: &Contract) -> Option<String> {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let exact = page.schemas.keys().find(|name| **name == entry.title);
    exact.or_else(|| page.schemas.keys().find(|name| plain(name) == plain(&entry.title))).cloned()
}
