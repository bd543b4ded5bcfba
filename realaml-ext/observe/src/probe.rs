//! Reads a server's response to `OPTIONS`, in the format of the framework that the vendor uses.

use serde_json::{Map, Value};

use crate::{
    Facts, Kind, OperationFacts,
    evidence::{Field, Probe, count},
    facts::At,
    seal,
};

/// The methods that are recognized in a response.
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/// The framework's field types. Other words are not kept.
const TYPES: [&str; 19] = [
    "boolean",
    "choice",
    "date",
    "datetime",
    "decimal",
    "email",
    "field",
    "file upload",
    "float",
    "image upload",
    "integer",
    "list",
    "multiple choice",
    "nested object",
    "regex",
    "slug",
    "string",
    "time",
    "url",
];
/// The framework's limits for fields.
const LIMITS: [&str; 4] = ["max_length", "max_value", "min_length", "min_value"];
/// The maximum number of fields that are read.
const MOST_FIELDS: usize = 200;

impl Probe {
    /// Records that a route exists, with the methods in the `Allow` header and the fields declared in the body of the
    /// response to `OPTIONS`.
    pub fn found(&mut self, operation: &OperationFacts, route: &str, allow: &str, body: &[u8]) {
        count(&mut self.found, route.to_owned());
        for method in METHODS.iter().filter(|method| names(allow, method)) {
            count(&mut self.methods, (*method).to_owned());
        }
        let actions = serde_json::from_slice::<Value>(body).ok();
        let actions = actions.as_ref().and_then(|it| it.get("actions"));
        let method = route.split(' ').next().unwrap_or_default();
        if let Some(fields) = actions.and_then(|it| it.get(method)).and_then(Value::as_object) {
            self.read_fields(operation, fields);
        }
    }

    /// Records that a route does not exist.
    pub fn missing(&mut self, route: &str) {
        count(&mut self.missing, route.to_owned());
    }

    fn read_fields(&mut self, operation: &OperationFacts, fields: &Map<String, Value>) {
        let facts = Facts::bundled();
        let described = operation.request.map(|it| facts.at(it));
        for (name, declared) in fields.iter().filter(|(name, _)| seal::is_name(name)).take(MOST_FIELDS) {
            let place = described.and_then(|it| it.node.members.get(name)).map(|it| facts.at(*it));
            self.fields.entry(name.clone()).or_default().read(declared, place);
        }
    }
}

impl Field {
    fn read(&mut self, declared: &Value, place: Option<At<'_>>) {
        if let Some(kind) = declared["type"].as_str().filter(|it| TYPES.contains(it)) {
            count(&mut self.types, kind.to_owned());
        }
        match declared["required"].as_bool() {
            Some(true) => self.required += 1,
            Some(false) => self.optional += 1,
            None => {}
        }
        self.read_only += u64::from(declared["read_only"] == true);
        for limit in LIMITS {
            if let Some(number) = declared[limit].as_i64() {
                count(&mut self.limits, format!("{limit} {number}"));
            }
        }
        // If no enum is described, the choices may come from a customer's own data.
        let enumerated = place.is_some_and(|it| !it.node.tokens.is_empty() && !it.sensitive);
        for choice in declared["choices"].as_array().into_iter().flatten() {
            match choice["value"].as_str().filter(|it| enumerated && seal::is_token(it)) {
                Some(token) => count(&mut self.choices, token.to_owned()),
                None => self.other_choices += 1,
            }
        }
    }

    /// Returns the JSON type of values of this framework type, or `None` if the framework type does not determine it.
    pub(crate) fn kind_of(declared: &str) -> Option<Kind> {
        Some(match declared {
            "boolean" => Kind::Boolean,
            "integer" => Kind::Integer,
            "float" => Kind::Number,
            "list" | "multiple choice" => Kind::Array,
            "nested object" => Kind::Object,
            "choice" | "date" | "datetime" | "email" | "regex" | "slug" | "string" | "time" | "url" => Kind::String,
            _ => return None,
        })
    }
}

/// Whether a comma-separated list of methods, as in `Allow`, contains `method`.
pub(crate) fn names(allow: &str, method: &str) -> bool {
    allow.split(',').any(|it| it.trim().eq_ignore_ascii_case(method))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_declares_is_read_and_its_words_for_people_are_not() {
        let operation = Facts::bundled().operation("create_verification").unwrap();
        let body = serde_json::json!({"name": "CANARY", "description": "CANARY", "actions": {"POST": {
            "first_name": {"type": "string", "required": true, "read_only": false, "label": "CANARY", "max_length": 100},
            "vendor_branch": {"type": "choice", "required": false, "choices": [{"value": "CANARY", "display_name": "CANARY"}]},
            "CANARY name": {"type": "string"},
            "odd": {"type": "CANARY", "max_length": "CANARY"},
        }}});
        let mut probe = Probe::default();
        probe.found(operation, "POST /verifications/", "POST, OPTIONS, CANARY", body.to_string().as_bytes());
        let text = serde_json::to_string(&probe).unwrap();
        assert!(!text.contains("CANARY"), "{text}");
        assert_eq!(probe.methods.keys().collect::<Vec<_>>(), ["OPTIONS", "POST"]);
        assert_eq!((probe.fields["first_name"].required, probe.fields["first_name"].limits["max_length 100"]), (1, 1));
        assert_eq!((probe.fields["vendor_branch"].optional, probe.fields["vendor_branch"].other_choices), (1, 1));
        assert!(probe.fields["odd"].types.is_empty());
    }
}
