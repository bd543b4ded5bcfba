//! Compares schemas: each named schema once, and inline schemas where they are used.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Difference, Place, Subject, Walker};
use crate::{
    model::{
        reference::referred,
        shape::{LIMITS, Member, Shape},
        union::Union,
        walk::members as members_of,
    },
    upstream::{digest::sha256, failure::Severity},
};

/// Compares the named schemas.
pub(super) fn compare(walker: &mut Walker<'_>) {
    let (vendor, ours) = (walker.vendor, walker.ours);
    for (name, schema) in &vendor.schemas {
        let basis = sha256(schema.to_string());
        let Some(our_name) = walker.names.get(name).cloned() else {
            let place = Place {
                subject: Subject::Schema(name.clone()),
                path: Vec::new(),
                received: true,
                documented: true,
                basis,
            };
            walker.add(Severity::Fail, "schema-added", &place, schema.clone(), Value::Null);
            continue;
        };
        let place = Place {
            received: ours.is_only_received(&our_name),
            documented: ours.evidence(&our_name, None) == "documented",
            subject: Subject::Schema(our_name.clone()),
            path: Vec::new(),
            basis,
        };
        let Some(mine) = ours.contract.schemas.get(&our_name) else { continue };
        deep(walker, &place, schema, mine, true);
    }
    let known: BTreeSet<_> = walker.names.values().cloned().collect();
    for name in ours.contract.schemas.keys().filter(|name| !known.contains(*name) && !ours.curated.contains(*name)) {
        let place = Place {
            subject: Subject::Schema(name.clone()),
            path: Vec::new(),
            received: true,
            documented: ours.evidence(name, None) == "documented",
            basis: sha256("null"),
        };
        walker.only_ours(&place, "schema-removed", "schema-curated-only", Value::Null);
    }
}

/// Compares two schemas where they are used. If both refer to the same named schema, only the nullability and
/// deprecation of the references are compared.
pub(super) fn used(walker: &mut Walker<'_>, place: &Place, vendor: &Value, ours: &Value) {
    match (referred(vendor), referred(ours)) {
        (Some(theirs), Some(mine)) if walker.names.get(theirs).is_some_and(|name| name == mine) => {
            let (a, b) = (Shape::of(walker.vendor, vendor), Shape::of(&walker.ours.contract, ours));
            flags(walker, place, vendor, ours, &a, &b);
        }
        // Both sides have both schemas, but refer to different ones here. Only the reference has changed.
        (Some(theirs), Some(mine)) if is_paired(walker, mine) && walker.names.contains_key(theirs) => {
            walker.add(Severity::Fail, "type-changed", place, vendor.clone(), ours.clone());
        }
        (Some(theirs), Some(mine)) => {
            let before = walker.found.len();
            entered(walker, place, vendor, ours);
            // If one of the two schemas exists on both sides and the other differs from it, the reference has changed.
            let is_other = is_paired(walker, mine) || walker.names.contains_key(theirs);
            if is_other && walker.found[before..].iter().any(is_inside) {
                walker.found.truncate(before);
                walker.add(Severity::Fail, "type-changed", place, vendor.clone(), ours.clone());
            }
        }
        (None, Some(mine)) if is_other_record(walker, vendor, mine) => {
            walker.add(Severity::Fail, "type-changed", place, vendor.clone(), ours.clone());
        }
        (None, None) => deep(walker, place, vendor, ours, false),
        _ => entered(walker, place, vendor, ours),
    }
}

/// Compares two schemas of which at least one is a reference. Schemas can refer to each other in a circle, so a pair is
/// not compared within itself. A pair without differences is compared once, and any other pair only at the first
/// `PLACES` places.
fn entered(walker: &mut Walker<'_>, place: &Place, vendor: &Value, ours: &Value) {
    /// The maximum number of places at which the differences of one pair are reported within a subject.
    const PLACES: usize = 64;
    let pair = (place.subject.clone(), place.received, vendor.to_string(), ours.to_string());
    let seen = walker.entered.entry(pair.clone()).or_default();
    if seen.is_active || seen.is_equal || seen.places == PLACES {
        let (a, b) = (Shape::of(walker.vendor, vendor), Shape::of(&walker.ours.contract, ours));
        return flags(walker, place, vendor, ours, &a, &b);
    }
    (seen.is_active, seen.places) = (true, seen.places + 1);
    let before = walker.found.len();
    deep(walker, place, vendor, ours, false);
    let is_equal = walker.found.len() == before;
    if let Some(seen) = walker.entered.get_mut(&pair) {
        (seen.is_active, seen.is_equal) = (false, is_equal);
    }
}

/// Whether a difference requires a decision and is in the schema itself, not in the reference to it.
fn is_inside(difference: &Difference) -> bool {
    difference.severity == Severity::Fail && !["nullability-changed", "deprecation-changed"].contains(&difference.class)
}

/// Whether the vendor also has our schema.
fn is_paired(walker: &Walker<'_>, mine: &str) -> bool {
    walker.names.values().any(|name| name == mine)
}

/// Whether a record that the vendor writes inline is a different record from ours, such as an envelope around it.
/// Different records share no member. If the vendor also has our schema by name, an inline record is also different if
/// it shares at most half of its members with ours or lacks a required one.
fn is_other_record(walker: &Walker<'_>, vendor: &Value, mine: &str) -> bool {
    let Some(ours) = walker.ours.contract.schemas.get(mine) else { return false };
    let (a, b) = (Shape::of(walker.vendor, vendor), Shape::of(&walker.ours.contract, ours));
    if a.members.is_empty() || b.members.is_empty() {
        return false;
    }
    let shared = a.members.keys().filter(|name| b.members.contains_key(*name)).count();
    let lacks_required = b.members.iter().any(|(name, member)| member.required && !a.members.contains_key(name));
    shared == 0 || (is_paired(walker, mine) && (shared * 2 <= a.members.len() || lacks_required))
}

/// Compares the effective shapes of two schemas. `named` means that they are named schemas, whose own nullability and
/// deprecation are not compared.
fn deep(walker: &mut Walker<'_>, place: &Place, vendor: &Value, ours: &Value, named: bool) {
    let (a, b) = (Shape::of(walker.vendor, vendor), Shape::of(&walker.ours.contract, ours));
    if a.is_undocumented() && !b.is_undocumented() {
        walker.add(Severity::Info, "undocumented-body", place, vendor.clone(), ours.clone());
        return;
    }
    if a.types != b.types || a.choices.len() != b.choices.len() {
        walker.add(Severity::Fail, "type-changed", place, vendor.clone(), ours.clone());
        return;
    }
    if !named {
        flags(walker, place, vendor, ours, &a, &b);
    }
    if a.format != b.format {
        match (&a.format, &b.format) {
            (None, Some(_)) => walker.add(Severity::Warn, "format-curated-only", place, vendor.clone(), ours.clone()),
            _ => walker.add(Severity::Fail, "format-changed", place, vendor.clone(), ours.clone()),
        }
    }
    values(walker, place, vendor, &a, &b);
    for key in LIMITS {
        match (a.limits.get(key), b.limits.get(key)) {
            (theirs, mine) if theirs == mine => {}
            (None, Some(mine)) => {
                walker.add(Severity::Warn, "limit-curated-only", &place.inside(key), Value::Null, mine.clone())
            }
            (theirs, mine) => {
                walker.add(Severity::Fail, "limit-changed", &place.inside(key), json!(theirs), json!(mine));
            }
        }
    }
    for (theirs, mine, step) in [(&a.items, &b.items, "[]"), (&a.map, &b.map, "{}")] {
        match (theirs, mine) {
            (Some(theirs), Some(mine)) => used(walker, &place.inside(step), theirs, mine),
            (Some(theirs), None) if !is_any(theirs) => {
                walker.add(Severity::Fail, "type-changed", &place.inside(step), theirs.clone(), Value::Null)
            }
            // If only we describe the items or values, the vendor's schema is less specific, but does not contradict
            // ours.
            _ => {}
        }
    }
    for (number, (theirs, mine)) in a.choices.iter().zip(&b.choices).enumerate() {
        used(walker, &place.inside(format!("choice {number}")), theirs, mine);
    }
    let theirs = discriminator(&a, |name| walker.names.get(name).map_or(name, String::as_str).to_owned());
    let mine = discriminator(&b, str::to_owned);
    if theirs != mine {
        walker.add(Severity::Fail, "discriminator-changed", place, vendor.clone(), json!(mine));
    }
    members(walker, place, &a, &b);
}

/// Whether a schema allows any value: it is empty, or a reference to something other than a schema.
fn is_any(schema: &Value) -> bool {
    let is_lost = |(key, _): (&String, &Value)| key == "$ref" && referred(schema).is_none();
    members_of(Some(schema)).all(is_lost)
}

/// Returns the property that selects a branch of a union, and the selected schema for each value of the property.
/// `name` converts the name of a schema to ours.
fn discriminator(shape: &Shape, name: impl Fn(&str) -> String) -> Option<(String, BTreeMap<String, String>)> {
    let choice = json!({"anyOf": shape.choices, "discriminator": shape.discriminator.as_ref()?});
    let union = Union::of(&choice)?;
    let branches = union.branches.iter();
    let selected = branches.flat_map(|it| it.wires.iter().map(|wire| ((*wire).to_owned(), name(it.schema)))).collect();
    Some((union.property?.to_owned(), selected))
}

/// Compares nullability and deprecation.
fn flags(walker: &mut Walker<'_>, place: &Place, vendor: &Value, ours: &Value, a: &Shape, b: &Shape) {
    // Any value may also be null, and OpenAPI 3.0 has no `nullable` without a type.
    let is_any = b.types.is_empty() && b.choices.is_empty() && b.members.is_empty();
    if a.nullable != b.nullable && !is_any {
        walker.add(Severity::Fail, "nullability-changed", place, vendor.clone(), ours.clone());
    }
    if a.deprecated != b.deprecated {
        walker.add(Severity::Fail, "deprecation-changed", place, json!(a.deprecated), json!(b.deprecated));
    }
}

fn values(walker: &mut Walker<'_>, place: &Place, vendor: &Value, a: &Shape, b: &Shape) {
    match (&a.values, &b.values) {
        (Some(theirs), Some(mine)) => {
            for value in theirs.difference(mine) {
                walker.add(Severity::Fail, "enum-value-added", &place.inside(value), json!(value), Value::Null);
            }
            for value in mine.difference(theirs) {
                let mut place = place.inside(value);
                if let Subject::Schema(name) = &place.subject {
                    let marks = &walker.ours.bundle["components"]["schemas"][name]["x-enum-values"][value];
                    place.documented =
                        marks["evidence"].as_str().map_or(place.documented, |level| level == "documented");
                }
                walker.only_ours(&place, "enum-value-removed", "enum-value-curated-only", json!(value));
            }
        }
        (Some(_), None) => walker.add(Severity::Fail, "enum-added", place, vendor.clone(), Value::Null),
        (None, Some(mine)) => walker.add(Severity::Warn, "enum-curated-only", place, Value::Null, json!(mine)),
        (None, None) => {}
    }
}

fn members(walker: &mut Walker<'_>, place: &Place, a: &Shape, b: &Shape) {
    for (name, theirs) in &a.members {
        let mut inside = place.inside(name);
        let Some(mine) = b.members.get(name) else {
            if !is_part_shared(walker, theirs.origin.as_deref(), b) {
                let required = json!(theirs.required && !is_read_only(theirs));
                walker.add(Severity::Fail, "property-added", &inside, theirs.schema.clone(), required);
            }
            continue;
        };
        // If both sides get the property from the same named part, it is reported under the name of that part.
        if same_part(walker, theirs, mine) {
            continue;
        }
        inside.documented = documented(walker, place, name);
        required(walker, &inside, theirs, mine);
        used(walker, &inside, &theirs.schema, &mine.schema);
    }
    for (name, mine) in b.members.iter().filter(|(name, _)| !a.members.contains_key(*name)) {
        let part = mine.origin.as_deref().filter(|origin| Subject::Schema((*origin).to_owned()) != place.subject);
        // If the vendor also composes this schema from the part, the part is compared under its own name.
        let composed =
            part.is_some_and(|part| a.members.values().any(|it| maps_to(walker, it.origin.as_deref(), part)));
        if !composed {
            let mut inside = place.inside(name);
            inside.documented = documented(walker, place, name);
            walker.only_ours(&inside, "property-removed", "property-curated-only", mine.schema.clone());
        }
    }
}

fn documented(walker: &Walker<'_>, place: &Place, property: &str) -> bool {
    match &place.subject {
        Subject::Schema(name) if place.path.is_empty() => walker.ours.evidence(name, Some(property)) == "documented",
        _ => place.documented,
    }
}

fn is_read_only(member: &Member) -> bool {
    member.schema.get("readOnly") == Some(&json!(true))
}

fn required(walker: &mut Walker<'_>, place: &Place, theirs: &Member, mine: &Member) {
    // If responses contain the record, a read-only member stays required or optional as it is in our schema. In any
    // other record, a read-only member is not required.
    let is_required = match is_read_only(theirs) {
        true if walker.is_received(&place.subject) => mine.required,
        true => false,
        false => theirs.required,
    };
    if is_required != mine.required {
        // In responses, we require only the record's key, so that no response fails because it is incomplete.
        let (severity, class) = if place.received {
            (Severity::Info, "required-in-answer")
        } else {
            (Severity::Fail, "requiredness-changed")
        };
        walker.add(severity, class, place, json!(is_required), json!(mine.required));
    }
}

fn maps_to(walker: &Walker<'_>, theirs: Option<&str>, mine: &str) -> bool {
    theirs.and_then(|name| walker.names.get(name)).is_some_and(|name| name == mine)
}

fn same_part(walker: &Walker<'_>, theirs: &Member, mine: &Member) -> bool {
    mine.origin.as_deref().is_some_and(|part| maps_to(walker, theirs.origin.as_deref(), part))
}

/// Whether a property that we lack comes from a part from which we also compose the schema. It is then reported under
/// the name of that part.
fn is_part_shared(walker: &Walker<'_>, origin: Option<&str>, b: &Shape) -> bool {
    let ours = origin.and_then(|origin| walker.names.get(origin));
    ours.is_some_and(|part| b.members.values().any(|member| member.origin.as_deref() == Some(part)))
}
