//! The definition of one type of number. Each country's files provide the definitions of its types to the shared code.

use super::checked::Checked;
use super::context::Context;
use super::entry::{CheckDigit, Entry};
use super::facts::{Details, Facts};
use super::fault::Fault;
use super::hint::Hint;
use super::id_type::IdType;
use super::kind::InvalidKind;
use super::shape::{Shape, whole};
use super::subdivision::Subdivision;
use super::text::{Alphabet, Compact};
use super::warning::{Warning, Warnings};

/// The information that a rule may use in addition to the number.
#[derive(Clone, Copy, Default)]
pub(crate) struct Question {
    pub(crate) subdivision: Option<Subdivision>,
    pub(crate) context: Context,
    pub(crate) is_lenient: bool,
}

impl Question {
    /// The fault of a licence that is checked without a state.
    pub(crate) const SUBDIVISION_MISSING: Fault =
        Fault::new(InvalidKind::Component).expects("the state or province of issue").hint(Hint::SubdivisionMissing);
}

/// A rule checks everything except the alphabet: length, layout, components, date and check digit, in this order. It
/// may rewrite the number if the issuer's plain form differs from the typed form.
pub(crate) type Rule = fn(&mut Compact, &Question) -> Result<Warnings, Fault>;

/// How strongly a passing number indicates its type, for guessing the type.
#[derive(Clone, Copy)]
pub(crate) struct Likeness {
    /// Whether a passing number has a valid date, region or other coded part.
    pub(crate) is_structured: bool,
    /// Whether nearly any input passes.
    pub(crate) takes_anything: bool,
    /// Whether a number of the given length has a check digit, for types with check digits.
    pub(crate) has_check_digit: fn(usize) -> bool,
    /// Whether the number begins with a known series. Suitable only for ranking, because new series appear.
    pub(crate) series: fn(&str) -> bool,
    /// Whether the form of a state's numbers is known. If not, nearly any input is accepted.
    pub(crate) knows_form: fn(Subdivision) -> bool,
}

/// How a type fills the slots of a request.
#[derive(Clone, Copy)]
pub(crate) struct Placing {
    /// Whether the state of issue takes the slot after the number.
    pub(crate) state_in_slot: bool,
    /// Whether the vendor's records show the type only after another ID, so that other IDs come first.
    pub(crate) behind_others: bool,
    /// For a part, the type of the number that it goes with.
    pub(crate) goes_with: Option<IdType>,
}

/// How numbers in old or local formats are read if the caller asks for lenient reading. Only the format is checked, not
/// the encoded content.
#[derive(Clone, Copy)]
pub(crate) struct Lenient {
    pub(crate) alphabet: Alphabet,
    pub(crate) rule: fn(&Compact) -> bool,
}

/// The definition of one type of number.
pub(crate) struct Definition {
    pub(crate) entry: Entry,
    pub(crate) alphabet: Alphabet,
    pub(crate) rule: Rule,
    /// The forms that the plain number may have. They may depend on the state of issue.
    pub(crate) forms: fn(Option<Subdivision>) -> &'static [Shape],
    /// Whether the number only has to match one of the forms. If so, the rule is not applied.
    pub(crate) is_shape_alone: bool,
    pub(crate) lenient: Option<Lenient>,
    /// The warnings about the text as typed, for types in which the separators carry information.
    pub(crate) typed_warnings: Option<fn(&str) -> Warnings>,
    /// The hint for a refused number, given its plain characters and the text including separators.
    pub(crate) suspect: fn(&[u8], &[u8]) -> Option<Hint>,
    /// Whether the card prints the given label before the number, on the same line.
    pub(crate) prints_label: fn(&[u8], Option<Subdivision>) -> bool,
    /// The issuer's code in machine-readable lines, for documents with such lines.
    pub(crate) machine_readable_issuer: Option<&'static str>,
    /// Whether the part may repeat the number, in states whose older cards have no card number.
    pub(crate) part_may_repeat: fn(Option<Subdivision>) -> bool,
    /// The printed layout; see [`lay_out`](super::shape::lay_out).
    pub(crate) layout: fn(&Checked) -> &'static str,
    /// The number of trailing characters that the mask shows.
    pub(crate) shown: fn(&Checked) -> usize,
    /// The length of the number itself, if a part may follow it in the same input.
    pub(crate) number_length: usize,
    /// The type of the part that goes with the number.
    pub(crate) part: Option<IdType>,
    /// Whether the number can be checked only together with the state or province of issue.
    pub(crate) by_state: bool,
    /// Whether the law permits asking for the number only for certain purposes.
    pub(crate) purpose_bound: bool,
    pub(crate) likeness: Likeness,
    pub(crate) placing: Placing,
    pub(crate) facts: fn(&Checked) -> Facts,
    pub(crate) details: fn(&Checked, &mut Details),
}

impl Definition {
    /// Defines a type whose only rule is its layout.
    pub(crate) const fn shaped(
        entry: Entry,
        alphabet: Alphabet,
        forms: fn(Option<Subdivision>) -> &'static [Shape],
    ) -> Self {
        let mut definition = Self::new(entry, alphabet, |_, _| Ok(Warnings::NONE));
        definition.is_shape_alone = true;
        definition.forms = forms;
        definition
    }

    /// Defines a type. By default, it has no printed layout, encodes no facts, and shows the last three characters in
    /// its mask.
    pub(crate) const fn new(entry: Entry, alphabet: Alphabet, rule: Rule) -> Self {
        Self {
            entry,
            alphabet,
            rule,
            forms: |_| &[],
            is_shape_alone: false,
            lenient: None,
            typed_warnings: None,
            suspect: |_, _| None,
            prints_label: |_, _| false,
            machine_readable_issuer: None,
            part_may_repeat: |_| false,
            layout: |_| "",
            shown: |_| 3,
            number_length: usize::MAX,
            part: None,
            by_state: false,
            purpose_bound: false,
            likeness: Likeness {
                is_structured: false,
                takes_anything: false,
                has_check_digit: |_| true,
                series: |_| false,
                knows_form: |_| true,
            },
            placing: Placing { state_in_slot: false, behind_others: false, goes_with: None },
            facts: |_| Facts { birth_date: None, sex: None, region: None, citizenship: None, initials: None },
            details: |_, _| {},
        }
    }

    pub(crate) const fn layout(mut self, layout: fn(&Checked) -> &'static str) -> Self {
        self.layout = layout;
        self
    }

    pub(crate) const fn forms(mut self, forms: fn(Option<Subdivision>) -> &'static [Shape]) -> Self {
        self.forms = forms;
        self
    }

    pub(crate) const fn lenient(mut self, alphabet: Alphabet, rule: fn(&Compact) -> bool) -> Self {
        self.lenient = Some(Lenient { alphabet, rule });
        self
    }

    pub(crate) const fn typed_warnings(mut self, warnings: fn(&str) -> Warnings) -> Self {
        self.typed_warnings = Some(warnings);
        self
    }

    pub(crate) const fn suspect(mut self, suspect: fn(&[u8], &[u8]) -> Option<Hint>) -> Self {
        self.suspect = suspect;
        self
    }

    pub(crate) const fn prints_label(mut self, prints: fn(&[u8], Option<Subdivision>) -> bool) -> Self {
        self.prints_label = prints;
        self
    }

    pub(crate) const fn machine_readable(mut self, issuer: &'static str) -> Self {
        self.machine_readable_issuer = Some(issuer);
        self
    }

    pub(crate) const fn part_may_repeat(mut self, repeats: fn(Option<Subdivision>) -> bool) -> Self {
        self.part_may_repeat = repeats;
        self
    }

    pub(crate) const fn shows(mut self, shown: fn(&Checked) -> usize) -> Self {
        self.shown = shown;
        self
    }

    pub(crate) const fn part_after(mut self, number_length: usize) -> Self {
        self.number_length = number_length;
        self
    }

    pub(crate) const fn part(mut self, part: IdType) -> Self {
        self.part = Some(part);
        self
    }

    pub(crate) const fn by_state(mut self) -> Self {
        self.by_state = true;
        self
    }

    pub(crate) const fn purpose_bound(mut self) -> Self {
        self.purpose_bound = true;
        self
    }

    pub(crate) const fn structured(mut self) -> Self {
        self.likeness.is_structured = true;
        self
    }

    pub(crate) const fn checked_if(mut self, has_check_digit: fn(usize) -> bool) -> Self {
        self.likeness.has_check_digit = has_check_digit;
        self
    }

    pub(crate) const fn series(mut self, series: fn(&str) -> bool) -> Self {
        self.likeness.series = series;
        self
    }

    /// Marks the type as one that accepts nearly any input, because the forms of its numbers are not known.
    pub(crate) const fn likeness_unknown(mut self) -> Self {
        self.likeness.takes_anything = true;
        self
    }

    pub(crate) const fn knows_form(mut self, knows_form: fn(Subdivision) -> bool) -> Self {
        self.likeness.knows_form = knows_form;
        self
    }

    pub(crate) const fn state_in_slot(mut self) -> Self {
        self.placing.state_in_slot = true;
        self
    }

    pub(crate) const fn behind_others(mut self) -> Self {
        self.placing.behind_others = true;
        self
    }

    pub(crate) const fn goes_with(mut self, number: IdType) -> Self {
        self.placing.goes_with = Some(number);
        self
    }

    pub(crate) const fn facts(mut self, facts: fn(&Checked) -> Facts) -> Self {
        self.facts = facts;
        self
    }

    pub(crate) const fn details(mut self, details: fn(&Checked, &mut Details)) -> Self {
        self.details = details;
        self
    }

    /// Checks a number as typed, without allocating.
    #[inline]
    pub(crate) fn check(&self, typed: &str, question: &Question) -> Result<(Compact, Warnings), Fault> {
        let mut compact = Compact::read(typed, self.alphabet)?;
        let mut warnings = self.apply(&mut compact, question)?;
        if let Some(typed_warnings) = self.typed_warnings {
            warnings = warnings.union(typed_warnings(typed));
        }
        Ok((compact, warnings))
    }

    /// Checks characters that have already been read: upper-case ASCII and Ñ.
    pub(crate) fn check_plain(&self, plain: &[u8], question: &Question) -> Result<(Compact, Warnings), Fault> {
        let mut compact = Compact::of_plain(plain, self.alphabet)?;
        let warnings = self.apply(&mut compact, question)?;
        Ok((compact, warnings))
    }

    #[inline]
    fn apply(&self, compact: &mut Compact, question: &Question) -> Result<Warnings, Fault> {
        if self.is_shape_alone {
            return whole(compact, (self.forms)(question.subdivision));
        }
        (self.rule)(compact, question)
    }

    /// Whether every number of this length that passes with these warnings has a matching check digit.
    pub(crate) fn proves_check_digit(&self, length: usize, warnings: Warnings) -> bool {
        match self.entry.check_digit {
            _ if !(self.likeness.has_check_digit)(length) => false,
            CheckDigit::Strict => true,
            CheckDigit::Soft => !warnings.contains(Warning::CheckDigit),
            CheckDigit::Historic | CheckDigit::None => false,
        }
    }
}
