//! Tests embedding without a browser: responses of the API become frames, pages and hand-offs.

use realaml_ext::{
    Client, SecretUrl, VerificationRequest,
    hosted::{Frame, MobileHandOff, Page},
    raw::types,
};
use realaml_sandbox::Sandbox;
use realaml_tests::clients;

async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = clients::builder(sandbox.base_url()).api_key(sandbox.api_key()).build().unwrap();
    (sandbox, client)
}

#[tokio::test]
async fn a_created_verification_is_embedded_by_its_link() {
    let (sandbox, client) = start().await;
    let request = VerificationRequest::person("Aroha", "Ngata").embedded().build().unwrap();
    let created = client.verifications().create(&request).await.unwrap();
    let frame = Frame::verification(&created.url().unwrap()).unwrap();
    assert_eq!(frame.origin(), sandbox.origin());
    assert!(frame.tag().contains(created.url().unwrap().expose()));

    let response = Page::new(frame).then("/status").response().unwrap();
    let policy = response.headers()["content-security-policy"].to_str().unwrap();
    assert!(policy.contains(&format!("frame-src {};", sandbox.origin())), "{policy}");
    for (name, value) in response.headers() {
        assert!(!value.to_str().unwrap().contains(created.signature_key().expose()), "{name} holds the key");
    }
    // The mobile SDKs know only the vendor's two environments, not a sandbox.
    assert!(MobileHandOff::new(client.environment(), created.signature_key()).is_err());
}

#[tokio::test]
async fn the_session_key_of_the_builder_is_in_no_address_and_no_header() {
    let (_sandbox, client) = start().await;
    let draft = client.esign().create(&types::ESignDocumentCreateRequest::new()).await.unwrap();
    let session = client.esign().create_iframe_session(&draft.value().id, None).await.unwrap();
    let key = session.value().session_key.clone().unwrap();
    let frame = Frame::esign_builder(session.value()).unwrap();
    assert!(!frame.tag().contains(&key) && !format!("{frame:?}").contains(&key));

    let response = Page::new(frame).response().unwrap();
    assert!(response.headers().values().all(|it| !it.to_str().unwrap().contains(&key)));
    assert_eq!(response.body().matches(&key).count(), 1, "once, in the settings of the script");

    let mut careless = session.into_inner();
    careless.iframe_url = careless.iframe_url.map(|url| format!("{url}?session_key={key}"));
    assert!(Frame::esign_builder(&careless).is_err());
}

#[test]
fn a_link_for_somebody_elses_scheme_is_refused() {
    for url in ["javascript:alert(1)", "http://v.realaml.com/x", "file:///etc/hosts"] {
        let error = Frame::verification(&SecretUrl::new(url)).unwrap_err();
        assert_eq!(error.kind(), realaml_ext::ErrorKind::Configuration);
    }
}
