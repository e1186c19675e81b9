//! Sets of code points: what a character class stands for.

use super::super::sort::sorted;
use crate::bytes::{push, push_char, push_hex};

/// The last code point.
const LAST: u32 = 0x0010_FFFF;

/// Ranges with both ends in, in order, none touching the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set(Vec<(u32, u32)>);

impl Set {
    pub(super) fn of(ranges: &[(u32, u32)]) -> Self {
        let mut set: Vec<(u32, u32)> = Vec::with_capacity(ranges.len());
        for (start, end) in sorted(ranges.to_vec()) {
            match set.last_mut() {
                Some(last) if start <= last.1.saturating_add(1) => last.1 = last.1.max(end),
                _ => set.push((start, end)),
            }
        }
        Self(set)
    }

    pub(super) fn one(code_point: u32) -> Self {
        Self(vec![(code_point, code_point)])
    }

    /// What `\d` stands for.
    pub(super) fn digits() -> Self {
        Self::of(&[(0x30, 0x39)])
    }

    /// What `\w` stands for.
    pub(super) fn word() -> Self {
        Self::of(&[(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)])
    }

    /// What `\s` stands for: ECMAScript's white space and line terminators.
    pub(super) fn space() -> Self {
        Self::of(&[
            (0x09, 0x0D),
            (0x20, 0x20),
            (0xA0, 0xA0),
            (0x1680, 0x1680),
            (0x2000, 0x200A),
            (0x2028, 0x2029),
            (0x202F, 0x202F),
            (0x205F, 0x205F),
            (0x3000, 0x3000),
            (0xFEFF, 0xFEFF),
        ])
    }

    /// What `.` stands for: all but the line terminators.
    pub(super) fn dot() -> Self {
        Self::of(&[(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)]).not()
    }

    pub(super) fn or(&self, other: &Self) -> Self {
        Self::of(&[self.0.as_slice(), other.0.as_slice()].concat())
    }

    pub(super) fn not(&self) -> Self {
        let mut gaps = Vec::with_capacity(self.0.len() + 1);
        let mut next = 0;
        for &(start, end) in &self.0 {
            if start > next {
                gaps.push((next, start - 1));
            }
            next = end + 1;
        }
        if next <= LAST {
            gaps.push((next, LAST));
        }
        Self(gaps)
    }

    pub(super) fn and(&self, other: &Self) -> Self {
        self.not().or(&other.not()).not()
    }

    pub(super) fn without(&self, other: &Self) -> Self {
        self.not().or(other).not()
    }

    /// Writes the set as a class; surrogates, which no text has, are left out.
    pub(super) fn write(&self, out: &mut String) {
        let scalar = Self::of(&[(0, 0xD7FF), (0xE000, LAST)]);
        let set = self.and(&scalar);
        if set.0.is_empty() {
            out.push_str(r"[^\x00-\u{10FFFF}]");
            return;
        }
        out.push('[');
        for (start, end) in set.0 {
            push_escape(out, start);
            push_char(out, '-');
            push_escape(out, end);
        }
        out.push(']');
    }
}

/// `\u{1F600}`
fn push_escape(out: &mut String, code_point: u32) {
    push(out, r"\u{");
    push_hex(out, code_point as usize, 1);
    push_char(out, '}');
}
