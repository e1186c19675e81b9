//! The root zone.

use std::collections::BTreeSet;

use crate::hashing::{hashed, item};
use crate::suffixes::suffixes;
use crate::{assert_sorted, rows, same_as_committed};

fn tlds() -> Vec<String> {
    rows("tlds.txt")
        .into_iter()
        .map(|row| row[0].clone())
        .collect()
}

#[test]
fn tlds_are_lower_case_a_labels() {
    let tlds = tlds();
    assert_sorted(&tlds);
    assert!(tlds.len() > 1400, "{}", tlds.len());
    for tld in &tlds {
        assert!((2..=63).contains(&tld.len()), "{tld}");
        assert!(!tld.starts_with('-') && !tld.ends_with('-'), "{tld}");
        assert!(
            tld.starts_with(|first: char| first.is_ascii_lowercase()),
            "{tld}"
        );
    }
    for tld in [
        "com",
        "de",
        "museum",
        "xn--p1ai",
        "xn--vermgensberatung-pwb",
    ] {
        assert!(tlds.iter().any(|known| known == tld), "{tld}");
    }
    for name in rows("special_use.tsv") {
        assert!(
            name[0] == "arpa" || !tlds.contains(&name[0]),
            "{name:?} is delegated"
        );
    }
}

/// What keys may write in place of a top-level domain: one character more, less or other, or two
/// swapped.
fn slips(tld: &str) -> BTreeSet<String> {
    let keys = || (b'a'..=b'z').chain(b'0'..=b'9').map(char::from);
    let mut slips = BTreeSet::new();
    for at in 0..=tld.len() {
        let (head, tail) = tld.split_at(at);
        slips.extend(keys().map(|key| format!("{head}{key}{tail}")));
        if let Some(rest) = tail.get(1..) {
            slips.extend(keys().map(|key| format!("{head}{key}{rest}")));
            slips.insert(format!("{head}{rest}"));
        }
        if let (Some(one), Some(two)) = (tail.get(..1), tail.get(1..2)) {
            let rest = tail.get(2..).unwrap_or_default();
            slips.insert(format!("{head}{two}{one}{rest}"));
        }
    }
    slips
}

fn one_or_two_letters() -> impl Iterator<Item = String> {
    let letters = || (b'a'..=b'z').map(char::from);
    let two = letters().flat_map(move |first| letters().map(move |last| format!("{first}{last}")));
    letters().map(String::from).chain(two)
}

/// Words that stand last in texts and are no top-level domains.
const WORDS: [&str; 16] = [
    "notatld",
    "unknown",
    "localhost",
    "local",
    "localdomain",
    "lan",
    "intranet",
    "corp",
    "test",
    "invalid",
    "example",
    "webmail",
    "html",
    "php",
    "txt",
    "nett",
];

#[test]
fn tlds_table() {
    let tlds = tlds();
    // Suffixes with a share of all domains are in a table of their own.
    let shares: BTreeSet<String> = suffixes()
        .into_iter()
        .map(|(suffix, _)| suffix)
        .filter(|suffix| !suffix.contains('.'))
        .collect();
    for suffix in &shares {
        assert!(tlds.contains(suffix), "{suffix}");
    }
    let others: Vec<_> = tlds
        .iter()
        .filter(|tld| !shares.contains(*tld))
        .map(|tld| (tld.as_str(), 0))
        .collect();
    let named = ["com", "net", "org", "edu", "gov", "info", "biz"];
    let mut strangers: BTreeSet<String> = named.into_iter().flat_map(slips).collect();
    strangers.extend(WORDS.map(str::to_owned));
    strangers.extend(one_or_two_letters());
    let strangers: Vec<&str> = strangers
        .iter()
        .filter(|name| !tlds.contains(name))
        .map(String::as_str)
        .collect();
    let table = hashed(&others, 1, 8, &strangers);
    let size = table.rows.len();
    assert!(size <= 1_300, "{size} bytes: more than the budget");
    let text = format!(
        "//! Generated from `data/tlds.txt` by `npm run tables`; do not edit.\n\n\
         use super::hashed::Hashed;\n\n\
         /// Those that are no suffixes with a share of all domains.\n{}",
        item(&table, "TLDS")
    );
    same_as_committed("tlds_data.rs", &text);
}
