//! How strong the evidence for a type is.

use super::definition::{Definition, Question};
use super::entry::{CheckDigit, TypeCode};
use super::fault::Fault;
use super::hint::Hint;
use super::id_type::IdType;
use super::kind::InvalidKind;
use super::warning::Warnings;

/// How strong the evidence for a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Likelihood {
    /// Nothing contradicts the candidate, but the form of numbers of this type is not known.
    Possible,
    /// The layout fits.
    Layout,
    /// A date, a region or another coded part is valid too, or the type has a check digit that need not match.
    Structure,
    /// The check digit matches, as it does by chance in about one number in ten.
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
    /// Returns a stable name in snake case.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Layout => "layout",
            Self::Structure => "structure",
            Self::CheckDigit => "check_digit",
        }
    }
}

/// Whether the input has about as many digits as the numbers of a type.
fn is_about_as_long(definition: &Definition, typed: &str) -> bool {
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    (definition.forms)(None).iter().any(|form| {
        let lengths = form.lengths();
        (lengths.start() - 1..=lengths.end() + 1).contains(&digits)
    })
}

/// Returns the other type of the same country for which a refused number is valid, if that is more informative than the
/// fault.
pub(crate) fn other_type(id_type: IdType, typed: &str, question: &Question, fault: &Fault) -> Option<IdType> {
    let least = match fault.the_hint() {
        None | Some(Hint::Length | Hint::LenientReads | Hint::LabelIncluded) => Likelihood::Layout,
        // These hints assume that letters and digits were confused. A matching check digit of another type refutes
        // that.
        Some(Hint::LetterForDigit | Hint::DigitForLetter) => Likelihood::CheckDigit,
        Some(_) => return None,
    };
    if matches!(fault.kind(), InvalidKind::Empty | InvalidKind::CheckDigit | InvalidKind::Reserved) {
        return None;
    }
    let own = id_type.definition();
    let has_letters = typed.bytes().any(|byte| byte.is_ascii_alphabetic());
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
                // A person's number with a digit too few or too many often passes a company number's check by chance.
                && (has_letters || own.entry.holder == definition.entry.holder || !is_about_as_long(own, typed))
        })
        .filter_map(|(other, definition)| {
            let (number, warnings) =
                definition.check(typed, &Question { context: question.context, ..Question::default() }).ok()?;
            let likelihood = likelihood(definition, number.len(), warnings);
            // The right number of digits alone proves nothing.
            let is_telling = likelihood > Likelihood::Layout || has_letters;
            (is_telling && likelihood >= least).then_some((likelihood, other))
        })
        // Of equally likely types, the first is returned, because the registry lists the most frequently requested
        // first.
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, other)| other)
}
