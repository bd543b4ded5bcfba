//! The description of a schema in `OPTIONS` responses, in the format of Django REST framework's metadata.

use serde_json::{Map, Value, json};

use super::{Limits, NamedSchemas, WireKind, WireSchema};

impl WireSchema {
    /// Returns the fields of an object, each with its type and rules.
    pub(crate) fn metadata_of_fields(&self, named: &NamedSchemas) -> Value {
        let WireKind::Object { members, required } = self.kind(named) else { return json!({}) };
        let fields = members.iter().map(|(name, schema)| {
            let field = schema.metadata(name, required.contains(name), named, 0);
            (name.clone(), field)
        });
        Value::Object(fields.collect())
    }

    fn metadata(&self, name: &str, required: bool, named: &NamedSchemas, depth: usize) -> Value {
        let mut field = Map::new();
        field.insert("type".to_owned(), Value::from(self.metadata_type(named)));
        field.insert("required".to_owned(), Value::from(required));
        field.insert("read_only".to_owned(), Value::from(false));
        field.insert("label".to_owned(), Value::from(label(name)));
        match self.kind(named) {
            WireKind::Choice { tokens, .. } => {
                let choices = tokens.iter().map(|token| json!({ "value": token, "display_name": label(token) }));
                field.insert("choices".to_owned(), choices.collect());
            }
            WireKind::Text { min_length, .. } if *min_length > 0 => {
                field.insert("min_length".to_owned(), Value::from(*min_length));
            }
            WireKind::Integer { limits } | WireKind::Number { limits } => limits.describe(&mut field),
            // The depth limit ends the description of a schema that contains itself.
            _ if depth > 4 => {}
            WireKind::List(items) => {
                field.insert("child".to_owned(), items.metadata(name, true, named, depth + 1));
            }
            WireKind::Object { members, required } if !members.is_empty() => {
                let children = members.iter().map(|(name, schema)| {
                    (name.clone(), schema.metadata(name, required.contains(name), named, depth + 1))
                });
                field.insert("children".to_owned(), Value::Object(children.collect()));
            }
            _ => {}
        }
        Value::Object(field)
    }

    fn metadata_type(&self, named: &NamedSchemas) -> &'static str {
        match self.kind(named) {
            WireKind::Any | WireKind::Reference(_) => "field",
            WireKind::Choice { .. } => "choice",
            WireKind::Text { format, .. } => match format.as_deref() {
                Some("date") => "date",
                Some("date-time") => "datetime",
                Some("email") => "email",
                Some("uri") => "url",
                _ => "string",
            },
            WireKind::Integer { .. } => "integer",
            WireKind::Number { .. } => "float",
            WireKind::Boolean => "boolean",
            WireKind::List(_) => "list",
            WireKind::Object { .. } => "nested object",
        }
    }
}

impl Limits {
    fn describe(self, field: &mut Map<String, Value>) {
        for (name, limit) in [("min_value", self.minimum), ("max_value", self.maximum)] {
            if let Some(limit) = limit {
                #[allow(clippy::cast_possible_truncation, reason = "limits of the spec are small whole numbers")]
                let limit = if limit.fract() == 0.0 { Value::from(limit as i64) } else { Value::from(limit) };
                field.insert(name.to_owned(), limit);
            }
        }
    }
}

/// Makes a label from a name, as the framework does.
fn label(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
