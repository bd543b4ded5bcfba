//! Stores form submissions.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domains::summary::RecordSummary;
use crate::world::events::Domain;
use crate::world::ids::HexKey;

/// The forms of the sandbox, each with its identifier and title.
pub(crate) const FORMS: [(&str, &str); 2] = [("7", "Source of funds"), ("12", "Client intake")];

/// All form submissions, by their identifiers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct FormStore {
    pub(crate) forms: BTreeMap<u64, StoredForm>,
}

/// A form submission.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredForm {
    pub(crate) request: Map<String, Value>,
    pub(crate) status: FormStatus,
    /// The values of the form's fields, in order. Empty unless the form has been completed.
    pub(crate) values: Vec<Value>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) completed_at: Option<DateTime<Utc>>,
    /// The last part of the page's URL. Unlike the identifier, it is hard to guess.
    pub(crate) token: HexKey,
}

/// The progress of a form submission.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FormStatus {
    Pending,
    InProgress,
    Completed,
    Cancelled,
    /// The firm has deleted the submission. The entry is kept so that the page can say that the form was withdrawn.
    Deleted,
}

impl FormStatus {
    /// Returns the value that the API uses for this status.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled | Self::Deleted => "cancelled",
        }
    }
}

impl FormStore {
    /// Returns the submission whose page has this token.
    pub(crate) fn by_token(&self, token: HexKey) -> Option<(u64, &StoredForm)> {
        self.forms.iter().find(|(_, form)| form.token == token).map(|(id, form)| (*id, form))
    }

    /// Returns how many submissions have not been deleted.
    pub(crate) fn count(&self) -> usize {
        self.forms.values().filter(|form| !form.is_deleted()).count()
    }
}

impl StoredForm {
    /// Returns the summary of the submission for lists.
    pub(crate) fn summary(&self, id: u64) -> RecordSummary {
        let text = |name: &str| self.request.get(name).and_then(Value::as_str);
        let name = [text("first_name").unwrap_or_default(), text("last_name").unwrap_or_default()].join(" ");
        RecordSummary {
            domain: Domain::Forms,
            account: String::new(),
            key: id.to_string(),
            kind: Some(self.form().to_owned()),
            state: self.status.as_str(),
            result: None,
            title: if name.trim().is_empty() { self.title() } else { name.trim().to_owned() },
            reference: text("reference").map(str::to_owned),
            created_at: self.created_at,
            completed_at: self.completed_at,
        }
    }

    pub(crate) fn is_deleted(&self) -> bool {
        self.status == FormStatus::Deleted
    }

    /// Whether the person can still act.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self.status, FormStatus::Pending | FormStatus::InProgress)
    }

    /// Returns the title of the form.
    pub(crate) fn title(&self) -> String {
        let known = FORMS.iter().find(|(id, _)| *id == self.form());
        known.map_or_else(|| format!("Form {}", self.form()), |(_, title)| (*title).to_owned())
    }

    /// Returns the identifier of the form.
    pub(crate) fn form(&self) -> &str {
        self.request.get("form").and_then(Value::as_str).unwrap_or_default()
    }
}
