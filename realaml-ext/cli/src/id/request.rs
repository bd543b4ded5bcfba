//! A request about a number, which arrives as a line of JSON or as a row of a table.

use std::fmt;

use realaml_ids::au::LawfulUse;
use realaml_ids::{AnyId, Candidate, Country, IdType, Invalid, Params, detect};
use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use zeroize::Zeroize;

/// A string that may have arrived as a number, because spreadsheets and unquoted JSON values produce numbers. It is
/// zeroed on drop.
#[derive(Default)]
pub(super) struct Typed(pub(super) String);

impl Drop for Typed {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrNumber;

        impl Visitor<'_> for TextOrNumber {
            type Value = Typed;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a string or a number")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Typed, E> {
                Ok(Typed(text.to_owned()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Typed, E> {
                Ok(Typed(number.to_string()))
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Typed, E> {
                const LAST_EXACT: f64 = 9e15;
                match number {
                    _ if number.fract() == 0.0 && (0.0..LAST_EXACT).contains(&number) => {
                        Ok(Typed(format!("{number:.0}")))
                    }
                    // A number this large may have lost its last digits. It is passed on in scientific notation, so
                    // that the check reports the loss.
                    _ if number.fract() == 0.0 && number > 0.0 => Ok(Typed(format!("{number:E}").replace('E', "E+"))),
                    _ => Err(E::invalid_value(Unexpected::Other("a number with a fraction or a sign"), &self)),
                }
            }
        }

        deserializer.deserialize_any(TextOrNumber)
    }
}

/// A request. Unknown members are ignored, so that a file of test cases can be sent unchanged.
#[derive(serde::Deserialize)]
pub(super) struct Request {
    pub(super) country: String,
    pub(super) r#type: String,
    pub(super) input: Typed,
    pub(super) r#ref: Option<serde_json::Value>,
    #[serde(default)]
    pub(super) params: Option<Given>,
}

/// The parameters of a request. Unknown parameters are refused, because a misspelt `state` would otherwise count as
/// missing.
#[derive(Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    #[serde(alias = "province")]
    pub(super) state: Option<String>,
    #[serde(alias = "card", alias = "version", alias = "irn", alias = "file_number")]
    pub(super) part: Option<Typed>,
    #[serde(alias = "mrz")]
    pub(super) machine_readable: Option<Typed>,
    pub(super) lawful_use: Option<String>,
    #[serde(default)]
    pub(super) lenient: bool,
}

/// The names of the parameters, for messages that refuse other names.
pub(super) const PARAMETERS: &str = "`state` (or `province`), `part` (or `card`, `version`, `irn`, `file_number`), \
                                     `machine_readable` (or `mrz`), `lawful_use`, `lenient`";

/// The operation that a request asks for.
pub(super) enum Wanted {
    /// Check a number of this type.
    Check(IdType),
    /// Report to which types of this country the number may belong.
    Detect(Country),
}

/// The result of checking a number or detecting its type.
pub(super) enum Outcome {
    Checked(Result<AnyId, Invalid>),
    Detected(Vec<Candidate>),
}

impl Request {
    /// Returns the requested operation. The message of a refusal never repeats the request.
    pub(super) fn wanted(&self) -> Result<Wanted, &'static str> {
        let country: Country = self.country.parse().map_err(|_| "unknown country")?;
        if self.r#type.eq_ignore_ascii_case("detect") {
            return Ok(Wanted::Detect(country));
        }
        if let Some(purpose) = self.params.as_ref().and_then(|given| given.lawful_use.as_deref()) {
            purpose
                .parse::<LawfulUse>()
                .map_err(|_| "unknown `lawful_use`: use tax, superannuation or personal_assistance")?;
        }
        IdType::find(country, &self.r#type).map(Wanted::Check).ok_or("unknown type for this country")
    }

    pub(super) fn answer(&self, wanted: &Wanted) -> Outcome {
        match wanted {
            Wanted::Detect(country) => Outcome::Detected(detect(*country, &self.input.0)),
            Wanted::Check(id_type) => Outcome::Checked(id_type.parse(&self.input.0, &self.params())),
        }
    }

    fn params(&self) -> Params<'_> {
        let mut params = Params::new();
        let Some(given) = &self.params else { return params };
        if let Some(state) = &given.state {
            params = params.state(state);
        }
        if let Some(part) = &given.part {
            params = params.part(&part.0);
        }
        if let Some(lines) = &given.machine_readable {
            params = params.machine_readable(&lines.0);
        }
        if let Some(purpose) = given.lawful_use.as_deref().and_then(|purpose| purpose.parse().ok()) {
            params = params.lawful_use(purpose);
        }
        params.lenient(given.lenient)
    }
}
