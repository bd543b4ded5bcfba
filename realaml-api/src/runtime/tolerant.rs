//! Deserialisers the generated types name: `null` and `""` stand for "not given".

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{
        self, IntoDeserializer,
        value::{MapAccessDeserializer, SeqAccessDeserializer},
    },
};

/// Reads `null` as the default: an empty list or map.
pub(crate) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

/// Reads `null` and `""` as `None`.
pub(crate) fn blank_as_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_any(BlankAsNone(PhantomData))
}

/// Reads an identifier: text, or a number as its digits.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(Identifier)
}

/// The same where it may be missing or `null`.
pub(crate) fn optional_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    struct Text(#[serde(deserialize_with = "text")] String);
    Ok(Option::<Text>::deserialize(deserializer)?.map(|it| it.0))
}

struct Identifier;

impl de::Visitor<'_> for Identifier {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or an integer")
    }

    fn visit_str<E>(self, value: &str) -> Result<String, E> {
        Ok(value.to_owned())
    }

    fn visit_u64<E>(self, value: u64) -> Result<String, E> {
        Ok(value.to_string())
    }

    fn visit_i64<E>(self, value: i64) -> Result<String, E> {
        Ok(value.to_string())
    }
}

struct BlankAsNone<T>(PhantomData<T>);

macro_rules! forward {
    ($($visit:ident: $ty:ty),+ $(,)?) => {
        $(fn $visit<E: de::Error>(self, value: $ty) -> Result<Self::Value, E> {
            T::deserialize(value.into_deserializer()).map(Some)
        })+
    };
}

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for BlankAsNone<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, null or an empty string")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Self::Value, E> {
        if value.is_empty() { Ok(None) } else { T::deserialize(value.into_deserializer()).map(Some) }
    }

    forward!(visit_bool: bool, visit_u64: u64, visit_i64: i64, visit_f64: f64);

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, sequence: A) -> Result<Self::Value, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(sequence)).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(default)]
    struct Record {
        #[serde(deserialize_with = "blank_as_none")]
        date: Option<chrono::NaiveDate>,
        #[serde(deserialize_with = "blank_as_none")]
        score: Option<f64>,
        #[serde(deserialize_with = "null_as_default")]
        list: Vec<u8>,
        #[serde(deserialize_with = "blank_as_none")]
        inner: Option<Box<Record>>,
        #[serde(deserialize_with = "optional_text")]
        id: Option<String>,
    }

    #[test]
    fn nothing_in_every_spelling() {
        for nothing in
            ["{}", r#"{"date":null,"score":null,"list":null,"inner":null}"#, r#"{"date":"","score":"","inner":""}"#]
        {
            assert_eq!(serde_json::from_str::<Record>(nothing).unwrap(), Record::default(), "{nothing}");
        }
    }

    #[test]
    fn something_is_read_as_before() {
        let read: Record =
            serde_json::from_str(r#"{"date":"1990-04-12","score":3,"list":[1],"inner":{"score":-0.5}}"#).unwrap();
        assert_eq!(read.date, chrono::NaiveDate::from_ymd_opt(1990, 4, 12));
        assert_eq!((read.score, read.list, read.inner.unwrap().score), (Some(3.0), vec![1], Some(-0.5)));
        assert!(serde_json::from_str::<Record>(r#"{"date":"x"}"#).is_err());
        for (sent, id) in [("5", Some("5")), ("-5", Some("-5")), ("\"a\"", Some("a")), ("null", None)] {
            assert_eq!(serde_json::from_str::<Record>(&format!("{{\"id\":{sent}}}")).unwrap().id.as_deref(), id);
        }
    }
}
