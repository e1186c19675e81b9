//! What becomes of the text of checked rows: so much of it goes here, so much there, and this is
//! put between. Whoever holds the text follows them; see also pkg-template/src/lib/list/edits.ts.

use super::ListError;
use super::wire::{Take, length, put};

/// What is done with bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edit {
    /// The next of the text stay in the list.
    Keep,
    /// They go to the rejected rows,
    Reject,
    /// to both,
    Both,
    /// or nowhere.
    Skip,
    /// Those that follow here are added to the list,
    AddKept,
    /// or to the rejected rows.
    AddRejected,
}

const ALL: [Edit; 6] = [
    Edit::Keep,
    Edit::Reject,
    Edit::Both,
    Edit::Skip,
    Edit::AddKept,
    Edit::AddRejected,
];

/// Edits, one behind the other: what is done, how many bytes, and those that are added.
#[derive(Clone, Debug)]
pub(super) struct Edits {
    bytes: Vec<u8>,
    /// What is not written yet, as the next may be the same.
    last: (Edit, u32),
    /// What stands before all else in the list and in the rejected rows, until it does.
    marks: [&'static [u8]; 2],
}

impl Edits {
    /// No edits; both lists begin with `mark`.
    pub(super) fn new(mark: &'static [u8]) -> Self {
        Self {
            bytes: Vec::new(),
            last: (Edit::Keep, 0),
            marks: [mark, mark],
        }
    }

    /// The next `bytes` of the text stay in the list, or go to the rejected rows.
    pub(super) fn pass(&mut self, is_kept: bool, bytes: u32) {
        self.mark(is_kept);
        self.text(if is_kept { Edit::Keep } else { Edit::Reject }, bytes);
    }

    /// They stand at the front of both.
    pub(super) fn both(&mut self, bytes: u32) {
        self.mark(true);
        self.mark(false);
        self.text(Edit::Both, bytes);
    }

    /// They go nowhere.
    pub(super) fn skip(&mut self, bytes: u32) {
        self.text(Edit::Skip, bytes);
    }

    /// Adds bytes.
    pub(super) fn add(&mut self, is_kept: bool, bytes: &[u8]) {
        self.mark(is_kept);
        self.literal(is_kept, bytes);
    }

    /// All edits so far, as bytes; they are not given again.
    pub(super) fn finish(&mut self, out: &mut Vec<u8>) {
        self.write();
        out.append(&mut self.bytes);
    }

    fn mark(&mut self, is_kept: bool) {
        let [kept, rejected] = &mut self.marks;
        let mark = std::mem::take(if is_kept { kept } else { rejected });
        if !mark.is_empty() {
            self.literal(is_kept, mark);
        }
    }

    fn literal(&mut self, is_kept: bool, bytes: &[u8]) {
        self.write();
        let edit = if is_kept {
            Edit::AddKept
        } else {
            Edit::AddRejected
        };
        self.last = (edit, length(bytes.len()));
        self.write();
        self.bytes.extend_from_slice(bytes);
    }

    fn text(&mut self, edit: Edit, bytes: u32) {
        let (last, so_far) = self.last;
        if let (true, Some(sum)) = (last == edit, so_far.checked_add(bytes)) {
            self.last = (edit, sum);
            return;
        }
        self.write();
        self.last = (edit, bytes);
    }

    fn write(&mut self) {
        let (edit, bytes) = std::mem::replace(&mut self.last, (Edit::Keep, 0));
        if bytes > 0 {
            let number = ALL.iter().position(|one| *one == edit);
            put(&mut self.bytes, length(number.unwrap_or_default()));
            put(&mut self.bytes, bytes);
        }
    }
}

/// Follows edits of `text`.
pub(super) fn follow(
    edits: &[u8],
    text: &[u8],
    kept: &mut Vec<u8>,
    rejected: &mut Vec<u8>,
) -> Result<(), ListError> {
    let (mut edits, mut text) = (Take(edits), Take(text));
    while !edits.is_done() {
        let (edit, bytes) = (edits.size()?, edits.size()?);
        let edit = ALL.get(edit).ok_or(ListError::Damaged)?;
        let is_added = matches!(edit, Edit::AddKept | Edit::AddRejected);
        let from = if is_added { &mut edits } else { &mut text };
        let piece = from.bytes(bytes)?;
        if matches!(edit, Edit::Keep | Edit::Both | Edit::AddKept) {
            kept.extend_from_slice(piece);
        }
        if matches!(edit, Edit::Reject | Edit::Both | Edit::AddRejected) {
            rejected.extend_from_slice(piece);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_goes_where_it_is_told() {
        let mut edits = Edits::new(b"!");
        edits.both(1);
        edits.pass(true, 2);
        edits.pass(true, 1);
        edits.add(true, b"+");
        edits.skip(1);
        edits.pass(false, 2);
        edits.add(false, b"-");
        edits.pass(true, 1);
        let mut bytes = Vec::new();
        edits.finish(&mut bytes);
        let (mut kept, mut rejected) = (Vec::new(), Vec::new());
        follow(&bytes, b"habcdefg", &mut kept, &mut rejected).unwrap();
        assert_eq!(kept, b"!habc+g");
        assert_eq!(rejected, b"!hef-");
        assert!(follow(&bytes, b"habc", &mut kept, &mut rejected).is_err());
    }
}
