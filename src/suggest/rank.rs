//! Which domain was meant: likelihood times prior, against "this domain is really meant".

use super::SuggestionKind;
use super::candidates::{Found, Search};
use super::null;
use crate::tables::domain_index::DomainIndex;

/// A domain with the probability that it was meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ranked {
    /// The domain.
    pub(super) domain: String,
    /// Probability, 0 to 1.
    pub(super) confidence: f64,
    /// The kind of slip.
    pub(super) kind: SuggestionKind,
    /// From a list of domains.
    pub(super) listed: bool,
}

/// What a typed domain is compared with.
pub(super) struct World<'a> {
    /// Sets of domains.
    pub(super) lists: &'a [&'a DomainIndex],
    /// Where the person is.
    pub(super) country: Option<u16>,
}

/// What the model makes of a typed domain.
pub(super) struct Ranking {
    /// What may have been meant instead, best first.
    pub(super) ranked: Vec<Ranked>,
    /// Probability that it is a typo at all.
    pub(super) typo: f64,
}

/// Every reading of `typed`, a lower-case domain.
pub(super) fn rank(typed: &str, world: &World<'_>) -> Ranking {
    let null = null::cost(typed, |name| {
        let brands = world.lists.iter().filter_map(|index| index.brand(name));
        brands.map(|brand| brand.entries.len()).sum()
    });
    let mut search = Search::new(typed, null, world.country);
    for index in world.lists {
        search.listed(index);
    }
    search.suffixes();
    let best = search.found.iter().min_by_key(|one| one.cost);
    let derived = best
        .filter(|best| best.listed)
        .and_then(|best| null::derived_cost(typed, best.label));
    weigh(
        &search.found,
        derived.map_or(null, |derived| null.min(derived)),
    )
}

/// Costs to probabilities.
fn weigh(found: &[Found<'_>], null: i32) -> Ranking {
    let best = found.iter().map(|one| one.cost).min().unwrap_or(null);
    let mass = |cost: i32| (f64::from(best - cost) / 100.0).exp();
    let mut ranked: Vec<Ranked> = Vec::new();
    let mut total = mass(null);
    for one in found.iter().filter(|one| one.cost < best + 500) {
        let domain = match one.rest {
            "" => one.label.to_owned(),
            rest => format!("{}.{rest}", one.label),
        };
        let mass = mass(one.cost);
        match ranked.iter_mut().find(|known| known.domain == domain) {
            Some(known) if known.confidence >= mass => {}
            Some(known) => {
                total += mass - known.confidence;
                known.confidence = mass;
                known.kind = one.kind;
            }
            None => {
                total += mass;
                ranked.push(Ranked {
                    domain,
                    confidence: mass,
                    kind: one.kind,
                    listed: one.listed,
                });
            }
        }
    }
    for one in &mut ranked {
        one.confidence /= total;
    }
    ranked.sort_by(|a, b| {
        let order = b.confidence.total_cmp(&a.confidence);
        order.then_with(|| a.domain.cmp(&b.domain))
    });
    Ranking {
        ranked,
        typo: 1.0 - mass(null) / total,
    }
}
