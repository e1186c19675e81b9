//! Quoted local-parts (RFC 5321 §4.1.2, RFC 6531 §3.3).
//!
//! ```abnf
//! quoted-string = DQUOTE *( qtext / quoted-pair ) DQUOTE
//! qtext         = %d32-33 / %d35-91 / %d93-126 / UTF8-non-ascii
//! quoted-pair   = %d92 %d32-126
//! ```

use super::grammar::is_atext;
use super::issue::{Code, Issue, add, add_about};
use super::options::EmailOptions;
use super::unsafe_character::unsafe_character;
use crate::Span;
use crate::bytes::{at, push_char, slice, width};

/// Whether quotes enclose the whole of `text`.
pub fn is_quoted(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut end = 1;
    while end < bytes.len() && at(bytes, end) != b'"' {
        end += if at(bytes, end) == b'\\' { 2 } else { 1 };
    }
    at(bytes, 0) == b'"' && end + 1 == bytes.len()
}

/// Diagnoses a local-part that [`is_quoted`].
pub fn diagnose(text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    if !options.allow_quoted {
        add(issues, Code::LocalPartQuoted, Span::new(0, text.len()));
    }
    if text.len() == 2 {
        add(issues, Code::LocalPartEmpty, Span::new(1, 1));
    }
    let mut escaped = false;
    for (place, character) in slice(text, 1, text.len() - 1).char_indices() {
        let code = match unsafe_character(character) {
            Some(_) if character == ' ' => None,
            None if escaped && !character.is_ascii() => Some(Code::LocalPartCharacter),
            other => other,
        };
        escaped = character == '\\' && !escaped;
        if let Some(code) = code {
            let span = Span::new(1 + place, 1 + place + width(character));
            add_about(issues, code, span, character);
        }
    }
}

/// The same local-part with as little quoting as it needs: none, if it is a dot-string.
pub fn unquote(text: String) -> String {
    if !is_quoted(&text) {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut quoted = String::with_capacity(text.len());
    quoted.push('"');
    // A dot may not stand first, last or behind another.
    let (mut escaped, mut dot, mut is_dot_string) = (false, true, true);
    for character in slice(&text, 1, text.len() - 1).chars() {
        if character == '\\' && !escaped {
            escaped = true;
            continue;
        }
        escaped = false;
        is_dot_string &= match character {
            '.' => !dot,
            _ => !character.is_ascii() || is_atext(character as u8),
        };
        dot = character == '.';
        if matches!(character, '"' | '\\') {
            push_char(&mut quoted, '\\');
        }
        push_char(&mut quoted, character);
        push_char(&mut plain, character);
    }
    if is_dot_string && !dot {
        return plain;
    }
    push_char(&mut quoted, '"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::{is_quoted, unquote};

    #[test]
    fn quotes_no_more_than_needed() {
        let rows = [
            (r#""anna""#, "anna"),
            (r#""an\na""#, "anna"),
            (r#""an na""#, r#""an na""#),
            (r#""a..b""#, r#""a..b""#),
            (r#""a\"b""#, r#""a\"b""#),
            (r#""""#, r#""""#),
            ("anna", "anna"),
        ];
        for (text, expected) in rows {
            assert_eq!(unquote(text.to_owned()), expected);
            assert_eq!(unquote(expected.to_owned()), expected);
        }
    }

    #[test]
    fn the_quotes_enclose_all_or_it_is_not_quoted() {
        for text in ["\"", "\"a", "a\"", "\"a\"b", "\"a\".\"b\"", "\"a\\\"", ""] {
            assert!(!is_quoted(text), "{text}");
        }
    }
}
