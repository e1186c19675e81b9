//! Whatever comes in: any cut of it gives the same, every row comes out once, and others can read
//! what comes out. The first bytes say which options hold and where the list is cut.
#![no_main]

use formwell::list::{Cleaner, Filter, Format, JoinKind, Layout, ListError, ListOptions};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// Each is a list that somebody might clean.
const OPTIONS: [&str; 8] = [
    "{}",
    r#"{"maxRow": 1024, "columns": ["1"]}"#,
    r#"{"maxRow": 1024, "columns": ["2"], "header": true, "format": "csv", "delimiter": ",",
        "drop": ["duplicates", "invalid"], "applyRepairs": true, "mostKeys": 2}"#,
    r#"{"keep": "last", "drop": ["duplicates"], "applySuggestions": 0.5, "neutralizeFormulas": true}"#,
    r#"{"keep": "fullest", "quotes": false, "header": false, "columns": ["1"]}"#,
    r#"{"format": "ndjson", "columns": ["1"], "applyRepairs": true, "maxRow": 1024}"#,
    r#"{"join": {"suppressed": true, "digests": true}, "drop": ["suppressed"], "columns": ["1", "1"],
        "mostKeys": 4}"#,
    r#"{"columns": ["1"], "matchKeys": {"family-name": "1", "given-name": "1", "bday": "1"},
        "profile": {"now": "2026-01-01T00:00:00Z", "consents": {"n": "1"}, "answered": "1", "plan": {
            "version": 1, "id": "p", "purposes": [{"id": "n"}], "steps": [{"id": "s", "fields": ["a b", "c"]}],
            "fields": [{"name": "a b", "type": "email"}, {"name": "c", "type": "checkbox"}]},
        "fields": {"a b": "1", "c": "1"}}}"#,
];

struct Cleaned {
    kept: Vec<u8>,
    rejected: Vec<u8>,
    report: String,
    layout: Option<Layout>,
}

/// Cleans a list in pieces of those lengths, over and over.
fn clean(list: &[u8], options: &ListOptions, lengths: &[u8]) -> Result<Cleaned, ListError> {
    let mut cleaner = Cleaner::new(options.clone());
    if options.join.suppressed {
        for piece in pieces(list, lengths) {
            cleaner.join(JoinKind::Suppressed, piece, false)?;
        }
        cleaner.join(JoinKind::Suppressed, &[], true)?;
    }
    let (mut kept, mut rejected) = (Vec::new(), Vec::new());
    for piece in pieces(list, lengths) {
        cleaner.push(piece)?;
        kept.extend(cleaner.take_output());
        rejected.extend(cleaner.take_rejected());
    }
    cleaner.finish()?;
    kept.extend(cleaner.take_output());
    rejected.extend(cleaner.take_rejected());
    let (report, layout) = (cleaner.report(), cleaner.layout().cloned());
    Ok(Cleaned {
        kept,
        rejected,
        report,
        layout,
    })
}

/// Cuts bytes; without lengths into one piece.
fn pieces<'a>(mut bytes: &'a [u8], lengths: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut next = lengths.iter().cycle();
    std::iter::from_fn(move || {
        let length = next
            .next()
            .map_or(bytes.len(), |length| usize::from(*length) + 1);
        let (piece, rest) = bytes.split_at(length.min(bytes.len()));
        bytes = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Rows as others read them; none where there are no quotes that they would know of.
fn rows(text: &[u8], layout: &Layout) -> Option<usize> {
    let text = text.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(text);
    if layout.format == Format::Ndjson {
        let lines = text
            .split(|byte| *byte == b'\n')
            .map(<[u8]>::trim_ascii_end);
        let lines = lines.filter(|line| !line.is_empty());
        return Some(
            lines
                .map(|line| assert!(serde_json::from_slice::<Value>(line).unwrap().is_object()))
                .count(),
        );
    }
    let mut reader = csv::ReaderBuilder::new();
    reader
        .delimiter(u8::try_from(layout.delimiter).unwrap())
        .has_headers(false)
        .flexible(true);
    let mut reader = reader.from_reader(text);
    layout
        .quotes
        .then(|| reader.byte_records().map(Result::unwrap).count())
}

fn check_whole(list: &[u8], cleaned: &Cleaned) {
    let report: Value = serde_json::from_str(&cleaned.report).unwrap();
    let count = |name: &str| usize::try_from(report[name].as_u64().unwrap()).unwrap();
    assert_eq!(count("rows"), count("kept") + count("dropped"));
    let layout = cleaned.layout.as_ref().unwrap();
    let header = usize::from(layout.header && !list.is_empty());
    let kept = rows(&cleaned.kept, layout);
    // A list of blank lines alone has none.
    let seen = kept.map(|kept| kept == count("kept") + header || kept == count("kept"));
    assert_ne!(seen, Some(false), "{kept:?} rows");
    if count("dropped") > 0 {
        let rejected = rows(&cleaned.rejected, layout);
        assert!(rejected.is_none_or(|rows| rows == count("dropped") + header));
    }
}

/// As many lines come out as went in, however they come.
fn check_filter(list: &[u8], options: &ListOptions, lengths: &[u8]) {
    let layout = Layout {
        format: Format::Ndjson,
        delimiter: ',',
        columns: vec!["email".to_owned()],
        email: vec![0],
        ..Layout::default()
    };
    let run = |lengths: &[u8]| {
        let mut filter = Filter::new(&layout, options, None);
        let mut out = Vec::new();
        for piece in pieces(list, lengths) {
            filter.push(piece, false, &mut out).unwrap();
        }
        filter.push(&[], true, &mut out).unwrap();
        out
    };
    let out = run(lengths);
    assert_eq!(out, run(&[]));
    let lines = |bytes: &[u8]| bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!(lines(&out), lines(list));
}

fuzz_target!(|input: &[u8]| {
    let [choice, cuts, rest @ ..] = input else {
        return;
    };
    let options = OPTIONS[usize::from(*choice) / 2 % OPTIONS.len()];
    let options = ListOptions::parse(options).unwrap();
    let (lengths, list) = rest.split_at(usize::from(*cuts % 4).min(rest.len()));
    let lengths = if lengths.is_empty() { &[0] } else { lengths };
    if choice % 2 == 1 {
        return check_filter(list, &options, lengths);
    }
    let (whole, cut) = (clean(list, &options, &[]), clean(list, &options, lengths));
    match (whole, cut) {
        (Ok(whole), Ok(cut)) => {
            assert_eq!(whole.kept, cut.kept);
            assert_eq!(whole.rejected, cut.rejected);
            assert_eq!(whole.report, cut.report);
            check_whole(list, &whole);
        }
        (whole, cut) => assert_eq!(whole.err(), cut.err()),
    }
});
