//! Which address was meant: likelihood times prior, against "this one is really meant".

use super::SuggestionKind;
use super::candidates::{MARGIN, Search};
use super::meant::Meant;
use super::null;
use super::world::World;
use crate::email::mapping::map;
use crate::nats::exp;
use crate::tables::bigrams::label_cost;

/// A text that can be no address as it stands, besides its characters; in hundredths of a nat.
const NONSENSE: i32 = 1500;

/// Weighs every reading: what may have been meant instead, in no order, and the probability that
/// it is a slip at all. `is_address`: the text may be meant as it stands, which is then the first
/// of the readings.
pub(super) fn rank(
    text: &str,
    readings: &[Meant],
    is_address: bool,
    world: &World<'_>,
) -> (Vec<Meant>, f64) {
    let mut null = NONSENSE;
    if !is_address {
        null += label_cost(map(text).as_bytes());
    }
    let mut found = Vec::new();
    let mut is_first = true;
    for reading in readings {
        let typed = reading.domain();
        // What is listed is not asked for as it stands.
        let as_typed = is_first && is_address && reading.kind.is_none();
        is_first = false;
        let mut meant = world.unlisted_rarity(typed);
        let mut listed = None;
        if as_typed {
            null = meant;
        } else {
            listed = world.listed_rarity(typed);
            meant = listed.unwrap_or(meant);
        }
        if reading.kind.is_some() && (listed.is_some() || !reading.listed) {
            let mut one = Meant::new(reading.local_part(), typed, "");
            one.cost = reading.cost + meant;
            one.kind = reading.kind;
            one.listed = listed.is_some();
            found.push(one);
        }
        // With the `@` gone as well, the domain must be right.
        let two_slips = reading.kind == Some(SuggestionKind::MissingAt) && reading.listed;
        if as_typed || !two_slips && !world.knows(typed) {
            let derived = near(reading, meant.min(null), world, &mut found);
            null = null.min(derived.unwrap_or(null));
        }
    }
    let typo = weigh(&mut found, null);
    (found, typo)
}

/// What a typed domain may be instead; tells the rarity of a name derived from the best, if it is
/// one.
fn near(reading: &Meant, null: i32, world: &World<'_>, found: &mut Vec<Meant>) -> Option<i32> {
    let typed = reading.domain();
    let mut search = Search::new(typed, null + world.reach(), world.here());
    for index in world.indexes() {
        search.listed(index);
    }
    search.suffixes();
    let (mut least, mut best) = (i32::MAX, "");
    for one in &search.found {
        if one.cost < least {
            least = one.cost;
            best = if one.listed { one.label } else { "" };
        }
        if one.cost <= search.limit {
            let mut meant = Meant::new(reading.local_part(), one.label, one.rest);
            meant.cost = reading.cost + one.cost;
            meant.listed = one.listed;
            meant.kind = Some(one.kind);
            if reading.kind == Some(SuggestionKind::MissingAt) {
                meant.kind = reading.kind;
            }
            if !world.is_refused(meant.domain()) {
                found.push(meant);
            }
        }
    }
    if best.is_empty() || reading.kind.is_some() {
        return None;
    }
    null::derived_cost(typed, best)
}

/// The likeliest, of equal ones the first in byte order; none if none is likely.
pub(super) fn likeliest(all: &mut [Meant]) -> Option<&mut Meant> {
    let mut best: Option<&mut Meant> = None;
    for one in all {
        let is_better = match &best {
            Some(best) => {
                one.cost < best.cost || one.cost == best.cost && one.address < best.address
            }
            None => true,
        };
        if one.probability > 0.0 && is_better {
            best = Some(one);
        }
    }
    best
}

/// Costs to probabilities; of the same address twice the cheaper one has it all. Tells how likely
/// it is that any of them is meant.
fn weigh(found: &mut [Meant], null: i32) -> f64 {
    let mut best = null;
    for place in 0..found.len() {
        let (before, rest) = found.split_at_mut(place);
        let Some((one, _)) = rest.split_first_mut() else {
            break;
        };
        one.probability = 1.0;
        for known in before {
            if known.address == one.address {
                let is_better = one.cost < known.cost;
                let worse = if is_better { known } else { &mut *one };
                worse.probability = 0.0;
            }
        }
        best = if place == 0 {
            one.cost
        } else {
            best.min(one.cost)
        };
    }
    let nothing = exp(best - null);
    let mut total = nothing;
    for one in &mut *found {
        if one.cost >= best + MARGIN {
            one.probability = 0.0;
        }
        one.probability *= exp(best - one.cost);
        total += one.probability;
    }
    for one in found {
        one.probability /= total;
    }
    1.0 - nothing / total
}
