//! How domains end: public suffixes with their share of all domains.

use super::domain_index::DomainIndex;
use super::read::tables;
use super::suffixes_data::SUFFIXES;
use crate::bytes::{after_last, at, find_part};

/// Every suffix, as a label of one or two: `co.uk`.
pub(crate) fn all() -> &'static DomainIndex {
    &tables().suffixes
}

pub(super) fn read() -> DomainIndex {
    let mut index = DomainIndex::of(SUFFIXES);
    let (mut start, mut cost) = (0, 0);
    for (place, byte) in SUFFIXES.bytes().enumerate() {
        if byte.is_ascii_uppercase() {
            cost = 50 * i32::from(byte - b'A');
            start = place + 1;
        } else if byte == b' ' {
            let suffix = index.brand_of((start, place));
            index.add(suffix, (0, 0), cost, (0, 0), 0);
            start = place + 1;
        }
    }
    index
}

/// The rarity of a suffix, if it is known: minus the logarithm of its share, in hundredths of a
/// nat.
pub(crate) fn cost(text: &str) -> Option<i32> {
    all().brand(text).map(|suffix| suffix.cost)
}

/// Whether registries of countries take names under that second label.
pub(crate) fn is_second(label: &str) -> bool {
    let known = b" ac co com ed edu go gob gouv gov gv mil ne net nom or org ";
    match find_part(known, label.as_bytes()) {
        Some(start) => {
            let end = start + label.len();
            at(known, start.wrapping_sub(1)) == b' ' && at(known, end) == b' '
        }
        None => false,
    }
}

/// Whether the second labels in use under that top label are known: one domain in two thousand
/// has one.
pub(crate) fn has_seconds(last: &str) -> bool {
    for suffix in all().brands() {
        let text = all().label(suffix);
        if suffix.cost <= 760 && text.len() > last.len() && after_last(text, b'.') == last {
            return true;
        }
    }
    false
}
