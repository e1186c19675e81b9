//! Where rows end: bytes in pieces to blocks of whole rows.
//!
//! A line without a quote is a row. From a line with one on csv-core tells where the row ends.
//! A row that does not end within the limit, or not at all, has a quote too many: its lines are
//! then read one by one. So every byte is looked at three times at most.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::{memchr, memchr2};

use super::block::{Block, Mode, line_ends, split_end};
use super::decode::{self, Decoder};
use super::record::restart;
use super::sniff::{sniff, sniff_any};
use super::wire::{length, put};
use super::{Layout, ListError, ListOptions};

/// Bytes of rows in a block, at least, while there are more.
const BLOCK: usize = 1 << 16;

/// Bytes that the layout is recognised by; more if there is no second row in them.
const SAMPLE: usize = 1 << 16;

/// Cuts a list into blocks.
#[derive(Debug)]
pub struct Splitter {
    options: ListOptions,
    /// Known once the first rows are.
    running: Option<Running>,
    sample: Vec<u8>,
    /// How long the sample is to be.
    wanted: usize,
    /// Whether rows may hold anything: no column is looked for.
    is_any: bool,
}

impl Splitter {
    /// A splitter at the start of a list.
    pub fn new(options: ListOptions) -> Self {
        Self {
            options,
            running: None,
            sample: Vec::new(),
            wanted: SAMPLE,
            is_any: false,
        }
    }

    /// A splitter of rows in which no column is looked for.
    pub(super) fn of_any(options: ListOptions) -> Self {
        Self {
            is_any: true,
            ..Self::new(options)
        }
    }

    /// What is known of the list, once it is.
    pub fn layout(&self) -> Option<&Layout> {
        self.running.as_ref().map(|running| &running.layout)
    }

    /// Takes the next bytes of the list; `last` if there are no more. Blocks as bytes, for
    /// [`Checker::check`](super::Checker::check), are added to `out`.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> Result<(), ListError> {
        self.blocks(bytes, last, |_, block| {
            block.write(out);
            Ok(())
        })
    }

    /// [`Splitter::push`] with blocks as they are, and what is known of their list.
    pub(super) fn blocks(
        &mut self,
        mut bytes: &[u8],
        last: bool,
        mut take: impl FnMut(&Layout, &Block<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        while self.running.is_none() {
            let missing = self.wanted - self.sample.len();
            let (more, rest) = bytes.split_at(missing.min(bytes.len()));
            self.sample.extend_from_slice(more);
            bytes = rest;
            let is_all = last && bytes.is_empty();
            if self.sample.len() < self.wanted && !is_all {
                return Ok(());
            }
            let few = line_ends(&self.sample) < 2;
            if few && !is_all && self.wanted < 2 * self.options.max_row {
                self.wanted *= 2;
                continue;
            }
            self.start(is_all)?;
        }
        match &mut self.running {
            Some(running) => {
                running.decoder.push(bytes, &mut running.pending);
                running.cut(last, &mut take)
            }
            None => Ok(()),
        }
    }

    /// A splitter of a list whose layout is known.
    pub(super) fn with_layout(layout: Layout, options: ListOptions) -> Self {
        let decoder = Decoder::new(layout.encoding);
        let running = Running::new(layout, decoder, Vec::new(), options.max_row);
        Self {
            running: Some(running),
            ..Self::new(options)
        }
    }

    fn start(&mut self, is_all: bool) -> Result<(), ListError> {
        let (encoding, mark) = decode::recognise(&self.sample, self.options.encoding);
        let mut decoder = Decoder::new(encoding);
        let mut pending = Vec::new();
        decoder.push(self.sample.get(mark..).unwrap_or_default(), &mut pending);
        self.sample = Vec::new();
        let mut layout = if self.is_any {
            sniff_any(&pending, is_all, &self.options)
        } else {
            sniff(&pending, is_all, &self.options)?
        };
        (layout.encoding, layout.mark) = (encoding, mark > 0);
        let running = Running::new(layout, decoder, pending, self.options.max_row);
        self.running = Some(running);
        Ok(())
    }
}

#[derive(Debug)]
struct Running {
    layout: Layout,
    decoder: Decoder,
    csv: Reader,
    block: Rows,
    max_row: usize,
    /// Decoded and not cut yet, from `at` on.
    pending: Vec<u8>,
    at: usize,
    /// The line that `at` is on.
    line: u32,
    /// How much of the row csv-core has seen, where it is asked.
    fed: Option<usize>,
    /// Rows that start before this place of `pending` end with their line.
    lines_until: usize,
    /// Inside a row that is too long.
    is_part: bool,
    /// No row yet, and the first is the header.
    is_first: bool,
}

/// The block at hand: what [`Block`] says of it, and where it starts.
#[derive(Debug, Default)]
struct Rows {
    start: usize,
    line: u32,
    mode: Mode,
    is_by_line: bool,
    lengths: Vec<u8>,
}

impl Rows {
    fn restart(&mut self, start: usize, line: u32, mode: Mode) {
        (self.start, self.line, self.mode) = (start, line, mode);
        self.is_by_line = true;
        self.lengths.clear();
    }

    fn push(&mut self, bytes: usize, is_line: bool) {
        self.is_by_line &= is_line;
        put(&mut self.lengths, length(bytes));
    }
}

/// What is found at the start of what is not cut yet.
enum Next {
    More,
    /// So many bytes.
    Row(usize, Mode),
    /// A row of so many bytes that is a line.
    Line(usize),
}

impl Running {
    fn new(layout: Layout, decoder: Decoder, pending: Vec<u8>, max_row: usize) -> Self {
        Self {
            csv: ReaderBuilder::new()
                .delimiter(layout.delimiter_byte())
                .build(),
            decoder,
            block: Rows::default(),
            pending,
            max_row,
            is_first: layout.header,
            layout,
            line: 1,
            at: 0,
            fed: None,
            lines_until: 0,
            is_part: false,
        }
    }

    fn cut(
        &mut self,
        last: bool,
        take: &mut impl FnMut(&Layout, &Block<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        if last {
            self.decoder.finish(&mut self.pending);
        }
        self.block.restart(self.at, self.line, Mode::Rows);
        loop {
            let (length, mut mode, is_line) = match self.next(last) {
                Next::Row(length, mode) => (length, mode, false),
                Next::Line(length) => (length, Mode::Rows, true),
                Next::More => break,
            };
            let end = self.at + length;
            let row = self.pending.get(self.at..end).unwrap_or_default();
            let (text, line_end) = split_end(row);
            let lines = if is_line {
                u32::from(!line_end.is_empty())
            } else {
                line_ends(row)
            };
            if self.is_first && !text.is_empty() {
                self.is_first = false;
                if matches!(mode, Mode::Rows | Mode::Lines) {
                    mode = Mode::Header;
                }
            }
            let is_single = matches!(mode, Mode::Header | Mode::Part | Mode::End);
            let is_full = self.at - self.block.start >= BLOCK;
            if is_full || is_single || self.block.mode != mode {
                self.give(take)?;
                self.block.restart(self.at, self.line, mode);
            }
            let is_line = lines == u32::from(!line_end.is_empty());
            self.block.push(length, is_line);
            self.line = self.line.checked_add(lines).ok_or(ListError::TooLong)?;
            self.at = end;
        }
        self.give(take)?;
        self.pending.drain(..self.at);
        self.lines_until = self.lines_until.saturating_sub(self.at);
        self.at = 0;
        Ok(())
    }

    /// Gives the rows of the block at hand, if there are any.
    fn give(
        &self,
        take: &mut impl FnMut(&Layout, &Block<'_>) -> Result<(), ListError>,
    ) -> Result<(), ListError> {
        let rows = &self.block;
        if rows.lengths.is_empty() {
            return Ok(());
        }
        let block = Block {
            mode: rows.mode,
            is_by_line: rows.is_by_line,
            line: rows.line,
            lengths: &rows.lengths,
            bytes: self.pending.get(rows.start..self.at).unwrap_or_default(),
        };
        take(&self.layout, &block)
    }

    fn next(&mut self, last: bool) -> Next {
        let rest = self.pending.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            // A part may have been the end of the list.
            let ends = last && self.is_part;
            self.is_part = self.is_part && !ends;
            return if ends {
                Next::Row(0, Mode::End)
            } else {
                Next::More
            };
        }
        if self.is_part {
            return self.next_part(last);
        }
        if self.fed.is_some() {
            return self.next_quoted(last);
        }
        let is_by_line = self.layout.is_by_line();
        let Some(length) = line(rest, is_by_line, last) else {
            if rest.len() > self.max_row {
                self.is_part = true;
                return self.next_part(last);
            }
            return Next::More;
        };
        if length > self.max_row {
            self.is_part = true;
            return self.next_part(last);
        }
        let row = rest.get(..length).unwrap_or_default();
        if is_by_line {
            return Next::Row(length, Mode::Rows);
        }
        if memchr(b'"', row).is_none() {
            return Next::Line(length);
        }
        if self.at < self.lines_until {
            return Next::Row(length, Mode::Lines);
        }
        restart(&mut self.csv);
        self.fed = Some(0);
        self.next_quoted(last)
    }

    /// A row with a quote in its first line.
    fn next_quoted(&mut self, last: bool) -> Next {
        let mut fed = self.fed.unwrap_or_default();
        let rest = self.pending.get(self.at..).unwrap_or_default();
        let limit = rest.len().min(self.max_row);
        // What is read is not wanted, only where it ends.
        let (mut text, mut ends) = ([0; 4096], [0; 64]);
        let mut found = ReadRecordResult::InputEmpty;
        while fed < limit && found != ReadRecordResult::Record {
            let input = rest.get(fed..limit).unwrap_or_default();
            let (result, read, ..) = self.csv.read_record(input, &mut text, &mut ends);
            (found, fed) = (result, fed + read);
        }
        if found == ReadRecordResult::Record && rest.get(fed - 1) == Some(&b'\r') {
            match rest.get(fed) {
                Some(b'\n') => fed += 1,
                None if !last => {
                    // LF may follow: read again when that is known.
                    restart(&mut self.csv);
                    self.fed = Some(0);
                    return Next::More;
                }
                _ => {}
            }
        }
        let is_cut = found != ReadRecordResult::Record && fed < self.max_row;
        if is_cut && !last {
            self.fed = Some(fed);
            return Next::More;
        }
        self.fed = None;
        if is_cut {
            // Does the list end inside quotes?
            (found, ..) = self.csv.read_record(b"\n", &mut text, &mut ends);
        }
        if found == ReadRecordResult::Record {
            return Next::Row(fed, Mode::Rows);
        }
        self.lines_until = self.at + fed;
        self.next(last)
    }

    fn next_part(&mut self, last: bool) -> Next {
        let rest = self.pending.get(self.at..).unwrap_or_default();
        if let Some(length) = line(rest, self.layout.is_by_line(), false) {
            self.is_part = false;
            return Next::Row(length, Mode::End);
        }
        match rest {
            [.., b'\r'] if !last => match rest.len() {
                1 => Next::More,
                length => Next::Row(length - 1, Mode::Part),
            },
            _ if last => {
                self.is_part = false;
                Next::Row(rest.len(), Mode::End)
            }
            _ => Next::Row(rest.len(), Mode::Part),
        }
    }
}

/// The length of the first line with its end; none if its end has not come yet.
fn line(rest: &[u8], only_lf: bool, last: bool) -> Option<usize> {
    let end = if only_lf {
        memchr(b'\n', rest)
    } else {
        memchr2(b'\n', b'\r', rest)
    };
    let is_cr = |at: usize| rest.get(at) == Some(&b'\r');
    match end {
        Some(at) if is_cr(at) && rest.get(at + 1) == Some(&b'\n') => Some(at + 2),
        Some(at) if is_cr(at) && at + 1 == rest.len() && !last => None,
        Some(at) => Some(at + 1),
        None => last.then_some(rest.len()),
    }
}
