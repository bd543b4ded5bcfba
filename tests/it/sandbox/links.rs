//! Tests links to files: their content, their lifetime of 15 minutes, and ranges.

use std::time::Duration;

use realaml_ext::reqwest::Response;
use realaml_sandbox::{Fault, Sandbox};
use serde_json::json;

use super::api::{Api, text};

async fn fetch(api: &Api, link: &str, range: Option<&str>) -> Response {
    let request = api.http.get(link);
    let request = match range {
        Some(range) => request.header("range", range),
        None => request,
    };
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn every_link_of_a_record_leads_to_a_file_of_its_kind() {
    let api = Api::start().await;
    let person = json!({ "first_name": "MOCK", "last_name": "PASS", "type": "facematch_voi" });
    let created = api.post("/verifications/", person).await;
    let key = text(&created, "signature_key");
    api.sandbox.complete(key).expect("it is open");
    let record = api.verification(key).await;
    let mut links = Vec::new();
    collect(&record, &mut links);
    assert!(links.len() > 15);
    for link in links {
        let response = fetch(&api, &link, None).await;
        assert_eq!(response.status(), 200);
        let content_type = response.headers()["content-type"].to_str().expect("text").to_owned();
        let bytes = response.bytes().await.expect("a body");
        let start: &[u8] = match content_type.as_str() {
            "application/pdf" => b"%PDF-1.4",
            "image/png" => b"\x89PNG\r\n\x1a\n",
            "video/webm" => b"\x1a\x45\xdf\xa3",
            other => panic!("{other}"),
        };
        assert!(bytes.starts_with(start));
    }
}

fn collect(value: &serde_json::Value, links: &mut Vec<String>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        match value.as_str() {
            Some(link) if name.ends_with("_TEMP") => links.push(link.to_owned()),
            _ => collect(value, links),
        }
    }
    for value in value.as_array().into_iter().flatten() {
        collect(value, links);
    }
}

#[tokio::test]
async fn a_link_expires_by_the_sandboxs_clock_and_a_fresh_one_works() {
    let start = "2026-03-02T20:10:00Z".parse().expect("a time");
    let api = Api::with(Sandbox::builder().start_time(start)).await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let link = text(&api.verification(&key).await, "final_report_pdf_url_TEMP").to_owned();
    api.sandbox.advance_clock(Duration::from_secs(15 * 60));
    assert_eq!(fetch(&api, &link, None).await.status(), 200);
    api.sandbox.advance_clock(Duration::from_secs(1));
    let expired = fetch(&api, &link, None).await;
    assert_eq!(
        (expired.status().as_u16(), &expired.headers()["content-type"]),
        (403, &"application/xml".parse().expect("a value"))
    );
    assert!(expired.text().await.expect("text").contains("<Code>AccessDenied</Code>"));
    let fresh = text(&api.verification(&key).await, "final_report_pdf_url_TEMP").to_owned();
    assert_ne!(link, fresh);
    assert_eq!(fetch(&api, &fresh, None).await.status(), 200);
    let forged = fresh.replace("report_pdf.pdf", "facematch_selfie.png");
    assert_eq!(fetch(&api, &forged, None).await.status(), 403);
}

#[tokio::test]
async fn a_download_can_be_resumed_and_can_go_wrong() {
    let api = Api::start().await;
    let key = api.mock("", "PASS", "1900-01-01").await;
    let link = text(&api.verification(&key).await, "final_report_pdf_url_TEMP").to_owned();
    let whole = fetch(&api, &link, None).await.bytes().await.expect("a body");
    let rest = fetch(&api, &link, Some("bytes=100-")).await;
    assert_eq!(rest.status(), 206);
    assert_eq!(rest.headers()["content-range"], format!("bytes 100-{}/{}", whole.len() - 1, whole.len()).as_str());
    assert_eq!(rest.bytes().await.expect("a body"), whole.slice(100..));
    assert_eq!(fetch(&api, &link, Some("bytes=999999-")).await.status(), 416);
    api.sandbox.inject_fault(Fault::truncate().on("download_file").times(1)).expect("a fault");
    assert!(fetch(&api, &link, None).await.bytes().await.is_err());
    api.sandbox.inject_fault(Fault::status(503).on("download_file").times(1)).expect("a fault");
    assert_eq!(fetch(&api, &link, None).await.status(), 503);
    assert_eq!(fetch(&api, &link, None).await.bytes().await.expect("a body"), whole);
}
