//! Where in the input a finding is.

use serde::Serialize;

use crate::bytes::slice;

/// Half-open range of the input text: bytes in Rust, UTF-16 code units in JavaScript.
///
/// In Rust both ends are on character boundaries and inside the text. An empty span marks a
/// place where something is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// First position that belongs to the span.
    pub start: usize,
    /// First position after the span.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in the span's own unit.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span marks a place rather than a piece of text.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// One number that orders spans as they stand in the text; ends beyond 4 GiB count alike.
    pub(crate) fn sort_number(self) -> u64 {
        let half = |at: usize| u64::from(u32::try_from(at).unwrap_or(u32::MAX));
        half(self.start) << 32 | half(self.end)
    }

    /// The text that the span covers; empty if it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        slice(text, self.start, self.end)
    }
}
