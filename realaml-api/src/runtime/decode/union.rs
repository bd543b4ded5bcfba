//! Decodes a union (`oneOf`), which is a choice between records. The type of the record is determined by the
//! discriminator or, if the union has none, by the members present.
//!
//! The type is determined before any member is decoded, so that no nested union is decoded twice.

#![allow(dead_code, unused_imports, unused_macros, reason = "only a spec with a choice between records needs it")]

use super::tape::{Kind, Node};

/// One of the records to choose from: its discriminator values, the names of all its members, and the names of the
/// required ones.
pub(crate) type Candidate = (&'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// Returns the index of the record that an object matches. Returns `None` if no record matches or the discriminator is
/// missing or unknown.
pub(crate) fn choose(node: Node<'_>, property: Option<&str>, candidates: &[Candidate]) -> Option<usize> {
    if let Some(property) = property {
        let told = node.children().find(|it| it.name().0 == property)?;
        let told = told.as_text()?;
        return candidates.iter().position(|(wires, ..)| wires.contains(&&*told));
    }
    let count = |names: &[&str]| node.children().filter(|it| names.contains(&&*it.name().0)).count();
    let has = |name: &&str| node.children().any(|it| it.name().0 == **name && it.kind() != Kind::Null);
    let mut best: Option<(usize, usize)> = None;
    for (index, (_, names, required)) in candidates.iter().enumerate() {
        let known = count(names);
        // Of several records that fit equally well, the first is chosen.
        if known > 0 && required.iter().all(has) && best.is_none_or(|(_, most)| known > most) {
            best = Some((index, known));
        }
    }
    best.map(|(index, _)| index)
}

/// Implements `Decode`, `Deserialize`, `Presence`, `Debug` and `From` for a choice between records. Each row describes
/// a record: its index, variant, type and discriminator values.
macro_rules! union {
    ($name:ident, $property:expr $(, ($index:literal, $variant:ident, $record:ident, [$($wire:literal),*]))+ $(,)?) => {
        impl $crate::runtime::decode::Decode for $name {
            const EXPECTED: &'static str = "an object";
            const IS_REDACTED: bool = true;

            fn decode<'t>(
                node: $crate::runtime::decode::Node<'t>,
                context: &mut $crate::runtime::decode::Context<'t>,
            ) -> ::std::option::Option<Self> {
                use $crate::runtime::decode::{Candidate, Kind, Record};
                const CANDIDATES: &[Candidate] =
                    &[$((&[$($wire),*], <$record as Record>::NAMES, <$record as Record>::REQUIRED)),+];
                if node.kind() != Kind::Object {
                    return ::std::option::Option::None;
                }
                match $crate::runtime::decode::choose(node, $property, CANDIDATES) {
                    $(::std::option::Option::Some($index) => ::std::boxed::Box::decode(node, context).map(Self::$variant),)+
                    _ => context.value(node).map(Self::Unknown),
                }
            }
        }

        $(impl ::std::convert::From<$record> for $name {
            fn from(record: $record) -> Self {
                Self::$variant(::std::boxed::Box::new(record))
            }
        })+

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    $(Self::$variant(record) => ::std::fmt::Debug::fmt(record, f),)+
                    Self::Unknown(_) => f.write_str("Unknown([hidden])"),
                }
            }
        }

        $crate::runtime::decode::object!($name);
    };
}
pub(crate) use union;

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use crate::runtime::decode::{choose, decode, record, tape::Tape, union};

    macro_rules! types {
        ($($name:ident { $id:ident, $other:ident })*) => {
            $(#[derive(Clone, Debug, PartialEq, serde::Serialize)]
            pub struct $name {
                pub $id: String,
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $other: Option<String>,
                #[serde(flatten)]
                pub extra: Map<String, Value>,
            })*
        };
    }
    types! { Card { number, kind } Bank { account, name } }
    record!(Card, "an object with `number`", (0, "number", number, required), (1, "kind", kind, optional));
    record!(Bank, "an object with `account`", (0, "account", account, required), (1, "name", name, optional));

    #[derive(Clone, PartialEq, serde::Serialize)]
    #[serde(untagged)]
    pub enum Told {
        Card(Box<Card>),
        Bank(Box<Bank>),
        Unknown(Value),
    }
    union!(Told, Some("kind"), (0, Card, Card, ["card", "visa"]), (1, Bank, Bank, ["bank"]));

    #[derive(Clone, PartialEq, serde::Serialize)]
    #[serde(untagged)]
    pub enum Guessed {
        Card(Box<Card>),
        Bank(Box<Bank>),
        Unknown(Value),
    }
    union!(Guessed, None, (0, Card, Card, []), (1, Bank, Bank, []));

    fn read<T: crate::runtime::decode::Decode>(value: &Value) -> T {
        let (read, set_aside) = decode::<T>(value.to_string().as_bytes()).unwrap();
        assert!(set_aside.is_empty(), "{set_aside:?}");
        read
    }

    #[test]
    fn a_discriminator_decides_alone() {
        let card = json!({"kind": "visa", "number": "1", "name": "n"});
        assert!(matches!(read(&card), Told::Card(card) if card.extra["name"] == "n"));
        assert!(matches!(read(&json!({"kind": "bank", "account": "1"})), Told::Bank(_)));
        for value in [json!({"kind": "cash", "number": "1"}), json!({"number": "1"}), json!({"kind": 1})] {
            let read: Told = read(&value);
            assert!(matches!(&read, Told::Unknown(kept) if *kept == value), "{value}");
            assert_eq!(serde_json::to_value(&read).unwrap(), value);
            assert_eq!(format!("{read:?}"), "Unknown([hidden])");
        }
        // The object lacks a required member of the record that its discriminator names.
        assert!(decode::<Told>(br#"{"kind":"card"}"#).is_err());
    }

    #[test]
    fn without_one_the_members_decide() {
        assert!(matches!(read(&json!({"number": "1", "name": "n"})), Guessed::Card(_)));
        assert!(matches!(read(&json!({"number": "1", "account": "2", "name": "n"})), Guessed::Bank(_)));
        assert!(matches!(read(&json!({"kind": "card", "account": "2"})), Guessed::Bank(_)));
        for value in [json!({}), json!({"other": 1}), json!({"kind": "card"}), json!({"number": null, "kind": "card"})]
        {
            assert!(matches!(read(&value), Guessed::Unknown(kept) if kept == value), "{value}");
        }
        assert!(decode::<Guessed>(b"[]").is_err());
        assert!(serde_json::from_value::<Guessed>(json!({"number": "1", "kind": 5.5})).is_err());
    }

    /// The records of this union have no required members.
    #[test]
    fn of_records_that_fit_equally_well_the_first_is_chosen() {
        let names = |names: &'static [&'static str]| (&[][..], names, &[][..]);
        let candidates = [names(&["name", "size"]), names(&["name", "colour", "weight"])];
        for (text, chosen) in [
            (r#"{"name": 1}"#, Some(0)),
            (r#"{"name": 1, "size": 2}"#, Some(0)),
            (r#"{"name": 1, "colour": 2}"#, Some(1)),
            (r#"{"size": 1, "colour": 2}"#, Some(0)),
            (r#"{"colour": 1, "weight": 2, "size": 3}"#, Some(1)),
            (r#"{"other": 1}"#, None),
            ("{}", None),
        ] {
            let tape = Tape::read(text, false).unwrap();
            assert_eq!(choose(tape.root(), None, &candidates), chosen, "{text}");
        }
    }

    #[test]
    fn a_record_becomes_the_choice_that_it_is() {
        let bank = Bank { account: "1".to_owned(), name: None, extra: Map::new() };
        assert_eq!(serde_json::to_value(Told::from(bank)).unwrap(), json!({"account": "1"}));
    }
}
