//! Derives the shape of a body. The JSON is read as a stream and compared with the description. No value is stored,
//! except tokens of enums. Tokens and names that are not described are encrypted.

use std::{
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::{
    Format, Key, Kind, Place,
    evidence::{Magnitude, count},
    facts::{At, Facts, Node, NodeId},
    recent::Recent,
    seal,
};

/// The context of a walk through one body, which all its values share.
pub(crate) struct Walk<'a> {
    pub(crate) facts: &'a Facts,
    /// The key that seals words that are not in the description. Without a key, these words are only counted.
    pub(crate) key: Option<&'a Key>,
    pub(crate) recent: &'a mut Recent,
    /// The hash that identifies the record in the body, so that a record that is read several times counts only once.
    pub(crate) mark: u64,
}

/// A value in the body, its description, and the [`Place`] where it is counted.
pub(crate) struct Here<'w, 'a> {
    walk: &'w mut Walk<'a>,
    described: Option<NodeId>,
    place: &'w mut Place,
    /// The hash that identifies the path of the value, starting from the operation and the body.
    address: u64,
}

impl<'w, 'a> Here<'w, 'a> {
    /// Creates the root of a body. `address` distinguishes the bodies of different operations and statuses.
    pub(crate) fn root(
        walk: &'w mut Walk<'a>,
        described: Option<NodeId>,
        place: &'w mut Place,
        address: impl Hash,
    ) -> Self {
        Self { walk, described, place, address: below(0, address) }
    }

    fn at(&self) -> Option<At<'a>> {
        self.described.map(|it| self.walk.facts.at(it))
    }

    fn count(&mut self, kind: Kind) {
        count(&mut self.place.types, kind);
    }

    /// Counts a string for which an enum is described. Described tokens are counted by name. Other strings are sealed,
    /// or only counted if they do not look like tokens or there is no key.
    fn token(&mut self, at: &At<'_>, text: &str) {
        if at.node.tokens.contains(text) {
            match self.place.tokens.get_mut(text) {
                Some(count) => *count += 1,
                None => drop(self.place.tokens.insert(text.to_owned(), 1)),
            }
            return;
        }
        let sealed = self.walk.key.filter(|_| seal::is_token(text)).and_then(|key| key.seal(text));
        let new_record = sealed.as_ref().is_some_and(|it| self.walk.recent.is_new(self.walk.mark, (self.address, it)));
        self.place.new_tokens.see(sealed, None, new_record);
    }

    fn object<'de, A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.count(Kind::Object);
        if self.walk.recent.is_new(self.walk.mark, self.address) {
            self.place.records += 1;
        }
        // If the description lists no members here, the names of members are data.
        let at = self.at().filter(|it| !it.node.members.is_empty());
        let Some(at) = at else {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        while let Some(name) = map.next_key_seed(Name { node: at.node, key: self.walk.key })? {
            match name {
                Named::Described(name, described) => {
                    let place = self.place.members.get_mut(name);
                    if place.is_none() {
                        self.place.members.insert(name.to_owned(), Place::default());
                    }
                    // This cannot fail, because the member has just been inserted if it was missing.
                    let Some(place) = self.place.members.get_mut(name) else { continue };
                    let address = below(self.address, name);
                    map.next_value_seed(Here { walk: &mut *self.walk, described: Some(described), place, address })?;
                }
                Named::Data => drop(map.next_value::<IgnoredAny>()?),
                Named::New(sealed) => {
                    let kind = map.next_value_seed(KindOnly)?;
                    let mark = (self.walk.mark, (self.address, &sealed));
                    let new_record = sealed.is_some() && self.walk.recent.is_new(mark.0, mark.1);
                    self.place.new_members.see(sealed, Some(kind), new_record);
                }
            }
        }
        Ok(())
    }

    fn array<'de, A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        self.count(Kind::Array);
        let at = self.at();
        // If a list arrives where a page is described, its items are described by the page's list.
        let results =
            at.and_then(|it| it.node.members.get("results")).and_then(|it| self.walk.facts.at(*it).node.items);
        let items = at.and_then(|it| it.node.items).or(results);
        let mut length = 0;
        let address = below(self.address, "[]");
        while let Some(()) = {
            let place = &mut **self.place.items.get_or_insert_default();
            seq.next_element_seed(Here { walk: &mut *self.walk, described: items, place, address })?
        } {
            length += 1;
        }
        if length == 0 && self.place.items.as_ref().is_some_and(|it| it.seen() == 0) {
            self.place.items = None;
        }
        count(&mut self.place.lengths, Magnitude::of(length));
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Here<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Here<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(mut self) -> Result<(), E> {
        self.count(Kind::Null);
        Ok(())
    }

    fn visit_bool<E: de::Error>(mut self, _: bool) -> Result<(), E> {
        self.count(Kind::Boolean);
        Ok(())
    }

    fn visit_i64<E: de::Error>(mut self, _: i64) -> Result<(), E> {
        self.count(Kind::Integer);
        Ok(())
    }

    fn visit_u64<E: de::Error>(mut self, _: u64) -> Result<(), E> {
        self.count(Kind::Integer);
        Ok(())
    }

    fn visit_f64<E: de::Error>(mut self, _: f64) -> Result<(), E> {
        self.count(Kind::Number);
        Ok(())
    }

    fn visit_str<E: de::Error>(mut self, text: &str) -> Result<(), E> {
        self.count(Kind::String);
        match self.at() {
            Some(at) if !at.node.tokens.is_empty() && !at.sensitive => self.token(&at, text),
            _ => count(&mut self.place.formats, Format::of(text)),
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.array(seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.object(map)
    }
}

/// The name of a member.
enum Named<'a> {
    Described(&'a str, NodeId),
    New(Option<String>),
    /// The description permits any name here.
    Data,
}

struct Name<'a> {
    node: &'a Node,
    key: Option<&'a Key>,
}

impl<'de, 'a> DeserializeSeed<'de> for Name<'a> {
    type Value = Named<'a>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Named<'a>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for Name<'a> {
    type Value = Named<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Named<'a>, E> {
        Ok(match self.node.members.get_key_value(name) {
            Some((name, described)) => Named::Described(name, *described),
            None if self.node.free => Named::Data,
            None => Named::New(self.key.filter(|_| seal::is_name(name)).and_then(|key| key.seal(name))),
        })
    }
}

/// Reads the JSON type of a value, but not the value.
struct KindOnly;

impl<'de> DeserializeSeed<'de> for KindOnly {
    type Value = Kind;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Kind, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for KindOnly {
    type Value = Kind;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Kind, E> {
        Ok(Kind::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Kind, E> {
        Ok(Kind::Boolean)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Kind, E> {
        Ok(Kind::Integer)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Kind, E> {
        Ok(Kind::Integer)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Kind, E> {
        Ok(Kind::Number)
    }

    fn visit_str<E>(self, _: &str) -> Result<Kind, E> {
        Ok(Kind::String)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Kind, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Kind::Array)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Kind, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Kind::Object)
    }
}

/// Returns the address of the place `name` below an address.
fn below(address: u64, name: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    (address, name).hash(&mut hasher);
    hasher.finish()
}
