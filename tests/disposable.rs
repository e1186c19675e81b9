//! The packaged list of disposable domains, and what the report says with one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::email::disposable::Disposable;
use formwell::{EmailOptions, check_email, check_email_with};
use proptest::prelude::*;

fn list() -> Disposable {
    Disposable::from_bytes(include_bytes!("../src/tables/disposable.bin")).unwrap()
}

#[test]
fn rows() {
    let list = list();
    for (input, disposable) in [
        ("anna@mailinator.com", Some(true)),
        ("anna@MAILINATOR.com", Some(true)),
        ("anna@any.sub.mailinator.com", Some(true)),
        ("anna@10minutemail.com", Some(true)),
        ("anna@gmail.com", Some(false)),
        ("anna@duck.com", Some(false)),
        ("anna@example.org", Some(false)),
        ("anna@com", Some(false)),
        ("anna", None),
    ] {
        let report = check_email_with(input, &EmailOptions::default(), Some(&list));
        assert_eq!(report.disposable, disposable, "{input}");
        let codes: Vec<_> = report
            .issues
            .iter()
            .map(|issue| issue.code.as_str())
            .collect();
        assert_eq!(
            codes.contains(&"domain_disposable"),
            disposable == Some(true),
            "{input}"
        );
        assert_eq!(
            check_email(input, &EmailOptions::default()).disposable,
            None,
            "{input}"
        );
    }
}

#[test]
fn the_warning_covers_the_domain() {
    let report = check_email_with(" info@yopmail.com", &EmailOptions::default(), Some(&list()));
    assert!(report.valid);
    let issues: Vec<_> = report
        .issues
        .iter()
        .map(|issue| (issue.code.as_str(), issue.span.start, issue.span.end))
        .collect();
    assert_eq!(
        issues,
        [("local_part_role", 1, 5), ("domain_disposable", 6, 17)]
    );
}

/// Two in 131,072 expected; the names are always the same.
#[test]
fn false_positives_are_as_rare_as_said() {
    let list = list();
    let hits = (0..131_072_u32).filter(|number| list.contains(&format!("n{number}.example")));
    assert!(hits.count() <= 8);
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Disposable::from_bytes(&bytes).is_err());
    }

    #[test]
    fn no_domain_does_harm(domain in "\\PC{0,40}") {
        let list = list();
        list.contains(&domain);
    }
}
