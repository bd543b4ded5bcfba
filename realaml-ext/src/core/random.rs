//! The one door through which chance enters.

/// A number from 0 up to but not including 1. Good for spreading load, not for secrets.
pub(crate) fn fraction() -> f64 {
    fastrand::f64()
}

/// Bytes nobody can foresee, from the operating system.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], crate::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| crate::Error::configuration("the system has no randomness").with_source(error))?;
    Ok(bytes)
}
