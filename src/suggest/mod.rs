//! Typo suggestions: what the person may have meant. The only stage that guesses.

mod candidates;
mod channel;
mod ends;
mod locale;
mod meant;
mod mend;
mod missing_at;
mod names;
mod null;
mod rank;
mod reading;
mod suffix_search;
#[doc(hidden)]
pub mod training;
mod world;

use std::mem::replace;

use serde::Serialize;

use crate::Span;
use crate::bytes::owned;
use crate::email::diagnose::verdict;
use crate::email::disposable::Disposable;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repaired, repair};
use meant::{GONE, Meant};
use mend::difference;
use rank::{Ranked, likeliest, rank};
use reading::{is_clean, is_letter};
use world::World;

/// Most suggestions for one address.
const MOST: usize = 3;

/// How sure it is that an address with something around it is meant without.
const EXTRA: f64 = 0.99;

/// What kind of slip a suggestion mends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// The domain is a slip of a provider's: `anna@yaho.com`.
    DomainTypo,
    /// The first label is right, the end is not: `anna@gmail.con`.
    TldTypo,
    /// The end is missing: `anna@gmail`.
    MissingTld,
    /// Only dots are in the wrong place: `anna@gmailc.om`.
    MisplacedDot,
    /// No `@`, or another key in its place: `annagmail.com`, `anna2gmail.com`.
    MissingAt,
    /// Letters of another script that look the same: `anna@gmаil.com` with a Cyrillic `а`.
    Homograph,
    /// Something around or in the address that does not belong to it: `anna@gmail.com"`.
    PastedExtra,
    /// The local-part is a slip of the person's name: `jhon.smith` of John Smith.
    NameTypo,
}

/// A proposal. It never changes the verdict and is never applied by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The whole address proposed.
    pub address: String,
    /// Its domain.
    pub domain: String,
    /// How sure the model is that this is what was meant, 0 to 1; six decimals. Where four in a
    /// hundred of the addresses typed are slips, what is said is what happens; where slips are
    /// rarer, fewer of the less sure ones are right (`benches/calibrate_suggest.rs`).
    pub confidence: f64,
    /// The kind of slip.
    pub kind: SuggestionKind,
    /// What of the input would be replaced.
    #[serde(flatten)]
    pub span: Span,
    /// What it would be replaced with.
    pub replacement: String,
}

/// The answer of [`suggest_email`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Suggestions {
    /// The best one, if any.
    pub suggestion: Option<Suggestion>,
    /// At most three, best first.
    pub suggestions: Vec<Suggestion>,
}

/// Suggestions alone, without the report.
///
/// ```
/// use formwell::{EmailOptions, suggest_email};
///
/// let answer = suggest_email("customer@yaho.com", &EmailOptions::default());
/// assert_eq!(answer.suggestion.unwrap().domain, "yahoo.com");
/// ```
pub fn suggest_email(input: &str, options: &EmailOptions) -> Suggestions {
    if input_too_long(input, options).is_some() {
        return Suggestions::default();
    }
    let suggestions = suggestions(input, options, None);
    Suggestions {
        suggestion: suggestions.first().cloned(),
        suggestions,
    }
}

/// At most three suggestions for a text, best first; it is no longer than the options allow.
pub(crate) fn suggestions(
    input: &str,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
) -> Vec<Suggestion> {
    let repaired = repair(input);
    suggest(&parse(&repaired.text), &repaired, options, disposable)
}

/// At most three suggestions for a parsed address, best first.
///
/// `disposable`: a list of domains never to suggest.
pub fn suggest(
    parsed: &Parsed<'_>,
    repaired: &Repaired,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
) -> Vec<Suggestion> {
    let world = World::new(options, disposable);
    let mut found = Vec::new();
    for source in 0..3 {
        let mut ranked = match source {
            0 => domains(parsed, options, &world),
            1 => local_part(parsed, options),
            _ => without_extra(parsed, repaired, options),
        };
        while found.len() < MOST
            && let Some(one) = likeliest(&mut ranked.found)
        {
            let cost = replace(&mut one.cost, GONE);
            if !world.is_refused(one.domain())
                && is_valid(&one.address, options)
                && domains(&parse(&one.address), options, &world)
                    .found
                    .is_empty()
            {
                let mut suggestion = suggestion(one, parsed, repaired);
                // Native and wasm differ in the last bit.
                suggestion.confidence = (ranked.probability(cost) * 1e6 + 0.5).floor() / 1e6;
                found.push(suggestion);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

/// What may have been meant by the domain, or by the text where it has none.
#[inline(never)]
fn domains(parsed: &Parsed<'_>, options: &EmailOptions, world: &World<'_>) -> Ranked {
    let words = missing_at::words(parsed.text);
    let is_spelled = words.is_some();
    let mut readings = match (words, parsed.at) {
        (Some(reading), _) => vec![reading],
        (_, Some(_)) => reading::readings(parsed, world),
        _ => missing_at::readings(parsed.text, options.complete, world),
    };
    let mut is_nothing = true;
    let mut is_address = false;
    if let Some(typed) = readings.first() {
        let domain = typed.domain();
        is_nothing = typed.local_part().is_empty() || !domain.chars().any(is_letter);
        is_address = parsed.at.is_some() && !is_spelled && is_clean(domain);
    }
    for reading in &readings {
        is_nothing |= !options.complete && world.may_become_listed(reading.domain());
    }
    if is_nothing {
        readings.clear();
    }
    let mut ranked = rank(parsed.text, &readings, is_address, world);
    if ranked.typo < options.threshold || !ranked.has_best() {
        ranked.found.clear();
    }
    ranked
}

/// The person's name in the local-part.
fn local_part(parsed: &Parsed<'_>, options: &EmailOptions) -> Ranked {
    let typed = parsed.slice(parsed.local_part);
    let mended = names::mended(typed, options).filter(|_| parsed.at.is_some());
    let (mended, sure) = mended.unwrap_or_default();
    same_domain(parsed, &mended, SuggestionKind::NameTypo, sure)
}

/// The address inside the text, where the options do not take it for the address by itself.
fn without_extra(parsed: &Parsed<'_>, repaired: &Repaired, options: &EmailOptions) -> Ranked {
    let mut sure = 0.0;
    for repair in &repaired.repairs {
        if !repair.code.is_accepted(options) {
            sure = EXTRA;
        }
    }
    let local_part = parsed.slice(parsed.local_part);
    same_domain(parsed, local_part, SuggestionKind::PastedExtra, sure)
}

/// Another local-part, if it is somewhat sure.
#[inline(never)]
fn same_domain(parsed: &Parsed<'_>, local_part: &str, kind: SuggestionKind, sure: f64) -> Ranked {
    let mut found = Vec::new();
    if sure > 0.0 {
        let domain = parsed.slice(parsed.domain);
        found.push(Meant::new(local_part, (domain, ""), 0, Some(kind), false));
    }
    Ranked::sure(found, sure)
}

fn suggestion(meant: &Meant, parsed: &Parsed<'_>, repaired: &Repaired) -> Suggestion {
    let (span, mut replacement) = difference(parsed.text, &meant.address);
    let mut span = repaired.to_input(span);
    if meant.address == parsed.text {
        replacement = parsed.text;
        span = repaired.to_input(Span::new(0, replacement.len()));
        for repair in &repaired.repairs {
            span.start = span.start.min(repair.span.start);
            span.end = span.end.max(repair.span.end);
        }
    }
    Suggestion {
        address: owned(&meant.address),
        domain: owned(meant.domain()),
        confidence: 0.0,
        kind: meant.kind.unwrap_or(SuggestionKind::PastedExtra),
        span,
        replacement: owned(replacement),
    }
}

/// Whether `address` is one, by our own rules and as it stands.
#[inline(never)]
fn is_valid(address: &str, options: &EmailOptions) -> bool {
    verdict(address, options) == (true, true)
}
