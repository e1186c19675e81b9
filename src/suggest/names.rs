//! Slips in the local-part, told by the name that the person gave beside it.

use super::channel::cost;
use crate::bytes::{at, concat, find_part, from, owned, push_char, slice, split_at_first};
use crate::email::nfc::lower;
use crate::email::options::EmailOptions;
use crate::nats::exp;

/// How sure a suggestion for a name must be, at least: people spell their own addresses as they
/// like.
const THRESHOLD: f64 = 0.93;

/// Somebody whose local-part is near the name, but not it, on purpose; in hundredths of a nat.
const ON_PURPOSE: i32 = 980;

/// Shortest name looked for, in bytes.
const SHORTEST: usize = 4;

/// A piece of the local-part, what it is replaced with, and how dear that slip is.
struct Slip {
    start: usize,
    end: usize,
    name: String,
    cost: i32,
}

/// The local-part with the names mended in it, if the slip is plain, and how sure that is.
pub(super) fn mended(local_part: &str, options: &EmailOptions) -> Option<(String, f64)> {
    let given = name(options.given_name.as_deref());
    let family = name(options.family_name.as_deref());
    let mut text = lower(local_part);
    let mut sure = 0.0;
    // The other name may be mistyped, too.
    for _ in 0..2 {
        let Some(best) = plainest(&text, &given, &family) else {
            break;
        };
        let odds = exp(ON_PURPOSE - best.cost);
        let probability = odds / (1.0 + odds);
        if probability < THRESHOLD || probability < options.threshold {
            break;
        }
        let after = from(&text, best.end);
        text = concat(&[slice(&text, 0, best.start), &best.name, after]);
        if sure == 0.0 {
            sure = probability;
        }
    }
    (sure > 0.0).then_some((text, sure))
}

/// The plainest slip.
fn plainest(text: &str, given: &str, family: &str) -> Option<Slip> {
    let (typed, _) = split_at_first(text, b'+');
    let mut best = Slip {
        start: 0,
        end: 0,
        name: String::new(),
        cost: ON_PURPOSE + 1,
    };
    for name in [given, family] {
        if name.len() >= SHORTEST && find_part(typed.as_bytes(), name.as_bytes()).is_none() {
            pieces(typed, name, &mut best);
        }
    }
    // Both names in one piece: `jhonsmith`.
    if !given.is_empty() && !family.is_empty() {
        piece(typed, 0, typed.len(), &concat(&[given, family]), &mut best);
        piece(typed, 0, typed.len(), &concat(&[family, given]), &mut best);
    }
    (best.end > 0).then_some(best)
}

/// A name as it stands in a local-part: lower case, letters only.
#[inline(never)]
fn name(name: Option<&str>) -> String {
    let mut letters = String::new();
    for character in lower(name.unwrap_or_default()).chars() {
        if !character.is_ascii() || character.is_ascii_alphabetic() {
            push_char(&mut letters, character);
        }
    }
    letters
}

/// Each piece of the local-part that the name is near.
fn pieces(typed: &str, name: &str, best: &mut Slip) {
    let mut start = 0;
    for place in 0..=typed.len() {
        if matches!(at(typed.as_bytes(), place), b'.' | b'_' | b'-' | 0) {
            piece(typed, start, place, name, best);
            start = place + 1;
        }
    }
}

/// One slip between a piece, less the digits at its end, and the name; none of the first letter.
#[inline(never)]
fn piece(typed: &str, start: usize, mut end: usize, name: &str, best: &mut Slip) {
    let bytes = typed.as_bytes();
    while end > start && at(bytes, end - 1).is_ascii_digit() {
        end -= 1;
    }
    let piece = slice(typed, start, end);
    if piece.len() < SHORTEST || piece == name || at(bytes, start) != at(name.as_bytes(), 0) {
        return;
    }
    if let Some(cost) = cost(piece.as_bytes(), name.as_bytes(), best.cost - 1) {
        *best = Slip {
            start,
            end,
            name: owned(name),
            cost,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mends_a_plain_slip_only() {
        for (typed, given, family, expected) in [
            ("jhon.smith", "John", "Smith", Some("john.smith")),
            ("john.smtih", "John", "Smith", Some("john.smith")),
            ("jhon.smtih", "John", "Smith", Some("john.smith")),
            ("jhonsmith7", "John", "Smith", Some("johnsmith7")),
            ("Jhon+news", "John", "Smith", Some("john+news")),
            ("john.smith", "John", "Smith", None),
            ("smith", "Smyth", "", None),
            ("jon.smith", "John", "Smith", None),
            ("js", "John", "Smith", None),
            ("ann", "Anna", "", None),
        ] {
            let options = EmailOptions {
                given_name: Some(given.to_owned()),
                family_name: Some(family.to_owned()),
                ..EmailOptions::default()
            };
            let found = mended(typed, &options);
            let found = found.map(|(local_part, _)| local_part);
            assert_eq!(found.as_deref(), expected, "{typed}");
        }
    }
}
