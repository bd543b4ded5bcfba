//! Rules for schemas that the generator cannot handle, or would turn into a type with a different meaning.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Report, enums, rule::Rule};
use crate::model::{
    composition::{Composition, Member},
    names,
    reference::{self, child, referred_through},
    union::Union,
    usage::Usage,
    walk,
};

/// The formats for strings in OpenAPI's registry (<https://spec.openapis.org/registry/format/>, July 2026). A
/// misspelled format would not be noticed by any other tool.
const TEXT_FORMATS: [&str; 37] = [
    "base64url",
    "binary",
    "byte",
    "char",
    "commonmark",
    "date",
    "date-time",
    "date-time-local",
    "duration",
    "email",
    "hostname",
    "html",
    "http-date",
    "idn-email",
    "idn-hostname",
    "ipv4",
    "ipv4-cidr",
    "ipv6",
    "ipv6-cidr",
    "iri",
    "iri-reference",
    "json-pointer",
    "language",
    "media-range",
    "password",
    "regex",
    "relative-json-pointer",
    "sf-binary",
    "sf-boolean",
    "sf-string",
    "sf-token",
    "time",
    "time-local",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

/// The formats for numbers in the registry.
const NUMBER_FORMATS: [&str; 11] = [
    "double",
    "double-int",
    "float",
    "int16",
    "int32",
    "int8",
    "sf-decimal",
    "sf-integer",
    "uint16",
    "uint32",
    "uint8",
];

/// The formats for both strings and numbers in the registry.
const FORMATS_OF_BOTH: [&str; 5] = ["decimal", "decimal128", "int64", "uint64", "unixtime"];

/// Types, each list with the keywords that apply only to them.
const KEYS: [(&[&str], &[&str]); 4] = [
    (&["string"], &["minLength", "maxLength", "pattern"]),
    (&["integer", "number"], &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
    (&["array"], &["items", "minItems", "maxItems", "uniqueItems"]),
    (&["object"], &["properties", "additionalProperties", "required", "minProperties", "maxProperties"]),
];

/// Pairs of lower and upper limits.
const LIMITS: [(&str, &str); 4] =
    [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

/// The limits that count characters, items or members.
const COUNTS: [&str; 6] = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

/// Checks the form of schemas, and names that collide in Rust.
pub(super) fn check(report: &mut Report<'_>) {
    let mut types: BTreeMap<String, &str> = BTreeMap::new();
    let spec = report.spec;
    let usage = Usage::of(&spec.bundle);
    for (name, schema) in spec.schemas() {
        let pointer = child("/components/schemas", name);
        type_name(report, &mut types, name, schema);
        walk::each_schema(schema, &pointer, &mut |at, it| one(report, at, it, at == pointer));
        composition(report, &pointer, schema);
        fields(report, &pointer, schema);
        if usage.is_sent(name) {
            read_only(report, &pointer, schema);
        }
    }
}

/// Checks the name of the type, which must be valid, not in Rust's prelude, and different from the other types' names.
fn type_name<'a>(report: &mut Report<'_>, types: &mut BTreeMap<String, &'a str>, name: &'a str, schema: &Value) {
    let pointer = child("/components/schemas", name);
    let ty = names::schema(name, schema);
    let way_out = format!("give the type another name: `{}: ...`", names::RUST_NAME);
    if names::given_name(schema).is_some() && (names::ty(&ty) != ty || !names::has_name(&ty)) {
        let message = format!("`{ty}` is not a valid name for a Rust type; write a word such as `CheckResult`");
        report.add(&child(&pointer, names::RUST_NAME), Rule::RustName, message);
    } else if names::is_in_prelude(&ty) {
        let message = format!("a type `{ty}` would shadow the one in Rust's prelude; {way_out}");
        report.add(&pointer, Rule::PreludeName, message);
    } else if let Some(first) = types.insert(ty, name) {
        let message = format!("becomes the same Rust type as `{first}`; {way_out}");
        report.add(&pointer, Rule::TypeClash, message);
    }
}

fn one(report: &mut Report<'_>, at: &str, schema: &Value, top: bool) {
    let kind = schema["type"].as_str();
    if schema.get("enum").is_some() && !top {
        let message = "an enum must be a named schema: move it to components.schemas and refer to it";
        report.add(at, Rule::InlineEnum, message);
    }
    enums::numbers(report, at, schema);
    if !top && schema["allOf"].as_array().is_some_and(|parts| parts.len() > 1) && !at.contains("/allOf/") {
        let message = "several parts must be a named schema: move it to components.schemas and refer to it";
        report.add(at, Rule::InlineObject, message);
    }
    let part_of_composition = at.rsplit('/').nth(1) == Some("allOf");
    if schema.get("properties").is_some() && !top && !part_of_composition {
        let message = "an object must be a named schema: move it to components.schemas and refer to it";
        report.add(at, Rule::InlineObject, message);
    }
    let is_choice = top && Union::of(schema).is_some_and(|it| it.is_of_records(&report.spec.bundle));
    for key in ["anyOf", "oneOf", "not"] {
        if schema.get(key).is_some() && (key == "not" || !is_choice) {
            let message = format!(
                "`{key}` becomes a type only as a named schema that is a choice between named objects; describe one \
                 schema and let unknown members pass"
            );
            report.add(at, Rule::Union, message);
        }
    }
    if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
        let message =
            "objects are open: the vendor adds members without notice; leave out `additionalProperties: false`";
        report.add(at, Rule::ClosedObject, message);
    }
    if schema.get("default").is_some() {
        let message = "a default would be sent although nobody asked for it; mention it in the description";
        report.add(at, Rule::Default, message);
    }
    if let Some(name) = names::given_name(schema).filter(|_| !top) {
        let is_property = at.rsplit('/').nth(1) == Some("properties");
        if !is_property {
            let message = "only a named schema or a property has a name in Rust; remove `x-rust-name`";
            report.add(at, Rule::RustName, message);
        } else if names::field(name) != name || !names::has_name(name) {
            let message = format!("`{name}` is not a valid name for a Rust field; write words such as `extra_text`");
            report.add(&child(at, names::RUST_NAME), Rule::RustName, message);
        }
    }
    if schema.get("title").is_some() {
        report.add(at, Rule::SchemaTitle, "a title would rename the type; use the description");
    }
    if schema.get("nullable").is_some() && kind.is_none() {
        report.add(at, Rule::NullableType, "`nullable` needs a `type` next to it");
    }
    if let (Some(target), Some(kind)) = (referred_through(schema).filter(|_| !top), kind) {
        let target = reference::through(&report.spec.bundle, report.spec.schema(target).unwrap_or(&Value::Null));
        let wanted = target["type"].as_str().unwrap_or("object");
        if wanted != kind {
            let message = format!("the type next to a reference must be that of its target, `{wanted}`");
            report.add(&child(at, "type"), Rule::TypeOfTarget, message);
        }
    }
    if let Some(format) = schema["format"].as_str() {
        if !matches!(kind, Some("string" | "number" | "integer")) {
            report.add(at, Rule::FormatOfNothing, "a format needs a string or a number");
        } else if !is_registered(format) {
            let message = format!("`{format}` is not in OpenAPI's format registry; correct the name or remove it");
            report.add(&child(at, "format"), Rule::UnknownFormat, message);
        } else if !has_format(kind, format) {
            let message = format!("the format `{format}` is not for a {}", kind.unwrap_or_default());
            report.add(&child(at, "format"), Rule::FormatOfOtherType, message);
        }
    }
    for (types, keys) in KEYS.iter().filter(|(types, _)| kind.is_some_and(|kind| !types.contains(&kind))) {
        for key in keys.iter().filter(|key| schema.get(**key).is_some()) {
            let message = format!("`{key}` does not apply to a {}, only to a {}", kind.unwrap_or_default(), types[0]);
            report.add(&child(at, key), Rule::KeyOfOtherType, message);
        }
    }
    for (least, most) in LIMITS {
        if let (Some(least_is), Some(most_is)) = (schema[least].as_f64(), schema[most].as_f64())
            && least_is > most_is
        {
            report.add(
                &child(at, least),
                Rule::Limits,
                format!("`{least}` is larger than `{most}`: no value can match"),
            );
        }
    }
    for (key, limit) in COUNTS.iter().filter_map(|key| Some((key, schema.get(key)?))) {
        if limit.as_u64().is_none() {
            report.add(&child(at, key), Rule::Limits, format!("`{key}` must be a whole number below 2^64"));
        }
    }
    if kind == Some("array") && schema.get("items").is_none() {
        report.add(at, Rule::Items, "an array needs `items`");
    }
}

/// Returns the formats that a schema of this type may have.
pub(crate) fn formats(kind: Option<&str>) -> impl Iterator<Item = &'static str> {
    let (own, both): (&[_], &[_]) = match kind {
        Some("string") => (&TEXT_FORMATS, &FORMATS_OF_BOTH),
        Some("number" | "integer") => (&NUMBER_FORMATS, &FORMATS_OF_BOTH),
        _ => (&[], &[]),
    };
    own.iter().chain(both).copied()
}

/// Whether a schema of this type may have this format.
pub(crate) fn has_format(kind: Option<&str>, format: &str) -> bool {
    formats(kind).any(|it| it == format)
}

fn is_registered(format: &str) -> bool {
    has_format(Some("string"), format) || has_format(Some("number"), format)
}

/// Checks the parts of `allOf`. If parts disagree about a property, the last one would silently win.
fn composition(report: &mut Report<'_>, at: &str, schema: &Value) {
    let spec = report.spec;
    let mut seen: BTreeMap<&str, &Value> = BTreeMap::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        for member in Composition::of(&spec.bundle, part).members() {
            let shape =
                |it: &Value| (it["type"].clone(), it["format"].clone(), referred_through(it).map(str::to_owned));
            if let Some(first) = seen.insert(member.name, member.schema)
                && shape(first) != shape(member.schema)
            {
                report.add(at, Rule::AllOf, format!("two parts of allOf disagree about `{}`", member.name));
            }
        }
    }
}

/// Checks the fields of the type for names that collide in Rust, and `required` for names without a property.
fn fields(report: &mut Report<'_>, at: &str, schema: &Value) {
    let spec = report.spec;
    let whole = Composition::of(&spec.bundle, schema);
    let mut fields: BTreeMap<String, &Member<'_>> = BTreeMap::new();
    for member in whole.members() {
        let field = names::field_of(member.name, member.schema);
        // A field that comes from a shared part is reported where the part is defined.
        if member.origin.is_none() && field == "extra" {
            let message = format!(
                "`{}` would be the field `extra`, which holds unknown members; rename it with `x-rust-name`",
                member.name
            );
            report.add(&place(at, schema, member.name), Rule::FieldTaken, message);
        }
        if let Some(first) = fields.insert(field.clone(), member)
            && (member.origin.is_none() || member.origin != first.origin)
        {
            let message = format!(
                "`{}` and `{}` both become the field `{field}`; name one in `x-rust-name`",
                first.name, member.name
            );
            report.add(&place(at, schema, member.name), Rule::FieldClash, message);
        }
    }
    let unknown = whole.required.iter().filter(|name| whole.member(name).is_none());
    // A part may require a property that another part describes, so only the whole schema can be checked. A schema
    // without properties is a map.
    if !whole.members().is_empty() {
        for name in unknown {
            report.add(at, Rule::RequiredProperty, format!("`required` names `{name}`, which is not a property"));
        }
    }
}

/// Checks that a schema that programs send requires no read-only member.
fn read_only(report: &mut Report<'_>, at: &str, schema: &Value) {
    let whole = Composition::of(&report.spec.bundle, schema);
    for member in whole.members().iter().filter(|it| whole.is_required(it.name) && it.schema["readOnly"] == true) {
        let message =
            format!("`{}` is read-only, so a request does not have it; take it out of `required`", member.name);
        report.add(&place(at, schema, member.name), Rule::ReadOnly, message);
    }
}

/// Returns the pointer to a property, which is in the schema itself or in an inline part of its `allOf`.
fn place(at: &str, schema: &Value, name: &str) -> String {
    let parts = schema["allOf"].as_array().into_iter().flatten();
    let part = parts.enumerate().find(|(_, part)| part["properties"].get(name).is_some());
    let holder = part.map_or_else(|| at.to_owned(), |(number, _)| format!("{at}/allOf/{number}"));
    child(&format!("{holder}/properties"), name)
}

#[cfg(test)]
mod tests {
    use super::has_format;

    #[test]
    fn a_format_belongs_to_text_to_numbers_or_to_both() {
        for (kind, format, belongs) in [
            (Some("string"), "date", true),
            (Some("string"), "decimal", true),
            (Some("string"), "int32", false),
            (Some("number"), "double", true),
            (Some("number"), "decimal", true),
            (Some("string"), "int64", true),
            (Some("integer"), "int64", true),
            (Some("integer"), "uint16", true),
            (Some("string"), "uint16", false),
            (Some("string"), "http-date", true),
            (Some("number"), "http-date", false),
            (Some("string"), "unixtime", true),
            (Some("integer"), "unixtime", true),
            (Some("integer"), "date", false),
            (Some("string"), "datetime", false),
            (Some("boolean"), "date", false),
            (Some("array"), "int32", false),
            (None, "date", false),
        ] {
            assert_eq!(has_format(kind, format), belongs, "{kind:?} {format}");
        }
    }
}
