//! The contract in normal form: operations by route, schemas by name, and security schemes.

pub(crate) mod files;
pub(crate) mod merge;
mod normalise;
pub(crate) mod pull;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use self::normalise::{Context, schema};
use super::digest::sha256;
use super::failure::{Failure, Notices};
use crate::model::{
    reference::{self, Schemas},
    walk::{self, members},
};

pub(crate) use normalise::Origin;

/// The contract, which contains what a program needs and leaves out descriptions and examples.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Contract {
    /// The operations by route, such as `POST /things/`. A route has a list of operations, because the site allows
    /// several with the same route.
    pub(crate) operations: BTreeMap<String, Vec<Value>>,
    pub(crate) schemas: BTreeMap<String, Value>,
    pub(crate) security_schemes: BTreeMap<String, Value>,
    /// The security requirement for operations that do not define their own.
    pub(crate) security: Value,
    pub(crate) servers: BTreeSet<String>,
}

impl Schemas for Contract {
    fn schema(&self, name: &str) -> Option<&Value> {
        self.schemas.get(name)
    }
}

impl Contract {
    /// Converts a document to normal form. `page` is the name of the document in notices.
    pub(crate) fn of(document: &Value, origin: Origin, page: &str, notices: &mut Notices) -> Contract {
        let mut context = Context::new(document, origin, page, notices);
        let mut contract = Contract::default();
        for (name, value) in members(document.pointer("/components/schemas")) {
            contract.schemas.insert(name.clone(), schema::normalise(&mut context, value, name));
        }
        for (name, scheme) in members(document.pointer("/components/securitySchemes")) {
            contract.security_schemes.insert(name.clone(), normalise::security_scheme(&mut context, name, scheme));
        }
        for found in walk::operations(document) {
            let mut operation = normalise::operation(&mut context, found);
            if let (Some(map), Some(number)) = (operation.as_object_mut(), super::fetch::page::run_number(found.value))
            {
                map.insert("id".to_owned(), json!(number));
            }
            contract.operations.entry(found.route()).or_default().push(operation);
        }
        if let Some(security) = document.get("security") {
            // The page of a schema can name security schemes that it does not define. No operation depends on them, so
            // they are not reported.
            let mut silent = Notices::default();
            let mut context = Context::new(document, origin, page, &mut silent);
            contract.security = normalise::security_requirements(&mut context, security, "document");
            if let Some(list) = contract.security.as_array_mut() {
                list.retain(|requirement| members(Some(requirement)).all(|(name, _)| !name.starts_with('?')));
            }
        }
        let servers = document.get("servers").and_then(Value::as_array).into_iter().flatten();
        contract.servers = servers
            .filter_map(|server| server["url"].as_str())
            .filter(|url| !url.is_empty())
            .map(str::to_owned)
            .collect();
        contract
    }

    /// Returns the operation or schema of a page together with every schema that it reaches.
    pub(crate) fn with_closure(&self, own: &Value) -> Value {
        let schemas: Map<String, Value> = reference::closure(self, own)
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), self.schema(name)?.clone())))
            .collect();
        json!({"own": own, "schemas": schemas})
    }

    /// Returns a hash of the whole contract that does not depend on its source.
    pub(crate) fn sha256(&self) -> String {
        sha256(self.to_json("").to_string())
    }

    /// Converts the contract to the contents of the snapshot file.
    pub(crate) fn to_json(&self, source: &str) -> Value {
        json!({
            "source": source,
            "normaliser": normalise::VERSION,
            "operations": self.operations,
            "schemas": self.schemas,
            "securitySchemes": self.security_schemes,
            "security": self.security,
            "servers": self.servers,
        })
    }

    /// Reads the contract from the contents of the snapshot file.
    pub(crate) fn from_json(value: &Value) -> Result<Contract, Failure> {
        let part = |key: &str| {
            value
                .get(key)
                .cloned()
                .ok_or_else(|| Failure::new("snapshot-invalid", format!("the snapshot has no `{key}`")))
        };
        let read = |error: serde_json::Error| Failure::new("snapshot-invalid", error.to_string());
        if part("normaliser")? != json!(normalise::VERSION) {
            return Err(Failure::new("normaliser-changed", "the snapshot was made by other rules")
                .hint("Run `cargo xtask upstream pull` again."));
        }
        Ok(Contract {
            operations: serde_json::from_value(part("operations")?).map_err(read)?,
            schemas: serde_json::from_value(part("schemas")?).map_err(read)?,
            security_schemes: serde_json::from_value(part("securitySchemes")?).map_err(read)?,
            security: part("security")?,
            servers: serde_json::from_value(part("servers")?).map_err(read)?,
        })
    }
}
