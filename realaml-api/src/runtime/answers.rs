//! Responses of operations that return different content for different success statuses.

use bytes::Bytes;

use super::decode::{Decode, SetAside, decode};

/// The result of an operation whose type depends on the status. The generated enums implement it.
pub(crate) trait Answers: Sized {
    /// Reads the body of a response with this status.
    ///
    /// # Errors
    ///
    /// Returns a sentence that contains no values from the body.
    fn read(status: u16, body: &Bytes) -> Result<(Self, Vec<SetAside>), String>;
}

/// Reads a JSON body as the value of a variant.
#[allow(dead_code, reason = "only a spec with such a response needs it")]
pub(crate) fn json<T: Decode, A>(body: &[u8], variant: impl FnOnce(T) -> A) -> Result<(A, Vec<SetAside>), String> {
    decode::<T>(body).map(|(value, set_aside)| (variant(value), set_aside))
}
