//! `date`: a day of the calendar, its range, and ages.

use std::str::FromStr;

use super::number::check_range;
use super::{Field, Finding, IssueCode, Json, Param};
use crate::time::{Date, Instant};

/// `YYYY-MM-DD`, a day that exists.
pub(super) fn check(
    field: &Field,
    value: &Json<'_>,
    now: Option<Instant>,
    found: &mut Vec<Finding>,
) {
    // RFC 3339 has a year zero, HTML has none.
    let text = value.as_str().filter(|text| !text.starts_with("0000"));
    let date = text.and_then(|text| Date::from_str(text).ok());
    let Some(date) = date else {
        found.push(Finding::new(IssueCode::BadInput));
        return;
    };
    #[expect(clippy::cast_precision_loss, reason = "days of years 0 to 9999")]
    let days = date.days() as f64;
    check_range(&field.range, days, day_of, found);
    if let Some(now) = now {
        check_age(field, date, now, found);
    }
}

/// `minAge` and `maxAge` are limits of the date that move with `now`, both inclusive.
fn check_age(field: &Field, date: Date, now: Instant, found: &mut Vec<Finding>) {
    if let Some(age) = &field.min_age
        && !date.has_age(age.duration, now)
    {
        let text = age.text.as_str();
        found.push(Finding::limit(IssueCode::RangeOverflow, "minAge", text));
    }
    if let Some(age) = &field.max_age {
        let last_day = date.midnight().checked_add(age.duration).map(Instant::date);
        if last_day.is_some_and(|day| day < now.date()) {
            let text = age.text.as_str();
            found.push(Finding::limit(IssueCode::RangeUnderflow, "maxAge", text));
        }
    }
}

/// A bound as it stands in the plan.
fn day_of(days: f64) -> Param {
    #[expect(clippy::cast_possible_truncation, reason = "was a day of the calendar")]
    let date = Date::from_days(days as i64);
    date.map_or(Param::Number(days), |date| date.text().into())
}
