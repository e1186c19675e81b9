//! What stands in the way of a mail.

use super::consent::Consent;
use super::evaluation::{ConsentState, FieldState};
use super::plan::{Plan, PurposeChannel};
use super::record::{AddressStatus, OptOut, Record};
use super::states::Standing;

/// The purpose mails are sent for: the cadence's, else the first of the channel `email`.
pub(super) fn mail_purpose(plan: &Plan) -> Option<usize> {
    plan.cadence.as_ref().map_or_else(
        || {
            let by_mail = |channel| channel == PurposeChannel::Email;
            plan.purposes
                .iter()
                .position(|purpose| by_mail(purpose.channel))
        },
        |cadence| Some(cadence.purpose),
    )
}

/// Every reason not to mail, the person's own word first. Without a purpose nobody can have
/// consented.
pub(super) fn blocked(
    plan: &Plan,
    record: &Record<'_>,
    standings: &[Standing],
    consent: Option<&Consent>,
) -> Vec<&'static str> {
    let mut blocked = Vec::new();
    let given_at = consent.and_then(|consent| consent.given_at);
    // Consent given after an opt-out lifts it; one without a stamp nothing lifts.
    let stands = |opt_out: &&OptOut<'_>| {
        matches!(opt_out.channel, "email" | "*")
            && given_at.is_none_or(|given| opt_out.at.is_none_or(|at| at >= given))
    };
    if record.opt_outs.iter().any(|opt_out| stands(&opt_out)) {
        blocked.push("opt_out");
    }
    let address = plan.address.and_then(|index| standings.get(index));
    let address = address.map(|standing| standing.state);
    if address == Some(FieldState::Undeliverable) {
        blocked.push("hard_bounce");
    }
    if record.address.status == AddressStatus::Complaint {
        blocked.push("complaint");
    }
    let state = consent.map_or(ConsentState::None, |consent| consent.state);
    blocked.extend(state.block());
    let mailable = |state: FieldState| state.is_answered() || state == FieldState::Undeliverable;
    if !address.is_some_and(mailable) {
        blocked.push("no_address");
    }
    blocked
}
