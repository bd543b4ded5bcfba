//! The facts that the description contains about routes and bodies, read once from the generated `facts.json`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde::Deserialize;

use crate::{Kind, exchange::Route};

static FACTS: LazyLock<Facts> = LazyLock::new(|| {
    // This cannot fail, because the file is generated for this code and a test reads it.
    serde_json::from_str(include_str!("facts.json")).map(Facts::index).unwrap_or_default()
});

/// The facts that the API's description contains about routes and bodies.
///
/// ```
/// use realaml_observe::{Facts, Route};
///
/// let facts = Facts::bundled();
/// let (operation, route) = facts.find("GET", "/verification/6513/").ok_or("no such operation")?;
/// assert_eq!((operation.id.as_str(), route), ("get_verification", Route::Described));
/// assert!(facts.operation("get_verification").is_some());
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Default)]
pub struct Facts {
    servers: Vec<String>,
    operations: Vec<OperationFacts>,
    by_id: BTreeMap<String, usize>,
    nodes: Vec<Node>,
}

/// The facts that the description contains about one operation.
#[derive(Debug)]
pub struct OperationFacts {
    /// The operation id.
    pub id: String,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template below the base URL.
    pub path: String,
    /// Other plausible routes, such as `POST /risk_ratings/`.
    pub alternatives: Vec<String>,
    /// Whether the route is only inferred.
    pub inferred: bool,
    pub(crate) request: Option<NodeId>,
    /// The described statuses, each with the node of its body if it has one.
    pub(crate) answers: BTreeMap<u16, Option<NodeId>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(usize);

/// The description of the values at one place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    target: Option<NodeId>,
    pub(crate) kind: Option<Kind>,
    pub(crate) format: Option<String>,
    pub(crate) nullable: bool,
    pub(crate) sensitive: bool,
    /// Whether members that are not described are allowed, because their names are data.
    pub(crate) free: bool,
    pub(crate) tokens: BTreeSet<String>,
    pub(crate) members: BTreeMap<String, NodeId>,
    pub(crate) required: BTreeSet<String>,
    pub(crate) items: Option<NodeId>,
}

/// A node, combined with the facts given next to the references that lead to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At<'a> {
    pub(crate) node: &'a Node,
    pub(crate) nullable: bool,
    pub(crate) sensitive: bool,
}

impl Facts {
    /// Returns the facts from the description that this version was generated from.
    pub fn bundled() -> &'static Self {
        &FACTS
    }

    /// Returns every operation, in the order of the description.
    pub fn operations(&self) -> &[OperationFacts] {
        &self.operations
    }

    /// Returns the operation with this id, if there is one.
    pub fn operation(&self, id: &str) -> Option<&OperationFacts> {
        self.by_id.get(id).and_then(|&index| self.operations.get(index))
    }

    /// Returns the base URLs of the API.
    pub fn servers(&self) -> &[String] {
        &self.servers
    }

    /// Finds the operation that a request below the base URL belongs to, and its route. Described routes take
    /// precedence over alternatives. Among described routes, literal segments take precedence over parameters. A
    /// trailing slash makes no difference.
    pub fn find(&self, method: &str, path: &str) -> Option<(&OperationFacts, Route)> {
        let path = path.strip_suffix('/').unwrap_or(path);
        let described = self.operations.iter().filter(|it| it.method == method && fits(&it.path, path));
        if let Some(found) = described.min_by_key(|it| it.path.matches('{').count()) {
            return Some((found, Route::Described));
        }
        self.operations.iter().find_map(|operation| {
            let alternatives = operation.alternatives.iter();
            let found = alternatives.filter_map(|it| Some((it, it.split_once(' ')?)));
            let mut found = found.filter(|(_, (other, template))| *other == method && fits(template, path));
            found.next().map(|(route, _)| (operation, Route::Other(route.as_str().into())))
        })
    }

    pub(crate) fn at(&self, id: NodeId) -> At<'_> {
        let mut node = &self.nodes[id.0];
        let (mut nullable, mut sensitive) = (node.nullable, node.sensitive);
        while let Some(target) = node.target {
            node = &self.nodes[target.0];
            nullable |= node.nullable;
            sensitive |= node.sensitive;
        }
        At { node, nullable, sensitive }
    }

    fn index(raw: RawFacts) -> Self {
        let mut facts = Self { servers: raw.servers, ..Self::default() };
        // References may point forward and form cycles, so every named node is allocated first.
        facts.nodes.resize_with(raw.schemas.len(), Node::default);
        let names: BTreeMap<String, NodeId> =
            raw.schemas.keys().enumerate().map(|(index, name)| (name.clone(), NodeId(index))).collect();
        for (index, schema) in raw.schemas.into_values().enumerate() {
            let node = facts.node(schema, &names);
            facts.nodes[index] = node;
        }
        for raw in raw.operations {
            let request = raw.request.map(|it| facts.place(it, &names));
            let answers =
                raw.answers.into_iter().map(|(status, it)| (status, it.map(|it| facts.place(it, &names)))).collect();
            facts.by_id.insert(raw.id.clone(), facts.operations.len());
            facts.operations.push(OperationFacts {
                id: raw.id,
                method: raw.method,
                path: raw.path,
                alternatives: raw.alternatives,
                inferred: raw.evidence == "inferred",
                request,
                answers,
            });
        }
        facts
    }

    fn place(&mut self, raw: RawNode, names: &BTreeMap<String, NodeId>) -> NodeId {
        let node = self.node(raw, names);
        self.nodes.push(node);
        NodeId(self.nodes.len() - 1)
    }

    fn node(&mut self, raw: RawNode, names: &BTreeMap<String, NodeId>) -> Node {
        Node {
            target: raw.reference.and_then(|name| names.get(&name).copied()),
            kind: raw.kind,
            format: raw.format,
            nullable: raw.null,
            sensitive: raw.sensitive,
            free: raw.free,
            tokens: raw.tokens,
            members: raw.members.into_iter().map(|(name, it)| (name, self.place(it, names))).collect(),
            required: raw.required,
            items: raw.items.map(|it| self.place(*it, names)),
        }
    }
}

impl OperationFacts {
    /// Returns the node of the response body for this status. A success status that is not described uses the node of
    /// the first described success status with a body.
    pub(crate) fn answer(&self, status: u16) -> Option<NodeId> {
        match self.answers.get(&status) {
            Some(place) => *place,
            None if (200..300).contains(&status) => {
                self.answers.iter().find_map(|(status, place)| place.filter(|_| (200..300).contains(status)))
            }
            None => None,
        }
    }
}

/// Whether a path without its trailing slash matches a template.
fn fits(template: &str, path: &str) -> bool {
    let template = template.strip_suffix('/').unwrap_or(template);
    let (mut expected, mut actual) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), actual.next()) {
            (None, None) => return true,
            (Some(word), Some(segment)) if word == segment || (word.starts_with('{') && !segment.is_empty()) => {}
            _ => return false,
        }
    }
}

#[derive(Deserialize)]
struct RawFacts {
    servers: Vec<String>,
    operations: Vec<RawOperation>,
    schemas: BTreeMap<String, RawNode>,
}

#[derive(Deserialize)]
struct RawOperation {
    id: String,
    method: String,
    path: String,
    evidence: String,
    #[serde(default)]
    alternatives: Vec<String>,
    request: Option<RawNode>,
    answers: BTreeMap<u16, Option<RawNode>>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct RawNode {
    #[serde(rename = "ref")]
    reference: Option<String>,
    #[serde(rename = "type")]
    kind: Option<Kind>,
    format: Option<String>,
    null: bool,
    sensitive: bool,
    free: bool,
    #[serde(rename = "enum")]
    tokens: BTreeSet<String>,
    members: BTreeMap<String, RawNode>,
    required: BTreeSet<String>,
    items: Option<Box<RawNode>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_and_reference_is_there() {
        let facts: RawFacts = serde_json::from_str(include_str!("facts.json")).unwrap();
        let (count, names) = (facts.operations.len(), facts.schemas.keys().cloned().collect::<BTreeSet<_>>());
        fn check(node: &RawNode, names: &BTreeSet<String>) {
            assert!(node.reference.as_ref().is_none_or(|it| names.contains(it)), "{:?}", node.reference);
            node.members.values().chain(node.items.as_deref()).for_each(|it| check(it, names));
        }
        facts.schemas.values().for_each(|it| check(it, &names));
        assert!(count > 30);
        assert_eq!(Facts::bundled().operations().len(), count);
    }

    #[test]
    fn routes_are_found_with_their_alternatives() {
        let find = |method, path| {
            Facts::bundled().find(method, path).map(|(operation, route)| format!("{} {route:?}", operation.id))
        };
        assert_eq!(find("POST", "/verifications/run/").unwrap(), "run_verification Described");
        assert_eq!(find("GET", "/verification/0a1b").unwrap(), "get_verification Described");
        assert_eq!(find("POST", "/risk_ratings/").unwrap(), "create_risk_rating Other(\"POST /risk_ratings/\")");
        assert_eq!(find("GET", "/verification//"), None);
        assert_eq!(find("GET", "/elsewhere/"), None);
    }
}
