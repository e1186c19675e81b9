//! Splits a text at its last unquoted `@`. Reads no tables and judges nothing.

use crate::Span;

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
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The labels of the domain with their spans, empty ones included.
    pub fn labels(&self) -> impl Iterator<Item = (Span, &'a str)> {
        let mut start = self.domain.start;
        self.slice(self.domain).split('.').map(move |label| {
            let span = Span::new(start, start + label.len());
            start = span.end + 1;
            (span, label)
        })
    }
}

/// Splits `text`.
pub fn parse(text: &str) -> Parsed<'_> {
    let end = text.len();
    match last_unquoted_at(text).or_else(|| text.rfind('@')) {
        Some(at) => Parsed {
            text,
            local_part: Span::new(0, at),
            at: Some(Span::new(at, at + 1)),
            domain: Span::new(at + 1, end),
        },
        None => Parsed {
            text,
            local_part: Span::new(0, end),
            at: None,
            domain: Span::new(end, end),
        },
    }
}

fn last_unquoted_at(text: &str) -> Option<usize> {
    if !text.starts_with('"') {
        return text.rfind('@');
    }
    let (mut quoted, mut escaped) = (false, false);
    let mut found = None;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            b'@' if !quoted => found = Some(at),
            _ => {}
        }
    }
    found
}
