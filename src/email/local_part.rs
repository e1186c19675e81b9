//! What can be wrong before the `@`.

use super::context::joiner_fits;
use super::grammar::is_atext;
use super::issue::{Code, Issue, Params};
use super::limits::{LOCAL_PART_OCTETS, octets};
use super::nfc::nfc;
use super::options::EmailOptions;
use super::quoted;
use super::script::{mixed_scripts, uses_joiners};
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::tables::unicode::{Class, class};

/// Diagnoses the local-part `text`, which stands at the start of the address.
pub fn diagnose(text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let span = Span::new(0, text.len());
    if text.is_empty() {
        issues.push(Issue::new(Code::LocalPartEmpty, span, Params::new()));
        return;
    }
    octets(
        issues,
        Code::LocalPartTooLong,
        span,
        if text.is_ascii() {
            text.len()
        } else {
            nfc(text).len()
        },
        LOCAL_PART_OCTETS,
    );
    if quoted::is_quoted(text) {
        quoted::diagnose(text, options, issues);
        return;
    }
    dots(text, issues);
    characters(text, issues);
    scripts(text, issues);
}

/// Dots first, last and in a row.
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

fn characters(text: &str, issues: &mut Vec<Issue>) {
    if text
        .bytes()
        .all(|byte| is_atext(byte.into()) || byte == b'.')
    {
        return;
    }
    let all: Vec<char> = text.chars().collect();
    let mut start = 0;
    for (at, character) in all.iter().enumerate() {
        let place = Span::new(start, start + character.len_utf8());
        start = place.end;
        let first = at == 0 || all.get(at - 1) == Some(&'.');
        if let Some(code) = judge(&all, at, *character, first) {
            push_or_widen(Issue::about(code, place, *character), issues);
        }
    }
}

/// What is wrong with the character at `at`, `first` in its atom.
fn judge(all: &[char], at: usize, character: char, first: bool) -> Option<Code> {
    if character.is_ascii() {
        return match character {
            '.' => None,
            '@' => Some(Code::AtRepeated),
            '"' => Some(Code::LocalPartQuoteMisplaced),
            _ if is_atext(character) => None,
            _ => Some(unsafe_character(character).unwrap_or(Code::LocalPartCharacter)),
        };
    }
    match unsafe_character(character) {
        Some(Code::CharacterJoiner) => {
            (!joiner_may_stand(all, at)).then_some(Code::CharacterJoiner)
        }
        Some(code) => Some(code),
        None => match class(character) {
            Class::Mark | Class::OtherMark if first => Some(Code::LocalPartMarkLeading),
            Class::Symbol => Some(Code::LocalPartSymbol),
            Class::Disallowed => Some(Code::LocalPartCharacter),
            _ => None,
        },
    }
}

/// Joiners are part of the spelling where RFC 5892 says so, and more generally between letters
/// of scripts that have them; U+200D also joins emoji.
fn joiner_may_stand(all: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| all.get(before));
    let after = all.get(at + 1);
    if joiner_fits(all, at) {
        return true;
    }
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    if before.is_ascii() || after.is_ascii() {
        return false;
    }
    let is_emoji = |c: char| class(c) == Class::Symbol || c == '\u{FE0F}';
    uses_joiners(*before) && uses_joiners(*after)
        || all.get(at) == Some(&'\u{200D}') && is_emoji(*before) && is_emoji(*after)
}

/// One warning for a run of symbols, such as the parts of an emoji.
fn push_or_widen(issue: Issue, issues: &mut Vec<Issue>) {
    match issues.last_mut() {
        Some(last)
            if issue.code == Code::LocalPartSymbol
                && last.code == issue.code
                && last.span.end == issue.span.start =>
        {
            last.span.end = issue.span.end;
        }
        _ => issues.push(issue),
    }
}

fn scripts(text: &str, issues: &mut Vec<Issue>) {
    if text.is_ascii() {
        return;
    }
    let mut start = 0;
    for atom in text.split('.') {
        let span = Span::new(start, start + atom.len());
        start = span.end + 1;
        if let Some(scripts) = mixed_scripts(atom) {
            let params = Params::new().text("scripts", scripts);
            issues.push(Issue::new(Code::LocalPartScriptsMixed, span, params));
        }
    }
}
