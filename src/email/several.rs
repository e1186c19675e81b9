//! Several addresses in one text: a list, not an address.

use crate::Span;

/// Where the addresses are, if `input` holds two or more that differ; else nothing.
pub fn find(input: &str) -> Vec<Span> {
    if input.chars().filter(|c| is_at(*c)).nth(1).is_none() {
        return Vec::new();
    }
    // Separators between quotes part nothing, unless a quote is left open.
    let closed = input.bytes().filter(|byte| *byte == b'"').count() % 2 == 0;
    let mut found = Vec::new();
    let mut quoted = false;
    let mut start = 0;
    for (at, character) in input.char_indices() {
        quoted ^= character == '"' && closed;
        if !quoted && is_separator(character) {
            found.extend(address(input, Span::new(start, at)));
            start = at + character.len_utf8();
        }
    }
    found.extend(address(input, Span::new(start, input.len())));
    let text = |span: &Span| input.get(span.start..span.end).unwrap_or_default();
    let first = found.first().map(text).unwrap_or_default();
    if found
        .iter()
        .all(|span| text(span).eq_ignore_ascii_case(first))
    {
        found.clear();
    }
    found
}

/// `@` and its look-alikes, which a repair turns into it.
pub fn is_at(character: char) -> bool {
    matches!(character, '@' | '\u{FF20}' | '\u{FE6B}')
}

fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            ',' | ';' | '<' | '>' | '|' | '，' | '；' | '、' | '،' | '؛'
        )
}

/// The piece without what wraps it, if there is an at sign inside.
fn address(input: &str, piece: Span) -> Option<Span> {
    let text = input.get(piece.start..piece.end)?;
    let wraps = |c: char| {
        matches!(
            c,
            '(' | ')' | '[' | ']' | '{' | '}' | '\'' | '"' | '.' | ':'
        )
    };
    let rest = text.trim_start_matches(wraps);
    let start = piece.end - rest.len();
    let bare = rest.trim_end_matches(wraps);
    let mut inside = bare.chars();
    inside.next().filter(|first| !is_at(*first))?;
    inside.next_back().filter(|last| !is_at(*last))?;
    inside
        .any(is_at)
        .then(|| Span::new(start, start + bare.len()))
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
