//! What a number in a form with a single field may be.

use super::IdType;
use super::country::{Country, Subdivision};
use super::id::Params;
use super::registry::{CheckDigit, TypeCode};
use super::warning::{Warning, Warnings};

/// How much speaks for a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Likelihood {
    /// Nothing speaks against it, because the form of that state is not known.
    Possible,
    /// The layout fits.
    Layout,
    /// A date, a region or another coded part makes sense too.
    Structure,
    /// The check digit matches, which nine in ten mistyped numbers do not.
    CheckDigit,
}

/// A type that a number may be of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The type.
    pub id_type: IdType,
    /// How much speaks for it.
    pub likelihood: Likelihood,
    /// What is odd about the number as this type.
    pub warnings: Warnings,
    /// The states or provinces whose form fits, for driver licences.
    pub states: Vec<Subdivision>,
}

/// The types of a country that a number may be of, the likeliest first.
///
/// Parts of other numbers (card number, card version, file number) are not candidates, and neither is the Australian
/// tax file number, which the law does not let anybody guess at.
///
/// ```
/// use realaml_ids::{Country, IdType, detect};
///
/// let types = |text| detect(Country::India, text).into_iter().map(|found| found.id_type).collect::<Vec<_>>();
/// assert_eq!(types("2341 2341 2346"), [IdType::InAadhaar]);
/// assert_eq!(types("ZZZPZ9999Z"), [IdType::InPan]);
/// assert!(detect(Country::Denmark, "hello").is_empty());
/// ```
pub fn detect(country: Country, typed: &str) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = country
        .id_types()
        .filter(|id_type| id_type.entry().type_code != TypeCode::Part && *id_type != IdType::AuTfn)
        .filter_map(|id_type| candidate(id_type, typed))
        .collect();
    // The sort is stable, so that within equals the order of the registry stays: the most asked for first.
    candidates.sort_by_key(|candidate| {
        let rank = (candidate.likelihood, looks_like_its_series(candidate.id_type, typed));
        (std::cmp::Reverse(rank), candidate.warnings.len())
    });
    candidates
}

fn candidate(id_type: IdType, typed: &str) -> Option<Candidate> {
    if !id_type.needs_state() {
        let warnings = id_type.validate(typed, &Params::new()).ok()?;
        return Some(Candidate {
            id_type,
            likelihood: likelihood(id_type, typed, warnings),
            warnings,
            states: Vec::new(),
        });
    }
    let mut states = Subdivision::all(id_type.country());
    states.retain(|state| id_type.validate(typed, &Params::new().state(state.code())).is_ok());
    let has_known_form = |state: &Subdivision| match state {
        Subdivision::UnitedStates(state) => state.has_known_form(),
        _ => true,
    };
    let likelihood = if states.iter().any(has_known_form) { Likelihood::Layout } else { Likelihood::Possible };
    (!states.is_empty()).then_some(Candidate { id_type, likelihood, warnings: Warnings::default(), states })
}

fn likelihood(id_type: IdType, typed: &str, warnings: Warnings) -> Likelihood {
    match id_type.entry().check_digit {
        CheckDigit::Strict => Likelihood::CheckDigit,
        // A person's RFC without its last three characters has no check digit.
        CheckDigit::Soft if id_type == IdType::MxRfc && typed.chars().filter(|c| c.is_alphanumeric()).count() == 10 => {
            Likelihood::Structure
        }
        CheckDigit::Soft if !warnings.contains(Warning::CheckDigit) => Likelihood::CheckDigit,
        CheckDigit::Soft | CheckDigit::Historic => Likelihood::Structure,
        CheckDigit::None => match id_type {
            IdType::CnResidentId15
            | IdType::InPan
            | IdType::InDrivingLicence
            | IdType::MxClaveElector
            | IdType::UsItin => Likelihood::Structure,
            _ => Likelihood::Layout,
        },
    }
}

/// Whether the number starts like a known series of its type. Good for ranking only, since new series appear.
fn looks_like_its_series(id_type: IdType, typed: &str) -> bool {
    let starts = typed.trim().to_ascii_uppercase();
    match id_type {
        IdType::NzPassport => ["LA", "LD", "LF", "LH", "LJ", "LK", "LL", "LM", "LN", "RA", "EA", "EP"]
            .iter()
            .any(|series| starts.starts_with(series)),
        _ => false,
    }
}
