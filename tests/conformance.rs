//! The test suites of other validators, row by row, and the rows that we answer otherwise.
//!
//! `tests/conformance/` holds the suites, each row with its source; `deviations.tsv` lists every
//! row that we answer otherwise on purpose, with the reason. `tests/js/conformance.test.mjs`
//! runs the same rows through the package.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use formwell::{EmailOptions, EmailReport, check_email};

/// The suites, each with the least share of judged rows that must agree.
const SUITES: [&str; 10] = [
    "django",
    "go_netmail",
    "java_commons_validator",
    "jsonschema_email",
    "jsonschema_idn_email",
    "npm_email_validator",
    "npm_hapi_address_214",
    "rs_email_address",
    "sayers_isemail",
    "wtforms",
];

fn lines(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/conformance")
        .join(format!("{name}.tsv"));
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// A JSON string; a lone surrogate becomes U+FFFD, as it does on the way from JavaScript.
fn unescape(text: &str) -> String {
    serde_json::from_str(text)
        .or_else(|_| serde_json::from_str(&text.replace("\\ud800", "\\ufffd")))
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn check(input: &str) -> EmailReport {
    check_email(input, &EmailOptions::default())
}

fn verdict(input: &str) -> &'static str {
    if check(input).valid {
        "valid"
    } else {
        "invalid"
    }
}

fn codes(report: &EmailReport) -> String {
    let issues = report
        .issues
        .iter()
        .map(|issue| issue.code.as_str().to_owned());
    let repairs = report.repairs.iter().map(|repair| {
        let code = serde_json::to_value(repair.code).unwrap();
        format!("+{}", code.as_str().unwrap())
    });
    let all: Vec<String> = issues.chain(repairs).collect();
    if all.is_empty() {
        "-".to_owned()
    } else {
        all.join(" ")
    }
}

#[test]
fn probes_have_the_verdict_and_the_codes_of_the_table() {
    let expected: BTreeMap<String, (String, String)> = lines("probes_expected")
        .into_iter()
        .map(|row| (row[0].clone(), (row[1].clone(), row[2].clone())))
        .collect();
    let mut wrong = String::new();
    for row in lines("probes").iter().skip(1) {
        let (probe, address, want) = (&row[0], unescape(&row[1]), row[2].as_str());
        let report = check(&address);
        let got = if report.valid { "valid" } else { "invalid" };
        let forced = match want {
            "Y" => Some("valid"),
            "N" => Some("invalid"),
            _ => None,
        };
        let line = format!("{probe}\t{got}\t{}", codes(&report));
        let listed = expected
            .get(probe)
            .map(|(verdict, codes)| format!("{probe}\t{verdict}\t{codes}"));
        if forced.is_some_and(|forced| forced != got) || listed.as_deref() != Some(&*line) {
            writeln!(wrong, "{want} {line}").unwrap();
        }
    }
    assert!(
        wrong.is_empty(),
        "these differ from probes_expected.tsv:\n{wrong}"
    );
    assert_eq!(expected.len() + 1, lines("probes").len());
}

#[test]
fn suites_agree_but_for_the_listed_rows() {
    let mut listed: BTreeMap<(String, String), String> = lines("deviations")
        .into_iter()
        .map(|row| {
            assert!(row.len() == 4 && row[3].len() > 20, "no reason: {row:?}");
            ((row[0].clone(), row[1].clone()), row[2].clone())
        })
        .collect();
    let mut wrong = String::new();
    for suite in SUITES {
        let (mut judged, mut agreed) = (0, 0);
        for row in lines(suite) {
            if row[1] == "other" {
                continue;
            }
            judged += 1;
            let got = verdict(&unescape(&row[0]));
            let deviation = listed.remove(&(suite.to_owned(), row[0].clone()));
            if got == row[1] {
                agreed += 1;
                if deviation.is_some() {
                    writeln!(wrong, "agrees now, unlist it: {suite}\t{}", row[0]).unwrap();
                }
            } else if deviation.as_deref() != Some(got) {
                let codes = codes(&check(&unescape(&row[0])));
                writeln!(wrong, "{suite}\t{}\t{got}\t{codes}", row[0]).unwrap();
            }
        }
        println!("{suite}: {agreed} of {judged} agree");
    }
    for (suite, row) in listed.into_keys() {
        writeln!(wrong, "listed, but no such row: {suite}\t{row}").unwrap();
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
