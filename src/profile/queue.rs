//! What to ask, most important first.

use std::cmp::Reverse;

use super::evaluation::{Ask, FieldState};
use super::options::EvaluateOptions;
use super::plan::{AskOrder, Field, Plan};
use super::states::Standing;
use crate::time::Instant;

/// The fields to ask for now.
pub(super) fn queue<'p>(
    plan: &'p Plan,
    standings: &[Standing],
    options: &EvaluateOptions,
) -> Vec<Ask<'p>> {
    let mut queue: Vec<(_, Ask<'p>)> = plan
        .fields
        .iter()
        .zip(standings)
        .filter(|(field, standing)| may_ask(field, standing, options))
        .filter_map(|(field, standing)| {
            let required_first = plan.ask.order == AskOrder::RequiredFirst && field.required;
            let rank = (
                urgency(standing.state)?,
                !required_first,
                Reverse(field.weight),
            );
            let (field, why) = (field.name.as_str(), standing.state);
            Some((rank, Ask { field, why }))
        })
        .collect();
    queue.sort_by_key(|(rank, _)| *rank);
    queue.truncate(options.max.unwrap_or(plan.ask.max));
    queue.into_iter().map(|(_, ask)| ask).collect()
}

/// When there will be something to ask although there is nothing now: the first answer that
/// becomes stale.
pub(super) fn first_stale(
    plan: &Plan,
    standings: &[Standing],
    options: &EvaluateOptions,
) -> Option<Instant> {
    if options.max.unwrap_or(plan.ask.max) == 0 {
        return None;
    }
    plan.fields
        .iter()
        .zip(standings)
        .filter(|(field, standing)| {
            standing.state == FieldState::Filled && may_ask(field, standing, options)
        })
        .filter_map(|(_, standing)| standing.stale_at)
        .min()
}

fn may_ask(field: &Field, standing: &Standing, options: &EvaluateOptions) -> bool {
    let only = options.only.as_ref();
    !standing.asked_enough && only.is_none_or(|only| only.contains(&field.name))
}

const fn urgency(state: FieldState) -> Option<u8> {
    match state {
        FieldState::Invalid | FieldState::Undeliverable => Some(0),
        FieldState::Missing => Some(1),
        FieldState::Stale => Some(2),
        _ => None,
    }
}
