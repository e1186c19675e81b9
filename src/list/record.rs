//! One row taken apart: its cells, and where each stands in the row.

use std::borrow::Cow;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Layout;
use super::write::is_formula;
use crate::Span;

/// A cell: where it stands in the row, quotes included, and its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) raw: Span,
    /// Where its value stands: in the row, or among the values that are spelled otherwise there.
    value: Span,
    is_spelled: bool,
}

/// The cells of a row, in memory that is used again for the next.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    all: Vec<Cell>,
    spelled: Vec<u8>,
    /// How many have something in them.
    pub(super) filled: u32,
    /// Whether a spreadsheet would run one of them; not told of JSON.
    pub(super) has_formula: bool,
    /// Whether more than the first byte of each must be looked at to know that.
    is_odd: bool,
}

impl Cells {
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.spelled.clear();
        self.filled = 0;
        self.has_formula = false;
        self.is_odd = false;
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Cell> {
        self.all.iter()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Cell> {
        self.all.get(at)
    }

    /// The value of a cell of `row`; empty if there is no such cell.
    pub(super) fn value<'a>(&'a self, row: &'a str, at: usize) -> &'a str {
        self.get(at).map_or("", |cell| self.value_of(row, cell))
    }

    pub(super) fn value_of<'a>(&'a self, row: &'a str, cell: &Cell) -> &'a str {
        if cell.is_spelled {
            let bytes = self.spelled.get(cell.value.start..cell.value.end);
            str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
        } else {
            cell.value.of(row)
        }
    }

    fn plain(&mut self, row: &str, raw: Span) {
        match row.as_bytes().get(raw.start..raw.end) {
            Some([first, ..]) if is_ordinary(*first) => self.filled += 1,
            Some([]) => {}
            _ => self.is_odd = true,
        }
        self.all.push(Cell {
            raw,
            value: raw,
            is_spelled: false,
        });
    }

    fn spelled(&mut self, raw: Span, start: usize) {
        self.all.push(Cell {
            raw,
            value: Span::new(start, self.spelled.len()),
            is_spelled: true,
        });
    }

    /// Looks at every value once: has it something in it, would a spreadsheet run it?
    fn look(&mut self, row: &str) {
        let (mut filled, mut has_formula) = (0, false);
        for cell in &self.all {
            let value = self.value_of(row, cell);
            let is_blank = value.bytes().all(|byte| byte.is_ascii_whitespace());
            filled += u32::from(!is_blank);
            has_formula |= is_formula(value);
        }
        (self.filled, self.has_formula) = (filled, has_formula);
    }
}

/// Readies a reader for a row that is not the first of its list: U+FEFF is no byte order mark there.
pub(super) fn restart(reader: &mut Reader) {
    reader.reset();
    // A blank line, which it skips.
    reader.read_field(b"\n", &mut []);
}

/// Whether a cell that begins so has something in it and is no formula, whatever follows.
const fn is_ordinary(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// No delimiter, no quote, and in no text.
const NOTHING: u8 = 0xFF;

/// The highest bit of every byte that is the one looked for; `eight` has the first one lowest.
fn places_of(byte: u8, eight: u64) -> u64 {
    const LOW: u64 = u64::from_le_bytes([0x7F; 8]);
    let differs = eight ^ u64::from_le_bytes([byte; 8]);
    !(((differs & LOW) + LOW) | differs | LOW)
}

/// Reads rows of CSV, each without its line end.
#[derive(Clone, Debug)]
pub(super) struct CsvReader {
    reader: Reader,
    delimiter: u8,
    quotes: bool,
}

impl CsvReader {
    pub(super) fn new(layout: &Layout) -> Self {
        let delimiter = layout.delimiter_byte();
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            quotes: layout.quotes,
        }
    }

    /// A reader with quotes.
    pub(super) fn by(reader: Reader, delimiter: u8) -> Self {
        Self {
            reader,
            delimiter,
            quotes: true,
        }
    }

    /// Reads `row`; `false` if a quote in it is not closed: then quotes are read as any character.
    pub(super) fn read(&mut self, row: &str, cells: &mut Cells) -> bool {
        let has_quote = self.cut(row, cells, self.quotes);
        let is_closed = !has_quote || self.read_quoted(row, cells);
        if !is_closed {
            self.cut(row, cells, false);
        }
        if has_quote || cells.is_odd {
            cells.look(row);
        }
        is_closed
    }

    /// Cuts `row` at delimiters; where there are `quotes` up to the first one, and tells whether
    /// there is one. Eight bytes at a time: cells are short, and a search for each delimiter by
    /// itself would take longer.
    fn cut(&self, row: &str, cells: &mut Cells, quotes: bool) -> bool {
        cells.clear();
        let (eights, rest) = row.as_bytes().as_chunks::<8>();
        // What is left of the row, with what is no byte of it behind.
        let mut last = [NOTHING; 8];
        for (place, byte) in last.iter_mut().zip(rest) {
            *place = *byte;
        }
        let (mut start, mut at) = (0, 0);
        for eight in eights.iter().chain([&last]) {
            let eight = u64::from_le_bytes(*eight);
            if quotes && places_of(b'"', eight) != 0 {
                return true;
            }
            let mut places = places_of(self.delimiter, eight);
            while places != 0 {
                let end = at + usize::try_from(places.trailing_zeros() / 8).unwrap_or_default();
                cells.plain(row, Span::new(start, end));
                start = end + 1;
                places &= places - 1;
            }
            at += 8;
        }
        cells.plain(row, Span::new(start, row.len()));
        false
    }

    fn read_quoted(&mut self, row: &str, cells: &mut Cells) -> bool {
        restart(&mut self.reader);
        cells.clear();
        let mut start = 0;
        cells.spelled.resize(row.len() + 1, 0);
        let mut written = 0;
        loop {
            let input = row.as_bytes().get(start..).unwrap_or_default();
            let output = cells.spelled.get_mut(written..).unwrap_or_default();
            let (found, read, wrote) = match input {
                // To the reader nothing is the end of the list.
                [] => (ReadFieldResult::InputEmpty, 0, 0),
                _ => self.reader.read_field(input, output),
            };
            let value = Span::new(written, written + wrote);
            let mut cell = Cell {
                raw: Span::new(start, start + read.saturating_sub(1)),
                value,
                is_spelled: true,
            };
            written += wrote;
            if let ReadFieldResult::Field { .. } = found {
                cells.all.push(cell);
                start += read;
                continue;
            }
            // The end of the row: does it end the last field?
            let output = cells.spelled.get_mut(written..).unwrap_or_default();
            let (found, _, wrote) = self.reader.read_field(b"\n", output);
            if !matches!(found, ReadFieldResult::Field { .. }) {
                return false;
            }
            cell.raw.end = row.len();
            cell.value.end += wrote;
            cells.all.push(cell);
            return true;
        }
    }
}

/// A JSON object on a line: its keys, and its values as they stand there.
#[derive(Debug)]
pub(super) struct JsonRow<'a> {
    pub(super) entries: Vec<(Cow<'a, str>, &'a RawValue)>,
}

impl<'a> JsonRow<'a> {
    /// Reads `row`, if it is an object.
    pub(super) fn read(row: &'a str) -> Option<Self> {
        serde_json::from_str(row).ok()
    }

    /// The value of a key: of a text what it says, of anything else how it is written. The last
    /// one counts, as in JavaScript.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        let mut entries = self.entries.iter().rev();
        let (_, value) = entries.find(|(name, _)| name == key)?;
        Some(said(value))
    }

    /// What all values say.
    pub(super) fn values(&self) -> impl Iterator<Item = String> {
        self.entries.iter().map(|(_, value)| said(value))
    }

    /// The cells of the columns of `row`, which this was read from.
    pub(super) fn cells(&self, row: &str, columns: &[String], cells: &mut Cells) {
        cells.clear();
        for column in columns {
            let found = self.entries.iter().rev().find(|(name, _)| name == column);
            let start = cells.spelled.len();
            let mut raw = Span::default();
            if let Some((_, value)) = found {
                let place = value.get().as_ptr().addr() - row.as_ptr().addr();
                raw = Span::new(place, place + value.get().len());
                cells.spelled.extend_from_slice(said(value).as_bytes());
            }
            cells.spelled(raw, start);
        }
        let is_filled = |text: &str| !matches!(text, "[]" | "{}") && !text.trim().is_empty();
        let filled = self
            .entries
            .iter()
            .filter(|(_, value)| is_filled(&said(value)));
        cells.filled = u32::try_from(filled.count()).unwrap_or(u32::MAX);
    }
}

fn said(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        text => serde_json::from_str(text).unwrap_or_else(|_| text.to_owned()),
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for JsonRow<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = JsonRow<'de>;

            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonRow<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some((key, value)) = map.next_entry::<Key<'de>, &RawValue>()? {
                    entries.push((key.0, value));
                }
                Ok(JsonRow { entries })
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

/// A key, borrowed where it has no escapes.
#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_cut_wherever_a_delimiter_stands() {
        let reader = CsvReader::by(Reader::new(), b',');
        let mut cells = Cells::default();
        let mut seed = 1_u32;
        for _ in 0..20_000 {
            let mut row = String::new();
            for _ in 0..seed % 40 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                row.push([',', 'a', '-', '+', 'é', ';', '\u{7f}', 'İ'][(seed >> 20) as usize % 8]);
            }
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            assert!(!reader.cut(&row, &mut cells, true));
            let found: Vec<&str> = cells
                .iter()
                .map(|cell| cells.value_of(&row, cell))
                .collect();
            assert_eq!(found, row.split(',').collect::<Vec<_>>());
            let told = (cells.filled, cells.has_formula);
            let is_odd = cells.is_odd;
            cells.look(&row);
            assert!(is_odd || told == (cells.filled, cells.has_formula), "{row}");
            let middle = row.chars().count() / 2;
            let middle = row.char_indices().nth(middle).map_or(0, |(at, _)| at);
            row.insert(middle, '"');
            assert!(reader.cut(&row, &mut cells, true), "{row}");
            assert!(!reader.cut(&row, &mut cells, false), "{row}");
        }
    }
}
