//! Checks whether the values that a decision depends on could be read.
//!
//! The rest of the crate tolerates a value of an unexpected type by setting it aside. A decision must not tolerate such
//! a value, because it could be the one that rules out a pass.

use realaml_api::{Reply, SetAside};
use serde_json::{Map, Value};

use super::Outcome;
use crate::core::shown::{UNREADABLE, is_identifier};

/// The values of a record that were set aside.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'a>(&'a [SetAside]);

/// The path of a member that a decision depends on and that is unreadable or contradicts a pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable(String);

impl Unreadable {
    pub(crate) fn new(member: &str) -> Self {
        Self(member.to_owned())
    }

    /// Returns the string for an `Unknown` variant, such as `unreadable: is_cancelled`.
    pub(crate) fn into_token(self) -> String {
        format!("{UNREADABLE}{}", self.0)
    }
}

impl From<Unreadable> for Outcome {
    fn from(unreadable: Unreadable) -> Self {
        Self::Unknown(unreadable.into_token())
    }
}

impl<'a> Reading<'a> {
    pub(crate) fn of<T>(reply: &'a Reply<T>) -> Self {
        Self(reply.set_aside())
    }

    /// Returns a flag, or fails if it was set aside. Text and numbers that can only mean true or false are already
    /// converted.
    pub(crate) fn flag(self, member: &str, typed: Option<bool>) -> Result<Option<bool>, Unreadable> {
        self.member(member).map(|()| typed)
    }

    /// Fails if the member, or a value inside it, was set aside.
    pub(crate) fn member(self, member: &str) -> Result<(), Unreadable> {
        self.first(|top, _| top == member)
    }

    /// Fails if a value on which the outcome of a record depends was set aside, such as a flag, a result or a hit. Of
    /// the members of nested objects, only the result and the completion of a document or a person count.
    pub(crate) fn decisive(self) -> Result<(), Unreadable> {
        self.first(|top, inner| match inner {
            None => {
                top.starts_with("is_")
                    || ["result", "results", "is_completed", "hits"].iter().any(|it| ends_in(top, it))
                    || matches!(top, "type" | "status" | "individuals")
            }
            Some(inner) => matches!(inner, "overall_result" | "result" | "is_completed"),
        })
    }

    /// Like [`decisive`](Self::decisive), but ignores one member, which is read separately.
    pub(crate) fn decisive_but(self, member: &str) -> Result<(), Unreadable> {
        let rest: Vec<_> = self.0.iter().filter(|it| it.path() != member).cloned().collect();
        Reading(&rest).decisive()
    }

    /// Returns an error for the first set-aside value that matters. `counts` decides whether a value matters, from its
    /// top-level member and its path within that member, if there is one. A value without a path always matters.
    fn first(self, counts: impl Fn(&str, Option<&str>) -> bool) -> Result<(), Unreadable> {
        let hit = self.0.iter().find(|it| {
            let path = it.path();
            // An entry without a path concerns the whole record: more values were set aside than are listed.
            path.is_empty() || {
                let (outer, inner) = path.split_once('.').map_or((path, None), |(outer, inner)| (outer, Some(inner)));
                counts(outer.split('[').next().unwrap_or(outer), inner)
            }
        });
        match hit {
            None => Ok(()),
            Some(it) if it.path().is_empty() => Err(Unreadable::new("record")),
            Some(it) => Err(Unreadable::new(it.path())),
        }
    }
}

fn ends_in(name: &str, word: &str) -> bool {
    name.strip_suffix(word).is_some_and(|rest| rest.is_empty() || rest.ends_with('_'))
}

/// Returns at most eight members that are unknown to this version and look like a state, such as `is_expired: true` or
/// `status: "abandoned"`. Only names and values that are identifiers are returned.
pub(crate) fn unknown_states(extra: &Map<String, Value>) -> Vec<String> {
    const MOST: usize = 8;
    let state = |(name, value): (&String, &Value)| {
        let last = name.rsplit('_').next().unwrap_or(name);
        match value {
            Value::Bool(true) if is_identifier(name) => Some(name.clone()),
            Value::String(token) if is_identifier(name) && matches!(last, "status" | "state" | "stage" | "phase") => {
                Some(if is_identifier(token) { format!("{name}: {token}") } else { name.clone() })
            }
            // The time of an event, in a member such as `expired_at`.
            Value::String(_) if is_identifier(name) && last == "at" => Some(name.clone()),
            _ => None,
        }
    };
    // The states are sorted by name, because the order of a map's members depends on the features of serde_json.
    let mut found: Vec<String> = extra.iter().filter_map(state).collect();
    found.sort_unstable();
    found.truncate(MOST);
    found
}

/// Puts an unknown status at the front of the list, if there is one. Its value is included only if it is an identifier.
pub(crate) fn states_of(token: Option<&str>, mut states: Vec<String>) -> Vec<String> {
    if let Some(token) = token.filter(|it| !it.is_empty()) {
        states.insert(0, if is_identifier(token) { format!("status: {token}") } else { "status".to_owned() });
    }
    states
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn unknown_members_that_look_like_states_are_named_and_nothing_personal_is() {
        let extra = json!({
            "is_expired": true, "is_fresh": false, "status": "abandoned", "withdrawn_at": "2026-01-01", "declined": true,
            "review_state": "Aroha Ngata", "Aroha is_dead": true, "nickname": "abandoned", "count": 3,
        });
        let named = unknown_states(extra.as_object().unwrap());
        assert_eq!(named, ["declined", "is_expired", "review_state", "status: abandoned", "withdrawn_at"]);
    }
}
