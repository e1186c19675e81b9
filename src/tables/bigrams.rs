//! How improbable a label is that somebody registered: a chain of character bigrams.

use super::bigrams_data::BIGRAMS;
use super::words_data::{LENGTHS, RARITIES, WORDS};
use crate::bytes::{at, cut};

/// Rows and columns of the table: letters, hyphen, digit, end.
const CLASSES: usize = 29;
const DIGITS: usize = 27;
const END: usize = 28;

/// One digit out of ten, in hundredths of a nat; in names some are liked better than others.
const DIGIT: i32 = 200;

/// The cost of a label in hundredths of a nat: of its characters, or of a usual word at its end
/// and the characters before.
#[inline(never)]
pub(crate) fn label_cost(label: &[u8]) -> i32 {
    let mut best = characters_cost(label);
    let mut start = 0;
    for (place, rarity) in RARITIES.iter().enumerate() {
        let end = start + usize::from(at(&LENGTHS, place));
        let word = cut(WORDS, start, end);
        start = end;
        if let Some(before) = label.strip_suffix(word) {
            let before = before.strip_suffix(b"-".as_slice()).unwrap_or(before);
            if !before.is_empty() {
                best = best.min(characters_cost(before) + i32::from(*rarity));
            }
        }
    }
    best
}

fn characters_cost(label: &[u8]) -> i32 {
    let mut before = END;
    let mut cost = 0;
    for &byte in label {
        let class = class(byte);
        cost += step(before, class);
        if class == DIGITS {
            cost += DIGIT;
        }
        before = class;
    }
    cost + step(before, END)
}

fn class(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        b'0'..=b'9' => DIGITS,
        _ => 26,
    }
}

fn step(before: usize, next: usize) -> i32 {
    let byte = BIGRAMS.get(CLASSES * before + next).copied();
    25 * i32::from(byte.unwrap_or(b'~') - b'#')
}
