//! The crate's only source of randomness. The workspace's `clippy.toml` bans all others.

use crate::Error;

/// Fills the buffer with unpredictable bytes from the operating system.
#[expect(clippy::disallowed_methods, reason = "the one door through which chance enters")]
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|error| Error::configuration("the system has no randomness").with_source(error))
}

/// Returns a random number that is very unlikely to repeat.
pub(crate) fn number() -> Result<i64, Error> {
    let mut bytes = [0; 8];
    fill(&mut bytes)?;
    Ok(i64::from_be_bytes(bytes))
}

/// Returns a random factor from 0.75 to 1.25, which spreads out events that would otherwise happen at the same time. If
/// the system provides no randomness, the factor is 1.
pub(crate) fn spread() -> f64 {
    let mut bytes = [0; 4];
    match fill(&mut bytes) {
        Ok(()) => 0.75 + f64::from(u32::from_be_bytes(bytes)) / f64::from(u32::MAX) / 2.0,
        Err(_) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_do_not_repeat() {
        let numbers: std::collections::HashSet<i64> = (0..100).map(|_| super::number().unwrap()).collect();
        assert_eq!(numbers.len(), 100);
    }

    #[test]
    fn factors_are_spread_around_one() {
        let factors: Vec<f64> = (0..1000).map(|_| super::spread()).collect();
        assert!(factors.iter().all(|it| (0.75..=1.25).contains(it)));
        let mean = factors.iter().sum::<f64>() / 1000.0;
        assert!((0.95..1.05).contains(&mean), "{mean}");
    }
}
