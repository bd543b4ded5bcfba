//! Tests that no redirect is followed. Neither the key nor the body is sent elsewhere, and no write becomes a read.

use realaml_ext::{ErrorKind, SignatureKey, raw::types};
use realaml_tests::{
    clients::client,
    hostile::{Answer, HostileServer},
};

const KEY_OF_RECORD: &str = "6513270e269e0d37f2a74de452e6b438";

#[tokio::test]
async fn the_matrix() {
    let stranger = HostileServer::always(Answer::json(200, format!("{{\"signature_key\":\"{KEY_OF_RECORD}\"}}"))).await;
    let port = stranger.address().port();
    let mut calls = 0;
    for status in [301_u16, 302, 303, 307, 308] {
        let targets = [
            format!("http://127.0.0.1:{port}/api/v1/x/"),
            format!("http://localhost:{port}/api/v1/x/"),
            "http://api.realaml.com/api/v1/x/".to_owned(),
            "/api/v1/elsewhere/".to_owned(),
            "elsewhere/".to_owned(),
            "//127.0.0.1/x/".to_owned(),
            format!("//127.0.0.1:{port}/x/"),
            format!("http://api.realaml.com@127.0.0.1:{port}/x/"),
            format!("http://127.1:{port}/x/"),
            format!("https://127.0.0.1:{port}/x/"),
            format!("\\\\127.0.0.1:{port}\\x"),
            "../../../x/".to_owned(),
            "?next=1".to_owned(),
            "javascript:alert(1)".to_owned(),
            "file:///etc/passwd".to_owned(),
        ];
        assert_eq!(targets.len(), 15);
        for target in targets {
            let location = target.clone();
            let server = HostileServer::start(move |_, _| {
                Answer::new(status, "moved").header("location", location.clone()).into()
            })
            .await;
            let client = client(&server.base_url());
            let key = SignatureKey::new(KEY_OF_RECORD);
            let update = types::ESignDocumentUpdateRequest::new();
            let rating = realaml_ext::RiskRequest::of("Aroha Ngata").build().unwrap();
            let errors = [
                client.verifications().get(&key).await.map(drop).unwrap_err(),
                client.risk().create(&rating).await.map(drop).unwrap_err(),
                client.esign().update("d-1", &update).await.map(drop).unwrap_err(),
                client.verifications().delete(&key).await.unwrap_err(),
                client.esign().get("d-1").await.map(drop).unwrap_err(),
                client.esign().delete("d-1").await.unwrap_err(),
            ];
            calls += errors.len();
            for error in &errors {
                assert_eq!(error.kind(), ErrorKind::Redirect, "{status} to {target}: {error}");
                assert_eq!((error.attempts(), error.is_retryable()), (1, false));
                assert!(!error.to_string().contains(&target), "{error}");
            }
            // After a POST, 302 and 303 can be the response to a write that took effect.
            assert_eq!(errors[1].may_have_happened(), matches!(status, 302 | 303), "{status}");
            assert!(!errors[0].may_have_happened());
            let methods: Vec<_> = server.received().iter().map(|it| it.method.clone()).collect();
            assert_eq!(methods, ["GET", "POST", "PATCH", "DELETE", "GET", "DELETE"], "{status} to {target}");
        }
    }
    assert_eq!(calls, 450);
    assert_eq!(stranger.count(), 0, "something was sent to another server");
}

#[tokio::test]
async fn the_text_says_what_to_check() {
    let server = HostileServer::always(Answer::new(301, "").header("location", "/api/v1/verification/k/")).await;
    let error = client(&server.base_url()).verifications().get(&KEY_OF_RECORD.into()).await.unwrap_err();
    insta::assert_snapshot!(error, @"get_verification: the API responded with a redirect (301), which is never followed; check the base URL, and that the path ends with a slash");
}
