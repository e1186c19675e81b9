//! Postal codes and addresses by country.

use std::fmt::Write as _;

use crate::{rows, same_as_committed};

#[test]
fn addresses_are_sorted_and_well_formed() {
    let rows = rows("postal.tsv");
    assert!(rows.len() > 180);
    assert!(rows.is_sorted_by(|a, b| a[0] < b[0]));
    for row in &rows {
        assert!(row[0].len() == 2 && row.len() == 4, "{row:?}");
        assert!(row[1].chars().all(|part| "ACSZ".contains(part)), "{row:?}");
        assert!(row[1].starts_with('A'), "{row:?}");
    }
}

#[test]
fn postal_table() {
    let mut text = String::from(
        "//! Generated from `data/postal.tsv` by `npm run tables`; do not edit.\n\n\
         /// Country, required parts, shape of the postal code.\n\
         pub(super) static POSTAL: &[([u8; 2], &str, &str)] = &[\n",
    );
    let mut bytes = 0;
    for row in rows("postal.tsv") {
        let shape = if row[2] == "-" { "" } else { &row[2] };
        bytes += 20 + shape.len();
        writeln!(text, "    (*b{:?}, {:?}, {shape:?}),", row[0], row[1]).unwrap();
    }
    text.push_str("];\n");
    assert!(
        bytes <= 6_000,
        "{bytes} bytes of addresses: raise the budget on purpose"
    );
    same_as_committed("postal_data.rs", &text);
}
