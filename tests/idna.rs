//! IDNA against the `idna` crate: the rows of Unicode's own test file, and every code point.
//!
//! Both must agree on whether there is an A-label form, and on that form. Where we differ on
//! purpose, a rule below says so; how many rows each rule takes is fixed, so that none outlives
//! its reason.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeMap;
use std::fs;

use formwell::email::idna::domain;
use formwell::email::issue::{Code, Severity};
use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

/// The A-label form and the codes of the errors; no form if there is any error.
fn ours(source: &str) -> (Option<String>, Vec<Code>) {
    let domain = domain(source, 0);
    let errors = domain
        .issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error);
    let codes: Vec<Code> = errors.map(|issue| issue.code).collect();
    let fits = domain
        .labels
        .iter()
        .all(|label| (1..=63).contains(&label.octets()));
    let ascii = domain
        .ascii()
        .filter(|ascii| fits && codes.is_empty() && ascii.len() <= 253);
    (ascii, codes)
}

fn theirs(source: &str) -> Option<String> {
    Uts46::new()
        .to_ascii(
            source.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::Check,
            DnsLength::Verify,
        )
        .ok()
        .map(std::borrow::Cow::into_owned)
}

/// Why we answer otherwise, if it is on purpose.
fn reason(source: &str, theirs: Option<&str>, codes: &[Code]) -> Option<&'static str> {
    let composed = [
        "=\u{338}",
        "<\u{338}",
        ">\u{338}",
        "＝\u{338}",
        "＜\u{338}",
        "＞\u{338}",
    ];
    if theirs.is_some() && composed.iter().any(|pair| source.contains(pair)) {
        return Some(
            "<, = and > are refused as typed, also where a mark makes another sign of them",
        );
    }
    if theirs.is_some() && codes == [Code::DomainLabelContext] {
        return Some("CONTEXTO of RFC 5892 is checked, which UTS #46 leaves out");
    }
    if theirs.is_some() && codes.contains(&Code::CharacterUnassigned) {
        return Some(
            "younger than Unicode 13.0 and changed by normalization: engines would differ",
        );
    }
    None
}

#[derive(Default)]
struct Tally {
    rows: usize,
    reasons: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

impl Tally {
    fn add(&mut self, source: &str) {
        self.rows += 1;
        let theirs = theirs(source);
        let (ours, codes) = ours(source);
        if ours == theirs {
            return;
        }
        match reason(source, theirs.as_deref(), &codes) {
            Some(reason) => *self.reasons.entry(reason).or_default() += 1,
            None => self
                .wrong
                .push(format!("{source:?}: {theirs:?}, ours {ours:?} {codes:?}")),
        }
    }

    #[track_caller]
    fn finish(&self, on_purpose: &[usize]) {
        let counts: Vec<usize> = self.reasons.values().copied().collect();
        assert_eq!(counts, on_purpose, "{:#?}", self.reasons);
        let few: Vec<&String> = self.wrong.iter().take(60).collect();
        assert!(
            self.wrong.is_empty(),
            "{} differ:\n{few:#?}",
            self.wrong.len()
        );
    }
}

/// `\u0061` and `\x{61}`, as in the test file.
fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (code, after) = match after.strip_prefix("x{") {
            Some(after) => after.split_once('}')?,
            None => after.strip_prefix('u')?.split_at(4),
        };
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[test]
fn rows_of_the_test_file() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/conformance/IdnaTestV2.txt"
    );
    let text = fs::read_to_string(path).unwrap();
    let mut tally = Tally::default();
    let mut judged = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split(';').map(str::trim).collect();
        // A lone surrogate is no text.
        let Some(source) = unescape(columns[0]).filter(|source| source != "\"\"") else {
            continue;
        };
        tally.add(&source);
        judged += 1;
    }
    assert!(judged > 6_000, "{judged}");
    tally.finish(&[43]);
}

/// Planes 4 to 13 hold no character.
fn code_points() -> impl Iterator<Item = char> {
    ('\u{80}'..='\u{3FFFF}')
        .chain('\u{E0000}'..='\u{E0FFF}')
        .chain(['\u{4FFFF}', '\u{F0000}', '\u{10FFFF}'])
}

#[test]
fn every_code_point() {
    let mut tally = Tally::default();
    for character in code_points() {
        tally.add(&character.to_string());
        if character < '\u{20000}' {
            tally.add(&format!("a{character}b.example"));
        }
    }
    tally.finish(&[12, 844]);
}
