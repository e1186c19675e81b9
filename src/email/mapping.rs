//! The mapping of UTS #46 §4, non-transitional: lower case, full-width and other forms folded,
//! composed, without what is ignored.
//!
//! It is `NFKC_Casefold` but for a few characters (UTS #46 §7): so it is made of compatibility
//! decomposition, lower case and composition, with the differences between lower case and case
//! folding put right here. A test compares it with Unicode's own table, character by character.

use super::nfc::{is_settled, lower, nfkc, nfkd};
use crate::bytes::lower_ascii;

/// Maps `text`; ASCII becomes lower case.
pub fn map(text: &str) -> String {
    if is_settled(text) {
        return lower_ascii(text);
    }
    let mut typed = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if is_ignored(character) => {}
            '\u{3F2}' | '\u{1D6D3}' | '\u{1D70D}' | '\u{1D747}' | '\u{1D781}' | '\u{1D7BB}' => {
                typed.push('σ');
            }
            _ => typed.push(character),
        }
    }
    let mut apart = String::with_capacity(typed.len());
    for character in nfkd(&typed).chars() {
        // Its lower case would depend on what follows.
        apart.push(if character == 'Σ' { 'σ' } else { character });
    }
    let mut folded = String::with_capacity(apart.len());
    for character in lower(&apart).chars() {
        folded.push(fold(character));
    }
    nfkc(&folded)
}

/// Case folding where it is not lower case.
fn fold(character: char) -> char {
    let code = u32::from(character);
    let folded = match code {
        0x345 => 0x3B9,
        0x3002 => 0x2E,
        // Cherokee folds to its capitals, which are older.
        0xAB70..=0xABBF => code - 0xAB70 + 0x13A0,
        0x13F8..=0x13FD => code - 8,
        0x1C80..=0x1C88 => {
            let folded = ['в', 'д', 'о', 'с', 'т', 'т', 'ъ', 'ѣ', 'ꙋ'];
            let folded = folded.get((code - 0x1C80) as usize);
            return folded.copied().unwrap_or(character);
        }
        _ => return character,
    };
    char::from_u32(folded).unwrap_or(character)
}

/// What UTS #46 maps to nothing.
fn is_ignored(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{2060}'..='\u{2064}'
            | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn maps_as_uts46_does() {
        let rows = [
            ("BÜCHER", "bücher"),
            ("ΑΣ", "ασ"),
            ("ας", "ας"),
            ("ẞß", "ßß"),
            ("ﬁ①", "fi1"),
            ("a\u{AD}b", "ab"),
            ("ᾼ", "αι"),
            ("ꭰ", "Ꭰ"),
            ("İ", "i\u{307}"),
            ("。", "."),
        ];
        for (text, expected) in rows {
            assert_eq!(map(text), expected, "{text:?}");
        }
    }
}
