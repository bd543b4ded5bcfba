//! Tests the response to `OPTIONS`, which has the format of the vendor's framework.

use realaml_ext::reqwest::Method;
use realaml_tests::spec::{self, properties};
use serde_json::Value;

use super::api::Api;

async fn options(api: &Api, path: &str) -> (u16, Option<String>, Value) {
    let request = api.http.request(Method::OPTIONS, format!("{}{path}", api.sandbox.base_url()));
    let request = request.header("authorization", format!("Api-Key {}", api.sandbox.api_key()));
    let response = request.send().await.expect("an answer");
    let status = response.status().as_u16();
    let allow = response.headers().get("allow").map(|it| it.to_str().expect("text").to_owned());
    (status, allow, response.json().await.unwrap_or_default())
}

#[tokio::test]
async fn every_route_names_its_methods_and_what_it_creates() {
    let api = Api::start().await;
    for operation in spec::operations() {
        let path = operation.path.split('/').map(|it| if it.starts_with('{') { "unknown" } else { it });
        let (status, allow, body) = options(&api, &path.collect::<Vec<_>>().join("/")).await;
        assert_eq!(status, 200, "{}", operation.id);
        let allow = allow.expect("it names the methods");
        let methods: Vec<_> = allow.split(", ").collect();
        assert!(methods.contains(&operation.method.to_uppercase().as_str()) && methods.contains(&"OPTIONS"), "{allow}");
        let fields = &body["actions"]["POST"];
        let schema = &operation.value["requestBody"]["content"]["application/json"]["schema"];
        if operation.method == "post" && !schema.is_null() {
            let (members, required) = properties(schema);
            assert_eq!(fields.as_object().expect("fields").len(), members.len(), "{}", operation.id);
            for (name, _) in members {
                assert_eq!(fields[name]["required"], required.contains(&name), "{name}");
                assert!(fields[name]["type"].is_string(), "{name}");
            }
        }
    }
    assert_eq!(api.sandbox.counts().verifications, 0);
}

#[tokio::test]
async fn what_is_not_there_answers_404_and_a_wrong_key_403() {
    let api = Api::start().await;
    assert_eq!(options(&api, "/risk_ratings/").await.0, 404);
    let request = api.http.request(Method::OPTIONS, format!("{}/verifications/", api.sandbox.base_url()));
    assert_eq!(request.send().await.expect("an answer").status(), 403);
}

#[tokio::test]
async fn choices_and_limits_are_named() {
    let api = Api::start().await;
    let (_, _, body) = options(&api, "/outsourced-verifications/").await;
    let fields = body["actions"]["POST"].as_object().expect("fields");
    let choice = fields.values().find(|it| it["type"] == "choice").expect("a type to choose");
    assert!(choice["choices"][0]["value"].is_string() && choice["choices"][0]["display_name"].is_string());
    let (_, _, body) = options(&api, "/verifications/").await;
    let fields = &body["actions"]["POST"];
    assert_eq!((&fields["birth_date"]["type"], &fields["email"]["type"]), (&"date".into(), &"email".into()));
}
