//! The one place that turns byte offsets into UTF-16 offsets.

use crate::{EmailReport, Span, Suggestion, Suggestions};

/// A result whose positions can be expressed in UTF-16 code units, JavaScript's unit.
pub trait ToUtf16 {
    /// Calls `each` with every span of bytes of the input.
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span));

    /// Rewrites every span from bytes of `input` to UTF-16 code units of `input`.
    fn to_utf16(&mut self, input: &str) {
        if input.is_ascii() {
            return;
        }
        let offsets = Offsets::new(input);
        self.each_span(&mut |span| {
            span.start = offsets.at(span.start);
            span.end = offsets.at(span.end);
        });
    }
}

impl ToUtf16 for Span {
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span)) {
        each(self);
    }
}

impl ToUtf16 for Suggestion {
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span)) {
        each(&mut self.span);
    }
}

impl ToUtf16 for Vec<Suggestion> {
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span)) {
        for suggestion in self {
            suggestion.each_span(each);
        }
    }
}

impl ToUtf16 for Suggestions {
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span)) {
        if let Some(suggestion) = &mut self.suggestion {
            suggestion.each_span(each);
        }
        self.suggestions.each_span(each);
    }
}

impl ToUtf16 for EmailReport {
    fn each_span(&mut self, each: &mut dyn FnMut(&mut Span)) {
        for issue in &mut self.issues {
            each(&mut issue.span);
            for span in issue.params.spans_mut() {
                each(span);
            }
        }
        for repair in &mut self.repairs {
            each(&mut repair.span);
        }
        if let Some(suggestion) = &mut self.suggestion {
            suggestion.each_span(each);
        }
        self.suggestions.each_span(each);
    }
}

/// Bytes between two entries of the index: a look-up scans fewer than that, so that a report
/// with an issue at every character is still converted in linear time.
const STRIDE: usize = 64;

/// UTF-16 offsets of one text.
struct Offsets<'a> {
    input: &'a [u8],
    index: Vec<usize>,
}

impl<'a> Offsets<'a> {
    fn new(input: &'a str) -> Self {
        let input = input.as_bytes();
        let mut count = 0;
        let index = input
            .chunks(STRIDE)
            .map(|chunk| {
                let before = count;
                count += units(chunk);
                before
            })
            .collect();
        Self { input, index }
    }

    fn at(&self, byte: usize) -> usize {
        let byte = byte.min(self.input.len());
        let slot = (byte / STRIDE).min(self.index.len().saturating_sub(1));
        let before = self.index.get(slot).copied().unwrap_or_default();
        before + units(self.input.get(slot * STRIDE..byte).unwrap_or_default())
    }
}

/// UTF-16 code units that begin in these bytes of UTF-8: one for each leading byte, one more
/// where it leads four.
pub(crate) fn units(bytes: &[u8]) -> usize {
    let mut units = 0;
    for byte in bytes {
        units += usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0);
    }
    units
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

    #[test]
    fn agrees_with_the_standard_library_at_every_boundary() {
        let text = "aé😀€".repeat(40);
        let offsets = Offsets::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(
                offsets.at(byte),
                text.get(..byte).unwrap().encode_utf16().count()
            );
        }
    }
}
