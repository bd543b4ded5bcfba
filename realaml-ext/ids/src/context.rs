//! Today's date, for rules that refuse future dates or infer a century.

use chrono::{Datelike, NaiveDate};

use super::clock;

/// The year in which this version was written. No date before this year can be in the future.
const WRITTEN_IN: i32 = 2026;

/// Today's date, which some checks need in addition to the number.
///
/// [`Context::system`] is the default. It reads the system clock only when a number encodes a date so late that today's
/// date matters. [`Context::on`] fixes the date, for tests and for checks of old files.
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
///
/// # WebAssembly
///
/// On `wasm32-unknown-unknown`, the standard library has no clock. With the feature `js`, the date comes from
/// JavaScript. Without the feature, and without [`Context::on`], no number is refused for a birth date in the future. A
/// two-digit year is then read as the latest matching year before the one in which this version was written, which is
/// correct for nearly everybody born before then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    today: Option<NaiveDate>,
}

impl Context {
    /// Takes today's date from the system clock when it is needed.
    pub const fn system() -> Self {
        Self { today: None }
    }

    /// Fixes today's date.
    ///
    /// ```
    /// use realaml_ids::{Context, InvalidKind, mx};
    ///
    /// // In 1950, nobody had been born in 1956.
    /// let context = Context::on("1950-01-01".parse()?);
    /// let error = mx::Curp::parse("HEGG560427MVZRRL04", context).unwrap_err();
    /// assert_eq!(error.kind(), InvalidKind::FutureDate);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn on(today: NaiveDate) -> Self {
        Self { today: Some(today) }
    }

    /// Returns today's date: the fixed date, or the current date in the time zone that is furthest ahead of UTC, so
    /// that no number is refused because its holder's day begins before the server's. It is `None` only where there is
    /// no clock.
    pub fn today(self) -> Option<NaiveDate> {
        self.today.or_else(clock::latest_date_anywhere)
    }

    /// Whether a date is certainly later than today. Reads the clock only for dates that are not before the year in
    /// which this version was written.
    pub(crate) fn is_future(self, date: NaiveDate) -> bool {
        self.compares(date, false)
    }

    /// Whether a date may be later than today. Without a clock, every date from [`WRITTEN_IN`] on may be.
    fn may_be_future(self, date: NaiveDate) -> bool {
        self.compares(date, true)
    }

    fn compares(self, date: NaiveDate, without_clock: bool) -> bool {
        match self.today {
            Some(today) => date > today,
            None if date.year() < WRITTEN_IN => false,
            None => clock::latest_date_anywhere().map_or(without_clock, |today| date > today),
        }
    }
}

/// Returns the date, if it exists.
pub(crate) fn calendar(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Whether a date with a two-digit year exists in 19yy or 20yy.
pub(crate) fn exists_in_either_century(year: u32, month: u32, day: u32) -> bool {
    calendar(2000 + year, month, day).is_some() || calendar(1900 + year, month, day).is_some()
}

/// Returns the latest date with this two-digit year that is not in the future.
pub(crate) fn latest_past(year: u32, month: u32, day: u32, context: Context) -> Option<NaiveDate> {
    calendar(2000 + year, month, day)
        .filter(|date| !context.may_be_future(*date))
        .or_else(|| calendar(1900 + year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_date_is_plausible() {
        let today = Context::system().today().expect("this machine has a clock");
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
