//! Today's date, for rules that forbid births in the future.

use chrono::{Datelike, NaiveDate};

/// What a check knows besides the number: today's date.
///
/// [`Context::system`] is the default of every constructor. It asks the system clock, and only when a number encodes
/// a date late enough for the answer to matter. [`Context::on`] fixes the date, for tests and for checks of old files.
///
/// ```
/// use chrono::NaiveDate;
/// use realaml_ids::{Context, InvalidKind, dk};
///
/// let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
/// let number = "010120-8214"; // encodes 1 January 2020
/// assert!(dk::Cpr::parse(number, Context::on(day(2021))).is_ok());
/// let early = dk::Cpr::parse(number, Context::on(day(2019))).unwrap_err();
/// assert_eq!(early.kind(), InvalidKind::FutureDate);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    today: Option<NaiveDate>,
}

impl Context {
    /// Takes today's date from the system clock, at the moment it is needed.
    pub const fn system() -> Self {
        Self { today: None }
    }

    /// Fixes today's date.
    pub const fn on(today: NaiveDate) -> Self {
        Self { today: Some(today) }
    }

    /// Today's date: the fixed one, or else the latest date that any time zone has at this moment, so that nobody is
    /// refused because their morning comes before the server's.
    pub fn today(self) -> NaiveDate {
        self.today.unwrap_or_else(system_today)
    }

    /// Whether a date lies after today. Asks the clock only for dates that were still to come when this was written.
    pub(crate) fn is_future(self, date: NaiveDate) -> bool {
        match self.today {
            Some(today) => date > today,
            None => date.year() >= 2026 && date > system_today(),
        }
    }
}

/// The only place of this module that reads the clock.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[allow(clippy::disallowed_methods, reason = "the one door through which national_ids learns the time")]
fn system_today() -> NaiveDate {
    const UNIX_EPOCH_FROM_CE: u64 = 719_163;
    const FARTHEST_EAST: u64 = 14 * 3_600;
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = seconds.saturating_add(FARTHEST_EAST) / 86_400 + UNIX_EPOCH_FROM_CE;
    i32::try_from(days).ok().and_then(NaiveDate::from_num_days_from_ce_opt).unwrap_or(NaiveDate::MAX)
}

/// This target has no clock; without one nothing is in the future, so nobody is refused. Fix the date with
/// [`Context::on`].
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
fn system_today() -> NaiveDate {
    NaiveDate::MAX
}

/// The date of a year, month and day, if the calendar has it.
pub(crate) fn calendar(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Whether a two-digit year, month and day exist in 19yy or 20yy.
pub(crate) fn exists_in_either_century(year: u32, month: u32, day: u32) -> bool {
    calendar(2000 + year, month, day).is_some() || calendar(1900 + year, month, day).is_some()
}

/// The latest date not in the future with these two digits of the year.
pub(crate) fn latest_past(year: u32, month: u32, day: u32, context: Context) -> Option<NaiveDate> {
    calendar(2000 + year, month, day)
        .filter(|date| !context.is_future(*date))
        .or_else(|| calendar(1900 + year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_date_is_plausible() {
        let today = Context::system().today();
        assert!((2025..2200).contains(&today.year()), "{today}");
    }

    #[test]
    fn two_digit_years_take_the_latest_past_century() {
        let context = Context::on(calendar(2026, 6, 15).unwrap());
        assert_eq!(latest_past(26, 6, 15, context), calendar(2026, 6, 15));
        assert_eq!(latest_past(26, 6, 16, context), calendar(1926, 6, 16));
        assert_eq!(latest_past(0, 2, 29, context), calendar(2000, 2, 29));
        assert_eq!(latest_past(1, 2, 29, context), None);
    }
}
