//! Tests the verdict, code, plain form, details and warnings of every vector.

use std::collections::BTreeMap;

use realaml_ext::national_ids::{Country, Detail, Entry, Holder, IdType, NationalId, Params, au::LawfulUse, registry};
use serde::Deserialize;
use serde_json::Value;

use super::field_cases;

pub(super) const VECTORS: &str = include_str!("../../fixtures/national_ids/vectors.jsonl");

/// Company numbers, in the same format.
pub(super) const COMPANIES: &str = include_str!("../../fixtures/national_ids/companies.jsonl");

#[derive(Deserialize)]
struct Vector {
    country: String,
    r#type: String,
    #[serde(default)]
    params: BTreeMap<String, String>,
    input: String,
    valid: bool,
    code: String,
    normalised: Option<String>,
    parsed: Option<serde_json::Map<String, Value>>,
    #[serde(default)]
    warnings: Vec<String>,
    reason: String,
    source: String,
}

impl Vector {
    fn params(&self) -> Params<'_> {
        let given = |name: &str| self.params.get(name).map(String::as_str);
        let mut params = Params::new();
        if let Some(state) = given("state").or_else(|| given("province")) {
            params = params.state(state);
        }
        if given("lawful_use") == Some("tax") {
            params = params.lawful_use(LawfulUse::Tax);
        }
        params
    }
}

fn json(detail: &Detail) -> Value {
    match detail {
        Detail::Text(text) => Value::from(text.as_str()),
        Detail::Integer(integer) => Value::from(*integer),
        Detail::Flag(flag) => Value::from(*flag),
        Detail::Date(date) => Value::from(date.to_string()),
        _ => Value::Null,
    }
}

/// Returns the difference between the result and the vector, or `None` if they agree.
fn difference(vector: &Vector) -> Option<String> {
    let country: Country = vector.country.parse().expect("the country is known");
    let id_type = IdType::find(country, &vector.r#type).expect("the type is known");
    let params = vector.params();
    let parsed = id_type.parse(&vector.input, &params);
    let validated = id_type.validate(&vector.input, &params);
    let id = match (parsed, validated) {
        (Err(error), Err(same)) if error == same => {
            return (vector.valid || error.code() != vector.code).then(|| format!("refused: {error}"));
        }
        (Ok(id), Ok(warnings)) if id.warnings() == warnings => id,
        (parsed, validated) => {
            return Some(format!("parse and validate differ: {parsed:?} {validated:?}"));
        }
    };
    let details: serde_json::Map<String, Value> =
        id.details().iter().map(|(name, detail)| ((*name).to_owned(), json(detail))).collect();
    let warnings: Vec<&str> = id.warnings().iter().map(|warning| warning.code()).collect();
    let agrees = vector.valid
        && vector.code == "ok"
        && vector.normalised.as_deref() == Some(id.expose())
        && warnings == vector.warnings
        && vector.parsed.clone().unwrap_or_default() == details;
    (!agrees).then(|| format!("accepted as {} with {details:?} and {warnings:?}", id.expose()))
}

#[test]
fn all_vectors_agree() {
    let mut differences = Vec::new();
    for line in VECTORS.lines().chain(COMPANIES.lines()) {
        let vector: Vector = serde_json::from_str(line).expect("every line of the fixture is a vector");
        if let Some(difference) = difference(&vector) {
            let Vector { country, r#type, input, code, reason, .. } = &vector;
            differences.push(format!("{country}/{} {input:?} should be {code} ({reason}): {difference}", r#type));
        }
    }
    assert!(differences.is_empty(), "{}\n{} differ", differences.join("\n"), differences.len());
}

#[test]
fn every_type_of_company_number_has_twenty_published_vectors() {
    let companies = registry().filter(|entry| entry.holder == Holder::Company);
    for entry in companies {
        let count = COMPANIES
            .lines()
            .map(|line| serde_json::from_str::<Vector>(line).expect("every line of the fixture is a vector"))
            .filter(|vector| vector.country == entry.country.code() && vector.r#type == entry.code && vector.valid)
            .filter(|vector| !vector.source.starts_with("computed") && !vector.source.contains("same number"))
            .count();
        assert!(count >= 20, "{}/{} has {count}", entry.country, entry.code);
    }
}

#[test]
fn every_type_has_numbers_that_are_accepted_and_numbers_that_are_refused() {
    let files = [VECTORS, COMPANIES, field_cases::CASES, field_cases::FURTHER, field_cases::VARIATIONS];
    let lines: Vec<Value> =
        files.iter().flat_map(|it| it.lines()).map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let has = |entry: &Entry, valid: bool| {
        lines.iter().any(|it| {
            it["country"] == entry.country.code() && it["type"] == entry.code && it["valid"].as_bool() == Some(valid)
        })
    };
    let missing: Vec<_> = registry().filter(|it| !has(it, true) || !has(it, false)).map(|it| it.id_type).collect();
    assert_eq!(missing, [], "these types lack one of the two in the fixtures");
}
