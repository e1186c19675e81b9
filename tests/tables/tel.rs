//! Phone numbers by country.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{rows, same_as_committed};

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
    let mut by_code = BTreeMap::<u16, u32>::new();
    let mut text = String::from(
        "//! Generated from `data/tel.tsv` by `npm run tables`; do not edit.\n\n\
         /// Country, calling code, bits of lengths, trunk prefix: 6 for `06`, 9 for none.\n\
         pub(super) static BY_COUNTRY: &[([u8; 2], u16, u32, u8)] = &[\n",
    );
    for row in rows("tel.tsv") {
        let (code, lengths) = (row[1].parse().unwrap(), lengths(&row[2]));
        *by_code.entry(code).or_default() |= lengths;
        if row[0].len() == 2 {
            let trunk = row[3].replace('-', "9").parse::<u8>().unwrap();
            writeln!(text, "    (*b{:?}, {code}, {lengths:#x}, {trunk}),", row[0]).unwrap();
        }
    }
    text.push_str(
        "];\n\n/// Calling code, bits of lengths of all countries behind it.\n\
         pub(super) static BY_CODE: &[(u16, u32)] = &[\n",
    );
    for (code, lengths) in &by_code {
        writeln!(text, "    ({code}, {lengths:#x}),").unwrap();
    }
    text.push_str("];\n");
    let bytes = by_code.len() * 8 + (text.lines().count() - by_code.len()) * 12;
    assert!(
        bytes <= 5_000,
        "{bytes} bytes of phone numbers: raise the budget on purpose"
    );
    same_as_committed("tel_data.rs", &text);
}
