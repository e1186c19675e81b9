//! Which characters may stand where.
//!
//! ```abnf
//! dot-string = 1*atext *("." 1*atext)            ; RFC 5321 §4.1.2
//! atext      = ALPHA / DIGIT / "!#$%&'*+-/=?^_`{|}~" / UTF8-non-ascii  ; RFC 5322 §3.2.3, RFC 6531 §3.3
//! label      = let-dig [ldh-str let-dig]         ; RFC 1035 §2.3.1, RFC 1123 §2.1
//! ```

/// Whether `byte` is ASCII and `atext` of RFC 5322 §3.2.3.
pub fn is_atext(byte: u8) -> bool {
    matches!(
        byte,
        b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/'..=b'9' | b'=' | b'?' | b'A'..=b'Z' | b'^'..=b'~'
    )
}

/// Whether `character` is `White_Space` of Unicode, which no version will change.
pub fn is_space(character: char) -> bool {
    matches!(
        character,
        '\t'..='\r'
            | ' '
            | '\u{85}'
            | '\u{A0}'
            | '\u{1680}'
            | '\u{2000}'..='\u{200A}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{202F}'
            | '\u{205F}'
            | '\u{3000}'
    )
}

#[cfg(test)]
mod tests {
    use super::{is_atext, is_space};

    #[test]
    fn atext_is_what_the_document_lists() {
        for byte in 0..=u8::MAX {
            let listed = byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
            assert_eq!(is_atext(byte), listed, "{byte}");
        }
    }

    #[test]
    fn white_space_is_what_the_standard_library_takes_for_it() {
        for character in '\0'..=char::MAX {
            assert_eq!(
                is_space(character),
                character.is_whitespace(),
                "{character:?}"
            );
        }
    }
}
