//! Reading a record: what the host stored about one person, whatever shape it is in.

use super::Json;
use super::evaluation::Warning;
use super::plan::Plan;
use super::sort::sorted;
use super::stamps::{Stamp, Stamps};
use crate::time::Instant;

/// A record with its fields as indexes and its stamps read.
pub(super) struct Record<'v> {
    pub(super) started_at: Option<Instant>,
    /// By field.
    pub(super) answers: Vec<Option<Answer<'v>>>,
    /// By field.
    pub(super) asks: Vec<Vec<Instant>>,
    pub(super) events: Vec<Event<'v>>,
    pub(super) reminders: Vec<Reminder>,
    pub(super) address: Address,
    pub(super) opt_outs: Vec<OptOut<'v>>,
}

pub(super) struct Answer<'v> {
    pub(super) value: Option<&'v Json<'v>>,
    pub(super) at: Option<Instant>,
    pub(super) declined: bool,
}

/// A consent event.
pub(super) struct Event<'v> {
    pub(super) purpose: &'v str,
    pub(super) state: &'v str,
    pub(super) time: Option<Stamp>,
    pub(super) notice: Option<&'v str>,
    /// Its index in the record.
    pub(super) index: usize,
}

pub(super) struct Reminder {
    pub(super) refresh: bool,
    pub(super) at: Instant,
}

/// What mailing the address came to.
#[derive(Default)]
pub(super) struct Address {
    pub(super) status: AddressStatus,
    pub(super) at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AddressStatus {
    #[default]
    Mailable,
    Hard,
    Complaint,
}

pub(super) struct OptOut<'v> {
    pub(super) channel: &'v str,
    pub(super) at: Option<Instant>,
}

impl<'v> Record<'v> {
    /// Reads what can be read and reports the rest.
    pub(super) fn read(plan: &Plan, json: &'v Json<'v>, stamps: &mut Stamps) -> Self {
        if !matches!(json, Json::Object(_) | Json::Null) {
            stamps.warn("bad_shape", String::new());
        }
        let started_at = stamps.read_optional(json.get("startedAt"), || "startedAt".into());
        let answers = answers(plan, json, stamps);
        unknown_fields(plan, json, stamps);
        Self {
            started_at: started_at.map(|stamp| stamp.at),
            answers,
            asks: asks(plan, json, stamps),
            events: events(json, stamps),
            reminders: reminders(json, stamps),
            address: address(json, stamps),
            opt_outs: opt_outs(json, stamps),
        }
    }

    /// What conditions read, by field. Who declined said nothing.
    pub(super) fn values(&self) -> Vec<Option<&'v Json<'v>>> {
        let value = |answer: &Answer<'v>| answer.value.filter(|_| !answer.declined);
        self.answers
            .iter()
            .map(|answer| answer.as_ref().and_then(value))
            .collect()
    }

    /// The last time the person told something, or began.
    pub(super) fn last_update(&self) -> Option<Instant> {
        let answered = self.answers.iter().flatten().filter_map(|answer| answer.at);
        answered.chain(self.started_at).max()
    }
}

/// The member of that name if it is an object; anything else is reported.
fn object<'v>(json: &'v Json<'v>, name: &str, stamps: &mut Stamps) -> Option<&'v Json<'v>> {
    match json.get(name) {
        Some(member @ Json::Object(_)) => Some(member),
        None | Some(Json::Null) => None,
        Some(_) => {
            stamps.warn("bad_shape", name.to_owned());
            None
        }
    }
}

/// The items of the member of that name, with their indexes; what is no object is reported.
fn objects<'v>(json: &'v Json<'v>, name: &str, stamps: &mut Stamps) -> Vec<(usize, &'v Json<'v>)> {
    let items = match json.get(name) {
        Some(Json::Array(items)) => items.as_slice(),
        None | Some(Json::Null) => &[],
        Some(_) => {
            stamps.warn("bad_shape", name.to_owned());
            &[]
        }
    };
    let mut objects = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        if matches!(item, Json::Object(_)) {
            objects.push((index, item));
        } else {
            stamps.warn("bad_shape", format!("{name}.{index}"));
        }
    }
    objects
}

fn answers<'v>(plan: &Plan, json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<Option<Answer<'v>>> {
    let stored = object(json, "answers", stamps);
    let answer = |name: &str| {
        let answer = stored?.get(name)?;
        let place = || format!("answers.{name}");
        if !matches!(answer, Json::Object(_)) {
            stamps.warn("bad_shape", place());
            return None;
        }
        Some(Answer {
            value: answer.get("value"),
            at: stamps.read(answer.get("at"), place).map(|stamp| stamp.at),
            declined: answer.get("declined") == Some(&Json::Bool(true)),
        })
    };
    let names = plan.fields.iter().map(|field| field.name.as_str());
    names.map(answer).collect()
}

fn unknown_fields(plan: &Plan, json: &Json<'_>, stamps: &mut Stamps) {
    let stored = [json.get("answers"), json.get("asks")];
    let members = stored.iter().flatten().flat_map(|part| part.members());
    let names = members.map(|(name, _)| &**name);
    let mut names = sorted(
        names
            .filter(|name| plan.field_index(name).is_none())
            .collect(),
    );
    names.dedup();
    let warnings = names.into_iter().map(Warning::unknown_field);
    stamps.warnings.extend(warnings);
}

fn asks(plan: &Plan, json: &Json<'_>, stamps: &mut Stamps) -> Vec<Vec<Instant>> {
    let stored = json.get("asks");
    let Some(stored) = stored.filter(|asks| !matches!(asks, Json::Null)) else {
        return Vec::new();
    };
    if !matches!(stored, Json::Object(_)) {
        stamps.warn("bad_shape", "asks".to_owned());
        return Vec::new();
    }
    let mut all = Vec::with_capacity(plan.fields.len());
    for field in &plan.fields {
        let list = match stored.get(&field.name) {
            Some(Json::Array(items)) => items.as_slice(),
            None | Some(Json::Null) => &[],
            Some(_) => {
                stamps.warn("bad_shape", format!("asks.{}", field.name));
                &[]
            }
        };
        let stamp = |(index, item)| {
            let stamp = stamps.read(Some(item), || format!("asks.{}.{index}", field.name));
            stamp.map(|stamp| stamp.at)
        };
        all.push(list.iter().enumerate().filter_map(stamp).collect());
    }
    all
}

fn events<'v>(json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<Event<'v>> {
    let text = |event: &'v Json<'v>, name| event.get(name).and_then(Json::as_str);
    objects(json, "events", stamps)
        .into_iter()
        .map(|(index, event)| Event {
            purpose: text(event, "purpose").unwrap_or_default(),
            state: text(event, "event_state").unwrap_or_default(),
            time: stamps.read(event.get("event_time"), || format!("events.{index}")),
            notice: text(event, "notice_version"),
            index,
        })
        .collect()
}

fn reminders(json: &Json<'_>, stamps: &mut Stamps) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    for (index, item) in objects(json, "reminders", stamps) {
        let place = || format!("reminders.{index}");
        let refresh = match item.get("kind").and_then(Json::as_str) {
            Some("refresh") => true,
            Some("remind") => false,
            _ => {
                stamps.warn("bad_shape", place());
                continue;
            }
        };
        if let Some(stamp) = stamps.read(item.get("at"), place) {
            let at = stamp.at;
            reminders.push(Reminder { refresh, at });
        }
    }
    reminders
}

fn address(json: &Json<'_>, stamps: &mut Stamps) -> Address {
    let Some(address) = object(json, "address", stamps) else {
        return Address::default();
    };
    let status = match address.get("status").and_then(Json::as_str) {
        Some("hard") => AddressStatus::Hard,
        Some("complaint") => AddressStatus::Complaint,
        Some("unknown" | "ok" | "soft") => AddressStatus::Mailable,
        _ => {
            stamps.warn("bad_shape", "address".to_owned());
            AddressStatus::Mailable
        }
    };
    let at = stamps.read_optional(address.get("at"), || "address".into());
    Address {
        status,
        at: at.map(|stamp| stamp.at),
    }
}

fn opt_outs<'v>(json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<OptOut<'v>> {
    let mut opt_outs = Vec::new();
    for (index, item) in objects(json, "optOuts", stamps) {
        let place = || format!("optOuts.{index}");
        let channel = item.get("channel").and_then(Json::as_str);
        if channel.is_none() {
            stamps.warn("bad_shape", place());
        }
        let at = stamps.read_optional(item.get("at"), place);
        opt_outs.push(OptOut {
            // Of an opt-out that cannot be read the safest reading is: from everything.
            channel: channel.unwrap_or("*"),
            at: at.map(|stamp| stamp.at),
        });
    }
    opt_outs
}
