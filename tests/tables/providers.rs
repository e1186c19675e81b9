//! Mailbox providers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::mailboxes::{mailboxes, places};
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

/// One line a first label, then its rests; a capital for the weight, if it is not 1 or countries
/// follow. Before the labels of an operator its name has a line.
#[test]
fn providers_table() {
    let rows = rows("providers.tsv");
    let weight = |row: &Vec<String>| row[1].parse::<u16>().unwrap();
    let weights: BTreeSet<u16> = rows.iter().map(weight).collect();
    let operators = mailboxes();
    let mut brands: BTreeMap<(u8, &str), String> = BTreeMap::new();
    for row in &rows {
        let (label, rest) = row[0].split_once('.').unwrap();
        let operator = operators.get(&row[0]).copied().unwrap_or(0);
        let brand = brands.entry((operator, label)).or_default();
        write!(brand, " {rest}").unwrap();
        // The top-level domains of some countries are everybody's.
        let last = rest.rsplit('.').next().unwrap();
        let countries = match last {
            "cc" | "io" | "me" | "tv" if row[2].is_empty() => "*".to_owned(),
            _ => row[2].replace("gb", "uk").replace(',', ""),
        };
        if weight(row) > 1 || !countries.is_empty() {
            let place = weights.iter().position(|one| *one == weight(row));
            let letter = char::from(b'A' + u8::try_from(place.unwrap()).unwrap());
            write!(brand, "{letter}{countries}").unwrap();
        }
    }
    let sum: u16 = rows.iter().map(weight).sum();
    let costs = weights
        .iter()
        .map(|weight| format!("{:.0}", 100.0 * (f64::from(sum) / f64::from(*weight)).ln()));
    let mut text = format!(
        "//! Generated from `data/providers.tsv` by `npm run tables`; do not edit.\n\n\
         /// The rarity of each weight in hundredths of a nat.\n\
         pub(super) static COSTS: [u16; {}] = [{}];\n\n\
         /// Line: first label; then each rest, its weight from `A` on, its countries. Or the name of\n\
         /// who runs what follows.\n\
         #[rustfmt::skip]\npub(super) static PROVIDERS: &str = \"\\\n",
        weights.len(),
        costs.collect::<Vec<_>>().join(", ")
    );
    for (operator, (name, _)) in places().into_iter().enumerate() {
        if operator > 0 {
            writeln!(text, "{name}\\n\\").unwrap();
        }
        let mut lines: Vec<String> = brands
            .iter()
            .filter(|((of, _), _)| usize::from(*of) == operator)
            .map(|((_, label), rests)| format!("{label}{rests}"))
            .collect();
        // Brotli finds more in them by how they end.
        lines.sort_by(|a, b| a.bytes().rev().cmp(b.bytes().rev()));
        for line in lines {
            writeln!(text, "{line}\\n\\").unwrap();
        }
    }
    text.push_str("\";\n");
    same_as_committed("providers_data.rs", &text);
}
