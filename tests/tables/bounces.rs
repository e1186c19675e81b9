//! Enhanced status codes and the phrases of mail servers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{rows, same_as_committed};

#[test]
fn status_codes_are_sorted_and_unique() {
    let rows = rows("status_codes.tsv");
    assert!(rows.len() > 80);
    let keys: Vec<_> = rows.iter().map(|row| key(&row[0])).collect();
    assert!(keys.is_sorted_by(|a, b| a < b));
}

fn key(code: &str) -> (u16, u16) {
    let (subject, detail) = code.split_once('.').unwrap();
    (subject.parse().unwrap(), detail.parse().unwrap())
}

#[test]
fn status_codes_table() {
    let mut reasons = BTreeMap::<String, String>::new();
    for row in rows("status_codes.tsv") {
        let codes = reasons.entry(row[1].clone()).or_default();
        write!(codes, "{} ", row[0]).unwrap();
    }
    let mut text = String::from(
        "//! Generated from `data/status_codes.tsv` by `npm run tables`; do not edit.\n\n\
         /// A reason a line, and the codes that mean it as `subject.detail`, a space around each.\n\
         pub(super) static STATUS_CODES: &str = \"\\\n",
    );
    for (reason, codes) in reasons {
        writeln!(text, "{reason} {codes}\\n\\").unwrap();
    }
    text.push_str("\";\n");
    same_as_committed("status_codes_data.rs", &text);
}

#[test]
fn phrases_are_sorted_unique_and_in_normal_form() {
    let rows = rows("bounce_phrases.tsv");
    assert!(rows.is_sorted_by(|a, b| a < b));
    let mut phrases: Vec<_> = rows.iter().map(|row| row[1].as_str()).collect();
    phrases.sort_unstable();
    assert!(phrases.windows(2).all(|pair| pair[0] != pair[1]));
    for phrase in phrases {
        let normal = phrase
            .split_ascii_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(phrase, normal.to_ascii_lowercase());
        assert!(phrase.is_ascii() && phrase.len() >= 3, "{phrase}");
        assert!(!phrase.contains([';', '"', '\\']), "{phrase}");
        assert!(
            phrase.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '@'),
            "{phrase}"
        );
    }
    let bytes: usize = rows.iter().map(|row| row[1].len()).sum();
    assert!(
        bytes <= 14_000,
        "{bytes} bytes of phrases: raise the budget on purpose"
    );
}

#[test]
fn phrases_table() {
    let mut reasons = BTreeMap::<String, Vec<String>>::new();
    for row in rows("bounce_phrases.tsv") {
        reasons
            .entry(row[0].clone())
            .or_default()
            .push(row[1].clone());
    }
    let mut text = String::from(
        "//! Generated from `data/bounce_phrases.tsv` by `npm run tables`; do not edit.\n\n\
         /// A reason and its phrases, one a line; a semicolon between reasons.\n\
         pub(super) static BOUNCE_PHRASES: &str = \"\\\n",
    );
    let entries: Vec<String> = reasons
        .iter()
        .map(|(reason, phrases)| format!("{reason}\\n\\\n{}", phrases.join("\\n\\\n")))
        .collect();
    text.push_str(&entries.join(";\\\n"));
    text.push_str("\";\n");
    same_as_committed("bounce_phrases_data.rs", &text);
}
