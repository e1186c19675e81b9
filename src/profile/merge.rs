//! Joining two records of one person, in whatever order they arrive.
//!
//! Every part of a record is a join-semilattice, so [`merge`] is commutative, associative and
//! idempotent: duplicates, offline browsers and opt-outs from many sources settle by themselves.
//!
//! | part | rule |
//! | --- | --- |
//! | `startedAt` | the earliest |
//! | `answers` | per field the latest `at`; at one instant the answer with the greater JSON text |
//! | `asks` | per field the union |
//! | `events`, `reminders`, `optOuts` | the union, ordered by JSON text |
//! | `address` | the latest `at`; at one instant the worst status |
//! | anything else | the value with the greater JSON text |
//!
//! Stamps compare as instants, and two items that differ only in how one instant is written are
//! one. A stamp that cannot be read is kept and counts as earlier than all others, but an undated
//! hard bounce or complaint counts as later: what blocks is not outlived by accident. JSON text is
//! compact, with members sorted by name.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::Json;
use super::canonical::{by_name, canonical, canonical_text};
use crate::time::Instant;

/// Joins two records into one; no order or number of repetitions changes the outcome.
///
/// The result is in canonical form: `answers`, `asks`, `events`, `reminders` and `optOuts` are
/// always there, `startedAt` and `address` where either side has them, members sorted by name.
/// A part of the wrong type gives way to one of the right type, and stays otherwise; what is no
/// object at all counts as an empty record.
///
/// The clock of whoever stamped an answer decides; a stamp in the far future wins until then.
///
/// ```
/// use formwell::profile::{Json, merge};
///
/// let form = Json::parse(r#"{"answers": {"city": {"value": "Bonn", "at": "2026-02-01T00:00:00Z"}}}"#)?;
/// let phone = Json::parse(r#"{"answers": {"city": {"value": "Köln", "at": "2026-03-01T00:00:00Z"}},
///     "optOuts": [{"channel": "email", "source": "phone"}]}"#)?;
/// let merged = merge(&form, &phone);
/// let city = merged.get("answers").and_then(|answers| answers.get("city"));
/// assert_eq!(city.and_then(|city| city.get("value")), Some(&Json::String("Köln".into())));
/// assert_eq!(merged.get("optOuts").map(|list| list.items().len()), Some(1));
/// assert_eq!(merged, merge(&phone, &form));
/// # Ok::<(), formwell::profile::JsonError>(())
/// ```
pub fn merge<'a>(a: &Json<'a>, b: &Json<'a>) -> Json<'a> {
    let (left, right) = (by_name(a), by_name(b));
    let required = ["answers", "asks", "events", "optOuts", "reminders"].map(Cow::Borrowed);
    let names: BTreeSet<&Cow<'a, str>> = left
        .keys()
        .chain(right.keys())
        .copied()
        .chain(&required)
        .collect();
    let mut members = Vec::with_capacity(names.len());
    for name in names {
        let present = |side: &BTreeMap<_, &Json<'a>>| match side.get(name) {
            None | Some(Json::Null) => None,
            Some(json) => Some(canonical(json)),
        };
        if let Some(joined) = join_part(name, present(&left), present(&right)) {
            members.push((name.clone(), joined));
        }
    }
    Json::Object(members)
}

/// The two values of one part; `None` where a side has none.
type Sides<'a> = (Option<Json<'a>>, Option<Json<'a>>);

fn join_part<'a>(name: &str, a: Option<Json<'a>>, b: Option<Json<'a>>) -> Option<Json<'a>> {
    match name {
        "startedAt" => pick((a, b), started_rank),
        "answers" => Some(join_objects((a, b), |sides| pick(sides, answer_rank))),
        "asks" => Some(join_objects((a, b), |sides| {
            Some(union(sides, |ask| canonical_text(&instant_or_self(ask))))
        })),
        "events" => Some(union((a, b), |event| key_with_stamp(event, "event_time"))),
        "reminders" | "optOuts" => Some(union((a, b), |item| key_with_stamp(item, "at"))),
        "address" => pick((a, b), address_rank),
        _ => pick((a, b), |_| ()).or(Some(Json::Null)),
    }
}

/// The side that ranks higher; of equal ranks the one with the greater text.
fn pick<'a, R: Ord>((a, b): Sides<'a>, rank: impl Fn(&Json<'a>) -> R) -> Option<Json<'a>> {
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (a, b) => return a.or(b),
    };
    let order = rank(&a)
        .cmp(&rank(&b))
        .then_with(|| canonical_text(&a).cmp(&canonical_text(&b)));
    Some(if order.is_gt() { a } else { b })
}

fn stamp(json: Option<&Json<'_>>) -> Option<Instant> {
    json.and_then(Json::as_str)?.parse().ok()
}

/// The earliest instant ranks highest; what is no instant ranks lowest.
fn started_rank(json: &Json<'_>) -> Option<std::cmp::Reverse<Instant>> {
    stamp(Some(json)).map(std::cmp::Reverse)
}

fn answer_rank(json: &Json<'_>) -> (bool, Option<Instant>, String) {
    let at = stamp(json.get("at"));
    let is_object = matches!(json, Json::Object(_));
    (is_object, at, key_with_stamp(json, "at"))
}

/// The statuses of an address, the worst last.
const STATUSES: [&str; 5] = ["unknown", "ok", "soft", "hard", "complaint"];
const FIRST_BLOCKING: usize = 3;

fn address_rank(json: &Json<'_>) -> (bool, bool, Option<Instant>, Option<usize>) {
    let status = json.get("status").and_then(Json::as_str);
    let status = STATUSES.iter().position(|known| Some(*known) == status);
    let at = stamp(json.get("at"));
    let undated_block = at.is_none() && status >= Some(FIRST_BLOCKING);
    (matches!(json, Json::Object(_)), undated_block, at, status)
}

/// Joins two objects name by name. An empty object is less than a value of another type, and that
/// less than an object with members.
fn join_objects<'a>((a, b): Sides<'a>, join: impl Fn(Sides<'a>) -> Option<Json<'a>>) -> Json<'a> {
    let a = a.unwrap_or(Json::Object(Vec::new()));
    let b = b.unwrap_or(Json::Object(Vec::new()));
    if a.members().is_empty() && b.members().is_empty() {
        return greater_junk(a, b, |json| matches!(json, Json::Object(_)));
    }
    let mut sides = BTreeMap::<Cow<'a, str>, Sides<'a>>::new();
    for (name, value) in into_members(a) {
        sides.entry(name).or_default().0 = Some(value);
    }
    for (name, value) in into_members(b) {
        sides.entry(name).or_default().1 = Some(value);
    }
    let joined = sides
        .into_iter()
        .filter_map(|(name, sides)| Some((name, join(sides)?)));
    Json::Object(joined.collect())
}

fn into_members(json: Json<'_>) -> Vec<(Cow<'_, str>, Json<'_>)> {
    match json {
        Json::Object(members) => members,
        _ => Vec::new(),
    }
}

/// All items of two lists, each once, ordered by text. Of items with one key the one with the
/// smaller text stays. An empty list is less than a value of another type, and that less than a
/// list with items.
fn union<'a>((a, b): Sides<'a>, key: impl Fn(&Json<'a>) -> String) -> Json<'a> {
    let a = a.unwrap_or(Json::Array(Vec::new()));
    let b = b.unwrap_or(Json::Array(Vec::new()));
    if a.items().is_empty() && b.items().is_empty() {
        return greater_junk(a, b, |json| matches!(json, Json::Array(_)));
    }
    let mut by_key = BTreeMap::<String, (String, &Json<'a>)>::new();
    for item in a.items().iter().chain(b.items()) {
        let text = canonical_text(item);
        let entry = by_key.entry(key(item)).or_insert((text.clone(), item));
        if text < entry.0 {
            *entry = (text, item);
        }
    }
    let by_text: BTreeMap<String, &Json<'a>> = by_key.into_values().collect();
    Json::Array(by_text.into_values().cloned().collect())
}

/// Of two values without content the one that is not of the right type; of two such the one with
/// the greater text.
fn greater_junk<'a>(a: Json<'a>, b: Json<'a>, is_right: impl Fn(&Json<'a>) -> bool) -> Json<'a> {
    match (is_right(&a), is_right(&b)) {
        (true, _) => b,
        (_, true) => a,
        _ if canonical_text(&a) > canonical_text(&b) => a,
        _ => b,
    }
}

/// The text of an item with its stamp in one form, however it was written.
fn key_with_stamp(item: &Json<'_>, name: &str) -> String {
    let Json::Object(members) = item else {
        return canonical_text(item);
    };
    let normal = members.iter().map(|(key, value)| {
        let is_stamp = key == name;
        let value = if is_stamp {
            instant_or_self(value)
        } else {
            value.clone()
        };
        (key.clone(), value)
    });
    canonical_text(&Json::Object(normal.collect()))
}

fn instant_or_self<'a>(json: &Json<'a>) -> Json<'a> {
    match stamp(Some(json)) {
        Some(instant) => Json::String(Cow::Owned(instant.to_string())),
        None => json.clone(),
    }
}
