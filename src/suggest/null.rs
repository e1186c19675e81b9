//! The null hypothesis: the person really means the unlisted domain that was typed.

use crate::tables::bigrams::label_cost;
use crate::tables::{suffixes, tlds};

/// Share of addresses at domains that no table lists: 22 %.
pub(super) const UNLISTED: i32 = 150;

/// A label more before the registered one.
const SUBDOMAIN: i32 = 300;

/// A second label that registries use, registered by somebody: `com.com`.
const RESERVED: i32 = 400;

/// A listed name with more to it.
const DERIVED: i32 = 200;

/// A delegated suffix that was not seen once in the list of domains.
const SUFFIX_UNSEEN: i32 = 1150;

/// A last label that nobody has delegated: somebody's own network, and a bit for each character.
const SUFFIX_UNKNOWN: i32 = 1500;
const SUFFIX_UNKNOWN_CHARACTER: i32 = 100;

/// The name of a listed domain under another suffix: names come back elsewhere. The names with
/// domains in many countries have some that no list knows.
const KNOWN_NAME: i32 = 900;
const KNOWN_NAME_OF_MANY: i32 = 500;
const MANY: usize = 8;

/// A second label that registries use elsewhere, but not here so far.
const SECOND_UNSEEN: i32 = 1700;
const SECOND: i32 = 200;

/// Somebody's name is a word more often than characters in a row make one: 85 %.
const WORDS: (i32, i32) = (85, 100);

/// The rarity of a domain as something meant, in hundredths of a nat.
///
/// `listed` tells how many domains of the lists have that first label.
pub(super) fn cost(domain: &str, listed: impl Fn(&str) -> usize) -> i32 {
    let (base, suffix) = split(domain);
    let name = base_cost(base);
    let generic = [".net", ".org", ".co"]
        .iter()
        .any(|end| domain.ends_with(end));
    let known = match listed(base) {
        0 => name,
        MANY.. if !generic => KNOWN_NAME_OF_MANY,
        _ => KNOWN_NAME,
    };
    UNLISTED + name.min(known) + suffix
}

/// The rarity of a name made of a listed one and something before or after it: `yahoofs`.
pub(super) fn derived_cost(domain: &str, name: &str) -> Option<i32> {
    let (base, suffix) = split(domain);
    let more = base
        .strip_prefix(name)
        .or_else(|| base.strip_suffix(name))?;
    let more = label_cost(more.as_bytes()) * WORDS.0 / WORDS.1;
    Some(UNLISTED + KNOWN_NAME + DERIVED + more + suffix)
}

/// The rarity of what stands before the public suffix.
pub(super) fn base_cost(base: &str) -> i32 {
    let mut labels = base.rsplit('.');
    let mut registered = labels.next().unwrap_or_default();
    let reserved = if suffixes::is_second(registered) && registered != base {
        RESERVED
    } else {
        0
    };
    if registered.is_empty() {
        registered = base;
    }
    let before: i32 = labels
        .map(|label| SUBDOMAIN + label_cost(label.as_bytes()))
        .sum();
    (label_cost(registered.as_bytes()) + before) * WORDS.0 / WORDS.1 + reserved
}

/// What stands before the public suffix, and the rarity of that suffix.
fn split(domain: &str) -> (&str, i32) {
    let Some((base, last)) = domain.rsplit_once('.') else {
        return (domain, SUFFIX_UNKNOWN);
    };
    if let Some((before, second)) = base.rsplit_once('.') {
        let two = domain.get(domain.len() - second.len() - last.len() - 1..);
        if let Some(suffix) = two.and_then(suffixes::find) {
            return (before, suffix.cost);
        }
        if last.len() == 2 && tlds::is_known(last) && suffixes::is_second(second) {
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
    if let Some(suffix) = suffixes::find(last) {
        return suffix.cost;
    }
    if tlds::is_known(last) {
        return SUFFIX_UNSEEN;
    }
    let length = i32::try_from(last.len()).unwrap_or(i32::MAX / 1000);
    SUFFIX_UNKNOWN + SUFFIX_UNKNOWN_CHARACTER * length
}
