//! How much speaks for a type.

use super::definition::{Definition, Question};
use super::entry::{CheckDigit, TypeCode};
use super::fault::Fault;
use super::hint::Hint;
use super::id_type::IdType;
use super::kind::InvalidKind;
use super::warning::Warnings;

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

pub(crate) fn likelihood(definition: &Definition, length: usize, warnings: Warnings) -> Likelihood {
    if definition.proves_check_digit(length, warnings) {
        Likelihood::CheckDigit
    } else if definition.likeness.is_structured || definition.entry.check_digit != CheckDigit::None {
        Likelihood::Structure
    } else if definition.likeness.takes_anything {
        Likelihood::Possible
    } else {
        Likelihood::Layout
    }
}

impl Likelihood {
    /// A stable name, in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Layout => "layout",
            Self::Structure => "structure",
            Self::CheckDigit => "check_digit",
        }
    }
}

/// The type of the same country that a refused number is a good one of, if that says more than the fault.
pub(crate) fn other_type(id_type: IdType, typed: &str, question: &Question, fault: &Fault) -> Option<IdType> {
    let says_more = matches!(fault.the_hint(), None | Some(Hint::Length | Hint::LenientReads | Hint::LabelIncluded));
    if !says_more || matches!(fault.kind(), InvalidKind::Empty | InvalidKind::CheckDigit | InvalidKind::Reserved) {
        return None;
    }
    let own = id_type.definition();
    id_type
        .country()
        .id_types()
        .map(|other| (other, other.definition()))
        .filter(|(other, definition)| {
            *other != id_type
                && !definition.by_state
                && !definition.purpose_bound
                && !definition.likeness.takes_anything
                && definition.entry.type_code != TypeCode::Part
                && own.part != Some(*other)
        })
        .filter_map(|(other, definition)| {
            let (number, warnings) =
                definition.check(typed, &Question { context: question.context, ..Question::default() }).ok()?;
            let likelihood = likelihood(definition, number.len(), warnings);
            // Digits of the right count alone say nothing.
            let is_telling = likelihood > Likelihood::Layout || number.bytes().iter().any(u8::is_ascii_alphabetic);
            is_telling.then_some((likelihood, other))
        })
        // The first of the likeliest, since the registry begins with the most asked for.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, other)| other)
}
