//! Measures how fast responses are decoded: those recorded on staging, and the examples of the spec for every operation
//! that fetches a record.

use std::{hint::black_box, time::Instant};

use realaml_api::{Decode, decode, types};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{BODIES, plain};

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

/// Prints a row for each response.
pub fn table() {
    println!(
        "| response | bytes | ours | plain types | ratio | `serde_json::Value` |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    for (operation, name, body) in BODIES {
        let row = match *operation {
            "get_esign_document" => row::<types::ESignDocumentDetail, plain::types::ESignDocumentDetail>,
            "get_esign_template" => row::<types::ESignTemplate, plain::types::ESignTemplate>,
            "get_form_submission" => row::<types::FormSubmission, plain::types::FormSubmission>,
            "get_outsourced_verification" => row::<types::OutsourcedVerification, plain::types::OutsourcedVerification>,
            "get_risk_rating" => row::<types::RiskRating, plain::types::RiskRating>,
            "get_verification" => row::<types::Verification, plain::types::Verification>,
            "list_esign_documents" => row::<types::ESignDocumentPage, plain::types::ESignDocumentPage>,
            "list_esign_templates" => row::<Vec<types::ESignTemplate>, Vec<plain::types::ESignTemplate>>,
            other => panic!("no types are named for {other}"),
        };
        row(&format!("`{operation}`, {name}"), body);
    }
}
