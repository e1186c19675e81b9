//! Local-parts that name a function.

use std::collections::BTreeSet;

use crate::hashing::{hashed, item};
use crate::{assert_sorted, rows, same_as_committed};

#[test]
fn roles_are_tidy() {
    let rows = rows("roles.tsv");
    assert_sorted(&rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    for row in &rows {
        assert!(
            row[0].bytes().all(|byte| byte.is_ascii_lowercase()),
            "{row:?}"
        );
        assert!(matches!(row[2].as_str(), "role" | "qualifier"), "{row:?}");
    }
    // RFC 2142 §3 to §5, less the names that are words of their own section: all must be there.
    let defined: Vec<_> = rows.iter().filter(|row| row[1] == "RFC 2142").collect();
    assert_eq!(defined.len(), 15);
}

#[test]
fn roles_table() {
    let rows = rows("roles.tsv");
    let words: Vec<_> = rows
        .iter()
        .map(|row| (row[0].as_str(), u32::from(row[2] == "role")))
        .collect();
    let strangers = labels();
    let strangers: Vec<&str> = strangers
        .iter()
        .map(String::as_str)
        .filter(|label| words.iter().all(|(word, _)| word != label))
        .collect();
    let table = hashed(&words, 2, 16, &strangers);
    let size = table.rows.len();
    assert!(size <= 760, "{size} bytes: more than the budget");
    let text = format!(
        "//! Generated from `data/roles.tsv` by `npm run tables`; do not edit.\n\n\
         use super::hashed::Hashed;\n\n\
         /// 0: a qualifier, 1: a role.\n{}",
        item(&table, "WORDS")
    );
    same_as_committed("roles_data.rs", &text);
}

/// Words that are no roles for being in no list: what the most visited domains start with.
fn labels() -> BTreeSet<String> {
    let first = |row: Vec<String>| row[0].split('.').next().unwrap_or_default().to_owned();
    rows("../tests/corpora/typo/legit_top100k.txt")
        .into_iter()
        .map(first)
        .collect()
}
