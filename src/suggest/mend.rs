//! The smallest piece of the text that a suggestion replaces.

use crate::Span;

/// Where `text` and `mended` differ, and what `mended` has there. Inside a domain whole labels
/// are replaced: `yaho` by `yahoo`, not nothing by `o`.
pub(super) fn difference<'a>(text: &str, mended: &'a str) -> (Span, &'a str) {
    let same = text.char_indices().zip(mended.chars());
    let mut start = same
        .take_while(|((_, a), b)| a == b)
        .map(|((at, a), _)| at + a.len_utf8())
        .last()
        .unwrap_or(0);
    let shorter = text.len().min(mended.len()) - start;
    let mut tail = 0;
    for (a, b) in text.chars().rev().zip(mended.chars().rev()) {
        if a != b || tail + a.len_utf8() > shorter {
            break;
        }
        tail += a.len_utf8();
    }
    let in_domain = |text: &str, at: usize| text.get(..at).is_some_and(|head| head.contains('@'));
    if in_domain(text, start) && in_domain(mended, start) {
        let head = text.get(..start).unwrap_or_default();
        start = head.rfind(['@', '.']).map_or(0, |at| at + 1);
        let end = text.get(text.len() - tail..).unwrap_or_default();
        tail -= end.find('.').unwrap_or(end.len());
    }
    let span = Span::new(start, text.len() - tail);
    (
        span,
        mended.get(start..mended.len() - tail).unwrap_or_default(),
    )
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
