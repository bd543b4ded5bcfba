//! The templates that every sandbox starts with.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::file::DocumentFile;
use crate::world::World;
use crate::world::clock::timestamp;

/// A template from which documents are made.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredTemplate {
    pub(crate) id: String,
    pub(crate) name: String,
    description: String,
    pub(crate) subject: String,
    pub(crate) message: String,
    pub(crate) is_sequential: bool,
    pub(crate) roles: Vec<Value>,
    pub(crate) file: DocumentFile,
    pub(crate) fields: Vec<Value>,
    pub(crate) field_groups: Vec<Value>,
    pub(crate) created_at: DateTime<Utc>,
}

const CLIENT: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee01";
const FIRM: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee02";

/// Creates the initial templates: an engagement letter, which has two roles, and an authority to act, which has one.
pub(crate) fn seeded(now: DateTime<Utc>) -> Vec<StoredTemplate> {
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
        StoredTemplate {
            id: "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a".to_owned(),
            name: "Engagement letter".to_owned(),
            description: "Letter for new matters".to_owned(),
            subject: "Your engagement letter".to_owned(),
            message: "Please read and sign.".to_owned(),
            is_sequential: true,
            roles: vec![client.clone(), firm],
            file: DocumentFile { id: letter.to_owned(), name: "engagement-letter.pdf".to_owned(), content: None },
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
        StoredTemplate {
            id: "3c2b1a09-8f7e-4d6c-b5a4-938271605f4e".to_owned(),
            name: "Authority to act".to_owned(),
            description: "Lets the firm act for the client".to_owned(),
            subject: "Authority to act".to_owned(),
            message: "Please sign.".to_owned(),
            is_sequential: false,
            roles: vec![client],
            file: DocumentFile { id: authority.to_owned(), name: "authority.pdf".to_owned(), content: None },
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

impl StoredTemplate {
    /// Returns the record of the template. Only the full record has the fields and their groups; lists omit them.
    pub(crate) fn record(&self, world: &World, in_full: bool) -> Value {
        let mut record = json!({
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "subject": self.subject,
            "message": self.message,
            "recipient_roles": self.roles,
            "files": [self.file.record(world, &self.id, 0)],
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
