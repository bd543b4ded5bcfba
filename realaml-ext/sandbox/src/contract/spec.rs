//! The bundled spec as the sandbox needs it: which routes exist, what they take and what they answer.

use std::sync::LazyLock;

use http::{Method, StatusCode};
use serde_json::{Map, Value};

use crate::contract::schema::{Components, Schema};

/// The bundled spec, byte for byte as `GET /openapi.json` serves it.
pub(crate) const DOCUMENT: &str = include_str!("openapi.json");

/// The compiled spec, shared by all sandboxes of the process.
pub(crate) static SPEC: LazyLock<Spec> = LazyLock::new(|| Spec::compile(DOCUMENT));

#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) operations: Vec<Operation>,
    pub(crate) components: Components,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) method: Method,
    segments: Vec<Segment>,
    pub(crate) query: Vec<(String, Schema)>,
    pub(crate) body: Option<Body>,
    /// Status and schema of an answer with a body.
    pub(crate) answer: Option<(StatusCode, Schema)>,
    /// Status of an answer without one.
    pub(crate) empty: Option<StatusCode>,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) schema: Schema,
}

#[derive(Debug)]
enum Segment {
    Word(String),
    Parameter,
}

/// What stands at a path.
#[derive(Debug)]
pub(crate) enum Route<'a> {
    /// The operation, and the values of the path's parameters in their order.
    Found(&'static Operation, Vec<&'a str>),
    /// The path exists, with these methods only.
    OtherMethods(Vec<&'static Method>),
    /// The path exists with a slash at its end.
    SlashMissing,
    Nothing,
}

impl Spec {
    fn compile(document: &str) -> Spec {
        let document: Value = serde_json::from_str(document).expect("the bundled spec is JSON; a test reads it");
        let empty = Map::new();
        let named = document["components"]["schemas"].as_object().unwrap_or(&empty);
        let components = named.iter().map(|(name, raw)| (name.clone(), Schema::compile(raw, named))).collect();
        let mut operations = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, raw) in item.as_object().into_iter().flatten() {
                let Ok(method) = Method::from_bytes(method.to_ascii_uppercase().as_bytes()) else { continue };
                if raw["operationId"].is_string() {
                    operations.push(Operation::compile(path, method, item, raw, &document, named));
                }
            }
        }
        Spec { operations, components }
    }

    /// Finds the operation for a path below the base, percent-decoded, such as `/verification/0a1b/`.
    pub(crate) fn route<'a>(&'static self, method: &Method, path: &'a str) -> Route<'a> {
        let matching = |path: &'a str| {
            let parts: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
            self.operations.iter().filter_map(move |operation| Some((operation, operation.arguments(&parts)?)))
        };
        let mut others: Vec<&Method> = Vec::new();
        // A word at a place beats a parameter at the same place, so the candidate with fewer parameters wins.
        let mut best: Option<(&Operation, Vec<&str>)> = None;
        for (operation, arguments) in matching(path) {
            others.push(&operation.method);
            let better = best.as_ref().is_none_or(|(_, known)| arguments.len() < known.len());
            if operation.method == *method && better {
                best = Some((operation, arguments));
            }
        }
        match best {
            Some((operation, arguments)) => Route::Found(operation, arguments),
            None if !others.is_empty() => Route::OtherMethods(others),
            None if !path.ends_with('/') && self.exists_with_slash(path) => Route::SlashMissing,
            None => Route::Nothing,
        }
    }

    fn exists_with_slash(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').chain([""]).collect();
        self.operations.iter().any(|operation| operation.arguments(&parts).is_some())
    }
}

impl Operation {
    fn compile(
        path: &str,
        method: Method,
        item: &Value,
        raw: &Value,
        document: &Value,
        named: &Map<String, Value>,
    ) -> Operation {
        let segments = path.strip_prefix('/').unwrap_or(path).split('/');
        let segments = segments.map(|word| match word.starts_with('{') {
            true => Segment::Parameter,
            false => Segment::Word(word.to_owned()),
        });
        let parameters = [&item["parameters"], &raw["parameters"]].into_iter().filter_map(Value::as_array).flatten();
        let query = parameters.map(|parameter| resolve(parameter, document)).filter(|raw| raw["in"] == "query");
        let mut answer = None;
        let mut empty = None;
        for (status, response) in raw["responses"].as_object().into_iter().flatten() {
            let Some(status) = status.parse().ok().filter(StatusCode::is_success) else { continue };
            match resolve(response, document)["content"].get("application/json") {
                Some(content) => answer = Some((status, Schema::compile(&content["schema"], named))),
                None => empty = Some(status),
            }
        }
        let body = raw.get("requestBody").map(|body| Body {
            required: body["required"] == true,
            schema: Schema::compile(&body["content"]["application/json"]["schema"], named),
        });
        Operation {
            id: raw["operationId"].as_str().unwrap_or_default().to_owned(),
            method,
            segments: segments.collect(),
            query: query
                .map(|raw| {
                    (raw["name"].as_str().unwrap_or_default().to_owned(), Schema::compile(&raw["schema"], named))
                })
                .collect(),
            body,
            answer,
            empty,
        }
    }

    /// The values of the path's parameters, if the path is this operation's.
    fn arguments<'a>(&self, parts: &[&'a str]) -> Option<Vec<&'a str>> {
        if parts.len() != self.segments.len() {
            return None;
        }
        let mut arguments = Vec::new();
        for (segment, part) in self.segments.iter().zip(parts) {
            match segment {
                Segment::Word(word) if word == part => {}
                Segment::Parameter if !part.is_empty() => arguments.push(*part),
                _ => return None,
            }
        }
        Some(arguments)
    }
}

fn resolve<'a>(raw: &'a Value, document: &'a Value) -> &'a Value {
    match raw["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => document.pointer(pointer).unwrap_or(raw),
        None => raw,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_come_from_the_spec() {
        let found = |method, path| match SPEC.route(&method, path) {
            Route::Found(operation, arguments) => {
                format!("{} {}", operation.id, arguments.join(" ")).trim_end().to_owned()
            }
            Route::OtherMethods(methods) => format!("{methods:?}"),
            Route::SlashMissing => "slash".to_owned(),
            Route::Nothing => "nothing".to_owned(),
        };
        assert_eq!(SPEC.operations.len(), 33);
        assert_eq!(found(Method::POST, "/verifications/"), "create_verification");
        assert_eq!(found(Method::POST, "/verifications/run/"), "run_verification");
        assert_eq!(found(Method::GET, "/verification/k/"), "get_verification k");
        assert_eq!(found(Method::POST, "/esign/documents/d/void/"), "void_esign_document d");
        assert_eq!(found(Method::PUT, "/verifications/"), "[POST]");
        assert_eq!(found(Method::POST, "/verifications"), "slash");
        assert_eq!(found(Method::GET, "/verification/k"), "slash");
        assert_eq!(found(Method::GET, "/verification//"), "nothing");
    }

    /// The sandbox must not let something pass only because its checks do not know a keyword of the spec.
    #[test]
    fn requests_use_only_keywords_that_are_checked() {
        const CHECKED: [&str; 13] = [
            "type",
            "format",
            "nullable",
            "enum",
            "allOf",
            "properties",
            "required",
            "items",
            "minimum",
            "maximum",
            "minLength",
            "$ref",
            "additionalProperties",
        ];
        const IGNORED: [&str; 5] = ["description", "deprecated", "example", "title", "externalDocs"];
        fn check(raw: &Value, document: &Value, seen: &mut Vec<String>) {
            for (keyword, value) in raw.as_object().into_iter().flatten() {
                let known = CHECKED.contains(&keyword.as_str()) || IGNORED.contains(&keyword.as_str());
                assert!(known || keyword.starts_with("x-"), "the sandbox does not check `{keyword}`");
                if keyword == "format" && raw["type"] == "string" {
                    let format = value.as_str().unwrap_or_default();
                    assert!(crate::contract::formats::KNOWN.contains(&format), "the sandbox does not check `{format}`");
                }
            }
            if let Some(reference) = raw["$ref"].as_str()
                && !seen.iter().any(|known| known == reference)
            {
                seen.push(reference.to_owned());
                check(resolve(raw, document), document, seen);
            }
            for member in raw["properties"].as_object().into_iter().flatten() {
                check(member.1, document, seen);
            }
            for part in raw["allOf"].as_array().into_iter().flatten().chain(raw.get("items")) {
                check(part, document, seen);
            }
        }
        let document: Value = serde_json::from_str(DOCUMENT).expect("the spec is JSON");
        let mut seen = Vec::new();
        for item in document["paths"].as_object().expect("paths").values() {
            for operation in item.as_object().expect("operations").values() {
                check(&operation["requestBody"]["content"]["application/json"]["schema"], &document, &mut seen);
            }
        }
        assert!(seen.len() > 10);
    }
}
