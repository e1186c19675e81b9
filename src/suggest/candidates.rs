//! What may have been meant: listed domains near the one typed.

use super::SuggestionKind;
use super::channel::{CHEAPEST, MAX_LENGTH, at_least, cost};
use super::ends::{SUFFIX_SWAPPED, SUFFIX_TWICE, USUAL_SUFFIX, length, rest_slips};
use crate::bytes::{at, cut, slice, split_at_first};
use crate::tables::domain_index::{Brand, Country, DomainIndex, Entry, HOME};
use crate::tables::keyboards::mask;
use crate::tables::suffixes;

/// A candidate dearer than the best one by more than this changes nothing any more.
pub(super) const MARGIN: i32 = 500;

/// Two slips in one domain come together more often than by chance.
pub(super) const SECOND_SLIP: i32 = 200;
const ONE_SLIP: i32 = 1000;

/// Slips dearer than that together are none: something else was meant, known to nobody.
const MOST_SLIPS: i32 = 2400;

/// Only of the domains with the most people, one address in 50: other names are names elsewhere.
const SWAPPED_PRIOR: i32 = 400;

/// The end of a label missing with all that follows: cheaper than any slip of the fingers.
const BROKEN_OFF: i32 = 300;
const BROKEN_OFF_CHARACTER: i32 = 40;
const SHORTEST_START: usize = 2;

/// Something that may have been meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a> {
    /// The domain is `label.rest`, or `label` if there is no rest.
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
    here: Country,
    /// What was found.
    pub(super) found: Vec<Found<'a>>,
}

/// A label that may be near: the least that it can cost, and its place in the index.
#[derive(Clone, Copy)]
struct Near {
    least: i32,
    place: usize,
}

impl<'a> Search<'a> {
    /// A search for what `typed` may mean, if that is no dearer than `limit`.
    pub(super) fn new(typed: &'a str, limit: i32, here: Country) -> Self {
        let (label, rest) = split_at_first(typed, b'.');
        Self {
            typed,
            label,
            rest: rest.unwrap_or_default(),
            limit,
            here,
            found: Vec::new(),
        }
    }

    #[inline(never)]
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
        // Dots may stand in the wrong place.
        if suffixes::cost(self.rest).is_none_or(|cost| cost > USUAL_SUFFIX) {
            self.whole(index);
        }
    }

    /// As rare as a brand can be at most, where the person is.
    fn rarity(&self, brand: &Brand) -> i32 {
        brand.cost - if self.here == [0, 0] { 0 } else { HOME }
    }

    /// First labels near `label`, the likeliest first, so that the others need no second look.
    #[inline(never)]
    fn labels(&mut self, index: &'a DomainIndex, label: &str, extra: i32) {
        if label.len() > MAX_LENGTH {
            return;
        }
        let typed = mask(label.as_bytes());
        let may_be_start = self.rest.is_empty()
            && label.len() >= SHORTEST_START
            && suffixes::cost(label).is_none();
        let mut near = Vec::new();
        for (place, brand) in index.brands().iter().enumerate() {
            let more = (typed & !brand.mask).count_ones();
            if more > 2 {
                continue;
            }
            let mut least = discounted(at_least(more, (brand.mask & !typed).count_ones()));
            if may_be_start {
                least = least.min(broken_off(label, index.label(brand)));
            }
            least += extra + self.rarity(brand);
            if least <= self.limit {
                near.push(Near { least, place });
            }
        }
        while let Some(next) = cheapest(&mut near) {
            let Some(brand) = index.brands().get(next.place) else {
                break;
            };
            if next.least > self.limit {
                break;
            }
            let bound = self.limit + SECOND_SLIP - extra - self.rarity(brand);
            let meant = index.label(brand);
            let slips = cost(label.as_bytes(), meant.as_bytes(), bound.min(MOST_SLIPS));
            let mut slips = slips.unwrap_or(i32::MAX);
            if may_be_start {
                slips = slips.min(broken_off(label, meant));
            }
            if slips < i32::MAX {
                self.entries(index, brand, slips + extra);
            }
        }
    }

    /// The domains of a brand, whose label was typed with `slips`.
    fn entries(&mut self, index: &'a DomainIndex, brand: &'a Brand, slips: i32) {
        let many = brand.count > 8;
        let mut at = brand.entry;
        while let Some(entry) = index.entry(at) {
            at = entry.next;
            let rarity = index.rarity(entry, self.here);
            if discounted(slips) + rarity > self.limit {
                continue;
            }
            let bound = self.limit + SECOND_SLIP - rarity - slips;
            let swap = (entry.cost <= SWAPPED_PRIOR).then_some(many);
            let rest = index.rest(entry);
            let Some(end) = rest_slips(self.rest, rest, swap, bound) else {
                continue;
            };
            let kind = match slips {
                _ if self.rest.is_empty() => SuggestionKind::MissingTld,
                0 => SuggestionKind::TldTypo,
                _ => SuggestionKind::DomainTypo,
            };
            if slips + end <= MOST_SLIPS {
                self.push(Found {
                    label: index.label(brand),
                    rest,
                    cost: slips_together(slips, end) + rarity,
                    kind,
                    listed: true,
                });
            }
        }
    }

    /// Listed domains as a whole, dots included: `gmailc.om`, `t.online.de`.
    #[inline(never)]
    fn whole(&mut self, index: &'a DomainIndex) {
        let typed = mask(self.typed.as_bytes());
        for brand in index.brands() {
            let missing = at_least(0, (brand.mask & !typed).count_ones());
            if missing + self.rarity(brand) > self.limit + SECOND_SLIP {
                continue;
            }
            let mut at = brand.entry;
            while let Some(entry) = index.entry(at) {
                at = entry.next;
                self.whole_entry(index, brand, entry, typed);
            }
        }
    }

    fn whole_entry(&mut self, index: &'a DomainIndex, brand: &Brand, entry: &Entry, typed: u64) {
        let (label, rest) = (index.label(brand), index.rest(entry));
        let length = label.len() + 1 + rest.len();
        let rarity = index.rarity(entry, self.here);
        let bound = (self.limit + SECOND_SLIP - rarity).min(MOST_SLIPS);
        if length.abs_diff(self.typed.len()) > 2 || length > MAX_LENGTH || bound < CHEAPEST {
            return;
        }
        let wanted = brand.mask | mask(rest.as_bytes()) | mask(b".");
        let missing = (wanted & !typed).count_ones();
        if at_least((typed & !wanted).count_ones(), missing) > bound {
            return;
        }
        let mut buffer = [b'.'; MAX_LENGTH];
        copy(&mut buffer, 0, label);
        copy(&mut buffer, label.len() + 1, rest);
        let meant = cut(&buffer, 0, length);
        if let Some(slips) = cost(self.typed.as_bytes(), meant, bound) {
            let dots_only = same_but_dots(self.typed.as_bytes(), meant);
            self.push(Found {
                label,
                rest,
                cost: discounted(slips) + rarity,
                kind: if dots_only {
                    SuggestionKind::MisplacedDot
                } else {
                    SuggestionKind::DomainTypo
                },
                listed: true,
            });
        }
    }
}

/// What it costs to have stopped in the middle of a label: `anna@gma`.
fn broken_off(label: &str, meant: &str) -> i32 {
    match meant.as_bytes().strip_prefix(label.as_bytes()) {
        Some([]) => 0,
        Some(more) => BROKEN_OFF + BROKEN_OFF_CHARACTER * length(more),
        None => i32::MAX,
    }
}

/// Takes the cheapest out.
fn cheapest(near: &mut [Near]) -> Option<Near> {
    let mut best = None;
    let mut least = i32::MAX;
    for one in near {
        if one.least < least {
            least = one.least;
            best = Some(one);
        }
    }
    let best = best?;
    let taken = *best;
    best.least = i32::MAX;
    Some(taken)
}

fn copy(buffer: &mut [u8], start: usize, text: &str) {
    for (slot, byte) in buffer.iter_mut().skip(start).zip(text.bytes()) {
        *slot = byte;
    }
}

/// Whether two domains have the same letters, whatever dots are between them.
pub(super) fn same_but_dots(one: &[u8], other: &[u8]) -> bool {
    let (mut a, mut b) = (0, 0);
    loop {
        while at(one, a) == b'.' {
            a += 1;
        }
        while at(other, b) == b'.' {
            b += 1;
        }
        if at(one, a) != at(other, b) {
            return false;
        }
        if a >= one.len() {
            return b >= other.len();
        }
        a += 1;
        b += 1;
    }
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
    let mut end = label.len().checked_sub(rest.len())?;
    if rest.is_empty() || cut(label.as_bytes(), end, label.len()) != rest.as_bytes() {
        return None;
    }
    if end > 0 && at(label.as_bytes(), end - 1) == b'-' {
        end -= 1;
    }
    (end > 1).then(|| slice(label, 0, end))
}
