//! Which scripts a word is written in, and whether they belong together (UTS #39 §5).

use crate::tables::unicode::{Class, Script, class, script};

const LATIN: Script = Script::of(*b"Latn");
const HAN: Script = Script::of(*b"Hani");
const HANGUL: Script = Script::of(*b"Hang");
const BOPOMOFO: Script = Script::of(*b"Bopo");
const HIRAGANA: Script = Script::of(*b"Hira");
const KATAKANA: Script = Script::of(*b"Kana");

/// Scripts that are written together: Japanese, Chinese and Korean with Latin ("highly
/// restrictive" in UTS #39).
const TOGETHER: [&[Script]; 3] = [
    &[LATIN, HAN, HIRAGANA, KATAKANA],
    &[LATIN, HAN, BOPOMOFO],
    &[LATIN, HAN, HANGUL],
];

/// The scripts of a word that mixes such as are not written together, by their ISO 15924
/// codes; `None` for every other word.
pub fn mixed_scripts(word: &str) -> Option<String> {
    if word.is_ascii() {
        return None;
    }
    let mut found: Vec<Script> = Vec::new();
    for script in word.chars().map(script_of) {
        if script != Script::NEUTRAL && !found.contains(&script) {
            found.push(script);
        }
    }
    let fine = found.len() < 2
        || TOGETHER
            .iter()
            .any(|set| found.iter().all(|script| set.contains(script)));
    if fine {
        return None;
    }
    let codes: Vec<&str> = found.iter().map(|script| script.code()).collect();
    Some(codes.join(" "))
}

fn script_of(character: char) -> Script {
    match character {
        'a'..='z' | 'A'..='Z' => LATIN,
        _ if character.is_ascii() => Script::NEUTRAL,
        _ if class(character) == Class::Letter => script(character),
        _ => Script::NEUTRAL,
    }
}

/// Scripts whose spelling knows no U+200C and U+200D.
const WITHOUT_JOINERS: [Script; 15] = [
    LATIN,
    HAN,
    HANGUL,
    BOPOMOFO,
    HIRAGANA,
    KATAKANA,
    Script::NEUTRAL,
    Script::of(*b"Cyrl"),
    Script::of(*b"Grek"),
    Script::of(*b"Armn"),
    Script::of(*b"Geor"),
    Script::of(*b"Hebr"),
    Script::of(*b"Ethi"),
    Script::of(*b"Cher"),
    Script::of(*b"Cans"),
];

/// Whether a character belongs to a script whose spelling knows joiners. Marks do, whatever
/// their script.
pub fn uses_joiners(character: char) -> bool {
    match class(character) {
        Class::Mark => true,
        Class::Letter => !WITHOUT_JOINERS.contains(&script(character)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::mixed_scripts;

    #[test]
    fn tells_mixtures_from_words() {
        let rows = [
            ("gооgle", Some("Latn Cyrl")),
            ("аррӏе", None),
            ("toyota株式会社カメラ", None),
            ("한국hangul漢", None),
            ("ελλάδα1", None),
            ("ελλάδаa", Some("Grek Cyrl Latn")),
            ("हिन्दी", None),
            ("plain", None),
        ];
        for (word, expected) in rows {
            assert_eq!(mixed_scripts(word).as_deref(), expected, "{word}");
        }
    }
}
