//! Transforms the curated spec into a document that progenitor can handle, so that the curated spec need not be adapted
//! to progenitor. Each transform is a single function and is listed in [`all`].

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::model::{
    answers::{self, Success},
    composition::Composition,
    media::{self, Kind},
    names, parameter,
    reference::{self, SCHEMAS},
    shape,
    union::Union,
    walk::{self, OperationRef},
};

/// Applies every transform in order.
pub fn all(curated: &Value) -> Value {
    let mut document = curated.clone();
    neutral_parameters(curated, &mut document);
    name_fields(&mut document);
    stand_in_for_unions(&mut document);
    keep_the_contract_only(&mut document);
    flatten_composition(curated, &mut document);
    plain_references(&mut document);
    inline_aliases(&mut document);
    drop_constraints(&mut document);
    keep_unknown_members(&mut document);
    name_values(curated, &mut document);
    name_types(curated, &mut document);
    document
}

/// Reduces each operation to the types that progenitor has to determine, because our own code sends the requests. The
/// parameters get distinct names and locations that progenitor supports, only a JSON body is kept, and there is one
/// response.
fn neutral_parameters(curated: &Value, document: &mut Value) {
    let mut items = Map::new();
    for (number, (path, item)) in walk::members(curated.get("paths")).enumerate() {
        let mut item = reference::resolve(curated, item).clone();
        for operation in walk::operations_of(curated, path, &item.clone()) {
            let parameters = operation.parameters().into_iter().enumerate().map(|(number, it)| {
                let name = parameter::neutral_name(path, number, it);
                let place = if it["in"] == "path" { "path" } else { "query" };
                json!({"name": name, "in": place, "required": it["required"] == true, "schema": parameter::schema(it)})
            });
            item[operation.method]["parameters"] = parameters.collect();
            // Only JSON needs a type here. The members of a form are passed like parameters, and text and files have
            // fixed types.
            let body = operation.body().and_then(|it| media::sent(curated, it)).filter(|it| it.kind == Kind::Json);
            match (body, item[operation.method].as_object_mut()) {
                (Some(body), Some(operation)) => {
                    let content = json!({"application/json": {"schema": body.schema}});
                    operation.insert("requestBody".to_owned(), json!({"content": content, "required": true}));
                }
                (None, Some(operation)) => drop(operation.shift_remove("requestBody")),
                _ => {}
            }
            item[operation.method]["responses"] = one_response(curated, &operation, &mut items);
        }
        if let Some(item) = item.as_object_mut() {
            item.shift_remove("parameters");
        }
        let places = 0..walk::placeholders(path).len();
        let places: String = places.map(|place| format!("/{{path{place}}}")).collect();
        items.insert(format!("/{number}{places}"), item);
    }
    document["paths"] = Value::Object(items);
}

/// Renames each property that has `x-rust-name`. Our generated code still reads and writes the name on the wire.
fn name_fields(document: &mut Value) {
    let mut given: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (name, schema) in walk::members_at(document, "/components/schemas") {
        let whole = given.entry(name.clone()).or_default();
        collect(schema, whole);
    }
    fn collect(schema: &Value, given: &mut BTreeMap<String, String>) {
        for (wire, property) in walk::members(schema.get("properties")) {
            if let Some(name) = names::given_name(property) {
                given.insert(wire.clone(), name.to_owned());
            }
        }
        schema["allOf"].as_array().into_iter().flatten().for_each(|part| collect(part, given));
    }
    for (name, schema) in walk::members_at(document, "/components/schemas") {
        // A part may require a property that another part describes.
        let parts = schema["allOf"].as_array().into_iter().flatten().filter_map(reference::referred);
        let names = std::iter::once(name.as_str()).chain(parts).filter_map(|it| given.get(it)).flatten();
        let names: BTreeMap<&str, &str> = names.map(|(wire, name)| (wire.as_str(), name.as_str())).collect();
        if !names.is_empty() {
            rename(schema, &names);
        }
    }
    fn rename(schema: &mut Value, names: &BTreeMap<&str, &str>) {
        let named = |wire: &str| names.get(wire).copied().unwrap_or(wire).to_owned();
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            *properties = std::mem::take(properties).into_iter().map(|(wire, it)| (named(&wire), it)).collect();
        }
        for required in walk::items_at(schema, "/required") {
            *required = json!(named(required.as_str().unwrap_or_default()));
        }
        walk::items_at(schema, "/allOf").for_each(|part| rename(part, names));
    }
}

/// Replaces each union of records with an object, because only the name of the union is needed from progenitor.
fn stand_in_for_unions(document: &mut Value) {
    for (_, schema) in walk::members_at(document, "/components/schemas") {
        if Union::of(schema).is_some() {
            *schema = json!({"type": "object", "properties": {"any": {"type": "boolean"}}});
        }
    }
}

/// Replaces each reference to an alias with the content of the alias, and removes the alias. An alias is a named schema
/// that does not become a type, such as a string, a number, a list or a map.
fn inline_aliases(document: &mut Value) {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    let (aliases, named): (Map<String, Value>, Map<String, Value>) =
        std::mem::take(schemas).into_iter().partition(|(_, schema)| shape::is_alias(schema));
    *schemas = named;
    fn inline(value: &mut Value, aliases: &Map<String, Value>, under: &mut Vec<String>) {
        let nullable = value["nullable"] == true;
        let alias = reference::referred_through(value).map(str::to_owned).filter(|it| aliases.contains_key(it));
        if let Some(name) = alias {
            // At the point where an alias contains itself, any JSON is accepted.
            let mut target = if under.contains(&name) { json!({}) } else { aliases[&name].clone() };
            if nullable && target.get("type").is_some() {
                target["nullable"] = json!(true);
            }
            under.push(name);
            inline(&mut target, aliases, under);
            under.pop();
            *value = target;
            return;
        }
        match value {
            Value::Object(members) => members.values_mut().for_each(|it| inline(it, aliases, under)),
            Value::Array(items) => items.iter_mut().for_each(|it| inline(it, aliases, under)),
            _ => {}
        }
    }
    if !aliases.is_empty() {
        inline(document, &aliases, &mut Vec::new());
    }
}

/// Drops everything that progenitor must not see: callbacks, examples, servers, security requirements, titles of
/// schemas, deprecation, and every key that begins with `x-`.
///
/// A callback is not a call that the client makes, and an inline title would rename the type of its schema.
fn keep_the_contract_only(document: &mut Value) {
    let dropped = |key: &str| {
        key.starts_with("x-")
            || matches!(key, "example" | "examples" | "servers" | "security" | "callbacks" | "title" | "deprecated")
    };
    fn strip(value: &mut Value, dropped: &impl Fn(&str) -> bool, names: bool) {
        match value {
            Value::Object(members) => {
                if !names {
                    members.retain(|key, _| !dropped(key));
                }
                for (key, member) in members.iter_mut() {
                    // The keys of these maps are names, which can be any string, and not keywords.
                    strip(member, dropped, matches!(key.as_str(), "properties" | "schemas" | "paths") && !names);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| strip(item, dropped, false)),
            _ => {}
        }
    }
    let title = document["info"]["title"].take();
    strip(document, &dropped, false);
    document["info"]["title"] = title;
}

/// Returns one `2XX` response for an operation. If 204 or 205 is listed next to a JSON body, the body becomes nullable.
/// If the statuses have different bodies, an additional operation is created for each JSON body, so that progenitor
/// generates its type. Failures are read by the raw crate's own error type.
fn one_response(curated: &Value, operation: &OperationRef<'_>, items: &mut Map<String, Value>) -> Value {
    let response = |schema: Option<Value>| match schema {
        None => json!({"2XX": {"description": "Done."}}),
        Some(schema) => json!({"2XX": {"description": "Done.", "content": {"application/json": {"schema": schema}}}}),
    };
    match Success::of(curated, operation) {
        Success::One { body, optional } if body.kind == Kind::Json => response(Some(match optional {
            true => json!({"nullable": true, "allOf": [body.schema]}),
            false => body.schema.clone(),
        })),
        Success::Several(all) => {
            for (status, body) in all {
                let Some(body) = body.filter(|it| it.kind == Kind::Json) else { continue };
                let key = answers::key(operation.id(), status);
                let responses = response(Some(body.schema.clone()));
                items.insert(format!("/{key}"), json!({"get": {"operationId": key, "responses": responses}}));
            }
            response(None)
        }
        _ => response(None),
    }
}

/// Merges `allOf` into one object, so that progenitor generates one struct with one map of unknown members.
fn flatten_composition(curated: &Value, document: &mut Value) {
    let flattened: Vec<(String, Value)> = document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, schema)| schema.get("allOf").is_some())
        .map(|(name, schema)| {
            let whole = Composition::of(document, schema);
            let properties: Map<String, Value> =
                whole.members().iter().map(|it| (it.name.to_owned(), it.schema.clone())).collect();
            let description = &curated["components"]["schemas"][name]["description"];
            let mut flat = json!({"type": "object", "description": description, "properties": properties});
            if !whole.required.is_empty() {
                flat["required"] = json!(whole.required);
            }
            (name.clone(), flat)
        })
        .collect();
    for (name, schema) in flattened {
        document["components"]["schemas"][name] = schema;
    }
}

/// Simplifies references. A property that wraps its reference in `allOf`, for example to add a description, becomes the
/// reference itself, unless it is required and nullable. An optional property loses `nullable`, because its `Option`
/// already covers null.
fn plain_references(document: &mut Value) {
    for (_, schema) in walk::members_at(document, "/components/schemas") {
        let required: Vec<String> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        for (name, property) in walk::members_at(schema, "/properties") {
            let needed = required.contains(name);
            let nullable = property["nullable"] == json!(true);
            if let Some(target) = reference::referred_through(property).map(|it| format!("{SCHEMAS}{it}")) {
                let reference = json!({"$ref": target});
                *property =
                    if needed && nullable { json!({"nullable": true, "allOf": [reference]}) } else { reference };
            } else if !needed && let Some(property) = property.as_object_mut() {
                property.remove("nullable");
            }
        }
    }
}

/// Drops limits, defaults and most formats of strings. A response must not fail because a string is too long, and a
/// default would be sent even if the caller did not set the value.
fn drop_constraints(document: &mut Value) {
    const LIMITS: [&str; 14] = [
        "pattern",
        "minLength",
        "maxLength",
        "multipleOf",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "default",
    ];
    fn strip(schema: &mut Value) {
        if let Some(members) = schema.as_object_mut() {
            members.retain(|key, _| !LIMITS.contains(&key.as_str()));
            // A string keeps only these formats, so that a malformed e-mail address, for example, does not make a
            // response fail.
            let is_text = members.get("type") == Some(&json!("string"));
            if is_text
                && members
                    .get("format")
                    .is_some_and(|it| !["date", "date-time", "uuid"].iter().any(|typed| it == typed))
            {
                members.remove("format");
            }
            for key in ["items", "schema", "additionalProperties"] {
                if let Some(inner) = members.get_mut(key) {
                    strip(inner);
                }
            }
        }
        for (_, property) in walk::members_at(schema, "/properties") {
            strip(property);
        }
    }
    walk::members_at(document, "/components/schemas").for_each(|(_, schema)| strip(schema));
    walk::members_at(document, "/components/parameters").for_each(|(_, parameter)| strip(parameter));
    for (_, item) in walk::members_at(document, "/paths") {
        for (_, operation) in walk::members_at(item, "") {
            walk::items_at(operation, "/parameters").for_each(strip);
        }
    }
}

/// Makes every named object schema keep members that the spec does not define.
fn keep_unknown_members(document: &mut Value) {
    for (_, schema) in walk::members_at(document, "/components/schemas") {
        if schema["type"] == "object" {
            schema["additionalProperties"] = json!({});
        }
    }
}

/// Replaces each value of a named enum with the name of its variant, because progenitor refuses values that it cannot
/// distinguish or name. Progenitor does not need the original values, because our own code generates the enums.
fn name_values(curated: &Value, document: &mut Value) {
    for (name, schema) in walk::members_at(document, "/components/schemas") {
        let curated = &curated["components"]["schemas"][name];
        for value in walk::items_at(schema, "/enum") {
            if let Some(wire) = value.as_str() {
                *value = json!(names::variant(curated, wire));
            }
        }
    }
}

/// Renames each schema that has `x-rust-name`, so that progenitor uses that name for its type.
fn name_types(curated: &Value, document: &mut Value) {
    fn rename(value: &mut Value, names: &BTreeMap<String, String>) {
        match value {
            Value::Object(members) => {
                if let Some(target) = members.get_mut("$ref")
                    && let Some(name) = target.as_str().and_then(|it| names.get(it.strip_prefix(SCHEMAS)?))
                {
                    *target = json!(format!("{SCHEMAS}{name}"));
                }
                members.values_mut().for_each(|it| rename(it, names));
            }
            Value::Array(items) => items.iter_mut().for_each(|it| rename(it, names)),
            _ => {}
        }
    }
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    let given = |name: &String| names::given_name(&curated["components"]["schemas"][name]).map(str::to_owned);
    let names: BTreeMap<String, String> =
        schemas.keys().filter_map(|name| Some((name.clone(), given(name)?))).collect();
    *schemas = std::mem::take(schemas)
        .into_iter()
        .map(|(name, schema)| (names.get(&name).cloned().unwrap_or(name), schema))
        .collect();
    rename(document, &names);
}
