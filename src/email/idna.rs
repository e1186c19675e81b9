//! The domain in its two forms: IDNA2008 (RFC 5890 to 5893) after the mapping of UTS #46.
//!
//! A label that is typed in U-label form is mapped (lower case, full-width forms, composition)
//! and then must be one that IDNA2008 allows; symbols and emoji, which only the older IDNA
//! allowed, pass with a warning. An A-label must decode to such a label and encode to itself.
//!
//! Differences from UTS #46 with `CheckHyphens`, `CheckBidi`, `CheckJoiners` and
//! `UseSTD3ASCIIRules`, non-transitional: `CONTEXTO` is checked too, compatibility ideographs
//! are refused where UTS #46 maps them.

use super::bidi;
use super::context;
use super::issue::{Code, Issue, Params};
use super::limits::LABEL_OCTETS;
use super::nfc::nfc;
use super::punycode;
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::tables::unicode::{Class, class, mapping};

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
        let ascii = self.ascii.as_ref().map(String::len);
        ascii.unwrap_or_else(|| self.unicode.chars().count())
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
        let labels: Option<Vec<&str>> = self
            .labels
            .iter()
            .map(|label| label.ascii.as_deref())
            .collect();
        labels.map(|labels| labels.join("."))
    }

    /// The whole in U-labels.
    pub fn unicode(&self) -> String {
        let labels: Vec<&str> = self
            .labels
            .iter()
            .map(|label| label.unicode.as_str())
            .collect();
        labels.join(".")
    }
}

/// Reads a domain from its labels as typed.
pub fn domain<'a>(typed: impl Iterator<Item = (Span, &'a str)>) -> Domain {
    let mut domain = Domain::default();
    for (span, text) in typed {
        read_label(span, text, &mut domain);
    }
    bidi::check(&domain.labels, &mut domain.issues);
    domain
}

fn read_label(span: Span, typed: &str, domain: &mut Domain) {
    let is_a_label = typed
        .get(..4)
        .is_some_and(|head| head.eq_ignore_ascii_case("xn--"));
    if typed.is_ascii() && !is_a_label {
        ascii_characters(span, typed, &mut domain.issues);
        let lower = typed.to_ascii_lowercase();
        domain.labels.push(Label {
            span,
            ascii: Some(lower.clone()),
            unicode: lower,
        });
        return;
    }
    let mapped = map(typed);
    // A few characters map to dots; what they part has one place in the text.
    for text in mapped.split('.') {
        let found = domain.issues.len();
        let label = if text.starts_with("xn--") {
            a_label(span, text, &mut domain.issues)
        } else {
            u_label(span, typed, text, &mut domain.issues)
        };
        domain.labels.push(label);
        if text.len() < mapped.len() {
            domain
                .issues
                .iter_mut()
                .skip(found)
                .for_each(|issue| issue.span = span);
        }
    }
}

/// The mapping of UTS #46 §4, then NFC: lower case, full-width and other forms folded.
pub fn map(typed: &str) -> String {
    let mut mapped = String::with_capacity(typed.len());
    for character in typed.chars() {
        if character.is_ascii() {
            mapped.push(character.to_ascii_lowercase());
        } else if let Some(target) = mapping(character) {
            mapped.extend(target);
        } else {
            mapped.push(character);
        }
    }
    nfc(&mapped).into_owned()
}

fn u_label(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) -> Label {
    let before = issues.len();
    characters(span, typed, issues);
    leading_mark(span, typed, text, issues);
    hyphens(span, text, issues);
    if may_fit(text) {
        context::check(span, typed, text, issues);
    }
    for issue in issues.iter_mut().skip(before) {
        // A hyphen that something else was mapped to, such as U+FE63.
        if issue.code == Code::DomainLabelHyphen && !is_hyphen(span, typed, issue.span) {
            issue.span = span;
        }
    }
    let possible = issues.iter().skip(before).all(|issue| {
        matches!(
            issue.code,
            Code::DomainSymbol | Code::DomainLabelHyphen | Code::DomainLabelHyphens34
        )
    });
    Label {
        span,
        unicode: text.to_owned(),
        ascii: if possible { to_ascii(text) } else { None },
    }
}

fn is_hyphen(label: Span, typed: &str, place: Span) -> bool {
    typed.get(place.start - label.start..place.end - label.start) == Some("-")
}

/// Whether the A-label of so many characters may keep within the limit; it has more octets than
/// they are. What takes quadratic time is done for such labels only.
fn may_fit(text: &str) -> bool {
    text.chars().nth(LABEL_OCTETS).is_none()
}

/// The A-label.
fn to_ascii(text: &str) -> Option<String> {
    if text.is_ascii() {
        return Some(text.to_owned());
    }
    if !may_fit(text) {
        return None;
    }
    punycode::encode(text).map(|code| format!("xn--{code}"))
}

fn a_label(span: Span, text: &str, issues: &mut Vec<Issue>) -> Label {
    let mut label = Label {
        span,
        unicode: text.to_owned(),
        ascii: Some(text.to_owned()),
    };
    if text.len() > LABEL_OCTETS {
        return label;
    }
    let decoded = text.get(4..).and_then(punycode::decode);
    let decoded = decoded.map(|characters| characters.into_iter().collect::<String>());
    let mut inner = Vec::new();
    let is_u_label = decoded.as_deref().is_some_and(|decoded| {
        characters(span, decoded, &mut inner);
        leading_mark(span, decoded, decoded, &mut inner);
        hyphens(span, decoded, &mut inner);
        context::check(span, decoded, decoded, &mut inner);
        !decoded.is_ascii()
            && map(decoded) == decoded
            && to_ascii(decoded).as_deref() == Some(text)
            && inner.iter().all(|issue| issue.code == Code::DomainSymbol)
    });
    match decoded {
        Some(decoded) if is_u_label => {
            label.unicode = decoded;
            issues.extend(inner.into_iter().map(|issue| Issue { span, ..issue }));
        }
        _ => {
            issues.push(Issue::new(Code::DomainLabelPunycode, span, Params::new()));
        }
    }
    label
}

/// Every character of a label that may not stand there, or only with a warning.
fn characters(span: Span, typed: &str, issues: &mut Vec<Issue>) {
    for (at, character) in typed.char_indices() {
        let place = Span::new(span.start + at, span.start + at + character.len_utf8());
        if character.is_ascii() {
            ascii_character(place, character, issues);
            continue;
        }
        let itself = [character];
        let target = mapping(character).unwrap_or(&itself);
        let worst = target.iter().filter_map(|target| judge(*target)).min();
        let code = match worst {
            None => continue,
            Some(Code::DomainSymbol) => Code::DomainSymbol,
            Some(_) => unsafe_character(character).unwrap_or(Code::DomainLabelCharacter),
        };
        issues.push(Issue::about(code, place, character));
    }
}

/// What is wrong with a character after the mapping.
fn judge(character: char) -> Option<Code> {
    if character.is_ascii() {
        let fine = character.is_ascii_alphanumeric() || character == '-' || character == '.';
        return (!fine).then_some(Code::DomainLabelCharacter);
    }
    match class(character) {
        Class::Letter | Class::Mark => None,
        _ if matches!(character, '\u{200C}' | '\u{200D}') => None,
        Class::Symbol | Class::OtherMark => Some(Code::DomainSymbol),
        _ => Some(Code::DomainLabelCharacter),
    }
}

fn ascii_characters(span: Span, typed: &str, issues: &mut Vec<Issue>) {
    if typed
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        hyphens(span, typed, issues);
        return;
    }
    for (at, character) in typed.char_indices() {
        let start = span.start + at;
        ascii_character(Span::new(start, start + 1), character, issues);
    }
    hyphens(span, typed, issues);
}

fn ascii_character(place: Span, character: char, issues: &mut Vec<Issue>) {
    if !character.is_ascii_alphanumeric() && character != '-' {
        let code = unsafe_character(character).unwrap_or(Code::DomainLabelCharacter);
        issues.push(Issue::about(code, place, character));
    }
}

/// Hyphens first, last, or in third and fourth place (RFC 5891 §4.2.3.1).
fn hyphens(span: Span, text: &str, issues: &mut Vec<Issue>) {
    if text.starts_with('-') {
        let place = Span::new(span.start, span.start + 1);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    if text.len() > 1 && text.ends_with('-') {
        let place = Span::new(span.end - 1, span.end);
        issues.push(Issue::new(Code::DomainLabelHyphen, place, Params::new()));
    }
    if text.chars().skip(2).take(2).eq(['-', '-']) {
        issues.push(Issue::new(Code::DomainLabelHyphens34, span, Params::new()));
    }
}

fn leading_mark(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    let Some(first) = text.chars().next().filter(|first| !first.is_ascii()) else {
        return;
    };
    if matches!(class(first), Class::Mark | Class::OtherMark) {
        let width = typed.chars().next().map_or(0, char::len_utf8);
        let place = Span::new(span.start, span.start + width);
        issues.push(Issue::about(Code::DomainLabelMarkLeading, place, first));
    }
}
