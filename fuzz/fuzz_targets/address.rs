//! No text panics, every place is inside the text, and repairing twice repairs once.
#![no_main]

use formwell::email::repair::repair;
use formwell::{EmailOptions, check_email};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let report = check_email(input, &EmailOptions::default());
    let places = report.issues.iter().map(|issue| issue.span);
    for span in places.chain(report.repairs.iter().map(|repair| repair.span)) {
        assert!(report.input.is_empty() || input.get(span.start..span.end).is_some());
    }
    assert!(repair(&repair(input).text).repairs.is_empty());
    if let Some(normalized) = report.normalized.filter(|_| report.valid) {
        let again = check_email(&normalized, &EmailOptions::default());
        assert_eq!(again.normalized, Some(normalized));
    }
});
