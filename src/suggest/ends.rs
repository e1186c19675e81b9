//! Slips at the end of a domain: what follows its first label, and public suffixes.

use super::channel::{CHEAPEST, cost_inside};
use crate::bytes::{at, from, split_at_first};
use crate::tables::{suffixes, tlds};

/// Ends of domains are mistyped more often than their middles.
pub(super) const AT_THE_END: i32 = 150;

pub(super) const SUFFIX_SWAPPED: i32 = 750;

const SUFFIX_SWAPPED_FOR_COUNTRY: i32 = 1000;

const SUFFIX_GARBLED: i32 = 1150;

const SUFFIX_MISSING: i32 = 700;

pub(super) const SUFFIX_TWICE: i32 = 750;

const JUNK: i32 = 800;

const JUNK_CHARACTER: i32 = 40;

/// Suffixes as usual as this are never mended by themselves.
pub(super) const USUAL_SUFFIX: i32 = 550;

/// No slip at all: too dear for anything.
pub(super) const NEVER: i32 = 1_000_000;

/// Slips in what follows the first label of a listed domain; `swap`: whether the end may have
/// been taken for another.
pub(super) fn rest_slips(typed: &str, meant: &str, swap: bool, bound: i32) -> i32 {
    if typed == meant {
        return 0;
    }
    if typed.is_empty() {
        SUFFIX_MISSING
    } else if bound < CHEAPEST - AT_THE_END {
        NEVER
    } else {
        let slips = suffix_slips(typed, meant, bound);
        if swap {
            slips.min(swapped(typed, meant))
        } else {
            slips
        }
    }
}

/// One end for another, if `typed` is an end at all.
fn swapped(typed: &str, meant: &str) -> i32 {
    let (second, last) = split_at_first(typed, b'.');
    let two = last.is_some_and(|last| suffixes::is_second(second) && tlds::is_known(last));
    if two || suffixes::cost(typed).is_some() || tlds::is_known(typed) {
        return match meant {
            "com" => SUFFIX_SWAPPED,
            "net" if matches!(typed, "com" | "org" | "co") => SUFFIX_SWAPPED,
            _ => SUFFIX_SWAPPED_FOR_COUNTRY,
        };
    }
    if last.is_none() && typed.len() < 5 {
        SUFFIX_GARBLED
    } else {
        NEVER
    }
}

/// Slips in a suffix, junk behind it included; those within `bound` are exact.
#[inline(never)]
pub(super) fn suffix_slips(typed: &str, meant: &str, bound: i32) -> i32 {
    let edited = cost_inside(typed.as_bytes(), meant.as_bytes(), bound + AT_THE_END);
    let mut slips = edited.map_or(NEVER, |slips| slips - AT_THE_END);
    if typed.as_bytes().starts_with(meant.as_bytes()) {
        let tail = from(typed, meant.len());
        if !is_end(meant, tail) {
            slips = slips.min(JUNK + JUNK_CHARACTER * length(tail.as_bytes()));
        }
    }
    slips
}

/// The length of a text as a number to count with.
pub(super) fn length(text: &[u8]) -> i32 {
    i32::try_from(text.len()).unwrap_or(10_000)
}

/// `com.com`.
pub(super) fn is_twice(two: &str, last: &str) -> bool {
    split_at_first(two, b'.') == (last, Some(last))
}

/// Whether what follows `com` in `comar` or `com.ar` is no junk but a country's.
fn is_end(meant: &str, tail: &str) -> bool {
    let dot = usize::from(at(tail.as_bytes(), 0) == b'.');
    tail.len() == 2 + dot && suffixes::is_second(meant) && tlds::is_known(from(tail, dot))
}
