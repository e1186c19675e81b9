//! From rows to checked rows: what can be said of a row by itself.

use super::added::{COLUMNS, columns, maybe};
use super::block::{Block, Mode, line_ends, split_end};
use super::checked::{fact, frame, kind};
use super::decode::latin1;
use super::joins::{digest, key_of};
use super::key::{Hash, sip};
use super::options::{Format, ListOptions};
use super::record::{CsvReader, JsonRow};
use super::row::Row;
use super::verdict::Examiner;
use super::wire::Take;
use super::words::{is_yes, push_codes};
use super::write::{Value, Writer, is_formula};
use super::{Layout, ListError};
use crate::EmailReport;
use crate::email::disposable::Disposable;
use crate::email::issue::has_error;

/// Checks blocks of rows. Equal blocks give equal answers, whoever checks them.
#[derive(Clone, Debug)]
pub struct Checker {
    layout: Layout,
    options: ListOptions,
    examiner: Examiner,
    csv: CsvReader,
    writer: Writer,
    hash: Hash,
    row: Row,
}

impl Checker {
    /// A checker of the list that `layout` describes; with a list of disposable domains if one is
    /// known.
    pub fn new(layout: Layout, options: ListOptions, disposable: Option<Disposable>) -> Self {
        Self {
            examiner: Examiner::new(options.email.clone(), disposable),
            csv: CsvReader::new(&layout),
            writer: Writer::new(&layout, &options),
            hash: sip,
            row: Row::default(),
            layout,
            options,
        }
    }

    #[cfg(test)]
    pub(super) fn with_hash(mut self, hash: Hash) -> Self {
        self.hash = hash;
        self
    }

    /// Checks the blocks that [`Splitter::push`](super::Splitter::push) wrote. Checked rows, for
    /// [`Settler::settle`](super::Settler::settle), are added to `out`.
    pub fn check(&mut self, blocks: &[u8], out: &mut Vec<u8>) -> Result<(), ListError> {
        let mut rest = Take(blocks);
        while !rest.is_done() {
            self.block(&Block::read(&mut rest)?, out);
        }
        Ok(())
    }

    pub(super) fn block(&mut self, block: &Block, out: &mut Vec<u8>) {
        let mut line = block.line;
        let mut decoded = Vec::new();
        for row in block.iter() {
            let lines = line_ends(row);
            let (text, end) = split_end(row);
            let (text, was_utf8) = match str::from_utf8(text) {
                Ok(text) => (text, true),
                Err(_) if matches!(block.mode, Mode::Part | Mode::End) => {
                    self.piece(text, end, line, block.mode, out);
                    continue;
                }
                Err(_) => {
                    decoded.clear();
                    latin1(text, &mut decoded);
                    (str::from_utf8(&decoded).unwrap_or_default(), false)
                }
            };
            match block.mode {
                Mode::Part | Mode::End => self.piece(text.as_bytes(), end, line, block.mode, out),
                Mode::Header => self.header(text, end, out),
                Mode::Rows | Mode::Lines if text.is_empty() => {
                    frame(kind::BLANK, line, &Row::default(), end, out);
                }
                Mode::Rows | Mode::Lines => self.one(text, end, line, was_utf8, out),
            }
            line = line.saturating_add(lines);
        }
    }

    /// A part of a row that is too long, or its end.
    fn piece(&mut self, text: &[u8], end: &[u8], line: u32, mode: Mode, out: &mut Vec<u8>) {
        self.row.start();
        let mut piece = std::mem::take(&mut self.row.text);
        self.writer.escape(text, &mut piece);
        self.row.text = piece;
        if mode == Mode::Part {
            return frame(kind::PART, line, &self.row, end, out);
        }
        self.row.text.extend_from_slice(self.writer.after_unread());
        self.row.facts |= fact::END;
        self.unread("row_too_long", 1);
        self.finish_row(end, line, out);
    }

    fn header(&mut self, text: &str, end: &[u8], out: &mut Vec<u8>) {
        self.row.start();
        if self.csv.read(text, &mut self.row.cells) {
            self.row.text.extend_from_slice(text.as_bytes());
        } else {
            self.row.as_cells(text, &self.writer);
        }
        for name in self.added_names() {
            self.writer.next_cell(&name, &mut self.row.text);
        }
        frame(kind::HEADER, 1, &self.row, end, out);
    }

    /// The names of all columns that are added.
    fn added_names(&self) -> Vec<String> {
        let prefix = &self.options.prefix;
        let mut names: Vec<String> = Vec::new();
        for at in 0..self.layout.email.len() {
            let number = if at == 0 {
                String::new()
            } else {
                format!("{}_", at + 1)
            };
            let of_column = COLUMNS
                .iter()
                .map(|(name, _)| format!("{prefix}{number}{name}"));
            names.extend(of_column);
        }
        if self.options.apply_suggestions.is_some() {
            names.push(format!("{prefix}corrected"));
        }
        let late = super::settle::columns(&self.options);
        names.extend(late.map(|name| format!("{prefix}{name}")));
        for name in &mut names {
            while self.layout.columns.contains(name) {
                name.push_str("_2");
            }
        }
        names
    }

    fn one(&mut self, text: &str, end: &[u8], line: u32, was_utf8: bool, out: &mut Vec<u8>) {
        self.row.start();
        if !was_utf8 {
            self.row.say("row_encoding");
        }
        match self.layout.format {
            Format::Csv => self.csv_row(text),
            Format::Ndjson => self.json_row(text),
        }
        self.finish_row(end, line, out);
    }

    fn csv_row(&mut self, text: &str) {
        let is_closed = self.csv.read(text, &mut self.row.cells);
        let (found, wanted) = (self.row.cells.len(), self.layout.columns.len());
        if !is_closed {
            self.row.say("row_quote_open");
        }
        // Of lines without a header nobody knows how many fields they should have.
        if found < wanted {
            self.row.say("row_fields_missing");
        } else if found > wanted && wanted > 0 {
            self.row.say("row_fields_extra");
        }
        self.formulas(text);
        self.addresses(text);
        self.confirmed(text);
        if is_closed {
            self.row.changed(text, &self.writer);
        } else {
            self.row.as_cells(text, &self.writer);
        }
        for _ in found..wanted {
            self.writer.next_cell("", &mut self.row.text);
        }
    }

    fn json_row(&mut self, text: &str) {
        let Some(row) = JsonRow::read(text) else {
            self.row.text.extend_from_slice(self.writer.before_unread());
            self.writer.escape(text.as_bytes(), &mut self.row.text);
            self.row.text.extend_from_slice(self.writer.after_unread());
            return self.unread("row_not_json", 0);
        };
        row.cells(text, &self.layout.columns, &mut self.row.cells);
        self.addresses(text);
        self.confirmed(text);
        let open = text.trim_end().strip_suffix('}').unwrap_or(text);
        self.row.changed(open, &self.writer);
    }

    /// A row that cannot be read has no address.
    fn unread(&mut self, code: &str, cells: usize) {
        self.row.cells.clear();
        self.row.say(code);
        self.addresses("");
        if self.layout.format == Format::Csv {
            for _ in cells..self.layout.columns.len() {
                self.writer.next_cell("", &mut self.row.text);
            }
        }
    }

    /// Cells that a spreadsheet would run.
    fn formulas(&mut self, text: &str) {
        for at in 0..self.row.cells.len() {
            let value = self.row.cells.value(text, at);
            if !is_formula(value) {
                continue;
            }
            self.row.facts |= fact::FORMULA;
            if self.options.neutralize_formulas {
                self.row.changes.push((at, format!("'{value}")));
                self.row.facts |= fact::NEUTRALIZED;
            }
        }
    }

    fn confirmed(&mut self, text: &str) {
        let Some(at) = self.layout.confirmed else {
            return;
        };
        if is_yes(self.row.cells.value(text, at)) {
            self.row.facts |= fact::CONFIRMED;
        }
    }

    /// Checks every address of the row.
    fn addresses(&mut self, text: &str) {
        for at in 0..self.layout.email.len().max(1) {
            let column = self.layout.email.get(at).copied().unwrap_or(usize::MAX);
            let Row { cells, .. } = &self.row;
            let typed = cells.value(text, column);
            let report = self.examiner.examine(typed);
            if at == 0 {
                self.first(&report);
            } else {
                self.other(at, &report);
            }
            if self.options.apply_repairs
                && report.valid
                && !report.repairs.is_empty()
                && let Some(address) = &report.address
            {
                self.row.facts |= fact::REPAIRED;
                self.row.changes.retain(|(changed, _)| *changed != column);
                self.row.changes.push((column, address.clone()));
            }
            self.examiner.keep(report);
        }
    }

    /// The address that the row is judged by.
    fn first(&mut self, report: &EmailReport) {
        let row = &mut self.row;
        let facts = [
            (fact::VALID, report.valid),
            (fact::ROLE, report.role),
            (fact::DISPOSABLE, report.disposable == Some(true)),
            (fact::FREE, report.free_provider),
            (fact::SUGGESTED, report.suggestion.is_some()),
        ];
        for (bit, holds) in facts {
            row.facts |= if holds { bit } else { 0 };
        }
        push_codes(report, &mut row.codes);
        if has_error(&report.issues) {
            row.typed.push_str(&report.input);
        }
        if let (true, Some(key)) = (report.valid, &report.dedupe_key) {
            row.facts |= fact::KEY;
            row.key = (self.hash)(self.options.hash_key, key.as_bytes());
        }
        if let (true, Some(address)) = (self.options.join.digests, &report.normalized) {
            let lower = address.to_lowercase();
            row.digests.push(digest(address));
            if lower != *address {
                row.digests.push(digest(&lower));
            }
        }
        if let Some(suggestion) = &report.suggestion {
            row.typed.clear();
            row.typed.push_str(&report.input);
            let typed = report.domain.as_deref().unwrap_or_default();
            row.typo = format!("{}\t{}", typed.to_lowercase(), suggestion.domain);
        }
        if self.layout.format == Format::Ndjson {
            row.added.extend_from_slice(b"\"formwell\":{");
        }
        let codes = row.codes.clone();
        columns(&self.writer, report, &codes, &mut row.added);
        if let Some(least) = self.options.apply_suggestions {
            let sure = report
                .suggestion
                .as_ref()
                .filter(|one| one.confidence >= least);
            // What is going to be mailed may be what wants no mail.
            if let Some(address) = sure.map(|one| &one.address)
                && let Some(key) = key_of(&mut self.examiner, address)
            {
                let key = (self.hash)(self.options.hash_key, key.as_bytes());
                row.others_keys.push(key);
                if self.options.join.digests {
                    row.digests.push(digest(&address.to_lowercase()));
                }
            }
            let stored = report.normalized.as_deref().filter(|_| report.valid);
            let corrected = sure.map(|one| one.address.as_str()).or(stored);
            self.writer
                .column("corrected", maybe(corrected), &mut row.added);
        }
    }

    /// Another address of the row.
    fn other(&mut self, at: usize, report: &EmailReport) {
        let mut codes = String::new();
        push_codes(report, &mut codes);
        let column = self
            .layout
            .email
            .get(at)
            .and_then(|at| self.layout.columns.get(*at));
        let out = &mut self.row.others;
        if self.layout.format == Format::Ndjson {
            out.extend_from_slice(if at == 1 { b",\"others\":[{" } else { b",{" });
            let name = column.map_or("", String::as_str);
            self.writer.column("column", Value::Text(name), out);
        }
        columns(&self.writer, report, &codes, out);
        if self.layout.format == Format::Ndjson {
            out.extend_from_slice(b"}");
            if at + 1 == self.layout.email.len() {
                out.push(b']');
            }
        }
    }

    /// Adds the columns to the text of the row.
    fn finish_row(&mut self, end: &[u8], line: u32, out: &mut Vec<u8>) {
        let row = &mut self.row;
        if self.layout.format == Format::Ndjson {
            let is_empty = row.text.trim_ascii_end().ends_with(b"{");
            row.text
                .extend_from_slice(if is_empty { b"" } else { b"," });
        }
        row.text.extend_from_slice(&row.added);
        row.text.extend_from_slice(&row.others);
        frame(kind::ROW, line, row, end, out);
    }
}
