//! Unicode 18.0.0: what every character beyond ASCII is.
//!
//! No question about an ASCII character is asked here. What a character is mapped to or composed of is the host's
//! to say (`email::nfc`): characters younger than Unicode 13.0 that any normalization changes
//! count as unassigned, so that no two hosts disagree.
//!
//! The general category of a character is the host's to say, too, where all hosts since 2021 say the same: of those
//! that Unicode 13.0 has, none came to another class since. Younger ones stand in the table, as does where no
//! character is assigned, but for gaps of fewer than 16 code points: what a Unicode after 18.0 puts there is known
//! where the host knows it, until the tables are made anew.

use super::read::tables;
use super::unicode_data::{LENGTHS, VALUES};
use crate::bytes::at;

/// What kind of character it is, as far as addresses care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// No character in this version (Cn).
    Unassigned,
    /// A letter, digit or other character that IDNA2008 allows, some of them in context only,
    /// or one that UTS #46 maps to such.
    Letter,
    /// A combining mark that IDNA2008 allows.
    Mark,
    /// A symbol, emoji or punctuation: valid in UTS #46, not in IDNA2008.
    Symbol,
    /// A combining mark that IDNA2008 does not allow.
    OtherMark,
    /// A format character (Cf) or a filler without width.
    Invisible,
    /// White space and separators (Zs, Zl, Zp).
    Space,
    /// For private use (Co).
    Private,
    /// A control character (Cc).
    Control,
    /// Assigned, and allowed in no domain.
    Disallowed,
}

/// Classes of UAX #9 as far as RFC 5893 tells them apart. Marks have none: they are all taken
/// for NSM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bidi {
    /// L.
    Left,
    /// R and AL.
    Right,
    /// AN.
    ArabicNumber,
    /// EN.
    EuropeanNumber,
    /// ES, CS, ET, ON, BN.
    Neutral,
}

/// `Joining_Type`, for the rule on U+200C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joining {
    /// U.
    None,
    /// D and C.
    Dual,
    /// R.
    Right,
    /// L.
    Left,
    /// T.
    Transparent,
}

/// A script, or several that are not told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Script(u8);

impl Script {
    /// Used with several scripts, or no letter.
    pub(crate) const NEUTRAL: Self = Self(0);

    /// The script with that ISO 15924 code; one of [`CODES`].
    pub(crate) const fn of(code: [u8; 4]) -> Self {
        let mut at = 0;
        let mut rest = CODES;
        while let Some((first, others)) = rest.split_at_checked(4) {
            at += 1;
            let bytes = first.as_bytes();
            if let [a, b, c, d] = *bytes
                && a == code[0]
                && b == code[1]
                && c == code[2]
                && d == code[3]
            {
                return Self(at + 1);
            }
            rest = others;
        }
        Self(1)
    }

    /// The ISO 15924 code; `Zzzz` where the table does not tell.
    pub(crate) fn code(self) -> &'static str {
        let at = usize::from(self.0.saturating_sub(2)) * 4;
        match self.0 {
            0 | 1 => "Zzzz",
            _ => CODES.get(at..at + 4).unwrap_or("Zzzz"),
        }
    }
}

/// A set of scripts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scripts(u64);

impl Scripts {
    /// The scripts with these ISO 15924 codes, four letters each.
    pub(crate) const fn of(codes: &str) -> Self {
        let mut set = 0;
        let mut rest = codes.as_bytes();
        while let [a, b, c, d, others @ ..] = rest {
            set |= 1 << Script::of([*a, *b, *c, *d]).0;
            rest = others;
        }
        Self(set)
    }

    /// Whether a script is in the set.
    pub(crate) const fn has(self, script: Script) -> bool {
        self.0 >> script.0 & 1 == 1
    }

    /// Adds a script.
    pub(crate) const fn add(&mut self, script: Script) {
        self.0 |= 1 << script.0;
    }

    /// Whether all of `others` are in the set.
    pub(crate) const fn holds(self, others: Self) -> bool {
        others.0 & !self.0 == 0
    }
}

/// Four letters each, from number 2 on; the order of `tests/tables/unicode.rs`.
const CODES: &str = "ArabArmnBengBopoCyrlDevaEthiGeorGrekGujrGuruHangHaniHebrHiraKanaKhmrKnda\
                       LaooLatnMlymMymrOryaSinhTamlTeluThaaThaiTibtCherMongSyrcCoptCansLisuTfng";

/// The class of a character.
pub(crate) fn class(character: char) -> Class {
    let mut number = value(CLASSES, character);
    if number == HOST {
        number = host::class(character);
    }
    match number {
        0 => Class::Letter,
        1 => Class::Mark,
        2 => Class::Symbol,
        3 => Class::OtherMark,
        4 => Class::Invisible,
        5 => Class::Space,
        6 => Class::Private,
        7 => Class::Control,
        8 => Class::Disallowed,
        _ => Class::Unassigned,
    }
}

/// The script of a letter.
pub(crate) fn script(character: char) -> Script {
    Script(value(SCRIPTS, character))
}

/// The Bidi class of a letter, or of a symbol in a right-to-left script.
pub(crate) fn bidi(character: char) -> Bidi {
    match value(BIDI, character) {
        0 => Bidi::Left,
        1 | 2 => Bidi::Right,
        3 => Bidi::ArabicNumber,
        4 => Bidi::EuropeanNumber,
        _ => Bidi::Neutral,
    }
}

/// The joining type of a letter.
pub(crate) fn joining(character: char) -> Joining {
    match value(JOINING, character) {
        1 => Joining::Dual,
        2 => Joining::Right,
        3 => Joining::Left,
        4 => Joining::Transparent,
        _ => Joining::None,
    }
}

/// Whether a mark is a virama (canonical combining class 9).
pub(crate) fn is_virama(character: char) -> bool {
    value(JOINING, character) == 5
}

/// The columns of the table, in its order.
const CLASSES: u32 = 0;
const BIDI: u32 = 1;
const JOINING: u32 = 2;
const SCRIPTS: u32 = 3;

/// In the column of classes: the host knows.
const HOST: u8 = 10;

/// Code points of a column, as a power of two: the last run of a column ends where the next one
/// starts.
const COLUMN: u32 = 21;

/// The first code point of the tables.
const FIRST: u32 = 0x80;

fn value(column: u32, character: char) -> u8 {
    let runs = &*tables().characters;
    let wanted = (column << COLUMN | u32::from(character)) << 8 | 0xFF;
    let (mut low, mut high) = (0, runs.len());
    while low < high {
        let middle = low.midpoint(high);
        if runs.get(middle).is_some_and(|run| *run <= wanted) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    let run = low.checked_sub(1).and_then(|at| runs.get(at));
    run.map_or(0, |run| run.to_le_bytes()[0])
}

/// Runs of code points of one value each: where it starts in all columns, eight bits of value
/// below.
///
/// Their values stand in one table, their lengths less one in another, seven bits a byte, the
/// lowest first: each kind compresses best by itself.
pub(super) fn read() -> Vec<u32> {
    let mut runs = Vec::with_capacity(2048);
    let (mut start, mut place) = (FIRST, 0);
    for value in VALUES {
        runs.push(start << 8 | u32::from(*value));
        start += 1;
        let mut shift = 0;
        while at(LENGTHS, place) > 127 {
            start += u32::from(at(LENGTHS, place) & 127) << shift;
            shift += 7;
            place += 1;
        }
        start += u32::from(at(LENGTHS, place)) << shift;
        place += 1;
    }
    runs
}

/// The class that a general category has nearly everywhere, by number.
#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
mod host {
    use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

    pub(super) fn class(character: char) -> u8 {
        match character.general_category() {
            GeneralCategory::DecimalNumber => 0,
            GeneralCategory::EnclosingMark => 3,
            GeneralCategory::Format => 4,
            GeneralCategory::PrivateUse => 6,
            GeneralCategory::Control => 7,
            _ => match character.general_category_group() {
                GeneralCategoryGroup::Letter => 0,
                GeneralCategoryGroup::Mark => 1,
                GeneralCategoryGroup::Separator => 5,
                GeneralCategoryGroup::Other => 9,
                _ => 2,
            },
        }
    }
}

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
use crate::wasm::host;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_character_of_each_class() {
        let rows = [
            ('ü', Class::Letter),
            ('Ü', Class::Letter),
            ('字', Class::Letter),
            ('\u{301}', Class::Mark),
            ('😀', Class::Symbol),
            ('\u{20DD}', Class::OtherMark),
            ('\u{200B}', Class::Invisible),
            ('\u{3164}', Class::Invisible),
            ('\u{A0}', Class::Space),
            ('\u{E000}', Class::Private),
            ('\u{85}', Class::Control),
            ('\u{F900}', Class::Letter),
            ('\u{10FFFF}', Class::Unassigned),
        ];
        for (character, expected) in rows {
            assert_eq!(class(character), expected, "{character:?}");
        }
    }

    #[test]
    fn names_scripts() {
        assert_eq!(script('я').code(), "Cyrl");
        assert_eq!(script('я'), Script::of(*b"Cyrl"));
        assert_eq!(script('\u{30FC}'), Script::NEUTRAL);
    }

    #[test]
    fn tells_viramas_and_joining_types() {
        assert!(is_virama('\u{94D}'));
        assert!(!is_virama('\u{301}'));
        assert_eq!(joining('ب'), Joining::Dual);
        assert_eq!(joining('\u{94D}'), Joining::None);
    }
}
