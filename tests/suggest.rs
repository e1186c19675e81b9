//! Typo suggestions: what they must never do, and how often they are right.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use std::fs;
use std::path::Path;

use formwell::{EmailOptions, ExtraDomains, Suggestion, check_email, suggest_email};
use proptest::prelude::*;

fn complete() -> EmailOptions {
    EmailOptions {
        complete: true,
        ..EmailOptions::default()
    }
}

fn corpus(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora/typo");
    let text = fs::read_to_string(path.join(name)).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// Right and wrong suggestions for the pairs of a list, by weight.
fn count(name: &str, weigh: impl Fn(&[String]) -> f64) -> (f64, f64, f64) {
    let (mut right, mut wrong, mut all) = (0.0, 0.0, 0.0);
    for row in corpus(name) {
        let weight = weigh(&row);
        all += weight;
        match suggest_email(&row[0], &complete()).suggestion {
            Some(suggestion) if suggestion.address == row[1] => right += weight,
            Some(_) => wrong += weight,
            None => {}
        }
    }
    (right, wrong, all)
}

/// A guard against getting worse; `benches/measure_suggest.rs` prints the numbers themselves.
#[test]
fn lists_of_slips_are_mended() {
    let (mut right, mut wrong, mut all) = (0.0, 0.0, 0.0);
    for list in ["ar", "de", "es", "flanker", "gem", "generic"] {
        let counts = count(&format!("t_{list}.tsv"), |_| 1.0);
        right += counts.0;
        wrong += counts.1;
        all += counts.2;
    }
    assert!(right / all > 0.94, "{right} of {all} right");
    assert!(wrong / all < 0.008, "{wrong} of {all} wrong");
}

#[test]
fn slips_of_most_people_are_mended() {
    let (right, wrong, all) = count("t_counts.tsv", |row| row[3].parse().unwrap());
    assert!(right / all > 0.97 && wrong == 0.0, "{right} of {all} right");
}

#[test]
fn real_domains_are_left_alone() {
    let domains = corpus("legit_top100k.txt");
    // One in twenty, spread over the list, keeps the test short.
    let sample: Vec<_> = domains.iter().step_by(20).map(|row| &row[0]).collect();
    let speaks = |domain: &&&String| {
        let address = format!("jane.doe@{domain}");
        suggest_email(&address, &complete()).suggestion.is_some()
    };
    let alarms: Vec<_> = sample.iter().filter(speaks).collect();
    assert!(alarms.len() * 1000 < sample.len(), "{alarms:?}");
}

#[track_caller]
fn holds(input: &str, options: &EmailOptions) -> Result<(), TestCaseError> {
    let answer = suggest_email(input, options);
    prop_assert_eq!(&answer, &suggest_email(input, options));
    prop_assert_eq!(
        &answer.suggestions,
        &check_email(input, options).suggestions
    );
    prop_assert_eq!(answer.suggestion.as_ref(), answer.suggestions.first());
    prop_assert!(answer.suggestions.len() <= 3);
    for suggestion in &answer.suggestions {
        let report = check_email(&suggestion.address, options);
        prop_assert!(report.valid && report.repairs.is_empty(), "{suggestion:?}");
        prop_assert_eq!(
            report.suggestion,
            None,
            "{} of {}",
            suggestion.address,
            input
        );
        prop_assert_ne!(&suggestion.address, input);
        prop_assert!(suggestion.confidence > 0.0 && suggestion.confidence <= 1.0);
        spans_text(suggestion, input)?;
    }
    Ok(())
}

fn spans_text(suggestion: &Suggestion, input: &str) -> Result<(), TestCaseError> {
    let span = suggestion.span;
    prop_assert!(span.start <= span.end);
    prop_assert!(input.get(span.start..span.end).is_some());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_suggestion_is_valid_and_final(
        input in "[a-z0-9.]{1,6}[@@@#2q ,]{0,2}(gmail|gmial|hotmal|yaho|gmx|web|example)[.,]{0,2}(com|con|de|co|co.uk|net|cmo|c)?[\"' .,>]{0,2}"
    ) {
        holds(&input, &complete())?;
        holds(&input, &EmailOptions::default())?;
    }

    #[test]
    fn any_text_at_all(input in "\\PC{0,30}") {
        holds(&input, &complete())?;
    }

    #[test]
    fn any_domain(input in "[a-z]{1,4}@[a-z0-9-]{1,8}([.][a-z]{1,5}){0,3}") {
        holds(&input, &complete())?;
    }

    #[test]
    fn the_order_of_extra_domains_is_irrelevant(
        domains in proptest::collection::vec("[a-d]{3,5}[.](com|edu)", 1..8),
        typed in "[a-d]{3,5}[.](com|edu|con)",
    ) {
        let with = |domains: &[String]| EmailOptions {
            extra_domains: ExtraDomains::new(domains),
            ..complete()
        };
        let address = format!("x@{typed}");
        let mut turned = domains.clone();
        turned.reverse();
        prop_assert_eq!(
            suggest_email(&address, &with(&domains)),
            suggest_email(&address, &with(&turned))
        );
    }
}
