//! Instants, dates and durations: the shared rows, and what holds for all of them.
#![cfg(feature = "profile")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::time::{Date, Duration, Instant, ParseTimeError};
use proptest::prelude::*;
use serde_json::{Value, json};

fn parsed<T: ToString>(result: Result<T, ParseTimeError>) -> Value {
    match result {
        Ok(value) => json!({ "parse": value.to_string() }),
        Err(error) => error_of(error, json!({ "parse": null })),
    }
}

fn error_of(error: ParseTimeError, mut row: Value) -> Value {
    row["error"] = json!({ "kind": format!("{:?}", error.kind), "at": error.at });
    row
}

fn answer(row: &Value) -> Value {
    let text = |key: &str| row[key].as_str().unwrap();
    let instant = || text("instant").parse::<Instant>().unwrap();
    let duration = || text("duration").parse::<Duration>().unwrap();
    let written = |instant: Option<Instant>| json!({ "expect": instant });
    match text("kind") {
        "instant" => parsed(text("text").parse::<Instant>()),
        "date" => parsed(text("text").parse::<Date>()),
        "duration" => match text("text").parse::<Duration>() {
            Ok(duration) => panic!("{duration:?}"),
            Err(error) => error_of(error, json!({})),
        },
        "add" => written(instant().checked_add(duration())),
        "sub" => written(instant().checked_sub(duration())),
        "age" => {
            let born: Date = text("date").parse().unwrap();
            json!({ "expect": born.has_age(duration(), instant()) })
        }
        kind => panic!("unknown kind {kind}"),
    }
}

#[test]
fn rows() {
    let file: Value = serde_json::from_str(include_str!("rows/time.json")).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert!(rows.len() >= 90, "{} rows", rows.len());
    for row in rows {
        for (key, value) in answer(row).as_object().unwrap() {
            assert_eq!(&row[key], value, "{key} of {row}");
        }
    }
}

fn instants() -> impl Strategy<Value = Instant> {
    let millis = Instant::MIN.unix_seconds() * 1000..=Instant::MAX.unix_seconds() * 1000;
    millis.prop_map(|millis| Instant::from_unix_millis(millis).unwrap())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(instant in instants()) {
        prop_assert_eq!(instant.to_string().parse(), Ok(instant));
        let date = instant.date();
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert!(date.midnight() <= instant);
    }

    #[test]
    fn order_of_time_is_order_of_text(a in instants(), b in instants()) {
        let seconds = |instant: Instant| instant.to_string().chars().take(19).collect::<String>();
        prop_assert!(a > b || seconds(a) <= seconds(b));
    }

    #[test]
    fn seconds_added_can_be_taken_away(instant in instants(), seconds in 0u64..1 << 36) {
        let duration = Duration::from_seconds(seconds);
        if let Some(later) = instant.checked_add(duration) {
            prop_assert!(later >= instant);
            prop_assert_eq!(later.checked_sub(duration), Some(instant));
        }
    }

    #[test]
    fn later_stays_later(a in instants(), b in instants(), months in 0u32..2000, days in 0u32..99) {
        let duration: Duration = format!("P{months}M{days}D").parse().unwrap();
        let (early, late) = (a.min(b), a.max(b));
        if let (Some(x), Some(y)) = (early.checked_add(duration), late.checked_add(duration)) {
            // Clamping can pull a later time of the month's end before an earlier one's by less
            // than a day, never by more.
            prop_assert!(x.date() <= y.date());
        }
    }

    #[test]
    fn no_text_panics(text in "[-+:.,0-9TZPYMWDHStz é]{0,32}") {
        let _ = text.parse::<Date>();
        if let Ok(instant) = text.parse::<Instant>() {
            prop_assert!(instant >= Instant::MIN && instant <= Instant::MAX);
        }
        if let Ok(duration) = text.parse::<Duration>() {
            let _ = (Instant::MIN.checked_add(duration), Instant::MAX.checked_sub(duration));
            prop_assert_eq!(Instant::MAX.checked_add(duration).is_some(), duration.is_zero());
        }
    }
}
