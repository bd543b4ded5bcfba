//! A checked number: the common interface of all types, and a type that can hold any of them.

use std::fmt;
use std::hash::{Hash, Hasher};

use zeroize::Zeroizing;

use super::checked::Checked;
use super::definition::{Definition, Question};
use super::facts::{Detail, Details, Facts};
use super::id_type::IdType;
use super::shape;
use super::subdivision::Subdivision;
use super::text::Compact;
use super::warning::Warnings;

/// The operations that every checked number supports.
///
/// `Display` and `Debug` of all types print [`masked`](NationalId::masked). The number itself is returned only by
/// [`expose`](NationalId::expose) and [`expose_formatted`](NationalId::expose_formatted), and is zeroed on drop.
///
/// ```
/// use realaml_ids::{NationalId, ca};
///
/// let sin = ca::Sin::new("046-454-286")?;
/// assert_eq!(sin.to_string(), "*** *** 286");
/// assert_eq!(format!("{sin:?}"), "Sin(*** *** 286)");
/// assert_eq!(sin.expose(), "046454286");
/// assert_eq!(*sin.expose_formatted(), "046 454 286");
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
pub trait NationalId: fmt::Debug + fmt::Display {
    /// Returns the same number as an [`AnyId`].
    fn as_any(&self) -> &AnyId;

    /// Returns the type of the number.
    fn id_type(&self) -> IdType {
        self.as_any().definition.entry.id_type
    }

    /// Returns the number in plain form: upper case, without separators. **Clear text**: use it for the request, not
    /// for a log.
    fn expose(&self) -> &str {
        self.as_any().checked().number()
    }

    /// Returns the number in its printed layout. If the part can be typed with the number, as on Medicare cards, it
    /// follows after `/`. **Clear text**: use it for a form or a letter to the holder.
    fn expose_formatted(&self) -> Zeroizing<String> {
        self.as_any().formatted()
    }

    /// Returns the part that goes with the number, if given, such as a card number (AU licence), a card version (NZ
    /// licence) or an individual reference number (Medicare). **Clear text.**
    fn expose_part(&self) -> Option<&str> {
        self.as_any().checked().part()
    }

    /// Returns the number in its printed layout, with all its characters, or all but the last few, replaced by `*`.
    /// Separators are kept.
    fn masked(&self) -> String {
        self.as_any().mask()
    }

    /// Returns the state or province of issue, for driver licences.
    fn subdivision(&self) -> Option<Subdivision> {
        self.as_any().checked().subdivision()
    }

    /// Returns the warnings about the number.
    fn warnings(&self) -> Warnings {
        self.as_any().checked().warnings()
    }

    /// Returns the facts that the number encodes about its holder. They are as private as the number.
    fn facts(&self) -> Facts {
        self.as_any().facts_of()
    }

    /// Returns the values read from the number, with their names, for output. They are as private as the number.
    fn details(&self) -> Vec<(&'static str, Detail)> {
        self.as_any().details_of()
    }
}

/// A checked number of any type.
///
/// ```
/// use realaml_ids::{AnyId, IdType, NationalId, Params, nz};
///
/// let any = IdType::NzIrd.parse("49-091-850", &Params::new())?;
/// assert_eq!(any.expose(), "49091850");
/// assert_eq!(any, AnyId::from(nz::Ird::new("49091850")?));
/// # Ok::<(), realaml_ids::Invalid>(())
/// ```
#[derive(Clone)]
pub struct AnyId {
    definition: &'static Definition,
    checked: Checked,
}

impl AnyId {
    pub(crate) fn keep(
        definition: &'static Definition,
        mut compact: Compact,
        part: Option<Compact>,
        warnings: Warnings,
        question: &Question,
    ) -> Self {
        let typed_along =
            (compact.len() > definition.number_length).then(|| compact.split_off(definition.number_length));
        let part = part.or(typed_along).map(|part| part.to_text());
        let number = compact.to_text();
        let Question { subdivision, context, .. } = *question;
        Self { definition, checked: Checked { number, part, subdivision, context, warnings } }
    }

    /// Adds a part that has already been checked.
    pub(crate) fn with_part(mut self, part: Self) -> Self {
        self.checked.warnings = self.checked.warnings.union(part.checked.warnings);
        self.checked.part = Some(part.checked.number);
        self
    }

    pub(crate) fn checked(&self) -> &Checked {
        &self.checked
    }

    pub(crate) fn number(&self) -> &str {
        self.checked.number()
    }

    pub(crate) fn mask(&self) -> String {
        let definition = self.definition;
        shape::mask(self.number(), (definition.layout)(&self.checked), (definition.shown)(&self.checked))
    }

    pub(crate) fn facts_of(&self) -> Facts {
        (self.definition.facts)(&self.checked)
    }

    pub(crate) fn details_of(&self) -> Details {
        let mut details = Details::new();
        (self.definition.details)(&self.checked, &mut details);
        details
    }

    pub(crate) fn formatted(&self) -> Zeroizing<String> {
        let definition = self.definition;
        let mut text = shape::lay_out(self.number(), (definition.layout)(&self.checked));
        if let (true, Some(part)) = (definition.number_length != usize::MAX, self.checked.part()) {
            text.reserve_exact(part.len() + 1);
            text.push('/');
            text.push_str(part);
        }
        Zeroizing::new(text)
    }
}

impl NationalId for AnyId {
    fn as_any(&self) -> &AnyId {
        self
    }
}

/// Two IDs are equal if their type, number, part and state are equal.
impl PartialEq for AnyId {
    fn eq(&self, other: &Self) -> bool {
        self.id_type() == other.id_type()
            && self.checked.number == other.checked.number
            && self.checked.part == other.checked.part
            && self.checked.subdivision == other.checked.subdivision
    }
}

impl Eq for AnyId {}

impl Hash for AnyId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id_type().hash(state);
        self.checked.number.hash(state);
        self.checked.part.as_deref().hash(state);
        self.checked.subdivision.hash(state);
    }
}

impl fmt::Display for AnyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.masked())
    }
}

impl fmt::Debug for AnyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}({})", self.id_type(), self.masked())
    }
}
