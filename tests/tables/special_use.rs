//! Special-use names.

use crate::{assert_sorted, rows, same_as_committed};

#[test]
fn special_use_names_are_sorted_and_say_who_reserves_them() {
    let rows = rows("special_use.tsv");
    assert_sorted(&rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>());
    for row in &rows {
        assert!(matches!(row[2].as_str(), "refused" | "accepted"), "{row:?}");
        assert!(
            row[1].starts_with("RFC ") || row[1].starts_with("ICANN "),
            "{row:?}"
        );
    }
}

#[test]
fn special_use_table() {
    let rows = rows("special_use.tsv");
    let mut refused: Vec<_> = rows.iter().filter(|row| row[2] == "refused").collect();
    // The look-up takes the first that fits: `home.arpa` goes before `arpa`.
    refused.sort_by_key(|row| std::cmp::Reverse(row[0].matches('.').count()));
    let names: Vec<_> = refused.iter().map(|row| row[0].as_str()).collect();
    let text = format!(
        "//! Generated from `data/special_use.tsv` by `npm run tables`; do not edit.\n\n\
         pub(super) static SPECIAL_USE: &str = {:?};\n",
        names.join(" ")
    );
    assert!(
        refused.len() <= 16,
        "{} names: more than the budget",
        refused.len()
    );
    same_as_committed("special_use_data.rs", &text);
}
