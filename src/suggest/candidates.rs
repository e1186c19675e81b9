//! What may have been meant: listed domains near the one typed, and likelier ends for it.

use super::SuggestionKind;
use super::channel::{CHEAPEST, MAX_LENGTH, cost, cost_inside};
use super::null;
use super::world::prior;
use crate::tables::domain_index::{Brand, DomainIndex, Entry};
use crate::tables::keyboards::mask;
use crate::tables::suffixes::{self, Suffix};
use crate::tables::tlds;

/// A candidate dearer than the best one by more than this changes nothing any more.
const MARGIN: i32 = 500;

/// Two slips in one domain come together more often than by chance.
const SECOND_SLIP: i32 = 200;
const ONE_SLIP: i32 = 1000;

/// Slips dearer than that together are none: something else was meant, known to nobody.
const MOST_SLIPS: i32 = 2400;

/// Ends of domains are mistyped more often than their middles.
const AT_THE_END: i32 = 150;

const SUFFIX_SWAPPED: i32 = 750;
const SUFFIX_SWAPPED_FOR_COUNTRY: i32 = 1000;
const SUFFIX_SWAPPED_MANY: i32 = 200;
/// Only of the domains with the most people, one address in 50: other names are names elsewhere.
const SWAPPED_PRIOR: i32 = 400;
const SUFFIX_GARBLED: i32 = 1150;
const SUFFIX_MISSING: i32 = 700;
const SUFFIX_TWICE: i32 = 750;
const JUNK: i32 = 800;
const JUNK_CHARACTER: i32 = 40;
const DOT_OMITTED: i32 = 600;
const DOT_MOVED: i32 = 620;

/// Suffixes as usual as this are never mended by themselves.
const USUAL_SUFFIX: i32 = 550;

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
    typed: &'a str,
    label: &'a str,
    rest: &'a str,
    mask: u64,
    limit: i32,
    country: Option<u16>,
    /// What was found.
    pub(super) found: Vec<Found<'a>>,
}

impl<'a> Search<'a> {
    /// A search for what `typed` may mean, if that is likelier than its own rarity `null`.
    pub(super) fn new(typed: &'a str, null: i32, country: Option<u16>) -> Self {
        let (label, rest) = typed.split_once('.').unwrap_or((typed, ""));
        Self {
            typed,
            label,
            rest,
            mask: mask(label.as_bytes()),
            limit: null + 100,
            country,
            found: Vec::new(),
        }
    }

    fn push(&mut self, found: Found<'a>) {
        if found.cost <= self.limit {
            self.limit = self.limit.min(found.cost + MARGIN);
            self.found.push(found);
        }
    }

    /// Listed domains: near first labels with near rests.
    pub(super) fn listed(&mut self, index: &'a DomainIndex) {
        self.labels(index, self.label, self.mask, 0);
        if let Some(shorter) = without_suffix(self.label, self.rest) {
            self.labels(index, shorter, mask(shorter.as_bytes()), SUFFIX_TWICE);
        }
        if self.is_odd() {
            self.whole(index);
        }
    }

    /// Whether dots may stand in the wrong place.
    fn is_odd(&self) -> bool {
        suffixes::find(self.rest).is_none_or(|suffix| suffix.cost > USUAL_SUFFIX)
    }

    fn labels(&mut self, index: &'a DomainIndex, label: &str, mask: u64, extra: i32) {
        let length = label.len();
        if length > MAX_LENGTH {
            return;
        }
        for brand in index.of_length(length.saturating_sub(3), length + 3) {
            let bound = self.limit - extra - brand.cheapest(self.country);
            let Some(slips) = label_slips(label, mask, brand, bound) else {
                continue;
            };
            for entry in &brand.entries {
                self.entry(brand, entry, prior(entry, self.country), slips + extra);
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
        let all = mask(self.typed.as_bytes()) & !mask(b".");
        for brand in index.brands() {
            if (brand.mask & !all).count_ones() > 2 {
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

    /// The same name under a likelier suffix: `example.co.lp`, `examplecom`.
    pub(super) fn suffixes(&mut self) {
        let typed = self.typed;
        let last = typed.rsplit('.').next().unwrap_or_default();
        let mut tails = [None, None];
        let mut dots = typed.rmatch_indices('.');
        for tail in &mut tails {
            *tail = dots
                .next()
                .and_then(|(at, _)| Some((typed.get(..at)?, typed.get(at + 1..)?)));
        }
        if let [Some((_, one)), two] = tails {
            let two_labels = two.map(|(_, two)| two);
            let two = two_labels.and_then(suffixes::find);
            let cost = two.map_or_else(|| null::suffix_cost(one), |suffix| suffix.cost);
            let twice = two_labels.is_some_and(|two| is_twice(two, one));
            if cost <= USUAL_SUFFIX && !twice {
                return;
            }
        }
        for suffix in suffixes::all() {
            for (base, tail) in tails.iter().flatten() {
                if !base.is_empty() && *tail != suffix.text {
                    self.suffix_slip(base, tail, suffix);
                }
            }
            self.suffix_without_dot(last, suffix);
        }
    }

    fn suffix_slip(&mut self, base: &'a str, tail: &str, suffix: &'static Suffix) {
        let base_cost = null::UNLISTED + null::base_cost(base) + suffix.cost;
        let bound = self.limit - base_cost + SECOND_SLIP;
        let foreign = (mask(tail.as_bytes()) ^ suffix.mask).count_ones();
        if bound < CHEAPEST - AT_THE_END || foreign > 4 {
            return;
        }
        // A registry of a country that exists is no slip of another country's.
        let country = tail.rsplit_once('.').map(|(_, last)| last);
        let other =
            country.is_some_and(|last| !suffix.text.ends_with(last) && tlds::is_known(last));
        if other {
            return;
        }
        // `co.rw` is no `co` with junk behind it, but `com.com` is typed twice.
        let junk = tail
            .strip_prefix(suffix.text)
            .and_then(|junk| junk.strip_prefix('.'));
        let slips = match junk {
            Some(junk) if junk == suffix.text && junk.len() > 2 => Some(SUFFIX_TWICE),
            Some(_) => None,
            None => suffix_slips(tail, suffix.text, bound),
        };
        if let Some(slips) = slips {
            self.push(Found {
                label: base,
                rest: suffix.text,
                cost: base_cost + discounted(slips),
                kind: SuggestionKind::TldTypo,
                listed: false,
            });
        }
    }

    /// `examplecom` and `examplec.om`.
    fn suffix_without_dot(&mut self, last: &str, suffix: &'static Suffix) {
        let (moved, before) = match self.typed.strip_suffix(suffix.text) {
            Some(before) if !last.is_empty() => (DOT_OMITTED, before),
            _ => {
                let Some((first, others)) = suffix.text.split_at_checked(1) else {
                    return;
                };
                let before = self.typed.strip_suffix(others);
                let before = before.and_then(|text| text.strip_suffix('.'));
                let Some(before) = before.and_then(|text| text.strip_suffix(first)) else {
                    return;
                };
                (DOT_MOVED, before)
            }
        };
        let usual = before.len() > 2 && !before.ends_with('.') && !suffix.text.is_empty();
        if usual && suffix.text.len() > 2 {
            let cost = null::UNLISTED + null::base_cost(before) + suffix.cost + moved;
            self.push(Found {
                label: before,
                rest: suffix.text,
                cost,
                kind: SuggestionKind::MisplacedDot,
                listed: false,
            });
        }
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

fn discounted(slips: i32) -> i32 {
    slips - (slips - ONE_SLIP).clamp(0, SECOND_SLIP)
}

/// What is left of a first label that repeats its suffix: `webde.de`, `gmail-com.com`.
fn without_suffix<'a>(label: &'a str, rest: &str) -> Option<&'a str> {
    let shorter = label.strip_suffix(rest)?;
    let shorter = shorter.strip_suffix('-').unwrap_or(shorter);
    (!rest.is_empty() && shorter.len() > 1).then_some(shorter)
}

/// Slips in the first label, if they can cost no more than `bound`.
fn label_slips(label: &str, mask: u64, brand: &Brand, bound: i32) -> Option<i32> {
    if brand.label() == label {
        return (bound >= 0).then_some(0);
    }
    let bits = i32::try_from((mask ^ brand.mask).count_ones()).unwrap_or(i32::MAX);
    let raw = bound + SECOND_SLIP;
    let longer = i32::try_from(label.len().abs_diff(brand.label().len())).unwrap_or(i32::MAX);
    if bound < CHEAPEST || bits * 350 > raw || longer * CHEAPEST > raw {
        return None;
    }
    cost(label.as_bytes(), brand.label().as_bytes(), raw)
}

/// Slips in what follows the first label of a listed domain; `swap`: whether the end may have
/// been taken for another, and the domain has many.
fn rest_slips(typed: &str, meant: &str, swap: Option<bool>, bound: i32) -> Option<i32> {
    if typed == meant {
        return Some(0);
    }
    if typed.is_empty() {
        return (SUFFIX_MISSING <= bound).then_some(SUFFIX_MISSING);
    }
    if bound < CHEAPEST - AT_THE_END {
        return None;
    }
    let slips = suffix_slips(typed, meant, bound).unwrap_or(i32::MAX);
    let swapped = swap.and_then(|many| swapped(typed, meant, many));
    let slips = slips.min(swapped.unwrap_or(i32::MAX));
    (slips <= bound).then_some(slips)
}

/// One end for another, if `typed` is an end at all.
fn swapped(typed: &str, meant: &str, many: bool) -> Option<i32> {
    let from_generic = matches!(typed, "com" | "net" | "org" | "co");
    let is_second = |(second, last)| suffixes::is_second(second) && tlds::is_known(last);
    if suffixes::find(typed).is_some()
        || tlds::is_known(typed)
        || typed.split_once('.').is_some_and(is_second)
    {
        let to = if meant == "com" || meant == "net" && from_generic {
            SUFFIX_SWAPPED
        } else {
            SUFFIX_SWAPPED_FOR_COUNTRY
        };
        let many = many && !from_generic;
        return Some(if many { to + SUFFIX_SWAPPED_MANY } else { to });
    }
    (!typed.contains('.') && typed.len() < 5).then_some(SUFFIX_GARBLED)
}

/// Slips in a suffix, junk behind it included.
fn suffix_slips(typed: &str, meant: &str, bound: i32) -> Option<i32> {
    let edited = cost_inside(typed.as_bytes(), meant.as_bytes(), bound + AT_THE_END);
    let edited = edited.map(|slips| slips - AT_THE_END);
    let junk = typed
        .strip_prefix(meant)
        .filter(|tail| !is_end(meant, tail));
    let junk = junk.map(|tail| {
        let length = i32::try_from(tail.len()).unwrap_or(i32::MAX / 100);
        JUNK + JUNK_CHARACTER * length
    });
    let cheaper = match (edited, junk) {
        (Some(edited), Some(junk)) => Some(edited.min(junk)),
        (edited, junk) => edited.or(junk),
    };
    cheaper.filter(|slips| *slips <= bound)
}

/// `com.com`.
fn is_twice(two: &str, last: &str) -> bool {
    two.strip_suffix(last)
        .and_then(|before| before.strip_suffix('.'))
        == Some(last)
}

/// Whether what follows `com` in `comar` or `com.ar` is no junk but a country's.
fn is_end(meant: &str, tail: &str) -> bool {
    let tail = tail.strip_prefix('.').unwrap_or(tail);
    suffixes::is_second(meant) && tail.len() == 2 && tlds::is_known(tail)
}
