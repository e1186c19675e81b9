//! Texts as bytes: the few things that the address rules ask of them.
//!
//! Each is compiled once. The standard library's searches and splits are made anew for every
//! kind of pattern, and a package of some forty kilobytes cannot afford that. What is searched
//! for is ASCII throughout, so that every place found is a character boundary. Where lists are, speed
//! counts: there each is compiled wherever it is called.

/// The byte at `at`; zero past the end.
#[inline]
pub(crate) fn at(text: &[u8], at: usize) -> u8 {
    match text.get(at) {
        Some(byte) => *byte,
        None => 0,
    }
}

/// Where `byte` stands first.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn find(text: &[u8], byte: u8) -> Option<usize> {
    for (at, one) in text.iter().enumerate() {
        if *one == byte {
            return Some(at);
        }
    }
    None
}

/// Where `byte` stands last.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn rfind(text: &[u8], byte: u8) -> Option<usize> {
    let mut at = text.len();
    while at > 0 {
        at -= 1;
        if text.get(at) == Some(&byte) {
            return Some(at);
        }
    }
    None
}

/// Whether `byte` is anywhere in `text`.
#[inline]
pub(crate) fn has(text: &[u8], byte: u8) -> bool {
    find(text, byte).is_some()
}

/// How often `byte` is in `text`.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn count(text: &[u8], byte: u8) -> usize {
    let mut count = 0;
    for one in text {
        count += usize::from(*one == byte);
    }
    count
}

/// Where `part` starts first.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn find_part(text: &[u8], part: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at + part.len() <= text.len() {
        if cut(text, at, at + part.len()) == part {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The bytes from `start` to before `end`; none if there are no such.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn cut(text: &[u8], start: usize, end: usize) -> &[u8] {
    text.get(start..end).unwrap_or_default()
}

/// The text from `start` to before `end`; empty if there is no such.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

/// The text from `start` on.
#[inline]
pub(crate) fn from(text: &str, start: usize) -> &str {
    slice(text, start, text.len())
}

/// The character that starts at `at`; U+0000 past the end.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn char_at(text: &str, at: usize) -> char {
    from(text, at).chars().next().unwrap_or_default()
}

/// The last character; U+0000 if there is none.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn last_char(text: &str) -> char {
    let mut start = text.len().saturating_sub(1);
    while at(text.as_bytes(), start) & 0xC0 == 0x80 {
        start -= 1;
    }
    char_at(text, start)
}

/// Bytes that a character takes.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn width(character: char) -> usize {
    character.len_utf8()
}

/// What stands before and behind the first `byte`; all of `text` and nothing where it has none.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn split_at_first(text: &str, byte: u8) -> (&str, Option<&str>) {
    match find(text.as_bytes(), byte) {
        Some(at) => (slice(text, 0, at), Some(from(text, at + 1))),
        None => (text, None),
    }
}

/// What stands behind the last `byte`; all of `text` where it has none.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn after_last(text: &str, byte: u8) -> &str {
    from(
        text,
        rfind(text.as_bytes(), byte).map_or(0, |found| found + 1),
    )
}

/// The pieces of a text between the bytes `separator`, empty ones included: one more than there
/// are separators.
pub(crate) struct Pieces<'a> {
    rest: Option<&'a str>,
    separator: u8,
}

/// The pieces of `text` between the bytes `separator`.
pub(crate) fn pieces(text: &str, separator: u8) -> Pieces<'_> {
    Pieces {
        rest: Some(text),
        separator,
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    #[cfg_attr(not(feature = "list"), inline(never))]
    fn next(&mut self) -> Option<&'a str> {
        let (piece, rest) = split_at_first(self.rest?, self.separator);
        self.rest = rest;
        Some(piece)
    }
}

/// Whether two texts are the same but for the case of ASCII letters.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn same_ignore_case(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && starts_with_ignore_case(one, other)
}

/// Whether `text` starts with `head` but for the case of ASCII letters.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn starts_with_ignore_case(text: &[u8], head: &[u8]) -> bool {
    for (place, byte) in head.iter().enumerate() {
        if place == text.len() || !at(text, place).eq_ignore_ascii_case(byte) {
            return false;
        }
    }
    true
}

/// Whether there is no byte above 0x7F.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn is_ascii(text: &[u8]) -> bool {
    let mut all = 0;
    for byte in text {
        all |= *byte;
    }
    all < 0x80
}

/// Whether all of `text` are digits, and there is one.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn is_number(text: &[u8]) -> bool {
    for byte in text {
        if !byte.is_ascii_digit() {
            return false;
        }
    }
    !text.is_empty()
}

/// Whether a byte is ASCII white space; U+000B counts, as in Unicode.
#[inline]
pub(crate) fn is_space(byte: u8) -> bool {
    byte == b' ' || byte.wrapping_sub(b'\t') < 5
}

/// `text` without ASCII white space at either end.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end && is_space(at(bytes, start)) {
        start += 1;
    }
    while start < end && is_space(at(bytes, end - 1)) {
        end -= 1;
    }
    slice(text, start, end)
}

/// A copy of `text`.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn owned(text: &str) -> String {
    text.to_owned()
}

/// A copy of `text` with the ASCII letters in lower case.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn lower_ascii(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// All of `parts`, one behind the other.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn concat(parts: &[&str]) -> String {
    let mut length = 0;
    for part in parts {
        length += part.len();
    }
    let mut text = String::with_capacity(length);
    for part in parts {
        text.push_str(part);
    }
    text
}

/// The characters of a text, for those who look around.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn chars(text: &str) -> Vec<char> {
    let mut all = Vec::with_capacity(text.len());
    for character in text.chars() {
        all.push(character);
    }
    all
}

/// Adds a text; not made anew at each call.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn push(text: &mut String, more: &str) {
    text.push_str(more);
}

/// Adds a character; not made anew at each call.
#[cfg_attr(not(feature = "list"), inline(never))]
pub(crate) fn push_char(text: &mut String, character: char) {
    text.push(character);
}

/// Adds `number` in decimal digits, at least `width` of them.
pub(crate) fn push_decimal(text: &mut String, number: usize, width: usize) {
    push_digits(text, number, 10, width);
}

/// Adds `number` in upper-case hexadecimal digits, at least `width` of them.
pub(crate) fn push_hex(text: &mut String, number: usize, width: usize) {
    push_digits(text, number, 16, width);
}

#[cfg_attr(not(feature = "list"), inline(never))]
fn push_digits(text: &mut String, number: usize, base: usize, width: usize) {
    if number >= base || width > 1 {
        push_digits(text, number / base, base, width.saturating_sub(1));
    }
    let digit = at(b"0123456789ABCDEF", number % base);
    push_char(text, char::from(digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_standard_library_finds() {
        for text in ["", "a", "@", "a@b", "a@b@c", "@@", "é@ü", "aab"] {
            let bytes = text.as_bytes();
            assert_eq!(find(bytes, b'@'), text.find('@'), "{text}");
            assert_eq!(rfind(bytes, b'@'), text.rfind('@'), "{text}");
            assert_eq!(has(bytes, b'@'), text.contains('@'), "{text}");
            assert_eq!(count(bytes, b'@'), text.matches('@').count(), "{text}");
            assert_eq!(find_part(bytes, b"ab"), text.find("ab"), "{text}");
            assert_eq!(find_part(bytes, b""), Some(0), "{text}");
            assert_eq!(is_ascii(bytes), text.is_ascii(), "{text}");
            let expected: Vec<&str> = text.split('@').collect();
            assert_eq!(pieces(text, b'@').collect::<Vec<_>>(), expected);
            assert_eq!(after_last(text, b'@'), *expected.last().unwrap());
            let (head, tail) = split_at_first(text, b'@');
            assert_eq!(head, expected[0]);
            assert_eq!(tail, text.split_once('@').map(|(_, tail)| tail));
        }
    }

    #[test]
    fn slices_what_is_there() {
        assert_eq!(slice("aéb", 1, 3), "é");
        assert_eq!(slice("aéb", 2, 3), "");
        assert_eq!(slice("aéb", 3, 9), "");
        assert_eq!(from("aéb", 1), "éb");
        assert_eq!(char_at("aéb", 1), 'é');
        assert_eq!(char_at("aéb", 4), '\0');
        assert_eq!(last_char("aé"), 'é');
        assert_eq!(last_char("éa"), 'a');
        assert_eq!(last_char(""), '\0');
        assert_eq!(cut(b"abc", 2, 1), b"");
        assert_eq!(at(b"abc", 3), 0);
    }

    #[test]
    fn compares_without_case() {
        assert!(starts_with_ignore_case(b"MailTo:a", b"mailto:"));
        assert!(!starts_with_ignore_case(b"mail", b"mailto:"));
        assert!(same_ignore_case(b"XN--a", b"xn--A"));
        assert!(!same_ignore_case(b"xn--a", b"xn--"));
        assert!(is_number(b"012") && !is_number(b"") && !is_number(b"1a"));
        assert_eq!(trim(" \ta b\r\n"), "a b");
        assert_eq!(trim(" "), "");
        for byte in 0..0x80 {
            assert_eq!(is_space(byte), char::from(byte).is_whitespace(), "{byte}");
        }
    }

    #[test]
    fn writes_texts_and_numbers() {
        let mut text = concat(&["a", "", "é"]);
        push(&mut text, " ");
        for (number, width) in [(0, 0), (7, 2), (2026, 4), (1_234_567, 1)] {
            push_decimal(&mut text, number, width);
            push_char(&mut text, ' ');
        }
        push_hex(&mut text, 0x200B, 4);
        push_hex(&mut text, 0xAD, 4);
        push_hex(&mut text, 0x1_F600, 4);
        assert_eq!(text, "aé 0 07 2026 1234567 200B00AD1F600");
        assert_eq!(lower_ascii("ÄBc"), "Äbc");
    }
}
