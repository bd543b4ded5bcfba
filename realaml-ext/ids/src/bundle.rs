//! Puts checked numbers into the three slots of a request.
//!
//! A request has `national_id`, `national_id_secondary` and `national_id_tertiary`, each with a `_type`. How these
//! slots are filled has been observed for only a few types of three countries. The codes of other types are inferred or
//! unknown. Slots with inferred codes are marked ([`Evidence::Inferred`]), and the caller can replace the codes.

use std::borrow::Cow;
use std::fmt;

use super::entry::TypeCode;
use super::id::AnyId;
use super::id::NationalId;
use super::id_type::IdType;

/// How the content of a slot is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// The vendor's records show this type in this slot with this code.
    Observed,
    /// The content was inferred by analogy. The vendor may expect something else.
    Inferred,
    /// The caller chose the code.
    Caller,
}

/// One slot of a request. `Debug` does not print the value.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Slot<'a> {
    /// The number, or the state or part that goes with the number in an earlier slot. **Clear text.**
    pub value: &'a str,
    /// The type code of the number, or `None` for a state or part.
    pub type_code: Option<&'a str>,
    /// How the content is known.
    pub evidence: Evidence,
}

impl fmt::Debug for Slot<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Slot")
            .field("type_code", &self.type_code)
            .field("evidence", &self.evidence)
            .finish_non_exhaustive()
    }
}

/// Why a number cannot be put into a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BundleError {
    /// The numbers would need more than three slots.
    Full,
    /// No code has been observed or inferred for the type. Provide one with [`NationalIds::with_as`].
    NoTypeCode(IdType),
    /// There is no number to which the part can be added: none of the right type and state has been added, or the one
    /// added last already has such a part.
    PartAlone(IdType),
    /// The law forbids asking for this number in an identity check.
    Restricted(IdType),
}

impl fmt::Display for BundleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => formatter.write_str("all three slots for national IDs are taken; send fewer"),
            Self::NoTypeCode(id_type) => {
                write!(formatter, "no type code is known for the {}; give one with `with_as`", id_type.entry().name)
            }
            Self::PartAlone(id_type) => {
                write!(
                    formatter,
                    "the {} goes with another number: add that number first, of the same state and without such a part",
                    id_type.entry().name
                )
            }
            Self::Restricted(id_type) => {
                write!(formatter, "the {} must not be sent for an identity check", id_type.entry().name)
            }
        }
    }
}

impl std::error::Error for BundleError {}

#[derive(Clone, PartialEq, Eq)]
struct Held {
    id: AnyId,
    code: Option<Cow<'static, str>>,
    is_part: bool,
}

/// The national IDs of one request, in slot order.
///
/// | ID | slots | evidence |
/// | --- | --- | --- |
/// | AU driver licence | number `DRV`, state, card number | observed |
/// | NZ driver licence | number `DRV`, card version | observed |
/// | IN voter card or driving licence, then PAN | number `VOTE` or `DRV`, PAN `TAX` | observed |
/// | AU Medicare | number `MED`, individual reference number | inferred |
/// | IN passport, then file number | number `PASS`, file number | inferred |
/// | others | number with the code of [`Entry::type_code`](super::Entry::type_code) | inferred |
///
/// ```
/// use realaml_ids::{Evidence, NationalIds, in_};
///
/// let pan = in_::Pan::new("ZZZPZ9999Z")?;
/// let voter_card = in_::Epic::new("WKH1186253")?;
/// // A PAN always follows the other ID, whichever is added first.
/// let ids = NationalIds::new().with(&pan)?.with(&voter_card)?;
/// let fields = ids.fields();
/// assert_eq!((fields.national_id, fields.national_id_type), (Some("WKH1186253"), Some("VOTE")));
/// assert_eq!(fields.national_id_secondary_type, Some("TAX"));
/// assert!(ids.slots().into_iter().flatten().all(|slot| slot.evidence == Evidence::Observed));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// An inferred code can be replaced:
///
/// ```
/// use realaml_ids::{Evidence, NationalIds, nz};
///
/// let ids = NationalIds::new().with_as(&nz::Passport::new("LA123456")?, "PPT")?;
/// assert_eq!(ids.slots()[0].map(|slot| (slot.type_code, slot.evidence)), Some((Some("PPT"), Evidence::Caller)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NationalIds {
    held: Vec<Held>,
}

impl NationalIds {
    /// Creates an empty list of IDs.
    pub const fn new() -> Self {
        Self { held: Vec::new() }
    }

    /// Adds a number with the code observed or inferred for its type.
    ///
    /// ```
    /// use realaml_ids::{BundleError, IdType, NationalIds, au, nz};
    ///
    /// let ids = NationalIds::new().with(&nz::Passport::new("LA123456")?)?;
    /// assert_eq!(ids.fields().national_id, Some("LA123456"));
    /// // The law forbids sending a tax file number for an identity check.
    /// let tfn = au::Tfn::new("123 456 782", au::LawfulUse::Tax)?;
    /// assert_eq!(ids.with(&tfn), Err(BundleError::Restricted(IdType::AuTfn)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`BundleError`] if no slot is free, the type has no code, or the number must not be sent alone or at all.
    pub fn with(self, id: &dyn NationalId) -> Result<Self, BundleError> {
        let id_type = id.id_type();
        match id_type.entry().type_code {
            _ if id_type.needs_lawful_use() => Err(BundleError::Restricted(id_type)),
            TypeCode::Observed(code) | TypeCode::Inferred(code) => self.hold(id, Some(Cow::Borrowed(code))),
            TypeCode::Unknown => Err(BundleError::NoTypeCode(id_type)),
            TypeCode::Part => self.hold_part(id),
        }
    }

    /// Adds a number with a code chosen by the caller.
    ///
    /// # Errors
    /// [`BundleError`] if no slot is free, or the law forbids sending the number.
    pub fn with_as(self, id: &dyn NationalId, code: impl Into<String>) -> Result<Self, BundleError> {
        let id_type = id.id_type();
        if id_type.needs_lawful_use() {
            return Err(BundleError::Restricted(id_type));
        }
        self.hold(id, Some(Cow::Owned(code.into())))
    }

    fn hold(mut self, id: &dyn NationalId, code: Option<Cow<'static, str>>) -> Result<Self, BundleError> {
        let held = Held { id: id.as_any().clone(), code, is_part: false };
        // If the vendor's records show a type only after another ID, an ID of this type is moved behind IDs that are
        // added later.
        let gives_way = |held: &Held| held.id.id_type().definition().placing.behind_others;
        let place = self.held.iter().position(gives_way).filter(|_| !gives_way(&held));
        self.held.insert(place.unwrap_or(self.held.len()), held);
        self.within_slots()
    }

    /// Adds a part after the last number that it fits by type and state. Fails if there is no such number, or if the
    /// number already has a part.
    fn hold_part(mut self, part: &dyn NationalId) -> Result<Self, BundleError> {
        let id_type = part.id_type();
        let owner = id_type.definition().placing.goes_with.ok_or(BundleError::PartAlone(id_type))?;
        let is_owner = |held: &Held| {
            held.id.id_type() == owner && part.subdivision().is_none_or(|it| held.id.subdivision() == Some(it))
        };
        let place = self.held.iter().rposition(is_owner);
        let place = place.ok_or(BundleError::PartAlone(id_type))?;
        let behind = place + 1;
        if self.held[place].id.expose_part().is_some() || self.held.get(behind).is_some_and(|held| held.is_part) {
            return Err(BundleError::PartAlone(id_type));
        }
        self.held.insert(behind, Held { id: part.as_any().clone(), code: None, is_part: true });
        self.within_slots()
    }

    fn within_slots(self) -> Result<Self, BundleError> {
        if self.spread().count() > 3 { Err(BundleError::Full) } else { Ok(self) }
    }

    fn spread(&self) -> impl Iterator<Item = Slot<'_>> {
        let has_other = self.held.len() > 1;
        self.held.iter().flat_map(move |held| {
            let id_type = held.id.id_type();
            let placing = id_type.definition().placing;
            let evidence = match (&held.code, id_type.entry().type_code) {
                (Some(Cow::Owned(_)), _) => Evidence::Caller,
                // If the vendor's records show a type only after another ID, the content of its slot counts as inferred
                // without one.
                (_, TypeCode::Observed(_)) if has_other || !placing.behind_others => Evidence::Observed,
                _ => Evidence::Inferred,
            };
            let number =
                Slot { value: held.id.expose(), type_code: held.code.as_deref().filter(|_| !held.is_part), evidence };
            let part = |value| Slot { value, type_code: None, evidence };
            let state = held.id.subdivision().filter(|_| placing.state_in_slot);
            std::iter::once(number).chain(state.map(|state| part(state.code()))).chain(held.id.expose_part().map(part))
        })
    }

    /// Returns the slots in order; unused ones are `None`.
    pub fn slots(&self) -> [Option<Slot<'_>>; 3] {
        let mut spread = self.spread();
        [spread.next(), spread.next(), spread.next()]
    }

    /// Returns the contents of the slots, under their field names in the request.
    ///
    /// ```
    /// use realaml_ids::{NationalIds, nz};
    ///
    /// let ids = NationalIds::new().with(&nz::DriverLicence::new("DB512036", "001")?)?;
    /// let fields = ids.fields();
    /// assert_eq!((fields.national_id, fields.national_id_type), (Some("DB512036"), Some("DRV")));
    /// assert_eq!(fields.national_id_secondary, Some("001"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fields(&self) -> NationalIdFields<'_> {
        let [first, second, third] = self.slots();
        NationalIdFields {
            national_id: value_of(first),
            national_id_type: code_of(first),
            national_id_secondary: value_of(second),
            national_id_secondary_type: code_of(second),
            national_id_tertiary: value_of(third),
            national_id_tertiary_type: code_of(third),
        }
    }

    /// Whether the content of any slot was inferred.
    pub fn has_inferred(&self) -> bool {
        self.spread().any(|slot| slot.evidence == Evidence::Inferred)
    }

    /// Returns the IDs in slot order.
    pub fn ids(&self) -> impl Iterator<Item = &AnyId> {
        self.held.iter().map(|held| &held.id)
    }

    /// Whether there are no IDs.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }
}

fn value_of<'a>(slot: Option<Slot<'a>>) -> Option<&'a str> {
    slot.map(|slot| slot.value)
}

fn code_of<'a>(slot: Option<Slot<'a>>) -> Option<&'a str> {
    slot.and_then(|slot| slot.type_code)
}

/// Prints only types and masked numbers.
impl fmt::Debug for NationalIds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.ids()).finish()
    }
}

/// The six fields of a request that carry national IDs. `Debug` prints only the type codes.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NationalIdFields<'a> {
    /// The number. **Clear text.**
    pub national_id: Option<&'a str>,
    /// The type code of the number.
    pub national_id_type: Option<&'a str>,
    /// A second number, or a part of the first. **Clear text.**
    pub national_id_secondary: Option<&'a str>,
    /// The type code of the second number, or `None` for a part.
    pub national_id_secondary_type: Option<&'a str>,
    /// A third number, or a part of an earlier one. **Clear text.**
    pub national_id_tertiary: Option<&'a str>,
    /// The type code of the third number, or `None` for a part.
    pub national_id_tertiary_type: Option<&'a str>,
}

impl fmt::Debug for NationalIdFields<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NationalIdFields")
            .field("national_id_type", &self.national_id_type)
            .field("national_id_secondary_type", &self.national_id_secondary_type)
            .field("national_id_tertiary_type", &self.national_id_tertiary_type)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{au, in_, nz, us};

    fn values(ids: &NationalIds) -> Vec<(&str, Option<&str>)> {
        ids.spread().map(|slot| (slot.value, slot.type_code)).collect()
    }

    #[test]
    fn licences_fill_the_slots_as_observed() {
        let australian = au::DriverLicence::new("1234AB", au::State::Nsw, "2163123412").unwrap();
        let ids = NationalIds::new().with(&australian).unwrap();
        assert_eq!(values(&ids), [("1234AB", Some("DRV")), ("NSW", None), ("2163123412", None)]);
        assert!(!ids.has_inferred());

        let new_zealand = nz::DriverLicence::new("DB512036", "001").unwrap();
        let ids = NationalIds::new().with(&new_zealand).unwrap();
        assert_eq!(values(&ids), [("DB512036", Some("DRV")), ("001", None)]);
        assert!(!ids.has_inferred());
    }

    #[test]
    fn an_id_observed_only_after_others_gives_way_once() {
        let pan = in_::Pan::new("ZZZPZ9999Z").unwrap();
        let licence = in_::DrivingLicence::new("KA-04-2023-1234567").unwrap();
        for ids in [
            NationalIds::new().with(&pan).unwrap().with(&licence),
            NationalIds::new().with(&licence).unwrap().with(&pan),
        ] {
            let ids = ids.unwrap();
            assert_eq!(values(&ids), [("KA0420231234567", Some("DRV")), ("ZZZPZ9999Z", Some("TAX"))]);
            assert!(!ids.has_inferred() && !ids.is_empty());
        }
        // Two IDs that normally follow others keep the order in which they were added.
        let other = in_::Pan::new("AAAPA1234A").unwrap();
        let two = NationalIds::new().with(&pan).unwrap().with(&other).unwrap();
        assert_eq!(values(&two), [("ZZZPZ9999Z", Some("TAX")), ("AAAPA1234A", Some("TAX"))]);
        assert!(NationalIds::new().is_empty());
        let own = NationalIds::new().with_as(&pan, "PAN").unwrap();
        assert_eq!(own.slots()[0].map(|slot| (slot.type_code, slot.evidence)), Some((Some("PAN"), Evidence::Caller)));
    }

    #[test]
    fn guesses_are_marked() {
        let medicare = au::Medicare::new("2123 45670 1/2").unwrap();
        let ids = NationalIds::new().with(&medicare).unwrap();
        assert_eq!(values(&ids), [("2123456701", Some("MED")), ("2", None)]);
        assert!(ids.has_inferred());

        let alone = NationalIds::new().with(&in_::Pan::new("ZZZPZ9999Z").unwrap()).unwrap();
        assert_eq!(values(&alone), [("ZZZPZ9999Z", Some("TAX"))]);
        assert!(alone.has_inferred());
    }

    #[test]
    fn what_cannot_be_sent_is_refused() {
        let australian = au::DriverLicence::new("1234AB", au::State::Nsw, "2163123412").unwrap();
        let passport = au::Passport::new("PA1234567").unwrap();
        let full = NationalIds::new().with(&australian).unwrap();
        assert_eq!(full.with(&passport).unwrap_err(), BundleError::Full);

        let tfn = au::Tfn::new("123456782", au::LawfulUse::Tax).unwrap();
        assert_eq!(NationalIds::new().with(&tfn).unwrap_err(), BundleError::Restricted(IdType::AuTfn));
        assert_eq!(NationalIds::new().with_as(&tfn, "TAX").unwrap_err(), BundleError::Restricted(IdType::AuTfn));

        let immicard = au::ImmiCard::new("PRE123456").unwrap();
        assert_eq!(NationalIds::new().with(&immicard).unwrap_err(), BundleError::NoTypeCode(IdType::AuImmiCard));

        let file_number = in_::PassportFileNumber::new("AB1234567890123").unwrap();
        let alone = NationalIds::new().with(&file_number).unwrap_err();
        assert_eq!(alone, BundleError::PartAlone(IdType::InPassportFileNumber));
        let with_passport = NationalIds::new().with(&in_::Passport::new("A1234567").unwrap()).unwrap();
        let ids = with_passport.with(&file_number).unwrap();
        assert_eq!(values(&ids), [("A1234567", Some("PASS")), ("AB1234567890123", None)]);

        let version = nz::LicenceVersion::new("002").unwrap();
        let with_its_own = nz::DriverLicence::new("DB512036", "001").unwrap();
        let second = NationalIds::new().with(&with_its_own).unwrap().with(&version).unwrap_err();
        assert_eq!(second, BundleError::PartAlone(IdType::NzDriverLicenceVersion));
        let without = nz::DriverLicence::without_version("DB512036").unwrap();
        let ids = NationalIds::new().with(&without).unwrap().with(&version).unwrap();
        assert_eq!(values(&ids), [("DB512036", Some("DRV")), ("002", None)]);

        let card = |state| au::LicenceCard::new("2163123412", state).unwrap();
        let licence = au::DriverLicence::without_card("1234AB", au::State::Nsw).unwrap();
        let licence = NationalIds::new().with(&licence).unwrap();
        let other_state = licence.clone().with(&card(au::State::Qld)).unwrap_err();
        assert_eq!(other_state, BundleError::PartAlone(IdType::AuDriverLicenceCard));
        let ids = licence.with(&card(au::State::Nsw)).unwrap();
        assert_eq!(values(&ids), [("1234AB", Some("DRV")), ("NSW", None), ("2163123412", None)]);
    }

    #[test]
    fn a_part_follows_its_number_whatever_was_added_before() {
        let pan = in_::Pan::new("ZZZPZ9999Z").unwrap();
        let passport = in_::Passport::new("A1234567").unwrap();
        let file_number = in_::PassportFileNumber::new("AB1234567890123").unwrap();
        let ids = NationalIds::new().with(&pan).and_then(|ids| ids.with(&passport)).unwrap();
        let ids = ids.with(&file_number).unwrap();
        assert_eq!(values(&ids), [("A1234567", Some("PASS")), ("AB1234567890123", None), ("ZZZPZ9999Z", Some("TAX"))]);
    }

    #[test]
    fn debug_prints_no_number() {
        let ids = NationalIds::new().with(&us::Ssn::new("123-45-6789").unwrap()).unwrap();
        let text = format!("{ids:?} {:?} {:?}", ids.slots(), ids.fields());
        assert!(!text.contains("12345") && !text.contains("123-45"), "{text}");
    }
}
