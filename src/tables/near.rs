//! Which domains of an index may be a slip away from a text, by its length alone: few of those that
//! would be looked at one by one. Only lists ask for so many texts that it pays.

use super::domain_index::{DomainIndex, USUAL};
use super::keyboards::mask;

/// Characters that a text may have too many or too few.
pub(crate) const REACH: usize = 3;

/// The longest text that is looked for.
pub(crate) const LONGEST: usize = 40;

/// The domains of an index by the lengths of texts.
#[derive(Clone, Debug)]
pub(crate) struct Near {
    /// Places of brands, the usual ones first: those with a label of about that length.
    labels: Vec<Vec<usize>>,
    /// All of them.
    all: Vec<usize>,
    /// Domains of about that length.
    domains: Vec<Vec<Whole>>,
}

/// A domain as a whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Whole {
    /// Its characters.
    pub(crate) mask: u64,
    /// The places of its brand and of itself.
    pub(crate) brand: usize,
    pub(crate) entry: usize,
}

impl Near {
    /// Looks at every domain once, in the order in which they are searched.
    pub(crate) fn of(index: &DomainIndex) -> Self {
        let mut near = Self {
            labels: vec![Vec::new(); LONGEST + 1],
            all: Vec::new(),
            domains: vec![Vec::new(); LONGEST + 1],
        };
        for usual in [true, false] {
            for (place, brand) in index.brands().iter().enumerate() {
                if (brand.cost < USUAL) == usual {
                    near.all.push(place);
                    for list in about(&mut near.labels, brand.length()) {
                        list.push(place);
                    }
                }
            }
        }
        for (place, brand) in index.brands().iter().enumerate() {
            let mut at = brand.entry;
            while let Some(entry) = index.entry(at) {
                let rest = index.rest(entry);
                let whole = Whole {
                    mask: brand.mask | mask(rest.as_bytes()) | mask(b"."),
                    brand: place,
                    entry: at,
                };
                for list in about(&mut near.domains, brand.length() + 1 + rest.len()) {
                    list.push(whole);
                }
                at = entry.next;
            }
        }
        near
    }

    /// Brands with labels that one of that length may be a slip of.
    pub(crate) fn labels(&self, length: usize) -> &[usize] {
        self.labels.get(length).map_or(&[], Vec::as_slice)
    }

    /// All brands.
    pub(crate) fn all(&self) -> &[usize] {
        &self.all
    }

    /// Domains that a text of that length may be a slip of.
    pub(crate) fn domains(&self, length: usize) -> &[Whole] {
        self.domains.get(length).map_or(&[], Vec::as_slice)
    }
}

/// The lists of texts about so long.
fn about<T>(lists: &mut [T], length: usize) -> impl Iterator<Item = &mut T> {
    let first = length.saturating_sub(REACH);
    lists.iter_mut().take(length + REACH + 1).skip(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{providers, suffixes};

    /// In the order in which one would go through all of them, and none is missing.
    #[test]
    fn whatever_is_about_as_long_is_there() {
        for index in [providers::index(), suffixes::all()] {
            let near = Near::of(index);
            let brands = || index.brands().iter().enumerate();
            let usual = brands().filter(|(_, brand)| brand.cost < USUAL);
            let others = brands().filter(|(_, brand)| brand.cost >= USUAL);
            let all: Vec<usize> = usual.chain(others).map(|(place, _)| place).collect();
            assert_eq!(near.all(), all);
            for length in 0..=LONGEST {
                let is_near = |other: usize| other.abs_diff(length) <= REACH;
                let mut wanted = all.clone();
                wanted.retain(|place| is_near(index.brands()[*place].length()));
                assert_eq!(near.labels(length), wanted, "{length}");
                let mut wholes = near.domains(length).iter();
                for (place, brand) in brands() {
                    let mut at = brand.entry;
                    while let Some(entry) = index.entry(at) {
                        let text = [index.label(brand), ".", index.rest(entry)].concat();
                        if is_near(text.len()) {
                            let found = wholes.next().unwrap();
                            let given = (found.brand, found.entry, found.mask);
                            assert_eq!(given, (place, at, mask(text.as_bytes())), "{text}");
                        }
                        at = entry.next;
                    }
                }
                assert!(wholes.next().is_none(), "{length}");
            }
        }
    }
}
