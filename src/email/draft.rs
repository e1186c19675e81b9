//! A text under repair: its characters, each with the place where it was typed.
//!
//! Each step takes one kind of thing away; the steps are repeated until none finds anything, for
//! wrappings may be nested in any order.

use super::comment;
use super::repair::{Repair, RepairCode};
use super::several::is_at;
use super::unsafe_character::is_bidi_control;
use crate::Span;

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
        let piece = |(start, character): (usize, char)| Piece {
            character,
            span: Span::new(start, start + character.len_utf8()),
        };
        Self {
            pieces: input.char_indices().map(piece).collect(),
            repairs: Vec::new(),
        }
    }

    /// Repairs until nothing is left to repair; `false` if that took too many rounds.
    pub fn mend(&mut self) -> bool {
        for _ in 0..ROUNDS {
            let before = self.repairs.len();
            self.trim();
            self.remove_invisible();
            self.fold();
            if self.pieces.iter().any(|piece| piece.character == '@') {
                self.remove_punctuation();
                self.remove_scheme();
                self.remove_display_name();
                self.remove_wrapping();
                self.remove_dot();
                self.remove_comments();
                self.merge_ats();
            }
            if self.repairs.len() == before {
                return true;
            }
        }
        false
    }

    fn first(&self) -> Option<char> {
        self.pieces.first().map(|piece| piece.character)
    }

    fn last(&self) -> Option<char> {
        self.pieces.last().map(|piece| piece.character)
    }

    /// Takes the pieces from `start` to before `end` away.
    fn cut(&mut self, code: RepairCode, start: usize, end: usize) {
        let Some(cut) = self.pieces.get(start..end) else {
            return;
        };
        if let (Some(first), Some(last)) = (cut.first(), cut.last()) {
            let span = Span::new(first.span.start, last.span.end);
            let character = (start + 1 == end).then_some(first.character);
            self.repairs.push(Repair {
                code,
                span,
                character,
            });
        }
        self.pieces.drain(start..end);
    }

    fn cut_ends(&mut self, code: RepairCode, test: impl Fn(char) -> bool) {
        let length = self.pieces.len();
        let matches = |piece: &&Piece| test(piece.character);
        let end = length - self.pieces.iter().rev().take_while(matches).count();
        let start = self.pieces.iter().take_while(matches).count();
        if start == length {
            return;
        }
        self.cut(code, end, length);
        self.cut(code, 0, start);
    }

    fn trim(&mut self) {
        self.cut_ends(RepairCode::TrimmedSpace, char::is_whitespace);
        self.cut_ends(RepairCode::InvisibleRemoved, is_bidi_control);
    }

    fn remove_invisible(&mut self) {
        let mut kept: Vec<Piece> = Vec::with_capacity(self.pieces.len());
        let mut pieces = self.pieces.iter().peekable();
        while let Some(piece) = pieces.next() {
            let beside_ascii = |other: Option<&Piece>| other.is_none_or(|o| o.character.is_ascii());
            let remove = match piece.character {
                '\u{200C}' | '\u{200D}' => {
                    beside_ascii(kept.last()) || beside_ascii(pieces.peek().copied())
                }
                other => is_zero_width(other),
            };
            if remove {
                self.repairs.push(Repair {
                    code: RepairCode::InvisibleRemoved,
                    span: piece.span,
                    character: Some(piece.character),
                });
            } else {
                kept.push(*piece);
            }
        }
        self.pieces = kept;
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
                    let code = u32::from(typed) - 0xFEE0;
                    (
                        RepairCode::FullwidthFolded,
                        char::from_u32(code).unwrap_or(typed),
                    )
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
        let is_list = |piece: &&Piece| matches!(piece.character, ',' | ';' | '、' | '،' | '؛');
        let count = self.pieces.iter().rev().take_while(is_list).count();
        let length = self.pieces.len();
        if count > 0 {
            self.cut(
                RepairCode::TrailingPunctuationRemoved,
                length - count,
                length,
            );
        }
    }

    /// `mailto:` and the query behind the address (RFC 6068).
    fn remove_scheme(&mut self) {
        let typed = self
            .pieces
            .iter()
            .map(|piece| piece.character.to_ascii_lowercase());
        if !typed.take(7).eq("mailto:".chars()) {
            return;
        }
        let at = self.pieces.iter().rposition(|piece| piece.character == '@');
        let query = self.pieces.iter().rposition(|piece| piece.character == '?');
        if let (Some(at), Some(query)) = (at, query)
            && at < query
        {
            self.cut(RepairCode::MailtoRemoved, query, self.pieces.len());
        }
        self.cut(RepairCode::MailtoRemoved, 0, 7);
    }

    fn remove_display_name(&mut self) {
        if self.last() != Some('>') {
            return;
        }
        let end = self.pieces.len() - 1;
        let Some(open) = self.pieces.iter().rposition(|piece| piece.character == '<') else {
            return;
        };
        let (name, rest) = self.pieces.split_at_checked(open).unwrap_or_default();
        let inner = rest.get(1..rest.len() - 1).unwrap_or_default();
        let has = |pieces: &[Piece], wanted: &[char]| {
            pieces.iter().any(|piece| wanted.contains(&piece.character))
        };
        if open > 0 && has(inner, &['@']) && !has(inner, &['>']) && !has(name, &['<', '>']) {
            self.cut(RepairCode::DisplayNameRemoved, end, end + 1);
            self.cut(RepairCode::DisplayNameRemoved, 0, open + 1);
        }
    }

    fn remove_wrapping(&mut self) {
        let (Some(first), Some(last)) = (self.first(), self.last()) else {
            return;
        };
        let end = self.pieces.len() - 1;
        let inner = self.pieces.get(1..end).unwrap_or_default();
        let mut characters = inner.iter().map(|piece| piece.character);
        if is_pair(first, last)
            && characters.clone().any(|character| character == '@')
            && characters.all(|character| character != first && character != last)
        {
            self.cut(RepairCode::WrappingRemoved, end, end + 1);
            self.cut(RepairCode::WrappingRemoved, 0, 1);
        }
    }

    fn remove_dot(&mut self) {
        let mut ends = self.pieces.iter().rev().map(|piece| piece.character);
        if ends.next() == Some('.') && ends.next().is_some_and(|before| !".@".contains(before)) {
            let end = self.pieces.len();
            self.cut(RepairCode::TrailingDotRemoved, end - 1, end);
        }
    }

    fn remove_comments(&mut self) {
        if !self.pieces.iter().any(|piece| piece.character == '(') {
            return;
        }
        for (start, end) in comment::find(&self.pieces).into_iter().rev() {
            self.cut(RepairCode::CommentRemoved, start, end);
        }
    }

    fn merge_ats(&mut self) {
        if self.pieces.iter().any(|piece| piece.character == '"') {
            return;
        }
        let mut kept: Vec<Piece> = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            match kept.last_mut() {
                Some(last) if last.character == '@' && piece.character == '@' => {
                    last.span.end = piece.span.end;
                    self.repairs.push(Repair {
                        code: RepairCode::AtMerged,
                        span: piece.span,
                        character: None,
                    });
                }
                _ => kept.push(*piece),
            }
        }
        self.pieces = kept;
    }
}

/// Characters without width that no spelling needs.
fn is_zero_width(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
    )
}

/// Quotes and brackets as people put them around an address.
fn is_pair(first: char, last: char) -> bool {
    matches!(
        (first, last),
        ('<', '>')
            | ('(', ')')
            | ('[', ']')
            | ('{', '}')
            | ('"', '"')
            | ('\'', '\'')
            | ('`', '`')
            | ('“' | '”' | '„', '”' | '“')
            | ('‘' | '’' | '‚', '’' | '‘')
            | ('«', '»')
            | ('»', '«')
            | ('‹', '›')
            | ('›', '‹')
            | ('「', '」')
            | ('『', '』')
            | ('【', '】')
            | ('〈', '〉')
            | ('《', '》')
    )
}
