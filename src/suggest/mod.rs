//! Typo suggestions: what the person may have meant. The only stage that guesses.

mod channel;
mod keyboard;
mod rank;

use serde::Serialize;

use crate::Span;
use crate::email::diagnose::diagnose;
use crate::email::issue::Severity;
use crate::email::limits::input_too_long;
use crate::email::options::EmailOptions;
use crate::email::parse::{Parsed, parse};
use crate::email::repair::{Repaired, repair};

/// What kind of slip a suggestion mends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// The domain is a slip of a provider's: `anna@yaho.com`.
    DomainTypo,
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
    if parsed.at.is_none() || local_part.is_empty() {
        return Vec::new();
    }
    rank::rank(&typed, options.complete)
        .into_iter()
        .map(|ranked| Suggestion {
            address: format!("{local_part}@{}", ranked.domain),
            domain: ranked.domain.to_owned(),
            confidence: ranked.confidence,
            kind: SuggestionKind::DomainTypo,
            span: repaired.to_input(parsed.domain),
            replacement: ranked.domain.to_owned(),
        })
        .filter(|suggestion| is_valid(&suggestion.address, options))
        .collect()
}

fn is_valid(address: &str, options: &EmailOptions) -> bool {
    let repaired = repair(address);
    let issues = diagnose(&parse(&repaired.text), &repaired, options);
    issues.iter().all(|issue| issue.severity != Severity::Error)
}
