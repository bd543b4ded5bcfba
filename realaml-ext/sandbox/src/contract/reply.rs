//! What an operation is given and what it answers, before any HTTP.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// A request that has passed authentication and the spec.
#[derive(Debug, Default)]
pub(crate) struct Request {
    pub(crate) arguments: Vec<String>,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) body: Map<String, Value>,
}

/// A success. Its status comes from the spec.
#[derive(Debug)]
pub(crate) enum Reply {
    Body(Value),
    Empty,
}

/// A refusal, in the vendor's forms.
#[derive(Debug)]
pub(crate) enum Refusal {
    NotFound,
    /// 400 with this body.
    Invalid(Value),
}

pub(crate) type Handled = Result<Reply, Refusal>;

impl Request {
    pub(crate) fn argument(&self) -> &str {
        self.arguments.first().map_or("", String::as_str)
    }

    /// A text member of the body; null and absent are the same here.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.body.get(name)?.as_str()
    }
}

impl Refusal {
    /// A refusal that concerns the request as a whole, for instance because of the record's state.
    pub(crate) fn detail(text: &str) -> Self {
        Self::Invalid(json!({ "detail": text }))
    }

    pub(crate) fn field(name: &str, text: &str) -> Self {
        Self::Invalid(json!({ name: [text] }))
    }

    /// A refusal for several fields at once; nothing if there are none.
    pub(crate) fn fields(problems: Map<String, Value>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self::Invalid(Value::Object(problems))) }
    }

    /// What Django REST framework says of a reference to something that does not exist.
    pub(crate) fn unknown_reference(name: &str, id: &str) -> Self {
        Self::field(name, &format!("Invalid pk \"{id}\" - object does not exist."))
    }
}
