//! Unicode properties, the UTS #46 mapping and canonical composition.
//!
//! Each property becomes a column of runs over the code points from U+0080. Code points that
//! nobody asks a property of are free: they take the value of the run before them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::pack::pack;
use crate::{rows, same_as_committed};

const FIRST: u32 = 0x80;
const END: u32 = 0x11_0000;

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

/// Compatibility ideographs: no normalized text holds them, no input method types them, and
/// their mapping would take a fifth of all tables. They are refused instead.
fn is_left_out(code: u32) -> bool {
    matches!(code, 0xF900..=0xFAFF | 0x2_F800..=0x2_FA1F)
}

struct Properties {
    category: String,
    status: String,
    allowed: bool,
    scripts: String,
    bidi: String,
    joining: String,
    combining: u8,
}

fn code(text: &str) -> u32 {
    u32::from_str_radix(text, 16).unwrap()
}

fn codes(text: &str) -> Vec<u32> {
    text.split(' ').map(code).collect()
}

fn properties() -> BTreeMap<u32, Properties> {
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
fn classes(code: u32, of: Option<&Properties>) -> Vec<u8> {
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
        (_, "mapped") if is_left_out(code) => vec![DISALLOWED],
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

/// Runs of code points with a common value; `None` fits any run.
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
    runs.push((END - start, current.unwrap()[0]));
    runs
}

fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 128 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap());
}

/// A signed step, the sign in the lowest bit.
fn step(out: &mut Vec<u8>, from: u32, to: u32) {
    if to >= from {
        number(out, (to - from) * 2);
    } else {
        number(out, (from - to) * 2 - 1);
    }
}

/// Runs with their value in the upper half of a byte and a short length in the lower.
fn nibbles(runs: &[(u32, u8)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (length, value) in runs {
        let short = (length - 1).min(15);
        out.push(value << 4 | short as u8);
        if short == 15 {
            number(&mut out, length - 16);
        }
    }
    out
}

fn column(runs: &[(u32, u8)]) -> [Vec<u8>; 2] {
    let mut lengths = Vec::new();
    for (length, _) in runs {
        number(&mut lengths, length - 1);
    }
    [runs.iter().map(|(_, value)| *value).collect(), lengths]
}

fn property_streams(all: &BTreeMap<u32, Properties>) -> Vec<(&'static str, Vec<u8>)> {
    let class = runs(|code| Some(classes(code, all.get(&code))));
    let starts_with =
        |of: &Properties, letters: &str| of.category.starts_with(|c| letters.contains(c));
    let kept = |code: u32| {
        let of = all.get(&code)?;
        (of.status == "valid" && of.allowed && !starts_with(of, "M")).then_some(of)
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
    let joining = runs(|code| kept(code).map(|of| vec![joining(of)]));
    let combining = runs(|code| {
        let of = all.get(&code)?;
        starts_with(of, "M").then_some(vec![of.combining])
    });
    let [combining_values, combining_lengths] = column(&combining);
    vec![
        ("CLASSES", nibbles(&class)),
        ("SCRIPTS", column(&script).concat()),
        ("SCRIPT_RUNS", number_bytes(script.len())),
        ("BIDI", nibbles(&bidi)),
        ("JOINING", nibbles(&joining)),
        ("COMBINING_VALUES", combining_values),
        ("COMBINING_LENGTHS", combining_lengths),
    ]
}

fn number_bytes(value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, u32::try_from(value).unwrap());
    out
}

fn mapping_streams(all: &BTreeMap<u32, Properties>) -> Vec<(&'static str, Vec<u8>)> {
    let mut map: BTreeMap<u32, Vec<u32>> = rows("unicode/mapping.tsv")
        .iter()
        .map(|row| (code(&row[0]), codes(&row[1])))
        .collect();
    map.retain(|code, _| !is_left_out(*code));
    let ignored = all.iter().filter(|(_, of)| of.status == "ignored");
    map.extend(ignored.map(|(code, _)| (*code, Vec::new())));
    let [mut gaps, mut lengths, mut firsts, mut rests] = [const { Vec::new() }; 4];
    let (mut last_code, mut last_first) = (FIRST, FIRST);
    for (code, target) in &map {
        number(&mut gaps, code - last_code);
        last_code = *code;
        lengths.push(u8::try_from(target.len()).unwrap());
        if let Some((first, rest)) = target.split_first() {
            step(&mut firsts, last_first, *first);
            last_first = *first;
            for code in rest {
                number(&mut rests, *code);
            }
        }
    }
    vec![
        ("MAPPING_GAPS", gaps),
        ("MAPPING_LENGTHS", lengths),
        ("MAPPING_FIRSTS", firsts),
        ("MAPPING_RESTS", rests),
    ]
}

fn decomposition_streams() -> Vec<(&'static str, Vec<u8>)> {
    let [mut gaps, mut firsts, mut seconds] = [const { Vec::new() }; 3];
    let (mut last_code, mut last_first) = (FIRST, FIRST);
    for row in rows("unicode/decomposition.tsv") {
        let (code, parts) = (code(&row[0]), codes(&row[1]));
        if is_left_out(code) {
            continue;
        }
        number(&mut gaps, code - last_code);
        last_code = code;
        step(&mut firsts, last_first, parts[0]);
        last_first = parts[0];
        // 0: no second part; else twice the part, odd where NFC does not go back.
        let second = parts.get(1).copied().unwrap_or_default();
        let one_way = u32::from(second != 0 && row[2] != "composes");
        number(&mut seconds, second * 2 + one_way);
    }
    vec![
        ("DECOMPOSITION_GAPS", gaps),
        ("DECOMPOSITION_FIRSTS", firsts),
        ("DECOMPOSITION_SECONDS", seconds),
    ]
}

#[test]
fn unicode_table() {
    let all = properties();
    let mut streams = property_streams(&all);
    streams.extend(mapping_streams(&all));
    streams.extend(decomposition_streams());
    let mut text = String::from(
        "//! Generated from `data/unicode/` (Unicode 18.0.0) by `npm run tables`; do not edit.\n",
    );
    let mut total = 0;
    for (name, stream) in streams {
        let packed = pack(&stream);
        assert_eq!(crate::packed::unpack(&packed), stream, "{name}");
        total += packed.len();
        println!("{name}: {} bytes, packed {}", stream.len(), packed.len());
        writeln!(
            text,
            "\npub(super) static {name}: &[u8] =\n    b\"{}\";",
            packed.escape_ascii()
        )
        .unwrap();
    }
    println!("all: {total}");
    assert!(total < 9_500, "the Unicode tables grew to {total} bytes");
    same_as_committed("unicode_data.rs", &text);
}
