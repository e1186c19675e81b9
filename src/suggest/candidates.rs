//! What may have been meant: listed domains near the one typed.

use super::SuggestionKind;
use super::channel::{MAX_LENGTH, at_least, cost, unlike};
use super::ends::{
    NEVER, SUFFIX_SWAPPED, SUFFIX_SWAPPED_PART, SUFFIX_TWICE, USUAL_SUFFIX, length, rest_slips,
};
use super::meant::{GONE, Meant};
use super::null;
use crate::bytes::{at, concat, cut, pieces, push, slice, split_at_first};
#[cfg(not(feature = "list"))]
use crate::tables::domain_index::USUAL;
use crate::tables::domain_index::{Brand, Country, DomainIndex, Entry, HOME};
use crate::tables::keyboards::mask;
use crate::tables::suffixes;

/// A candidate dearer than the best one by more than this changes nothing any more.
pub(super) const MARGIN: i32 = 500;

/// Two slips in one domain come together more often than by chance.
pub(super) const SECOND_SLIP: i32 = 170;
const ONE_SLIP: i32 = 1000;

/// From there on an end is another one rather than a slip, and no pair with a slip in the label.
const ANOTHER_END: i32 = 700;
const NO_PAIR: i32 = 400;

/// Slips dearer than that together are none: something else was meant, known to nobody.
const MOST_SLIPS: i32 = 1700;

/// Only of the domains with the most people, one address in 50: other names are names elsewhere.
const SWAPPED_PRIOR: i32 = 400;

/// What a service does behind its name: `yahoomail.com`. So dear that it counts for names of the
/// most people alone: `homemail` may be a name of its own.
const MAIL_ADDED: i32 = 1200;

/// The end of a label missing with all that follows: cheaper than any slip of the fingers.
const BROKEN_OFF: i32 = 300;
const BROKEN_OFF_CHARACTER: i32 = 40;
const SHORTEST_START: usize = 2;

/// Lists are searched for thousands of domains: what is told at a glance goes first there, for some
/// bytes more.
pub(super) const FAST: bool = cfg!(feature = "list");

/// A first label as it was typed.
struct Label<'a> {
    text: &'a str,
    /// Its characters.
    mask: u64,
    /// How dear it is to have read it so.
    extra: i32,
    /// Whether the rest may be missing.
    may_be_start: bool,
}

/// A search for one typed domain.
pub(super) struct Search<'a> {
    reading: &'a Meant,
    pub(super) typed: &'a str,
    /// Its characters.
    mask: u64,
    label: &'a str,
    rest: &'a str,
    /// How dear it is to have taken another end for the rest.
    swap: i32,
    pub(super) limit: i32,
    here: Country,
    /// What was found.
    found: &'a mut Vec<Meant>,
    least: i32,
    /// The first label of the cheapest, if that is a listed domain.
    pub(super) best: &'a str,
}

impl<'a> Search<'a> {
    /// A search for what the domain of `reading` may mean, if that is no dearer than `limit`.
    pub(super) fn new(
        reading: &'a Meant,
        limit: i32,
        here: Country,
        found: &'a mut Vec<Meant>,
    ) -> Self {
        let typed = reading.domain();
        let (label, rest) = split_at_first(typed, b'.');
        let rest = rest.unwrap_or_default();
        let (base, suffix) = null::split(typed);
        let is_end = base == label && (suffix < null::SUFFIX_UNKNOWN || rest.len() < 5);
        Self {
            reading,
            typed,
            mask: mask(typed.as_bytes()),
            label,
            rest,
            swap: if is_end {
                SUFFIX_SWAPPED + suffix * SUFFIX_SWAPPED_PART / 100
            } else {
                NEVER
            },
            limit,
            here,
            found,
            least: GONE,
            best: "",
        }
    }

    /// Adds the domain made of a label and a rest, unless it is too dear.
    #[inline(never)]
    pub(super) fn push(
        &mut self,
        label: &'a str,
        rest: &str,
        cost: i32,
        kind: SuggestionKind,
        listed: bool,
    ) {
        if cost > self.limit {
            return;
        }
        self.limit = self.limit.min(cost + MARGIN);
        if cost < self.least {
            self.least = cost;
            self.best = if listed { label } else { "" };
        }
        let reading = self.reading;
        let kind = match reading.kind {
            Some(SuggestionKind::MissingAt) => reading.kind,
            _ => Some(kind),
        };
        let cost = reading.cost + cost;
        let meant = Meant::new(reading.local_part(), (label, rest), cost, kind, listed);
        add(self.found, meant);
    }

    /// Listed domains: near first labels with near rests.
    pub(super) fn listed(&mut self, index: &'a DomainIndex) {
        self.labels(index, self.label, 0);
        if let Some(shorter) = without_suffix(self.label, self.rest) {
            self.labels(index, shorter, SUFFIX_TWICE);
        }
        if let Some(shorter) = self.label.strip_suffix("mail") {
            self.labels(index, shorter, MAIL_ADDED);
        }
        // Dots may stand in the wrong place.
        if suffixes::cost(self.rest).is_none_or(|cost| cost > USUAL_SUFFIX) {
            self.wholes(index);
        }
    }

    /// Looks at domains as a whole.
    #[cfg(not(feature = "list"))]
    fn wholes(&mut self, index: &'a DomainIndex) {
        for brand in index.brands() {
            // What the label has and the text has not is missing in the whole as well.
            let missing = at_least(self.mask & brand.mask, brand.mask);
            if missing + self.rarity(brand) > self.limit + SECOND_SLIP {
                continue;
            }
            let mut at = brand.entry;
            while let Some(entry) = index.entry(at) {
                at = entry.next;
                let wanted = brand.mask | mask(index.rest(entry).as_bytes()) | mask(b".");
                self.whole(index, brand, entry, wanted);
            }
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
        let may_be_start = self.rest.is_empty()
            && label.len() >= SHORTEST_START
            && suffixes::cost(label).is_none();
        let typed = Label {
            text: label,
            mask: mask(label.as_bytes()),
            extra,
            may_be_start,
        };
        self.each(index, &typed);
    }

    /// Looks at labels, the usual ones first: once one is found, most others need no look.
    #[cfg(not(feature = "list"))]
    fn each(&mut self, index: &'a DomainIndex, typed: &Label<'_>) {
        for usual in [true, false] {
            for brand in index.brands() {
                if (brand.cost < USUAL) == usual {
                    self.label(index, brand, typed);
                }
            }
        }
    }

    /// Looks at one of them.
    fn label(&mut self, index: &'a DomainIndex, brand: &'a Brand, typed: &Label<'_>) {
        let label = typed.text;
        let rarity = typed.extra + self.rarity(brand);
        let unlike = unlike(label.len(), brand.length());
        if FAST && !typed.may_be_start && discounted(unlike) + rarity > self.limit {
            return;
        }
        let least = at_least(typed.mask, brand.mask).max(unlike);
        let may_be_near = least <= MOST_SLIPS && discounted(least) + rarity <= self.limit;
        if !may_be_near && !typed.may_be_start {
            return;
        }
        let meant = index.label(brand);
        let mut slips = GONE;
        if typed.may_be_start {
            slips = broken_off(label, meant);
        }
        if may_be_near {
            let bound = self.limit + SECOND_SLIP - rarity;
            let near = cost(label.as_bytes(), meant.as_bytes(), bound.min(MOST_SLIPS));
            slips = slips.min(near.unwrap_or(GONE));
        }
        if slips < GONE {
            self.entries(index, brand, slips + typed.extra);
        }
    }

    /// The domains of a brand, whose label was typed with `slips`.
    fn entries(&mut self, index: &'a DomainIndex, brand: &'a Brand, slips: i32) {
        let mut at = brand.entry;
        while let Some(entry) = index.entry(at) {
            at = entry.next;
            let rarity = index.rarity(entry, self.here);
            if discounted(slips) + rarity > self.limit {
                continue;
            }
            let bound = self.limit + SECOND_SLIP - rarity - slips;
            let rest = index.rest(entry);
            let is_usual = entry.cost <= SWAPPED_PRIOR;
            let end = rest_slips(self.rest, rest, self.swap, is_usual, bound);
            let kind = match slips {
                _ if self.rest.is_empty() => SuggestionKind::MissingTld,
                0 => SuggestionKind::TldTypo,
                _ => SuggestionKind::DomainTypo,
            };
            if slips + end <= MOST_SLIPS {
                let cost = slips_together(slips, end) + rarity;
                self.push(index.label(brand), rest, cost, kind, true);
            }
        }
    }

    /// A listed domain as a whole, dots included: `gmailc.om`, `t.online.de`. `wanted`: its
    /// characters.
    fn whole(&mut self, index: &'a DomainIndex, brand: &'a Brand, entry: &Entry, wanted: u64) {
        let (label, rest) = (index.label(brand), index.rest(entry));
        let rarity = index.rarity(entry, self.here);
        let bound = (self.limit + SECOND_SLIP - rarity).min(MOST_SLIPS);
        let unlike = unlike(self.typed.len(), label.len() + 1 + rest.len());
        if FAST && unlike > bound {
            return;
        }
        if at_least(self.mask, wanted).max(unlike) > bound {
            return;
        }
        let meant = concat(&[label, ".", rest]);
        if let Some(slips) = cost(self.typed.as_bytes(), meant.as_bytes(), bound) {
            let kind = if without_dots(self.typed) == without_dots(&meant) {
                SuggestionKind::MisplacedDot
            } else {
                SuggestionKind::DomainTypo
            };
            self.push(label, rest, discounted(slips) + rarity, kind, true);
        }
    }
}

/// Listed domains by the length of the text: most need no look.
#[cfg(feature = "list")]
impl<'a> Search<'a> {
    fn each(&mut self, index: &'a DomainIndex, typed: &Label<'_>) {
        if index.brands().is_empty() {
            return;
        }
        let near = index.near();
        let places = if typed.may_be_start {
            near.all()
        } else {
            near.labels(typed.text.len())
        };
        for place in places {
            if let Some(brand) = index.brands().get(*place) {
                self.label(index, brand, typed);
            }
        }
    }

    fn wholes(&mut self, index: &'a DomainIndex) {
        if index.brands().is_empty() {
            return;
        }
        for whole in index.near().domains(self.typed.len()) {
            let brand = index.brands().get(whole.brand);
            if let (Some(brand), Some(entry)) = (brand, index.entry(whole.entry)) {
                self.whole(index, brand, entry, whole.mask);
            }
        }
    }
}

/// Adds what is meant; of the same address twice the cheaper one.
#[inline(never)]
pub(super) fn add(found: &mut Vec<Meant>, one: Meant) {
    for known in &mut *found {
        if known.address == one.address {
            if one.cost < known.cost {
                *known = one;
            }
            return;
        }
    }
    found.push(one);
}

/// What it costs to have stopped in the middle of a label: `anna@gma`.
fn broken_off(label: &str, meant: &str) -> i32 {
    match meant.as_bytes().strip_prefix(label.as_bytes()) {
        Some([]) => 0,
        Some(more) => BROKEN_OFF + BROKEN_OFF_CHARACTER * length(more),
        None => GONE,
    }
}

/// The labels of a domain in one.
fn without_dots(domain: &str) -> String {
    let mut letters = String::new();
    for label in pieces(domain, b'.') {
        push(&mut letters, label);
    }
    letters
}

/// Slips in the first label and at the end; a slip and an end swapped as a whole are no pair.
fn slips_together(label: i32, end: i32) -> i32 {
    if label > 0 && end >= ANOTHER_END {
        label + end + NO_PAIR
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

#[cfg(all(test, feature = "list"))]
mod tests {
    use super::*;
    use crate::tables::near::{LONGEST, REACH};

    #[test]
    fn nobody_slips_out_of_reach() {
        assert!(unlike(0, REACH + 1) > MOST_SLIPS);
        assert_eq!(LONGEST, MAX_LENGTH);
    }
}
