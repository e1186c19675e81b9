//! Unicode properties.
//!
//! Each property becomes a column of runs over the code points from U+0080. Code points that
//! nobody asks a property of are free: they take the value of the run before them.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::{rows, same_as_committed};

const FIRST: u32 = 0x80;
const END: u32 = 0x11_0000;

/// Where the next column starts, counted from the start of one: as if it went on.
const NEXT: u32 = (1 << 21) + FIRST;

/// Classes, by number: see `Class` in `src/tables/unicode.rs`.
const UNASSIGNED: u8 = 0;
const LETTER: u8 = 1;
const MARK: u8 = 2;
const SYMBOL: u8 = 3;
const OTHER_MARK: u8 = 4;
const INVISIBLE: u8 = 5;
const SPACE: u8 = 6;
const PRIVATE: u8 = 7;
const CONTROL: u8 = 8;
const DISALLOWED: u8 = 9;

/// Scripts by number, from 2 on: the recommended ones of UAX #31 table 5 and a few in wide use.
/// 0: neutral, 1: any other. Same list as in `src/tables/unicode.rs`.
const SCRIPTS: &[&str] = &[
    "Arab", "Armn", "Beng", "Bopo", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang",
    "Hani", "Hebr", "Hira", "Kana", "Khmr", "Knda", "Laoo", "Latn", "Mlym", "Mymr", "Orya", "Sinh",
    "Taml", "Telu", "Thaa", "Thai", "Tibt", "Cher", "Mong", "Syrc", "Copt", "Cans", "Lisu", "Tfng",
];

struct Properties {
    category: String,
    status: String,
    allowed: bool,
    scripts: String,
    bidi: String,
    joining: String,
    combining: u8,
}

impl Properties {
    fn is_mark(&self) -> bool {
        self.category.starts_with('M')
    }
}

fn code(text: &str) -> u32 {
    u32::from_str_radix(text, 16).unwrap()
}

fn codes(text: &str) -> Vec<u32> {
    text.split(' ').map(code).collect()
}

/// All assigned characters, but for those that an engine of 2021 (Unicode 13.0) does not know
/// and that normalization or lower case may change: two engines would answer differently.
fn properties() -> BTreeMap<u32, Properties> {
    let known = Regex::new(r"^\p{Age=13.0}").unwrap();
    let mut parts: BTreeSet<u32> = BTreeSet::new();
    for row in rows("unicode/decomposition.tsv") {
        parts.extend(codes(&row[0]));
        parts.extend(codes(&row[1]));
    }
    let mut all = every_assigned();
    all.retain(|code, of| {
        let changes = of.status != "valid" || of.combining != 0 || parts.contains(code);
        let text = char::from_u32(*code).map(String::from);
        !changes || text.is_none_or(|text| known.is_match(&text))
    });
    all
}

fn every_assigned() -> BTreeMap<u32, Properties> {
    let mut all = BTreeMap::new();
    for row in rows("unicode/properties.tsv") {
        for code in code(&row[0])..=code(&row[1]) {
            let properties = Properties {
                category: row[2].clone(),
                status: row[3].clone(),
                allowed: row[4] != "DISALLOWED",
                scripts: row[5].clone(),
                bidi: row[6].clone(),
                joining: row[7].clone(),
                combining: row[8].parse().unwrap(),
            };
            all.insert(code, properties);
        }
    }
    all
}

/// The classes a code point may take.
fn classes(of: Option<&Properties>) -> Vec<u8> {
    let Some(of) = of else {
        return vec![UNASSIGNED];
    };
    let status = of.status.as_str();
    match (of.category.as_str(), status) {
        (category, _) if category.starts_with('Z') => vec![SPACE],
        ("Co", _) => vec![PRIVATE],
        ("Cc", _) => vec![CONTROL],
        ("Cf", _) => vec![INVISIBLE],
        (category, "ignored") if category.starts_with('L') => vec![INVISIBLE],
        (category, "mapped" | "ignored") if category.starts_with('M') => vec![MARK, OTHER_MARK],
        (category, _) if category.starts_with('M') => {
            vec![if of.allowed { MARK } else { OTHER_MARK }]
        }
        (category, "mapped") if category.starts_with('S') => vec![SYMBOL],
        (category, "mapped") if category.starts_with('L') => vec![LETTER],
        (_, "mapped") => vec![LETTER, SYMBOL],
        _ if of.allowed => vec![LETTER],
        (_, "valid") => vec![SYMBOL],
        _ => vec![DISALLOWED],
    }
}

fn script(of: &Properties) -> Option<u8> {
    if !of.category.starts_with('L') && of.category != "Nd" {
        return None;
    }
    match of.scripts.as_str() {
        "Zyyy" | "Zinh" => (of.status != "mapped").then_some(0),
        several if several.contains(' ') => (of.status != "mapped").then_some(0),
        one => {
            let listed = SCRIPTS.iter().position(|script| *script == one);
            Some(listed.map_or(1, |at| u8::try_from(at).unwrap() + 2))
        }
    }
}

/// 0 L, 1 R, 2 AL, 3 AN, 4 EN, 5 any neutral: the Bidi rule treats those alike.
fn bidi(of: &Properties) -> Option<u8> {
    Some(match of.bidi.as_str() {
        "L" => 0,
        "R" => 1,
        "AL" => 2,
        "AN" => 3,
        "EN" => 4,
        "NSM" => return None,
        _ => 5,
    })
}

/// Symbols elsewhere all count as neutral: only beside right-to-left letters could one tell.
fn is_right_to_left_symbol(code: u32, of: &Properties) -> bool {
    let block = matches!(
        code,
        0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x1_0800..=0x1_0FFF | 0x1_E800..=0x1_EFFF
    );
    block && of.status == "valid" && !of.allowed && !of.category.starts_with('M')
}

/// In the column of joining types: the marks that `ContextJ` calls viramas.
const VIRAMA: u8 = 5;

/// 0 none, 1 D or C, 2 R, 3 L, 4 T.
fn joining(of: &Properties) -> u8 {
    match of.joining.as_str() {
        "D" | "C" => 1,
        "R" => 2,
        "L" => 3,
        "T" => 4,
        _ => 0,
    }
}

/// Runs of code points with a common value; `None` fits any run. The last goes on to the next
/// column.
fn runs(of: impl Fn(u32) -> Option<Vec<u8>>) -> Vec<(u32, u8)> {
    let mut runs = Vec::new();
    let mut start = FIRST;
    let mut current: Option<Vec<u8>> = None;
    for code in FIRST..END {
        let Some(values) = of(code) else { continue };
        let shared = current.as_ref().map_or_else(
            || values.clone(),
            |current| {
                current
                    .iter()
                    .copied()
                    .filter(|v| values.contains(v))
                    .collect()
            },
        );
        if shared.is_empty() {
            runs.push((code - start, current.unwrap()[0]));
            start = code;
            current = Some(values);
        } else {
            current = Some(shared);
        }
    }
    runs.push((NEXT - start, current.unwrap()[0]));
    runs
}

fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 128 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap());
}

/// The columns one after the other; each ends where the next one starts.
fn columns(all: &BTreeMap<u32, Properties>) -> Vec<(u32, u8)> {
    let class = runs(|code| Some(classes(all.get(&code))));
    let kept = |code: u32| {
        let of = all.get(&code)?;
        (of.status == "valid" && of.allowed && !of.is_mark()).then_some(of)
    };
    let script = runs(|code| all.get(&code).and_then(script).map(|value| vec![value]));
    let bidi = runs(|code| {
        let symbol = || {
            all.get(&code)
                .filter(|of| is_right_to_left_symbol(code, of))
        };
        kept(code)
            .or_else(symbol)
            .and_then(bidi)
            .map(|value| vec![value])
    });
    let joining = runs(|code| {
        let of = all.get(&code)?;
        if of.is_mark() {
            let virama = of.combining == 9;
            return Some(if virama {
                vec![VIRAMA]
            } else {
                (0..VIRAMA).collect()
            });
        }
        kept(code).map(|of| vec![joining(of)])
    });
    [class, bidi, joining, script].concat()
}

#[test]
fn unicode_table() {
    let runs = columns(&properties());
    let values: Vec<u8> = runs.iter().map(|(_, value)| *value).collect();
    let mut lengths = Vec::new();
    for (length, _) in &runs {
        number(&mut lengths, length - 1);
    }
    let size = values.len() + lengths.len();
    assert!(size < 6_000, "the Unicode table grew to {size} bytes");
    let text = format!(
        "//! Generated from `data/unicode/` (Unicode 18.0.0) by `npm run tables`; do not edit.\n\n\
         /// Runs of class, then of Bidi class, joining type and script, of all code points from U+0080.\n\
         pub(super) static VALUES: &[u8] =\n    b\"{}\";\n\n\
         /// How long each run is, less one.\n\
         pub(super) static LENGTHS: &[u8] =\n    b\"{}\";\n",
        values.escape_ascii(),
        lengths.escape_ascii()
    );
    same_as_committed("unicode_data.rs", &text);
}

/// Of every character that the tables know: what UTS #46 maps it to, or itself.
#[test]
fn the_mapping_is_that_of_uts46() {
    let mut targets: BTreeMap<u32, String> = BTreeMap::new();
    for row in rows("unicode/mapping.tsv") {
        let target = codes(&row[1]);
        let target = target.iter().map(|code| char::from_u32(*code).unwrap());
        targets.insert(code(&row[0]), target.collect());
    }
    let mut compared = 0;
    for (code, of) in properties() {
        let character = char::from_u32(code).unwrap();
        let expected = match of.status.as_str() {
            "disallowed" => continue,
            "valid" => String::from(character),
            "ignored" => String::new(),
            _ => targets[&code].clone(),
        };
        assert_eq!(
            formwell::email::mapping::map(&String::from(character)),
            expected,
            "U+{code:04X}"
        );
        compared += 1;
    }
    assert!(compared > 140_000, "{compared}");
}
