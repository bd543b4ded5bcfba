//! The results of checks and detections, in a form that other programs can read.

use realaml_ids::{AnyId, Candidate, Detail, Invalid, Language, NationalId};
use serde::ser::{Serialize, SerializeMap, Serializer};
use zeroize::Zeroizing;

use super::request::{Outcome, Request};

/// How the output is written: its level of detail and its language.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// Whether numbers and their decoded details may be printed.
    pub(super) reveal: bool,
    pub(super) language: Language,
}

/// The output for one request: the result of a check or a detection, or an error. Clear text is present only if it may
/// be revealed.
#[derive(Default, serde::Serialize)]
pub(super) struct Answer<'a> {
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<&'a serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) valid: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hint: Option<&'static str>,
    /// The first and the last position of the error in the input as typed, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) places: Option<(usize, usize)>,
    /// The type of the part that belongs to the number, if the error is in the part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) faulty_part: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) other_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) normalised: Option<Option<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) formatted: Option<Clear>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) warnings: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parsed: Option<Option<Parsed>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) masked: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) candidates: Option<Vec<Found>>,
}

/// Clear text that is zeroed after it has been written.
pub(super) struct Clear(pub(super) Zeroizing<String>);

impl Serialize for Clear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A type to which a number may belong.
#[derive(serde::Serialize)]
pub(super) struct Found {
    r#type: &'static str,
    likelihood: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    states: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<&'static str>,
}

impl Found {
    /// Returns the code of the type.
    pub(super) fn name(&self) -> &'static str {
        self.r#type
    }

    fn new(candidate: &Candidate) -> Self {
        Self {
            r#type: candidate.id_type.code(),
            likelihood: candidate.likelihood.code(),
            states: candidate.states.iter().map(|state| state.code()).collect(),
            warnings: candidate.warnings.iter().map(|warning| warning.code()).collect(),
        }
    }
}

/// The decoded details as a JSON object, in the order of [`NationalId::details`].
pub(super) struct Parsed(pub(super) Vec<(&'static str, Detail)>);

impl Serialize for Parsed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, detail) in &self.0 {
            match detail {
                Detail::Text(text) => map.serialize_entry(name, text.as_str())?,
                Detail::Integer(integer) => map.serialize_entry(name, integer)?,
                Detail::Flag(flag) => map.serialize_entry(name, flag)?,
                Detail::Date(date) => map.serialize_entry(name, &date.to_string())?,
                _ => {}
            }
        }
        map.end()
    }
}

impl<'a> Answer<'a> {
    /// Returns the output for an invalid request. The message never repeats the request.
    pub(super) fn refusal(error: &'static str) -> Self {
        Self { error: Some(error), ..Self::default() }
    }

    pub(super) fn new(request: &'a Request, outcome: &'a Outcome, manner: Manner) -> Self {
        let answer = match outcome {
            Outcome::Checked(Ok(id)) => Self::valid(id, manner),
            Outcome::Checked(Err(invalid)) => Self::invalid(invalid, request, manner),
            Outcome::Detected(found) => {
                Self { candidates: Some(found.iter().map(Found::new).collect()), ..Self::default() }
            }
        };
        answer.to(request)
    }

    /// Adds the reference of a request.
    pub(super) fn to(mut self, request: &'a Request) -> Self {
        self.reference = request.r#ref.as_ref();
        self
    }

    fn valid(id: &'a AnyId, manner: Manner) -> Self {
        Self {
            valid: Some(true),
            code: Some("ok"),
            normalised: manner.reveal.then(|| Some(id.expose())),
            formatted: manner.reveal.then(|| Clear(id.expose_formatted())),
            part: id.expose_part().filter(|_| manner.reveal),
            warnings: Some(id.warnings().iter().map(|warning| warning.code()).collect()),
            parsed: manner.reveal.then(|| Some(Parsed(id.details()))),
            masked: Some(Some(id.masked())),
            ..Self::default()
        }
    }

    fn invalid(invalid: &Invalid, request: &Request, manner: Manner) -> Self {
        let is_part =
            realaml_ids::IdType::find(invalid.id_type().country(), &request.r#type) != Some(invalid.id_type());
        let typed = match request.params.as_ref().and_then(|given| given.part.as_ref()).filter(|_| is_part) {
            Some(part) => &part.0,
            None => &request.input.0,
        };
        Self {
            valid: Some(false),
            code: Some(invalid.code()),
            message: Some(invalid.message_in(manner.language)),
            hint: invalid.hint().map(|hint| hint.code()),
            places: invalid.places_in(typed).map(|places| (*places.start(), *places.end())),
            faulty_part: is_part.then(|| invalid.id_type().code()),
            other_type: invalid.other_type().map(|other| other.code()),
            normalised: manner.reveal.then_some(None),
            warnings: Some(Vec::new()),
            parsed: manner.reveal.then_some(None),
            masked: Some(None),
            ..Self::default()
        }
    }
}
