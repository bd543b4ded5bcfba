//! The items that the country files import.

pub(crate) use crate::check_digit::{luhn, mod_11_2, number, verhoeff, weighted_sum};
pub(crate) use crate::checked::Checked;
pub(crate) use crate::codes::Codes;
pub(crate) use crate::context::{calendar, exists_in_either_century, latest_past};
pub(crate) use crate::country::Country;
pub(crate) use crate::definition::{Definition, Question};
pub(crate) use crate::entry::{Certainty, CheckDigit, Entry, Holder, TypeCode};
pub(crate) use crate::facts::{Citizenship, DateBasis, Details, Facts, Initials, Region, Sex, push_person};
pub(crate) use crate::fault::Fault;
pub(crate) use crate::hint::Hint;
pub(crate) use crate::id::{AnyId, NationalId};
pub(crate) use crate::id_type::IdType;
pub(crate) use crate::invalid::Invalid;
pub(crate) use crate::kind::InvalidKind;
pub(crate) use crate::newtype::{national_id, national_id_from_text};
pub(crate) use crate::shape::{Shape, fits_picture, whole};
pub(crate) use crate::subdivision::Subdivision;
pub(crate) use crate::text::{Alphabet, Compact, ENYE};
pub(crate) use crate::warning::{Warning, Warnings};
