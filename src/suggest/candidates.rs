//! What may have been meant: listed domains near the one typed, and likelier ends for it.

use super::SuggestionKind;
use super::channel::{CHEAPEST, MAX_LENGTH, at_least, cost};
use super::ends::{SUFFIX_SWAPPED, SUFFIX_TWICE, USUAL_SUFFIX, rest_slips};
use super::world::prior;
use crate::tables::domain_index::{Brand, DomainIndex, Entry};
use crate::tables::keyboards::mask;
use crate::tables::suffixes;

/// A candidate dearer than the best one by more than this changes nothing any more.
const MARGIN: i32 = 500;

/// Two slips in one domain come together more often than by chance.
pub(super) const SECOND_SLIP: i32 = 200;
const ONE_SLIP: i32 = 1000;

/// Slips dearer than that together are none: something else was meant, known to nobody.
const MOST_SLIPS: i32 = 2400;

/// Only of the domains with the most people, one address in 50: other names are names elsewhere.
const SWAPPED_PRIOR: i32 = 400;
/// Something that may have been meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    /// The domain is `label.rest`.
    pub(super) label: &'a str,
    /// What follows the first piece.
    pub(super) rest: &'a str,
    /// Rarity and slip together, in hundredths of a nat.
    pub(super) cost: i32,
    /// The kind of slip.
    pub(super) kind: SuggestionKind,
    /// From a list of domains, not just a likelier end.
    pub(super) listed: bool,
}

/// A search for one typed domain.
pub(super) struct Search<'a> {
    pub(super) typed: &'a str,
    label: &'a str,
    rest: &'a str,
    pub(super) limit: i32,
    country: Option<u16>,
    /// What was found.
    pub(super) found: Vec<Found<'a>>,
}

impl<'a> Search<'a> {
    /// A search for what `typed` may mean, if that is no dearer than `limit`.
    pub(super) fn new(typed: &'a str, limit: i32, country: Option<u16>) -> Self {
        let (label, rest) = typed.split_once('.').unwrap_or((typed, ""));
        Self {
            typed,
            label,
            rest,
            limit,
            country,
            found: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, found: Found<'a>) {
        if found.cost <= self.limit {
            self.limit = self.limit.min(found.cost + MARGIN);
            self.found.push(found);
        }
    }

    /// Listed domains: near first labels with near rests.
    pub(super) fn listed(&mut self, index: &'a DomainIndex) {
        self.labels(index, self.label, 0);
        if let Some(shorter) = without_suffix(self.label, self.rest) {
            self.labels(index, shorter, SUFFIX_TWICE);
        }
        if self.is_odd() {
            self.whole(index);
        }
    }

    /// Whether dots may stand in the wrong place.
    fn is_odd(&self) -> bool {
        suffixes::find(self.rest).is_none_or(|suffix| suffix.cost > USUAL_SUFFIX)
    }

    /// First labels near `label`, the likeliest first, so that the others need no second look.
    fn labels(&mut self, index: &'a DomainIndex, label: &str, extra: i32) {
        let typed = mask(label.as_bytes());
        let most = (self.limit + SECOND_SLIP - index.cheapest(self.country) - extra) / CHEAPEST;
        if label.len() > MAX_LENGTH {
            return;
        }
        let mut near: Vec<(i32, &'a Brand)> = index
            .sharing(typed, most)
            .filter_map(|brand| {
                let rarity = extra + brand.cheapest(self.country);
                let least = discounted(least_slips(label, typed, brand)) + rarity;
                (least <= self.limit).then_some((least, brand))
            })
            .collect();
        // Few are looked at before the rest is too dear: no need to sort them all.
        while let Some(next) = (0..near.len()).min_by_key(|place| {
            near.get(*place)
                .map(|(least, brand)| (*least, brand.label()))
        }) {
            let (least, brand) = near.swap_remove(next);
            if least > self.limit {
                break;
            }
            let bound = self.limit + SECOND_SLIP - extra - brand.cheapest(self.country);
            let slips = if brand.label() == label {
                Some(0)
            } else {
                cost(
                    label.as_bytes(),
                    brand.label().as_bytes(),
                    bound.min(MOST_SLIPS),
                )
            };
            for entry in slips.iter().flat_map(|_| &brand.entries) {
                self.entry(
                    brand,
                    entry,
                    prior(entry, self.country),
                    slips.unwrap_or(0) + extra,
                );
            }
        }
    }

    fn entry(&mut self, brand: &'a Brand, entry: &'a Entry, prior: i32, slips: i32) {
        if discounted(slips) + prior > self.limit {
            return;
        }
        let bound = self.limit + SECOND_SLIP - prior - slips;
        let many = brand.entries.len() > 8;
        let swap = (entry.cost <= SWAPPED_PRIOR).then_some(many);
        let Some(end) = rest_slips(self.rest, &entry.rest, swap, bound) else {
            return;
        };
        let kind = match (slips, self.rest.is_empty()) {
            (_, true) => SuggestionKind::MissingTld,
            (0, _) => SuggestionKind::TldTypo,
            _ => SuggestionKind::DomainTypo,
        };
        if slips + end > MOST_SLIPS {
            return;
        }
        self.push(Found {
            label: brand.label(),
            rest: &entry.rest,
            cost: slips_together(slips, end) + prior,
            kind,
            listed: true,
        });
    }

    /// Listed domains as a whole, dots included: `gmailc.om`, `t.online.de`.
    fn whole(&mut self, index: &'a DomainIndex) {
        let all = mask(self.typed.as_bytes());
        for brand in index.brands() {
            let missing = at_least(0, (brand.mask & !all).count_ones());
            if missing + brand.cheapest(self.country) > self.limit + SECOND_SLIP {
                continue;
            }
            for entry in &brand.entries {
                let length = brand.label().len() + 1 + entry.rest.len();
                let prior = prior(entry, self.country);
                let bound = self.limit + SECOND_SLIP - prior;
                if length.abs_diff(self.typed.len()) > 2 || bound < CHEAPEST {
                    continue;
                }
                self.whole_entry(brand, entry, prior, bound);
            }
        }
    }

    fn whole_entry(&mut self, brand: &'a Brand, entry: &'a Entry, prior: i32, bound: i32) {
        let mut buffer = [0; MAX_LENGTH];
        let domain = brand
            .label()
            .bytes()
            .chain([b'.'])
            .chain(entry.rest.bytes());
        let mut length = 0;
        for (slot, byte) in buffer.iter_mut().zip(domain) {
            *slot = byte;
            length += 1;
        }
        let meant = buffer.get(..length).unwrap_or_default();
        let bound = bound.min(MOST_SLIPS);
        let (typed, wanted) = (mask(self.typed.as_bytes()), mask(meant));
        let least = at_least(
            (typed & !wanted).count_ones(),
            (wanted & !typed).count_ones(),
        );
        if least > bound {
            return;
        }
        let Some(slips) = cost(self.typed.as_bytes(), meant, bound) else {
            return;
        };
        let dots_only = letters(self.typed.as_bytes()).eq(letters(meant));
        self.push(Found {
            label: brand.label(),
            rest: &entry.rest,
            cost: discounted(slips) + prior,
            kind: if dots_only {
                SuggestionKind::MisplacedDot
            } else {
                SuggestionKind::DomainTypo
            },
            listed: true,
        });
    }
}

fn letters(domain: &[u8]) -> impl Iterator<Item = u8> {
    domain.iter().copied().filter(|byte| *byte != b'.')
}

/// Slips in the first label and at the end; a slip and an end swapped as a whole are no pair.
fn slips_together(label: i32, end: i32) -> i32 {
    if label > 0 && end >= SUFFIX_SWAPPED {
        label + end + 2 * SECOND_SLIP
    } else {
        discounted(label + end)
    }
}

pub(super) fn discounted(slips: i32) -> i32 {
    slips - (slips - ONE_SLIP).clamp(0, SECOND_SLIP)
}

/// What is left of a first label that repeats its suffix: `webde.de`, `gmail-com.com`.
fn without_suffix<'a>(label: &'a str, rest: &str) -> Option<&'a str> {
    let shorter = label.strip_suffix(rest)?;
    let shorter = shorter.strip_suffix('-').unwrap_or(shorter);
    (!rest.is_empty() && shorter.len() > 1).then_some(shorter)
}

/// The least that it can cost to have typed `label`, of the characters `typed`, for a brand's.
fn least_slips(label: &str, typed: u64, brand: &Brand) -> i32 {
    let extra = (typed & !brand.mask).count_ones();
    let missing = (brand.mask & !typed).count_ones();
    let longer = label.len().abs_diff(brand.label().len());
    let longer = i32::try_from(longer).unwrap_or(i32::MAX / CHEAPEST) * CHEAPEST;
    at_least(extra, missing).max(longer)
}
