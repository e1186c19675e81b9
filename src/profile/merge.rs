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
use std::cmp::Ordering;

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
    let sides = (a, b);
    Some(match name {
        "startedAt" => return pick(sides, by_start),
        "answers" => join_objects(sides, |sides| pick(sides, by_answer)),
        "asks" => join_objects(sides, |sides| Some(union(sides, text_of_stamp))),
        "events" => union(sides, |event| key_with_stamp(event, "event_time")),
        "reminders" | "optOuts" => union(sides, key_with_at),
        "address" => return pick(sides, by_address),
        _ => pick(sides, |_, _| Ordering::Equal).unwrap_or(Json::Null),
    })
}

/// The side that ranks higher; of equal ranks the one with the greater text.
#[inline(never)]
fn pick((a, b): Sides<'_>, rank: fn(&Json<'_>, &Json<'_>) -> Ordering) -> Option<Json<'_>> {
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (a, b) => return a.or(b),
    };
    let order = match rank(&a, &b) {
        Ordering::Equal => canonical_text(&a).cmp(&canonical_text(&b)),
        order => order,
    };
    Some(if order.is_gt() { a } else { b })
}

#[inline(never)]
fn stamp(json: Option<&Json<'_>>) -> Option<Instant> {
    json.and_then(Json::as_str)?.parse().ok()
}

/// The earliest instant ranks highest; what is no instant ranks lowest.
fn by_start(a: &Json<'_>, b: &Json<'_>) -> Ordering {
    match (stamp(Some(a)), stamp(Some(b))) {
        (Some(a), Some(b)) => b.cmp(&a),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

fn by_answer(a: &Json<'_>, b: &Json<'_>) -> Ordering {
    let by_rank = answer_rank(a).cmp(&answer_rank(b));
    by_rank.then_with(|| key_with_at(a).cmp(&key_with_at(b)))
}

fn answer_rank(json: &Json<'_>) -> (bool, Option<Instant>) {
    (matches!(json, Json::Object(_)), stamp(json.get("at")))
}

fn by_address(a: &Json<'_>, b: &Json<'_>) -> Ordering {
    address_rank(a).cmp(&address_rank(b))
}

/// The statuses of an address, the worst last.
const STATUSES: [&str; 5] = ["unknown", "ok", "soft", "hard", "complaint"];
const FIRST_BLOCKING: usize = 3;

#[inline(never)]
fn address_rank(json: &Json<'_>) -> (bool, bool, Option<Instant>, Option<usize>) {
    let status = json.get("status").and_then(Json::as_str);
    let status = STATUSES.iter().position(|known| Some(*known) == status);
    let at = stamp(json.get("at"));
    let undated_block = at.is_none() && status >= Some(FIRST_BLOCKING);
    (matches!(json, Json::Object(_)), undated_block, at, status)
}

/// Joins two objects name by name. An empty object is less than a value of another type, and that
/// less than an object with members.
#[inline(never)]
fn join_objects<'a>((a, b): Sides<'a>, join: fn(Sides<'a>) -> Option<Json<'a>>) -> Json<'a> {
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
        let order = match (&one, &other) {
            (None, None) => break,
            (Some(one), Some(other)) => one.0.cmp(&other.0),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
        };
        let (mut name, mut sides) = (None, (None, None));
        if order.is_le()
            && let Some((key, value)) = std::mem::replace(&mut one, left.next())
        {
            name = Some(key);
            sides.0 = Some(value);
        }
        if order.is_ge()
            && let Some((key, value)) = std::mem::replace(&mut other, right.next())
        {
            name = Some(key);
            sides.1 = Some(value);
        }
        if let Some(name) = name
            && let Some(value) = join(sides)
        {
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
#[inline(never)]
fn union((a, b): Sides<'_>, key: fn(&Json<'_>) -> String) -> Json<'_> {
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
fn greater_junk<'a>(a: Json<'a>, b: Json<'a>, is_right: fn(&Json<'_>) -> bool) -> Json<'a> {
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
    let mut normal = Vec::with_capacity(members.len());
    for (key, value) in members {
        let is_stamp = key == name;
        let value = if is_stamp {
            instant_or_self(value)
        } else {
            value.clone()
        };
        normal.push((key.clone(), value));
    }
    canonical_text(&Json::Object(normal))
}

fn key_with_at(item: &Json<'_>) -> String {
    key_with_stamp(item, "at")
}

fn text_of_stamp(stamp: &Json<'_>) -> String {
    canonical_text(&instant_or_self(stamp))
}

fn instant_or_self<'a>(json: &Json<'a>) -> Json<'a> {
    match stamp(Some(json)) {
        Some(instant) => Json::String(Cow::Owned(instant.text())),
        None => json.clone(),
    }
}
