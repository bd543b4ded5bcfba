//! The crate's only sources of time and randomness.

use std::{io, time::Instant};

/// Fills `bytes` with random bytes from the operating system.
#[allow(clippy::disallowed_methods, reason = "the one door")]
pub(crate) fn random(bytes: &mut [u8]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(io::Error::other)
}

/// Returns the current time, to measure durations.
#[allow(
    clippy::disallowed_methods,
    reason = "the one door; only delays of writing depend on it, never what is written"
)]
pub(crate) fn now() -> Instant {
    Instant::now()
}
