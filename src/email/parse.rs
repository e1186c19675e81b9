//! Splits a text at its last unquoted `@`. Reads no tables and judges nothing.

use crate::Span;
use crate::bytes::{at, rfind};

/// The parts of an address, as spans of `text`.
#[derive(Clone, Debug)]
pub struct Parsed<'a> {
    /// The text that was split.
    pub text: &'a str,
    /// What stands before the last `@`; the whole text if there is none.
    pub local_part: Span,
    /// The last `@`.
    pub at: Option<Span>,
    /// What stands after the last `@`; empty if there is none.
    pub domain: Span,
}

impl<'a> Parsed<'a> {
    /// The text of a span.
    pub fn slice(&self, span: Span) -> &'a str {
        span.of(self.text)
    }
}

/// Splits `text`.
pub fn parse(text: &str) -> Parsed<'_> {
    let end = text.len();
    let at = last_unquoted_at(text.as_bytes()).map(|at| Span::new(at, at + 1));
    Parsed {
        text,
        local_part: Span::new(0, at.map_or(end, |at| at.start)),
        at,
        domain: Span::new(at.map_or(end, |at| at.end), end),
    }
}

/// The last of all where each stands between quotes.
fn last_unquoted_at(text: &[u8]) -> Option<usize> {
    let last = rfind(text, b'@');
    if at(text, 0) != b'"' {
        return last;
    }
    let (mut quoted, mut escaped) = (false, false);
    let mut found = None;
    for (at, byte) in text.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'@' if !quoted => found = Some(at),
            _ => {}
        }
    }
    found.or(last)
}
