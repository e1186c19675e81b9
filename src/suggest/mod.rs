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
use crate::email::diagnose::diagnose;
use crate::email::disposable::Disposable;
use crate::email::issue::Severity;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repair, Repaired, repair};
use mend::difference;
use rank::{Ranked, rank};
use reading::{Reading, readings};
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
    /// How sure the model is that this is what was meant, 0 to 1; six decimals, so that the last
    /// bits of a platform's exponential function do not show.
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
    repaired: &Repaired<'_>,
    options: &EmailOptions,
    disposable: Option<&Disposable>,
) -> Vec<Suggestion> {
    let world = World::new(options, disposable);
    let mut ranked = domains(parsed, options, &world);
    if ranked.is_empty() {
        ranked.extend(local_part(parsed, options));
    }
    let mut found: Vec<Suggestion> = ranked
        .iter()
        .map(|ranked| (ranked.listed, suggestion(ranked, parsed, repaired)))
        .filter(|(_, suggestion)| is_valid(&suggestion.address, options))
        .filter(|(listed, suggestion)| *listed || is_final(suggestion, options, &world))
        .map(|(_, suggestion)| suggestion)
        .take(MOST)
        .collect();
    if found.is_empty() {
        found.extend(without_extra(parsed, repaired, options));
    }
    found
}

/// What may have been meant by the domain, or by the text where it has none.
fn domains(parsed: &Parsed<'_>, options: &EmailOptions, world: &World<'_>) -> Vec<Ranked> {
    let readings = readings(parsed);
    let Some(typed) = readings.first() else {
        return Vec::new();
    };
    let nothing_typed = !typed.domain.contains(char::is_alphanumeric);
    let is_known = typed.kind.is_none() && world.knows(&typed.domain);
    if typed.local_part.is_empty() || nothing_typed || is_known {
        return Vec::new();
    }
    if parsed.at.is_none() && world.is_page(parsed.text) {
        return Vec::new();
    }
    let half_typed = |reading: &Reading| world.may_become_listed(&reading.domain);
    if !options.complete && readings.iter().any(half_typed) {
        return Vec::new();
    }
    let is_address = parsed.at.is_some() && reading::is_clean(&typed.domain);
    let ranking = rank(parsed.text, &readings, is_address, world);
    let mut ranked = ranking.ranked;
    let best = ranked.first().map_or(0.0, |best| best.probability);
    if ranking.typo < options.threshold || best < ranking.typo / 3.0 {
        return Vec::new();
    }
    ranked.retain(|ranked| ranked.probability >= best / 20.0);
    ranked
}

/// The person's name in the local-part.
fn local_part(parsed: &Parsed<'_>, options: &EmailOptions) -> Option<Ranked> {
    parsed.at?;
    if options.given_name.is_none() && options.family_name.is_none() {
        return None;
    }
    names::mended(
        parsed.slice(parsed.local_part),
        parsed.slice(parsed.domain),
        options,
    )
}

/// The address inside the text, where the options do not take it for the address by itself.
fn without_extra(
    parsed: &Parsed<'_>,
    repaired: &Repaired<'_>,
    options: &EmailOptions,
) -> Option<Suggestion> {
    let refused = |repair: &Repair| !repair.code.is_accepted(options);
    if !repaired.repairs.iter().any(refused) || !is_valid(parsed.text, options) {
        return None;
    }
    let places = repaired.repairs.iter().map(|repair| repair.span);
    let inside = repaired.to_input(Span::new(0, parsed.text.len()));
    let span = places.fold(inside, |all, one| {
        Span::new(all.start.min(one.start), all.end.max(one.end))
    });
    Some(Suggestion {
        address: parsed.text.to_owned(),
        domain: parsed.slice(parsed.domain).to_owned(),
        confidence: EXTRA,
        kind: SuggestionKind::PastedExtra,
        span,
        replacement: parsed.text.to_owned(),
    })
}

fn suggestion(ranked: &Ranked, parsed: &Parsed<'_>, repaired: &Repaired<'_>) -> Suggestion {
    let address = format!("{}@{}", ranked.local_part, ranked.domain);
    let (span, replacement) = difference(parsed.text, &address);
    Suggestion {
        domain: ranked.domain.clone(),
        confidence: (ranked.probability * 1e6).round() / 1e6,
        kind: ranked.kind,
        span: repaired.to_input(span),
        replacement: replacement.to_owned(),
        address,
    }
}

/// Whether nothing would be suggested for the address suggested.
fn is_final(suggestion: &Suggestion, options: &EmailOptions, world: &World<'_>) -> bool {
    world.knows(&suggestion.domain)
        || domains(&parse(&suggestion.address), options, world).is_empty()
}

/// Whether `address` is one, by our own rules and as it stands.
fn is_valid(address: &str, options: &EmailOptions) -> bool {
    let repaired = repair(address);
    let issues = diagnose(&parse(&repaired.text), &repaired, options);
    repaired.repairs.is_empty() && issues.iter().all(|issue| issue.severity != Severity::Error)
}
