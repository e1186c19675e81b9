//! Keys of duplicates, and what consent events lack as proof: the shared rows.
#![cfg(feature = "profile")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::profile::{Json, MatchKeys, Plan, match_keys, missing_evidence};
use serde_json::{Value, json};

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn keys(plan: &Plan, record: &Value) -> MatchKeys {
    match_keys(plan, &Json::parse(&record.to_string()).unwrap())
}

#[test]
fn keys_rows() {
    let file = read(include_str!("rows/keys.json"));
    let plan = file["plan"].to_string();
    let plan = Plan::parse(&Json::parse(&plan).unwrap()).unwrap();
    let rows = file["rows"].as_array().unwrap();
    assert!(rows.len() >= 20);
    for row in rows {
        if row["kind"] == "same_email" {
            let records = row["records"].as_array().unwrap();
            let emails: Vec<_> = records
                .iter()
                .map(|record| keys(&plan, record).email)
                .collect();
            assert!(emails[0].is_some(), "{row}");
            assert!(
                emails.iter().all(|email| *email == emails[0]),
                "{row}: {emails:?}"
            );
        } else {
            assert_eq!(json!(keys(&plan, &row["record"])), row["expect"], "{row}");
        }
    }
}

#[test]
fn evidence_rows() {
    let file = read(include_str!("rows/evidence.json"));
    for row in file["rows"].as_array().unwrap() {
        let standard = row["standard"].as_str().unwrap().parse().unwrap();
        let event = row["event"].to_string();
        let missing = missing_evidence(&Json::parse(&event).unwrap(), standard);
        assert_eq!(json!(missing), row["expect"], "{row}");
    }
}
