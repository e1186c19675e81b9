//! A checked row: as it goes out, but for the columns that depend on other rows, with the facts that
//! those and the report are made of.
//!
//! ```text
//! kind · line · facts · filled · lengths of what follows the key · key (16 bytes) ·
//! codes · typo · typed · other keys · digests · standing · text · line end
//! ```

use super::ListError;
use super::push::push;
use super::row::Row;
use super::wire::{Take, length, put_all};

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

/// A checked row.
pub(super) struct Checked<'a> {
    pub(super) line: u32,
    pub(super) facts: u32,
    pub(super) filled: u32,
    pub(super) key: u128,
    pub(super) codes: &'a str,
    pub(super) typo: &'a str,
    pub(super) typed: &'a str,
    pub(super) keys: &'a [u8],
    pub(super) digests: &'a [u8],
    pub(super) standing: &'a [u8],
    pub(super) text: &'a [u8],
    pub(super) end: &'a [u8],
}

impl Checked<'_> {
    pub(super) fn is(&self, fact: u32) -> bool {
        self.facts & fact != 0
    }
}

/// Numbers before the texts of a checked row.
const NUMBERS: usize = 12;

/// Adds a checked row to `out`; its text in pieces.
pub(super) fn frame(
    kind: u32,
    line: u32,
    row: &Row,
    text: &[&[u8]],
    end: &[u8],
    out: &mut Vec<u8>,
) {
    let keys = [&row.others_keys, &row.digests];
    let [others, digests] = keys.map(|keys| length(16 * keys.len()));
    let size = |text: &[u8]| length(text.len());
    let numbers: [u32; NUMBERS] = [
        kind,
        line,
        row.facts,
        row.filled,
        size(row.codes.as_bytes()),
        size(row.typo.as_bytes()),
        size(row.typed.as_bytes()),
        others,
        digests,
        length(row.standing.len()),
        length(text.iter().map(|piece| piece.len()).sum()),
        size(end),
    ];
    put_all(out, numbers);
    out.extend_from_slice(&row.key.to_le_bytes());
    for text in [&row.codes, &row.typo, &row.typed] {
        push(out, text.as_bytes());
    }
    for key in keys.into_iter().flatten() {
        out.extend_from_slice(&key.to_le_bytes());
    }
    push(out, &row.standing);
    for piece in text {
        push(out, piece);
    }
    push(out, end);
}

/// The next checked row, and what it is.
pub(super) fn read<'a>(from: &mut Take<'a>) -> Result<(u32, Checked<'a>), ListError> {
    let numbers: [u32; NUMBERS] = from.numbers()?;
    let [kind, line, facts, filled, sizes @ ..] = numbers;
    let key = from.key()?;
    let [codes, typo, typed, keys, digests, standing, whole, end] =
        sizes.map(|size| usize::try_from(size).unwrap_or(usize::MAX));
    let row = Checked {
        line,
        facts,
        filled,
        key,
        codes: text(from.bytes(codes)?),
        typo: text(from.bytes(typo)?),
        typed: text(from.bytes(typed)?),
        keys: from.bytes(keys)?,
        digests: from.bytes(digests)?,
        standing: from.bytes(standing)?,
        text: from.bytes(whole)?,
        end: from.bytes(end)?,
    };
    Ok((kind, row))
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
