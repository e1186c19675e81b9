//! One spelling for all spellings of a name: lower case, without marks, spaces and punctuation.

use crate::email::nfc::{lower, nfc, nfkd};
use crate::tables::name_folding;

/// Vowels that German, Danish and Norwegian write as two where an umlaut is not at hand.
const TRANSLITERATED: [(&str, &str); 4] = [("aa", "a"), ("ae", "a"), ("oe", "o"), ("ue", "u")];

/// Folds a name, or another text that people spell in several ways.
///
/// - case: all scripts; `I`, `İ`, `ı` and `i` are one letter
/// - marks: `é` is `e`, `ł` is `l`, `ø` is `o`, `ё` is `е`; in Latin, Greek and Cyrillic
/// - `ß` is `ss`; `ä`, `ae`, `æ` and `a` are one, as are `å`, `aa` and `a`, `ö`, `oe`, `ø` and
///   `o`, `ü`, `ue` and `u`: one spelling has to stand for all, so `Michael` is also `Michal`
/// - full-width and other compatibility forms are the usual ones: `ﬁ` is `fi`
/// - spaces, hyphens, apostrophes, dots and other punctuation are left out
///
/// Letters of other scripts stay as they are: two names fold alike only if they are alike.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in lower(&nfkd(text)).chars() {
        match name_folding::fold(letter) {
            Some(base) => folded.push_str(base),
            None if is_written(letter) => folded.push(letter),
            None => {}
        }
    }
    for (pair, vowel) in TRANSLITERATED {
        folded = folded.replace(pair, vowel);
    }
    // Letters of other scripts were taken apart, too.
    nfc(&folded)
}

/// Whether a letter counts: not a combining mark of Latin, Greek or Cyrillic, not punctuation.
fn is_written(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}'
        | '\u{2b0}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{2000}'..='\u{206f}'
        | '\u{3000}'..='\u{303f}'
        | '\u{30fb}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => false,
        _ => !letter.is_whitespace() && !letter.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name() {
        for names in [
            &[
                "Müller",
                "MUELLER",
                "mu\u{308}ller",
                "Muller",
                "ＭÜＬＬＥＲ",
            ][..],
            &["Yılmaz", "YILMAZ", "yilmaz", "Yi\u{307}lmaz", "YİLMAZ"],
            &["Strauß", "STRAUSS", "Strauẞ", "strauss"],
            &["Łukasz", "Lukasz", "LUKASZ"],
            &["Sørensen", "Soerensen", "Sorensen"],
            &["Åse", "Aase", "Ase"],
            &["O'Neill", "O’Neill", "ONeill", "O Neill"],
            &["Anna-Lena", "Anna Lena", "annalena"],
            &["ΠΑΠΑΔΌΠΟΥΛΟΣ", "Παπαδόπουλος", "παπαδοπουλοσ"],
            &["Семён", "СЕМЕН", "семен"],
            &["Đorđe", "Dorde"],
            &["Nguyễn", "Nguyen", "NGUYE\u{302}\u{303}N"],
        ] {
            for name in names {
                assert_eq!(fold(name), fold(names[0]), "{name}");
            }
        }
    }

    #[test]
    fn other_scripts_are_kept() {
        for name in ["山田", "김철수", "محمد", "שרה", "नेहा", "สมชาย", "ანა"]
        {
            assert_eq!(fold(name), name);
        }
        assert_ne!(fold("山田"), fold("山本"));
        assert_eq!(fold(" - . ’ \u{200b}"), "");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for name in ["Müller", "Aaeue", "ﬃÆŒ", "Łódź", "İı", "ǄǅǆĲ"] {
            assert_eq!(fold(&fold(name)), fold(name), "{name}");
        }
    }
}
