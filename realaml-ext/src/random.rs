//! The one door through which chance enters.

/// A number from 0 up to but not including 1. Good for spreading load, not for secrets.
pub(crate) fn fraction() -> f64 {
    fastrand::f64()
}
