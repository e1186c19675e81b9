//! Mailbox providers.

use std::collections::BTreeMap;
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
        assert_eq!(row.len(), 3, "{row:?}");
        assert_eq!(row[0], row[0].to_lowercase());
        assert!(
            row[1].parse::<u16>().is_ok_and(|weight| weight > 0),
            "{row:?}"
        );
        let countries = row[2].split(',').filter(|country| !country.is_empty());
        for country in countries {
            assert!(country.len() == 2 && country.is_ascii(), "{row:?}");
        }
    }
}

/// One line a first label: `label rest=weight,countries rest=weight`.
#[test]
fn providers_table() {
    let mut brands: BTreeMap<String, String> = BTreeMap::new();
    for row in rows("providers.tsv") {
        let (label, rest) = row[0].split_once('.').unwrap();
        let brand = brands.entry(label.to_owned()).or_default();
        let weight = if row[1] == "1" { "" } else { &row[1] };
        write!(brand, " {rest}={weight}").unwrap();
        if !row[2].is_empty() {
            write!(brand, ",{}", row[2]).unwrap();
        }
    }
    let mut text = String::from(
        "//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         /// Line: first label; then each rest, its weight if not 1, its countries.\n\
         #[rustfmt::skip]\npub(super) static PROVIDERS: &str = \"\\\n",
    );
    for (label, rests) in brands {
        writeln!(text, "{label}{rests}\\n\\").unwrap();
    }
    text.push_str("\";\n");
    same_as_committed("providers_data.rs", &text);
}
