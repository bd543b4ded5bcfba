//! Tests numbers as people really write them, taken from public reports, issuers' pages and form data, with variations.

use std::collections::BTreeMap;

use realaml_ext::national_ids::{
    Country, Detail, IdType, NationalId, Params, Person, au::LawfulUse, consistency, detect,
};
use serde::Deserialize;

pub(super) const CASES: &str = include_str!("../../fixtures/national_ids/field_cases.jsonl");

/// Cases that were collected only after the rules were written for the other cases.
pub(super) const FURTHER: &str = include_str!("../../fixtures/national_ids/further_cases.jsonl");

/// Variations of the field cases: the same kinds of mistakes with other countries, separators, labels and exports.
pub(super) const VARIATIONS: &str = include_str!("../../fixtures/national_ids/variations.jsonl");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    country: String,
    r#type: String,
    #[serde(default)]
    params: BTreeMap<String, String>,
    input: String,
    valid: Option<bool>,
    normalised: Option<String>,
    #[serde(default)]
    parsed: BTreeMap<String, String>,
    part: Option<String>,
    warning: Option<String>,
    not_warning: Option<String>,
    hint: Option<String>,
    likeliest: Option<String>,
    given_names: Option<String>,
    family_names: Option<String>,
    reason: String,
    #[expect(dead_code, reason = "for the reader of the fixture")]
    source: Option<String>,
    #[expect(dead_code, reason = "for the reader of the fixture")]
    decision: Option<String>,
}

impl Case {
    fn params(&self) -> Params<'_> {
        let given = |name: &str| self.params.get(name).map(String::as_str);
        let mut params = Params::new();
        if let Some(state) = given("state").or_else(|| given("province")) {
            params = params.state(state);
        }
        if let Some(part) = given("card").or_else(|| given("version")).or_else(|| given("part")) {
            params = params.part(part);
        }
        if given("lawful_use").is_some() {
            params = params.lawful_use(LawfulUse::Tax);
        }
        params
    }

    /// Returns the difference between the result and the case, or `None` if they agree.
    fn difference(&self) -> Option<String> {
        let country: Country = self.country.parse().expect("the country is known");
        if let Some(likeliest) = &self.likeliest {
            let found = detect(country, &self.input);
            let code = found.first().map(|candidate| candidate.id_type.code());
            return (code != Some(likeliest)).then(|| format!("likeliest is {code:?}"));
        }
        let id_type = IdType::find(country, &self.r#type).expect("the type is known");
        let params = self.params();
        let parsed = id_type.parse(&self.input, &params);
        assert_eq!(
            parsed.as_ref().map(NationalId::warnings).map_err(Clone::clone),
            id_type.validate(&self.input, &params)
        );
        if self.valid.is_some_and(|valid| valid != parsed.is_ok()) {
            return Some(format!("the verdict is {parsed:?}"));
        }
        let id = match parsed {
            Err(error) => {
                let hint = error.hint().map(|hint| hint.code());
                return (self.hint.is_some() && hint != self.hint.as_deref()).then(|| format!("the hint is {hint:?}"));
            }
            Ok(id) => id,
        };
        // The parsed number is parsed again, in its plain and in its printed form.
        let alone =
            Params::new().state(self.params.get("state").or(self.params.get("province")).map_or("", String::as_str));
        let alone = alone.lawful_use(LawfulUse::Tax);
        for again in [id.expose(), id.expose_formatted().as_str()] {
            let again = id_type.parse(again, &alone).map(|again| again.expose() == id.expose());
            if again != Ok(true) {
                return Some(format!("what was read is read otherwise the second time: {again:?}"));
            }
        }
        let warnings: Vec<&str> = id.warnings().iter().map(|warning| warning.code()).collect();
        let details = id.details();
        let has_detail = |name: &str, value: &str| {
            details.iter().any(|(key, detail)| *key == name && matches!(detail, Detail::Text(text) if **text == *value))
        };
        let person = Person::new()
            .given_names(self.given_names.as_deref().unwrap_or_default())
            .family_names(self.family_names.as_deref().unwrap_or_default());
        let agrees = self.normalised.as_deref().is_none_or(|number| number == id.expose())
            && self.part.as_deref().is_none_or(|part| Some(part) == id.expose_part())
            && self.parsed.iter().all(|(name, value)| has_detail(name, value))
            && self.warning.as_deref().is_none_or(|warning| warnings.contains(&warning))
            && self.not_warning.as_deref().is_none_or(|warning| !warnings.contains(&warning))
            && consistency(&id, &person).is_empty();
        (!agrees).then(|| format!("read as {} with {warnings:?} {:?}", id.expose(), consistency(&id, &person)))
    }
}

#[test]
fn all_field_cases_behave_as_they_should() {
    let mut differences = Vec::new();
    for line in CASES.lines().chain(FURTHER.lines()).chain(VARIATIONS.lines()) {
        let case: Case = serde_json::from_str(line).expect("every line of the fixture is a case");
        if let Some(difference) = case.difference() {
            differences
                .push(format!("{}/{} {:?} ({}): {difference}", case.country, case.r#type, case.input, case.reason));
        }
    }
    assert!(differences.is_empty(), "{}\n{} differ", differences.join("\n"), differences.len());
}
