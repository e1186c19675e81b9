//! Which characters may stand where.
//!
//! ```abnf
//! dot-string = 1*atext *("." 1*atext)            ; RFC 5321 §4.1.2
//! atext      = ALPHA / DIGIT / "!#$%&'*+-/=?^_`{|}~" / UTF8-non-ascii  ; RFC 5322 §3.2.3, RFC 6531 §3.3
//! label      = let-dig [ldh-str let-dig]         ; RFC 1035 §2.3.1, RFC 1123 §2.1
//! ```

/// Whether `character` is `atext` of RFC 5322 §3.2.3.
pub fn is_atext(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character)
}

/// Whether `character` is a letter, a digit or a hyphen in ASCII.
pub fn is_ldh(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-'
}
