//! Tests what links, downloads and archives print.

use std::{error::Error as _, sync::Arc, time::Duration};

use object_store::memory::InMemory;
use realaml_ext::{
    SignatureKey,
    reports::{ContentType, Digest, LinkKind, Network, RecordKey, Reports, archive::Archive},
    test_util::FakeApi,
};
use realaml_tests::hostile::Answer;
use realaml_tests::printed::{CANARY, KEY, Printed};

use crate::reports::storage::{Storage, pdf};

#[tokio::test]
async fn links_downloads_and_archives() {
    let storage = Storage::of(pdf(1_000)).await;
    let builder = storage.builder().allow_host("files.example.com").allow_network("10.20.0.0/16".parse().unwrap());
    let mut printed = Printed::default();
    printed.debug(builder.size_limit(10_000).deadline(Duration::from_secs(9)));
    printed.debug(Reports::new(&FakeApi::new().client()).unwrap());
    let (mut links, reports) = (storage.links().await, storage.reports());
    links.retain(|it| it.kind() == LinkKind::Report);
    let link = links.report().unwrap();
    printed.debug(&links).debug(link);
    printed.debug(reports.download(link).await.unwrap()).debug(reports.bytes(link).await.unwrap());
    let archive = Archive::new(Arc::new(InMemory::new()), "kept/here").unwrap();
    let archived = archive.store(&reports, &links).await.unwrap();
    let report = archived.manifest().files.iter().find(|it| it.kind == LinkKind::Report).unwrap();
    printed.debug(&archive).debug(report);
    insta::assert_snapshot!(printed.text());
}

#[test]
fn kinds_keys_and_networks() {
    let mut printed = Printed::default();
    for key in [
        RecordKey::Verification(SignatureKey::new(KEY)),
        RecordKey::Outsourced(SignatureKey::new(KEY)),
        RecordKey::RiskRating(KEY.to_owned()),
        RecordKey::FormSubmission(KEY.to_owned()),
        RecordKey::ESignDocument(KEY.to_owned()),
    ] {
        printed.debug(key);
    }
    for kind in [LinkKind::Report, LinkKind::IdFrontOriginal, LinkKind::Other] {
        printed.both(kind);
    }
    for content in [ContentType::Pdf, ContentType::Jpeg, ContentType::Unknown] {
        printed.both(content);
    }
    printed.both(Digest::of(b"%PDF-")).both("canary".parse::<Digest>().unwrap_err());
    for network in ["10.20.0.0/16", "fd00::/8"] {
        printed.both(network.parse::<Network>().unwrap());
    }
    insta::assert_snapshot!(printed.text());
}

#[tokio::test]
async fn downloads_that_fail() {
    let storage = Storage::start(|_, _, _| Answer::new(200, format!("<html>{CANARY}</html>")).into()).await;
    let link = storage.links().await.report().unwrap().clone();
    let mut printed = Printed::default();
    printed.both(storage.reports().download(&link).await.unwrap_err());
    let error = storage.builder().allow_host("https://canary.example.com/").build().unwrap_err();
    printed.both(&error).line(&format!("has a source: {}", error.source().is_some()));
    printed.both("300.0.0.0/8".parse::<Network>().unwrap_err());
    insta::assert_snapshot!(printed.text());
}
