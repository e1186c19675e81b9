//! What is found in one row, and its text with what is changed in it.

use super::added::{columns, maybe};
use super::answer::{Answer, whole};
use super::checked::fact;
use super::joins::digest;
use super::options::Format;
use super::record::Cells;
use super::words::push_word;
use super::write::{Value, Writer, json_text};
use super::{Layout, ListOptions};

/// What is found in one row, in memory that is used again for the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) facts: u32,
    /// Cells with something in them.
    pub(super) filled: u32,
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
    /// Columns that are added once, whatever number of addresses there is.
    pub(super) extra: Vec<u8>,
    /// What is counted of the person.
    pub(super) standing: Vec<u8>,
    /// Cells to be replaced.
    pub(super) changes: Vec<(usize, String)>,
    /// The suggested address where it is as sure as was asked for.
    pub(super) corrected: String,
}

impl Row {
    pub(super) fn start(&mut self) {
        self.facts = 0;
        self.filled = 0;
        self.key = 0;
        self.codes.clear();
        self.typo.clear();
        self.typed.clear();
        self.others_keys.clear();
        self.digests.clear();
        self.text.clear();
        self.added.clear();
        self.others.clear();
        self.extra.clear();
        self.standing.clear();
        self.changes.clear();
        self.corrected.clear();
    }

    /// Something is wrong with the row.
    pub(super) fn say(&mut self, code: &str) {
        self.facts |= fact::BROKEN;
        push_word(code, &mut self.codes);
    }

    /// The text of the row with its changes.
    pub(super) fn changed(&mut self, text: &str, cells: &Cells, writer: &Writer) {
        let Row {
            changes, text: out, ..
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
    pub(super) fn as_cells(&mut self, text: &str, cells: &Cells, writer: &Writer) {
        let Row {
            changes, text: out, ..
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

    /// Takes note of the address that the row is judged by.
    pub(super) fn first(&mut self, answer: &Answer<'_>, writer: &Writer, options: &ListOptions) {
        let facts = [
            (fact::VALID, answer.valid),
            (fact::ROLE, answer.role),
            (fact::DISPOSABLE, answer.disposable == Some(true)),
            (fact::FREE, answer.free),
            (fact::SUGGESTED, answer.suggestion.is_some()),
        ];
        for (bit, holds) in facts {
            self.facts |= if holds { bit } else { 0 };
        }
        if !answer.codes.is_empty() {
            let space = if self.codes.is_empty() { "" } else { " " };
            self.codes.push_str(space);
            self.codes.push_str(answer.codes);
        }
        if !answer.valid || answer.suggestion.is_some() {
            self.typed.push_str(answer.input);
        }
        if let Some(suggestion) = &answer.suggestion {
            self.typo.push_str(&answer.domain.to_lowercase());
            self.typo.push('\t');
            self.typo.push_str(suggestion.domain);
        }
        if let (true, Some(address)) = (options.join.digests, answer.normalized) {
            let address = String::from_utf8(address.concat()).unwrap_or_default();
            let lower = address.to_lowercase();
            self.digests.push(digest(&address));
            if lower != address {
                self.digests.push(digest(&lower));
            }
        }
        if writer.format == Format::Ndjson {
            self.added.extend_from_slice(b"\"formwell\":{");
        }
        match (answer.template, answer.normalized, answer.dedupe_key) {
            (Some(template), Some([local_part, ..]), Some(key))
                if self.codes.len() == answer.codes.len() =>
            {
                template.write(local_part, key, &mut self.added);
            }
            _ => columns(writer, answer, &self.codes, &mut self.added),
        }
        if let Some(least) = options.apply_suggestions {
            let sure = answer.suggestion.filter(|one| one.confidence >= least);
            let sure = sure.map(|one| one.address);
            let text = sure.map_or_else(Vec::new, |pieces| pieces.concat());
            self.corrected = String::from_utf8(text).unwrap_or_default();
            let stored = answer.normalized.filter(|_| answer.valid);
            writer.column("corrected", maybe(sure.or(stored)), &mut self.extra);
        }
    }

    /// Takes note of another address of the row, its number `at`.
    pub(super) fn other(
        &mut self,
        at: usize,
        answer: &Answer<'_>,
        writer: &Writer,
        layout: &Layout,
    ) {
        let column = layout.email.get(at).and_then(|at| layout.columns.get(*at));
        let out = &mut self.others;
        if writer.format == Format::Ndjson {
            out.extend_from_slice(if at == 1 { b",\"others\":[{" } else { b",{" });
            let name = column.map_or("", String::as_str);
            writer.column("column", Value::Text(whole(name)), out);
        }
        columns(writer, answer, answer.codes, out);
        if writer.format == Format::Ndjson {
            out.extend_from_slice(b"}");
            if at + 1 == layout.email.len() {
                out.push(b']');
            }
        }
    }
}
