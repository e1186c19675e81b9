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
    let mut neighbours = [0_u64; SYMBOLS.len()];
    let mut alike = [0_u64; SYMBOLS.len()];
    let mut places: Vec<(String, char, usize, usize)> = Vec::new();
    for row in rows("keyboards.tsv") {
        let (kind, layout, keys) = (&row[0], &row[1], &row[2]);
        if kind == "alike" {
            for a in keys.chars() {
                for b in keys.chars().filter(|b| *b != a) {
                    alike[bit(a)] |= 1 << bit(b);
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
            other == layout && b != a && x.abs_diff(*other_x) <= 2 && y.abs_diff(*other_y) <= 1
        }) {
            neighbours[bit(*a)] |= 1 << bit(*b);
        }
    }
    let mut text =
        String::from("//! Generated from `data/keyboards.tsv` by `npm run tables`; do not edit.\n");
    for (name, doc, masks) in [
        (
            "NEIGHBOURS",
            "Keys side by side on any of the layouts",
            neighbours,
        ),
        ("ALIKE", "Characters that look or sound alike", alike),
    ] {
        writeln!(
            text,
            "\n/// {doc}: bit sets in the order `{SYMBOLS}`.\n#[rustfmt::skip]\npub(super) static {name}: [u64; {}] = [",
            masks.len()
        )
        .unwrap();
        for mask in masks {
            let [high, middle, low] = [mask >> 32, mask >> 16 & 0xffff, mask & 0xffff];
            writeln!(text, "    0x{high:04x}_{middle:04x}_{low:04x},").unwrap();
        }
        text.push_str("];\n");
    }
    same_as_committed("keyboards_data.rs", &text);
}
