//! Types that one text is enough for.

use super::context::Context;
use super::id::NationalId;
use super::id_type::IdType;
use super::invalid::Invalid;
use super::warning::Warnings;

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
    fn validate(typed: &str) -> Result<Warnings, Invalid>;
}
