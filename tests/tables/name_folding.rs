//! Letters that are compared as others.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::{rows, same_as_committed};

#[test]
fn letters_are_lower_case_and_stand_once() {
    let rows = rows("name_folding.tsv");
    assert!(rows.is_sorted_by(|a, b| a[0] < b[0]));
    let mut seen = BTreeSet::new();
    for row in &rows {
        for letter in row[1].chars() {
            assert!(seen.insert(letter), "{letter} twice");
            assert!(
                letter.to_lowercase().eq([letter]),
                "{letter} is no lower case"
            );
        }
    }
    assert!(seen.len() > 25);
    for row in &rows {
        assert!(
            !row[0].chars().any(|letter| seen.contains(&letter)),
            "{row:?}"
        );
    }
}

#[test]
fn name_folding_table() {
    let mut text = String::from(
        "//! Generated from `data/name_folding.tsv` by `npm run tables`; do not edit.\n\n\
         /// What letters are compared as, and the letters.\n\
         pub(super) static NAME_FOLDING: &str = \"\\\n",
    );
    for row in rows("name_folding.tsv") {
        writeln!(text, "{} {}\\n\\", row[0], row[1]).unwrap();
    }
    text.push_str("\";\n");
    assert!(
        text.len() <= 800,
        "{} bytes: raise the budget on purpose",
        text.len()
    );
    same_as_committed("name_folding_data.rs", &text);
}
