//! Domains that give mailboxes to the public.

use std::sync::OnceLock;

use super::domain_index::DomainIndex;
use super::providers_data::{COSTS, PROVIDERS};
use super::suffixes;
use crate::bytes::at;

/// Where `domain`, in lower-case A-labels, stands among the known providers: by first label,
/// then by the rest.
pub(crate) fn position(domain: &str) -> Option<usize> {
    index().position(domain)
}

/// All providers.
pub(crate) fn index() -> &'static DomainIndex {
    &tables().0
}

/// Providers and suffixes, read together: a cell of its own for each would be more code.
pub(super) fn tables() -> &'static (DomainIndex, DomainIndex) {
    static TABLES: OnceLock<(DomainIndex, DomainIndex)> = OnceLock::new();
    TABLES.get_or_init(|| (read(), suffixes::read()))
}

/// Reads the table word for word: a label at the start of a line, then its rests.
fn read() -> DomainIndex {
    let mut index = DomainIndex::of(PROVIDERS);
    let text = PROVIDERS.as_bytes();
    let mut label = None;
    let (mut start, mut facts) = (0, 0);
    for (place, byte) in text.iter().enumerate() {
        match byte {
            b'A'..=b'Z' => facts = place,
            b' ' | b'\n' => {
                let end = if facts > start { facts } else { place };
                match label {
                    None => label = Some((start, place)),
                    Some(label) => {
                        let cost = usize::from(at(text, end).saturating_sub(b'A'));
                        let cost = COSTS.get(cost).copied().unwrap_or_default();
                        let mut countries = (end + 1, place);
                        // The last label of two letters, where nothing is said.
                        if end + 1 >= place && matches!(at(text, end - 3), b' ' | b'.') {
                            countries = (end - 2, end);
                        }
                        index.add(label, (start, end), i32::from(cost), countries);
                    }
                }
                start = place + 1;
                if *byte == b'\n' {
                    label = None;
                }
            }
            _ => {}
        }
    }
    index
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
