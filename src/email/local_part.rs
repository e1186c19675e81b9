//! What can be wrong before the `@`.

use super::context::joiner_fits;
use super::grammar::is_atext;
use super::issue::{Code, Issue, add, add_about, add_text};
use super::limits::{LOCAL_PART_OCTETS, octets};
use super::nfc::nfc;
use super::options::EmailOptions;
use super::quoted;
use super::script::{mixed_scripts, uses_joiners};
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::bytes::{at, chars, is_ascii, pieces, width};
use crate::tables::unicode::{Class, class};

/// Diagnoses the local-part `text`, which stands at the start of the address.
pub fn diagnose(text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let span = Span::new(0, text.len());
    if text.is_empty() {
        add(issues, Code::LocalPartEmpty, span);
        return;
    }
    let ascii = is_ascii(text.as_bytes());
    let count = if ascii { text.len() } else { nfc(text).len() };
    octets(
        issues,
        Code::LocalPartTooLong,
        span,
        count,
        LOCAL_PART_OCTETS,
    );
    if quoted::is_quoted(text) {
        quoted::diagnose(text, options, issues);
        return;
    }
    if !is_dot_atoms(text.as_bytes(), issues) {
        characters(text, issues);
    }
    if !ascii {
        scripts(text, issues);
    }
}

/// Diagnoses the dots first, last and in a row. Whether there is nothing but ASCII atoms besides.
fn is_dot_atoms(text: &[u8], issues: &mut Vec<Issue>) -> bool {
    let mut all = true;
    let mut start = 0;
    while start < text.len() {
        let byte = at(text, start);
        let mut end = start + 1;
        if byte == b'.' {
            while at(text, end) == b'.' {
                end += 1;
            }
            let span = Span::new(start, end);
            if start == 0 {
                add(issues, Code::LocalPartDotLeading, span);
            } else if end == text.len() {
                add(issues, Code::LocalPartDotTrailing, span);
            } else if span.len() > 1 {
                add(issues, Code::LocalPartDotRepeated, span);
            }
        }
        all &= byte == b'.' || is_atext(byte);
        start = end;
    }
    all
}

fn characters(text: &str, issues: &mut Vec<Issue>) {
    let all = chars(text);
    let mut start = 0;
    let mut before = '.';
    for (place, character) in all.iter().enumerate() {
        let span = Span::new(start, start + width(*character));
        start = span.end;
        if let Some(code) = judge(&all, place, *character, before == '.') {
            push_or_widen(code, span, *character, issues);
        }
        before = *character;
    }
}

/// What is wrong with the character at `at`, `first` in its atom.
fn judge(all: &[char], at: usize, character: char, first: bool) -> Option<Code> {
    match character {
        '.' => return None,
        '@' => return Some(Code::AtRepeated),
        '"' => return Some(Code::LocalPartQuoteMisplaced),
        _ if character.is_ascii() && is_atext(character as u8) => return None,
        _ => {}
    }
    match unsafe_character(character) {
        Some(Code::CharacterJoiner) => {
            (!joiner_may_stand(all, at)).then_some(Code::CharacterJoiner)
        }
        Some(code) => Some(code),
        None if character.is_ascii() => Some(Code::LocalPartCharacter),
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
    if joiner_fits(all, at) {
        return true;
    }
    let Some([before, joiner, after]) = at.checked_sub(1).and_then(|start| all.get(start..at + 2))
    else {
        return false;
    };
    if before.is_ascii() || after.is_ascii() {
        return false;
    }
    uses_joiners(*before) && uses_joiners(*after)
        || *joiner == '\u{200D}' && is_emoji(*before) && is_emoji(*after)
}

fn is_emoji(character: char) -> bool {
    class(character) == Class::Symbol || character == '\u{FE0F}'
}

/// One warning for a run of symbols, such as the parts of an emoji.
fn push_or_widen(code: Code, span: Span, character: char, issues: &mut Vec<Issue>) {
    if let Some(last) = issues.last_mut()
        && code == Code::LocalPartSymbol
        && last.code == code
        && last.span.end == span.start
    {
        last.span.end = span.end;
    } else {
        add_about(issues, code, span, character);
    }
}

fn scripts(text: &str, issues: &mut Vec<Issue>) {
    let mut start = 0;
    for atom in pieces(text, b'.') {
        let span = Span::new(start, start + atom.len());
        start = span.end + 1;
        if let Some(scripts) = mixed_scripts(atom) {
            add_text(
                issues,
                Code::LocalPartScriptsMixed,
                span,
                "scripts",
                &scripts,
            );
        }
    }
}
