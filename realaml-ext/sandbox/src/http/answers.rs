//! The result of an API call before faults are applied, and the response built from it.

use std::time::Duration;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use serde_json::{Value, json};

use crate::contract::deviations::Deviations;
use crate::contract::exchange::{Answered, ApiRefusal, JsonBody, Success};
use crate::contract::spec::{ApiContract, Endpoint};
use crate::world::calls::KeptBody;
use crate::world::faults::{FaultPlan, StatusFault};

/// The status, body and headers of the response to a call, before faults are applied.
pub(crate) struct ApiAnswer {
    pub(crate) status: StatusCode,
    body: Option<JsonBody>,
    /// The HTML page that replaces the body.
    page: Option<String>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl ApiAnswer {
    pub(crate) fn problem(status: StatusCode, body: Value) -> Self {
        Self::with(status, JsonBody::Value(body))
    }

    fn with(status: StatusCode, body: JsonBody) -> Self {
        Self { status, body: Some(body), page: None, headers: Vec::new() }
    }

    pub(crate) fn not_found() -> Self {
        Self::problem(StatusCode::NOT_FOUND, json!({ "detail": "Not found." }))
    }

    /// Returns the answer for an operation of the spec that the sandbox does not implement.
    pub(crate) fn not_implemented(endpoint: &Endpoint) -> Self {
        let detail = format!("The sandbox does not implement the operation {}.", endpoint.id);
        Self::problem(StatusCode::NOT_IMPLEMENTED, json!({ "detail": detail, "code": "not_implemented" }))
    }

    /// Converts the answer into a response to a request outside the API, where calls are not logged.
    pub(crate) fn plain(self) -> Response {
        (self.status, axum::Json(self.body.map(JsonBody::into_value).unwrap_or_default())).into_response()
    }

    /// Returns the answer for a call above the rate limit, in the words of the vendor's framework.
    pub(crate) fn throttled(wait: Duration) -> Self {
        let seconds = wait.as_secs_f64().ceil();
        let plural = if seconds == 1.0 { "" } else { "s" };
        let detail = format!("Request was throttled. Expected available in {seconds} second{plural}.");
        let body = json!({ "detail": detail, "code": "throttled" });
        let mut answer = Self::problem(StatusCode::TOO_MANY_REQUESTS, body);
        if let Ok(value) = HeaderValue::from_str(&seconds.to_string()) {
            answer.headers.push((header::RETRY_AFTER, value));
        }
        answer
    }

    pub(crate) fn method_not_allowed(method: &Method, allowed: &[&'static Method]) -> Self {
        let detail = format!("Method \"{method}\" not allowed.");
        Self::problem(StatusCode::METHOD_NOT_ALLOWED, json!({ "detail": detail })).allow(allowed.iter().copied())
    }

    /// Returns the answer to `OPTIONS`: the allowed methods, and the fields of the body of `POST`, if it has one.
    pub(crate) fn options(contract: &ApiContract, allowed: &[&'static Method], creates: Option<&Endpoint>) -> Self {
        let mut body = json!({
            "name": creates.map_or("Record", |_| "Create"),
            "description": "",
            "renders": ["application/json"],
            "parses": ["application/json"],
        });
        if let Some(fields) = creates.and_then(|it| it.body.as_ref()) {
            body["actions"] = json!({ "POST": fields.schema.metadata_of_fields(&contract.schemas) });
        }
        Self::problem(StatusCode::OK, body).allow(allowed.iter().copied())
    }

    fn allow<'a>(mut self, methods: impl Iterator<Item = &'a Method>) -> Self {
        // This is the framework's order. The framework allows `HEAD` wherever it allows `GET`, and `OPTIONS`
        // everywhere.
        const ORDER: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
        let given: Vec<&str> = methods.map(Method::as_str).collect();
        let is_allowed = |name: &&str| match *name {
            "HEAD" => given.contains(&"GET"),
            "OPTIONS" => true,
            name => given.contains(&name),
        };
        let names: Vec<&str> = ORDER.into_iter().filter(is_allowed).collect();
        if let Ok(value) = HeaderValue::from_str(&names.join(", ")) {
            self.headers.push((header::ALLOW, value));
        }
        self
    }

    /// Applies the vendor's deviations to a successful answer.
    pub(crate) fn deviated(mut self, deviations: &Deviations, operation: &str) -> Self {
        if !self.status.is_success() || deviations.is_empty() {
            return self;
        }
        let deviated = deviations.answered(operation, self.body.take().map(JsonBody::into_value));
        if let Some(status) = deviated.status.and_then(|it| StatusCode::from_u16(it).ok()) {
            self.status = status;
        }
        self.page = deviated.page.then(|| "<!doctype html><title>Realaml</title>".to_owned());
        self.body = deviated.body.map(JsonBody::Value);
        self
    }

    pub(crate) fn redirect(target: &str) -> Self {
        let location = HeaderValue::from_str(target).unwrap_or(HeaderValue::from_static("/"));
        Self {
            status: StatusCode::MOVED_PERMANENTLY,
            body: None,
            page: None,
            headers: vec![(header::LOCATION, location)],
        }
    }

    /// Converts the result of an operation into an answer. A success has the status that the spec lists for it, or 200
    /// or 204 if the spec lists none.
    pub(crate) fn of(endpoint: &Endpoint, answered: Answered) -> Self {
        let status = || endpoint.answer.as_ref().map_or(StatusCode::OK, |(status, _)| *status);
        match answered {
            Ok(Success::Body(body)) => Self::with(status(), body),
            Ok(Success::Empty) => {
                let status = endpoint.empty.unwrap_or(StatusCode::NO_CONTENT);
                Self { status, body: None, page: None, headers: Vec::new() }
            }
            Err(ApiRefusal::NotFound) => Self::not_found(),
            Err(ApiRefusal::NoSuchPage) => Self::problem(StatusCode::NOT_FOUND, json!({ "detail": "Invalid page." })),
            Err(ApiRefusal::Invalid(body)) => Self::problem(StatusCode::BAD_REQUEST, body),
        }
    }
}

/// A response before a fault may truncate it, and before the common headers are added.
struct PlainResponse {
    status: StatusCode,
    content_type: &'static str,
    body: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// Converts an answer into a response with the planned faults applied, and returns it with the body for the log. The
/// answer is `None` if the operation was skipped.
pub(crate) fn respond(
    contract: &ApiContract,
    endpoint: Option<&Endpoint>,
    answer: Option<ApiAnswer>,
    plan: &FaultPlan,
    request_id: &str,
) -> (Response, KeptBody) {
    let raw = match (&plan.status, answer) {
        (Some(fault), _) => faulty(fault),
        (None, Some(answer)) => altered(contract, endpoint, answer, plan),
        (None, None) => PlainResponse {
            status: StatusCode::OK,
            content_type: "application/json",
            body: String::new(),
            headers: Vec::new(),
        },
    };
    let kept = KeptBody::new(raw.body.as_bytes());
    let mut response = if plan.truncate && !raw.body.is_empty() {
        truncated(raw.body)
    } else if raw.body.is_empty() {
        Response::new(Body::empty())
    } else {
        Response::new(Body::from(raw.body))
    };
    *response.status_mut() = raw.status;
    let headers = response.headers_mut();
    if !matches!(raw.status, StatusCode::NO_CONTENT | StatusCode::MOVED_PERMANENTLY) {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(raw.content_type));
    }
    if let Ok(value) = HeaderValue::from_str(request_id) {
        headers.insert("x-request-id", value);
    }
    for (name, value) in raw.headers {
        headers.insert(name, value);
    }
    (response, kept)
}

fn altered(contract: &ApiContract, endpoint: Option<&Endpoint>, answer: ApiAnswer, plan: &FaultPlan) -> PlainResponse {
    let ApiAnswer { status, body, page, headers } = answer;
    if let Some(body) = page {
        return PlainResponse { status, content_type: "text/html", body, headers };
    }
    let altered = endpoint.filter(|_| status.is_success() && plan.alters());
    let body = body.map(|body| match altered {
        Some(endpoint) => {
            let mut body = body.into_value();
            plan.alter(contract, endpoint, &mut body);
            body.to_string()
        }
        None => body.into_text(),
    });
    PlainResponse { status, content_type: "application/json", body: body.unwrap_or_default(), headers }
}

fn faulty(fault: &StatusFault) -> PlainResponse {
    let status = StatusCode::from_u16(fault.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = fault.headers.iter().filter_map(|(name, value)| {
        Some((HeaderName::try_from(name.as_str()).ok()?, HeaderValue::try_from(value.as_str()).ok()?))
    });
    let (content_type, body) = match &fault.body {
        Some(Value::String(text)) => ("text/html", text.clone()),
        Some(body) => ("application/json", body.to_string()),
        None if status == StatusCode::TOO_MANY_REQUESTS => {
            ("application/json", json!({ "detail": "Request was throttled.", "code": "throttled" }).to_string())
        }
        None if status.is_client_error() || status.is_server_error() => {
            ("application/json", json!({ "detail": status.canonical_reason().unwrap_or("Error") }).to_string())
        }
        None => ("application/json", String::new()),
    };
    PlainResponse { status, content_type, body, headers: headers.collect() }
}

/// Returns a response that announces more bytes than it sends.
pub(crate) fn truncated(bytes: impl Into<Bytes>) -> Response {
    let bytes: Bytes = bytes.into();
    let length = bytes.len();
    let start = futures_util::stream::once(std::future::ready(Ok(bytes.slice(..length / 2))));
    let cut = futures_util::stream::once(async {
        // Without a pause, the server would learn that the body has failed before it sends its buffered bytes.
        tokio::task::yield_now().await;
        Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof))
    });
    let parts = futures_util::StreamExt::chain(start, cut);
    let mut response = Response::new(Body::from_stream(parts));
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}
