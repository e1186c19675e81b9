//! Writes the form that `src/tables/hashed.rs` reads.

use std::fmt::Write as _;

use crate::hash::hash;
use crate::hashed::{Hashed, Question, WINDOW};

/// Seeds tried before a row gets longer.
const SEEDS: u64 = 2048;

/// The smallest table of `names`, each with its number below `values`, in which none of
/// `strangers` passes for one of them.
pub(crate) fn hashed(names: &[(&str, u32)], values: u32, width: u32, strangers: &[&str]) -> Hashed {
    assert!(names.iter().all(|(_, value)| *value < values));
    let shortest = names.len().div_ceil(8).max(WINDOW);
    let table = (shortest..2 * shortest)
        .flat_map(|length| (0..SEEDS).map(move |seed| (length, seed)))
        .filter_map(|(length, seed)| {
            let columns = solve(names, seed, length)?;
            Some(Hashed {
                seed,
                width,
                values,
                length,
                rows: rows(&columns, width).leak(),
            })
        })
        .find(|table| strangers.iter().all(|name| table.value(name).is_none()))
        .unwrap();
    for (name, value) in names {
        assert_eq!(table.value(name), Some(*value), "{name}");
    }
    table
}

/// What the columns must be, by Gaussian elimination: each equation is kept at the first column
/// that it picks, relative to which its other ones are. `None` if two equations contradict.
fn solve(names: &[(&str, u32)], seed: u64, length: usize) -> Option<Vec<u32>> {
    let mut kept = vec![(0_u64, 0_u32); 8 * length];
    for (name, value) in names {
        let question = Question::new(hash(seed, name.as_bytes()), length);
        let (mut at, mut picks) = (8 * question.start, question.picks);
        let mut answer = question.own ^ value;
        loop {
            if picks == 0 {
                return None;
            }
            at += picks.trailing_zeros() as usize;
            picks >>= picks.trailing_zeros();
            if kept[at].0 == 0 {
                kept[at] = (picks, answer);
                break;
            }
            picks ^= kept[at].0;
            answer ^= kept[at].1;
        }
    }
    let mut columns = vec![0; kept.len()];
    for at in (0..kept.len()).rev() {
        let (picks, answer) = kept[at];
        let others = (1..64).filter(|place| picks >> place & 1 == 1);
        columns[at] = others.fold(answer, |sum, place| sum ^ columns[at + place]);
    }
    Some(columns)
}

fn rows(columns: &[u32], width: u32) -> Vec<u8> {
    let bits = (0..width)
        .rev()
        .flat_map(|row| columns.iter().map(move |column| column >> row & 1));
    let bits: Vec<u32> = bits.collect();
    let byte = |eight: &[u32]| eight.iter().rev().fold(0, |byte, bit| byte << 1 | *bit);
    bits.chunks(8)
        .map(|eight| u8::try_from(byte(eight)).unwrap())
        .collect()
}

/// Bytes as they stand in a byte string.
pub(crate) fn escaped(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in bytes {
        write!(text, "\\x{byte:02x}").unwrap();
    }
    text
}

/// The table as a Rust item.
pub(crate) fn item(table: &Hashed, name: &str) -> String {
    let Hashed {
        seed,
        width,
        values,
        length,
        rows,
    } = table;
    let mut text = format!(
        "pub(super) static {name}: Hashed = Hashed {{\n    \
         seed: {seed},\n    width: {width},\n    values: {values},\n    length: {length},\n    rows: b\"\\\n"
    );
    for line in rows.chunks(32) {
        writeln!(text, "        {}\\", escaped(line)).unwrap();
    }
    text.push_str("    \",\n};\n");
    text
}
