//! Letters with marks and the letters they are compared as.

use super::name_folding_data::NAME_FOLDING;

/// What a lower-case letter is compared as: `é` as `e`, `ß` as `ss`, `ł` as `l`.
pub(crate) fn fold(letter: char) -> Option<&'static str> {
    NAME_FOLDING
        .iter()
        .find(|(_, letters)| letters.contains(letter))
        .map(|(base, _)| *base)
}
