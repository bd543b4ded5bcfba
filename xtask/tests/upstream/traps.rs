//! Tests documents that a simple adoption would misread, for example because of cycles, escaped names, names that clash
//! with ours, and members that become personal.

use serde_json::{Value, json};

use crate::{
    compare::{differences, repository},
    constructs::{self, adopt, export, has, operation, to_schema},
    support::Bench,
};

fn record(members: &[(&str, Value)]) -> Value {
    let properties: serde_json::Map<_, _> = members.iter().map(|(name, it)| ((*name).to_owned(), it.clone())).collect();
    json!({"type": "object", "properties": properties})
}

/// Returns the text of a component in `risk.yaml`.
fn component(bench: &Bench, name: &str) -> String {
    constructs::component(&bench.read("openapi/risk.yaml"), name)
}

#[test]
fn a_list_of_itself_is_compared_to_an_end() {
    let bench = repository();
    // Our side names the items of the list, and the vendor names the list.
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RatingNote"] = record(&[("id", json!({"type": "boolean"}))]);
        schemas["RatingNote"]["properties"]["replies"] = json!({"type": "array", "items": to_schema("RatingNote")});
        schemas["RiskRating"]["properties"]["notes"] = json!({"type": "array", "items": to_schema("RatingNote")});
    });
    adopt(&bench);
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        let note = record(&[("id", json!({"type": "boolean"})), ("replies", to_schema("RatingNotes"))]);
        schemas["RatingNotes"] = json!({"type": "array", "items": note});
        schemas["RiskRating"]["properties"]["notes"] = to_schema("RatingNotes");
    });
    let outcome = bench.run(&["diff"]);
    assert!(outcome.code <= 1, "{outcome:?}");
    assert_eq!(bench.run(&["adopt"]).code, 0);
}

#[test]
fn a_discriminator_of_odd_names_and_of_branches_without_names() {
    let bench = repository();
    let branch = |kind: &str, member: &str| {
        record(&[("kind", json!({"type": "string", "enum": [kind]})), (member, json!({"type": "boolean"}))])
    };
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        for (name, member) in [("Rating Card", "card"), ("Rating/Cash", "cash")] {
            schemas[name] = record(&[("kind", json!({"type": "string"})), (member, json!({"type": "boolean"}))]);
        }
        let parts = json!([to_schema("Rating%20Card"), to_schema("Rating~1Cash")]);
        let mapping = json!({"card": parts[0]["$ref"], "cash": parts[1]["$ref"]});
        let discriminator = json!({"propertyName": "kind", "mapping": mapping});
        schemas["RiskRating"]["properties"]["paid"] = json!({"oneOf": parts, "discriminator": discriminator});
        let inline = json!([branch("card", "a"), branch("cash", "b")]);
        schemas["RiskRating"]["properties"]["due"] =
            json!({"oneOf": inline, "discriminator": {"propertyName": "kind"}});
    });
    let out = adopt(&bench);
    has(&out, &["RiskRatingDue: the discriminator is left out"]);
    has(
        &component(&bench, "RiskRatingPaid"),
        &["card: '#/components/schemas/RatingCard'", "cash: '#/components/schemas/RatingCash'"],
    );
    assert!(!component(&bench, "RiskRatingDue").contains("discriminator"));
}

#[test]
fn a_flag_of_a_parameter_leaves_its_enum_as_it_is() {
    let bench = repository();
    let plant = |deprecated: bool| {
        export(&bench, |document| {
            let schema = json!({"type": "string", "enum": ["open", "lost"]});
            let parameter = json!({"name": "state", "in": "query", "schema": schema, "deprecated": deprecated});
            document["paths"]["/risk-ratings/find/"] =
                json!({"get": operation("find_ratings", json!({"parameters": [parameter]}))});
        });
        adopt(&bench);
    };
    plant(false);
    let words = "        open:\n          description: On the vendor's page, and not described here yet.";
    bench.edit("openapi/risk.yaml", words, "        open:\n          description: Ratings that are not closed.");
    let before = component(&bench, "FindRatingsState");
    plant(true);
    assert_eq!(component(&bench, "FindRatingsState"), before);
    has(&bench.read("openapi/risk.yaml"), &["deprecated: true"]);
}

#[test]
fn what_becomes_personal_is_hidden() {
    let bench = repository();
    let plant = |owner: Value, asked: &str| {
        export(&bench, |document| {
            let schemas = &mut document["components"]["schemas"];
            schemas["RatingOwner"] = owner;
            schemas["RiskRating"]["properties"]["owner"] = to_schema("RatingOwner");
            let parameter = json!({"name": "owner", "in": "query", "schema": {"type": asked}});
            document["paths"]["/risk-ratings/find/"] =
                json!({"get": operation("find_ratings", json!({"parameters": [parameter]}))});
        });
        adopt(&bench)
    };
    plant(record(&[("is_firm", json!({"type": "boolean"}))]), "boolean");
    let marks = component(&bench, "RiskRating").matches("x-sensitive").count();
    let out = plant(json!({"type": "string"}), "string");
    has(&out, &["RiskRating owner: marked as sensitive", "parameter owner: marked as sensitive"]);
    assert_eq!(component(&bench, "RiskRating").matches("x-sensitive").count(), marks + 1);
}

#[test]
fn a_new_record_of_requests_and_responses_keeps_its_required_members() {
    let bench = repository();
    export(&bench, |document| {
        let mut thing = record(&[("name", json!({"type": "boolean"}))]);
        thing["required"] = json!(["name"]);
        document["components"]["schemas"]["RatingThing"] = thing;
        let content = json!({"application/json": {"schema": to_schema("RatingThing")}});
        let responses = json!({"200": {"description": "D.", "content": content}});
        let body = json!({"required": true, "content": content});
        document["paths"]["/risk-ratings/things/"] = json!({
            "get": operation("list_things", json!({"responses": responses})),
            "post": operation("create_thing", json!({"requestBody": body})),
        });
    });
    adopt(&bench);
    has(&component(&bench, "RatingThing"), &["required:\n        - name"]);
}

#[test]
fn names_and_references_of_the_vendor_never_meet_ours() {
    let bench = repository();
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RiskRating Note"] = record(&[("id", json!({"type": "boolean"}))]);
        let properties = &mut schemas["RiskRating"]["properties"];
        properties["note"] = record(&[("text", json!({"type": "boolean"}))]);
        properties["other"] = to_schema("RiskRating Note");
        properties["lost"] = json!({"type": "object", "additionalProperties": to_schema("Nobody")});
    });
    adopt(&bench);
    has(&component(&bench, "RiskRatingNote"), &["id:"]);
    has(&component(&bench, "RiskRatingNoteValue"), &["text:"]);
}

#[test]
fn placeholders_may_swap_their_names() {
    let bench = repository();
    let plant = |first: &str, second: &str| {
        export(&bench, |document| {
            let parameter =
                |name: &str| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}});
            let item = operation("read_part", json!({"parameters": [parameter(first), parameter(second)]}));
            document["paths"][format!("/risk-ratings/{{{first}}}/parts/{{{second}}}/")] = json!({"get": item});
        });
        adopt(&bench);
    };
    plant("item", "id");
    plant("id", "sub");
    has(&bench.read("openapi/risk.yaml"), &["/risk-ratings/{id}/parts/{sub}/:", "name: sub"]);
}

#[test]
fn a_default_response_beside_errors_is_an_error() {
    let bench = repository();
    let problem = json!({"description": "D.", "content": {"application/json": {"schema": to_schema("Problem")}}});
    export(&bench, |document| {
        let responses = json!({"404": problem, "default": problem});
        document["paths"]["/risk-ratings/find/"] =
            json!({"get": operation("find_ratings", json!({"responses": responses}))});
        // Our successful response keeps its status 200, although the vendor describes it as `default`.
        let rating = document["paths"]["/risk-ratings/{id}/"]["get"]["responses"]["200"].clone();
        document["paths"]["/risk-ratings/{id}/"]["get"]["responses"] = json!({"default": rating});
    });
    let out = adopt(&bench);
    has(&out, &["operation find_ratings: the vendor describes no successful response"]);
    assert_eq!(differences(&bench), Vec::<String>::new());
    let text = bench.read("openapi/risk.yaml");
    let get = text.split("operationId: get_risk_rating\n").nth(1).expect("the operation");
    let get = get.split("operationId:").next().expect("its text");
    assert!(get.contains("'200':") && !get.contains("2XX"), "{get}");
}
