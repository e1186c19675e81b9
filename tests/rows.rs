//! The shared rows, run on the crate itself; tests/js/rows.test.mjs runs them on the package.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use formwell::{EmailOptions, ToUtf16, check_email};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    input: String,
    #[serde(default)]
    options: EmailOptions,
    /// The keys of the report that the row is about.
    expect: Value,
}

#[test]
fn email_rows() {
    hold(include_str!("rows/email.json"));
}

#[test]
fn classify_rows() {
    hold(include_str!("rows/classify.json"));
}

#[test]
fn suggest_rows() {
    hold(include_str!("rows/suggest.json"));
}

#[track_caller]
fn hold(rows: &str) {
    let rows: Vec<Row> = serde_json::from_str(rows).unwrap();
    let failed: Vec<String> = rows.iter().filter_map(failure).collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

fn failure(row: &Row) -> Option<String> {
    let mut report = check_email(&row.input, &row.options);
    report.to_utf16(&row.input);
    let report = serde_json::to_value(&report).unwrap();
    let Row { name, expect, .. } = row;
    (!holds(&report, expect)).then(|| format!("{name}: wanted {expect}, got {report}"))
}

/// Whether `actual` has every key of `expected`; arrays are compared whole, item by item.
fn holds(actual: &Value, expected: &Value) -> bool {
    match (actual, expected) {
        (Value::Object(actual), Value::Object(expected)) => expected
            .iter()
            .all(|(key, value)| actual.get(key).is_some_and(|found| holds(found, value))),
        (Value::Array(actual), Value::Array(expected)) => {
            actual.len() == expected.len()
                && actual
                    .iter()
                    .zip(expected)
                    .all(|(found, value)| holds(found, value))
        }
        _ => actual == expected,
    }
}
