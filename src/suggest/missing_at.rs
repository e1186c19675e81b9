//! Addresses without an `@`: dropped, taken for another key, or written as a word.

use super::SuggestionKind;
use super::reading::Reading;
use crate::tables::bigrams::label_cost;

/// `@` not typed at all, in hundredths of a nat.
const OMITTED: i32 = 700;

/// The key of `@` without its Shift or `AltGr`, or another one with it: `2` on QWERTY, `q` on
/// QWERTZ and Turkish Q, `l` on a Mac in German, `0` and `à` on AZERTY.
const KEY_OF_AT: i32 = 450;
const KEY_OF_AT_MAC: i32 = 750;

/// Another sign in its place.
const SIGN: i32 = 500;
const DOT: i32 = 600;

/// `(at)` for `@`.
const WORD: i32 = 300;

/// A local-part that ends in a sign.
const ENDS_IN_A_SIGN: i32 = 500;

/// Longest text read this way, in bytes.
const LONGEST: usize = 120;

/// Shortest domain with an end: `qq.com`, `o2.pl`.
const SHORTEST_DOMAIN: usize = 5;

const AT_WORDS: [&str; 8] = [
    "(at)",
    "[at]",
    "{at}",
    "<at>",
    " at ",
    "(a)",
    " arobase ",
    " arroba ",
];
const DOT_WORDS: [&str; 7] = [
    "(dot)", "[dot]", "{dot}", " dot ", "(punkt)", " punkt ", " punto ",
];

/// Every place where the `@` may belong.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    if let Some(reading) = words(text, &lower) {
        return vec![reading];
    }
    let mut all = Vec::new();
    for (at, _) in text.char_indices().skip(1) {
        let Some((before, domain)) = text.split_at_checked(at) else {
            continue;
        };
        if domain.len() < SHORTEST_DOMAIN || !domain.contains('.') {
            break;
        }
        if domain.starts_with('.') {
            continue;
        }
        let domain = domain.to_lowercase();
        if let Some((local_part, cost)) = replaced(before) {
            all.extend(reading(local_part, &domain, cost));
        }
        all.extend(reading(before, &domain, OMITTED + ending(before)));
    }
    all
}

/// `anna (at) example dot com`.
fn words(text: &str, lower: &str) -> Option<Reading> {
    if text.len() != lower.len() {
        return None;
    }
    let (at, word) = AT_WORDS
        .iter()
        .find_map(|word| Some((lower.find(word)?, word)))?;
    let domain = lower.get(at + word.len()..)?;
    if AT_WORDS.iter().any(|word| domain.contains(word)) {
        return None;
    }
    let local_part = text.get(..at)?;
    let plain = |text: &str| {
        let dots = DOT_WORDS
            .iter()
            .fold(text.to_owned(), |text, word| text.replace(word, "."));
        dots.split_whitespace().collect::<String>()
    };
    Some(Reading {
        local_part: plain(local_part),
        domain: plain(domain),
        cost: WORD,
        kind: Some(SuggestionKind::MissingAt),
        unlisted: true,
    })
}

/// The last character of `before` as the `@`: what is left, and what that costs.
fn replaced(before: &str) -> Option<(&str, i32)> {
    let last = before.chars().next_back()?;
    let cost = match last {
        '2' | 'q' | 'Q' | '0' | 'à' => KEY_OF_AT,
        'l' | 'L' => KEY_OF_AT_MAC,
        '.' => DOT,
        _ if last.is_alphanumeric() => return None,
        _ => SIGN,
    };
    Some((before.strip_suffix(last)?.trim_end(), cost))
}

fn ending(local_part: &str) -> i32 {
    if local_part.ends_with(char::is_alphanumeric) {
        0
    } else {
        ENDS_IN_A_SIGN
    }
}

fn reading(local_part: &str, domain: &str, cost: i32) -> Option<Reading> {
    // Not an address but a page: `www.yahoo.com`.
    let is_page = ["www", "http", "https", "mail", "webmail", "m"].contains(&local_part);
    if local_part.is_empty() || is_page || local_part.contains(['/', ':']) {
        return None;
    }
    Some(Reading {
        local_part: local_part.to_owned(),
        domain: domain.to_owned(),
        cost: cost + label_cost(local_part.to_lowercase().as_bytes()),
        kind: Some(SuggestionKind::MissingAt),
        unlisted: false,
    })
}
