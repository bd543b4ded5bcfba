//! The Rust side of a schema: names as the generator makes them, and the type a field gets.
//!
//! Two schemas that give the same Rust type are the same to the compiler, whatever their text; two that do not are a
//! breaking change. So most of the classification is a comparison of the strings made here.

use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;

use super::model::Spec;

/// The name of a field, method or parameter: snake case, with `_` after a keyword (`type` becomes `type_`).
pub(crate) fn field_name(wire: &str) -> String {
    identifier(wire, |text| text.to_snake_case())
}

/// The name of a type or of an enum's variant: Pascal case.
pub(crate) fn type_name(wire: &str) -> String {
    identifier(wire, |text| text.to_pascal_case())
}

/// The variant of an enum's value: `x-enum-names` first, then Pascal case.
pub(crate) fn variant_name(schema: &Value, value: &str) -> String {
    match schema.get("x-enum-names").and_then(|names| names.get(value)).and_then(Value::as_str) {
        Some(name) => name.to_owned(),
        // `Unknown` is taken by the open variant.
        None if type_name(value) == "Unknown" => "UnknownValue".to_owned(),
        None => type_name(value),
    }
}

fn identifier(wire: &str, case: fn(&str) -> String) -> String {
    let cleaned: String =
        wire.chars().filter(|c| *c != '\'').map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
    let mut name = case(&cleaned);
    if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        name.insert_str(0, &case("x"));
    }
    if KEYWORDS.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// Words that cannot be identifiers in the 2024 edition.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// How a field's value may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Presence {
    /// Listed in `required`, and not dropped from it because the field is read-only or write-only.
    pub(crate) required: bool,
    /// A member of the body of a PATCH, where "leave it" and "clear it" differ.
    pub(crate) in_patch: bool,
}

/// The type of a field as a reader of the documentation sees it.
pub(crate) fn field_type(spec: &Spec, schema: &Value, presence: Presence) -> String {
    let bare = value_type(spec, schema);
    let nullable = spec.nullable(schema);
    if presence.in_patch && nullable && !presence.required {
        format!("Patch<{bare}>")
    } else if nullable || !presence.required {
        format!("Option<{bare}>")
    } else {
        bare
    }
}

/// The type of a value, nullability aside.
pub(crate) fn value_type(spec: &Spec, schema: &Value) -> String {
    if let Some(name) = Spec::reference(schema) {
        return type_name(name);
    }
    if let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        return value_type(spec, only);
    }
    if schema.get("enum").is_some() {
        return "enum".to_owned();
    }
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => match format {
            "date" => "NaiveDate",
            "date-time" => "DateTime",
            "uuid" => "Uuid",
            "ip" => "IpAddr",
            "ipv4" => "Ipv4Addr",
            "ipv6" => "Ipv6Addr",
            _ => "String",
        }
        .to_owned(),
        // Limits never show in the type: an answer outside of them has to be readable.
        Some("integer") => if format == "int32" { "i32" } else { "i64" }.to_owned(),
        Some("number") => if format == "float" { "f32" } else { "f64" }.to_owned(),
        Some("boolean") => "bool".to_owned(),
        Some("array") => match schema.get("items") {
            Some(items) if spec.nullable(items) => format!("Vec<Option<{}>>", value_type(spec, items)),
            Some(items) => format!("Vec<{}>", value_type(spec, items)),
            None => "Vec<Value>".to_owned(),
        },
        Some("object") | None if super::model::is_object(schema) => "struct".to_owned(),
        Some("object") => match schema.get("additionalProperties") {
            Some(values @ Value::Object(map)) if !map.is_empty() => {
                format!("HashMap<String, {}>", value_type(spec, values))
            }
            _ => "Map<String, Value>".to_owned(),
        },
        _ => "Value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_generator() {
        for (wire, field, kind) in [
            ("type", "type_", "Type"),
            ("faceMatch", "face_match", "FaceMatch"),
            ("url_TEMP", "url_temp", "UrlTemp"),
            ("2fa", "x2fa", "X2fa"),
            ("expand[]", "expand", "Expand"),
            ("DocumentOCRData", "document_ocr_data", "DocumentOcrData"),
        ] {
            assert_eq!((field_name(wire).as_str(), type_name(wire).as_str()), (field, kind), "{wire}");
        }
    }

    #[test]
    fn the_open_variant_is_never_shadowed() {
        let schema = serde_json::json!({"enum": ["unknown", ""], "x-enum-names": {"": "Unused"}});
        assert_eq!(variant_name(&schema, "unknown"), "UnknownValue");
        assert_eq!(variant_name(&schema, ""), "Unused");
    }
}
