//! Keys that are more than may be held in memory: what comes out is the same.

use formwell::list::{Cleaner, JoinKind, Joins, ListError, ListOptions, Store};
use proptest::prelude::*;
use serde_json::json;

use crate::{Cleaned, run};

/// Other lists, by what they say.
type Others = Vec<(JoinKind, Vec<u8>)>;

/// Cleans a list in pieces, while no more than so many keys are held.
fn clean(list: &[u8], others: &Others, options: &str, size: usize) -> Result<Cleaned, ListError> {
    let mut cleaner = Cleaner::new(ListOptions::parse(options)?);
    for (kind, bytes) in others {
        for piece in bytes.chunks(size) {
            cleaner.join(*kind, piece, false)?;
        }
        cleaner.join(*kind, &[], true)?;
    }
    run(cleaner, list, size)
}

/// Addresses of which many are the same, and some are slips, no addresses, roles.
fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (0..40_u8, 0..2_u8).prop_map(|(name, at)| format!("n{name}@example{at}.org")),
        2 => (0..9_u8).prop_map(|name| format!("N.{name}+x@gmail.com")),
        // The same mailboxes, with other digests.
        2 => (0..9_u8).prop_map(|name| format!("n{name}@gmail.com")),
        2 => (0..9_u8).prop_map(|name| format!("n{name}@gmial.com")),
        1 => Just("info@example.org".to_owned()),
        1 => Just("x".to_owned()),
        1 => Just("a@b,org".to_owned()),
        1 => Just(String::new()),
    ]
}

fn digest(address: &str) -> String {
    use sha2::{Digest, Sha256};
    format!("{:x}", Sha256::digest(address.as_bytes()))
}

/// Another list of some of them.
fn other() -> impl Strategy<Value = (JoinKind, Vec<u8>)> {
    let lines = |line: fn(String) -> String| {
        let lines = proptest::collection::vec(address().prop_map(line), 0..30);
        lines.prop_map(|lines| lines.concat().into_bytes())
    };
    prop_oneof![
        lines(|address| format!("{address}\n")).prop_map(|text| (JoinKind::Suppressed, text)),
        lines(|address| format!("{}\n", digest(&address.to_lowercase())))
            .prop_map(|text| (JoinKind::Suppressed, text)),
        lines(|address| format!("{address},5.{}.1\n", address.len() % 3))
            .prop_map(|text| (JoinKind::Bounced, text)),
        lines(|address| format!("{address}\n")).prop_map(|text| (JoinKind::Confirmed, text)),
    ]
}

fn list() -> impl Strategy<Value = Vec<u8>> {
    let row = ("[a-z]{0,3}", address(), "[a-z]{0,2}");
    let row = row.prop_map(|(before, address, after)| format!("{before},\"{address}\",{after}\n"));
    let strange = prop_oneof![
        Just("\n".to_owned()),
        Just("a,\"b\n".to_owned()),
        Just(format!("{}\n", "x".repeat(2000))),
    ];
    let rows = proptest::collection::vec(prop_oneof![40 => row, 1 => strange], 0..150);
    rows.prop_map(|rows| format!("id,email,note\n{}", rows.concat()).into_bytes())
}

fn options(keep: &str, drop: &[&str], applies: bool) -> serde_json::Value {
    json!({
        "header": true, "delimiter": ",", "columns": ["email"], "maxRow": 1024, "keep": keep, "drop": drop,
        "applySuggestions": applies.then_some(0.5), "applyRepairs": applies,
        "join": {"suppressed": true, "digests": true, "bounced": true, "confirmed": true},
    })
}

fn cases() -> u32 {
    let given = std::env::var("FORMWELL_CASES").ok();
    given.and_then(|text| text.parse().ok()).unwrap_or(128)
}

const DROPS: &[&str] = &[
    "suppressed",
    "bounced",
    "invalid",
    "unconfirmed",
    "role",
    "duplicates",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn nothing_is_different(
        list in list(),
        others in proptest::collection::vec(other(), 0..4),
        keep in proptest::sample::select(&["first", "last", "fullest"][..]),
        drop in proptest::sample::subsequence(DROPS, 0..4),
        applies in any::<bool>(),
        most in 0_usize..60,
        size in prop_oneof![1_usize..100, Just(usize::MAX)],
    ) {
        let mut options = options(keep, &drop, applies);
        let whole = clean(&list, &others, &options.to_string(), usize::MAX).unwrap();
        options["mostKeys"] = json!(most);
        let waited = clean(&list, &others, &options.to_string(), size).unwrap();
        prop_assert_eq!(whole.text(), waited.text());
        prop_assert_eq!(whole.rejected, waited.rejected);
        prop_assert_eq!(whole.report, waited.report);
    }
}

/// A store with room for so many pieces.
#[derive(Debug)]
struct Full(usize);

impl Store for Full {
    fn append(&mut self, _: u32, _: &[u8]) -> Result<(), ListError> {
        self.0 = self.0.checked_sub(1).ok_or_else(full)?;
        Ok(())
    }

    fn read(&mut self, _: u32, _: u32, _: &mut [u8]) -> Result<usize, ListError> {
        Err(full())
    }
}

fn full() -> ListError {
    let message = "no space left".to_owned();
    ListError::Store { message }
}

#[test]
fn a_store_that_is_full_stops_the_list() {
    let options = ListOptions::parse(r#"{"keep": "last"}"#).unwrap();
    let mut cleaner = Cleaner::new(options).with_store(Full(2));
    let rows = "a@example.org\n".repeat(10_000);
    cleaner.push(rows.as_bytes()).unwrap();
    assert_eq!(cleaner.finish(), Err(full()));
    let options = ListOptions::parse(r#"{"mostKeys": 100}"#).unwrap();
    let mut joins = Joins::of(&options).with_store(Full(2));
    // All in one part.
    let digests = (1..10_000_u128).map(|number| format!("{:032x}{number:032x}\n", number << 70));
    let digests: String = digests.collect();
    let pieces = digests.as_bytes().chunks(100_000);
    let mut pushed = pieces.map(|piece| joins.push(JoinKind::Suppressed, piece, false));
    assert_eq!(pushed.next(), Some(Ok(())));
    assert_eq!(pushed.find(Result::is_err), Some(Err(full())));
}

#[test]
fn what_is_known_goes_out_before_the_others_wait() {
    let rows = (0..20_000).map(|number| format!("n{number}@example.org\n"));
    let list = format!("email\n{}", rows.collect::<String>());
    let clean = |options: &str| {
        let mut cleaner = Cleaner::new(ListOptions::parse(options).unwrap());
        let mut pieces = list
            .as_bytes()
            .chunks(10_000)
            .chain([&b"N7@example.org\nx\n"[..]]);
        let mut out = Vec::new();
        while out.len() < 200_000 {
            cleaner.push(pieces.next().unwrap()).unwrap();
            out.extend(cleaner.take_output());
        }
        pieces.try_for_each(|piece| cleaner.push(piece)).unwrap();
        let early = cleaner.take_output();
        cleaner.finish().unwrap();
        out.extend_from_slice(&early);
        out.extend(cleaner.take_output());
        (early.len(), out)
    };
    let (whole, expected) = clean(r#"{"columns": ["email"]}"#);
    let (early, out) = clean(r#"{"columns": ["email"], "mostKeys": 4000}"#);
    assert!(out == expected);
    assert!(early < whole / 5, "{early} {whole}");
    assert!(expected.ends_with(b",,,false,,false,,,\n"));
}
