//! Guesses the type of a number, for forms with a single field.

use super::country::Country;
use super::entry::{Holder, TypeCode};
use super::id_type::IdType;
use super::likeness::{Likelihood, likelihood};
use super::params::Params;
use super::second_look;
use super::subdivision::Subdivision;
use super::warning::Warnings;

/// A type that a number may have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Candidate {
    /// The type that the number may have.
    pub id_type: IdType,
    /// How strong the evidence for the type is.
    pub likelihood: Likelihood,
    /// The warnings about the number when it is read as this type.
    pub warnings: Warnings,
    /// The states or provinces whose form the number fits, for driver licences.
    pub states: Vec<Subdivision>,
}

/// Lists the types of a country that a number may have, the likeliest first.
///
/// The candidates exclude company numbers, parts of other numbers (such as card numbers and file numbers), and the
/// Australian tax file number, whose use the law limits. If no type accepts the text as typed, or only types that
/// accept nearly anything do, the text is read leniently. Candidates that require this carry
/// [`Warning::LenientForm`](super::Warning::LenientForm).
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
    let mut found = candidates(country, typed, Params::new());
    // A type that accepts nearly anything reads a label as part of the number, so its match proves little. If only such
    // types match, the text is read leniently, which drops labels.
    if found.iter().all(|(candidate, _)| candidate.likelihood == Likelihood::Possible) {
        found = candidates(country, typed, Params::new().lenient(true));
    }
    // The sort is stable, so equal candidates keep the order of the registry: the most frequently requested first.
    found.sort_by_key(|(candidate, is_of_series)| {
        (std::cmp::Reverse((candidate.likelihood, *is_of_series)), candidate.warnings.len())
    });
    found.into_iter().map(|(candidate, _)| candidate).collect()
}

fn candidates(country: Country, typed: &str, params: Params<'_>) -> Vec<(Candidate, bool)> {
    country
        .id_types()
        .filter(|id_type| {
            let entry = id_type.entry();
            entry.holder == Holder::Person && entry.type_code != TypeCode::Part && !id_type.needs_lawful_use()
        })
        .filter_map(|id_type| candidate(id_type, typed, params))
        .collect()
}

/// Returns the candidate, and whether the number begins with a known series of its type.
fn candidate(id_type: IdType, typed: &str, params: Params<'_>) -> Option<(Candidate, bool)> {
    let definition = id_type.definition();
    if !definition.by_state {
        let (number, warnings) = second_look::read(definition, typed, &params.question(definition).ok()?).ok()?;
        let likelihood = likelihood(definition, number.len(), warnings);
        let is_of_series = (definition.likeness.series)(&number.to_text());
        return Some((Candidate { id_type, likelihood, warnings, states: Vec::new() }, is_of_series));
    }
    let mut warnings = Warnings::default();
    let mut states = Subdivision::of(id_type.country());
    states.retain(|state| match id_type.validate(typed, &params.state(state.code())) {
        Ok(more) => {
            warnings = warnings.union(more);
            true
        }
        Err(_) => false,
    });
    let knows_form = states.iter().any(|state| (definition.likeness.knows_form)(*state));
    let likelihood = if knows_form { Likelihood::Layout } else { Likelihood::Possible };
    (!states.is_empty()).then_some((Candidate { id_type, likelihood, warnings, states }, false))
}
