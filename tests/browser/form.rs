//! Tests the form of the npm package `realaml-ids` in a real browser. `cargo xtask npm` builds the package and runs
//! this test.

use std::path::{Component, Path, PathBuf};

use axum::{
    Router,
    extract::Path as Wanted,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::{Value, json};

use super::{serve, webdriver::Browser};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../realaml-ext/ids/js");

/// Serves a file from the package's folder, as `python3 -m http.server` does.
async fn file(Wanted(path): Wanted<String>) -> Response {
    let path = PathBuf::from(path);
    let kind = match path.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    if !path.components().all(|it| matches!(it, Component::Normal(_))) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match tokio::fs::read(Path::new(FOLDER).join(path)).await {
        Ok(content) => ([(CONTENT_TYPE, kind)], content).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Chooses an ID type as a person does.
const CHOOSE: &str = r#"
    const type = document.getElementById("type");
    type.value = arguments[0];
    type.dispatchEvent(new Event("change"));
"#;

/// Returns the text of the field, the position of its caret, the message about it, and whether it is marked as invalid.
const LOOK: &str = r#"
    const number = document.getElementById("number");
    return [number.value, number.selectionStart, document.getElementById("status").textContent,
            number.getAttribute("aria-invalid")];
"#;

/// Leaves the field, as a person does with the Tab key.
const LEAVE: &str = r#"document.getElementById("number").dispatchEvent(new Event("change"))"#;

async fn open() -> Browser {
    assert!(Path::new(FOLDER).join("pkg/realaml_ids.js").is_file(), "`cargo xtask npm` builds the package first");
    let origin = serve(Router::new().route("/{*path}", get(file))).await;
    let browser = Browser::start().await;
    browser.open(&format!("{origin}/example/index.html")).await;
    // The types are listed once the package is loaded.
    browser.find("#type option").await;
    browser
}

async fn after_typing(browser: &Browser, id_type: &str, text: &str) -> Value {
    browser.run(CHOOSE, json!(id_type)).await;
    browser.type_into("#number", text).await;
    browser.run(LOOK, Value::Null).await
}

#[tokio::test]
async fn a_number_is_grouped_and_judged_as_one_types() {
    let browser = open().await;
    assert_eq!(after_typing(&browser, "DK/cpr", "2110625").await, json!(["211062-5", 8, "", "false"]));
    assert_eq!(after_typing(&browser, "DK/cpr", "2110625629").await, json!(["211062-5629", 11, "✓", "false"]));
    let impossible = after_typing(&browser, "DK/cpr", "2110A").await;
    assert_eq!((impossible[0].as_str(), impossible[3].as_str()), (Some("2110A"), Some("true")));
    assert!(impossible[2].as_str().is_some_and(|said| said.contains("position 5")), "{impossible}");
    assert_eq!(after_typing(&browser, "US/ssn", "123456789").await[0], "123-45-6789");
    browser.quit().await;
}

#[tokio::test]
async fn what_was_pasted_is_read_or_explained_when_the_field_is_left() {
    let browser = open().await;
    after_typing(&browser, "NZ/ird", "IRD 49-091-850").await;
    browser.run(LEAVE, Value::Null).await;
    let said = browser.run(LOOK, Value::Null).await;
    assert!(said[2].as_str().is_some_and(|said| said.contains("Leave out the words")), "{said}");
    after_typing(&browser, "NZ/ird", "49,091,850").await;
    browser.run(LEAVE, Value::Null).await;
    assert_eq!(browser.run(LOOK, Value::Null).await[0], "49-091-850");
    browser.quit().await;
}

#[tokio::test]
async fn a_licence_wants_its_state_and_no_tax_file_number_is_offered() {
    let browser = open().await;
    browser.run(CHOOSE, json!("AU/driver_licence")).await;
    let states = "return document.querySelectorAll('#state-label:not([hidden]) option').length";
    assert_eq!(browser.run(states, Value::Null).await, 8);
    let tax_file_numbers = "return document.querySelectorAll(\"#type option[value='AU/tfn']\").length";
    assert_eq!(browser.run(tax_file_numbers, Value::Null).await, 0);
    browser.quit().await;
}
