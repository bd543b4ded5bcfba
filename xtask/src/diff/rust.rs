//! The Rust side of a schema: the type that a field gets.
//!
//! Two schemas with the same Rust type are the same to the compiler, whatever their text. Two schemas with different
//! types are a breaking change. So most of the classification compares the strings made here.

use serde_json::Value;

use super::model::Spec;
use crate::model::kind::{Kind, Place};

/// How the value of a field may be absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Presence {
    /// Whether it is listed in `required`, and not dropped from that list because the field is read-only or write-only.
    pub(crate) required: bool,
    /// Whether it is a member of the body of a PATCH, where "keep it" and "clear it" differ.
    pub(crate) in_patch: bool,
}

/// Returns the type of a field as a reader of the documentation sees it.
pub(crate) fn field_type(spec: &Spec<'_>, schema: &Value, presence: Presence) -> String {
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

/// Returns the type of a value without regard to nullability.
pub(crate) fn value_type(spec: &Spec<'_>, schema: &Value) -> String {
    let item = |schema: &Value| {
        let ty = value_type(spec, schema);
        if spec.nullable(schema) { format!("Option<{ty}>") } else { ty }
    };
    match Place::of(schema).kind {
        Kind::Named(name) => spec.ty(name),
        Kind::Enum(_) => "enum".to_owned(),
        Kind::Text(format) => match format.unwrap_or_default() {
            "date" => "NaiveDate",
            "date-time" => "DateTime",
            "uuid" => "Uuid",
            "ip" => "IpAddr",
            "ipv4" => "Ipv4Addr",
            "ipv6" => "Ipv6Addr",
            _ => "String",
        }
        .to_owned(),
        // Limits never appear in the type, because a response outside them must stay readable.
        Kind::Integer(format) => match format.unwrap_or_default() {
            "int8" => "i8",
            "int16" => "i16",
            "int32" => "i32",
            "uint8" => "u8",
            "uint16" => "u16",
            "uint32" => "u32",
            "uint64" | "uint" => "u64",
            _ => "i64",
        }
        .to_owned(),
        Kind::Number(format) => if format == Some("float") { "f32" } else { "f64" }.to_owned(),
        Kind::Boolean => "bool".to_owned(),
        Kind::List(items) => format!("Vec<{}>", items.map_or_else(|| "Value".to_owned(), item)),
        Kind::Object => "struct".to_owned(),
        Kind::Map(Some(values)) => format!("HashMap<String, {}>", value_type(spec, values)),
        Kind::Map(None) => "Map<String, Value>".to_owned(),
        Kind::Any | Kind::Never | Kind::Null | Kind::Elsewhere(_) | Kind::Union { .. } | Kind::Mixed(_) => {
            "Value".to_owned()
        }
    }
}
