//! Evolutions of the document as a whole: its version, base URL, credentials, webhooks and errors.

use serde_json::{Value, json};

use super::{
    Evolution,
    edits::{content, reference},
    evolution,
};
use crate::document::{Document, object};

pub(super) const ALL: &[Evolution] = &[
    evolution("nothing", "nothing: the unchanged document", |_| {}),
    evolution("openapi-3.1", "the whole document is written in OpenAPI 3.1", |it| {
        it.0["openapi"] = json!("3.1.0");
        null_as_a_type(&mut it.0);
    }),
    evolution("security-bearer", "a bearer token replaces the API key", |it| {
        it.0["components"]["securitySchemes"] = json!({"Bearer": {"type": "http", "scheme": "bearer"}});
        it.0["security"] = json!([{"Bearer": []}]);
    }),
    evolution("security-oauth2-beside", "OAuth 2 is accepted beside the API key", |it| {
        it.0["components"]["securitySchemes"]["OAuth"] = json!({"type": "oauth2", "flows": {
            "clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {"read": "Read records"}},
        }});
        it.0["security"].as_array_mut().expect("a list").push(json!({"OAuth": ["read"]}));
    }),
    evolution("servers", "another base URL", |it| {
        it.0["servers"] = json!([{"url": "https://api.realaml.com/api/v2"}]);
    }),
    evolution("webhooks", "webhooks in the form of OpenAPI 3.1", |it| {
        it.0["openapi"] = json!("3.1.0");
        it.0["webhooks"] = json!({"verification.completed": {"post": {
            "requestBody": {"content": content("application/json", reference("Verification"))},
            "responses": {"200": {"description": "OK"}},
        }}});
    }),
    evolution("error-schema", "every operation documents a status 422 with a body of its own", |it| {
        let errors =
            json!({"type": "object", "properties": {"errors": {"type": "array", "items": {"type": "string"}}}});
        let response = json!({"description": "Not valid", "content": content("application/json", errors)});
        every_operation(it, |operation| operation["responses"]["422"] = response.clone());
    }),
];

fn every_operation(document: &mut Document, change: impl Fn(&mut Value)) {
    let items = document.paths().values_mut().map(object);
    items.flat_map(|item| item.values_mut()).filter(|it| it.get("responses").is_some()).for_each(change);
}

/// Writes `nullable: true` as a second type, as OpenAPI 3.1 does.
fn null_as_a_type(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let is_nullable = members.remove("nullable") == Some(Value::Bool(true));
            if let (true, Some(Value::String(one))) = (is_nullable, members.get("type").cloned()) {
                members.insert("type".to_owned(), json!([one, "null"]));
            }
            members.values_mut().for_each(null_as_a_type);
        }
        Value::Array(items) => items.iter_mut().for_each(null_as_a_type),
        _ => {}
    }
}
