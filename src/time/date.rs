//! A day of the calendar, as `type=date` fields hold it.

use std::fmt;
use std::str::FromStr;

use super::civil::{from_days, month_length, to_days};
use super::scan::Scan;
use super::{Duration, Instant, ParseTimeError, TimeErrorKind};
use crate::bytes::{push_char, push_decimal};

/// A day that exists, from 0000-01-01 to 9999-12-31; text form `YYYY-MM-DD`.
///
/// HTML starts at year 1, RFC 3339 at year 0; this type takes both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    days: i64,
}

impl Date {
    /// The first and the last day that can be written in four digits.
    const FIRST: i64 = to_days(0, 1, 1);
    const LAST: i64 = to_days(9999, 12, 31);

    /// The given day; `None` if there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
        let exists = year <= 9999
            && (1..=12).contains(&month)
            && (1..=month_length(year, month)).contains(&day);
        exists.then(|| Self {
            days: to_days(year, month, day),
        })
    }

    /// The day that `days` after 1970-01-01 is; `None` outside years 0000 to 9999.
    pub fn from_days(days: i64) -> Option<Self> {
        (Self::FIRST..=Self::LAST)
            .contains(&days)
            .then_some(Self { days })
    }

    /// The day of an instant, which has the same years.
    pub(super) const fn of_instant(days: i64) -> Self {
        Self { days }
    }

    /// Days since 1970-01-01, which is what HTML's `step` of a date counts.
    pub const fn days(self) -> i64 {
        self.days
    }

    /// Year, month (1 to 12) and day of the month.
    pub const fn year_month_day(self) -> (i64, i64, i64) {
        from_days(self.days)
    }

    /// The instant this day begins in UTC.
    pub const fn midnight(self) -> Instant {
        Instant::at_midnight(self.days)
    }

    /// `YYYY-MM-DD`
    pub(crate) fn text(self) -> String {
        let (year, month, day) = self.year_month_day();
        let mut text = String::with_capacity("2026-03-09T10:00:00Z".len());
        push_decimal(&mut text, usize::try_from(year).unwrap_or_default(), 4);
        for part in [month, day] {
            push_char(&mut text, '-');
            push_decimal(&mut text, usize::try_from(part).unwrap_or_default(), 2);
        }
        text
    }

    /// The day `months` later (earlier where negative), clamped to the end of a shorter month.
    pub(super) fn add_months(self, months: i64) -> Option<Self> {
        let (year, month, day) = self.year_month_day();
        let months = (year * 12 + month - 1).checked_add(months)?;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        if !(0..=9999).contains(&year) {
            return None;
        }
        Self::from_days(to_days(year, month, day.min(month_length(year, month))))
    }

    /// Whether somebody born on this day is at least `age` old at `now`: what `minAge` asks.
    ///
    /// The age is reached when the day plus `age` begins in UTC. A birthday on 29 February is
    /// kept on the 28th in other years.
    ///
    /// ```
    /// use formwell::time::{Date, Duration, Instant};
    ///
    /// let born: Date = "2008-03-09".parse()?;
    /// let of_age: Duration = "P18Y".parse()?;
    /// assert!(!born.has_age(of_age, "2026-03-08T23:59:59Z".parse()?));
    /// assert!(born.has_age(of_age, "2026-03-09T00:00:00Z".parse()?));
    /// # Ok::<(), formwell::time::ParseTimeError>(())
    /// ```
    pub fn has_age(self, age: Duration, now: Instant) -> bool {
        self.midnight()
            .checked_add(age)
            .is_some_and(|reached| reached <= now)
    }
}

impl FromStr for Date {
    type Err = ParseTimeError;

    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        let mut scan = Scan::new(text);
        let date = scan_date(&mut scan)?;
        scan.end()?;
        Ok(date)
    }
}

/// `YYYY-MM-DD`, leaving the cursor behind it.
pub(super) fn scan_date(scan: &mut Scan<'_>) -> Result<Date, ParseTimeError> {
    let year = i64::from(scan.fixed(4)?);
    scan.expect(b"-")?;
    let month_at = scan.error(TimeErrorKind::OutOfRange);
    let month = i64::from(scan.two(12)?);
    if month == 0 {
        return Err(month_at);
    }
    scan.expect(b"-")?;
    let day_at = scan.error(TimeErrorKind::OutOfRange);
    let day = i64::from(scan.two(31)?);
    if !(1..=month_length(year, month)).contains(&day) {
        return Err(day_at);
    }
    Ok(Date {
        days: to_days(year, month, day),
    })
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}
