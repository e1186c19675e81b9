//! Which address was meant: likelihood times prior, against "this one is really meant".

use super::SuggestionKind;
use super::candidates::{MARGIN, Search, add};
use super::meant::{GONE, Meant};
use super::null;
use super::world::World;
use crate::email::mapping::map;
use crate::nats::exp;
use crate::tables::bigrams::label_cost;

/// A text that can be no address as it stands, besides its characters; in hundredths of a nat.
const NONSENSE: i32 = 1500;

/// Of all that may be meant, the best must have a third.
const SHARE_OF_BEST: f64 = 0.333;

/// Candidates dearer than the best one by this are less than a twentieth as likely.
const TWENTIETH: i32 = 300;

/// What may have been meant instead, in no order.
pub(super) struct Ranked {
    pub(super) found: Vec<Meant>,
    /// The cost of the best.
    best: i32,
    /// How likely all are together, the typed text included, where the best is 1.
    total: f64,
    /// The probability that it is a slip at all.
    pub(super) typo: f64,
}

impl Ranked {
    /// One alone, how dear and how likely it may be.
    pub(super) fn sure(found: Vec<Meant>, sure: f64) -> Self {
        Self {
            found,
            best: 0,
            total: 1.0 / sure,
            typo: sure,
        }
    }

    /// How likely something so dear is beside all others.
    pub(super) fn probability(&self, cost: i32) -> f64 {
        exp(self.best - cost) / self.total
    }

    /// Whether the best has a good share of what may be meant.
    pub(super) fn has_best(&self) -> bool {
        1.0 >= self.total * self.typo * SHARE_OF_BEST
    }
}

/// Weighs every reading. `is_address`: the text may be meant as it stands, which is then the first
/// of the readings.
#[inline(never)]
pub(super) fn rank(text: &str, readings: &[Meant], is_address: bool, world: &World<'_>) -> Ranked {
    let mut null = NONSENSE;
    if !is_address {
        null += label_cost(map(text).as_bytes());
    }
    let mut found = Vec::new();
    let mut is_first = true;
    for reading in readings {
        let typed = reading.domain();
        // What is listed is not asked for as it stands.
        let as_it_stands = is_first && is_address;
        let as_typed = as_it_stands && reading.kind.is_none();
        is_first = false;
        let mut meant = world.unlisted_rarity(typed);
        let mut listed = None;
        if as_typed {
            null = meant;
        } else {
            listed = world.listed_rarity(typed);
            meant = listed.unwrap_or(meant);
            if as_it_stands {
                null += meant;
            }
        }
        if reading.kind.is_some() && (listed.is_some() || !reading.listed) {
            let cost = reading.cost + meant;
            let local_part = reading.local_part();
            let one = Meant::new(
                local_part,
                (typed, ""),
                cost,
                reading.kind,
                listed.is_some(),
            );
            add(&mut found, one);
        }
        // With the `@` gone as well, the domain must be right.
        let two_slips = reading.kind == Some(SuggestionKind::MissingAt) && reading.listed;
        if as_typed || !two_slips && !world.knows(typed) {
            let derived = near(reading, meant.min(null), world, &mut found);
            null = null.min(derived.unwrap_or(null));
        }
    }
    weigh(found, null)
}

/// What a typed domain may be instead; tells the rarity of a name derived from the best, if it is
/// one.
fn near(reading: &Meant, null: i32, world: &World<'_>, found: &mut Vec<Meant>) -> Option<i32> {
    let mut search = Search::new(reading, null + world.reach(), world.here(), found);
    for index in world.indexes() {
        search.listed(index);
    }
    search.suffixes();
    if search.best.is_empty() || reading.kind.is_some() {
        return None;
    }
    null::derived_cost(reading.domain(), search.best)
}

/// The likeliest, of equal ones the first in byte order; none if none is left.
#[inline(never)]
pub(super) fn likeliest(all: &mut [Meant]) -> Option<&mut Meant> {
    let mut best: Option<&mut Meant> = None;
    for one in all {
        let is_better = match &best {
            Some(best) => {
                one.cost < best.cost || one.cost == best.cost && one.address < best.address
            }
            None => one.cost < GONE,
        };
        if is_better {
            best = Some(one);
        }
    }
    best
}

/// How likely all are beside each other and beside the null hypothesis.
fn weigh(mut found: Vec<Meant>, null: i32) -> Ranked {
    let best = likeliest(&mut found).map_or(null, |best| best.cost);
    let nothing = exp(best - null);
    let mut total = nothing;
    for one in &mut found {
        if one.cost < best + MARGIN {
            total += exp(best - one.cost);
        }
        if one.cost >= best + TWENTIETH {
            one.cost = GONE;
        }
    }
    Ranked {
        found,
        best,
        total,
        typo: 1.0 - nothing / total,
    }
}
