//! Lengths of time: `P7D`, `P1Y6M`, `PT36H`.

use std::str::FromStr;

use super::scan::{NANOS, Scan};
use super::{ParseTimeError, TimeErrorKind};

/// A length of time, never negative: calendar months and exact seconds.
///
/// Text form: ISO 8601's `PnYnMnWnDTnHnMnS`, parts in that order, each at most once, at least one,
/// upper case. Weeks may stand beside the others (ISO 8601-2). The last part may have a fraction
/// after `.` or `,`, cut off at nanoseconds, but years and months may not: they have no exact
/// length. A number may have any count of leading zeros.
///
/// Two durations compare equal only if both halves do: `P1M` and `P30D` have no order.
///
/// ```
/// use formwell::time::Duration;
///
/// assert_eq!("P2W".parse::<Duration>(), "PT336H".parse());
/// assert_ne!("P1M".parse::<Duration>(), "P30D".parse());
/// assert!("-P1D".parse::<Duration>().is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duration {
    pub(super) months: u32,
    pub(super) seconds: u64,
    pub(super) nanos: u32,
}

/// The parts by rank: their letter, whether it stands after `T`, months or seconds in one.
const PARTS: [(u8, bool, u64); 7] = [
    (b'Y', false, 12),
    (b'M', false, 1),
    (b'W', false, 604_800),
    (b'D', false, 86_400),
    (b'H', true, 3_600),
    (b'M', true, 60),
    (b'S', true, 1),
];
/// The rank of the first part that counts seconds.
const WEEKS: usize = 2;

impl Duration {
    /// `count` seconds.
    pub const fn from_seconds(count: u64) -> Self {
        Self {
            months: 0,
            seconds: count,
            nanos: 0,
        }
    }

    /// Whether nothing is added: `P0D`, `PT0S`.
    pub const fn is_zero(self) -> bool {
        self.months == 0 && self.seconds == 0 && self.nanos == 0
    }

    fn add_part(&mut self, rank: usize, number: u64, fraction: u32) -> Option<()> {
        let (_, _, unit) = PARTS.get(rank)?;
        let whole = number.checked_mul(*unit)?;
        if rank < WEEKS {
            let months = u32::try_from(whole).ok()?;
            self.months = self.months.checked_add(months)?;
            return Some(());
        }
        let billionths = u64::from(fraction) * unit;
        let carried = whole.checked_add(billionths / u64::from(NANOS))?;
        self.seconds = self.seconds.checked_add(carried)?;
        self.nanos = u32::try_from(billionths % u64::from(NANOS)).ok()?;
        Some(())
    }
}

impl FromStr for Duration {
    type Err = ParseTimeError;

    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        let mut scan = Scan::new(text);
        scan.expect(b"P")?;
        let mut duration = Self::default();
        let mut next_rank = 0;
        let mut after_t = false;
        let mut part_since_letter = false;
        while scan.peek().is_some() {
            if !after_t && scan.eat(b"T") {
                (after_t, part_since_letter) = (true, false);
                continue;
            }
            let start = scan.error(TimeErrorKind::OutOfRange);
            let (number, fraction) = scan_amount(&mut scan)?;
            let rank = scan_rank(&mut scan, next_rank, after_t)?;
            if let Some(fraction_at) = fraction.map(|(at, _)| at) {
                check_fraction(&scan, rank, fraction_at)?;
            }
            let billionths = fraction.map_or(0, |(_, billionths)| billionths);
            duration.add_part(rank, number, billionths).ok_or(start)?;
            next_rank = rank + 1;
            part_since_letter = true;
        }
        if part_since_letter {
            Ok(duration)
        } else {
            Err(scan.error(TimeErrorKind::Empty))
        }
    }
}

/// A number, and where it has a fraction, the fraction's place and its billionths.
fn scan_amount(scan: &mut Scan<'_>) -> Result<(u64, Option<(usize, u32)>), ParseTimeError> {
    let number = scan.number()?;
    let at = scan.at();
    let fraction = if scan.eat(b".,") {
        Some((at, scan.billionths()?))
    } else {
        None
    };
    Ok((number, fraction))
}

/// The letter of a part that may still come.
fn scan_rank(scan: &mut Scan<'_>, first: usize, after_t: bool) -> Result<usize, ParseTimeError> {
    let error = scan.error(TimeErrorKind::Syntax);
    let letter = scan.next().ok_or(error)?;
    PARTS
        .iter()
        .enumerate()
        .skip(first)
        .find(|(_, (known, time, _))| (*known, *time) == (letter, after_t))
        .map(|(rank, _)| rank)
        .ok_or(error)
}

/// A fraction stands in the last part only, and never in years or months.
fn check_fraction(scan: &Scan<'_>, rank: usize, at: usize) -> Result<(), ParseTimeError> {
    scan.end()?;
    if rank < WEEKS {
        let kind = TimeErrorKind::FractionOfCalendar;
        return Err(ParseTimeError { kind, at });
    }
    Ok(())
}
