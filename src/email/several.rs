//! Several addresses in one text: a list, not an address.

use super::grammar::is_space;
use crate::Span;
use crate::bytes::{at, same_ignore_case, slice, width};

/// Where the addresses are, if `input` holds two or more that differ; else nothing.
pub fn find(input: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut ats, mut marks) = (0, 0);
    for character in input.chars() {
        ats += usize::from(is_at(character));
        marks += usize::from(character == '"');
    }
    if ats < 2 {
        return found;
    }
    // Separators between marks part nothing, unless a quote is left open.
    let closed = marks % 2 == 0;
    let (mut quoted, mut start) = (false, 0);
    for (place, character) in input.char_indices() {
        quoted ^= character == '"' && closed;
        if !quoted && is_separator(character) {
            add_address(input, Span::new(start, place), &mut found);
            start = place + width(character);
        }
    }
    add_address(input, Span::new(start, input.len()), &mut found);
    let mut differ = false;
    let first = found.first().copied().unwrap_or_default();
    for span in &found {
        differ |= !same_ignore_case(span.of(input).as_bytes(), first.of(input).as_bytes());
    }
    if !differ {
        found.clear();
    }
    found
}

/// `@` and its look-alikes, which a repair turns into it.
pub fn is_at(character: char) -> bool {
    matches!(character, '@' | '\u{FF20}' | '\u{FE6B}')
}

fn is_separator(character: char) -> bool {
    is_space(character)
        || matches!(
            character,
            ',' | ';' | '<' | '>' | '|' | '，' | '；' | '、' | '،' | '؛'
        )
}

/// Adds the piece without what wraps it, if there is an at sign inside.
fn add_address(input: &str, piece: Span, found: &mut Vec<Span>) {
    let Span { mut start, mut end } = piece;
    while start < end && wraps(at(input.as_bytes(), start)) {
        start += 1;
    }
    while start < end && wraps(at(input.as_bytes(), end - 1)) {
        end -= 1;
    }
    let (mut first, mut last, mut any) = (false, false, false);
    for (place, character) in slice(input, start, end).char_indices() {
        last = is_at(character);
        first |= last && place == 0;
        any |= last;
    }
    if any && !first && !last {
        found.push(Span::new(start, end));
    }
}

fn wraps(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'\'' | b'"' | b'.' | b':'
    )
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn finds_each_address_of_a_list() {
        let rows: [(&str, &[&str]); 9] = [
            ("a@x.org;b@x.org", &["a@x.org", "b@x.org"]),
            ("a@x.org, b@x.org,", &["a@x.org", "b@x.org"]),
            ("A <a@x.org> B <b@x.org>", &["a@x.org", "b@x.org"]),
            ("a@x.org\nb＠x.org", &["a@x.org", "b＠x.org"]),
            ("a@x.org <A@x.org>", &[]),
            ("a@b@x.org", &[]),
            ("\"a@b, c@d\"@x.org", &[]),
            ("\"a@x.org, b@x.org", &["a@x.org", "b@x.org"]),
            ("a@x.org", &[]),
        ];
        for (input, expected) in rows {
            let found = find(input);
            let found: Vec<&str> = found
                .iter()
                .map(|span| input.get(span.start..span.end).unwrap())
                .collect();
            assert_eq!(found, expected, "{input}");
        }
    }
}
