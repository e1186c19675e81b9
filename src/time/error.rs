//! What is wrong with a text that should be an instant, a date or a duration, and where.

use std::fmt;

/// Why a text is no [`Instant`](super::Instant), [`Date`](super::Date) or
/// [`Duration`](super::Duration).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTimeError {
    /// The sort of mistake.
    pub kind: TimeErrorKind,
    /// Byte offset of the first character that cannot stand there; the text's length at its end.
    pub at: usize,
}

/// The sorts of mistakes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeErrorKind {
    /// A character that the syntax has no place for, or an end that came too soon: `2026-3-09`.
    Syntax,
    /// Well formed, but there is no such day or time: `2023-02-29`, `25:00:00`.
    OutOfRange,
    /// A duration without any part: `P`, `PT`, `P1DT`.
    Empty,
    /// A fraction of years or months, which have no exact length: `P0.5Y`.
    FractionOfCalendar,
}

impl fmt::Display for ParseTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            TimeErrorKind::Syntax => "unexpected character or end",
            TimeErrorKind::OutOfRange => "no such date, time or length",
            TimeErrorKind::Empty => "a duration needs at least one part",
            TimeErrorKind::FractionOfCalendar => "years and months cannot have a fraction",
        };
        write!(f, "{what} at byte {}", self.at)
    }
}

impl std::error::Error for ParseTimeError {}
