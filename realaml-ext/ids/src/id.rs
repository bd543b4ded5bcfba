//! A checked number: the one interface of all types, and the type that stands for any of them.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use zeroize::Zeroizing;

use super::IdType;
use super::context::Context;
use super::country::{Country, Subdivision};
use super::definition::{Definition, Question};
use super::facts::{Detail, Details, Facts};
use super::invalid::{Fault, Invalid, InvalidKind};
use super::shape;
use super::text::{Alphabet, Compact};
use super::warning::Warnings;

/// What every checked number can do.
///
/// `Display` and `Debug` of all types print [`masked`](NationalId::masked). The number itself comes out only by
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
    /// The same number without its Rust type.
    fn as_any(&self) -> &AnyId;

    /// Which type of number this is.
    fn id_type(&self) -> IdType {
        self.as_any().id_type
    }

    /// The number in plain form: upper case, without separators. **Clear text**: for the request, not for a log.
    fn expose(&self) -> &str {
        &self.as_any().number
    }

    /// The number in its printed layout. **Clear text**: for a form or a letter to the holder.
    fn expose_formatted(&self) -> Zeroizing<String> {
        self.as_any().formatted()
    }

    /// The part that goes with the number, if it was given: card number (AU licence), card version (NZ licence),
    /// individual reference number (Medicare). **Clear text.**
    fn expose_part(&self) -> Option<&str> {
        self.as_any().part.as_deref().map(|part| &**part)
    }

    /// The printed layout with all but a few characters at the end as `*`.
    fn masked(&self) -> String {
        let id = self.as_any();
        let definition = id.id_type.definition();
        shape::mask(&id.number, (definition.layout)(id), definition.shown)
    }

    /// The state or province of issue, for driver licences.
    fn subdivision(&self) -> Option<Subdivision> {
        self.as_any().subdivision
    }

    /// What is odd about it.
    fn warnings(&self) -> Warnings {
        self.as_any().warnings
    }

    /// What the number encodes about its holder. As private as the number.
    fn facts(&self) -> Facts {
        let id = self.as_any();
        (id.id_type.definition().facts)(id)
    }

    /// Everything that can be read out of the number, by name, for output. As private as the number.
    fn details(&self) -> Vec<(&'static str, Detail)> {
        let id = self.as_any();
        let mut details = Details::new();
        (id.id_type.definition().details)(id, &mut details);
        details
    }
}

/// Types that one text is enough for. Driver licences of AU, CA and US need the state as well.
///
/// ```
/// use realaml_ids::{FromText, Invalid, dk, za};
///
/// fn accepts<T: FromText>(typed: &str) -> Result<bool, Invalid> {
///     T::validate(typed).map(|warnings| warnings.is_empty())
/// }
///
/// assert_eq!(accepts::<dk::Cpr>("211062-5629"), Ok(true));
/// assert!(accepts::<za::Id>("211062-5629").is_err());
/// ```
pub trait FromText: NationalId + Sized {
    /// Which type this is.
    const ID_TYPE: IdType;

    /// Reads and checks a number.
    ///
    /// # Errors
    /// [`Invalid`] if the issuer's rules make the number impossible.
    fn parse(typed: &str, context: Context) -> Result<Self, Invalid>;

    /// Checks a number without keeping it. Does not allocate.
    ///
    /// # Errors
    /// As [`parse`](FromText::parse).
    fn validate(typed: &str) -> Result<Warnings, Invalid> {
        Self::ID_TYPE.validate(typed, &Params::new())
    }
}

/// What some types need besides the number, and today's date.
///
/// ```
/// use realaml_ids::{IdType, Params};
///
/// let nsw = Params::new().state("NSW").part("2163123412");
/// assert!(IdType::AuDriverLicence.validate("1234AB", &nsw).is_ok());
/// assert!(IdType::AuDriverLicence.validate("1234AB", &Params::new().state("XX")).is_err());
/// ```
#[derive(Clone, Copy, Default)]
pub struct Params<'a> {
    state: Option<&'a str>,
    part: Option<&'a str>,
    context: Context,
}

impl<'a> Params<'a> {
    /// Nothing but the system's date.
    pub const fn new() -> Self {
        Self { state: None, part: None, context: Context::system() }
    }

    /// The state or province of issue, as code or English name in any case.
    #[must_use]
    pub const fn state(mut self, state: &'a str) -> Self {
        self.state = Some(state);
        self
    }

    /// The part that goes with the number: card number (AU licence), card version (NZ licence), individual reference
    /// number (Medicare).
    #[must_use]
    pub const fn part(mut self, part: &'a str) -> Self {
        self.part = Some(part);
        self
    }

    /// Today's date.
    #[must_use]
    pub const fn context(mut self, context: Context) -> Self {
        self.context = context;
        self
    }

    fn question(&self, id_type: IdType) -> Result<Question, Fault> {
        let subdivision = match self.state {
            Some(text) if id_type.needs_state() => Some(
                Subdivision::read(id_type.country(), text)
                    .map_err(|_| Fault::new(InvalidKind::Component).expects("a state or province of the country"))?,
            ),
            _ => None,
        };
        Ok(Question { subdivision, context: self.context })
    }
}

/// Says what was given, not the part itself.
impl fmt::Debug for Params<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Params")
            .field("state", &self.state)
            .field("part", &self.part.map(|_| ".."))
            .field("context", &self.context)
            .finish()
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
    id_type: IdType,
    number: Zeroizing<Box<str>>,
    part: Option<Zeroizing<Box<str>>>,
    subdivision: Option<Subdivision>,
    context: Context,
    warnings: Warnings,
}

impl AnyId {
    pub(crate) fn check(id_type: IdType, typed: &str, question: &Question) -> Result<Self, Invalid> {
        let definition = id_type.definition();
        let (compact, warnings) = definition.check(typed, question).map_err(|fault| fault.of(id_type))?;
        Ok(Self::keep(definition, compact, warnings, question))
    }

    /// Checks a number by another alphabet and rule than those of its type, for the lenient readers.
    pub(crate) fn check_leniently(
        id_type: IdType,
        typed: &str,
        alphabet: Alphabet,
        rule: impl Fn(&Compact) -> bool,
        question: &Question,
    ) -> Result<Self, Invalid> {
        let compact = Compact::read(typed, alphabet).map_err(|fault| fault.of(id_type))?;
        if !rule(&compact) {
            return Err(Fault::new(InvalidKind::Format).of(id_type));
        }
        let warnings = Warnings::one(super::Warning::LenientForm);
        Ok(Self::keep(id_type.definition(), compact, warnings, question))
    }

    fn keep(definition: &Definition, mut compact: Compact, warnings: Warnings, question: &Question) -> Self {
        let part =
            (compact.len() > definition.number_length).then(|| compact.split_off(definition.number_length).to_text());
        Self {
            id_type: definition.entry.id_type,
            number: compact.to_text(),
            part,
            subdivision: question.subdivision,
            context: question.context,
            warnings,
        }
    }

    /// Adds the part that goes with the number, checked already as a number of its own.
    pub(crate) fn with_part(mut self, part: Self) -> Self {
        self.warnings = self.warnings.union(part.warnings);
        self.part = Some(part.number);
        self
    }

    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    pub(crate) fn context(&self) -> Context {
        self.context
    }

    fn formatted(&self) -> Zeroizing<String> {
        let definition = self.id_type.definition();
        let mut text = shape::lay_out(&self.number, (definition.layout)(self));
        if let (true, Some(part)) = (definition.number_length != usize::MAX, &self.part) {
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

/// Two IDs are equal if type, number, part and state are.
impl PartialEq for AnyId {
    fn eq(&self, other: &Self) -> bool {
        self.id_type == other.id_type
            && self.number == other.number
            && self.part == other.part
            && self.subdivision == other.subdivision
    }
}

impl Eq for AnyId {}

impl Hash for AnyId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id_type.hash(state);
        self.number.hash(state);
        self.part.as_deref().hash(state);
        self.subdivision.hash(state);
    }
}

impl fmt::Display for AnyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.masked())
    }
}

impl fmt::Debug for AnyId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}({})", self.id_type, self.masked())
    }
}

impl IdType {
    /// Checks a number as typed, without keeping it. Does not allocate.
    ///
    /// # Errors
    /// [`Invalid`] if the issuer's rules make the number impossible, or the state does not exist or is missing.
    pub fn validate(self, typed: &str, params: &Params<'_>) -> Result<Warnings, Invalid> {
        let definition = self.definition();
        let checked = params.question(self).and_then(|question| {
            let (_, warnings) = definition.check(typed, &question)?;
            Ok((question, warnings))
        });
        let (question, warnings) = checked.map_err(|fault| fault.of(self))?;
        match params.part {
            None => Ok(warnings),
            Some(part) => {
                let part_type = self.part_type()?;
                let (_, more) = part_type.definition().check(part, &question).map_err(|fault| fault.of(part_type))?;
                Ok(warnings.union(more))
            }
        }
    }

    /// Reads and checks a number as typed.
    ///
    /// # Errors
    /// As [`validate`](IdType::validate).
    pub fn parse(self, typed: &str, params: &Params<'_>) -> Result<AnyId, Invalid> {
        let question = params.question(self).map_err(|fault| fault.of(self))?;
        let id = AnyId::check(self, typed, &question)?;
        match params.part {
            None => Ok(id),
            Some(part) => Ok(id.with_part(AnyId::check(self.part_type()?, part, &question)?)),
        }
    }

    /// Whether the number can be checked only together with the state or province that issued it.
    pub fn needs_state(self) -> bool {
        matches!(
            self,
            Self::AuDriverLicence | Self::AuDriverLicenceCard | Self::CaDriverLicence | Self::UsDriverLicense
        )
    }

    /// The type of the part that goes with a number.
    fn part_type(self) -> Result<Self, Invalid> {
        match self {
            Self::AuDriverLicence => Ok(Self::AuDriverLicenceCard),
            Self::NzDriverLicence => Ok(Self::NzDriverLicenceVersion),
            _ => Err(Fault::new(InvalidKind::Component).expects("the number alone, without a second part").of(self)),
        }
    }
}

impl Country {
    /// The types of numbers of this country, the most asked for first.
    pub fn id_types(self) -> impl Iterator<Item = IdType> {
        IdType::ALL.iter().copied().filter(move |id_type| id_type.country() == self)
    }
}

/// The parts of a newtype that all types share: mask as text, equality, the way to and from [`AnyId`].
macro_rules! national_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name($crate::AnyId);

        impl $crate::NationalId for $name {
            fn as_any(&self) -> &$crate::AnyId {
                &self.0
            }
        }

        /// Prints the mask.
        impl ::std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, formatter)
            }
        }

        /// Prints the mask.
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl From<$name> for $crate::AnyId {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}
pub(crate) use national_id;

/// A newtype that one text is enough for.
macro_rules! national_id_from_text {
    ($(#[$doc:meta])* $name:ident is $id_type:ident) => {
        $crate::id::national_id! { $(#[$doc])* $name }

        impl $name {
            /// Reads and checks a number as typed, with today's date from the system.
            ///
            /// # Errors
            /// [`Invalid`](crate::Invalid) if the issuer's rules make the number impossible.
            pub fn new(typed: &str) -> Result<Self, $crate::Invalid> {
                <Self as $crate::FromText>::parse(typed, $crate::Context::system())
            }

            /// Reads and checks a number as typed.
            ///
            /// # Errors
            /// As [`new`](Self::new).
            pub fn parse(
                typed: &str,
                context: $crate::Context,
            ) -> Result<Self, $crate::Invalid> {
                <Self as $crate::FromText>::parse(typed, context)
            }

            /// Checks a number without keeping it. Does not allocate.
            ///
            /// # Errors
            /// As [`new`](Self::new).
            pub fn validate(
                typed: &str,
            ) -> Result<$crate::Warnings, $crate::Invalid> {
                <Self as $crate::FromText>::validate(typed)
            }
        }

        impl $crate::FromText for $name {
            const ID_TYPE: $crate::IdType = $crate::IdType::$id_type;

            fn parse(
                typed: &str,
                context: $crate::Context,
            ) -> Result<Self, $crate::Invalid> {
                let question = $crate::definition::Question { subdivision: None, context };
                $crate::AnyId::check(Self::ID_TYPE, typed, &question).map(Self)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::Invalid;

            fn from_str(typed: &str) -> Result<Self, Self::Err> {
                Self::new(typed)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::Invalid;

            fn try_from(typed: &str) -> Result<Self, Self::Error> {
                Self::new(typed)
            }
        }

        /// Reads a text and checks it. There is no `Serialize` on purpose: see
        /// [`serialize`](crate::serialize).
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serialize::from_text(deserializer)
            }
        }
    };
}
pub(crate) use national_id_from_text;

/// Reads `country/code`, such as `nz/ird`.
impl FromStr for IdType {
    type Err = super::UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = super::UnknownName::expected("a country and a type, such as nz/ird");
        let (country, code) = text.split_once('/').ok_or(unknown)?;
        country.parse().ok().and_then(|country| Self::find(country, code)).ok_or(unknown)
    }
}
