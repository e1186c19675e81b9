//! `number`: HTML's floating-point numbers, `min`, `max` and `step`.

use super::super::plan::Range;
use super::{Finding, IssueCode, Json, Param};

/// A JSON number, or text that is one by HTML's rules.
pub(super) fn check(range: &Range, value: &Json<'_>, found: &mut Vec<Finding>) {
    let number = value
        .as_number()
        .or_else(|| value.as_str().and_then(parse_number));
    match number {
        Some(number) => check_range(range, number, Param::Number, found),
        None => found.push(Finding::new(IssueCode::BadInput)),
    }
}

/// HTML §2.3.4.3 "valid floating-point number": no `+`, no spaces, `.5` but not `5.`.
pub(in super::super) fn parse_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mantissa_good = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole.is_empty() || all_digits(whole)) && all_digits(fraction),
        None => all_digits(mantissa),
    };
    let exponent_good =
        exponent.is_none_or(|text| all_digits(text.strip_prefix(['+', '-']).unwrap_or(text)));
    if !(mantissa_good && exponent_good) {
        return None;
    }
    crate::number::read(text).filter(|number| number.is_finite())
}

/// Raises the range flags; `limit` puts a bound the way the plan has it. The step base is `min`, else 0 (for dates 1970-01-01).
pub(super) fn check_range(
    range: &Range,
    number: f64,
    limit: impl Fn(f64) -> Param,
    found: &mut Vec<Finding>,
) {
    if let Some(min) = range.min.filter(|min| number < *min) {
        found.push(Finding::limit(IssueCode::RangeUnderflow, "min", limit(min)));
    }
    if let Some(max) = range.max.filter(|max| number > *max) {
        found.push(Finding::limit(IssueCode::RangeOverflow, "max", limit(max)));
    }
    if let Some(step) = range.step
        && !on_step(number - range.min.unwrap_or(0.0), step)
    {
        found.push(Finding::limit(IssueCode::StepMismatch, "step", step));
    }
}

/// Whether `distance` is a whole number of steps, but for the error binary fractions bring.
fn on_step(distance: f64, step: f64) -> bool {
    let steps = distance / step;
    let error = (steps - steps.round()).abs();
    error <= steps.abs().max(1.0) * f64::EPSILON * 4.0
}
