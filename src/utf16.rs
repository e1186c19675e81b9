//! The one place that turns byte offsets into UTF-16 offsets.

use crate::{EmailReport, Span, Suggestion, Suggestions};

/// A result whose positions can be expressed in UTF-16 code units, JavaScript's unit.
pub trait ToUtf16 {
    /// Rewrites every span from bytes of `input` to UTF-16 code units of `input`.
    fn to_utf16(&mut self, input: &str);
}

impl ToUtf16 for Span {
    fn to_utf16(&mut self, input: &str) {
        self.start = utf16_offset(input, self.start);
        self.end = utf16_offset(input, self.end);
    }
}

impl ToUtf16 for Suggestion {
    fn to_utf16(&mut self, input: &str) {
        self.span.to_utf16(input);
    }
}

impl ToUtf16 for Suggestions {
    fn to_utf16(&mut self, input: &str) {
        for suggestion in self.suggestion.iter_mut().chain(&mut self.suggestions) {
            suggestion.to_utf16(input);
        }
    }
}

impl ToUtf16 for EmailReport {
    fn to_utf16(&mut self, input: &str) {
        if input.is_ascii() {
            return;
        }
        for issue in &mut self.issues {
            issue.span.to_utf16(input);
        }
        for repair in &mut self.repairs {
            repair.span.to_utf16(input);
        }
        for suggestion in self.suggestion.iter_mut().chain(&mut self.suggestions) {
            suggestion.to_utf16(input);
        }
    }
}

fn utf16_offset(input: &str, byte: usize) -> usize {
    input
        .char_indices()
        .take_while(|(at, _)| *at < byte)
        .map(|(_, character)| character.len_utf16())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_surrogate_pairs_as_two() {
        let mut span = Span::new("é😀".len(), "é😀x".len());
        span.to_utf16("é😀x");
        assert_eq!(span, Span::new(3, 4));
    }
}
