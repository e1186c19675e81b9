//! From rows to checked rows: what can be said of a row by itself.
//!
//! A checked row is the row as it goes out, but for the columns that depend on other rows, with
//! the facts that those and the report are made of:
//!
//! ```text
//! kind · line · facts · filled · key (16 bytes) · codes · typo · typed · other keys · digests ·
//! text · line end
//! ```

use std::hash::Hasher;

use siphasher::sip128::{Hasher128, SipHasher24};

use super::block::{Block, Mode, line_ends, split_end};
use super::decode::latin1;
use super::joins::{digest, key_of};
use super::options::{Format, ListOptions};
use super::record::{Cells, CsvReader, JsonRow};
use super::verdict::Examiner;
use super::wire::{Take, length, put, put_bytes};
use super::write::{Value, Writer, is_formula};
use super::{Layout, ListError};
use crate::EmailReport;
use crate::email::disposable::Disposable;
use crate::email::issue::has_error;
use crate::email::repair::RepairCode;

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

/// Names of the columns that are added for each column with addresses, in CSV and in JSON.
const COLUMNS: [(&str, &str); 9] = [
    ("valid", "valid"),
    ("codes", "codes"),
    ("address", "address"),
    ("suggestion", "suggestion"),
    ("confidence", "confidence"),
    ("role", "role"),
    ("disposable", "disposable"),
    ("free", "free"),
    ("dedupe_key", "dedupeKey"),
];

/// A key of 128 bits for a text.
pub(super) type Hash = fn([u64; 2], &[u8]) -> u128;

pub(super) fn sip(key: [u64; 2], bytes: &[u8]) -> u128 {
    let [first, second] = key;
    let mut hasher = SipHasher24::new_with_keys(first, second);
    hasher.write(bytes);
    hasher.finish128().as_u128()
}

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

/// What is found in one row, in memory that is used again for the next.
#[derive(Clone, Debug, Default)]
struct Row {
    cells: Cells,
    facts: u32,
    codes: String,
    typo: String,
    typed: String,
    key: u128,
    /// Keys of what is suggested, and digests of the address, for joins.
    others_keys: Vec<u128>,
    digests: Vec<u128>,
    text: Vec<u8>,
    /// Columns that are added, of the first address and of the others.
    added: Vec<u8>,
    others: Vec<u8>,
    /// Cells to be replaced.
    changes: Vec<(usize, String)>,
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
            self.as_cells(text);
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
            self.changed(text);
        } else {
            self.as_cells(text);
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
        self.changed(text.trim_end().strip_suffix('}').unwrap_or(text));
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

    /// The text of the row with its changes.
    fn changed(&mut self, text: &str) {
        let Row {
            cells,
            changes,
            text: out,
            ..
        } = &mut self.row;
        let mut done = 0;
        changes.sort_by_key(|(at, _)| cells.get(*at).map(|cell| cell.raw));
        for (at, value) in changes.drain(..) {
            let Some(cell) = cells.get(at) else { continue };
            out.extend_from_slice(
                text.get(done..cell.raw.start)
                    .unwrap_or_default()
                    .as_bytes(),
            );
            match self.layout.format {
                Format::Csv => self.writer.cell(&value, out),
                Format::Ndjson => super::write::json_text(&value, out),
            }
            done = cell.raw.end;
        }
        out.extend_from_slice(text.get(done..).unwrap_or_default().as_bytes());
    }

    /// The row as cells that are written anew: a quote that is not closed would swallow the rows
    /// that follow.
    fn as_cells(&mut self, text: &str) {
        let Row {
            cells,
            changes,
            text: out,
            ..
        } = &mut self.row;
        for (at, cell) in cells.iter().enumerate() {
            let change = changes.iter().find(|(changed, _)| *changed == at);
            let value = change.map_or(cells.value_of(text, cell), |(_, value)| value);
            if at == 0 {
                self.writer.cell(value, out);
            } else {
                self.writer.next_cell(value, out);
            }
        }
        changes.clear();
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

impl Row {
    fn start(&mut self) {
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
    fn say(&mut self, code: &str) {
        self.facts |= fact::BROKEN;
        push_word(code, &mut self.codes);
    }
}

/// Adds a word that is not the last one already.
fn push_word(word: &str, words: &mut String) {
    if words.ends_with(word) {
        return;
    }
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

fn push_codes(report: &EmailReport, codes: &mut String) {
    for issue in &report.issues {
        push_word(issue.code.as_str(), codes);
    }
    for repair in &report.repairs {
        push_word(repair_name(repair.code), codes);
    }
}

/// The code as it is written in JavaScript.
const fn repair_name(code: RepairCode) -> &'static str {
    match code {
        RepairCode::TrimmedSpace => "trimmed_space",
        RepairCode::DisplayNameRemoved => "display_name_removed",
        RepairCode::WrappingRemoved => "wrapping_removed",
        RepairCode::TrailingDotRemoved => "trailing_dot_removed",
        RepairCode::FullwidthFolded => "fullwidth_folded",
        RepairCode::MailtoRemoved => "mailto_removed",
        RepairCode::TrailingPunctuationRemoved => "trailing_punctuation_removed",
        RepairCode::InvisibleRemoved => "invisible_removed",
        RepairCode::AtFolded => "at_folded",
        RepairCode::AtMerged => "at_merged",
        RepairCode::CommentRemoved => "comment_removed",
    }
}

/// Adds the columns of one address.
fn columns(writer: &Writer, report: &EmailReport, codes: &str, out: &mut Vec<u8>) {
    let stored = |form: &Option<String>| form.clone().filter(|_| report.valid);
    let (address, key) = (stored(&report.normalized), stored(&report.dedupe_key));
    let suggestion = report.suggestion.as_ref();
    let values = [
        Value::Bool(report.valid),
        Value::Words(codes),
        maybe(address.as_deref()),
        maybe(suggestion.map(|one| one.address.as_str())),
        suggestion.map_or(Value::None, |one| Value::Number(one.confidence)),
        Value::Bool(report.role),
        report.disposable.map_or(Value::None, Value::Bool),
        Value::Bool(report.free_provider),
        maybe(key.as_deref()),
    ];
    for ((_, name), value) in COLUMNS.iter().zip(values) {
        writer.column(name, value, out);
    }
}

/// Whether a cell says yes in one of nine languages, or when it was said.
fn is_yes(cell: &str) -> bool {
    let word = cell.trim().to_lowercase();
    let is_word = matches!(
        word.as_str(),
        "1" | "true"
            | "yes"
            | "y"
            | "x"
            | "on"
            | "confirmed"
            | "subscribed"
            | "ja"
            | "j"
            | "wahr"
            | "oui"
            | "vrai"
            | "sí"
            | "si"
            | "sì"
            | "sim"
            | "tak"
            | "evet"
    );
    let is_date = word.len() >= 8 && word.starts_with(|first: char| first.is_ascii_digit());
    is_word || is_date && word.contains(['-', '.', '/'])
}

fn maybe(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::None, Value::Text)
}

fn frame(kind: u32, line: u32, row: &Row, end: &[u8], out: &mut Vec<u8>) {
    put(out, kind);
    put(out, line);
    put(out, row.facts);
    put(out, row.cells.filled);
    out.extend_from_slice(&row.key.to_le_bytes());
    put_bytes(out, row.codes.as_bytes());
    put_bytes(out, row.typo.as_bytes());
    put_bytes(out, row.typed.as_bytes());
    for keys in [&row.others_keys, &row.digests] {
        put(out, length(16 * keys.len()));
        for key in keys {
            out.extend_from_slice(&key.to_le_bytes());
        }
    }
    put_bytes(out, &row.text);
    put_bytes(out, end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repairs_have_the_names_of_the_reports() {
        for code in RepairCode::ALL {
            let name = serde_json::to_string(&code).unwrap();
            assert_eq!(name, format!("{:?}", repair_name(code)));
        }
    }
}
