//! Puts right what belongs to the paste, not to the address, and says so.

use std::borrow::Cow;

use serde::Serialize;

use super::draft::Draft;
use super::issue::{Code, Issue, Params};
use super::options::{AcceptRepairs, EmailOptions};
use super::several;
use crate::Span;
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
#[derive(Clone, Debug)]
pub struct Repaired<'a> {
    /// The text after the repairs; empty where it holds several addresses.
    pub text: Cow<'a, str>,
    /// The repairs, in text order.
    pub repairs: Vec<Repair>,
    /// Where the addresses are, if there are several in the input.
    pub several: Vec<Span>,
    way_back: WayBack,
}

/// How positions in the mended text relate to positions in the input.
#[derive(Clone, Debug)]
enum WayBack {
    /// All are this much further on.
    Shift(usize),
    /// For each character where it ends in the text, and its span in the input.
    Characters(Vec<(usize, Span)>),
}

impl Repaired<'_> {
    /// The place in the input of a span of `text`.
    pub fn to_input(&self, span: Span) -> Span {
        let characters = match &self.way_back {
            WayBack::Shift(shift) => return Span::new(span.start + shift, span.end + shift),
            WayBack::Characters(characters) => characters,
        };
        let from = characters.partition_point(|(end, _)| *end <= span.start);
        let to = characters.partition_point(|(end, _)| *end < span.end);
        let start = characters.get(from).map(|(_, at)| at.start);
        let before = from
            .checked_sub(1)
            .and_then(|before| characters.get(before));
        if span.is_empty() {
            let at = before.map(|(_, at)| at.end).or(start).unwrap_or_default();
            return Span::new(at, at);
        }
        let end = characters
            .get(to)
            .or(characters.last())
            .map(|(_, at)| at.end);
        Span::new(start.unwrap_or_default(), end.unwrap_or_default())
    }

    /// An error for each repair that `options` do not accept.
    pub fn issues(&self, options: &EmailOptions) -> impl Iterator<Item = Issue> {
        let refused = self
            .repairs
            .iter()
            .filter(|repair| !repair.code.is_accepted(options));
        refused.map(|repair| {
            let params =
                repair
                    .character
                    .map_or_else(Params::new, |character| match repair.code.issue() {
                        Code::CharacterInvisible => Params::new().code_point(character),
                        _ => Params::new().text("character", character),
                    });
            Issue::new(repair.code.issue(), repair.span, params)
        })
    }
}

/// Repairs `input`.
pub fn repair(input: &str) -> Repaired<'_> {
    let several = several::find(input);
    if !several.is_empty() {
        return Repaired {
            text: Cow::Borrowed(""),
            repairs: Vec::new(),
            several,
            way_back: WayBack::Shift(0),
        };
    }
    let text = input.trim();
    if is_plain(text) {
        return trimmed(input, text);
    }
    let mut draft = Draft::new(input);
    if !draft.mend() {
        return trimmed(input, text);
    }
    let mut text = String::with_capacity(input.len());
    let mut characters = Vec::with_capacity(draft.pieces.len());
    for piece in &draft.pieces {
        text.push(piece.character);
        characters.push((text.len(), piece.span));
    }
    sort_by_number(&mut draft.repairs, |repair| repair.span.sort_number());
    Repaired {
        text: Cow::Owned(text),
        repairs: draft.repairs,
        several,
        way_back: WayBack::Characters(characters),
    }
}

/// Whether nothing but outer white space can have to be repaired: so it is nearly always.
fn is_plain(text: &str) -> bool {
    let mut last = 0;
    for byte in text.bytes() {
        let fine = byte.is_ascii() && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'"');
        if !fine || (byte == b'@' && last == b'@') {
            return false;
        }
        last = byte;
    }
    let first = text.bytes().next().unwrap_or_default();
    first != b'['
        && first != b'{'
        && first != b'\''
        && first != b'`'
        && !matches!(last, b'.' | b',' | b';')
        && !text
            .get(..7)
            .is_some_and(|head| head.eq_ignore_ascii_case("mailto:"))
}

/// Only outer white space taken away.
fn trimmed<'a>(input: &str, text: &'a str) -> Repaired<'a> {
    let start = input.len() - input.trim_start().len();
    let end = start + text.len();
    let repairs = [Span::new(0, start), Span::new(end, input.len())]
        .into_iter()
        .filter(|span| !span.is_empty() && !text.is_empty())
        .map(|span| Repair {
            code: RepairCode::TrimmedSpace,
            span,
            character: None,
        })
        .collect();
    Repaired {
        text: Cow::Borrowed(text),
        repairs,
        several: Vec::new(),
        way_back: WayBack::Shift(start),
    }
}
