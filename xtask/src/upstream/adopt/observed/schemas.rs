//! Adopts observed properties, enum values and new members.

use serde_json::{Map, Value, json};

use super::{FEWEST, Observed, claims::PropertyClaims, counted, level, set_observed, source};
use crate::{
    model::reference::referred_through,
    upstream::adopt::marks::{is_sensitive, parts},
};

/// The description of a new member until a person writes a better one.
const UNDESCRIBED: &str = "Seen in calls, and not described here yet.";

impl Observed {
    pub(super) fn adopt_schemas(&mut self) {
        let properties = std::mem::take(&mut self.claims.properties);
        for ((schema, property), claims) in &properties {
            self.property(schema, property, claims);
        }
        self.mark_whole_schemas(properties.keys().map(|(schema, _)| schema.as_str()));
        for ((schema, name), claims) in std::mem::take(&mut self.claims.new_members) {
            self.new_member(&schema, &name, &claims);
        }
        for (schema, tokens) in std::mem::take(&mut self.claims.tokens) {
            for (token, count) in tokens {
                self.token(&schema, &token, count);
            }
        }
    }

    /// Adopts a property: applies or reports the differences, and marks an inferred property as observed if at least
    /// `FEWEST` values were observed and all fit.
    fn property(&mut self, schema: &str, name: &str, claims: &PropertyClaims) {
        let Some((owner_level, before)) = self.described(schema, name) else { return };
        let known = before.get("x-evidence").and_then(Value::as_str).unwrap_or(&owner_level).to_owned();
        let at = format!("schema {schema}, {name}");
        self.differences(&at, schema, name, claims, &before, known == "documented");
        let fits = self.kinds_of(&before).is_none_or(|kind| claims.kinds().iter().all(|seen| takes(&kind, seen)));
        if known == "inferred" && claims.values() >= FEWEST && fits {
            let text = source(claims.values());
            if self.change(schema, name, |property| set_observed(property, &text)) {
                self.adopted(format!("{at}: marked as observed"));
            }
        }
    }

    fn differences(
        &mut self,
        at: &str,
        schema: &str,
        name: &str,
        claims: &PropertyClaims,
        before: &Value,
        documented: bool,
    ) {
        let nulls = claims.types.get("null").copied().unwrap_or_default();
        let required = self.is_required(schema, name);
        if nulls > 0
            && before["nullable"] != true
            && (before.get("type").is_some() || referred_through(before).is_some())
        {
            match (documented, required && !self.breaking) {
                (true, _) => self.contradiction(format!("{at}: null in {nulls} values")),
                (_, true) => self.by_hand(format!("{at}: null in {nulls} values of a required member (--breaking)")),
                _ => {
                    let kind = self.kinds_of(before).unwrap_or_else(|| "object".to_owned());
                    self.change(schema, name, |property| {
                        if let Some(reference) = property.shift_remove("$ref") {
                            property.shift_insert(0, "allOf".to_owned(), json!([{ "$ref": reference }]));
                        }
                        if !property.contains_key("type") {
                            property.shift_insert(0, "type".to_owned(), json!(kind));
                        }
                        property.shift_insert(1, "nullable".to_owned(), json!(true));
                        true
                    });
                    self.adopted(format!("{at}: may be null"));
                }
            }
        }
        let Some(kind) = self.kinds_of(before) else { return };
        let other: Vec<_> = claims.kinds().into_iter().filter(|seen| !takes(&kind, seen)).map(str::to_owned).collect();
        match other.as_slice() {
            [] => {}
            _ if documented => self.contradiction(format!("{at}: {}, documented as {kind}", other.join(" and "))),
            [seen] if claims.kinds().len() == 1 && claims.values() >= FEWEST && self.breaking => {
                let seen = seen.clone();
                self.change(schema, name, |property| {
                    retype(property, &seen);
                    true
                });
                self.adopted(format!("{at}: {seen}, not {kind}"));
            }
            [seen] if claims.kinds().len() == 1 => {
                self.by_hand(format!("{at}: {seen} in {} values, not {kind} (--breaking)", claims.values()));
            }
            _ => {
                let by = |kind: &str| {
                    format!("{kind} (by {})", claims.by_source[kind].iter().cloned().collect::<Vec<_>>().join(", "))
                };
                let all: Vec<_> = claims.kinds().into_iter().map(by).collect();
                self.by_hand(format!("{at}: the files conflict: {}", all.join("; ")));
            }
        }
        if required && claims.absent > 0 && claims.seen > 0 {
            let text = format!("{at}: required, but missing in {} records", claims.absent);
            if documented { self.contradiction(text) } else { self.require(schema, name, false, text) }
        }
        if !required && claims.declared_required > 0 {
            let text = format!("{at}: required by the server");
            if documented { self.contradiction(text) } else { self.require(schema, name, true, text) }
        }
        self.format(at, schema, name, claims, before, documented);
    }

    /// Adopts the format of strings. A format that leads to a different Rust type is adopted only with `--breaking`.
    fn format(
        &mut self,
        at: &str,
        schema: &str,
        name: &str,
        claims: &PropertyClaims,
        before: &Value,
        documented: bool,
    ) {
        let formats: Vec<_> = claims.formats.keys().map(String::as_str).filter(|it| *it != "empty").collect();
        let count: u64 = claims.formats.iter().filter(|(it, _)| *it != "empty").map(|(_, count)| count).sum();
        let described = before["format"].as_str();
        let [seen] = formats.as_slice() else { return };
        let named = ["date", "date-time", "uuid", "uri", "email"].contains(seen);
        if before["type"] != "string" || count < FEWEST || described == Some(*seen) || (described.is_none() && !named) {
            return;
        }
        if described == Some("byte") {
            return;
        }
        let plain = |format: Option<&str>| matches!(format, None | Some("uri" | "email"));
        let text = format!("{at}: form {seen} in {count} values, not {}", described.unwrap_or("text"));
        let wanted = named.then(|| (*seen).to_owned());
        if documented && described.is_some() {
            self.contradiction(text);
        } else if self.breaking || (plain(described) && plain(wanted.as_deref())) {
            self.change(schema, name, |property| match &wanted {
                Some(format) => property.insert("format".to_owned(), json!(format)).is_none(),
                None => property.shift_remove("format").is_some(),
            });
            self.adopted(text);
        } else {
            self.by_hand(format!("{text} (--breaking)"));
        }
    }

    fn require(&mut self, schema: &str, name: &str, required: bool, text: String) {
        if !self.breaking {
            self.by_hand(format!("{text} (--breaking)"));
            return;
        }
        let Some(schema) = self.draft.schema_mut(schema).and_then(Value::as_object_mut) else { return };
        for part in parts(schema) {
            if part["properties"].get(name).is_some() {
                let mut list = part.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
                list.retain(|it| it != name);
                if required {
                    list.push(json!(name));
                }
                match list.is_empty() {
                    true => drop(part.shift_remove("required")),
                    false => drop(part.insert("required".to_owned(), Value::Array(list))),
                }
            }
        }
        self.adopted(text);
    }

    /// Marks each inferred schema as observed if all its own properties are observed.
    fn mark_whole_schemas<'a>(&mut self, schemas: impl Iterator<Item = &'a str>) {
        let mut last = "";
        for name in schemas {
            if std::mem::replace(&mut last, name) == name {
                continue;
            }
            let Some(schema) = self.draft.schema_mut(name).and_then(Value::as_object_mut) else { continue };
            if schema.get("x-evidence") != Some(&json!("inferred")) {
                continue;
            }
            let known: Vec<_> = parts(schema)
                .into_iter()
                .flat_map(|part| part["properties"].as_object().into_iter().flatten())
                .map(|(_, property)| {
                    property["x-source"].as_str().filter(|_| level(property) == "observed").map(str::to_owned)
                })
                .collect();
            let Some(sources) = known.into_iter().collect::<Option<Vec<_>>>().filter(|it| !it.is_empty()) else {
                continue;
            };
            let most =
                sources.iter().max_by_key(|it| it.split(' ').filter_map(|it| it.parse::<u64>().ok()).sum::<u64>());
            let text = most.cloned().unwrap_or_default();
            set_observed(schema, &text);
            self.adopted(format!("schema {name}: marked as observed"));
        }
    }

    fn new_member(&mut self, schema: &str, name: &str, claims: &PropertyClaims) {
        let (is_new, kinds) = (self.described(schema, name).is_none(), claims.kinds());
        if !is_new || (claims.seen < FEWEST && claims.declared == 0) {
            return;
        }
        let mut property = Map::new();
        match kinds.as_slice() {
            [kind] => retype(&mut property, kind),
            ["integer", "number"] => retype(&mut property, "number"),
            // No single type is known, so no `type` is set. Without a `type`, every value fits, including null.
            _ => {}
        }
        if claims.types.contains_key("null") && property.contains_key("type") {
            property.shift_insert(1, "nullable".to_owned(), json!(true));
        }
        property.insert("description".to_owned(), json!(UNDESCRIBED));
        let source = match claims.seen {
            0 => format!("declared in {} to OPTIONS", counted(claims.declared, "response")),
            records => source(records),
        };
        set_observed(&mut property, &source);
        let mut property = Value::Object(property);
        if is_sensitive(&self.draft, name, &property) {
            property["x-sensitive"] = json!(true);
        }
        let Some(owner) = self.draft.schema_mut(schema).and_then(Value::as_object_mut) else { return };
        let Some(part) = parts(owner).pop() else {
            self.by_hand(format!("schema {schema}: a new member {name} has no place of its own there"));
            return;
        };
        part["properties"][name] = property;
        self.adopted(format!("schema {schema}: new member {name}"));
        if claims.declared_required > 0 {
            self.require(schema, name, true, format!("schema {schema}, {name}: required by the server"));
        }
    }

    fn token(&mut self, schema: &str, token: &str, count: u64) {
        let text = source(count);
        let Some(value) = self.draft.schema_mut(schema).and_then(Value::as_object_mut) else { return };
        let documented = value.get("x-evidence") == Some(&json!("documented"));
        let listed = value["enum"].as_array().is_some_and(|it| it.iter().any(|it| it == token));
        let known = value["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let differs_in_case = known.into_iter().any(|it| it.eq_ignore_ascii_case(token));
        let Some(about) = value.get_mut("x-enum-values").and_then(Value::as_object_mut) else { return };
        match (listed, documented) {
            (true, _) if about.get(token).is_some_and(|it| it["evidence"] == "inferred") => {
                about[token]["evidence"] = json!("observed");
                self.adopted(format!("enum {schema}: {token} marked as observed"));
            }
            (false, true) => self.contradiction(format!("enum {schema}: {token} is not documented, {text}")),
            (false, false) if differs_in_case => {
                self.by_hand(format!("enum {schema}: {token}, {text}, differs from a known token in case only"));
            }
            (false, false) => {
                about.insert(token.to_owned(), json!({ "description": UNDESCRIBED, "evidence": "observed" }));
                if let Some(values) = value.get_mut("enum").and_then(Value::as_array_mut) {
                    values.push(json!(token));
                }
                self.adopted(format!("enum {schema}: new token {token}"));
            }
            _ => {}
        }
    }

    /// Returns the evidence level of a schema, and the property with this name.
    fn described(&mut self, schema: &str, name: &str) -> Option<(String, Value)> {
        let schema = self.draft.schema_mut(schema)?.as_object_mut()?;
        let known = schema.get("x-evidence").and_then(Value::as_str).unwrap_or("inferred").to_owned();
        let found = parts(schema).into_iter().find_map(|part| part["properties"].get(name).cloned());
        found.map(|it| (known, it))
    }

    fn is_required(&mut self, schema: &str, name: &str) -> bool {
        let Some(schema) = self.draft.schema_mut(schema).and_then(Value::as_object_mut) else { return false };
        let lists =
            |part: &Map<String, Value>| part.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        parts(schema).iter().any(|part| lists(part).iter().any(|it| it == name))
    }

    fn change(&mut self, schema: &str, name: &str, change: impl FnOnce(&mut Map<String, Value>) -> bool) -> bool {
        let Some(schema) = self.draft.schema_mut(schema).and_then(Value::as_object_mut) else { return false };
        let found =
            parts(schema).into_iter().find_map(|part| part.get_mut("properties")?.get_mut(name)?.as_object_mut());
        found.is_some_and(change)
    }

    /// Returns the JSON type that the spec gives a property, following a reference.
    fn kinds_of(&mut self, property: &Value) -> Option<String> {
        if let Some(kind) = property["type"].as_str() {
            return Some(kind.to_owned());
        }
        let target = self.draft.schema_mut(referred_through(property)?)?;
        target["type"].as_str().map(str::to_owned).or_else(|| target.get("allOf").map(|_| "object".to_owned()))
    }
}

/// Whether values of the type `seen` fit the type `described`.
fn takes(described: &str, seen: &str) -> bool {
    described == seen || (described == "number" && seen == "integer")
}

/// Changes the type of a property, and removes keywords that belong to its old type.
fn retype(property: &mut Map<String, Value>, kind: &str) {
    for key in
        ["format", "items", "additionalProperties", "allOf", "$ref", "minLength", "minimum", "maximum", "pattern"]
    {
        property.shift_remove(key);
    }
    property.shift_insert(0, "type".to_owned(), json!(kind));
    match kind {
        "array" => drop(property.shift_insert(1, "items".to_owned(), json!({}))),
        "object" => drop(property.shift_insert(1, "additionalProperties".to_owned(), json!({}))),
        _ => {}
    }
}
