//! Bounces, complaints and unsubscription: the shared rows, and that no text makes them fall over.
#![cfg(feature = "profile")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use formwell::delivery::{
    BounceKind, DeliveryReport, OneClickPost, classify_bounce, classify_complaint,
    is_one_click_post, unsubscribe_headers,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn bounce(report: &Value) -> Value {
    let bounce = classify_bounce(&DeliveryReport {
        status: report["status"].as_str(),
        action: report["action"].as_str(),
        diagnostic: report["diagnostic"].as_str(),
    });
    let mut answer = serde_json::to_value(&bounce).unwrap();
    let answer = answer.as_object_mut().unwrap();
    answer.retain(|key, _| key != "status" && key != "reply");
    json!({ "expect": answer })
}

fn headers(options: &Value) -> Value {
    match unsubscribe_headers(options["url"].as_str(), options["mailto"].as_str()) {
        Ok(headers) => json!({ "expect": headers }),
        Err(error) => json!({ "error": error.code() }),
    }
}

fn one_click(request: &Value) -> Value {
    json!({ "expect": is_one_click_post(&OneClickPost {
        method: request["method"].as_str().unwrap(),
        content_type: request["contentType"].as_str(),
        body: request["body"].as_str().unwrap(),
    })})
}

#[test]
fn rows() {
    let file: Value = serde_json::from_str(include_str!("rows/bounce.json")).unwrap();
    let mut wrong = Vec::new();
    let mut counts = std::collections::BTreeMap::new();
    for row in file["rows"].as_array().unwrap() {
        let kind = row["kind"].as_str().unwrap();
        *counts.entry(kind).or_insert(0) += 1;
        let answer = match kind {
            "bounce" => bounce(&row["report"]),
            "complaint" => {
                json!({ "expect": classify_complaint(row["feedbackType"].as_str().unwrap()) })
            }
            "unsubscribe_headers" => headers(&row["options"]),
            "one_click" => one_click(&row["request"]),
            kind => panic!("unknown kind {kind}"),
        };
        for (key, value) in answer.as_object().unwrap() {
            if &row[key] != value {
                wrong.push(format!("{row}\n  {key} is {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(counts["bounce"] >= 100, "{counts:?}");
}

#[test]
fn the_codes_are_reported() {
    let bounce = classify_bounce(&DeliveryReport {
        status: Some("5.0.0"),
        action: Some("failed"),
        diagnostic: Some("smtp; 550-5.1.1 unknown"),
    });
    assert_eq!(bounce.status.as_deref(), Some("5.1.1"));
    assert_eq!(bounce.reply, Some(550));
}

proptest! {
    #[test]
    fn no_text_panics(status in ".{0,12}", action in ".{0,12}", diagnostic in "[ -~\\n😀é@*#]{0,200}") {
        let bounce = classify_bounce(&DeliveryReport {
            status: Some(&status),
            action: Some(&action),
            diagnostic: Some(&diagnostic),
        });
        // Only a hard bounce condemns an address at once.
        prop_assert!(bounce.remove_after != Some(1) || bounce.kind == BounceKind::Hard);
    }

    #[test]
    fn headers_stay_on_their_line(url in ".{0,60}", mailto in ".{0,60}") {
        for url in [Some(url.as_str()), Some(&format!("https://h{url}")), None] {
            if let Ok(headers) = unsubscribe_headers(url, Some(&format!("a@{mailto}"))) {
                let text = headers.list_unsubscribe;
                prop_assert!(text.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
                let brackets = text.matches(['<', '>']).count();
                prop_assert_eq!(brackets, if url.is_some() { 4 } else { 2 });
            }
        }
    }

    #[test]
    fn no_request_panics(kind in ".{0,60}", body in "[-\\r\\nx1=&%a-f]{0,80}") {
        for content_type in [None, Some(kind.as_str()), Some("multipart/form-data; boundary=x")] {
            let request = OneClickPost { method: "POST", content_type, body: &body };
            prop_assert!(!is_one_click_post(&request));
        }
    }
}
