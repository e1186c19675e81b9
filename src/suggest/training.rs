//! For the training command in `benches/`: the model without its exceptions.

use super::rank::{World, rank};
use crate::tables::providers;

/// What the model alone would make of a lower-case domain, with the log-odds of that in nats;
/// `None` for a listed one and where it has no idea.
pub fn model_says(domain: &str) -> Option<(String, f64)> {
    if providers::contains(domain) {
        return None;
    }
    let world = World {
        lists: &[providers::index()],
        country: None,
    };
    let ranking = rank(domain, &world);
    let best = ranking.ranked.into_iter().next()?;
    let odds = (ranking.typo / (1.0 - ranking.typo).max(1e-12)).ln();
    Some((best.domain, odds))
}
