//! Actions of the person, or of the firm, on a form submission.

use serde_json::{Map, Value, json};

use super::desk::FormDesk;
use super::store::{FormStatus, StoredForm};
use crate::world::control::{ControlError, Controlled};

/// An action on a form submission.
#[derive(Clone, PartialEq)]
pub(crate) enum FormAct {
    /// The person opens the form.
    Open,
    /// The person submits the form, with values by field key. Missing fields get invented values.
    Complete(Map<String, Value>),
    /// The firm cancels the submission.
    Cancel,
}

/// The fields of every form in the sandbox, each with its key, label, kind and section.
const FIELDS: [(&str, &str, &str, &str); 4] = [
    ("purpose", "What is the purpose of the matter?", "text", "Matter"),
    ("amount", "Expected amount", "number", "Matter"),
    ("sources", "Sources of funds", "select", "Funds"),
    ("office", "Do you hold public office?", "checkbox", "Funds"),
];

pub(crate) fn act(desk: &mut FormDesk<'_>, id: &str, act: &FormAct) -> Controlled {
    let now = desk.world.now();
    let id = id.parse().map_err(|_| not_found())?;
    let form = desk.records.forms.get_mut(&id).filter(|form| !form.is_deleted()).ok_or_else(not_found)?;
    if let FormAct::Complete(given) = act
        && let Some(stranger) = given.keys().find(|key| !FIELDS.iter().any(|(known, ..)| known == key))
    {
        return Err(ControlError::invalid(format!("the form does not have the field `{stranger}`")));
    }
    if !may(form, act) {
        return Err(ControlError::refused("the current state of the form does not allow this action"));
    }
    match act {
        FormAct::Open => form.status = FormStatus::InProgress,
        FormAct::Cancel => form.status = FormStatus::Cancelled,
        FormAct::Complete(given) => {
            form.status = FormStatus::Completed;
            form.values = values(given);
            form.completed_at = Some(now);
        }
    }
    let (request, what) = (form.request.clone(), form.status.as_str());
    desk.note(id, what);
    desk.notify(id, &request);
    Ok(())
}

fn not_found() -> ControlError {
    ControlError::not_found("form submission")
}

fn may(form: &StoredForm, act: &FormAct) -> bool {
    match act {
        FormAct::Open => form.status == FormStatus::Pending,
        FormAct::Complete(_) | FormAct::Cancel => form.is_open(),
    }
}

fn values(given: &Map<String, Value>) -> Vec<Value> {
    let invented = json!({
        "purpose": "Property purchase",
        "amount": 450_000,
        "sources": ["salary", "savings"],
        "office": false,
    });
    let values = FIELDS.iter().enumerate().map(|(index, (key, label, kind, section))| {
        let value = given.get(*key).unwrap_or(&invented[*key]);
        let field = format!("f{}", index + 1);
        json!({
            "field": field,
            "key": key,
            "label": label,
            "type": kind,
            "value": value,
            "section": section,
            "file_url_TEMP": null,
        })
    });
    values.collect()
}
