//! The faults that a check finds.

use super::hint::Hint;
use super::id_type::IdType;
use super::kind::InvalidKind;

/// A fault found by a check, before it is attributed to an ID type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) kind: InvalidKind,
    pub(crate) first: u8,
    pub(crate) last: u8,
    pub(crate) expected: Option<&'static str>,
    pub(crate) hint: Option<Hint>,
    pub(crate) other_type: Option<IdType>,
}

impl Fault {
    pub(crate) const fn new(kind: InvalidKind) -> Self {
        Self { kind, first: 0, last: 0, expected: None, hint: None, other_type: None }
    }

    /// Sets the positions of the fault, counted from 1 without separators.
    pub(crate) const fn at(mut self, first: u8, last: u8) -> Self {
        self.first = first;
        self.last = last;
        self
    }

    /// Sets what is expected, if this is more specific than the form of the whole number.
    pub(crate) const fn expects(mut self, expected: &'static str) -> Self {
        self.expected = Some(expected);
        self
    }

    pub(crate) const fn hint(mut self, hint: Hint) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Sets the other type for which the number is valid, with the hint for this case.
    pub(crate) const fn of_other_type(mut self, id_type: IdType) -> Self {
        self.other_type = Some(id_type);
        self.hint(Hint::OtherType)
    }

    /// Adds a hint if there is none yet.
    pub(crate) const fn or_hint(self, hint: Hint) -> Self {
        if self.hint.is_some() { self } else { self.hint(hint) }
    }

    pub(crate) const fn the_hint(&self) -> Option<Hint> {
        self.hint
    }

    pub(crate) fn has_hint(&self, hint: Hint) -> bool {
        self.hint == Some(hint)
    }

    /// Whether the fault already has a hint.
    pub(crate) const fn is_specific(&self) -> bool {
        self.hint.is_some()
    }

    pub(crate) const fn kind(&self) -> InvalidKind {
        self.kind
    }
}
