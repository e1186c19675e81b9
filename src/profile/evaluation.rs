//! The result of an evaluation. No answer's value is in it, so it can be logged.

use serde::{Serialize, Serializer};

use crate::time::Instant;

/// Everything the rules say about one person at one time. Names are borrowed from the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation<'p> {
    /// Weight of the fields that are filled or stale, in hundredths of what applies, cut off.
    pub score: u32,
    /// No required field is open and the score is high enough.
    pub sufficient: bool,
    /// How many leading steps are done.
    pub stage: usize,
    /// Every step, in order.
    pub steps: Vec<StepReport<'p>>,
    /// Every field, in the order of the plan.
    #[serde(serialize_with = "as_map")]
    pub fields: Vec<(&'p str, FieldState)>,
    /// Required fields that apply and are neither filled nor stale.
    pub missing_required: Vec<&'p str>,
    /// What to ask now, most important first.
    pub ask: Vec<Ask<'p>>,
    /// The segments the person is in.
    pub segments: Vec<&'p str>,
    /// Every purpose, in the order of the plan.
    #[serde(serialize_with = "as_map")]
    pub consents: Vec<(&'p str, ConsentState)>,
    /// Nothing stands in the way of a mail for the cadence's purpose.
    pub may_email: bool,
    /// What stands in its way; empty where nothing does.
    pub blocked: Vec<&'static str>,
    /// What to do next.
    pub next: Next<'p>,
    /// What was strange about the record.
    pub warnings: Vec<Warning>,
}

fn as_map<S: Serializer, T: Serialize>(
    pairs: &[(&str, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// A step and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepReport<'p> {
    /// The step's id.
    pub id: &'p str,
    /// How much of it is answered.
    pub state: StepState,
    /// Nothing required is open in it and nothing in it is invalid.
    pub can_advance: bool,
}

/// How much of a step is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Every field that applies is blank or declined.
    Empty,
    /// Some answers, not all, or not all good.
    Partial,
    /// Every field that applies is filled or stale.
    Full,
    /// No field applies.
    NotApplicable,
}

/// How a field is. The first that fits, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldState {
    /// Its condition does not hold, or a parent's does not.
    NotApplicable,
    /// The person said no.
    Declined,
    /// Blank, and asked as often as allowed since the last answer.
    Exhausted,
    /// Blank.
    Missing,
    /// An answer that is no good.
    Invalid,
    /// The address bounced hard.
    Undeliverable,
    /// A good answer older than `validFor`.
    Stale,
    /// A good answer.
    Filled,
}

impl FieldState {
    /// The word in results: `not_applicable`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Declined => "declined",
            Self::Exhausted => "exhausted",
            Self::Missing => "missing",
            Self::Invalid => "invalid",
            Self::Undeliverable => "undeliverable",
            Self::Stale => "stale",
            Self::Filled => "filled",
        }
    }

    /// Whether the answer counts: filled, or stale.
    pub const fn is_answered(self) -> bool {
        matches!(self, Self::Filled | Self::Stale)
    }

    /// Whether nothing stands in the field.
    pub const fn is_blank(self) -> bool {
        matches!(self, Self::Missing | Self::Exhausted | Self::Declined)
    }
}

/// A field worth asking for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ask<'p> {
    /// Its name.
    pub field: &'p str,
    /// Its state: invalid, undeliverable, missing or stale.
    pub why: FieldState,
}

/// Where a permission stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Never asked.
    None,
    /// Asked, not confirmed.
    Requested,
    /// Given and in force.
    Given,
    /// Asked and refused.
    Refused,
    /// Taken back.
    Withdrawn,
    /// Not confirmed in time, or given longer ago than `validFor`.
    Expired,
    /// Given under a notice that is no longer accepted.
    Outdated,
    /// Declared void by the host.
    Invalidated,
}

impl ConsentState {
    /// The word in [`Evaluation::blocked`]; `None` for a consent in force.
    pub const fn block(self) -> Option<&'static str> {
        match self {
            Self::None => Some("consent_none"),
            Self::Requested => Some("consent_requested"),
            Self::Given => None,
            Self::Refused => Some("consent_refused"),
            Self::Withdrawn => Some("consent_withdrawn"),
            Self::Expired => Some("consent_expired"),
            Self::Outdated => Some("consent_outdated"),
            Self::Invalidated => Some("consent_invalidated"),
        }
    }
}

/// What to do next, when, about which fields, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Next<'p> {
    /// What to do.
    pub action: Action,
    /// When to look again; always with [`Action::Wait`], and while a person is not to be asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// The fields it is about; with every action but `none` and `wait`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<Vec<&'p str>>,
    /// The reasons.
    pub because: Vec<&'static str>,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Nothing.
    None,
    /// Nothing before the instant given.
    Wait,
    /// Ask on the page.
    Prompt,
    /// Send a mail that asks for what is missing.
    Remind,
    /// Send a mail that asks to look all answers over.
    Refresh,
    /// Ask for the consent again on the page.
    Reconsent,
}

impl Action {
    /// The word in results: `remind`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Wait => "wait",
            Self::Prompt => "prompt",
            Self::Remind => "remind",
            Self::Refresh => "refresh",
            Self::Reconsent => "reconsent",
        }
    }
}

/// Something strange about a record; evaluation went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// `future_timestamp`, `bad_timestamp`, `unknown_field`, `unknown_event_state` or `bad_shape`.
    pub code: &'static str,
    /// Where in the record: `answers.city`, `events.0`.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The name that no field has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Warning {
    pub(super) const fn at(code: &'static str, place: String) -> Self {
        Self {
            code,
            place: Some(place),
            field: None,
        }
    }

    pub(super) fn unknown_field(name: &str) -> Self {
        Self {
            code: "unknown_field",
            place: None,
            field: Some(name.to_owned()),
        }
    }
}
