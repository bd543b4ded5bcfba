//! The passes on a small spec: one operation of each kind, one type of each kind.

use std::{collections::BTreeMap, path::PathBuf};

use crate::model::{
    Source, Spec,
    contents::Contents,
    yaml::{self, Document},
};

const SPEC: &str = include_str!("../../fixtures/small.yaml");

fn generated(spec: &str) -> BTreeMap<String, String> {
    let value = yaml::parse(spec, "small.yaml").unwrap().value;
    let document = Document { value: value.clone(), lines: BTreeMap::new() };
    let source = Source { name: "risk".to_owned(), file: "small.yaml".to_owned(), document };
    let contents: Contents =
        serde_json::from_str(r#"{"guides":[],"operations":[],"schemas":[],"national_ids":[],"curated_schemas":{}}"#)
            .unwrap();
    let spec = Spec { folder: PathBuf::new(), sources: vec![source], bundle: value, contents };
    super::raw_crate(&spec).unwrap()
}

/// The text without white space and trailing commas, so that the width of the formatter does not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<String>().replace(",)", ")").replace("///", "")
}

fn has(text: &str, part: &str) {
    assert!(flat(text).contains(&flat(part)), "`{part}` is not in:\n{text}");
}

fn has_not(text: &str, part: &str) {
    assert!(!flat(text).contains(&flat(part)), "`{part}` is in:\n{text}");
}

#[test]
fn it_is_the_same_every_time() {
    assert_eq!(generated(SPEC), generated(SPEC));
}

#[test]
fn every_file_says_where_it_comes_from() {
    for (path, text) in generated(SPEC) {
        assert!(text.starts_with("// @generated from openapi/ by `cargo xtask regen`"), "{path}");
    }
}

#[test]
fn operations_refuse_what_would_change_the_path_and_carry_no_version() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, r#"path::parameter("thing_key", & thing_key) ?"#);
    has(text, "pub async fn send(self) -> Result<Reply<types::Thing>, Error>");
    has(text, "reply::receive(client, &table::GET_THING, request).await");
    has(text, r#"progenitor_client::QueryParam::new("page", &page)"#);
    for part in ["api-version", "header_map", "ResponseValue", "encode_path", "body_map", "builder::Thing"] {
        has_not(text, part);
    }
}

#[test]
fn a_body_is_required_or_may_be_absent() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "body: Result<types::ThingRequest, String>");
    has(text, r#"body: Err("`body` was not given".to_owned())"#);
    has(text, ".json(&body)");
    has(text, "body: Result<Option<types::ThingUpdate>, String>");
    has(text, ".optional_json(&body)");
}

#[test]
fn the_thing_or_nothing_and_nothing() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "Result<Reply<::std::option::Option<types::Thing>>, Error>");
    has(text, "Result<Reply<()>, Error>");
    has(text, "reply::receive_nothing(client, &table::DELETE_THING, request)");
}

#[test]
fn deprecated_operations_are_marked() {
    has(&generated(SPEC)["risk.rs"], "#[deprecated(note =");
    has(&generated(SPEC)["table.rs"], r#"Operation::row("delete_thing", "DELETE", "/things/{thing_key}/", "risk","#);
}

#[test]
fn operation_builders_show_nothing_of_their_arguments() {
    has(&generated(SPEC)["risk.rs"], r#"f.debug_struct("GetThing").finish_non_exhaustive()"#);
    has_not(&generated(SPEC)["risk.rs"], "derive(Debug");
}

#[test]
fn enums_are_open() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "#[non_exhaustive] pub enum Colour");
    has(text, "Unknown(::std::string::String)");
    has(text, "UnknownValue,");
    has(text, r#"Self::Nothing => "","#);
    // The spec lists "", so it is a value.
    has(text, "crate::runtime::open_enum::implement!(Colour, true);");
    has_not(text, super::transforms::BLANK);
}

#[test]
fn structs_keep_what_is_unknown_and_hide_what_is_sensitive() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "#[serde(flatten)] pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,");
    has(text, r#".field("key", &crate::runtime::sensitive::Hidden(&self.key))"#);
    has(text, r#".field("colour", &self.colour)"#);
    has(text, r#".field("extra", &crate::runtime::sensitive::Hidden(&self.extra))"#);
}

#[test]
fn every_member_has_a_row_to_be_read_by() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "crate::runtime::decode::record!");
    has(text, r#""made_on", made_on, optional)"#);
    has(text, r#""part_id", part_id, optional_identifier)"#);
    has(text, r#""photo_url_TEMP", photo_url_temp, "#);
    has(text, "pub made_on: ::std::option::Option<::chrono::naive::NaiveDate>");
    has(
        text,
        r#"#[serde(default, skip_serializing_if = "::std::option::Option::is_none")] pub colour: ::std::option::Option<Colour>"#,
    );
    has(text, "pub parts: ::std::option::Option<::std::vec::Vec<Part>>");
    has(text, r#"rename = "photo_url_TEMP""#);
}

#[test]
fn a_patch_body_has_three_states() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "pub note: crate::Patch<::std::string::String>");
    has(text, "pub fn clear_note(mut self) -> Self");
    has(text, "pub count: ::std::option::Option<i64>");
}

#[test]
fn what_is_required_is_an_argument_and_only_requests_have_setters() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "pub fn new(name: impl ::std::convert::Into<::std::string::String>) -> Self");
    has(text, "pub fn with_type(mut self, value: impl ::std::convert::Into<::std::string::String>) -> Self");
    has_not(text, "pub fn with_colour(");
}

#[test]
fn limits_stay_in_the_json_schema() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, r#"schemars(extend("maxLength" = 40, "x-sensitive" = true))"#);
    has_not(text, "deny_unknown_fields");
}

#[test]
fn docs_say_how_things_are_known_and_escape_markdown() {
    let text = &generated(SPEC)["types/risk.rs"];
    has(text, "/// A thing \\[of some kind\\], see <https://example.com/a>.");
    has(text, "/// Inferred (low confidence): a test.");
    has(text, "/// **Deprecated.** Use `colour`.");
}

#[test]
fn a_schema_the_generator_does_not_make_a_type_of_is_named() {
    let spec = SPEC.replace("properties:\n        id:", "propertis:\n        id:");
    let result = std::panic::catch_unwind(|| generated(&spec));
    assert!(result.is_err());
}
