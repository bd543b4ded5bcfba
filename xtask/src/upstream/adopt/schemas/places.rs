//! Follows the paths of differences through our schemas and the vendor's.

use serde_json::Value;

use super::super::Adopter;
use crate::{
    model::{
        composition::Composition,
        reference::{Schemas, referred_through},
        shape::Shape,
    },
    upstream::failure::Failure,
};

impl Adopter<'_> {
    /// Follows a path through the schemas that we name and the vendor writes inline. Returns the name of the innermost
    /// of these schemas and the rest of the path.
    pub(super) fn inside<'p>(&self, name: &str, place: &'p [String], class: &str) -> (String, &'p [String]) {
        let (mut name, mut place) = (name.to_owned(), place);
        // The path of a limit ends with the property and the limit.
        let last = if class == "limit-changed" { 2 } else { 1 };
        while let Some((step, rest)) = place.split_first().filter(|_| place.len() > last) {
            let Some(schema) = self.draft.schema(&name) else { break };
            let whole = Composition::of(&self.draft, schema);
            let (value, rest) = match whole.member(step) {
                Some(member) => {
                    match rest.split_first().and_then(|(step, rest)| Some((part(member.schema, step)?, rest))) {
                        Some((inner, rest)) => (Some(inner), rest),
                        None => (Some(member.schema), rest),
                    }
                }
                None => (part(schema, step), rest),
            };
            let target = value.and_then(referred_through);
            let Some(target) = target.filter(|it| !self.is_theirs(it) && !rest.is_empty()) else { break };
            (name, place) = (target.to_owned(), rest);
        }
        (name, place)
    }

    /// Returns the vendor's value at a path inside a schema.
    fn their_value(&self, name: &str, place: &[String]) -> Option<Value> {
        let mut value = self.theirs(name)?;
        for step in place {
            let mut shape = Shape::of(self.vendor, &value);
            value = match (shape.members.remove(step), step.as_str()) {
                (Some(member), _) => member.schema,
                (None, "[]") => shape.items?,
                (None, "{}") => shape.map?,
                (None, step) => shape.choices.get(choice(step)?)?.clone(),
            };
        }
        Some(value)
    }

    /// Replaces a union in which the vendor has changed a branch. Returns `false` if the vendor's union is not found,
    /// or if ours is not a schema that can be replaced as a whole.
    pub(super) fn replace_union(&mut self, name: &str, place: &[String]) -> Result<bool, Failure> {
        let Some(vendor) = self.their_value(name, place) else { return Ok(false) };
        let (owner, rest) = self.inside(name, place, "");
        let own = match rest {
            [] => Some(owner),
            [property] => self.referred(&owner, property).filter(|it| !self.is_theirs(it)),
            _ => None,
        };
        match own {
            Some(own) => self.replace_schema(&own, &vendor).map(|()| true),
            None => Ok(false),
        }
    }
}

/// Returns the number of the branch to which a step of a path leads.
pub(super) fn choice(step: &str) -> Option<usize> {
    step.strip_prefix("choice ")?.parse().ok()
}

/// Returns the keyword for a step to items or map values, or `None` for any other step.
pub(super) fn key_of(step: &str) -> Option<&'static str> {
    match step {
        "[]" => Some("items"),
        "{}" => Some("additionalProperties"),
        _ => None,
    }
}

/// Returns the items, map values or branch of a schema to which a step of a path leads.
fn part<'s>(schema: &'s Value, step: &str) -> Option<&'s Value> {
    match key_of(step) {
        Some(key) => schema.get(key),
        None => schema.get("anyOf")?.get(choice(step)?),
    }
}
