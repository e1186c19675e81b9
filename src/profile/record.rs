//! Reading a record: what the host stored about one person, whatever shape it is in.

use super::Json;
use super::evaluation::Warning;
use super::plan::Plan;
use super::sort::sorted;
use super::stamps::{Place, Stamp, Stamps};
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
            stamps.misshapen(Place::part(""));
        }
        let started_at = stamps.read_optional(json.get("startedAt"), Place::part("startedAt"));
        let answers = answers(plan, json, stamps);
        unknown_fields(plan, json, stamps);
        Self {
            started_at,
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
        let mut values = Vec::with_capacity(self.answers.len());
        for answer in &self.answers {
            values.push(match answer {
                Some(answer) if !answer.declined => answer.value,
                _ => None,
            });
        }
        values
    }

    /// The last time the person told something, or began.
    pub(super) fn last_update(&self) -> Option<Instant> {
        let mut last = self.started_at;
        for answer in self.answers.iter().flatten() {
            last = last.max(answer.at);
        }
        last
    }
}

/// The member of that name if it is an object; anything else is reported.
#[inline(never)]
fn object<'v>(json: &'v Json<'v>, name: &str, stamps: &mut Stamps) -> Option<&'v Json<'v>> {
    match json.get(name) {
        Some(member @ Json::Object(_)) => Some(member),
        None | Some(Json::Null) => None,
        Some(_) => {
            stamps.misshapen(Place::part(name));
            None
        }
    }
}

/// The items of a list; anything else is reported.
#[inline(never)]
fn list<'v>(json: Option<&'v Json<'v>>, place: Place<'_>, stamps: &mut Stamps) -> &'v [Json<'v>] {
    match json {
        Some(Json::Array(items)) => items,
        None | Some(Json::Null) => &[],
        Some(_) => {
            stamps.misshapen(place);
            &[]
        }
    }
}

/// The items of the member of that name, with their indexes; what is no object is reported.
#[inline(never)]
fn objects<'v>(json: &'v Json<'v>, name: &str, stamps: &mut Stamps) -> Vec<(usize, &'v Json<'v>)> {
    let place = Place::part(name);
    let items = list(json.get(name), place, stamps);
    let mut objects = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        if matches!(item, Json::Object(_)) {
            objects.push((index, item));
        } else {
            stamps.misshapen(place.at(index));
        }
    }
    objects
}

fn answers<'v>(plan: &Plan, json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<Option<Answer<'v>>> {
    let stored = object(json, "answers", stamps);
    let mut answers = Vec::with_capacity(plan.fields.len());
    for field in &plan.fields {
        let answer = stored.and_then(|stored| stored.get(&field.name));
        let place = Place::part("answers").name(&field.name);
        answers.push(answer.and_then(|answer| read_answer(answer, place, stamps)));
    }
    answers
}

fn read_answer<'v>(
    answer: &'v Json<'v>,
    place: Place<'_>,
    stamps: &mut Stamps,
) -> Option<Answer<'v>> {
    if !matches!(answer, Json::Object(_)) {
        stamps.misshapen(place);
        return None;
    }
    Some(Answer {
        value: answer.get("value"),
        at: stamps.read(answer.get("at"), place).map(|stamp| stamp.at),
        declined: matches!(answer.get("declined"), Some(Json::Bool(true))),
    })
}

fn unknown_fields(plan: &Plan, json: &Json<'_>, stamps: &mut Stamps) {
    let mut names: Vec<&str> = Vec::new();
    for part in ["answers", "asks"] {
        for (name, _) in json.get(part).map(Json::members).unwrap_or_default() {
            if plan.field_index(name).is_none() {
                names.push(name);
            }
        }
    }
    let mut before = None;
    for name in sorted(names) {
        if before != Some(name) {
            stamps.warnings.push(Warning::unknown_field(name));
        }
        before = Some(name);
    }
}

fn asks(plan: &Plan, json: &Json<'_>, stamps: &mut Stamps) -> Vec<Vec<Instant>> {
    let Some(stored) = object(json, "asks", stamps) else {
        return Vec::new();
    };
    let mut all = Vec::with_capacity(plan.fields.len());
    for field in &plan.fields {
        let place = Place::part("asks").name(&field.name);
        let mut asks = Vec::new();
        for (index, item) in list(stored.get(&field.name), place, stamps)
            .iter()
            .enumerate()
        {
            if let Some(stamp) = stamps.read(Some(item), place.at(index)) {
                asks.push(stamp.at);
            }
        }
        all.push(asks);
    }
    all
}

fn text_of<'v>(json: &'v Json<'v>, name: &str) -> Option<&'v str> {
    json.get(name)?.as_str()
}

fn events<'v>(json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<Event<'v>> {
    let mut events = Vec::new();
    for (index, event) in objects(json, "events", stamps) {
        events.push(Event {
            purpose: text_of(event, "purpose").unwrap_or_default(),
            state: text_of(event, "event_state").unwrap_or_default(),
            time: stamps.read(event.get("event_time"), Place::part("events").at(index)),
            notice: text_of(event, "notice_version"),
            index,
        });
    }
    events
}

fn reminders(json: &Json<'_>, stamps: &mut Stamps) -> Vec<Reminder> {
    let mut reminders = Vec::new();
    for (index, item) in objects(json, "reminders", stamps) {
        let place = Place::part("reminders").at(index);
        let kind = text_of(item, "kind").unwrap_or_default();
        let refresh = kind == "refresh";
        if !refresh && kind != "remind" {
            stamps.misshapen(place);
        } else if let Some(stamp) = stamps.read(item.get("at"), place) {
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
    let place = Place::part("address");
    let status = match text_of(address, "status") {
        Some("hard") => AddressStatus::Hard,
        Some("complaint") => AddressStatus::Complaint,
        Some("unknown" | "ok" | "soft") => AddressStatus::Mailable,
        _ => {
            stamps.misshapen(place);
            AddressStatus::Mailable
        }
    };
    Address {
        status,
        at: stamps.read_optional(address.get("at"), place),
    }
}

fn opt_outs<'v>(json: &'v Json<'v>, stamps: &mut Stamps) -> Vec<OptOut<'v>> {
    let mut opt_outs = Vec::new();
    for (index, item) in objects(json, "optOuts", stamps) {
        let place = Place::part("optOuts").at(index);
        let channel = text_of(item, "channel");
        if channel.is_none() {
            stamps.misshapen(place);
        }
        opt_outs.push(OptOut {
            // Of an opt-out that cannot be read the safest reading is: from everything.
            channel: channel.unwrap_or("*"),
            at: stamps.read_optional(item.get("at"), place),
        });
    }
    opt_outs
}
