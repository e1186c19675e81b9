//! Puts right what belongs to the paste, not to the address, and says so.

use std::borrow::Cow;

use serde::Serialize;

use crate::Span;

/// What was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RepairCode {
    /// White space before or after the address.
    TrimmedSpace,
}

/// One change, and where in the input it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What was put right.
    pub code: RepairCode,
    /// What was removed or replaced.
    #[serde(flatten)]
    pub span: Span,
}

/// The text that is read, and the way back to the text that was typed.
#[derive(Clone, Debug)]
pub struct Repaired<'a> {
    /// The text after the repairs.
    pub text: Cow<'a, str>,
    /// The repairs, in text order.
    pub repairs: Vec<Repair>,
    shift: usize,
}

impl Repaired<'_> {
    /// The place in the input of a span of `text`.
    pub fn to_input(&self, span: Span) -> Span {
        Span::new(span.start + self.shift, span.end + self.shift)
    }
}

/// Repairs `input`.
pub fn repair(input: &str) -> Repaired<'_> {
    let start = input.len() - input.trim_start().len();
    let text = input.trim();
    let end = start + text.len();
    let repairs = [Span::new(0, start), Span::new(end, input.len())]
        .into_iter()
        .filter(|span| !span.is_empty() && !text.is_empty())
        .map(|span| Repair {
            code: RepairCode::TrimmedSpace,
            span,
        })
        .collect();
    Repaired {
        text: Cow::Borrowed(text),
        repairs,
        shift: start,
    }
}
