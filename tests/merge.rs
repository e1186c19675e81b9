//! Joining records: the shared rows, and the laws of a semilattice on any records.
#![cfg(feature = "profile")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::profile::{Json, merge};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Map, Value, json};

/// The join of two records given as values, as text.
fn join(a: &str, b: &str) -> String {
    let merged = merge(&Json::parse(a).unwrap(), &Json::parse(b).unwrap());
    serde_json::to_string(&merged).unwrap()
}

fn value(text: &str) -> Value {
    // The rules see all numbers as `f64`: 7 and 7.0 are one.
    fn whole(value: Value) -> Value {
        match value {
            Value::Number(number) => json!(number.as_f64()),
            Value::Array(items) => items.into_iter().map(whole).collect(),
            Value::Object(map) => map.into_iter().map(|(k, v)| (k, whole(v))).collect(),
            other => other,
        }
    }
    whole(serde_json::from_str(text).unwrap())
}

#[test]
fn rows() {
    let file: Value = serde_json::from_str(include_str!("rows/merge.json")).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert!(rows.len() >= 25);
    for row in rows {
        let (a, b) = (row["a"].to_string(), row["b"].to_string());
        let expect = value(&row["expect"].to_string());
        assert_eq!(value(&join(&a, &b)), expect, "{row}");
        assert_eq!(value(&join(&b, &a)), expect, "turned around: {row}");
    }
}

/// Decisions read from bytes, so that a smaller input is a simpler record.
struct Dice<'b>(std::slice::Iter<'b, u8>);

/// The name of a member and what rolls its value.
type Part<'b> = (&'static str, fn(&mut Dice<'b>) -> Value);

impl<'b> Dice<'b> {
    fn roll(&mut self, sides: u8) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0) % sides)
    }

    fn pick(&mut self, values: &[Value]) -> Value {
        values[self.roll(u8::try_from(values.len()).unwrap())].clone()
    }

    fn stamp(&mut self) -> Value {
        self.pick(&[
            json!("2026-03-01T00:00:00Z"),
            json!("2026-03-01T01:00:00+01:00"),
            json!("2026-03-01T00:00:00.000Z"),
            json!("2026-03-02T00:00:00Z"),
            json!("2026-02-28T23:59:59Z"),
            json!("yesterday"),
            json!(0),
            Value::Null,
        ])
    }

    fn junk(&mut self) -> Value {
        self.pick(&[
            json!("x"),
            json!(1),
            json!(-0.0),
            json!(false),
            Value::Null,
            json!([[], {}]),
        ])
    }

    fn object(&mut self, parts: &[Part<'b>]) -> Value {
        if self.roll(8) == 7 {
            return self.junk();
        }
        let mut object = Map::new();
        for (name, part) in parts {
            if self.roll(4) != 3 {
                object.insert((*name).to_owned(), part(self));
            }
        }
        Value::Object(object)
    }

    fn list(&mut self, item: fn(&mut Self) -> Value) -> Value {
        if self.roll(8) == 7 {
            return self.junk();
        }
        (0..self.roll(4)).map(|_| item(self)).collect()
    }

    fn answer(&mut self) -> Value {
        self.object(&[
            ("value", |dice| {
                dice.pick(&[json!("a"), json!("b"), json!(["a"]), json!(1)])
            }),
            ("at", Self::stamp),
            ("declined", |dice| dice.pick(&[json!(true), json!(false)])),
        ])
    }

    fn event(&mut self) -> Value {
        self.object(&[
            ("event_state", |dice| {
                dice.pick(&[json!("given"), json!("withdrawn")])
            }),
            ("event_time", Self::stamp),
        ])
    }

    fn at_and(&mut self) -> Value {
        self.object(&[
            ("at", Self::stamp),
            ("kind", |dice| {
                dice.pick(&[json!("remind"), json!("refresh")])
            }),
        ])
    }

    fn address(&mut self) -> Value {
        let statuses = ["unknown", "ok", "soft", "hard", "complaint", "?"].map(Value::from);
        let at = if self.roll(4) == 3 {
            Value::Null
        } else {
            self.stamp()
        };
        let status = self.pick(&statuses);
        self.pick(&[
            json!({ "status": status, "at": at }),
            json!({ "status": status }),
        ])
    }

    fn record(&mut self) -> Value {
        self.object(&[
            ("startedAt", Self::stamp),
            ("answers", |dice| {
                dice.object(&[("city", Self::answer), ("email", Self::answer)])
            }),
            ("asks", |dice| {
                dice.object(&[("city", |dice| dice.list(Self::stamp)), ("tel", Self::junk)])
            }),
            ("events", |dice| dice.list(Self::event)),
            ("reminders", |dice| dice.list(Self::at_and)),
            ("address", Self::address),
            ("optOuts", |dice| dice.list(Self::at_and)),
            ("custom", Self::junk),
        ])
    }
}

/// Records three by three; the seed is fixed, so every run sees the same ones. 10,200 of them, or
/// what `FORMWELL_CASES` says: `npm run test:properties` takes 100,002.
#[test]
fn laws() {
    let cases = std::env::var("FORMWELL_CASES").map_or(3_400, |cases| cases.parse().unwrap());
    let config = ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(5),
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let bytes = proptest::collection::vec(any::<u8>(), 0..150);
    let outcome = TestRunner::new(config).run(&bytes, |bytes| {
        let mut dice = Dice(bytes.iter());
        let texts = [(); 3].map(|()| dice.record().to_string());
        let [a, b, c] = [0, 1, 2].map(|side| Json::parse(&texts[side]).unwrap());
        let ab = merge(&a, &b);
        let bytes = |json: &Json<'_>| serde_json::to_string(json).unwrap();
        prop_assert_eq!(bytes(&ab), bytes(&merge(&b, &a)), "commutative");
        prop_assert_eq!(merge(&ab, &c), merge(&a, &merge(&b, &c)), "associative");
        prop_assert_eq!(&merge(&ab, &ab), &ab, "idempotent");
        prop_assert_eq!(&merge(&ab, &a), &ab, "what is joined is in");
        prop_assert_eq!(
            merge(&a, &a),
            merge(&a, &Json::Null),
            "nothing adds nothing"
        );
        Ok(())
    });
    outcome.unwrap();
}
