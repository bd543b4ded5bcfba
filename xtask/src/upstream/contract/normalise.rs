//! Converts documents to a normal form, in which equal contracts are written in the same way. The site and our bundle
//! can therefore be compared.
//!
//! The result is only the contract, with sorted keys and without prose, examples, and the `x-` keys of the platform and
//! of our spec. The rules for schemas are in [`schema`], and those for operations are here.

pub(crate) mod schema;

use serde_json::{Map, Value, json};

use crate::model::{
    parameter,
    walk::{self, METHODS, OperationRef, members},
};
use crate::upstream::failure::{Notices, Severity};

/// The version of the rules. Increase it when a rule changes, so that hashes computed under different rules are never
/// compared.
pub(crate) const VERSION: u64 = 5;

/// The origin of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The vendor's pages or export, in which only the platform's extensions are dropped.
    Vendor,
    /// Our bundle, in which every `x-` key is our own and is dropped.
    Ours,
}

/// The state of a conversion: the document in which references are resolved, and the receiver of notices.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Value,
    pub(crate) origin: Origin,
    /// The name of the page or file in notices.
    pub(crate) page: &'a str,
    pub(crate) notices: &'a mut Notices,
    /// Whether the document marks at least one request body as required.
    states_required: bool,
    /// The pointers of the references that are being followed, so that a schema that contains itself is followed only
    /// once.
    entered: Vec<String>,
    /// The number of references that were replaced with their targets.
    inlined: usize,
}

impl<'a> Context<'a> {
    pub(crate) fn new(document: &'a Value, origin: Origin, page: &'a str, notices: &'a mut Notices) -> Self {
        let is_required = |found: &OperationRef<'_>| found.body().is_some_and(|body| body["required"] == true);
        let states_required = walk::operations(document).iter().any(is_required);
        Self { document, origin, page, notices, states_required, entered: Vec::new(), inlined: 0 }
    }

    fn notice(&mut self, severity: Severity, code: &'static str, at: &str, message: &str) {
        self.notices.add(severity, code, self.page, at, message);
    }

    /// Whether an extension key is dropped. An unknown key of the platform is also reported.
    pub(crate) fn drops_extension(&mut self, key: &str) -> bool {
        if !key.starts_with("x-") {
            return false;
        }
        let platform = ["x-apidog", "x-apifox", "x-run-in-"].iter().any(|prefix| key.starts_with(prefix));
        if platform && !known_extension(key) {
            self.notice(Severity::Warn, "extension-unknown", key, "a key of the platform this program does not know");
        }
        platform || self.origin == Origin::Ours
    }
}

/// Whether this key of the platform is known. Most of the platform's keys begin with `x-apidog` or `x-apifox`.
fn known_extension(key: &str) -> bool {
    const KNOWN: [&str; 13] = [
        "",
        "-folder",
        "-status",
        "-name",
        "-maintainer",
        "-orders",
        "-refs",
        "-overrides",
        "-ignore-properties",
        "-enum",
        "-mock",
        "-ordering",
        "-additional-responses",
    ];
    let rest = key.strip_prefix("x-apidog").or_else(|| key.strip_prefix("x-apifox"));
    rest.is_some_and(|rest| KNOWN.contains(&rest)) || matches!(key, "x-run-in-apidog" | "x-run-in-apifox")
}

/// Converts an operation to normal form.
pub(crate) fn operation(context: &mut Context<'_>, found: OperationRef<'_>) -> Value {
    let (operation, at) = (found.value, found.route());
    let mut out = Map::new();
    let text = |key: &str| operation.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    for key in ["operationId", "summary"] {
        if let Some(text) = text(key) {
            out.insert(key.to_owned(), json!(text));
        }
    }
    if deprecated(context, operation, &at) {
        out.insert("deprecated".to_owned(), json!(true));
    }
    let parameters = parameters(context, found);
    if !parameters.is_empty() {
        out.insert("parameters".to_owned(), Value::Array(parameters));
    }
    if let Some(body) = found.body() {
        let mut normal = Map::new();
        normal.insert("content".to_owned(), content(context, body, &format!("{at}/requestBody")));
        let encoding = encoding(body);
        if !encoding.is_empty() {
            normal.insert("encoding".to_owned(), Value::Object(encoding));
        }
        // The pages do not state whether a body is required. If a document states it for any body, every body that is
        // not marked as required is optional.
        let required = body.get("required").and_then(Value::as_bool);
        if let Some(required) = required.or(context.states_required.then_some(false)) {
            normal.insert("required".to_owned(), json!(required));
        }
        out.insert("requestBody".to_owned(), Value::Object(normal));
    }
    out.insert("responses".to_owned(), responses(context, found, &at));
    if let Some(security) = operation.get("security") {
        out.insert("security".to_owned(), security_requirements(context, security, &at));
    }
    let callbacks = callbacks(context, found, &at);
    if callbacks.as_object().is_some_and(|map| !map.is_empty()) {
        out.insert("callbacks".to_owned(), callbacks);
    }
    // The first tag is the group in which the site shows the operation.
    let mut tags: Vec<&str> = Vec::new();
    for tag in operation.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if !tags.is_empty() {
        out.insert("tags".to_owned(), json!(tags));
    }
    sorted(Value::Object(out))
}

/// Whether an operation is deprecated according to its flag, the platform's status, or its title.
fn deprecated(context: &mut Context<'_>, operation: &Value, at: &str) -> bool {
    let status =
        ["x-apidog-status", "x-apifox-status"].iter().find_map(|key| operation.get(*key)?.as_str()).unwrap_or_default();
    let flag = operation.get("deprecated") == Some(&json!(true));
    let by_status = matches!(status, "deprecated" | "obsolete" | "to be deprecated");
    let title = operation.get("summary").and_then(Value::as_str).unwrap_or_default();
    let by_title = title.to_lowercase().contains("(deprecated)");
    let signals = [flag, by_status, by_title];
    if context.origin == Origin::Vendor && signals.contains(&true) && (flag != by_status || flag != by_title) {
        context.notice(
            Severity::Info,
            "deprecation-unclear",
            at,
            "flag, status and title do not agree; taken as deprecated",
        );
    }
    if matches!(status, "designing" | "developing" | "pending") {
        context.notice(Severity::Warn, "unreleased-operation", at, status);
    }
    signals.contains(&true)
}

fn parameters(context: &mut Context<'_>, found: OperationRef<'_>) -> Vec<Value> {
    const AUTOMATIC: [&str; 6] = ["authorization", "accept", "content-type", "traceparent", "tracestate", "user-agent"];
    let mut out = Vec::new();
    for parameter in found.parameters() {
        let (Some(place), Some(name)) =
            (parameter.get("in").and_then(Value::as_str), parameter.get("name").and_then(Value::as_str))
        else {
            continue;
        };
        if place == "header" && AUTOMATIC.contains(&name.to_lowercase().as_str()) {
            continue;
        }
        let mut normal = Map::new();
        normal.insert("in".to_owned(), json!(place));
        normal.insert("name".to_owned(), json!(name));
        let required = place == "path" || parameter.get("required") == Some(&json!(true));
        normal.insert("required".to_owned(), json!(required));
        let value = parameter::schema(parameter);
        if value.is_object() {
            normal.insert("schema".to_owned(), schema::normalise(context, value, name));
        }
        if let Some((media, _)) = members(parameter.get("content")).next() {
            normal.insert("content".to_owned(), json!(media_type(media)));
        }
        let (style, explode) = parameter::told_style(context.document, parameter);
        if let Some(style) = style {
            normal.insert("style".to_owned(), json!(style));
        }
        if let Some(explode) = explode {
            normal.insert("explode".to_owned(), json!(explode));
        }
        if parameter.get("deprecated") == Some(&json!(true)) {
            normal.insert("deprecated".to_owned(), json!(true));
        }
        out.push(sorted(Value::Object(normal)));
    }
    out.sort_by_key(|parameter| (parameter["in"].to_string(), parameter["name"].to_string()));
    out
}

/// Returns the schemas of a body or response by media type. If two keys are spellings of the same media type, the first
/// one is used.
fn content(context: &mut Context<'_>, holder: &Value, at: &str) -> Value {
    let mut out = Map::new();
    for (media, content) in members(holder.get("content")) {
        let name = media_type(media);
        if !out.contains_key(&name) {
            let value = content.get("schema");
            let schema = value.map_or(json!({}), |value| schema::normalise(context, value, &format!("{at}/{name}")));
            out.insert(name, schema);
        }
    }
    sorted(Value::Object(out))
}

/// Returns the encodings of the parts of a body, by media type. The client supports only the default encoding.
fn encoding(body: &Value) -> Map<String, Value> {
    let of = |(media, content): (&String, &Value)| {
        let parts = content.get("encoding").filter(|it| members(Some(it)).next().is_some())?;
        Some((media_type(media), sorted(parts.clone())))
    };
    members(body.get("content")).filter_map(of).collect()
}

/// Returns a media type in lower case and without parameters such as the charset. The site writes `*/*` or an empty
/// string if nobody chose one; both become `*/*`.
fn media_type(media: &str) -> String {
    match media.split(';').next().unwrap_or_default().trim() {
        "" => "*/*".to_owned(),
        plain => plain.to_ascii_lowercase(),
    }
}

/// Returns the responses by status. A response with a key such as `x-200:Name` on the site is another variant of 200.
fn responses(context: &mut Context<'_>, found: OperationRef<'_>, at: &str) -> Value {
    let mut out: Map<String, Value> = Map::new();
    for (key, answer) in found.responses() {
        let code = match key.strip_prefix("x-").and_then(|rest| rest.split_once(':')) {
            Some((code, _)) if code.chars().all(|c| c.is_ascii_alphanumeric()) => {
                context.notice(Severity::Info, "alternative-response", at, key);
                code.to_owned()
            }
            _ if context.drops_extension(key) || key.starts_with("x-") => continue,
            _ => key.to_owned(),
        };
        let mut variant = Map::new();
        variant.insert("content".to_owned(), content(context, answer, &format!("{at}/responses/{code}")));
        let name = ["x-apidog-name", "x-apifox-name"].iter().find_map(|key| answer.get(*key)?.as_str()).map(str::trim);
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            variant.insert("name".to_owned(), json!(name));
        }
        let variants = out.entry(code).or_insert_with(|| json!({"variants": []}));
        if let Some(list) = variants["variants"].as_array_mut() {
            list.push(Value::Object(variant));
        }
    }
    // If `default` is the only response of an operation, it describes the success.
    if out.len() == 1
        && let Some(default) = out.shift_remove("default")
    {
        out.insert("2XX".to_owned(), default);
    }
    sorted(Value::Object(out))
}

fn callbacks(context: &mut Context<'_>, found: OperationRef<'_>, at: &str) -> Value {
    let mut out = Map::new();
    for (name, callback) in found.callbacks() {
        let mut expressions = Map::new();
        for (expression, item) in members(Some(callback)) {
            let mut methods = Map::new();
            for (method, call) in members(Some(item)).filter(|(key, _)| METHODS.contains(&key.as_str())) {
                let body = call
                    .get("requestBody")
                    .map_or(json!({}), |body| content(context, body, &format!("{at}/callbacks/{name}")));
                methods.insert(method.clone(), json!({"requestBody": body}));
            }
            expressions.insert(expression.clone(), Value::Object(methods));
        }
        out.insert(name.to_owned(), Value::Object(expressions));
    }
    sorted(Value::Object(out))
}

/// Returns the security requirements without the platform's keys. The name of an undefined scheme gets the prefix `?`.
pub(crate) fn security_requirements(context: &mut Context<'_>, security: &Value, at: &str) -> Value {
    let schemes = context.document.pointer("/components/securitySchemes").cloned().unwrap_or_default();
    let mut out = Vec::new();
    for requirement in security.as_array().into_iter().flatten() {
        let mut normal = Map::new();
        for (name, scopes) in members(Some(requirement)) {
            if name.starts_with("x-") {
                continue;
            }
            let known = schemes.get(name).is_some();
            if !known {
                context.notice(Severity::Warn, "security-dangling", at, name);
            }
            let scopes = if scopes.is_array() { scopes.clone() } else { json!([]) };
            normal.insert(if known { name.clone() } else { format!("?{name}") }, scopes);
        }
        out.push(sorted(Value::Object(normal)));
    }
    Value::Array(out)
}

/// Returns a security scheme without prose. Types that only the platform knows are replaced with those of OpenAPI.
pub(crate) fn security_scheme(context: &mut Context<'_>, name: &str, scheme: &Value) -> Value {
    let mut out = Map::new();
    for (key, value) in members(Some(scheme)) {
        if matches!(key.as_str(), "description" | "bearerFormat" | "appName" | "grantType")
            || context.drops_extension(key)
        {
            continue;
        }
        out.insert(key.clone(), value.clone());
    }
    let kind = out.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let fixed = match kind.as_str() {
        "bearer" | "basic" | "digest" => {
            out.insert("scheme".to_owned(), json!(kind));
            Some("http")
        }
        "apikey" => Some("apiKey"),
        _ => None,
    };
    if let Some(fixed) = fixed {
        out.insert("type".to_owned(), json!(fixed));
        context.notice(Severity::Info, "security-type-fixed", name, &kind);
    }
    if let Some(Value::Object(flows)) = out.get_mut("flows") {
        for flow in flows.values_mut().filter_map(Value::as_object_mut) {
            flow.retain(|key, _| !key.starts_with("x-"));
            // The descriptions of scopes are prose.
            if let Some(Value::Object(scopes)) = flow.get_mut("scopes") {
                scopes.values_mut().for_each(|meaning| *meaning = json!(""));
            }
        }
    }
    sorted(Value::Object(out))
}

/// Sorts the keys at every level.
pub(crate) fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            pairs.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(pairs.into_iter().collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(sorted).collect()),
        other => other,
    }
}
