//! Finds the errors in a value, with the messages of Django REST framework.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Limits, NamedSchemas, WireKind, WireSchema};
use crate::contract::formats;

impl WireSchema {
    /// Returns the errors in `value` in the form of the vendor's 400 response, or `None` if the value is valid.
    pub(crate) fn problems(&self, value: &Value, named: &NamedSchemas) -> Option<Value> {
        if value.is_null() && self.takes_null(named) {
            return None;
        }
        match &self.kind {
            WireKind::Any => None,
            WireKind::Reference(name) => named.get(name)?.problems(value, named),
            _ if value.is_null() => message("This field may not be null."),
            WireKind::Choice { tokens, open } => match value.as_str() {
                Some(token) if tokens.iter().any(|known| known == token) || (*open && is_token(token)) => None,
                Some(token) => message(&format!("\"{token}\" is not a valid choice.")),
                None => message("Not a valid string."),
            },
            WireKind::Text { format, min_length } => match value.as_str() {
                None => message("Not a valid string."),
                Some(text) if text.chars().count() < *min_length => message("This field may not be blank."),
                Some(text) => match format {
                    Some(format) if !formats::fits(format, text) => message(wrong_format(format)),
                    _ => None,
                },
            },
            WireKind::Integer { limits } => match value.as_f64() {
                Some(number) if number.fract() == 0.0 => limits.problem(number),
                _ => message("A valid integer is required."),
            },
            WireKind::Number { limits } => match value.as_f64() {
                Some(number) => limits.problem(number),
                None => message("A valid number is required."),
            },
            WireKind::Boolean => match value {
                Value::Bool(_) => None,
                _ => message("Must be a valid boolean."),
            },
            WireKind::List(items) => items_problems(items, value, named),
            WireKind::Object { members, required } => object_problems(members, required, value, named),
        }
    }

    /// Returns the errors in a request body. Messages about the body as a whole are wrapped in an object.
    pub(crate) fn problems_of_body(&self, body: &Value, named: &NamedSchemas) -> Option<Value> {
        match self.problems(body, named)? {
            Value::Object(problems) => Some(Value::Object(problems)),
            messages => Some(json!({ "non_field_errors": messages })),
        }
    }

    /// Checks the value of a query parameter, which has no JSON type of its own.
    pub(crate) fn problems_of_text(&self, text: &str, named: &NamedSchemas) -> Option<Value> {
        let value = match self.kind(named) {
            WireKind::Integer { .. } if is_integer(text) => text.parse::<f64>().map_or(Value::Null, Value::from),
            WireKind::Integer { .. } => Value::Null,
            WireKind::Number { .. } => text.parse::<f64>().map_or(Value::Null, Value::from),
            WireKind::Boolean => text.parse::<bool>().map_or(Value::Null, Value::from),
            _ => Value::from(text),
        };
        match self.kind(named) {
            // A filter must be one of the known choices, even if the list of choices is open.
            WireKind::Choice { tokens, .. } if !tokens.iter().any(|known| known == text) => {
                message(&format!("\"{text}\" is not a valid choice."))
            }
            WireKind::Integer { .. } if value.is_null() => message("A valid integer is required."),
            WireKind::Number { .. } if value.is_null() => message("A valid number is required."),
            WireKind::Boolean if value.is_null() => message("Must be a valid boolean."),
            _ => self.problems(&value, named),
        }
    }
}

impl Limits {
    fn problem(self, number: f64) -> Option<Value> {
        if let Some(minimum) = self.minimum.filter(|minimum| number < *minimum) {
            return message(&format!("Ensure this value is greater than or equal to {minimum}."));
        }
        let maximum = self.maximum.filter(|maximum| number > *maximum)?;
        message(&format!("Ensure this value is less than or equal to {maximum}."))
    }
}

fn items_problems(items: &WireSchema, value: &Value, named: &NamedSchemas) -> Option<Value> {
    let Value::Array(values) = value else {
        return message(&format!("Expected a list of items but got type \"{}\".", python_type(value)));
    };
    let problems: Vec<_> = values.iter().map(|value| items.problems(value, named)).collect();
    if problems.iter().all(Option::is_none) {
        return None;
    }
    if matches!(items.kind(named), WireKind::Object { .. }) {
        // A list of objects gets one entry for each item. The entry is empty if the item has no errors.
        return Some(problems.into_iter().map(|problem| problem.unwrap_or_else(|| json!({}))).collect());
    }
    let by_index = problems.into_iter().enumerate().filter_map(|(index, problem)| Some((index.to_string(), problem?)));
    Some(Value::Object(by_index.collect()))
}

fn object_problems(
    members: &BTreeMap<String, WireSchema>,
    required: &[String],
    value: &Value,
    named: &NamedSchemas,
) -> Option<Value> {
    let Value::Object(object) = value else {
        let text = format!("Invalid data. Expected a dictionary, but got {}.", python_type(value));
        return Some(json!({ "non_field_errors": [text] }));
    };
    let mut problems = Map::new();
    for name in required.iter().filter(|name| !object.contains_key(*name)) {
        problems.insert(name.clone(), json!(["This field is required."]));
    }
    for (name, schema) in members {
        if let Some(problem) = object.get(name).and_then(|value| schema.problems(value, named)) {
            problems.insert(name.clone(), problem);
        }
    }
    (!problems.is_empty()).then_some(Value::Object(problems))
}

fn message(text: &str) -> Option<Value> {
    Some(json!([text]))
}

fn wrong_format(format: &str) -> &'static str {
    match format {
        "date" => "Date has wrong format. Use one of these formats instead: YYYY-MM-DD.",
        "date-time" => {
            "Datetime has wrong format. Use one of these formats instead: \
             YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
        }
        "email" => "Enter a valid email address.",
        "uri" => "Enter a valid URL.",
        "uuid" => "Must be a valid UUID.",
        "byte" => "Enter valid base64 data.",
        _ => "Invalid value.",
    }
}

/// Whether a string has the form of the vendor's tokens.
fn is_token(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether a string is an integer of any size.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn python_type(value: &Value) -> &'static str {
    match value {
        Value::Null => "NoneType",
        Value::Bool(_) => "bool",
        Value::Number(number) if number.is_f64() => "float",
        Value::Number(_) => "int",
        Value::String(_) => "str",
        Value::Array(_) => "list",
        Value::Object(_) => "dict",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(schema: &Value, value: &Value) -> Option<Value> {
        let named = json!({
            "Colour": { "type": "string", "enum": ["red", "green"] },
            "Name": {
                "type": "object",
                "required": ["first"],
                "properties": { "first": { "type": "string" } }
            },
        });
        let named = named.as_object().expect("an object");
        let compiled = named.iter().map(|(name, raw)| (name.clone(), WireSchema::compile(raw, named))).collect();
        WireSchema::compile(schema, named).problems(value, &compiled)
    }

    #[test]
    fn composed_members_are_checked_together() {
        let schema = json!({ "allOf": [
            { "$ref": "#/components/schemas/Name" },
            { "type": "object", "properties": {
                "colour": { "allOf": [{ "$ref": "#/components/schemas/Colour" }] },
                "shade": { "type": "string", "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Colour" }] },
                "born": { "type": "string", "format": "date" },
                "friends": { "type": "array", "items": { "$ref": "#/components/schemas/Name" } },
                "tags": { "type": "array", "items": { "type": "string" } },
                "height": { "type": "number", "maximum": 3 },
                "anything": { "description": "free" },
            } },
        ] });
        let right = json!({
            "first": "A", "colour": "red", "shade": null, "born": "1990-04-12", "friends": [{ "first": "B" }],
            "tags": ["x"], "height": 1.7, "anything": null, "unknown": 1,
        });
        assert_eq!(problems(&schema, &right), None);
        let wrong = json!({
            "colour": "blue", "shade": 1, "born": "12.4.1990", "friends": [{ "first": "B" }, {}], "tags": ["x", 2],
            "height": 4,
        });
        assert_eq!(
            problems(&schema, &wrong),
            Some(json!({
                "first": ["This field is required."],
                "colour": ["\"blue\" is not a valid choice."],
                "shade": ["Not a valid string."],
                "born": ["Date has wrong format. Use one of these formats instead: YYYY-MM-DD."],
                "friends": [{}, { "first": ["This field is required."] }],
                "tags": { "1": ["Not a valid string."] },
                "height": ["Ensure this value is less than or equal to 3."],
            }))
        );
    }

    #[test]
    fn a_body_of_another_shape_is_named() {
        let schema = json!({ "$ref": "#/components/schemas/Name" });
        let expected = json!({ "non_field_errors": ["Invalid data. Expected a dictionary, but got list."] });
        assert_eq!(problems(&schema, &json!([])), Some(expected));
        assert_eq!(problems(&json!({ "type": "integer" }), &json!(true)), message("A valid integer is required."));
        assert_eq!(problems(&json!({ "type": "integer" }), &json!(2.0)), None);
        let too_large = message("Ensure this value is less than or equal to 2147483647.");
        assert_eq!(problems(&json!({ "type": "integer" }), &json!(1e20)), too_large);
        let named = serde_json::Map::new();
        let object = WireSchema::compile(&json!({ "type": "object" }), &named);
        assert_eq!(
            object.problems_of_body(&Value::Null, &NamedSchemas::new()),
            Some(json!({ "non_field_errors": ["This field may not be null."] }))
        );
        assert_eq!(problems(&json!({ "type": "boolean" }), &Value::Null), message("This field may not be null."));
    }
}
