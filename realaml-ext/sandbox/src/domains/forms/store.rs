//! What is stored of a form submission.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::world::ids::HexKey;

/// All form submissions, by their identifiers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct FormStore {
    pub(crate) forms: HashMap<u64, StoredForm>,
}

/// A form submission.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredForm {
    pub(crate) request: Map<String, Value>,
    pub(crate) status: FormStatus,
    /// What the person entered, in the order of the fields.
    pub(crate) values: Vec<Value>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    /// Last part of the page's address, which is hard to guess, unlike the identifier.
    pub(crate) token: HexKey,
}

/// How far a form submission has come.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FormStatus {
    Pending,
    InProgress,
    Completed,
    Cancelled,
    /// Deleted by the firm, and remembered, so that the page can say so.
    Deleted,
}

impl FormStore {
    /// The submission behind a page's address.
    pub(crate) fn by_token(&self, token: HexKey) -> Option<(u64, &StoredForm)> {
        self.forms.iter().find(|(_, form)| form.token == token).map(|(id, form)| (*id, form))
    }

    /// How many submissions were not deleted.
    pub(crate) fn count(&self) -> usize {
        self.forms.values().filter(|form| !form.is_deleted()).count()
    }
}

impl StoredForm {
    pub(crate) fn is_deleted(&self) -> bool {
        self.status == FormStatus::Deleted
    }

    /// Whether the person can still act.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.status, FormStatus::Pending | FormStatus::InProgress)
    }

    /// Name of the form, for the page.
    pub(crate) fn title(&self) -> String {
        match self.form() {
            "12" => "Client intake".to_owned(),
            other => format!("Form {other}"),
        }
    }

    /// Identifier of the form.
    pub(crate) fn form(&self) -> &str {
        self.request.get("form").and_then(Value::as_str).unwrap_or_default()
    }
}
