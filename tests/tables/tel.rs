//! Phone numbers by country.

use std::fmt::Write as _;

use crate::{Lettered, rows, same_as_committed};

/// Bit n for every length n in `4-6,8`.
fn lengths(text: &str) -> u32 {
    text.split(',')
        .flat_map(|range| {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            from.parse::<u32>().unwrap()..=to.parse().unwrap()
        })
        .fold(0, |bits, length| bits | 1 << length)
}

#[test]
fn numbers_are_sorted_and_well_formed() {
    let rows = rows("tel.tsv");
    let keys: Vec<_> = rows
        .iter()
        .map(|row| (row[0].as_str(), row[1].parse::<u16>().unwrap()))
        .collect();
    assert!(keys.is_sorted_by(|a, b| a < b));
    assert!(rows.len() > 240);
    for row in &rows {
        assert!(
            ["-", "0", "1", "8", "06"].contains(&row[3].as_str()),
            "{row:?}"
        );
        assert!(lengths(&row[2]) >> 18 == 0, "{row:?}");
    }
}

#[test]
fn tel_table() {
    let mut lengths = Lettered::default();
    let mut records = String::new();
    for row in rows("tel.tsv") {
        let country = if row[0].len() == 2 { &row[0] } else { "--" };
        let trunk = row[3].replace("06", "6").replace('-', "9");
        write!(
            records,
            "{country}{:<3}{}{trunk}",
            row[1],
            lengths.letter(&row[2])
        )
        .unwrap();
    }
    let text = format!(
        "//! Generated from `data/tel.tsv` by `npm run tables`; do not edit.\n\n\
         /// Country, calling code, the letter of its lengths and the trunk prefix (6 for `06`, 9\n\
         /// for none): seven bytes each, services of all countries first, then by country.\n\
         pub(super) static COUNTRIES: &str = {records:?};\n\n\
         /// Lengths of numbers, by letter from `#` on.\n\
         pub(super) static LENGTHS: &str = {:?};\n",
        lengths.0.join("\n")
    );
    assert!(
        text.len() <= 2_900,
        "{} bytes of phone numbers: raise the budget on purpose",
        text.len()
    );
    same_as_committed("tel_data.rs", &text);
}
