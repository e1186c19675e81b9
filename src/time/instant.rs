//! A point in time.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::civil::{from_days, month_length};
use super::date::scan_date;
use super::scan::{NANOS, Scan};
use super::{Date, Duration, ParseTimeError, TimeErrorKind};
use crate::bytes::{push_char, push_decimal};

const DAY: i64 = 86_400;
const NINES: u32 = NANOS - 1;

/// A point in time in UTC, to the nanosecond, years 0000 to 9999.
///
/// Read from RFC 3339 with any offset, `T` and `Z` in either case; finer fractions are cut off.
/// Written in UTC with upper-case letters and a fraction only where it is not zero, so that equal
/// instants have equal text:
///
/// ```
/// use formwell::time::Instant;
///
/// let instant: Instant = "2026-03-09t15:45:00.500+05:45".parse()?;
/// assert_eq!(instant.to_string(), "2026-03-09T10:00:00.5Z");
/// assert_eq!(instant, "2026-03-09T10:00:00.5Z".parse()?);
/// # Ok::<(), formwell::time::ParseTimeError>(())
/// ```
///
/// A leap second (`23:59:60` UTC on the last day of a month) is the second before it, as POSIX
/// time has no place for it. `:60` anywhere else is out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    seconds: i64,
    nanos: u32,
}

impl Instant {
    /// 0000-01-01T00:00:00Z, the first there is.
    pub const MIN: Self = Self {
        seconds: -62_167_219_200,
        nanos: 0,
    };
    /// 9999-12-31T23:59:59.999999999Z, the last there is.
    pub const MAX: Self = Self {
        seconds: 253_402_300_799,
        nanos: NINES,
    };

    /// The instant `milliseconds` after 1970-01-01T00:00:00Z, which is what JavaScript's `Date`
    /// counts; `None` outside years 0000 to 9999.
    pub fn from_unix_millis(milliseconds: i64) -> Option<Self> {
        let nanos = u32::try_from(milliseconds.rem_euclid(1000)).ok()? * 1_000_000;
        Self::new(milliseconds.div_euclid(1000), nanos)
    }

    /// Whole seconds since 1970-01-01T00:00:00Z; negative before it.
    pub const fn unix_seconds(self) -> i64 {
        self.seconds
    }

    /// The day it is in UTC.
    pub const fn date(self) -> Date {
        Date::of_instant(self.seconds.div_euclid(DAY))
    }

    /// The instant `duration` later; `None` after year 9999.
    ///
    /// Months first, on the calendar, with the day clamped; then the exact seconds.
    pub fn checked_add(self, duration: Duration) -> Option<Self> {
        let moved = self.add_months(i64::from(duration.months))?;
        let nanos = moved.nanos + duration.nanos;
        let seconds = i64::try_from(duration.seconds).ok()?;
        let seconds = seconds.checked_add(i64::from(nanos / NANOS))?;
        Self::new(moved.seconds.checked_add(seconds)?, nanos % NANOS)
    }

    /// The instant `duration` earlier; `None` before year 0000.
    ///
    /// Months first, on the calendar, with the day clamped; then the exact seconds.
    pub fn checked_sub(self, duration: Duration) -> Option<Self> {
        let moved = self.add_months(-i64::from(duration.months))?;
        let borrow = u32::from(moved.nanos < duration.nanos);
        let nanos = moved.nanos + borrow * NANOS - duration.nanos;
        let seconds = i64::try_from(duration.seconds).ok()?;
        let seconds = seconds.checked_add(i64::from(borrow))?;
        Self::new(moved.seconds.checked_sub(seconds)?, nanos)
    }

    pub(super) const fn at_midnight(days: i64) -> Self {
        Self {
            seconds: days * DAY,
            nanos: 0,
        }
    }

    /// RFC 3339 in UTC, with a fraction only where it is not zero.
    pub(crate) fn text(self) -> String {
        let mut text = self.date().text();
        let of_day = usize::try_from(self.seconds.rem_euclid(DAY)).unwrap_or_default();
        for (mark, part) in [
            ('T', of_day / 3600),
            (':', of_day / 60 % 60),
            (':', of_day % 60),
        ] {
            push_char(&mut text, mark);
            push_decimal(&mut text, part, 2);
        }
        if self.nanos > 0 {
            let (mut fraction, mut width) = (self.nanos, 9);
            while fraction % 10 == 0 {
                (fraction, width) = (fraction / 10, width - 1);
            }
            push_char(&mut text, '.');
            push_decimal(&mut text, fraction as usize, width);
        }
        push_char(&mut text, 'Z');
        text
    }

    fn new(seconds: i64, nanos: u32) -> Option<Self> {
        let instant = Self { seconds, nanos };
        (Self::MIN..=Self::MAX)
            .contains(&instant)
            .then_some(instant)
    }

    fn add_months(self, months: i64) -> Option<Self> {
        if months == 0 {
            return Some(self);
        }
        let date = self.date().add_months(months)?;
        let seconds = date.days() * DAY + self.seconds.rem_euclid(DAY);
        Self::new(seconds, self.nanos)
    }
}

impl FromStr for Instant {
    type Err = ParseTimeError;

    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        let mut scan = Scan::new(text);
        let date = scan_date(&mut scan)?;
        scan.expect(b"Tt")?;
        let hour = scan.two(23)?;
        scan.expect(b":")?;
        let minute = scan.two(59)?;
        scan.expect(b":")?;
        let second_at = scan.error(TimeErrorKind::OutOfRange);
        let second = scan.two(60)?;
        let nanos = if scan.eat(b".") {
            scan.billionths()?
        } else {
            0
        };
        let offset = scan_offset(&mut scan)?;
        scan.end()?;
        let of_day = i64::from(hour * 3600 + minute * 60 + second.min(59));
        let seconds = date.days() * DAY + of_day - offset;
        if second == 60 && !ends_a_month(seconds) {
            return Err(second_at);
        }
        Self::new(seconds, nanos).ok_or(ParseTimeError {
            kind: TimeErrorKind::OutOfRange,
            at: 0,
        })
    }
}

/// `Z` or `±hh:mm` in seconds east of UTC. `-00:00` (no local time known) is UTC.
fn scan_offset(scan: &mut Scan<'_>) -> Result<i64, ParseTimeError> {
    if scan.eat(b"Zz") {
        return Ok(0);
    }
    let west = scan.eat(b"-");
    if !west {
        scan.expect(b"+")?;
    }
    let hours = scan.two(23)?;
    scan.expect(b":")?;
    let minutes = scan.two(59)?;
    let seconds = i64::from(hours * 3600 + minutes * 60);
    Ok(if west { -seconds } else { seconds })
}

/// Whether this is the last second of a month in UTC, the only place of a leap second.
const fn ends_a_month(seconds: i64) -> bool {
    let (year, month, day) = from_days(seconds.div_euclid(DAY));
    seconds.rem_euclid(DAY) == DAY - 1 && day == month_length(year, month)
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}
