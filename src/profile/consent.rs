//! Where each permission stands: a fold of the consent events by time.

use super::evaluation::ConsentState;
use super::plan::{Notice, Plan, Purpose};
use super::record::{Event, Record};
use super::sort::sorted;
use super::stamps::{Place, Stamps};
use crate::time::Instant;

/// Where one permission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Consent {
    pub(super) state: ConsentState,
    /// When it was last given, if it ever was.
    pub(super) given_at: Option<Instant>,
    /// It was given and ran out, which asking again can heal.
    pub(super) lapsed: bool,
}

/// What an event does, by its rank among events of one instant: the last one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    Requested,
    Given,
    Expired,
    Invalidated,
    Refused,
    Withdrawn,
}

impl Turn {
    fn of(state: &str) -> Option<Self> {
        Some(match state {
            "requested" => Self::Requested,
            "given" => Self::Given,
            "expired" => Self::Expired,
            "invalidated" => Self::Invalidated,
            "refused" => Self::Refused,
            "withdrawn" => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Takes permission away, and does so even where the stamp cannot be right.
    const fn takes_away(self) -> bool {
        matches!(self, Self::Invalidated | Self::Refused | Self::Withdrawn)
    }

    const fn state(self) -> ConsentState {
        match self {
            Self::Requested => ConsentState::Requested,
            Self::Given => ConsentState::Given,
            Self::Expired => ConsentState::Expired,
            Self::Invalidated => ConsentState::Invalidated,
            Self::Refused => ConsentState::Refused,
            Self::Withdrawn => ConsentState::Withdrawn,
        }
    }
}

/// Every purpose's permission, by index.
pub(super) fn consents(
    plan: &Plan,
    record: &Record<'_>,
    now: Instant,
    stamps: &mut Stamps,
) -> Vec<Consent> {
    for event in &record.events {
        if Turn::of(event.state).is_none() {
            stamps.warn("unknown_event_state", Place::part("events").at(event.index));
        }
    }
    let mut consents = Vec::with_capacity(plan.purposes.len());
    for purpose in &plan.purposes {
        consents.push(fold(purpose, plan.notice.as_ref(), &record.events, now));
    }
    consents
}

fn fold(purpose: &Purpose, notice: Option<&Notice>, events: &[Event<'_>], now: Instant) -> Consent {
    let mut turns = Vec::new();
    for event in events {
        if event.purpose == purpose.id
            && let Some(turn) = Turn::of(event.state)
            && let Some(at) = effective(turn, event, now)
        {
            turns.push((at, turn, event.notice));
        }
    }
    let mut consent = Consent {
        state: ConsentState::None,
        given_at: None,
        lapsed: false,
    };
    for (at, turn, version) in sorted(turns) {
        if turn == Turn::Requested && consent.state == ConsentState::Given {
            continue; // Asking again takes nothing away from a consent in force.
        }
        consent.state = turn.state();
        consent.lapsed = false;
        match turn {
            Turn::Requested if is_over(at, purpose.confirm_within, now) => {
                consent.state = ConsentState::Expired;
            }
            Turn::Given => {
                consent.given_at = Some(at);
                if is_over(at, purpose.valid_for, now) {
                    consent.state = ConsentState::Expired;
                    consent.lapsed = true;
                } else if !accepts(notice, version) {
                    consent.state = ConsentState::Outdated;
                }
            }
            _ => {}
        }
    }
    consent
}

/// When an event counts from; `None` where it does not count.
///
/// Consent stamped in the future, or not at all, is no consent yet. What takes consent away
/// counts in either case, as of now.
fn effective(turn: Turn, event: &Event<'_>, now: Instant) -> Option<Instant> {
    match event.time {
        Some(stamp) if !stamp.future || turn.takes_away() => Some(stamp.at),
        None if turn.takes_away() => Some(now),
        _ => None,
    }
}

fn is_over(from: Instant, length: Option<crate::time::Duration>, now: Instant) -> bool {
    let end = length.and_then(|length| from.checked_add(length));
    end.is_some_and(|end| now >= end)
}

fn accepts(notice: Option<&Notice>, version: Option<&str>) -> bool {
    notice.is_none_or(|notice| {
        notice
            .accepted
            .iter()
            .any(|accepted| Some(accepted.as_str()) == version)
    })
}
