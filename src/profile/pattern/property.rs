//! `\p{…}`: the Unicode properties that patterns may name.
//!
//! Derived from what the standard library and the address tables know, so that they cost no table
//! of their own. Unicode's relations are exact: the letters are what is alphabetic and neither a
//! number, nor a mark, nor one of the letters in circles and squares.

use super::set::Set;
use crate::tables::unicode::{Class, class};

/// No property here goes on beyond the ideographs of the third plane but for the selectors of
/// variants.
const LOOKED_AT: [(u32, u32); 2] = [(0, 0x3_3FFF), (0xE_0100, 0xE_01EF)];
/// Ideographs, syllables and private characters: all of a block are alike, so that one is asked.
const ALIKE: [(u32, u32); 10] = [
    (0x3400, 0x4DB5),
    (0x4E00, 0x9FD5),
    (0xAC00, 0xD7A3),
    (0xE000, 0xF8FF),
    (0x1_7000, 0x1_87EC),
    (0x2_0000, 0x2_A6D6),
    (0x2_A700, 0x2_B734),
    (0x2_B820, 0x2_CEA1),
    (0x2_CEB0, 0x2_EBE0),
    (0x3_0000, 0x3_134A),
];
/// Letters in circles and squares: alphabetic, and symbols.
const ENCLOSED: [(u32, u32); 4] = [
    (0x24B6, 0x24E9),
    (0x1_F130, 0x1_F149),
    (0x1_F150, 0x1_F169),
    (0x1_F170, 0x1_F189),
];
/// Marks that have no width, which the address tables count as invisible.
const SELECTORS: [(u32, u32); 5] = [
    (0x034F, 0x034F),
    (0x180B, 0x180D),
    (0x180F, 0x180F),
    (0xFE00, 0xFE0F),
    (0xE_0100, 0xE_01EF),
];

/// The code points with a property, by any of its names; `None` for a property that is not
/// supported.
pub(super) fn property(name: &str) -> Option<Set> {
    let name = name
        .strip_prefix("General_Category=")
        .or_else(|| name.strip_prefix("gc="))
        .unwrap_or(name);
    let has: fn(char) -> bool = match name {
        "L" | "Letter" => is_letter,
        "Lu" | "Uppercase_Letter" => |c| c.is_uppercase() && is_letter(c),
        "M" | "Mark" | "Combining_Mark" => is_mark,
        "N" | "Number" => char::is_numeric,
        "Alphabetic" | "Alpha" => char::is_alphabetic,
        "Lowercase" | "Lower" => char::is_lowercase,
        "Uppercase" | "Upper" => char::is_uppercase,
        "White_Space" | "space" => char::is_whitespace,
        _ => return None,
    };
    Some(collect(has))
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !c.is_numeric() && !is_mark(c) && !within(&ENCLOSED, c)
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && (matches!(class(c), Class::Mark | Class::OtherMark) || within(&SELECTORS, c))
}

fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let code_point = u32::from(c);
    ranges
        .iter()
        .any(|(start, end)| (*start..=*end).contains(&code_point))
}

fn collect(has: fn(char) -> bool) -> Set {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for (first, last) in LOOKED_AT {
        let mut start = first;
        while start <= last {
            let end = end_of_alike(start);
            if char::from_u32(start).is_some_and(has) {
                match ranges.last_mut() {
                    Some(range) if range.1 + 1 == start => range.1 = end,
                    _ => ranges.push((start, end)),
                }
            }
            start = end + 1;
        }
    }
    Set::of(&ranges)
}

/// The last code point of the block that starts here; the code point itself elsewhere.
fn end_of_alike(start: u32) -> u32 {
    for (first, last) in ALIKE {
        if first == start {
            return last;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::super::Pattern;
    use crate::tables::unicode::{Class, class};

    /// Lower case up to Unicode 16, a letter without case since: the two tables may differ in age.
    const CHANGED: char = 'ʕ';

    /// Against the tables of the `regex` crate, where both know the character.
    #[test]
    fn properties_are_those_of_unicode() {
        let assigned = regex::Regex::new(r"^\P{Cn}$").unwrap();
        for name in [
            "L",
            "Lu",
            "M",
            "N",
            "Alphabetic",
            "Lowercase",
            "Uppercase",
            "White_Space",
        ] {
            let ours = Pattern::new(&format!("\\p{{{name}}}")).unwrap();
            let theirs = regex::Regex::new(&format!("^\\p{{{name}}}$")).unwrap();
            let mut text = String::new();
            for c in ('\u{0}'..=char::MAX).step_by(if cfg!(debug_assertions) { 31 } else { 1 }) {
                text.clear();
                text.push(c);
                if theirs.is_match(&text) != ours.matches(&text) && c != CHANGED {
                    let known = assigned.is_match(&text) && class(c) != Class::Unassigned;
                    assert!(!known, "{name}: U+{:04X}", u32::from(c));
                }
            }
        }
    }
}
