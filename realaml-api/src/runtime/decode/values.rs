//! Reads the values of members: strings, booleans, numbers, dates, UUIDs, lists, maps and untyped JSON.

use std::{borrow::Cow, collections::HashMap};

use serde_json::{Map, Value};

use crate::Patch;

use super::{
    Context, Decode,
    tape::{Kind, Node},
};

impl<T: Decode> Decode for Vec<T> {
    const EXPECTED: &'static str = "a list";
    const IS_REDACTED: bool = T::IS_REDACTED;
    // A string is not a list, even if it is empty, so it is reported.
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        if node.kind() == Kind::Object && context.is_outermost() {
            return context.page(node);
        }
        context.items(node)
    }
}

/// A map whose member names are data.
impl<T: Decode> Decode for HashMap<String, T> {
    const EXPECTED: &'static str = "an object";
    // A string is not a map, even if it is empty, so it is reported.
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        context.entries(node)
    }
}

/// Reads a record inside a record of its own type, or a variant of a union.
impl<T: Decode> Decode for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const IS_REDACTED: bool = T::IS_REDACTED;
    const TAKES_BLANK: bool = T::TAKES_BLANK;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        T::decode(node, context).map(Self::new)
    }
}

/// Reads null as `None`, for an operation that returns a record or nothing.
impl<T: Decode> Decode for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const IS_REDACTED: bool = T::IS_REDACTED;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        if node.is_null() { Some(None) } else { T::decode(node, context).map(Some) }
    }
}

impl Decode for String {
    const EXPECTED: &'static str = "text";
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, _: &mut Context<'t>) -> Option<Self> {
        node.as_text().map(Cow::into_owned)
    }
}

impl Decode for bool {
    const EXPECTED: &'static str = "true or false";
    const IS_REDACTED: bool = true;

    fn decode<'t>(node: Node<'t>, _: &mut Context<'t>) -> Option<Self> {
        match node.kind() {
            Kind::True => Some(true),
            Kind::False => Some(false),
            // Any other spelling is set aside rather than guessed.
            Kind::Number | Kind::Text(false) => match node.raw() {
                "1" | "true" | "True" | "TRUE" => Some(true),
                "0" | "false" | "False" | "FALSE" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }
}

macro_rules! parsed {
    ($($type:ty, $kind:pat, $expected:literal;)+) => {
        $(impl Decode for $type {
            const EXPECTED: &'static str = $expected;

            fn decode<'t>(node: Node<'t>, _: &mut Context<'t>) -> Option<Self> {
                match node.kind() {
                    $kind => node.raw().parse().ok(),
                    _ => None,
                }
            }
        })+
    };
}

parsed! {
    i8, Kind::Number, "a whole number from -128 to 127";
    i16, Kind::Number, "a whole number from -32768 to 32767";
    i32, Kind::Number, "a whole number of 32 bits";
    i64, Kind::Number, "a whole number";
    u8, Kind::Number, "a whole number from 0 to 255";
    u16, Kind::Number, "a whole number from 0 to 65535";
    u32, Kind::Number, "a whole number of 32 bits, zero or more";
    u64, Kind::Number, "a whole number, zero or more";
    f32, Kind::Number, "a number";
    f64, Kind::Number, "a number";
    chrono::NaiveDate, Kind::Text(false), "a date such as 1990-04-12";
    uuid::Uuid, Kind::Text(false), "a UUID";
}

impl Decode for chrono::DateTime<chrono::Utc> {
    const EXPECTED: &'static str = "a date and time such as 2026-01-31T09:30:00Z";

    fn decode<'t>(node: Node<'t>, _: &mut Context<'t>) -> Option<Self> {
        let time: chrono::DateTime<chrono::FixedOffset> = node.as_text()?.parse().ok()?;
        Some(time.into())
    }
}

impl Decode for Value {
    const EXPECTED: &'static str = "a value";
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        context.value(node)
    }
}

/// An identifier: a string, or a whole number, which is kept as it is written.
pub(crate) struct Identifier(pub(crate) String);

impl Decode for Identifier {
    const EXPECTED: &'static str = "a string or a whole number";
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, _: &mut Context<'t>) -> Option<Self> {
        match node.kind() {
            Kind::Number if !node.raw().contains(['.', 'e', 'E']) => Some(Self(node.raw().to_owned())),
            _ => node.as_text().map(|it| Self(it.into_owned())),
        }
    }
}

/// An untyped object.
impl Decode for Map<String, Value> {
    const EXPECTED: &'static str = "an object";
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        if node.kind() != Kind::Object {
            return None;
        }
        let mut members = Map::new();
        for member in node.children() {
            context.extra(&mut members, member);
        }
        Some(members)
    }
}

/// `null` clears a member of a PATCH body.
impl<T: Decode> Decode for Patch<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const IS_REDACTED: bool = T::IS_REDACTED;
    const TAKES_BLANK: bool = true;

    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self> {
        T::decode(node, context).map(Self::Set)
    }

    fn null() -> Option<Self> {
        Some(Self::Clear)
    }
}
