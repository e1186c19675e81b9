//! Checked rows: their text as it goes out if no other row has a say in it, and apart from it the
//! facts that the rest and the report are made of. Whoever settles rows reads the facts alone.
//!
//! ```text
//! facts of a row: kind, facts, bytes of its line end · line · filled · bytes of its text · key ·
//!                 and where there is more to say: its length · six lengths ·
//!                 codes · typo · typed · other keys · digests · standing
//! ```

use super::ListError;
use super::push::push;
use super::row::Row;
use super::wire::{Take, length, put, put_all};

/// What a checked row is.
pub(super) mod kind {
    pub(in crate::list) const ROW: u32 = 0;
    /// A line with nothing on it.
    pub(in crate::list) const BLANK: u32 = 1;
    pub(in crate::list) const HEADER: u32 = 2;
    /// A part of a row that is too long.
    pub(in crate::list) const PART: u32 = 3;
}

/// Facts of a checked row.
pub(super) mod fact {
    pub(in crate::list) const VALID: u32 = 1;
    pub(in crate::list) const ROLE: u32 = 1 << 1;
    pub(in crate::list) const DISPOSABLE: u32 = 1 << 2;
    pub(in crate::list) const FREE: u32 = 1 << 3;
    pub(in crate::list) const SUGGESTED: u32 = 1 << 4;
    pub(in crate::list) const REPAIRED: u32 = 1 << 5;
    pub(in crate::list) const NEUTRALIZED: u32 = 1 << 6;
    pub(in crate::list) const FORMULA: u32 = 1 << 7;
    /// The row has a key.
    pub(in crate::list) const KEY: u32 = 1 << 8;
    /// It ends a row whose parts came before.
    pub(in crate::list) const END: u32 = 1 << 9;
    /// The row could not be read as it should.
    pub(in crate::list) const BROKEN: u32 = 1 << 10;
    /// Its own column says that it is confirmed.
    pub(in crate::list) const CONFIRMED: u32 = 1 << 11;
}

/// Where in its first number the kind of a row stands, its line end, and whether there is more.
const KIND: u32 = 16;
const END: u32 = 20;
const MORE: u32 = 1 << 31;

/// Checked rows, for [`Settler::settle`](super::Settler::settle).
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// What is known of each row.
    pub facts: Vec<u8>,
    /// The rows, one behind the other.
    pub text: Vec<u8>,
}

impl Checked {
    /// Forgets all rows.
    pub fn clear(&mut self) {
        self.facts.clear();
        self.text.clear();
    }

    /// Adds a row: its text in pieces, line end included, and how many bytes that end has.
    pub(super) fn push(&mut self, kind: u32, line: u32, row: &Row, text: &[&[u8]], end: usize) {
        let before = self.text.len();
        for piece in text.iter().filter(|piece| !piece.is_empty()) {
            push(&mut self.text, piece);
        }
        let texts = [&row.codes, &row.typo, &row.typed].map(String::as_bytes);
        let keys = [&row.others_keys, &row.digests];
        let standing = row.standing.as_slice();
        let has_more = texts.iter().any(|text| !text.is_empty())
            || keys.iter().any(|keys| !keys.is_empty())
            || !standing.is_empty();
        let more = if has_more { MORE } else { 0 };
        let numbers: [u32; 4] = [
            row.facts | kind << KIND | length(end) << END | more,
            line,
            row.filled,
            length(self.text.len() - before),
        ];
        put_all(&mut self.facts, numbers);
        self.facts.extend_from_slice(&row.key.to_le_bytes());
        if !has_more {
            return;
        }
        let [others, digests] = keys.map(|keys| length(16 * keys.len()));
        let [codes, typo, typed] = texts.map(|text| length(text.len()));
        let sizes = [codes, typo, typed, others, digests, length(standing.len())];
        put(&mut self.facts, 24 + sizes.iter().sum::<u32>());
        put_all(&mut self.facts, sizes);
        for text in texts {
            push(&mut self.facts, text);
        }
        for key in keys.into_iter().flatten() {
            self.facts.extend_from_slice(&key.to_le_bytes());
        }
        push(&mut self.facts, standing);
    }
}

/// What is known of a checked row.
#[derive(Clone, Copy, Debug)]
pub(super) struct CheckedRow<'a> {
    pub(super) kind: u32,
    pub(super) line: u32,
    pub(super) facts: u32,
    pub(super) filled: u32,
    pub(super) key: u128,
    /// Bytes of its text, with its line end, and of that.
    pub(super) text: u32,
    pub(super) end: u32,
    more: &'a [u8],
}

/// What there is to say of a row that is not as most are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told<'a> {
    pub(super) codes: &'a str,
    pub(super) typo: &'a str,
    pub(super) typed: &'a str,
    pub(super) keys: &'a [u8],
    pub(super) digests: &'a [u8],
    pub(super) standing: &'a [u8],
}

impl<'a> CheckedRow<'a> {
    /// The next row.
    pub(super) fn read(from: &mut Take<'a>) -> Result<Self, ListError> {
        let [first, line, filled, text] = from.numbers()?;
        let key = from.key()?;
        let more = if first & MORE == 0 {
            &[]
        } else {
            from.counted()?
        };
        Ok(Self {
            kind: first >> KIND & 3,
            line,
            facts: first & ((1 << KIND) - 1),
            filled,
            key,
            text,
            end: first >> END & 3,
            more,
        })
    }

    pub(super) fn is(&self, fact: u32) -> bool {
        self.facts & fact != 0
    }

    /// What there is to say of it.
    pub(super) fn told(&self) -> Result<Told<'a>, ListError> {
        if self.more.is_empty() {
            return Ok(Told::default());
        }
        let mut more = Take(self.more);
        let sizes: [u32; 6] = more.numbers()?;
        let [codes, typo, typed, keys, digests, standing] =
            sizes.map(|size| usize::try_from(size).unwrap_or(usize::MAX));
        Ok(Told {
            codes: text(more.bytes(codes)?),
            typo: text(more.bytes(typo)?),
            typed: text(more.bytes(typed)?),
            keys: more.bytes(keys)?,
            digests: more.bytes(digests)?,
            standing: more.bytes(standing)?,
        })
    }
}

/// Keys that stand one behind the other.
pub(super) fn numbers(bytes: &[u8]) -> impl Iterator<Item = u128> {
    bytes
        .as_chunks()
        .0
        .iter()
        .map(|key| u128::from_le_bytes(*key))
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}
