//! The span and metrics of a call, which follow the OpenTelemetry conventions for HTTP clients. Integer attributes are
//! `i64`, because exporters turn other integer types into text.

use std::time::Duration;

use http::Method;
use realaml_api::{Operation, RawResponse};
use reqwest::Url;
use tracing::{Span, field::Empty};

use super::Interruption;

/// Creates the span of a call.
pub(super) fn span(operation: &Operation, method: &Method, base_url: &Url) -> Span {
    tracing::info_span!(
        "realaml",
        otel.name = operation.id,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = name(method),
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = (!operation.path.is_empty()).then_some(operation.path),
        server.address = base_url.host_str(),
        server.port = base_url.port_or_known_default().map(i64::from),
        error.type = Empty,
    )
}

/// Records how a call ended, in its span and its metrics.
pub(super) fn end(
    operation: &Operation,
    method: &Method,
    attempts: u32,
    taken: Duration,
    result: Result<&RawResponse, &Interruption>,
) {
    let status = result.ok().map(|response| response.status);
    let code = status.map(|it| i64::from(it.as_u16()));
    let error = match result {
        Ok(response) if response.status.is_success() => None,
        Ok(response) => Some(response.status.as_str()),
        Err(interruption) => Some(interruption.kind.as_str()),
    };
    let resent = i64::from(attempts.saturating_sub(1));
    let span = Span::current();
    span.record("http.response.status_code", code);
    if resent > 0 {
        span.record("http.request.resend_count", resent);
    }
    if let Some(error) = error {
        span.record("error.type", error);
        span.record("otel.status_code", "ERROR");
    }
    tracing::trace!(
        histogram.http.client.request.duration = taken.as_secs_f64(),
        monotonic_counter.realaml.client.resends = resent.unsigned_abs(),
        realaml.operation = operation.id,
        http.request.method = name(method),
        http.response.status_code = code,
        error.type = error,
    );
}

/// Returns the name of a method for telemetry. An unusual method is replaced by `_OTHER`, because it could be any text
/// that the caller chose.
fn name(method: &Method) -> &str {
    let usual = [Method::GET, Method::POST, Method::PATCH, Method::PUT, Method::DELETE, Method::HEAD, Method::OPTIONS];
    if usual.contains(method) { method.as_str() } else { "_OTHER" }
}
