//! Slips at the end of a domain: what follows its first label, and public suffixes.

use super::channel::{CHEAPEST, cost_inside};
use crate::bytes::{after_last, at, from, split_at_first};
use crate::tables::{suffixes, tlds};

/// Ends of domains are mistyped more often than their middles.
pub(super) const AT_THE_END: i32 = 100;

/// One end for another, and a part of how rare that other is: `gmail.es` is nearer than `gmail.im`.
pub(super) const SUFFIX_SWAPPED: i32 = 550;
pub(super) const SUFFIX_SWAPPED_PART: i32 = 40;
const SUFFIX_SWAPPED_FOR_COUNTRY: i32 = 250;

/// Another end of the same country: `yahoo.com.jp`, `yahoo.uk`.
const SAME_COUNTRY: i32 = 450;

/// The end broken off: `gmail.c`.
const CUT_OFF: i32 = 450;
const CUT_OFF_CHARACTER: i32 = 60;

const SUFFIX_MISSING: i32 = 700;

pub(super) const SUFFIX_TWICE: i32 = 750;

/// No slip is dearer that may have been made in a suffix typed twice.
const ONE_SLIP: i32 = 760;

const JUNK: i32 = 850;

const JUNK_CHARACTER: i32 = 40;

/// Suffixes as usual as this are never mended by themselves.
pub(super) const USUAL_SUFFIX: i32 = 550;

/// No slip at all: too dear for anything.
pub(super) const NEVER: i32 = 1_000_000;

/// Slips in what follows the first label of a listed domain; `swap`: how dear it is to have taken
/// another end for `typed`; `is_usual`: the domain has so many people that they do.
pub(super) fn rest_slips(typed: &str, meant: &str, swap: i32, is_usual: bool, bound: i32) -> i32 {
    if typed == meant {
        0
    } else if typed.is_empty() {
        SUFFIX_MISSING
    } else if bound < SAME_COUNTRY.min(CHEAPEST - AT_THE_END) {
        NEVER
    } else {
        suffix_slips(typed, meant, bound).min(swapped(typed, meant, swap, is_usual))
    }
}

/// One end for another.
fn swapped(typed: &str, meant: &str, swap: i32, is_usual: bool) -> i32 {
    match meant {
        _ if swap == NEVER => NEVER,
        _ if after_last(typed, b'.') == after_last(meant, b'.') => SAME_COUNTRY,
        _ if !is_usual => NEVER,
        "com" => swap,
        "net" if matches!(typed, "com" | "org" | "co") => swap,
        _ => swap + SUFFIX_SWAPPED_FOR_COUNTRY,
    }
}

/// Slips in a suffix, junk behind it included; those within `bound` are exact.
#[inline(never)]
pub(super) fn suffix_slips(typed: &str, meant: &str, bound: i32) -> i32 {
    let edited = cost_inside(typed.as_bytes(), meant.as_bytes(), bound + AT_THE_END);
    let mut slips = edited.map_or(NEVER, |slips| slips - AT_THE_END);
    if meant.as_bytes().starts_with(typed.as_bytes()) {
        let missing = length(meant.as_bytes()) - length(typed.as_bytes());
        slips = slips.min(CUT_OFF + CUT_OFF_CHARACTER * missing);
    }
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

/// `com.com` and `con.com`.
pub(super) fn is_twice(two: &str, last: &str) -> bool {
    let (first, second) = split_at_first(two, b'.');
    second == Some(last)
        && last.len() > 2
        && cost_inside(first.as_bytes(), last.as_bytes(), ONE_SLIP).is_some()
}

/// Whether what follows `com` in `comar` or `com.ar` is no junk but a country's.
fn is_end(meant: &str, tail: &str) -> bool {
    let dot = usize::from(at(tail.as_bytes(), 0) == b'.');
    tail.len() == 2 + dot && suffixes::is_second(meant) && tlds::is_known(from(tail, dot))
}
