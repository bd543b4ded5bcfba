//! Tests documents that the vendor edits after their adoption: the names of bodies and error responses stay the same,
//! and no difference is left to decide.

use serde_json::{Value, json};

use crate::{
    compare::{differences, repository},
    constructs::{adopt, export, has, operation},
    support::Bench,
};

const PATH: &str = "/risk-ratings/find/";

/// Exports one operation at [`PATH`] and adopts it. Returns the file that defines it.
fn follow(bench: &Bench, more: Value) -> String {
    export(bench, |document| document["paths"][PATH] = json!({"post": operation("find_ratings", more)}));
    adopt(bench);
    bench.read("openapi/risk.yaml")
}

fn body(media: &str, properties: Value) -> Value {
    json!({"requestBody": {"content": {media: {"schema": {"type": "object", "properties": properties}}}}})
}

fn answer(code: &str, media: &str, properties: Value) -> Value {
    let content = json!({media: {"schema": {"type": "object", "properties": properties}}});
    let mut responses = json!({"204": {"description": "Done."}});
    responses[code] = json!({"description": "D.", "content": content});
    json!({"responses": responses})
}

/// Returns the names of the schemas in a file that begin with `start`, sorted.
fn schemas<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    let names = text.lines().filter_map(|line| line.strip_prefix("    ")?.strip_suffix(':'));
    let mut names: Vec<_> = names.filter(|name| name.starts_with(start)).collect();
    names.sort_unstable();
    names
}

#[test]
fn parameters_of_a_media_type_are_not_a_difference() {
    for (spelled, plain) in [
        ("application/json; charset=utf-8", "application/json"),
        ("Application/JSON", "application/json"),
        ("", "application/json"),
    ] {
        let bench = repository();
        let both = |properties: Value| {
            let mut both = body(spelled, properties.clone());
            both["responses"] = answer("200", spelled, properties)["responses"].clone();
            both
        };
        let text = follow(&bench, both(json!({"a": {"type": "string"}})));
        assert!(text.contains(&format!("          {plain}:\n")) && !text.contains("charset"), "{text}");
        let text = follow(&bench, both(json!({"a": {"type": "string"}, "b": {"type": "string", "enum": ["x"]}})));
        let names = ["FindRatingsRequest", "FindRatingsRequestB", "FindRatingsResponse", "FindRatingsResponseB"];
        assert_eq!(schemas(&text, "FindRatings"), names, "{spelled}");
    }
}

#[test]
fn another_media_type_keeps_the_names_of_bodies() {
    let bench = repository();
    let mut before = body("application/json", json!({"a": {"type": "string"}}));
    before["responses"] = answer("200", "application/json", json!({"a": {"type": "string"}}))["responses"].clone();
    follow(&bench, before);
    let mut after = body("application/vnd.find+json", json!({"a": {"type": "string"}}));
    after["responses"] = answer("200", "text/json", json!({"b": {"type": "string"}}))["responses"].clone();
    let text = follow(&bench, after);
    has(&text, &["application/vnd.find+json:", "text/json:"]);
    assert_eq!(schemas(&text, "FindRatings"), ["FindRatingsRequest", "FindRatingsResponse"]);
}

#[test]
fn a_body_of_another_type_keeps_its_name() {
    let bench = repository();
    follow(&bench, answer("200", "application/json", json!({"a": {"type": "string"}})));
    let content = json!({"application/json": {"schema": {"type": "integer"}}});
    let text = follow(&bench, json!({"responses": {"200": {"description": "D.", "content": content}}}));
    assert_eq!(schemas(&text, "FindRatings"), ["FindRatingsResponse"]);
}

#[test]
fn a_form_is_updated_where_it_is_defined() {
    for media in ["multipart/form-data", "application/x-www-form-urlencoded", "text/json"] {
        let bench = repository();
        follow(&bench, body(media, json!({"a": {"type": "string"}, "c": {"type": "string"}})));
        let more = json!({
            "a": {"type": "integer"},
            "b": {"type": "string"},
            "c": {"type": "string"},
            "side": {"type": "string", "enum": ["front", "back"]},
        });
        let text = follow(&bench, body(media, more));
        assert_eq!(schemas(&text, "FindRatings"), ["FindRatingsRequest", "FindRatingsRequestSide"], "{media}");
        // The vendor adds a value to the enum of a member, and makes a member required.
        let mut more = body(
            media,
            json!({"a": {"type": "integer"}, "b": {"type": "string"}, "c": {"type": "string"},
            "side": {"type": "string", "enum": ["front", "back", "edge"]}}),
        );
        more["requestBody"]["content"][media]["schema"]["required"] = json!(["a"]);
        let text = follow(&bench, more);
        has(&text, &["- edge"]);
        // A body is optional if the document does not state that it is required. A form with a required member is
        // required nevertheless, because it must not be sent empty.
        let told = if media == "text/json" { "required: false" } else { "required: true" };
        let required = text.split("requestBody:").find(|it| it.contains("FindRatingsRequest")).expect("a body");
        assert!(required.trim_start().starts_with(told), "{media}: {text}");
    }
}

#[test]
fn a_form_with_a_required_file_requires_its_body() {
    let bench = repository();
    let mut optional = body("application/json", json!({"a": {"type": "string"}}));
    follow(&bench, optional.clone());
    let file = json!({"file": {"type": "string", "format": "binary"}});
    let mut form = body("multipart/form-data", file);
    form["requestBody"]["content"]["multipart/form-data"]["schema"]["required"] = json!(["file"]);
    let text = follow(&bench, form);
    let after = text.split("operationId: find_ratings").nth(1).expect("the operation");
    let after = after.split("requestBody:").nth(1).expect("a body");
    assert!(after.trim_start().starts_with("required: true"), "{after}");
    // An explicit `required: true` in the vendor's document also makes the body required.
    let bench = repository();
    follow(&bench, optional.clone());
    optional["requestBody"]["required"] = json!(true);
    export(&bench, |document| document["paths"][PATH] = json!({"post": operation("find_ratings", optional)}));
    assert_eq!(differences(&bench), ["requiredness-changed operation find_ratings/request"]);
    adopt(&bench);
}

#[test]
fn refusals_keep_their_names_and_headers() {
    let bench = repository();
    let refusal = |properties: Value| {
        let schema = json!({"type": "object", "properties": properties});
        json!({"description": "D.", "content": {"application/json": {"schema": schema}}})
    };
    let plant = |one: &Value, other: &Value| {
        export(&bench, |document| {
            let ids = [("get", one), ("post", one), ("put", other)];
            for (method, refusal) in ids {
                let responses = json!({"204": {"description": "Done."}, "400": refusal, "429": refusal});
                let id = format!("{method}_ratings");
                document["paths"][PATH][method] = operation(&id, json!({"responses": responses}));
            }
        });
        adopt(&bench);
        bench.read("openapi/risk.yaml")
    };
    let detail = json!({"type": "object", "properties": {"field": {"type": "string"}}});
    let first = refusal(json!({"code": {"type": "string"}, "detail": detail}));
    let names = ["GetRatingsRefusal", "GetRatingsRefusalDetail"];
    assert_eq!(schemas(&plant(&first, &first), "GetRatings"), names);
    // New members, including those of nested objects, are added where the object is defined.
    let detail = json!({"type": "object", "properties": {"field": {"type": "string"}, "at": {"type": "integer"}}});
    let kind = json!({"type": "string", "enum": ["x", "y"]});
    let second = refusal(json!({"code": {"type": "string"}, "detail": detail, "kind": kind}));
    let text = plant(&second, &second);
    assert_eq!(schemas(&text, "GetRatings"), ["GetRatingsRefusal", "GetRatingsRefusalDetail", "GetRatingsRefusalKind"]);
    // Only one of the operations gets a different error response, which becomes a separate schema.
    let third = refusal(json!({"code": {"type": "integer"}}));
    let text = plant(&second, &third);
    assert_eq!(schemas(&text, "PutRatings"), ["PutRatingsRefusal"]);
    has(&text, &["#/components/schemas/GetRatingsRefusal'"]);
    let fourth = refusal(json!({"code": {"type": "integer"}, "more": {"type": "string"}}));
    let text = plant(&second, &fourth);
    assert_eq!(schemas(&text, "PutRatings"), ["PutRatingsRefusal"]);
}

#[test]
fn a_documented_429_keeps_the_headers_of_ours() {
    let bench = repository();
    let text = follow(&bench, json!({}));
    has(&text, &["responses/TooManyRequests"]);
    let text = follow(&bench, answer("429", "application/json", json!({"wait": {"type": "integer"}})));
    let after = text.split("operationId: find_ratings").nth(1).expect("the operation");
    let after = after.split("'429':").nth(1).expect("the refusal").split("'500':").next().expect("its text");
    has(after, &["headers:", "Retry-After:", "FindRatingsRefusal"]);
}

#[test]
fn an_encoding_of_parts_is_told_and_never_adopted() {
    let bench = repository();
    let mut form = body("multipart/form-data", json!({"tags": {"type": "array", "items": {"type": "string"}}}));
    follow(&bench, form.clone());
    form["requestBody"]["content"]["multipart/form-data"]["encoding"] = json!({"tags": {"explode": false}});
    export(&bench, |document| document["paths"][PATH] = json!({"post": operation("find_ratings", form)}));
    let outcome = bench.run(&["adopt"]);
    assert!(outcome.out.contains("the encoding of the parts of its body cannot be sent"), "{outcome:?}");
    let told = differences(&bench);
    assert!(told.len() == 1 && told[0].starts_with("encoding-changed "), "{told:?}");
}
