//! The list of disposable domains.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use formwell::email::disposable::Disposable;

use crate::{assert_sorted, rows};

/// The day on which the sources of `data/disposable.txt` were read.
const DATE: (u16, u8, u8) = (2026, 11, 21);

fn names(file: &str) -> Vec<String> {
    rows(file).into_iter().map(|row| row[0].clone()).collect()
}

/// Domains that are no throw-away ones: mailbox providers and what people visit most.
fn honest() -> BTreeSet<String> {
    let mut honest: BTreeSet<String> = names("mailboxes.tsv").into_iter().collect();
    honest.extend(names("providers.tsv"));
    for file in ["legit_email_providers_common.txt", "legit_top100k.txt"] {
        honest.extend(names(&format!("../tests/corpora/typo/{file}")));
    }
    for name in names("disposable_visited.txt") {
        assert!(honest.remove(&name), "{name}");
    }
    honest
}

fn parents(domain: &str) -> impl Iterator<Item = &str> {
    let dots = domain.match_indices('.').map(|(at, _)| at + 1);
    let mut parents: Vec<_> = dots.filter_map(|at| domain.get(at..)).collect();
    parents.retain(|parent| parent.contains('.'));
    parents.into_iter()
}

#[test]
fn disposable_domains_are_tidy() {
    let domains = names("disposable.txt");
    assert_sorted(&domains);
    let set: BTreeSet<&str> = domains.iter().map(String::as_str).collect();
    let tlds: BTreeSet<String> = names("tlds.txt").into_iter().collect();
    for domain in &domains {
        assert!(
            domain
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')),
            "{domain}"
        );
        assert!(
            parents(domain).all(|parent| !set.contains(parent)),
            "{domain} twice"
        );
        assert!(
            domain
                .rsplit('.')
                .next()
                .is_some_and(|tld| tlds.contains(tld)),
            "{domain}"
        );
    }
    for domain in [
        "mailinator.com",
        "10minutemail.com",
        "guerrillamail.com",
        "yopmail.com",
    ] {
        assert!(set.contains(domain), "{domain}");
    }
}

#[test]
fn disposable_list() {
    let domains = names("disposable.txt");
    let domains: Vec<&str> = domains.iter().map(String::as_str).collect();
    let honest = honest();
    let harmless = |list: &Disposable| !honest.iter().any(|domain| list.contains(domain));
    let list = (1..100)
        .filter_map(|seed| Disposable::build(&domains, DATE, seed))
        .find(harmless)
        .unwrap();
    assert!(domains.iter().all(|domain| list.contains(domain)));
    let bytes = list.to_bytes();
    assert!(
        bytes.len() <= 120_000,
        "{} bytes: more than the budget",
        bytes.len()
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tables/disposable.bin");
    if std::env::var_os("FORMWELL_WRITE_TABLES").is_some() {
        fs::write(&path, &bytes).unwrap();
    }
    assert!(
        fs::read(path).unwrap_or_default() == bytes,
        "disposable.bin differs from data/: run `npm run tables`"
    );
}
