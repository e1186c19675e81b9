//! The Bidi rule (RFC 5893 §2): a domain with right-to-left letters must read the same way in
//! any context.

use super::idna::Label;
use super::issue::{Code, Issue, add};
use crate::tables::unicode::{Bidi, Class, bidi, class};

/// Checks every label if one of them has right-to-left characters.
pub fn check(labels: &[Label], issues: &mut Vec<Issue>) {
    let mut is_bidi = false;
    for label in labels {
        for character in label.unicode.chars() {
            let of = direction(character);
            is_bidi |= matches!(of, Some(Bidi::Right | Bidi::ArabicNumber));
        }
    }
    for label in labels {
        if is_bidi && !label.unicode.is_empty() && !keeps_rule(&label.unicode) {
            add(issues, Code::DomainLabelBidi, label.span);
        }
    }
}

/// The class of a character; `None` for a mark (NSM).
fn direction(character: char) -> Option<Bidi> {
    if character.is_ascii() {
        return Some(match character {
            'a'..='z' | 'A'..='Z' => Bidi::Left,
            '0'..='9' => Bidi::EuropeanNumber,
            _ => Bidi::Neutral,
        });
    }
    match class(character) {
        Class::Mark | Class::OtherMark => None,
        Class::Letter => Some(bidi(character)),
        _ => Some(match bidi(character) {
            Bidi::Left | Bidi::EuropeanNumber => Bidi::Neutral,
            of => of,
        }),
    }
}

fn keeps_rule(label: &str) -> bool {
    let right = match label.chars().next().and_then(direction) {
        Some(Bidi::Left) => false,
        Some(Bidi::Right) => true,
        _ => return false,
    };
    let (mut european, mut arabic, mut ends_well) = (false, false, false);
    for character in label.chars() {
        let Some(of) = direction(character) else {
            continue;
        };
        ends_well = of != Bidi::Neutral;
        european |= of == Bidi::EuropeanNumber;
        arabic |= of == Bidi::ArabicNumber;
        let fits = match of {
            Bidi::Left => !right,
            Bidi::Right | Bidi::ArabicNumber => right,
            Bidi::EuropeanNumber | Bidi::Neutral => true,
        };
        if !fits {
            return false;
        }
    }
    ends_well && !(right && european && arabic)
}
