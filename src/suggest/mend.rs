//! The smallest piece of the text that a suggestion replaces.

use crate::Span;
use crate::bytes::{at, cut, find, from, rfind, slice};

/// Where `text` and `mended` differ, and what `mended` has there. Inside a domain whole labels
/// are replaced: `yaho` by `yahoo`, not nothing by `o`.
pub(super) fn difference<'a>(text: &str, mended: &'a str) -> (Span, &'a str) {
    let (one, other) = (text.as_bytes(), mended.as_bytes());
    let (mut end, mut mended_end) = (one.len(), other.len());
    let mut start = 0;
    while start < end && start < mended_end && at(one, start) == at(other, start) {
        start += 1;
    }
    while is_inside(one, start) || is_inside(other, start) {
        start -= 1;
    }
    while end > start && mended_end > start && at(one, end - 1) == at(other, mended_end - 1) {
        end -= 1;
        mended_end -= 1;
    }
    while is_inside(one, end) || is_inside(other, mended_end) {
        end += 1;
        mended_end += 1;
    }
    let head = cut(one, 0, start);
    if let Some(sign) = rfind(head, b'@')
        && find(cut(other, 0, start), b'@').is_some()
    {
        start = sign.max(rfind(head, b'.').unwrap_or(0)) + 1;
        let tail = from(text, end).as_bytes();
        let more = find(tail, b'.').unwrap_or(tail.len());
        end += more;
        mended_end += more;
    }
    (Span::new(start, end), slice(mended, start, mended_end))
}

/// Whether a place is between the bytes of one character.
fn is_inside(text: &[u8], place: usize) -> bool {
    at(text, place) & 0xC0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_whole_labels_of_a_domain_and_single_characters_elsewhere() {
        for (text, mended, span, replacement) in [
            ("a@yaho.com", "a@yahoo.com", (2, 6), "yahoo"),
            ("a@gmail.con", "a@gmail.com", (8, 11), "com"),
            ("a@gmail", "a@gmail.com", (2, 7), "gmail.com"),
            ("a@gmailc.om", "a@gmail.com", (2, 11), "gmail.com"),
            ("annagmail.com", "anna@gmail.com", (4, 4), "@"),
            ("anna2gmail.com", "anna@gmail.com", (4, 5), "@"),
            ("`anna@gmail.com", "anna@gmail.com", (0, 1), ""),
            ("jhon@gmail.com", "john@gmail.com", (1, 3), "oh"),
            ("a@gmail.com.com", "a@gmail.com", (8, 15), "com"),
            ("a@gmаil.com", "a@gmail.com", (2, 8), "gmail"),
        ] {
            assert_eq!(
                difference(text, mended),
                (Span::new(span.0, span.1), replacement),
                "{text}"
            );
        }
    }
}
