//! Keys side by side, and characters taken for each other.

use std::fmt::Write as _;

use crate::{rows, same_as_committed};

/// Letters, digits, hyphen, dot, comma: the order of the bits in the masks.
const SYMBOLS: &str = "abcdefghijklmnopqrstuvwxyz0123456789-.,";

fn bit(symbol: char) -> usize {
    SYMBOLS.find(symbol).unwrap()
}

#[test]
fn keyboards_table() {
    let mut pairs = [0_u64; SYMBOLS.len()];
    let mut places: Vec<(String, char, usize, usize)> = Vec::new();
    for row in rows("keyboards.tsv") {
        let (kind, layout, keys) = (&row[0], &row[1], &row[2]);
        if kind == "alike" {
            for a in keys.chars() {
                for b in keys.chars().filter(|b| bit(*b) > bit(a)) {
                    pairs[bit(a)] |= 1 << bit(b);
                }
            }
            continue;
        }
        let y = places
            .iter()
            .filter(|(known, ..)| known == layout)
            .map(|(_, _, _, y)| y + 1)
            .max()
            .unwrap_or(0);
        for (column, key) in keys.chars().enumerate().filter(|(_, key)| *key != ' ') {
            places.push((layout.clone(), key, 2 * column + y, y));
        }
    }
    for (layout, a, x, y) in &places {
        for (_, b, _, _) in places.iter().filter(|(other, b, other_x, other_y)| {
            other == layout
                && bit(*b) < bit(*a)
                && x.abs_diff(*other_x) <= 2
                && y.abs_diff(*other_y) <= 1
        }) {
            pairs[bit(*a)] |= 1 << bit(*b);
        }
    }
    let mut text = format!(
        "//! Generated from `data/keyboards.tsv` by `npm run tables`; do not edit.\n\n\
         /// Bit sets in the order `{SYMBOLS}`: keys before one's own that lie beside it on any of\n\
         /// the layouts, and characters after it that look or sound alike.\n\
         #[rustfmt::skip]\npub(super) static PAIRS: [u64; {}] = [\n",
        pairs.len()
    );
    for mask in pairs {
        let [high, middle, low] = [mask >> 32, mask >> 16 & 0xffff, mask & 0xffff];
        writeln!(text, "    0x{high:04x}_{middle:04x}_{low:04x},").unwrap();
    }
    text.push_str("];\n");
    same_as_committed("keyboards_data.rs", &text);
}
