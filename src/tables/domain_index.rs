//! Domains grouped by their first label, ready for exact and for near look-ups.
//!
//! `yahoo.com`, `yahoo.fr` and thirty more share one label; labels are kept by length, so that a
//! search for labels a few letters away reads only a slice.

use std::collections::BTreeMap;

use super::keyboards::mask;

/// Characters that a mask tells apart.
const SYMBOLS: usize = 40;

/// Domains of one country are twenty times as usual there, in hundredths of a nat.
pub(crate) const HOME: i32 = 300;

/// A first label with the rests that follow it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Brand {
    label: Box<str>,
    /// Its characters, see [`mask`].
    pub(crate) mask: u64,
    /// What follows the label, the most probable first.
    pub(crate) entries: Vec<Entry>,
}

impl Brand {
    /// At most as rare as its most usual domain can be where the person is.
    pub(crate) fn cheapest(&self, country: Option<u16>) -> i32 {
        let cost = self.entries.first().map_or(0, |entry| entry.cost);
        if country.is_some() { cost - HOME } else { cost }
    }

    /// The label.
    pub(crate) fn label(&self) -> &str {
        &self.label
    }
}

/// One domain of a brand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Everything after the first dot; empty for a domain of one label.
    pub(crate) rest: Box<str>,
    /// Minus the logarithm of its share of addresses, in hundredths of a nat.
    pub(crate) cost: i32,
    /// Its place in the list that the index was built from.
    pub(crate) id: u16,
    /// Where its people live, as [`country`] codes; empty: everywhere.
    pub(crate) countries: Vec<u16>,
}

/// A set of domains.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DomainIndex {
    /// By length, then in byte order.
    brands: Vec<Brand>,
    /// For each character a set of brands that have it, 64 to a word.
    having: Vec<Vec<u64>>,
    cheapest: i32,
}

/// A country of ISO 3166-1 alpha-2 as a number; `None` if it is not two letters.
pub(crate) fn country(text: &str) -> Option<u16> {
    match text.as_bytes() {
        [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => Some(u16::from_be_bytes([
            a.to_ascii_lowercase(),
            b.to_ascii_lowercase(),
        ])),
        _ => None,
    }
}

impl DomainIndex {
    /// Builds the index from domains with their entries; of equal domains the first one stays.
    pub(crate) fn new<'a>(domains: impl Iterator<Item = (&'a str, i32, Vec<u16>)>) -> Self {
        let mut by_label: BTreeMap<(usize, &str), Vec<Entry>> = BTreeMap::new();
        for (id, (domain, cost, countries)) in domains.enumerate() {
            let (label, rest) = domain.split_once('.').unwrap_or((domain, ""));
            let entry = Entry {
                rest: rest.into(),
                cost,
                id: u16::try_from(id).unwrap_or(u16::MAX),
                countries,
            };
            let entries = by_label.entry((label.len(), label)).or_default();
            if entries.iter().all(|known| known.rest != entry.rest) {
                let dearer = |known: &Entry| (known.cost, &known.rest) > (entry.cost, &entry.rest);
                let place = entries.iter().position(dearer).unwrap_or(entries.len());
                entries.insert(place, entry);
            }
        }
        let brands = by_label.into_iter().map(|((_, label), entries)| Brand {
            label: label.into(),
            mask: mask(label.as_bytes()),
            entries,
        });
        let brands: Vec<Brand> = brands.collect();
        let words = brands.len().div_ceil(64);
        let mut having = vec![vec![0; words]; SYMBOLS];
        for (place, brand) in brands.iter().enumerate() {
            for (symbol, set) in having.iter_mut().enumerate() {
                if brand.mask >> symbol & 1 == 1
                    && let Some(word) = set.get_mut(place / 64)
                {
                    *word |= 1 << (place % 64);
                }
            }
        }
        let cheapest = brands
            .iter()
            .flat_map(|brand| &brand.entries)
            .map(|entry| entry.cost)
            .min();
        Self {
            brands,
            having,
            cheapest: cheapest.unwrap_or(i32::MAX / 2),
        }
    }

    /// The lowest cost of all, where the person is.
    pub(crate) fn cheapest(&self, country: Option<u16>) -> i32 {
        self.cheapest - if country.is_some() { HOME } else { 0 }
    }

    /// The brands that have all characters of `mask` but two at most, or but `most` if that is
    /// less: 64 brands a step, however long the list.
    pub(crate) fn sharing(&self, mask: u64, most: i32) -> impl Iterator<Item = &Brand> {
        let words = self.brands.len().div_ceil(64);
        let sets: Vec<&Vec<u64>> = self
            .having
            .iter()
            .enumerate()
            .filter(|(symbol, _)| words > 0 && mask >> symbol & 1 == 1)
            .map(|(_, set)| set)
            .collect();
        (0..words).flat_map(move |word| {
            // How many are missing, for 64 brands at once, as binary digits.
            let (mut ones, mut twos, mut fours) = (0_u64, 0_u64, 0_u64);
            for set in &sets {
                let missing = !set.get(word).copied().unwrap_or(0);
                let carry = ones & missing;
                ones ^= missing;
                fours |= twos & carry;
                twos ^= carry;
            }
            let too_many = match most {
                ..=-1 => u64::MAX,
                0 => ones | twos | fours,
                1 => twos | fours,
                _ => (ones & twos) | fours,
            };
            self.of_word(word, !too_many)
        })
    }

    /// The brands of a word of a set.
    fn of_word(&self, word: usize, mut set: u64) -> impl Iterator<Item = &Brand> {
        let brands = self.brands.get(64 * word..).unwrap_or_default();
        std::iter::from_fn(move || {
            let place = set.trailing_zeros();
            set &= set.wrapping_sub(1);
            brands.get(usize::try_from(place).ok().filter(|place| *place < 64)?)
        })
    }

    /// Every label.
    pub(crate) fn brands(&self) -> &[Brand] {
        &self.brands
    }

    /// The labels of `shortest` to `longest` characters.
    pub(crate) fn of_length(&self, shortest: usize, longest: usize) -> &[Brand] {
        let start = self
            .brands
            .partition_point(|brand| brand.label.len() < shortest);
        let end = self
            .brands
            .partition_point(|brand| brand.label.len() <= longest);
        self.brands.get(start..end).unwrap_or_default()
    }

    /// The brand with that label.
    pub(crate) fn brand(&self, label: &str) -> Option<&Brand> {
        let key = (label.len(), label);
        let at = self
            .brands
            .binary_search_by(|brand| (brand.label.len(), brand.label()).cmp(&key));
        self.brands.get(at.ok()?)
    }

    /// The entry of `domain`, in lower case.
    pub(crate) fn find(&self, domain: &str) -> Option<&Entry> {
        let (label, rest) = domain.split_once('.').unwrap_or((domain, ""));
        let brand = self.brand(label)?;
        brand.entries.iter().find(|entry| *entry.rest == *rest)
    }

    /// Whether `domain`, in lower case, is in the set.
    pub(crate) fn contains(&self, domain: &str) -> bool {
        self.find(domain).is_some()
    }

    /// Whether some domain of the set starts with `text` and is longer.
    pub(crate) fn has_longer(&self, text: &str) -> bool {
        match text.split_once('.') {
            Some((label, rest)) => self.brand(label).is_some_and(|brand| {
                let longer =
                    |entry: &Entry| entry.rest.len() > rest.len() && entry.rest.starts_with(rest);
                brand.entries.iter().any(longer)
            }),
            None => self
                .of_length(text.len(), usize::MAX)
                .iter()
                .any(|brand| brand.label.starts_with(text)),
        }
    }
}
