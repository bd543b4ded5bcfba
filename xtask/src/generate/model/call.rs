//! The operations of the curated spec: parameters, bodies and responses.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Evidence, evidence, flag, text};
use crate::model::{
    answers::{self, Success},
    composition::Composition,
    media::{self, Chosen, Kind},
    names,
    parameter::{self, Place, Style},
    reference::{self, Schemas},
    shape,
    walk::{self, OperationRef},
};

/// Returns the operations of the spec, in its order.
pub(super) fn operations(bundle: &Value) -> Vec<Operation> {
    let mut operations: Vec<Operation> = walk::operations(bundle).into_iter().map(|it| operation(bundle, it)).collect();
    name_answers(&mut operations);
    operations
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
    /// The id of the operation that replaces this deprecated one.
    pub replaced_by: Option<String>,
    pub summary: String,
    pub description: String,
    pub alternatives: Vec<String>,
    /// The path parameters in the order of the path, followed by the others and the members of a form.
    pub parameters: Vec<Parameter>,
    pub body: Option<Body>,
    pub answer: Answer,
    /// The value of `Accept`, if successful responses can be anything other than JSON.
    pub accepted: Option<String>,
}

/// A parameter of the path, the query, a header or a cookie, or a member of a form.
pub struct Parameter {
    pub wire: String,
    /// The name of the argument or the setter, unique within the operation.
    pub name: String,
    /// The name in the transformed spec.
    pub key: String,
    pub description: String,
    pub place: Place,
    /// How the value is written. `None` if it cannot be sent, which the lint reports.
    pub style: Option<Style>,
    /// Whether a member of a form is one file or a list of files. `None` for any other value.
    pub files: Option<Files>,
    pub required: bool,
}

/// Whether a member of a form is one file or a list of files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Files {
    One,
    Each,
}

impl Parameter {
    /// Whether the value is serialised as a whole, so that the argument is only borrowed.
    pub fn is_borrowed(&self) -> bool {
        matches!(self.style, Some(Style::Deep | Style::Members | Style::Json))
    }
}

/// A request body.
pub struct Body {
    /// The name of the schema. Empty for text and bytes.
    pub schema: String,
    pub required: bool,
    pub description: String,
    pub kind: Kind,
    pub media: String,
}

/// What a successful call returns.
pub enum Answer {
    Nothing,
    One {
        body: Content,
        /// Whether a successful response may also have no body.
        optional: bool,
        /// The success statuses of the operation. Empty if one of them is `2XX`.
        statuses: Vec<u16>,
    },
    /// One of several bodies, as an enum with this name.
    Several {
        name: String,
        variants: Vec<Variant>,
    },
}

/// The body of a response.
pub struct Content {
    pub kind: Kind,
    /// The name of the schema of the body, or of its items if it is a list. Empty if the schema has no name or the body
    /// is not JSON.
    pub schema: String,
    /// Whether the body is a list.
    pub list: bool,
    /// The media type to request.
    pub media: String,
}

/// The response for one status, or for every other success status if the status is `2XX`.
pub struct Variant {
    pub status: String,
    pub name: String,
    pub description: String,
    pub body: Option<Content>,
}

fn operation(bundle: &Value, found: OperationRef<'_>) -> Operation {
    let value = found.value;
    let body = found.body().and_then(|body| {
        let chosen = media::sent(bundle, body)?;
        let schema = reference::referred(chosen.schema).unwrap_or_default();
        let is_named = !matches!(chosen.kind, Kind::Text | Kind::Bytes);
        (!is_named || !schema.is_empty()).then(|| Body {
            schema: if is_named { schema.to_owned() } else { String::new() },
            required: flag(body, "required"),
            description: text(body, "description"),
            kind: chosen.kind,
            media: chosen.written().to_owned(),
        })
    });
    let success = Success::of(bundle, &found);
    let accepted = success.media();
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
        parameters: parameters(bundle, found),
        body,
        answer: answer(found, &success),
        accepted: (accepted.iter().any(|it| *it != "application/json")).then(|| accepting(&accepted)),
    }
}

/// Returns the value of `Accept`. A success has one of these media types, and an error is a JSON problem. Some servers
/// choose the type before they know whether the call succeeds, and refuse a request whose types they do not support. If
/// JSON is not among the types, a JSON problem and any other type are therefore accepted with low preference.
fn accepting(media: &[&str]) -> String {
    let others = (!media.contains(&"application/json")).then_some("application/problem+json;q=0.5, */*;q=0.1");
    media.iter().copied().chain(others).collect::<Vec<_>>().join(", ")
}

fn parameters(bundle: &Value, operation: OperationRef<'_>) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = operation
        .parameters()
        .into_iter()
        .enumerate()
        .filter_map(|(number, it)| {
            let wire = text(it, "name");
            Some(Parameter {
                name: names::parameter(&wire),
                key: parameter::neutral_name(operation.path, number, it),
                wire,
                description: if flag(it, "deprecated") {
                    format!("**Deprecated.** {}", text(it, "description"))
                } else {
                    text(it, "description")
                },
                place: parameter::place(it)?,
                style: parameter::style(bundle, it).ok(),
                files: None,
                required: flag(it, "required"),
            })
        })
        .collect();
    // The parameters of the path come first, in the order of the path. The others follow in their own order.
    parameters.sort_by_key(|it| match it.place {
        Place::Path => operation.path.find(&format!("{{{}}}", it.wire)).unwrap_or(usize::MAX),
        _ => usize::MAX,
    });
    parameters.extend(members_of_form(bundle, operation));
    own_names(&mut parameters, operation.body().is_some());
    parameters
}

/// Returns the members of a form, which are passed like parameters.
fn members_of_form(bundle: &Value, operation: OperationRef<'_>) -> Vec<Parameter> {
    let form = operation.body().and_then(|body| Some((body, media::sent(bundle, body)?)));
    let Some((body, form)) = form.filter(|(_, it)| matches!(it.kind, Kind::Multipart | Kind::Form)) else {
        return Vec::new();
    };
    let Some(schema) = reference::referred(form.schema).and_then(|name| bundle.schema(name)) else { return Vec::new() };
    let whole = Composition::of(bundle, schema);
    let members = whole.members().iter().map(|member| Parameter {
        wire: member.name.to_owned(),
        name: names::parameter(member.name),
        key: names::given_name(member.schema).unwrap_or(member.name).to_owned(),
        description: text(member.schema, "description"),
        place: Place::Form,
        style: Some(if is_plain(bundle, member.schema) { Style::Each } else { Style::Json }),
        files: match media::is_file(bundle, member.schema) {
            true => Some(Files::One),
            false => media::has_files(bundle, member.schema).then_some(Files::Each),
        },
        required: flag(body, "required") && whole.is_required(member.name),
    });
    members.collect()
}

/// Whether a member of a form is a scalar or a file, or a list of these whose items cannot be null.
fn is_plain(bundle: &Value, schema: &Value) -> bool {
    let shape = shape::Shape::of(bundle, schema);
    let one = |shape: &shape::Shape| match shape.types.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [one] => !matches!(*one, "object" | "array"),
        _ => false,
    };
    let items = shape.items.as_ref().map(|items| shape::Shape::of(bundle, items));
    one(&shape) || items.is_some_and(|items| one(&items) && !items.nullable)
}

/// Gives each parameter a distinct name. Of several parameters with the same name, the first keeps it, and each later
/// one gets its location as a suffix, and a number if necessary. Headers and cookies come last, so that a new one does
/// not take the name of a setter that programs already use. `send` and, if there is a body, `body` are reserved for the
/// builder's own methods.
fn own_names(parameters: &mut [Parameter], has_body: bool) {
    let mut taken = BTreeSet::from(["send".to_owned()]);
    taken.extend(has_body.then(|| "body".to_owned()));
    let mut in_order: Vec<&mut Parameter> = parameters.iter_mut().collect();
    in_order.sort_by_key(|it| matches!(it.place, Place::Header | Place::Cookie));
    for parameter in in_order {
        let plain = parameter.name.trim_end_matches('_').to_owned();
        let placed = format!("{plain}_{}", format!("{:?}", parameter.place).to_lowercase());
        let numbered = (2..).map(|number| format!("{placed}_{number}"));
        let mut names = [parameter.name.clone(), placed.clone()].into_iter().chain(numbered);
        parameter.name = names.find(|it| !taken.contains(it)).unwrap_or_default();
        taken.insert(parameter.name.clone());
    }
}

fn answer(operation: OperationRef<'_>, success: &Success<'_>) -> Answer {
    match success {
        Success::Nothing => Answer::Nothing,
        Success::One { body, optional } => {
            let listed = operation.responses().map(|(status, _)| status).filter(|it| answers::is_success(it));
            let statuses: Option<Vec<u16>> = listed.map(|it| it.parse().ok()).collect();
            Answer::One { body: content(body), optional: *optional, statuses: statuses.unwrap_or_default() }
        }
        Success::Several(all) => {
            let described: BTreeMap<&str, &Value> = operation.responses().collect();
            let variants = all.iter().map(|(status, body)| Variant {
                status: (*status).to_owned(),
                name: answers::variant(status),
                description: described.get(status).map(|it| text(it, "description")).unwrap_or_default(),
                body: body.as_ref().map(content),
            });
            Answer::Several { name: String::new(), variants: variants.collect() }
        }
    }
}

fn content(body: &Chosen<'_>) -> Content {
    let list = body.kind == Kind::Json && body.schema["type"] == "array";
    let schema = if list { &body.schema["items"] } else { body.schema };
    let schema = reference::referred(schema).filter(|_| body.kind == Kind::Json).unwrap_or_default();
    Content { kind: body.kind, schema: schema.to_owned(), list, media: body.sent().to_owned() }
}

/// Names the response enums. If a builder or another enum already has the name, a number is added.
fn name_answers(operations: &mut [Operation]) {
    let mut taken: BTreeSet<String> = operations.iter().map(|it| names::builder(&it.id)).collect();
    for operation in operations {
        if let Answer::Several { name, .. } = &mut operation.answer {
            let own = format!("{}Answer", names::builder(&operation.id));
            let numbered = (2..).map(|number| format!("{own}{number}"));
            *name = std::iter::once(own.clone()).chain(numbered).find(|it| !taken.contains(it)).unwrap_or_default();
            taken.insert(name.clone());
        }
    }
}
