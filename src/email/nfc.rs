//! Normalization Form C (UAX #15): one spelling for what looks and means the same.

use std::borrow::Cow;

use crate::order::sort_by_number;
use crate::tables::unicode::{combining_class, compose, decompose};

/// `text` in NFC.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut parts = Vec::with_capacity(text.len());
    for character in text.chars() {
        expand(character, &mut parts);
    }
    reorder(&mut parts);
    Cow::Owned(recompose(parts))
}

const S_BASE: u32 = 0xAC00;
const L_BASE: u32 = 0x1100;
const V_BASE: u32 = 0x1161;
const T_BASE: u32 = 0x11A7;
const V_COUNT: u32 = 21;
const T_COUNT: u32 = 28;
const L_COUNT: u32 = 19;

fn expand(character: char, parts: &mut Vec<(char, u8)>) {
    if character.is_ascii() {
        parts.push((character, 0));
        return;
    }
    let code = u32::from(character);
    if let Some(index) = code.checked_sub(S_BASE).filter(|index| *index < 11_172) {
        let jamo = [
            L_BASE + index / (V_COUNT * T_COUNT),
            V_BASE + index % (V_COUNT * T_COUNT) / T_COUNT,
            T_BASE + index % T_COUNT,
        ];
        let count = if index % T_COUNT == 0 { 2 } else { 3 };
        parts.extend(
            jamo.into_iter()
                .take(count)
                .filter_map(char::from_u32)
                .map(|c| (c, 0)),
        );
        return;
    }
    match decompose(character) {
        None => parts.push((character, combining_class(character))),
        Some((first, second)) => {
            expand(first, parts);
            if let Some(second) = second {
                expand(second, parts);
            }
        }
    }
}

/// Sorts every run of marks by class, marks of one class kept in order.
fn reorder(parts: &mut [(char, u8)]) {
    for run in parts.split_mut(|(_, class)| *class == 0) {
        if !run.is_sorted_by_key(|(_, class)| *class) {
            let mut sorted = run.to_vec();
            sort_by_number(&mut sorted, |(_, class)| u64::from(*class));
            run.copy_from_slice(&sorted);
        }
    }
}

fn recompose(parts: Vec<(char, u8)>) -> String {
    let mut out: Vec<char> = Vec::with_capacity(parts.len());
    let mut starter = None;
    // Class of the last character kept after the starter; `None` directly after the starter.
    let mut last: Option<u8> = None;
    for (character, class) in parts {
        // A character of the same or a higher class, or another starter, blocks.
        let open = last.is_none_or(|last| last != 0 && last < class);
        if open
            && let Some(first) = starter.and_then(|at: usize| out.get_mut(at))
            && let Some(composed) = join(*first, character)
        {
            *first = composed;
            continue;
        }
        if class == 0 {
            starter = Some(out.len());
            last = None;
        } else {
            last = Some(class);
        }
        out.push(character);
    }
    out.into_iter().collect()
}

fn join(first: char, second: char) -> Option<char> {
    let (a, b) = (u32::from(first), u32::from(second));
    let index =
        |code: u32, base: u32, count: u32| code.checked_sub(base).filter(|index| *index < count);
    if let (Some(l), Some(v)) = (index(a, L_BASE, L_COUNT), index(b, V_BASE, V_COUNT)) {
        return char::from_u32(S_BASE + (l * V_COUNT + v) * T_COUNT);
    }
    if let (Some(s), Some(t)) = (index(a, S_BASE, 11_172), index(b, T_BASE + 1, T_COUNT - 1))
        && s % T_COUNT == 0
    {
        return char::from_u32(a + t + 1);
    }
    compose(first, second)
}

#[cfg(test)]
mod tests {
    use super::nfc;

    #[test]
    fn composes_and_reorders() {
        let rows = [
            ("jose\u{301}", "josé"),
            ("a\u{323}\u{302}", "\u{1EAD}"),
            ("a\u{302}\u{323}", "\u{1EAD}"),
            ("\u{1100}\u{1161}\u{11A8}", "각"),
            ("각", "각"),
            ("\u{212B}", "Å"),
            ("\u{958}", "\u{915}\u{93C}"),
            ("\u{301}a", "\u{301}a"),
            ("a\u{5AE}\u{300}\u{301}", "\u{E0}\u{5AE}\u{301}"),
        ];
        for (text, expected) in rows {
            assert_eq!(nfc(text), expected, "{text:?}");
        }
    }
}
