//! Tests the generator with a small spec that has one operation and one type of each kind.

use std::{collections::BTreeMap, path::PathBuf};

use crate::model::{
    Source, Spec,
    contents::Contents,
    yaml::{self, Document},
};

const SPEC: &str = include_str!("../../fixtures/small.yaml");

fn generated(spec: &str) -> BTreeMap<String, String> {
    super::raw_crate(&read(spec)).unwrap()
}

/// Returns the generated `types/` files, joined in order.
fn types() -> String {
    generated(SPEC).into_iter().filter(|(path, _)| path.starts_with("types/")).map(|(_, text)| text).collect()
}

fn read(spec: &str) -> Spec {
    let value = yaml::parse(spec, "small.yaml").unwrap().value;
    let document = Document { value: value.clone(), lines: BTreeMap::new() };
    let source = Source { name: "risk".to_owned(), file: "small.yaml".to_owned(), document };
    let contents: Contents =
        serde_json::from_str(r#"{"guides":[],"operations":[],"schemas":[],"national_ids":[],"curated_schemas":{}}"#)
            .unwrap();
    Spec { folder: PathBuf::new(), sources: vec![source], bundle: value, contents }
}

/// Removes whitespace, trailing commas and doc slashes, so that the formatter's line width does not matter.
fn flat(text: &str) -> String {
    text.split_whitespace()
        .collect::<String>()
        .replace(",)", ")")
        .replace(",}", "}")
        .replace(",]", "]")
        .replace("///", "")
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
fn what_is_in_the_path_is_an_argument_and_the_rest_is_sent_by_the_runtime() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "pub fn get_thing(&self, thing_key: impl AsRef<str>) -> GetThing<'_>");
    has(text, r#"GetThing(Request::new(self, &table::GET_THING).path("thing_key", thing_key.as_ref()))"#);
    has(text, "pub async fn send(self) -> Result<Reply<types::Thing>, Error> { self.0.send().await }");
    for part in ["api-version", "header_map", "ResponseValue", "encode_path", "progenitor", "TryInto"] {
        has_not(text, part);
    }
}

#[test]
fn parameters_of_the_query_are_setters_with_their_description() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "pub fn list_things(&self) -> ListThings<'_>");
    has(text, r#"/// Which page. pub fn page(self, page: i64) -> Self { Self(self.0.query("page", page)) }"#);
}

#[test]
fn every_kind_of_parameter_is_sent() {
    let parameters = "- {name: page, in: query, schema: {type: integer}, description: Which page.}";
    let kinds = [
        ("type: integer", "key: i64", "key"),
        ("type: boolean", "key: bool", "key"),
        ("type: string, format: uuid", "key: uuid::Uuid", "key"),
        ("type: string, format: date", "key: chrono::NaiveDate", "key"),
        ("$ref: '#/components/schemas/Colour'", "key: impl Into<types::Colour>", "key.into()"),
    ];
    for (schema, argument, value) in kinds {
        let line = format!("{parameters}\n        - {{name: key, in: query, required: true, schema: {{{schema}}}}}");
        let text = &generated(&SPEC.replace(parameters, &line))["risk.rs"];
        has(text, &format!("pub fn list_things(&self, {argument}) -> ListThings<'_>"));
        has(text, &format!(r#".query("key", {value})"#));
        let in_path = format!("name: thing_key, in: path, required: true, schema: {{{schema}}}");
        let plain = "name: thing_key, in: path, required: true, schema: {type: string}";
        has(
            &generated(&SPEC.replace(plain, &in_path))["risk.rs"],
            &format!("pub fn get_thing(&self, thing_{argument})"),
        );
    }
    let line = format!(
        "{parameters}\n        - {{name: 'tags[]', in: query, schema: {{type: array, items: {{type: string}}}}}}"
    );
    let text = &generated(&SPEC.replace(parameters, &line))["risk.rs"];
    has(text, "pub fn tags(self, tags: impl IntoIterator<Item = impl AsRef<str>>) -> Self");
    let item = "crate::runtime::request::Argument::into_text(it.as_ref())";
    has(text, &format!(r#".queries("tags[]", tags.into_iter().map(|it| {item}))"#));
}

#[test]
fn a_parameter_that_cannot_be_sent_is_refused_by_name() {
    let part = "$ref: '#/components/schemas/Part'";
    for (place, schema) in
        [("header", part), ("cookie", part), ("query", "items: {type: array, items: {}}, type: array"), ("query", "{}")]
    {
        let schema = schema.trim_matches(['{', '}']);
        let changed = format!("- {{name: page, in: {place}, schema: {{{schema}}}}}");
        let spec =
            SPEC.replace("- {name: page, in: query, schema: {type: integer}, description: Which page.}", &changed);
        assert_ne!(spec, SPEC);
        let error = format!("{:#}", super::raw_crate(&read(&spec)).unwrap_err());
        assert!(error.contains("operation `list_things`") && error.contains("`page`"), "{error}");
    }
}

#[test]
fn a_body_is_an_argument_or_a_setter() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "pub fn create_thing(&self, body: &types::ThingRequest) -> CreateThing<'_>");
    has(text, "Request::new(self, &table::CREATE_THING).body(body)");
    has(text, "pub fn body<'b>(self, body: impl Into<Option<&'b types::ThingUpdate>>) -> Self");
}

#[test]
fn the_thing_or_nothing_and_nothing() {
    let text = &generated(SPEC)["risk.rs"];
    has(text, "Result<Reply<Option<types::Thing>>, Error>");
    has(text, "Result<Reply<Vec<types::Thing>>, Error>");
    has(text, "pub async fn send(self) -> Result<Reply<()>, Error> { self.0.send_for_nothing().await }");
}

#[test]
fn deprecated_operations_are_marked() {
    let note = "#[deprecated(note = \"the vendor wants this operation no longer used\")]";
    has(&generated(SPEC)["risk.rs"], note);
    let spec = SPEC.replace(
        "deprecated: true\n      description",
        "deprecated: true\n      x-replaced-by: update_thing\n      description",
    );
    has(
        &generated(&spec)["risk.rs"],
        "#[deprecated(note = \"the vendor replaced this operation; use `update_thing`\")]",
    );
    has(&generated(SPEC)["table.rs"], "deprecated: true");
}

#[test]
fn the_table_says_what_an_operation_takes_and_answers() {
    let text = &generated(SPEC)["table.rs"];
    has(
        text,
        r#"path_parameters: &[], query_parameters: &["page"], body: None,
        response: Some(ResponseBody { schema: "Thing", is_list: true, is_optional: false })"#,
    );
    has(
        text,
        r#"path_parameters: &["thing_key"], query_parameters: &[],
        body: Some(RequestBody { schema: "ThingUpdate", required: false }),
        response: Some(ResponseBody { schema: "Thing", is_list: false, is_optional: true })"#,
    );
}

#[test]
fn every_operation_can_be_called_by_its_id() {
    let text = &generated(SPEC)["by_id.rs"];
    has(text, r#""get_thing" => { json(client.get_thing(arguments.required::<String>("thing_key")?).send().await) }"#);
    has(text, r#"if let Some(page) = arguments.optional::<i64>("page")? { request = request.page(page); }"#);
    has(text, "let body: types::ThingRequest = arguments.required_body()?;");
    has(text, ".body(body.as_ref())");
}

#[test]
fn operation_builders_show_nothing_of_their_arguments() {
    has(
        &generated(SPEC)["risk.rs"],
        "#[derive(Clone, Debug)] #[must_use = \"nothing is sent before `send`\"] pub struct GetThing<'a>(Request<'a>);",
    );
}

#[test]
fn a_family_of_types_is_a_file_and_what_no_operation_reaches_stands_apart() {
    let files = generated(SPEC);
    let paths: Vec<&str> = files.keys().filter_map(|it| it.strip_prefix("types/")).collect();
    let expected = [
        "mod.rs",
        "registry.rs",
        "risk/enums.rs",
        "risk/mod.rs",
        "risk/part.rs",
        "risk/record.rs",
        "risk/request.rs",
        "risk/update.rs",
        "unreferenced/mod.rs",
        "unreferenced/named.rs",
    ];
    assert_eq!(paths, expected);
    has(&files["types/risk/record.rs"], "use crate::types::{Colour, Part};");
    has(&files["types/unreferenced/named.rs"], "pub struct Named");
    has_not(&files["types/mod.rs"], "pub use self::unreferenced");
    has(&files["types/registry.rs"], r#"Row::of::<types::unreferenced::Named>("Named", "Named")"#);
}

#[test]
fn a_type_may_have_another_name_than_its_schema() {
    let spec = SPEC.replace("    Part:\n", "    Part:\n      x-rust-name: Piece\n");
    let files = generated(&spec);
    has(&files["types/risk/piece.rs"], "Inferred (low confidence): a test. The vendor calls it `Part`.");
    has(&files["types/risk/record.rs"], "pub parts: Option<Vec<Piece>>");
    has(&files["types/registry.rs"], r#"Row::of::<types::Piece>("Part", "Piece")"#);
    let spec = SPEC.replace("    ThingRequest:\n", "    ThingRequest:\n      x-rust-name: NewThing\n");
    let files = generated(&spec);
    has(&files["risk.rs"], "body: &types::NewThing");
    has(&files["table.rs"], r#"RequestBody { schema: "ThingRequest", required: true }"#);
}

#[test]
fn enums_are_open() {
    let text = &types();
    has(text, "#[non_exhaustive] pub enum Colour");
    has(text, "Unknown(String)");
    has(text, "UnknownValue,");
    has(text, r#"Self::Nothing => "","#);
    // The spec lists `""`, so it is a value.
    has(text, "crate::runtime::open_enum::implement!(Colour, true, [");
    // A derived `Debug` would print any value that a server sends.
    has(text, "#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)] #[non_exhaustive] pub enum Colour");
}

#[test]
fn structs_keep_what_is_unknown_and_hide_what_is_sensitive() {
    let text = &types();
    has(text, "#[serde(flatten)] pub extra: serde_json::Map<String, serde_json::Value>");
    has(text, r#".field("key", &sensitive::Hidden(&self.key))"#);
    has(text, r#".field("colour", &self.colour)"#);
    has(text, r#".field("extra", &sensitive::Hidden(&self.extra))"#);
}

#[test]
fn every_member_has_a_row_to_be_read_by() {
    let text = &types();
    has(text, "record!(");
    has(text, r#""made_on", made_on, optional)"#);
    has(text, r#""part_id", part_id, optional_identifier)"#);
    has(text, r#""photo_url_TEMP", photo_url_temp, "#);
    has(text, "pub made_on: Option<chrono::NaiveDate>");
    has(text, r#"#[serde(default, skip_serializing_if = "Option::is_none")] pub colour: Option<Colour>"#);
    has(text, "pub parts: Option<Vec<Part>>");
    has(text, r#"rename = "photo_url_TEMP""#);
}

#[test]
fn a_patch_body_has_three_states() {
    let text = &types();
    has(text, "pub note: crate::Patch<String>");
    has(text, "pub fn clear_note(mut self) -> Self");
    has(text, "pub count: Option<i64>");
}

#[test]
fn what_is_required_is_an_argument_and_only_requests_have_setters() {
    let text = &types();
    has(text, "pub fn new(name: impl Into<String>) -> Self");
    has(text, "pub fn new() -> Self { Self::default() }");
    has(text, "/// Its type. #[must_use] pub fn with_type(mut self, type_: impl Into<String>) -> Self");
    has_not(text, "pub fn with_colour(");
}

#[test]
fn limits_stay_in_the_json_schema() {
    let text = &types();
    has(text, r#"schemars(extend("maxLength" = 40, "x-sensitive" = true))"#);
    has_not(text, "deny_unknown_fields");
    let large = "count: {type: integer, minimum: -9000000000, maximum: 18446744073709551615, description: How many.}";
    let spec = SPEC.replace("count: {type: integer, description: How many.}", large);
    let files: String = generated(&spec).into_values().collect();
    has(&files, r#"schemars(extend("minimum" = -9000000000_i64, "maximum" = 18446744073709551615_u64))"#);
}

#[test]
fn docs_say_how_things_are_known_and_escape_markdown() {
    let text = &types();
    has(text, "/// A thing \\[of some kind\\], see <https://example.com/a>.");
    has(text, "/// Inferred (low confidence): a test.");
    has(text, "/// **Deprecated.** Use `colour`.");
}

#[test]
fn docs_list_the_meanings_of_a_number() {
    let meanings = "count: {type: integer, x-enum-values: {'1': {description: One.}, '2': {}}, description: How many.}";
    let spec = SPEC.replace("count: {type: integer, description: How many.}", meanings);
    let files = generated(&spec);
    assert!(files.values().any(|text| flat(text).contains(&flat("How many. Known values: `1` (One), `2`."))));
}

#[test]
fn a_schema_without_members_is_no_type_and_its_place_is_free_json() {
    let spec = SPEC.replace("properties:\n        id:", "x-properties:\n        id:");
    assert!(generated(&spec).values().all(|text| !text.contains("pub struct Part {")));
}

#[test]
fn a_choice_between_records_is_an_enum_that_keeps_what_it_does_not_know() {
    let choice = |more: &str| {
        let schemas = format!(
            "  schemas:\n    Either:\n      description: One or the other.\n      x-evidence: inferred\n      x-source: a test\n      \
             anyOf: [{{$ref: '#/components/schemas/Thing'}}, {{$ref: '#/components/schemas/ThingRequest'}}]\n{more}"
        );
        let spec = SPEC.replace("  schemas:\n", &schemas);
        let answers = "{schema: {$ref: '#/components/schemas/Thing'}}}\n    patch:";
        assert!(spec.contains(answers));
        generated(&spec.replace(answers, &answers.replace("Thing'", "Either'")))
    };
    let files = choice("      discriminator: {propertyName: kind, mapping: {new: ThingRequest}}\n");
    let text: String = files.values().map(String::as_str).collect();
    has(
        &text,
        "pub enum Either { /// `kind` is `Thing`.\n Thing(Box<Thing>), /// `kind` is `new`.\n ThingRequest(Box<ThingRequest>),",
    );
    has(
        &text,
        "/// A value that this version of the crate does not know, as it was received.\n Unknown(serde_json::Value)",
    );
    has(
        &text,
        r#"decode::union!(Either, Some("kind"), (0, Thing, Thing, ["Thing"]), (1, ThingRequest, ThingRequest, ["new"]));"#,
    );
    has(&text, "types::Either");
    let text: String = choice("").into_values().collect();
    has(&text, "decode::union!(Either, None, (0, Thing, Thing, []), (1, ThingRequest, ThingRequest, []));");
}

#[test]
fn a_body_that_is_a_list_or_a_map_is_taken_as_one() {
    let body = |schema: &str| {
        let request = "content: {application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}}";
        assert!(SPEC.contains(request));
        let spec = SPEC.replace(request, &request.replace("ThingRequest", "Sent"));
        generated(&spec.replace("  schemas:\n", &format!("  schemas:\n    Sent: {schema}\n")))["risk.rs"].clone()
    };
    let list = body("{type: array, items: {$ref: '#/components/schemas/Thing'}}");
    has(&list, "pub fn create_thing(&self, body: &[types::Thing])");
    has(&body("{type: array, items: {type: string}}"), "body: &[String]");
    has(&body("{type: object}"), "body: &serde_json::Map<String, serde_json::Value>");
    has(&body("{type: string}"), "body: &str");
}

#[test]
fn parameters_are_sent_at_their_place_and_in_their_style() {
    let page = "- {name: page, in: query, schema: {type: integer}, description: Which page.}";
    let parameters = "
        - {name: X-Tenant-Id, in: header, required: true, schema: {type: string}, description: Whose.}
        - {name: page, in: header, schema: {type: integer}, description: Which page.}
        - {name: page, in: query, schema: {type: integer}, description: Which page.}
        - {name: request, in: cookie, schema: {type: string, format: uuid}, description: A cookie.}
        - {name: 'tag[]', in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}, description: Tags.}
        - {name: colours, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/Colour'}}, description: Colours.}
        - {name: X-Ids, in: header, schema: {type: array, items: {type: integer}}, description: Ids.}
        - {name: filter, in: query, style: deepObject, schema: {$ref: '#/components/schemas/Part'}, description: Parts.}
        - {name: more, in: query, schema: {type: object, additionalProperties: {type: string}}, description: More.}
        - {name: q, in: query, required: true, description: JSON., content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}";
    assert!(SPEC.contains(page));
    let files = generated(&SPEC.replace(page, parameters.trim()));
    let text = &files["risk.rs"];
    has(text, "pub fn list_things(&self, x_tenant_id: impl AsRef<str>, q: &types::Part) -> ListThings<'_>");
    has(text, r#".header("X-Tenant-Id", x_tenant_id.as_ref()).query("q", crate::runtime::request::Json(q))"#);
    has(text, r#"pub fn page(self, page: i64) -> Self { Self(self.0.query("page", page)) }"#);
    has(text, r#"pub fn page_header(self, page_header: i64) -> Self { Self(self.0.header("page", page_header)) }"#);
    has(text, r#"pub fn request(self, request: uuid::Uuid) -> Self { Self(self.0.cookie("request", request)) }"#);
    has(text, r#".query_joined("tag[]", crate::runtime::request::Separator::Pipe, tag.into_iter()"#);
    has(text, "pub fn colours(self, colours: impl IntoIterator<Item = impl Into<types::Colour>>) -> Self");
    has(text, r#".query_joined("colours", crate::runtime::request::Separator::Comma"#);
    has(text, r#".header_joined("X-Ids", crate::runtime::request::Separator::Comma"#);
    has(text, r#"pub fn filter(self, filter: &types::Part) -> Self { Self(self.0.deep("filter", filter)) }"#);
    has(text, r#"more: &std::collections::HashMap<String, String>) -> Self { Self(self.0.members("more", more)) }"#);
    has(
        &files["table.rs"],
        r#"header_parameters: &["X-Tenant-Id", "page", "X-Ids"], cookie_parameters: &["request"], path_parameters: &[],
        query_parameters: &["page", "tag[]", "colours", "filter", "more", "q"]"#,
    );
    let by_id = &files["by_id.rs"];
    has(by_id, r#"&arguments.required_json::<types::Part>("q")?"#);
    has(
        by_id,
        r#"if let Some(filter) = arguments.optional_json::<types::Part>("filter")? { request = request.filter(&filter); }"#,
    );
    has(
        by_id,
        r#"if let Some(value) = arguments.optional::<uuid::Uuid>("request")? { request = request.request(value); }"#,
    );
}

const MADE: &str = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
  /things/{thing_key}/:";

#[test]
fn an_answer_of_several_is_an_enum_by_status() {
    assert!(SPEC.contains(MADE));
    let answers = "content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
        '202':
          description: Not yet.
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Part'}}}}
        '204': {description: Nothing to do.}
        '206': {description: A page., content: {application/pdf: {schema: {type: string, format: binary}}}}
        2XX: {description: Words., content: {text/plain: {schema: {type: string}}}}
        default: {description: Refused., content: {application/json: {schema: {$ref: '#/components/schemas/Part'}}}}
  /things/{thing_key}/:";
    let files = generated(&SPEC.replace(MADE, answers));
    let text = &files["risk.rs"];
    has(
        text,
        "#[non_exhaustive] pub enum CreateThingAnswer { /// 201: Made.\n Created(Box<types::Thing>), /// 202: Not yet.\n \
         Accepted(Vec<types::Part>), /// 204: Nothing to do.\n NoContent, /// 206: A page.\n \
         PartialContent(crate::Binary), /// Another success: Words.\n Success(crate::Text),",
    );
    has(text, "201u16 => { crate::runtime::answers::json(response, |it| Self::Created(Box::new(it))) }");
    has(text, "202u16 => crate::runtime::answers::json(response, Self::Accepted),");
    has(text, r#"Self::Accepted(value) => f.debug_tuple("Accepted").field(value).finish(),"#);
    has(text, r#"Self::Success(_) => f.debug_tuple("Success").finish_non_exhaustive(),"#);
    has(text, "204u16 => Ok((Self::NoContent, Vec::new())),");
    has(text, r#"_ => { crate::runtime::answers::plain(response, &["text/plain"], |it|"#);
    has(text, "Self::Success(crate::Text::of(&it.body))");
    has(text, "Result<Reply<CreateThingAnswer>, Error> { self.0.send_for_answers().await }");
    has(text, r#".accept("application/json, application/pdf, text/plain")"#);
    has(&files["table.rs"], r#"ResponseBody { schema: "Thing", is_list: false, is_optional: true }"#);
    has(&files["by_id.rs"], r#""create_thing" => { let body: types::ThingRequest"#);
}

#[test]
fn text_and_bytes_are_answers_of_their_own() {
    let answer = |media: &str| {
        let spec = MADE.replace("application/json: {schema: {$ref: '#/components/schemas/Thing'}}", media);
        generated(&SPEC.replace(MADE, &spec))["risk.rs"].clone()
    };
    let pdf = answer("application/pdf: {schema: {type: string, format: binary}}");
    has(&pdf, "Result<Reply<crate::Binary>, Error> { self.0.send_for_bytes(crate::runtime::answers::Listed {");
    has(&pdf, r#"Listed { statuses: &[201u16], media: &["application/pdf"] }).await }"#);
    has(&pdf, r#".accept("application/pdf, application/problem+json;q=0.5, */*;q=0.1").body(body)"#);
    has(
        &pdf,
        "pub async fn stream(self) -> Result<crate::StreamedResponse, Error> { self.0.stream(crate::runtime::answers::Listed {",
    );
    let csv = answer("text/csv: {schema: {type: string}}");
    assert!(!csv.contains("fn stream"));
    has(&csv, "Result<Reply<crate::Text>, Error> { self.0.send_for_text(crate::runtime::answers::Listed {");
}

const SENT: &str = "content: {application/json: {schema: {$ref: '#/components/schemas/ThingRequest'}}}";

#[test]
fn a_form_is_given_member_by_member() {
    let schema = "  schemas:
    File: {type: string, format: binary}
    Upload:
      type: object
      description: An upload.
      x-evidence: documented
      x-source: a test
      required: [file, client, side]
      properties:
        file: {$ref: '#/components/schemas/File'}
        client: {type: string, format: binary, description: Another file.}
        scans: {type: array, items: {$ref: '#/components/schemas/File'}, description: Scans.}
        side: {$ref: '#/components/schemas/Colour'}
        more: {type: array, items: {type: string, format: binary}, description: More files.}
        tags: {type: array, items: {type: string}, description: Tags.}
        colours: {type: array, items: {$ref: '#/components/schemas/Colour'}, description: Colours.}
        part: {$ref: '#/components/schemas/Part'}
        count: {type: integer, nullable: true, description: How many.}
        at: {type: string, format: date-time, description: When.}
        body: {type: string, description: Words.}
";
    let form = |media: &str| {
        let body = format!("content: {{{media}: {{schema: {{$ref: '#/components/schemas/Upload'}}}}}}");
        generated(&SPEC.replace(SENT, &body).replace("  schemas:\n", schema))
    };
    let files = form("multipart/form-data");
    let text = &files["risk.rs"];
    has(
        text,
        "pub fn create_thing(&self, file: crate::File, client: crate::File, side: impl Into<types::Colour>) -> CreateThing<'_>",
    );
    has(
        text,
        r#".form(crate::runtime::request::Form::Multipart).files("file", [file]).files("client", [client]).part("side", Into::<types::Colour>::into(side))"#,
    );
    has(text, r#"more: impl IntoIterator<Item = crate::File>) -> Self { Self(self.0.files("more", more)) }"#);
    has(text, r#"scans: impl IntoIterator<Item = crate::File>) -> Self { Self(self.0.files("scans", scans)) }"#);
    has(text, r#".part("tags", tags.into_iter().map(|it| it.as_ref().to_owned()).collect::<Vec<_>>())"#);
    has(text, r#"colours.into_iter().map(|it| Into::<types::Colour>::into(it)).collect::<Vec<_>>())"#);
    has(text, r#"pub fn part(self, part: &types::Part) -> Self { Self(self.0.part("part", part)) }"#);
    has(text, r#"pub fn count(self, count: i64) -> Self { Self(self.0.part("count", count)) }"#);
    has(text, r#"pub fn body_form(self, body_form: impl AsRef<str>)"#);
    has(
        text,
        "async fn example(api: &Client, file: realaml_api::File, client: realaml_api::File) -> Result<(), Error>",
    );
    has(text, "let reply = api.create_thing(file, client,");
    has(
        &files["by_id.rs"],
        r#"client.create_thing(arguments.required_file("file")?, arguments.required_file("client")?, arguments.required::<types::Colour>("side")?)"#,
    );
    has(&files["by_id.rs"], r#"request = request.more(arguments.each_file("more"));"#);
    has(&files["table.rs"], r#"body: Some(RequestBody { schema: "Upload", required: true })"#);
    has(&form("application/x-www-form-urlencoded")["risk.rs"], ".form(crate::runtime::request::Form::UrlEncoded)");
}

#[test]
fn a_body_can_be_text_a_file_or_another_json() {
    let body = |media: &str, required: bool| {
        let spec = SPEC.replace(
            &format!("required: true\n        {SENT}"),
            &format!("required: {required}\n        content: {{{media}}}"),
        );
        assert_ne!(spec, SPEC);
        generated(&spec)["risk.rs"].clone()
    };
    let file = body("application/pdf: {schema: {type: string, format: binary}}", true);
    has(&file, "pub fn create_thing(&self, body: &crate::File)");
    has(&file, ".file_body(body)");
    let text = body("text/csv: {schema: {type: string}}", false);
    has(
        &text,
        r#"pub fn body<'b>(self, body: impl Into<Option<&'b str>>) -> Self {
        Self(match body.into() { Some(body) => self.0.text_body("text/csv", body), None => self.0.without_body(), }) }"#,
    );
    let merge = body("application/merge-patch+json: {schema: {$ref: '#/components/schemas/ThingRequest'}}", true);
    has(&merge, r#".body_as("application/merge-patch+json", body)"#);
}
