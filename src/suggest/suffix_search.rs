//! The same name under a likelier suffix: `example.co.lp`, `examplecom`, `examplec.om`.

use super::SuggestionKind;
use super::candidates::{Found, SECOND_SLIP, Search, discounted};
use super::channel::{CHEAPEST, at_least};
use super::ends::{AT_THE_END, SUFFIX_TWICE, USUAL_SUFFIX, is_twice, suffix_slips};
use super::null;
use crate::tables::keyboards::mask;
use crate::tables::suffixes::{self, Suffix};
use crate::tables::tlds;

const DOT_OMITTED: i32 = 600;
const DOT_MOVED: i32 = 620;

/// A few suffixes that most domains have: tried first, so that the others need no second look.
const FIRST: i32 = 350;

/// One way to cut a typed domain in two.
struct Cut<'a> {
    base: &'a str,
    tail: &'a str,
    mask: u64,
    /// The rarity of the base as somebody's.
    cost: i32,
    /// The last of two labels in the tail, if it is delegated.
    registry: Option<&'a str>,
}

impl<'a> Cut<'a> {
    fn new(typed: &'a str, at: usize) -> Option<Self> {
        let (base, tail) = (typed.get(..at)?, typed.get(at + 1..)?);
        let last = tail.rsplit_once('.').map(|(_, last)| last);
        (!base.is_empty()).then(|| Self {
            base,
            tail,
            mask: mask(tail.as_bytes()),
            cost: null::UNLISTED + null::base_cost(base),
            registry: last.filter(|last| tlds::is_known(last)),
        })
    }
}

impl<'a> Search<'a> {
    /// Likelier ends for a typed domain whose own is rare or none.
    pub(super) fn suffixes(&mut self) {
        let typed = self.typed;
        let mut dots = typed.rmatch_indices('.').map(|(at, _)| at);
        let last = dots.next();
        let two = dots.next();
        if last.is_some_and(|last| has_usual_suffix(typed, last, two)) {
            return;
        }
        let cuts: Vec<Cut<'_>> = [last, two]
            .into_iter()
            .flatten()
            .filter_map(|at| Cut::new(typed, at))
            .collect();
        let cheapest = cuts.iter().map(|cut| cut.cost).min();
        let enough =
            cheapest.is_none_or(|cost| cost + CHEAPEST - AT_THE_END <= self.limit + SECOND_SLIP);
        if !enough {
            return;
        }
        let (usual, rare): (Vec<&Suffix>, Vec<&Suffix>) = suffixes::all()
            .iter()
            .partition(|suffix| suffix.cost <= FIRST);
        for suffix in usual.into_iter().chain(rare) {
            for cut in &cuts {
                self.cut_for(cut, suffix);
            }
            self.without_dot(suffix);
        }
    }

    fn cut_for(&mut self, cut: &Cut<'a>, suffix: &'static Suffix) {
        let rarity = cut.cost + suffix.cost;
        let bound = self.limit - rarity + SECOND_SLIP;
        let extra = (cut.mask & !suffix.mask).count_ones();
        let missing = (suffix.mask & !cut.mask).count_ones();
        if cut.tail == suffix.text || at_least(extra, missing).max(CHEAPEST) - AT_THE_END > bound {
            return;
        }
        // A registry of a country that exists is no slip of another country's.
        if cut
            .registry
            .is_some_and(|last| !suffix.text.ends_with(last))
        {
            return;
        }
        // `co.rw` is no `co` with junk behind it, but `com.com` is typed twice.
        let junk = cut.tail.strip_prefix(suffix.text);
        let slips = match junk.and_then(|junk| junk.strip_prefix('.')) {
            Some(junk) if junk == suffix.text && junk.len() > 2 => Some(SUFFIX_TWICE),
            Some(_) => None,
            None => suffix_slips(cut.tail, suffix.text, bound),
        };
        if let Some(slips) = slips {
            self.push(Found {
                label: cut.base,
                rest: suffix.text,
                cost: rarity + discounted(slips),
                kind: SuggestionKind::TldTypo,
                listed: false,
            });
        }
    }

    /// `examplecom` and `examplec.om`.
    fn without_dot(&mut self, suffix: &'static Suffix) {
        let typed = self.typed;
        if suffix.text.len() < 3 {
            return;
        }
        let moved = || {
            let (first, others) = suffix.text.split_at_checked(1)?;
            let before = typed.strip_suffix(others)?.strip_suffix('.')?;
            Some((before.strip_suffix(first)?, DOT_MOVED))
        };
        let omitted = typed
            .strip_suffix(suffix.text)
            .map(|before| (before, DOT_OMITTED));
        let Some((before, slip)) = omitted.or_else(moved) else {
            return;
        };
        if before.len() > 2 && !before.ends_with('.') {
            self.push(Found {
                label: before,
                rest: suffix.text,
                cost: null::UNLISTED + null::base_cost(before) + suffix.cost + slip,
                kind: SuggestionKind::MisplacedDot,
                listed: false,
            });
        }
    }
}

/// Whether a typed domain ends so usually that nothing is to be mended there.
fn has_usual_suffix(typed: &str, last: usize, two: Option<usize>) -> bool {
    let one = typed.get(last + 1..).unwrap_or_default();
    let two = two.and_then(|two| typed.get(two + 1..));
    let known = two.and_then(suffixes::find);
    let cost = known.map_or_else(|| null::suffix_cost(one), |suffix| suffix.cost);
    cost <= USUAL_SUFFIX && !two.is_some_and(|two| is_twice(two, one))
}
