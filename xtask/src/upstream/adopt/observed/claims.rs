//! Collects the evidence about routes, properties, new members and enum values from all locations where a schema is
//! used.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::sources::Sources;
use crate::model::{composition::Composition, reference::referred_through, walk};

/// Counts by what was observed, such as a route, a type or a value.
pub(super) type Counts = BTreeMap<String, u64>;

/// The claims that the evidence supports.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// Claims about operations by id.
    pub(super) operations: BTreeMap<String, OperationClaims>,
    /// Claims about properties, by schema and property name.
    pub(super) properties: BTreeMap<(String, String), PropertyClaims>,
    /// Claims about undescribed members, by schema and member name.
    pub(super) new_members: BTreeMap<(String, String), PropertyClaims>,
    /// The counts of observed values by enum, including values that the enum lists.
    pub(super) tokens: BTreeMap<String, Counts>,
}

#[derive(Debug, Default)]
pub(super) struct OperationClaims {
    /// The number of successes, or of responses to `OPTIONS`, by route.
    pub(super) found: Counts,
    /// The sources that found each route.
    pub(super) by_source: BTreeMap<String, BTreeSet<String>>,
    /// The total of the counts in `found`.
    pub(super) responses: u64,
}

#[derive(Debug, Default)]
pub(super) struct PropertyClaims {
    /// How often the property was seen in records.
    pub(super) seen: u64,
    /// How often the property was missing from its object.
    pub(super) absent: u64,
    pub(super) types: Counts,
    pub(super) formats: Counts,
    /// The sources of each type. If sources disagree about the type, the evidence conflicts.
    pub(super) by_source: BTreeMap<String, BTreeSet<String>>,
    /// How often a server declared the property in a response to `OPTIONS`, if it is a new member.
    pub(super) declared: u64,
    /// How often a server declared the property as required.
    pub(super) declared_required: u64,
}

impl Claims {
    pub(super) fn of(sources: &Sources, bundle: &Value) -> Self {
        let mut claims = Self::default();
        for (source, shown) in &sources.0 {
            for operation in walk::operations(bundle) {
                let seen = &shown["operations"][operation.id()];
                if seen.is_object() {
                    let mut reader = Reader { claims: &mut claims, source, bundle };
                    reader.operation(operation, seen);
                }
            }
        }
        claims
    }
}

struct Reader<'a> {
    claims: &'a mut Claims,
    source: &'a str,
    bundle: &'a Value,
}

impl Reader<'_> {
    fn operation(&mut self, operation: walk::OperationRef<'_>, seen: &Value) {
        let claims = self.claims.operations.entry(operation.id().to_owned()).or_default();
        let mut found = Counts::new();
        let worked = |it: &Value| it["worked"].as_u64().filter(|it| *it > 0);
        if let Some(count) = worked(&seen["described_route"]) {
            found.insert(operation.route(), count);
        }
        for (route, outcomes) in members(&seen["other_routes"]) {
            if let Some(count) = worked(outcomes) {
                *found.entry(route.clone()).or_default() += count;
            }
        }
        for (route, word) in members(&seen["new_routes"]["named"]) {
            *found.entry(route.clone()).or_default() += word["records"].as_u64().unwrap_or_default();
        }
        for (route, count) in members(&seen["declared"]["found"]) {
            *found.entry(route.clone()).or_default() += count.as_u64().unwrap_or_default();
        }
        for (route, count) in found {
            claims.responses += count;
            *claims.found.entry(route.clone()).or_default() += count;
            claims.by_source.entry(route).or_default().insert(self.source.to_owned());
        }
        for (status, response) in operation.responses() {
            if let Some(schema) = walk::json(response) {
                let wanted = |code: &str| code == status || (code.starts_with('2') && status.starts_with('2'));
                for (_, place) in members(&seen["answers"]).filter(|(code, _)| wanted(code)) {
                    self.place(schema, place);
                }
            }
        }
        if let Some(schema) = operation.body().and_then(walk::json) {
            self.place(schema, &seen["request"]);
            self.declared(schema, &seen["declared"]["fields"]);
        }
    }

    fn place(&mut self, schema: &Value, place: &Value) {
        let Some(name) = referred_through(schema) else {
            if let Some(items) = schema.get("items") {
                self.place(items, &place["items"]);
            }
            return;
        };
        let target = &self.bundle["components"]["schemas"][name];
        if target.get("enum").is_some() {
            let tokens = self.claims.tokens.entry(name.to_owned()).or_default();
            for (token, count) in members(&place["tokens"]) {
                *tokens.entry(token.clone()).or_default() += count.as_u64().unwrap_or_default();
            }
            for (token, word) in members(&place["new_tokens"]["named"]) {
                *tokens.entry(token.clone()).or_default() += word["records"].as_u64().unwrap_or_default();
            }
            return;
        }
        let composition = Composition::of(self.bundle, target);
        let objects = place["types"]["object"].as_u64().unwrap_or_default();
        for member in composition.members() {
            let seen = &place["members"][member.name];
            if objects > 0 {
                let owner = member.origin.unwrap_or(name).to_owned();
                self.property(owner, member.name, seen, objects);
            }
            if seen.is_object() {
                self.place(member.schema, seen);
            }
        }
        for (member, word) in members(&place["new_members"]["named"]) {
            let claims = self.claims.new_members.entry((name.to_owned(), member.clone())).or_default();
            claims.seen += word["records"].as_u64().unwrap_or_default();
            claims.add_types(&word["types"], self.source);
        }
        // The schema describes a page, but the response was a plain list of its items.
        if place["items"].is_object()
            && let Some(results) = composition.member("results").and_then(|it| it.schema.get("items"))
        {
            self.place(results, &place["items"]);
        }
    }

    fn property(&mut self, owner: String, name: &str, seen: &Value, objects: u64) {
        let claims = self.claims.properties.entry((owner, name.to_owned())).or_default();
        let count: u64 = members(&seen["types"]).filter_map(|(_, count)| count.as_u64()).sum();
        claims.seen += count;
        claims.absent += objects.saturating_sub(count);
        claims.add_types(&seen["types"], self.source);
        for (format, count) in members(&seen["formats"]) {
            *claims.formats.entry(format.clone()).or_default() += count.as_u64().unwrap_or_default();
        }
    }

    /// Collects the fields that a server declares for a request.
    fn declared(&mut self, schema: &Value, fields: &Value) {
        let Some(name) = referred_through(schema) else { return };
        let composition = Composition::of(self.bundle, &self.bundle["components"]["schemas"][name]);
        for (field, declared) in members(fields) {
            let required = declared["required"].as_u64().unwrap_or_default();
            match composition.member(field) {
                Some(member) => {
                    let owner = member.origin.unwrap_or(name).to_owned();
                    self.claims.properties.entry((owner, field.clone())).or_default().declared_required += required;
                    let tokens = referred_through(member.schema).map(str::to_owned);
                    for (token, count) in members(&declared["choices"]) {
                        if let Some(name) = &tokens {
                            let tokens = self.claims.tokens.entry(name.clone()).or_default();
                            *tokens.entry(token.clone()).or_default() += count.as_u64().unwrap_or_default();
                        }
                    }
                }
                None => {
                    let claims = self.claims.new_members.entry((name.to_owned(), field.clone())).or_default();
                    claims.declared += required + declared["optional"].as_u64().unwrap_or_default();
                    claims.declared_required += required;
                    for (kind, count) in members(&declared["types"]) {
                        let kind = json_type(kind).to_owned();
                        *claims.types.entry(kind).or_default() += count.as_u64().unwrap_or_default();
                    }
                }
            }
        }
    }
}

impl PropertyClaims {
    fn add_types(&mut self, types: &Value, source: &str) {
        for (kind, count) in members(types) {
            *self.types.entry(kind.clone()).or_default() += count.as_u64().unwrap_or_default();
            if kind != "null" {
                self.by_source.entry(kind.clone()).or_default().insert(source.to_owned());
            }
        }
    }

    /// Returns the number of observed values other than null.
    pub(super) fn values(&self) -> u64 {
        self.types.iter().filter(|(kind, _)| *kind != "null").map(|(_, count)| count).sum()
    }

    /// Returns the observed types other than null.
    pub(super) fn kinds(&self) -> Vec<&str> {
        self.types.keys().map(String::as_str).filter(|it| *it != "null").collect()
    }
}

/// Returns the JSON type for a field type of the vendor's framework. Any other field type becomes a string.
fn json_type(declared: &str) -> &'static str {
    match declared {
        "boolean" => "boolean",
        "integer" => "integer",
        "float" => "number",
        "list" | "multiple choice" => "array",
        "nested object" => "object",
        _ => "string",
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}
