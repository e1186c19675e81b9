//! For the training command in `benches/`: the model without its exceptions.

use super::meant::Meant;
use super::rank::{likeliest, rank};
use super::world::World;
use crate::EmailOptions;

/// What the model alone would make of a lower-case domain, with the log-odds of that in nats;
/// `None` for a listed one and where it has no idea.
pub fn model_says(domain: &str) -> Option<(String, f64)> {
    let options = EmailOptions::default();
    let world = World::new(&options, None).without_exceptions();
    if world.knows(domain) {
        return None;
    }
    let reading = Meant::new("", (domain, ""), 0, None, false);
    let mut ranked = rank(domain, &[reading], true, &world);
    let odds = (ranked.typo / (1.0 - ranked.typo).max(1e-12)).ln();
    let best = likeliest(&mut ranked.found)?;
    Some((best.domain().to_owned(), odds))
}
