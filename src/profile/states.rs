//! How every field is.

use super::Json;
use super::applicable::Shown;
use super::condition::is_blank;
use super::evaluation::FieldState;
use super::options::EvaluateOptions;
use super::plan::{Field, Plan};
use super::record::{AddressStatus, Answer, Record};
use super::values::{Around, findings};
use crate::time::Instant;

/// One field: its state and what the queue needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) state: FieldState,
    /// The plan and the country of the person require it.
    pub(super) required: bool,
    /// Asked as often as allowed since the last answer.
    pub(super) asked_enough: bool,
    /// When a good answer becomes stale, or became.
    pub(super) stale_at: Option<Instant>,
}

/// Every field's standing, by index.
pub(super) fn standings(
    plan: &Plan,
    record: &Record<'_>,
    shown: &Shown<'_>,
    options: &EvaluateOptions,
) -> Vec<Standing> {
    let around = Around {
        now: Some(options.now),
        country: shown.country(plan),
        refused: &options.refused,
    };
    let standing = |(index, field): (usize, &Field)| {
        let answer = record.answers.get(index).and_then(Option::as_ref);
        let asked_enough = asked_enough(plan, field, answer, record.asks.get(index));
        let at = answer.and_then(|answer| answer.at);
        let stale_at = at
            .zip(field.valid_for)
            .and_then(|(at, length)| at.checked_add(length));
        let state = if shown.applies(index) {
            let bounced = plan.address == Some(index) && bounced(record, answer);
            state(field, answer, asked_enough, bounced, stale_at, around)
        } else {
            FieldState::NotApplicable
        };
        Standing {
            state,
            required: field.is_required(around.country),
            asked_enough,
            stale_at,
        }
    };
    plan.fields.iter().enumerate().map(standing).collect()
}

fn state(
    field: &Field,
    answer: Option<&Answer<'_>>,
    asked_enough: bool,
    bounced: bool,
    stale_at: Option<Instant>,
    around: Around<'_>,
) -> FieldState {
    let value = answer
        .and_then(|answer| answer.value)
        .unwrap_or(&Json::Null);
    if answer.is_some_and(|answer| answer.declined) {
        FieldState::Declined
    } else if is_blank(value) && asked_enough {
        FieldState::Exhausted
    } else if is_blank(value) {
        FieldState::Missing
    } else if !findings(field, value, around).is_empty() {
        FieldState::Invalid
    } else if bounced {
        FieldState::Undeliverable
    } else if stale_at.is_some_and(|at| around.now >= Some(at)) {
        FieldState::Stale
    } else {
        FieldState::Filled
    }
}

/// Only asks after the last answer count.
fn asked_enough(
    plan: &Plan,
    field: &Field,
    answer: Option<&Answer<'_>>,
    asks: Option<&Vec<Instant>>,
) -> bool {
    let Some(limit) = field.ask_limit.or(plan.ask.limit) else {
        return false;
    };
    let answered = answer.and_then(|answer| answer.at);
    let since = |ask: &&Instant| answered.is_none_or(|answered| **ask > answered);
    asks.map_or(0, |asks| asks.iter().filter(since).count()) >= limit
}

/// A hard bounce is about the address there was then: an answer that is newer is another one.
fn bounced(record: &Record<'_>, answer: Option<&Answer<'_>>) -> bool {
    let answered = answer.and_then(|answer| answer.at);
    record.address.status == AddressStatus::Hard
        && record
            .address
            .at
            .is_none_or(|bounced| answered.is_none_or(|answered| bounced >= answered))
}
