//! The null hypothesis: the person really means the unlisted domain that was typed.

use super::ends::length;
use crate::bytes::{after_last, at, from, pieces, rfind, slice};
use crate::tables::bigrams::label_cost;
use crate::tables::domain_index::DomainIndex;
use crate::tables::{suffixes, tlds};

/// Share of addresses at domains that no table lists: 22 %.
pub(super) const UNLISTED: i32 = 150;

/// A label more before the registered one.
const SUBDOMAIN: i32 = 300;

/// A listed name with more to it.
const DERIVED: i32 = 200;

/// A delegated suffix that was not seen once in the list of domains.
const SUFFIX_UNSEEN: i32 = 1150;

/// A last label that nobody has delegated: somebody's own network, and a bit for each character.
pub(super) const SUFFIX_UNKNOWN: i32 = 1500;
const SUFFIX_UNKNOWN_CHARACTER: i32 = 100;

/// The name of a listed domain under another suffix: names come back elsewhere. The names with
/// domains in many countries have some that no list knows.
const KNOWN_NAME: i32 = 800;
const KNOWN_NAME_OF_MANY: i32 = 500;
const MANY: usize = 8;

/// A second label that registries use elsewhere, but not here so far.
const SECOND_UNSEEN: i32 = 1700;
const SECOND: i32 = 200;

/// Somebody's name is a word more often than characters in a row make one: 85 %.
const WORDS: (i32, i32) = (85, 100);

/// The rarity of a domain as something meant, in hundredths of a nat.
///
/// Names that domains of the lists have are not so rare.
pub(super) fn cost(domain: &str, indexes: &[&DomainIndex; 2]) -> i32 {
    let (base, suffix) = split(domain);
    let name = base_cost(base);
    let mut count = 0;
    for index in indexes {
        count += index.brand(base).map_or(0, |brand| brand.count);
    }
    let known = match count {
        0 => name,
        MANY.. if !is_generic(domain) => KNOWN_NAME_OF_MANY,
        _ => KNOWN_NAME,
    };
    UNLISTED + name.min(known) + suffix
}

/// How many times rarer labels of a length are among 100,000 domains than their characters in a
/// row have it, from 0 on: so much less for nine and ten characters, and twentieths of a nat more
/// for the others.
const LEAST_LENGTH_COST: i32 = -85;
const LENGTHS: [u8; 22] = [
    130, 130, 60, 31, 22, 14, 7, 4, 1, 0, 0, 1, 4, 8, 10, 13, 18, 22, 27, 34, 37, 40,
];

fn is_generic(domain: &str) -> bool {
    matches!(after_last(domain, b'.'), "net" | "org" | "co")
}

/// The rarity of a name made of a listed one and something before or after it: `yahoofs`.
pub(super) fn derived_cost(domain: &str, name: &str) -> Option<i32> {
    let (base, suffix) = split(domain);
    let (base, name) = (base.as_bytes(), name.as_bytes());
    let more = base
        .strip_prefix(name)
        .or_else(|| base.strip_suffix(name))?;
    let more = label_cost(more) * WORDS.0 / WORDS.1;
    Some(UNLISTED + KNOWN_NAME + DERIVED + more + suffix)
}

/// The rarity of what stands before the public suffix.
#[inline(never)]
pub(super) fn base_cost(base: &str) -> i32 {
    let mut sum = -SUBDOMAIN;
    for label in pieces(base, b'.') {
        sum += label_cost(label.as_bytes()) + length_cost(label.len()) + SUBDOMAIN;
    }
    sum * WORDS.0 / WORDS.1
}

/// How much rarer labels of that length are than the chain of characters has them.
fn length_cost(length: usize) -> i32 {
    let last = LENGTHS.len() - 1;
    LEAST_LENGTH_COST + 5 * i32::from(at(&LENGTHS, length.min(last)))
}

/// What stands before the public suffix, and the rarity of that suffix.
#[inline(never)]
pub(super) fn split(domain: &str) -> (&str, i32) {
    let Some(dot) = rfind(domain.as_bytes(), b'.') else {
        return (domain, SUFFIX_UNKNOWN);
    };
    let (base, last) = (slice(domain, 0, dot), from(domain, dot + 1));
    if let Some(dot) = rfind(base.as_bytes(), b'.') {
        let before = slice(base, 0, dot);
        if let Some(cost) = suffixes::cost(from(domain, dot + 1)) {
            return (before, cost);
        }
        if last.len() == 2 && suffixes::is_second(from(base, dot + 1)) && tlds::is_known(last) {
            let unseen = if suffixes::has_seconds(last) {
                SECOND_UNSEEN
            } else {
                suffix_cost(last) + SECOND
            };
            return (before, unseen);
        }
    }
    (base, suffix_cost(last))
}

/// The rarity of a last label.
pub(super) fn suffix_cost(last: &str) -> i32 {
    match suffixes::cost(last) {
        Some(cost) => cost,
        None if tlds::is_known(last) => SUFFIX_UNSEEN,
        None => SUFFIX_UNKNOWN + SUFFIX_UNKNOWN_CHARACTER * length(last.as_bytes()),
    }
}
