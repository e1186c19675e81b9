//! Finds everything that is wrong with a parsed address. Rewrites nothing.

use std::mem;

use super::domain::{self, Domain};
use super::issue::{Code, Issue, Params, add, has_error};
use super::limits::{ADDRESS_OCTETS, octets};
use super::local_part;
use super::options::EmailOptions;
use super::parse::{Parsed, parse};
use super::repair::{Repaired, repair};
use crate::Span;

/// All issues, those found when the domain was read among them, with positions in the input. Not
/// in text order yet.
pub fn diagnose(
    parsed: &Parsed<'_>,
    domain: &mut Domain,
    repaired: &Repaired,
    options: &EmailOptions,
) -> Vec<Issue> {
    let mut issues = mem::take(&mut domain.issues);
    if !repaired.several.is_empty() {
        issues.push(several(&repaired.several));
        return issues;
    }
    if parsed.text.is_empty() {
        add(&mut issues, Code::AddressEmpty, Span::default());
        return issues;
    }
    let local_part = parsed.slice(parsed.local_part);
    local_part::diagnose(local_part, options, &mut issues);
    if parsed.at.is_some() {
        let count = local_part.len() + 1 + domain::diagnose(parsed, domain, options, &mut issues);
        let whole = Span::new(0, parsed.text.len());
        octets(
            &mut issues,
            Code::AddressTooLong,
            whole,
            count,
            ADDRESS_OCTETS,
        );
    } else {
        add(&mut issues, Code::AtMissing, parsed.domain);
    }
    for issue in &mut issues {
        issue.span = repaired.to_input(issue.span);
    }
    repaired.diagnose(options, &mut issues);
    issues
}

/// Whether `input` can be mailed, and whether nothing had to be repaired for that.
pub(crate) fn verdict(input: &str, options: &EmailOptions) -> (bool, bool) {
    let repaired = repair(input);
    let parsed = parse(&repaired.text);
    let mut domain = domain::read(&parsed);
    let issues = diagnose(&parsed, &mut domain, &repaired, options);
    (!has_error(&issues), repaired.repairs.is_empty())
}

fn several(spans: &[Span]) -> Issue {
    let start = spans.first().map_or(0, |first| first.start);
    let end = spans.last().map_or(0, |last| last.end);
    let params = Params::new()
        .number("count", spans.len())
        .spans("spans", spans.to_vec());
    Issue::new(Code::AddressesSeveral, Span::new(start, end), params)
}
