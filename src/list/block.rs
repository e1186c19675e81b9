//! A block: rows that stand one behind the other, ready for whoever checks them.

use super::ListError;
use super::wire::{Take, put, put_bytes};

/// How the rows of a block are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mode {
    /// As rows.
    #[default]
    Rows,
    /// Each line by itself, because a quote was not closed: no field goes on in the next line.
    Lines,
    /// As a part of a row that is too long to be read.
    Part,
    /// As the end of such a row, with its line end.
    End,
    /// As the names of the columns.
    Header,
}

/// Rows with their line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block<'a> {
    pub(super) mode: Mode,
    /// No row goes on behind the first end of a line in it.
    pub(super) is_by_line: bool,
    /// The line that the first row starts on, from 1.
    pub(super) line: u32,
    /// Bytes of each row, four bytes a number.
    pub(super) lengths: &'a [u8],
    pub(super) bytes: &'a [u8],
}

impl<'a> Block<'a> {
    /// The block as bytes, behind those that are in `out`.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let mode = match self.mode {
            Mode::Rows => 0,
            Mode::Lines => 1,
            Mode::Part => 2,
            Mode::End => 3,
            Mode::Header => 4,
        };
        put(out, mode);
        put(out, u32::from(self.is_by_line));
        put(out, self.line);
        put_bytes(out, self.lengths);
        put_bytes(out, self.bytes);
    }

    /// The block that [`Block::write`] wrote, taken off the front.
    pub(super) fn read(from: &mut Take<'a>) -> Result<Self, ListError> {
        let mode = match from.number()? {
            0 => Mode::Rows,
            1 => Mode::Lines,
            2 => Mode::Part,
            3 => Mode::End,
            4 => Mode::Header,
            _ => return Err(ListError::Damaged),
        };
        Ok(Self {
            mode,
            is_by_line: from.number()? > 0,
            line: from.number()?,
            lengths: from.counted()?,
            bytes: from.counted()?,
        })
    }

    /// Every row.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'a [u8]> {
        let mut rest = self.bytes;
        self.lengths.as_chunks().0.iter().map(move |length| {
            let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
            let (row, after) = rest.split_at(length.min(rest.len()));
            rest = after;
            row
        })
    }
}

/// How many lines bytes are: ends are LF, CR LF, or CR alone.
pub(super) fn line_ends(bytes: &[u8]) -> u32 {
    let mut count = 0;
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let is_half = bytes.get(at) == Some(&b'\r') && bytes.get(at + 1) == Some(&b'\n');
        count += u32::from(!is_half);
    }
    count
}

/// A row without its line end, and that.
pub(super) fn split_end(row: &[u8]) -> (&[u8], &[u8]) {
    let end = match row {
        [.., b'\r', b'\n'] => 2,
        [.., b'\n' | b'\r'] => 1,
        _ => 0,
    };
    row.split_at(row.len() - end)
}
