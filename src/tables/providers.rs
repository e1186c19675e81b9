//! Domains that give mailboxes to the public.

use super::domain_index::{DomainIndex, Piece};
use super::providers_data::{COSTS, PROVIDERS};
use super::read::tables;
use crate::bytes::{at, slice};
#[cfg(any(test, feature = "first-answers"))]
use crate::bytes::{pieces, split_at_first};

/// The number of who runs `domain`, in lower-case A-labels, if it is a known provider's.
pub(crate) fn operator(domain: &str) -> Option<u8> {
    let index = index();
    let entry = index.entry(index.position(domain)?)?;
    Some(entry.operator)
}

/// The name of an operator; empty where nobody is known.
pub(super) fn name(operator: u8) -> &'static str {
    let place = tables()
        .providers
        .operators
        .get(usize::from(operator))
        .copied();
    let (start, end) = place.unwrap_or_default();
    slice(PROVIDERS, start, end)
}

/// The number of who runs `domain` and the name, read out of the text: to read all of it into the
/// index takes ten times as long.
#[cfg(any(test, feature = "first-answers"))]
pub(super) fn scan(domain: &str) -> Option<(u8, &'static str)> {
    let (label, rest) = split_at_first(domain, b'.');
    let rest = rest?;
    let (mut operator, mut name) = (0, "");
    for line in pieces(PROVIDERS, b'\n') {
        let (first, domains) = split_at_first(line, b' ');
        let Some(domains) = domains else {
            operator += 1;
            name = first;
            continue;
        };
        if first != label {
            continue;
        }
        for word in pieces(domains, b' ') {
            let facts = word.strip_prefix(rest);
            if facts.is_some_and(|facts| matches!(at(facts.as_bytes(), 0), 0 | b'A'..=b'Z')) {
                return Some((operator, name));
            }
        }
    }
    None
}

/// All providers.
pub(crate) fn index() -> &'static DomainIndex {
    &tables().providers.index
}

/// The providers and who runs them.
pub(super) struct Providers {
    index: DomainIndex,
    /// Where the name of each operator stands in [`PROVIDERS`].
    operators: Vec<Piece>,
}

/// Reads the table word for word: a label at the start of a line, then its rests. A line with
/// nothing else names who runs the domains below it.
pub(super) fn read() -> Providers {
    let mut index = DomainIndex::of(PROVIDERS);
    let text = PROVIDERS.as_bytes();
    let mut operators = vec![(0, 0)];
    let mut operator = 0;
    let mut brand = None;
    let (mut start, mut facts) = (0, 0);
    let mut place = 0;
    while place < text.len() {
        // Most are letters: a loop of their own, as an engine optimizes what jumps far and often.
        while at(text, place) > b'Z' {
            place += 1;
        }
        let byte = at(text, place);
        match byte {
            b'A'..=b'Z' => facts = place,
            b' ' | b'\n' => {
                let end = if facts > start { facts } else { place };
                match brand {
                    None if byte == b'\n' => {
                        operators.push((start, place));
                        operator += 1;
                    }
                    None => brand = Some(index.brand_of((start, place))),
                    Some(brand) => {
                        let cost = usize::from(at(text, end).saturating_sub(b'A'));
                        let cost = COSTS.get(cost).copied().unwrap_or_default();
                        let mut countries = (end + 1, place);
                        // The last label of two letters, where nothing is said.
                        if end + 1 >= place && matches!(at(text, end - 3), b' ' | b'.') {
                            countries = (end - 2, end);
                        }
                        index.add(brand, (start, end), cost.into(), countries, operator);
                    }
                }
                start = place + 1;
                if byte == b'\n' {
                    brand = None;
                }
            }
            _ => {}
        }
        place += 1;
    }
    Providers { index, operators }
}

/// Every domain, in byte order.
#[cfg(test)]
pub(crate) fn all() -> Vec<String> {
    let mut names = Vec::new();
    for brand in index().brands() {
        let mut at = brand.entry;
        while let Some(entry) = index().entry(at) {
            names.push(format!("{}.{}", index().label(brand), index().rest(entry)));
            at = entry.next;
        }
    }
    names.sort();
    names
}
