//! Tests changes in which the vendor replaces what an operation or member refers to: another record, an envelope,
//! another discriminator, an optional body. Each is adopted, and the records of other operations stay as they are.

use serde_json::{Value, json};

use crate::{
    compare::{differences, repository},
    constructs::{adopt, component, export, has, operation, to_schema},
};

const RATING: &str = "/risk-ratings/{id}/";

fn answer(schema: &Value) -> Value {
    json!({"200": {"description": "D.", "content": {"application/json": {"schema": schema}}}})
}

#[test]
fn another_record_leaves_ours_as_it_is() {
    let envelope = json!({"type": "object", "properties": {
        "data": to_schema("RiskRating"),
        "meta": {"type": "object", "properties": {"request_id": {"type": "string"}}},
    }});
    let with_state =
        json!({"type": "object", "properties": {"id": {"type": "string"}, "data": to_schema("RiskRating")}});
    for (name, answered, expected) in [
        ("an envelope", envelope, "GetRiskRatingResponse"),
        ("an envelope with a member of ours", with_state, "GetRiskRatingResponse"),
        ("a new record", to_schema("RiskRatingDetails"), "RiskRatingDetails"),
        ("another record of ours", to_schema("FormSubmission"), "FormSubmission"),
    ] {
        let bench = repository();
        export(&bench, |_| {});
        adopt(&bench);
        let before = bench.read("openapi/risk.yaml");
        export(&bench, |document| {
            let schemas = document["components"]["schemas"].as_object_mut().expect("schemas");
            let details =
                json!({"type": "object", "properties": {"id": {"type": "string"}, "depth": {"type": "integer"}}});
            if answered == to_schema("RiskRatingDetails") {
                schemas.insert("RiskRatingDetails".to_owned(), details);
            }
            document["paths"][RATING]["get"]["responses"]["200"] = answer(&answered)["200"].clone();
        });
        assert!(
            differences(&bench).contains(&"type-changed operation get_risk_rating/answer 200".to_owned()),
            "{name}"
        );
        adopt(&bench);
        let text = bench.read("openapi/risk.yaml");
        assert_eq!(component(&text, "RiskRating"), component(&before, "RiskRating"), "{name}");
        let get = text.split("operationId: get_risk_rating\n").nth(1).expect("the operation");
        let found = get.split("$ref: '#/components/schemas/").nth(1).expect("a schema").split('\'').next();
        assert_eq!(found, Some(expected), "{name}");
    }
}

#[test]
fn a_copy_of_a_record_is_still_ours() {
    let bench = repository();
    export(&bench, |_| {});
    adopt(&bench);
    export(&bench, |document| {
        let copy = document["components"]["schemas"]["RiskRating"].clone();
        document["paths"][RATING]["get"]["responses"]["200"] = answer(&copy)["200"].clone();
    });
    assert_eq!(differences(&bench), Vec::<String>::new());
}

#[test]
fn a_discriminator_may_change() {
    let bench = repository();
    let union = |told: Value| {
        let mut union = json!({"oneOf": [to_schema("RatingCard"), to_schema("RatingCash")]});
        if !told.is_null() {
            union["discriminator"] = told;
        }
        union
    };
    let mapped = |card: &str, cash: &str| json!({"propertyName": "kind", "mapping": {card: "#/components/schemas/RatingCard", cash: "#/components/schemas/RatingCash"}});
    let plant = |told: Value| {
        export(&bench, |document| {
            let schemas = &mut document["components"]["schemas"];
            for name in ["RatingCard", "RatingCash"] {
                let member = name.trim_start_matches("Rating").to_lowercase();
                let properties =
                    json!({"kind": {"type": "string"}, "sort": {"type": "string"}, member: {"type": "string"}});
                schemas[name] = json!({"type": "object", "properties": properties});
            }
            schemas["RatingPayment"] = union(told.clone());
            schemas["RiskRating"]["properties"]["payment"] = to_schema("RatingPayment");
            schemas["RiskRating"]["properties"]["refund"] = union(told);
        });
    };
    plant(mapped("card", "cash"));
    adopt(&bench);
    for (told, expected) in [
        (mapped("cash", "card"), "cash: '#/components/schemas/RatingCard'"),
        (json!({"propertyName": "sort"}), "propertyName: sort"),
        (Value::Null, ""),
        (mapped("card", "cash"), "card: '#/components/schemas/RatingCard'"),
    ] {
        plant(told);
        let mut rows = differences(&bench);
        rows.sort();
        let expected_rows =
            ["discriminator-changed schema RatingPayment", "discriminator-changed schema RiskRating/refund"];
        assert_eq!(rows, expected_rows, "{expected}");
        adopt(&bench);
        let text = bench.read("openapi/risk.yaml");
        for name in ["RatingPayment", "RiskRatingRefund"] {
            let found = component(&text, name);
            assert!(found.contains(expected) && found.contains("discriminator") != expected.is_empty(), "{found}");
        }
    }
}

#[test]
fn a_change_at_any_depth_is_found() {
    let bench = repository();
    let plant = |more: bool| {
        export(&bench, |document| {
            let mut inner = json!({"type": "object", "properties": {"end": {"type": "boolean"}}});
            if more {
                inner["properties"]["more"] = json!({"type": "boolean"});
            }
            for level in (0..20).rev() {
                inner = json!({"type": "object", "properties": {format!("l{level}"): inner}});
            }
            document["components"]["schemas"]["RiskRating"]["properties"]["deep"] = inner;
        });
    };
    plant(false);
    adopt(&bench);
    plant(true);
    assert_eq!(differences(&bench).len(), 1);
    adopt(&bench);
    has(&bench.read("openapi/risk.yaml"), &["more:"]);
}

#[test]
fn schemas_that_refer_to_each_other_may_all_be_renamed() {
    let bench = repository();
    let plant = |prefix: &str, more: bool| {
        export(&bench, |document| {
            let (node, leaf) = (format!("{prefix}Node"), format!("{prefix}Leaf"));
            let schemas = &mut document["components"]["schemas"];
            schemas[&leaf] = json!({"type": "object", "properties": {"up": to_schema(&node)}});
            if more {
                schemas[&leaf]["properties"]["done"] = json!({"type": "boolean"});
            }
            let list = json!({"type": "array", "items": to_schema(&leaf)});
            schemas[&node] = json!({"type": "object", "properties": {"all": list, "up": to_schema(&node)}});
            schemas["RiskRating"]["properties"]["tree"] = to_schema(&node);
        });
    };
    plant("Old", false);
    adopt(&bench);
    plant("New", true);
    adopt(&bench);
}

#[test]
fn a_body_is_optional_unless_it_is_marked() {
    let bench = repository();
    let body = |required: Option<bool>| {
        let schema = json!({"type": "object", "properties": {"reason": {"type": "boolean"}}});
        let mut body = json!({"content": {"application/json": {"schema": schema}}});
        required.into_iter().for_each(|it| body["required"] = json!(it));
        json!({"post": operation("find_ratings", json!({"requestBody": body}))})
    };
    for (required, expected) in [
        (None, "required: false"),
        (Some(true), "required: true"),
        (Some(false), "required: false"),
        (None, "required: false"),
    ] {
        export(&bench, |document| document["paths"]["/risk-ratings/find/"] = body(required));
        adopt(&bench);
        let text = bench.read("openapi/risk.yaml");
        let after = text.split("operationId: find_ratings").nth(1).expect("the operation");
        let after = after.split("requestBody:").nth(1).expect("a body");
        assert!(after.trim_start().starts_with(expected), "{required:?}: {after}");
    }
}

#[test]
fn a_read_only_member_is_never_required_of_the_caller() {
    let bench = repository();
    let plant = |kind: Value| {
        export(&bench, |document| {
            let request = &mut document["components"]["schemas"]["RiskRatingCreateRequest"];
            request["properties"]["kind"] = kind;
            request["required"] = json!(["kind"]);
            let schema = json!({"type": "object", "required": ["at", "by"], "properties": {
                "at": {"type": "string", "format": "date-time", "readOnly": true}, "by": {"type": "boolean"},
            }});
            let body = json!({"content": {"application/json": {"schema": schema}}});
            document["paths"]["/risk-ratings/find/"] =
                json!({"post": operation("find_ratings", json!({"requestBody": body}))});
        });
        adopt(&bench);
        bench.read("openapi/risk.yaml")
    };
    let required = |text: &str, name: &str| {
        let schema = component(text, name);
        let list = schema.split("required:").nth(1).unwrap_or_default();
        list.split("properties:").next().unwrap_or_default().to_owned()
    };
    let text = plant(json!({"type": "boolean", "readOnly": true}));
    assert!(!required(&text, "RiskRatingCreateRequest").contains("kind"), "{text}");
    assert!(
        required(&text, "FindRatingsRequest").contains("by") && !required(&text, "FindRatingsRequest").contains("at")
    );
    let text = plant(json!({"type": "boolean"}));
    assert!(required(&text, "RiskRatingCreateRequest").contains("kind"), "{text}");
    let text = plant(json!({"type": "boolean", "readOnly": true}));
    assert!(!required(&text, "RiskRatingCreateRequest").contains("kind"), "{text}");
}

#[test]
fn the_type_next_to_a_reference_follows_its_target() {
    let bench = repository();
    has(&bench.read("openapi/risk.yaml"), &["allOf:\n            - $ref: '#/components/schemas/RiskLevel'"]);
    export(&bench, |document| {
        document["components"]["schemas"]["RiskLevel"] = json!({"type": "integer", "minimum": 1});
    });
    adopt(&bench);
    let text = bench.read("openapi/risk.yaml");
    for (at, _) in text.match_indices("allOf:\n            - $ref: '#/components/schemas/RiskLevel'") {
        let before = text[..at].rfind("type: ").map(|it| &text[it..it + 13]);
        assert_eq!(before, Some("type: integer"), "{text}");
    }
}

#[test]
fn items_and_named_schemas_may_become_nullable() {
    let bench = repository();
    let plant = |nullable: bool| {
        export(&bench, |document| {
            let schemas = &mut document["components"]["schemas"];
            schemas["RatingMark"] = json!({"type": "string", "nullable": nullable, "enum": ["a", "b"]});
            let item = json!({"type": "integer", "nullable": nullable});
            schemas["RatingPoints"] = json!({"type": "array", "items": item});
            let properties = &mut schemas["RiskRating"]["properties"];
            properties["mark"] = to_schema("RatingMark");
            properties["marks"] = json!({"type": "array", "items": to_schema("RatingMark")});
            properties["by_name"] = json!({"type": "object", "additionalProperties": item});
            properties["points"] = to_schema("RatingPoints");
        });
        adopt(&bench);
        component(&bench.read("openapi/risk.yaml"), "RiskRating")
    };
    let count = |text: &str| text.matches("nullable: true").count();
    let without = count(&plant(false));
    for nullable in [true, false, true] {
        let text = plant(nullable);
        assert_eq!(count(&text) - without, if nullable { 3 } else { 0 }, "{text}");
    }
}

#[test]
fn a_record_in_a_list_may_become_a_union() {
    let bench = repository();
    export(&bench, |document| {
        let schemas = &mut document["components"]["schemas"];
        schemas["RatingNote"] = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        let other = json!({"type": "object", "properties": {"zz": {"type": "string"}}});
        schemas["RiskAnswer"] = json!({"oneOf": [to_schema("RatingNote"), other]});
    });
    adopt(&bench);
    has(&component(&bench.read("openapi/risk.yaml"), "RiskAnswer"), &["anyOf:", "RatingNote"]);
}
