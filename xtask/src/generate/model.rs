//! What the passes need to know of the curated spec, by Rust name.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::model::{
    Spec, names,
    walk::{self, OperationRef},
};

/// The curated spec as the passes see it.
pub struct Model {
    pub structs: BTreeMap<String, Struct>,
    pub enums: BTreeMap<String, Enum>,
    pub operations: Vec<Operation>,
}

/// How something is known, in the words of the docs.
#[derive(Clone, PartialEq, Eq)]
pub struct Evidence {
    pub level: String,
    pub confidence: Option<String>,
    pub source: Option<String>,
}

/// An object schema.
pub struct Struct {
    pub schema: String,
    pub file: String,
    pub description: String,
    pub evidence: Evidence,
    pub properties: Vec<Property>,
    /// Whether a request can hold it.
    pub in_requests: bool,
}

/// A property of an object schema, `allOf` parts included.
pub struct Property {
    pub wire: String,
    pub description: String,
    pub sensitive: bool,
    pub deprecated: bool,
    pub required: bool,
    /// Optional and nullable in the body of a PATCH: leave, clear or set.
    pub three_state: bool,
    /// Given where it differs from that of the schema.
    pub evidence: Option<Evidence>,
    /// The property as the curated spec has it.
    pub schema: Value,
    /// Whether `""` is a value of the property and not a way to say "not given".
    pub blank_is_a_value: bool,
}

/// An enum schema.
pub struct Enum {
    pub schema: String,
    pub file: String,
    pub description: String,
    pub evidence: Evidence,
    pub values: Vec<EnumValue>,
}

/// A value of an enum.
pub struct EnumValue {
    pub wire: String,
    pub variant: String,
    pub description: String,
    pub evidence: Option<String>,
}

/// An operation.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub domain: String,
    pub safety: String,
    pub evidence: Evidence,
    pub deprecated: bool,
    pub summary: String,
    pub description: String,
    pub alternatives: Vec<String>,
    pub arguments: Vec<Argument>,
    pub body: Option<Body>,
}

/// A path or query parameter.
pub struct Argument {
    pub name: String,
    pub description: String,
    pub in_path: bool,
}

/// A request body.
pub struct Body {
    pub type_name: String,
    pub required: bool,
    pub description: String,
}

impl Model {
    /// Reads the model out of the spec.
    pub fn new(spec: &Spec) -> Self {
        let files = spec.schema_files();
        let patched = bodies_of(&spec.bundle, |it| it.method == "patch");
        let in_requests = walk::closure(&spec.bundle, bodies_of(&spec.bundle, |_| true));
        let mut model = Self { structs: BTreeMap::new(), enums: BTreeMap::new(), operations: Vec::new() };
        for (name, schema) in spec.schemas() {
            let file = files.get(name).cloned().unwrap_or_default();
            let rust = names::pascal(name);
            if schema.get("enum").is_some() {
                model.enums.insert(rust, enumeration(name, file, schema));
            } else if schema.get("properties").is_some() || schema.get("allOf").is_some() || schema["type"] == "object"
            {
                let mut structure = structure(&spec.bundle, name, schema, patched.contains(name));
                (structure.file, structure.in_requests) = (file, in_requests.contains(name));
                model.structs.insert(rust, structure);
            }
        }
        model.operations = walk::operations(&spec.bundle).into_iter().map(|it| operation(&spec.bundle, it)).collect();
        model
    }
}

/// The schemas that are the body of such an operation.
fn bodies_of(bundle: &Value, such: impl Fn(&OperationRef<'_>) -> bool) -> BTreeSet<String> {
    walk::operations(bundle)
        .iter()
        .filter(|it| such(it))
        .flat_map(|it| walk::references(&it.value["requestBody"]))
        .collect()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().trim().to_owned()
}

fn flag(value: &Value, key: &str) -> bool {
    value[key].as_bool().unwrap_or_default()
}

fn evidence(value: &Value) -> Evidence {
    let optional = |key: &str| value[key].as_str().map(str::to_owned);
    Evidence { level: text(value, "x-evidence"), confidence: optional("x-confidence"), source: optional("x-source") }
}

fn structure(bundle: &Value, name: &str, schema: &Value, patched: bool) -> Struct {
    let own = evidence(schema);
    let (properties, required) = walk::properties(bundle, schema);
    let owners = owners(bundle, schema);
    let properties = properties
        .into_iter()
        .map(|(wire, property)| {
            let required = required.contains(wire);
            let known = if property.get("x-evidence").is_some() {
                evidence(property)
            } else {
                owners.get(wire).cloned().unwrap_or_else(|| own.clone())
            };
            let referred = walk::referred_through(property).map(|it| &bundle["components"]["schemas"][it]);
            let described = |key: &str| match text(property, key) {
                empty if empty.is_empty() => referred.map(|it| text(it, key)).unwrap_or_default(),
                own => own,
            };
            Property {
                wire: wire.to_owned(),
                description: described("description"),
                sensitive: flag(property, "x-sensitive"),
                deprecated: flag(property, "deprecated"),
                required,
                three_state: patched && !required && flag(property, "nullable"),
                evidence: (known.level != own.level).then_some(known),
                schema: property.clone(),
                blank_is_a_value: referred
                    .and_then(|it| it["enum"].as_array())
                    .is_some_and(|values| values.iter().any(|it| it == "")),
            }
        })
        .collect();
    let description = text(schema, "description");
    Struct { schema: name.to_owned(), file: String::new(), description, evidence: own, properties, in_requests: false }
}

/// The evidence of the fragment each composed property comes from.
fn owners(bundle: &Value, schema: &Value) -> BTreeMap<String, Evidence> {
    let mut owners = BTreeMap::new();
    for part in schema["allOf"].as_array().into_iter().flatten() {
        if walk::referred(part).is_some() {
            let fragment = walk::resolve(bundle, part);
            for (name, _) in walk::properties(bundle, fragment).0 {
                owners.insert(name.to_owned(), evidence(fragment));
            }
            owners.extend(self::owners(bundle, fragment));
        }
    }
    owners
}

fn enumeration(name: &str, file: String, schema: &Value) -> Enum {
    let own = evidence(schema);
    let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let values = values
        .map(|wire| {
            let about = &schema["x-enum-values"][wire];
            let level = about["evidence"].as_str().filter(|it| *it != own.level);
            let given = schema["x-enum-names"][wire].as_str();
            EnumValue {
                wire: wire.to_owned(),
                variant: given.map_or_else(|| variant(wire), str::to_owned),
                description: text(about, "description"),
                evidence: level.map(str::to_owned),
            }
        })
        .collect();
    Enum { schema: name.to_owned(), file, description: text(schema, "description"), evidence: own, values }
}

/// `Unknown` is the variant for what the spec does not list; a value of that name makes way.
fn variant(wire: &str) -> String {
    match names::pascal(wire) {
        name if name == "Unknown" => "UnknownValue".to_owned(),
        name => name,
    }
}

fn operation(bundle: &Value, found: OperationRef<'_>) -> Operation {
    let value = found.value;
    let arguments = walk::parameters(bundle, found).into_iter().map(|it| Argument {
        name: names::field(it["name"].as_str().unwrap_or_default()),
        description: text(it, "description"),
        in_path: it["in"] == "path",
    });
    let body = value.get("requestBody").map(|it| walk::resolve(bundle, it)).and_then(|body| {
        let schema = walk::referred(&body["content"]["application/json"]["schema"])?;
        Some(Body {
            type_name: names::pascal(schema),
            required: flag(body, "required"),
            description: text(body, "description"),
        })
    });
    Operation {
        id: found.id().to_owned(),
        method: found.method.to_uppercase(),
        path: found.path.to_owned(),
        domain: value["tags"][0].as_str().unwrap_or_default().to_owned(),
        safety: text(value, "x-safety"),
        evidence: evidence(value),
        deprecated: flag(value, "deprecated"),
        summary: text(value, "summary"),
        description: text(value, "description"),
        alternatives: value["x-alternatives"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        arguments: arguments.collect(),
        body,
    }
}
