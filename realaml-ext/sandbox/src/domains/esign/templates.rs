//! The templates that every sandbox starts with.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::File;
use crate::contract::exchange::{Answered, ApiRefusal, CheckedRequest, Success};
use crate::domains::state::State;
use crate::world::clock::timestamp;

pub(crate) struct Template {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    description: &'static str,
    pub(super) subject: &'static str,
    pub(super) message: &'static str,
    pub(super) is_sequential: bool,
    pub(super) roles: Vec<Value>,
    pub(super) file: File,
    pub(super) fields: Vec<Value>,
    pub(super) field_groups: Vec<Value>,
    created_at: DateTime<Utc>,
}

const CLIENT: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee01";
const FIRM: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee02";

/// An engagement letter with two roles, and an authority to act with one.
pub(super) fn seeded(now: DateTime<Utc>) -> Vec<Template> {
    let client = json!({
        "id": CLIENT,
        "name": "Client",
        "order": 1,
        "is_signer": true,
        "type": "signer",
        "two_factor_method": "none",
        "name_default": null,
        "email_default": null,
    });
    let firm = json!({
        "id": FIRM,
        "name": "Firm",
        "order": 2,
        "is_signer": true,
        "type": "signer",
        "two_factor_method": "none",
        "name_default": "Sandbox Associate",
        "email_default": "associate@example.com",
    });
    let letter = "f0f0f0f0-1111-4222-8333-444444444401";
    let authority = "f0f0f0f0-1111-4222-8333-444444444402";
    vec![
        Template {
            id: "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a",
            name: "Engagement letter",
            description: "Letter for new matters",
            subject: "Your engagement letter",
            message: "Please read and sign.",
            is_sequential: true,
            roles: vec![client.clone(), firm],
            file: File { id: letter.to_owned(), name: "engagement-letter.pdf".to_owned(), content: None },
            fields: vec![
                field("fld-1", "signature", CLIENT, letter, 70, None),
                field("fld-2", "date_signed", CLIENT, letter, 75, None),
                field("fld-3", "full_name", CLIENT, letter, 62, Some("Full name")),
                choice("fld-4", CLIENT, letter, "Fee arrangement", &["Fixed fee", "Hourly rate"], "grp-1"),
                field("fld-5", "text", CLIENT, letter, 50, Some("Matter")),
                field("fld-6", "signature", FIRM, letter, 85, None),
            ],
            field_groups: vec![json!({
                "id": "grp-1",
                "label": "Fee arrangement",
                "type": "radio",
                "min_selected": 1,
                "max_selected": 1,
                "is_required": true,
                "field_ids": ["fld-4"],
            })],
            created_at: now,
        },
        Template {
            id: "3c2b1a09-8f7e-4d6c-b5a4-938271605f4e",
            name: "Authority to act",
            description: "Lets the firm act for the client",
            subject: "Authority to act",
            message: "Please sign.",
            is_sequential: false,
            roles: vec![client],
            file: File { id: authority.to_owned(), name: "authority.pdf".to_owned(), content: None },
            fields: vec![field("fld-1", "signature", CLIENT, authority, 70, None)],
            field_groups: Vec::new(),
            created_at: now,
        },
    ]
}

fn field(id: &str, kind: &str, role: &str, file: &str, y: u8, label: Option<&str>) -> Value {
    json!({
        "id": id,
        "type": kind,
        "recipient_id": null,
        "role_id": role,
        "file_id": file,
        "page": 1,
        "x": 10,
        "y": y,
        "width": 30,
        "height": 5,
        "label": label,
        "placeholder": null,
        "is_required": kind != "text",
        "is_read_only": kind == "date_signed",
        "default_value": null,
        "default_value_mode": if kind == "full_name" { "recipient" } else { "none" },
        "options": null,
        "group_id": null,
        "max_length": null,
        "font_size": null,
    })
}

fn choice(id: &str, role: &str, file: &str, label: &str, options: &[&str], group: &str) -> Value {
    let mut field = field(id, "radio", role, file, 40, Some(label));
    field["options"] = json!(options);
    field["group_id"] = json!(group);
    field
}

impl Template {
    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    fn record(&self, state: &State, in_full: bool) -> Value {
        let mut record = json!({
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "subject": self.subject,
            "message": self.message,
            "recipient_roles": self.roles,
            "files": [self.file.record(state, self.id, 0)],
            "is_sequential": self.is_sequential,
            "created_at": timestamp(self.created_at),
            "updated_at": timestamp(self.created_at),
        });
        if in_full {
            record["fields"] = json!(self.fields);
            record["field_groups"] = json!(self.field_groups);
        }
        record
    }
}

pub(crate) fn list(state: &mut State, request: &CheckedRequest) -> Answered {
    let wanted = request.query.get("search").map(|text| text.to_lowercase()).unwrap_or_default();
    let templates = state.esign.templates.iter().filter(|template| template.name.to_lowercase().contains(&wanted));
    Ok(Success::Body(templates.map(|template| template.record(state, false)).collect()))
}

pub(crate) fn get(state: &mut State, request: &CheckedRequest) -> Answered {
    let template = find(state, request.argument()).ok_or(ApiRefusal::NotFound)?;
    Ok(Success::Body(template.record(state, true)))
}

pub(crate) fn find<'a>(state: &'a State, id: &str) -> Option<&'a Template> {
    state.esign.templates.iter().find(|template| template.id == id)
}
