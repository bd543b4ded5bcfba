//! What a form needs to make a field for a number.

use super::id_type::IdType;
use super::shape::Shape;
use super::subdivision::Subdivision;

/// Which keyboard a phone should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InputMode {
    /// Digits: `inputmode="numeric"`.
    Numeric,
    /// Letters and digits: `inputmode="text"`, in capitals and without correction.
    Text,
}

/// A field for a number: how long, which keyboard.
///
/// ```
/// use realaml_ids::{IdType, InputMode};
///
/// let field = IdType::NzIrd.field(None);
/// assert_eq!((field.lengths, field.max_length, field.input_mode), ((8, 9), 21, InputMode::Numeric));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Field {
    /// The fewest and the most characters of the plain number.
    pub lengths: (usize, usize),
    /// How many characters the field should take: a separator after each character may be typed, and nobody's paste
    /// should be cut.
    pub max_length: usize,
    /// Which keyboard.
    pub input_mode: InputMode,
}

impl IdType {
    /// The field for a number of this type, in a state where its form depends on one; without the state, a field that
    /// takes the numbers of all.
    pub fn field(self, state: Option<Subdivision>) -> Field {
        let definition = self.definition();
        let states = if definition.by_state && state.is_none() {
            Subdivision::of(self.country()).into_iter().map(Some).collect()
        } else {
            vec![state]
        };
        let forms: Vec<&Shape> = states.into_iter().flat_map(definition.forms).collect();
        let shortest = forms.iter().map(|form| *form.lengths().start()).min().unwrap_or(1);
        let longest = forms.iter().map(|form| *form.lengths().end()).max().unwrap_or(24);
        let is_numeric = definition.alphabet.is_digits() && forms.iter().all(|form| form.is_digits());
        Field {
            lengths: (shortest, longest),
            max_length: longest * 2 + 3,
            input_mode: if is_numeric { InputMode::Numeric } else { InputMode::Text },
        }
    }
}
