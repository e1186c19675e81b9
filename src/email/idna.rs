//! The domain in its two forms: IDNA2008 (RFC 5890 to 5893) after the mapping of UTS #46.
//!
//! A label that is typed in U-label form is mapped (lower case, full-width forms, composition)
//! and then must be one that IDNA2008 allows; symbols and emoji, which only the older IDNA
//! allowed, pass with a warning. An A-label must decode to such a label and encode to itself.
//!
//! Differences from UTS #46 with `CheckHyphens`, `CheckBidi`, `CheckJoiners` and
//! `UseSTD3ASCIIRules`, non-transitional: `CONTEXTO` is checked too.

use super::bidi;
use super::context;
use super::issue::{Code, Issue, Params};
use super::limits::LABEL_OCTETS;
use super::mapping::map;
use super::punycode;
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::bytes::pieces;
use crate::tables::unicode::{Class, class};

/// One label with its forms.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where it was typed.
    pub span: Span,
    /// What a person reads.
    pub unicode: String,
    /// What the DNS is asked for; `None` if there is no such form, or it would not fit.
    pub ascii: Option<String>,
}

impl Label {
    /// The octets of the A-label; where there is none, how many it would have at least.
    pub fn octets(&self) -> usize {
        match &self.ascii {
            Some(ascii) => ascii.len(),
            None => characters_in(&self.unicode),
        }
    }
}

/// A domain, label by label, and what is wrong with its characters.
#[derive(Clone, Debug, Default)]
pub struct Domain {
    /// The labels, empty ones included.
    pub labels: Vec<Label>,
    /// Issues with spans in the text that was read.
    pub issues: Vec<Issue>,
}

impl Domain {
    /// The whole in A-labels, lower case.
    pub fn ascii(&self) -> Option<String> {
        let mut whole = String::new();
        for (at, label) in self.labels.iter().enumerate() {
            if at > 0 {
                whole.push('.');
            }
            whole.push_str(label.ascii.as_ref()?);
        }
        Some(whole)
    }

    /// The whole in U-labels.
    pub fn unicode(&self) -> String {
        let mut whole = String::new();
        for (at, label) in self.labels.iter().enumerate() {
            if at > 0 {
                whole.push('.');
            }
            whole.push_str(&label.unicode);
        }
        whole
    }
}

/// Reads the domain `text`, which begins at `start` in the address: the labels between its full
/// stops.
pub fn domain(text: &str, start: usize) -> Domain {
    let mut domain = Domain::default();
    let mut begin = 0;
    for typed in pieces(text, b'.') {
        let end = begin + typed.len();
        read_label(Span::new(start + begin, start + end), typed, &mut domain);
        begin = end + 1;
    }
    bidi::check(&domain.labels, &mut domain.issues);
    domain
}

/// How many characters there are: one for each byte that does not continue another.
fn characters_in(text: &str) -> usize {
    let mut count = 0;
    for byte in text.as_bytes() {
        count += usize::from(byte & 0xC0 != 0x80);
    }
    count
}

const A_LABEL: &str = "xn--";

fn read_label(span: Span, typed: &str, domain: &mut Domain) {
    let mapped = map(typed);
    if typed.is_ascii() && !mapped.starts_with(A_LABEL) {
        characters(span, typed, true, &mut domain.issues);
        hyphens(span, typed, &mut domain.issues);
        domain.labels.push(Label {
            span,
            ascii: Some(mapped.clone()),
            unicode: mapped,
        });
        return;
    }
    // A few characters map to dots; what they part has one place in the text.
    for text in pieces(&mapped, b'.') {
        let found = domain.issues.len();
        let label = if text.starts_with(A_LABEL) {
            a_label(span, text, &mut domain.issues)
        } else {
            u_label(span, typed, text, &mut domain.issues)
        };
        domain.labels.push(label);
        if text.len() < mapped.len() {
            for issue in domain.issues.iter_mut().skip(found) {
                issue.span = span;
            }
        }
    }
}

fn u_label(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) -> Label {
    let before = issues.len();
    characters(span, typed, typed == text, issues);
    leading_mark(span, typed, text, issues);
    hyphens(span, text, issues);
    let may_fit = characters_in(text) <= LABEL_OCTETS;
    if may_fit {
        context::check(span, typed, text, issues);
    }
    let mut possible = may_fit || text.is_ascii();
    for issue in issues.iter_mut().skip(before) {
        match issue.code {
            // A hyphen that something else was mapped to, such as U+FE63.
            Code::DomainLabelHyphen if !is_hyphen(span, typed, issue.span) => issue.span = span,
            Code::DomainSymbol | Code::DomainLabelHyphen | Code::DomainLabelHyphens34 => {}
            _ => possible = false,
        }
    }
    Label {
        span,
        unicode: text.to_owned(),
        ascii: if possible { to_ascii(text) } else { None },
    }
}

fn is_hyphen(label: Span, typed: &str, place: Span) -> bool {
    typed.get(place.start - label.start..place.end - label.start) == Some("-")
}

/// The A-label.
fn to_ascii(text: &str) -> Option<String> {
    if text.is_ascii() {
        return Some(text.to_owned());
    }
    let mut label = A_LABEL.to_owned();
    label.push_str(&punycode::encode(text)?);
    Some(label)
}

fn a_label(span: Span, text: &str, issues: &mut Vec<Issue>) -> Label {
    let mut label = Label {
        span,
        unicode: text.to_owned(),
        ascii: Some(text.to_owned()),
    };
    // What cannot fit is not decoded: that takes quadratic time.
    if text.len() > LABEL_OCTETS {
        return label;
    }
    let before = issues.len();
    let decoded = text.get(A_LABEL.len()..).and_then(punycode::decode);
    if let Some(decoded) = decoded.filter(|decoded| is_u_label(decoded, text, issues)) {
        label.unicode = decoded;
        for issue in issues.iter_mut().skip(before) {
            issue.span = span;
        }
    } else {
        issues.truncate(before);
        issues.push(Issue::new(Code::DomainLabelPunycode, span, Params::new()));
    }
    label
}

/// Whether `text` is the A-label of `decoded`; what there is to say of its characters is added.
fn is_u_label(decoded: &str, text: &str, issues: &mut Vec<Issue>) -> bool {
    let span = Span::new(0, decoded.len());
    let before = issues.len();
    characters(span, decoded, true, issues);
    leading_mark(span, decoded, decoded, issues);
    hyphens(span, decoded, issues);
    context::check(span, decoded, decoded, issues);
    for issue in issues.iter().skip(before) {
        if issue.code != Code::DomainSymbol {
            return false;
        }
    }
    !decoded.is_ascii() && map(decoded) == decoded && to_ascii(decoded).as_deref() == Some(text)
}

/// Every character of a label that may not stand there, or only with a warning; `mapped` if the
/// mapping leaves the label alone.
fn characters(span: Span, typed: &str, mapped: bool, issues: &mut Vec<Issue>) {
    let mut start = span.start;
    for character in typed.chars() {
        let place = Span::new(start, start + character.len_utf8());
        start = place.end;
        if character.is_ascii_alphanumeric() || character == '-' {
            continue;
        }
        let code = if mapped || character.is_ascii() {
            judge(character)
        } else {
            judge_mapped(character)
        };
        let Some(code) = code else { continue };
        let code = match code {
            Code::DomainSymbol => code,
            _ => unsafe_character(character).unwrap_or(code),
        };
        issues.push(Issue::about(code, place, character));
    }
}

/// What is wrong with the worst character that `character` is mapped to.
fn judge_mapped(character: char) -> Option<Code> {
    if class(character) == Class::Unassigned {
        return Some(Code::DomainLabelCharacter);
    }
    let mut worst = None;
    for target in map(character.encode_utf8(&mut [0; 4])).chars() {
        match judge(target) {
            // The full stops that part labels (UTS #46 §2.3).
            Some(_) if matches!(character, '\u{3002}' | '\u{FF0E}' | '\u{FF61}') => {}
            Some(Code::DomainSymbol) => worst = worst.or(Some(Code::DomainSymbol)),
            None => {}
            bad => return bad,
        }
    }
    worst
}

/// What is wrong with a character after the mapping.
fn judge(character: char) -> Option<Code> {
    match character {
        'a'..='z' | '0'..='9' | '-' | '\u{200C}' | '\u{200D}' => None,
        _ if character.is_ascii() => Some(Code::DomainLabelCharacter),
        _ => match class(character) {
            Class::Letter | Class::Mark => None,
            Class::Symbol | Class::OtherMark => Some(Code::DomainSymbol),
            _ => Some(Code::DomainLabelCharacter),
        },
    }
}

/// Hyphens first, last, or in third and fourth place (RFC 5891 §4.2.3.1).
fn hyphens(span: Span, text: &str, issues: &mut Vec<Issue>) {
    let bytes = text.as_bytes();
    if bytes.first() == Some(&b'-') {
        let place = Span::new(span.start, span.start + 1);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    if bytes.len() > 1 && bytes.last() == Some(&b'-') {
        let place = Span::new(span.end - 1, span.end);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    let mut characters = text.chars().skip(2);
    if characters.next() == Some('-') && characters.next() == Some('-') {
        issues.push(Issue::new(Code::DomainLabelHyphens34, span, Params::new()));
    }
}

fn leading_mark(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    let first = text.chars().next().unwrap_or_default();
    if !first.is_ascii() && matches!(class(first), Class::Mark | Class::OtherMark) {
        let width = typed.chars().next().map_or(0, char::len_utf8);
        let place = Span::new(span.start, span.start + width);
        issues.push(Issue::about(Code::DomainLabelMarkLeading, place, first));
    }
}
