//! Postal codes and addresses by country.

use std::fmt::Write as _;

use crate::{Lettered, rows, same_as_committed};

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
    let (mut parts, mut shapes) = (Lettered::default(), Lettered::default());
    let mut records = String::new();
    for row in rows("postal.tsv") {
        let shape = if row[2] == "-" { "" } else { &row[2] };
        let letters = (parts.letter(&row[1]), shapes.letter(shape));
        write!(records, "{}{}{}", row[0], letters.0, letters.1).unwrap();
        // What the reader of shapes can do without.
        let counts = shape
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'));
        for (count, _) in counts {
            assert!(matches!(count.len(), 1 | 3), "{row:?}");
        }
    }
    let text = format!(
        "//! Generated from `data/postal.tsv` by `npm run tables`; do not edit.\n\n\
         /// Country, the letters of its required parts and of its shape: four bytes each.\n\
         pub(super) static COUNTRIES: &str = {records:?};\n\n\
         /// Required parts, by letter from `#` on.\n\
         pub(super) static PARTS: &str = {:?};\n\n\
         /// Shapes of postal codes, by letter from `#` on.\n\
         pub(super) static SHAPES: &str = {:?};\n",
        parts.0.join("\n"),
        shapes.0.join("\n"),
    );
    assert!(
        text.len() <= 2_800,
        "{} bytes of addresses: raise the budget on purpose",
        text.len()
    );
    same_as_committed("postal_data.rs", &text);
}
