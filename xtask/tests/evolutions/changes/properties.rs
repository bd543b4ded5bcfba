//! Evolutions of properties: additions, removals, and changes to types, names and where a property may be used.

use serde_json::{Map, Value, json};

use super::{Evolution, edits::reference, evolution};

pub(super) const ALL: &[Evolution] = &[
    evolution("property-removed", "a property of a record is removed", |it| {
        it.properties("RiskRating").remove("updated_at");
    }),
    evolution("required-property-added", "a body requires a new property", |it| {
        it.sent(json!({"reason": {"type": "string"}}));
        it.schema("RiskRatingCreateRequest")["required"] = json!(["reason"]);
    }),
    evolution("text-becomes-integer", "the text `id` of a record becomes an integer", |it| {
        it.properties("ESignTemplate")["id"] = json!({"type": "integer"});
    }),
    evolution("text-becomes-enum", "a text becomes an inline enum", |it| {
        it.properties("ESignTemplate")["message"] = json!({"type": "string", "enum": ["a", "b"]});
    }),
    evolution("maps", "maps of numbers, of enums, of objects and of lists", |it| {
        it.schemas().insert("Colour".to_owned(), json!({"type": "string", "enum": ["red", "green"]}));
        let map = |values: Value| json!({"type": "object", "additionalProperties": values});
        it.received(json!({
            "scores": map(json!({"type": "integer"})),
            "colours": map(reference("Colour")),
            "hits": map(json!({"type": "object", "properties": {"n": {"type": "integer"}}})),
            "lists": map(json!({"type": "array", "items": {"type": "string"}})),
        }));
    }),
    evolution("formats", "properties of every common format", |it| {
        let texts = ["date", "date-time", "email", "duration", "byte", "decimal", "uuid", "ipv4", "time", "uri"];
        let integers = ["unix-time", "int32", "uint64"];
        let property = |kind: &str, format: &str| json!({"type": kind, "format": format});
        let all = texts.map(|it| ("string", it)).into_iter().chain(integers.map(|it| ("integer", it)));
        let all = all.chain([("number", "double")]).enumerate();
        let properties: Map<_, _> = all.map(|(n, (kind, format))| (format!("f{n}"), property(kind, format))).collect();
        it.received(Value::Object(properties));
    }),
    evolution("odd-names", "properties named like keywords, like generated members and like each other", |it| {
        let mut names = json!({"2fa": {"type": "boolean"}});
        for name in ["first-name", "class", "self", "a.b", "Name", "name_", "crate", "extra", "other"] {
            names[name] = json!({"type": "string"});
        }
        it.received(names);
    }),
    evolution("arabic-name", "a property with an Arabic name", |it| {
        it.received(json!({"الاسم": {"type": "string"}}));
    }),
    evolution("read-only-write-only", "a read-only and a write-only property", |it| {
        it.properties("ESignTemplate")["id"]["readOnly"] = json!(true);
        it.sent(json!({"secret": {"type": "string", "writeOnly": true}}));
    }),
    evolution("defaults", "default values of a property and of a parameter", |it| {
        it.properties("ESignDocumentCreateRequest")
            .insert("remind".to_owned(), json!({"type": "boolean", "default": true}));
        it.0["components"]["parameters"]["PageSize"]["schema"]["default"] = json!(25);
    }),
    evolution("limits", "limits of length and a pattern", |it| {
        let memo = json!({"type": "string", "maxLength": 100, "minLength": 1, "pattern": "^[a-z]+$"});
        it.sent(json!({"memo": memo}));
    }),
];
