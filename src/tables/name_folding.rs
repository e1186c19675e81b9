//! Letters that do not decompose into a letter and marks, and what they are compared as.

use super::name_folding_data::NAME_FOLDING;
use crate::bytes::{pieces, split_at_first};

/// What a lower-case letter is compared as: `ß` as `ss`, `ł` as `l`.
pub(crate) fn fold(letter: char) -> Option<&'static str> {
    if letter.is_ascii() {
        return None;
    }
    for line in pieces(NAME_FOLDING, b'\n') {
        let (base, letters) = split_at_first(line, b' ');
        for known in letters.unwrap_or_default().chars() {
            if known == letter {
                return Some(base);
            }
        }
    }
    None
}
