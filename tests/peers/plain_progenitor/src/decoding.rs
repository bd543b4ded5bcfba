//! Measures how fast responses are decoded: those recorded on staging, and the examples of the spec for every operation
//! that fetches a record.

use std::{hint::black_box, time::Instant};

use realaml_api::{Decode, decode, types};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{COMPLETED, IN_PROGRESS, compact, plain};

const SPEC: &str = include_str!("../../../../openapi/realaml.json");

/// Returns the microseconds of one call in the best of many rounds.
fn microseconds(mut call: impl FnMut()) -> f64 {
    let mut round = || {
        let start = Instant::now();
        (0..20).for_each(|_| call());
        start.elapsed().as_secs_f64() * 1e6 / 20.0
    };
    (0..300).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// Prints a row for a body. `Ours` and `Plain` are our type of its schema and the one that typify generates.
fn row<Ours: Decode, Plain: DeserializeOwned>(name: &str, body: &str) {
    let ours = microseconds(|| drop(black_box(decode::<Ours>(body.as_bytes()).expect("a record"))));
    let plain = microseconds(|| drop(black_box(serde_json::from_str::<Plain>(body).expect("a record of the schema"))));
    let value = microseconds(|| drop(black_box(serde_json::from_str::<Value>(body).expect("JSON"))));
    println!("| {name} | {} | {ours:.1} µs | {plain:.1} µs | {:.2} | {value:.1} µs |", body.len(), ours / plain);
}

/// Prints a row for each example of the operation's response.
fn examples<Ours: Decode, Plain: DeserializeOwned>(spec: &Value, path: &str) {
    let content = &spec["paths"][path]["get"]["responses"]["200"]["content"]["application/json"];
    for (name, example) in content["examples"].as_object().expect("examples") {
        row::<Ours, Plain>(&format!("{path}, {name}"), &example["value"].to_string());
    }
}

/// Prints a row for each record.
pub fn table() {
    println!(
        "| record | bytes | ours | plain types | ratio | `serde_json::Value` |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (name, body) in [("verification, completed", COMPLETED), ("verification, in progress", IN_PROGRESS)] {
        row::<types::Verification, plain::types::Verification>(name, &compact(body));
    }
    let spec: Value = serde_json::from_str(SPEC).expect("the spec is JSON");
    examples::<types::Verification, plain::types::Verification>(&spec, "/verification/{signature_key}/");
    examples::<types::OutsourcedVerification, plain::types::OutsourcedVerification>(
        &spec,
        "/outsourced-verification/{signature_key}/",
    );
    examples::<types::RiskRating, plain::types::RiskRating>(&spec, "/risk-ratings/{id}/");
    examples::<types::FormSubmission, plain::types::FormSubmission>(&spec, "/form-submissions/{id}/");
    examples::<types::ESignDocumentDetail, plain::types::ESignDocumentDetail>(&spec, "/esign/documents/{envelope_id}/");
    examples::<types::ESignDocumentPage, plain::types::ESignDocumentPage>(&spec, "/esign/documents/");
    examples::<types::ESignTemplate, plain::types::ESignTemplate>(&spec, "/esign/templates/{template_id}/");
}
