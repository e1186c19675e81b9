//! Unicode 18.0.0: what every character beyond ASCII is, and what it is mapped to.
//!
//! The tables are unpacked when the first text with such a character comes, once. No question
//! about an ASCII character is asked here.

use std::sync::OnceLock;

use super::packed::unpack;
use super::unicode_data as data;
use crate::order::sort_by_number;

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

    /// The script with that ISO 15924 code; one of [`SCRIPTS`].
    pub(crate) const fn of(code: [u8; 4]) -> Self {
        let mut at = 0;
        let mut rest = SCRIPTS;
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
            _ => SCRIPTS.get(at..at + 4).unwrap_or("Zzzz"),
        }
    }
}

/// Four letters each, from number 2 on; the order of `tests/tables/unicode.rs`.
const SCRIPTS: &str = "ArabArmnBengBopoCyrlDevaEthiGeorGrekGujrGuruHangHaniHebrHiraKanaKhmrKnda\
                       LaooLatnMlymMymrOryaSinhTamlTeluThaaThaiTibtCherMongSyrcCoptCansLisuTfng";

/// The class of a character.
pub(crate) fn class(character: char) -> Class {
    match tables().classes.at(character) {
        0 => Class::Unassigned,
        1 => Class::Letter,
        2 => Class::Mark,
        3 => Class::Symbol,
        4 => Class::OtherMark,
        5 => Class::Invisible,
        6 => Class::Space,
        7 => Class::Private,
        8 => Class::Control,
        _ => Class::Disallowed,
    }
}

/// The script of a letter.
pub(crate) fn script(character: char) -> Script {
    Script(tables().scripts.at(character))
}

/// The Bidi class of a letter, or of a symbol in a right-to-left script.
pub(crate) fn bidi(character: char) -> Bidi {
    match tables().bidi.at(character) {
        0 => Bidi::Left,
        1 | 2 => Bidi::Right,
        3 => Bidi::ArabicNumber,
        4 => Bidi::EuropeanNumber,
        _ => Bidi::Neutral,
    }
}

/// The joining type of a letter.
pub(crate) fn joining(character: char) -> Joining {
    match tables().joining.at(character) {
        1 => Joining::Dual,
        2 => Joining::Right,
        3 => Joining::Left,
        4 => Joining::Transparent,
        _ => Joining::None,
    }
}

/// The canonical combining class; 0 for everything but marks.
pub(crate) fn combining_class(character: char) -> u8 {
    match class(character) {
        Class::Mark | Class::OtherMark => tables().combining.at(character),
        _ => 0,
    }
}

/// What UTS #46 maps a character to: nothing at all for one it ignores, `None` for one it
/// leaves alone.
pub(crate) fn mapping(character: char) -> Option<&'static [char]> {
    let tables = tables();
    let at = tables
        .mapped
        .binary_search_by_key(&character, |(from, _)| *from)
        .ok()?;
    let (_, start) = tables.mapped.get(at)?;
    let end = tables
        .mapped
        .get(at + 1)
        .map_or(tables.targets.len(), |(_, end)| *end);
    tables.targets.get(*start..end)
}

/// The canonical decomposition, one level deep. The second part is missing in a singleton.
pub(crate) fn decompose(character: char) -> Option<(char, Option<char>)> {
    let table = &tables().decompositions;
    let at = table
        .binary_search_by_key(&character, |(from, ..)| *from)
        .ok()?;
    table.get(at).map(|(_, first, second)| (*first, *second))
}

/// The character that NFC makes of two.
pub(crate) fn compose(first: char, second: char) -> Option<char> {
    let table = &tables().compositions;
    let at = table
        .binary_search_by_key(&(first, second), |(pair, _)| *pair)
        .ok()?;
    table.get(at).map(|(_, composed)| *composed)
}

struct Tables {
    classes: Runs,
    scripts: Runs,
    bidi: Runs,
    joining: Runs,
    combining: Runs,
    mapped: Vec<(char, usize)>,
    targets: Vec<char>,
    decompositions: Vec<(char, char, Option<char>)>,
    compositions: Vec<((char, char), char)>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let (mapped, targets) = read_mapping();
        let (decompositions, compositions) = read_decompositions();
        let scripts = unpack(data::SCRIPTS);
        let split = Numbers(&unpack(data::SCRIPT_RUNS))
            .next()
            .unwrap_or_default() as usize;
        let (values, lengths) = scripts.split_at_checked(split).unwrap_or_default();
        Tables {
            classes: Runs::nibbles(data::CLASSES),
            scripts: Runs::columns(values, lengths),
            bidi: Runs::nibbles(data::BIDI),
            joining: Runs::nibbles(data::JOINING),
            combining: Runs::columns(
                &unpack(data::COMBINING_VALUES),
                &unpack(data::COMBINING_LENGTHS),
            ),
            mapped,
            targets,
            decompositions,
            compositions,
        }
    })
}

/// The first code point of the tables.
const FIRST: u32 = 0x80;

/// Runs of code points with one value each, by where they start.
struct Runs(Vec<(u32, u8)>);

impl Runs {
    fn nibbles(packed: &[u8]) -> Self {
        let bytes = unpack(packed);
        let mut numbers = Numbers(&bytes);
        let mut start = FIRST;
        let mut runs = Vec::new();
        while let Some(head) = numbers.byte() {
            runs.push((start, head >> 4));
            let short = u32::from(head & 15) + 1;
            start += if short == 16 {
                16 + numbers.next().unwrap_or_default()
            } else {
                short
            };
        }
        Self(runs)
    }

    fn columns(values: &[u8], lengths: &[u8]) -> Self {
        let mut start = FIRST;
        let runs = values.iter().zip(Numbers(lengths)).map(|(value, length)| {
            let run = (start, *value);
            start += length + 1;
            run
        });
        Self(runs.collect())
    }

    fn at(&self, character: char) -> u8 {
        let code = u32::from(character);
        let after = self.0.partition_point(|(start, _)| *start <= code);
        let run = after.checked_sub(1).and_then(|at| self.0.get(at));
        run.map_or(0, |(_, value)| *value)
    }
}

/// Numbers of seven bits a byte, the lowest first, the highest bit set in all but the last.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }
}

impl Iterator for Numbers<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte()?;
            value |= u32::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
            shift += 7;
        }
    }
}

/// A sum of signed steps, the sign in the lowest bit.
fn walk(at: u32, step: u32) -> u32 {
    if step & 1 == 0 {
        at.wrapping_add(step / 2)
    } else {
        at.wrapping_sub(step / 2 + 1)
    }
}

fn character(code: u32) -> char {
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn read_mapping() -> (Vec<(char, usize)>, Vec<char>) {
    let [gaps, lengths, firsts, rests] = [
        data::MAPPING_GAPS,
        data::MAPPING_LENGTHS,
        data::MAPPING_FIRSTS,
        data::MAPPING_RESTS,
    ]
    .map(unpack);
    let (mut firsts, mut rests) = (Numbers(&firsts), Numbers(&rests));
    let (mut code, mut first) = (FIRST, FIRST);
    let (mut mapped, mut targets) = (Vec::new(), Vec::new());
    for (gap, length) in Numbers(&gaps).zip(lengths) {
        code += gap;
        mapped.push((character(code), targets.len()));
        if length > 0 {
            first = walk(first, firsts.next().unwrap_or_default());
            targets.push(character(first));
            targets.extend(rests.by_ref().take(usize::from(length) - 1).map(character));
        }
    }
    (mapped, targets)
}

type Decompositions = Vec<(char, char, Option<char>)>;
type Compositions = Vec<((char, char), char)>;

fn read_decompositions() -> (Decompositions, Compositions) {
    let [gaps, firsts, seconds] = [
        data::DECOMPOSITION_GAPS,
        data::DECOMPOSITION_FIRSTS,
        data::DECOMPOSITION_SECONDS,
    ]
    .map(unpack);
    let (mut code, mut first) = (FIRST, FIRST);
    let (mut down, mut up) = (Vec::new(), Vec::new());
    for ((gap, step), second) in Numbers(&gaps).zip(Numbers(&firsts)).zip(Numbers(&seconds)) {
        code += gap;
        first = walk(first, step);
        let from = character(code);
        let parts = (character(first), character(second / 2));
        down.push((from, parts.0, (second != 0).then_some(parts.1)));
        if second != 0 && second % 2 == 0 {
            up.push((parts, from));
        }
    }
    sort_by_number(&mut up, |((first, second), _)| {
        u64::from(u32::from(*first)) << 32 | u64::from(u32::from(*second))
    });
    (down, up)
}

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
            ('\u{F900}', Class::Disallowed),
            ('\u{10FFFF}', Class::Unassigned),
        ];
        for (character, expected) in rows {
            assert_eq!(class(character), expected, "{character:?}");
        }
    }

    #[test]
    fn maps_composes_and_names_scripts() {
        assert_eq!(mapping('Ü'), Some(&['ü'][..]));
        assert_eq!(mapping('\u{AD}'), Some(&[][..]));
        assert_eq!(mapping('ü'), None);
        assert_eq!(decompose('ü'), Some(('u', Some('\u{308}'))));
        assert_eq!(compose('u', '\u{308}'), Some('ü'));
        assert_eq!(compose('\u{915}', '\u{93C}'), None);
        assert_eq!(script('я').code(), "Cyrl");
        assert_eq!(script('я'), Script::of(*b"Cyrl"));
        assert_eq!(script('\u{30FC}'), Script::NEUTRAL);
    }
}
