//! What to do next: by mail, or on a page that is open.

use super::consent::Consent;
use super::evaluation::FieldState;
use super::evaluation::{Action, Ask, ConsentState, Next};
use super::options::EvaluateOptions;
use super::plan::{Cadence, Plan};
use super::queue::first_stale;
use super::record::Record;
use super::states::Standing;
use crate::time::Instant;

/// What the earlier stages found.
pub(super) struct Findings<'f, 'p> {
    pub(super) plan: &'p Plan,
    pub(super) record: &'f Record<'f>,
    pub(super) standings: &'f [Standing],
    pub(super) consents: &'f [Consent],
    pub(super) ask: &'f [Ask<'p>],
    /// Why the profile is not sufficient; empty where it is.
    pub(super) gaps: Vec<&'static str>,
    pub(super) blocked: &'f [&'static str],
    pub(super) options: &'f EvaluateOptions,
}

const fn nothing<'p>(because: Vec<&'static str>) -> Next<'p> {
    Next {
        action: Action::None,
        at: None,
        fields: None,
        because,
    }
}

const fn about<'p>(action: Action, fields: Vec<&'p str>, because: Vec<&'static str>) -> Next<'p> {
    Next {
        action,
        at: None,
        fields: Some(fields),
        because,
    }
}

impl<'p> Findings<'_, 'p> {
    /// By mail: blocked beats all; then refresh, then remind; else wait.
    pub(super) fn by_mail(&self) -> Next<'p> {
        if !self.blocked.is_empty() {
            return nothing(self.blocked.to_vec());
        }
        let Some(cadence) = &self.plan.cadence else {
            return nothing(vec!["no_cadence"]);
        };
        let now = self.options.now;
        let base = self.base(cadence);
        let refresh = base.and_then(|base| self.refresh_at(cadence, base));
        let remind = base.and_then(|base| self.remind_at(cadence, base));
        if refresh.is_some_and(|at| at <= now) {
            return about(Action::Refresh, self.applicable(), vec!["refresh_due"]);
        }
        match remind {
            Some((at, _)) if at <= now => {
                return about(Action::Remind, self.asked(), self.gaps.clone());
            }
            _ => {}
        }
        let refresh = refresh.map(|at| (at, "refresh"));
        let soonest = [refresh, remind]
            .into_iter()
            .flatten()
            .min_by_key(|(at, _)| *at);
        soonest.map_or_else(
            || nothing(vec!["nothing_due"]),
            |(at, because)| Next {
                action: Action::Wait,
                at: Some(at),
                fields: None,
                because: vec![because],
            },
        )
    }

    /// On a page: reconsent first, else prompt unless cooling down.
    pub(super) fn inline(&self) -> Next<'p> {
        let reconsent = self.reconsent();
        if !reconsent.is_empty() {
            return about(Action::Reconsent, self.asked(), reconsent);
        }
        if self.ask.is_empty() {
            let sufficient = self.gaps.is_empty();
            return nothing(vec![if sufficient {
                "sufficient"
            } else {
                "nothing_to_ask"
            }]);
        }
        if let Some(at) = self.cooling_until() {
            return Next {
                at: Some(at),
                ..nothing(vec!["cooldown"])
            };
        }
        let mut because: Vec<&'static str> = Vec::new();
        for ask in self.ask {
            if !because.contains(&ask.why.as_str()) {
                because.push(ask.why.as_str());
            }
        }
        about(Action::Prompt, self.asked(), because)
    }

    /// The last update restarts the clock. Where no stamp of an answer can be read, the consent
    /// is the last thing known.
    fn base(&self, cadence: &Cadence) -> Option<Instant> {
        let consent = self.consents.get(cadence.purpose);
        let given_at = consent.and_then(|consent| consent.given_at);
        self.record.last_update().or(given_at)
    }

    fn refresh_at(&self, cadence: &Cadence, base: Instant) -> Option<Instant> {
        let mails = self.record.reminders.iter().filter(|mail| mail.refresh);
        let last = mails.map(|mail| mail.at).max();
        last.map_or(base, |last| last.max(base))
            .checked_add(cadence.refresh)
    }

    /// When the next reminder is due, and what wait that ends; `None` where none will be.
    fn remind_at(&self, cadence: &Cadence, base: Instant) -> Option<(Instant, &'static str)> {
        if self.gaps.is_empty() {
            return None;
        }
        let mails = self.record.reminders.iter().filter(|mail| !mail.refresh);
        let since: Vec<Instant> = mails.map(|mail| mail.at).filter(|at| *at > base).collect();
        if cadence
            .max_reminders
            .is_some_and(|most| since.len() >= most)
        {
            return None;
        }
        let (at, because) = match since.iter().max() {
            None => (base.checked_add(cadence.first_check)?, "first_check"),
            Some(last) => {
                let wait = cadence
                    .retry
                    .get(since.len() - 1)
                    .or(cadence.retry.last())?;
                (last.checked_add(*wait)?, "retry")
            }
        };
        if !self.ask.is_empty() {
            return Some((at, because));
        }
        let something = first_stale(self.plan, self.standings, self.options)?;
        Some((at.max(something), because))
    }

    fn reconsent(&self) -> Vec<&'static str> {
        let any = |wanted: fn(&Consent) -> bool| self.consents.iter().any(wanted);
        let mut because = Vec::new();
        if any(|consent| consent.state == ConsentState::Outdated) {
            because.push("notice_version");
        }
        if any(|consent| consent.lapsed) {
            because.push("consent_expired");
        }
        because
    }

    fn cooling_until(&self) -> Option<Instant> {
        let last = self.record.asks.iter().flatten().max()?;
        let until = last.checked_add(self.plan.ask.cooldown?)?;
        (until > self.options.now).then_some(until)
    }

    fn asked(&self) -> Vec<&'p str> {
        self.ask.iter().map(|ask| ask.field).collect()
    }

    /// Every field that applies, for a person who looks all answers over.
    fn applicable(&self) -> Vec<&'p str> {
        let only = self.options.only.as_ref();
        self.plan
            .fields
            .iter()
            .zip(self.standings)
            .filter(|(_, standing)| standing.state != FieldState::NotApplicable)
            .filter(|(field, _)| only.is_none_or(|only| only.contains(&field.name)))
            .map(|(field, _)| field.name.as_str())
            .collect()
    }
}
