//! Which scripts a word is written in, and whether they belong together (UTS #39 §5).

use crate::bytes::{push, push_char};
use crate::tables::unicode::{Class, Script, Scripts, class, script};

const LATIN: Script = Script::of(*b"Latn");

/// Scripts that are written together: Japanese, Chinese and Korean with Latin ("highly
/// restrictive" in UTS #39).
const TOGETHER: [Scripts; 3] = [
    Scripts::of("LatnHaniHiraKana"),
    Scripts::of("LatnHaniBopo"),
    Scripts::of("LatnHaniHang"),
];

/// The scripts of a word that mixes such as are not written together, by their ISO 15924
/// codes; `None` for every other word.
pub fn mixed_scripts(word: &str) -> Option<String> {
    let mut found = Scripts::default();
    let mut codes = String::new();
    for character in word.chars() {
        let script = script_of(character);
        if script == Script::NEUTRAL || found.has(script) {
            continue;
        }
        found.add(script);
        if !codes.is_empty() {
            push_char(&mut codes, ' ');
        }
        push(&mut codes, script.code());
    }
    for set in &TOGETHER {
        if set.holds(found) {
            return None;
        }
    }
    (codes.len() > 4).then_some(codes)
}

fn script_of(character: char) -> Script {
    if character.is_ascii() {
        return if character.is_ascii_alphabetic() {
            LATIN
        } else {
            Script::NEUTRAL
        };
    }
    if class(character) == Class::Letter {
        script(character)
    } else {
        Script::NEUTRAL
    }
}

/// Scripts whose spelling knows no U+200C and U+200D.
const WITHOUT_JOINERS: Scripts =
    Scripts::of("LatnHaniHangBopoHiraKanaCyrlGrekArmnGeorHebrEthiCherCans");

/// Whether a character belongs to a script whose spelling knows joiners. Marks do, whatever
/// their script.
pub fn uses_joiners(character: char) -> bool {
    match class(character) {
        Class::Mark => true,
        Class::Letter => {
            let script = script(character);
            script != Script::NEUTRAL && !WITHOUT_JOINERS.has(script)
        }
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
