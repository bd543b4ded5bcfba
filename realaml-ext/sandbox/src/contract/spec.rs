//! The bundled spec as the sandbox needs it: the routes, with their requests and responses.

use std::sync::LazyLock;

use http::{Method, StatusCode};
use serde_json::{Map, Value};

use super::schema::{NamedSchemas, WireSchema};

/// The bundled spec.
pub(crate) const DOCUMENT: &str = include_str!("openapi.json");
/// The spec in OpenAPI 3.1.
pub(crate) const DOCUMENT_3_1: &str = include_str!("openapi-3.1.json");
/// The spec without closed enums in responses.
pub(crate) const DOCUMENT_OPEN: &str = include_str!("openapi-open.json");

/// The path of the API below its origin, as in the spec's `servers`.
pub(crate) const BASE_PATH: &str = "/api/v1";

/// The compiled bundled spec. All sandboxes of this process that use the spec unchanged share it.
static BUNDLED: LazyLock<ApiContract> = LazyLock::new(|| ApiContract::compile(DOCUMENT));

/// A compiled spec.
#[derive(Debug)]
pub(crate) struct ApiContract {
    pub(crate) endpoints: Vec<Endpoint>,
    pub(crate) schemas: NamedSchemas,
}

/// An operation of the spec: its route, its request and its response.
#[derive(Debug)]
pub(crate) struct Endpoint {
    pub(crate) id: String,
    pub(crate) method: Method,
    segments: Vec<PathSegment>,
    pub(crate) query: Vec<(String, WireSchema)>,
    pub(crate) body: Option<EndpointBody>,
    /// The status and schema of a successful response with a body.
    pub(crate) answer: Option<(StatusCode, WireSchema)>,
    /// The status of a successful response without a body.
    pub(crate) empty: Option<StatusCode>,
}

#[derive(Debug)]
pub(crate) struct EndpointBody {
    pub(crate) required: bool,
    pub(crate) schema: WireSchema,
}

#[derive(Debug)]
enum PathSegment {
    Word(String),
    Parameter,
}

/// The result of looking up a path.
pub(crate) enum RouteMatch<'a> {
    /// The operation, and the values of the path's parameters in order.
    Found(&'static Endpoint, Vec<&'a str>),
    /// The path exists, but only with these methods.
    OtherMethods(Vec<&'static Method>),
    /// The path exists only with a trailing slash.
    SlashMissing,
    Nothing,
}

impl ApiContract {
    /// Returns the spec that comes with the crate.
    pub(crate) fn bundled() -> &'static Self {
        &BUNDLED
    }

    /// Returns the document without the `x-evidence` of its enums, so that even an inferred enum refuses other tokens.
    pub(crate) fn closed(document: &str) -> String {
        let mut document: Value = serde_json::from_str(document).unwrap_or_default();
        for schema in document["components"]["schemas"].as_object_mut().into_iter().flat_map(Map::values_mut) {
            if let Some(schema) = schema.as_object_mut().filter(|schema| schema.contains_key("enum")) {
                schema.remove("x-evidence");
            }
        }
        document.to_string()
    }

    /// Compiles an OpenAPI 3.0 document in JSON. Panics if the document is not valid JSON.
    pub(crate) fn compile(document: &str) -> Self {
        let document: Value = serde_json::from_str(document).expect("the bundled spec is JSON; a test reads it");
        let empty = Map::new();
        let named = document["components"]["schemas"].as_object().unwrap_or(&empty);
        let schemas = named.iter().map(|(name, raw)| (name.clone(), WireSchema::compile(raw, named))).collect();
        let mut endpoints = Vec::new();
        for (path, item) in document["paths"].as_object().into_iter().flatten() {
            for (method, raw) in item.as_object().into_iter().flatten() {
                let Ok(method) = Method::from_bytes(method.to_ascii_uppercase().as_bytes()) else { continue };
                if raw["operationId"].is_string() {
                    endpoints.push(Endpoint::compile(path, method, item, raw, &document, named));
                }
            }
        }
        Self { endpoints, schemas }
    }

    /// Returns the operation with this id, if the spec has it.
    pub(crate) fn operation(&self, id: &str) -> Option<&Endpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.id == id)
    }

    /// Whether the spec has an operation with this id.
    pub(crate) fn has_operation(&self, id: &str) -> bool {
        self.operation(id).is_some()
    }

    /// Changes the body of a successful response to an operation, as [`WireSchema::alter`] does.
    pub(crate) fn alter(
        &self,
        endpoint: &Endpoint,
        body: &mut Value,
        token: Option<&str>,
        member: Option<(&str, &Value)>,
    ) {
        if let Some((_, schema)) = &endpoint.answer {
            schema.alter(body, &self.schemas, token, member);
        }
    }

    /// Finds the operation for a percent-decoded path below the base path, such as `/verification/0a1b/`.
    pub(crate) fn route<'a>(&'static self, method: &Method, path: &'a str) -> RouteMatch<'a> {
        let matching = |path: &'a str| {
            let parts: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
            self.endpoints.iter().filter_map(move |endpoint| Some((endpoint, endpoint.arguments(&parts)?)))
        };
        let mut others: Vec<&Method> = Vec::new();
        // A literal word takes precedence over a parameter in the same position, so the candidate with fewer parameters
        // wins.
        let mut best: Option<(&Endpoint, Vec<&str>)> = None;
        for (endpoint, arguments) in matching(path) {
            others.push(&endpoint.method);
            let better = best.as_ref().is_none_or(|(_, known)| arguments.len() < known.len());
            if endpoint.method == *method && better {
                best = Some((endpoint, arguments));
            }
        }
        match best {
            Some((endpoint, arguments)) => RouteMatch::Found(endpoint, arguments),
            None if !others.is_empty() => RouteMatch::OtherMethods(others),
            None if !path.ends_with('/') && self.exists_with_slash(path) => RouteMatch::SlashMissing,
            None => RouteMatch::Nothing,
        }
    }

    fn exists_with_slash(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').chain([""]).collect();
        self.endpoints.iter().any(|endpoint| endpoint.arguments(&parts).is_some())
    }
}

impl Endpoint {
    fn compile(
        path: &str,
        method: Method,
        item: &Value,
        raw: &Value,
        document: &Value,
        named: &Map<String, Value>,
    ) -> Endpoint {
        let segments = path.strip_prefix('/').unwrap_or(path).split('/');
        let segments = segments.map(|word| match word.starts_with('{') {
            true => PathSegment::Parameter,
            false => PathSegment::Word(word.to_owned()),
        });
        let parameters = [&item["parameters"], &raw["parameters"]].into_iter().filter_map(Value::as_array).flatten();
        let query = parameters.map(|parameter| resolve(parameter, document)).filter(|raw| raw["in"] == "query");
        let mut answer = None;
        let mut empty = None;
        for (status, response) in raw["responses"].as_object().into_iter().flatten() {
            let Some(status) = status.parse().ok().filter(StatusCode::is_success) else { continue };
            match resolve(response, document)["content"].get("application/json") {
                Some(content) => answer = Some((status, WireSchema::compile(&content["schema"], named))),
                None => empty = Some(status),
            }
        }
        let body = raw.get("requestBody").map(|body| resolve(body, document)).map(|body| EndpointBody {
            required: body["required"] == true,
            schema: WireSchema::compile(&body["content"]["application/json"]["schema"], named),
        });
        Endpoint {
            id: raw["operationId"].as_str().unwrap_or_default().to_owned(),
            method,
            segments: segments.collect(),
            query: query
                .map(|raw| {
                    (raw["name"].as_str().unwrap_or_default().to_owned(), WireSchema::compile(&raw["schema"], named))
                })
                .collect(),
            body,
            answer,
            empty,
        }
    }

    /// Whether the path has a parameter, which identifies a record.
    pub(crate) fn names_record(&self) -> bool {
        self.segments.iter().any(|segment| matches!(segment, PathSegment::Parameter))
    }

    /// Returns the values of the path's parameters, or `None` if the path does not match this operation.
    fn arguments<'a>(&self, parts: &[&'a str]) -> Option<Vec<&'a str>> {
        if parts.len() != self.segments.len() {
            return None;
        }
        let mut arguments = Vec::new();
        for (segment, part) in self.segments.iter().zip(parts) {
            match segment {
                PathSegment::Word(word) if word == part => {}
                PathSegment::Parameter if !part.is_empty() => arguments.push(*part),
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
        let contract = ApiContract::bundled();
        let found = |method, path| match contract.route(&method, path) {
            RouteMatch::Found(endpoint, arguments) => {
                format!("{} {}", endpoint.id, arguments.join(" ")).trim_end().to_owned()
            }
            RouteMatch::OtherMethods(methods) => format!("{methods:?}"),
            RouteMatch::SlashMissing => "slash".to_owned(),
            RouteMatch::Nothing => "nothing".to_owned(),
        };
        assert_eq!(found(Method::POST, "/verifications/"), "create_verification");
        assert_eq!(found(Method::POST, "/verifications/run/"), "run_verification");
        assert_eq!(found(Method::GET, "/verification/k/"), "get_verification k");
        assert_eq!(found(Method::POST, "/esign/documents/d/void/"), "void_esign_document d");
        assert_eq!(found(Method::PUT, "/verifications/"), "[POST]");
        assert_eq!(found(Method::POST, "/verifications"), "slash");
        assert_eq!(found(Method::GET, "/verification/k"), "slash");
        assert_eq!(found(Method::GET, "/verification//"), "nothing");
    }
}
