//! Mailbox providers.

use std::fmt::Write as _;

use crate::{rows, same_as_committed};

#[test]
fn providers_are_sorted_unique_and_lower_case() {
    let rows = rows("providers.tsv");
    assert!(rows.len() > 400);
    for pair in rows.windows(2) {
        assert!(
            pair[0][0] < pair[1][0],
            "{} before {}",
            pair[0][0],
            pair[1][0]
        );
    }
    for row in &rows {
        assert_eq!(row.len(), 2, "{row:?}");
        assert_eq!(row[0], row[0].to_lowercase());
        assert!(
            row[1].parse::<u16>().is_ok_and(|weight| weight > 0),
            "{row:?}"
        );
    }
}

#[test]
fn providers_table() {
    let mut text = String::from(
        "//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         pub(super) static PROVIDERS: &[(&str, u16)] = &[\n",
    );
    for row in rows("providers.tsv") {
        writeln!(text, "    ({:?}, {}),", row[0], row[1]).unwrap();
    }
    text.push_str("];\n");
    same_as_committed("providers_data.rs", &text);
}
