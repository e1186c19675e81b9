//! The Bidi rule (RFC 5893 §2): a domain with right-to-left letters must read the same way in
//! any context.

use super::idna::Label;
use super::issue::{Code, Issue, Params};
use crate::tables::unicode::{Bidi, Class, bidi, class};

/// Checks every label if one of them has right-to-left characters.
pub fn check(labels: &[Label], issues: &mut Vec<Issue>) {
    let is_bidi = labels.iter().any(|label| {
        let mut directions = label.unicode.chars().filter_map(direction);
        directions.any(|of| matches!(of, Bidi::Right | Bidi::ArabicNumber))
    });
    if !is_bidi {
        return;
    }
    for label in labels {
        if !label.unicode.is_empty() && !keeps_rule(&label.unicode) {
            issues.push(Issue::new(Code::DomainLabelBidi, label.span, Params::new()));
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
    let Some(first) = label.chars().next().and_then(direction) else {
        return false;
    };
    let last = label.chars().rev().find_map(direction);
    let mut of = label.chars().filter_map(direction);
    match first {
        Bidi::Left => {
            of.all(|of| matches!(of, Bidi::Left | Bidi::EuropeanNumber | Bidi::Neutral))
                && matches!(last, Some(Bidi::Left | Bidi::EuropeanNumber))
        }
        Bidi::Right => {
            let has = |wanted: Bidi| label.chars().filter_map(direction).any(|of| of == wanted);
            of.all(|of| of != Bidi::Left)
                && matches!(
                    last,
                    Some(Bidi::Right | Bidi::EuropeanNumber | Bidi::ArabicNumber)
                )
                && !(has(Bidi::EuropeanNumber) && has(Bidi::ArabicNumber))
        }
        _ => false,
    }
}
