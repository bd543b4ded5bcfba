//! A plain HTTP client of a sandbox, which checks each response against the spec.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use jsonschema::Validator;
use realaml_ext::reqwest::{self, Method};
use realaml_sandbox::{Sandbox, SandboxBuilder};
use realaml_tests::spec;
use serde_json::{Map, Value, json};

/// A sandbox and a client for it.
pub(crate) struct Api {
    pub(crate) sandbox: Sandbox,
    pub(crate) http: reqwest::Client,
}

impl Api {
    pub(crate) async fn start() -> Self {
        Self::with(Sandbox::builder()).await
    }

    pub(crate) async fn with(builder: SandboxBuilder) -> Self {
        let sandbox = builder.start().await.expect("loopback has a free port");
        let http = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        Self { sandbox, http: http.build().expect("a plain client") }
    }

    /// Calls the API and checks that the status and body follow the spec.
    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let (status, body) = self.call_unchecked(method, path, body).await;
        check(method, path, status, &body);
        (status, body)
    }

    pub(crate) async fn call_unchecked(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let request = self.http.request(method, format!("http://{}/api/v1{path}", self.sandbox.address()));
        let request = request.header("authorization", format!("Api-Key {}", self.sandbox.api_key()));
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let response = request.send().await.expect("the sandbox answers");
        let status = response.status().as_u16();
        let bytes = response.bytes().await.expect("the sandbox answers whole bodies");
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).expect("JSON") };
        (status, body)
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let (status, body) = self.call("GET", path, None).await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    /// Makes a call that must succeed with a body.
    pub(crate) async fn post(&self, path: &str, body: Value) -> Value {
        let (status, body) = self.call("POST", path, Some(body)).await;
        assert!(matches!(status, 200 | 201), "{path}: {status} {body}");
        body
    }

    /// Makes a call that must be refused with 400, and returns the body.
    pub(crate) async fn refused(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        let (status, body) = self.call(method, path, body).await;
        assert_eq!(status, 400, "{path}: {body}");
        body
    }

    /// Calls the control API.
    pub(crate) async fn control(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let request = self.http.request(method, format!("{}{path}", self.sandbox.control_url())).json(&body);
        let response = request.send().await.expect("the sandbox answers");
        (response.status().as_u16(), response.json().await.expect("JSON"))
    }

    /// Creates a verification of a mock person and returns its key.
    pub(crate) async fn mock(&self, middle: &str, last: &str, born: &str) -> String {
        let person = json!({ "first_name": "MOCK", "middle_name": middle, "last_name": last, "birth_date": born });
        let created = self.post("/verifications/", person).await;
        text(&created, "signature_key").to_owned()
    }

    pub(crate) async fn verification(&self, key: &str) -> Value {
        self.get(&format!("/verification/{key}/")).await
    }
}

pub(crate) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is no text"))
}

/// Checks a response against the spec.
pub(crate) fn check(method: &str, path: &str, status: u16, body: &Value) {
    let path = path.split('?').next().unwrap_or(path);
    let operation = operation(method, path).unwrap_or_else(|| panic!("{method} {path} is not in the spec"));
    let responses = &operation.value["responses"];
    let response = spec::resolve(responses.get(status.to_string()).unwrap_or_else(|| {
        panic!("{} must not answer {status}: {body}", operation.id);
    }));
    match response["content"].get("application/json") {
        None => assert!(body.is_null(), "{} {status} has a body", operation.id),
        Some(content) => {
            let validator = validator(&format!("{} {status}", operation.id), &content["schema"]);
            let problems: Vec<String> =
                validator.iter_errors(body).map(|problem| format!("{}: {problem}", problem.instance_path())).collect();
            assert!(problems.is_empty(), "{} {status}: {problems:#?}", operation.id);
        }
    }
}

fn operation(method: &str, path: &str) -> Option<spec::Operation> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |operation: &spec::Operation| {
        let template: Vec<&str> = operation.path.split('/').collect();
        operation.method.eq_ignore_ascii_case(method)
            && template.len() == parts.len()
            && template.iter().zip(&parts).all(|(word, part)| word.starts_with('{') || word == part)
    };
    // Literal segments take precedence over parameters.
    spec::operations().into_iter().filter(fits).min_by_key(|operation| operation.path.matches('{').count())
}

fn validator(name: &str, schema: &'static Value) -> Arc<Validator> {
    static KNOWN: Mutex<Option<HashMap<String, Arc<Validator>>>> = Mutex::new(None);
    let mut known = KNOWN.lock().expect("no test panics while it holds the validators");
    let known = known.get_or_insert_default();
    Arc::clone(known.entry(name.to_owned()).or_insert_with(|| {
        let mut root = Map::new();
        root.insert("allOf".to_owned(), json!([json_schema(schema)]));
        root.insert("components".to_owned(), COMPONENTS.clone());
        let options = jsonschema::options().should_validate_formats(true);
        Arc::new(options.build(&Value::Object(root)).expect("the spec's schemas are schemas"))
    }))
}

static COMPONENTS: LazyLock<Value> =
    LazyLock::new(|| json!({ "schemas": json_schema(&spec::BUNDLE["components"]["schemas"]) }));

/// Converts the schema to JSON Schema: `nullable` becomes an alternative of type `null`, and `x-` keys are removed.
fn json_schema(schema: &Value) -> Value {
    match schema {
        Value::Array(items) => items.iter().map(json_schema).collect(),
        Value::Object(members) => {
            let mut plain = Map::new();
            for (name, value) in members {
                if name != "nullable" && !name.starts_with("x-") {
                    plain.insert(name.clone(), json_schema(value));
                }
            }
            match members.get("nullable") {
                Some(Value::Bool(true)) => json!({ "anyOf": [{ "type": "null" }, plain] }),
                _ => Value::Object(plain),
            }
        }
        other => other.clone(),
    }
}
