//! How often a domain ends that way, and how often one character follows another.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{rows, same_as_committed};

/// Letters, hyphen, digit, end of a label: the order of rows and columns of the bigram table.
const CLASSES: &str = "abcdefghijklmnopqrstuvwxyz-0$";

/// The last letter of a rarity that the table of suffixes has.
const RAREST: char = 'U';

fn count(text: &str) -> f64 {
    text.parse::<u32>().unwrap().into()
}

/// The suffixes of the table, each with the letter of its rarity.
pub(crate) fn suffixes() -> Vec<(String, char)> {
    let rows = rows("suffixes.tsv");
    let sum: f64 = rows.iter().map(|row| count(&row[1])).sum();
    rows.iter()
        .map(|row| {
            let half_nats = (-2.0 * (count(&row[1]) / sum).ln()).round();
            let letter = (0..26)
                .find(|letter| f64::from(*letter) >= half_nats)
                .unwrap();
            let letter = char::from(b'A' + u8::try_from(letter).unwrap());
            (row[0].clone(), letter)
        })
        // What ends one domain in fifty thousand is as rare as what ends none.
        .filter(|(_, letter)| *letter <= RAREST)
        .collect()
}

#[test]
fn suffixes_table() {
    let mut text = String::from(
        "//! Generated from `data/suffixes.tsv` by `npm run tables`; do not edit.\n\n\
         /// A rarity, `A` and one letter more for each half nat, then the suffixes that are so rare.\n\
         #[rustfmt::skip]\npub(super) static SUFFIXES: &str = \"\\\n",
    );
    let mut by_rarity: BTreeMap<char, String> = BTreeMap::new();
    for (suffix, letter) in suffixes() {
        write!(by_rarity.entry(letter).or_default(), "{suffix} ").unwrap();
    }
    for (letter, suffixes) in by_rarity {
        writeln!(text, "{letter}{suffixes}\\").unwrap();
    }
    text.push_str("\";\n");
    same_as_committed("suffixes_data.rs", &text);
}

#[test]
fn words_table() {
    let domains: f64 = rows("suffixes.tsv").iter().map(|row| count(&row[1])).sum();
    let rows = rows("words.tsv");
    let words: String = rows.iter().map(|row| row[0].as_str()).collect();
    let lengths: Vec<usize> = rows.iter().map(|row| row[0].len()).collect();
    let rarities: Vec<String> = rows
        .iter()
        .map(|row| format!("{:.0}", -100.0 * (count(&row[1]) / domains).ln()))
        .collect();
    let text = format!(
        "//! Generated from `data/words.tsv` by `npm run tables`; do not edit.\n\n\
         /// Words at the end of a label.\n\
         pub(super) static WORDS: &[u8; {}] = b\"{words}\";\n\n\
         /// Their lengths.\n\
         pub(super) static LENGTHS: [u8; {}] = {lengths:?};\n\n\
         /// Their rarities in hundredths of a nat.\n\
         pub(super) static RARITIES: [u16; {}] = [{}];\n",
        words.len(),
        rows.len(),
        rows.len(),
        rarities.join(", ")
    );
    same_as_committed("words_data.rs", &text);
}

#[test]
fn bigrams_table() {
    let mut counts: BTreeMap<(String, String), f64> = BTreeMap::new();
    for row in rows("bigrams.tsv") {
        counts.insert((row[0].clone(), row[1].clone()), count(&row[2]));
    }
    let mut text = String::from(
        "//! Generated from `data/bigrams.tsv` by `npm run tables`; do not edit.\n\n\
         /// Quarters of a nat, from `#` on, row after row: what follows a character.\n\
         #[rustfmt::skip]\npub(super) static BIGRAMS: &[u8; 841] = b\"\\\n",
    );
    for before in CLASSES.chars().map(String::from) {
        let row = CLASSES.chars().map(|next| {
            let found = counts.get(&(before.clone(), next.to_string()));
            found.copied().unwrap_or(0.0) + 0.5
        });
        let row: Vec<f64> = row.collect();
        let sum: f64 = row.iter().sum();
        for times in row {
            let steps = (-4.0 * (times / sum).ln()).round();
            let byte = (b'#'..=b'~').find(|byte| f64::from(byte - b'#') >= steps);
            let character = char::from(byte.unwrap());
            let escape = if character == '\\' { "\\" } else { "" };
            write!(text, "{escape}{character}").unwrap();
        }
        text.push_str("\\\n");
    }
    text.push_str("\";\n");
    same_as_committed("bigrams_data.rs", &text);
}
