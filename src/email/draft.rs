//! A text under repair: its characters, each with the place where it was typed.
//!
//! Each step takes one kind of thing away; the steps are repeated until none finds anything, for
//! wrappings may be nested in any order.

use super::comment;
use super::grammar::is_space;
use super::repair::{Repair, RepairCode};
use super::several::is_at;
use super::unsafe_character::is_bidi_control;
use crate::Span;
use crate::bytes::width;

/// One character and where it was typed.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The character, after repairs.
    pub character: char,
    /// What of the input it stands for.
    pub span: Span,
}

/// A text under repair.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What is left of the text.
    pub pieces: Vec<Piece>,
    /// What was done so far.
    pub repairs: Vec<Repair>,
}

/// Rounds after which a text is left as it was: nobody wraps an address that often, and every
/// round takes time in proportion to the text.
const ROUNDS: usize = 16;

impl Draft {
    /// The text as typed.
    pub fn new(input: &str) -> Self {
        let mut pieces = Vec::with_capacity(input.len());
        for (start, character) in input.char_indices() {
            pieces.push(Piece {
                character,
                span: Span::new(start, start + width(character)),
            });
        }
        Self {
            pieces,
            repairs: Vec::new(),
        }
    }

    /// Repairs until nothing is left to repair; `false` if that took too many rounds.
    pub fn mend(&mut self) -> bool {
        for _ in 0..ROUNDS {
            let before = self.repairs.len();
            self.trim(RepairCode::TrimmedSpace, is_space);
            self.trim(RepairCode::InvisibleRemoved, is_bidi_control);
            self.sift(RepairCode::InvisibleRemoved, Self::is_invisible);
            self.fold();
            if self.last_place('@').is_some() {
                self.remove_punctuation();
                self.remove_scheme();
                self.remove_display_name();
                self.remove_wrapping();
                self.remove_dot();
                for comment in comment::find(&self.pieces).iter().rev() {
                    self.cut(RepairCode::CommentRemoved, comment.start, comment.end);
                }
                if self.last_place('"').is_none() {
                    self.sift(RepairCode::AtMerged, Self::is_second_at);
                }
            }
            if self.repairs.len() == before {
                return true;
            }
        }
        false
    }

    /// The character at `at`; U+0000 where there is none, which nothing here looks for.
    fn at(&self, at: usize) -> char {
        match self.pieces.get(at) {
            Some(piece) => piece.character,
            None => '\0',
        }
    }

    fn last_place(&self, wanted: char) -> Option<usize> {
        let mut at = self.pieces.len();
        while at > 0 {
            at -= 1;
            if self.at(at) == wanted {
                return Some(at);
            }
        }
        None
    }

    /// Whether `wanted` is among the pieces from `start` to before `end`.
    fn has(&self, start: usize, end: usize, wanted: char) -> bool {
        for at in start..end {
            if self.at(at) == wanted {
                return true;
            }
        }
        false
    }

    /// Takes the pieces from `start` to before `end` away.
    fn cut(&mut self, code: RepairCode, start: usize, end: usize) {
        let cut = self.pieces.get(start..end).unwrap_or_default();
        let (Some(first), Some(last)) = (cut.first(), cut.last()) else {
            return;
        };
        self.repairs.push(Repair {
            code,
            span: Span::new(first.span.start, last.span.end),
            character: (start + 1 == end).then_some(first.character),
        });
        let mut kept = start;
        for at in end..self.pieces.len() {
            self.keep(kept, at);
            kept += 1;
        }
        self.pieces.truncate(kept);
    }

    /// Moves the piece at `at` to the front, to `place`.
    fn keep(&mut self, place: usize, at: usize) {
        if let Some(piece) = self.pieces.get(at).copied()
            && let Some(slot) = self.pieces.get_mut(place)
        {
            *slot = piece;
        }
    }

    /// Takes away every piece that `test` names by its place, the place up to which pieces are
    /// kept before it, and itself.
    fn sift(&mut self, code: RepairCode, test: fn(&Self, usize, usize) -> bool) {
        let mut kept = 0;
        for at in 0..self.pieces.len() {
            if !test(self, kept, at) {
                self.keep(kept, at);
                kept += 1;
                continue;
            }
            let Some(Piece { character, span }) = self.pieces.get(at).copied() else {
                return;
            };
            let mut repair = Repair {
                code,
                span,
                character: Some(character),
            };
            if code == RepairCode::AtMerged {
                repair.character = None;
                // The one that stays stands for both.
                if let Some(before) = self.pieces.get_mut(kept - 1) {
                    before.span.end = span.end;
                }
            }
            self.repairs.push(repair);
        }
        self.pieces.truncate(kept);
    }

    /// Characters without width that no spelling needs; joiners do not belong beside ASCII.
    fn is_invisible(&self, kept: usize, at: usize) -> bool {
        match self.at(at) {
            '\u{200C}' | '\u{200D}' => {
                kept == 0 || self.at(kept - 1).is_ascii() || self.at(at + 1).is_ascii()
            }
            other => matches!(
                other,
                '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
            ),
        }
    }

    fn is_second_at(&self, kept: usize, at: usize) -> bool {
        self.at(at) == '@' && kept > 0 && self.at(kept - 1) == '@'
    }

    fn trim(&mut self, code: RepairCode, test: fn(char) -> bool) {
        let length = self.pieces.len();
        let mut end = length;
        while end > 0 && test(self.at(end - 1)) {
            end -= 1;
        }
        if end == 0 {
            return;
        }
        let mut start = 0;
        while test(self.at(start)) {
            start += 1;
        }
        self.cut(code, end, length);
        self.cut(code, 0, start);
    }

    /// Full-width and ideographic forms of ASCII.
    fn fold(&mut self) {
        for piece in &mut self.pieces {
            let typed = piece.character;
            let (code, character) = match typed {
                '@' => continue,
                _ if is_at(typed) => (RepairCode::AtFolded, '@'),
                '\u{3002}' | '\u{FF61}' => (RepairCode::FullwidthFolded, '.'),
                '\u{FF01}'..='\u{FF5E}' => {
                    let [_, _, _, low] = (u32::from(typed) - 0xFEE0).to_be_bytes();
                    (RepairCode::FullwidthFolded, char::from(low))
                }
                _ => continue,
            };
            piece.character = character;
            match self.repairs.last_mut() {
                Some(last) if last.code == code && last.span.end == piece.span.start => {
                    last.span.end = piece.span.end;
                    last.character = None;
                }
                _ => self.repairs.push(Repair {
                    code,
                    span: piece.span,
                    character: Some(typed),
                }),
            }
        }
    }

    fn remove_punctuation(&mut self) {
        let length = self.pieces.len();
        let mut end = length;
        while end > 0 && matches!(self.at(end - 1), ',' | ';' | '、' | '،' | '؛') {
            end -= 1;
        }
        self.cut(RepairCode::TrailingPunctuationRemoved, end, length);
    }

    /// `mailto:` and the query behind the address (RFC 6068).
    fn remove_scheme(&mut self) {
        for (at, wanted) in b"mailto:".iter().enumerate() {
            if self.at(at).to_ascii_lowercase() != char::from(*wanted) {
                return;
            }
        }
        if let Some(query) = self.last_place('?')
            && self.last_place('@') < Some(query)
        {
            self.cut(RepairCode::MailtoRemoved, query, self.pieces.len());
        }
        self.cut(RepairCode::MailtoRemoved, 0, 7);
    }

    fn remove_display_name(&mut self) {
        let end = self.pieces.len().saturating_sub(1);
        let open = self.last_place('<').unwrap_or_default();
        if open > 0
            && self.at(end) == '>'
            && self.has(open, end, '@')
            && !self.has(open, end, '>')
            && !self.has(0, open, '<')
            && !self.has(0, open, '>')
        {
            self.cut(RepairCode::DisplayNameRemoved, end, end + 1);
            self.cut(RepairCode::DisplayNameRemoved, 0, open + 1);
        }
    }

    fn remove_wrapping(&mut self) {
        let end = self.pieces.len().saturating_sub(1);
        let (first, last) = (self.at(0), self.at(end));
        if end > 0
            && is_pair(first, last)
            && self.has(1, end, '@')
            && !self.has(1, end, first)
            && !self.has(1, end, last)
        {
            self.cut(RepairCode::WrappingRemoved, end, end + 1);
            self.cut(RepairCode::WrappingRemoved, 0, 1);
        }
    }

    fn remove_dot(&mut self) {
        let end = self.pieces.len();
        if end > 1 && self.at(end - 1) == '.' && !matches!(self.at(end - 2), '.' | '@') {
            self.cut(RepairCode::TrailingDotRemoved, end - 1, end);
        }
    }
}

/// Quotes and brackets as people put them around an address, two by two.
const PAIRS: &str = "<>()[]{}\"\"''``“”““”””“„”„“‘’‘‘’’’‘‚’‚‘«»»«‹››‹「」『』【】〈〉《》";

fn is_pair(first: char, last: char) -> bool {
    let mut pairs = PAIRS.chars();
    while let Some(one) = pairs.next() {
        if pairs.next() == Some(last) && one == first {
            return true;
        }
    }
    false
}
