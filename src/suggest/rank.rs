//! Which provider was meant: likelihood times prior, against "this domain is really meant".

use super::channel::{MAX_LENGTH, cost};
use crate::tables::providers;

/// A domain with the probability that it was meant.
pub(super) struct Ranked {
    /// The provider's domain.
    pub(super) domain: &'static str,
    /// Probability, 0 to 1.
    pub(super) confidence: f64,
}

/// Dearest slip considered, in nats.
const BOUND: f64 = 14.0;

/// Share of addresses at domains outside the list.
const UNLISTED: f64 = 0.22;

/// Nats a character by which an unlisted domain of some length is less likely than the last.
const PER_CHARACTER: f64 = 2.2;

/// Speak only when this sure.
const THRESHOLD: f64 = 0.9;

/// The best readings of `typed`, a lower-case domain; none while silence is better.
pub(super) fn rank(typed: &str, complete: bool) -> Vec<Ranked> {
    let half_typed = !complete && providers::all().any(|(domain, _)| domain.starts_with(typed));
    if typed.is_empty() || typed.len() > MAX_LENGTH || half_typed || providers::contains(typed) {
        return Vec::new();
    }
    let total: f64 = providers::all().map(|(_, prior)| f64::from(prior)).sum();
    let mut ranked: Vec<Ranked> = providers::all()
        .filter_map(|(domain, prior)| {
            let nats = cost(typed.as_bytes(), domain.as_bytes(), BOUND)?;
            let confidence = (1.0 - UNLISTED) * f64::from(prior) / total * (-nats).exp();
            Some(Ranked { domain, confidence })
        })
        .collect();
    let length = u32::try_from(typed.len()).map_or(f64::INFINITY, f64::from);
    let meant = UNLISTED * (-PER_CHARACTER * length).exp();
    let mass = meant + ranked.iter().map(|one| one.confidence).sum::<f64>();
    for one in &mut ranked {
        one.confidence /= mass;
    }
    ranked.retain(|one| one.confidence >= THRESHOLD);
    ranked
}
