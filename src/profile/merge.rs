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

use super::Json;
use super::canonical::{by_name, canonical, canonical_text};
use super::sort::sorted;
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
    let mut names: Vec<&str> = vec!["answers", "asks", "events", "optOuts", "reminders"];
    for (name, _) in left.iter().chain(&right) {
        names.push(name);
    }
    let mut names = sorted(names);
    names.dedup();
    let mut members = Vec::with_capacity(names.len());
    for name in names {
        if let Some(joined) = join_part(name, present(a, name), present(b, name)) {
            members.push((owned_name(name), joined));
        }
    }
    Json::Object(members)
}

fn present<'a>(side: &Json<'a>, name: &str) -> Option<Json<'a>> {
    match side.get(name) {
        None | Some(Json::Null) => None,
        Some(json) => Some(canonical(json)),
    }
}

fn owned_name<'a>(name: &str) -> Cow<'a, str> {
    Cow::Owned(name.to_owned())
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
    let (mut left, mut right) = (into_members(a).into_iter(), into_members(b).into_iter());
    let (mut one, mut other) = (left.next(), right.next());
    let mut joined = Vec::new();
    // Both are canonical: sorted by name, each name once.
    loop {
        let (name, sides) = match (one, other) {
            (Some((name, value)), Some((same, second))) if name == same => {
                (one, other) = (left.next(), right.next());
                (name, (Some(value), Some(second)))
            }
            (Some((name, value)), last) if last.as_ref().is_none_or(|last| name < last.0) => {
                (one, other) = (left.next(), last);
                (name, (Some(value), None))
            }
            (first, Some((name, value))) => {
                (one, other) = (first, right.next());
                (name, (None, Some(value)))
            }
            (_, None) => break,
        };
        if let Some(value) = join(sides) {
            joined.push((name, value));
        }
    }
    Json::Object(joined)
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
    let mut keyed = Vec::with_capacity(a.items().len() + b.items().len());
    for (at, item) in a.items().iter().chain(b.items()).enumerate() {
        keyed.push((key(item), canonical_text(item), at));
    }
    // Of one key the smallest text comes first and stays.
    let mut keyed = sorted(keyed);
    keyed.dedup_by(|later, first| later.0 == first.0);
    let mut texts = Vec::with_capacity(keyed.len());
    for (_, text, at) in keyed {
        texts.push((text, at));
    }
    let mut items = Vec::with_capacity(texts.len());
    let first_of_b = a.items().len();
    let mut before = None;
    for (text, at) in sorted(texts) {
        let item = a
            .items()
            .get(at)
            .or(b.items().get(at.wrapping_sub(first_of_b)));
        if before.as_ref() != Some(&text)
            && let Some(item) = item
        {
            items.push(item.clone());
            before = Some(text);
        }
    }
    Json::Array(items)
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
