//! Finds the schemas that a program encounters in requests and responses.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::model::{
    composition::Composition,
    reference::{self, Schemas},
    shape,
    union::Union,
    walk,
};

/// Returns the schemas that an operation or its callbacks take or return, directly or as the schema of a member.
///
/// A part of a composition is not counted on its own, because its members become members of the composed type.
pub fn reached(bundle: &Value) -> BTreeSet<&str> {
    let mut waiting: Vec<&str> = Vec::new();
    for operation in walk::operations(bundle) {
        waiting.extend(operation.body().into_iter().flat_map(reference::references));
        waiting.extend(operation.parameters().into_iter().flat_map(reference::references));
        waiting.extend(operation.responses().flat_map(|(_, response)| reference::references(response)));
        waiting.extend(operation.callbacks().flat_map(|(_, callback)| reference::references(callback)));
    }
    let mut reached = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(schema) = bundle.schema(name)
            && reached.insert(name)
        {
            let whole = Composition::of(bundle, schema);
            waiting.extend(whole.members().iter().flat_map(|it| reference::references(it.schema)));
            waiting.extend(Union::of(schema).into_iter().flat_map(|it| it.branches).map(|it| it.schema));
            // An alias is replaced by its content, so the schemas to which it refers are reached, too.
            if shape::is_alias(schema) {
                waiting.extend(reference::references(schema));
            }
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_lead_on_and_parts_do_not() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let object = |member: &str| json!({"type": "object", "properties": {member: reference(member)}});
        let content =
            |name: &str| json!({"description": "d", "content": {"application/json": {"schema": reference(name)}}});
        let bundle = json!({
            "paths": {"/a/": {"post": {
                "operationId": "create_a",
                "parameters": [{"name": "l", "in": "query", "schema": reference("List")}, {"name": "p", "in": "query", "schema": reference("OfParameter")}],
                "requestBody": content("Sent"),
                "responses": {"200": content("Whole"), "400": {"$ref": "#/components/responses/Refused"}},
                "callbacks": {"changed": {"{url}": {"post": {"requestBody": content("Called"), "responses": {}}}}},
            }}},
            "components": {
                "responses": {"Refused": content("Problem")},
                "schemas": {
                    "OfParameter": {}, "Sent": object("InSent"), "InSent": {}, "Called": {}, "Problem": {},
                    "List": {"type": "array", "items": reference("InList")}, "InList": {},
                    "Whole": {"allOf": [reference("Part"), object("InWhole")]},
                    "Part": object("InPart"), "InPart": {}, "InWhole": {}, "Alone": object("InAlone"), "InAlone": {},
                },
            },
        });
        let expected =
            ["Called", "InList", "InPart", "InSent", "InWhole", "List", "OfParameter", "Problem", "Sent", "Whole"];
        assert_eq!(reached(&bundle).into_iter().collect::<Vec<_>>(), expected);
    }
}
