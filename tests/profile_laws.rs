//! What holds of every plan and record, over random ones from a fixed seed: 10,000 for each law,
//! and 100,000 where the optimizer is on (`cargo test --release --test profile_laws`).
#![cfg(feature = "profile")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use formwell::profile::{
    Action, Channel, ConsentState, EvaluateOptions, Evaluation, FieldState, Json, Plan, check_plan,
};
use formwell::time::{Duration, Instant};
use serde_json::{Map, Value, json};

const CASES: u64 = if cfg!(debug_assertions) {
    10_000
} else {
    100_000
};
/// Records to a plan.
const RECORDS: u64 = 20;

/// Random decisions from a seed (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    fn chance(&mut self, of: usize) -> bool {
        self.roll(of) == 0
    }

    fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.roll(from.len())]
    }
}

const NAMES: [&str; 6] = ["email", "a", "b", "c", "d", "e"];
const LENGTHS: [&str; 7] = ["PT1H", "P1D", "P7D", "P30D", "P1M", "P1Y", "PT0.5S"];
const PURPOSES: [&str; 2] = ["news", "calls"];
/// Before `NOW`, on days where months and years clamp.
const STAMPS: [&str; 9] = [
    "2024-02-29T12:00:00Z",
    "2025-12-31T23:59:59.999Z",
    "2026-01-31T00:00:00Z",
    "2026-02-27T23:30:00+01:00",
    "2026-03-01T00:00:00Z",
    "2026-03-02T10:00:00.5Z",
    "2026-03-02T10:00:00Z",
    "2026-03-02T11:59:59Z",
    "2026-03-02T12:00:00Z",
];
const NOW: &str = "2026-03-02T12:00:00Z";

fn condition(dice: &mut Dice, earlier: &[&str]) -> Value {
    match dice.roll(5) {
        0 => json!({"fact": "f", "eq": true}),
        1 if !earlier.is_empty() => json!({"not": condition(dice, earlier)}),
        2 if !earlier.is_empty() => json!({"all": [condition(dice, earlier)]}),
        _ if earlier.is_empty() => json!({"fact": "f", "present": dice.chance(2)}),
        3 => json!({"field": dice.pick(earlier), "in": ["x", 1, null]}),
        _ => json!({"field": dice.pick(earlier), "present": dice.chance(2)}),
    }
}

fn field(dice: &mut Dice, index: usize) -> Value {
    let mut field = json!({"name": NAMES[index], "weight": dice.roll(6)});
    if index == 0 {
        field["type"] = json!("email");
    } else if dice.chance(3) {
        field["type"] = json!(dice.pick(&["number", "date", "checkbox", "url", "tel"]));
    }
    if dice.chance(2) {
        field["required"] = json!(true);
    }
    if dice.chance(3) {
        field["validFor"] = json!(dice.pick(&LENGTHS));
    }
    if dice.chance(3) {
        field["askLimit"] = json!(dice.roll(4));
    }
    if index > 0 && dice.chance(3) {
        field["when"] = condition(dice, &NAMES[..index]);
    }
    field
}

fn plan(dice: &mut Dice) -> Value {
    let split = dice.roll(7);
    let mut plan = json!({
        "version": 1, "id": "p",
        "fields": (0..6).map(|index| field(dice, index)).collect::<Vec<_>>(),
        "steps": [{"id": "one", "fields": NAMES[..split]}, {"id": "two", "fields": NAMES[split..]}],
        "sufficientScore": dice.roll(101),
        "ask": {"max": dice.roll(4), "cooldown": dice.pick(&LENGTHS)},
        "purposes": [{"id": "news", "confirmWithin": dice.pick(&LENGTHS)}, {"id": "calls", "channel": "tel"}],
        "cadence": {"purpose": "news", "firstCheck": dice.pick(&LENGTHS),
            "retry": (0..dice.roll(3)).map(|_| json!(dice.pick(&LENGTHS))).collect::<Vec<_>>(),
            "refresh": dice.pick(&LENGTHS)},
        "segments": [{"id": "s", "when": condition(dice, &NAMES)}],
    });
    if dice.chance(2) {
        plan["notice"] = json!({"version": "2", "accepted": ["1", "2"]});
    }
    if dice.chance(2) {
        plan["ask"]["order"] = json!("importance");
    }
    if dice.chance(3) {
        plan["cadence"]["maxReminders"] = if dice.chance(2) {
            Value::Null
        } else {
            json!(dice.roll(3))
        };
    }
    plan
}

fn value(dice: &mut Dice, name: &str) -> Value {
    if name == "email" && !dice.chance(6) {
        return json!("a@example.org");
    }
    match dice.roll(8) {
        0 => json!(""),
        1 => json!(1),
        2 => json!("2026-03-01"),
        3 => json!(true),
        4 => json!("https://example.org"),
        5 => json!("+49 30 901820"),
        _ => json!("x"),
    }
}

fn record(dice: &mut Dice) -> Value {
    let mut record = json!({});
    let mut answers = Map::new();
    let mut asks = Map::new();
    for name in NAMES {
        if name == "email" || dice.chance(2) {
            let mut answer = json!({"value": value(dice, name), "at": dice.pick(&STAMPS)});
            if dice.chance(12) {
                answer["declined"] = json!(true);
            }
            answers.insert(name.to_owned(), answer);
        }
        if dice.chance(3) {
            let list = (0..dice.roll(4)).map(|_| json!(dice.pick(&STAMPS)));
            asks.insert(name.to_owned(), list.collect());
        }
    }
    record["answers"] = answers.into();
    record["asks"] = asks.into();
    let states = [
        "requested",
        "given",
        "given",
        "given",
        "refused",
        "withdrawn",
        "expired",
    ];
    let events = (0..dice.roll(4)).map(|_| {
        json!({"purpose": if dice.chance(5) { "calls" } else { "news" }, "event_state": dice.pick(&states),
            "event_time": dice.pick(&STAMPS), "notice_version": dice.pick(&["1", "2"])})
    });
    record["events"] = events.collect();
    let mails = (0..dice.roll(4))
        .map(|_| json!({"kind": dice.pick(&["remind", "refresh"]), "at": dice.pick(&STAMPS)}));
    record["reminders"] = mails.collect();
    if dice.chance(6) {
        record["address"] = json!({"status": dice.pick(&["ok", "soft", "hard", "complaint"]), "at": dice.pick(&STAMPS)});
    }
    if dice.chance(8) {
        record["optOuts"] = json!([{"channel": dice.pick(&["email", "tel", "*"]), "source": "s",
            "at": dice.pick(&STAMPS)}]);
    }
    if dice.chance(2) {
        record["startedAt"] = json!(dice.pick(&STAMPS));
    }
    record
}

/// Spoils one place of a value, or several.
fn spoil(dice: &mut Dice, value: &mut Value) {
    let junk = [
        json!(null),
        json!(-1),
        json!(1e300),
        json!("x"),
        json!([]),
        json!({}),
        json!([[{}]]),
        json!("9999-12-31T23:59:59Z"),
        json!("P9999Y"),
        json!(true),
        json!({"at": {}}),
        json!("\u{0}"),
    ];
    let inner = match value {
        Value::Array(items) if !items.is_empty() => {
            let index = dice.roll(items.len());
            items.get_mut(index)
        }
        Value::Object(map) if !map.is_empty() => {
            let index = dice.roll(map.len());
            map.values_mut().nth(index)
        }
        _ => None,
    };
    match inner {
        Some(inner) if !dice.chance(3) => spoil(dice, inner),
        Some(inner) => *inner = junk[dice.roll(junk.len())].clone(),
        None => *value = junk[dice.roll(junk.len())].clone(),
    }
}

/// JSON text with the members of every object the other way round.
fn turned(value: &Value) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(turned).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(map) => {
            let members = map.iter().rev();
            let members: Vec<String> = members
                .map(|(name, value)| format!("{}:{}", json!(name), turned(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}

/// Calls `law` with every random plan, record and the options of a call by mail.
fn for_all(seed: u64, law: impl Fn(&Case<'_>, &mut Dice) + Sync) {
    let threads = 4;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let law = &law;
            scope.spawn(move || {
                let mut dice = Dice(seed * threads + thread);
                for _ in 0..CASES / RECORDS / threads {
                    let source = plan(&mut dice);
                    let text = source.to_string();
                    let plan = Plan::parse(&Json::parse(&text).unwrap());
                    let plan = plan.unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
                    for _ in 0..RECORDS {
                        let record = record(&mut dice);
                        law(
                            &Case {
                                source: &source,
                                plan: &plan,
                                record,
                            },
                            &mut dice,
                        );
                    }
                }
            });
        }
    });
}

struct Case<'c> {
    source: &'c Value,
    plan: &'c Plan,
    record: Value,
}

impl Case<'_> {
    fn at(&self, record: &Value, options: &EvaluateOptions) -> Evaluation<'_> {
        let text = record.to_string();
        self.plan.evaluate(&Json::parse(&text).unwrap(), options)
    }

    /// For messages.
    fn show(&self, options: &EvaluateOptions) -> String {
        format!("plan {}\nrecord {}\n{options:?}", self.source, self.record)
    }
}

fn now() -> Instant {
    NOW.parse().unwrap()
}

fn options(dice: &mut Dice) -> EvaluateOptions {
    let mut options = EvaluateOptions::at(now());
    if dice.chance(2) {
        options.channel = Channel::Email;
    }
    if dice.chance(3) {
        options.facts = Json::Object(vec![("f".into(), Json::Bool(true))]);
    }
    if dice.chance(5) {
        options.only = Some(vec!["a".to_owned(), "email".to_owned()]);
    }
    options
}

#[test]
fn equal_input_gives_equal_bytes_in_any_order_of_keys() {
    for_all(1, |case, dice| {
        let options = options(dice);
        let bytes = |evaluation: &Evaluation<'_>| serde_json::to_string(evaluation).unwrap();
        let first = bytes(&case.at(&case.record, &options));
        let text = turned(&case.record);
        let record = Json::parse(&text).unwrap();
        assert_eq!(first, bytes(&case.plan.evaluate(&record, &options)));
        assert_eq!(first, bytes(&case.plan.evaluate(&record, &options)));
    });
}

#[test]
fn every_evaluation_agrees_with_itself() {
    for_all(2, |case, dice| {
        let options = options(dice);
        let found = case.at(&case.record, &options);
        let show = || case.show(&options);
        assert!(found.score <= 100, "{}", show());
        assert_eq!(found.may_email, found.blocked.is_empty(), "{}", show());
        let mails = matches!(
            found.next.action,
            Action::Remind | Action::Refresh | Action::Wait
        );
        assert!(
            !mails || (found.may_email && options.channel == Channel::Email),
            "{}",
            show()
        );
        let state = |name: &str| {
            found
                .fields
                .iter()
                .find(|(known, _)| *known == name)
                .unwrap()
                .1
        };
        for name in &found.missing_required {
            assert!(
                !state(name).is_answered() && state(name) != FieldState::NotApplicable,
                "{}",
                show()
            );
        }
        for ask in &found.ask {
            assert_eq!(ask.why, state(ask.field), "{}", show());
        }
        let named = found
            .ask
            .iter()
            .map(|ask| ask.field)
            .chain(found.next.fields.iter().flatten().copied());
        for name in named {
            let only = options.only.as_ref();
            assert!(
                only.is_none_or(|only| only.iter().any(|known| known == name)),
                "{}",
                show()
            );
            assert_ne!(state(name), FieldState::NotApplicable, "{}", show());
        }
        assert_eq!(
            found.sufficient,
            found.missing_required.is_empty()
                && found.score
                    >= u32::try_from(case.source["sufficientScore"].as_u64().unwrap()).unwrap()
        );
    });
}

#[test]
fn wait_fires_at_its_instant_and_not_a_millisecond_before() {
    let moment: Duration = "PT0.001S".parse().unwrap();
    let waits = AtomicU64::new(0);
    for_all(3, |case, dice| {
        let mut options = options(dice);
        let found = case.at(&case.record, &options);
        let Some(at) = found.next.at else { return };
        waits.fetch_add(1, Relaxed);
        assert!(at > options.now, "{}", case.show(&options));
        options.now = at.checked_sub(moment).unwrap().max(options.now);
        let before = case.at(&case.record, &options).next;
        assert_eq!(
            (before.at, before.action),
            (Some(at), found.next.action),
            "{}",
            case.show(&options)
        );
        options.now = at;
        let then = case.at(&case.record, &options).next;
        let fires: &[Action] = match options.channel {
            Channel::Email => &[Action::Remind, Action::Refresh],
            Channel::Inline => &[Action::Prompt],
        };
        assert!(
            fires.contains(&then.action),
            "{:?}\n{}",
            then,
            case.show(&options)
        );
    });
    assert!(waits.into_inner() > CASES / 20);
}

#[test]
fn a_withdrawal_is_never_outlived() {
    for_all(4, |case, dice| {
        let mut options = options(dice);
        let mut record = case.record.clone();
        let stamp = dice.pick(&[NOW, "2027-01-01T00:00:00Z", "never", ""]);
        let event = json!({"purpose": dice.pick(&PURPOSES), "event_state": "withdrawn", "event_time": stamp});
        let events = record["events"].as_array_mut().unwrap();
        events.insert(dice.roll(events.len() + 1), event.clone());
        for now in [NOW, "2026-12-31T00:00:00Z", "2040-01-01T00:00:00Z"] {
            options.now = now.parse().unwrap();
            let found = case.at(&record, &options);
            let purpose = event["purpose"].as_str().unwrap();
            let state = found
                .consents
                .iter()
                .find(|(known, _)| *known == purpose)
                .unwrap()
                .1;
            assert_eq!(state, ConsentState::Withdrawn, "{}", case.show(&options));
            assert!(
                purpose == "calls" || !found.may_email,
                "{}",
                case.show(&options)
            );
        }
    });
}

/// Of a field that no condition reads: what it holds touches nothing but itself.
#[test]
fn a_good_answer_to_a_blank_field_never_lowers_the_score() {
    let answered = AtomicU64::new(0);
    for_all(5, |case, dice| {
        let options = options(dice);
        let before = case.at(&case.record, &options);
        let fields = case.source["fields"].as_array().unwrap();
        let index = dice.roll(fields.len());
        let conditions: String = fields
            .iter()
            .map(|field| field["when"].to_string())
            .collect();
        let (name, state) = before.fields[index];
        if conditions.contains(&format!("\"{name}\"")) || !state.is_blank() {
            return;
        }
        answered.fetch_add(1, Relaxed);
        let good = match fields[index]["type"].as_str() {
            Some("email") => json!("a@example.org"),
            Some("number") => json!(7),
            Some("date") => json!("2000-02-29"),
            Some("checkbox") => json!(true),
            Some("url") => json!("https://example.org"),
            Some("tel") => json!("+49 30 901820"),
            _ => json!("x"),
        };
        let mut record = case.record.clone();
        record["answers"][name] = json!({"value": good, "at": NOW});
        record["address"] = Value::Null;
        let after = case.at(&record, &options);
        assert!(
            after.score >= before.score,
            "{name}\n{}",
            case.show(&options)
        );
        assert!(
            after.fields[index].1.is_answered(),
            "{name}\n{}",
            case.show(&options)
        );
    });
    assert!(answered.into_inner() > CASES / 20);
}

#[test]
fn junk_records_are_answered() {
    for_all(6, |case, dice| {
        let options = options(dice);
        let mut record = case.record.clone();
        for _ in 0..=dice.roll(4) {
            spoil(dice, &mut record);
        }
        let found = case.at(&record, &options);
        let given = |(_, state): &(_, ConsentState)| *state == ConsentState::Given;
        assert!(
            !found.may_email || found.consents.iter().any(given),
            "{}",
            case.show(&options)
        );
        case.plan.pack(&found);
    });
}

#[test]
fn junk_plans_have_problems_or_work() {
    let options = EvaluateOptions::at(now());
    for_all(7, |case, dice| {
        if !dice.chance(2) {
            return; // Half as many plans as records are enough.
        }
        let mut source = case.source.clone();
        for _ in 0..=dice.roll(3) {
            spoil(dice, &mut source);
        }
        let text = source.to_string();
        let json = Json::parse(&text).unwrap();
        match Plan::parse(&json) {
            Ok(plan) => {
                let text = case.record.to_string();
                let found = plan.evaluate(&Json::parse(&text).unwrap(), &options);
                assert!(found.score <= 100, "{source}");
            }
            Err(problems) => {
                assert_eq!(problems, check_plan(&json), "{source}");
                for problem in problems {
                    let found = source.pointer(&problem.pointer());
                    assert!(found.is_some(), "{} in {source}", problem.pointer());
                }
            }
        }
    });
}
