//! Evolutions that move, change or add operations.

use serde_json::{Value, json};

use super::{
    Evolution,
    edits::{body, content, reference, responses},
    evolution,
};
use crate::document::{Document, object};

/// Evolutions of existing operations.
pub(super) const MOVED: &[Evolution] = &[
    evolution("operation-id-renamed", "an operation id is renamed", |it| {
        it.operation("create_verification")["operationId"] = json!("createVerificationSession");
    }),
    evolution("operation-removed", "an operation is removed", |it| {
        it.paths().remove("/verification/{signature_key}/approve_pep/");
    }),
    evolution("operation-deprecated", "an operation and a property are deprecated", |it| {
        it.operation("run_verification")["deprecated"] = json!(true);
        it.properties("RiskRating")["name"]["deprecated"] = json!(true);
    }),
    evolution("path-versioned", "one path moves below `/v2`", |it| {
        it.move_path("/risk-ratings/", "/v2/risk-ratings/");
    }),
    evolution("path-loses-slash", "a path loses its trailing slash", |it| {
        it.move_path("/risk-ratings/", "/risk-ratings");
    }),
    evolution("shared-path-renamed", "a path of several operations is renamed", |it| {
        it.move_path("/esign/documents/{envelope_id}/", "/esign/envelopes/{envelope_id}/");
    }),
    evolution("patch-becomes-put", "PATCH becomes PUT", |it| {
        let item = it.paths().values_mut().find(|it| it["patch"]["operationId"] == "update_esign_document");
        let item = object(item.expect("the operation is a PATCH"));
        let operation = item.remove("patch").expect("the operation");
        item.insert("put".to_owned(), operation);
    }),
    evolution("status-200-to-202", "a success is 202 instead of 200", |it| {
        let responses = object(&mut it.operation("send_esign_document")["responses"]);
        let success = responses.remove("200").expect("the success");
        responses.insert("202".to_owned(), success);
    }),
    evolution("list-becomes-page", "a plain list becomes a page with a count and the next link", |it| {
        let page = json!({"type": "object", "properties": {
            "count": {"type": "integer"},
            "next": {"type": "string", "nullable": true},
            "results": {"type": "array", "items": reference("ESignTemplate")},
        }});
        success(it, "list_esign_templates")["content"] = content("application/json", page);
    }),
    evolution("media-type-charset", "the media type of an answer names its charset", |it| {
        let content = object(&mut success(it, "get_verification")["content"]);
        let json = content.remove("application/json").expect("JSON");
        content.insert("application/json; charset=utf-8".to_owned(), json);
    }),
    evolution("response-headers", "an answer documents a header", |it| {
        success(it, "list_esign_documents")["headers"] = json!({"X-Total": {"schema": {"type": "integer"}}});
    }),
    evolution("header-parameter", "an operation takes an optional header", |it| {
        it.operation("create_verification")["parameters"] =
            json!([{"name": "Idempotency-Key", "in": "header", "required": false, "schema": {"type": "string"}}]);
    }),
    evolution("query-deep-object", "a list is filtered by an object in the query", |it| {
        let range = json!({"type": "object", "properties": {"gte": {"type": "string"}, "lte": {"type": "string"}}});
        let filter = json!({"name": "created", "in": "query", "style": "deepObject", "explode": true, "schema": range});
        it.operation("list_esign_documents")["parameters"].as_array_mut().expect("parameters").push(filter);
    }),
    evolution("path-parameter-integer", "the id in a path is an integer", |it| {
        it.0["components"]["parameters"]["RiskRatingId"]["schema"] = json!({"type": "integer"});
    }),
    evolution("multipart-beside-json", "a body may be multipart as well as JSON", |it| {
        let form = json!({"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}});
        it.operation("create_esign_document")["requestBody"]["content"]["multipart/form-data"] =
            json!({"schema": form});
    }),
];

/// Evolutions that add operations.
pub(super) const ADDED: &[Evolution] = &[
    evolution("new-list", "a new operation lists records of a new schema", |it| {
        it.schemas().insert(
            "WebhookSubscription".to_owned(),
            json!({"type": "object", "properties": {
                "id": {"type": "string"},
                "url": {"type": "string", "format": "uri"},
                "events": {"type": "array", "items": {"type": "string"}},
                "created": {"type": "string", "format": "date-time"},
            }}),
        );
        let list = json!({"type": "array", "items": reference("WebhookSubscription")});
        let page = json!({"name": "page", "in": "query", "schema": {"type": "integer"}});
        let parts = json!({"parameters": [page], "responses": responses("200", list)});
        it.add("get", "/webhooks/", "list_webhooks", parts);
    }),
    evolution("new-binary-download", "a new operation returns a PDF", |it| {
        let pdf = content("application/pdf", json!({"type": "string", "format": "binary"}));
        let parts = json!({"parameters": [key()], "responses": {"200": {"description": "OK", "content": pdf}}});
        it.add("get", "/verification/{signature_key}/report/", "download_verification_report", parts);
    }),
    evolution("new-without-slash", "a new operation whose path ends without a slash", |it| {
        let list = json!({"type": "array", "items": reference("Verification")});
        it.add("get", "/verifications/export", "export_verifications", json!({"responses": responses("200", list)}));
    }),
    evolution("new-media-types", "new operations return CSV, and any media type", |it| {
        let csv = content("text/csv", json!({"type": "string"}));
        let any = content("*/*", reference("Verification"));
        let parts = |content: Value| json!({"responses": {"200": {"description": "OK", "content": content}}});
        it.add("get", "/verifications/csv/", "export_verification_csv", parts(csv));
        it.add("get", "/verifications/any/", "get_verification_any", parts(any));
    }),
    evolution("new-versioned-twin", "a second version of an operation stands beside the first", |it| {
        let parts = json!({
            "requestBody": body(reference("VerificationRequest")),
            "responses": responses("201", reference("VerificationSimple")),
        });
        it.add("post", "/v2/verifications/", "create_verification_v2", parts);
    }),
    evolution("new-list-of-texts", "a new operation returns a list of texts", |it| {
        let list = json!({"type": "array", "items": {"type": "string"}});
        it.add("get", "/verifications/keys/", "list_verification_keys", json!({"responses": responses("200", list)}));
    }),
    evolution("new-without-answer", "a new operation whose answer has no schema", |it| {
        it.add("post", "/verifications/ping/", "ping_verifications", json!({}));
    }),
    evolution("new-inline-body", "a new operation whose bodies are written inline, nested", |it| {
        let item = json!({"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string"}, "kind": {"type": "string", "enum": ["x", "y"]},
        }});
        let request = json!({"type": "object", "required": ["items"], "properties": {
            "items": {"type": "array", "items": item},
        }});
        let answer = json!({"type": "object", "properties": {"ids": {"type": "array", "items": {"type": "string"}}}});
        let parts = json!({"requestBody": body(request), "responses": responses("200", answer)});
        it.add("post", "/verifications/bulk/", "create_bulk_verifications", parts);
    }),
    evolution("new-with-header", "a new operation takes a header and a body", |it| {
        let parts = json!({
            "parameters": [{"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}],
            "requestBody": body(json!({"type": "object", "properties": {"q": {"type": "string"}}})),
            "responses": responses("200", json!({"type": "object", "properties": {"ok": {"type": "boolean"}}})),
        });
        it.add("post", "/verifications/search/", "search_verifications", parts);
    }),
    evolution("new-returns-known-schema", "a new operation returns an existing schema", |it| {
        let parts = json!({"parameters": [key()], "responses": responses("200", reference("Verification"))});
        it.add("get", "/verification/{signature_key}/latest/", "get_latest_verification", parts);
    }),
    evolution("new-default-answer", "a new operation documents `default` and `4XX` answers", |it| {
        let error = json!({"type": "object", "properties": {"m": {"type": "string"}}});
        let mut answers = responses("200", json!({"type": "object", "properties": {"ok": {"type": "boolean"}}}));
        answers["default"] = json!({"description": "An error", "content": content("application/json", error)});
        answers["4XX"] = json!({"description": "An error"});
        it.add("get", "/verifications/stats/", "get_stats", json!({"responses": answers}));
    }),
];

fn success<'a>(document: &'a mut Document, id: &str) -> &'a mut Value {
    &mut document.operation(id)["responses"]["200"]
}

fn key() -> Value {
    json!({"$ref": "#/components/parameters/SignatureKey"})
}
