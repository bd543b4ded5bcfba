//! The parts of the curated spec that the generator needs, by Rust name.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{
    Spec,
    composition::Composition,
    names, reference, shape, union,
    usage::Usage,
    walk::{self, OperationRef},
};

/// The curated spec as the generator uses it.
pub struct Model {
    pub structs: BTreeMap<String, Struct>,
    pub enums: BTreeMap<String, Enum>,
    pub unions: BTreeMap<String, Union>,
    pub operations: Vec<Operation>,
}

/// The evidence of a fact, in the words of the documentation.
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
    /// Whether an operation takes or returns the object, directly or inside another type.
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
    /// Whether the property is optional and nullable in the body of a PATCH, which can keep, clear or set it.
    pub three_state: bool,
    /// The evidence of the property, if it differs from that of the schema.
    pub evidence: Option<Evidence>,
    /// The schema of the property in the curated spec.
    pub schema: Value,
}

/// An enum schema of the spec.
pub struct Enum {
    pub schema: String,
    pub file: String,
    /// Whether an operation takes or returns the enum, directly or inside another type.
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
    /// The record types, each with the values of that member that select the type.
    pub variants: Vec<(String, Vec<String>)>,
}

/// An operation of the spec.
pub struct Operation {
    pub id: String,
    pub method: String,
    pub path: String,
    pub domain: String,
    pub safety: String,
    pub evidence: Evidence,
    pub deprecated: bool,
    /// The operation that replaces a deprecated one.
    pub replaced_by: Option<String>,
    pub summary: String,
    pub description: String,
    pub alternatives: Vec<String>,
    /// The path parameters in the order of the path, followed by the query parameters.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub answer: Option<Answer>,
}

/// A path or query parameter.
pub struct Parameter {
    pub wire: String,
    pub name: String,
    pub description: String,
    pub place: Place,
    pub required: bool,
}

/// The location of a parameter in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Path,
    Query,
    /// A header or a cookie. The lint refuses both.
    Elsewhere,
}

/// A request body.
pub struct Body {
    pub schema: String,
    pub required: bool,
    pub description: String,
}

/// The body of a successful response.
pub struct Answer {
    pub schema: String,
    /// Whether the response is a list of values of the schema.
    pub list: bool,
    /// Whether a successful response may also have no body.
    pub optional: bool,
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
        model.operations = walk::operations(&spec.bundle).into_iter().map(operation).collect();
        model
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
                description: described("description"),
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

fn operation(found: OperationRef<'_>) -> Operation {
    let value = found.value;
    let body = found.body().and_then(|body| {
        let schema = reference::referred(walk::json(body)?)?;
        Some(Body {
            schema: schema.to_owned(),
            required: flag(body, "required"),
            description: text(body, "description"),
        })
    });
    Operation {
        id: found.id().to_owned(),
        method: found.method.to_uppercase(),
        path: found.path.to_owned(),
        domain: found.tag().to_owned(),
        safety: text(value, "x-safety"),
        evidence: evidence(value),
        deprecated: flag(value, "deprecated"),
        replaced_by: value["x-replaced-by"].as_str().map(str::to_owned),
        summary: text(value, "summary"),
        description: text(value, "description"),
        alternatives: value["x-alternatives"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        parameters: parameters(found),
        body,
        answer: answer(found),
    }
}

fn parameters(operation: OperationRef<'_>) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = operation
        .parameters()
        .into_iter()
        .map(|it| {
            let wire = text(it, "name");
            Parameter {
                name: names::parameter(&wire),
                wire,
                description: text(it, "description"),
                place: match it["in"].as_str() {
                    Some("path") => Place::Path,
                    Some("query") => Place::Query,
                    _ => Place::Elsewhere,
                },
                required: flag(it, "required"),
            }
        })
        .collect();
    // Query parameters are not in the path, so they follow the path parameters in their own order.
    parameters.sort_by_key(|it| operation.path.find(&format!("{{{}}}", it.wire)).unwrap_or(usize::MAX));
    parameters
}

fn answer(operation: OperationRef<'_>) -> Option<Answer> {
    let successes: Vec<&Value> =
        operation.responses().filter(|(code, _)| code.starts_with('2')).map(|(_, response)| response).collect();
    let schema = successes.iter().find_map(|it| walk::json(it))?;
    let list = schema["type"] == "array";
    Some(Answer {
        schema: reference::referred(if list { &schema["items"] } else { schema })?.to_owned(),
        list,
        optional: successes.iter().any(|it| it.get("content").is_none()),
    })
}
