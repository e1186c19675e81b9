//! Which address was meant: likelihood times prior, against "this one is really meant".

use super::SuggestionKind;
use super::candidates::Search;
use super::null;
use super::reading::Reading;
use super::world::World;
use crate::tables::bigrams::label_cost;

/// An address with the probability that it was meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ranked {
    /// What stands before the `@`.
    pub(super) local_part: String,
    /// The domain.
    pub(super) domain: String,
    /// Probability, 0 to 1.
    pub(super) probability: f64,
    /// The kind of slip.
    pub(super) kind: SuggestionKind,
    /// The domain is a listed one.
    pub(super) listed: bool,
    cost: i32,
}

impl Ranked {
    /// An address weighed elsewhere.
    pub(super) fn new(
        local_part: String,
        domain: String,
        kind: SuggestionKind,
        probability: f64,
    ) -> Self {
        Self {
            local_part,
            domain,
            probability,
            kind,
            listed: false,
            cost: 0,
        }
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

/// Candidates dearer than the best by more do not count.
const MARGIN: i32 = 500;

/// Weighs every reading. `is_address`: the text may be meant as it stands, which is then the
/// first of the readings.
pub(super) fn rank(
    text: &str,
    readings: &[Reading],
    is_address: bool,
    world: &World<'_>,
) -> Ranking {
    let mut null = if is_address {
        NONSENSE
    } else {
        NONSENSE + label_cost(text.to_lowercase().as_bytes())
    };
    let mut found = Vec::new();
    for (place, reading) in readings.iter().enumerate() {
        let typed = &reading.domain;
        // What is listed is not asked for as it stands.
        let as_typed = place == 0 && is_address && reading.kind.is_none();
        let meant = if as_typed {
            null = world.unlisted_rarity(typed);
            null
        } else {
            world.rarity(typed)
        };
        if let Some(kind) = reading.kind
            && (reading.unlisted || world.lists(typed))
        {
            let cost = (world.lists(typed), reading.cost + meant);
            found.push(ranked(reading, typed.clone(), kind, cost));
        }
        // With the `@` gone as well, the domain must be right.
        let two_slips = reading.kind == Some(SuggestionKind::MissingAt) && !reading.unlisted;
        if as_typed || !two_slips && !world.knows(typed) {
            let derived = near(reading, meant.min(null), world, &mut found);
            null = null.min(derived.unwrap_or(null));
        }
    }
    weigh(found, null)
}

/// What a typed domain may be instead; tells the rarity of a name derived from the best.
fn near(reading: &Reading, null: i32, world: &World<'_>, found: &mut Vec<Ranked>) -> Option<i32> {
    let mut search = Search::new(&reading.domain, null + world.reach(), world.country());
    for index in world.indexes() {
        search.listed(index);
    }
    search.suffixes();
    for one in &search.found {
        let domain = match one.rest {
            "" => one.label.to_owned(),
            rest => format!("{}.{rest}", one.label),
        };
        let kind = match reading.kind {
            Some(SuggestionKind::MissingAt) => SuggestionKind::MissingAt,
            _ => one.kind,
        };
        if !world.is_refused(&domain) {
            found.push(ranked(
                reading,
                domain,
                kind,
                (one.listed, reading.cost + one.cost),
            ));
        }
    }
    let best = search.found.iter().min_by_key(|one| one.cost)?;
    let derived = best
        .listed
        .then(|| null::derived_cost(&reading.domain, best.label))?;
    derived.filter(|_| reading.kind.is_none())
}

fn ranked(
    reading: &Reading,
    domain: String,
    kind: SuggestionKind,
    (listed, cost): (bool, i32),
) -> Ranked {
    Ranked {
        local_part: reading.local_part.clone(),
        domain,
        probability: 0.0,
        kind,
        listed,
        cost,
    }
}

/// Costs to probabilities.
fn weigh(found: Vec<Ranked>, null: i32) -> Ranking {
    let best = found.iter().map(|one| one.cost).min().unwrap_or(null);
    let mass = |cost: i32| (f64::from(best - cost) / 100.0).exp();
    let mut kept: Vec<Ranked> = Vec::new();
    for one in found.into_iter().filter(|one| one.cost < best + MARGIN) {
        let same =
            |known: &Ranked| known.domain == one.domain && known.local_part == one.local_part;
        match kept.iter().position(same) {
            Some(place) if kept.get(place).is_some_and(|known| known.cost <= one.cost) => continue,
            Some(place) => drop(kept.remove(place)),
            None => {}
        }
        let dearer = |known: &Ranked| {
            (known.cost, &known.domain, &known.local_part)
                > (one.cost, &one.domain, &one.local_part)
        };
        let place = kept.iter().position(dearer).unwrap_or(kept.len());
        kept.insert(place, one);
    }
    let total = mass(null) + kept.iter().map(|one| mass(one.cost)).sum::<f64>();
    for one in &mut kept {
        one.probability = mass(one.cost) / total;
    }
    Ranking {
        ranked: kept,
        typo: 1.0 - mass(null) / total,
    }
}
