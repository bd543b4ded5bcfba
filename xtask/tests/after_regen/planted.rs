//! Constructs that occur in real documents but not in ours.

use serde_json::{Value, json};

/// The constructs, each with code that the generated operations contain if it was adopted.
pub(crate) const GENERATED: &[(&str, &str)] = &[
    ("a header", r#".header("X-Tenant""#),
    ("a list in a header", r#".header_joined("#),
    ("a cookie", r#".cookie("session""#),
    ("a list joined by commas", "Separator::Comma"),
    ("a list joined by bars", "Separator::Pipe"),
    ("a deep object", r#".deep("filter""#),
    ("an object of any members", r#".members("#),
    ("JSON in the query", "request::Json("),
    ("a form with files", "Form::Multipart"),
    ("a form", "Form::UrlEncoded"),
    ("a file as the body", ".file_body("),
    ("text as the body", ".text_body("),
    ("another JSON as the body", ".body_as("),
    ("a list as the body", "body: &[types::Node]"),
    ("a binary answer", "Reply<crate::Binary>"),
    ("a text as the answer", "Reply<crate::Text>"),
    ("a list of texts as the answer", "Reply<Vec<String>>"),
    ("a number as the answer", "Reply<i64>"),
    ("several answers", ".send_for_answers()"),
    ("an optional body", "impl Into<Option<&'b types::Node>>"),
    ("a verb after an id", ":cancel"),
];

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// Adds constructs that occur in real documents but not in ours.
pub(crate) fn plant(document: &mut Value) {
    let schemas = &mut document["components"]["schemas"];
    schemas["Email"] = json!({"type": "string", "format": "email"});
    schemas["Emails"] = json!({"type": "array", "items": reference("Email")});
    schemas["Empty"] = json!({"type": "object"});
    schemas["Grade"] = json!({"type": "integer", "enum": [1, 2]});
    schemas["Verdict"] = json!({"type": "string", "enum": ["PASS", "pass", "Pass", "2fa", "", "ünknown"]});
    schemas["Node"] = json!({"type": "object", "properties": {
        "parent": {"nullable": true, "allOf": [reference("Node")]}, "children": {"type": "array", "items": reference("Node")},
    }});
    schemas["Choice"] = json!({"oneOf": [reference("Node"), reference("Email")]});
    let properties = schemas["RiskRating"]["properties"].as_object_mut().unwrap();
    for name in ["Email", "Emails", "Empty", "Grade", "Verdict", "Node", "Choice"] {
        properties.insert(format!("a_{}", name.to_lowercase()), reference(name));
    }
    for name in ["Name", "name_", "extra", "first-name", "2fa", "class", "self", "crate", "a.b", "fooBar", "foo_bar"] {
        properties.insert(name.to_owned(), json!({"type": "string"}));
    }
    let formats = ["int8", "int16", "int32", "int64", "uint64", "unix-time"].map(|it| ("integer", it));
    let more = ["float", "double", "decimal"].map(|it| ("number", it));
    let texts =
        ["byte", "binary", "uuid", "ipv4", "time", "password", "uri", "date", "date-time"].map(|it| ("string", it));
    for (kind, format) in formats.into_iter().chain(more).chain(texts) {
        // One of the names is sensitive by rule, and the other is not.
        for name in ["level", "birth_date"] {
            properties.insert(format!("{name}_{format}_{kind}"), json!({"type": kind, "format": format}));
        }
    }
    let maps = [
        json!({"type": "integer"}),
        reference("RiskLevel"),
        reference("Node"),
        json!({"type": "array", "items": {"type": "string"}}),
    ];
    for (number, values) in maps.into_iter().enumerate() {
        properties.insert(format!("map_{number}"), json!({"type": "object", "additionalProperties": values}));
    }
    document["components"]["parameters"]["RiskRatingId"]["schema"] = json!({"type": "integer"});
    parameters(document);
    bodies(document);
    answers(document);
    let paths = &mut document["paths"];
    let ratings = paths.as_object_mut().unwrap().remove("/risk-ratings/").unwrap();
    paths["/risk-ratings"] = ratings;
}

/// Adds an operation on verifications with the usual error responses.
fn operation(document: &mut Value, method: &str, name: &str, members: Value) {
    let mut operation = json!({"operationId": name, "summary": name.replace('_', " "), "tags": ["verifications"]});
    let answer = json!({"description": "OK", "content": {"application/json": {"schema": reference("Verification")}}});
    operation["responses"] = json!({"200": answer});
    operation.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
    for (status, refusal) in
        [("400", "BadRequest"), ("403", "Forbidden"), ("429", "TooManyRequests"), ("500", "UnknownError")]
    {
        operation["responses"][status] = json!({"$ref": format!("#/components/responses/{refusal}")});
    }
    document["paths"][format!("/verifications/{}", name.replace('_', "-"))] = json!({method: operation});
}

/// Adds an operation with parameters in every place and every style.
fn parameters(document: &mut Value) {
    let (text, texts) = (json!({"type": "string"}), json!({"type": "array", "items": {"type": "string"}}));
    let grades = json!({"type": "array", "items": reference("Grade")});
    let any = json!({"type": "object", "additionalProperties": {"type": "string"}});
    let parameters = json!([
        {"name": "X-Tenant", "in": "header", "required": true, "schema": text},
        {"name": "X-Grades", "in": "header", "schema": grades},
        {"name": "session", "in": "cookie", "schema": {"type": "string", "format": "uuid"}},
        {"name": "page", "in": "header", "schema": text},
        {"name": "page", "in": "query", "schema": {"type": "integer"}},
        {"name": "each", "in": "query", "schema": texts},
        {"name": "level", "in": "query", "explode": false, "schema": {"type": "array", "items": reference("RiskLevel")}},
        {"name": "tag[]", "in": "query", "style": "pipeDelimited", "explode": false, "schema": texts},
        {"name": "filter", "in": "query", "style": "deepObject", "explode": true, "schema": reference("Node")},
        {"name": "more", "in": "query", "schema": any},
        {"name": "q", "in": "query", "content": {"application/json": {"schema": reference("Node")}}},
    ]);
    operation(document, "get", "export_verifications", json!({"parameters": parameters}));
}

/// Adds an operation for every kind of body.
fn bodies(document: &mut Value) {
    let file = json!({"type": "string", "format": "binary"});
    document["components"]["schemas"]["Upload"] = json!({"type": "object", "required": ["file", "level"], "properties": {
        "file": file, "scans": {"type": "array", "items": file}, "level": reference("RiskLevel"),
        "tags": {"type": "array", "items": {"type": "string"}}, "node": reference("Node"), "body": {"type": "string"},
    }});
    document["components"]["schemas"]["Login"] = json!({"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string"}, "grade": reference("Grade"), "at": {"type": "string", "format": "date-time"},
    }});
    let nodes = json!({"type": "array", "items": reference("Node")});
    let cancel = json!({"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}]});
    operation(document, "post", "cancel_check", cancel);
    let item = document["paths"].as_object_mut().unwrap().remove("/verifications/cancel-check").unwrap();
    document["paths"]["/verifications/checks/{id}:cancel"] = item;
    for (name, media, schema) in [
        ("upload_scans", "multipart/form-data", reference("Upload")),
        ("send_form", "application/x-www-form-urlencoded", reference("Login")),
        ("send_file", "application/pdf", file.clone()),
        ("send_words", "text/csv", json!({"type": "string"})),
        ("merge_node", "application/merge-patch+json", reference("Node")),
        ("send_nodes", "application/json", nodes),
    ] {
        let mut body = json!({"content": {media: {"schema": schema}}});
        // These two bodies are optional, because the document does not state that they are required.
        if !["send_words", "merge_node"].contains(&name) {
            body["required"] = json!(true);
        }
        operation(document, "post", name, json!({"requestBody": body}));
    }
}

/// Adds an operation for every kind of response.
fn answers(document: &mut Value) {
    let of = |media: &str, schema: Value| json!({"description": "OK", "content": {media: {"schema": schema}}});
    let (text, file) = (json!({"type": "string"}), json!({"type": "string", "format": "binary"}));
    for (name, answers) in [
        ("get_scan", json!({"200": of("application/pdf", file.clone())})),
        ("get_words", json!({"200": of("text/csv", text.clone())})),
        ("get_names", json!({"200": of("application/json", json!({"type": "array", "items": text}))})),
        ("get_count", json!({"200": of("application/json", json!({"type": "integer"}))})),
        (
            "get_any_answer",
            json!({
                "200": of("application/json", reference("Node")),
                "202": of("application/json", json!({"type": "array", "items": reference("Node")})),
                "204": {"description": "Nothing."},
                "206": of("application/pdf", file),
                "2XX": of("text/plain", text),
                "4XX": of("application/json", reference("Empty")),
                "default": of("application/json", reference("Node")),
            }),
        ),
    ] {
        operation(document, "get", name, json!({"responses": answers}));
    }
}
