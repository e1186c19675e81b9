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
fn answer(row: &Value, plan: &Value) -> Value {
    let plan = plan.to_string();
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
            serde_json::to_value(plan.evaluate(&record, &options)).unwrap()
        }
        kind => panic!("no such kind of row: {kind}"),
    }
}

/// What the row says, and as much of the answer as it speaks about.
fn compared(row: &Value, mut answer: Value) -> (Value, Value) {
    if let Some(part) = row.get("part") {
        let keys = part.as_object().unwrap().keys();
        let same = keys.map(|key| (key.clone(), answer[key].clone())).collect();
        return (plain(part), plain(&same));
    }
    let expect = &row["expect"];
    if row["kind"] == "evaluate" && expect.get("segments").is_none() {
        let segments = answer.as_object_mut().unwrap().remove("segments");
        assert_eq!(segments, Some(json!([])));
    }
    (plain(expect), plain(&answer))
}

#[track_caller]
fn run(name: &str) {
    let file: Value = serde_json::from_str(&text(name)).unwrap();
    let signup: Value = serde_json::from_str(&text("signup-plan.json")).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    let mut failed = Vec::new();
    for row in rows {
        let plan = match row.get("plan") {
            None => &signup,
            Some(Value::String(name)) => &file["plans"][name],
            Some(plan) => plan,
        };
        let (expect, answer) = compared(row, answer(row, plan));
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

#[test]
fn own_rows() {
    run("profile.json");
}
