//! The requests and results of operations, independent of HTTP.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

/// A request that has passed authentication and the checks against the spec.
#[derive(Default)]
pub(crate) struct CheckedRequest {
    pub(crate) arguments: Vec<String>,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) body: Map<String, Value>,
}

/// The result of a successful operation. Its status comes from the spec.
pub(crate) enum Success {
    Body(JsonBody),
    Empty,
}

/// The body of a successful response.
pub(crate) enum JsonBody {
    Value(Value),
    /// A body that is already written as JSON.
    Written(String),
}

/// A refusal in one of the vendor's formats.
pub(crate) enum ApiRefusal {
    NotFound,
    /// 404, because the list has no such page.
    NoSuchPage,
    /// 400 with this body.
    Invalid(Value),
}

/// The result of an operation.
pub(crate) type Answered = Result<Success, ApiRefusal>;

impl Success {
    pub(crate) fn body(body: Value) -> Self {
        Self::Body(JsonBody::Value(body))
    }

    /// Writes a body as JSON. For a long body, this takes far less time and memory than building a [`Value`].
    pub(crate) fn written(body: &impl Serialize) -> Self {
        Self::Body(JsonBody::Written(serde_json::to_string(body).expect("records have only text as keys")))
    }

    /// Returns the body, or null if there is none.
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Body(body) => body.into_value(),
            Self::Empty => Value::Null,
        }
    }
}

impl JsonBody {
    pub(crate) fn into_value(self) -> Value {
        match self {
            Self::Value(body) => body,
            Self::Written(text) => serde_json::from_str(&text).expect("the sandbox writes JSON"),
        }
    }

    pub(crate) fn into_text(self) -> String {
        match self {
            Self::Value(body) => body.to_string(),
            Self::Written(text) => text,
        }
    }
}

impl CheckedRequest {
    /// Returns the first parameter of the path, which is the key or identifier of the record, or an empty string if the
    /// path has no parameters.
    pub(crate) fn argument(&self) -> &str {
        self.arguments.first().map_or("", String::as_str)
    }

    /// Returns a string member of the body. Null counts as absent.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.body.get(name)?.as_str()
    }
}

impl ApiRefusal {
    /// Refuses the request as a whole, for instance because of the record's state.
    pub(crate) fn detail(text: &str) -> Self {
        Self::Invalid(json!({ "detail": text }))
    }

    pub(crate) fn field(name: &str, text: &str) -> Self {
        Self::Invalid(json!({ name: [text] }))
    }

    /// Refuses several fields at once, or succeeds if there are no problems.
    pub(crate) fn fields(problems: Map<String, Value>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self::Invalid(Value::Object(problems))) }
    }

    /// Refuses a reference to a record that does not exist, in the words of Django REST framework.
    pub(crate) fn unknown_reference(name: &str, id: &str) -> Self {
        Self::field(name, &format!("Invalid pk \"{id}\" - object does not exist."))
    }
}
