use super::*;
use crate::upstream::failure::Notices;

fn normal(origin: Origin, schema: &Value) -> (Value, Vec<&'static str>) {
    let mut notices = Notices::default();
    let mut context = Context::new(&Value::Null, origin, "p", &mut notices);
    let out = normalise(&mut context, schema, "S");
    (out, notices.iter().map(|notice| notice.code).collect())
}

fn vendor(schema: Value) -> Value {
    normal(Origin::Vendor, &schema).0
}

#[test]
fn every_spelling_of_or_null_becomes_one() {
    let text = json!({"type": ["null", "string"]});
    for schema in [
        json!({"type": "string", "nullable": true}),
        json!({"type": ["string", "null"]}),
        json!({"anyOf": [{"type": "string"}, {"type": "null"}]}),
        json!({"oneOf": [{"type": "string"}], "type": "null"}),
        json!({"allOf": [{"type": "string"}], "nullable": true}),
    ] {
        assert_eq!(vendor(schema.clone()), text, "{schema}");
    }
    assert_eq!(vendor(json!({"type": "null"})), json!({"type": "null"}));
    let reference = json!({"$ref": "#/components/schemas/A", "nullable": true});
    for schema in [
        json!({"$ref": "#/components/schemas/A", "nullable": true, "description": "x"}),
        json!({"type": "object", "nullable": true, "allOf": [{"$ref": "#/components/schemas/A"}]}),
        json!({"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "null"}]}),
    ] {
        assert_eq!(vendor(schema.clone()), reference, "{schema}");
    }
    assert_eq!(
        vendor(json!({"type": "string", "enum": ["b", "a", null]})),
        json!({"enum": ["a", "b"], "type": ["null", "string"]})
    );
}

#[test]
fn the_type_of_a_wrapper_counts_if_the_wrapped_schema_has_none() {
    let text = json!({"maxLength": 3, "type": "string"});
    assert_eq!(vendor(json!({"type": "string", "allOf": [{"maxLength": 3}]})), text);
    assert_eq!(vendor(json!({"type": "object", "allOf": [{"type": "string", "maxLength": 3}]})), text);
    assert_eq!(
        vendor(json!({"nullable": true, "allOf": [{"type": ["string", "integer"]}]})),
        json!({"type": ["integer", "null", "string"]})
    );
}

#[test]
fn our_numbers_with_meanings_are_the_values_that_the_vendor_lists() {
    let ours = |schema: Value| normal(Origin::Ours, &schema).0;
    let about = json!({"1": {"description": "Low."}, "2": {"description": "High."}});
    let numbers = vendor(json!({"type": "integer", "enum": [2, 1]}));
    assert_eq!(ours(json!({"type": "integer", "x-enum-values": about})), numbers);
    let mixed = json!({"1": {}, "high": {}});
    assert_eq!(ours(json!({"x-enum-values": mixed})), vendor(json!({"enum": [1, "high"]})));
    let text = json!({"type": "string", "enum": ["1"], "x-enum-values": {"1": {}}});
    assert_eq!(ours(text), vendor(json!({"type": "string", "enum": ["1"]})));
}

#[test]
fn names_of_fields_are_not_taken_for_keywords() {
    let schema = json!({"type": "object", "properties": {"description": {"type": "string"}, "example": {"type": "string", "example": 1}, "x-apidog-orders": {"type": "string"}}});
    let names: Vec<_> = vendor(schema)["properties"].as_object().expect("an object").keys().cloned().collect();
    assert_eq!(names, ["description", "example", "x-apidog-orders"]);
}

#[test]
fn extensions_go_by_whose_they_are() {
    let schema =
        json!({"type": "string", "x-apidog-mock": 1, "x-salla-hint": 2, "x-apidog-new": 3, "x-sensitive": true});
    let (out, notices) = normal(Origin::Vendor, &schema);
    assert_eq!(out, json!({"type": "string", "x-salla-hint": 2, "x-sensitive": true}));
    assert_eq!(notices, ["extension-unknown"]);
    assert_eq!(normal(Origin::Ours, &schema).0, json!({"type": "string"}));
}

#[test]
fn leaked_identifiers_are_dropped_and_told() {
    let schema = json!({"properties": {"01JME7QQCH7BA4JH9V9C51N1FX": {"type": "string"}, "a": {}}, "required": ["01JME7QQCH7BA4JH9V9C51N1FX", "a"]});
    let (out, notices) = normal(Origin::Vendor, &schema);
    assert_eq!(out, json!({"properties": {"a": {}}, "required": ["a"], "type": "object"}));
    assert_eq!(notices, ["ulid-property"]);
    assert!(!is_ulid("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}

#[test]
fn what_says_nothing_is_dropped() {
    let schema = json!({"type": "object", "properties": {}, "additionalProperties": true, "title": "", "deprecated": false, "required": [], "format": ""});
    assert_eq!(vendor(schema), json!({"type": "object"}));
    assert_eq!(
        vendor(json!({"type": "number", "minimum": 1.0, "maximum": 2.5})),
        json!({"maximum": 2.5, "minimum": 1, "type": "number"})
    );
    assert_eq!(
        vendor(json!({"type": "number", "minimum": 1, "exclusiveMinimum": true})),
        json!({"exclusiveMinimum": 1, "type": "number"})
    );
}

#[test]
fn the_values_tell_the_type_of_an_enum_and_a_constant() {
    assert_eq!(vendor(json!({"const": "x"})), json!({"enum": ["x"], "type": "string"}));
    assert_eq!(vendor(json!({"const": 3})), json!({"enum": [3], "type": "integer"}));
    assert_eq!(vendor(json!({"enum": ["b", "a", null]})), json!({"enum": ["a", "b"], "type": ["null", "string"]}));
    assert_eq!(vendor(json!({"enum": [true, false]}))["type"], "boolean");
    assert!(vendor(json!({"enum": ["a", 1]})).get("type").is_none());
}

#[test]
fn limits_of_another_type_are_dropped() {
    assert_eq!(
        vendor(json!({"type": "object", "maxItems": 10, "minProperties": 1})),
        json!({"type": "object", "minProperties": 1})
    );
    assert_eq!(vendor(json!({"type": "array", "items": {}, "minLength": 1})), json!({"type": "array", "items": {}}));
    assert_eq!(vendor(json!({"type": "integer", "maximum": 3})), json!({"type": "integer", "maximum": 3}));
}

#[test]
fn a_file_is_told_alike_in_both_editions() {
    let file = json!({"type": "string", "format": "binary"});
    for schema in [
        file.clone(),
        json!({"type": "string", "contentMediaType": "application/pdf"}),
        json!({"contentMediaType": "application/octet-stream"}),
        json!({"type": "string", "contentEncoding": "binary"}),
    ] {
        assert_eq!(vendor(schema.clone()), file, "{schema}");
    }
    let base64 = json!({"type": "string", "contentMediaType": "image/png", "contentEncoding": "base64"});
    assert_eq!(vendor(base64), json!({"type": "string", "format": "byte"}));
}

#[test]
fn a_reference_by_a_pointer_is_followed() {
    let document = json!({
        "$defs": {"Inner": {"type": "string"}, "Loop": {"properties": {"more": {"$ref": "#/$defs/Loop"}}}},
        "components": {"schemas": {
            "A": {"properties": {"score": {"type": "integer"}}, "$defs": {"B": {"type": "boolean"}}},
            "odd/name": {"type": "number"},
        }},
    });
    let mut notices = Notices::default();
    let mut context = Context::new(&document, Origin::Vendor, "p", &mut notices);
    for (reference, expected) in [
        ("#/$defs/Inner", json!({"type": "string"})),
        ("#/components/schemas/A/properties/score", json!({"type": "integer"})),
        ("#/components/schemas/A/$defs/B", json!({"type": "boolean"})),
        ("#/components/schemas/odd~1name", json!({"$ref": "#/components/schemas/odd/name"})),
        ("#/components/parameters/Page", json!({"$ref": "#/components/parameters/Page"})),
        ("#", json!({"$ref": "#"})),
        ("#/$defs/Loop", json!({"type": "object", "properties": {"more": {"$ref": "#/$defs/Loop"}}})),
    ] {
        assert_eq!(normalise(&mut context, &json!({"$ref": reference}), "S"), expected, "{reference}");
    }
}

#[test]
fn what_no_tool_can_read_is_left_out_and_told() {
    for (schema, expected, code) in [
        (json!({"type": "string", "pattern": "^(a"}), json!({"type": "string"}), "pattern-unreadable"),
        (json!({"type": "date", "maxLength": 3}), json!({"maxLength": 3}), "type-unknown"),
        (json!({"type": ["string", "text"]}), json!({}), "type-unknown"),
    ] {
        assert_eq!(normal(Origin::Vendor, &schema), (expected, vec![code]), "{schema}");
    }
}

#[test]
fn a_schema_in_normal_form_stays_as_it_is() {
    for schema in [
        json!({"type": "string", "nullable": true, "enum": ["x"]}),
        json!({"type": "object", "nullable": true, "allOf": [{"$ref": "#/components/schemas/A"}], "deprecated": true}),
        json!({"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"b": {"type": ["null", "integer"]}}}]}),
    ] {
        let once = vendor(schema);
        assert_eq!(vendor(once.clone()), once);
    }
}

#[test]
fn references_that_multiply_are_followed_up_to_a_limit() {
    let mut tables = Map::new();
    for level in 0..40 {
        let below = json!({"$ref": format!("#/$defs/D{}", level + 1)});
        tables.insert(format!("D{level}"), json!({"properties": {"a": below, "b": below}}));
    }
    let document = json!({"$defs": tables});
    let mut notices = Notices::default();
    let mut context = Context::new(&document, Origin::Vendor, "p", &mut notices);
    let text = normalise(&mut context, &json!({"$ref": "#/$defs/D0"}), "S").to_string();
    assert!(text.contains("#/$defs/D") && text.len() < 10_000_000, "{}", text.len());
}
