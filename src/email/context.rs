//! Characters that may stand only beside certain others (RFC 5892 appendix A).

use super::issue::{Code, Issue};
use crate::Span;
use crate::tables::unicode::{Class, Joining, Script, class, combining_class, joining, script};

/// The canonical combining class of a virama.
const VIRAMA: u8 = 9;

/// Finds the characters of a U-label `text` that stand out of context. `span` and `typed` are
/// the label as it was typed.
pub fn check(span: Span, typed: &str, text: &str, issues: &mut Vec<Issue>) {
    if text.is_ascii() {
        return;
    }
    let label: Vec<char> = text.chars().collect();
    let facts = Facts::of(&label);
    for (at, character) in label.iter().enumerate() {
        if fits(&label, at, *character, &facts) {
            continue;
        }
        let before = label
            .iter()
            .take(at)
            .filter(|other| *other == character)
            .count();
        let place = typed
            .char_indices()
            .filter(|(_, other)| other == character)
            .nth(before);
        let place = place.map_or(span, |(offset, _)| {
            let start = span.start + offset;
            Span::new(start, start + character.len_utf8())
        });
        let code = match character {
            '\u{200C}' | '\u{200D}' => Code::CharacterJoiner,
            _ => Code::DomainLabelContext,
        };
        issues.push(Issue::about(code, place, *character));
    }
}

/// What the rules want to know of the whole label.
struct Facts {
    japanese: bool,
    arabic_digits: bool,
    extended_digits: bool,
}

impl Facts {
    fn of(label: &[char]) -> Self {
        let any = |test: fn(char) -> bool| label.iter().any(|character| test(*character));
        Self {
            japanese: any(is_japanese),
            arabic_digits: any(|character| matches!(character, '\u{660}'..='\u{669}')),
            extended_digits: any(|character| matches!(character, '\u{6F0}'..='\u{6F9}')),
        }
    }
}

fn is_japanese(character: char) -> bool {
    let listed = [
        Script::of(*b"Hira"),
        Script::of(*b"Kana"),
        Script::of(*b"Hani"),
    ];
    !character.is_ascii() && listed.contains(&script(character))
}

fn fits(label: &[char], at: usize, character: char, facts: &Facts) -> bool {
    let before = at
        .checked_sub(1)
        .and_then(|before| label.get(before))
        .copied();
    let after = label.get(at + 1).copied();
    let is = |neighbour: Option<char>, code: [u8; 4]| {
        neighbour.is_some_and(|other| !other.is_ascii() && script(other) == Script::of(code))
    };
    match character {
        '\u{200C}' | '\u{200D}' => joiner_fits(label, at),
        '\u{B7}' => before == Some('l') && after == Some('l'),
        '\u{375}' => is(after, *b"Grek"),
        '\u{5F3}' | '\u{5F4}' => is(before, *b"Hebr"),
        '\u{30FB}' => facts.japanese,
        '\u{660}'..='\u{669}' => !facts.extended_digits,
        '\u{6F0}'..='\u{6F9}' => !facts.arabic_digits,
        _ => true,
    }
}

/// Whether the joiner or non-joiner at `at` changes how its neighbours are written.
pub fn joiner_fits(text: &[char], at: usize) -> bool {
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    if before
        .last()
        .is_some_and(|last| !last.is_ascii() && combining_class(*last) == VIRAMA)
    {
        return true;
    }
    if rest.first() != Some(&'\u{200C}') {
        return false;
    }
    let previous = before
        .iter()
        .rev()
        .map(|c| joining_of(*c))
        .find(|j| *j != Joining::Transparent);
    let next = rest
        .iter()
        .skip(1)
        .map(|c| joining_of(*c))
        .find(|j| *j != Joining::Transparent);
    matches!(previous, Some(Joining::Left | Joining::Dual))
        && matches!(next, Some(Joining::Right | Joining::Dual))
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
