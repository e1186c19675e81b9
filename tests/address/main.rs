//! Laws of the address rules, on mutated and random texts.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

mod texts;

use formwell::email::issue::Param;
use formwell::email::repair::repair;
use formwell::{EmailOptions, EmailReport, Span, check_email};
use proptest::prelude::*;
use texts::Texts;

fn check(input: &str) -> EmailReport {
    check_email(input, &EmailOptions::default())
}

/// Few at every `cargo test`, many by `npm run test:properties`.
fn cases() -> usize {
    std::env::var("FORMWELL_CASES").map_or(500, |count| count.parse().unwrap())
}

#[track_caller]
fn inside(input: &str, span: Span) {
    let on_characters = input.get(span.start..span.end).is_some();
    assert!(on_characters, "{span:?} of {input:?}");
}

#[track_caller]
fn laws(input: &str) {
    let report = check(input);
    let mut last = Span::default();
    for issue in &report.issues {
        inside(input, issue.span);
        assert!(
            last <= issue.span,
            "not in text order: {input:?} {:?}",
            report.issues
        );
        last = issue.span;
        if let Some(Param::Spans(spans)) = issue.params.get("spans") {
            for span in spans {
                inside(input, *span);
            }
        }
    }
    for repair in &report.repairs {
        inside(input, repair.span);
    }

    let repaired = repair(input);
    let again = repair(&repaired.text);
    assert!(
        again.repairs.is_empty(),
        "repaired twice: {input:?} {:?}",
        again.repairs
    );
    assert_eq!(again.text, repaired.text, "{input:?}");

    if report.valid {
        let normalized = report.normalized.unwrap();
        let second = check(&normalized);
        assert!(
            second.valid,
            "{input:?} became {normalized:?} {:?}",
            second.issues
        );
        assert_eq!(
            second.normalized.as_deref(),
            Some(&*normalized),
            "{input:?}"
        );
        assert_eq!(second.ascii_domain, report.ascii_domain, "{input:?}");
        assert_eq!(second.dedupe_key, report.dedupe_key, "{input:?}");
    }
}

#[test]
fn hold_for_mutated_addresses() {
    for input in Texts::new(7).take(cases() * 8) {
        laws(&input);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: u32::try_from(cases()).unwrap(), ..ProptestConfig::default() })]

    #[test]
    fn hold_for_any_text(input in "\\PC{0,40}") {
        laws(&input);
    }

    #[test]
    fn hold_for_what_looks_like_an_address(
        input in "[ <\"'(]{0,2}[a-z.+\"\\\\ü字\u{301}\u{200d}\u{200c}ａ＠@]{0,8}[@＠]{1,2}[a-z.。üß😀\u{200b}א1٣\\-]{0,12}[>\"').,; ]{0,3}"
    ) {
        laws(&input);
    }
}
