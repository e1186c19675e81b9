//! Which address was meant: likelihood times prior, against "this one is really meant".

use super::SuggestionKind;
use super::candidates::{MARGIN, Search};
use super::null;
use super::reading::Reading;
use super::world::World;
use crate::bytes::concat;
use crate::email::mapping::map;
use crate::nats::exp;
use crate::tables::bigrams::label_cost;

/// An address with the probability that it was meant.
#[derive(Debug)]
pub(super) struct Ranked {
    /// All of it.
    pub(super) address: String,
    /// Where its domain starts.
    pub(super) domain: usize,
    /// Probability, 0 to 1.
    pub(super) probability: f64,
    /// The kind of slip.
    pub(super) kind: SuggestionKind,
    /// The domain is a listed one.
    pub(super) listed: bool,
    /// Minus the logarithm of the probability before it is shared out, in hundredths of a nat.
    cost: i32,
}

impl Ranked {
    /// An address made of a local-part and the two parts of a domain.
    #[inline(never)]
    pub(super) fn new(
        local_part: &str,
        label: &str,
        rest: &str,
        kind: SuggestionKind,
        cost: i32,
    ) -> Self {
        let dot = if rest.is_empty() { "" } else { "." };
        Self {
            address: concat(&[local_part, "@", label, dot, rest]),
            domain: local_part.len() + 1,
            probability: 0.0,
            kind,
            listed: false,
            cost,
        }
    }

    /// The domain alone.
    pub(super) fn domain(&self) -> &str {
        crate::bytes::from(&self.address, self.domain)
    }
}

/// What the model makes of a text.
pub(super) struct Ranking {
    /// What may have been meant instead, best first.
    pub(super) ranked: Vec<Ranked>,
    /// Probability that it is a slip at all.
    pub(super) typo: f64,
}

/// A text that can be no address as it stands, besides its characters; in hundredths of a nat.
const NONSENSE: i32 = 1500;

/// Weighs every reading. `is_address`: the text may be meant as it stands, which is then the
/// first of the readings.
pub(super) fn rank(
    text: &str,
    readings: &[Reading],
    is_address: bool,
    world: &World<'_>,
) -> Ranking {
    let mut null = NONSENSE;
    if !is_address {
        null += label_cost(map(text).as_bytes());
    }
    let mut found = Vec::new();
    for (place, reading) in readings.iter().enumerate() {
        let typed = &reading.domain;
        // What is listed is not asked for as it stands.
        let as_typed = place == 0 && is_address && reading.kind.is_none();
        let mut meant = world.unlisted_rarity(typed);
        if as_typed {
            null = meant;
        }
        let listed = world.listed_rarity(typed);
        if !as_typed {
            meant = listed.unwrap_or(meant);
        }
        if let Some(kind) = reading.kind
            && (reading.unlisted || listed.is_some())
        {
            let cost = reading.cost + meant;
            let mut one = Ranked::new(&reading.local_part, typed, "", kind, cost);
            one.listed = listed.is_some();
            found.push(one);
        }
        // With the `@` gone as well, the domain must be right.
        let two_slips = reading.kind == Some(SuggestionKind::MissingAt) && !reading.unlisted;
        if as_typed || !two_slips && !world.knows(typed) {
            let derived = near(reading, meant.min(null), world, &mut found);
            null = null.min(derived.unwrap_or(null));
        }
    }
    weigh(&mut found, null)
}

/// What a typed domain may be instead; tells the rarity of a name derived from the best, if it is
/// one.
fn near(reading: &Reading, null: i32, world: &World<'_>, found: &mut Vec<Ranked>) -> Option<i32> {
    let mut search = Search::new(&reading.domain, null + world.reach(), world.here());
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
        if one.cost > search.limit {
            continue;
        }
        let kind = match reading.kind {
            Some(SuggestionKind::MissingAt) => SuggestionKind::MissingAt,
            _ => one.kind,
        };
        let cost = reading.cost + one.cost;
        let mut ranked = Ranked::new(&reading.local_part, one.label, one.rest, kind, cost);
        ranked.listed = one.listed;
        if !world.is_refused(ranked.domain()) {
            found.push(ranked);
        }
    }
    if best.is_empty() || reading.kind.is_some() {
        return None;
    }
    null::derived_cost(&reading.domain, best)
}

/// The place of the cheapest, of equal ones the first in byte order.
fn cheapest(found: &[Ranked]) -> Option<usize> {
    let mut best: Option<(usize, &Ranked)> = None;
    for (place, one) in found.iter().enumerate() {
        if one.cost == i32::MAX {
            continue;
        }
        match best {
            Some((_, known)) if known.cost < one.cost => {}
            Some((_, known)) if known.cost == one.cost && known.address <= one.address => {}
            _ => best = Some((place, one)),
        }
    }
    best.map(|(place, _)| place)
}

/// Costs to probabilities.
fn weigh(found: &mut [Ranked], null: i32) -> Ranking {
    let mut ranked: Vec<Ranked> = Vec::new();
    let (mut best, mut total) = (null, 1.0);
    while let Some(one) = cheapest(found).and_then(|place| found.get_mut(place)) {
        let cost = std::mem::replace(&mut one.cost, i32::MAX);
        if ranked.is_empty() {
            best = cost;
            total = exp(best - null);
        }
        if cost >= best + MARGIN {
            break;
        }
        if ranked.iter().any(|known| known.address == one.address) {
            continue;
        }
        let probability = exp(best - cost);
        total += probability;
        ranked.push(Ranked {
            address: std::mem::take(&mut one.address),
            probability,
            ..*one
        });
    }
    for one in &mut ranked {
        one.probability /= total;
    }
    Ranking {
        ranked,
        typo: 1.0 - exp(best - null) / total,
    }
}
