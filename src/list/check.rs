//! From rows to checked rows: what can be said of a row by itself.

use super::added::COLUMNS;
use super::block::{Block, Mode, line_ends, split_end};
use super::checked::{Checked, fact, kind};
use super::decode::latin1;
use super::joins::{digest, key_of};
use super::key::{Hash, sip};
use super::late::Late;
use super::options::{Format, ListOptions};
use super::person::{Persons, Read};
use super::record::{Cells, CsvReader, JsonRow};
use super::row::Row;
use super::verdict::Examiner;
use super::wire::Take;
use super::words::is_yes;
use super::write::{Writer, is_formula};
use super::{Layout, ListError};
use crate::email::disposable::Disposable;

/// Checks blocks of rows. Equal blocks give equal answers, whoever checks them.
#[derive(Clone, Debug)]
pub struct Checker {
    layout: Layout,
    options: ListOptions,
    examiner: Examiner,
    csv: CsvReader,
    writer: Writer,
    persons: Persons,
    hash: Hash,
    /// What stands behind the columns of a row if no other row has a say in it.
    tail: Vec<u8>,
    cells: Cells,
    row: Row,
}

impl Checker {
    /// A checker of the list that `layout` describes; with a list of disposable domains if one is
    /// known.
    pub fn new(layout: Layout, options: ListOptions, disposable: Option<Disposable>) -> Self {
        let writer = Writer::new(&layout, &options);
        Self {
            examiner: Examiner::new(options.email.clone(), disposable).writing(&writer),
            csv: CsvReader::new(&layout),
            tail: Late::default().text(&writer, &options),
            writer,
            // What is mapped wrongly was told when the layout was found.
            persons: Persons::new(&options, &layout).unwrap_or_default(),
            hash: sip,
            cells: Cells::default(),
            row: Row::default(),
            layout,
            options,
        }
    }

    /// A checker of rows that nobody settles.
    pub(super) fn with_tail(self, tail: &[u8]) -> Self {
        let tail = tail.to_vec();
        Self { tail, ..self }
    }

    #[cfg(test)]
    pub(super) fn with_hash(mut self, hash: Hash) -> Self {
        self.hash = hash;
        self
    }

    /// Checks the blocks that [`Splitter::push`](super::Splitter::push) wrote. Checked rows, for
    /// [`Settler::settle`](super::Settler::settle), are added to `out`.
    pub fn check(&mut self, blocks: &[u8], out: &mut Checked) -> Result<(), ListError> {
        let mut rest = Take(blocks);
        while !rest.is_done() {
            self.block(&Block::read(&mut rest)?, out);
        }
        Ok(())
    }

    pub(super) fn block(&mut self, block: &Block<'_>, out: &mut Checked) {
        let mut line = block.line;
        let mut decoded = Vec::new();
        let whole = str::from_utf8(block.bytes).ok();
        let mut start = 0;
        for row in block.iter() {
            let (bytes, end) = split_end(row);
            let lines = if block.is_by_line {
                u32::from(!end.is_empty())
            } else {
                line_ends(row)
            };
            let text = whole.and_then(|whole| whole.get(start..start + bytes.len()));
            start += row.len();
            let (text, was_utf8) = match text.map_or_else(|| str::from_utf8(bytes), Ok) {
                Ok(text) => (text, true),
                Err(_) if matches!(block.mode, Mode::Part | Mode::End) => {
                    self.piece(bytes, end, line, block.mode, out);
                    continue;
                }
                Err(_) => {
                    decoded.clear();
                    latin1(bytes, &mut decoded);
                    (str::from_utf8(&decoded).unwrap_or_default(), false)
                }
            };
            match block.mode {
                Mode::Part | Mode::End => self.piece(text.as_bytes(), end, line, block.mode, out),
                Mode::Header => self.header(text, end, out),
                Mode::Rows | Mode::Lines if text.is_empty() => {
                    out.push(kind::BLANK, line, &Row::default(), &[end], end.len());
                }
                Mode::Rows | Mode::Lines => self.one(text, end, line, was_utf8, out),
            }
            line = line.saturating_add(lines);
        }
    }

    /// A part of a row that is too long, or its end.
    fn piece(&mut self, text: &[u8], end: &[u8], line: u32, mode: Mode, out: &mut Checked) {
        self.row.start();
        let mut piece = std::mem::take(&mut self.row.text);
        self.writer.escape(text, &mut piece);
        self.row.text = piece;
        if mode == Mode::Part {
            let text = [&self.row.text, end];
            return out.push(kind::PART, line, &self.row, &text, end.len());
        }
        self.row.text.extend_from_slice(self.writer.after_unread());
        self.row.facts |= fact::END;
        self.unread("row_too_long", 1);
        self.finish_row(None, end, line, out);
    }

    fn header(&mut self, text: &str, end: &[u8], out: &mut Checked) {
        self.row.start();
        if self.csv.read(text, &mut self.cells) {
            self.row.text.extend_from_slice(text.as_bytes());
        } else {
            self.row.as_cells(text, &self.cells, &self.writer);
        }
        for name in self.added_names() {
            self.writer.next_cell(&name, &mut self.row.text);
        }
        let text = [&self.row.text, end];
        out.push(kind::HEADER, 1, &self.row, &text, end.len());
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
        let late = super::late::columns(&self.options);
        let late = super::person::columns(&self.options).chain(late);
        names.extend(late.map(|name| format!("{prefix}{name}")));
        for name in &mut names {
            while self.layout.columns.contains(name) {
                name.push_str("_2");
            }
        }
        names
    }

    fn one(&mut self, text: &str, end: &[u8], line: u32, was_utf8: bool, out: &mut Checked) {
        self.row.start();
        if !was_utf8 {
            self.row.say("row_encoding");
        }
        let typed = match self.layout.format {
            Format::Csv => self.csv_row(text),
            Format::Ndjson => self.json_row(text),
        };
        self.finish_row(typed, end, line, out);
    }

    /// The text of the row as it was typed; none if there is another now.
    fn csv_row<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let is_closed = self.csv.read(text, &mut self.cells);
        let (found, wanted) = (self.cells.len(), self.layout.columns.len());
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
        self.person(Some(text));
        if is_closed && found >= wanted && self.row.changes.is_empty() {
            return Some(text);
        }
        if is_closed {
            self.row.changed(text, &self.cells, &self.writer);
        } else {
            self.row.as_cells(text, &self.cells, &self.writer);
        }
        for _ in found..wanted {
            self.writer.next_cell("", &mut self.row.text);
        }
        None
    }

    /// Likewise, without the brace at its end.
    fn json_row<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let Some(row) = JsonRow::read(text) else {
            self.row.text.extend_from_slice(self.writer.before_unread());
            self.writer.escape(text.as_bytes(), &mut self.row.text);
            self.row.text.extend_from_slice(self.writer.after_unread());
            self.unread("row_not_json", 0);
            return None;
        };
        row.cells(text, &self.layout.columns, &mut self.cells);
        self.addresses(text);
        self.confirmed(text);
        self.person(Some(text));
        let open = text.trim_end().strip_suffix('}').unwrap_or(text);
        if self.row.changes.is_empty() {
            return Some(open);
        }
        self.row.changed(open, &self.cells, &self.writer);
        None
    }

    /// A row that cannot be read has no address.
    fn unread(&mut self, code: &str, cells: usize) {
        self.cells.clear();
        self.row.say(code);
        self.addresses("");
        self.person(None);
        if self.layout.format == Format::Csv {
            for _ in cells..self.layout.columns.len() {
                self.writer.next_cell("", &mut self.row.text);
            }
        }
    }

    /// Cells that a spreadsheet would run.
    fn formulas(&mut self, text: &str) {
        if !self.cells.has_formula {
            return;
        }
        for at in 0..self.cells.len() {
            let value = self.cells.value(text, at);
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
        if is_yes(self.cells.value(text, at)) {
            self.row.facts |= fact::CONFIRMED;
        }
    }

    /// What the row says of a person, if it could be read.
    fn person(&mut self, text: Option<&str>) {
        let Self { cells, row, .. } = self;
        let read = text.map(|text| Read {
            text,
            cells,
            is_json: self.layout.format == Format::Ndjson,
        });
        self.persons
            .add(read, &self.writer, &mut row.extra, &mut row.standing);
    }

    /// Checks every address of the row.
    fn addresses(&mut self, text: &str) {
        for at in 0..self.layout.email.len().max(1) {
            let column = self.layout.email.get(at).copied().unwrap_or(usize::MAX);
            let typed = self.cells.value(text, column);
            let answer = self.examiner.examine(typed);
            if at == 0 {
                self.row.first(&answer, &self.writer, &self.options);
                if let Some(key) = answer.dedupe_key.filter(|_| answer.valid) {
                    self.row.facts |= fact::KEY;
                    self.row.key = (self.hash)(self.options.hash_key, key);
                }
            } else {
                self.row.other(at, &answer, &self.writer, &self.layout);
            }
            if self.options.apply_repairs
                && let Some(address) = answer.repaired.filter(|_| answer.valid)
            {
                self.row.facts |= fact::REPAIRED;
                self.row.changes.retain(|(changed, _)| *changed != column);
                self.row.changes.push((column, address.to_owned()));
            }
        }
        self.corrected();
    }

    /// What is going to be mailed may be what wants no mail.
    fn corrected(&mut self) {
        if self.row.corrected.is_empty() {
            return;
        }
        let corrected = std::mem::take(&mut self.row.corrected);
        if let Some(key) = key_of(&mut self.examiner, &corrected) {
            let key = (self.hash)(self.options.hash_key, key);
            self.row.others_keys.push(key);
            if self.options.join.digests {
                self.row.digests.push(digest(&corrected.to_lowercase()));
            }
        }
        self.row.corrected = corrected;
    }

    /// Adds the columns to the text of the row: as it was typed, or what was made of it.
    fn finish_row(&mut self, typed: Option<&str>, end: &[u8], line: u32, out: &mut Checked) {
        let row = &mut self.row;
        row.filled = self.cells.filled;
        let text = typed.map_or(row.text.as_slice(), str::as_bytes);
        let is_open =
            self.layout.format == Format::Ndjson && !text.trim_ascii_end().ends_with(b"{");
        let comma: &[u8] = if is_open { b"," } else { b"" };
        let pieces = [
            text,
            comma,
            &row.added,
            &row.others,
            &row.extra,
            &self.tail,
            end,
        ];
        out.push(kind::ROW, line, row, &pieces, end.len());
    }
}
