//! Domains grouped by their first label, ready for exact and for near look-ups.
//!
//! `yahoo.com`, `yahoo.fr` and thirty more share one label. Labels and domains lie in flat
//! columns and point into one text, so that an index is built from its text at a stroke.

#[cfg(feature = "list")]
use std::sync::OnceLock;

use super::keyboards::mask;
#[cfg(feature = "list")]
use super::near::Near;
use crate::bytes::{cut, slice, split_at_first};
use crate::hash::{hash, mix};

/// Domains of one country are twenty times as usual there, in hundredths of a nat.
pub(crate) const HOME: i32 = 300;

/// Brands with a domain less rare than that are looked at first.
pub(crate) const USUAL: i32 = 600;

/// Domains of other countries are rarer than where it is unknown.
const ABROAD: i32 = 150;

/// Chains that labels are spread over.
const CHAINS: usize = 256;

/// The end of a chain.
const NONE: usize = usize::MAX;

/// A place in the text of an index: where it starts and ends.
pub(crate) type Piece = (usize, usize);

/// A country of ISO 3166-1 alpha-2 by its letters in lower case, but `uk`; zeros if unknown.
pub(crate) type Country = [u8; 2];

/// A first label.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Brand {
    label: Piece,
    /// Its characters, see [`mask`].
    pub(crate) mask: u64,
    /// The cost of its most usual domain.
    pub(crate) cost: i32,
    /// How many domains it has.
    pub(crate) count: usize,
    /// One of them.
    pub(crate) entry: usize,
    /// The next label of the chain.
    next: usize,
}

impl Brand {
    /// How long its label is.
    pub(crate) fn length(&self) -> usize {
        self.label.1 - self.label.0
    }
}

/// One domain of a brand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Everything after the first dot; empty for a domain of one label.
    rest: Piece,
    /// Where its people live, two letters each; none: everywhere.
    countries: Piece,
    /// Minus the logarithm of its share of addresses, in hundredths of a nat.
    pub(crate) cost: i32,
    /// The number of who runs it.
    pub(crate) operator: u8,
    /// Another domain of the brand.
    pub(crate) next: usize,
}

/// A set of domains.
#[derive(Clone, Debug, Default)]
pub(crate) struct DomainIndex {
    text: String,
    chains: Vec<usize>,
    brands: Vec<Brand>,
    entries: Vec<Entry>,
    /// Found out when it is first asked for.
    #[cfg(feature = "list")]
    near: OnceLock<Near>,
}

fn chain(label: &str) -> usize {
    let [byte, ..] = mix(hash(0, label.as_bytes())).to_be_bytes();
    usize::from(byte)
}

impl DomainIndex {
    /// An index without domains that are pieces of `text`.
    pub(crate) fn of(text: &str) -> Self {
        Self {
            text: crate::bytes::owned(text),
            chains: vec![NONE; CHAINS],
            ..Self::default()
        }
    }

    /// The place of the brand with that label, which it gets if there is none.
    pub(crate) fn brand_of(&mut self, label: Piece) -> usize {
        let text = self.piece(label);
        let place = self.place(text);
        if place != NONE {
            return place;
        }
        let (chain, mask) = (chain(text), mask(text.as_bytes()));
        let place = self.brands.len();
        let first = self.chains.get_mut(chain);
        let next = first.map_or(NONE, |first| std::mem::replace(first, place));
        self.brands.push(Brand {
            label,
            mask,
            cost: i32::MAX,
            count: 0,
            entry: NONE,
            next,
        });
        place
    }

    /// Adds a domain of a brand, which it does not have.
    pub(crate) fn add(
        &mut self,
        brand: usize,
        rest: Piece,
        cost: i32,
        countries: Piece,
        operator: u8,
    ) {
        self.forget();
        if let Some(brand) = self.brands.get_mut(brand) {
            self.entries.push(Entry {
                rest,
                countries,
                cost,
                operator,
                next: brand.entry,
            });
            brand.entry = self.entries.len() - 1;
            brand.cost = brand.cost.min(cost);
            brand.count += 1;
        }
    }

    /// Adds a domain of everywhere to the text and to the set; twice the same is once.
    pub(crate) fn add_domain(&mut self, domain: &str) {
        if self.chains.is_empty() {
            *self = Self::of("");
        }
        let start = self.text.len();
        self.text.push_str(domain);
        let (label, rest) = split_at_first(domain, b'.');
        let end = start + label.len();
        let rest = rest.map_or((end, end), |_| (end + 1, self.text.len()));
        let brand = self.brand_of((start, end));
        if self.entry_of(brand, self.piece(rest)) == NONE {
            self.add(brand, rest, 0, (0, 0), 0);
        }
    }

    /// Makes all domains as rare as that.
    pub(crate) fn set_cost(&mut self, cost: i32) {
        self.forget();
        for brand in &mut self.brands {
            brand.cost = cost;
        }
        for entry in &mut self.entries {
            entry.cost = cost;
        }
    }

    /// The domains are others now.
    fn forget(&mut self) {
        #[cfg(feature = "list")]
        self.near.take();
    }

    /// Its domains by the lengths of texts that may be slips of them.
    #[cfg(feature = "list")]
    pub(crate) fn near(&self) -> &Near {
        self.near.get_or_init(|| Near::of(self))
    }

    #[cfg_attr(not(feature = "list"), inline(never))]
    fn piece(&self, (start, end): Piece) -> &str {
        slice(&self.text, start, end)
    }

    /// The first label of a brand.
    pub(crate) fn label(&self, brand: &Brand) -> &str {
        self.piece(brand.label)
    }

    /// What follows the first label of a domain.
    pub(crate) fn rest(&self, entry: &Entry) -> &str {
        self.piece(entry.rest)
    }

    /// Every label.
    pub(crate) fn brands(&self) -> &[Brand] {
        &self.brands
    }

    /// How many domains there are.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The domain at a place that a brand or another domain names.
    pub(crate) fn entry(&self, at: usize) -> Option<&Entry> {
        self.entries.get(at)
    }

    #[inline(never)]
    fn place(&self, label: &str) -> usize {
        let mut at = self.chains.get(chain(label)).copied().unwrap_or(NONE);
        while let Some(brand) = self.brands.get(at) {
            if self.label(brand) == label {
                break;
            }
            at = brand.next;
        }
        at
    }

    #[inline(never)]
    fn entry_of(&self, brand: usize, rest: &str) -> usize {
        let mut at = self.brands.get(brand).map_or(NONE, |brand| brand.entry);
        while let Some(entry) = self.entry(at) {
            if self.rest(entry) == rest {
                break;
            }
            at = entry.next;
        }
        at
    }

    /// The brand with that label.
    pub(crate) fn brand(&self, label: &str) -> Option<&Brand> {
        self.brands.get(self.place(label))
    }

    /// The place of `domain`, in lower case, among all in the order in which they were added.
    #[inline(never)]
    pub(crate) fn position(&self, domain: &str) -> Option<usize> {
        let (label, rest) = split_at_first(domain, b'.');
        let at = self.entry_of(self.place(label), rest.unwrap_or_default());
        (at != NONE).then_some(at)
    }

    /// Whether some domain of the set starts with `text` and is longer.
    pub(crate) fn has_longer(&self, text: &str) -> bool {
        let (label, rest) = split_at_first(text, b'.');
        let Some(rest) = rest else {
            return self
                .brands
                .iter()
                .any(|brand| self.label(brand).starts_with(label));
        };
        let mut at = self.brand(label).map_or(NONE, |brand| brand.entry);
        while let Some(entry) = self.entry(at) {
            let known = self.rest(entry);
            if known.len() > rest.len() && known.starts_with(rest) {
                return true;
            }
            at = entry.next;
        }
        false
    }

    /// The rarity of a domain where the person is, in hundredths of a nat.
    pub(crate) fn rarity(&self, entry: &Entry, here: Country) -> i32 {
        let (start, end) = entry.countries;
        if here == [0, 0] || end < start + 2 {
            return entry.cost;
        }
        let countries = cut(self.text.as_bytes(), start, end);
        for country in countries.as_chunks::<2>().0 {
            if *country == here {
                return entry.cost - if end == start + 2 { HOME } else { HOME / 2 };
            }
        }
        entry.cost + ABROAD
    }
}

/// Two sets are equal if they have the same domains.
impl PartialEq for DomainIndex {
    fn eq(&self, other: &Self) -> bool {
        let same = |brand: &Brand| {
            let place = other.place(self.label(brand));
            let mut at = brand.entry;
            while let Some(entry) = self.entry(at) {
                if other.entry_of(place, self.rest(entry)) == NONE {
                    return false;
                }
                at = entry.next;
            }
            true
        };
        self.len() == other.len() && self.brands.iter().all(same)
    }
}
