//! Characters that no part of an address can hold, whatever the script.

use super::issue::Code;
use crate::tables::unicode::{Class, class};

/// Why `character` may not stand anywhere in an address; `None` if it may, somewhere.
///
/// U+200C and U+200D get a code as well: only their neighbours tell whether they may stand.
pub fn unsafe_character(character: char) -> Option<Code> {
    match character {
        ' ' | '\t'..='\r' => Some(Code::CharacterSpace),
        '\0'..='\x1F' | '\x7F' => Some(Code::CharacterControl),
        '!'..='~' => None,
        '\u{FFFD}' => Some(Code::CharacterReplacement),
        '\u{200C}' | '\u{200D}' => Some(Code::CharacterJoiner),
        _ if is_bidi_control(character) => Some(Code::CharacterBidiControl),
        _ => match class(character) {
            Class::Space => Some(Code::CharacterSpace),
            Class::Control => Some(Code::CharacterControl),
            Class::Invisible => Some(Code::CharacterInvisible),
            Class::Private => Some(Code::CharacterPrivate),
            Class::Unassigned => Some(Code::CharacterUnassigned),
            _ => None,
        },
    }
}

/// `Bidi_Control` (UAX #9).
pub fn is_bidi_control(character: char) -> bool {
    matches!(
        character,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    )
}
