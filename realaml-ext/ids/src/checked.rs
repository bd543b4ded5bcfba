//! The data stored for a number that has passed its check. The definition of the type derives facts and the printed
//! layout from this data.

use zeroize::Zeroizing;

use super::context::Context;
use super::subdivision::Subdivision;
use super::warning::Warnings;

/// A number that has passed its check.
#[derive(Clone)]
pub(crate) struct Checked {
    pub(crate) number: Zeroizing<Box<str>>,
    pub(crate) part: Option<Zeroizing<Box<str>>>,
    pub(crate) subdivision: Option<Subdivision>,
    pub(crate) context: Context,
    pub(crate) warnings: Warnings,
}

impl Checked {
    /// Returns the plain form.
    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    /// Returns the part that goes with the number, such as the card number of a driver licence, if one was given.
    pub(crate) fn part(&self) -> Option<&str> {
        self.part.as_deref().map(|part| &**part)
    }

    pub(crate) fn subdivision(&self) -> Option<Subdivision> {
        self.subdivision
    }

    pub(crate) fn context(&self) -> Context {
        self.context
    }

    pub(crate) fn warnings(&self) -> Warnings {
        self.warnings
    }
}
