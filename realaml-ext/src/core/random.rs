//! The one door through which chance enters. `clippy.toml` at the root bans every other.

use crate::core::Error;

/// A number from 0 up to but not including 1. Good for spreading load, not for secrets.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn fraction() -> f64 {
    fastrand::f64()
}

/// A number that hardly ever comes twice. Good for names of files, not for secrets.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn number() -> u64 {
    fastrand::u64(..)
}

/// Bytes nobody can foresee, from the operating system.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::configuration("the system has no randomness").with_source(error))?;
    Ok(bytes)
}
