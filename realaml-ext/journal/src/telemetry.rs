//! Spans and metrics, named in OpenTelemetry's style. They contain the operation, but no other data about a record,
//! such as its reference, key or outcome.

use std::time::Duration;

use tracing::{Span, field::Empty};

use crate::{
    Creation, Error,
    kind::{CallState, Operation},
};

/// Returns the span for creating a record under a reference.
pub(crate) fn creation(operation: Operation) -> Span {
    tracing::info_span!(
        "realaml_journal",
        otel.name = "realaml_journal create",
        otel.status_code = Empty,
        realaml.operation = operation.as_str(),
        realaml.journal.result = Empty,
        error.type = Empty,
    )
}

/// Records the result of creating a record.
pub(crate) fn created<T>(operation: Operation, result: &Result<Creation<T>, Error>) {
    let (name, failed) = match result {
        Ok(Creation::Existing(_)) => ("existing", false),
        Ok(Creation::Unrecorded { .. }) => ("unrecorded", true),
        Ok(creation) => {
            let state = creation.state();
            (state.as_str(), state != CallState::Created)
        }
        Err(error) => (error.kind().as_str(), true),
    };
    let span = Span::current();
    span.record("realaml.journal.result", name);
    if failed {
        error(&span, name);
    }
    tracing::trace!(
        monotonic_counter.realaml.journal.creations = 1_u64,
        realaml.operation = operation.as_str(),
        realaml.journal.result = name,
    );
}

/// Returns the span for checking a record: fetching it and handling its new states.
pub(crate) fn look(operation: Operation) -> Span {
    tracing::info_span!(
        "realaml_journal",
        otel.name = "realaml_journal process",
        otel.kind = "consumer",
        otel.status_code = Empty,
        realaml.operation = operation.as_str(),
        error.type = Empty,
    )
}

/// Records that a handler succeeded, or the reason why it failed.
pub(crate) fn handled(operation: Operation, result: Result<(), &'static str>) {
    if let Err(reason) = result {
        error(&Span::current(), reason);
    }
    tracing::trace!(
        monotonic_counter.realaml.journal.handlings = 1_u64,
        realaml.operation = operation.as_str(),
        realaml.journal.result = result.err().unwrap_or("handled"),
    );
}

/// Records how many due records a claim returned, and how long it took.
pub(crate) fn claimed(records: usize, taken: Duration) {
    tracing::trace!(histogram.realaml.journal.claim.duration = taken.as_secs_f64(), records = records as i64);
}

/// Records that a record became a dead letter.
pub(crate) fn buried(operation: Operation, reason: &'static str) {
    error(&Span::current(), reason);
    tracing::trace!(
        monotonic_counter.realaml.journal.dead_letters = 1_u64,
        realaml.operation = operation.as_str(),
        realaml.journal.result = reason,
    );
}

/// Records the result of a callback: `stored`, `unknown`, `refused` or `busy`.
pub(crate) fn callback(result: &'static str) {
    tracing::trace!(monotonic_counter.realaml.journal.callbacks = 1_u64, realaml.journal.result = result);
}

fn error(span: &Span, reason: &str) {
    span.record("error.type", reason);
    span.record("otel.status_code", "ERROR");
}
