//! A row as the record of a person.

use std::borrow::Cow;
use std::str::FromStr;

use super::added::maybe;
use super::answer::whole;
use super::profile::{Planned, plan_of_tokens};
use super::record::Cells;
use super::sniff::find_column;
use super::standing::{is_open, write_standing};
use super::words::is_yes;
use super::write::{Value, Writer};
use super::{Layout, ListError, ListOptions};
use crate::profile::{Holds, Json, Plan, match_keys};
use crate::time::Instant;

/// Columns that are added, in CSV and in JSON.
const BY_PLAN: [(&str, &str); 3] = [
    ("stage", "stage"),
    ("score", "score"),
    ("missing", "missing"),
];
const KEYS: [(&str, &str); 2] = [
    ("person_key", "personKey"),
    ("household_key", "householdKey"),
];

/// What rows are asked about persons, if anything.
#[derive(Clone, Debug, Default)]
pub(super) struct Persons {
    profile: Option<Profile>,
    keys: Option<Keys>,
}

#[derive(Clone, Debug)]
struct Profile {
    planned: Planned,
    /// Columns by field, by purpose, and of the row as a whole.
    fields: Vec<Option<usize>>,
    consents: Vec<Option<usize>>,
    answered: Option<usize>,
    notice: Option<usize>,
}

#[derive(Clone, Debug)]
struct Keys {
    plan: Plan,
    /// Fields and their columns.
    columns: Vec<(String, usize)>,
}

/// A row that was read: its text and its cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read<'a> {
    pub(super) text: &'a str,
    pub(super) cells: &'a Cells,
    /// Whether cells are JSON.
    pub(super) is_json: bool,
}

/// The names of the columns that are added, in CSV.
pub(super) fn columns(options: &ListOptions) -> impl Iterator<Item = &'static str> {
    let by_plan = BY_PLAN.iter().filter(|_| options.profile.is_some());
    let keys = KEYS.iter().filter(|_| !options.match_keys.is_empty());
    by_plan.chain(keys).map(|(name, _)| *name)
}

/// The columns that the options name, and those that are named as fields.
pub(super) fn named(options: &ListOptions) -> Vec<String> {
    let mut names: Vec<String> = options.match_keys.values().cloned().collect();
    if let Some(profile) = &options.profile {
        let mapped = profile.fields.values().chain(profile.consents.values());
        let mapped = mapped.chain(&profile.answered).chain(&profile.notice);
        names.extend(mapped.cloned());
        let planned = Planned::read(profile);
        names.extend(planned.map(|planned| planned.fields).unwrap_or_default());
    }
    names
}

impl Persons {
    /// What the options ask for, with the columns found.
    pub(super) fn new(options: &ListOptions, layout: &Layout) -> Result<Self, ListError> {
        let names = &layout.columns;
        let find = |name: &Option<String>| {
            name.as_ref()
                .map(|name| find_column(name, names))
                .transpose()
        };
        let mut persons = Self::default();
        if let Some(given) = &options.profile {
            let planned = Planned::read(given)?;
            let address = planned.plan.address;
            let mut fields = Vec::new();
            for (at, field) in planned.fields.iter().enumerate() {
                let first = || {
                    layout
                        .email
                        .first()
                        .copied()
                        .filter(|_| Some(at) == address)
                };
                fields.push(match given.fields.get(field) {
                    Some(name) => Some(find_column(name, names)?),
                    None => find_column(field, names).ok().or_else(first),
                });
            }
            let consents = planned
                .purposes
                .iter()
                .map(|purpose| find(&given.consents.get(purpose).cloned()));
            persons.profile = Some(Profile {
                fields,
                consents: consents.collect::<Result<_, _>>()?,
                answered: find(&given.answered)?,
                notice: find(&given.notice)?,
                planned,
            });
        }
        if !options.match_keys.is_empty() {
            let columns = options.match_keys.iter();
            let columns =
                columns.map(|(token, name)| Ok((token.clone(), find_column(name, names)?)));
            persons.keys = Some(Keys {
                plan: plan_of_tokens(&options.match_keys)?,
                columns: columns.collect::<Result<_, ListError>>()?,
            });
        }
        Ok(persons)
    }

    /// Adds the columns of a row, which are empty where it could not be read. What is counted of it
    /// goes to `counted`.
    pub(super) fn add(
        &self,
        row: Option<Read<'_>>,
        writer: &Writer,
        out: &mut Vec<u8>,
        counted: &mut Vec<u8>,
    ) {
        if let Some(profile) = &self.profile {
            profile.add(row, writer, out, counted);
        }
        if let Some(keys) = &self.keys {
            let found = row.map(|row| keys.of(row)).unwrap_or_default();
            for ((_, name), key) in KEYS.iter().zip(&found) {
                writer.column(name, maybe(key.as_deref().map(whole)), out);
            }
        }
    }
}

impl Profile {
    fn add(
        &self,
        row: Option<Read<'_>>,
        writer: &Writer,
        out: &mut Vec<u8>,
        counted: &mut Vec<u8>,
    ) {
        let mut add = |values: [Value<'_>; 3]| {
            for ((_, name), value) in BY_PLAN.iter().zip(values) {
                writer.column(name, value, out);
            }
        };
        let Some(row) = row else {
            return add([Value::None; 3]);
        };
        let Planned { plan, at, .. } = &self.planned;
        let record = self.record(row);
        let found = plan.evaluate(&record, at);
        write_standing(&found, counted);
        let open = found.fields.iter().filter(|(_, state)| is_open(*state));
        let missing: Vec<&str> = open.map(|(name, _)| *name).collect();
        let stage = u32::try_from(found.stage).unwrap_or(u32::MAX);
        add([
            Value::Number(f64::from(stage)),
            Value::Number(f64::from(found.score)),
            Value::Names(&missing),
        ]);
    }

    /// What the row says, as the host of a signup would have stored it.
    fn record<'r>(&'r self, row: Read<'r>) -> Json<'r> {
        let Planned {
            plan,
            fields,
            purposes,
            ..
        } = &self.planned;
        let answered = self.answered.and_then(|at| instant(row.cell(at)));
        let mut answers = Vec::new();
        for (field, (name, column)) in fields.iter().zip(&self.fields).enumerate() {
            let Some(column) = column else { continue };
            let value = row.answer(*column, plan.holds(field));
            let mut answer = Json::object().with("value", value);
            if let Some(answered) = &answered {
                answer = answer.with("at", Json::String(Cow::Owned(answered.clone())));
            }
            answers.push((Cow::Borrowed(name.as_str()), answer));
        }
        let mut events = Vec::new();
        for (purpose, column) in purposes.iter().zip(&self.consents) {
            let cell = column.map_or("", |column| row.cell(column));
            if cell.is_empty() {
                continue;
            }
            let time = instant(cell).or_else(|| answered.clone());
            let time = time.unwrap_or_else(|| self.planned.at.now.to_string());
            let mut event = Json::object()
                .with("purpose", Json::text(purpose))
                .with("event_state", Json::text(event_state(cell)))
                .with("event_time", Json::String(Cow::Owned(time)));
            if let Some(notice) = self.notice {
                event = event.with("notice_version", Json::text(row.cell(notice)));
            }
            events.push(event);
        }
        Json::object()
            .with("answers", Json::Object(answers))
            .with("events", Json::Array(events))
    }
}

impl Keys {
    /// The key of the person and that of the household.
    fn of(&self, row: Read<'_>) -> [Option<String>; 2] {
        let mut answers = Vec::new();
        for (name, column) in &self.columns {
            let answer = Json::object().with("value", Json::text(row.cell(*column)));
            answers.push((Cow::Borrowed(name.as_str()), answer));
        }
        let record = Json::object().with("answers", Json::Object(answers));
        let keys = match_keys(&self.plan, &record);
        [keys.person, keys.household]
    }
}

impl<'a> Read<'a> {
    fn cell(&self, at: usize) -> &'a str {
        self.cells.value(self.text, at).trim()
    }

    /// A cell as an answer to a field that holds such answers.
    fn answer(&self, at: usize, holds: Holds) -> Json<'a> {
        let raw = self.cells.get(at).map_or("", |cell| cell.raw.of(self.text));
        match Json::parse(raw).ok().filter(|_| self.is_json) {
            None | Some(Json::String(_) | Json::Null) => {}
            Some(value) => return value,
        }
        let cell = self.cell(at);
        match holds {
            _ if cell.is_empty() => Json::Null,
            Holds::Truth => Json::Bool(is_yes(cell)),
            Holds::Text => Json::text(cell),
            Holds::Texts => {
                let parts = cell.split([',', ';', '|']).map(str::trim);
                Json::Array(
                    parts
                        .filter(|part| !part.is_empty())
                        .map(Json::text)
                        .collect(),
                )
            }
        }
    }
}

/// A day or an instant as RFC 3339 has it; of a day its start, of a time without offset that in UTC.
fn instant(cell: &str) -> Option<String> {
    let time = cell.replacen(' ', "T", 1);
    let forms = ["", "Z", ":00Z", "T00:00:00Z"].map(|end| format!("{time}{end}"));
    forms
        .into_iter()
        .find(|form| Instant::from_str(form).is_ok())
}

/// What a cell says of a consent: a state by its name, a day or a word for yes, or else no.
fn event_state(cell: &str) -> &'static str {
    const STATES: [&str; 6] = [
        "requested",
        "given",
        "expired",
        "invalidated",
        "refused",
        "withdrawn",
    ];
    let named = STATES.iter().find(|state| cell.eq_ignore_ascii_case(state));
    let said = if is_yes(cell) { "given" } else { "refused" };
    named.unwrap_or(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_of_exports_are_instants() {
        for (cell, wanted) in [
            ("2026-01-02", Some("2026-01-02T00:00:00Z")),
            ("2026-01-02 10:30:00", Some("2026-01-02T10:30:00Z")),
            ("2026-01-02 10:30", Some("2026-01-02T10:30:00Z")),
            (
                "2026-01-02T10:30:00+01:00",
                Some("2026-01-02T10:30:00+01:00"),
            ),
            ("2026-02-30", None),
            ("yes", None),
            ("", None),
        ] {
            assert_eq!(instant(cell).as_deref(), wanted, "{cell}");
        }
    }

    #[test]
    fn a_cell_says_how_a_consent_is() {
        for (cell, state) in [
            ("Withdrawn", "withdrawn"),
            ("requested", "requested"),
            ("tak", "given"),
            ("2026-01-02", "given"),
            ("nein", "refused"),
            ("0", "refused"),
        ] {
            assert_eq!(event_state(cell), state, "{cell}");
        }
    }
}
