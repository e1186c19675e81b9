//! Rows as text: cells with the quotes they need, values of JSON.

use super::answer::Pieces;
use super::options::Format;
use super::push::push;
use super::{Layout, ListOptions};

/// Writes what is added to the rows of a list.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub(super) format: Format,
    delimiter: u8,
    quotes: bool,
    neutralizes: bool,
    /// Bytes that a cell without quotes cannot hold.
    special: [bool; 256],
    /// Whether cells with ordinary addresses are never among them.
    has_plain_addresses: bool,
}

/// A value of an added column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    /// Not known.
    None,
    Bool(bool),
    Number(f64),
    /// A text in pieces.
    Text(Pieces<'a>),
    /// An ordinary address, or the key of one.
    Ordinary(Pieces<'a>),
    /// Words with a space between them; in JSON a list.
    Words(&'a str),
    /// Names, likewise.
    Names(&'a [&'a str]),
}

impl Writer {
    pub(super) fn new(layout: &Layout, options: &ListOptions) -> Self {
        let (delimiter, quotes) = (layout.delimiter_byte(), layout.quotes);
        Self {
            neutralizes: options.neutralize_formulas,
            format: layout.format,
            delimiter,
            quotes,
            has_plain_addresses: !(delimiter.is_ascii_alphanumeric()
                || b"-_+.@".contains(&delimiter)),
            special: std::array::from_fn(|byte| {
                let is = |one: u8| usize::from(one) == byte;
                is(delimiter) || is(b'\n') || is(b'\r') || is(b'"') && quotes
            }),
        }
    }

    /// Whether ordinary addresses are written as they are.
    pub(super) fn has_plain_addresses(&self) -> bool {
        self.format == Format::Ndjson || self.has_plain_addresses
    }

    /// Adds a delimiter and a cell.
    pub(super) fn next_cell(&self, text: &str, out: &mut Vec<u8>) {
        out.push(self.delimiter);
        self.cell(text, out);
    }

    /// Adds a cell, in quotes where it needs them. Where there are no quotes, a space stands for
    /// what would end the cell.
    pub(super) fn cell(&self, text: &str, out: &mut Vec<u8>) {
        let ends = |byte: u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        if self.is_plain(text.as_bytes()) {
            push(out, text.as_bytes());
        } else if self.quotes {
            out.push(b'"');
            self.escape(text.as_bytes(), out);
            out.push(b'"');
        } else {
            out.extend(
                text.bytes()
                    .map(|byte| if ends(byte) { b' ' } else { byte }),
            );
        }
    }

    /// Whether a cell can hold a text without quotes.
    fn is_plain(&self, text: &[u8]) -> bool {
        let is_special = |byte: u8| self.special.get(usize::from(byte)) == Some(&true);
        !text.iter().copied().any(is_special)
    }

    /// Adds a column to a row: its name counts in JSON only.
    pub(super) fn column(&self, name: &str, value: Value<'_>, out: &mut Vec<u8>) {
        match self.format {
            Format::Csv => {
                out.push(self.delimiter);
                self.csv_value(value, out);
            }
            Format::Ndjson => {
                if out.last() != Some(&b'{') {
                    out.push(b',');
                }
                json_text(name, out);
                out.push(b':');
                json_value(value, out);
            }
        }
    }

    fn csv_value(&self, value: Value<'_>, out: &mut Vec<u8>) {
        match value {
            Value::None => {}
            Value::Bool(yes) => out.extend_from_slice(if yes { b"true" } else { b"false" }),
            Value::Number(number) => self.cell(&number.to_string(), out),
            Value::Ordinary(pieces) if self.has_plain_addresses => push_all(pieces, out),
            Value::Text(pieces) | Value::Ordinary(pieces) => self.text(pieces, out),
            Value::Words(text) => self.cell(text, out),
            Value::Names(names) => self.cell(&names.join(" "), out),
        }
    }

    fn text(&self, pieces: Pieces<'_>, out: &mut Vec<u8>) {
        let [first, ..] = pieces;
        let may_run = self.neutralizes && !first.first().is_some_and(u8::is_ascii_alphanumeric);
        if !may_run && pieces.iter().all(|piece| self.is_plain(piece)) {
            return push_all(pieces, out);
        }
        let text = String::from_utf8(pieces.concat()).unwrap_or_default();
        if self.neutralizes && is_formula(&text) {
            self.cell(&format!("'{text}"), out);
        } else {
            self.cell(&text, out);
        }
    }

    /// Adds a part of a text that stands in quotes.
    pub(super) fn escape(&self, bytes: &[u8], out: &mut Vec<u8>) {
        match self.format {
            Format::Ndjson => json_escape(bytes, out),
            Format::Csv if self.quotes => {
                for piece in bytes.split_inclusive(|byte| *byte == b'"') {
                    out.extend_from_slice(piece);
                    if piece.ends_with(b"\"") {
                        out.push(b'"');
                    }
                }
            }
            Format::Csv => out.extend_from_slice(bytes),
        }
    }

    /// What stands before a row that could not be read, so that others can read it.
    pub(super) fn before_unread(&self) -> &'static [u8] {
        match self.format {
            Format::Ndjson => b"{\"formwell_row\":\"",
            Format::Csv if self.quotes => b"\"",
            Format::Csv => b"",
        }
    }

    /// What stands behind it.
    pub(super) fn after_unread(&self) -> &'static [u8] {
        match self.format {
            Format::Csv if !self.quotes => b"",
            _ => b"\"",
        }
    }
}

fn push_all(pieces: Pieces<'_>, out: &mut Vec<u8>) {
    for piece in pieces {
        push(out, piece);
    }
}

/// Whether a spreadsheet would run a cell (OWASP, "CSV Injection").
pub(super) fn is_formula(cell: &str) -> bool {
    let starts = matches!(
        cell.as_bytes(),
        [b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r', _, ..]
    );
    starts && cell.parse::<f64>().is_err()
}

fn json_value(value: Value<'_>, out: &mut Vec<u8>) {
    match value {
        Value::None => out.extend_from_slice(b"null"),
        Value::Bool(yes) => out.extend_from_slice(if yes { b"true" } else { b"false" }),
        Value::Number(number) => out.extend_from_slice(number.to_string().as_bytes()),
        Value::Text(pieces) => {
            out.push(b'"');
            for piece in pieces {
                json_escape(piece, out);
            }
            out.push(b'"');
        }
        Value::Ordinary(pieces) => {
            out.push(b'"');
            push_all(pieces, out);
            out.push(b'"');
        }
        Value::Words(words) => json_list(words.split_ascii_whitespace(), out),
        Value::Names(names) => json_list(names.iter().copied(), out),
    }
}

fn json_list<'a>(texts: impl Iterator<Item = &'a str>, out: &mut Vec<u8>) {
    out.push(b'[');
    for (at, text) in texts.enumerate() {
        if at > 0 {
            out.push(b',');
        }
        json_text(text, out);
    }
    out.push(b']');
}

/// Adds a text as JSON writes it.
pub(super) fn json_text(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    json_escape(text.as_bytes(), out);
    out.push(b'"');
}

fn json_escape(mut bytes: &[u8], out: &mut Vec<u8>) {
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    while let Some(at) = bytes.iter().position(is_special) {
        let (plain, rest) = bytes.split_at(at);
        push(out, plain);
        let Some((byte, rest)) = rest.split_first() else {
            return;
        };
        match byte {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            _ => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
        }
        bytes = rest;
    }
    push(out, bytes);
}
