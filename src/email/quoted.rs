//! Quoted local-parts (RFC 5321 §4.1.2, RFC 6531 §3.3).
//!
//! ```abnf
//! quoted-string = DQUOTE *( qtext / quoted-pair ) DQUOTE
//! qtext         = %d32-33 / %d35-91 / %d93-126 / UTF8-non-ascii
//! quoted-pair   = %d92 %d32-126
//! ```

use super::grammar::is_atext;
use super::issue::{Code, Issue, Params};
use super::options::EmailOptions;
use super::unsafe_character::unsafe_character;
use crate::Span;

/// Whether quotes enclose the whole of `text`.
pub fn is_quoted(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('"') else {
        return false;
    };
    closing(inner) == Some(inner.len().saturating_sub(1))
}

/// Where the quoted string that has been opened is closed.
fn closing(inner: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at),
            _ => {}
        }
    }
    None
}

/// Diagnoses a local-part that [`is_quoted`].
pub fn diagnose(text: &str, options: &EmailOptions, issues: &mut Vec<Issue>) {
    let span = Span::new(0, text.len());
    if !options.allow_quoted {
        issues.push(Issue::new(Code::LocalPartQuoted, span, Params::new()));
    }
    if text.len() == 2 {
        issues.push(Issue::new(
            Code::LocalPartEmpty,
            Span::new(1, 1),
            Params::new(),
        ));
    }
    let inner = text.get(1..text.len() - 1).unwrap_or_default();
    let mut escaped = false;
    for (at, character) in inner.char_indices() {
        let place = Span::new(1 + at, 1 + at + character.len_utf8());
        let code = match unsafe_character(character) {
            Some(_) if character == ' ' => None,
            None if escaped && !character.is_ascii() => Some(Code::LocalPartCharacter),
            other => other,
        };
        escaped = character == '\\' && !escaped;
        issues.extend(code.map(|code| Issue::about(code, place, character)));
    }
}

/// The same local-part with as little quoting as it needs: none, if it is a dot-string.
pub fn unquote(text: &str) -> String {
    if !is_quoted(text) {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut escaped = false;
    for character in text.get(1..text.len() - 1).unwrap_or_default().chars() {
        if character == '\\' && !escaped {
            escaped = true;
        } else {
            escaped = false;
            plain.push(character);
        }
    }
    let is_dot_string = plain
        .split('.')
        .all(|atom| !atom.is_empty() && atom.chars().all(|c| is_atext(c) || !c.is_ascii()));
    if is_dot_string {
        return plain;
    }
    let mut quoted = String::from("\"");
    for character in plain.chars() {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    quoted.push('"');
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
            assert_eq!(unquote(text), expected);
            assert_eq!(unquote(expected), expected);
        }
    }

    #[test]
    fn the_quotes_enclose_all_or_it_is_not_quoted() {
        for text in ["\"", "\"a", "a\"", "\"a\"b", "\"a\".\"b\"", "\"a\\\"", ""] {
            assert!(!is_quoted(text), "{text}");
        }
    }
}
