//! The key for duplicates: what holds for all of them. Its rows are in tests/rows/classify.json.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::{EmailOptions, EmailReport, check_email};
use proptest::prelude::*;

fn check(input: &str) -> EmailReport {
    check_email(input, &EmailOptions::default())
}

/// Domains with a rule, with a second domain, with subdomains as tags, and without any.
const DOMAINS: [&str; 9] = [
    "gmail.com",
    "googlemail.com",
    "yahoo.de",
    "pm.me",
    "ya.ru",
    "fastmail.fm",
    "b-o.b.fastmail.fm",
    "hotmail.com",
    "example.org",
];

proptest! {
    #[test]
    fn the_key_of_a_key_is_the_key(local_part in "[a-cA-C.+_-]{1,8}", domain in 0..DOMAINS.len()) {
        let key = check(&format!("{local_part}@{}", DOMAINS[domain])).dedupe_key.unwrap();
        let (left, right) = key.rsplit_once('@').unwrap();
        prop_assert!(!left.is_empty() && !right.is_empty(), "{}", key);
        prop_assert_eq!(check(&key).dedupe_key.unwrap(), key);
    }

    #[test]
    fn so_is_the_key_of_a_key_in_any_script(local_part in "[\\p{L}\\p{M}\\p{N}.+]{1,10}") {
        if let Some(key) = check(&format!("{local_part}@gmail.com")).dedupe_key {
            prop_assert!(!key.starts_with('@'), "{}", key);
            prop_assert_eq!(check(&key).dedupe_key, Some(key));
        }
    }

    #[test]
    fn case_never_matters_for_the_key(local_part in "[a-zA-Z.+-]{1,8}", domain in 0..DOMAINS.len()) {
        let address = format!("{local_part}@{}", DOMAINS[domain]);
        prop_assert_eq!(check(&address.to_uppercase()).dedupe_key, check(&address).dedupe_key);
    }
}
