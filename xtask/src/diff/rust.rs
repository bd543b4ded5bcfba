//! The Rust types that the generator gives to fields and values.
//!
//! To the compiler, two schemas with the same Rust type are equal. If the Rust type of a schema changes, the change is
//! breaking. Most of the classification therefore compares the strings that are created here.

use serde_json::Value;

use super::model::Spec;
use crate::model::{
    kind::{Kind, Place},
    media::{self, Chosen},
};

/// Whether and how the value of a field may be absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Presence {
    /// Whether the field is required. In requests, a read-only field is not required even if `required` lists it, and
    /// in responses, a write-only field is not.
    pub(crate) required: bool,
    /// Whether the field belongs to the body of a PATCH, where keeping a value differs from clearing it.
    pub(crate) in_patch: bool,
}

/// Returns the type of a body.
pub(crate) fn body_type(spec: &Spec<'_>, chosen: &Chosen<'_>) -> String {
    let ty = match chosen.schema {
        Value::Null => "Value".to_owned(),
        schema => field_type(spec, schema, Presence { required: true, in_patch: false }),
    };
    match chosen.kind {
        media::Kind::Json => ty,
        media::Kind::Text => "Text".to_owned(),
        media::Kind::Bytes => "File".to_owned(),
        // A form is not passed as one value. Its members are arguments of the method and setters of the builder.
        media::Kind::Multipart | media::Kind::Form => format!("form of {ty}"),
    }
}

/// Returns the type of a field as shown in the documentation.
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

/// Returns the type of a value, regardless of nullability.
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
        // Limits never appear in the type, because a response outside the limits must remain readable.
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_schema_has_the_type_that_the_generator_gives_it() {
        let document = json!({"openapi": "3.1.0", "components": {"schemas": {"a_note": {"type": "object"}}}});
        let spec = Spec::new(&document).unwrap();
        for (schema, ty) in [
            (json!({"type": "string"}), "String"),
            (json!({"type": "string", "format": "email"}), "String"),
            (json!({"type": "string", "format": "date"}), "NaiveDate"),
            (json!({"type": "string", "format": "date-time"}), "DateTime"),
            (json!({"type": "string", "format": "uuid"}), "Uuid"),
            (json!({"type": "string", "format": "ip"}), "IpAddr"),
            (json!({"type": "string", "format": "ipv4"}), "Ipv4Addr"),
            (json!({"type": "string", "format": "ipv6"}), "Ipv6Addr"),
            (json!({"type": "string", "enum": ["a"]}), "enum"),
            (json!({"type": "integer"}), "i64"),
            (json!({"type": "integer", "format": "int8"}), "i8"),
            (json!({"type": "integer", "format": "int16"}), "i16"),
            (json!({"type": "integer", "format": "int32"}), "i32"),
            (json!({"type": "integer", "format": "int64"}), "i64"),
            (json!({"type": "integer", "format": "uint8"}), "u8"),
            (json!({"type": "integer", "format": "uint16"}), "u16"),
            (json!({"type": "integer", "format": "uint32"}), "u32"),
            (json!({"type": "integer", "format": "uint64"}), "u64"),
            (json!({"type": "integer", "format": "uint"}), "u64"),
            (json!({"type": "number"}), "f64"),
            (json!({"type": "number", "format": "float"}), "f32"),
            (json!({"type": "boolean"}), "bool"),
            (json!({"type": "array"}), "Vec<Value>"),
            (json!({"type": "array", "items": {"type": "boolean"}}), "Vec<bool>"),
            (json!({"type": "array", "items": {"type": ["boolean", "null"]}}), "Vec<Option<bool>>"),
            (json!({"type": "object", "additionalProperties": {"type": "boolean"}}), "HashMap<String, bool>"),
            (json!({"type": "object"}), "Map<String, Value>"),
            (json!({"type": "object", "properties": {"a": {}}}), "struct"),
            (json!({"type": ["string", "integer"]}), "Value"),
            (json!({}), "Value"),
            (json!({"$ref": "#/components/schemas/a_note"}), "ANote"),
        ] {
            assert_eq!(value_type(&spec, &schema), ty, "{schema}");
        }
    }

    #[test]
    fn only_an_optional_member_of_a_patch_can_be_cleared() {
        let document = json!({"openapi": "3.1.0"});
        let spec = Spec::new(&document).unwrap();
        let (plain, nullable) = (json!({"type": "boolean"}), json!({"type": ["boolean", "null"]}));
        for (schema, required, in_patch, ty) in [
            (&plain, true, false, "bool"),
            (&plain, false, false, "Option<bool>"),
            (&plain, false, true, "Option<bool>"),
            (&nullable, true, false, "Option<bool>"),
            (&nullable, true, true, "Option<bool>"),
            (&nullable, false, false, "Option<bool>"),
            (&nullable, false, true, "Patch<bool>"),
        ] {
            let presence = Presence { required, in_patch };
            assert_eq!(field_type(&spec, schema, presence), ty, "{schema} {presence:?}");
        }
    }
}
