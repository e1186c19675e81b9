//! What evaluations and patterns cost: `cargo bench --bench profile`.
//!
//! Figures of one quiet run are in README.md; a timed figure is no test.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock, prints, and may fail loudly"
)]

use std::hint::black_box;
use std::time::Instant;

use formwell::profile::{EvaluateOptions, Json, Plan, ValidateOptions, Validation};

fn main() {
    let plan = include_str!("../tests/rows/signup-plan.json");
    let rows = include_str!("../tests/rows/profile-scenarios.json");
    let rows: serde_json::Value = serde_json::from_str(rows).unwrap();
    let records: Vec<String> = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row.get("record").map(ToString::to_string))
        .collect();
    let options = EvaluateOptions::at("2026-03-09T10:00:00Z".parse().unwrap());
    let text = Json::parse(plan).unwrap();
    println!(
        "plan read          {:8.2} µs",
        micros(2_000, || Plan::parse(&text))
    );
    let plan = Plan::parse(&text).unwrap();
    let text = &records[2];
    let record = Json::parse(text).unwrap();
    println!(
        "record read        {:8.2} µs",
        micros(20_000, || Json::parse(text))
    );
    println!(
        "evaluated          {:8.2} µs",
        micros(20_000, || plan.evaluate(&record, &options))
    );
    let found = plan.evaluate(&record, &options);
    println!(
        "packed             {:8.2} µs",
        micros(20_000, || plan.pack(&found))
    );

    let start = Instant::now();
    let count = 100_000;
    for index in 0..count {
        let record = Json::parse(&records[index % records.len()]).unwrap();
        black_box(plan.evaluate(&record, &options));
    }
    let rate = count as f64 / start.elapsed().as_secs_f64();
    println!("{count} records     {rate:8.0} records/s, from their text");

    for length in [1_000, 10_000, 100_000, 1_000_000] {
        println!("(a+)+$ on {length:7} {:8.2} ms", hostile("(a+)+$", length));
    }
    for length in [1_000, 10_000, 100_000, 1_000_000] {
        println!(
            "([a-z]+)*x on {length:7} {:8.2} ms",
            hostile("([a-z]+)*x", length)
        );
    }
}

/// The best of seven rounds.
fn micros<T>(count: u32, call: impl Fn() -> T) -> f64 {
    let round = || {
        let start = Instant::now();
        for _ in 0..count {
            black_box(call());
        }
        start.elapsed().as_secs_f64() * 1e6 / f64::from(count)
    };
    (0..7).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// One check of a text that almost matches.
fn hostile(pattern: &str, length: usize) -> f64 {
    let plan = format!(
        r#"{{"version": 1, "id": "p", "fields": [{{"name": "x", "pattern": "{pattern}"}}],
            "steps": [{{"id": "s", "fields": ["x"]}}]}}"#
    );
    let plan = Plan::parse(&Json::parse(&plan).unwrap()).unwrap();
    let values = format!(r#"{{"x": "{}!"}}"#, "a".repeat(length));
    let values = Json::parse(&values).unwrap();
    micros(1, || {
        let verdict = plan.validate(&values, &ValidateOptions::default()).unwrap();
        assert!(matches!(verdict, Validation::Issues(_)));
    }) / 1000.0
}
