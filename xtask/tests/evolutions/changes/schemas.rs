//! Evolutions of schemas: names, unions, recursion, and schemas that are not objects.

use serde_json::{Value, json};

use super::{Evolution, edits::reference, evolution};

pub(super) const ALL: &[Evolution] = &[
    evolution("schema-renamed", "a schema is renamed", |it| {
        let from = "\"#/components/schemas/RiskRating\"";
        let text = it.0.to_string().replace(from, "\"#/components/schemas/RiskAssessment\"");
        it.0 = serde_json::from_str(&text).expect("JSON");
        let schema = it.schemas().remove("RiskRating").expect("the schema");
        it.schemas().insert("RiskAssessment".to_owned(), schema);
    }),
    evolution("union-with-discriminator", "a property is one of two schemas, told apart by `kind`", |it| {
        let variant = |more: &str| {
            json!({"type": "object", "required": ["kind"], "properties": {
                "kind": {"type": "string"}, more: {"type": "string"},
            }})
        };
        it.schemas().insert("PassportDoc".to_owned(), variant("mrz"));
        it.schemas().insert("LicenceDoc".to_owned(), variant("number"));
        it.received(json!({"document": {
            "oneOf": [reference("PassportDoc"), reference("LicenceDoc")],
            "discriminator": {"propertyName": "kind", "mapping": {
                "passport": "#/components/schemas/PassportDoc", "licence": "#/components/schemas/LicenceDoc",
            }},
        }}));
    }),
    evolution("union-of-scalars", "a property is a text or an integer", |it| {
        it.received(json!({"score2": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}));
    }),
    evolution("union-component", "a union of its own is used by properties", |it| {
        it.schemas().insert("DocA".to_owned(), text_record("t"));
        it.schemas().insert("DocB".to_owned(), text_record("u"));
        let union = json!({"oneOf": [reference("DocA"), reference("DocB")], "discriminator": {"propertyName": "t"}});
        it.schemas().insert("AnyDoc".to_owned(), union);
        it.received(json!({"doc": reference("AnyDoc"), "docs": {"type": "array", "items": reference("AnyDoc")}}));
    }),
    evolution("recursive", "schemas that hold themselves and each other", |it| {
        let node = json!({"type": "object", "properties": {
            "name": {"type": "string"},
            "children": {"type": "array", "items": reference("Node")},
            "parent": reference("Node"),
            "peer": reference("Peer"),
        }});
        it.schemas().insert("Node".to_owned(), node);
        let peer = json!({"type": "object", "properties": {"node": reference("Node")}});
        it.schemas().insert("Peer".to_owned(), peer);
        it.received(json!({"tree": reference("Node")}));
    }),
    evolution("alias-component", "a schema that is a text with a format", |it| {
        it.schemas().insert("Email".to_owned(), json!({"type": "string", "format": "email"}));
        it.received(json!({"mail": reference("Email")}));
    }),
    evolution("empty-object", "a schema without properties", |it| {
        it.schemas().insert("Empty".to_owned(), json!({"type": "object"}));
        it.received(json!({"nothing": reference("Empty")}));
    }),
    evolution("closed-object", "a record allows no other properties", |it| {
        it.schema("RiskRating")["additionalProperties"] = json!(false);
    }),
    evolution("foreign-extensions", "keys of the vendor's own tools", |it| {
        it.properties("RiskRating")["id"]["x-order"] = json!(1);
        it.schema("RiskLevel")["x-enum-varnames"] = json!(["A"]);
    }),
    evolution("reference-with-siblings", "a reference has a description and is deprecated, as in 3.1", |it| {
        it.0["openapi"] = json!("3.1.0");
        let mut level = reference("RiskLevel");
        level["description"] = json!("The level.");
        level["deprecated"] = json!(true);
        it.received(json!({"lv": level}));
    }),
];

fn text_record(property: &str) -> Value {
    json!({"type": "object", "properties": {property: {"type": "string"}}})
}
