//! Finds everything that is wrong with a parsed address. Rewrites nothing.

use super::domain;
use super::issue::{Code, Issue, Params};
use super::limits::{ADDRESS_OCTETS, octets};
use super::local_part;
use super::options::EmailOptions;
use super::parse::Parsed;
use super::repair::Repaired;
use crate::Span;
use crate::order::sort_by_number;

/// All issues, in text order, with positions in the input.
pub fn diagnose(
    parsed: &Parsed<'_>,
    repaired: &Repaired<'_>,
    options: &EmailOptions,
) -> Vec<Issue> {
    let mut issues = Vec::new();
    if !repaired.several.is_empty() {
        issues.push(several(&repaired.several));
        return issues;
    }
    if parsed.text.is_empty() {
        issues.push(Issue::new(
            Code::AddressEmpty,
            Span::default(),
            Params::new(),
        ));
        return issues;
    }
    parts(parsed, options, &mut issues);
    for issue in &mut issues {
        issue.span = repaired.to_input(issue.span);
    }
    issues.extend(repaired.issues(options));
    in_text_order(&mut issues);
    issues
}

/// Sorts by place; issues at one place stay as they were found.
fn in_text_order(issues: &mut Vec<Issue>) {
    sort_by_number(issues, |issue| issue.span.sort_number());
}

fn parts(parsed: &Parsed<'_>, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let local_part = parsed.slice(parsed.local_part);
    let Some(at) = parsed.at else {
        issues.push(Issue::new(Code::AtMissing, parsed.domain, Params::new()));
        local_part::diagnose(local_part, options, issues);
        return;
    };
    local_part::diagnose(local_part, options, issues);
    let count = local_part.len() + at.len() + domain::diagnose(parsed, options, issues);
    let whole = Span::new(0, parsed.text.len());
    octets(issues, Code::AddressTooLong, whole, count, ADDRESS_OCTETS);
}

fn several(spans: &[Span]) -> Issue {
    let start = spans.first().map_or(0, |first| first.start);
    let end = spans.last().map_or(0, |last| last.end);
    let params = Params::new()
        .number("count", spans.len())
        .spans("spans", spans.to_vec());
    Issue::new(Code::AddressesSeveral, Span::new(start, end), params)
}
