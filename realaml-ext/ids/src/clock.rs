//! The only source of today's date in this crate.

use chrono::NaiveDate;

/// Returns the current date in the time zone that is furthest ahead of UTC, so that no number is refused because its
/// holder's day begins before the server's. Returns `None` on targets without a clock.
pub(crate) fn latest_date_anywhere() -> Option<NaiveDate> {
    const UNIX_EPOCH_FROM_CE: u64 = 719_163;
    const FARTHEST_EAST: u64 = 14 * 3_600;
    let days = seconds_since_1970()?.saturating_add(FARTHEST_EAST) / 86_400 + UNIX_EPOCH_FROM_CE;
    i32::try_from(days).ok().and_then(NaiveDate::from_num_days_from_ce_opt)
}

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[allow(clippy::disallowed_methods, reason = "the one door through which this crate learns the time")]
fn seconds_since_1970() -> Option<u64> {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok().map(|since| since.as_secs())
}

/// Returns the time that JavaScript provides, in a browser or in Node.
#[cfg(all(target_family = "wasm", target_os = "unknown", feature = "js"))]
fn seconds_since_1970() -> Option<u64> {
    Some((js_sys::Date::now() / 1_000.0) as u64)
}

/// Returns `None`, because the standard library has no clock on this target and would panic.
#[cfg(all(target_family = "wasm", target_os = "unknown", not(feature = "js")))]
fn seconds_since_1970() -> Option<u64> {
    None
}
