//! Names with small numbers, without the names: a ribbon filter (Dillinger and Walzer 2021),
//! little more than `width` bits a name.
//!
//! The table is `width` rows of bits. The hash of a name picks a window of 64 columns and some of
//! the columns in it; the parity of the picked bits in each row is one bit of an answer. The rows
//! are made so that a name of the table answers its own hash but for the lowest bits, which then
//! are its number. Any other name gets a random answer and passes for a name of the table
//! `values` times in two to the power of `width`.

use crate::hash::{hash, mix};

/// A set of names, each with a number.
pub(crate) struct Hashed {
    /// Makes the hash another one; chosen so that the rows exist and certain names do not pass.
    pub(crate) seed: u64,
    /// How many rows: bits of an answer, at most 32.
    pub(crate) width: u32,
    /// The numbers are below this one.
    pub(crate) values: u32,
    /// Bytes of a row.
    pub(crate) length: usize,
    /// The rows, the one of the highest bit first.
    pub(crate) rows: &'static [u8],
}

/// Bytes of a window.
pub(crate) const WINDOW: usize = 8;

impl Hashed {
    /// The number of `name`, if it is in the set.
    pub(crate) fn value(&self, name: &str) -> Option<u32> {
        self.value_of(hash(self.seed, name.as_bytes()))
    }

    /// The number of the name with that hash.
    pub(crate) fn value_of(&self, hash: u64) -> Option<u32> {
        let question = Question::new(hash, self.length);
        let (mut row, mut value) = (self.width, 0);
        let mut start = question.start;
        while row > 0 {
            row -= 1;
            let window = self.rows.get(start..)?.first_chunk()?;
            let picked = u64::from_le_bytes(*window) & question.picks;
            value |= ((picked.count_ones() ^ question.own >> row) & 1) << row;
            // So it is after two rows for most other names.
            if value >= self.values {
                return None;
            }
            start += self.length;
        }
        Some(value)
    }
}

/// What is asked of every row.
pub(crate) struct Question {
    /// The byte of a row where the window starts.
    pub(crate) start: usize,
    /// The columns picked in it.
    pub(crate) picks: u64,
    /// The answer for the number zero.
    pub(crate) own: u32,
}

impl Question {
    /// The question for the name with that hash where a row has `length` bytes.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "parts of the hash are asked for"
    )]
    pub(crate) fn new(hash: u64, length: usize) -> Self {
        let hash = mix(hash);
        let starts = 8 * (length + 1).saturating_sub(WINDOW) as u64;
        let start = (((hash >> 32) * starts) >> 32) as usize;
        Self {
            start: start / 8,
            picks: hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) << (start % 8),
            own: hash as u32,
        }
    }
}
