//! Tests that numbers are read from strings only, and that no error quotes a number.

use std::fmt::{Debug, Display};

use serde::de::{self, DeserializeOwned, Deserializer, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::{Value, json};

use crate::{ca, dk};

/// A struct with a number, as applications declare it.
#[derive(Deserialize)]
struct Row {
    #[allow(dead_code, reason = "only the errors of reading it are of interest")]
    cpr: Option<dk::Cpr>,
}

/// A struct whose numbers serde reads into a buffer first.
#[derive(Deserialize)]
struct Flat {
    #[serde(flatten)]
    #[allow(dead_code, reason = "only the errors of reading it are of interest")]
    row: Row,
}

/// Panics if the error contains three digits of the number in sequence. Positions in the JSON have fewer digits here.
fn hides<T>(read: Result<T, impl Display + Debug>, number: &str) {
    let Err(error) = read else { panic!("{number} is not a string") };
    let shown = format!("{error} {error:?} {error:#?}");
    for at in 0..number.len() - 2 {
        assert!(!shown.contains(&number[at..at + 3]), "{shown}");
    }
}

fn reads_no<T: DeserializeOwned>(json: &str, number: &str) {
    hides(serde_json::from_str::<T>(json), number);
    hides(serde_json::from_slice::<T>(json.as_bytes()), number);
    hides(serde_json::from_reader::<_, T>(json.as_bytes()), number);
    hides(serde_json::from_value::<T>(serde_json::from_str(json).unwrap()), number);
}

#[test]
fn a_number_without_quotes_is_refused_and_not_shown() {
    let numbers = [
        ("2110625629", "2110625629"),
        ("-2110625629", "2110625629"),
        ("2110625629.5", "2110625629"),
        ("21106256292110625629211062", "2110625629"),
        ("{\"2110625629\": 2110625629}", "2110625629"),
        ("[2110625629]", "2110625629"),
        ("true", "true"),
    ];
    for (json, number) in numbers {
        reads_no::<dk::Cpr>(json, number);
        reads_no::<Vec<dk::Cpr>>(&format!("[{json}]"), number);
        reads_no::<Row>(&format!("{{\"cpr\": {json}}}"), number);
        reads_no::<Flat>(&format!("{{\"cpr\": {json}}}"), number);
        reads_no::<Option<ca::Sin>>(json, number);
    }
}

#[test]
fn the_error_says_what_is_expected_and_where() {
    let error = serde_json::from_str::<Row>("{\"cpr\": 2110625629, \"other\": 1}").err().unwrap();
    assert!(error.to_string().starts_with("expected a cpr as a string at line 1 column "), "{error}");
    let error = serde_json::from_str::<dk::Cpr>("\"211062-56299\"").unwrap_err();
    assert!(error.to_string().ends_with("at line 1 column 14"), "{error}");
    assert!(error.is_data());
}

#[test]
fn a_string_is_read_from_every_source() {
    let cpr = dk::Cpr::new("211062-5629").unwrap();
    let json = "\"2110625629\"";
    assert_eq!(serde_json::from_str::<dk::Cpr>(json).unwrap(), cpr);
    assert_eq!(serde_json::from_reader::<_, dk::Cpr>(json.as_bytes()).unwrap(), cpr);
    assert_eq!(serde_json::from_value::<dk::Cpr>(json!("211062-5629")).unwrap(), cpr);
    assert_eq!(dk::Cpr::deserialize(&Value::from("2110625629")).unwrap(), cpr);
    assert!(serde_json::from_str::<Flat>("{\"cpr\": \"2110625629\"}").unwrap().row.cpr.is_some());
}

/// A cell of a table. Deserialized as a string, it is the text of the cell. Deserialized as any value, it is a number.
struct Cell(&'static str);

impl<'de> Deserializer<'de> for Cell {
    type Error = de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_u64(self.0.parse().map_err(de::Error::custom)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_str(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

#[test]
fn digits_in_a_table_keep_their_leading_zeros() {
    assert_eq!(ca::Sin::deserialize(Cell("046454286")).unwrap(), ca::Sin::new("046454286").unwrap());
    hides(ca::Sin::deserialize(Cell("046454287")), "046454287");
}
