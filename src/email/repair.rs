//! Puts right what belongs to the paste, not to the address, and says so.

use serde::Serialize;

use super::draft::Draft;
use super::grammar::is_space;
use super::issue::{Code, Issue, add, add_about};
use super::options::{AcceptRepairs, EmailOptions};
use super::several;
use crate::Span;
use crate::bytes::{
    at, count, is_space as is_ascii_space, push, push_char, starts_with_ignore_case, width,
};
use crate::order::sort_by_number;

/// What was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RepairCode {
    /// White space before or after the address: `" anna@example.org"`.
    TrimmedSpace,
    /// Display name and angle brackets: `Anna <anna@example.org>`.
    DisplayNameRemoved,
    /// Quotes or brackets around the whole: `'anna@example.org'`.
    WrappingRemoved,
    /// The dot after the domain: `anna@example.org.`.
    TrailingDotRemoved,
    /// Full-width or ideographic forms of ASCII: `ａnna@example．org`.
    FullwidthFolded,
    /// The scheme, and the query behind it: `mailto:anna@example.org?subject=hello`.
    MailtoRemoved,
    /// Commas and semicolons after the address: `anna@example.org,`.
    TrailingPunctuationRemoved,
    /// Characters without width: U+200B, U+FEFF, U+00AD …
    InvisibleRemoved,
    /// Another at sign: `anna＠example.org`.
    AtFolded,
    /// `@` typed twice in a row: `anna@@example.org`.
    AtMerged,
    /// Comments: `anna(home)@example.org`.
    CommentRemoved,
}

impl RepairCode {
    /// Every code, safe ones first.
    pub const ALL: [Self; 11] = [
        Self::TrimmedSpace,
        Self::DisplayNameRemoved,
        Self::WrappingRemoved,
        Self::TrailingDotRemoved,
        Self::FullwidthFolded,
        Self::MailtoRemoved,
        Self::TrailingPunctuationRemoved,
        Self::InvisibleRemoved,
        Self::AtFolded,
        Self::AtMerged,
        Self::CommentRemoved,
    ];

    /// The issue that says so where the repair is not accepted.
    pub const fn issue(self) -> Code {
        match self {
            Self::TrimmedSpace => Code::AddressSpaceAround,
            Self::DisplayNameRemoved => Code::AddressDisplayName,
            Self::WrappingRemoved => Code::AddressWrapped,
            Self::TrailingDotRemoved => Code::DomainDotTrailing,
            Self::FullwidthFolded => Code::CharacterFullwidth,
            Self::MailtoRemoved => Code::AddressScheme,
            Self::TrailingPunctuationRemoved => Code::AddressPunctuationTrailing,
            Self::InvisibleRemoved => Code::CharacterInvisible,
            Self::AtFolded => Code::AtLookalike,
            Self::AtMerged => Code::AtRepeated,
            Self::CommentRemoved => Code::AddressComment,
        }
    }

    /// Whether `options` accept the address after this repair.
    pub const fn is_accepted(self, options: &EmailOptions) -> bool {
        match options.repair {
            AcceptRepairs::All => true,
            AcceptRepairs::None => false,
            AcceptRepairs::Safe => match self {
                Self::TrimmedSpace
                | Self::DisplayNameRemoved
                | Self::WrappingRemoved
                | Self::TrailingDotRemoved
                | Self::FullwidthFolded => true,
                Self::CommentRemoved => options.allow_comment,
                Self::MailtoRemoved
                | Self::TrailingPunctuationRemoved
                | Self::InvisibleRemoved
                | Self::AtFolded
                | Self::AtMerged => false,
            },
        }
    }
}

/// One change, and where in the input it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What was put right.
    pub code: RepairCode,
    /// What was removed or replaced.
    #[serde(flatten)]
    pub span: Span,
    /// The character that was replaced or removed, where it was one.
    #[serde(skip)]
    pub character: Option<char>,
}

/// The text that is read, and the way back to the text that was typed.
#[derive(Clone, Debug, Default)]
pub struct Repaired {
    /// The text after the repairs; empty where it holds several addresses.
    pub text: String,
    /// The repairs, in text order.
    pub repairs: Vec<Repair>,
    /// Where the addresses are, if there are several in the input.
    pub several: Vec<Span>,
    /// For each byte of the text where its character stands in the input; empty if all stand
    /// `shift` bytes further on.
    places: Vec<Span>,
    shift: usize,
}

impl Repaired {
    /// The place in the input of a span of `text`.
    pub fn to_input(&self, span: Span) -> Span {
        if self.places.is_empty() {
            return Span::new(span.start + self.shift, span.end + self.shift);
        }
        let first = self.places.get(span.start);
        if span.is_empty() {
            let at = match self.places.get(span.start.wrapping_sub(1)) {
                Some(before) => before.end,
                None => first.map_or(0, |first| first.start),
            };
            return Span::new(at, at);
        }
        let last = self.places.get(span.end - 1).or(self.places.last());
        Span::new(
            first.map_or(0, |first| first.start),
            last.map_or(0, |last| last.end),
        )
    }

    /// Adds an error for each repair that `options` do not accept.
    pub(super) fn diagnose(&self, options: &EmailOptions, issues: &mut Vec<Issue>) {
        for repair in &self.repairs {
            if repair.code.is_accepted(options) {
                continue;
            }
            match repair.character {
                Some(character) => add_about(issues, repair.code.issue(), repair.span, character),
                None => add(issues, repair.code.issue(), repair.span),
            }
        }
    }
}

/// Repairs `input`.
pub fn repair(input: &str) -> Repaired {
    let mut repaired = Repaired::default();
    let outer = outer(input);
    let text = outer.of(input);
    let plain = is_plain(text.as_bytes());
    if !plain || count(text.as_bytes(), b'@') > 1 {
        repaired.several = several::find(input);
        if !repaired.several.is_empty() {
            return repaired;
        }
    }
    if !plain && mend(input, &mut repaired) {
        return repaired;
    }
    push(&mut repaired.text, text);
    repaired.shift = outer.start;
    repaired.repairs.clear();
    for span in [Span::new(0, outer.start), Span::new(outer.end, input.len())] {
        if !span.is_empty() && !text.is_empty() {
            repaired.repairs.push(Repair {
                code: RepairCode::TrimmedSpace,
                span,
                character: None,
            });
        }
    }
    repaired
}

/// Takes the text apart; `false` if there was no end to what had to be repaired.
fn mend(input: &str, repaired: &mut Repaired) -> bool {
    let mut draft = Draft::new(input);
    let done = draft.mend();
    sort_by_number(&mut draft.repairs, |repair| repair.span.sort_number());
    repaired.repairs = draft.repairs;
    if done {
        for piece in &draft.pieces {
            push_char(&mut repaired.text, piece.character);
            while repaired.places.len() < repaired.text.len() {
                repaired.places.push(piece.span);
            }
        }
    }
    done
}

/// What is left of `input` without white space around it.
fn outer(input: &str) -> Span {
    let bytes = input.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while is_ascii_space(at(bytes, start)) {
        start += 1;
    }
    while end > start && is_ascii_space(at(bytes, end - 1)) {
        end -= 1;
    }
    if at(bytes, start).is_ascii() && at(bytes, end.wrapping_sub(1)).is_ascii() {
        return Span::new(start, end);
    }
    (start, end) = (0, 0);
    for (place, character) in input.char_indices() {
        if !is_space(character) {
            if end == 0 {
                start = place;
            }
            end = place + width(character);
        }
    }
    Span::new(start, end)
}

/// Whether there can be nothing to repair, so that the text need not be taken apart: so it is
/// nearly always.
fn is_plain(text: &[u8]) -> bool {
    let mut last = 0;
    for byte in text {
        let fine = byte.is_ascii() && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'"');
        if !fine || *byte == b'@' && last == b'@' {
            return false;
        }
        last = *byte;
    }
    !matches!(at(text, 0), b'[' | b'{' | b'\'' | b'`')
        && !matches!(last, b'.' | b',' | b';')
        && !starts_with_ignore_case(text, b"mailto:")
}
