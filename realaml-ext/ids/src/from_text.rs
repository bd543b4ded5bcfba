//! Types that can be read from a single string.

use super::context::Context;
use super::id::NationalId;
use super::id_type::IdType;
use super::invalid::Invalid;
use super::warning::Warnings;

/// A type that can be read from a single string. Other types need more information, such as the state for driver
/// licences from AU, CA and the US.
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
    /// The type of number.
    const ID_TYPE: IdType;

    /// Reads and checks a number.
    ///
    /// # Errors
    /// [`Invalid`] if the issuer's rules make the number impossible.
    fn parse(typed: &str, context: Context) -> Result<Self, Invalid>;

    /// Checks a number without storing it. A number typed as it is printed is checked without allocating.
    ///
    /// # Errors
    /// Fails like [`parse`](FromText::parse).
    fn validate(typed: &str) -> Result<Warnings, Invalid>;
}
