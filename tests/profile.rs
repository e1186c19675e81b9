//! The rows of the profile rules.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::fs;
use std::path::Path;

use formwell::profile::{EvaluateOptions, Json, Plan, ValidateOptions, check_plan};
use serde_json::{Value, json};

#[track_caller]
fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rows");
    fs::read_to_string(path.join(name)).unwrap()
}

/// The same JSON: numbers as JavaScript has them, no order of keys.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64().unwrap()),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), plain(v))).collect(),
        other => other.clone(),
    }
}

/// Runs a row by its kind.
fn answer(row: &Value, signup: &str) -> Value {
    let plan = row.get("plan").map_or(signup.to_owned(), Value::to_string);
    let part = |name: &str| row.get(name).map_or("null".to_owned(), Value::to_string);
    let plan = Json::parse(&plan).unwrap();
    let options = part("options");
    let options = Json::parse(&options).unwrap();
    match row["kind"].as_str().unwrap() {
        "check_plan" => serde_json::to_value(check_plan(&plan)).unwrap(),
        "validate" => {
            let plan = Plan::parse(&plan).unwrap();
            let values = part("values");
            let values = Json::parse(&values).unwrap();
            let options = ValidateOptions::from_json(&options).unwrap();
            serde_json::to_value(plan.validate(&values, &options).unwrap()).unwrap()
        }
        "evaluate" => {
            let plan = Plan::parse(&plan).unwrap();
            let record = part("record");
            let record = Json::parse(&record).unwrap();
            let options = EvaluateOptions::from_json(&options).unwrap();
            let mut evaluation = serde_json::to_value(plan.evaluate(&record, &options)).unwrap();
            if row["expect"].get("segments").is_none() {
                let segments = evaluation.as_object_mut().unwrap().remove("segments");
                assert_eq!(segments, Some(json!([])));
            }
            evaluation
        }
        kind => panic!("no such kind of row: {kind}"),
    }
}

fn run(name: &str) {
    let signup = text("signup-plan.json");
    let file: Value = serde_json::from_str(&text(name)).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    let mut failed = Vec::new();
    for row in rows {
        let (answer, expect) = (plain(&answer(row, &signup)), plain(&row["expect"]));
        if answer != expect {
            let (id, name) = (&row["id"], &row["name"]);
            failed.push(format!("row {id}: {name}\n got {answer}\nwant {expect}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn scenarios() {
    run("profile-scenarios.json");
}
