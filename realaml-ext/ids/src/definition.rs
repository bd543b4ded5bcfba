//! How one type of number is described to the shared machinery: what every country file fills in.

use super::context::Context;
use super::country::Subdivision;
use super::facts::{Details, Facts};
use super::id::AnyId;
use super::invalid::{Fault, Hint, InvalidKind};
use super::registry::Entry;
use super::text::{Alphabet, Compact};
use super::warning::Warnings;

/// What a rule may look at besides the number.
#[derive(Clone, Copy, Default)]
pub(crate) struct Question {
    pub(crate) subdivision: Option<Subdivision>,
    pub(crate) context: Context,
}

impl Question {
    /// The fault of a licence that nobody said the state of.
    pub(crate) const SUBDIVISION_MISSING: Fault =
        Fault::new(InvalidKind::Component).expects("the state or province of issue").hint(Hint::SubdivisionMissing);
}

/// Everything after the alphabet: length, layout, components, date, check digit, in this order. A rule may rewrite the
/// number where the issuer's plain form differs from what is typed.
pub(crate) type Rule = fn(&mut Compact, &Question) -> Result<Warnings, Fault>;

/// One type of number.
pub(crate) struct Definition {
    pub(crate) entry: Entry,
    pub(crate) alphabet: Alphabet,
    pub(crate) rule: Rule,
    /// The printed layout; see [`lay_out`](super::shape::lay_out).
    pub(crate) layout: fn(&AnyId) -> &'static str,
    /// How many characters at the end a mask shows.
    pub(crate) shown: usize,
    /// Characters of the number itself, where a part may follow it in the same text.
    pub(crate) number_length: usize,
    pub(crate) facts: fn(&AnyId) -> Facts,
    pub(crate) details: fn(&AnyId, &mut Details),
}

impl Definition {
    /// A type without printed layout that encodes nothing and shows its last three characters in a mask.
    pub(crate) const fn new(entry: Entry, alphabet: Alphabet, rule: Rule) -> Self {
        Self {
            entry,
            alphabet,
            rule,
            layout: |_| "",
            shown: 3,
            number_length: usize::MAX,
            facts: |_| Facts { birth_date: None, sex: None, region: None, citizenship: None, initials: None },
            details: |_, _| {},
        }
    }

    pub(crate) const fn layout(mut self, layout: fn(&AnyId) -> &'static str) -> Self {
        self.layout = layout;
        self
    }

    pub(crate) const fn shows(mut self, shown: usize) -> Self {
        self.shown = shown;
        self
    }

    pub(crate) const fn part_after(mut self, number_length: usize) -> Self {
        self.number_length = number_length;
        self
    }

    pub(crate) const fn facts(mut self, facts: fn(&AnyId) -> Facts) -> Self {
        self.facts = facts;
        self
    }

    pub(crate) const fn details(mut self, details: fn(&AnyId, &mut Details)) -> Self {
        self.details = details;
        self
    }

    /// Checks a number as typed, without allocating.
    #[inline]
    pub(crate) fn check(&self, typed: &str, question: &Question) -> Result<(Compact, Warnings), Fault> {
        let mut compact = Compact::read(typed, self.alphabet)?;
        let warnings = (self.rule)(&mut compact, question)?;
        Ok((compact, warnings))
    }
}

/// What every country file needs.
pub(crate) mod prelude {
    pub(crate) use super::{Definition, Question};
    pub(crate) use crate::check_digit::{luhn, mod_11_2, number, verhoeff, weighted_sum};
    pub(crate) use crate::codes::Codes;
    pub(crate) use crate::context::{calendar, exists_in_either_century, latest_past};
    pub(crate) use crate::country::{Country, Subdivision, places};
    pub(crate) use crate::facts::{Citizenship, DateBasis, Details, Facts, Initials, Region, Sex, push_person};
    pub(crate) use crate::id::{national_id, national_id_from_text};
    pub(crate) use crate::invalid::{Fault, Hint, InvalidKind};
    pub(crate) use crate::registry::{Certainty, CheckDigit, Entry, TypeCode};
    pub(crate) use crate::shape::{Shape, fits_picture, whole};
    pub(crate) use crate::text::{Alphabet, Compact, ENYE};
    pub(crate) use crate::warning::{Warning, Warnings};
    pub(crate) use crate::{AnyId, Context, IdType, Invalid, NationalId};
}
