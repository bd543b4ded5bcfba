//! Reads the generated records.

use super::{
    Context,
    context::RESULTS,
    tape::{Children, Kind, Node},
};

/// Iterates over the members of an object, each with the index of its name.
pub(crate) struct Members<'t> {
    from: Source<'t>,
    names: &'static [&'static str],
    /// Returns the index of a name, or the number of names if it is unknown.
    place: fn(&str) -> usize,
    /// The index after the previous known member. It is tried first, because members usually arrive in the order of the
    /// spec.
    cursor: usize,
}

enum Source<'t> {
    Object(Children<'t>),
    /// A list where a page was expected.
    List(Option<(usize, Node<'t>)>),
}

impl<'t> Members<'t> {
    /// Returns the members of an object. If the record is a page, the outermost value may also be a list, which becomes
    /// its `results`. Returns `None` for other values.
    pub(crate) fn of(
        node: Node<'t>,
        names: &'static [&'static str],
        place: fn(&str) -> usize,
        context: &Context<'t>,
    ) -> Option<Self> {
        let from = match node.kind() {
            Kind::Object => Source::Object(node.children()),
            Kind::Array if context.is_outermost() => {
                Source::List(Some((names.iter().position(|it| *it == RESULTS)?, node)))
            }
            _ => return None,
        };
        Some(Self { from, names, place, cursor: 0 })
    }
}

impl<'t> Iterator for Members<'t> {
    /// The index of the member's name (the number of names if it is unknown), and the member's value.
    type Item = (usize, Node<'t>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let node = match &mut self.from {
            Source::Object(children) => children.next()?,
            Source::List(list) => return list.take(),
        };
        let found = match self.names.get(self.cursor) {
            Some(expected) if node.is_named(expected) => self.cursor,
            _ => (self.place)(&node.name().0),
        };
        if found < self.names.len() {
            self.cursor = found + 1;
        }
        Some((found, node))
    }
}

/// The member names of a record, which are needed to choose a record of a union.
#[allow(dead_code, reason = "only a spec with a choice between records needs it")]
pub(crate) trait Record: super::Decode {
    /// The members that the spec lists.
    const NAMES: &'static [&'static str];
    /// The members that an object must have to be this record.
    const REQUIRED: &'static [&'static str];
}

/// The members of an object seen so far.
#[derive(Default)]
pub(crate) struct Seen {
    first: [u64; 2],
    /// The bits for members beyond the first 128, which few records have.
    rest: Vec<u64>,
}

impl Seen {
    /// Marks a member as seen and returns whether it had already been seen.
    #[inline]
    pub(crate) fn again(&mut self, index: usize) -> bool {
        let (word, bit) = (index / 64, 1_u64 << (index % 64));
        let word = match self.first.get_mut(word) {
            Some(word) => word,
            None => self.beyond(word - 2),
        };
        let before = *word & bit != 0;
        *word |= bit;
        before
    }

    #[cold]
    fn beyond(&mut self, word: usize) -> &mut u64 {
        if self.rest.len() <= word {
            self.rest.resize(word + 1, 0);
        }
        &mut self.rest[word]
    }
}

/// Implements the traits that records and unions have in common: `Deserialize`, and `Presence`, which hides the whole
/// value.
macro_rules! object {
    ($name:ident) => {
        impl $crate::runtime::sensitive::Presence for $name {
            fn presence(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str($crate::runtime::sensitive::PLACEHOLDER)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::decode::strict(deserializer)
            }
        }
    };
}
pub(crate) use object;

/// Implements `Decode`, `Record`, `Deserialize` and `Presence` for a generated record. Each row describes a member: its
/// index, name on the wire, field, and kind, which `finish` interprets.
macro_rules! record {
    ($name:ident, $expected:literal $(, ($index:literal, $wire:literal, $field:ident, $kind:ident))* $(,)?) => {
        impl $crate::runtime::decode::Decode for $name {
            const EXPECTED: &'static str = $expected;
            const IS_REDACTED: bool = true;

            fn decode<'t>(
                node: $crate::runtime::decode::Node<'t>,
                context: &mut $crate::runtime::decode::Context<'t>,
            ) -> ::std::option::Option<Self> {
                const NAMES: &[&str] = <$name as $crate::runtime::decode::Record>::NAMES;
                let place = |name: &str| match name {
                    $($wire => $index,)*
                    _ => NAMES.len(),
                };
                let members = $crate::runtime::decode::Members::of(node, NAMES, place, context)?;
                let mut seen = $crate::runtime::decode::Seen::default();
                $(let mut $field = ::std::option::Option::None;)*
                let mut extra = ::serde_json::Map::new();
                for (index, member) in members {
                    if index < NAMES.len() && seen.again(index) {
                        context.repeated(member);
                    }
                    match index {
                        $($index => context.read(&mut $field, member),)*
                        _ => context.extra(&mut extra, member),
                    }
                }
                ::std::option::Option::Some(Self {
                    $($field: $crate::runtime::decode::finish!($kind, $field, context, $wire),)*
                    extra,
                })
            }
        }

        impl $crate::runtime::decode::Record for $name {
            const NAMES: &'static [&'static str] = &[$($wire),*];
            const REQUIRED: &'static [&'static str] = $crate::runtime::decode::required!([] $(($wire, $kind))*);
        }

        $crate::runtime::decode::object!($name);
    };
}
pub(crate) use record;

/// Collects the names of the required members.
macro_rules! required {
    ([$($found:literal)*]) => {
        &[$($found),*]
    };
    ([$($found:literal)*] ($wire:literal, required) $($rest:tt)*) => {
        $crate::runtime::decode::required!([$($found)* $wire] $($rest)*)
    };
    ([$($found:literal)*] ($wire:literal, identifier) $($rest:tt)*) => {
        $crate::runtime::decode::required!([$($found)* $wire] $($rest)*)
    };
    ([$($found:literal)*] ($wire:literal, $other:ident) $($rest:tt)*) => {
        $crate::runtime::decode::required!([$($found)*] $($rest)*)
    };
}
pub(crate) use required;

/// Turns the value that was read into the record's field.
macro_rules! finish {
    (optional, $field:ident, $context:ident, $wire:literal) => {
        $field
    };
    (optional_identifier, $field:ident, $context:ident, $wire:literal) => {
        $field.map(|$crate::runtime::decode::Identifier(text)| text)
    };
    (default, $field:ident, $context:ident, $wire:literal) => {
        $field.unwrap_or_default()
    };
    (required, $field:ident, $context:ident, $wire:literal) => {
        match $field {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => {
                $context.lacks($wire);
                return ::std::option::Option::None;
            }
        }
    };
    (identifier, $field:ident, $context:ident, $wire:literal) => {{
        let $crate::runtime::decode::Identifier(text) =
            $crate::runtime::decode::finish!(required, $field, $context, $wire);
        text
    }};
}
pub(crate) use finish;
