//! The Gregorian calendar as arithmetic: days since 1970-01-01 to year, month, day and back.
//!
//! Years are counted from 0000-03-01, so that the leap day is the last of its year and every
//! month's first day is a straight line: `(153 * month + 2) / 5`.

/// Days in the 400 years after which the calendar repeats.
const CYCLE: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

/// Days from 1970-01-01 to the given day; negative before it.
pub(super) const fn to_days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let cycle = year.div_euclid(400);
    let year_of_cycle = year.rem_euclid(400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_cycle = year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
    cycle * CYCLE + day_of_cycle - EPOCH
}

/// Year, month and day of the day `days` after 1970-01-01.
pub(super) const fn from_days(days: i64) -> (i64, i64, i64) {
    let days = days + EPOCH;
    let cycle = days.div_euclid(CYCLE);
    let day_of_cycle = days.rem_euclid(CYCLE);
    // 1,460 days are four years without their leap day, 36,524 a century without its own.
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524
        - day_of_cycle / (CYCLE - 1))
        / 365;
    let day_of_year =
        day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = cycle * 400 + year_of_cycle;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

pub(super) const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The number of days in a month, 1 to 12.
pub(super) const fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_ten_thousand_years_goes_there_and_back() {
        let (mut year, mut month, mut day) = (0, 1, 1);
        for days in to_days(0, 1, 1)..=to_days(9999, 12, 31) {
            assert_eq!(to_days(year, month, day), days);
            assert_eq!(from_days(days), (year, month, day));
            day += 1;
            if day > month_length(year, month) {
                (month, day) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        assert_eq!((year, month, day), (10_000, 1, 1));
        assert_eq!(to_days(1970, 1, 1), 0);
    }
}
