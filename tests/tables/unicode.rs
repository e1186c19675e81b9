//! Unicode properties.
//!
//! Each property becomes a column of runs over the code points from U+0080. Code points that
//! nobody asks a property of are free: they take the value of the run before them.

use std::collections::{BTreeMap, BTreeSet};

use regex::{Regex, RegexSet};

use crate::{rows, same_as_committed};

const FIRST: u32 = 0x80;
const END: u32 = 0x11_0000;

/// Where the next column starts, counted from the start of one: as if it went on.
const NEXT: u32 = (1 << 21) + FIRST;

/// Classes, by number: see `Class` in `src/tables/unicode.rs`.
const LETTER: u8 = 0;
const MARK: u8 = 1;
const SYMBOL: u8 = 2;
const OTHER_MARK: u8 = 3;
const INVISIBLE: u8 = 4;
const SPACE: u8 = 5;
const PRIVATE: u8 = 6;
const CONTROL: u8 = 7;
const DISALLOWED: u8 = 8;
const UNASSIGNED: u8 = 9;
/// The host's to say.
const HOST: u8 = 10;

/// Gaps between assigned characters that are shorter are left to the host, but for what is in `unicode/ahead.tsv`.
const GAP: usize = 16;

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
    /// Whether engines of 2021 know it (Unicode 13.0).
    old: bool,
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

/// All assigned characters, but for those that an engine of 2021 does not know and that normalization or lower case
/// may change: two engines would answer differently.
fn properties() -> BTreeMap<u32, Properties> {
    let mut parts: BTreeSet<u32> = BTreeSet::new();
    for row in rows("unicode/decomposition.tsv") {
        parts.extend(codes(&row[0]));
        parts.extend(codes(&row[1]));
    }
    let mut all = every_assigned();
    all.retain(|code, of| {
        let changes = of.status != "valid" || of.combining != 0 || parts.contains(code);
        !changes || of.old
    });
    all
}

fn every_assigned() -> BTreeMap<u32, Properties> {
    let known = Regex::new(r"^\p{Age=13.0}").unwrap();
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
                old: char::from_u32(code).is_none_or(|it| known.is_match(&String::from(it))),
            };
            all.insert(code, properties);
        }
    }
    all
}

/// The class of a code point.
fn class(of: Option<&Properties>) -> u8 {
    let Some(of) = of else {
        return UNASSIGNED;
    };
    match (of.category.as_str(), of.status.as_str()) {
        (category, "ignored") if category.starts_with('L') => INVISIBLE,
        // What it is mapped to is asked instead, but in a local-part.
        (category, "mapped" | "ignored") => by_category(category),
        (category, _) if category.starts_with('M') => {
            if of.allowed {
                MARK
            } else {
                OTHER_MARK
            }
        }
        (category, _) if category.starts_with(['C', 'Z']) => by_category(category),
        _ if of.allowed => LETTER,
        (_, "valid") => SYMBOL,
        _ => DISALLOWED,
    }
}

/// The class that hosts give to a general category.
fn by_category(category: &str) -> u8 {
    match category {
        "Nd" => LETTER,
        "Me" => OTHER_MARK,
        "Cf" => INVISIBLE,
        "Co" => PRIVATE,
        "Cc" => CONTROL,
        _ if category.starts_with('L') => LETTER,
        _ if category.starts_with('M') => MARK,
        _ if category.starts_with('Z') => SPACE,
        _ if category.starts_with('C') => UNASSIGNED,
        _ => SYMBOL,
    }
}

/// The column of classes: where hosts are not asked.
fn class_column(all: &BTreeMap<u32, Properties>) -> Vec<(u32, u8)> {
    let mut gaps = BTreeSet::new();
    let mut gap: Vec<u32> = Vec::new();
    let assigned = every_assigned();
    for code in FIRST..=END {
        // Surrogates are no characters.
        if assigned.contains_key(&code) || code == END || code == 0xD800 {
            if gap.len() < GAP {
                gaps.extend(gap.iter().copied());
            }
            gap.clear();
        } else {
            gap.push(code);
        }
    }
    for row in rows("unicode/ahead.tsv") {
        assert!(gaps.remove(&code(&row[0])), "{row:?} is in no such gap");
    }
    runs(|code| {
        char::from_u32(code)?;
        let of = all.get(&code);
        let class = class(of);
        let host = match of {
            Some(of) => of.old && by_category(&of.category) == class,
            None => gaps.contains(&code),
        };
        Some(if host { vec![HOST, class] } else { vec![class] })
    })
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
    let class = class_column(all);
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

/// Every code point has the class that Unicode 18.0 gives it, whichever version the host has: here that of the crate
/// `regex`, asked as `pkg-template/src/lib/unicode.ts` asks.
#[test]
fn an_older_host_makes_the_same_classes() {
    let categories = [
        r"[\p{L}\p{Nd}]",
        r"[\p{Mn}\p{Mc}]",
        r"[\p{N}\p{P}\p{S}]",
        r"\p{M}",
        r"\p{Cf}",
        r"\p{Z}",
        r"\p{Co}",
        r"\p{Cc}",
    ];
    let host = RegexSet::new(categories.map(|category| format!("^{category}"))).unwrap();
    let all = properties();
    let (mut start, mut asked) = (FIRST, 0);
    for (length, value) in class_column(&all) {
        for code in (start..start + length).take_while(|code| *code < END) {
            let Some(character) = char::from_u32(code) else {
                continue;
            };
            let mut said = usize::from(value);
            if value == HOST {
                let matches = host.matches(&String::from(character));
                said = matches.iter().next().unwrap_or(UNASSIGNED.into());
                asked += 1;
            }
            assert_eq!(said, usize::from(class(all.get(&code))), "U+{code:04X}");
        }
        start += length;
    }
    assert!(asked > 130_000, "{asked}");
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
