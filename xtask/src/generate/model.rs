//! The parts of the curated spec that the generator needs, by Rust name.

mod call;

use std::collections::BTreeMap;

use serde_json::Value;

pub use self::call::{Answer, Body, Content, Files, Operation, Parameter, Variant};
use crate::model::{Spec, composition::Composition, names, reference, shape, union, usage::Usage};

/// The curated spec as the generator uses it.
pub struct Model {
    pub structs: BTreeMap<String, Struct>,
    pub enums: BTreeMap<String, Enum>,
    pub unions: BTreeMap<String, Union>,
    pub operations: Vec<Operation>,
}

/// The evidence for a fact, as the documentation states it.
#[derive(Clone, PartialEq, Eq)]
pub struct Evidence {
    pub level: String,
    pub confidence: Option<String>,
    pub source: Option<String>,
}

/// An object schema of the spec.
pub struct Struct {
    pub schema: String,
    pub file: String,
    pub description: String,
    pub evidence: Evidence,
    pub properties: Vec<Property>,
    /// Whether a request can contain the object.
    pub in_requests: bool,
    /// Whether an operation or callback takes or returns the object, directly or inside another type.
    pub reached: bool,
}

/// A property of an object schema or of a part of its `allOf`.
pub struct Property {
    pub wire: String,
    /// The name of the property in the transformed spec: its name on the wire, or the name given to its field.
    pub name: String,
    pub description: String,
    pub sensitive: bool,
    pub deprecated: bool,
    pub required: bool,
    /// Whether the property is optional and nullable in the body of a PATCH. Such a request can keep, clear or set the
    /// value.
    pub three_state: bool,
    /// The evidence of the property, if its level differs from that of the schema.
    pub evidence: Option<Evidence>,
    /// The schema of the property in the curated spec.
    pub schema: Value,
}

/// An enum schema of the spec.
pub struct Enum {
    pub schema: String,
    pub file: String,
    /// Whether an operation or callback takes or returns the enum, directly or inside another type.
    pub reached: bool,
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

/// A schema that is a union of several records.
pub struct Union {
    pub schema: String,
    pub file: String,
    pub reached: bool,
    pub description: String,
    pub evidence: Evidence,
    /// The member whose value identifies the record, if there is a discriminator.
    pub property: Option<String>,
    /// The record types, each with the values of `property` that select it.
    pub variants: Vec<(String, Vec<String>)>,
}

impl Model {
    /// Reads the model from the spec.
    pub fn new(spec: &Spec) -> Self {
        let files = spec.schema_files();
        let usage = Usage::of(&spec.bundle);
        let reached = super::reach::reached(&spec.bundle);
        let mut model =
            Self { structs: BTreeMap::new(), enums: BTreeMap::new(), unions: BTreeMap::new(), operations: Vec::new() };
        for (name, schema) in spec.schemas() {
            let file = files.get(name).cloned().unwrap_or_default();
            let rust = names::schema(name, schema);
            if shape::is_alias(schema) {
                continue;
            }
            if let Some(choice) = union::Union::of(schema) {
                let reached = reached.contains(name.as_str());
                let union = union_of(&spec.bundle, name, schema, &choice);
                model.unions.insert(rust, Union { file, reached, ..union });
            } else if schema.get("enum").is_some() {
                let reached = reached.contains(name.as_str());
                model.enums.insert(rust, Enum { reached, ..enumeration(name, file, schema) });
            } else {
                let mut structure = structure(&spec.bundle, name, schema, usage.is_patch(name));
                (structure.file, structure.in_requests) = (file, usage.is_sent(name));
                structure.reached = reached.contains(name.as_str());
                model.structs.insert(rust, structure);
            }
        }
        model.operations = call::operations(&spec.bundle);
        model
    }
}

impl Model {
    /// Whether a generated type has this name.
    pub fn has_type(&self, name: &str) -> bool {
        self.structs.contains_key(name) || self.enums.contains_key(name) || self.unions.contains_key(name)
    }
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
    let whole = Composition::of(bundle, schema);
    let properties = whole
        .members()
        .iter()
        .map(|member| {
            let (wire, property) = (member.name, member.schema);
            let required = whole.is_required(wire);
            let fragment = member.origin.map(|it| &bundle["components"]["schemas"][it]);
            let known = match (property.get("x-evidence"), fragment) {
                (Some(_), _) => evidence(property),
                (None, Some(fragment)) => evidence(fragment),
                (None, None) => own.clone(),
            };
            let referred = reference::referred_through(property).map(|it| &bundle["components"]["schemas"][it]);
            let described = |key: &str| match text(property, key) {
                empty if empty.is_empty() => referred.map(|it| text(it, key)).unwrap_or_default(),
                own => own,
            };
            Property {
                wire: wire.to_owned(),
                name: names::given_name(property).unwrap_or(wire).to_owned(),
                description: described("description") + &numbers(referred.unwrap_or(property)),
                sensitive: flag(property, "x-sensitive"),
                deprecated: flag(property, "deprecated"),
                required,
                three_state: patched && !required && flag(property, "nullable"),
                evidence: (known.level != own.level).then_some(known),
                schema: property.clone(),
            }
        })
        .collect();
    let description = text(schema, "description");
    Struct {
        schema: name.to_owned(),
        file: String::new(),
        description,
        evidence: own,
        properties,
        in_requests: false,
        reached: false,
    }
}

/// Returns a sentence that lists the known values of a number, or of the numbers in a list or map, with their meanings.
fn numbers(schema: &Value) -> String {
    let schema = ["items", "additionalProperties"].iter().find_map(|key| schema.get(*key)).unwrap_or(schema);
    let Some(values) = schema["x-enum-values"].as_object().filter(|_| schema.get("enum").is_none()) else {
        return String::new();
    };
    let value = |(wire, about): (&String, &Value)| match text(about, "description").trim_end_matches('.') {
        "" => format!("`{wire}`"),
        meaning => format!("`{wire}` ({meaning})"),
    };
    format!(" Known values: {}.", values.iter().map(value).collect::<Vec<_>>().join(", "))
}

fn enumeration(name: &str, file: String, schema: &Value) -> Enum {
    let own = evidence(schema);
    let values = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let values = values
        .map(|wire| {
            let about = &schema["x-enum-values"][wire];
            let level = about["evidence"].as_str().filter(|it| *it != own.level);
            EnumValue {
                wire: wire.to_owned(),
                variant: names::variant(schema, wire),
                description: text(about, "description"),
                evidence: level.map(str::to_owned),
            }
        })
        .collect();
    let description = text(schema, "description");
    Enum { schema: name.to_owned(), file, reached: false, description, evidence: own, values }
}

fn union_of(bundle: &Value, name: &str, schema: &Value, choice: &union::Union<'_>) -> Union {
    let variants = choice.branches.iter().map(|branch| {
        let wires = branch.wires.iter().map(|it| (*it).to_owned()).collect();
        (names::schema_in(bundle, branch.schema), wires)
    });
    Union {
        schema: name.to_owned(),
        file: String::new(),
        reached: false,
        description: text(schema, "description"),
        evidence: evidence(schema),
        property: choice.property.map(str::to_owned),
        variants: variants.collect(),
    }
}
