//! The crate's only source of randomness. `clippy.toml` at the root bans all others.

use crate::core::Error;

/// Returns a random number from 0 up to but not including 1. Suitable for spreading load, not for secrets.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn fraction() -> f64 {
    fastrand::f64()
}

/// Returns a random number that is very unlikely to repeat. Suitable for file names, not for secrets.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn number() -> u64 {
    fastrand::u64(..)
}

/// Returns unpredictable bytes from the operating system.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Error::configuration("the system has no randomness").with_source(error))?;
    Ok(bytes)
}
