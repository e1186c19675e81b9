//! Writes `data/unicode/*.tsv` from the tables of ICU4X (Unicode 18.0.0).

use std::fmt::Write as _;
use std::fs;

use icu_normalizer::properties::{CanonicalCombiningClassMap, CanonicalDecomposition, Decomposed};
use icu_normalizer::uts46::Uts46Mapper;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::props::{
    BidiClass, DefaultIgnorableCodePoint, GeneralCategory,
    HangulSyllableType, JoiningType, NoncharacterCodePoint, Script, WhiteSpace,
};
use icu_properties::script::ScriptWithExtensions;
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesShort};

const HEADER: &str = "# Unicode 18.0.0, from the crates icu_properties and icu_normalizer 2.4.0; \
                      Unicode License v3.\n";

fn main() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../unicode");
    fs::write(format!("{folder}/properties.tsv"), properties()).unwrap();
    fs::write(format!("{folder}/mapping.tsv"), mapping()).unwrap();
    fs::write(format!("{folder}/decomposition.tsv"), decomposition()).unwrap();
}

fn characters() -> impl Iterator<Item = char> {
    ('\u{80}'..=char::MAX).filter(|c| general_category(*c) != GeneralCategory::Unassigned)
}

fn general_category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// What UTS #46 makes of one character: itself, nothing, another text or U+FFFD.
fn uts46(c: char) -> String {
    Uts46Mapper::new().map_normalize(std::iter::once(c)).collect()
}

/// `valid`, `mapped`, `ignored` or `disallowed` (UTS #46 §5, UseSTD3ASCIIRules=false). The
/// mapper normalizes too, so a canonical equivalent that is valid counts as mapped.
fn status(c: char) -> &'static str {
    match uts46(c).as_str() {
        "" => "ignored",
        "\u{FFFD}" => "disallowed",
        text if text.chars().eq([c]) => "valid",
        _ => "mapped",
    }
}

/// The derived property of RFC 5892 §3.
fn idna2008(c: char) -> &'static str {
    use GeneralCategory as Gc;
    match u32::from(c) {
        0xDF | 0x3C2 | 0x6FD..=0x6FE | 0xF0B | 0x3007 => return "PVALID",
        0xB7 | 0x375 | 0x5F3..=0x5F4 | 0x30FB | 0x660..=0x669 | 0x6F0..=0x6F9 => return "CONTEXTO",
        0x640 | 0x7FA | 0x302E..=0x302F | 0x3031..=0x3035 | 0x303B => return "DISALLOWED",
        0x200C..=0x200D => return "CONTEXTJ",
        0x20D0..=0x20FF | 0x1D100..=0x1D1FF | 0x1D200..=0x1D24F => return "DISALLOWED",
        _ => {}
    }
    let jamo = matches!(
        CodePointMapData::<HangulSyllableType>::new().get(c),
        HangulSyllableType::LeadingJamo
            | HangulSyllableType::VowelJamo
            | HangulSyllableType::TrailingJamo
    );
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
        || CodePointSetData::new::<WhiteSpace>().contains(c)
        || CodePointSetData::new::<NoncharacterCodePoint>().contains(c);
    let letter_digit = matches!(
        general_category(c),
        Gc::LowercaseLetter | Gc::UppercaseLetter | Gc::OtherLetter | Gc::DecimalNumber
            | Gc::ModifierLetter | Gc::NonspacingMark | Gc::SpacingMark
    );
    // UTS #46 maps by NFKC_Casefold: what it leaves alone is stable.
    if letter_digit && status(c) == "valid" && !ignorable && !jamo { "PVALID" } else { "DISALLOWED" }
}

fn properties() -> String {
    let mut text = String::from(HEADER);
    text.push_str(
        "# first, last, general category, UTS #46 status, RFC 5892 property, script extensions, \
         bidi class, joining type, canonical combining class\n",
    );
    let mut run: Option<(u32, u32, String)> = None;
    for c in characters() {
        let row = row(c);
        match &mut run {
            Some((_, last, same)) if *last + 1 == u32::from(c) && *same == row => *last += 1,
            _ => {
                flush(&mut text, run.take());
                run = Some((u32::from(c), u32::from(c), row));
            }
        }
    }
    flush(&mut text, run);
    text
}

fn flush(text: &mut String, run: Option<(u32, u32, String)>) {
    if let Some((first, last, row)) = run {
        writeln!(text, "{first:04X}\t{last:04X}\t{row}").unwrap();
    }
}

fn row(c: char) -> String {
    let short_gc = PropertyNamesShort::<GeneralCategory>::new();
    let short_script = PropertyNamesShort::<Script>::new();
    let short_bidi = PropertyNamesShort::<BidiClass>::new();
    let short_joining = PropertyNamesShort::<JoiningType>::new();
    let scripts: Vec<&str> = ScriptWithExtensions::new()
        .get_script_extensions_val(c)
        .iter()
        .map(|script| short_script.get(script).unwrap())
        .collect();
    format!(
        "{}\t{}\t{}\t{}\t{}\t{}\t{}",
        short_gc.get(general_category(c)).unwrap(),
        status(c),
        idna2008(c),
        scripts.join(" "),
        short_bidi.get(CodePointMapData::<BidiClass>::new().get(c)).unwrap(),
        short_joining.get(CodePointMapData::<JoiningType>::new().get(c)).unwrap(),
        CanonicalCombiningClassMap::new().get_u8(c),
    )
}

fn hex(text: impl IntoIterator<Item = char>) -> String {
    let codes: Vec<String> = text.into_iter().map(|c| format!("{:04X}", u32::from(c))).collect();
    codes.join(" ")
}

fn mapping() -> String {
    let mut text = format!("{HEADER}# character, what UTS #46 maps it to, in NFC\n");
    for c in characters().filter(|c| status(*c) == "mapped") {
        writeln!(text, "{}\t{}", hex([c]), hex(uts46(c).chars())).unwrap();
    }
    text
}

fn decomposition() -> String {
    let mut text = format!(
        "{HEADER}# character, canonical decomposition one level deep, `composes` if NFC goes back\n"
    );
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    for c in characters().filter(|c| !('\u{AC00}'..='\u{D7A3}').contains(c)) {
        let parts = match CanonicalDecomposition::new().decompose(c) {
            Decomposed::Default => continue,
            Decomposed::Singleton(one) => vec![one],
            Decomposed::Expansion(one, two) => vec![one, two],
        };
        let back = nfc.normalize(&c.to_string()).chars().eq([c]);
        let note = if back { "composes" } else { "decomposes" };
        writeln!(text, "{}\t{}\t{note}", hex([c]), hex(parts)).unwrap();
    }
    text
}
