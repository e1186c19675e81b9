//! Puts right what belongs to the paste, not to the address, and says so.

use std::borrow::Cow;

use serde::Serialize;

use super::issue::Code;
use super::options::{AcceptRepairs, EmailOptions};
use crate::Span;

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
