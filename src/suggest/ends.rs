//! Slips at the end of a domain: what follows its first label, and public suffixes.

use super::channel::{CHEAPEST, cost_inside};
use crate::tables::{suffixes, tlds};

/// Ends of domains are mistyped more often than their middles.
pub(super) const AT_THE_END: i32 = 150;

pub(super) const SUFFIX_SWAPPED: i32 = 750;

const SUFFIX_SWAPPED_FOR_COUNTRY: i32 = 1000;

const SUFFIX_SWAPPED_MANY: i32 = 200;

const SUFFIX_GARBLED: i32 = 1150;

const SUFFIX_MISSING: i32 = 700;

pub(super) const SUFFIX_TWICE: i32 = 750;

const JUNK: i32 = 800;

const JUNK_CHARACTER: i32 = 40;

/// Suffixes as usual as this are never mended by themselves.
pub(super) const USUAL_SUFFIX: i32 = 550;

/// Slips in what follows the first label of a listed domain; `swap`: whether the end may have
/// been taken for another, and the domain has many.
pub(super) fn rest_slips(typed: &str, meant: &str, swap: Option<bool>, bound: i32) -> Option<i32> {
    if typed == meant {
        return Some(0);
    }
    if typed.is_empty() {
        return (SUFFIX_MISSING <= bound).then_some(SUFFIX_MISSING);
    }
    if bound < CHEAPEST - AT_THE_END {
        return None;
    }
    let slips = suffix_slips(typed, meant, bound).unwrap_or(i32::MAX);
    let swapped = swap.and_then(|many| swapped(typed, meant, many));
    let slips = slips.min(swapped.unwrap_or(i32::MAX));
    (slips <= bound).then_some(slips)
}

/// One end for another, if `typed` is an end at all.
fn swapped(typed: &str, meant: &str, many: bool) -> Option<i32> {
    let from_generic = matches!(typed, "com" | "net" | "org" | "co");
    let is_second = |(second, last)| suffixes::is_second(second) && tlds::is_known(last);
    if suffixes::find(typed).is_some()
        || tlds::is_known(typed)
        || typed.split_once('.').is_some_and(is_second)
    {
        let to = if meant == "com" || meant == "net" && from_generic {
            SUFFIX_SWAPPED
        } else {
            SUFFIX_SWAPPED_FOR_COUNTRY
        };
        let many = many && !from_generic;
        return Some(if many { to + SUFFIX_SWAPPED_MANY } else { to });
    }
    (!typed.contains('.') && typed.len() < 5).then_some(SUFFIX_GARBLED)
}

/// Slips in a suffix, junk behind it included.
pub(super) fn suffix_slips(typed: &str, meant: &str, bound: i32) -> Option<i32> {
    let edited = cost_inside(typed.as_bytes(), meant.as_bytes(), bound + AT_THE_END);
    let edited = edited.map(|slips| slips - AT_THE_END);
    let junk = typed
        .strip_prefix(meant)
        .filter(|tail| !is_end(meant, tail));
    let junk = junk.map(|tail| {
        let length = i32::try_from(tail.len()).unwrap_or(i32::MAX / 100);
        JUNK + JUNK_CHARACTER * length
    });
    let cheaper = match (edited, junk) {
        (Some(edited), Some(junk)) => Some(edited.min(junk)),
        (edited, junk) => edited.or(junk),
    };
    cheaper.filter(|slips| *slips <= bound)
}

/// `com.com`.
pub(super) fn is_twice(two: &str, last: &str) -> bool {
    two.strip_suffix(last)
        .and_then(|before| before.strip_suffix('.'))
        == Some(last)
}

/// Whether what follows `com` in `comar` or `com.ar` is no junk but a country's.
fn is_end(meant: &str, tail: &str) -> bool {
    let tail = tail.strip_prefix('.').unwrap_or(tail);
    suffixes::is_second(meant) && tail.len() == 2 && tlds::is_known(tail)
}
