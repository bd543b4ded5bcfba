//! Checks a request against the spec before its operation handles it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::exchange::{ApiRefusal, CheckedRequest};
use super::spec::{ApiContract, Endpoint, EndpointBody};

impl ApiContract {
    /// Checks the query, then the body. `read` is called only if the operation takes a body, and returns `None` if the
    /// body is empty.
    pub(crate) fn check(
        &self,
        endpoint: &Endpoint,
        arguments: Vec<String>,
        query: impl IntoIterator<Item = (String, String)>,
        read: impl FnOnce() -> Result<Option<Value>, ApiRefusal>,
    ) -> Result<CheckedRequest, ApiRefusal> {
        let query = self.check_query(endpoint, query)?;
        let body = match &endpoint.body {
            None => Map::new(),
            Some(expected) => self.check_body(expected, read()?)?,
        };
        Ok(CheckedRequest { arguments, query, body })
    }

    fn check_query(
        &self,
        endpoint: &Endpoint,
        pairs: impl IntoIterator<Item = (String, String)>,
    ) -> Result<BTreeMap<String, String>, ApiRefusal> {
        let mut problems = Map::new();
        let mut query = BTreeMap::new();
        for (name, value) in pairs {
            if let Some((_, schema)) = endpoint.query.iter().find(|(known, _)| *known == name)
                && let Some(problem) = schema.problems_of_text(&value, &self.schemas)
            {
                problems.insert(name.clone(), problem);
            }
            query.insert(name, value);
        }
        ApiRefusal::fields(problems)?;
        Ok(query)
    }

    fn check_body(&self, expected: &EndpointBody, body: Option<Value>) -> Result<Map<String, Value>, ApiRefusal> {
        let absent = body.is_none();
        let mut body = body.unwrap_or_else(|| json!({}));
        expected.schema.straighten(&mut body, &self.schemas);
        if let Some(problems) = expected.schema.problems_of_body(&body, &self.schemas) {
            return Err(ApiRefusal::Invalid(problems));
        }
        if absent && expected.required {
            return Err(ApiRefusal::detail("A JSON object is required as the body of the request."));
        }
        match body {
            Value::Object(body) => Ok(body),
            _ => Ok(Map::new()),
        }
    }
}
