//! A block: rows that stand one behind the other, ready for whoever checks them.

use super::ListError;
use super::wire::{Take, length, put};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) mode: Mode,
    /// The line that the first row starts on, from 1.
    pub(super) line: u32,
    /// Bytes of each row.
    pub(super) rows: Vec<u32>,
    pub(super) bytes: Vec<u8>,
}

impl Block {
    /// Adds a row; a list of rows beyond 4 GiB is never collected.
    pub(super) fn push(&mut self, row: &[u8]) {
        self.rows.push(length(row.len()));
        self.bytes.extend_from_slice(row);
    }

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
        put(out, self.line);
        put(out, length(self.rows.len()));
        put(out, length(self.bytes.len()));
        for row in &self.rows {
            put(out, *row);
        }
        out.extend_from_slice(&self.bytes);
    }

    /// The block that [`Block::write`] wrote, taken off the front.
    pub(super) fn read(from: &mut Take<'_>) -> Result<Self, ListError> {
        let mode = match from.number()? {
            0 => Mode::Rows,
            1 => Mode::Lines,
            2 => Mode::Part,
            3 => Mode::End,
            4 => Mode::Header,
            _ => return Err(ListError::Damaged),
        };
        let line = from.number()?;
        let (count, bytes) = (from.size()?, from.size()?);
        let rows = (0..count)
            .map(|_| from.number())
            .collect::<Result<_, _>>()?;
        Ok(Self {
            mode,
            line,
            rows,
            bytes: from.bytes(bytes)?.to_vec(),
        })
    }

    /// Every row.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.as_slice();
        self.rows.iter().map(move |row| {
            let length = usize::try_from(*row).unwrap_or(usize::MAX).min(rest.len());
            let (row, after) = rest.split_at(length);
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
