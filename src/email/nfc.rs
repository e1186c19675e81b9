//! Normalization forms (UAX #15) and lower case, taken from the host.
//!
//! In WebAssembly that is JavaScript's own `normalize` and `toLowerCase`, which every engine has;
//! the tables would be a third of the package. Elsewhere it is the crate `unicode-normalization`
//! and the standard library. They agree, because Unicode never changes the forms of an assigned
//! character, because `tables::unicode` calls a character unassigned if an engine of 2021 may not
//! know yet how it decomposes, and because such characters are left as they are here.

use crate::bytes::{is_ascii, lower_ascii, owned, width};
use crate::tables::unicode::{Class, class};

/// Which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
    Lower,
}

/// `text` in NFC: one spelling for what looks and means the same.
pub fn nfc(text: &str) -> String {
    convert(text, Form::Nfc)
}

/// `text` in NFD: letters and their marks apart.
pub fn nfd(text: &str) -> String {
    convert(text, Form::Nfd)
}

/// `text` in NFKC: full-width and other compatibility forms folded.
pub fn nfkc(text: &str) -> String {
    convert(text, Form::Nfkc)
}

/// `text` in NFKD: compatibility forms folded, letters and their marks apart.
pub fn nfkd(text: &str) -> String {
    convert(text, Form::Nfkd)
}

/// `text` in lower case. Mind `Σ`, whose lower case depends on what follows.
pub fn lower(text: &str) -> String {
    convert(text, Form::Lower)
}

/// Whether a text is its own NFC, NFKC and lower case but for ASCII capitals: ASCII, and of the
/// letters in everyday use those that no form changes. To ask the host takes ten times longer.
pub(super) fn is_settled(text: &str) -> bool {
    for character in text.chars() {
        let settled = matches!(
            character,
            '\0'..='\x7F' | 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ' | '一'..='龥' | '가'..='힣'
        );
        if !settled {
            return false;
        }
    }
    true
}

/// Most marks in a row that are put in order: hosts take time in proportion to their square. So
/// many fit into no local-part and no label, and no name of a person has them.
const MARKS: usize = 200;

/// Converts what stands between characters that the tables do not know: to a host that does not
/// know them either they are what nothing combines with. A text of more than [`MARKS`] in a row
/// stays as it is.
#[inline(never)]
fn convert(text: &str, form: Form) -> String {
    let settled = match form {
        Form::Nfd | Form::Nfkd => is_ascii(text.as_bytes()),
        _ => is_settled(text),
    };
    if settled {
        return if form == Form::Lower {
            lower_ascii(text)
        } else {
            owned(text)
        };
    }
    let mut converted = String::with_capacity(text.len());
    let (mut start, mut at, mut marks) = (0, 0, 0);
    for character in text.chars() {
        let end = at + width(character);
        let class = if character.is_ascii() {
            Class::Letter
        } else {
            class(character)
        };
        marks = match class {
            Class::Mark | Class::OtherMark => marks + 1,
            _ => 0,
        };
        if marks > MARKS {
            return owned(text);
        }
        if class == Class::Unassigned {
            converted.push_str(&host::convert(
                text.get(start..at).unwrap_or_default(),
                form,
            ));
            converted.push(character);
            start = end;
        }
        at = end;
    }
    converted.push_str(&host::convert(text.get(start..).unwrap_or_default(), form));
    converted
}

#[cfg(not(all(feature = "wasm", target_arch = "wasm32")))]
mod host {
    use unicode_normalization::UnicodeNormalization;

    use super::Form;

    pub(super) fn convert(text: &str, form: Form) -> String {
        match form {
            Form::Nfc => text.nfc().collect(),
            Form::Nfd => text.nfd().collect(),
            Form::Nfkc => text.nfkc().collect(),
            Form::Nfkd => text.nfkd().collect(),
            Form::Lower => text.to_lowercase(),
        }
    }
}

#[cfg(all(feature = "wasm", target_arch = "wasm32"))]
mod host {
    use super::Form;

    pub(super) fn convert(text: &str, form: Form) -> String {
        crate::wasm::host::convert(text, form as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_and_reorders() {
        let rows = [
            ("plain", "plain"),
            ("jose\u{301}", "josé"),
            ("a\u{323}\u{302}", "\u{1EAD}"),
            ("a\u{302}\u{323}", "\u{1EAD}"),
            ("\u{1100}\u{1161}\u{11A8}", "각"),
            ("\u{212B}", "Å"),
            ("\u{958}", "\u{915}\u{93C}"),
            ("\u{301}a", "\u{301}a"),
        ];
        for (text, expected) in rows {
            assert_eq!(nfc(text), expected, "{text:?}");
        }
    }

    #[test]
    fn folds_and_takes_apart() {
        assert_eq!(nfkc("ｆｕｌｌ①"), "full1");
        assert_eq!(nfd("é"), "e\u{301}");
        assert_eq!(nfkd("ﬁé"), "fie\u{301}");
        assert_eq!(lower("ÄÖX"), "äöx");
    }

    #[test]
    fn settled_characters_are_changed_by_no_form() {
        let mut settled = String::new();
        for character in '\u{80}'..='\u{FFFF}' {
            let text = String::from(character);
            if is_settled(&text) {
                assert_eq!(host::convert(&text, Form::Nfkc), text);
                assert_eq!(host::convert(&text, Form::Lower), text);
                settled.push(character);
            }
        }
        assert!(settled.chars().count() > 30_000);
        assert_eq!(host::convert(&settled, Form::Nfc), settled);
        assert_eq!(host::convert(&settled, Form::Nfkc), settled);
    }

    #[test]
    fn leaves_alone_what_hosts_may_not_know() {
        // Younger than Unicode 13.0: a capital letter and a mark.
        for text in ["\u{A7CB}", "a\u{1ACF}\u{301}"] {
            assert_eq!(lower(text), text);
            assert_eq!(nfkc(text), text);
        }
    }

    #[test]
    fn leaves_alone_what_has_too_many_marks() {
        let typed = |marks| format!("e{}", "\u{323}\u{301}".repeat(marks));
        assert_eq!(nfc(&typed(1)), "ẹ\u{301}");
        let most = MARKS / 2;
        assert!(nfc(&typed(most)).starts_with("ẹ\u{323}"));
        assert_eq!(nfc(&typed(most + 1)), typed(most + 1));
    }
}
