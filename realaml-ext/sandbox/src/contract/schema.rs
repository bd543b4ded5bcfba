//! A schema of the spec, compiled once, that checks requests and answers with the messages of Django REST framework.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::contract::formats;

/// One schema. References stay references, so that a schema may refer to itself.
#[derive(Debug, Clone)]
pub(crate) struct Schema {
    nullable: bool,
    kind: Kind,
}

#[derive(Debug, Clone)]
enum Kind {
    Any,
    Reference(String),
    Choice(Vec<String>),
    Text { format: Option<String>, min_length: usize },
    Integer { limits: Limits },
    Number { limits: Limits },
    Boolean,
    List(Box<Schema>),
    Object { members: BTreeMap<String, Schema>, required: Vec<String> },
}

#[derive(Debug, Clone, Copy)]
struct Limits {
    minimum: Option<f64>,
    maximum: Option<f64>,
}

/// All named schemas of the spec.
pub(crate) type Components = BTreeMap<String, Schema>;

impl Schema {
    /// Compiles a schema object; `named` are the raw `components/schemas`, needed to merge `allOf`.
    pub(crate) fn compile(raw: &Value, named: &Map<String, Value>) -> Schema {
        let nullable = raw["nullable"] == true;
        Schema { nullable, kind: Kind::compile(raw, named) }
    }

    /// What is wrong with `value`, in the form of the vendor's 400 answer; nothing if it fits.
    pub(crate) fn problems(&self, value: &Value, components: &Components) -> Option<Value> {
        if value.is_null() && self.takes_null(components) {
            return None;
        }
        match &self.kind {
            Kind::Any => None,
            Kind::Reference(name) => components.get(name)?.problems(value, components),
            _ if value.is_null() => message("This field may not be null."),
            Kind::Choice(tokens) => match value.as_str() {
                Some(token) if tokens.iter().any(|known| known == token) => None,
                Some(token) => message(&format!("\"{token}\" is not a valid choice.")),
                None => message("Not a valid string."),
            },
            Kind::Text { format, min_length } => match value.as_str() {
                None => message("Not a valid string."),
                Some(text) if text.chars().count() < *min_length => message("This field may not be blank."),
                Some(text) => match format {
                    Some(format) if !formats::fits(format, text) => message(wrong_format(format)),
                    _ => None,
                },
            },
            Kind::Integer { limits } => match value.as_f64() {
                Some(number) if number.fract() == 0.0 => limits.problem(number),
                _ => message("A valid integer is required."),
            },
            Kind::Number { limits } => match value.as_f64() {
                Some(number) => limits.problem(number),
                None => message("A valid number is required."),
            },
            Kind::Boolean => match value {
                Value::Bool(_) => None,
                _ => message("Must be a valid boolean."),
            },
            Kind::List(items) => items_problems(items, value, components),
            Kind::Object { members, required } => object_problems(members, required, value, components),
        }
    }

    /// The same for the body of a request, where even a message about the whole is an object.
    pub(crate) fn problems_of_body(&self, body: &Value, components: &Components) -> Option<Value> {
        match self.problems(body, components)? {
            Value::Object(problems) => Some(Value::Object(problems)),
            messages => Some(json!({ "non_field_errors": messages })),
        }
    }

    /// Checks the text of a query parameter, which has no JSON type of its own.
    pub(crate) fn problems_of_text(&self, text: &str, components: &Components) -> Option<Value> {
        let value = match self.kind(components) {
            Kind::Integer { .. } if is_integer(text) => text.parse::<f64>().map_or(Value::Null, Value::from),
            Kind::Integer { .. } => Value::Null,
            Kind::Number { .. } => text.parse::<f64>().map_or(Value::Null, Value::from),
            Kind::Boolean => text.parse::<bool>().map_or(Value::Null, Value::from),
            _ => Value::from(text),
        };
        match self.kind(components) {
            Kind::Integer { .. } if value.is_null() => message("A valid integer is required."),
            Kind::Number { .. } if value.is_null() => message("A valid number is required."),
            Kind::Boolean if value.is_null() => message("Must be a valid boolean."),
            _ => self.problems(&value, components),
        }
    }

    /// Walks `value` along this schema: every open token becomes `token` if given, every object gets `member` if given.
    pub(crate) fn alter(
        &self,
        value: &mut Value,
        components: &Components,
        token: Option<&str>,
        member: Option<(&str, &Value)>,
    ) {
        match (self.kind(components), value) {
            (Kind::Choice(_), slot @ Value::String(_)) => {
                if let Some(token) = token {
                    *slot = Value::from(token);
                }
            }
            (Kind::List(items), Value::Array(values)) => {
                for value in values {
                    items.alter(value, components, token, member);
                }
            }
            (Kind::Object { members, .. }, Value::Object(object)) => {
                for (name, schema) in members {
                    if let Some(value) = object.get_mut(name) {
                        schema.alter(value, components, token, member);
                    }
                }
                if let Some((name, value)) = member {
                    object.insert(name.to_owned(), value.clone());
                }
            }
            _ => {}
        }
    }

    fn takes_null(&self, components: &Components) -> bool {
        self.nullable
            || match &self.kind {
                Kind::Any => true,
                Kind::Reference(name) => components.get(name).is_some_and(|target| target.takes_null(components)),
                _ => false,
            }
    }

    fn kind<'a>(&'a self, components: &'a Components) -> &'a Kind {
        match &self.kind {
            Kind::Reference(name) => components.get(name).map_or(&Kind::Any, |target| target.kind(components)),
            kind => kind,
        }
    }
}

impl Kind {
    fn compile(raw: &Value, named: &Map<String, Value>) -> Kind {
        if let Some(name) = reference(raw) {
            return Kind::Reference(name.to_owned());
        }
        let parts = raw["allOf"].as_array().map_or(&[][..], Vec::as_slice);
        if let ([part], None) = (parts, raw.get("properties"))
            && let Some(name) = reference(part)
        {
            return Kind::Reference(name.to_owned());
        }
        if !parts.is_empty() || raw.get("properties").is_some() {
            let mut members = BTreeMap::new();
            let mut required = Vec::new();
            collect_members(raw, named, &mut members, &mut required);
            return Kind::Object { members, required };
        }
        if let Some(tokens) = raw["enum"].as_array() {
            return Kind::Choice(tokens.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        }
        let limits = Limits { minimum: raw["minimum"].as_f64(), maximum: raw["maximum"].as_f64() };
        match raw["type"].as_str() {
            Some("string") => Kind::Text {
                format: raw["format"].as_str().map(str::to_owned),
                min_length: raw["minLength"].as_u64().and_then(|length| usize::try_from(length).ok()).unwrap_or(0),
            },
            // The vendor's database has integers of 32 bits.
            Some("integer") => Kind::Integer {
                limits: Limits {
                    minimum: limits.minimum.or(Some(f64::from(i32::MIN))),
                    maximum: limits.maximum.or(Some(f64::from(i32::MAX))),
                },
            },
            Some("number") => Kind::Number { limits },
            Some("boolean") => Kind::Boolean,
            Some("array") => Kind::List(Box::new(Schema::compile(&raw["items"], named))),
            Some("object") => Kind::Object { members: BTreeMap::new(), required: Vec::new() },
            _ => Kind::Any,
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

fn reference(raw: &Value) -> Option<&str> {
    raw["$ref"].as_str()?.strip_prefix("#/components/schemas/")
}

fn collect_members(
    raw: &Value,
    named: &Map<String, Value>,
    members: &mut BTreeMap<String, Schema>,
    required: &mut Vec<String>,
) {
    if let Some(target) = reference(raw).and_then(|name| named.get(name)) {
        return collect_members(target, named, members, required);
    }
    for part in raw["allOf"].as_array().into_iter().flatten() {
        collect_members(part, named, members, required);
    }
    for (name, member) in raw["properties"].as_object().into_iter().flatten() {
        members.insert(name.clone(), Schema::compile(member, named));
    }
    required.extend(raw["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
}

fn items_problems(items: &Schema, value: &Value, components: &Components) -> Option<Value> {
    let Value::Array(values) = value else {
        return message(&format!("Expected a list of items but got type \"{}\".", python_type(value)));
    };
    let problems: Vec<_> = values.iter().map(|value| items.problems(value, components)).collect();
    if problems.iter().all(Option::is_none) {
        return None;
    }
    if matches!(items.kind(components), Kind::Object { .. }) {
        // Lists of objects answer one entry for each item, empty where nothing is wrong.
        return Some(problems.into_iter().map(|problem| problem.unwrap_or_else(|| json!({}))).collect());
    }
    let by_index = problems.into_iter().enumerate().filter_map(|(index, problem)| Some((index.to_string(), problem?)));
    Some(Value::Object(by_index.collect()))
}

fn object_problems(
    members: &BTreeMap<String, Schema>,
    required: &[String],
    value: &Value,
    components: &Components,
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
        if let Some(problem) = object.get(name).and_then(|value| schema.problems(value, components)) {
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

/// Whether a text is an integer, however large.
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
        let components = named.iter().map(|(name, raw)| (name.clone(), Schema::compile(raw, named))).collect();
        Schema::compile(schema, named).problems(value, &components)
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
        let object = Schema::compile(&json!({ "type": "object" }), &named);
        assert_eq!(
            object.problems_of_body(&Value::Null, &Components::new()),
            Some(json!({ "non_field_errors": ["This field may not be null."] }))
        );
        assert_eq!(problems(&json!({ "type": "boolean" }), &Value::Null), message("This field may not be null."));
    }
}
