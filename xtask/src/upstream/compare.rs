//! Compares the vendor's contract with ours, and reports the differences with their severity. Known differences are
//! suppressed.
//!
//! Both sides are in the same normal form. A named schema is compared once, under its name. If both sides refer to the
//! schema, only the nullability and deprecation of the references are compared. Responses are deliberately read
//! leniently, so a property that only the vendor requires in a response needs no action.

pub(crate) mod decide;
pub(crate) mod deviations;
mod operations;
pub(crate) mod report;
mod schemas;

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    path::Path,
};

use serde_json::{Value, json};

use super::{
    config::Config,
    contract::{Contract, Origin},
    digest::sha256,
    failure::{Failure, Notices, Severity},
};
use crate::model::{Spec, composition::Composition, names, reference, walk};

/// The part of the API that a difference belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Subject {
    /// An operation, by our id, or by its route if only the vendor has it.
    Operation(String),
    /// A schema, by our name, or by the vendor's if only the vendor has it.
    Schema(String),
    /// The API as a whole, such as its servers.
    Api,
}

/// A difference between the vendor's contract and ours.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    pub(crate) severity: Severity,
    pub(crate) class: &'static str,
    pub(crate) subject: Subject,
    /// The path inside the subject. It begins with a step such as a property, `query page`, `request` or `answer 200`.
    pub(crate) place: Vec<String>,
    /// The vendor's value at this path.
    pub(crate) vendor: Value,
    /// Our value at this path. For an added property, whether the property is required.
    pub(crate) ours: Value,
    /// The hash of the vendor's whole operation or schema. If it changes, an accepted deviation must be reviewed again.
    pub(crate) basis: String,
}

impl Difference {
    /// Returns the subject and path of the difference, such as `schema Verification/status`.
    pub(crate) fn pointer(&self) -> String {
        let subject = match &self.subject {
            Subject::Operation(id) => format!("operation {id}"),
            Subject::Schema(name) => format!("schema {name}"),
            Subject::Api => "api".to_owned(),
        };
        std::iter::once(subject).chain(self.place.iter().cloned()).collect::<Vec<_>>().join("/")
    }

    /// Returns an id that is the same for the same difference in every run.
    pub(crate) fn id(&self) -> String {
        sha256(format!("{}|{}", self.class, self.pointer()))[..12].to_owned()
    }
}

/// Our side: the bundle with its marks, and the contract in normal form.
pub(crate) struct Ours {
    pub(crate) bundle: Value,
    pub(crate) contract: Contract,
    /// The path and method of each operation by id.
    routes: BTreeMap<String, (String, String)>,
    /// Operation ids by the key of the vendor's page.
    pages: BTreeMap<String, String>,
    /// The schemas that only we define, as listed in the table of contents.
    curated: BTreeSet<String>,
    requests: BTreeSet<String>,
    responses: BTreeSet<String>,
}

impl Ours {
    /// Reads the spec of the repository at `root`.
    pub(crate) fn read(root: &Path) -> Result<Ours, Failure> {
        let spec = Spec::read(&root.join("openapi")).map_err(|findings| {
            Failure::new("spec-invalid", findings.to_string()).hint("Run `cargo xtask regen` and mend what it says.")
        })?;
        Ok(Ours::new(&spec))
    }

    /// Returns the ids of our operations.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.routes.keys().map(String::as_str)
    }

    /// Creates our side from a spec.
    pub(crate) fn new(spec: &Spec) -> Ours {
        let contract = Contract::of(&spec.bundle, Origin::Ours, "openapi", &mut Notices::default());
        let (mut requests, mut responses) = (BTreeSet::new(), BTreeSet::new());
        for operation in contract.operations.values().flatten() {
            let sent = json!([operation.get("requestBody"), operation.get("parameters")]);
            requests.extend(reference::closure(&contract, &sent).into_iter().map(str::to_owned));
            let received = json!(operation.get("responses"));
            responses.extend(reference::closure(&contract, &received).into_iter().map(str::to_owned));
        }
        let pages =
            spec.contents.operations.iter().filter_map(|entry| Some((entry.page.clone()?, entry.operation_id.clone())));
        let routes = walk::operations(&spec.bundle)
            .into_iter()
            .map(|it| (it.id().to_owned(), (it.path.to_owned(), it.method.to_owned())));
        Ours {
            routes: routes.collect(),
            pages: pages.collect(),
            curated: spec.contents.curated_schemas.keys().cloned().collect(),
            bundle: spec.bundle.clone(),
            contract,
            requests,
            responses,
        }
    }

    /// Whether no request contains the schema. A schema to which nothing refers counts as received, because no program
    /// can send it.
    pub(crate) fn is_only_received(&self, name: &str) -> bool {
        !self.requests.contains(name)
    }

    /// Returns the operation with this id.
    pub(crate) fn operation(&self, id: &str) -> Option<walk::OperationRef<'_>> {
        let (path, method) = self.routes.get(id)?;
        let (path, item) = self.bundle["paths"].as_object()?.get_key_value(path)?;
        walk::operations_of(&self.bundle, path, item).find(|operation| operation.method == method)
    }

    /// Returns the evidence level of a schema, or of a property if the property has its own.
    pub(crate) fn evidence(&self, schema: &str, property: Option<&str>) -> &str {
        let Some(value) = self.bundle["components"]["schemas"].get(schema) else { return "" };
        let own = property.and_then(|name| {
            Composition::of(&self.bundle, value).member(name).and_then(|it| it.schema["x-evidence"].as_str())
        });
        own.or_else(|| value["x-evidence"].as_str()).unwrap_or_default()
    }
}

/// The results of a comparison.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    pub(crate) differences: Vec<Difference>,
    /// Our operation ids by the vendor's routes.
    pub(crate) operations: BTreeMap<String, String>,
    /// Our schema names by the vendor's names.
    pub(crate) schemas: BTreeMap<String, String>,
}

/// Returns our name for each of the vendor's schemas: the recorded one, or else the vendor's. A name that OpenAPI does
/// not allow for a component, such as one with spaces, is replaced.
pub(crate) fn our_names(vendor: &Contract, config: &Config) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: HashSet<String> = vendor.schemas.keys().chain(config.names.schemas.values()).cloned().collect();
    for name in vendor.schemas.keys() {
        let ours = match config.names.schemas.get(name) {
            Some(decided) => decided.clone(),
            None if names::is_component(name) => name.clone(),
            None => {
                let (plain, hash) = (names::component(name), sha256(name));
                let is_free = !plain.is_empty() && taken.insert(plain.clone());
                if is_free { plain } else { format!("{plain}Schema{}", &hash[..8]) }
            }
        };
        names.insert(name.clone(), ours);
    }
    names
}

/// Compares the vendor's contract with ours.
pub(crate) fn compare(vendor: &Contract, ours: &Ours, config: &Config) -> Comparison {
    let mut comparison = Comparison::default();
    for (name, our_name) in our_names(vendor, config) {
        if ours.contract.schemas.contains_key(&our_name) {
            comparison.schemas.insert(name, our_name);
        }
    }
    comparison.operations = operations::pair(vendor, ours, config);
    let names = comparison.schemas.clone();
    let mut walker = Walker { vendor, ours, names, entered: HashMap::new(), found: Vec::new() };
    operations::compare(&mut walker, &comparison.operations);
    schemas::compare(&mut walker);
    comparison.differences = walker.found;
    comparison.differences.sort_by(|a, b| {
        (std::cmp::Reverse(a.severity), &a.subject, &a.place, a.class).cmp(&(
            std::cmp::Reverse(b.severity),
            &b.subject,
            &b.place,
            b.class,
        ))
    });
    comparison.differences.dedup();
    comparison
}

/// Walks through both sides and collects the differences.
pub(super) struct Walker<'a> {
    vendor: &'a Contract,
    ours: &'a Ours,
    /// Our schema names by the vendor's names.
    names: BTreeMap<String, String>,
    /// The compared pairs of schemas in which at least one is a reference. The key also contains the subject, and
    /// whether the value occurs only in responses.
    entered: HashMap<(Subject, bool, String, String), Entered>,
    found: Vec<Difference>,
}

/// What is known about a pair: whether it is being compared, whether it has no differences, and at how many places it
/// has been compared.
#[derive(Default)]
pub(super) struct Entered {
    is_active: bool,
    is_equal: bool,
    places: usize,
}

/// The position of the walk, and the direction in which the data travels there.
#[derive(Clone)]
pub(super) struct Place {
    subject: Subject,
    path: Vec<String>,
    /// Whether the value occurs only in responses.
    received: bool,
    /// Whether we mark our value at this path as documented.
    documented: bool,
    basis: String,
}

impl Place {
    fn inside(&self, step: impl Into<String>) -> Place {
        let mut place = self.clone();
        place.path.push(step.into());
        place
    }
}

impl Walker<'_> {
    fn add(&mut self, severity: Severity, class: &'static str, place: &Place, vendor: Value, ours: Value) {
        self.found.push(Difference {
            severity,
            class,
            subject: place.subject.clone(),
            place: place.path.clone(),
            vendor,
            ours,
            basis: place.basis.clone(),
        });
    }

    /// Whether the subject is a schema that responses contain.
    fn is_received(&self, subject: &Subject) -> bool {
        matches!(subject, Subject::Schema(name) if self.ours.responses.contains(name))
    }

    /// Reports a part that only we have. A documented part has been removed by the vendor; any other part is our own.
    fn only_ours(&mut self, place: &Place, gone: &'static str, curated: &'static str, ours: Value) {
        let (severity, class) = if place.documented { (Severity::Fail, gone) } else { (Severity::Warn, curated) };
        self.add(severity, class, place, Value::Null, ours);
    }
}
