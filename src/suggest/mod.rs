//! Typo suggestions: what the person may have meant. The only stage that guesses.

mod candidates;
mod channel;
mod ends;
mod locale;
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

use serde::Serialize;

use crate::Span;
use crate::bytes::owned;
use crate::email::diagnose::verdict;
use crate::email::disposable::Disposable;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repaired, repair};
use mend::difference;
use rank::{Ranked, rank};
use world::World;

/// Most suggestions for one address.
const MOST: usize = 3;

/// Of all that may be meant, the best must have a third.
const SHARE_OF_BEST: f64 = 0.333;

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
    /// How sure the model is that this is what was meant, 0 to 1; six decimals.
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
    let repaired = repair(input);
    let parsed = parse(&repaired.text);
    let suggestions = suggest(&parsed, &repaired, options, None);
    Suggestions {
        suggestion: suggestions.first().cloned(),
        suggestions,
    }
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
    let mut ranked = domains(parsed, options, &world);
    if ranked.is_empty() {
        ranked.extend(local_part(parsed, options));
    }
    let mut found = Vec::new();
    for one in &ranked {
        if found.len() < MOST
            && is_valid(&one.address, options)
            && (one.listed || is_final(one, options, &world))
        {
            found.push(suggestion(one, parsed, repaired));
        }
    }
    if found.is_empty() {
        found.extend(without_extra(parsed, repaired, options));
    }
    found
}

/// What may have been meant by the domain, or by the text where it has none.
#[inline(never)]
fn domains(parsed: &Parsed<'_>, options: &EmailOptions, world: &World<'_>) -> Vec<Ranked> {
    let readings = match parsed.at {
        Some(_) => reading::readings(parsed),
        None => missing_at::readings(parsed.text, options.complete, world),
    };
    let Some(typed) = readings.first() else {
        return Vec::new();
    };
    let nothing_typed = !typed.domain.chars().any(reading::is_letter);
    let is_known = typed.kind.is_none() && world.knows(&typed.domain);
    if typed.local_part.is_empty() || nothing_typed || is_known {
        return Vec::new();
    }
    if !options.complete {
        for reading in &readings {
            if world.may_become_listed(&reading.domain) {
                return Vec::new();
            }
        }
    }
    let is_address = parsed.at.is_some() && reading::is_clean(&typed.domain);
    let ranking = rank(parsed.text, &readings, is_address, world);
    let mut ranked = ranking.ranked;
    let best = ranked.first().map_or(0.0, |best| best.probability);
    let mut count = 0;
    if ranking.typo >= options.threshold && best >= ranking.typo * SHARE_OF_BEST {
        while ranked
            .get(count)
            .is_some_and(|one| one.probability >= best / 20.0)
        {
            count += 1;
        }
    }
    ranked.truncate(count);
    ranked
}

/// The person's name in the local-part.
fn local_part(parsed: &Parsed<'_>, options: &EmailOptions) -> Option<Ranked> {
    parsed.at?;
    if options.given_name.is_none() && options.family_name.is_none() {
        return None;
    }
    let (mended, sure) = names::mended(parsed.slice(parsed.local_part), options)?;
    let domain = parsed.slice(parsed.domain);
    let mut ranked = Ranked::new(&mended, domain, "", SuggestionKind::NameTypo, 0);
    ranked.probability = sure;
    Some(ranked)
}

/// The address inside the text, where the options do not take it for the address by itself.
fn without_extra(
    parsed: &Parsed<'_>,
    repaired: &Repaired,
    options: &EmailOptions,
) -> Option<Suggestion> {
    let mut refused = false;
    let mut span = repaired.to_input(Span::new(0, parsed.text.len()));
    for repair in &repaired.repairs {
        refused |= !repair.code.is_accepted(options);
        span.start = span.start.min(repair.span.start);
        span.end = span.end.max(repair.span.end);
    }
    if !refused || !is_valid(parsed.text, options) {
        return None;
    }
    Some(Suggestion {
        address: owned(parsed.text),
        domain: owned(parsed.slice(parsed.domain)),
        confidence: EXTRA,
        kind: SuggestionKind::PastedExtra,
        span,
        replacement: owned(parsed.text),
    })
}

fn suggestion(ranked: &Ranked, parsed: &Parsed<'_>, repaired: &Repaired) -> Suggestion {
    let (span, replacement) = difference(parsed.text, &ranked.address);
    Suggestion {
        address: owned(&ranked.address),
        domain: owned(ranked.domain()),
        confidence: (ranked.probability * 1e6 + 0.5).floor() / 1e6,
        kind: ranked.kind,
        span: repaired.to_input(span),
        replacement: owned(replacement),
    }
}

/// Whether nothing would be suggested for the address suggested.
fn is_final(ranked: &Ranked, options: &EmailOptions, world: &World<'_>) -> bool {
    world.knows(ranked.domain()) || domains(&parse(&ranked.address), options, world).is_empty()
}

/// Whether `address` is one, by our own rules and as it stands.
#[inline(never)]
fn is_valid(address: &str, options: &EmailOptions) -> bool {
    verdict(address, options) == (true, true)
}
