//! Alternative forms of values that the vendor's framework accepts, such as strings for Booleans and numbers.

use serde_json::{Number, Value};

use super::{NamedSchemas, WireKind, WireSchema};

impl WireSchema {
    /// Converts a value from an alternative form into the form that the spec describes. Every other value stays
    /// unchanged, and is refused later if it is invalid.
    pub(crate) fn straighten(&self, value: &mut Value, named: &NamedSchemas) {
        match (self.kind(named), &mut *value) {
            (WireKind::Boolean, other) => {
                if let Some(truth) = truth(other) {
                    *value = Value::Bool(truth);
                }
            }
            (WireKind::Integer { .. } | WireKind::Number { .. }, Value::String(text)) => {
                if let Some(number) = number(text) {
                    *value = Value::Number(number);
                }
            }
            (WireKind::List(items), Value::Array(values)) => {
                values.iter_mut().for_each(|value| items.straighten(value, named));
            }
            (WireKind::Object { members, .. }, Value::Object(object)) => {
                for (name, schema) in members {
                    if let Some(value) = object.get_mut(name) {
                        schema.straighten(value, named);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Returns the Boolean that the framework reads from an alternative form.
fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::String(text) => match text.as_str() {
            "t" | "T" | "true" | "True" | "TRUE" | "on" | "On" | "ON" | "1" => Some(true),
            "f" | "F" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" | "0" => Some(false),
            _ => None,
        },
        Value::Number(number) => match number.as_f64()? {
            1.0 => Some(true),
            0.0 => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Parses a decimal number without an exponent, spaces or a plus sign.
fn number(text: &str) -> Option<Number> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
    if !plain || text.is_empty() {
        return None;
    }
    text.parse::<i64>().map(Number::from).ok().or_else(|| Number::from_f64(text.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn other_forms_become_those_of_the_spec_and_nothing_else_does() {
        let schema = json!({ "type": "object", "properties": {
            "consent": { "type": "boolean" },
            "latitude": { "type": "number" },
            "order": { "type": "array", "items": { "type": "integer" } },
            "name": { "type": "string" },
        } });
        let schema = WireSchema::compile(&schema, &serde_json::Map::new());
        let straightened = |mut value: Value| {
            schema.straighten(&mut value, &NamedSchemas::new());
            value
        };
        let sent = json!({ "consent": "true", "latitude": "-41.3", "order": ["1", 2], "name": "1", "other": "1" });
        let read = json!({ "consent": true, "latitude": -41.3, "order": [1, 2], "name": "1", "other": "1" });
        assert_eq!(straightened(sent), read);
        for odd in [
            json!({ "consent": "yes" }),
            json!({ "consent": 2 }),
            json!({ "latitude": "1e3" }),
            json!({ "order": "1" }),
        ] {
            assert_eq!(straightened(odd.clone()), odd);
        }
        assert_eq!(
            straightened(json!({ "consent": 0, "order": ["", "x", "-"] })),
            json!({ "consent": false, "order": ["", "x", "-"] })
        );
    }
}
