//! The evidence about one place in a body, such as a member, and about everything below it.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use super::{Counts, Words, add_counts, is_zero};
use crate::Format;

/// A JSON type.
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
    /// Returns the name of the type.
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

    /// Whether a value of the type `seen` fits this described type.
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

/// The evidence about one place in a body, such as a member, and about everything below it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Place {
    /// The number of different records that had an object at this place.
    #[serde(skip_serializing_if = "is_zero")]
    pub records: u64,
    /// The number of values of each JSON type.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub types: Counts<Kind>,
    /// The number of strings in each format. If the API's description gives an enum for the strings, they are not
    /// counted here, unless they are sensitive.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub formats: Counts<Format>,
    /// The number of lists of each approximate length.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub lengths: Counts<Magnitude>,
    /// How often each described token of an enum occurred, if the member is not sensitive.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tokens: Counts<String>,
    /// Tokens that are not in the description.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub new_tokens: Words,
    /// The number of values in requests that the response repeated at the same path.
    #[serde(skip_serializing_if = "is_zero")]
    pub echoed: u64,
    /// The evidence about each described member.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub members: BTreeMap<String, Place>,
    /// Members that are not in the description.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub new_members: Words,
    /// The evidence about the items of lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Box<Place>>,
}

impl Place {
    /// Returns the number of values seen at this place.
    pub fn seen(&self) -> u64 {
        self.types.values().sum()
    }

    /// Returns the number of values of this type seen at this place.
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

    /// Calls `visit` with this place and every place below it, each with its path, such as `/result_sources/[]`.
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
