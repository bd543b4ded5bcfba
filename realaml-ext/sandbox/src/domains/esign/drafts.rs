//! Creates and changes drafts. A new draft is blank, or is made from files, a template or another document.

use serde_json::{Map, Value, json};

use super::desk::EsignDesk;
use super::document::StoredDocument;
use super::file::DocumentFile;
use super::recipient::StoredRecipient;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest};
use crate::contract::formats;
use crate::world::ids::IdSource;

/// The members of a draft that are stored as sent.
const SETTINGS: [&str; 9] =
    ["name", "subject", "message", "reference", "notes", "callback_url", "expires_at", "metadata", "is_sequential"];

pub(crate) fn create(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let mut document = StoredDocument::blank(desk.world);
    if let Some(id) = request.text("template_id").filter(|id| !id.is_empty()) {
        let overrides = members(&request.body, "recipient_overrides");
        from_template(desk, &mut document, id, &overrides)?;
    }
    take_settings(&mut document, &request.body);
    for given in members(&request.body, "recipients") {
        let recipient = StoredRecipient::new(&mut desk.world.ids, &given);
        document.recipients.push(recipient);
    }
    let files = uploads(&mut desk.world.ids, &request.body);
    if !files.is_empty() {
        if document.text("name").is_none() {
            let name = files[0].name.clone();
            document.settings.insert("name".to_owned(), name.into());
        }
        document.files = files;
    }
    if document.files.is_empty() {
        // A draft without files gets a one-page file to work on.
        document.files.push(DocumentFile { id: desk.world.ids.uuid(), name: "document.pdf".to_owned(), content: None });
    }
    fill_in(&mut document, &request.body);
    desk.store(document, "created")
}

pub(crate) fn update(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let mut document = desk.draft(request.argument(), "change")?.clone();
    take_settings(&mut document, &request.body);
    let mut problems = Vec::new();
    for given in members(&request.body, "recipients") {
        match given.get("id").and_then(Value::as_str) {
            None => {
                let recipient = StoredRecipient::new(&mut desk.world.ids, &given);
                document.recipients.push(recipient);
                problems.push(json!({}));
            }
            Some(id) => match document.recipients.iter_mut().find(|recipient| recipient.id == id) {
                Some(recipient) => {
                    recipient.change(&given);
                    problems.push(json!({}));
                }
                None => problems.push(json!({ "id": [format!("Invalid pk \"{id}\" - object does not exist.")] })),
            },
        }
    }
    if problems.iter().any(|problem| problem.as_object().is_some_and(|fields| !fields.is_empty())) {
        return Err(ApiRefusal::Invalid(json!({ "recipients": problems })));
    }
    for given in members(&request.body, "recipient_overrides") {
        let role = given.get("role_id").and_then(Value::as_str).unwrap_or_default();
        match document.recipients.iter_mut().find(|recipient| recipient.text("role_id") == Some(role)) {
            Some(recipient) => recipient.change(&given),
            None => return Err(ApiRefusal::unknown_reference("recipient_overrides", role)),
        }
    }
    if request.body.get("recipients") == Some(&Value::Null) {
        document.recipients.clear();
        document.fields.iter_mut().for_each(|field| field["recipient_id"] = Value::Null);
    }
    if request.body.get("recipient_overrides") == Some(&Value::Null) {
        let template = document.template_id.as_deref().and_then(|id| desk.records.template(id));
        let roles = template.map(|template| template.roles.clone()).unwrap_or_default();
        for recipient in &mut document.recipients {
            let role = roles.iter().find(|role| role["id"].as_str() == recipient.text("role_id"));
            if let Some(role) = role {
                recipient.change(&usual(role));
            }
        }
    }
    if request.body.get("field_values") == Some(&Value::Null) {
        for field in document.fields.iter_mut().filter(|field| field["default_value_mode"] == "prefill") {
            field["default_value"] = Value::Null;
            field["default_value_mode"] = "none".into();
        }
    }
    if let Some(files) = request.body.get("files") {
        document.files = if files.is_null() { Vec::new() } else { uploads(&mut desk.world.ids, &request.body) };
    }
    if let Some(fields) = request.body.get("fields") {
        document.fields = fields.as_array().cloned().unwrap_or_default();
    }
    fill_in(&mut document, &request.body);
    document.updated_at = desk.world.now();
    desk.store(document, "changed")
}

pub(crate) fn duplicate(desk: &mut EsignDesk<'_>, request: &CheckedRequest) -> Answered {
    let original = desk.document(request.argument())?.clone();
    let mut copy = StoredDocument {
        template_id: original.template_id.clone(),
        settings: original.settings.clone(),
        files: original.files.clone(),
        field_groups: original.field_groups.clone(),
        ..StoredDocument::blank(desk.world)
    };
    let name = request.text("name").map_or_else(|| format!("Copy of {}", original.title()), str::to_owned);
    copy.settings.insert("name".to_owned(), name.into());
    if let Some(reference) = request.body.get("reference") {
        copy.settings.insert("reference".to_owned(), reference.clone());
    }
    let keep_recipients = request.body.get("include_recipients") != Some(&Value::Bool(false));
    let mut fields = original.fields.clone();
    for recipient in &original.recipients {
        let mut again = recipient.clone();
        again.id = desk.world.ids.uuid();
        again.restart(desk.world.ids.key());
        for field in fields.iter_mut().filter(|field| field["recipient_id"] == recipient.id) {
            field["recipient_id"] = if keep_recipients { again.id.clone().into() } else { Value::Null };
        }
        if keep_recipients {
            copy.recipients.push(again);
        }
    }
    copy.fields = fields;
    desk.store(copy, "created")
}

fn from_template(
    desk: &mut EsignDesk<'_>,
    document: &mut StoredDocument,
    id: &str,
    overrides: &[Map<String, Value>],
) -> Result<(), ApiRefusal> {
    let template = desk.records.template(id).ok_or_else(|| ApiRefusal::unknown_reference("template_id", id))?;
    let roles = template.roles.clone();
    document.template_id = Some(template.id.clone());
    document.files = vec![template.file.clone()];
    document.fields = template.fields.clone();
    document.field_groups = template.field_groups.clone();
    let settings = json!({
        "name": template.name,
        "subject": template.subject,
        "message": template.message,
        "is_sequential": template.is_sequential,
    });
    take_settings(document, settings.as_object().unwrap_or(&Map::new()));
    let problems: Vec<Value> = overrides
        .iter()
        .map(|given| match roles.iter().any(|role| Some(&role["id"]) == given.get("role_id")) {
            true => json!({}),
            false => json!({ "role_id": ["The template has no such role."] }),
        })
        .collect();
    if problems.iter().any(|problem| problem != &json!({})) {
        return Err(ApiRefusal::Invalid(json!({ "recipient_overrides": problems })));
    }
    for role in roles {
        let mut recipient = StoredRecipient::new(&mut desk.world.ids, &usual(&role));
        for given in overrides.iter().filter(|given| given.get("role_id") == Some(&role["id"])) {
            let set = given.iter().filter(|(_, value)| !value.is_null());
            recipient.change(&set.map(|(name, value)| (name.clone(), value.clone())).collect());
        }
        for field in document.fields.iter_mut().filter(|field| field["role_id"] == role["id"]) {
            field["recipient_id"] = recipient.id.clone().into();
        }
        document.recipients.push(recipient);
    }
    Ok(())
}

/// Returns the members that a recipient gets from its role in the template, unless the request overrides them.
fn usual(role: &Value) -> Map<String, Value> {
    let members = [
        ("role_id", &role["id"]),
        ("role", &role["type"]),
        ("order", &role["order"]),
        ("two_factor_method", &role["two_factor_method"]),
        ("name", &role["name_default"]),
        ("email", &role["email_default"]),
    ];
    members.map(|(name, value)| (name.to_owned(), value.clone())).into_iter().collect()
}

fn take_settings(document: &mut StoredDocument, body: &Map<String, Value>) {
    for name in SETTINGS {
        match body.get(name) {
            Some(Value::Null) => drop(document.settings.remove(name)),
            Some(value) => drop(document.settings.insert(name.to_owned(), value.clone())),
            None => {}
        }
    }
}

/// Sets the default values of fields. The request's `field_values` maps the identifiers of fields to these values.
fn fill_in(document: &mut StoredDocument, body: &Map<String, Value>) {
    let Some(values) = body.get("field_values").and_then(Value::as_object) else { return };
    for field in &mut document.fields {
        let value = field["id"].as_str().and_then(|id| values.get(id));
        if let Some(value) = value {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            field["default_value"] = text.into();
            field["default_value_mode"] = "prefill".into();
        }
    }
}

fn uploads(ids: &mut IdSource, body: &Map<String, Value>) -> Vec<DocumentFile> {
    let files = members(body, "files");
    files
        .iter()
        .map(|file| DocumentFile {
            id: ids.uuid(),
            name: file.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
            content: file.get("content").and_then(Value::as_str).and_then(formats::bytes).map(Into::into),
        })
        .collect()
}

/// Returns the objects in an array member of the body.
fn members(body: &Map<String, Value>, name: &str) -> Vec<Map<String, Value>> {
    let items = body.get(name).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(Value::as_object).cloned().collect()
}
