//! Tests that every link of every record is found.

use chrono::DateTime;
use realaml_ext::reports::{ErrorKind, LinkKind, Links, RecordKey, Reports};
use realaml_tests::{
    clients::{client, key},
    hostile::{Answer, HostileServer},
    instances::{Kind, instance},
    spec::schemas,
};
use serde_json::{Value, json};

#[tokio::test]
async fn a_record_of_the_vendor() {
    let body = include_str!("../../fixtures/records/verification-completed.json");
    let server = HostileServer::always(Answer::json(200, body)).await;
    let verification = client(&server.base_url()).verifications().get(&key()).await.unwrap();
    let mut found: Vec<_> = verification
        .links()
        .iter()
        .map(|it| {
            format!(
                "{}: {} as {}, {} s",
                it.kind(),
                it.path(),
                it.file_stem(),
                (it.expires_at() - it.obtained_at()).num_seconds()
            )
        })
        .collect();
    found.sort();
    insta::assert_snapshot!(found.join("\n"));
    assert_eq!(verification.links().obtained_at(), verification.fetched_at());
}

#[test]
fn every_member_of_the_spec_that_is_marked_as_a_link() {
    let spec: Value = serde_json::from_str(include_str!("../../../openapi/realaml.json")).unwrap();
    let mut found = Vec::new();
    for (schema, definition) in spec["components"]["schemas"].as_object().unwrap() {
        let parts = definition["allOf"].as_array().into_iter().flatten().chain([definition]);
        for member in parts.flat_map(|it| it["properties"].as_object()).flat_map(|it| it.keys()) {
            if !member.ends_with("url_TEMP") {
                continue;
            }
            let parent = match schema.as_str() {
                "OutsourcedVerificationDocument" => "documents",
                "ESignDocumentFile" => "files",
                "ESignCompletionCertificate" => "completion_certificate",
                _ => "list",
            };
            let record = json!({ parent: [{ member: "https://files.example/x" }] });
            let links = Links::in_record(RecordKey::RiskRating("r-1".into()), &record, DateTime::UNIX_EPOCH);
            assert_eq!(links.len(), 1, "{schema}.{member}");
            assert_ne!(links.iter().next().unwrap().kind(), LinkKind::Other, "{schema}.{member}");
            found.push(member);
        }
    }
    assert!(found.len() >= 20, "the spec has more links than {found:?}");
}

#[test]
fn links_are_counted_and_found_by_kind() {
    let of = |record: &Value| Links::in_record(RecordKey::RiskRating("r-1".into()), record, DateTime::UNIX_EPOCH);
    let none = of(&json!({}));
    assert!(none.is_empty() && none.is_complete());
    assert_eq!(none.len(), 0);

    let link = "https://files.example/x";
    let some =
        of(&json!({"values": [{"file_url_TEMP": link}, {"file_url_TEMP": link}], "final_report_pdf_url_TEMP": link}));
    assert!(!some.is_empty() && some.is_complete());
    assert_eq!((some.of_kind(LinkKind::FormFile).count(), some.of_kind(LinkKind::Report).count()), (2, 1));

    let too_many: Vec<Value> = (0..1_100).map(|number| json!({"file_url_TEMP": format!("{link}/{number}")})).collect();
    assert!(!of(&json!({ "values": too_many })).is_complete());
}

#[tokio::test]
async fn each_domain_is_fetched_at_its_own_place() {
    let server = HostileServer::start(|request, _| {
        let link = "https://files.example/x?X-Amz-Expires=60";
        let id = ["r-1", "f-1", "d-1"].into_iter().find(|it| request.target.contains(it));
        let body = json!({
            "signature_key": key().expose(),
            "id": id,
            "url": "https://hosted.example/",
            "final_report_pdf_url_TEMP": link,
            "completion_certificate": { "id": "c", "url_TEMP": link },
            "documents": [{ "name": "Evidence.pdf", "url_TEMP": link }],
            "values": [{ "file_url_TEMP": link }],
        });
        assert_eq!(request.method, "GET");
        Answer::json(200, body.to_string()).into()
    })
    .await;
    let reports = Reports::new(&client(&server.base_url())).unwrap();
    let keys = [
        RecordKey::Verification(key()),
        RecordKey::Outsourced(key()),
        RecordKey::RiskRating("r-1".into()),
        RecordKey::FormSubmission("f-1".into()),
        RecordKey::ESignDocument("d-1".into()),
    ];
    for record in &keys {
        let links = reports.links(record).await.unwrap();
        let mut kinds: Vec<_> = links.iter().map(|it| it.kind()).collect();
        kinds.sort();
        let expected =
            [LinkKind::Report, LinkKind::OutsourcedDocument, LinkKind::FormFile, LinkKind::CompletionCertificate];
        assert_eq!((kinds.as_slice(), links.record_key()), (expected.as_slice(), record));
    }
    let targets: Vec<_> = server.received().into_iter().map(|it| it.target.replace(key().expose(), "KEY")).collect();
    insta::assert_snapshot!(targets.join("\n"));
}

#[tokio::test]
async fn a_record_that_cannot_be_fetched_is_told_with_its_reason() {
    let server = HostileServer::always(Answer::json(404, "{\"detail\":\"Not found.\"}")).await;
    let reports = Reports::new(&client(&server.base_url())).unwrap();
    let error = reports.links(&RecordKey::Verification(key())).await.unwrap_err();
    let source = std::error::Error::source(&error).and_then(|it| it.downcast_ref::<realaml_ext::Error>()).unwrap();
    assert_eq!((error.kind(), source.kind()), (ErrorKind::Api, realaml_ext::ErrorKind::NotFound));
    assert!(!error.is_retryable());
}

/// Files are named after members of the spec. Every link that the spec describes has a file name of its own, without
/// the fallback `other`.
#[test]
fn every_link_of_the_spec_has_a_name_of_its_own() {
    for schema in [
        "Verification",
        "VerificationCompany",
        "OutsourcedVerification",
        "RiskRating",
        "FormSubmission",
        "ESignDocumentDetail",
    ] {
        let (_, schema) = schemas().find(|it| it.0 == schema).unwrap();
        let mut record = instance(schema, Kind::Full);
        let mut count = 0;
        make_links(&mut record, &mut count);
        let links = Links::in_record(RecordKey::RiskRating("r-1".into()), &record, DateTime::UNIX_EPOCH);
        assert_eq!(links.len(), count);
        let mut stems: Vec<_> = links.iter().map(|it| it.file_stem()).collect();
        assert!(stems.iter().all(|it| !it.split('-').any(|it| it == "other")), "{stems:?}");
        stems.sort();
        stems.dedup();
        assert_eq!(stems.len(), count, "{stems:?}");
    }
}

/// Gives each link a different address.
fn make_links(value: &mut Value, count: &mut usize) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                if name.ends_with("url_TEMP") {
                    *value = format!("https://files.example/{count}").into();
                    *count += 1;
                } else {
                    make_links(value, count);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|it| make_links(it, count)),
        _ => {}
    }
}
