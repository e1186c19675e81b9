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
use super::issue::{Code, Issue, add, add_about};
use super::limits::LABEL_OCTETS;
use super::mapping::map;
use super::punycode;
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::bytes::{at, char_at, concat, from, is_ascii, owned, pieces, push, push_char, width};
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
        self.joined(|label| label.ascii.as_deref())
    }

    /// The whole in U-labels.
    pub fn unicode(&self) -> String {
        self.joined(|label| Some(&label.unicode))
            .unwrap_or_default()
    }

    #[inline(never)]
    fn joined(&self, form: fn(&Label) -> Option<&str>) -> Option<String> {
        let mut whole = String::new();
        for (at, label) in self.labels.iter().enumerate() {
            if at > 0 {
                push_char(&mut whole, '.');
            }
            push(&mut whole, form(label)?);
        }
        Some(whole)
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
            move_to(span, &mut domain.issues, found);
        }
    }
}

/// Places all issues from `first` on at `span`.
fn move_to(span: Span, issues: &mut [Issue], first: usize) {
    for issue in issues.get_mut(first..).unwrap_or_default() {
        issue.span = span;
    }
}

/// A label that was typed as `typed` and mapped to `text`.
fn u_label(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) -> Label {
    let before = issues.len();
    characters(span, typed, typed == text, issues);
    leading_mark(span, typed, text, issues);
    hyphens(span, typed, text, issues);
    let mut ascii = None;
    if is_ascii(typed.as_bytes()) {
        ascii = Some(owned(text));
    } else if characters_in(text) <= LABEL_OCTETS {
        // What cannot fit is not looked at: it would take quadratic time.
        context::check(span, typed, text, issues);
        if is_possible(issues, before) {
            ascii = Some(to_ascii(text));
        }
    }
    Label {
        span,
        unicode: owned(text),
        ascii,
    }
}

/// Whether the issues from `first` on leave an A-label possible.
fn is_possible(issues: &[Issue], first: usize) -> bool {
    for issue in issues.get(first..).unwrap_or_default() {
        match issue.code {
            Code::DomainSymbol | Code::DomainLabelHyphen | Code::DomainLabelHyphens34 => {}
            _ => return false,
        }
    }
    true
}

/// The A-label.
fn to_ascii(text: &str) -> String {
    if is_ascii(text.as_bytes()) {
        return owned(text);
    }
    concat(&[A_LABEL, &punycode::encode(text)])
}

fn a_label(span: Span, text: &str, issues: &mut Vec<Issue>) -> Label {
    let mut label = Label {
        span,
        unicode: owned(text),
        ascii: Some(owned(text)),
    };
    // What cannot fit is not decoded: that takes quadratic time.
    if text.len() > LABEL_OCTETS {
        return label;
    }
    let before = issues.len();
    if let Some(decoded) = punycode::decode(from(text, A_LABEL.len()))
        && is_u_label(&decoded, text, issues)
    {
        label.unicode = decoded;
        move_to(span, issues, before);
    } else {
        issues.truncate(before);
        add(issues, Code::DomainLabelPunycode, span);
    }
    label
}

/// Whether `text` is the A-label of `decoded`; what there is to say of its characters is added.
fn is_u_label(decoded: &str, text: &str, issues: &mut Vec<Issue>) -> bool {
    let before = issues.len();
    let label = u_label(Span::new(0, decoded.len()), decoded, decoded, issues);
    for issue in issues.get(before..).unwrap_or_default() {
        if issue.code != Code::DomainSymbol {
            return false;
        }
    }
    !is_ascii(decoded.as_bytes())
        && label.ascii.as_deref() == Some(text)
        && *map(decoded) == *decoded
}

/// Every character of a label that may not stand there, or only with a warning; `mapped` if the
/// mapping leaves the label alone.
fn characters(span: Span, typed: &str, mapped: bool, issues: &mut Vec<Issue>) {
    let mut start = span.start;
    for character in typed.chars() {
        let place = Span::new(start, start + width(character));
        start = place.end;
        let mut code = judge(character.to_ascii_lowercase());
        if !mapped && !character.is_ascii() {
            code = judge_mapped(character);
        }
        let Some(mut code) = code else { continue };
        if code != Code::DomainSymbol {
            code = unsafe_character(character).unwrap_or(code);
        }
        add_about(issues, code, place, character);
    }
}

/// What is wrong with the worst character that `character` is mapped to.
fn judge_mapped(character: char) -> Option<Code> {
    // The full stops that part labels (UTS #46 §2.3).
    if matches!(character, '\u{3002}' | '\u{FF0E}' | '\u{FF61}') {
        return None;
    }
    if class(character) == Class::Unassigned {
        return Some(Code::DomainLabelCharacter);
    }
    let mut worst = None;
    for target in map(character.encode_utf8(&mut [0; 4])).chars() {
        match judge(target) {
            Some(Code::DomainLabelCharacter) => return Some(Code::DomainLabelCharacter),
            None => {}
            symbol => worst = symbol,
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

/// Hyphens first, last, or in third and fourth place (RFC 5891 §4.2.3.1). One that something else
/// was mapped to, such as U+FE63, has the place of the label.
fn hyphens(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    if at(text.as_bytes(), 0) == b'-' {
        let typed = at(typed.as_bytes(), 0) == b'-';
        let end = if typed { span.start + 1 } else { span.end };
        add(issues, Code::DomainLabelHyphen, Span::new(span.start, end));
    }
    if text.len() > 1 && at(text.as_bytes(), text.len() - 1) == b'-' {
        let typed = at(typed.as_bytes(), typed.len() - 1) == b'-';
        let start = if typed { span.end - 1 } else { span.start };
        add(issues, Code::DomainLabelHyphen, Span::new(start, span.end));
    }
    let mut hyphens = 0;
    for (place, character) in text.chars().enumerate() {
        hyphens += usize::from(character == '-' && (place == 2 || place == 3));
    }
    if hyphens == 2 {
        add(issues, Code::DomainLabelHyphens34, span);
    }
}

fn leading_mark(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    let first = char_at(text, 0);
    if !first.is_ascii() && matches!(class(first), Class::Mark | Class::OtherMark) {
        let place = Span::new(span.start, span.start + width(char_at(typed, 0)));
        add_about(issues, Code::DomainLabelMarkLeading, place, first);
    }
}
