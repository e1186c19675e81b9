//! Numbers and texts in blocks of bytes that go from one worker to another.

use super::ListError;

/// Adds a number.
pub(super) fn put(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_le_bytes());
}

/// Adds numbers, one behind the other.
pub(super) fn put_all<const N: usize>(out: &mut Vec<u8>, numbers: [u32; N]) {
    out.extend_from_slice(numbers.map(u32::to_le_bytes).as_flattened());
}

/// Adds a text, its length before it.
pub(super) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put(out, length(bytes.len()));
    out.extend_from_slice(bytes);
}

/// A length as it is written: blocks are far below 4 GiB.
pub(super) fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Takes off what [`put`] and [`put_bytes`] added, in the same order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Take<'a>(pub(super) &'a [u8]);

impl<'a> Take<'a> {
    pub(super) fn is_done(self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn bytes(&mut self, length: usize) -> Result<&'a [u8], ListError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(ListError::Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn number(&mut self) -> Result<u32, ListError> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(ListError::Damaged)?;
        self.0 = rest;
        Ok(u32::from_le_bytes(*taken))
    }

    pub(super) fn numbers<const N: usize>(&mut self) -> Result<[u32; N], ListError> {
        let (taken, rest) = self.0.split_at_checked(4 * N).ok_or(ListError::Damaged)?;
        self.0 = rest;
        let mut numbers = [0; N];
        for (number, bytes) in numbers.iter_mut().zip(taken.as_chunks().0) {
            *number = u32::from_le_bytes(*bytes);
        }
        Ok(numbers)
    }

    pub(super) fn size(&mut self) -> Result<usize, ListError> {
        usize::try_from(self.number()?).map_err(|_| ListError::Damaged)
    }

    pub(super) fn key(&mut self) -> Result<u128, ListError> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(ListError::Damaged)?;
        self.0 = rest;
        Ok(u128::from_le_bytes(*taken))
    }

    pub(super) fn counted(&mut self) -> Result<&'a [u8], ListError> {
        let length = self.size()?;
        self.bytes(length)
    }
}
