//! The properties of input fields for numbers.

use zeroize::Zeroizing;

use super::checked::Checked;
use super::context::Context;
use super::id_type::IdType;
use super::shape::Shape;
use super::subdivision::Subdivision;
use super::warning::Warnings;

/// The keyboard that a phone should show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InputMode {
    /// Digits: `inputmode="numeric"`.
    Numeric,
    /// Letters and digits: `inputmode="text"`, in capitals and with autocorrection off.
    Text,
}

/// The properties of an input field for a number, such as its lengths and keyboard.
///
/// ```
/// use realaml_ids::{IdType, InputMode};
///
/// let field = IdType::NzIrd.field(None);
/// assert_eq!((field.lengths, field.max_length, field.input_mode), ((8, 9), 21, InputMode::Numeric));
/// assert_eq!(field.groups, "###-###-###");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Field {
    /// The minimum and maximum length of the plain number.
    pub lengths: (usize, usize),
    /// The number of characters that the field should accept. It leaves room for a separator after each character, so
    /// that a number pasted with its separators is not cut off.
    pub max_length: usize,
    /// The keyboard that a phone should show.
    pub input_mode: InputMode,
    /// The printed layout of the longest number: `#` for each character, and the separators between the groups. Empty
    /// if the number has no groups, or if the layout depends on the state and none is given.
    pub groups: &'static str,
}

impl IdType {
    /// Describes the input field for a number of this type. Pass the state if the form of the number depends on it.
    /// Without a state, the field accepts the numbers of all states.
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
            groups: forms.iter().max_by_key(|form| *form.lengths().end()).map_or("", |form| groups(self, form, state)),
        }
    }
}

/// Returns the printed layout of a number of this form, or an empty string if the layout depends on the state and no
/// state is given.
fn groups(id_type: IdType, form: &Shape, state: Option<Subdivision>) -> &'static str {
    let definition = id_type.definition();
    if definition.by_state && state.is_none() {
        return "";
    }
    let number: String = match form.picture() {
        Some(picture) => picture.iter().map(|place| if matches!(place, b'9' | b'*') { '0' } else { 'A' }).collect(),
        None => "0".repeat(*form.lengths().end()),
    };
    (definition.layout)(&Checked {
        number: Zeroizing::new(number.into()),
        part: None,
        subdivision: state,
        context: Context::default(),
        warnings: Warnings::NONE,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{au, us};

    #[test]
    fn a_field_has_the_lengths_keyboard_and_groups_of_its_number() {
        use InputMode::{Numeric, Text};
        let florida = Some(Subdivision::UnitedStates(us::State::Florida));
        let tasmania = Some(Subdivision::Australia(au::State::Tas));
        let victoria = Some(Subdivision::Australia(au::State::Vic));
        for (id_type, state, lengths, max_length, input_mode, groups) in [
            (IdType::NzIrd, None, (8, 9), 21, Numeric, "###-###-###"),
            (IdType::DkCpr, None, (10, 10), 23, Numeric, "######-####"),
            (IdType::MxRfc, None, (10, 13), 29, Text, "#### ###### ###"),
            (IdType::NzDriverLicence, None, (8, 8), 19, Text, ""),
            (IdType::UsDriverLicense, florida, (13, 13), 29, Text, "####-###-##-###-#"),
            (IdType::UsDriverLicense, None, (1, 20), 43, Text, ""),
            (IdType::AuDriverLicence, tasmania, (6, 8), 19, Text, ""),
            (IdType::AuDriverLicence, victoria, (1, 10), 23, Text, ""),
            (IdType::AuDriverLicence, None, (1, 10), 23, Text, ""),
        ] {
            let expected = Field { lengths, max_length, input_mode, groups };
            assert_eq!(id_type.field(state), expected, "{id_type:?} {state:?}");
        }
    }
}
