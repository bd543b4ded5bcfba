//! A collector that keeps all received data, and the subscriber that sends it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{Router, body::Bytes, extract::Path, routing::post};
use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{Protocol, WithExportConfig};
use opentelemetry_sdk::{metrics::SdkMeterProvider, trace::SdkTracerProvider};
use serde_json::{Value, json};
use tokio::{net::TcpListener, runtime::Runtime};
use tracing::Level;
use tracing_opentelemetry::{MetricsLayer, OpenTelemetryLayer};
use tracing_subscriber::{Layer, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

pub struct Collector {
    address: String,
    received: Arc<Mutex<Vec<(String, Value)>>>,
}

/// A span as received. Attributes are protocol values such as `{"intValue": "200"}`.
#[derive(Debug)]
pub struct Span {
    pub name: String,
    pub id: String,
    pub parent: String,
    pub kind: u64,
    pub is_error: bool,
    pub attributes: BTreeMap<String, Value>,
    pub events: Vec<String>,
}

/// A data point of a metric. The count is the number of values in a histogram, or the value of a counter.
#[derive(Debug)]
pub struct Point {
    pub attributes: BTreeMap<String, Value>,
    pub count: u64,
}

/// The exporters of traces and metrics that send to the collector.
pub struct Telemetry {
    traces: SdkTracerProvider,
    metrics: SdkMeterProvider,
}

impl Collector {
    pub fn start(runtime: &Runtime) -> Self {
        let received: Arc<Mutex<Vec<(String, Value)>>> = Arc::default();
        let keep = received.clone();
        let store = post(move |Path(what): Path<String>, body: Bytes| async move {
            keep.lock().unwrap().push((what, serde_json::from_slice(&body).unwrap()));
            "{}"
        });
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        runtime.spawn(async move { axum::serve(listener, Router::new().route("/v1/{what}", store)).await });
        Self { address, received }
    }

    /// Sends the traces and metrics of this workspace to the collector. The spans do not include the metric events,
    /// which have the lowest level.
    pub fn subscribe(&self) -> Telemetry {
        let spans = opentelemetry_otlp::SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpJson)
            .with_endpoint(format!("{}/v1/traces", self.address))
            .build()
            .unwrap();
        let metrics = opentelemetry_otlp::MetricExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpJson)
            .with_endpoint(format!("{}/v1/metrics", self.address))
            .build()
            .unwrap();
        let traces = SdkTracerProvider::builder().with_batch_exporter(spans).build();
        let metrics = SdkMeterProvider::builder().with_periodic_exporter(metrics).build();
        let ours = |level| Targets::new().with_target("realaml_ext", level).with_target("realaml_journal", level);
        tracing_subscriber::registry()
            .with(OpenTelemetryLayer::new(traces.tracer("tests")).with_filter(ours(Level::DEBUG)))
            .with(MetricsLayer::new(metrics.clone()).with_filter(ours(Level::TRACE)))
            .init();
        Telemetry { traces, metrics }
    }

    fn received(&self, what: &str) -> Vec<Value> {
        self.received.lock().unwrap().iter().filter(|it| it.0 == what).map(|it| it.1.clone()).collect()
    }

    /// Returns all received data as JSON.
    pub fn text(&self) -> String {
        self.received.lock().unwrap().iter().map(|it| it.1.to_string()).collect()
    }

    /// Returns all spans in the order of their start times.
    pub fn spans(&self) -> Vec<Span> {
        let bodies = self.received("traces");
        let mut spans: Vec<(u64, Span)> = below(&bodies, &["resourceSpans", "scopeSpans", "spans"])
            .into_iter()
            .map(|it| {
                let began = it["startTimeUnixNano"].as_str().unwrap().parse().unwrap();
                let span = Span {
                    name: it["name"].as_str().unwrap().to_owned(),
                    id: it["spanId"].to_string(),
                    parent: it["parentSpanId"].to_string(),
                    kind: it["kind"].as_u64().unwrap(),
                    is_error: it["status"]["code"] == json!(2),
                    attributes: attributes(it),
                    events: list(&it["events"]).map(|it| it["name"].as_str().unwrap().to_owned()).collect(),
                };
                (began, span)
            })
            .collect();
        spans.sort_by_key(|it| it.0);
        spans.into_iter().map(|it| it.1).collect()
    }

    /// Returns the last data points of every metric, by the name of the metric.
    pub fn metrics(&self) -> BTreeMap<String, Vec<Point>> {
        let last = self.received("metrics").pop().unwrap();
        let metrics = below(std::slice::from_ref(&last), &["resourceMetrics", "scopeMetrics", "metrics"]);
        let metrics = metrics.into_iter().map(|it| {
            let points = ["histogram", "sum"].iter().flat_map(|kind| list(&it[kind]["dataPoints"]));
            let points = points.map(|it| {
                let number = |it: &Value| it.as_str().and_then(|it| it.parse().ok()).or(it.as_u64());
                let count = number(&it["count"]).or(number(&it["asInt"])).unwrap();
                Point { attributes: attributes(it), count }
            });
            (it["name"].as_str().unwrap().to_owned(), points.collect())
        });
        metrics.collect()
    }
}

impl Telemetry {
    pub fn flush(&self) {
        self.traces.force_flush().unwrap();
        self.metrics.force_flush().unwrap();
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn below<'a>(values: &'a [Value], members: &[&str]) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = values.iter().collect();
    for member in members {
        found = found.into_iter().flat_map(|it| list(&it[member])).collect();
    }
    found
}

fn attributes(value: &Value) -> BTreeMap<String, Value> {
    list(&value["attributes"]).map(|it| (it["key"].as_str().unwrap().to_owned(), it["value"].clone())).collect()
}
