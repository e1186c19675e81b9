//! How improbable a label is that somebody registered: a chain of character bigrams.

use super::bigrams_data::BIGRAMS;
use super::words_data::WORDS;

/// Rows and columns of the table: letters, hyphen, digit, end.
const CLASSES: usize = 29;
const END: usize = 28;

/// One digit out of ten, in hundredths of a nat.
const DIGIT: i32 = 230;

/// The cost of a label in hundredths of a nat: of its characters, or of a usual word at its end
/// and the characters before.
pub(crate) fn label_cost(label: &[u8]) -> i32 {
    let characters = characters_cost(label);
    let words = WORDS.iter().filter_map(|(word, rarity)| {
        let before = label.strip_suffix(word.as_bytes())?;
        let before = before.strip_suffix(b"-").unwrap_or(before);
        (!before.is_empty()).then(|| characters_cost(before) + rarity)
    });
    words.min().unwrap_or(characters).min(characters)
}

fn characters_cost(label: &[u8]) -> i32 {
    let mut before = END;
    let mut cost = 0;
    for &byte in label {
        let class = class(byte);
        cost += step(before, class);
        if byte.is_ascii_digit() {
            cost += DIGIT;
        }
        before = class;
    }
    cost + step(before, END)
}

fn class(byte: u8) -> usize {
    match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        b'0'..=b'9' => 27,
        _ => 26,
    }
}

fn step(before: usize, next: usize) -> i32 {
    let byte = BIGRAMS.get(CLASSES * before + next).copied();
    10 * i32::from(byte.unwrap_or(b'~') - b'#')
}
