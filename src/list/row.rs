//! What is found in one row, and its text with what is changed in it.

use super::checked::fact;
use super::options::Format;
use super::record::Cells;
use super::words::push_word;
use super::write::{Writer, json_text};

/// What is found in one row, in memory that is used again for the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) cells: Cells,
    pub(super) facts: u32,
    pub(super) codes: String,
    pub(super) typo: String,
    pub(super) typed: String,
    pub(super) key: u128,
    /// Keys of what is suggested, and digests of the address, for joins.
    pub(super) others_keys: Vec<u128>,
    pub(super) digests: Vec<u128>,
    pub(super) text: Vec<u8>,
    /// Columns that are added, of the first address and of the others.
    pub(super) added: Vec<u8>,
    pub(super) others: Vec<u8>,
    /// Cells to be replaced.
    pub(super) changes: Vec<(usize, String)>,
}

impl Row {
    pub(super) fn start(&mut self) {
        self.facts = 0;
        self.key = 0;
        self.codes.clear();
        self.typo.clear();
        self.typed.clear();
        self.others_keys.clear();
        self.digests.clear();
        self.text.clear();
        self.added.clear();
        self.others.clear();
        self.changes.clear();
    }

    /// Something is wrong with the row.
    pub(super) fn say(&mut self, code: &str) {
        self.facts |= fact::BROKEN;
        push_word(code, &mut self.codes);
    }

    /// The text of the row with its changes.
    pub(super) fn changed(&mut self, text: &str, writer: &Writer) {
        let Row {
            cells,
            changes,
            text: out,
            ..
        } = self;
        let mut done = 0;
        changes.sort_by_key(|(at, _)| cells.get(*at).map(|cell| cell.raw));
        for (at, value) in changes.drain(..) {
            let Some(cell) = cells.get(at) else { continue };
            out.extend_from_slice(
                text.get(done..cell.raw.start)
                    .unwrap_or_default()
                    .as_bytes(),
            );
            match writer.format {
                Format::Csv => writer.cell(&value, out),
                Format::Ndjson => json_text(&value, out),
            }
            done = cell.raw.end;
        }
        out.extend_from_slice(text.get(done..).unwrap_or_default().as_bytes());
    }

    /// The row as cells that are written anew: a quote that is not closed would swallow the rows
    /// that follow.
    pub(super) fn as_cells(&mut self, text: &str, writer: &Writer) {
        let Row {
            cells,
            changes,
            text: out,
            ..
        } = self;
        for (at, cell) in cells.iter().enumerate() {
            let change = changes.iter().find(|(changed, _)| *changed == at);
            let value = change.map_or(cells.value_of(text, cell), |(_, value)| value);
            if at == 0 {
                writer.cell(value, out);
            } else {
                writer.next_cell(value, out);
            }
        }
        changes.clear();
    }
}
