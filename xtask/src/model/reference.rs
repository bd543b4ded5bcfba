//! References: the name in a `$ref`, its target, and the schemas that a value reaches.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The prefix of every reference to a schema.
pub const SCHEMAS: &str = "#/components/schemas/";

/// A chain of this many references, or more, is treated as a cycle.
const LONGEST_CHAIN: usize = 16;

/// A source of schemas by name: a document, or a contract in normal form.
pub trait Schemas {
    /// Returns the schema with this name.
    fn schema(&self, name: &str) -> Option<&Value>;

    /// Returns the target of a reference.
    fn target(&self, reference: &str) -> Option<&Value> {
        self.schema(reference.strip_prefix(SCHEMAS)?)
    }
}

impl Schemas for Value {
    fn schema(&self, name: &str) -> Option<&Value> {
        self.get("components")?.get("schemas")?.get(name)
    }

    /// First looks up the name unchanged, because some documents do not escape names, and then reads the reference as a
    /// URL fragment that contains a JSON pointer.
    fn target(&self, reference: &str) -> Option<&Value> {
        let pointer = reference.strip_prefix('#')?;
        let mut parts = pointer.strip_prefix('/')?.splitn(3, '/');
        let (first, second, name) = (parts.next()?, parts.next(), parts.next());
        let section = second.and_then(|second| self.get(first)?.get(second));
        let named = |name: &str| section?.get(name);
        let decoded = || percent_decode(name?).and_then(|name| named(&unescaped(&name)));
        let deeper = || percent_decode(pointer).and_then(|it| self.pointer(&it));
        name.and_then(named).or_else(decoded).or_else(|| self.pointer(pointer)).or_else(deeper)
    }
}

impl Schemas for BTreeMap<String, Value> {
    fn schema(&self, name: &str) -> Option<&Value> {
        self.get(name)
    }
}

/// Returns the JSON pointer of `key` below `parent`.
pub fn child(parent: &str, key: &str) -> String {
    format!("{parent}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// Returns the name of the schema to which a value refers.
pub fn referred(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()?.strip_prefix(SCHEMAS)
}

/// Returns the name of the schema to which a value refers, directly or through an `allOf` with a single reference and
/// no `properties` next to it.
pub fn referred_through(value: &Value) -> Option<&str> {
    referred(value).or_else(|| match value.get("allOf")?.as_array()?.as_slice() {
        [single] if value.get("properties").is_none() => referred(single),
        _ => None,
    })
}

/// Returns a reference to the schema with this name.
pub fn to_schema(name: &str) -> Value {
    serde_json::json!({"$ref": format!("{SCHEMAS}{name}")})
}

/// Follows a chain of references to its end: a value that is not a reference, or a reference without a target. Returns
/// the value itself if the chain is a cycle.
pub fn resolve<'a, S: Schemas + ?Sized>(schemas: &'a S, value: &'a Value) -> &'a Value {
    let mut here = value;
    for _ in 0..LONGEST_CHAIN {
        match here.get("$ref").and_then(Value::as_str).and_then(|it| schemas.target(it)) {
            Some(target) => here = target,
            None => return here,
        }
    }
    value
}

/// Follows references, including those wrapped in an `allOf`, to a schema. Returns the value itself if it refers to no
/// schema or the chain is a cycle.
pub fn through<'a, S: Schemas + ?Sized>(schemas: &'a S, schema: &'a Value) -> &'a Value {
    let mut here = schema;
    for _ in 0..LONGEST_CHAIN {
        match referred_through(here).and_then(|name| schemas.schema(name)) {
            Some(target) => here = target,
            None => return resolve(schemas, here),
        }
    }
    schema
}

/// Returns the schema name in a reference from another document, which may be percent-encoded or have the escapes of a
/// JSON pointer.
pub fn decoded_name(reference: &str) -> Option<String> {
    let name = reference.strip_prefix(SCHEMAS)?;
    let name = percent_decode(name).unwrap_or_else(|| name.to_owned());
    Some(unescaped(&name))
}

/// Converts a step of a JSON pointer to its key.
pub fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Decodes percent escapes such as `%20`. Returns `None` if the result is not valid UTF-8.
pub fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                bytes.push(hex(high)? * 16 + hex(low)?);
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// Calls `visit` with every reference in `value`, including those in discriminator mappings. Examples, defaults and
/// enum values are skipped, because they are data that may look like a reference. Where keys are names and not
/// keywords, a member called `default` is not skipped.
pub fn each_reference<'a>(value: &'a Value, visit: &mut impl FnMut(&'a str)) {
    below(value, false, visit);
}

/// Keywords whose value is a map. The keys of the map are names, such as those of properties, and not keywords.
const NAMED: [&str; 9] =
    ["properties", "patternProperties", "$defs", "schemas", "responses", "content", "callbacks", "headers", "paths"];
/// Keywords whose value is data.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];

fn below<'a>(value: &'a Value, names: bool, visit: &mut impl FnMut(&'a str)) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match (key.as_str(), member) {
                    (key, _) if !names && DATA.contains(&key) => {}
                    ("$ref", Value::String(target)) if !names => visit(target),
                    ("mapping", Value::Object(mapping)) if !names => mapping
                        .values()
                        .filter_map(Value::as_str)
                        .filter(|target| target.starts_with('#'))
                        .for_each(&mut *visit),
                    (key, _) => below(member, !names && NAMED.contains(&key), visit),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| below(item, false, visit)),
        _ => {}
    }
}

/// Returns the names of the schemas to which a value refers directly.
pub fn references(value: &Value) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    each_reference(value, &mut |target| names.extend(target.strip_prefix(SCHEMAS)));
    names
}

/// Returns the names of the schemas that a value reaches directly or indirectly. Names without a definition are
/// included.
pub fn closure<'a, S: Schemas + ?Sized>(schemas: &'a S, value: &'a Value) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    reach(schemas, value, &mut found);
    found
}

/// Adds to `found` the names of the schemas that a value reaches directly or indirectly. Schemas that are already in
/// `found` are not followed again.
pub fn reach<'a, S: Schemas + ?Sized>(schemas: &'a S, value: &'a Value, found: &mut BTreeSet<&'a str>) {
    let mut waiting = vec![value];
    let mut others: BTreeSet<&'a str> = BTreeSet::new();
    while let Some(value) = waiting.pop() {
        each_reference(value, &mut |target| match target.strip_prefix(SCHEMAS) {
            Some(name) if !found.insert(name) => {}
            // Any other component, such as a shared parameter or response, is also followed, but only once.
            None if !others.insert(target) => {}
            _ => waiting.extend(schemas.target(target)),
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({"components": {
            "schemas": {
                "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}, "default": {"$ref": "#/components/schemas/D"}}},
                "B": {"items": {"$ref": "#/components/schemas/A"}, "example": {"$ref": "#/components/schemas/E"}},
                "D": {"discriminator": {"mapping": {"f": "#/components/schemas/F", "g": "G"}}},
                "E": {}, "F": {}, "a b.c/d": {"type": "string"}, "Loop": {"$ref": "#/components/schemas/Loop"},
                "Alias": {"$ref": "#/components/schemas/E"},
            },
            "parameters": {"P": {"schema": {"$ref": "#/components/schemas/E"}}},
        }})
    }

    #[test]
    fn data_is_no_reference_and_names_are_no_keywords() {
        let document = document();
        let root = json!({"$ref": "#/components/schemas/A"});
        assert_eq!(Vec::from_iter(closure(&document, &root)), ["A", "B", "D", "F"]);
        let root = json!([{"$ref": "#/components/parameters/P"}]);
        assert_eq!(Vec::from_iter(closure(&document, &root)), ["E"]);
        let root = json!({"responses": {"default": {"$ref": "#/components/schemas/F"}}});
        assert_eq!(Vec::from_iter(references(&root)), ["F"]);
    }

    #[test]
    fn every_spelling_of_a_name_leads_to_it() {
        let document = document();
        for name in ["a b.c/d", "a%20b.c%2Fd", "a b.c~1d", "a%20b.c~1d"] {
            let reference = format!("{SCHEMAS}{name}");
            assert_eq!(resolve(&document, &json!({"$ref": reference})), &json!({"type": "string"}), "{name}");
            assert_eq!(decoded_name(&reference).as_deref(), Some("a b.c/d"), "{name}");
        }
    }

    #[test]
    fn circles_and_dangling_references_end() {
        let document = document();
        for name in ["Loop", "Nobody"] {
            let value = to_schema(name);
            assert_eq!(resolve(&document, &value), &value);
        }
        assert_eq!(resolve(&document, &to_schema("Alias")), &json!({}));
        assert_eq!(through(&document, &json!({"nullable": true, "allOf": [to_schema("Alias")]})), &json!({}));
    }

    #[test]
    fn percents_that_encode_nothing_stay() {
        assert_eq!(percent_decode("100%").as_deref(), Some("100%"));
        assert_eq!(percent_decode("%zz%41%C3%A9").as_deref(), Some("%zzAé"));
        assert_eq!(percent_decode("%ff"), None);
    }
}
