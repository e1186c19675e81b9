//! Characters that may stand only beside certain others (RFC 5892 appendix A).

use super::issue::{Code, Issue, add_about};
use crate::Span;
use crate::bytes::{chars, is_ascii, width};
use crate::tables::unicode::{Class, Joining, Scripts, class, is_virama, joining, script};

/// Finds the characters of a U-label `text` that stand out of context. `span` and `typed` are
/// the label as it was typed.
pub fn check(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    if is_ascii(text.as_bytes()) {
        return;
    }
    let label = chars(text);
    let facts = Facts::of(&label);
    for (at, character) in label.iter().enumerate() {
        if fits(&label, at, *character, &facts) {
            continue;
        }
        let mut before = 0;
        for other in label.iter().take(at) {
            before += usize::from(other == character);
        }
        let code = match character {
            '\u{200C}' | '\u{200D}' => Code::CharacterJoiner,
            _ => Code::DomainLabelContext,
        };
        let place = place(span, typed, *character, before);
        add_about(issues, code, place, *character);
    }
}

/// Where `character` was typed, after so many others like it; all of `span` if it was not.
fn place(span: Span, typed: &str, character: char, mut before: usize) -> Span {
    let mut start = span.start;
    for other in typed.chars() {
        if other == character {
            if before == 0 {
                return Span::new(start, start + width(other));
            }
            before -= 1;
        }
        start += width(other);
    }
    span
}

/// What the rules want to know of the whole label.
struct Facts {
    japanese: bool,
    arabic_digits: bool,
    extended_digits: bool,
}

impl Facts {
    fn of(label: &[char]) -> Self {
        let mut facts = Self {
            japanese: false,
            arabic_digits: false,
            extended_digits: false,
        };
        for character in label {
            facts.japanese |= has_script(*character, JAPANESE);
            facts.arabic_digits |= matches!(character, '\u{660}'..='\u{669}');
            facts.extended_digits |= matches!(character, '\u{6F0}'..='\u{6F9}');
        }
        facts
    }
}

const JAPANESE: Scripts = Scripts::of("HiraKanaHani");
const GREEK: Scripts = Scripts::of("Grek");
const HEBREW: Scripts = Scripts::of("Hebr");

fn has_script(character: char, scripts: Scripts) -> bool {
    !character.is_ascii() && scripts.has(script(character))
}

/// The character at `at`; U+0000 where there is none.
fn character_at(text: &[char], at: usize) -> char {
    text.get(at).copied().unwrap_or_default()
}

fn fits(label: &[char], at: usize, character: char, facts: &Facts) -> bool {
    let before = character_at(label, at.wrapping_sub(1));
    let after = character_at(label, at + 1);
    match character {
        '\u{200C}' | '\u{200D}' => joiner_fits(label, at),
        '\u{B7}' => before == 'l' && after == 'l',
        '\u{375}' => has_script(after, GREEK),
        '\u{5F3}' | '\u{5F4}' => has_script(before, HEBREW),
        '\u{30FB}' => facts.japanese,
        '\u{660}'..='\u{669}' => !facts.extended_digits,
        '\u{6F0}'..='\u{6F9}' => !facts.arabic_digits,
        _ => true,
    }
}

/// Whether the joiner or non-joiner at `at` changes how its neighbours are written.
pub fn joiner_fits(text: &[char], at: usize) -> bool {
    let last = character_at(text, at.wrapping_sub(1));
    if !last.is_ascii() && is_virama(last) {
        return true;
    }
    if character_at(text, at) != '\u{200C}' {
        return false;
    }
    // Not from the start: every joiner of a long text asks.
    let (mut before, mut after) = (Joining::None, Joining::None);
    for character in text.get(..at).unwrap_or_default().iter().rev() {
        before = joining_of(*character);
        if before != Joining::Transparent {
            break;
        }
    }
    for character in text.get(at + 1..).unwrap_or_default() {
        after = joining_of(*character);
        if after != Joining::Transparent {
            break;
        }
    }
    matches!(before, Joining::Left | Joining::Dual)
        && matches!(after, Joining::Right | Joining::Dual)
}

fn joining_of(character: char) -> Joining {
    if character.is_ascii() {
        return Joining::None;
    }
    match class(character) {
        Class::Mark | Class::OtherMark => Joining::Transparent,
        Class::Letter => joining(character),
        _ => Joining::None,
    }
}
