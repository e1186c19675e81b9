//! Letters that do not decompose into a letter and marks, and what they are compared as.

use super::name_folding_data::NAME_FOLDING;

/// What a lower-case letter is compared as: `ß` as `ss`, `ł` as `l`.
pub(crate) fn fold(letter: char) -> Option<&'static str> {
    NAME_FOLDING
        .iter()
        .find(|(_, letters)| letters.contains(letter))
        .map(|(base, _)| *base)
}
