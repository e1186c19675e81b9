//! The same name under a likelier suffix: `example.co.lp`, `examplecom`, `examplec.om`.

use super::SuggestionKind;
use super::candidates::{FAST, SECOND_SLIP, Search, discounted};
use super::channel::{CHEAPEST, at_least};
use super::ends::{AT_THE_END, NEVER, USUAL_SUFFIX, is_twice, suffix_slips};
use super::null;
use crate::bytes::{after_last, at, cut, from, is_ascii, rfind, slice, split_at_first};
use crate::tables::domain_index::Brand;
use crate::tables::keyboards::mask;
use crate::tables::{suffixes, tlds};

/// A suffix twice, the first time perhaps with a slip: `com.com`, `con.com`. Hardly anybody has an
/// address below such a name, which the null hypothesis does not know.
const SUFFIX_TWICE_AT_ALL: i32 = 500;

const DOT_OMITTED: i32 = 600;
const DOT_MOVED: i32 = 620;

/// One way to cut a typed domain in two.
struct Cut<'a> {
    base: &'a str,
    tail: &'a str,
    mask: u64,
    /// The rarity of the base as somebody's.
    cost: i32,
    /// The last of two labels in the tail, if it is delegated.
    registry: &'a str,
}

impl<'a> Cut<'a> {
    fn new(typed: &'a str, at: usize) -> Self {
        let (base, tail) = (slice(typed, 0, at), from(typed, at + 1));
        let last = after_last(tail, b'.');
        let is_registry = last.len() < tail.len() && tlds::is_known(last);
        Self {
            base,
            tail,
            mask: mask(tail.as_bytes()),
            cost: null::UNLISTED + null::base_cost(base),
            registry: if is_registry { last } else { "" },
        }
    }
}

impl<'a> Search<'a> {
    /// Likelier ends for a typed domain whose own is rare or none.
    #[inline(never)]
    pub(super) fn suffixes(&mut self) {
        let typed = self.typed.as_bytes();
        let last = rfind(typed, b'.');
        let two = rfind(cut(typed, 0, last.unwrap_or(0)), b'.');
        if last.is_some_and(|last| has_usual_suffix(self.typed, last, two)) {
            return;
        }
        // Nobody types `рф` for a suffix in ASCII; what only looks like one is read as that, too.
        if !is_ascii(after_last(self.typed, b'.').as_bytes()) {
            return;
        }
        let mut enough = last.is_none_or(|last| last == 0);
        enough |= self.tails(last.unwrap_or(0));
        enough |= self.tails(two.unwrap_or(0));
        if enough {
            self.without_dot();
        }
    }

    /// Other suffixes for what stands behind the dot at a place; whether any may be likely enough.
    fn tails(&mut self, at: usize) -> bool {
        if at == 0 {
            return false;
        }
        let cut = Cut::new(self.typed, at);
        if cut.cost + CHEAPEST - AT_THE_END > self.limit + SECOND_SLIP {
            return false;
        }
        let all = suffixes::all();
        for suffix in all.brands() {
            let cheapest = cut.cost + suffix.cost + CHEAPEST - AT_THE_END;
            if FAST && cheapest > self.limit + SECOND_SLIP {
                continue;
            }
            self.tail(&cut, all.label(suffix), suffix);
        }
        true
    }

    fn tail(&mut self, cut: &Cut<'a>, suffix: &'static str, brand: &Brand) {
        let rarity = cut.cost + brand.cost;
        let bound = self.limit - rarity + SECOND_SLIP;
        if at_least(cut.mask, brand.mask).max(CHEAPEST) - AT_THE_END > bound || cut.tail == suffix {
            return;
        }
        // A registry of a country that exists is no slip of another country's.
        if !suffix.as_bytes().ends_with(cut.registry.as_bytes()) {
            return;
        }
        let (first, last) = split_at_first(cut.tail, b'.');
        let slips = if is_twice(cut.tail, suffix) {
            SUFFIX_TWICE_AT_ALL
        } else if last.is_some() && first == suffix {
            // `co.rw` is no `co` with junk behind it.
            NEVER
        } else {
            suffix_slips(cut.tail, suffix, bound)
        };
        let cost = rarity + discounted(slips);
        self.push(cut.base, suffix, cost, SuggestionKind::TldTypo, false);
    }

    /// `examplecom` and `examplec.om`.
    fn without_dot(&mut self) {
        let all = suffixes::all();
        for brand in all.brands() {
            let suffix = all.label(brand);
            let (typed, end) = (self.typed.as_bytes(), suffix.as_bytes());
            let mut before = typed.len().saturating_sub(end.len());
            let mut slip = DOT_OMITTED;
            if end.len() < 3 || at(typed, typed.len().wrapping_sub(1)) != at(end, end.len() - 1) {
                continue;
            }
            if !typed.ends_with(end) {
                before = before.saturating_sub(1);
                slip = DOT_MOVED;
                if at(typed, before) != at(end, 0)
                    || at(typed, before + 1) != b'.'
                    || !typed.ends_with(cut(end, 1, end.len()))
                {
                    continue;
                }
            }
            if before > 2 && at(typed, before - 1) != b'.' {
                let label = slice(self.typed, 0, before);
                let cost = null::UNLISTED + null::base_cost(label) + brand.cost + slip;
                self.push(label, suffix, cost, SuggestionKind::MisplacedDot, false);
            }
        }
    }
}

/// Whether a typed domain ends so usually that nothing is to be mended there.
fn has_usual_suffix(typed: &str, last: usize, two: Option<usize>) -> bool {
    let one = from(typed, last + 1);
    let two = two.map_or("", |two| from(typed, two + 1));
    let cost = suffixes::cost(two).unwrap_or_else(|| null::suffix_cost(one));
    cost <= USUAL_SUFFIX && !is_twice(two, one)
}
