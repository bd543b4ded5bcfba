//! Creates values from a schema: valid ones, and ones that a server might send if the spec's guesses are wrong.

use serde_json::{Map, Value, json};

use crate::spec::{properties, referred, resolve, schemas};

/// The kind of value to create.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Only the required members are present.
    Minimal,
    /// All members are present, down to a certain depth.
    Full,
    /// All members are present, and each optional one is null.
    Nulls,
    /// All members are present, and each optional one is `""`.
    Blank,
    /// Every enum has an unknown value, every string other than a date, time or UUID is long, every number is huge, and
    /// every object has a new member.
    Hostile,
    /// Every optional member has a value of an unexpected type.
    Misshapen,
}

/// All kinds of values.
pub const KINDS: [Kind; 6] = [Kind::Minimal, Kind::Full, Kind::Nulls, Kind::Blank, Kind::Hostile, Kind::Misshapen];

/// The name of the additional member in hostile objects.
pub const NEW_MEMBER: &str = "zz_new";

/// Creates a value of this kind for the schema.
pub fn instance(schema: &'static Value, kind: Kind) -> Value {
    make(schema, kind, 0)
}

/// Creates a full value of the schema in which strings are replaced with `canary`, except dates, times, UUIDs and
/// values of enums. Values of other types are not changed.
pub fn with_canaries(schema: &'static Value, canary: &str) -> Value {
    let mut value = make(schema, Kind::Full, 0);
    plant(&mut value, schema, canary);
    value
}

/// Creates a full value of the schema. In members marked as sensitive, dates are replaced with `date`, numbers other
/// than integers with `number`, and strings with `canary`, except date-times, UUIDs and values of enums. Other values
/// are not changed. Every object also has a member that the spec does not define.
pub fn with_secrets(schema: &'static Value, canary: &str, date: &str, number: f64) -> Value {
    let mut value = make(schema, Kind::Full, 0);
    hide(&mut value, schema, false, &Secrets { canary, date, number });
    value
}

struct Secrets<'a> {
    canary: &'a str,
    date: &'a str,
    number: f64,
}

fn hide(value: &mut Value, schema: &'static Value, sensitive: bool, secrets: &Secrets<'_>) {
    let target = match referred(schema) {
        Some(name) => schemas().find(|(it, _)| *it == name).map_or(schema, |it| it.1),
        None => resolve(schema),
    };
    match value {
        Value::String(text) if sensitive && target.get("enum").is_none() => match target["format"].as_str() {
            Some("date") => *text = secrets.date.to_owned(),
            Some("date-time" | "uuid") => {}
            _ => *text = secrets.canary.to_owned(),
        },
        Value::Number(_) if sensitive && target["type"] == "number" => *value = json!(secrets.number),
        Value::Array(items) => items.iter_mut().for_each(|it| hide(it, &target["items"], sensitive, secrets)),
        Value::Object(members) => {
            for (name, property) in properties(target).0 {
                if let Some(member) = members.get_mut(name) {
                    hide(member, property, sensitive || property["x-sensitive"] == true, secrets);
                }
            }
            members.insert("zz_unknown".to_owned(), json!({ secrets.canary: secrets.canary }));
        }
        _ => {}
    }
}

fn make(schema: &'static Value, kind: Kind, depth: usize) -> Value {
    if let Some(name) = referred(schema) {
        let (_, target) = schemas().find(|(it, _)| *it == name).expect("the lint refuses dangling references");
        return make(target, kind, depth);
    }
    let schema = resolve(schema);
    if let Some(values) = schema["enum"].as_array() {
        return if kind == Kind::Hostile { json!("zz_new_token") } else { values[0].clone() };
    }
    if schema.get("properties").is_some() || schema.get("allOf").is_some() {
        return object(schema, kind, depth);
    }
    match schema["type"].as_str() {
        Some("string") => text(schema, kind),
        Some("integer") => json!(if kind == Kind::Hostile { i64::MAX } else { 3 }),
        Some("number") => json!(if kind == Kind::Hostile { 1e300 } else { 0.5 }),
        Some("boolean") => json!(true),
        Some("array") => match kind {
            Kind::Minimal => json!([]),
            _ => json!([make(&schema["items"], kind, depth + 1)]),
        },
        Some("object") => json!({"any": "thing"}),
        _ => json!("anything"),
    }
}

fn object(schema: &'static Value, kind: Kind, depth: usize) -> Value {
    let (members, required) = properties(schema);
    let mut made = Map::new();
    for (name, property) in members {
        let needed = required.contains(&name);
        let value = match kind {
            _ if needed => make(property, kind, depth + 1),
            Kind::Minimal => continue,
            Kind::Nulls => Value::Null,
            Kind::Blank => json!(""),
            Kind::Misshapen => misshapen(property),
            Kind::Full | Kind::Hostile if depth > 4 => continue,
            Kind::Full | Kind::Hostile => make(property, kind, depth + 1),
        };
        made.insert(name.to_owned(), value);
    }
    if kind == Kind::Hostile {
        made.insert(NEW_MEMBER.to_owned(), json!({"x": [1, null]}));
    }
    Value::Object(made)
}

/// Returns a value that does not fit the type of the property, or a number if the property has no type.
fn misshapen(property: &'static Value) -> Value {
    let target = referred(property).and_then(|name| schemas().find(|(it, _)| *it == name)).map_or(property, |it| it.1);
    match target["type"].as_str() {
        Some("string") => json!([{"not": "text"}]),
        Some("array") => json!("not a list"),
        Some("integer" | "number") => json!({"not": "a number"}),
        Some("boolean") => json!("perhaps"),
        _ if target.get("properties").is_some() || target.get("allOf").is_some() => json!(["not", "an", "object"]),
        _ => json!(7),
    }
}

fn text(schema: &Value, kind: Kind) -> Value {
    match schema["format"].as_str() {
        Some("uuid") => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
        Some("date") => json!("2026-02-03"),
        Some("date-time") => json!("2026-02-03T04:05:06.123456Z"),
        _ if kind == Kind::Hostile => json!("x".repeat(600)),
        Some("email") => json!("person@example.com"),
        Some("uri") => json!("https://files.example/a?b=c"),
        _ if schema["pattern"] == "^[0-9a-f]{32}$" => json!("6513270e269e0d37f2a74de452e6b438"),
        _ => json!("text"),
    }
}

fn plant(value: &mut Value, schema: &'static Value, canary: &str) {
    let target = match referred(schema) {
        Some(name) => schemas().find(|(it, _)| *it == name).map_or(schema, |it| it.1),
        None => resolve(schema),
    };
    match value {
        Value::String(text) if target.get("enum").is_none() => {
            let formatted = matches!(target["format"].as_str(), Some("uuid" | "date" | "date-time"));
            if !formatted {
                *text = canary.to_owned();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| plant(it, &target["items"], canary)),
        Value::Object(members) => {
            for (name, property) in properties(target).0 {
                if let Some(member) = members.get_mut(name) {
                    plant(member, property, canary);
                }
            }
        }
        _ => {}
    }
}
