//! Finds everything that is wrong with a parsed address. Rewrites nothing.

use super::grammar::{is_atext, is_ldh};
use super::issue::{Code, Issue, Params};
use super::limits::{ADDRESS_OCTETS, DOMAIN_OCTETS, LABEL_OCTETS, LOCAL_PART_OCTETS};
use super::options::EmailOptions;
use super::parse::Parsed;
use super::repair::Repaired;
use crate::Span;

/// All issues, in text order, with positions in the input.
pub fn diagnose(
    parsed: &Parsed<'_>,
    repaired: &Repaired<'_>,
    _options: &EmailOptions,
) -> Vec<Issue> {
    let mut issues = Vec::new();
    if parsed.text.is_empty() {
        issues.push(Issue::new(
            Code::AddressEmpty,
            Span::default(),
            Params::new(),
        ));
        return issues;
    }
    local_part(parsed, &mut issues);
    match parsed.at {
        None => issues.push(Issue::new(Code::AtMissing, parsed.domain, Params::new())),
        Some(_) => domain(parsed, &mut issues),
    }
    too_long(
        &mut issues,
        Code::AddressTooLong,
        Span::new(0, parsed.text.len()),
        ADDRESS_OCTETS,
    );
    for issue in &mut issues {
        issue.span = repaired.to_input(issue.span);
    }
    issues.sort_by_key(|issue| issue.span);
    issues
}

fn local_part(parsed: &Parsed<'_>, issues: &mut Vec<Issue>) {
    let span = parsed.local_part;
    let text = parsed.slice(span);
    if text.is_empty() {
        issues.push(Issue::new(Code::LocalPartEmpty, span, Params::new()));
        return;
    }
    too_long(issues, Code::LocalPartTooLong, span, LOCAL_PART_OCTETS);
    dots(text, issues);
    for (at, character) in text.char_indices() {
        let place = Span::new(at, at + character.len_utf8());
        if character == '@' {
            issues.push(Issue::new(Code::AtRepeated, place, Params::new()));
        } else if character != '.' && !is_atext(character) && !is_letter_beyond_ascii(character) {
            let params = Params::new().text("character", character);
            issues.push(Issue::new(Code::LocalPartCharacter, place, params));
        }
    }
}

fn is_letter_beyond_ascii(character: char) -> bool {
    !character.is_ascii() && character.is_alphanumeric()
}

fn dots(text: &str, issues: &mut Vec<Issue>) {
    let mut start = 0;
    while let Some(found) = text.get(start..).and_then(|rest| rest.find('.')) {
        let first = start + found;
        let run = text
            .bytes()
            .skip(first)
            .take_while(|byte| *byte == b'.')
            .count();
        let span = Span::new(first, first + run);
        start = span.end;
        let code = match (first == 0, span.end == text.len(), run) {
            (true, _, _) => Code::LocalPartDotLeading,
            (_, true, _) => Code::LocalPartDotTrailing,
            (_, _, 1) => continue,
            _ => Code::LocalPartDotRepeated,
        };
        issues.push(Issue::new(code, span, Params::new()));
    }
}

fn domain(parsed: &Parsed<'_>, issues: &mut Vec<Issue>) {
    let span = parsed.domain;
    let text = parsed.slice(span);
    if text.is_empty() {
        issues.push(Issue::new(Code::DomainEmpty, span, Params::new()));
        return;
    }
    if !text.contains('.') {
        issues.push(Issue::new(Code::DomainDotless, span, Params::new()));
    }
    too_long(issues, Code::DomainTooLong, span, DOMAIN_OCTETS);
    for (place, text) in parsed.labels() {
        label(place, text, issues);
    }
    if let Some((place, text)) = parsed.labels().last()
        && !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_digit())
    {
        issues.push(Issue::new(Code::DomainNumeric, place, Params::new()));
    }
}

fn label(span: Span, text: &str, issues: &mut Vec<Issue>) {
    if text.is_empty() {
        issues.push(Issue::new(Code::DomainLabelEmpty, span, Params::new()));
    }
    too_long(issues, Code::DomainLabelTooLong, span, LABEL_OCTETS);
    if text.starts_with('-') {
        let place = Span::new(span.start, span.start + 1);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    if text.len() > 1 && text.ends_with('-') {
        let place = Span::new(span.end - 1, span.end);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    for (at, character) in text
        .char_indices()
        .filter(|(_, character)| !is_ldh(*character))
    {
        let start = span.start + at;
        let place = Span::new(start, start + character.len_utf8());
        let params = Params::new().text("character", character);
        issues.push(Issue::new(Code::DomainLabelCharacter, place, params));
    }
}

fn too_long(issues: &mut Vec<Issue>, code: Code, span: Span, max: usize) {
    if span.len() > max {
        let params = Params::new()
            .number("octets", span.len())
            .number("max", max);
        issues.push(Issue::new(code, span, params));
    }
}
