//! Tests what the client sends and to which address.

use http::{HeaderName, HeaderValue, Method};
use realaml_api::{Evidence, Operation};
use realaml_ext::{CallOptions, Client, Environment, ErrorKind, VerificationRequest, http, reqwest};
use realaml_tests::{
    clients::{KEY, builder, client, key},
    hostile::{Answer, HostileServer},
};
use serde_json::json;

const SIMPLE: &str = r#"{"signature_key":"6513270e269e0d37f2a74de452e6b438"}"#;

fn request() -> VerificationRequest {
    VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").email("mock@example.com").build().unwrap()
}

#[tokio::test]
async fn a_create_is_sent_as_documented() {
    let server = HostileServer::always(Answer::json(201, SIMPLE)).await;
    let client = builder(&server.base_url()).user_agent("onboarding/2.1").build().unwrap();
    let created = client.verifications().create(&request()).await.unwrap();
    assert_eq!(created.signature_key(), &key());
    let received = &server.received()[0];
    assert_eq!((received.method.as_str(), received.target.as_str()), ("POST", "/api/v1/verifications/"));
    assert_eq!(received.header("authorization"), Some(format!("Api-Key {KEY}").as_str()));
    assert_eq!(received.header("content-type"), Some("application/json"));
    assert_eq!(received.header("accept"), Some("application/json"));
    assert_eq!(received.header("accept-encoding"), Some("gzip"));
    assert!(received.header("user-agent").is_some_and(|it| it.starts_with("onboarding/2.1 realaml-ext/")));
    assert_eq!(received.header("api-version"), None);
    let body: serde_json::Value = serde_json::from_slice(&received.body).unwrap();
    assert_eq!(
        body,
        json!({"first_name": "MOCK", "last_name": "PASS", "birth_date": "1900-01-01", "email": "mock@example.com"})
    );
}

#[tokio::test]
async fn the_prefix_of_the_key_can_be_another() {
    let server = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let client = builder(&server.base_url()).api_key_prefix("").build().unwrap();
    client.verifications().get(&key()).await.unwrap();
    assert_eq!(server.received()[0].header("authorization"), Some(KEY));
}

#[tokio::test]
async fn options_of_a_call_change_its_headers_but_not_its_credentials() {
    let server = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let client = client(&server.base_url());
    let options = CallOptions::new()
        .with_header(HeaderName::from_static("x-trace"), HeaderValue::from_static("t-1"))
        .with_header(http::header::AUTHORIZATION, HeaderValue::from_static("Api-Key other"));
    client.with(options).verifications().get(&key()).await.unwrap();
    client.verifications().get(&key()).await.unwrap();
    let received = server.received();
    assert_eq!((received[0].header("x-trace"), received[1].header("x-trace")), (Some("t-1"), None));
    for request in &received {
        let keys: Vec<_> = request.headers.iter().filter(|it| it.0 == "authorization").collect();
        assert_eq!(keys, [&("authorization".to_owned(), format!("Api-Key {KEY}"))]);
    }
}

#[tokio::test]
async fn a_path_the_spec_does_not_have_goes_the_same_way() {
    let server = HostileServer::start(|request, _| match request.method.as_str() {
        "GET" => Answer::json(200, r#"{"new":true}"#).into(),
        _ => Answer::json(404, r#"{"detail":"Not found."}"#).into(),
    })
    .await;
    let client = client(&server.base_url());
    let answer = client.request(Method::GET, "/something-new/", None).await.unwrap();
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&answer.body).unwrap(), json!({"new": true}));
    let error = client.request(Method::POST, "/something-new/", Some(&json!({"a": 1}))).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.detail()), (ErrorKind::NotFound, 1, Some("Not found.")));
    assert!(!error.to_string().contains("inferred"), "{error}");
    let received = server.received();
    assert_eq!(
        (received[1].target.as_str(), received[1].body.as_slice()),
        ("/api/v1/something-new/", br#"{"a":1}"#.as_slice())
    );
    assert!(received.iter().all(|it| it.header("authorization") == Some(format!("Api-Key {KEY}").as_str())));
    assert_eq!(client.request(Method::GET, "no-slash/", None).await.unwrap_err().kind(), ErrorKind::InvalidRequest);
}

#[tokio::test]
async fn a_request_by_hand_cannot_leave_the_origin() {
    let server = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let stranger = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let client = client(&server.base_url());
    let url = format!("{}/x/", stranger.base_url());
    let request = reqwest::Request::new(Method::GET, url.parse().unwrap());
    let call = realaml_ext::raw::Call::new(&realaml_ext::raw::Operation::CUSTOM, request);
    let error = realaml_ext::Error::from(client.raw().call(call).await.unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!((server.count(), stranger.count()), (0, 0));
}

#[tokio::test]
async fn the_raw_client_shares_credentials_and_errors() {
    let server = HostileServer::always(Answer::json(404, r#"{"detail":"Not found."}"#)).await;
    let client = client(&server.base_url());
    let error = client.raw().get_verification("k").send().await.unwrap_err();
    let error = realaml_ext::Error::from(error);
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::NotFound, 404));
    assert_eq!(server.received()[0].header("authorization"), Some(format!("Api-Key {KEY}").as_str()));
}

#[tokio::test]
async fn an_overridden_route_is_used() {
    let file = std::env::temp_dir().join(format!("realaml-routes-{}.toml", std::process::id()));
    std::fs::write(&file, "get_verification = \"/verifications/{signature_key}/\"\n").unwrap();
    let server = HostileServer::always(Answer::json(200, SIMPLE)).await;
    let client = builder(&server.base_url())
        .route("delete_verification", "POST /verification/{signature_key}/cancel/")
        .routes_file(&file)
        .build();
    std::fs::remove_file(&file).unwrap();
    let client = client.unwrap();
    client.verifications().get(&key()).await.unwrap();
    client.verifications().delete(&"a/b".into()).await.unwrap();
    let lines: Vec<_> = server.received().iter().map(|it| format!("{} {}", it.method, it.target)).collect();
    assert_eq!(
        lines,
        ["GET /api/v1/verifications/6513270e269e0d37f2a74de452e6b438/", "POST /api/v1/verification/a%2Fb/cancel/"]
    );
}

#[tokio::test]
async fn a_path_that_is_not_there_names_the_override() {
    let server =
        HostileServer::start(|_, number| Answer::json(if number % 2 == 0 { 404 } else { 405 }, "{}").into()).await;
    let client = client(&server.base_url());
    let rating = realaml_ext::RiskRequest::of("Aroha Ngata").build().unwrap();
    // Once the vendor documents the operation, the error does not suggest another path.
    let inferred = Operation::by_id("create_risk_rating").unwrap().evidence == Evidence::Inferred;
    for _ in 0..2 {
        let error = client.risk().create(&rating).await.unwrap_err().to_string();
        let names_the_override = error.contains(r#".route("create_risk_rating", "POST /its/path/")"#);
        assert_eq!((error.contains("is inferred"), names_the_override), (inferred, inferred), "{error}");
    }
    // The path of this operation is documented, so neither status makes the error suggest another path.
    for status in [404, 405] {
        let error = client.verifications().get(&key()).await.unwrap_err();
        assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
        assert!(!error.to_string().contains("inferred") && !error.to_string().contains(".route("), "{error}");
    }
}

#[test]
fn what_is_missing_or_wrong_is_told_before_anything_is_sent() {
    let staging = || Client::builder().environment(Environment::Staging);
    let told = [
        Client::builder().api_key("k").build(),
        staging().build(),
        staging().api_key(" ").build(),
        staging().api_key("k\u{e9}\u{1}").build(),
        staging().api_key("k").route("create_nothing", "POST /x/").build(),
        staging().api_key("k").routes_file("/no/such/file").build(),
        staging().api_key("k").http(|http| http.user_agent("\u{1}")).build(),
    ]
    .map(|it| it.unwrap_err());
    assert!(told.iter().all(|it| it.kind() == ErrorKind::Configuration && it.attempts() == 0));
    insta::assert_snapshot!(told.map(|it| it.to_string()).join("\n"));
}

#[test]
fn a_client_is_cheap_to_share_and_shows_no_key() {
    fn shared<T: Clone + Send + Sync + std::fmt::Debug + 'static>(value: T) -> String {
        format!("{value:?}")
    }
    let client = builder("http://127.0.0.1:9/api/v1").build().unwrap();
    let shown = shared(client) + &format!("{:?}", builder("http://127.0.0.1:9/api/v1"));
    assert!(!shown.contains(KEY) && shown.contains("127.0.0.1"), "{shown}");
}
