//! Score, steps, stage and gaps.

use super::evaluation::{FieldState, StepReport, StepState};
use super::plan::{Plan, Step};
use super::states::Standing;

/// Weight of what is answered in hundredths of the weight of what applies, cut off; 100 where
/// nothing that applies weighs anything.
pub(super) fn score(plan: &Plan, standings: &[Standing]) -> u32 {
    let (mut answered, mut applicable) = (0_u64, 0_u64);
    for (field, standing) in plan.fields.iter().zip(standings) {
        let weight = u64::from(field.weight);
        if standing.state != FieldState::NotApplicable {
            applicable += weight;
        }
        if standing.state.is_answered() {
            answered += weight;
        }
    }
    let score = (100 * answered).checked_div(applicable).unwrap_or(100);
    u32::try_from(score).unwrap_or(100)
}

/// Required fields that apply and have no good answer.
pub(super) fn missing_required<'p>(plan: &'p Plan, standings: &[Standing]) -> Vec<&'p str> {
    plan.fields
        .iter()
        .zip(standings)
        .filter(|(_, standing)| is_gap(standing))
        .map(|(field, _)| field.name.as_str())
        .collect()
}

fn is_gap(standing: &Standing) -> bool {
    let state = standing.state;
    standing.required && state != FieldState::NotApplicable && !state.is_answered()
}

/// Every step's report, in order.
pub(super) fn steps<'p>(plan: &'p Plan, standings: &[Standing]) -> Vec<StepReport<'p>> {
    let report = |step: &'p Step| {
        let members = step.fields.iter().filter_map(|index| standings.get(*index));
        let applicable: Vec<&Standing> = members
            .filter(|standing| standing.state != FieldState::NotApplicable)
            .collect();
        let stuck =
            |standing: &&Standing| is_gap(standing) || standing.state == FieldState::Invalid;
        StepReport {
            id: &step.id,
            state: step_state(&applicable),
            can_advance: !applicable.iter().any(stuck),
        }
    };
    plan.steps.iter().map(report).collect()
}

fn step_state(applicable: &[&Standing]) -> StepState {
    if applicable.is_empty() {
        StepState::NotApplicable
    } else if applicable
        .iter()
        .all(|standing| standing.state.is_answered())
    {
        StepState::Full
    } else if applicable.iter().all(|standing| standing.state.is_blank()) {
        StepState::Empty
    } else {
        StepState::Partial
    }
}

/// How many leading steps are done: they can be left and are not empty.
pub(super) fn stage(steps: &[StepReport<'_>]) -> usize {
    let done = |step: &&StepReport<'_>| step.can_advance && step.state != StepState::Empty;
    steps.iter().take_while(done).count()
}
