//! Determines which schemas programs send and which they receive.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{reference, walk};

/// The schemas of a document, by how its operations use them.
#[derive(Debug, Default)]
pub struct Usage<'a> {
    sent: BTreeSet<&'a str>,
    received: BTreeSet<&'a str>,
    patched: BTreeSet<&'a str>,
}

impl<'a> Usage<'a> {
    /// Determines how the operations of a document use its schemas.
    pub fn of(document: &'a Value) -> Self {
        let mut usage = Self::default();
        for operation in walk::operations(document) {
            let body = operation.body();
            let parameters = operation.parameters();
            for sent in body.into_iter().chain(parameters) {
                reference::reach(document, sent, &mut usage.sent);
            }
            // The program reads the body of a callback in the same way as a response.
            let callbacks = operation.value.get("callbacks");
            for received in operation.responses().map(|(_, response)| response).chain(callbacks) {
                reference::reach(document, received, &mut usage.received);
            }
            if operation.method == "patch" {
                usage
                    .patched
                    .extend(body.into_iter().flat_map(walk::content).filter_map(|(_, it)| reference::referred(it)));
            }
        }
        usage
    }

    /// Whether programs send this schema.
    pub fn is_sent(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether programs receive this schema. A schema that no operation reaches counts as received, because no program
    /// can send it.
    pub fn is_received(&self, name: &str) -> bool {
        self.received.contains(name) || !self.sent.contains(name)
    }

    /// Whether this schema is the request body of a PATCH.
    pub fn is_patch(&self, name: &str) -> bool {
        self.patched.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::reference::to_schema;

    #[test]
    fn bodies_are_sent_answers_and_callbacks_received() {
        let content = |name: &str| json!({"content": {"application/json": {"schema": to_schema(name)}}});
        let document = json!({
            "paths": {"/a/": {
                "parameters": [{"name": "x", "in": "query", "schema": to_schema("Choice")}],
                "patch": {
                    "requestBody": {"$ref": "#/components/requestBodies/Body"},
                    "responses": {"200": content("Answer")},
                    "callbacks": {"done": {"{$request.body#/url}": {"post": {"requestBody": content("Event")}}}},
                },
            }},
            "components": {
                "requestBodies": {"Body": content("Change")},
                "schemas": {
                    "Change": {"properties": {"part": to_schema("Part")}}, "Part": {}, "Choice": {}, "Event": {}, "Unused": {},
                    "Answer": {"properties": {"part": to_schema("Part")}},
                },
            },
        });
        let usage = Usage::of(&document);
        let told = |name: &str| (usage.is_sent(name), usage.is_received(name), usage.is_patch(name));
        assert_eq!(told("Change"), (true, false, true));
        assert_eq!(told("Part"), (true, true, false));
        assert_eq!(told("Choice"), (true, false, false));
        for name in ["Answer", "Event", "Unused"] {
            assert_eq!(told(name), (false, true, false), "{name}");
        }
    }
}
