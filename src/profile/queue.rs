//! What to ask, most important first.

use std::cmp::Reverse;

use super::evaluation::{Ask, FieldState};
use super::options::EvaluateOptions;
use super::plan::{AskOrder, Field, Plan};
use super::sort::sorted;
use super::states::Standing;
use crate::time::Instant;

/// The fields to ask for now.
pub(super) fn queue<'p>(
    plan: &'p Plan,
    standings: &[Standing],
    options: &EvaluateOptions,
) -> Vec<Ask<'p>> {
    let ranked = plan.fields.iter().zip(standings).enumerate();
    let ranked = ranked.filter_map(|(index, (field, standing))| {
        let urgency = urgency(standing.state)?;
        let required_first = plan.ask.order == AskOrder::RequiredFirst && standing.required;
        let rank = (urgency, !required_first, Reverse(field.weight), index);
        may_ask(field, standing, options).then_some(rank)
    });
    let most = options.max.unwrap_or(plan.ask.max);
    let first = sorted(ranked.collect()).into_iter().take(most);
    first
        .filter_map(|(_, _, _, index)| {
            Some(Ask {
                field: &plan.fields.get(index)?.name,
                why: standings.get(index)?.state,
            })
        })
        .collect()
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
