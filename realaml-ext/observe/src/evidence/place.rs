//! The values at one place of the bodies, and below it.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::{Counts, Words, add_counts, is_zero};
use crate::Format;

/// The JSON types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are those of JSON")]
pub enum Kind {
    Null,
    Boolean,
    Integer,
    Number,
    String,
    Array,
    Object,
}

impl Kind {
    /// The name of the type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }

    /// Whether a value of type `seen` is permitted where this type is described.
    pub(crate) fn takes(self, seen: Self) -> bool {
        self == seen || (self == Self::Number && seen == Self::Integer)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The approximate length of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are those of the numbers")]
pub enum Magnitude {
    #[serde(rename = "0")]
    None,
    #[serde(rename = "1")]
    One,
    #[serde(rename = "2-9")]
    Several,
    #[serde(rename = "10-99")]
    Tens,
    #[serde(rename = "100-999")]
    Hundreds,
    #[serde(rename = "1000+")]
    Thousands,
}

impl Magnitude {
    pub(crate) fn of(length: usize) -> Self {
        match length {
            0 => Self::None,
            1 => Self::One,
            2..10 => Self::Several,
            10..100 => Self::Tens,
            100..1000 => Self::Hundreds,
            _ => Self::Thousands,
        }
    }
}

/// The values at one place of the bodies, and below it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Place {
    /// The number of different records that had an object here.
    #[serde(skip_serializing_if = "is_zero")]
    pub records: u64,
    /// Values by JSON type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub types: Counts<Kind>,
    /// Texts by form. They are not counted if the description has an enum.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub formats: Counts<Format>,
    /// Lists by rough length.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub lengths: Counts<Magnitude>,
    /// Described tokens of an enum that is not sensitive.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tokens: Counts<String>,
    /// Tokens that the description does not have.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub new_tokens: Words,
    /// The number of values of a request that the response repeated at the same place.
    #[serde(skip_serializing_if = "is_zero")]
    pub echoed: u64,
    /// Described members.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub members: BTreeMap<String, Place>,
    /// Members that the description does not have.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub new_members: Words,
    /// Items of a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Place>>,
}

impl Place {
    /// The number of values that were seen here.
    pub fn seen(&self) -> u64 {
        self.types.values().sum()
    }

    /// The number of values of this type that were seen here.
    pub fn of(&self, kind: Kind) -> u64 {
        self.types.get(&kind).copied().unwrap_or_default()
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.records += other.records;
        self.echoed += other.echoed;
        add_counts(&mut self.types, &other.types);
        add_counts(&mut self.formats, &other.formats);
        add_counts(&mut self.lengths, &other.lengths);
        add_counts(&mut self.tokens, &other.tokens);
        self.new_tokens.add(&other.new_tokens);
        self.new_members.add(&other.new_members);
        for (name, theirs) in &other.members {
            self.members.entry(name.clone()).or_default().add(theirs);
        }
        if let Some(theirs) = &other.items {
            self.items.get_or_insert_default().add(theirs);
        }
    }

    /// Calls `visit` with this place and every place below it, and their paths, such as `/result_sources/[]`.
    pub fn each<'a>(&'a self, path: &str, visit: &mut impl FnMut(&str, &'a Place)) {
        visit(path, self);
        for (name, member) in &self.members {
            member.each(&format!("{path}/{name}"), visit);
        }
        if let Some(items) = &self.items {
            items.each(&format!("{path}/[]"), visit);
        }
    }

    pub(crate) fn each_mut(&mut self, path: &str, visit: &mut impl FnMut(&str, &mut Place)) {
        visit(path, self);
        for (name, member) in &mut self.members {
            member.each_mut(&format!("{path}/{name}"), visit);
        }
        if let Some(items) = &mut self.items {
            items.each_mut(&format!("{path}/[]"), visit);
        }
    }
}
