//! Typo suggestions: what the person may have meant. The only stage that guesses.

mod candidates;
mod channel;
mod locale;
mod null;
mod rank;
#[doc(hidden)]
pub mod training;

use serde::Serialize;

use crate::Span;
use crate::email::diagnose::diagnose;
use crate::email::issue::Severity;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repaired, repair};
use crate::tables::{exceptions, mailboxes, providers};
use rank::World;

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
    /// How sure the model is that this is what was meant, 0 to 1.
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
    let suggestions = suggest(&parsed, &repaired, options);
    Suggestions {
        suggestion: suggestions.first().cloned(),
        suggestions,
    }
}

/// At most three suggestions for a parsed address, best first.
pub fn suggest(
    parsed: &Parsed<'_>,
    repaired: &Repaired<'_>,
    options: &EmailOptions,
) -> Vec<Suggestion> {
    let local_part = parsed.slice(parsed.local_part);
    let typed = parsed.slice(parsed.domain).to_ascii_lowercase();
    let nothing_typed = !typed.contains(|c: char| c.is_alphanumeric());
    if parsed.at.is_none() || local_part.is_empty() || nothing_typed {
        return Vec::new();
    }
    let lists = &[options.extra_domains.index(), providers::index()];
    if lists.iter().any(|index| index.contains(&typed))
        || exceptions::contains(&typed)
        || mailboxes::find(&typed).is_some()
    {
        return Vec::new();
    }
    if !options.complete && lists.iter().any(|index| index.has_longer(&typed)) {
        return Vec::new();
    }
    let ranking = rank::rank(
        &typed,
        &World {
            lists,
            country: options.locale.as_deref().and_then(locale::country_of),
        },
    );
    let best = ranking.ranked.first().map_or(0.0, |best| best.confidence);
    if ranking.typo < options.threshold || best < ranking.typo / 3.0 {
        return Vec::new();
    }
    ranking
        .ranked
        .into_iter()
        .filter(|ranked| ranked.confidence >= best / 20.0)
        .take(3)
        .map(|ranked| Suggestion {
            address: format!("{local_part}@{}", ranked.domain),
            domain: ranked.domain.clone(),
            confidence: ranked.confidence,
            kind: ranked.kind,
            span: repaired.to_input(parsed.domain),
            replacement: ranked.domain,
        })
        .filter(|suggestion| is_valid(&suggestion.address, options))
        .collect()
}

fn is_valid(address: &str, options: &EmailOptions) -> bool {
    let repaired = repair(address);
    let issues = diagnose(&parse(&repaired.text), &repaired, options);
    issues.iter().all(|issue| issue.severity != Severity::Error)
}
