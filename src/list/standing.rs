//! Where persons stand: what is counted of their rows by a plan.

use serde_json::{Map, Value, json};

use super::profile::{Planned, ProfileOptions};
use super::wire::{Take, put};
use crate::profile::{Action, ConsentState, Evaluation, FieldState};

const FIELD_STATES: [FieldState; 8] = [
    FieldState::Filled,
    FieldState::Stale,
    FieldState::Missing,
    FieldState::Invalid,
    FieldState::Undeliverable,
    FieldState::Declined,
    FieldState::Exhausted,
    FieldState::NotApplicable,
];

/// With the word that a report has for each.
const CONSENT_STATES: [(ConsentState, &str); 8] = [
    (ConsentState::Given, "given"),
    (ConsentState::None, "none"),
    (ConsentState::Requested, "requested"),
    (ConsentState::Refused, "refused"),
    (ConsentState::Withdrawn, "withdrawn"),
    (ConsentState::Expired, "expired"),
    (ConsentState::Outdated, "outdated"),
    (ConsentState::Invalidated, "invalidated"),
];

/// What a mail may be about.
const ACTIONS: [Action; 4] = [Action::None, Action::Wait, Action::Remind, Action::Refresh];

/// Scores are counted by tens; 100 stands alone.
const SCORES: usize = 11;

/// Whether a field has no good answer though it applies.
pub(super) fn is_open(state: FieldState) -> bool {
    matches!(state, FieldState::Missing | FieldState::Invalid)
}

/// Puts down what is counted: stage, score, whether it suffices, what is due, and the states of
/// fields and consents in the order of the plan.
pub(super) fn write_standing(found: &Evaluation<'_>, out: &mut Vec<u8>) {
    put(out, u32::try_from(found.stage).unwrap_or(u32::MAX));
    put(out, found.score);
    out.push(u8::from(found.sufficient));
    out.push(index(
        ACTIONS.iter().position(|one| *one == found.next.action),
    ));
    for (_, state) in &found.fields {
        out.push(index(FIELD_STATES.iter().position(|one| one == state)));
    }
    for (_, state) in &found.consents {
        let known = CONSENT_STATES.iter().position(|(one, _)| one == state);
        out.push(index(known));
    }
}

fn index(at: Option<usize>) -> u8 {
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

/// Counts of all rows that could be read.
#[derive(Clone, Debug)]
pub(super) struct Standings {
    fields: Vec<(String, [u64; FIELD_STATES.len()])>,
    consents: Vec<(String, [u64; CONSENT_STATES.len()])>,
    stages: Vec<u64>,
    scores: [u64; SCORES],
    sufficient: u64,
    due: [u64; ACTIONS.len()],
}

impl Standings {
    /// None yet, by the plan of those options; nothing where it is none.
    pub(super) fn of(options: &ProfileOptions) -> Option<Self> {
        let planned = Planned::read(options).ok()?;
        let fields = planned.fields.into_iter();
        let purposes = planned.purposes.into_iter();
        Some(Self {
            fields: fields.map(|name| (name, Default::default())).collect(),
            consents: purposes.map(|name| (name, Default::default())).collect(),
            stages: vec![0; planned.steps + 1],
            scores: [0; SCORES],
            sufficient: 0,
            due: [0; ACTIONS.len()],
        })
    }

    /// Counts what [`write_standing`] put down.
    pub(super) fn count(&mut self, standing: &[u8]) {
        let mut rest = Take(standing);
        let (Ok(stage), Ok(score)) = (rest.size(), rest.size()) else {
            return;
        };
        let [sufficient, due, states @ ..] = rest.0 else {
            return;
        };
        add(&mut self.stages, stage);
        add(&mut self.scores, score / 10);
        self.sufficient += u64::from(*sufficient);
        add(&mut self.due, usize::from(*due));
        let fields = self.fields.iter_mut().map(|(_, counts)| &mut counts[..]);
        let consents = self.consents.iter_mut().map(|(_, counts)| &mut counts[..]);
        for (counts, state) in fields.chain(consents).zip(states) {
            add(counts, usize::from(*state));
        }
    }

    /// The counts, by the names of the plan.
    pub(super) fn json(&self) -> Value {
        let field = |(name, counts): &(String, [u64; FIELD_STATES.len()])| {
            let states = FIELD_STATES.iter().map(|state| state.as_str());
            json!({"name": name, "states": by_name(states, counts)})
        };
        let consent = |(name, counts): &(String, [u64; CONSENT_STATES.len()])| {
            let states = CONSENT_STATES.iter().map(|(_, word)| *word);
            json!({"purpose": name, "states": by_name(states, counts)})
        };
        json!({
            "stages": self.stages,
            "scores": self.scores,
            "sufficient": self.sufficient,
            "fields": self.fields.iter().map(field).collect::<Vec<_>>(),
            "consents": self.consents.iter().map(consent).collect::<Vec<_>>(),
            "due": by_name(ACTIONS.iter().map(|action| action.as_str()), &self.due),
        })
    }
}

fn add(counts: &mut [u64], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1;
    }
}

fn by_name(names: impl Iterator<Item = &'static str>, counts: &[u64]) -> Map<String, Value> {
    let pairs = names.zip(counts);
    pairs
        .map(|(name, count)| (name.to_owned(), json!(count)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consents_have_the_words_of_evaluations() {
        for (state, word) in CONSENT_STATES {
            assert_eq!(serde_json::to_value(state).unwrap(), word);
        }
    }
}
